/** The count of a page's words against those that were written, left out or asked. */
import { expect, test } from 'vitest';
import { leftOutFile, lineKey, lostWords } from '../../../src/text/intake/left-out.ts';

const lines = ['The oﬃce opens ﬁrst at noon.'].map((text) => ({ text, line: 1, file: 'page.txt', apart: false }));
const lost = (texts: readonly string[]) =>
  lostWords({ lines, facts: new Set(), unexplained: [], texts }).map(({ message }) => message);

test('A ligature of an old font is the letters that it stands for', () => {
  expect(lost(['The office opens first at noon.'])).toEqual([]);
  expect(lost(['The office opens at noon.'])).toEqual(['1 word of the page would be lost: line 1 “first”']);
});

test('What no fact explains of a line that says one is missed as well, unless something says it', () => {
  const [line] = lines;
  const count = (texts: readonly string[]) =>
    lostWords({
      lines,
      facts: new Set(line === undefined ? [] : [lineKey(line)]),
      unexplained: [{ text: 'first at noon', line: 1, file: 'page.txt' }],
      texts,
    }).map(({ message }) => message);
  expect(count([])).toEqual(['3 words of the page would be lost: line 1 “first at noon”']);
  expect(count(['First at noon'])).toEqual([]);
});

test('An hour that stands by itself over the text is written down beside the statement, for it may be when the text is released', () => {
  const named = (text: string, what: 'hour' | 'note') => leftOutFile([{ line: 5, what, text }], () => false);
  expect(named('10:30', 'hour')).toContain('line 5, an hour that stands by itself over the text:\n10:30\n');
  expect(named('[scroll down for French version]', 'note')).toBeUndefined();
});
