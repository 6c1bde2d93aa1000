/** The source of PDF values and files is read to the letter of ISO 32000-1, and what is otherwise is refused. */
import { describe, expect, it } from 'vitest';
import {
  endOfValue,
  entriesAt,
  follow,
  formatEntries,
  formatText,
  integerIn,
  itemsOf,
  latin1,
  PdfSyntaxError,
  readObjects,
  referenceIn,
  textIn,
} from '../../../src/file/signature/pdf-source.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('A dictionary', () => {
  it('is its entries in their order, each as it is written', () => {
    const text =
      'x << /Type /Sig\n/Rect [0 0 10.5 -2] /Name (a \\) b (c)) /P 12 0 R /Hex <0A 0b> /In <</A 1/B[2]>>/Last null>> y';
    expect([...entriesAt(text, 1)]).toEqual([
      ['Type', '/Sig'],
      ['Rect', '[0 0 10.5 -2]'],
      ['Name', '(a \\) b (c))'],
      ['P', '12 0 R'],
      ['Hex', '<0A 0b>'],
      ['In', '<</A 1/B[2]>>'],
      ['Last', 'null'],
    ]);
  });

  it('may be empty, and is written as it was read', () => {
    expect([...entriesAt('<<>>', 0)]).toEqual([]);
    expect([...entriesAt('<<\0\t\r\n >>', 0)]).toEqual([]);
    const entries = entriesAt('<</A 1 /B (two)>>', 0);
    expect(formatEntries(entries)).toBe('<<\n/A 1\n/B (two)\n>>');
    expect([...entriesAt(formatEntries(entries), 0)]).toEqual([...entries]);
  });

  it.each([
    ['', 'no dictionary at 0'],
    ['[1]', 'no dictionary at 0'],
    ['<</A 1', 'no key'],
    ['<</A 1 2>>', 'no key'],
    ['<</A 1/A 2>>', 'the key A stands twice'],
    ['<</A>>', 'no value'],
    ['<</A (open>>', 'a string has no end'],
    ['<</A [1>>', 'no value'],
  ])('is none: %s', (text, message) => {
    expect(() => entriesAt(text, 0)).toThrow(PdfSyntaxError);
    expect(() => entriesAt(text, 0)).toThrow(message);
  });

  it('nests 64 deep and no deeper', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(endOfValue(nested(64), 0)).toBe(129);
    expect(() => endOfValue(nested(65), 0)).toThrow('nested too deep');
  });
});

describe('An array', () => {
  it('is its items', () => {
    expect(itemsOf('[ 1 0 R /Name (a b) [2 3] <<>> 4]')).toEqual(['1 0 R', '/Name', '(a b)', '[2 3]', '<<>>', '4']);
    expect(itemsOf('[]')).toEqual([]);
    expect(() => itemsOf('1')).toThrow('no array');
    expect(() => itemsOf('[1')).toThrow('no value');
  });
});

describe('A reference', () => {
  it.each([
    ['12 0 R', 12],
    ['7 65535 R', 7],
    ['12 0 R/Next', 12],
    ['12 0 RG', undefined],
    ['12 0', undefined],
    ['/Name', undefined],
    ['12345678901 0 R', undefined],
    [undefined, undefined],
  ])('is the number of an object: %s', (source, number) => {
    expect(referenceIn(source)).toBe(number);
  });

  it('is no whole number, nor is what has a sign or a point', () => {
    expect(integerIn('0012')).toBe(12);
    for (const source of [undefined, '', '-1', '1.5', '1 0 R', '12345678901']) {
      expect(() => integerIn(source)).toThrow('no whole number');
    }
  });
});

describe('A text', () => {
  it.each(['', 'Plain (with brackets) and \\', 'Genève', '北京 → 🙂', '~ }'])(
    'is read as it was written: %s',
    (text) => {
      expect(textIn(formatText(text))).toBe(text);
    },
  );

  it('is in parentheses where it is ASCII, else in UTF-16', () => {
    expect(formatText('a(b)\\')).toBe('(a\\(b\\)\\\\)');
    expect(formatText('é')).toBe('<feff00e9>');
    expect(formatText('\u007F')).toBe('<feff007f>');
    expect(textIn('<FEFF00E9>')).toBe('é');
  });

  it.each(['<00e9>', '<feff00e>', '/Name', '12', undefined])('is none: %s', (source) => {
    expect(textIn(source)).toBeUndefined();
  });
});

/** A file of two objects, the second of them anew in a second section that also gives up a third. */
function fileOf({ entry = 'n', prev = true }: { readonly entry?: string; readonly prev?: boolean } = {}) {
  const line = (offset: number, kind: string, generation = 0) =>
    `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`;
  let text = '%PDF-1.7\n';
  const one = text.length;
  text += '1 0 obj\n<</Type /Catalog /Pages 2 0 R /Direct 3>>\nendobj\n';
  const two = text.length;
  text += '2 0 obj\n<</Count 0>>\nendobj\n';
  const first = text.length;
  text += `xref\n0 3\n${line(0, 'f', 65_535)}${line(one, 'n')}${line(two, entry)}trailer\n<</Size 3 /Root 1 0 R>>\nstartxref\n${first}\n%%EOF\n`;
  const again = text.length;
  text += '2 0 obj\n<</Count 1>>\nendobj\n';
  const second = text.length;
  text += `xref\n2 2\n${line(again, 'n')}${line(0, 'f', 1)}trailer\n<</Size 4 /Root 1 0 R${prev ? ` /Prev ${first}` : ''}>>\nstartxref\n${second}\n%%EOF\n`;
  return { text, one, two, again, first, second };
}

describe('A file', () => {
  it('is its objects by number, the newest of each', () => {
    const { text, one, again, first, second } = fileOf();
    const objects = readObjects(bytesOf(text));
    expect(objects.text).toBe(text);
    expect([objects.offsetOf(1), objects.offsetOf(2), objects.offsetOf(3)]).toEqual([one, again, undefined]);
    expect(objects.entries(2).get('Count')).toBe('1');
    expect(objects.trailer.get('Size')).toBe('4');
    expect(objects.sections.map(({ start, freed }) => [start, freed])).toEqual([
      [second, [3]],
      [first, []],
    ]);
    const [newest] = objects.sections;
    expect(text.slice(newest?.end)).toMatch(/^\nstartxref/u);
  });

  it('may have one section, and an object that it gave up is none', () => {
    const objects = readObjects(bytesOf(fileOf({ prev: false }).text));
    expect(objects.sections).toHaveLength(1);
    expect(() => objects.entries(1)).toThrow('no object 1');
    const freed = readObjects(bytesOf(fileOf({ entry: 'f' }).text));
    expect(freed.sections[1]?.freed).toEqual([2]);
  });

  it('leads from one object to another by its references', () => {
    const objects = readObjects(bytesOf(fileOf().text));
    const root = follow(objects, objects.trailer, 'Root');
    expect(root.number).toBe(1);
    expect(follow(objects, root.entries, 'Pages')).toEqual({ number: 2, entries: objects.entries(2) });
    expect(() => follow(objects, root.entries, 'Direct')).toThrow('Direct is no reference');
    expect(() => follow(objects, root.entries, 'Missing')).toThrow('Missing is no reference');
  });

  it('is refused where its table is not where it says, or broken', () => {
    const { text, second } = fileOf();
    const broken = (change: (text: string) => string) => () => readObjects(bytesOf(change(text)));
    expect(broken((all) => all.replace(/startxref\n\d+\n%%EOF\n$/u, ''))).toThrow(PdfSyntaxError);
    expect(broken(() => '%PDF-1.7\n')).toThrow('no cross-reference table');
    expect(broken((all) => all.replace(/\d+\n%%EOF\n$/u, `${second + 1}\n%%EOF\n`))).toThrow(
      `no cross-reference table at ${second + 1}`,
    );
    expect(broken((all) => all.replaceAll('00000 n \n', '00000 x \n'))).toThrow('a cross-reference table is broken');
    expect(broken((all) => all.replaceAll('trailer', 'trailed'))).toThrow('has no trailer');
    expect(broken((all) => all.replaceAll('2 0 obj', '5 0 obj'))).not.toThrow();
    expect(() => readObjects(bytesOf(text.replaceAll('2 0 obj', '5 0 obj'))).entries(2)).toThrow('no object 2');
  });

  it('that goes round in its own tables is refused', () => {
    const { text, second } = fileOf();
    expect(() => readObjects(bytesOf(text.replace(/\/Prev \d+/u, `/Prev ${second}`)))).toThrow(
      'too many cross-reference tables',
    );
  });

  it('is a character a byte', () => {
    expect(latin1(Uint8Array.of(0, 65, 255).subarray(1))).toBe('A\u00FF');
  });
});
