/** What is known of a language by its tag, and what a version in it says of itself. */
import { describe, expect, it } from 'vitest';
import {
  datelineOf,
  isLang,
  itemCounted,
  itemMark,
  knownLanguages,
  languageOf,
  monthNames,
  noteLetter,
  noteMarkOf,
  noticesOf,
  printedTag,
  profileOf,
  relativeLength,
  revisionOf,
  settableLanguages,
  settingOf,
  weekdayNames,
  wordingOf,
  writingOf,
} from '../../../src/text/language/index.ts';
import type { Instant, IsoDate, Lang, Meta } from '../../../src/text/statement/index.ts';
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

  it('is of the other way of writing where its region writes so, or its script says so', () => {
    const traditional = languageOf('zh-Hant');
    expect(traditional.tag).toBe('zh-Hant');
    for (const region of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-TW']) expect(languageOf(region)).toBe(traditional);
    for (const region of ['zh-CN', 'zh-SG', 'zh-Hans']) expect(languageOf(region)).toBe(languageOf('zh'));
    expect(languageOf('zh-Hans-TW')).toBe(languageOf('zh'));
    expect(languageOf('zh-toString')).toBe(languageOf('zh'));
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

describe('an item', () => {
  it('has a mark of its language, or its number as it was written', () => {
    const plain = { ordered: false, start: 1 };
    expect(itemMark(plain, { lang: EN, depth: 0, index: 4 })).toBe('•');
    expect(itemMark({ ...plain, asWritten: true }, { lang: EN, depth: 1, index: 4 })).toBe('–');
    const counted = { ordered: true, start: 3 };
    expect(itemMark(counted, { lang: EN, depth: 0, index: 1 })).toBe('(d)');
    expect(itemMark(counted, { lang: FR, depth: 1, index: 0 })).toBe('iii)');
    expect(itemMark({ ...counted, asWritten: true }, { lang: FR, depth: 1, index: 1 })).toBe('4.');
  });

  it.each([
    ['en', 'b', 2],
    ['en', 'z', 26],
    ['en', 'dd', 30],
    ['en', 'ee', undefined],
    ['en', 'б', undefined],
    ['ru', 'б', 2],
    ['ru', 'b', 2],
    ['ar', 'ب', 2],
    ['zh', '二', 2],
    ['eo', 'c', 3],
    ['en', '', undefined],
  ])('is counted in %s by the letter %s as the %s', (lang, letter, number) => {
    expect(itemCounted(lang, letter)).toBe(number);
  });

  it.each([
    ['en', 2, 'b'],
    ['ru', 2, 'б'],
    ['el', 2, 'β'],
    ['ar', 2, 'b'],
    ['zh', 27, 'aa'],
  ])('of the notes is marked in %s for the number %i by %s, which can be raised', (lang, number, letter) => {
    expect(noteLetter(tag(lang), number)).toBe(letter);
  });
});

describe('the way in which a text is written', () => {
  const other = { tag: 'zh-Hant', letters: '國學說', own: '国学说' };

  it.each([
    ['国学', 'zh'],
    ['國學', 'zh-Hant'],
    ['國学', 'zh'],
    ['國學说', 'zh-Hant'],
    ['人山', undefined],
    ['', undefined],
  ])('is that of which it has more letters, and of neither where it has none: %s', (text, writing) => {
    expect(writingOf(text, 'zh', other)).toBe(writing);
  });
});

describe('the days of the week', () => {
  it('are those that stand before a day as it is set, but for short ones without a point', () => {
    expect(weekdayNames(languageOf('de'))).toContain('Montag');
    for (const { weekdays, lang } of settableLanguages().map((one) => ({ lang: one.tag, weekdays: weekdayNames(one) })))
      for (const day of weekdays) expect(`${lang}: ${day}`).toMatch(/: .*(?:\.|.{4})$/u);
    const setting = settingOf(tag('de'));
    const days = ['Mo', 'Di.', 'Mitt', 'Don'];
    expect(weekdayNames({ tag: 'de', name: 'German', setting: { ...setting, weekdays: days } })).toEqual([
      'Di.',
      'Mitt',
    ]);
  });

  it('are told by the page’s own patterns in a language that has them, and by nobody where there is neither', () => {
    expect(weekdayNames(languageOf('en'))).toEqual([]);
    expect(weekdayNames(languageOf('tlh'))).toEqual([]);
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

  it('says which revision it is, and of what, as far as that is known', () => {
    expect(revisionOf({}, EN)).toBeUndefined();
    const told = [{ revision: 2 }, { replaces: 'SG/1' }, { revision: 2, replaces: 'SG/1' }].map((one) =>
      revisionOf(one, EN),
    );
    expect(told).toEqual(['Revision 2, replaces the earlier text', 'Replaces SG/1', 'Revision 2, replaces SG/1']);
    expect(noticesOf(meta({ status: 'as-prepared', revision: 2 }), EN)).toEqual([
      'As prepared for delivery',
      'Revision 2, replaces the earlier text',
    ]);
  });

  it('has its day and its place, or the day alone, or nothing where there is no day', () => {
    const date = '2026-05-01' as IsoDate;
    const place = { [EN]: 'Geneva' };
    expect(datelineOf({ date, place }, EN)).toBe('Geneva, 1 May 2026');
    expect(datelineOf({ date, place }, FR)).toBe('1er mai 2026');
    expect(datelineOf({ date }, EN)).toBe('1 May 2026');
    expect(datelineOf({ place }, EN)).toBeUndefined();
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
