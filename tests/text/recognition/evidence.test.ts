/** How much a text shows of each language: by its script, by its commonest words, and by what a language cannot have. */
import { describe, expect, it } from 'vitest';
import { languageEvidence, recognisedLanguage } from '../../../src/text/recognition/index.ts';

const shown = (text: string) => Object.fromEntries(languageEvidence(text));

describe('A script of its own shows its language', () => {
  it.each([
    ['Θα', { el: 1 }],
    ['Ελλάδα είναι', { el: 11 / 3 }],
    ['한국어', { ko: 1 }],
    ['ไทย', { th: 1 }],
    ['河水', { zh: 1 }],
    ['國立大學', { 'zh-Hant': 4 / 3 }],
  ])('by a word for each three letters, and one at least: %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    ['αβγδ abc', 'el'],
    ['αβγ abc', undefined],
    ['αβ abc', undefined],
    ['12 + 3', undefined],
  ])('where more than half of the letters are in it: %s', (text, tag) => {
    expect(recognisedLanguage(text)).toBe(tag);
  });

  it.each([
    // Of ideographs and kana a tenth or less are kana: a name in a Chinese text.
    ['河水河水河水河水河の', 'zh'],
    ['河水河水河水河水河水の', 'zh'],
    ['河水河水河水河のの', 'ja'],
    ['河の', 'ja'],
    ['のの', 'ja'],
    ['カタカナ', 'ja'],
    ['河水 abc', undefined],
  ])('as ideographs do, beside kana: %s', (text, tag) => {
    expect(recognisedLanguage(text)).toBe(tag);
  });
});

describe('Common words show the languages that have them', () => {
  it.each([
    ['the river', { en: 1 }],
    ['THE RIVER', { en: 1 }],
    ['', {}],
    ['Kassimoto', {}],
    ['2031 / 12', {}],
  ])('each as one: %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('letters that tell a language count as half a word, and no word twice', () => {
    expect(shown('Straßburg')).toEqual({ de: 0.5 });
    expect(shown('Das Haus der Straße')['de']).toBe(2.5);
    expect(shown('Das Haus der Stadt')['de']).toBe(2);
  });

  it('before figures “no” is no word, and elsewhere it is one', () => {
    expect(shown('no 14')).toEqual({});
    expect(shown('no. 14')).toEqual({});
    expect(shown('no\u202F14')).toEqual({});
    expect(Object.keys(shown('no hay'))).toContain('es');
    expect(Object.keys(shown('piano 14 no'))).toContain('es');
  });

  it('what a language cannot have speaks against it', () => {
    const spanish = 'la paz de la ciudad';
    const [plain, against] = [shown(spanish), shown(`${spanish} façade`)];
    expect(against['es'] ?? 0).toBeLessThan(plain['es'] ?? 0);
    expect(against['fr']).toBe(plain['fr']);
  });
});

describe('A language is recognised', () => {
  it.each([
    ['by two common words at least', 'the of Kassimoto', 'en'],
    ['and by no fewer', 'the Kassimoto', undefined],
    ['and not by letters alone', 'Straßburg Straßen Füße', undefined],
    ['and not where they are few of many', `the Kassimoto which ${'Mirzapur Lodz Tampere '.repeat(5)}`, undefined],
    ['and not where another has as many of its own', 'la casa de la madre', undefined],
    // Of Occitan, “mai” alone is not French, and a name that looks so makes it no other language.
    ['and not by one word and a name, beside a language whose pages are read', 'Retour en mai de Radio Lac', undefined],
    ['and not by a name alone', 'Musique en mai de la Radio', undefined],
    ['but by two words that the other has not', 'e de mai en', 'oc'],
  ])('%s: %s', (_, text, tag) => {
    expect(recognisedLanguage(text)).toBe(tag);
  });
});
