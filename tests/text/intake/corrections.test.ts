/** What a release says of the one that it replaces is neither its title nor its date: somebody says which revision it is. */
import { expect, test } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, type Shape, SHAPES } from './shaped-pages.ts';

/** By language: lines over a release, its label, its head and its text. */
const RELEASES: Readonly<Record<string, { readonly notes: readonly string[]; readonly lines: readonly string[] }>> = {
  en: {
    notes: [
      'Corrected version – replaces the release of 4 May 2026',
      'This version replaces the press release issued on 4 May 2026.',
      'Revised press release (supersedes that of 4 May 2026)',
      'CORRECTED VERSION',
    ],
    lines: [
      'PRESS RELEASE',
      'Geneva, 5 May 2026',
      'Snow leopards counted by satellite for the first time',
      'The Mountain Cats Trust has counted 1,870 snow leopards from space, 140 more than in 2021.',
    ],
  },
  fr: {
    notes: [
      'Version corrigée – remplace le communiqué du 4 mai 2026',
      'La présente version annule et remplace le communiqué du 4 mai 2026.',
      'Communiqué de presse rectifié : remplace celui du 4 mai 2026',
      'VERSION CORRIGÉE',
    ],
    lines: [
      'COMMUNIQUÉ DE PRESSE',
      'Genève, le 5 mai 2026',
      'Les panthères des neiges comptées pour la première fois par satellite',
      'Le Mountain Cats Trust a compté 1870 panthères des neiges depuis l’espace, soit 140 de plus qu’en 2021.',
    ],
  },
  es: {
    notes: [
      'Versión corregida: sustituye al comunicado del 4 de mayo de 2026',
      'Esta versión anula y sustituye el comunicado de prensa del 4 de mayo de 2026.',
      'VERSIÓN CORREGIDA',
    ],
    lines: [
      'COMUNICADO DE PRENSA',
      'Ginebra, 5 de mayo de 2026',
      'Los leopardos de las nieves, contados por satélite por primera vez',
      'El Mountain Cats Trust ha contado desde el espacio 1.870 leopardos de las nieves, 140 más que en 2021.',
    ],
  },
  ru: {
    notes: [
      'Исправленная версия – заменяет сообщение от 4 мая 2026 года',
      'Настоящий текст заменяет пресс-релиз от 4 мая 2026 года.',
      'Исправленная версия',
    ],
    lines: [
      'ПРЕСС-РЕЛИЗ',
      'Женева, 5 мая 2026 года',
      'Снежных барсов впервые сосчитали со спутника',
      'Фонд горных кошек насчитал из космоса 1870 снежных барсов, на 140 больше, чем в 2021 году.',
    ],
  },
  ar: {
    notes: [
      'نسخة مصححة – تحل محل البيان الصادر في 4 أيار/مايو 2026',
      'هذه النسخة تلغي وتحل محل البيان الصادر في 4 أيار/مايو 2026.',
      'نسخة مصححة',
    ],
    lines: [
      'بيان صحفي',
      'جنيف، 5 أيار/مايو 2026',
      'عدّ نمور الثلوج بالأقمار الاصطناعية للمرة الأولى',
      'أحصى صندوق قطط الجبال من الفضاء 1870 نمرا من نمور الثلوج، أي بزيادة 140 نمرا عما كان عليه عددها في عام 2021.',
    ],
  },
  zh: {
    notes: ['更正版——取代2026年5月4日的新闻稿', '本新闻稿取代2026年5月4日发布的新闻稿。', '更正版'],
    lines: [
      '新闻稿',
      '2026年5月5日，日内瓦',
      '首次利用卫星统计雪豹数量',
      '山地猫科动物基金会从太空统计到1870只雪豹，比2021年多140只，这是首次利用卫星进行的统计。',
    ],
  },
};

const CASES = Object.entries(RELEASES).flatMap(([lang, { notes, lines }]) =>
  notes.flatMap((note) => SHAPES.map((shape) => ({ lang, note, lines, shape }))),
);

test.each(CASES)(
  '$lang, $shape: “$note” gives neither title nor date, and is asked about',
  async ({ lang, note, lines, shape }) => {
    const page = pageIn(shape, [[note, ...lines]]);
    const outcome = await importPages({ kind: 'together', page });
    const { facts, version } = holds(outcome, lang);
    expect(facts).toMatch(/^date: 2026-05-05$/mu);
    expect(facts).toMatch(/^ {2}- about: revision$/mu);
    expect(facts.match(/about:/gu)).toHaveLength(1);
    expect(version).toContain(`title: ${lines[2] ?? ''}\n`);
  },
);

test.each<Shape>([...SHAPES])('in two languages it is asked once, and both lines are listed (%s)', async (shape) => {
  const [en, fr] = [RELEASES['en'], RELEASES['fr']];
  const page = pageIn(shape, [
    [en?.notes[0] ?? '', ...(en?.lines ?? [])],
    [fr?.notes[0] ?? '', ...(fr?.lines ?? [])],
  ]);
  const outcome = await importPages({ kind: 'together', page });
  const { facts, leftOut } = holds(outcome, 'en');
  expect(facts.match(/about:/gu)).toHaveLength(1);
  expect(leftOut).toContain(en?.notes[0]);
  expect(leftOut).toContain(fr?.notes[0]);
});

test('a headline on what somebody corrects or replaces stays the title', async () => {
  for (const title of [
    'Council corrects the course of the ferry',
    'New bridge replaces the ferry of 1911',
    'Second edition of the atlas',
  ]) {
    const page = pageIn('text', [
      [
        title,
        'Geneva, 5 May 2026',
        'The Council has said today that the ferry will run again on all days of the week.',
      ],
    ]);
    const { version, facts } = holds(await importPages({ kind: 'together', page }), 'en');
    expect(version).toContain(`title: ${title}\n`);
    expect(facts).not.toContain('about: revision');
  }
});
