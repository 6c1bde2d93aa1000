/** Values of a PDF are the same however they are written, and what an object holds is taken as it says or refused. */
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PdfSyntaxError } from '../../../src/file/signature/pdf-source.ts';
import { canonical, contentsOf, objectAt, textOfString } from '../../../src/file/signature/pdf-values.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('The same value in two ways of writing', () => {
  it.each([
    ['<</B 2 /A 1>>', '<< /A 1\n/B 2 >>'],
    ['<</A <</D 1 /C 2>>>>', '<</A <</C 2/D 1>>>>'],
    ['[1 2  3]', '[ 1\n2 3 ]'],
    ['(abc)', '<616263>'],
    ['(a\\142c)', '(abc)'],
    ['(a\\\nb)', '(ab)'],
    ['(a\\\r\nb)', '(ab)'],
    ['(a\r\nb)', '(a\nb)'],
    ['(a\rb)', '(a\\nb)'],
    ['(\\(\\)\\\\)', '<28295c>'],
    ['(\\r\\t\\b\\f)', '<0d09080c>'],
    ['(\\q)', '(q)'],
    ['(\\7)', '<07>'],
    ['<61 62 6>', '<616260>'],
    ['<AB>', '<ab>'],
    ['/A#42', '/AB'],
    ['<</A#42 1>>', '<</AB 1>>'],
    ['1.0', '1'],
    ['1.', '1'],
    ['12.250', '12.25'],
    ['+.50', '0.5'],
    ['-0.5', '-.5'],
    ['% a comment\n 12', '12'],
    [' true ', 'true'],
    ['12  0 \n R', '12 0 R'],
  ])('is one: %s and %s', (one, other) => {
    expect(canonical(one)).toBe(canonical(other));
  });

  it.each([
    ['(a)', '(b)'],
    ['(a)', '/a'],
    ['1', '2'],
    ['1', '-1'],
    ['[1 2]', '[2 1]'],
    ['<</A 1>>', '<</A 2>>'],
    ['<</A 1>>', '<</B 1>>'],
    ['12 0 R', '13 0 R'],
    ['true', 'false'],
    ['<6>', '<06>'],
    ['(\\400)', '(\\401)'],
  ])('is none: %s and %s', (one, other) => {
    expect(canonical(one)).not.toBe(canonical(other));
  });

  it('nests 64 deep and no deeper', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(canonical(nested(64))).toBe(nested(64));
    expect(() => canonical(nested(65))).toThrow(PdfSyntaxError);
  });
});

describe('A text string', () => {
  it.each([
    ['(Plain)', 'Plain'],
    ['<feff00e9>', 'é'],
    ['<efbbbfc3a9>', 'é'],
    ['<e9>', 'é'],
    ['<80>', '•'],
    ['<a0>', '€'],
    ['<a1>', '¡'],
    ['<93>', 'ﬁ'],
    ['<18>', '˘'],
    ['<1f>', '˜'],
    ['<20>', ' '],
    ['<17>', '\u0017'],
    ['<7f>', '\u007F'],
    // An odd number of bytes is no UTF-16.
    ['<feff41>', 'þÿA'],
  ])('is read in the encoding that it shows: %s', (source, text) => {
    expect(textOfString(source)).toBe(text);
  });
});

function streamOf(
  data: Uint8Array,
  { filter = '/FlateDecode', length = data.length, end = '\nendstream\nendobj' } = {},
) {
  const head = `5 0 obj\n<</Length ${length}${filter === '' ? '' : ` /Filter ${filter}`}>>\nstream\n`;
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from(end, 'latin1')]);
  return { bytes: new Uint8Array(bytes), text: bytes.toString('latin1') };
}

describe('An object', () => {
  const at = ({ bytes, text }: ReturnType<typeof streamOf>, number = 5) => objectAt(bytes, text, { number, offset: 0 });

  it('is its value, and where it ends', () => {
    const text = '5 0 obj\n[1 2]\nendobj\nmore';
    expect(objectAt(bytesOf(text), text, { number: 5, offset: 0 })).toEqual({ value: '[1 2]', end: 20 });
  });

  it('is its stream as long as it says', () => {
    const data = zlibSync(bytesOf('Hello, hello, hello'));
    const found = at(streamOf(data));
    expect(found.stream).toEqual(data);
    expect(Buffer.from(contentsOf(found, 100)).toString()).toBe('Hello, hello, hello');
    expect(Buffer.from(contentsOf(at(streamOf(bytesOf('plain'), { filter: '' })), 100)).toString()).toBe('plain');
    expect(Buffer.from(contentsOf(at(streamOf(data, { filter: '[/FlateDecode]' })), 100)).toString()).toContain(
      'Hello',
    );
  });

  it('is refused where it is another, or has no end', () => {
    const data = zlibSync(bytesOf('Hello'));
    expect(() => at(streamOf(data), 6)).toThrow('no object 6');
    expect(() => at(streamOf(data, { end: '\nendobj' }))).toThrow('the stream of the object 5 has no end');
    expect(() => at(streamOf(data, { length: data.length - 1 }))).toThrow('the stream of the object 5 has no end');
    const text = '5 0 obj\n1\nobj';
    expect(() => objectAt(bytesOf(text), text, { number: 5, offset: 0 })).toThrow('the object 5 has no end');
  });

  it('is refused where its contents are longer than asked for, damaged, or packed in another way', () => {
    const data = zlibSync(bytesOf('Hello'));
    expect(Buffer.from(contentsOf(at(streamOf(data)), 5)).toString()).toBe('Hello');
    expect(() => contentsOf(at(streamOf(data)), 4)).toThrow(PdfSyntaxError);
    expect(() => contentsOf(at(streamOf(data, { filter: '/LZWDecode' })), 100)).toThrow('another filter');
    const last = data.length - 1;
    const changed = data.map((byte, n) => (n === last ? byte ^ 1 : byte));
    expect(() => contentsOf(at(streamOf(changed)), 100)).toThrow('another checksum');
    expect(() => contentsOf(at(streamOf(bytesOf('no such stream at all'))), 100)).toThrow(PdfSyntaxError);
    expect(() => contentsOf({ value: '<<>>', end: 0 }, 100)).toThrow('no stream');
  });
});
