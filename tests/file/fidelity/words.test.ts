/** The words of a source against those of a file: what counts as the same, and what does not. */
import { describe, expect, it } from 'vitest';
import { compareWords, type Piece, wordsOf } from '../../../src/file/fidelity/compare.ts';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  kind: 'text',
  text,
  lang: 'en-GB',
  block: 1,
  ...more,
});

/** What differs between two texts, each of one piece or several. */
function difference(source: string | readonly Piece[], file: string | readonly Piece[]) {
  const [one, other] = [source, file].map((text) => wordsOf(typeof text === 'string' ? [piece(text)] : text));
  return compareWords(one ?? [], other ?? []);
}

describe('gaps', () => {
  it.each([
    ' ',
    '  ',
    '\t',
    '\n',
    '\u00A0',
    '\u2000',
    '\u2002',
    '\u2003',
    '\u2009',
    '\u200A',
    '\u202F',
    '\u205F',
    '\u3000',
  ])('between words are all alike: %j', (gap) => {
    expect(difference('many hands', `many${gap}hands`)).toBeUndefined();
    expect(difference('l’été vient', `l’été${gap}vient`)).toBeUndefined();
  });

  it.each(['', '\u1FFF', '\u200B', '\u2010', '-'])('between words are no other signs, nor nothing: %j', (sign) => {
    expect(difference('many hands', `many${sign}hands`)).toBeDefined();
  });

  it.each([':', ';', '?', '!', '»', '›', '%', '‰'])('before %s are there in both, or in neither', (mark) => {
    for (const gap of [' ', '\u00A0', '\u202F']) {
      expect(difference(`voici${gap}${mark} oui`, `voici\u202F${mark} oui`)).toBeUndefined();
      expect(difference(`voici${gap}${mark} oui`, `voici${mark} oui`)).toBeDefined();
      expect(difference(`voici${mark} oui`, `voici${gap}${mark} oui`)).toBeDefined();
    }
    expect(difference(`voici${mark} oui`, `voici${mark} oui`)).toBeUndefined();
  });

  it.each(['«', '‹'])('after %s are there in both, or in neither', (mark) => {
    expect(difference(`dit ${mark} oui`, `dit ${mark}\u00A0oui`)).toBeUndefined();
    expect(difference(`dit ${mark} oui`, `dit ${mark}oui`)).toBeDefined();
    expect(difference(`dit ${mark}oui`, `dit ${mark}oui`)).toBeUndefined();
  });

  it.each(['.', ',', ')', '”'])('before %s are none that a mark has, and part words', (mark) => {
    expect(difference(`voici${mark} oui`, `voici ${mark} oui`)).toBeDefined();
  });

  it('between two marks that both may have one are neither’s', () => {
    expect(difference('« oui » : « non »', '«\u202Foui\u202F»\u202F: «\u202Fnon\u202F»')).toBeUndefined();
    expect(difference('oui ?! non', 'oui\u202F?! non')).toBeUndefined();
  });
});

describe('letters', () => {
  it('are the same however they are put together, and soft hyphens are none', () => {
    expect(difference('l’été', 'l’e\u0301te\u0301')).toBeUndefined();
    expect(difference('traf\u00ADfic in persons', 'traffic in per\u00ADsons')).toBeUndefined();
  });

  it('are told with some words before and after them', () => {
    expect(difference('one two three four five six', 'one two three for five six')).toMatchObject({
      expected: '“two three four five six”',
      found: '“two three for five six”',
      missing: 'four',
    });
  });

  it('that are not there are told, and those that are too many', () => {
    expect(difference('one two', 'one')).toMatchObject({ missing: 'two', found: '“one”, and no more' });
    expect(difference('one', 'one two')).toMatchObject({ missing: undefined, expected: '“one”, and no more' });
    expect(difference('one', [])).toMatchObject({ missing: 'one', found: 'nothing' });
    expect(difference([], [])).toBeUndefined();
  });

  it('of a word that differs in its spaces alone are told with them', () => {
    expect(difference('vite ! oui', 'vite! oui')?.found).toContain('with the spaces of “vite!”');
  });
});

describe('blocks and pages', () => {
  it('a word goes from one piece to the next of its block, and not to another block', () => {
    expect(difference('mankind', [piece('man'), piece('kind')])).toBeUndefined();
    expect(difference('mankind', [piece('man'), piece('kind', { block: 2 })])).toBeDefined();
  });

  it('a word may go over the end of a page, in its block and on', () => {
    const divided = [piece('all of man', { page: 1 }), piece('kind is', { page: 2 })];
    expect(difference('all of mankind is', divided)).toBeUndefined();
    expect(difference('all of man kind is', divided)).toBeUndefined();
    expect(
      difference('all of mankind is', [piece('all of man', { page: 1 }), piece('kind is', { block: 2, page: 1 })]),
    ).toBeDefined();
    expect(difference('of mankind is', [piece('of man or', { page: 1 }), piece('kind is', { page: 2 })])).toMatchObject(
      {
        page: 1,
      },
    );
  });

  it('a word may go over the ends of as many pages as it is long, but over no other', () => {
    const pages = (...texts: readonly string[]) => texts.map((text, n) => piece(text, { page: n + 1 }));
    expect(difference('an a/b/c/d is', pages('an a/', 'b/', 'c/', 'd is'))).toBeUndefined();
    expect(difference('an a/b/c/d is', pages('an a/', 'b/', 'x/', 'd is'))).toMatchObject({ page: 1 });
    expect(difference('an a/b/c/d is', pages('an a/', 'b/ c/', 'd is'))).toBeDefined();
    expect(difference('an a/b/c/d', pages('an a/', 'b/', 'c/'))).toBeDefined();
  });

  it('a word of thousands of letters is shown by its beginning and its end', () => {
    const { expected = '', found = '' } = difference(`an ${'a/'.repeat(5000)}d`, `an ${'a/'.repeat(5000)}e`) ?? {};
    expect(expected).toMatch(/^“an a\/a.*….*a\/d”$/u);
    expect(expected.length + found.length).toBeLessThan(200);
  });

  it('a word is shown whole as long as it has no more than eighty signs', () => {
    const [whole, more] = ['a'.repeat(80), 'b'.repeat(81)];
    expect(difference(whole, 'x')?.expected).toBe(`“${whole}”`);
    expect(difference(more, 'x')?.expected).toBe(`“${'b'.repeat(40)}…${'b'.repeat(40)}”`);
  });

  it('a word over the end of a page keeps its language and its notes', () => {
    const [first, second] = [piece('man', { page: 1 }), piece('kind', { page: 2 })];
    const note = (text: string) => piece(text, { kind: 'mark' });
    expect(difference([piece('mankind'), note('1')], [first, second, { ...note('1'), page: 2 }])).toBeUndefined();
    expect(difference([piece('mankind'), note('1')], [first, second, { ...note('2'), page: 2 }])).toBeDefined();
    expect(difference('mankind', [first, { ...second, lang: 'fr-FR' }])).toBeDefined();
    expect(
      difference([piece('man'), piece('kind', { lang: 'fr-FR' })], [first, { ...second, lang: 'fr-FR' }]),
    ).toBeUndefined();
  });
});

describe('languages and notes', () => {
  it('a word has the language of its letters, and spaces have none', () => {
    expect(
      difference([piece('said ouvert', { lang: 'en-GB' })], [piece('said '), piece('ouvert', { lang: 'fr-FR' })]),
    ).toMatchObject({
      expected: expect.stringContaining('“ouvert” as ') as string,
    });
    const source = [piece('said'), piece(' '), piece('ouvert', { lang: 'fr-FR' })];
    expect(
      difference(source, [piece('said'), piece(' ', { lang: 'fr-FR' }), piece('ouvert', { lang: 'fr-FR' })]),
    ).toBeUndefined();
  });

  it('the mark of a note stands at its word, in its order', () => {
    const mark = (text: string) => piece(text, { kind: 'mark' });
    const noted = [piece('one'), mark('1'), piece(' two')];
    expect(difference(noted, noted)).toBeUndefined();
    expect(difference(noted, [piece('one two'), mark('1')])?.expected).toBe('“one[1] two”');
    expect(difference(noted, [piece('one'), mark(' 1 '), piece(' two')])).toBeUndefined();
    expect(difference([piece('one'), mark('1'), mark('2')], [piece('one'), mark('2'), mark('1')])).toBeDefined();
  });
});

describe('from right to left', () => {
  const arabic = (text: string) => [piece(text, { lang: 'ar' })];

  it.each(['()', '[]', '{}', '<>', '⟨⟩', '〈〉', '«»', '“”', '‘’', '‹›', '≤≥', '≪≫'])(
    'a bracket or quotation mark may be read as its other side: %s',
    (pair) => {
      const [open = '', close = ''] = [...pair];
      expect(difference(arabic(`قال ${open}نعم${close}`), arabic(`قال ${close}نعم${open}`))).toBeUndefined();
      expect(difference(arabic(`قال ${open}نعم`), arabic('قال نعم'))).toBeDefined();
      // From left to right they are two signs.
      expect(difference(`said ${open}yes${close}`, `said ${close}yes${open}`)).toBeDefined();
    },
  );

  it.each([
    ['½', '1/2'],
    ['¾', '3/4'],
    ['⅔', '2/3'],
    ['№', 'No'],
    ['≠', '/='],
  ])('%s may be read as its parts, %s', (sign, parts) => {
    expect(difference(arabic(`بعد ${sign} ساعة`), arabic(`بعد ${parts} ساعة`))).toBeUndefined();
    expect(difference(arabic(`بعد ${sign} ساعة`), arabic('بعد 1/3 ساعة'))).toBeDefined();
    expect(difference(`after ${sign} hour`, `after ${parts} hour`)).toBeDefined();
  });

  it('a bracket is not a quotation mark', () => {
    expect(difference(arabic('قال (نعم)'), arabic('قال «نعم»'))).toBeDefined();
  });
});

describe('ideographs', () => {
  const chinese = (text: string) => [piece(text, { lang: 'zh-Hans' })];

  it.each(['我们 在桥上', '我 们在桥 上', '我们在\u3000桥上', '我们在桥上'])(
    'are words each, and white beside them is the page’s: %s',
    (text) => {
      expect(difference(chinese('我们在桥上'), chinese(text))).toBeUndefined();
    },
  );

  it('are told one by one, with those beside them', () => {
    expect(difference(chinese('我们在桥上点灯'), chinese('我们在船上点灯'))).toMatchObject({
      expected: '“们 在 桥 上 点”',
      found: '“们 在 船 上 点”',
      missing: '桥',
    });
  });

  it('part the words of letters and figures between them, which are compared whole', () => {
    expect(difference(chinese('在WHO的2014年'), chinese('在 WHO 的 2014 年'))).toBeUndefined();
    expect(difference(chinese('在WHO的2014年'), chinese('在WH O的2014年'))).toBeDefined();
    expect(difference(chinese('在WHO'), chinese('在WHA'))).toMatchObject({ missing: 'WHO' });
    expect(difference(chinese('WHO在'), chinese('WHO'))).toMatchObject({ missing: '在' });
  });

  it('of two UTF-16 units are one, and marks of their width are words as they are', () => {
    expect(difference(chinese('𠮷野，家'), chinese('𠮷 野 ， 家'))).toBeUndefined();
    expect(difference(chinese('𠮷野，家'), chinese('𠮸野，家'))).toMatchObject({ missing: '𠮷' });
    expect(difference(chinese('家，'), chinese('家。'))).toMatchObject({ missing: '，' });
  });

  it('have each the place where it stands in the source', () => {
    const place = { file: 'zh.md', line: 5, column: 1 };
    const source = [piece('我在WHO工作', { lang: 'zh-Hans', place, written: '我在WHO工作' })];
    const columnOf = (text: string) => difference(source, chinese(text))?.place?.column;
    expect(['他在WHO工作', '我在WTO工作', '我在WHO公作', '我在WHO工做'].map(columnOf)).toEqual([1, 3, 6, 7]);
  });
});

it('A word of two languages is told with both, whichever comes first, and a space between them has none', () => {
  const found = difference(
    [piece('l’', { lang: 'fr-FR' }), piece('Assembly')],
    [piece('l’', { lang: 'fr-FR' }), piece('Assembly', { lang: 'fr-FR' })],
  );
  expect(found).toMatchObject({
    expected: '“l’Assembly” with “l’Assembly” as English and French',
    found: '“l’Assembly” with “l’Assembly” as French',
  });
});

it('a place is that of the word in its source', () => {
  const place = { file: 'en.md', line: 7, column: 3 };
  expect(difference([piece('one two', { place, written: 'one two' })], 'one too')?.place).toEqual({
    ...place,
    column: 7,
  });
  expect(difference([piece('one', { place, written: 'one' })], 'one too')?.place).toEqual({ ...place, column: 3 });
});
