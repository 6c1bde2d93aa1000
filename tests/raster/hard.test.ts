/** Holds that flaws of a page are found where they are planted; `npm run test:hard` looks for them in hard statements. */
import { expect, test } from 'vitest';
import { PAPERS } from '../../src/geometry/index.ts';
import { compose, type Composition, type TextItem } from '../../src/page/pages/index.ts';
import { flawsOf } from '../hard/flaws.ts';
import { HARD } from '../hard/statements.ts';
import { pdfOf } from '../support/made.ts';
import { printed } from '../support/pixels.ts';
import { SESSION } from '../support/session.ts';
import { houseStyle, valueOf } from '../support/statement.ts';

const TEMPLATE = houseStyle();
const NOTES = HARD.find(([name]) => name === 'twelve notes on a page');
const STATEMENT = NOTES?.[1]();
if (STATEMENT === undefined) throw new Error('there is no statement with twelve notes');
const { composition } = valueOf(compose(STATEMENT, TEMPLATE, { session: SESSION, paper: 'a4' }));
const PRINTS = await printed(valueOf(await pdfOf(STATEMENT, { edition: 'handout' })).bytes, PAPERS.a4);

function flawsIn(changed: Composition, margin = 0): readonly string[] {
  const { left, ...margins } = TEMPLATE.margins.a4;
  return flawsOf(changed, PRINTS, TEMPLATE, { ...margins, left: left + margin });
}

/** The text's own size, which the search may have set a little larger or smaller. */
const isText = (size = 0): boolean => Math.abs(size - 9.5) < 0.4;

/** Where a line that is too long meets no other column. */
const RIGHT_COLUMN = PAPERS.a4.width / 2;

/** With one line of page one changed. */
function withLine(change: (line: TextItem) => TextItem): Composition {
  const pages = composition.pages.map((page) => {
    const at = page.items.findIndex(
      (item, i) => item.kind === 'text' && i > 20 && isText(item.runs[0]?.size) && item.x > RIGHT_COLUMN,
    );
    return { ...page, items: page.items.map((item, i) => (i === at && item.kind === 'text' ? change(item) : item)) };
  });
  return { ...composition, pages };
}

test('A page without a flaw has none', () => {
  expect(flawsIn(composition)).toEqual([]);
});

test('A line that is moved over the next one is found', () => {
  const flaws = flawsIn(withLine((line) => ({ ...line, y: line.y + 9 })));
  expect(flaws.some((flaw) => flaw.includes('” is over “'))).toBe(true);
});

test('A line that reaches further than what is printed is found', () => {
  const flaws = flawsIn(withLine((line) => ({ ...line, scale: 1.2 })));
  expect(flaws.some((flaw) => flaw.includes('is not printed whole'))).toBe(true);
});

test('Ink outside of the type area is found', () => {
  expect(flawsIn(composition, 20).some((flaw) => flaw.includes('outside of the type area'))).toBe(true);
});
