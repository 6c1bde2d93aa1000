/** Which way each character of a line runs (UAX #9), and what reads from left to right in the middle of Arabic. */
import { describe, expect, it } from 'vitest';
import { levelsOf, visualOrder } from '../../../src/page/paragraph/levels.ts';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
import type { StyledRun } from '../../../src/page/paragraph/collect.ts';
import type { Lang } from '../../../src/text/statement/index.ts';

const [AR, EN] = ['ar' as Lang, 'en' as Lang];

/** The text as it is seen, from left to right; brackets are not turned round. */
function seen(text: string, lang: Lang, runs: readonly StyledRun[] = []): string {
  const levels = [...levelsOf(text, lang, runs)];
  return visualOrder(levels)
    .map((i) => text.charAt(i))
    .join('');
}

describe('the levels of a text', () => {
  it('have the base of its language, whatever its first letter is', () => {
    expect([...levelsOf('UNODC في', AR, [])]).toEqual([2, 2, 2, 2, 2, 1, 1, 1]);
    expect([...levelsOf('في UNODC', EN, [])]).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['a telephone number', '+41 22 917 90 00'],
    ['a telephone number with its country in brackets', '(+41) 22 555 01 37'],
    ['a word with a sign and a year', '#water-2026'],
    ['a name that begins with a number', 'COVID-19 Vaccines Global Access'],
    ['a name with a year at its end', 'Net-Zero by 2050'],
    ['a name with an apostrophe and a hyphen', 'M. K. O’Neill-Baker'],
    ['a density', '45 kg/m²'],
    ['a symbol of a document', 'A/RES/70/1'],
    ['an address of the web', 'www.example.org/tides/2034-1'],
    ['an address of mail', 'press@harbours.example.org'],
    ['a date in figures', '2034-12-31'],
    ['a symbol with brackets of its own', 'A/HRC/RES/5(II)'],
    ['a number with a minus', '-3'],
    ['degrees of frost', '-3 °C'],
    ['degrees', '21.5 °C'],
    ['thousands', '48\u00A0300'],
    ['thousands in Arabic figures', '٤٨\u00A0٣٠٠'],
    ['a number with a plus', '+5'],
    ['thousands with a decimal', '12,450.75'],
    ['thousands with points, and a decimal', '1.234.567,89'],
    ['thousands with apostrophes', "12'450.75"],
    ['thousands with curved apostrophes', '12’450.75'],
    ['thousands with narrow spaces, and a decimal', '12\u202F450,75'],
    ['thousands with spaces, and a decimal', '12\u00A0450.75'],
    ['Arabic figures with Latin marks', "١٢'٤٥٠.٧٥"],
    ['Arabic figures with their marks', '١٢٬٤٥٠٫٧٥'],
    ['thousands with a plus', '+12,450.75'],
    ['thousands with spaces and a plus', '+12\u00A0450,75'],
    ['thousands of a currency by its sign', '$12,450.75'],
    ['thousands of a currency by its letters', 'USD 12,450.75'],
    ['thousands of a currency by letters and a sign', 'US$ 12,450.75'],
    ['thousands of a currency after them', '12,450.75 €'],
    ['thousands of a currency by letters after them', '12,450.75\u00A0CHF'],
    ['thousands of a measure', '12,450.75 km'],
    ['degrees with a plus and a decimal', '+41.5°C'],
    ['degrees with a plus, a decimal and a space', '+41.5\u00A0°C'],
    ['degrees with a minus and a decimal', '−41.5°C'],
    ['an angle', '45.5°'],
    ['a record with its part', 'S/PV.9876 (Resumption 1)'],
    ['a document with its part', 'A/79/6 (Part II)'],
    ['a document with a longer name of its part', 'A/79/6 (Sect. 3, Rev.1)'],
    ['degrees with a plus', '+15 °C'],
    ['a tolerance', '±2 °C'],
    ['a measure in Latin letters', '25 kg'],
    ['a speed', '10 km/h'],
    ['a place on the globe', '46° 12\' 30" N'],
    ['a telephone number with a nought', '022 917 12 34'],
    ['a telephone number with the code of a town in brackets', '(022) 917-1234'],
    ['a telephone number with both', '+41 (0)22 917 12 34'],
    ['a telephone number in Arabic figures', '+٤١ ٢٢ ٩١٧ ١٢ ٣٤'],
    ['a telephone number in Arabic figures with a nought', '٠٢٢ ٩١٧ ١٢ ٣٤'],
    ['a symbol with the year of a resolution', 'S/RES/2334 (2016)'],
    ['a standard', 'ISO 9001:2015'],
    ['a name with initials and a hyphen', 'J. P. Vanterpool-Nakagawa'],
    ['initials after a name with a hyphen', 'Vanterpool-Nakagawa J. P'],
    ['two names with hyphens', 'Anne-Marie Petrov-Vodkin'],
    ['the number of a book', 'ISBN 978-92-0-000000-0'],
    ['a programme with numbers', 'Horizon 2020-2'],
    ['a flow', '0.5 m³/s'],
    ['a flow in thousands', '1\u00A0800 m³/h'],
    ['a unit without a number', '°C'],
    ['the number of an article that was put in', '4 bis'],
    ['a name with signs', 'C++'],
    ['a name with a sharp', 'C#'],
    ['an abbreviation with its last point', 'U.S.'],
    ['the name of an account', '@harbours'],
    ['a word that texts are found by', '#tides'],
  ])('keep %s as it is written in the middle of Arabic', (_, whole) => {
    expect(seen(`في ${whole} ثم`, AR)).toContain(whole);
  });

  it.each([
    ['days', '5-10', '10-5'],
    ['years', '1998-2034', '2034-1998'],
    ['paragraphs with a dash', '12–15', '15–12'],
    ['shares', '5%-10%', '%10-%5'],
    ['degrees of frost', '-5–-3', '-3–-5'],
  ])('run a range of %s as the words around it are read', (_, range, shown) => {
    expect(seen(`في ${range} ثم`, AR)).toBe(`مث ${shown} يف`);
  });

  it.each(['917-1234', '2034-1', '5/10', '10:30', '3.2'])('keep %s, which is no range, as it is written', (whole) => {
    expect(seen(`في ${whole} ثم`, AR)).toContain(whole);
  });

  it('keep brackets in brackets around what they hold', () => {
    expect(seen('ثم (UNDP) هنا', AR)).toBe('انه )UNDP( مث');
    expect(seen('ثم (A/79/12) هنا', AR)).toBe('انه )A/79/12( مث');
    expect(seen('ثم (A/HRC/RES/5(II)) هنا', AR)).toBe('انه )A/HRC/RES/5(II)( مث');
    expect(seen('انظر [الفقرة {5}]', AR)).toBe(']}5{ ةرقفلا[ رظنا');
  });

  it('keep a number whole that و is written with', () => {
    expect(seen('ثم و-3 °C و+5 هنا', AR)).toBe('انه +5و -3 °Cو مث');
    expect(seen('كوفيد-19 هنا', AR)).toBe('انه 19-ديفوك');
  });

  it('keep a name with initials whole in brackets', () => {
    expect(seen('ثم (J. P. Vanterpool-Nakagawa) هنا', AR)).toBe('انه )J. P. Vanterpool-Nakagawa( مث');
  });

  it('let Arabic go on after a word in Latin letters', () => {
    expect(seen('أعلن Smith، 45 عاما', AR)).toBe('اماع 45 ،Smith نلعأ');
    expect(seen('أعلن WHO: 15 دولة', AR)).toBe('ةلود 15 :WHO نلعأ');
    expect(seen('أعلن WHO – 15 دولة', AR)).toBe('ةلود 15 – WHO نلعأ');
    expect(seen('زار London، Paris', AR)).toBe('Paris ،London راز');
    expect(seen('يوم Monday, 5 May هنا', AR)).toBe('انه Monday, 5 May موي');
  });

  it.each([
    ['«The Sea» (2014)', ')2014( »The Sea«'],
    ['“The Sea” (2014)', ')2014( ”The Sea“'],
    ['"The Sea" (2014)', ')2014( "The Sea"'],
  ])('have both marks of %s around what they hold', (text, shown) => {
    expect(seen(`ثم ${text} هنا`, AR)).toBe(`انه ${shown} مث`);
    expect(seen(`ثم و${text} هنا`, AR)).toBe(`انه ${shown}و مث`);
  });

  it('keep a measure whole that و is written with, whatever its sign', () => {
    expect(seen('ثم و+41.5°C وب$12,450.75 هنا', AR)).toBe('انه $12,450.75بو +41.5°Cو مث');
    expect(seen('من -7°C إلى +41.5°C.', AR)).toBe('.+41.5°C ىلإ -7°C نم');
  });

  it('run a range of numbers in groups as the words around it are read', () => {
    expect(seen('في 1,000-2,000 ثم', AR)).toBe('مث 2,000-1,000 يف');
    expect(seen('في 12,450.75–15,000.50 ثم', AR)).toBe('مث 15,000.50–12,450.75 يف');
  });

  it('have numbers in groups alone as they are in the middle of a text', () => {
    expect(seen('12,450.75', AR)).toBe('12,450.75');
    expect(seen('12,450.75%', AR)).toBe('%12,450.75');
  });

  it('keep a range of numbers after a note’s number as it is without the note', () => {
    const parts = ['في الجدول', '1', ' ثم 5-10 هنا'];
    let end = 0;
    const runs = parts.map((part, i) => {
      const start = end;
      end += part.length;
      return { start, end, lang: AR, ancestors: i === 1 ? [{ kind: 'note' }] : [] } as unknown as StyledRun;
    });
    expect(seen(parts.join(''), AR, runs)).toBe('انه 10-5 مث 1لودجلا يف');
  });

  it('have figures alone as they are in the middle of a text', () => {
    expect(seen('12.5%', AR)).toBe('%12.5');
    expect(seen('-3.5%', AR)).toBe('%-3.5');
    expect(seen('2019-2024', AR)).toBe('2024-2019');
  });

  it('run numbers from left to right and what is around them from right to left', () => {
    expect(seen('عام 1998، و2034', AR)).toBe('2034و ،1998 ماع');
  });
});

describe('a letter before a link', () => {
  it('joins on to it, as if there was no link', () => {
    const face = valueOf(openFamily(SESSION, 'noto-naskh-arabic')).face('regular');
    const shaping = { lang: 'ar', features: [], script: 'Arab', rightToLeft: true } as const;
    const whole = face.shape('بكتاب', shaping);
    const parts = [
      ...face.shape('ب', shaping, { before: '', after: 'ك' }),
      ...face.shape('كتاب', shaping, { before: 'ب', after: '' }),
    ];
    expect(parts.map(({ id, parts: made }) => [id, made])).toEqual(whole.map(({ id, parts: made }) => [id, made]));
    expect(parts.map(({ text }) => text)).toEqual(['ب', 'ك', 'ت', 'ا', 'ب']);
  });
});

describe('runs of several levels', () => {
  it('are turned round level by level, the highest first', () => {
    expect(visualOrder([1, 2, 1])).toEqual([2, 1, 0]);
    expect(visualOrder([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4]);
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    expect(visualOrder([0, 0])).toEqual([0, 1]);
  });
});
