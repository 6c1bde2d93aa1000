/** A place and a day that run into a text, however they write the day, are its date line; and a title in other letters than the text over it is of the next. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = {
  title: 'Cabinet approves 2027 budget',
  text: 'The Cabinet has approved the budget of 71.5 billion rials.',
};
const OTHERS = {
  ar: {
    title: 'مجلس الوزراء يعتمد موازنة عام 2027',
    start: 'سرمد، 22 نوفمبر 2026 (وام) -- ',
    text: 'اعتمد مجلس الوزراء موازنة بقيمة 71.5 مليار ريال.',
    more: 'وتخصص الموازنة 18 في المائة للتعليم و11 في المائة للصحة.',
  },
  ru: {
    title: 'Кабинет утвердил бюджет на 2027 год',
    start: 'Сармад, 22 ноября 2026 г. – ',
    text: 'Кабинет министров утвердил бюджет в 71,5 млрд риалов.',
    more: 'На образование пойдёт 18 процентов, на здравоохранение – 11 процентов.',
  },
  zh: {
    title: '内阁批准2027年预算',
    start: '萨尔马德2026年11月22日电——',
    text: '内阁批准了总额为715亿里亚尔的预算。',
    more: '预算的百分之十八用于教育，百分之十一用于卫生。',
  },
  fr: {
    title: 'Le Cabinet approuve le budget de 2027',
    start: 'Sarmad, le 22 nov. 2026 (WAM) – ',
    text: 'Le Cabinet a approuvé le budget de 71,5 milliards de rials.',
    more: 'Le budget réserve 18 % à l’éducation et 11 % à la santé.',
  },
} as const;

const MORE = 'The budget gives 18 per cent to education and 11 per cent to health.';

const page = (lang: keyof typeof OTHERS, start: string): string => {
  const { title, start: own, text, more } = OTHERS[lang];
  return `${title}\n\n${own}${text}\n\n${more}\n\n${EN.title}\n\n${start}${EN.text}\n\n${MORE}\n`;
};

describe('A place and a day before the first words of a text', () => {
  it.each([
    'SARMAD, 22nd November, 2026 (WAM) -- ',
    'Sarmad, 22nd November 2026 – ',
    'SARMAD, Nov. 22, 2026 – ',
    'SARMAD, November 22nd, 2026 -- ',
  ])('are its date line: %s', async (start) => {
    const { facts, of, asked } = await readPage(
      page('fr', start).replace(EN.title, 'The Cabinet approves the budget for 2027'),
    );
    expect(asked).toEqual([]);
    expect(facts).toContain('date: 2026-11-22');
    expect(facts).toContain('place: Sarmad');
    expect(of('en')).toContain(`\n\n${EN.text}`);
    expect(of('fr')).toContain('\n\nLe Cabinet a approuvé');
  });

  it('are its date line with the short word for the year', async () => {
    const { of } = await readPage(page('ru', 'Sarmad, 22 November 2026 – '));
    expect(of('ru')).toContain(`\n\nКабинет министров`);
  });
});

describe('A title whose words show no language', () => {
  it.each(['ar', 'ru', 'zh'] as const)('is over the text in its letters, under one in %s', async (lang) => {
    const { of, asked } = await readPage(page(lang, 'Sarmad, 22 November 2026 – '));
    expect(of('en')).toContain(`title: ${EN.title}`);
    expect(of(lang)).not.toContain(EN.title);
    expect(asked).not.toContain('title.en');
  });

  it('takes no address with it that ends the text above', async () => {
    const { of } = await readPage(
      page('ru', 'Sarmad, 22 November 2026 – ').replace(
        `\n\n${EN.title}`,
        `\n\npress@budget.example.org\n\n${EN.title}`,
      ),
    );
    expect(of('ru')).toContain('press@budget.example.org');
    expect(of('en')).not.toContain('press@budget');
  });
});
