import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toUnicode } from '../../../src/file/pdf/embedded-face.ts';

const coded = (texts: readonly string[]) => texts.map((text, i) => ({ cid: i + 1, text }));

/** The CMap read back by its own rules: ISO 32000-1, 9.10.3. */
function parse(cmap: string): Map<number, string> {
  const texts = new Map<number, string>();
  const decode = (hex: string) =>
    (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
  for (const [, count, entries = ''] of cmap.matchAll(/(\d+) beginbfchar\n([^]*?)endbfchar/gu)) {
    const lines = [...entries.matchAll(/<(\w{4})><(\w*)>\n/gu)];
    expect(lines).toHaveLength(Number(count));
    for (const [, cid = '', text = ''] of lines) texts.set(parseInt(cid, 16), decode(text));
  }
  for (const [, count, entries = ''] of cmap.matchAll(/(\d+) beginbfrange\n([^]*?)endbfrange/gu)) {
    const lines = [...entries.matchAll(/<(\w{4})><(\w{4})><(\w{4})>\n/gu)];
    expect(lines).toHaveLength(Number(count));
    for (const [, from = '', to = '', text = ''] of lines) {
      expect(from.slice(0, 2)).toBe(to.slice(0, 2));
      for (let cid = parseInt(from, 16); cid <= parseInt(to, 16); cid++) {
        texts.set(cid, String.fromCharCode(parseInt(text, 16) + cid - parseInt(from, 16)));
      }
    }
  }
  return texts;
}

it('states an alphabet as a range and the rest one by one', () => {
  const cmap = toUnicode(coded(['', ' ', 'a', 'b', 'c', 'fi', '\u{1F54A}']));
  expect(cmap).toContain('1 beginbfrange\n<0003><0005><0061>\nendbfrange\n');
  expect(cmap).toContain('4 beginbfchar\n<0001><2060>\n<0002><0020>\n<0006><00660069>\n<0007><D83DDD4A>\nendbfchar\n');
});

it('gives every code its text back', () => {
  const letter = fc.oneof(fc.nat(0x17f), fc.nat(0x10ffff)).map((codePoint) => String.fromCodePoint(codePoint));
  const texts = fc.array(
    fc.oneof(
      letter,
      fc.array(letter, { maxLength: 3 }).map((letters) => letters.join('')),
    ),
    {
      maxLength: 400,
      size: 'max',
    },
  );
  fc.assert(
    fc.property(texts, (unsorted) => {
      const codes = coded([...unsorted].sort());
      const entries = codes.map(({ cid, text }) => [cid, text === '' ? '\u2060' : text] as const);
      expect([...parse(toUnicode(codes))].sort(([a], [b]) => a - b)).toEqual(entries);
    }),
    { numRuns: 20 },
  );
});

it('never lets a range leave its page of 256 codes or letters', () => {
  const letters = Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x3f0 + i));
  expect(parse(toUnicode(coded(letters)))).toEqual(new Map(letters.map((letter, i) => [i + 1, letter])));
});
