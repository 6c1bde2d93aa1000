import { describe, expect, it } from 'vitest';
import { writtenOffset } from '../../../src/text/statement/index.ts';

describe('an offset of a text in the Markdown it was written in', () => {
  it.each([
    ['as it is', 'Peace is not enough.', 'Peace is not enough.'],
    ['with doubled spaces', 'Peace.  It is  not enough.', 'Peace. It is not enough.'],
    [
      'with spaces that a language sets',
      'Oui; «non»: 10 000!',
      'Oui\u202F; «\u202Fnon\u202F»\u00A0: 10\u202F000\u202F!',
    ],
    ['with spaces taken away', 'Oui ; non !', 'Oui; non!'],
    ['with escapes', 'Five \\* two\\_three \\& four', 'Five * two_three & four'],
    ['with a backslash of its own', 'from A\\B and C\\\\D on', 'from A\\B and C\\D on'],
    ['with references', 'Smith &amp; Sons &#8211; since&nbsp;1900', 'Smith & Sons – since\u00A01900'],
    ['with a reference to what takes two units', 'A &#x1F4A1; light', 'A 💡 light'],
    ['with marks apart from their letters', 'Un e\u0301te\u0301 long', 'Un été long'],
  ])('is found at the first letter of each word: %s', (_, written, text) => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    for (const { 0: word, index } of words) {
      const at = writtenOffset(written, text, index);
      expect(written.slice(at).normalize('NFC').slice(0, word.length)).toBe(word);
    }
  });

  it('is past the spaces that stand before the letter', () => {
    expect(writtenOffset('a  b', 'a b', 1)).toBe(3);
    expect(writtenOffset('a b', 'a b', 1)).toBe(2);
    expect(writtenOffset('ab ', 'ab', 2)).toBe(3);
    expect(writtenOffset('a&nbsp;b', 'a\u00a0b', 2)).toBe(7);
    expect(writtenOffset('a &amp; b\tc', 'a & b c', 6)).toBe(10);
  });

  it('is at an escape where its character is escaped', () => {
    expect(writtenOffset('See \\* below', 'See * below', 4)).toBe(4);
    expect(writtenOffset('See &amp; below', 'See & below', 4)).toBe(4);
  });
});
