/** The count of a page's words against those that were written, left out or asked. */
import { expect, test } from 'vitest';
import { lostWords } from '../../../src/text/intake/left-out.ts';

const lines = ['The oﬃce opens ﬁrst at noon.'].map((text) => ({ text, line: 1, file: 'page.txt', apart: false }));
const lost = (texts: readonly string[]) => lostWords({ lines, facts: new Set(), texts }).map(({ message }) => message);

test('A ligature of an old font is the letters that it stands for', () => {
  expect(lost(['The office opens first at noon.'])).toEqual([]);
  expect(lost(['The office opens at noon.'])).toEqual(['1 word of the page would be lost: line 1 “first”']);
});
