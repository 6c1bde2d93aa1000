import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mend } from '../../../src/text/intake/mend.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { EN, FR, LANGS } from '../../support/langs.ts';

const mended = (lang: Lang, text: string) => mend(text, lang).text.replaceAll('\u00A0', '~');

it('folds spaces of every kind, and takes away those around a text', () => {
  expect(mended(EN, ' \u00A0One sentence.\u00A0 Another\u2003one.  \t')).toBe('One sentence. Another one.');
});

it('keeps a no-break space where the language wants one, as U+00A0, and adds none', () => {
  expect(mended(FR, 'Oui\u202F! «\u00A0Non » : 10\u202F000 km le 30\u00A0juillet\u00A02014, un\u00A0mot')).toBe(
    'Oui~! «~Non » : 10~000 km le 30~juillet~2014, un mot',
  );
  expect(mended(EN, 'on 30\u00A0July 2014, Mr.\u00A0Example\u00A0spoke')).toBe('on 30~July 2014, Mr.~Example spoke');
});

it('makes straight quotes apostrophes where they can be nothing else', () => {
  expect(mended(FR, "l'eau d'aujourd'hui")).toBe('l’eau d’aujourd’hui');
  expect(mended(EN, "the workers' rights, nobody's fault")).toBe('the workers’ rights, nobody’s fault');
  expect(mended(EN, "'the workers' said it's so")).toBe("'the workers' said it’s so");
});

it('takes away what nobody sees', () => {
  expect(mended(EN, 'rep\u00ADre\u200Bsent\uFEFF')).toBe('represent');
  expect(mended(EN, 'one line\u2028and the next')).toBe('one line and the next');
});

it('writes letters for the ligatures that a PDF gives', () => {
  expect(mended(EN, 'The ﬁrst oﬃce oﬀers a ﬂag.')).toBe('The first office offers a flag.');
});

it('counts what it mends, and nothing where there is nothing to mend', () => {
  expect([...mend("l'eau.\u00A0 C’est\u00AD «\u00A0bon\u00A0»", FR).mends]).toEqual([
    ['invisible-characters', 1],
    ['apostrophes', 1],
    ['spaces', 1],
    ['no-break-spaces', 1],
  ]);
  expect([...mend('L’eau est « bonne\u00A0».', FR).mends]).toEqual([]);
});

it('changes spaces, apostrophes and unseen characters and nothing else', () => {
  const text = fc.array(
    fc.constantFrom(
      ' ',
      '\u00A0',
      '\u202F',
      '\u00AD',
      "'",
      '’',
      '«',
      '»',
      ':',
      '!',
      '5',
      '%',
      'M.',
      'mot',
      'É',
      'juillet',
    ),
  );
  const bare = (t: string) => t.replace(/[ \u00A0\u202F\u00AD]/gu, '').replaceAll("'", '’');
  fc.assert(
    fc.property(fc.constantFrom(...LANGS), text, (lang, parts) => {
      const once = mend(parts.join(''), lang).text;
      expect(bare(once)).toBe(bare(parts.join('')));
      expect(mend(once, lang).text).toBe(once);
      expect(once).not.toMatch(/[ \u00A0\u202F]{2}|^[ \u00A0]|[ \u00A0]$/u);
    }),
  );
});
