import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import type { PaperName } from '../../../src/geometry/index.ts';
import { textOf, type Lang, type Statement } from '../../../src/text/statement/index.ts';
import { elements, read, type ReadPdf } from '../pdf/read.ts';
import { READING_ALOUD, seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { wordsOf } from '../../support/reading.ts';
import { houseStyle, statementOf, valueOf } from '../../support/statement.ts';
import { named, namesOf } from '../../support/template.ts';
import { pdfOf, type MadePdf } from '../../support/made.ts';
import { EN, FR } from '../../support/langs.ts';

const TEMPLATE = houseStyle();

async function published(statement: Statement, paper: PaperName = 'a4'): Promise<MadePdf> {
  return valueOf(await pdfOf(statement, { paper }));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function faultsOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.diagnostics.map(
    ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`,
  );
}

/** Every word of a language in the order of the structure tree, over all pages. */
function wordsRead({ pages }: ReadPdf, lang: string): string {
  const texts = pages
    .flatMap(({ structure }) => elements(structure, 'Sect'))
    .filter((sect) => sect.lang === lang)
    .flatMap((sect) => sect.children.map(({ text }) => text));
  // A word may be broken even at the end of a page.
  return wordsOf(texts.join('\n').replaceAll(/\u00AD\n?/gu, ''));
}

function wordsWritten(statement: Statement, lang: Lang): { readonly head: readonly string[]; readonly body: string } {
  const version = statement.versions.find((candidate) => candidate.lang === lang);
  if (version === undefined) throw new Error(`no version in ${lang}`);
  const blocks = version.blocks.map((block) => ('content' in block ? textOf(block.content) : ''));
  return {
    head: [...version.notices, version.office, version.title, version.dateline].map((line) => wordsOf(textOf(line))),
    body: wordsOf(blocks.join('\n')),
  };
}

describe('a published file', () => {
  it.each([
    ['the seed', seed],
    ['shared rivers', () => testStatement(SHARED_RIVERS)],
    ['reading aloud', () => testStatement(READING_ALOUD)],
  ])('has every word of each language and no other, read back from its structure: %s', async (_, make) => {
    const statement = make();
    // What is printed has the addresses of links in notes as well.
    const file = await read(valueOf(await pdfOf(statement, { edition: 'email' })).bytes);
    for (const [lang, tag] of [
      [EN, 'en-GB'],
      [FR, FR],
    ] as const) {
      const { head, body } = wordsWritten(statement, lang);
      const name = namesOf(TEMPLATE).get(lang) ?? '';
      const text = wordsRead(file, tag);
      expect(text.slice(-body.length)).toBe(body);
      // What is before the text is the head, each part of it once, and nothing else.
      const before = text.slice(0, -body.length);
      expect([name, ...head].reduce((rest, part) => rest.replace(part, ''), before).trim()).toBe('');
    }
  });

  it('marks a passage in another language, and a link with its address, where they stand', async () => {
    const { pages } = await read(valueOf(await pdfOf(testStatement(READING_ALOUD), { edition: 'email' })).bytes);
    const [en, fr] = elements(pages[0]?.structure ?? { role: '', lang: '', text: '', children: [], parts: [] }, 'Sect');
    const spans = (sect: typeof en) =>
      sect === undefined ? [] : elements(sect, 'Span').filter(({ lang }) => lang !== undefined);
    expect(spans(en).map(({ lang, text }) => `${lang} ${wordsOf(text.replaceAll('\u00AD', ''))}`)).toEqual([
      'fr «lire à voix haute, c’est prêter son souffle à quelqu’un d’autre»',
    ]);
    expect(spans(fr).map(({ lang, text }) => `${lang} ${text}`)).toEqual(['en-GB “borrow my voice!”']);
    expect([...new Set(pages[0]?.links.map(({ url }) => url))]).toEqual([
      'https://example.org/reading-aloud/2031',
      'mailto:press@example.org',
      'https://example.org/fr/lecture/2031',
      'mailto:presse@example.org',
    ]);
  });

  it('says of itself what its statement says', async () => {
    const { metadata, info, bookmarks, language } = await read((await published(testStatement(READING_ALOUD))).bytes);
    expect(metadata.get('dc:title')).toContain('Statement on the Week of Reading Aloud');
    expect(info['Author']).toContain('Paul Renard');
    // When it was made is said where somebody says it; the day of the statement is another fact.
    expect(info).not.toHaveProperty('CreationDate');
    expect(metadata.get('dc:date')).toContain('2031-09-08');
    expect(bookmarks.map(({ title }) => title)).toEqual([
      'Statement on the Week of Reading Aloud',
      'Déclaration sur la Semaine de la lecture à voix haute',
    ]);
    expect(language).toBe('en-GB');
  });

  it('has subsets of its faces and no whole font', async () => {
    const { bytes } = await published(testStatement(SHARED_RIVERS));
    const names = [...latin1(bytes).matchAll(/\/BaseFont \/(\S+)/gu)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !/^[A-Z]{6}\+SourceSerif4-\w+$/u.test(name))).toEqual([]);
    // One whole face is larger than that.
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('is the same, byte by byte, every time', async () => {
    const first = (await published(testStatement(READING_ALOUD))).bytes;
    await published(seed(), 'letter');
    expect(Buffer.compare((await published(testStatement(READING_ALOUD))).bytes, first)).toBe(0);
  });

  it('is the same wherever it is made, whatever the zone and the tongue of the machine', async () => {
    const folder = fileURLToPath(new URL(`../../statements/${READING_ALOUD}`, import.meta.url));
    const child = fileURLToPath(new URL('child.mjs', import.meta.url));
    const run = async (env: Readonly<Record<string, string>>) => {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [child, folder], {
        env: { PATH: process.env['PATH'], ...env },
      });
      expect(stderr).toBe('');
      return stdout.trim().split('\n');
    };
    const [here, there] = await Promise.all([
      run({ TZ: 'UTC', LANG: 'C' }),
      run({ TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' }),
    ]);
    expect(here).toHaveLength(2);
    expect(new Set(here).size).toBe(2);
    expect(there).toEqual(here);
  });
});

describe('a statement that cannot be published as it is', () => {
  it('has every character that no face has named, with its place', async () => {
    const statement = statementOf({
      en: ['Peace.', 'A word of thanks,\nand the sign ☯ for it.'],
      fr: ['Paix.', 'Un mot de merci,\net le signe *qui le dit, ☯.*'],
      titles: { en: 'On peace', fr: 'De la paix ☮' },
    });
    const outcome = await pdfOf(statement);
    expect(outcome.ok).toBe(false);
    expect(faultsOf(outcome).map((found) => found.replace(/ the font \S+/u, ''))).toEqual([
      'fr.md:2:19 font/missing-glyph has no glyph for ☮ (U+262E)',
      'en.md:8:14 font/missing-glyph has no glyph for ☯ (U+262F)',
      'fr.md:8:26 font/missing-glyph has no glyph for ☯ (U+262F)',
    ]);
  });

  it('is published with a warning where a word is wider than its column', async () => {
    const statement = statementOf({ en: ['Before.', `A ${'1234567890'.repeat(10)} word.`], fr: ['Avant.', 'Un mot.'] });
    const outcome = await pdfOf(statement);
    expect(outcome.ok).toBe(true);
    expect(
      outcome.diagnostics.map(({ code, severity, place }) => `${severity} ${code} ${place?.file}:${place?.line}`),
    ).toEqual(['warning paragraph/overfull en.md:7']);
  });

  it('has a word named that would run off the page, once, with its line', async () => {
    const statement = statementOf({ en: ['Before.', `A ${'x'.repeat(3000)} word.`], fr: ['Avant.', 'Un mot.'] });
    const outcome = await pdfOf(statement);
    expect(outcome.ok).toBe(false);
    expect(
      outcome.diagnostics.map(({ code, severity, place }) => `${severity} ${code} ${place?.file}:${place?.line}`),
    ).toEqual(['error paragraph/too-wide en.md:7']);
    expect(outcome.diagnostics[0]?.message).toContain(
      `“${'x'.repeat(24)}…” has 3000 characters and no place to break: its line would run off the page by `,
    );
  });

  it('names a family that the catalogue lacks, and those it has', async () => {
    const outcome = await pdfOf(seed(), { template: { ...TEMPLATE, family: 'no-such-family' } });
    expect(faultsOf(outcome)).toEqual([
      'templates/un-message.yaml:26:1 font/unknown-family no font family is called no-such-family',
    ]);
    expect(outcome.diagnostics[0]?.hint).toContain('source-serif-4');
  });

  it('names a face that the family lacks', async () => {
    const roles = { ...TEMPLATE.roles, text: { ...TEMPLATE.roles.text, face: 'no-such-face' } };
    const outcome = await pdfOf(seed(), { template: { ...TEMPLATE, roles } });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics[0]?.message).toContain('no-such-face');
  });

  it('names a character of the template itself that no face has', async () => {
    const names = new Map([...namesOf(TEMPLATE), [EN, '聯合國'] as const]);
    const outcome = await pdfOf(seed(), { template: named(TEMPLATE, names) });
    expect(outcome.diagnostics[0]?.code).toBe('font/missing-glyph');
  });

  it('is named where its head leaves no room for its text', async () => {
    const blocks = TEMPLATE.blocks.map((block) => ({ ...block, space: 20 }));
    const outcome = await pdfOf(seed(), { template: { ...TEMPLATE, blocks } });
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['pages/head-too-tall']);
  });
});
