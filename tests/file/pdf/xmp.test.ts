import { expect, it } from 'vitest';
import type { Tag } from '../../../src/page/pages/index.ts';
import { type Description } from '../../../src/file/pdf/index.ts';
import { bilingualTags, composition, description, line, page, run } from './compose.ts';
import { read } from './read.ts';
import { toPdf } from '../../support/session.ts';

const HOSTILE = 'A & B <c> "d" é ’ 文 \u{1F54A} & \u0007\ud800';
const MENDED = 'A & B <c> "d" é ’ 文 \u{1F54A} & \ufffd\ufffd';

function painted(over: Partial<Description>) {
  const p: Tag = { role: 'P', parent: bilingualTags().en };
  return read(toPdf(composition([page(1, [line(57, 100, [run(p, 'No.')])])]), description(over)));
}

it('gives each language’s title, the first one for readers who ask for none', async () => {
  const { xmp, language, info } = await painted({});
  expect(xmp).toContain(
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">World Day against Trafficking in Persons</rdf:li>' +
      '<rdf:li xml:lang="en-GB">World Day against Trafficking in Persons</rdf:li>' +
      '<rdf:li xml:lang="fr">Journée mondiale de la dignité des victimes de la traite d’êtres humains</rdf:li></rdf:Alt></dc:title>',
  );
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li><rdf:li>fr</rdf:li></rdf:Bag></dc:language>');
  expect(language).toBe('en-GB');
  expect(info['Title']).toBe('World Day against Trafficking in Persons');
});

it('says who, what, when and by what, in the packet and in Info alike', async () => {
  const { metadata, info } = await painted({ identifier: 'SG/SM/16055' });
  expect(metadata.get('dc:creator')).toBe('Ban Ki-moon');
  expect(metadata.get('dc:description')).toBe('Message of the Secretary-General');
  expect(metadata.get('dc:subject')).toBe('human trafficking,traite');
  expect(metadata.get('dc:identifier')).toBe('SG/SM/16055');
  expect(metadata.get('dc:date')).toBe('2014-07-30T00:00:00Z');
  expect(metadata.get('xmp:createdate')).toBe('2014-07-30T00:00:00Z');
  expect(metadata.get('xmp:modifydate')).toBe('2014-07-30T00:00:00Z');
  expect(metadata.get('xmp:creatortool')).toBe('Diptych 0.1.0');
  expect(metadata.get('pdf:producer')).toBe('Diptych 0.1.0');
  expect(metadata.get('pdf:keywords')).toBe('human trafficking, traite');
  expect(info).toMatchObject({
    Author: 'Ban Ki-moon',
    Subject: 'Message of the Secretary-General',
    Keywords: 'human trafficking, traite',
    CreationDate: 'D:20140730000000Z',
    ModDate: 'D:20140730000000Z',
    Producer: 'Diptych 0.1.0',
  });
});

it('claims PDF/A-2a and PDF/UA-1', async () => {
  const { metadata } = await painted({});
  expect(['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => metadata.get(name))).toEqual([
    '2',
    'A',
    '1',
  ]);
});

it('carries any title through, and mends what XML cannot hold', async () => {
  const { metadata, info } = await painted({
    titles: [{ lang: 'en-GB', text: HOSTILE }],
    author: HOSTILE,
    subject: HOSTILE,
    keywords: [HOSTILE],
    identifier: HOSTILE,
    producer: HOSTILE,
  });
  expect(metadata.get('dc:title')).toBe(`${MENDED}${MENDED}`);
  expect([info['Title'], info['Author'], info['Keywords']]).toEqual([MENDED, MENDED, MENDED]);
  for (const name of [
    'dc:creator',
    'dc:description',
    'dc:subject',
    'dc:identifier',
    'xmp:creatortool',
    'pdf:producer',
    'pdf:keywords',
  ]) {
    expect(metadata.get(name), name).toBe(MENDED);
  }
});

it('carries any title through Info', async () => {
  const title = 'A & B <c> (d) \\e é ’ 文';
  expect((await painted({ titles: [{ lang: 'en-GB', text: title }] })).info['Title']).toBe(title);
});

it('leaves out what a statement doesn’t say', async () => {
  const { xmp, info } = await painted({ author: '', subject: '', keywords: [] });
  for (const name of ['dc:creator', 'dc:description', 'dc:subject', 'dc:identifier', 'pdf:Keywords'])
    expect(xmp).not.toContain(`<${name}>`);
  expect(info).not.toHaveProperty('Author');
  expect(info).not.toHaveProperty('Keywords');
});
