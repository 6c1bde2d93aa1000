import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingOf, type Edit } from '../../../src/text/language/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { EN, FR, LANGS } from '../../support/langs.ts';

function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: space } of edits) {
    result += text.slice(at, start) + space;
    at = end;
  }
  return result + text.slice(at);
}

/** The text as spaced, with ~ for a no-break space and _ for a narrow one. */
function spaced(lang: Lang, text: string, profile = 'un'): string {
  return apply(text, settingOf(lang).space(text, profile)).replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
}

describe('French marks', () => {
  it('have the spaces of their house, whatever the source wrote', () => {
    const wanted = 'Est-ce vrai_? Oui_; elle l’a dit~: «_Venez_!_»';
    for (const source of [
      'Est-ce vrai? Oui; elle l’a dit: «Venez!»',
      'Est-ce vrai ? Oui ; elle l’a dit : « Venez ! »',
      'Est-ce vrai\u00A0? Oui\u00A0; elle l’a dit\u00A0: «\u00A0Venez\u00A0!\u00A0»',
      'Est-ce vrai\u202F? Oui  ; elle l’a dit\u2009: «\u202FVenez!\u202F»',
    ]) {
      expect(spaced(FR, source)).toBe(wanted);
    }
  });

  it('differ by house', () => {
    const source = 'Oui\u202F: «\u202Fencore\u202F»\u202F! Non ; 5 %';
    expect(spaced(FR, source, 'imprimerie-nationale')).toBe('Oui~: «_encore_»_! Non_; 5_%');
    expect(spaced(FR, source, 'eu')).toBe('Oui: «~encore~»! Non; 5~%');
    expect(spaced(FR, source, 'ca')).toBe('Oui~: «~encore~»! Non; 5~%');
  });

  it('close up to a mark before them', () => {
    expect(spaced(FR, 'Quoi ?! Non !! Vraiment…? (?) « ! »')).toBe('Quoi_?! Non_!! Vraiment…? (?) «_!_»');
  });

  it('are left alone in times, ratios and addresses', () => {
    for (const text of [
      'à 10:30',
      'dans un rapport de 3:1',
      'https://example.org/page?mois=7;an=2014',
      'mailto:presse@example.org',
      'a%20b',
    ]) {
      expect(spaced(FR, text)).toBe(text);
    }
  });

  it('unknown houses are our own fault', () => {
    expect(() => settingOf(FR).space('Oui', 'oulipo')).toThrow('oulipo');
    expect(() => settingOf(EN).space('Yes', 'oulipo')).toThrow('oulipo');
  });
});

describe('what stays on one line in French', () => {
  it.each([
    ['le 30 juillet 2014 et le 1er mai', 'le 30~juillet~2014 et le 1er~mai'],
    ['en juillet 2014', 'en juillet 2014'],
    ['10 000 personnes, 1 500 000 km', '10_000 personnes, 1_500_000~km'],
    ['Appelez le +41 22 917 12 34, ou le 022 917 12 34', 'Appelez le +41~22~917~12~34, ou le 022 917 12 34'],
    ['Appelez le 01 44 370 120, ou le 22 917 4400', 'Appelez le 01 44 370 120, ou le 22 917 4400'],
    ['en 2014 300 personnes', 'en 2014 300 personnes'],
    [
      'IBAN CH93 0076 2011 6238 5295 7, FR76 3000 6000 0112 3456 7890 189',
      'IBAN CH93 0076 2011 6238 5295 7, FR76 3000 6000 0112 3456 7890 189',
    ],
    ['IBAN BE71 096 123 456 769', 'IBAN BE71 096 123 456 769'],
    ['A/RES/70 123 voix, 1211 Genève 10, F-75 007 Paris', 'A/RES/70 123 voix, 1211 Genève 10, F-75 007 Paris'],
    ['421 ppm (nos 1 à 3, pp. 12 et 13)', '421~ppm (nos~1~à~3, pp.~12~et~13)'],
    ['les paragraphes 2 à 7, les paragraphes 2 et 7', 'les paragraphes~2~à~7, les paragraphes~2 et 7'],
    ['les articles 12 à 14 vont à 3 villes', 'les articles~12~à~14 vont à 3 villes'],
    ['250 CHF et 3 EUR', '250~CHF et 3~EUR'],
    ['42 kilomètres, 3 hectares et 14 villes', '42~kilomètres, 3~hectares et 14 villes'],
    ['5%, 5 pour cent, 12 milliards de dollars', '5_%, 5~pour cent, 12~milliards de dollars'],
    [
      'M. Dupont, Mme Martin, MM. Petit et Durand, Mlle Roux, Dr Blanc',
      'M.~Dupont, Mme~Martin, MM.~Petit et Durand, Mlle~Roux, Dr~Blanc',
    ],
    ['M. le Président, Mme la Ministre, S. E. M. Dupont', 'M.~le Président, Mme~la Ministre, S.~E.~M.~Dupont'],
    ['n° 5, no 5, art. 3, p. 12, article 5, chapitre IV', 'n°~5, no~5, art.~3, p.~12, article~5, chapitre~IV'],
    ['J. Dupont, J.-P. Martin', 'J.~Dupont, J.-P.~Martin'],
    ['à 10 h 30, le XXIe siècle', 'à 10~h~30, le XXIe~siècle'],
  ])('%s', (source, wanted) => {
    expect(spaced(FR, source)).toBe(wanted);
  });
});

describe('what stays on one line in English', () => {
  it.each([
    ['on 30 July 2014, or July 30, 2014', 'on 30~July~2014, or July~30, 2014'],
    ['in July 2014', 'in July 2014'],
    ['Mr. Smith, Mr Smith, Ms. Brown, H.E. Mrs. Jones', 'Mr.~Smith, Mr~Smith, Ms.~Brown, H.E.~Mrs.~Jones'],
    ['5 per cent of 3 million, 10 km, at 10 a.m.', '5~per~cent of 3~million, 10~km, at 10~a.m.'],
    ['CHF 1,250,000, or 3 EUR', 'CHF~1,250,000, or 3~EUR'],
    ['US$ 5 million, (€ 2.2 million), £ 3', 'US$~5~million, (€~2.2~million), £~3'],
    ['14.2 per cent, as many per cent', '14.2~per~cent, as many per cent'],
    ['42 kilometres, 3 hectares and 14 towns', '42~kilometres, 3~hectares and 14 towns'],
    ['48 300 people on 24 × 36 m, in 2014 300 more', '48~300 people on 24~×~36~m, in 2014 300 more'],
    ['No. 5, Article 5, p. 3, paragraph 12, Part II', 'No.~5, Article~5, p.~3, paragraph~12, Part~II'],
    ['see nos. 1 to 3, pp. 12 and 13, no. 7', 'see nos.~1~to~3, pp.~12~and~13, no.~7'],
    ['in paragraphs 2 to 7, in paragraphs 2 and 7', 'in paragraphs~2~to~7, in paragraphs~2 and 7'],
    ['Articles 12 to 14 go to 3 towns', 'Articles~12~to~14 go to 3 towns'],
    ['call +44 (0)20 7946 0000, or 020 7946 0000', 'call +44~(0)20~7946~0000, or 020 7946 0000'],
    ['J. Smith and J. K. Brown', 'J.~Smith and J.~K.~Brown'],
    ['Is it? Yes: “it is”!', 'Is it? Yes: “it is”!'],
    ['kept\u00A0as written', 'kept~as written'],
  ])('%s', (source, wanted) => {
    expect(spaced(EN, source)).toBe(wanted);
  });
});

describe('what stays on one line in Arabic', () => {
  it.each([
    ['في 31 كانون الأول/ديسمبر 2034', 'في 31~كانون~الأول/ديسمبر~2034'],
    ['منذ أيار/مايو 2019 وحتى 3 مارس 2021', 'منذ أيار/مايو~2019 وحتى 3~مارس~2021'],
    ['حفرنا 40 آباراً و12 بئراً', 'حفرنا 40 آباراً و12 بئراً'],
    ['على الرقم +41 22 917 90 00 اليوم', 'على الرقم +41~22~917~90~00 اليوم'],
    ['بمقدار 30 سم و5 %', 'بمقدار 30~سم و5_%'],
    ['تدفق قدره 51.3 م³/ث، أي ٨٥ م³ من 3 كم²', 'تدفق قدره 51.3~م³/ث، أي ٨٥~م³ من 3~كم²'],
    ['قدرتها 12 ميغاواط على بعد 7 كلم من 4 مدن', 'قدرتها 12~ميغاواط على بعد 7~كلم من 4 مدن'],
    ['نحو 48 300 عينة من 1 234 567', 'نحو 48~300 عينة من 1~234~567'],
    ['في عام 2034 100 عينة', 'في عام 2034 100 عينة'],
    ['بين 10 000 و20 000 لتر', 'بين 10~000 و20~000~لتر'],
    ['نحو ٤٨ ٣٠٠ عينة من ١ ٢٣٤ ٥٦٧', 'نحو ٤٨~٣٠٠ عينة من ١~٢٣٤~٥٦٧'],
    ['على الرقم +٤١ ٢٢ ٩١٧ ١٢ ٣٤ اليوم', 'على الرقم +٤١~٢٢~٩١٧~١٢~٣٤ اليوم'],
    ['وفي الفقرة 12 والمادة 5 خلال 3 سنوات', 'وفي الفقرة~12 والمادة~5 خلال 3~سنوات'],
    ['بلغ 5,2 مليون دولار، أي 24 × 36 سم', 'بلغ 5,2~مليون دولار، أي 24~×~36~سم'],
    ['في عام ٢٠٣٤ ١٠٠ عينة', 'في عام ٢٠٣٤ ١٠٠ عينة'],
  ])('%s', (source, wanted) => {
    expect(spaced('ar' as Lang, source, settingOf('ar' as Lang).spacingProfiles[0])).toBe(wanted);
  });
});

it.each([
  ['es', 'Son 48 300 personas, 1 000 000 en total', 'Son 48_300 personas, 1_000_000 en total'],
  ['de', 'Es sind 48 300 Menschen', 'Es sind 48_300 Menschen'],
  ['el', 'Είναι 48 300 κάτοικοι', 'Είναι 48_300 κάτοικοι'],
  ['tr', 'Toplam 48 300 kişi', 'Toplam 48_300 kişi'],
  ['zh', '共有48 300人', '共有48~300人'],
])('a number with spaces between its groups is one, %s', (lang, source, wanted) => {
  expect(spaced(lang as Lang, source, settingOf(lang as Lang).spacingProfiles[0])).toBe(wanted);
});

describe('spacing', () => {
  const marks = ' |  |\u00A0|\u202F|\u2009|«|»|;|:|!|?|…|%|.|’|(|)|-|/'.split('|');
  const figures = '5|30|000|2014|1er|h|km|n°|no|art.|XIV|siècle|XXIe|per cent|juillet|July'.split('|');
  const words = 'M.|Mme|Mr.|S.|E.|J.|Dupont|la|mot|É|💡'.split('|');
  const pieces = fc
    .array(fc.constantFrom(...marks, ...figures, ...words), { maxLength: 14 })
    .map((parts) => parts.join(''));
  const cases = fc.constantFrom(
    ...LANGS.flatMap((lang) => settingOf(lang).spacingProfiles.map((profile) => ({ lang, profile }))),
  );

  it('run twice changes nothing more', () => {
    fc.assert(
      fc.property(cases, pieces, ({ lang, profile }, text) => {
        const once = apply(text, settingOf(lang).space(text, profile));
        expect(settingOf(lang).space(once, profile)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes spaces and nothing else, from left to right', () => {
    fc.assert(
      fc.property(cases, pieces, ({ lang, profile }, text) => {
        let at = -1;
        for (const edit of settingOf(lang).space(text, profile)) {
          expect(edit.start).toBeGreaterThan(at);
          expect(text.slice(edit.start, edit.end)).toMatch(/^[ \u00A0\u202F\u2009]*$/);
          expect(edit.text).toMatch(/^[\u00A0\u202F]?$/);
          at = Math.max(edit.end, edit.start);
        }
      }),
    );
  });
});

describe('What stays together in every language', () => {
  it.each(['en', 'fr', 'es', 'ru', 'ar', 'zh', 'de'])('is the symbol of a record and its part, in %s', (lang) => {
    const of = (text: string) => spaced(lang as Lang, text, lang === 'zh' ? 'gb' : 'un');
    expect(of('S/PV.9876 (Resumption 1)')).toBe('S/PV.9876~(Resumption~1)');
    expect(of('A/79/6 (Part II)')).toBe('A/79/6~(Part~II)');
  });

  it('is the name of a month of two words in Arabic', () => {
    expect(spaced('ar' as Lang, 'في تشرين الثاني/نوفمبر 2027، وفي كانون الأول/ديسمبر')).toBe(
      'في تشرين~الثاني/نوفمبر~2027، وفي كانون~الأول/ديسمبر',
    );
  });
});

describe('letters that are raised', () => {
  const raised = (text: string) => {
    const found = settingOf(FR).raised?.(text) ?? [];
    return found.map(({ start, end }) => [start, text.slice(start, end)]);
  };

  it('are found in the order of the text, whatever they are of', () => {
    const text = 'Au no 5, Mme Vauclair, élue au XIXe siècle, parle du 1er au 2e jour, et du Ier.';
    expect(raised(text).map(([, letters]) => letters)).toEqual(['o', 'me', 'e', 'er', 'e', 'er']);
    const starts = raised(text).map(([start]) => Number(start));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('are those of numbers and titles alone', () => {
    expect(raised('Mme, no ci, Ie, 12345e, le 1ère, Me de')).toEqual([]);
    expect(raised('Mlle Arnoult et Mgr Duval, nos 5 et 6').map(([, letters]) => letters)).toEqual(['lle', 'gr', 'os']);
  });
});
