/** What is known of a language by its tag, and what a version in it says of itself. */
import { describe, expect, it } from 'vitest';
import {
  isLang,
  knownLanguages,
  languageOf,
  monthNames,
  noteMarkOf,
  noticesOf,
  printedTag,
  profileOf,
  relativeLength,
  settableLanguages,
  settingOf,
  wordingOf,
} from '../../../src/text/language/index.ts';
import type { Instant, Lang, Meta } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';
import { statementOf } from '../../support/statement.ts';

const tag = (text: string) => text as Lang;

describe('A language that pages are set in', () => {
  const settable = settableLanguages().map(({ tag: lang }) => lang);

  it.each(settable.filter((lang) => !lang.includes('-')))('is named as its own people name it: %s', (lang) => {
    const own = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? '';
    expect(wordingOf(lang).ownName.toLocaleLowerCase(lang)).toBe(own.toLocaleLowerCase(lang));
  });

  it.each(settable)('has the three letters of ISO 639-2 for terms that stand for its tag: %s', (lang) => {
    const { iso639 } = wordingOf(lang);
    expect(iso639).toMatch(/^[a-z]{3}$/u);
    expect(Intl.getCanonicalLocales(iso639)).toEqual([lang.split('-')[0]]);
  });
});

describe('a tag', () => {
  it('knows what its language knows, whatever its region', () => {
    expect(languageOf('fr-CA')).toBe(languageOf('fr'));
    expect(languageOf('en-GB-oxendict')).toBe(languageOf('en'));
  });

  it('knows as much where it names the script that its language is written in', () => {
    expect(languageOf('fr-Latn-CA')).toBe(languageOf('fr'));
    expect(languageOf('fr-Cyrl')).toEqual({ tag: 'fr-Cyrl', name: 'fr-Cyrl' });
    expect(languageOf('ru-Latn')).toEqual({ tag: 'ru-Latn', name: 'ru-Latn' });
  });

  it('stands for itself where nothing is known of it', () => {
    expect(languageOf('tlh-Latn')).toEqual({ tag: 'tlh-Latn', name: 'tlh-Latn' });
    expect(languageOf('frr')).toEqual({ tag: 'frr', name: 'frr' });
    expect(languageOf('constructor').setting).toBeUndefined();
  });

  it('is printed as fonts and readers know it', () => {
    expect(printedTag(EN)).toBe('en-GB');
    expect(printedTag(FR)).toBe('fr');
    expect(printedTag(tag('fr-CA'))).toBe('fr-CA');
  });
});

describe('a version', () => {
  it('can be in a language that has rules of setting and words of ours, and in no other', () => {
    expect(settableLanguages().map((language) => language.tag)).toEqual(
      expect.arrayContaining([EN, FR, 'de', 'pt-BR']),
    );
    expect(knownLanguages().map((language) => language.tag)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    expect(['en', 'fr', 'es', 'fr-CA', 'eo', 'toString', ''].filter(isLang)).toEqual(['en', 'fr', 'es']);
    expect(() => settingOf(tag('eo'))).toThrow('no version can be set in eo');
    expect(() => wordingOf(tag('tlh'))).toThrow('no version can be set in tlh');
  });

  it('is called by its own name', () => {
    expect([EN, FR].map((lang) => wordingOf(lang).ownName)).toEqual(['English', 'Français']);
    expect([EN, FR].map((lang) => wordingOf(lang).iso639)).toEqual(['eng', 'fra']);
  });

  it('is a fifth longer in French than in English', () => {
    expect([relativeLength(EN), relativeLength(FR)]).toEqual([1, 1.2]);
  });

  it('has the spacing of its own language unless a house has chosen another', () => {
    expect(profileOf(FR, new Map())).toBe('un');
    expect(profileOf(FR, new Map([['fr', 'eu']]))).toBe('eu');
    expect(profileOf(tag('fr-CA'), new Map([['fr', 'ca']]))).toBe('ca');
    expect(profileOf(tag('es'), new Map([['fr', 'eu']]))).toBe('un');
    expect(profileOf(tag('eo'), new Map([['fr', 'eu']]))).toBe('');
  });

  it('has the marks of its notes on the side that its language wants, or the text around it', () => {
    expect(noteMarkOf(EN, FR)).toBe('after-punctuation');
    expect(noteMarkOf(FR, EN)).toBe('before-punctuation');
    expect(noteMarkOf(tag('es'), EN)).toBe('before-punctuation');
    expect(noteMarkOf(tag('eo'), FR)).toBe('before-punctuation');
    expect(noteMarkOf(tag('eo'), EN)).toBe('after-punctuation');
  });
});

describe('the items of a list', () => {
  it.each([
    { lang: EN, marks: ['•', '–', '–'] },
    { lang: FR, marks: ['–', '•', '•'] },
  ])('have marks by their depth in $lang where they are not counted', ({ lang, marks }) => {
    expect([0, 1, 2].map((depth) => settingOf(lang).listMarker(depth, undefined))).toEqual(marks);
  });

  it('are counted by letters, within them by Roman numerals, and within those by figures', () => {
    expect([0, 1, 2].map((depth) => settingOf(EN).listMarker(depth, 4))).toEqual(['(d)', '(iv)', '(4)']);
    expect([0, 1, 2].map((depth) => settingOf(FR).listMarker(depth, 4))).toEqual(['d)', 'iv)', '4)']);
  });

  it('go on after z with aa, and take Roman numerals as they are written', () => {
    const letters = (number: number) => settingOf(FR).listMarker(0, number);
    expect([1, 26, 27, 28, 52, 53].map(letters)).toEqual(['a)', 'z)', 'aa)', 'bb)', 'zz)', 'aaa)']);
    const roman = (number: number) => settingOf(FR).listMarker(1, number);
    expect([1, 3, 5, 9, 14, 40, 49, 90, 94, 104].map(roman)).toEqual(
      ['i', 'iii', 'v', 'ix', 'xiv', 'xl', 'xlix', 'xc', 'xciv', 'civ'].map((numeral) => `${numeral})`),
    );
  });
});

describe('the months', () => {
  it('have the names by which they are set first, then those by which pages call them', () => {
    const english = monthNames(languageOf('en'));
    expect(english).toHaveLength(12);
    expect(english[8]).toEqual(['september', 'sept', 'sep']);
    expect(english[4]).toEqual(['may']);
    expect(monthNames(languageOf('fr'))[7]?.[0]).toBe('août');
  });

  it('have only the names by which pages call them in a language that is not set', () => {
    expect(monthNames(languageOf('es'))[8]).toEqual(['septiembre', 'setiembre']);
    expect(monthNames(languageOf('zh'))[8]).toEqual(['9月', '九月']);
    expect(monthNames(languageOf('tlh'))).toEqual(Array.from({ length: 12 }, () => []));
  });
});

describe('the state of a text', () => {
  const meta = (more: Partial<Meta>): Meta => ({ ...statementOf({ en: ['One.'], fr: ['Un.'] }).meta, ...more });

  it('is said in the words of each language', () => {
    const said = (lang: Lang) =>
      (['check-against-delivery', 'as-prepared', 'as-delivered', 'final'] as const).map((status) =>
        settingOf(lang).formatStatus(status),
      );
    expect(said(EN)).toEqual(['Check against delivery', 'As prepared for delivery', 'As delivered', undefined]);
    expect(said(FR)).toEqual([
      'Seul le prononcé fait foi',
      'Texte tel que préparé',
      'Texte tel que prononcé',
      undefined,
    ]);
  });

  it('has nothing to say of a final text, and the embargo first of another', () => {
    expect(noticesOf(meta({ status: 'final' }), EN)).toEqual([]);
    const until = '2026-12-01T10:00+01:00' as Instant;
    const embargoed = meta({ status: 'as-prepared', embargo: { until, zone: { [EN]: 'Geneva time' } } });
    expect(noticesOf(embargoed, EN)).toEqual([
      'Embargoed until 1 December 2026, 10 a.m. (Geneva time)',
      'As prepared for delivery',
    ]);
    expect(noticesOf(embargoed, FR)).toEqual([
      'Sous embargo jusqu’au 1er décembre 2026 à 10 heures (UTC+1)',
      'Texte tel que préparé',
    ]);
  });

  it.each([
    ['2026-12-01T10:00+00:00', 'UTC'],
    ['2026-12-01T10:00-05:00', 'UTC−5'],
    ['2026-12-01T10:00+05:30', 'UTC+5:30'],
    ['2026-12-01T10:00-03:30', 'UTC−3:30'],
  ])('names the clock of %s by its distance from UTC where it has no other name', (until, clock) => {
    expect(settingOf(EN).formatEmbargo(until as Instant, undefined)).toBe(
      `Embargoed until 1 December 2026, 10 a.m. (${clock})`,
    );
  });
});
