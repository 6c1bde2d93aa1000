/** Under a word for what the text is, a line that begins with a small letter goes on with the title: who speaks, or whose text it is. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const TEXTS = {
  en: [
    'Geneva, 19 November 2026',
    'Mr. President,',
    'Veloria congratulates you on taking up the presidency and assures you of its support.',
    'We propose to begin with what is within reach: a common list of definitions, to be ready by June.',
  ],
  fr: [
    'Genève, le 19 novembre 2026',
    'Monsieur le Président,',
    'La Veloria vous félicite de votre accession à la présidence et vous assure de son soutien.',
    'Nous proposons de commencer par ce qui est à notre portée : une liste commune de définitions, prête en juin.',
  ],
  es: [
    'Ginebra, 19 de noviembre de 2026',
    'Señor Presidente:',
    'Veloria lo felicita por haber asumido la presidencia y le asegura su apoyo.',
    'Proponemos empezar por lo que está a nuestro alcance: una lista común de definiciones, lista para junio.',
  ],
  ru: [
    'Женева, 19 ноября 2026 года',
    'Господин Председатель,',
    'Велория поздравляет вас со вступлением на пост Председателя и заверяет вас в своей поддержке.',
    'Мы предлагаем начать с того, что в наших силах: с общего списка определений, готового к июню.',
  ],
} as const;

type Tag = keyof typeof TEXTS;

const DELEGATIONS = {
  en: ['STATEMENT', 'by the delegation of Veloria', 'at the Plenary Meeting of the Conference on Disarmament'],
  fr: ['DÉCLARATION', 'de la délégation de la Veloria', 'à la séance plénière de la Conférence du désarmement'],
  es: ['DECLARACIÓN', 'de la delegación de Veloria', 'en la sesión plenaria de la Conferencia de Desarme'],
  ru: ['ВЫСТУПЛЕНИЕ', 'делегации Велории', 'на пленарном заседании Конференции по разоружению'],
} as const;

const SPEAKERS = {
  en: ['STATEMENT', 'by H.E. Mr. Ivan Orlin, Permanent Representative of Veloria', DELEGATIONS.en[2]],
  fr: ['DÉCLARATION', 'de S.E. M. Ivan Orlin, Représentant permanent de la Veloria', DELEGATIONS.fr[2]],
  es: ['DECLARACIÓN', 'del Excmo. Sr. Ivan Orlin, Representante Permanente de Veloria', DELEGATIONS.es[2]],
} as const;

const whole = (one: string, other: string): string => `title: ${one} ${other}`;

describe('Whose text it is', () => {
  it.each(SHAPES.flatMap((shape) => (['fr', 'es', 'ru'] as const).map((lang) => [shape, lang] as const)))(
    'goes on with the title (%s, English and %s)',
    async (shape, lang) => {
      const versions = (['en', lang] as const).map((tag) => [...DELEGATIONS[tag], ...TEXTS[tag]]);
      const made = await importPages({ kind: 'together', page: pageIn(shape, versions) });
      for (const tag of ['en', lang] as const satisfies readonly Tag[]) {
        const { version } = holds(made, tag);
        expect(version).toContain(whole(DELEGATIONS[tag][0], DELEGATIONS[tag][1]));
        expect(version).not.toContain('label:');
      }
    },
  );
});

describe('Who speaks, with an office', () => {
  it.each(SHAPES.flatMap((shape) => (['fr', 'es'] as const).map((lang) => [shape, lang] as const)))(
    'goes on with the title, and is in the facts (%s, English and %s)',
    async (shape, lang) => {
      const versions = (['en', lang] as const).map((tag) => [...SPEAKERS[tag], ...TEXTS[tag]]);
      const made = await importPages({ kind: 'together', page: pageIn(shape, versions) });
      for (const tag of ['en', lang] as const) {
        const { version, facts, summary } = holds(made, tag);
        expect(version).toContain(whole(SPEAKERS[tag][0], SPEAKERS[tag][1]));
        expect(version.split('\n---\n')[1]).not.toContain('Orlin');
        expect(facts).toMatch(/^speaker: H\.E\. Mr\. Ivan Orlin$/mu);
        expect(facts).toContain(`  ${tag}: ${SPEAKERS[tag][1].split(', ')[1] ?? ''}\n`);
        expect(summary.questions).toEqual([]);
      }
    },
  );

  it('in a line that begins with a capital is no part of the word over it, where a title stands under both', async () => {
    const page = pageIn('text', [
      ['OPINION', 'By Ivan Orlin, Permanent Representative of Veloria', 'Why small words matter', ...TEXTS.en],
      [
        'OPINION',
        'Par Ivan Orlin, Représentant permanent de la Veloria',
        'Pourquoi les petits mots comptent',
        ...TEXTS.fr,
      ],
    ]);
    const made = await importPages({ kind: 'together', page });
    expect(holds(made, 'en').version).toContain('title: Why small words matter\n');
    expect(holds(made, 'fr').version).toContain('title: Pourquoi les petits mots comptent\n');
  });
});
