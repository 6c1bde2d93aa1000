import { describe, expect, it } from 'vitest';
import type { Composition, Tag } from '../../../src/page/pages/index.ts';
import { flavoursOf, type Attachment } from '../../../src/file/pdf/index.ts';
import { bilingualTags, composition, description, line, page, run } from './compose.ts';
import { objectsOf, type Objects } from './objects.ts';
import { elements, read } from './read.ts';
import { toPdf } from '../../support/session.ts';

const SOURCE: Attachment = {
  name: 'en.md',
  mime: 'text/markdown',
  description: 'Source: the English text',
  relationship: 'Source',
  bytes: Buffer.from('Water is for all.[^1]\n'),
};

const PDF_1_7 = '(http://iso.org/pdf/ssn)';
const PDF_2_0 = '(http://iso.org/pdf2/ssn)';

const painted = (composed: Composition) => toPdf(composed, description(), { standard: 'a-4f', attachments: [SOURCE] });

/** Two versions with a heading, a quotation, a list, a link and two notes each, the notes of both after all else. */
function statement(): Composition {
  const { en, fr } = bilingualTags();
  const bodies = [en, fr].map((version, i) => {
    const name = version.lang === 'fr' ? 'fr' : 'en';
    const x = 57 + 250 * i;
    const heading: Tag = { role: 'H1', parent: version, title: 'Message' };
    const paragraph: Tag = { role: 'P', parent: version };
    const quote: Tag = { role: 'P', parent: { role: 'BlockQuote', parent: version } };
    const item: Tag = { role: 'LI', parent: { role: 'L', parent: version, numbering: 'Decimal' } };
    const link: Tag = { role: 'Link', parent: paragraph, href: 'https://www.example.org/', contents: 'Our site' };
    const body = [
      line(x, 100, [run(heading, `${name} heading`)]),
      line(x, 120, [
        run(paragraph, 'one'),
        run({ role: 'Reference', parent: paragraph }, '1'),
        run(paragraph, ' two'),
        run({ role: 'Reference', parent: paragraph }, '2'),
        run(link, ' site'),
      ]),
      line(x, 140, [run(quote, 'quoted')]),
      line(x, 160, [run({ role: 'Lbl', parent: item }, '1.'), run({ role: 'LBody', parent: item }, ' item')]),
    ];
    const notes = [1, 2].map((n) => {
      const note: Tag = { role: 'Note', id: `${name}-note-${n}`, parent: version };
      const label = run({ role: 'Lbl', parent: note }, `${n}`);
      return line(x, 700 + 10 * n, [label, run({ role: 'P', parent: note }, ` ${name} source ${n}`)]);
    });
    return { heading, items: [...body, ...notes] };
  });
  return composition(
    [
      page(
        1,
        bodies.flatMap(({ items }) => items),
      ),
    ],
    bodies.map(({ heading }, i) => ({
      title: `Message ${i}`,
      lang: i === 0 ? 'en-GB' : 'fr',
      page: 1,
      y: 90,
      tag: heading,
      level: 1 as const,
    })),
  );
}

/** Every structure element: its number, its type and its namespace. */
function elementsOf({ dictionaries, written }: Objects) {
  return dictionaries.flatMap(([reference, dictionary]) => {
    const type = written(['S'], dictionary);
    const namespace = written(['NS', 'NS'], dictionary);
    if (written(['P'], dictionary) === undefined || type === undefined) return [];
    return [{ reference, type, namespace, dictionary }];
  });
}

describe('PDF/A-4f', () => {
  it('is claimed with PDF/UA-2 and both levels of WTPDF', async () => {
    expect(flavoursOf({ standard: 'a-4f' })).toEqual([
      'PDF/A-4f',
      'PDF/UA-2',
      'WTPDF 1.0 accessibility',
      'WTPDF 1.0 reuse',
    ]);
    const { xmp, metadata } = await read(painted(statement()));
    const claims = ['pdfaid:part', 'pdfaid:rev', 'pdfaid:conformance', 'pdfuaid:part', 'pdfuaid:rev'];
    expect(claims.map((name) => metadata.get(name))).toEqual(['4', '2020', 'F', '2', '2024']);
    expect([...xmp.matchAll(/<pdfd:conformsTo>([^<]*)</gu)].map(([, declared]) => declared)).toEqual([
      'http://pdfa.org/declarations/wtpdf#accessibility1.0',
      'http://pdfa.org/declarations/wtpdf#reuse1.0',
    ]);
    expect(xmp).toContain('xmlns:pdfd="http://pdfa.org/declarations/"');
    expect(xmp).not.toContain('<pdfaExtension:');
  });

  it('is PDF 2.0, and says what it is in its metadata alone', async () => {
    const bytes = painted(statement());
    expect(Buffer.from(bytes).toString('latin1', 0, 9)).toBe('%PDF-2.0\n');
    expect((await objectsOf(bytes)).hasInfo).toBe(false);
    expect((await read(bytes)).metadata.get('dc:creator')).toBe('Ban Ki-moon');
  });

  it('is read as a file of PDF 1.7 is', async () => {
    const texts = async (bytes: Uint8Array) => (await read(bytes)).pages.map(({ structure }) => structure.text);
    expect(await texts(painted(statement()))).toEqual(await texts(toPdf(statement(), description())));
  });
});

describe('its structure', () => {
  it('is of the namespace of PDF 2.0, but for what only the older one has', async () => {
    const objects = await objectsOf(painted(statement()));
    const found = elementsOf(objects);
    expect(new Set(found.map(({ type, namespace }) => `${type} ${namespace}`))).toEqual(
      new Set([
        ...['Document', 'Sect', 'H1', 'P', 'Link', 'L', 'LI', 'Lbl', 'LBody', 'FENote'].map(
          (type) => `/${type} ${PDF_2_0}`,
        ),
        `/BlockQuote ${PDF_1_7}`,
      ]),
    );
    const root = objects.at(['StructTreeRoot']);
    expect([0, 1].map((i) => objects.written(['Namespaces', i, 'NS'], root))).toEqual([PDF_2_0, PDF_1_7]);
  });

  it('tells readers that know no namespaces what a footnote is', async () => {
    const objects = await objectsOf(painted(statement()));
    expect(objects.written(['StructTreeRoot', 'RoleMap', 'FENote'])).toBe('/Note');
    expect(elements((await read(painted(statement()))).pages[0]?.structure ?? fail(), 'Note')).toHaveLength(4);
  });

  it('tells them what stands aside, where something does', async () => {
    const { en } = bilingualTags();
    const aside: Tag = { role: 'P', parent: { role: 'Aside', parent: en } };
    const contacts = composition([page(1, [line(57, 100, [run(aside, 'Press Office')])])]);
    const roleIn = async (composed: Composition) =>
      (await objectsOf(painted(composed))).written(['StructTreeRoot', 'RoleMap', 'Aside']);
    expect([await roleIn(contacts), await roleIn(statement())]).toEqual(['/Art', undefined]);
  });

  it('leads from each note to its mark and back, each in its own version', async () => {
    const objects = await objectsOf(painted(statement()));
    const found = elementsOf(objects);
    const notes = found.filter(({ type }) => type === '/FENote');
    expect(notes).toHaveLength(4);
    for (const { reference, dictionary } of notes) {
      const mark = objects.at(['Ref', 0], dictionary);
      expect(objects.written(['S'], mark)).toBe('/Lbl');
      expect(objects.written(['P', 'P'], mark)).toBe(objects.written(['P'], dictionary));
      expect(objects.written(['Ref', 0], mark)).toBe(reference);
    }
    expect(new Set(notes.map(({ dictionary }) => objects.written(['Ref', 0], dictionary))).size).toBe(4);
  });

  it('says that its notes are footnotes', async () => {
    const objects = await objectsOf(painted(statement()));
    const [note] = elementsOf(objects).filter(({ type }) => type === '/FENote');
    const named = objects.written(['C', 0], note?.dictionary)?.slice(1) ?? '';
    const attributes = objects.at(['StructTreeRoot', 'ClassMap', named]);
    expect(['O', 'NoteType'].map((key) => objects.written([key], attributes))).toEqual(['/FENote', '/Footnote']);
  });

  it('has a mark for every note', () => {
    const { en } = bilingualTags();
    const alone = composition([
      page(1, [line(57, 100, [run({ role: 'Note', id: 'en-note-1', parent: en }, 'Source')])]),
    ]);
    expect(() => painted(alone)).toThrow('a note has no mark');
  });

  it('is what bookmarks lead to', async () => {
    const objects = await objectsOf(painted(statement()));
    const headings = elementsOf(objects).filter(({ type }) => type === '/H1');
    for (const [i, path] of [['First'], ['First', 'Next']].entries()) {
      const item = objects.at(['Outlines', ...path]);
      expect(objects.written(['A', 'SD', 0], item)).toBe(headings[i]?.reference);
      expect(objects.written(['A', 'SD', 1], item)).toBe('/XYZ');
      expect(objects.written(['Dest'], item)).toBeUndefined();
    }
    // What readers go by that know pages only.
    expect((await read(painted(statement()))).bookmarks.map(({ page: number }) => number)).toEqual([1, 1]);
  });
});

function fail(): never {
  throw new Error('there is no page');
}
