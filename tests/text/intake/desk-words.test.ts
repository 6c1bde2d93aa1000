/** What a desk writes around a text: until when to hold it, where it begins and ends, to whom a memorandum goes. None of it is a title, nor printed. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const VERSIONS = {
  en: {
    title: 'The dam is open at last',
    day: 'Sarn, 17 February 2026',
    text: ['The dam is open, and the lake will be full by spring.', 'We thank all who built it, and those who waited.'],
  },
  fr: {
    title: 'Le barrage est enfin ouvert',
    day: 'Sarn, le 17 février 2026',
    text: [
      'Le barrage est ouvert, et le lac sera plein au printemps.',
      'Nous remercions tous ceux qui l’ont construit.',
    ],
  },
  es: {
    title: 'La presa está por fin abierta',
    day: 'Sarn, 17 de febrero de 2026',
    text: [
      'La presa está abierta, y el lago estará lleno en primavera.',
      'Damos las gracias a todos los que la construyeron.',
    ],
  },
  ru: {
    title: 'Плотина наконец открыта',
    day: 'Сарн, 17 февраля 2026 года',
    text: ['Плотина открыта, и к весне озеро наполнится.', 'Благодарим всех, кто её построил, и тех, кто ждал.'],
  },
} as const;
type Known = keyof typeof VERSIONS;

describe('a line that holds a text back as desks do', () => {
  it.each([
    ['es', 'RETENER HASTA LAS 9:00 A. M., HORA DEL ESTE, DEL 17 DE FEBRERO DE 2026'],
    ['es', 'Reténgase hasta el 17 de febrero de 2026 a las 9:00'],
    ['fr', 'À RETENIR JUSQU’AU 17 FÉVRIER 2026 À 9 HEURES'],
  ] as const)('is an embargo in %s, and no title: %s', async (lang, notice) => {
    const { title, day, text } = VERSIONS[lang];
    for (const shape of SHAPES) {
      const page = pageIn(shape, [[notice, title, day, ...text]]);
      const { facts, version } = holds(await importPages({ kind: 'together', page }), lang);
      expect(version).toContain(`title: ${title}`);
      expect(facts).toMatch(/embargo/u);
    }
  });
});

describe('the words between which a text stands', () => {
  it.each([
    ['en', 'Begin text:', 'End text.'],
    ['fr', 'Début du texte :', 'Fin du texte.'],
    ['es', 'Inicio del texto:', 'Fin del texto'],
    ['ru', 'Начало текста:', 'Конец текста'],
  ] as const)('are none of it in %s', async (lang, begin, end) => {
    const { title, day, text } = VERSIONS[lang];
    for (const shape of SHAPES) {
      const page = pageIn(shape, [[title, day, begin, ...text, end]]);
      const { version } = holds(await importPages({ kind: 'together', page }), lang);
      expect(version).not.toContain(begin.slice(0, 8));
      expect(version).not.toContain(end.slice(0, 8));
      expect(version).toContain(text[0].slice(0, 12));
    }
  });
});

describe('the lines over a memorandum', () => {
  const MEMOS: readonly (readonly [Known, readonly string[]])[] = [
    [
      'ru',
      [
        'СЛУЖЕБНАЯ ЗАПИСКА',
        'КОМУ: Всем главам представительств',
        'ОТ: Директор по коммуникации',
        'ТЕМА: Открытие плотины',
      ],
    ],
    [
      'fr',
      [
        'NOTE DE SERVICE',
        'À : Tous les chefs de mission',
        'DE : Directeur de la communication',
        'OBJET : L’ouverture du barrage',
      ],
    ],
  ];
  it.each(MEMOS)('give their subject for the title in %s', async (lang, lines) => {
    const { day, text } = VERSIONS[lang];
    const { en } = VERSIONS;
    const page = pageIn('text', [
      [
        'MEMORANDUM',
        'TO: All heads of mission',
        'FROM: Director of Communications',
        'SUBJECT: The opening of the dam',
        en.day,
        ...en.text,
      ],
      [...lines, day, ...text],
    ]);
    const { summary, version } = holds(await importPages({ kind: 'together', page }), lang);
    expect(version).toContain(`title: ${(lines.at(-1) ?? '').replace(/^\p{L}+ ?: /u, '')}\n`);
    expect(summary.questions).toEqual([]);
  });
});
