import { expect, test } from 'vitest';
import { inPageOrder, type TaggedText, type ReadText } from '../../../src/file/fidelity/index.ts';

function passage(page: number, text: string, [left, right]: readonly [number, number]): TaggedText {
  return { page, text, left, right, lang: 'en-GB', version: 'en-GB', flow: 'text', block: 1 };
}

function readFrom(...passages: readonly TaggedText[]): ReadText {
  return { reader: 'none', passages, strays: [], unseen: [] };
}

/** A folded sheet: pages 4 and 1, then 2 and 3, each 100 points wide. */
const FOLDED = [
  [
    { page: 4, left: 0, right: 100 },
    { page: 1, left: 100, right: 200 },
  ],
  [
    { page: 2, left: 0, right: 100 },
    { page: 3, left: 100, right: 200 },
  ],
];

test('Text is read page by page, wherever on a sheet its page is', () => {
  const read = readFrom(
    passage(1, 'first', [110, 190]),
    passage(1, 'last', [10, 90]),
    passage(2, 'second', [10, 90]),
    passage(2, 'third', [110, 190]),
    passage(2, 'third too', [120, 180]),
  );
  const { passages, strays } = inPageOrder(read, FOLDED);
  expect(passages.map(({ page, text }) => [page, text])).toEqual([
    [1, 'first'],
    [2, 'second'],
    [3, 'third'],
    [3, 'third too'],
    [4, 'last'],
  ]);
  expect(strays).toEqual([]);
});

test('A glyph’s box may reach a little over the edge, and no further', () => {
  const at = (left: number, right: number) => inPageOrder(readFrom(passage(1, 'wide', [left, right])), FOLDED);
  expect(at(98, 202).passages).toHaveLength(1);
  for (const { passages, strays } of [at(97, 190), at(110, 203), at(-3, 90), at(50, 150)]) {
    expect(passages).toEqual([]);
    expect(strays).toEqual([{ page: 1, text: 'wide' }]);
  }
});

test('Text on a sheet that there is no plan of belongs to no page, and earlier strays are not forgotten', () => {
  const read = { ...readFrom(passage(3, 'beyond', [10, 90])), strays: [{ page: 1, text: 'astray' }] };
  expect(inPageOrder(read, FOLDED)).toMatchObject({
    passages: [],
    strays: [
      { page: 1, text: 'astray' },
      { page: 3, text: 'beyond' },
    ],
  });
});
