/** What a body of law or of a council calls its texts: a label, as a press release is one. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const PAGES = {
  en: [
    'Decision',
    'Use of the upper reservoir in dry years',
    'Kalmora, 14 May 2027',
    'The Council has decided today how the upper reservoir is to be used in dry years.',
  ],
  fr: [
    'Décision',
    'Utilisation du réservoir supérieur en année sèche',
    'Kalmora, le 14 mai 2027',
    'Le Conseil a décidé aujourd’hui de l’utilisation du réservoir supérieur en année sèche.',
  ],
  es: [
    'Decisión',
    'Uso del embalse superior en años secos',
    'Kalmora, 14 de mayo de 2027',
    'El Consejo ha decidido hoy cómo se utilizará el embalse superior en los años secos.',
  ],
  ru: [
    'Решение',
    'Использование верхнего водохранилища в засушливые годы',
    'Кальмора, 14 мая 2027 года',
    'Совет сегодня решил, как будет использоваться верхнее водохранилище в засушливые годы.',
  ],
  ar: [
    'قرار',
    'استخدام الخزان الأعلى في سنوات الجفاف',
    'كالمورا، 14 أيار/مايو 2027',
    'قرر المجلس اليوم كيفية استخدام الخزان الأعلى في سنوات الجفاف.',
  ],
  zh: ['决定', '枯水年份上游水库的使用', '2027年5月14日，卡尔莫拉', '理事会今天就枯水年份上游水库的使用作出决定。'],
} as const;

describe.each(Object.entries(PAGES))('A decision in %s', (lang, [label, title, day, text]) => {
  it.each([
    ['page.txt', `${label}\n\n${title}\n\n${day}\n\n${text}`],
    ['page.md', `**${label}**\n\n# ${title}\n\n${day}\n\n${text}`],
  ])('is called so over its title (%s)', async (file, page) => {
    const { of, asked } = await readPage(page, file);
    expect(asked).toEqual([]);
    expect(of(lang)).toContain(`---\nlabel: ${label}\ntitle: ${title}\n---\n\n${text}`);
  });
});

it('A speech in Chinese is called one without another language beside it', async () => {
  const { of } = await readPage(
    '讲话\n\n卡尔莫拉河畔学校落成典礼\n\n2027年5月14日，卡尔莫拉\n\n三年前，这里只有一片田野和一艘每天往返两次的渡船。',
  );
  expect(of('zh')).toContain('label: 讲话\n');
});

it('A line under the title of a page in Markdown, over its date, is the subtitle, as it is elsewhere', async () => {
  const { of } = await readPage(
    '# Lakes Authority opens 12 night schools\n\n*Lessons begin in September and are free of charge*\n\nKalmora, 14 May 2027\n\nThe Lakes Authority will open 12 night schools for adults.',
    'page.md',
  );
  expect(of('en')).toContain('subtitle: Lessons begin in September and are free of charge\n---\n\nThe Lakes');
});

it('The points of a communiqué in Chinese keep the numbers that it refers to', async () => {
  const { of } = await readPage(
    '# 关于卡尔莫拉河水域的联合公报\n\n2027年5月14日，卡尔莫拉\n\n三国部长通过了以下公报。\n\n1. 部长们商定，在第3段所列地点每日测量河流水位。\n2. 他们关切地注意到，冰雪提前三周融化。\n3. 上述地点为卡尔莫拉、布雷登和上锡尔。',
    'page.md',
  );
  expect(of('zh').match(/<!-- numbered -->/gu)).toHaveLength(3);
});

it('but the third meeting is no third paragraph', async () => {
  const { of } = await readPage(
    '# 关于卡尔莫拉河水域的联合公报\n\n2027年5月14日，卡尔莫拉\n\n三国部长通过了以下公报。\n\n1. 部长们商定，在第3次会议上讨论河流水位。\n2. 他们关切地注意到，冰雪提前三周融化。\n3. 会议地点为卡尔莫拉、布雷登和上锡尔。',
    'page.md',
  );
  expect(of('zh')).not.toContain('<!-- numbered -->');
});

it('Who speaks stands in bold before ideographs as they are', async () => {
  const { of } = await readPage(
    '关于夜间渡船的问答\n\n2027年5月14日，卡尔莫拉\n\n问：夜间渡船冬天也开吗？\n\n答：开，每小时一班。\n\n问：票价是多少？\n\n答：上夜班的人免费，其他人付两克朗。',
  );
  expect(of('zh')).toContain('<!-- turn -->\n**问：**夜间渡船冬天也开吗？');
});

it.each([
  [
    'de',
    'Beschluss',
    'Nutzung des oberen Speichers in trockenen Jahren',
    'Kalmora, 14. Mai 2027',
    'Der Rat der Seen hat heute beschlossen, wie der obere Speicher in trockenen Jahren genutzt wird.',
  ],
  [
    'it',
    'Decisione',
    'Uso del bacino superiore negli anni di siccità',
    'Kalmora, 14 maggio 2027',
    'Il Consiglio dei laghi ha deciso oggi come utilizzare il bacino superiore negli anni di siccità.',
  ],
  [
    'pl',
    'Decyzja',
    'Korzystanie z górnego zbiornika w latach suchych',
    'Kalmora, 14 maja 2027 r.',
    'Rada Jezior zdecydowała dziś, jak korzystać z górnego zbiornika w latach suchych.',
  ],
])(
  'It is called so in a language whose pages are not read (%s), and is no release to the press',
  async (lang, label, title, ...rest) => {
    const { of, facts } = await readPage([label, title, ...rest].join('\n\n'));
    expect(of(lang)).toContain(`label: ${label}\ntitle: ${title}\n`);
    expect(facts).toContain('kind: statement\n');
  },
);

describe('A decision with its number', () => {
  it.each([
    ['zh', '第2027/14号决定', '保护候鸟鹤类', '2027年5月14日', '缔约方会议决定建立鹤类停歇地网络。', '决定'],
    ['zh', '决定 2027/14', '保护候鸟鹤类', '2027年5月14日', '缔约方会议决定建立鹤类停歇地网络。', '决定'],
    [
      'ar',
      'القرار 2027/14',
      'حماية طيور الكركي المهاجرة',
      '14 أيار/مايو 2027',
      'يقرر مؤتمر الأطراف إنشاء شبكة من مواقع الاستراحة.',
      'القرار',
    ],
  ])('is called one over its title, which is no place (%s: %s)', async (lang, label, title, ...[day, text, name]) => {
    const { facts, of, asked } = await readPage([label, title, '', day, '', text].join('\n'));
    expect(asked).toEqual([]);
    expect(of(lang)).toContain(`---\nlabel: ${name}\ntitle: ${title}\n---\n\n${text}`);
    expect(facts).toContain('symbol: 2027/14\n');
    expect(facts).not.toContain('place:');
  });

  it('has a place of Chinese over its day where its title stands over that', async () => {
    const { facts, of } = await readPage(
      '第14号决定\n保护候鸟鹤类及其停歇地\n卡尔莫拉\n2027年5月14日\n\n缔约方会议决定建立鹤类停歇地网络。',
    );
    expect(facts).toContain('place: 卡尔莫拉\n');
    expect(of('zh')).toContain('title: 保护候鸟鹤类及其停歇地\n');
  });
});
