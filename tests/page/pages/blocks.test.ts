import { describe, expect, it } from 'vitest';
import {
  compose,
  type Composed,
  type ComposeOptions,
  type DisplayItem,
  type Tag,
} from '../../../src/page/pages/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { blockFamily } from '../../support/block-face.ts';
import {
  heading,
  LINE_BREAK,
  list,
  note,
  paragraph,
  paragraphAs,
  PAUSE,
  quote,
  statementOfPairs,
  table,
  type Sides,
} from '../../support/blocks.ts';
import { expectGolden } from '../../support/golden.ts';
import { emphasis, link } from '../../support/inlines.ts';
import { columnsOf } from '../../support/columns.ts';
import { dumpComposition } from '../../support/page-dump.ts';
import { composed } from '../../support/published.ts';
import { readBlocks, type ReadBlock } from '../../support/reading.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';
import { FR } from '../../support/langs.ts';

const TEMPLATE = houseStyle();
/** Without the search for a split, which takes most of the time. */
const EQUAL_COLUMNS: Template = { ...TEMPLATE, columns: { ...TEMPLATE.columns, widths: 'equal' } };
const HEAD_BLOCKS = 4;

function set(statement: Statement, options: Partial<ComposeOptions> = {}, template: Template = TEMPLATE): Composed {
  return valueOf(compose(statement, template, { session: SESSION, paper: 'a4', family: blockFamily(), ...options }));
}

/** What stands under the head: the blocks of a language's Sect. */
function bodyOf(result: Composed, lang: string): readonly ReadBlock[] {
  return readBlocks(result.composition, lang).slice(HEAD_BLOCKS);
}

function pathOf(tag: Tag): readonly string[] {
  return [...(tag.parent === undefined ? [] : pathOf(tag.parent)), tag.role];
}

/** Each text of a language with the path of its tag below the Sect. */
function tagged(result: Composed, lang: string): readonly string[] {
  const texts = new Map<Tag, string>();
  for (const { items } of result.composition.pages) {
    for (const item of items) {
      if (item.kind !== 'text') continue;
      for (const { owner, glyphs } of item.runs) {
        if ('artifact' in owner) continue;
        texts.set(owner, (texts.get(owner) ?? '') + glyphs.map((glyph) => glyph.text).join(''));
      }
    }
  }
  return [...texts]
    .filter(([tag]) => sectOf(tag)?.lang === lang)
    .slice(HEAD_BLOCKS)
    .map(([tag, shown]) => `${pathOf(tag).slice(2).join('/')} ${shown.trim()}`);
}

function sectOf(tag: Tag): Tag | undefined {
  return tag.role === 'Sect' ? tag : tag.parent && sectOf(tag.parent);
}

/** Page and y of the line that begins with these words. */
function placeOf(result: Composed, words: string): { readonly page: number; readonly x: number; readonly y: number } {
  for (const { number, items } of result.composition.pages) {
    const item = items.find((candidate) => textOf(candidate).startsWith(words));
    if (item?.kind === 'text') return { page: number, x: item.x, y: item.y };
  }
  throw new Error(`no line begins with ${words}`);
}

function textOf(item: DisplayItem): string {
  return item.kind === 'text' ? item.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('') : '';
}

function expectLevel(result: Composed, en: string, fr: string): void {
  const [left, right] = [placeOf(result, en), placeOf(result, fr)];
  expect([right.page, right.y]).toEqual([left.page, left.y]);
}

/** A paragraph of so many words, which begins with its number. */
function filler(number: number, words: number): Sides {
  const text = (lang: string) => `${number}${lang} ${'parole humane '.repeat(words / 2)}end.`;
  return { en: paragraph(text('e')), fr: paragraph(text('f')) };
}

const EVERY_KIND: readonly Sides[] = [
  {
    en: paragraphAs('salutation', 'Excellencies, dear friends,'),
    fr: paragraphAs('salutation', 'Excellences, chers amis,'),
  },
  {
    en: paragraph('The library of the port', note('Founded on 1 May 1911.'), ' lends books to every ship that asks.'),
    fr: paragraph(
      'La bibliothèque du port',
      note('Fondée le 1er mai 1911.'),
      ' prête des livres à tout navire qui en demande.',
    ),
  },
  { en: heading(1, 'What it asks'), fr: heading(1, 'Ce qu’elle demande') },
  {
    en: paragraph('It asks for three things:'),
    fr: paragraph('Elle demande trois choses :'),
  },
  {
    en: list(
      true,
      [paragraph('a name;')],
      [paragraph('a port, or two:'), list(false, [paragraph('of call;')], [paragraph('of return;')])],
      [paragraph('patience.')],
    ),
    fr: list(
      true,
      [paragraph('un nom ;')],
      [paragraph('un port, ou deux :'), list(false, [paragraph('d’escale ;')], [paragraph('de retour ;')])],
      [paragraph('de la patience.')],
    ),
  },
  { en: heading(2, 'What it gives'), fr: heading(2, 'Ce qu’elle donne') },
  {
    en: quote(paragraph('A book that comes back wet has been read on deck, and that is what it is for.')),
    fr: quote(paragraph('Un livre qui revient mouillé a été lu sur le pont, et c’est pour cela qu’il est fait.')),
  },
  {
    en: table(['Year', 'Ships', 'Books'], ['2029', '212', '1,840'], ['2030', '247', '2,015']),
    fr: table(['Année', 'Navires', 'Livres'], ['2029', '212', '1 840'], ['2030', '247', '2 015']),
  },
  { en: PAUSE, fr: PAUSE },
  { fr: paragraph('Ce paragraphe n’a pas de version anglaise.') },
  {
    en: paragraph('More is said on ', link('https://example.org/port', 'the page of ', emphasis('the port')), '.'),
    fr: [paragraph('On en dit plus sur '), paragraph(link('https://example.org/port', 'la page du port'), '.')],
  },
  { en: paragraphAs('signature', 'Anne Example'), fr: paragraphAs('signature', 'Anne Example') },
];

describe('a statement with every kind of block', () => {
  it('stands as it stood', () => {
    const { composition, report } = composed(statementOfPairs(EVERY_KIND));
    const dump = dumpComposition(composition, columnsOf(TEMPLATE, 'a4', report));
    expectGolden(new URL('golden/every-kind-a4.txt', import.meta.url), dump);
  });

  it('has a tag for each, in reading order', () => {
    expect(tagged(set(statementOfPairs(EVERY_KIND)), 'en-GB')).toEqual([
      'P Excellencies, dear friends,',
      'P The library of the port lends books to every ship that asks.',
      'P/Reference 1',
      'H2 What it asks',
      'P It asks for three things:',
      'L/LI/Lbl (a)',
      'L/LI/LBody/P a name;',
      'L/LI/Lbl (b)',
      'L/LI/LBody/P a port, or two:',
      'L/LI/LBody/L/LI/Lbl –',
      'L/LI/LBody/L/LI/LBody/P of call;',
      'L/LI/LBody/L/LI/Lbl –',
      'L/LI/LBody/L/LI/LBody/P of return;',
      'L/LI/Lbl (c)',
      'L/LI/LBody/P patience.',
      'H3 What it gives',
      'BlockQuote/P A book that comes back wet has been read on deck, and that is what it is for.',
      'Table/THead/TR/TH Year',
      'Table/THead/TR/TH Ships',
      'Table/THead/TR/TH Books',
      'Table/TBody/TR/TD 2029',
      'Table/TBody/TR/TD 212',
      'Table/TBody/TR/TD 1,840',
      'Table/TBody/TR/TD 2030',
      'Table/TBody/TR/TD 247',
      'Table/TBody/TR/TD 2,015',
      'P More is said on .',
      'P/Link the page of',
      'P/Link/Em the port',
      'P Anne Example',
      'Note/Lbl 1',
      'Note/P Founded on 1\u00A0May\u00A01911.',
    ]);
  });

  it('has its items, rows and headings level across the columns', () => {
    const result = set(statementOfPairs(EVERY_KIND));
    for (const [en, fr] of [
      ['Excellencies', 'Excellences'],
      ['The library', 'La bibliothèque'],
      ['What it asks', 'Ce qu’elle demande'],
      ['a port, or two', 'un port, ou deux'],
      ['of return', 'de retour'],
      ['A book that', 'Un livre qui'],
      ['2030', '2030'],
      ['More is', 'On en dit'],
      ['Founded', 'Fondée'],
    ] as const) {
      expectLevel(result, en, fr);
    }
  });

  it('leaves blank the side of what one language alone has', () => {
    const result = set(statementOfPairs(EVERY_KIND));
    const { y } = placeOf(result, 'Ce paragraphe');
    const beside = result.composition.pages[0]?.items.filter((item) => item.kind === 'text' && item.y === y);
    expect(beside).toHaveLength(1);
  });
});

describe('a salutation', () => {
  it('ends its lines where its writer ended them', () => {
    const statement = statementOfPairs([
      {
        en: paragraphAs('salutation', 'Madam President,', LINE_BREAK, 'Excellencies,'),
        fr: paragraphAs('salutation', 'Madame la Présidente,', LINE_BREAK, 'Excellences,'),
      },
    ]);
    const [salutation] = bodyOf(set(statement), 'en-GB');
    expect(salutation?.lines.map(({ item }) => textOf(item).trim())).toEqual(['Madam President,', 'Excellencies,']);
  });
});

describe('a heading', () => {
  it('is never parted by a page’s end from what follows it', () => {
    const pages = new Set<number>();
    for (let words = 250; words <= 420; words += 10) {
      const result = set(
        statementOfPairs([
          filler(1, words),
          { en: heading(1, 'Heading'), fr: heading(1, 'Titre') },
          { en: heading(2, 'Below it'), fr: heading(2, 'Dessous') },
          filler(2, 60),
        ]),
        {},
        EQUAL_COLUMNS,
      );
      const [first, second, text] = ['Heading', 'Below it', '2e'].map((start) => placeOf(result, start));
      expect([second?.page, text?.page]).toEqual([first?.page, first?.page]);
      pages.add(first?.page ?? 0);
    }
    expect([...pages]).toEqual([1, 2]);
  });
});

describe('footnotes', () => {
  const noted = (number: number, words: number): Sides => ({
    en: paragraph(`${number}e ${'parole humane '.repeat(words / 2)}mark`, note(`Note ${number} in English.`), '.'),
    fr: paragraph(`${number}f ${'parole humane '.repeat(words / 2)}marque`, note(`Note ${number} en français.`), '.'),
  });

  it('stand on the page of their marks, level with their partners, the last line on the last row', () => {
    const result = set(statementOfPairs([noted(1, 120), noted(2, 120), noted(3, 120), noted(4, 120), noted(5, 60)]));
    expect(result.composition.pages.length).toBeGreaterThan(1);
    for (let number = 1; number <= 5; number++) {
      expectLevel(result, `Note ${number} in`, `Note ${number} en`);
      const marks = bodyOf(result, 'en-GB').find(({ text }) => text.startsWith(`${number}e`));
      expect(placeOf(result, `Note ${number} in`).page).toBe(marks?.lines.at(-1)?.page);
    }
    for (const { items } of result.composition.pages) {
      const notes = items.filter((item) => textOf(item).startsWith('Note '));
      const text = items.filter((item) => item.kind === 'text' && !('artifact' in (item.runs[0]?.owner ?? {})));
      const lowest = Math.max(...text.map((item) => (item.kind === 'text' ? item.y : 0)));
      expect(notes.at(-1)).toMatchObject({ y: lowest });
    }
  });

  it('have their marks tagged as references', () => {
    expect(tagged(set(statementOfPairs([noted(1, 10)])), 'en-GB')).toContain('P/Reference 1');
  });

  it('never stand over the text', () => {
    const result = set(statementOfPairs(Array.from({ length: 12 }, (_, i) => noted(i + 1, 50))));
    for (const { items } of result.composition.pages) {
      const isNote = (item: DisplayItem) => /^Note \d/u.test(textOf(item));
      const inColumn = items.filter(
        (item) => item.kind === 'text' && item.runs.some(({ owner }) => !('artifact' in owner)),
      );
      const y = (item: DisplayItem) => (item.kind === 'text' ? item.y : Number.NaN);
      const notes = inColumn.filter(isNote).map(y);
      const text = inColumn.filter((item) => /parole/u.test(textOf(item))).map(y);
      if (notes.length > 0) expect(Math.min(...notes)).toBeGreaterThan(Math.max(...text) + TEMPLATE.grid.leading);
    }
  });
});

describe('what one side has several blocks of', () => {
  it('stands level where it begins, one block below the other', () => {
    const result = set(
      statementOfPairs([
        { en: paragraph('One in English.'), fr: [paragraph('Un.'), paragraph('Deux.')] },
        filler(2, 30),
      ]),
    );
    expectLevel(result, 'One in English', 'Un.');
    expect(placeOf(result, 'Deux.').y).toBeGreaterThan(placeOf(result, 'Un.').y);
    expectLevel(result, '2e', '2f');
  });

  it('is paragraphs and nothing else: a list among them would be lost, so it is refused', () => {
    const several = [paragraph('Trois choses :'), list(false, [paragraph('un nom ;')], [paragraph('un port.')])];
    const statement = statementOfPairs([{ en: paragraph('A name and a port.'), fr: several }]);
    expect(() => set(statement)).toThrow('a list stands in a pair of several blocks');
  });
});

describe('other arrangements', () => {
  const statement = statementOfPairs([filler(1, 200), filler(2, 200), filler(3, 200), filler(4, 200)]);

  it('have each language on a page of its own, the pairs level across the fold', () => {
    const result = set(statement, { arrangement: 'facing' });
    const { pages } = result.composition;
    expect(pages.length % 2).toBe(0);
    for (const { number, items } of pages) {
      const words = items.map(textOf).join(' ');
      expect(/\de /u.test(words) && /\df /u.test(words)).toBe(false);
      expect(/parole/u.test(words)).toBe(true);
      expect(number).toBeGreaterThan(0);
    }
    for (let pair = 1; pair <= 4; pair++) {
      const [en, fr] = [placeOf(result, `${pair}e`), placeOf(result, `${pair}f`)];
      expect(fr.page).toBe(en.page + 1);
      expect(fr.y).toBeCloseTo(en.y, 6);
      expect(fr.x).toBeCloseTo(en.x, 6);
    }
  });

  it('have one language alone in the middle of the page, larger, and nothing of the other', () => {
    const result = set(statement, { languages: [FR] });
    const words = result.composition.pages.flatMap(({ items }) => items.map(textOf)).join(' ');
    expect(words).toContain('1f');
    expect(words).not.toContain('1e');
    const [column] = result.report.columns;
    expect(result.report.columns).toHaveLength(1);
    expect(column?.measure).toBeCloseTo(TEMPLATE.alone.measure, 6);
    expect(result.report.size).toBeCloseTo(TEMPLATE.roles.text.size * TEMPLATE.alone.scale, 6);
    const { width } = result.composition.pages[0]?.size ?? { width: 0 };
    expect(placeOf(result, '1f').x).toBeCloseTo((width - (column?.measure ?? 0)) / 2, 6);
  });
});

describe('copy that is to fit a number of pages', () => {
  const limits = { size: { min: 8, max: 10.5 }, leading: { min: 1.2, max: 1.35 }, gap: { min: 1, max: 1 } } as const;
  const fit = { pages: 1, ...limits } as const;
  const compositionOf = (words: number) =>
    compose(
      statementOfPairs([filler(1, words), filler(2, words)]),
      { ...EQUAL_COLUMNS, fit },
      { session: SESSION, paper: 'a4', family: blockFamily() },
    );

  it('is as large as its pages and the template’s limits let it be', () => {
    const [short, long] = [40, 190].map((words) => valueOf(compositionOf(words)).report);
    expect(short?.size).toBeCloseTo(10.5, 6);
    expect(long?.pages).toBe(1);
    expect(long?.size).toBeLessThan(10.5);
    expect(long?.size).toBeGreaterThanOrEqual(8);
  });

  it('is refused where it cannot, with what it is too long by', () => {
    const outcome = compositionOf(400);
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['pages/too-long']);
    expect(outcome.diagnostics[0]?.message).toMatch(/\d+ rows? more than 1 page$/u);
  });
});
