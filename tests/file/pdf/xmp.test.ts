import { expect, it } from 'vitest';
import type { Tag } from '../../../src/page/pages/index.ts';
import { type Description } from '../../../src/file/pdf/index.ts';
import { infoDictionary, xmpPacket } from '../../../src/file/pdf/xmp.ts';
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

const CATALOGUED = {
  issued: '2014-07-29',
  status: 'as-delivered',
  creators: [{ text: 'Ban Ki-moon' }, { lang: 'fr', text: 'Le Secrétaire général' }, { lang: 'es', text: '' }],
  subjects: [
    { lang: 'en', text: 'traffic' },
    { lang: 'fr', text: 'traite' },
  ],
  descriptions: [{ lang: 'fr', text: 'Message du Secrétaire général' }],
  rights: [
    { lang: 'en', text: '' },
    { lang: 'fr', text: 'Seul le texte prononcé fait foi' },
  ],
};

it('says to catalogues in the words of each language who made it, what it is and how its text stands', () => {
  const packet = xmpPacket(description({ byLanguage: CATALOGUED, relation: 'SG/SM/16054' }), { standard: 'a-2a' });
  const property = (name: string) => new RegExp(`<${name}>(.*)</${name}>`, 'u').exec(packet)?.[1];
  expect(property('dc:creator')).toBe(
    '<rdf:Seq><rdf:li>Ban Ki-moon</rdf:li><rdf:li xml:lang="fr">Le Secrétaire général</rdf:li></rdf:Seq>',
  );
  expect(property('dc:subject')).toBe(
    '<rdf:Bag><rdf:li xml:lang="en">traffic</rdf:li><rdf:li xml:lang="fr">traite</rdf:li></rdf:Bag>',
  );
  expect(property('dc:description')).toBe(
    '<rdf:Alt><rdf:li xml:lang="x-default">Message of the Secretary-General</rdf:li>' +
      '<rdf:li xml:lang="fr">Message du Secrétaire général</rdf:li></rdf:Alt>',
  );
  // The day of the text, where the file has one of its own.
  expect(property('dc:date')).toBe('<rdf:Seq><rdf:li>2014-07-29</rdf:li></rdf:Seq>');
  expect(property('xmp:CreateDate')).toBe('2014-07-30T00:00:00Z');
  expect(property('xmp:Label')).toBe('as-delivered');
  // A language that says nothing of it is passed over, and what is said first is for readers who ask for none.
  expect(property('xmpRights:UsageTerms')).toBe(
    '<rdf:Alt><rdf:li xml:lang="x-default">Seul le texte prononcé fait foi</rdf:li>' +
      '<rdf:li xml:lang="fr">Seul le texte prononcé fait foi</rdf:li></rdf:Alt>',
  );
  expect(property('dc:relation')).toBe('<rdf:Bag><rdf:li>SG/SM/16054</rdf:li></rdf:Bag>');
});

it('says nothing of terms or of a day that nobody has given', () => {
  const { issued: _, ...undated } = CATALOGUED;
  const { date: __, ...written } = description({ byLanguage: { ...undated, rights: [] } });
  const packet = xmpPacket(written, { standard: 'a-2a' });
  for (const name of ['dc:date', 'xmpRights:UsageTerms', 'dc:relation', 'xmp:CreateDate'])
    expect(packet).not.toContain(`<${name}>`);
});

it('declares the names that it uses, and those that every packet has', () => {
  const declared = (packet: string) => [...packet.matchAll(/ xmlns:(\w+)=/gu)].map(([, prefix]) => prefix);
  const always = ['x', 'rdf', 'dc', 'pdf', 'pdfaExtension', 'pdfaProperty', 'pdfaSchema', 'pdfaid', 'pdfuaid', 'xmp'];
  expect(declared(xmpPacket(description(), { standard: 'a-2a' }))).toEqual(always);
  const press = new Uint8Array(16);
  expect(new Set(declared(xmpPacket(description(), { standard: 'a-2a', press })))).toEqual(
    new Set([...always, 'pdfxid', 'xmpMM']),
  );
  expect(declared(xmpPacket(description(), { standard: 'a-4f' }))).toContain('pdfd');
});

it('for the press tells a document from others by sixteen bytes, and that it is not trapped', () => {
  const press = Uint8Array.from({ length: 16 }, (_, n) => n * 17);
  const packet = xmpPacket(description(), { standard: 'a-2a', press });
  const uuid = 'uuid:00112233-4455-6677-8899-aabbccddeeff';
  expect(packet).toContain(`<xmpMM:DocumentID>${uuid}</xmpMM:DocumentID>`);
  expect(packet).toContain(`<xmpMM:InstanceID>${uuid}</xmpMM:InstanceID>`);
  expect(packet).toContain('<pdf:Trapped>False</pdf:Trapped>');
  // PDF/A wants the properties described that XMP itself does not know.
  const described = (text: string) => [...text.matchAll(/<pdfaProperty:name>(\w+)</gu)].map(([, name]) => name);
  expect(described(packet)).toEqual(['part', 'Trapped', 'GTS_PDFXVersion']);
  expect(described(xmpPacket(description(), { standard: 'a-2a' }))).toEqual(['part']);
  expect(infoDictionary(description(), true)).toMatchObject({ Trapped: 'False' });
  expect(infoDictionary(description(), false)).not.toHaveProperty('Trapped');
});
