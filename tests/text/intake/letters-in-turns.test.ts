/** Where a page has its languages by turns, a line without a word that tells its language is in the one that has its letters. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const ENGLISH = [
  'Ministry of Health of Valdo',
  'Vaccination campaign reaches two million children',
  'Cairo, 15 November 2026',
  'The Ministry of Health announced today that the campaign has reached two million children since it began on 1 October.',
  'In the province of Sur, 97 per cent of children under five have been vaccinated.',
];
const OTHERS = {
  ar: [
    'وزارة الصحة في فالدو',
    'حملة التطعيم تصل إلى مليوني طفل',
    'القاهرة، 15 نوفمبر 2026',
    'أعلنت وزارة الصحة اليوم أن الحملة وصلت إلى مليوني طفل منذ انطلاقها في 1 أكتوبر.',
    'وفي محافظة سور، جرى تطعيم 97 في المائة من الأطفال دون سن الخامسة.',
  ],
  ru: [
    'Министерство здравоохранения Вальдо',
    'Кампания по вакцинации охватила два миллиона детей',
    'Каир, 15 ноября 2026 года',
    'Министерство здравоохранения сообщило сегодня, что с 1 октября кампания охватила два миллиона детей.',
    'В провинции Сур привиты 97 процентов детей в возрасте до пяти лет.',
  ],
};

describe.each(Object.entries(OTHERS))('In English and %s by turns', (lang, other) => {
  it.each(SHAPES)('a headline is the title of the version in its letters (%s)', async (shape) => {
    const page = pageIn(shape, [ENGLISH.flatMap((line, n) => [line, other[n] ?? ''])]);
    const made = await importPages({ kind: 'together', page });
    expect(holds(made, 'en').version).toContain(`title: ${ENGLISH[1]}`);
    expect(holds(made, lang).version).toContain(`title: ${other[1]}`);
  });
});

it.each(SHAPES)('a ministry over a headline by turns is whose text each version is (%s)', async (shape) => {
  const lines = ENGLISH.flatMap((line, n) => [
    line.replace('Ministry of Health of Valdo', 'Ministry of Health'),
    (OTHERS.ar[n] ?? '').replace('وزارة الصحة في فالدو', 'وزارة الصحة'),
  ]);
  const made = await importPages({ kind: 'together', page: pageIn(shape, [lines]) });
  expect(holds(made, 'ar').version).toContain(`title: ${OTHERS.ar[1] ?? ''}`);
  expect(holds(made, 'ar').facts).toMatch(/^issuer:\n +en: Ministry of Health\n +ar: وزارة الصحة$/mu);
});

it.each(SHAPES)('a town that is called a city, before the day, is the place of its version (%s)', async (shape) => {
  const lines = ENGLISH.flatMap((line, n) => [
    line.replace('Cairo', 'Valdo City'),
    (OTHERS.ar[n] ?? '').replace('القاهرة', 'مدينة فالدو'),
  ]);
  const made = await importPages({ kind: 'together', page: pageIn(shape, [lines]) });
  const { facts } = holds(made, 'en');
  expect(facts).toMatch(/^ +en: Valdo City$/mu);
  expect(facts).toMatch(/^place:$/mu);
  expect(facts).not.toMatch(/^issuer:\n? *(?:en: )?Valdo City$/mu);
});
