/** Composes pages of blocks that templates seldom have, and holds what becomes of each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseTemplate, type PageBlock, type Template } from '../../../src/page/template/index.ts';
import { isReadOn, standsOn, wordingIn } from '../../../src/page/template/blocks.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { valueOf } from '../../support/statement.ts';

const FILE = path.join(import.meta.dirname, '../../fixtures/house-style/templates/lakeside.yaml');
const SOURCE = readFileSync(FILE, 'utf8');
const [before = '', after = ''] = SOURCE.split(/^blocks:\n(?: {2}.*\n)+/mu);

/** The house style composed of other blocks, a line each. */
function styleOf(...blocks: readonly string[]) {
  return parseTemplate(
    'mine',
    FILE,
    `${before}blocks:\n${blocks.map((block) => `  - { ${block} }\n`).join('')}${after}`,
  );
}
const blocksOf = (...blocks: readonly string[]) => valueOf(styleOf(...blocks)).blocks;
const kinds = (blocks: Template['blocks']) => blocks.map(({ kind }) => kind);
const said = (...blocks: readonly string[]) => styleOf(...blocks).diagnostics.map(({ message }) => message);

const [NOTICE, TITLE] = ['block: notice, ink: text', 'block: title'] as const;

describe('A label and a subtitle that a template does not name', () => {
  it('stand over the title and under it, also where the title is the last of its blocks', () => {
    const blocks = blocksOf(NOTICE, `${TITLE}, space: 2.5`);
    expect(kinds(blocks)).toEqual(['notice', 'label', 'title', 'subtitle']);
    // The label has the place that the title had, and the title comes a line under it.
    expect(blocks.map(({ space }) => space)).toEqual([1, 2.5, 1, 1.5]);
    expect(blocks.map(({ implied }) => implied ?? false)).toEqual([false, false, false, true]);
    expect(blocks.slice(1).map(({ pages, in: part, beside }) => [pages, part, beside])).toEqual([
      ['first', 'head', false],
      ['first', 'head', false],
      ['first', 'head', false],
    ]);
  });

  it('stand over what the title or the office is beside, and under it', () => {
    const blocks = blocksOf(
      NOTICE,
      'block: date, space: 3',
      `${TITLE}, beside: true, at: end`,
      'block: office, at: start, beside: true',
    );
    expect(kinds(blocks)).toEqual(['notice', 'label', 'date', 'title', 'office', 'subtitle']);
    expect(blocks.map(({ space }) => space)).toEqual([1, 3, 1, 1, 1, 1.5]);
  });

  it('keep a distance that is less than a line', () => {
    expect(blocksOf(NOTICE, `${TITLE}, space: 0.5`).map(({ space }) => space)).toEqual([1, 0.5, 0.5, 1.5]);
  });

  it('stand where the template has them, where it does', () => {
    const blocks = blocksOf('block: label, space: 4', NOTICE, TITLE, 'block: rule, thickness: 1pt', 'block: subtitle');
    expect(kinds(blocks)).toEqual(['label', 'notice', 'title', 'rule', 'subtitle']);
    expect(blocks.some(({ implied }) => implied)).toBe(false);
  });

  it('are still there on page one where the template has them on later pages alone, or at the foot', () => {
    const blocks = blocksOf('block: label, pages: later', NOTICE, TITLE, 'block: subtitle, in: foot');
    expect(kinds(blocks)).toEqual(['label', 'notice', 'label', 'title', 'subtitle', 'subtitle']);
  });
});

describe('A part of a release', () => {
  it('has the tint behind it that the template gives it, as far as that reaches', () => {
    const [, , , , plain, tinted] = blocksOf(
      NOTICE,
      TITLE,
      'block: part, of: contacts, in: foot',
      'block: part, of: facts, in: foot, fill: hairline, reach: paper, at: area',
    );
    expect(plain).toMatchObject({ kind: 'part', of: 'contacts', at: 'columns', pages: 'first' });
    expect(plain).not.toHaveProperty('fill');
    const gray = { kind: 'rgb', r: 0x80 / 255, g: 0x80 / 255, b: 0x80 / 255 };
    expect(tinted).toMatchObject({ of: 'facts', at: 'area', fill: { ink: gray, reach: 'paper' } });
  });

  it('stands once, and on a page that every statement has', () => {
    const part = 'block: part, of: contacts, in: foot';
    expect(said(NOTICE, TITLE, part, part)).toEqual([
      'blocks.3.of: the contacts of a statement stand in another block of this list already',
    ]);
    expect(said(NOTICE, TITLE, part, 'block: part, of: facts, in: foot')).toEqual([]);
    expect(said(NOTICE, TITLE, `${part}, pages: later`)).toEqual([
      'blocks.2.pages: a part stands on a page that every statement has: first, last or all',
    ]);
    for (const pages of ['first', 'last', 'all']) expect(said(NOTICE, TITLE, `${part}, pages: ${pages}`)).toEqual([]);
  });
});

describe('Blocks that stand level', () => {
  const beside = 'block: symbol, beside: true, in: foot';
  const contact = 'block: contact, in: foot';

  it('share a column where each says how much of it is its own, of one together', () => {
    const blocks = blocksOf(NOTICE, TITLE, `${contact}, share: 0.6`, `${beside}, share: 0.4`);
    expect(blocks.slice(-2).map(({ share }) => share)).toEqual([0.6, 0.4]);
    expect(said(NOTICE, TITLE, `${contact}, share: 0.6`, `${beside}, share: 0.5`)).toEqual([
      'blocks.3.at: another block stands there already: contact; give each a `share` of the column, of 1 together',
    ]);
    expect(said(NOTICE, TITLE, contact, `${beside}, share: 0.2`)).toHaveLength(1);
  });

  it('share with all that are level with them, and with none above', () => {
    const thirds = ['share: 0.4', 'share: 0.3', 'share: 0.3'];
    const level = (...shares: readonly string[]) =>
      said(
        NOTICE,
        TITLE,
        ...shares.map(
          (share, i) =>
            `block: ${i === 0 ? 'contact' : i === 1 ? 'symbol' : 'date'}, in: foot, ${share}${i > 0 ? ', beside: true' : ''}`,
        ),
      );
    expect(level(...thirds)).toEqual([]);
    expect(level('share: 0.4', 'share: 0.3', 'share: 0.4')).toHaveLength(1);
    expect(said(NOTICE, TITLE, contact, 'block: date, in: foot, at: end', `${beside}, at: start`)).toEqual([]);
  });

  it('do not stand in one place, of which the outer side of a page is its end', () => {
    const folio = 'block: folio, in: foot, beside: true';
    expect(said(NOTICE, TITLE, `${contact}, at: end`, folio)).toEqual([
      'blocks.3.at: another block stands there already: contact',
    ]);
    expect(said(NOTICE, TITLE, `${contact}, at: start`, folio)).toEqual([]);
  });

  it('have one before them in their own part of the page, and no bar', () => {
    const message = 'it has no block of the foot before it to stand beside';
    expect(said(NOTICE, TITLE, beside)).toEqual([`blocks.2.beside: ${message}`]);
    expect(said(NOTICE, TITLE, 'block: area, in: foot, at: bottom, thickness: 2mm', beside)).toEqual([
      `blocks.3.beside: ${message}`,
    ]);
  });

  it('have a share of a column alone', () => {
    expect(said(NOTICE, TITLE, `${contact}, at: end, share: 0.5`)).toEqual([
      'blocks.2.share: a share is one of a column: write `at: columns`',
    ]);
    expect(said(NOTICE, TITLE, `${contact}, share: 0.19`)).toHaveLength(1);
    expect(said(NOTICE, TITLE, `${contact}, share: 0.2`, `${beside}, share: 0.8`)).toEqual([]);
  });
});

test.each([
  [
    'block: date, pages: last',
    ['blocks.2.pages: what stands on the last page alone stands at its foot: write `in: foot`'],
  ],
  ['block: date, pages: last, in: foot', []],
  ['block: area, at: top, thickness: 2mm, pages: last', []],
  ['block: date, from: text', []],
  ['block: date, from: text, in: foot', ['blocks.2.from: what stands at the foot is counted from below']],
  ['block: title, pages: later', []],
  [
    'block: title, pages: all',
    ['blocks.2.block: a title stands on page one already: on later pages it is a `running-title`'],
  ],
])('A head whose third block is { %s } is told of: %j', (block, faults) => {
  expect(said(NOTICE, TITLE, block)).toEqual(faults);
});

test.each([
  ['a notice at the foot', ['block: notice, in: foot', TITLE], 'notice'],
  ['a notice on later pages', ['block: notice, pages: later', TITLE], 'notice'],
  ['a title on later pages', [NOTICE, 'block: title, pages: later'], 'title'],
])('A page that has %s alone lacks it', (_, blocks, kind) => {
  expect(said(...blocks)).toContain(`blocks: the head of page one has no block ${kind}, which no statement may lack`);
});

test.each<[string, string]>([
  ['colour: red', 'the key colour means nothing here'],
  ['total: true', 'the key total means nothing here: it belongs to folio'],
  ['tall: 3mm', 'the key tall means nothing here: it belongs to emblem'],
  ['thickness: 1pt', 'the key thickness means nothing here: it belongs to the blocks area, rule'],
])('A date that has { %s } is told whose key it is, where it is one of any', (key, message) => {
  expect(said(NOTICE, TITLE, `block: date, ${key}`)).toEqual([`blocks.2: ${message}`]);
});

test('A key that means nothing outside of the blocks belongs to none of them', () => {
  const { diagnostics } = parseTemplate(
    'mine',
    FILE,
    SOURCE.replace(/^description:/mu, 'thickness: 1pt\ndescription:'),
  );
  expect(diagnostics.map(({ message }) => message)).toEqual(['the template: the key thickness means nothing here']);
});

test('What a template of today has left of an older one means nothing, and is told so', () => {
  const { diagnostics } = parseTemplate(
    'mine',
    FILE,
    SOURCE.replace(/^description:/mu, 'masthead: { height: 3 }\ndescription:'),
  );
  expect(diagnostics.map(({ message }) => message)).toEqual(['the template: the key masthead means nothing here']);
});

test.each([
  ['first', [true, false, false, true], [true, false, false, true]],
  ['later', [false, true, true, false], [true, false, false, true]],
  ['last', [false, false, true, true], [false, false, true, true]],
  ['all', [true, true, true, true], [true, false, false, true]],
] as const)('What is for pages that are %s stands on these, and is read on one', (pages, stands, isRead) => {
  const all = ['first', 'later', 'last', 'only'] as const;
  expect(all.map((page) => standsOn({ pages }, page))).toEqual(stands);
  expect(all.map((page) => isReadOn({ pages }, page))).toEqual(isRead);
});

test('A block says in a language what it says in the one that this is a kind of, or in all, or nothing', () => {
  const textIn = (text: string, lang: string) => {
    const block = blocksOf(NOTICE, TITLE, `block: text, in: foot, text: ${text}`).find(({ kind }) => kind === 'text');
    return wordingIn(block as Extract<PageBlock, { kind: 'text' }>, lang as Lang);
  };
  expect(textIn('{ pt: Lago, pt-BR: Lagoa }', 'pt-BR')).toEqual({ text: 'Lagoa', key: 'pt-BR' });
  expect(textIn('{ pt: Lago }', 'pt-BR')).toEqual({ text: 'Lago', key: 'pt' });
  expect(textIn('{ pt-BR: Lagoa }', 'pt')).toBeUndefined();
  expect(textIn('Lake', 'pt')).toEqual({ text: 'Lake', key: '' });
  expect(textIn('{ en: Lake }', 'fr')).toBeUndefined();
});

test('An emblem may be as wide as what is between the margins of any paper, and no wider', () => {
  const at = (tall: string) =>
    parseTemplate(
      'mine',
      FILE,
      `${before.replaceAll(/^ {2}(?:a4|letter): .*$/gmu, (line) => line.replaceAll(/(left|right): \d+mm/gu, '$1: 56pt'))}blocks:\n  - { ${NOTICE} }\n  - { ${TITLE} }\n  - { block: emblem, file: crest.svg, tall: ${tall}, right: ours }\n${after}`,
      () => '<svg viewBox="0 0 100 10"><rect width="100" height="10"/></svg>',
    ).diagnostics.map(({ message }) => message);
  const [told = ''] = at('60pt');
  const room = Number(/the margins leave (\d+)pt/u.exec(told)?.[1]);
  // A4 is narrower than Letter, by a fraction of a point that is no whole one.
  expect(room).toBe(Math.round((210 / 25.4) * 72 - 112));
  expect(told).toContain(`it is ${(room / 10).toFixed(0)}pt tall at most`);
  expect(at(`${String((210 / 25.4) * 7.2 - 11.2)}pt`)).toEqual([]);
});

test('What each page says anew has as many lines as are kept for it, and what the template does not say is not there', () => {
  const [, , , , head, title] = blocksOf(
    NOTICE,
    TITLE,
    'block: running-head, lines: 2',
    'block: running-title, in: foot',
  );
  expect(head).toMatchObject({ kind: 'running-head', lines: 2, pages: 'later' });
  expect(title).toMatchObject({ kind: 'running-title', pages: 'all' });
  expect(title).not.toHaveProperty('lines');
  const [, , block] = blocksOf(NOTICE, TITLE);
  for (const key of ['lines', 'fill', 'crowded', 'height', 'share']) expect(block).not.toHaveProperty(key);
  const banded = blocksOf(`${NOTICE}, height: 2, fill: hairline`, TITLE)[0];
  expect(banded).toMatchObject({ height: 2, space: 0, fill: { reach: 'area' } });
});
