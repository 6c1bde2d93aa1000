/** The number of a text in its head: a fact of the statement in every language, and told where the versions have it differently. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';

async function imported(page: string) {
  const { files, diagnostics } = await readPage(page);
  return {
    symbol: /^symbol: (?<symbol>.*)$/mu.exec(files.get('statement.yaml') ?? '')?.groups?.['symbol'],
    text: (lang: string) => files.get(`${lang}.md`) ?? '',
    told: diagnostics.filter(({ code }) => code === 'intake/two-symbols').map(({ message }) => message),
  };
}

const notice = (chinese: string, english: string) => `关于暂停海滨泳场开放的公告

${chinese}

因连日暴雨，海水水质未达到标准，东、西两处海滨泳场暂停开放，市民请勿下水。

2026年11月8日

Notice on the closing of the bathing beaches

${english}

As several days of heavy rain have left the sea water below the required standard, both beaches are closed.

8 November 2026
`;

it.each(['海规〔2026〕18号', '北卫函[2026]第7号', '市政发（2026）103号'])(
  'the number that a Chinese office gives its text is no line of it: %s',
  async (number) => {
    const { symbol, text, told } = await imported(notice(number, 'No. 18 (2026)'));
    expect(symbol?.replaceAll(/^['"]|['"]$/gu, '')).toBe(number);
    expect(text('zh')).not.toContain(number);
    expect(told).toEqual([
      `the number of the text is “${number}” in zh and “18 (2026)” in en; the first was taken for all versions`,
    ]);
  },
);

it('nothing is told where all versions have the same number, however they write it', async () => {
  const page = `Night trains return to the coast\n\nNo. 18/26\n\n9 November 2026\n\nFrom December night trains will run again between Husby and Marlund.\n\nLes trains de nuit reviennent sur la côte\n\nN° 18 / 26\n\nLe 9 novembre 2026\n\nÀ partir de décembre, des trains de nuit circuleront de nouveau entre Husby et Marlund.\n`;
  const { told } = await imported(page);
  expect(told).toEqual([]);
});

const CALLED = {
  en: ['Press release No. 17', 'Ref. HO/17-b', 'Night trains return to the coast', '9 November 2026'],
  fr: ['Communiqué de presse n° 17', 'Réf. HO/17-b', 'Les trains de nuit reviennent sur la côte', 'Le 9 novembre 2026'],
  es: [
    'Comunicado de prensa núm. 17',
    'Ref. HO/17-b',
    'Los trenes nocturnos vuelven a la costa',
    '9 de noviembre de 2026',
  ],
  ru: ['Пресс-релиз № 17', '№ HO/17-b', 'Ночные поезда возвращаются на побережье', '9 ноября 2026 года'],
} as const;
const TEXT = {
  en: 'From December night trains will run again between Husby and Marlund.',
  fr: 'À partir de décembre, des trains de nuit circuleront de nouveau entre Husby et Marlund.',
  es: 'A partir de diciembre volverán a circular trenes nocturnos entre Husby y Marlund.',
  ru: 'С декабря между Хусбю и Марлундом снова будут ходить ночные поезда.',
} as const;

it.each(['en', 'fr', 'es', 'ru'] as const)('the second of two numbers over one text is told, in %s', async (lang) => {
  const { symbol, told } = await imported([...CALLED[lang], TEXT[lang]].join('\n\n'));
  expect(symbol).toBe('"17"');
  expect(told).toEqual(['two numbers stand over the text: “17” and “HO/17-b”; the first was taken']);
});

it('the second number is told once where two versions have both', async () => {
  const both = (['en', 'fr'] as const).flatMap((lang) => [...CALLED[lang], TEXT[lang]]);
  const { told } = await imported(both.join('\n\n'));
  expect(told).toEqual(['two numbers stand over the text: “17” and “HO/17-b”; the first was taken']);
});

it('a Chinese line that only has a year and a number in it stays text', async () => {
  const { text } = await imported(
    notice(
      '根据海规〔2026〕18号公告的规定，两处泳场须每日检测水质。',
      'The beaches are tested every day, as the rules of 2026 ask.',
    ),
  );
  expect(text('zh')).toContain('根据海规〔2026〕18号公告的规定');
});

const BRIDGE = {
  en: [
    'Press release no. 112 of 20 November 2026',
    'New bridge to open',
    'The new bridge over the Tolne opens on Saturday.',
  ],
  fr: [
    'Communiqué de presse n° 112 du 20 novembre 2026',
    'Le nouveau pont ouvrira',
    'Le nouveau pont sur la Tolne ouvrira samedi à la circulation.',
  ],
  es: [
    'Comunicado de prensa n.º 112, de 20 de noviembre de 2026',
    'Se abre el nuevo puente',
    'El nuevo puente sobre el Tolne se abrirá el sábado al tráfico.',
  ],
  ru: [
    'Пресс-релиз № 112 от 20 ноября 2026 г.',
    'Открывается новый мост',
    'Новый мост через Тольну откроют для движения в субботу.',
  ],
  de: [
    'Pressemitteilung Nr. 112 vom 20. November 2026',
    'Neue Brücke wird eröffnet',
    'Die neue Brücke über die Tolne wird am Samstag für den Verkehr freigegeben.',
  ],
  it: [
    'Comunicato stampa n. 112 del 20 novembre 2026',
    'Apre il nuovo ponte',
    'Il nuovo ponte sulla Tolne sarà aperto al traffico nella giornata di sabato.',
  ],
} as const;

it.each([
  ['en', 'fr'],
  ['es', 'ru'],
  ['de', 'en'],
  ['fr', 'it'],
] as const)('a label with its number and its day says all three, in %s and %s', async (one, other) => {
  const outcome = await importPages({
    kind: 'together',
    page: { name: 'page.txt', bytes: new TextEncoder().encode([...BRIDGE[one], ...BRIDGE[other]].join('\n\n')) },
  });
  if (!outcome.ok) throw new Error('refused');
  const { files, summary } = outcome.value;
  const facts = files.get('statement.yaml') ?? '';
  expect(summary.questions).toEqual([]);
  expect(facts).toContain('date: 2026-11-20');
  expect(facts).toMatch(/symbol: "112"$/mu);
  for (const lang of [one, other]) {
    expect(files.get(`${lang}.md`)).toContain(`title: ${BRIDGE[lang][1]}\n`);
    expect(files.get(`${lang}.md`)).toMatch(/^label: \p{L}[^\n]*$/mu);
    expect(files.get(`${lang}.md`)).not.toContain('2026');
  }
});

describe('A number that has its day in it', () => {
  const page = (one: string, two: string): string =>
    `О встрече с послом Норвии\n\n26 ноября 2026 года\n\n${one}\n\nПосол передал министру письмо своего правительства о рыболовстве в заливе.\n\nOn the meeting with the Ambassador of Norvia\n\n26 November 2026\n\n${two}\n\nThe Ambassador handed the Minister a letter of his Government on fishing in the bay.\n`;

  it.each([
    ['2114-26-11-2026', '2114-26-11-2026'],
    ['№ 2114-26-11-2026', 'No. 2114-26-11-2026'],
    ['2114/26.11.2026', '2114/26.11.2026'],
  ])('is the symbol of the text, and no telephone: %s', async (one, two) => {
    const { symbol, text } = await imported(page(one, two));
    expect(symbol?.replaceAll(/^['"]|['"]$/gu, '')).toBe(one.replace(/^№ /u, ''));
    expect(text('ru')).not.toContain('2114');
    expect(text('en')).not.toContain('2114');
  });

  it.each(['2114-26-11-20', 'Tel. 2114-26-11-20', '044-26-13-2026'])(
    'is none where no day is in it: %s',
    async (number) => {
      expect((await imported(page(number, number))).symbol).toBeUndefined();
    },
  );
});

it.each([
  ['R-2026-07', 'Press release R-2026-07', 'Communiqué de presse R-2026-07'],
  ['IP/26/1204', 'Press release IP/26/1204', 'Communiqué de presse IP/26/1204'],
])(
  'A number that begins with letters is that of the label before it, and no word of a title: %s',
  async (number, one, two) => {
    const { symbol, text } = await imported(
      [
        one,
        'Level crossing at Tamsel: Bureau calls for barriers',
        'Kelmouth, 16 November 2026',
        'On 3 August 2026 a regional train struck a school bus at the level crossing. Nobody was killed.',
        two,
        'Passage à niveau de Tamsel : le Bureau demande des barrières',
        'Kelmouth, le 16 novembre 2026',
        'Le 3 août 2026, un train régional a heurté un car scolaire au passage à niveau. Personne n’a été tué.',
      ].join('\n\n'),
    );
    expect(symbol).toBe(number);
    expect(text('en')).toContain('title: "Level crossing at Tamsel: Bureau calls for barriers"');
    expect(text('fr')).toContain('Passage à niveau de Tamsel : le Bureau demande des barrières');
    expect(text('fr')).toContain('label: Communiqué de presse\ntitle: ');
  },
);

describe('A line that ends in a number which begins with letters, over the title', () => {
  const page = (over: readonly [string, string], titles: readonly [string, string]): string =>
    [
      'Transport Investigation Bureau of Norvia',
      over[0],
      titles[0],
      'Kelmouth, 16 November 2026',
      'On 3 August 2026 a regional train struck a school bus at the level crossing. Nobody was killed.',
      'Bureau d’enquête sur les transports de Norvia',
      over[1],
      titles[1],
      'Kelmouth, le 16 novembre 2026',
      'Le 3 août 2026, un train régional a heurté un car scolaire au passage à niveau. Personne n’a été tué.',
    ].join('\n\n');

  it.each([
    ['R-2026-07', 'Safety Recommendation R-2026-07', 'Recommandation de sécurité R-2026-07'],
    ['SB/26/112', 'Safety Bulletin SB/26/112', 'Bulletin de sécurité SB/26/112'],
    ['R-2026-07', 'Safety Recommendation No. R-2026-07', 'Recommandation de sécurité no R-2026-07'],
  ])('says what the text is, by words in no list: %s', async (number, one, two) => {
    const titles = [
      'Tamsel level crossing: Bureau calls for barriers',
      'Passage à niveau de Tamsel : le Bureau demande des barrières',
    ] as const;
    const { symbol, text } = await imported(page([one, two], titles));
    expect(symbol).toBe(number);
    expect(text('en')).toContain('label: Safety ');
    expect(text('en')).toContain(`title: "${titles[0]}"`);
    expect(text('fr')).toMatch(/^label: \p{L}+ de sécurité$/mu);
    expect(text('fr')).toContain(`title: "${titles[1]}"`);
  });

  it('is the title where no other stands under it', async () => {
    const { text } = await imported(
      page(['Safety Recommendation R-2026-07', 'Recommandation de sécurité R-2026-07'], ['', '']).replaceAll(
        /\n{3,}/gu,
        '\n\n',
      ),
    );
    expect(text('en')).toContain('title: Safety Recommendation R-2026-07');
  });
});

it('the number behind what a text is called is no part of that in either version', async () => {
  const { files } = await readPage(
    'Nota de prensa 17/2026\n\nLas Islas suprimen las tarifas de itinerancia\n\n29 de abril de 2026\n\nLos viajeros de las seis Islas ya no pagarán tarifas de itinerancia.\n\nNote de presse 17/2026\n\nLes Îles suppriment les frais d’itinérance\n\n29 avril 2026\n\nLes voyageurs des six Îles ne paieront plus de frais d’itinérance.',
  );
  expect(files.get('statement.yaml')).toContain('kind: press-release\n');
  expect(files.get('statement.yaml')).toContain('symbol: 17/2026\n');
  expect(files.get('fr.md')).toContain('label: Note de presse\n');
});
