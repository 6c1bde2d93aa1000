/** The tables of each language, word for word, against what its own reference works say. */
import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../src/text/language/index.ts';
import { numberMentions } from '../../../src/text/check/numbers.ts';
import type { IsoDate, Lang } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';

/** The text as spaced, with ~ for a no-break space and _ for a narrow one. */
function spaced(lang: Lang, text: string): string {
  const edits = settingOf(lang).space(text, 'un');
  const set = edits.reduceRight((made, edit) => made.slice(0, edit.start) + edit.text + made.slice(edit.end), text);
  return set.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
}

describe('the months', () => {
  it.each([
    {
      lang: EN,
      months: 'January February March April May June July August September October November December',
    },
    {
      lang: FR,
      months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    },
  ])('are those of $lang, in their order', ({ lang, months }) => {
    const written = Array.from({ length: 12 }, (_, n) =>
      settingOf(lang).formatDate(`2014-${String(n + 1).padStart(2, '0')}-15` as IsoDate),
    );
    expect(written).toEqual(months.split(' ').map((month) => `15 ${month} 2014`));
    for (const date of written) expect(spaced(lang, date)).toBe(date.replaceAll(' ', '~'));
  });
});

describe('quotation marks', () => {
  it('are curly in English, and angular outside of curly in French', () => {
    expect(settingOf(EN).quotes).toEqual([
      ['“', '”'],
      ['‘', '’'],
    ]);
    expect(settingOf(FR).quotes).toEqual([
      ['« ', ' »'],
      ['“', '”'],
    ]);
  });
});

describe('the marks that hang out', () => {
  it('hang out the more the lighter they are, and no letter but those that slant', () => {
    for (const lang of [EN, FR]) {
      const { atEnd, atStart } = settingOf(lang).hanging;
      expect(['.', ',', '-', '’', '\u00AD'].map((mark) => (atEnd[mark] ?? 0) >= 0.6)).toEqual(Array(5).fill(true));
      expect(['!', '?', '…', ')'].map((mark) => (atEnd[mark] ?? 0) > 0 && (atEnd[mark] ?? 0) <= 0.2)).toEqual(
        Array(4).fill(true),
      );
      expect([atStart['“'], atStart['‘'], atStart['«']]).toEqual([atEnd['”'], atEnd['’'], atEnd['»']]);
      expect(Object.keys(atStart).filter((mark) => /\p{L}/u.test(mark))).toEqual(['A', 'T', 'V', 'W', 'Y']);
      for (const share of [...Object.values(atEnd), ...Object.values(atStart)]) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      }
    }
  });
});

describe('a number', () => {
  const UNITS = 'km² km/h km cm mm m² m³ m kg mg g t ha kWh MW GW Mt Gt °C min h s € $ £';

  it.each(UNITS.split(' '))('stays with its unit: 10 %s', (unit) => {
    for (const lang of [EN, FR]) expect(spaced(lang, `It is 10 ${unit} long`)).toContain(`10~${unit} `);
  });

  it('stays with “per cent” in English, whose two words stay together', () => {
    expect(spaced(EN, 'Some 10 per cent of it')).toContain('10~per~cent of');
  });

  it.each([
    [EN, 'million'],
    [EN, 'billion'],
    [EN, 'trillion'],
    [EN, 'a.m.'],
    [EN, 'p.m.'],
    [FR, 'million'],
    [FR, 'millions'],
    [FR, 'milliards'],
    [FR, 'pour cent'],
    [FR, 'heures'],
  ])('stays with the words that count, %s: 10 %s', (lang, word) => {
    expect(spaced(lang, `Some 10 ${word} of it`)).toContain(`10~${word} of`);
  });

  it.each([
    [
      EN,
      'No. Nos. p. pp. P. art. Art. arts. para. Paras. paras. vol. ch. fig. sec. sect. § §§ Article Articles Chapter Section Annex Part Goal Protocol Rule paragraph Paragraphs resolution Pier Berth Gate Room Hall Terminal Building Platform Table Figure',
    ],
    [
      FR,
      'no nos No n° N° p. pp. art. par. al. chap. vol. fig. § §§ article Articles chapitre paragraphe paragraphes annexe résolution objectif quai Quai salle porte jetée terminal bâtiment tableau figure',
    ],
  ])('stays with what it is the number of, %s', (lang, words) => {
    for (const word of words.split(' ')) expect(spaced(lang, `In ${word} 5 it is`)).toBe(`In ${word}~5 it is`);
  });
});

describe('a range of a measure', () => {
  it.each([
    [FR, 'De 3 à 14 m de haut', 'De 3~à~14~m de haut'],
    [FR, 'De 1,5 à 2 km de long', 'De 1,5~à~2~km de long'],
    [FR, 'Entre 20 et 30 °C le soir', 'Entre 20~et~30~°C le soir'],
    [EN, 'From 3 to 14 m in height', 'From 3~to~14~m in height'],
    [EN, 'Between 1.5 and 2 km long', 'Between 1.5~and~2~km long'],
  ])('stays together, %s: %s', (lang, text, held) => {
    expect(spaced(lang, text)).toBe(held);
  });

  it.each([
    [FR, 'De 3 à 14 personnes'],
    [FR, 'Les années 2014 à 2020 ont'],
    [EN, 'Between 3 and 14 members'],
    [FR, 'Il part de 6~h~40 à 22~h~20 tous les jours'],
    [EN, 'In 2014 to 2020 or'],
  ])('is one of a measure only, %s: %s', (lang, text) => {
    expect(spaced(lang, text)).toBe(text);
  });
});

describe('a title', () => {
  it.each([
    [EN, 'Mr Mr. Mrs. Ms Messrs. Mx Dr. Prof. Rev. Hon. St. H.E. H.H. H.M. H.R.H.'],
    [FR, 'M. MM. Mme Mmes Mlle Me Dr Drs Pr Mgr'],
  ])('stays with the name, %s', (lang, titles) => {
    for (const title of titles.split(' ')) expect(spaced(lang, `With ${title} Example`)).toBe(`With ${title}~Example`);
  });
});

describe('number words', () => {
  /** What a number in words is read as, in both languages at once. */
  const WORDS: readonly (readonly [number, string, string])[] = [
    [2, 'two', 'deux'],
    [3, 'three', 'trois'],
    [4, 'four', 'quatre'],
    [5, 'five', 'cinq'],
    [6, 'six', 'six'],
    [7, 'seven', 'sept'],
    [8, 'eight', 'huit'],
    [9, 'nine', 'neuf'],
    [10, 'ten', 'dix'],
    [11, 'eleven', 'onze'],
    [12, 'twelve', 'douze'],
    [13, 'thirteen', 'treize'],
    [14, 'fourteen', 'quatorze'],
    [15, 'fifteen', 'quinze'],
    [16, 'sixteen', 'seize'],
    [17, 'seventeen', 'dix-sept'],
    [18, 'eighteen', 'dix-huit'],
    [19, 'nineteen', 'dix-neuf'],
    [20, 'twenty', 'vingt'],
    [30, 'thirty', 'trente'],
    [40, 'forty', 'quarante'],
    [50, 'fifty', 'cinquante'],
    [60, 'sixty', 'soixante'],
    [70, 'seventy', 'septante'],
    [80, 'eighty', 'huitante'],
    [90, 'ninety', 'nonante'],
    [70, 'seventy', 'soixante-dix'],
    [71, 'seventy-one', 'soixante et onze'],
    [80, 'eighty', 'quatre-vingts'],
    [91, 'ninety-one', 'quatre-vingt-onze'],
    [3, 'third', 'troisième'],
    [4, 'fourth', 'quatrième'],
    [5, 'fifth', 'cinquième'],
    [6, 'sixth', 'sixième'],
    [7, 'seventh', 'septième'],
    [8, 'eighth', 'huitième'],
    [9, 'ninth', 'neuvième'],
    [10, 'tenth', 'dixième'],
    [11, 'eleventh', 'onzième'],
    [12, 'twelfth', 'douzième'],
    [13, 'thirteenth', 'treizième'],
    [14, 'fourteenth', 'quatorzième'],
    [15, 'fifteenth', 'quinzième'],
    [16, 'sixteenth', 'seizième'],
    [20, 'twentieth', 'vingtième'],
    [30, 'thirtieth', 'trentième'],
    [40, 'fortieth', 'quarantième'],
    [50, 'fiftieth', 'cinquantième'],
    [60, 'sixtieth', 'soixantième'],
    [100, 'hundredth', 'centième'],
    [200, 'two hundred', 'deux cents'],
    [3000, 'three thousand', 'trois mille'],
    [4e6, 'four million', 'quatre millions'],
    [5e9, 'five billion', 'cinq milliards'],
    [6e12, 'six trillion', 'six billions'],
  ];

  it.each(WORDS)('%d is %s, and %s', (value, english, french) => {
    for (const [lang, text] of [
      ['en', english],
      ['fr', french],
    ] as const) {
      const [mention, ...others] = numberMentions(`${text} of`, lang);
      expect(others).toEqual([]);
      expect(mention?.asks).toContain(`n:${value}`);
    }
  });
});
