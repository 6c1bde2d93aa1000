import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPERS, type PaperName } from '../../../src/geometry/index.ts';
import {
  compose,
  type Composed,
  type DisplayItem,
  type Owner,
  type Page,
  type Tag,
} from '../../../src/page/pages/index.ts';
import { textOf, type Statement } from '../../../src/text/statement/index.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { blockFamily } from '../../support/block-face.ts';
import { columnsOf } from '../../support/columns.ts';
import { inkEnd } from '../../support/page-dump.ts';
import { composed, READING_ALOUD, seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { languageOfItem, readBlocks, wordsOf, type ReadBlock } from '../../support/reading.ts';
import { houseStyle, statementOf, valueOf } from '../../support/statement.ts';
import { mastheadHeight } from '../../support/template.ts';
import { SESSION } from '../../support/session.ts';

const TEMPLATE = houseStyle();
const VERSIONS = [
  { lang: 'en', tag: 'en-GB' },
  { lang: 'fr', tag: 'fr' },
] as const;

/** A statement with what was made of it. */
interface Case {
  readonly statement: Statement;
  readonly template: Template;
  readonly paper: PaperName;
  readonly result: Composed;
  /** Places of lines that were reported as too long. */
  readonly overfull: number;
}

/** Composed in a face of round widths: the properties are the compositor's, whatever the letters. */
function inBlocks(statement: Statement, paper: PaperName, template = TEMPLATE): Case {
  const outcome = compose(statement, template, { session: SESSION, paper, family: blockFamily() });
  return { statement, template, paper, result: valueOf(outcome), overfull: outcome.diagnostics.length };
}

/** What stands in the columns: the blocks of the text, without those of the head. */
function bodyOf({ statement, result }: Case, version: (typeof VERSIONS)[number]): readonly ReadBlock[] {
  return readBlocks(result.composition, version.tag).slice(-statement.pairs.length);
}

function expectWords(one: Case): void {
  for (const version of VERSIONS) {
    const source = one.statement.versions.find(({ lang }) => lang === version.lang);
    const read = bodyOf(one, version).map((block) => wordsOf(block.text));
    const written = source?.blocks.map((block) => ('content' in block ? wordsOf(textOf(block.content)) : ''));
    expect(read).toEqual(written);
  }
}

/** No mark is wider than this, in em. */
const MAX_HANG_EM = 0.7;

function expectLinesWithinColumns(one: Case): void {
  const columns = columnsOf(one.template, one.paper, one.result.report);
  const outside: string[] = [];
  let tooLong = 0;
  for (const [i, version] of VERSIONS.entries()) {
    const { left, right } = columns[i] ?? { left: 0, right: 0 };
    for (const { lines } of bodyOf(one, version)) {
      for (const { item, page } of lines) {
        const hang = MAX_HANG_EM * (item.runs[0]?.size ?? 0);
        if (item.x < left - hang || item.x > left + 1e-6) outside.push(`page ${page} y ${item.y}: ${item.x}`);
        if (inkEnd(item) > right + hang) tooLong++;
      }
    }
  }
  expect(outside).toEqual([]);
  expect(tooLong).toBeLessThanOrEqual(one.overfull);
}

function expectOneGrid({ result, template, paper }: Case): void {
  const { top, bottom } = template.margins[paper];
  const step = result.report.leading / template.grid.divisions;
  const foot = PAPERS[paper].height - bottom;
  const off = result.composition.pages.flatMap(({ number, items }) =>
    items.flatMap((item) => {
      const owner = item.kind === 'text' ? item.runs[0]?.owner : undefined;
      if (owner === undefined || 'artifact' in owner) return [];
      if (isMasthead(item, template, paper) || isInBand(item, items)) return [];
      const steps = (yOf(item) - top) / step;
      const stands = Math.abs(steps - Math.round(steps)) < 1e-6 && yOf(item) > top && yOf(item) < foot;
      return stands ? [] : [`page ${number} y ${yOf(item)}`];
    }),
  );
  expect(off).toEqual([]);
}

function yOf(item: DisplayItem): number {
  return item.kind === 'text' ? item.y : 0;
}

/** What stands on a tint is centred in it. */
function isInBand(item: DisplayItem, items: readonly DisplayItem[]): boolean {
  return items.some((box) => box.kind === 'box' && yOf(item) > box.y && yOf(item) < box.y + box.height);
}

/** The names beside the device are centred on it, above the rule that the grid hangs from. */
function isMasthead(item: DisplayItem, template: Template, paper: PaperName): boolean {
  return yOf(item) < template.margins[paper].top + mastheadHeight(template) * template.grid.leading;
}

function expectPairsLevel(one: Case): void {
  const [en = [], fr = []] = VERSIONS.map((version) => bodyOf(one, version));
  const starts = (blocks: readonly ReadBlock[]) => blocks.map(({ lines }) => [lines[0]?.page, lines[0]?.item.y]);
  expect(starts(en)).toEqual(starts(fr));
}

/** A paragraph of fewer lines cannot be parted with two on either side. */
const SHORTEST_PARTED = 4;

function expectNoWidows(one: Case): void {
  for (const version of VERSIONS) {
    for (const { lines } of bodyOf(one, version)) {
      const onPages = new Map<number, number>();
      for (const { page } of lines) onPages.set(page, (onPages.get(page) ?? 0) + 1);
      if (onPages.size === 1) continue;
      expect(lines.length).toBeGreaterThanOrEqual(SHORTEST_PARTED);
      for (const count of onPages.values()) expect(count).toBeGreaterThan(1);
    }
  }
}

function expectReadingOrder({ result }: Case): void {
  for (const page of result.composition.pages) {
    const order = languagesOf(page);
    expect(order).toEqual(['en-GB', 'fr', undefined].filter((lang) => order.includes(lang)));
  }
}

/** The languages of a page's items in their order, each once for every stretch; tints lie under all of them. */
function languagesOf(page: Page): readonly (string | undefined)[] {
  const each = page.items.filter(({ kind }) => kind !== 'box').flatMap((item) => ownersOf(item).map(languageOfItem));
  return each.filter((lang, i) => i === 0 || lang !== each[i - 1]);
}

function ownersOf(item: DisplayItem): readonly Owner[] {
  return item.kind === 'text' ? item.runs.map((run) => run.owner) : [item.owner];
}

function expectTagsWellFormed({ result }: Case): void {
  const owners = result.composition.pages.flatMap(({ items }) => items.flatMap(ownersOf));
  const tags = owners.flatMap((owner) => ('artifact' in owner ? [] : [owner]));
  const paths = new Set(
    tags.map((tag) =>
      pathOf(tag)
        .map(({ role }) => role)
        .join('/'),
    ),
  );
  expect([...paths].filter((path) => !/^Document\/Sect\/\w/u.test(path))).toEqual([]);
  expect(new Set(tags.map((tag) => pathOf(tag)[0])).size).toBe(1);
  expect(tags.filter(({ role, href, contents }) => role === 'Link' && !(href && contents))).toEqual([]);
  expect(result.composition.outline.map(({ lang, tag }) => `${lang} ${tag.role}`)).toEqual(['en-GB H1', 'fr H1']);
}

function pathOf(tag: Tag): readonly Tag[] {
  return tag.parent === undefined ? [tag] : [...pathOf(tag.parent), tag];
}

function expectAll(one: Case): void {
  expectWords(one);
  expectLinesWithinColumns(one);
  expectOneGrid(one);
  expectPairsLevel(one);
  expectNoWidows(one);
  expectReadingOrder(one);
  expectTagsWellFormed(one);
}

const LETTERS = [...'aeiouaeiounrstlmdcpg'];
const word = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 11 }) },
  fc.constantFrom(
    'organization',
    'trafficking,',
    'of',
    'M. Dupont;',
    '« mot »',
    'state-owned',
    '30 July 2014',
    'Été!',
    '(UNESCO)',
    'https://example.org/a-long/path/to/some_page',
    '10 000 000 km',
    'l’un—et l’autre',
    'wider'.repeat(14),
  ),
);
function paragraph(words: { readonly min: number; readonly max: number }): fc.Arbitrary<string> {
  return (
    fc
      .array(word, { minLength: words.min, maxLength: words.max, size: 'max' })
      // A text that begins with one letter and a stop would be read as a list.
      .map((some) => `Ainsi ${some.join(' ')}.`)
  );
}

function statements(
  count: { readonly min: number; readonly max: number },
  one: fc.Arbitrary<string>,
): fc.Arbitrary<Statement> {
  return fc
    .array(fc.tuple(one, one), { minLength: count.min, maxLength: count.max, size: 'max' })
    .map((pairs) => statementOf({ en: pairs.map(([en]) => en), fr: pairs.map(([, fr]) => fr) }));
}

const PAPER = fc.constantFrom('a4', 'letter');

describe('any statement, on any paper,', () => {
  it('keeps its words, its lines in their columns, one grid, its pairs level, and two lines of a paragraph together', () => {
    const short = statements({ min: 1, max: 6 }, paragraph({ min: 1, max: 120 }));
    fc.assert(
      fc.property(short, PAPER, (statement, paper) => expectAll(inBlocks(statement, paper))),
      { numRuns: 15 },
    );
  });

  it('keeps all that over many pages', () => {
    const long = statements({ min: 12, max: 25 }, paragraph({ min: 60, max: 130 }));
    fc.assert(
      fc.property(long, PAPER, (statement, paper) => {
        const one = inBlocks(statement, paper);
        expect(one.result.composition.pages.length).toBeGreaterThan(1);
        expectAll(one);
      }),
      { numRuns: 3 },
    );
  });

  it('comes out the same when it is composed again', () => {
    fc.assert(
      fc.property(statements({ min: 1, max: 8 }, paragraph({ min: 1, max: 60 })), (statement) => {
        expect(inBlocks(statement, 'a4').result.report).toEqual(inBlocks(statement, 'a4').result.report);
      }),
      { numRuns: 3 },
    );
  });
});

describe('real statements in the real face', () => {
  it.each([
    ['the seed', seed],
    ['shared rivers', () => testStatement(SHARED_RIVERS)],
    ['reading aloud', () => testStatement(READING_ALOUD)],
  ])('keep all of it: %s', (_, make) => {
    for (const paper of ['a4', 'letter'] as const) {
      const statement = make();
      expectAll({ statement, template: TEMPLATE, paper, result: composed(statement, paper), overfull: 0 });
    }
  });
});
