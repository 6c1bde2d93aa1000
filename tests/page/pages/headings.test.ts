/** Bookmarks of headings: under the title of their version, in its words, where they begin. */
import { expect, it } from 'vitest';
import { compose } from '../../../src/page/pages/index.ts';
import { blockFamily } from '../../support/block-face.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementOf, valueOf } from '../../support/statement.ts';

it('Each heading has a bookmark under the title of its version, on its page, in the order of the text', () => {
  const filler = Array.from({ length: 80 }, () => 'It is so.');
  const statement = statementOf({
    en: ['## What *was* done', 'It is so.', '### In towns', ...filler, '## What remains'],
    fr: ['## Ce qui fut fait', 'C’est ainsi.', '### En ville', ...filler, '## Ce qui reste'],
  });
  const composed = valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4', family: blockFamily() }));
  const [first, last] = [1, composed.composition.pages.length];
  expect(last).toBeGreaterThan(1);
  const bookmarks = composed.composition.outline.map(({ title, lang, level, page }) => [lang, level, title, page]);
  expect(bookmarks.filter(([, level]) => level !== 1)).toEqual([
    ['en-GB', 2, 'What was done', first],
    ['en-GB', 3, 'In towns', first],
    ['en-GB', 2, 'What remains', last],
    ['fr', 2, 'Ce qui fut fait', first],
    ['fr', 3, 'En ville', first],
    ['fr', 2, 'Ce qui reste', last],
  ]);
  expect(bookmarks.map(([, level]) => level)).toEqual([1, 2, 3, 2, 1, 2, 3, 2]);
});
