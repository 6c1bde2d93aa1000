/** Puts random statements, of every kind of block, into pages of every format, and gets the same statements back. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageFile } from '../../../src/text/intake/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { textOf } from '../../../src/text/statement/index.ts';
import { composed, outlineOf, wantedOutline, type Both, type Composed } from './composing.ts';
import {
  encoded,
  ENCODINGS,
  htmlPage,
  mailPage,
  markdownPage,
  NOTE_FORMS,
  textPage,
  wordPage,
  type HeadLines,
  type Page,
} from './containers.ts';
import { runs } from '../../support/runs.ts';
import { importPages } from './importing.ts';
import { enOrFr, type EnOrFr } from '../../support/langs.ts';

const HEAD: HeadLines = {
  office: { en: 'The Director', fr: 'La Directrice' },
  speaker: 'Anne Example',
  dateline: { en: 'Geneva, 5 May 2017', fr: 'Genève, le 5 mai 2017' },
  title: { en: 'Message on the Day of Rivers', fr: 'Message à l’occasion de la Journée des fleuves' },
};

interface Notice {
  readonly text: Both;
  readonly status?: string;
  readonly until?: string;
}

const NOTICES: readonly Notice[] = [
  {
    text: { en: 'Check against delivery', fr: 'Seul le prononcé fait foi' },
    status: 'check-against-delivery',
  },
  {
    text: {
      en: 'EMBARGOED UNTIL 10 a.m. (Geneva time), 5 May 2017',
      fr: 'SOUS EMBARGO JUSQU’AU 5 MAI 2017 À 10 HEURES (HEURE DE GENÈVE)',
    },
    until: '2017-05-05T10:00+02:00',
  },
  {
    text: { en: 'Embargo: 5 May 2017, 08:00 GMT', fr: 'Embargo : 5 mai 2017, 10 h, heure de Genève' },
    until: '2017-05-05T08:00+00:00',
  },
];

const notices = fc.option(fc.constantFrom(...NOTICES), { nil: undefined });
const headWith = (notice: Notice | undefined): HeadLines => ({ ...HEAD, ...(notice && { notice: notice.text }) });

const SEPARATORS = ['*****', '***', '* * *', '--------', '_____'];

const order = fc.constantFrom<readonly EnOrFr[]>(['en', 'fr'], ['fr', 'en']);
const plainText = composed.filter(({ quoted }) => !quoted);
const textForm = fc.record({
  notes: fc.constantFrom(...NOTE_FORMS),
  bullet: fc.constantFrom('-', '•', '–'),
  separator: fc.constantFrom(...SEPARATORS, ''),
});
const htmlForm = fc.record({
  linked: fc.boolean(),
  tagged: fc.boolean(),
  separator: fc.constantFrom('', '<hr>', '<p>*****</p>'),
});

/** Either version's clock may tell the instant. */
const momentOf = (until: string | undefined) => (until === undefined ? undefined : Date.parse(until));

/** The statement that was put into a page must be the one that comes out of it, with nothing to ask. */
async function comesBack(
  { pieces }: Composed,
  { notice, turns }: { readonly notice: Notice | undefined; readonly turns: readonly EnOrFr[] },
  page: PageFile,
): Promise<void> {
  const made = await importPages({ kind: 'together', page });
  const said = made.diagnostics.map(({ place, code, message }) => `${String(place?.line)} ${code} ${message}`);
  if (!made.ok) throw new Error(said.join('\n'));
  const read = parseStatement(made.value);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  const { meta, versions, pairs } = read.value;
  expect(said).toEqual([]);
  expect(meta).toMatchObject({ date: '2017-05-05', speakers: [{ name: 'Anne Example' }], kind: 'message' });
  expect([meta.status, momentOf(meta.embargo?.until)]).toEqual([notice?.status ?? 'final', momentOf(notice?.until)]);
  expect(meta.place).toEqual({ en: 'Geneva', fr: 'Genève' });
  for (const version of versions) {
    const { lang, title, office } = version;
    expect(textOf(title)).toBe(HEAD.title[enOrFr(lang)]);
    expect(textOf(office)).toBe(HEAD.office[enOrFr(lang)]);
    expect(outlineOf(version)).toEqual(wantedOutline(pieces, enOrFr(lang)));
  }
  expect(versions.map(({ lang }) => lang)).toEqual(turns);
  expect(pairs).toHaveLength(pieces.length);
}

/** Enough that every way of writing meets every kind of block; the seed is fixed, so that a failure can be seen again. */
const RUNS = { numRuns: runs(16), seed: 20140730 };

describe('a statement comes back', () => {
  it('from pasted text in any encoding', { timeout: 120_000 }, async () => {
    const ways = fc.record({
      made: plainText,
      notice: notices,
      order,
      form: textForm,
      encoding: fc.constantFrom(...ENCODINGS),
      ends: fc.constantFrom('\n', '\r\n'),
    });
    await fc.assert(
      fc.asyncProperty(ways, async ({ made, notice, order: turns, form, encoding, ends }) => {
        // Windows-1252 has three raised figures, and no hollow bullets.
        const text = textPage({ head: headWith(notice), pieces: made.pieces, order: turns }, form).replaceAll(
          '\n',
          ends,
        );
        const able = encoding !== 'windows-1252' || !/[⁰⁴-⁹]/u.test(text);
        await comesBack(made, { notice, turns }, { name: 'page.txt', bytes: encoded(text, able ? encoding : 'utf-8') });
      }),
      RUNS,
    );
  });

  it('from a mail, as text with its lines ended or as HTML', { timeout: 120_000 }, async () => {
    const ways = fc.record({
      made: plainText,
      notice: notices,
      order,
      form: textForm,
      html: htmlForm,
      kind: fc.constantFrom('eight-bit', 'base64', 'quoted', 'alternative'),
      width: fc.constantFrom(undefined, 66, 72, 78),
    });
    await fc.assert(
      fc.asyncProperty(ways, async ({ made, notice, order: turns, form, html, kind, width }) => {
        const page: Page = { head: headWith(notice), pieces: made.pieces, order: turns };
        const text = textPage(page, { ...form, ...(width !== undefined && { width }) });
        const mail = mailPage(text, htmlPage(page, html), kind);
        await comesBack(made, { notice, turns }, { name: 'page.eml', bytes: Buffer.from(mail) });
      }),
      RUNS,
    );
  });

  it('from HTML, with its notes as links or as figures', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(composed, notices, order, htmlForm, async (made, notice, turns, form) => {
        const page = htmlPage({ head: headWith(notice), pieces: made.pieces, order: turns }, form);
        await comesBack(made, { notice, turns }, { name: 'page.html', bytes: Buffer.from(page) });
      }),
      RUNS,
    );
  });

  it('from a Word document, one version after the other or beside it', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(composed, notices, order, fc.boolean(), async (made, notice, turns, columns) => {
        const bytes = wordPage({ head: headWith(notice), pieces: made.pieces, order: turns }, columns);
        await comesBack(made, { notice, turns }, { name: 'page.docx', bytes });
      }),
      RUNS,
    );
  });

  it('from Markdown, with its head as facts or as text', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(composed, notices, order, fc.boolean(), async (made, notice, turns, facts) => {
        const page = markdownPage({ head: headWith(notice), pieces: made.pieces, order: turns }, facts);
        await comesBack(made, { notice, turns }, { name: 'page.md', bytes: Buffer.from(page) });
      }),
      RUNS,
    );
  });
});
