/** Where a table may be broken, wherever on the page it happens to begin. */
import { expect, it } from 'vitest';
import { compose } from '../../../src/page/pages/index.ts';
import { blockFamily } from '../../support/block-face.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementOf, valueOf } from '../../support/statement.ts';

/** Over how many pages a table of so many rows stands that begins under `above` paragraphs of a line each. */
function pagesOfTable(rows: number, above: number): number {
  const table = ['| a | b |', '|---|---|', ...Array.from({ length: rows }, (_, n) => `| cell${n} | x |`)].join('\n');
  const text = [...Array.from({ length: above }, () => 'It is so.'), table];
  const statement = statementOf({ en: text, fr: text });
  const composed = valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4', family: blockFamily() }));
  return composed.composition.pages.filter(({ items }) =>
    items.some(
      (item) =>
        item.kind === 'text' &&
        /cell\d/u.test(item.runs.flatMap(({ glyphs }) => glyphs.map(({ text: t }) => t)).join('')),
    ),
  ).length;
}

const ABOVE = [14, 17, 20, 23];

it('A table of ten rows is never broken, and a longer one is where its page ends', () => {
  // The head is one of them.
  expect(ABOVE.map((above) => pagesOfTable(9, above))).toEqual(ABOVE.map(() => 1));
  expect(Math.max(...ABOVE.map((above) => pagesOfTable(16, above)))).toBe(2);
});
