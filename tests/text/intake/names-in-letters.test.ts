/** One name stands for who speaks in all versions: where a version has other letters than that name, somebody is told. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const PAGES = {
  en: [
    'Statement on the floods in Wadi Sidr',
    'Amman, 20 November 2026',
    'It is with great sorrow that we learned of the floods that swept through the valley.',
    'We share the grief of the families, and wish the injured a quick recovery.',
    'Samer Khatib, President of the Council',
  ],
  ar: [
    'بيان بشأن الفيضانات في وادي السدر',
    'عمّان، 20 نوفمبر 2026',
    'تلقّينا ببالغ الحزن نبأ الفيضانات التي اجتاحت الوادي وأودت بحياة العشرات.',
    'ونشاطر الأسر أحزانها، ونتمنى للمصابين الشفاء العاجل.',
    'سامر الخطيب، رئيس المجلس',
  ],
  ru: [
    'Заявление о наводнениях в Вади-Сидр',
    'Амман, 20 ноября 2026 года',
    'С глубокой скорбью мы узнали о наводнениях, которые прошли по долине.',
    'Мы разделяем горе семей и желаем раненым скорейшего выздоровления.',
    'Самер Хатиб, Председатель Совета',
  ],
  es: [
    'Declaración sobre las inundaciones en Wadi Sidr',
    'Ammán, 20 de noviembre de 2026',
    'Hemos sabido con profundo dolor de las inundaciones que arrasaron el valle.',
    'Compartimos el dolor de las familias y deseamos a los heridos una pronta recuperación.',
    'Samer Khatib, Presidente del Consejo',
  ],
} as const;
type Known = keyof typeof PAGES;

const told = async (shape: (typeof SHAPES)[number], versions: readonly (readonly string[])[], lang: Known) => {
  const { facts, diagnostics } = holds(await importPages({ kind: 'together', page: pageIn(shape, versions) }), lang);
  return { facts, said: diagnostics.filter(({ code }) => code === 'intake/one-name').map(({ message }) => message) };
};

// Who signs a mail last is its sender.
const PAIRS = SHAPES.filter((shape) => shape !== 'mail').flatMap((shape) =>
  (['ar', 'ru'] as const).map((lang) => [shape, lang] as const),
);

describe('A name that each version has in its own letters', () => {
  it.each(PAIRS)('is told of the version whose letters it does not have (%s, English and %s)', async (shape, lang) => {
    const { facts, said } = await told(shape, [PAGES.en, PAGES[lang]], lang);
    expect(facts).toContain('speaker: Samer Khatib\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`the version in ${lang}`);
  });

  it.each(PAIRS)('and so where the other version is first (%s, %s and English)', async (shape, lang) => {
    const { facts, said } = await told(shape, [PAGES[lang], PAGES.en], lang);
    expect(facts).not.toContain('speaker: Samer Khatib\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('the version in en');
  });
});

it('a name that a version has so itself, or whose letters are its own, is told of nowhere', async () => {
  const latin = PAGES.ar.map((line) => line.replace('سامر الخطيب، رئيس المجلس', 'Samer Khatib'));
  expect((await told('text', [PAGES.en, latin], 'ar')).said).toEqual([]);
  expect((await told('text', [PAGES.en, PAGES.es], 'es')).said).toEqual([]);
});
