/** The heading of the first part of a text, directly under the day, is no title: it heads that part, as others head theirs. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const PAGES = {
  en: [
    'Conclusions of the meeting on the mountain roads',
    'Brennes, 19 November 2026',
    'ROADS AND RAIL',
    'The ministers welcome the opening of the Galm tunnel and ask for night trains by March.',
    'GLACIERS',
    'They are concerned by the loss of 7 per cent of the volume of ice in a single summer.',
  ],
  fr: [
    'Conclusions de la réunion sur les routes de montagne',
    'Brennes, le 19 novembre 2026',
    'ROUTES ET RAIL',
    'Les ministres se félicitent de l’ouverture du tunnel du Galm et demandent des trains de nuit d’ici à mars.',
    'GLACIERS',
    'Ils s’inquiètent de la perte de 7 % du volume des glaces en un seul été.',
  ],
} as const;
const MARKS = [
  ['I. ', 'II. '],
  ['A. ', 'B. '],
  ['1. ', '2. '],
] as const;

describe.each(MARKS)('Parts that begin with %j and %j', (first, second) => {
  it.each(SHAPES)('leave the line over the day its title, and keep their headings (%s)', async (shape) => {
    const pages = Object.values(PAGES).map(([title, day, one, text, two, more]) => [
      title,
      day,
      `${first}${one}`,
      text,
      `${second}${two}`,
      more,
    ]);
    const made = await importPages({ kind: 'together', page: pageIn(shape, pages) });
    for (const [lang, [title, , one, , two]] of Object.entries(PAGES)) {
      const { version } = holds(made, lang);
      expect(version).toContain(`title: ${title}\n`);
      expect(version).toContain(one);
      expect(version).toContain(two);
    }
  });
});
