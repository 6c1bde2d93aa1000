import { describe, expect, it, test } from 'vitest';
import { readLanguageTag } from '../../../src/text/statement/index.ts';

const written = (text: string) => {
  const read = readLanguageTag(text);
  return read.ok ? read.tag : `${read.wrong}; ${read.hint}`;
};

describe('A tag of a language', () => {
  // RFC 5646, appendix A, and what else people write.
  test.each([
    'es',
    'la',
    'gsw',
    'zh-Hant',
    'sr-Latn',
    'zh-cmn-Hans-CN',
    'zh-yue-HK',
    'sr-Latn-RS',
    'sl-rozaj',
    'sl-rozaj-biske',
    'sl-nedis',
    'de-CH-1901',
    'hy-Latn-IT-arevela',
    'es-419',
    'de-CH-x-phonebk',
    'az-Arab-x-aze-derbend',
    'x-whatever',
    'en-US-u-islamcal',
    'zh-CN-a-myext-x-private',
    'en-a-myext-b-another',
    'ja-Latn-hepburn',
    'i-klingon',
    'sgn-BE-FR',
  ])('can be %s', (tag) => {
    expect(written(tag)).toBe(tag);
  });

  it('is kept in its usual case', () => {
    expect(written('SR-LATN-rs')).toBe('sr-Latn-RS');
    expect(written('En')).toBe('en');
    expect(written('DE-ch-x-PhoneBk')).toBe('de-CH-x-phonebk');
    expect(written('I-Klingon')).toBe('i-klingon');
  });

  it('is not the name of a language', () => {
    expect(written('Spanish')).toMatch(/^“Spanish” is not the code of a language; .*as es/u);
    expect(written('s')).toMatch(/^“s” is not the code of a language/u);
    expect(written('12')).toMatch(/^“12” is not the code of a language/u);
    expect(written('español')).toMatch(/^“español” is not the code of a language/u);
  });

  test.each([
    ['', 'it is empty'],
    ['en_US', 'its parts are joined by “_”; write en-US'],
    ['es-', 'two hyphens stand together, or one at its end'],
    ['es--MX', 'two hyphens stand together'],
    ['de-419-DE', '“DE” cannot stand where it does'],
    ['a-DE', '“a” is not the code of a language'],
    ['ar-a-aaa-b-bbb-a-ccc', '“a” stands in it twice'],
    ['sl-rozaj-rozaj', '“rozaj” stands in it twice'],
    ['en-Latn-Latn', '“Latn” cannot stand where it does'],
    ['zh-aaa-bbb-ccc-ddd', '“ddd” cannot stand where it does'],
    ['sr-RS-Latn', '“Latn” cannot stand where it does'],
    ['en-toolongasubtag', '“toolongasubtag” cannot stand where it does'],
    ['en-u', 'nothing follows “u”'],
    ['en-x', 'nothing follows “x”'],
    ['x', 'nothing follows “x”'],
    ['en-a-b-ccc', '“b” cannot stand where it does'],
    ['es MX', '“es MX” is not the code of a language'],
    ['es"><script>', '“es"><script>” is not the code of a language'],
  ])('cannot be %j: what is wrong with it is said', (text, said) => {
    expect(written(text)).toContain(said);
  });
});
