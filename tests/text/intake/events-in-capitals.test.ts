/** Who speaks, the office and the event in capitals, in a line each: the event goes on with the title, and is nobody's name. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const PAGES = {
  en: [
    'STATEMENT BY H.E. MR. JAN VOS',
    'PRESIDENT OF THE REPUBLIC OF ORVIA',
    'AT THE SUMMIT ON RIVERS',
    'Brennes, 19 November 2026',
    'The Council met this morning and agreed on a common plan for the winter, which begins next week.',
  ],
  fr: [
    'DÉCLARATION DE S.E. M. JAN VOS',
    'PRÉSIDENT DE LA RÉPUBLIQUE D’ORVIA',
    'AU SOMMET SUR LES FLEUVES',
    'Brennes, le 19 novembre 2026',
    'Le Conseil s’est réuni ce matin et a adopté un plan commun pour l’hiver, qui commence la semaine prochaine.',
  ],
  es: [
    'DISCURSO DEL EXCMO. SR. JAN VOS',
    'PRESIDENTE DE LA REPÚBLICA DE ORVIA',
    'EN LA CUMBRE SOBRE LOS RÍOS',
    'Brennes, 19 de noviembre de 2026',
    'El Consejo se reunió esta mañana y acordó un plan común para el invierno, que comienza la próxima semana.',
  ],
} as const;

it.each(SHAPES.flatMap((shape) => (['fr', 'es'] as const).map((lang) => [shape, lang] as const)))(
  'in %s, English and %s',
  async (shape, lang) => {
    const made = await importPages({ kind: 'together', page: pageIn(shape, [PAGES.en, PAGES[lang]]) });
    for (const tag of ['en', lang] as const) {
      const { version, facts } = holds(made, tag);
      expect(facts).not.toContain(PAGES[tag][2]);
      expect(version).toContain(PAGES[tag][2]);
    }
  },
);
