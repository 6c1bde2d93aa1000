/** A page whose every paragraph is followed by its translation: short lines are in the language whose turn it is. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const RELEASE = {
  en: [
    'Decision',
    'Use of the upper reservoir in dry years',
    'Kalmora, 14 May 2027',
    'The Council of the Lakes has today decided how the upper reservoir is to be used in dry years.',
    'Gates',
    'The gates stay closed until the three towns have been heard.',
    'Costs',
    'The costs are borne by the towns in equal parts, whatever the year.',
    'Media contact',
    'Paul Morin, press officer, +41 22 555 01 40, press@lakes.example',
  ],
  fr: [
    'Décision',
    'Utilisation du réservoir supérieur en année sèche',
    'Kalmora, le 14 mai 2027',
    'Le Conseil des lacs a décidé aujourd’hui de l’utilisation du réservoir supérieur en année sèche.',
    'Vannes',
    'Les vannes restent fermées tant que les trois villes n’ont pas été entendues.',
    'Coûts',
    'Les coûts sont supportés par les villes à parts égales, quelle que soit l’année.',
    'Contact presse',
    'Paul Morin, attaché de presse, +41 22 555 01 40, press@lakes.example',
  ],
  es: [
    'Decisión',
    'Uso del embalse superior en años secos',
    'Kalmora, 14 de mayo de 2027',
    'El Consejo de los Lagos ha decidido hoy cómo se utilizará el embalse superior en los años secos.',
    'Compuertas',
    'Las compuertas permanecerán cerradas hasta que se escuche a las tres ciudades.',
    'Costos',
    'Los costos se reparten por igual entre las ciudades, sea cual sea el año.',
    'Contacto de prensa',
    'Paul Morin, jefe de prensa, +41 22 555 01 40, press@lakes.example',
  ],
} as const;

const SPEECH = {
  en: [
    'Opening of the river school at Kalmora',
    'Kalmora, 14 May 2027',
    'Dear colleagues,',
    'Three years ago, there was a field here and a ferry that came twice a day.',
    'Today there is a school, and nobody has to cross the water in order to learn to read.',
    'Thank you.',
  ],
  fr: [
    'Inauguration de l’école du fleuve à Kalmora',
    'Kalmora, le 14 mai 2027',
    'Chers collègues,',
    'Il y a trois ans, il n’y avait ici qu’un champ et un bac qui passait deux fois par jour.',
    'Aujourd’hui s’élève une école, et personne ne doit plus traverser l’eau pour apprendre à lire.',
    'Je vous remercie.',
  ],
  es: [
    'Inauguración de la escuela del río en Kalmora',
    'Kalmora, 14 de mayo de 2027',
    'Estimados colegas:',
    'Hace tres años no había aquí más que un campo y una barca que pasaba dos veces al día.',
    'Hoy hay una escuela, y nadie tiene que cruzar el agua para aprender a leer.',
    'Muchas gracias.',
  ],
} as const;

type Known = keyof typeof SPEECH;
const PAIRS: readonly (readonly Known[])[] = [
  ['en', 'fr'],
  ['fr', 'en'],
  ['en', 'es'],
  ['es', 'fr'],
  ['en', 'fr', 'es'],
];
const inTurns = (texts: Readonly<Record<Known, readonly string[]>>, langs: readonly Known[]): string =>
  texts.en.flatMap((_, n) => langs.map((lang) => texts[lang][n] ?? '')).join('\n\n');

describe.each(PAIRS.map((langs) => [langs.join(', '), langs] as const))('Paragraphs by turns in %s', (_, langs) => {
  it('leave each heading and each contact in the language of its paragraph', async () => {
    const { of, asked } = await readPage(inTurns(RELEASE, langs));
    expect(asked).toEqual([]);
    for (const lang of langs) {
      const [label, title, , first, heading, second, next, third, contact, who] = RELEASE[lang];
      expect(of(lang)).toBe(
        `---\nlabel: ${label}\ntitle: ${title}\n---\n\n${first}\n\n## ${heading}\n\n${second}\n\n## ${next}\n\n${third}\n\n<!-- contacts -->\n## ${contact}\n\n${who}\n`,
      );
    }
  });

  it('leave who is addressed and the thanks in the language that says them', async () => {
    const { of, asked } = await readPage(inTurns(SPEECH, langs));
    expect(asked).toEqual([]);
    for (const lang of langs) {
      const [title, , greeting, first, second, thanks] = SPEECH[lang];
      expect(of(lang)).toBe(
        `---\ntitle: ${title}\n---\n\n<!-- salutation -->\n${greeting}\n\n${first}\n\n${second}\n\n<!-- sign-off -->\n${thanks}\n`,
      );
    }
  });
});
