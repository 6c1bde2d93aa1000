/** A short text that a mail program has ended at its width: only one or two of its lines are full. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const PAGES = {
  en: [
    'Use of the upper reservoir in dry years\n\nKalmora, 14 May 2027\n\nThe Council of the Lakes has today decided how the upper reservoir is to\nbe used in dry years.\n\nIt will meet again in June.',
    'has today decided how the upper reservoir is to be used in dry years.\n\nIt will',
  ],
  fr: [
    'Lettre aux enseignants de la région des lacs\n\nKalmora, le 14 mai 2027\n\nL’hiver a été long, et vous avez gardé les écoles ouvertes. Je tiens à\nvous en remercier.\n\nIl y aura un deuxième poêle.',
    'Je tiens à vous en remercier.\n\nIl y aura',
  ],
  es: [
    'Carta a los maestros de la región de los lagos\n\nKalmora, 14 de mayo de 2027\n\nEl invierno fue largo, y ustedes mantuvieron abiertas las escuelas.\nQuisiera darles las gracias.\n\nA partir de septiembre, cada escuela tendrá una segunda estufa y leña\npara ocho semanas.',
    'las escuelas. Quisiera darles las gracias.\n\nA partir de septiembre, cada escuela tendrá una segunda estufa y leña para ocho semanas.',
  ],
  ru: [
    'Паромы озёрного края: показатели за 2026 год\n\nКальмора, 14 мая 2027 года\n\nВ прошлом году паромами воспользовалось больше пассажиров, чем\nкогда-либо.\n\nОкруг\tПассажиры\nКальмора\t48 200\nБредон\t31 750\n\nВ марте турникет был сломан.',
    'больше пассажиров, чем когда-либо.\n\n| Округ | Пассажиры |',
  ],
  ar: [
    'رسالة إلى معلمي منطقة البحيرات\n\nكالمورا، 14 أيار/مايو 2027\n\nاعتباراً من أيلول/سبتمبر ستحصل كل مدرسة على موقد ثانٍ وعلى حطب يكفي\nثمانية أسابيع.\n\nوشكراً لكم على ما فعلتم.',
    'وعلى حطب يكفي ثمانية أسابيع.\n\nوشكراً',
  ],
} as const;

describe('A line that one word or two of its paragraph had no room on', () => {
  it.each(Object.entries(PAGES))('goes on in the next (%s)', async (lang, [page, whole]) => {
    const { of, asked } = await readPage(page);
    expect(asked).toEqual([]);
    expect(of(lang)).toContain(whole);
  });

  it('goes on in the next where a name is divided over one that goes on as well', async () => {
    const { of, facts } = await readPage(
      'Ministers meet in Hakone\n\n22 October 2026\n\nThe Minister for Foreign Affairs of Yamato held a meeting today with Colin\nBlake, the Minister of Foreign Affairs of Rowan, who is visiting Yamato this\nweek. They agreed on an exchange of 200 pupils.\n\nThe two ministers will meet again in the spring.',
    );
    expect(of('en')).toContain(
      'today with Colin Blake, the Minister of Foreign Affairs of Rowan, who is visiting Yamato this week.',
    );
    expect(facts).not.toContain('office');
  });

  it('but no title of one line goes on in the first of its text, which does', async () => {
    const { of } = await readPage(
      'Ministers of the two shores have met in the old customs house of Hakone\nThe Minister for Foreign Affairs of Yamato held a meeting today with the one\nof Rowan. They agreed on an exchange of 200 pupils.\n\n22 October 2026\n\nThe two ministers will meet again in the spring.',
    );
    expect(of('en')).toMatch(/^title: Ministers of the two shores have met in the old customs house of Hakone$/mu);
  });

  it('but a long title does not go on in the line under it', async () => {
    const { of } = await readPage(
      'Lakes Authority opens twelve night schools for adults in its nine districts\nLessons begin in September and are free of charge\nKalmora, 14 May 2027\n\nThe Lakes Authority will open 12 night schools for adults.\n\nSome 900 people have already enrolled.',
    );
    expect(of('en')).toContain('title: Lakes Authority opens twelve night schools for adults in its nine districts\n');
  });

  it('and lines of Chinese are ended between any two ideographs', async () => {
    const text =
      '湖区管理局今天宣布，将于今年九月为从未学过识字的成年人开办十二所夜校，课程全部免费，教材由管理局提供，目前已有约九百人报名，其中一半以上年过五十。';
    const wrapped = text.match(/.{1,33}/gu)?.join('\n') ?? '';
    const { of } = await readPage(`湖区管理局将开办夜校\n\n2027年5月14日，卡尔莫拉\n\n${wrapped}\n\n课程每周三次。`);
    expect(of('zh')).toContain(`\n${text}\n\n课程每周三次。`);
  });

  it('but lines of Chinese that are paragraphs stay so', async () => {
    const { of } = await readPage(
      '湖区管理局将开办12所夜校\n2027年5月14日，卡尔莫拉\n湖区管理局将于9月为从未学过识字的成年人开办12所夜校。\n目前已有约900人报名。\n媒体联系人\n保罗·莫兰，新闻官，+41 22 555 01 40，press@lakes.example',
    );
    expect(of('zh')).toContain('---\n\n湖区管理局将于9月为从未学过识字的成年人开办12所夜校。\n\n目前已有约900人报名。');
  });

  it('and lines that are shorter than those of any mail are as somebody has written them', async () => {
    const { of } = await readPage(
      'Opening of the school\n\nKalmora, 14 May 2027\n\nThe school opens in September.\n\nThe pupils sang of the water, of the field and\nof the ferry that was there before.\n\nThen they went in.',
    );
    expect(of('en')).not.toContain('the field and of the ferry');
  });
});
