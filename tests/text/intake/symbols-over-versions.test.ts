/** The symbol over the second version, and the language that its document was written in, are that version's own: no last line of the first. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

type Version = 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh';

const LETTERS: Readonly<Record<Version, readonly [title: string, ...text: string[]]>> = {
  en: [
    'Letter dated 17 November 2026 from the Permanent Representative of Ardania addressed to the President of the Commission',
    'I have the honour to transmit to you the reply of my Government to the questions put by the Commission.',
    'My Government reaffirms that no water will be held back before the experts have met.',
    '(Signed) Davit Orbelian',
  ],
  fr: [
    'Lettre datée du 17 novembre 2026, adressée au Président de la Commission par le Représentant permanent de l’Ardanie',
    'J’ai l’honneur de vous transmettre la réponse de mon gouvernement aux questions posées par la Commission.',
    'Mon gouvernement réaffirme qu’aucune eau ne sera retenue avant la réunion des experts.',
    '(Signé) Davit Orbelian',
  ],
  es: [
    'Carta de fecha 17 de noviembre de 2026 dirigida al Presidente de la Comisión por el Representante Permanente de Ardania',
    'Tengo el honor de transmitirle la respuesta de mi Gobierno a las preguntas formuladas por la Comisión.',
    'Mi Gobierno reafirma que no se retendrá agua alguna antes de que se reúnan los expertos.',
    '(Firmado) Davit Orbelian',
  ],
  ru: [
    'Письмо Постоянного представителя Ардании от 17 ноября 2026 года на имя Председателя Комиссии',
    'Имею честь препроводить Вам ответ моего правительства на вопросы, заданные Комиссией.',
    'Моё правительство подтверждает, что до встречи экспертов вода задерживаться не будет.',
    '(Подпись) Давит Орбелян',
  ],
  ar: [
    'رسالة مؤرخة 17 تشرين الثاني/نوفمبر 2026 موجهة إلى رئيس اللجنة من الممثل الدائم لأردانيا',
    'أتشرف بأن أحيل إليكم رد حكومتي على الأسئلة التي وجهتها اللجنة إلى الحكومة.',
    'وتؤكد حكومتي من جديد أنه لن تحجز أي مياه قبل اجتماع الخبراء.',
    '(توقيع) دافيت أوربليان',
  ],
  zh: [
    '2026年11月17日阿尔达尼亚常驻代表给委员会主席的信',
    '谨随信转递我国政府对委员会所提问题的答复，并请将本函作为委员会文件分发。',
    '我国政府重申，在专家开会之前不会截留任何河水，各方均可派员查看。',
    '（签名）达维特·奥尔别良',
  ],
};

const PAIRS = [
  ['en', 'ru'],
  ['en', 'fr'],
  ['fr', 'es'],
  ['en', 'ar'],
  ['en', 'zh'],
] as const;

/** What stands over each of two versions. */
const OVER: readonly (readonly [first: readonly string[], second: readonly string[]])[] = [
  [['C/2026/118'], ['C/2026/118']],
  [['C/2026/118 (E)'], ['C/2026/118 [R]']],
  [
    ['C/2026/118', 'Original: Russian'],
    ['C/2026/118', 'Original: Russian'],
  ],
  [
    ['Original: English', 'C/2026/118'],
    ['Язык оригинала: английский', 'C/2026/118'],
  ],
];

describe.each(SHAPES)('in %s', (shape) => {
  it.each(PAIRS.flatMap(([one, other]) => OVER.map(([first, second]) => [one, other, first, second] as const)))(
    'each of two versions in %s and %s has its own symbol over it: %j, %j',
    async (one, other, first, second) => {
      const page = pageIn(shape, [
        [...first, ...LETTERS[one]],
        [...second, ...LETTERS[other]],
      ]);
      const made = await importPages({ kind: 'together', page });
      for (const lang of [one, other]) {
        const { version, facts } = holds(made, lang);
        expect(facts).toContain('symbol: C/2026/118\n');
        expect(version).not.toMatch(/C\/2026|riginal|оригинала/u);
      }
    },
  );
});

it('under the first text a symbol that stands over none is not moved to the second', async () => {
  const page = pageIn('text', [[...LETTERS.en, 'C/2026/118'], [...LETTERS.fr]]);
  const { version } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(version).toContain('C/2026/118');
});
