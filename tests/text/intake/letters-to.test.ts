/** Whom a letter is written to stands over its salutation, and speaks for nobody. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const ENGLISH = [
  'Office of the Ombudswoman',
  'Ref.: DP/2026/311',
  'Brennes, 17 November 2026',
  'Mr. Gonzalo Arce',
  'Minister of Education',
  'Central Avenue 120',
  'Brennes',
  'Subject: Closure of the school at Puente Alto',
  'Dear Minister,',
  'I write to you about the primary school at Puente Alto, which your Ministry closed on 30 October with three days’ notice.',
  'As the matter is of public interest, I shall publish this letter and your reply.',
];
const SPANISH = [
  'Defensoría del Pueblo',
  'Ref.: DP/2026/311',
  'Brennes, 17 de noviembre de 2026',
  'Sr. Gonzalo Arce',
  'Ministro de Educación',
  'Avenida Central 120',
  'Brennes',
  'Asunto: Cierre de la escuela de Puente Alto',
  'Señor Ministro:',
  'Me dirijo a usted en relación con la escuela primaria de Puente Alto, que su Ministerio cerró el 30 de octubre.',
  'Como el asunto es de interés público, publicaré esta carta y su respuesta.',
];

it.each(SHAPES)(
  'the lines of an address under the date stay in the letter, whole, and its title is asked (%s)',
  async (shape) => {
    const made = await importPages({ kind: 'together', page: pageIn(shape, [ENGLISH, SPANISH]) });
    for (const [lang, lines] of [
      ['en', ENGLISH],
      ['es', SPANISH],
    ] as const) {
      const { version, facts } = holds(made, lang);
      for (const line of lines.slice(3, 7)) expect(version).toContain(line);
      expect(version).not.toMatch(/title: (?:Central Avenue|Avenida Central|M|Sr)/);
      expect(facts).not.toMatch(/^(?:speaker|office).*(?:Arce|Minist)/m);
      expect(facts).toContain(`about: title.${lang}`);
    }
  },
);
