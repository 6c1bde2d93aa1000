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

const SIGNED = {
  en: {
    title: 'Open words to the Minister of Education',
    day: 'Brennes, 17 November 2026',
    address: ['Ms. Clara Roche', 'Minister of Education', 'Brennes'],
    text: [
      'Dear Minister,',
      'I write to you about the primary school at Puente Alto, which was closed with three days’ notice.',
      'As the matter is of public interest, I shall publish this letter and your reply.',
      'Yours sincerely,',
      'Teresa Villar',
      'Ombudswoman',
    ],
  },
  fr: {
    title: 'Quelques mots à la Ministre de l’éducation',
    day: 'Brennes, le 17 novembre 2026',
    address: ['Mme Clara Roche', 'Ministre de l’éducation', 'Brennes'],
    text: [
      'Madame la Ministre,',
      'Je vous écris au sujet de l’école primaire de Puente Alto, fermée avec un préavis de trois jours.',
      'L’affaire étant d’intérêt public, je publierai cette lettre et votre réponse.',
      'Je vous prie d’agréer, Madame la Ministre, l’expression de ma haute considération.',
      'Teresa Villar',
      'Médiatrice',
    ],
  },
  es: {
    title: 'Unas palabras a la Ministra de Educación',
    day: 'Brennes, 17 de noviembre de 2026',
    address: ['Sra. Clara Roche', 'Ministra de Educación', 'Brennes'],
    text: [
      'Señora Ministra:',
      'Me dirijo a usted en relación con la escuela primaria de Puente Alto, que se cerró con tres días de aviso.',
      'Como el asunto es de interés público, publicaré esta carta y su respuesta.',
      'Atentamente,',
      'Teresa Villar',
      'Defensora del Pueblo',
    ],
  },
} as const;
// Who signs a mail last is its sender.
const PAIRS = SHAPES.filter((shape) => shape !== 'mail').flatMap((shape) =>
  (['fr', 'es'] as const).map((lang) => [shape, lang] as const),
);

it.each(PAIRS)(
  'a name and an office under the date, where somebody else has signed, are whom the letter is written to (%s, English and %s)',
  async (shape, lang) => {
    const page = pageIn(
      shape,
      (['en', lang] as const).map((tag) => {
        const { title, day, address, text } = SIGNED[tag];
        return [title, day, ...address, ...text];
      }),
    );
    const made = await importPages({ kind: 'together', page });
    for (const tag of ['en', lang] as const) {
      const { version, facts } = holds(made, tag);
      expect(version).toContain(`title: ${SIGNED[tag].title}\n`);
      for (const line of SIGNED[tag].address) expect(version.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain(line);
      expect(facts).not.toMatch(/Roche|Minist/);
    }
  },
);

it.each(['fr', 'es'] as const)(
  'and so are they over the date, if the salutation says so (English and %s)',
  async (lang) => {
    const page = pageIn(
      'text',
      (['en', lang] as const).map((tag) => [SIGNED[tag].address.join('\n'), SIGNED[tag].day, ...SIGNED[tag].text]),
    );
    const made = await importPages({ kind: 'together', page });
    for (const tag of ['en', lang] as const) {
      const { version, facts } = holds(made, tag);
      for (const line of SIGNED[tag].address) expect(version.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain(line);
      expect(facts).not.toMatch(/^(?:speaker|office).*(?:Roche|Minist)/mu);
      expect(facts).toContain(`about: title.${tag}`);
    }
  },
);

it.each(SHAPES)('who speaks to those present over a speech that nobody signs is its speaker (%s)', async (shape) => {
  const pages = [
    [
      'Ms. Clara Roche',
      'Minister of Education',
      'Remarks at the opening of the school',
      SIGNED.en.day,
      'Mr. President,',
    ],
    [
      'Mme Clara Roche',
      'Ministre de l’éducation',
      'Discours à l’ouverture de l’école',
      SIGNED.fr.day,
      'Monsieur le Président,',
    ],
  ].map((head, n) => [...head, ...(n === 0 ? SIGNED.en : SIGNED.fr).text.slice(1, 3)]);
  const { facts } = holds(await importPages({ kind: 'together', page: pageIn(shape, pages) }), 'en');
  expect(facts).toContain('speaker: Clara Roche\n');
});
