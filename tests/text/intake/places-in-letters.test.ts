/** A place that one version alone names stands over the others too: in a version of other letters it is told. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const EN = [
  'Council receives the children’s parliament',
  'Rasna, 21 November 2026',
  'The council received the members of the children’s parliament at the Sea House today.',
  'The meeting reviewed the results of the fourth session, in which 60 children took part.',
];

const BODIES = {
  ar: [
    'المجلس يستقبل برلمان الطفل',
    'استقبل المجلس اليوم أعضاء برلمان الطفل في بيت البحر.',
    'وجرى خلال اللقاء استعراض نتائج الدورة الرابعة التي شارك فيها 60 طفلا.',
  ],
  ru: [
    'Совет принял детский парламент',
    'Совет принял сегодня членов детского парламента в Морском доме.',
    'На встрече были рассмотрены итоги четвертой сессии, в которой участвовали 60 детей.',
  ],
} as const;
type Known = keyof typeof BODIES;

const PLACES = { ar: ['راسنا', '21 نوفمبر 2026'], ru: ['Расна', '21 ноября 2026 года'] } as const;

const told = async (
  shape: (typeof SHAPES)[number],
  lang: Known,
  dated: (body: readonly string[]) => readonly string[],
) => {
  const versions = [EN, dated(BODIES[lang])];
  const { facts, diagnostics } = holds(await importPages({ kind: 'together', page: pageIn(shape, versions) }), lang);
  return { facts, said: diagnostics.filter(({ code }) => code === 'intake/one-place').map(({ message }) => message) };
};

const PAIRS = SHAPES.filter((shape) => shape !== 'mail').flatMap((shape) =>
  (['ar', 'ru'] as const).map((lang) => [shape, lang] as const),
);

describe('A place that is named in Latin letters alone', () => {
  it.each(PAIRS)('is told of the version that has a day and no place (%s, English and %s)', async (shape, lang) => {
    const { facts, said } = await told(shape, lang, ([title = '', ...body]) => [title, PLACES[lang][1], ...body]);
    expect(facts).toContain('place: Rasna\n');
    expect(said).toEqual([expect.stringContaining(`the version in ${lang}`)]);
  });

  it.each(PAIRS)('and of none that names it in its own (%s, English and %s)', async (shape, lang) => {
    const [place, day] = PLACES[lang];
    const comma = lang === 'ar' ? '،' : ',';
    const { facts, said } = await told(shape, lang, ([title = '', ...body]) => [
      title,
      `${place}${comma} ${day}`,
      ...body,
    ]);
    expect(facts).toContain(`${lang}: ${place}\n`);
    expect(said).toEqual([]);
  });
});

describe('Place and day that run into a text, with an agency between strokes', () => {
  it.each([
    ['ar', 'راسنا في 21 نوفمبر 2026 / ورن / '],
    ['ar', 'راسنا، 21 نوفمبر 2026 /ورن/ '],
    ['ar', 'راسنا في 21 نوفمبر 2026 / ورن / – '],
    ['ru', 'Расна, 21 ноября 2026 года /РАН/ '],
    ['ru', 'Расна, 21 ноября 2026 года /РАН/ – '],
  ] as const)('are read, and taken off it (%s: “%s”)', async (lang, runIn) => {
    for (const shape of SHAPES.filter((one) => one !== 'mail')) {
      const { facts, said } = await told(shape, lang, ([title = '', first = '', ...body]) => [
        title,
        runIn + first,
        ...body,
      ]);
      expect(facts).toContain(`${lang}: ${PLACES[lang][0]}\n`);
      expect(said).toEqual([]);
    }
  });
});
