/** What two languages say alike though one has it in another form: a million as a unit, a month behind “and”, marks the other way round. */
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementIn } from '../../support/statement.ts';

type Sides = Readonly<Record<string, string>>;

function found(sides: Sides): readonly string[] {
  const texts = Object.fromEntries(Object.entries(sides).map(([lang, text]) => [lang, [text]]));
  return checkStatement(statementIn(texts)).map(({ code, message }) => `${code}: ${message}`);
}

function codes(sides: Sides): readonly string[] {
  return found(sides).map((what) => what.slice(0, what.indexOf(':')));
}

const SIX = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
type Tag = (typeof SIX)[number];

const PAIRS = SIX.flatMap((one, n) => SIX.slice(n + 1).map((other) => [one, other] as const));

describe('A million without a number before it is a unit, and the other language has it as well', () => {
  const UNITS: readonly Readonly<Record<Tag, string>>[] = [
    {
      en: 'Share (million m³)',
      fr: 'Part (millions de m³)',
      es: 'Parte (millones de m³)',
      ru: 'Доля (миллионов м³)',
      ar: 'الحصة (مليون م³)',
      zh: '份额（百万立方米）',
    },
    {
      en: 'The cost (million dollars) was high.',
      fr: 'Le coût (millions de dollars) était élevé.',
      es: 'El costo (millones de dólares) fue alto.',
      ru: 'Расходы (млн долларов) были высокими.',
      ar: 'كانت التكلفة (بملايين الدولارات) مرتفعة.',
      zh: '费用（百万美元）很高。',
    },
    {
      en: 'Cost in million euros',
      fr: 'Coût en millions d’euros',
      es: 'Costo en millones de euros',
      ru: 'Расходы, млн евро',
      ar: 'التكلفة بملايين اليورو',
      zh: '费用（百万欧元）',
    },
    {
      en: 'Debt, billion dollars',
      fr: 'Dette, en milliards de dollars',
      es: 'Deuda, en miles de millones de dólares',
      ru: 'Долг, млрд долларов',
      ar: 'الدين، مليار دولار',
      zh: '债务（十亿美元）',
    },
  ];
  for (const unit of UNITS)
    it.each(PAIRS)(`${unit.en}: in %s and %s`, (one, other) => {
      expect(found({ [one]: unit[one], [other]: unit[other] })).toEqual([]);
    });

  it('and no part of a longer number', () => {
    expect(found({ en: 'It cost 1.5 million dollars.', ar: 'بيع بمليون ونصف مليون دولار.' })).toEqual([]);
    expect(found({ en: 'It was valued at a million dollars.', ru: 'Его оценили в миллион долларов.' })).toEqual([]);
    expect(found({ en: 'It sold for $1 million.', ar: 'بيع بمليون دولار.' })).toEqual([]);
  });

  it('but a billion is none, and a million that is counted is more than a unit', () => {
    expect(codes({ en: 'Share (million m³)', fr: 'Part (milliards de m³)' })).not.toEqual([]);
    expect(codes({ en: 'Share (million m³)', fr: 'Part (m³)' })).toEqual(['check/number-unmatched']);
    expect(codes({ en: 'We lost a million trees.', fr: 'Nous avons perdu des millions d’arbres.' })).not.toEqual([]);
    expect(codes({ en: 'Two million trees fell.', fr: 'Des millions d’arbres sont tombés.' })).not.toEqual([]);
  });
});

describe('A month or a number with a word joined to it in Arabic is read', () => {
  const MONTHS: readonly (readonly [en: string, ar: string])[] = [
    ['January', 'كانون الثاني/يناير'],
    ['February', 'شباط/فبراير'],
    ['March', 'آذار/مارس'],
    ['April', 'نيسان/أبريل'],
    ['May', 'أيار/مايو'],
    ['June', 'حزيران/يونيه'],
    ['July', 'تموز/يوليه'],
    ['August', 'آب/أغسطس'],
    ['September', 'أيلول/سبتمبر'],
    ['October', 'تشرين الأول/أكتوبر'],
    ['November', 'تشرين الثاني/نوفمبر'],
    ['December', 'كانون الأول/ديسمبر'],
  ];
  it.each(MONTHS)('%s: %s', (en, ar) => {
    for (const joined of ['و', 'ف', 'ب', 'ل', 'وب', 'ول'])
      expect(found({ en: `The water fell in ${en}.`, ar: `انخفضت المياه ${joined}${ar}.` }), joined).toEqual([]);
    expect(found({ en: `The water fell in ${en} 2031.`, ar: `انخفضت المياه و${ar} 2031.` })).toEqual([]);
  });

  it('behind another, and as another is not', () => {
    const ar = 'وقد انخفض في تموز/يوليه وآب/أغسطس.';
    expect(found({ en: 'In July and August it fell.', ar })).toEqual([]);
    expect(codes({ en: 'In July and September it fell.', ar })).toEqual(['check/date-missing']);
  });

  it('with its day', () => {
    const en = 'We met on 3 July and 5 August 2031.';
    expect(found({ en, ar: 'اجتمعنا في 3 تموز/يوليه و5 آب/أغسطس 2031.' })).toEqual([]);
    expect(codes({ en, ar: 'اجتمعنا في 3 تموز/يوليه و6 آب/أغسطس 2031.' })).toEqual(['check/date-missing']);
  });

  it.each([
    ['Seven boats and twelve nets came.', 'وصلت سبعة قوارب واثنتا عشرة شبكة.'],
    ['Thirty boats and forty nets came.', 'وصل ثلاثون قاربا وأربعون شبكة.'],
    ['It fell by thirty metres.', 'وانخفضت المياه بثلاثين مترا.'],
    ['There was room for forty boats.', 'وكان المكان لأربعين قاربا.'],
    ['The lake lost three million trees.', 'فقدت البحيرة ثلاثة ملايين شجرة.'],
    ['Then fifty boats came.', 'فخمسون قاربا وصلت.'],
  ])('and a number: %s', (en, ar) => {
    expect(found({ en, ar })).toEqual([]);
  });
});

describe('Marks that stand the other way round in Arabic', () => {
  const en = 'He called it “the courage of the second meeting”.';

  it('are one finding', () => {
    expect(codes({ en, ar: 'وسماه ”شجاعة الاجتماع الثاني“.' })).toEqual(['check/quotes']);
    expect(codes({ en, ar: 'وسماه “شجاعة الاجتماع الثاني”.' })).toEqual(['check/quotes']);
  });

  it('and a space inside them is one too many all the same', () => {
    expect(codes({ en, ar: 'وسماه “ شجاعة الاجتماع الثاني”.' })).toContain('check/spaces');
    expect(codes({ en, ar: 'وسماه «شجاعة الاجتماع الثاني».' })).toEqual([]);
  });

  it('and a quotation that is missing is told', () => {
    expect(codes({ en, ar: 'وسماه شجاعة الاجتماع الثاني.' })).toEqual(['check/quotation-missing']);
  });
});
