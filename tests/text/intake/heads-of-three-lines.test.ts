/** A head that says in a line each who speaks, of what office and where: nothing of it is taken for another. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';
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

const OPEN = {
  en: [
    'Message from Ms Ingrid Solheim,',
    'Director-General of the Organization for Letters,',
    'on the occasion of World Libraries Day',
  ],
  fr: [
    'Message de Mme Ingrid Solheim,',
    'Directrice générale de l’Organisation pour les lettres,',
    'à l’occasion de la Journée mondiale des bibliothèques',
  ],
} as const;

it('lines of which each but the last ends in a comma are one title', async () => {
  const text = (['en', 'fr'] as const).map(
    (lang) => `${OPEN[lang].join('\n')}\n\n${PAGES[lang].slice(3).join('\n\n')}`,
  );
  const page = { name: 'page.txt', bytes: new TextEncoder().encode(text.join('\n\n*****\n\n')) };
  const made = await importPages({ kind: 'together', page });
  for (const lang of ['en', 'fr'] as const)
    expect(holds(made, lang).version).toContain(`title: ${OPEN[lang].join(' ')}\n`);
});

const NAMED = {
  en: ['Address by Mr. Jan Vos', 'President of the Republic of Orvia', 'to the Parliament of Karra'],
  fr: ['Intervention de M. Jan Vos', 'Président de la République d’Orvia', 'devant le Parlement du Karra'],
  ru: ['Выступление Яна Воса', 'Президента Республики Орвия', 'в парламенте Карры'],
} as const;
const TEXT = {
  ...PAGES,
  ru: [
    ...PAGES.es.slice(0, 3),
    'Бренн, 19 ноября 2026 года',
    'Совет собрался сегодня утром и принял общий план на зиму, которая начинается на следующей неделе.',
  ],
} as const;

it.each(['fr', 'ru'] as const)('a title that names who speaks is no name (English and %s)', async (other) => {
  const text = (['en', other] as const).map(
    (lang) => `${NAMED[lang].join('\n')}\n\n${TEXT[lang].slice(3).join('\n\n')}`,
  );
  const page = { name: 'page.txt', bytes: new TextEncoder().encode(text.join('\n\n*****\n\n')) };
  const made = await importPages({ kind: 'together', page });
  for (const lang of ['en', other] as const) {
    const { version, facts } = holds(made, lang);
    expect(version).toContain(`title: ${NAMED[lang][0]}\n`);
    expect(facts).not.toContain(NAMED[lang][0]);
  }
});

const SPREAD = {
  en: [
    'STATEMENT',
    'BY',
    'H.E. MR. JAN VOS',
    'MINISTER FOR FISHERIES',
    'OF THE REPUBLIC OF ORVIA',
    'AT THE FOURTH CONFERENCE ON THE HIGH SEAS',
  ],
  fr: [
    'DÉCLARATION',
    'DE',
    'S.E. M. JAN VOS',
    'MINISTRE DE LA PÊCHE',
    'DE LA RÉPUBLIQUE D’ORVIA',
    'À LA QUATRIÈME CONFÉRENCE SUR LA HAUTE MER',
  ],
  es: [
    'DISCURSO',
    'DEL',
    'EXCMO. SR. JAN VOS',
    'MINISTRO DE PESCA',
    'DE LA REPÚBLICA DE ORVIA',
    'EN LA CUARTA CONFERENCIA SOBRE ALTA MAR',
  ],
} as const;
const WHOLE = {
  en: 'STATEMENT BY H.E. MR. JAN VOS, MINISTER FOR FISHERIES OF THE REPUBLIC OF ORVIA, AT THE FOURTH CONFERENCE ON THE HIGH SEAS',
  fr: 'DÉCLARATION DE S.E. M. JAN VOS, MINISTRE DE LA PÊCHE DE LA RÉPUBLIQUE D’ORVIA, À LA QUATRIÈME CONFÉRENCE SUR LA HAUTE MER',
  es: 'DISCURSO DEL EXCMO. SR. JAN VOS, MINISTRO DE PESCA DE LA REPÚBLICA DE ORVIA, EN LA CUARTA CONFERENCIA SOBRE ALTA MAR',
} as const;

describe('a title with a line for each of its parts', () => {
  it.each(SHAPES.flatMap((shape) => (['fr', 'es'] as const).map((lang) => [shape, lang] as const)))(
    'is one title, which says who speaks, of what office and where (%s, English and %s)',
    async (shape, lang) => {
      const made = await importPages({
        kind: 'together',
        page: pageIn(
          shape,
          (['en', lang] as const).map((tag) => [...SPREAD[tag], ...PAGES[tag].slice(3)]),
        ),
      });
      for (const tag of ['en', lang] as const) {
        const { version, facts, summary, leftOut } = holds(made, tag);
        expect(version).toContain(`title: ${WHOLE[tag]}\n`);
        expect(version).not.toContain('label:');
        expect(facts).toMatch(/^speaker: .*JAN VOS$/mu);
        expect(facts).toContain(`  ${tag}: ${SPREAD[tag].slice(3, 5).join(' ')}\n`);
        expect(summary.questions).toEqual([]);
        expect(leftOut).not.toContain(SPREAD[tag][1]);
      }
    },
  );

  it('may have who speaks in the line of its kind, and no place', async () => {
    const made = await importPages({
      kind: 'together',
      page: pageIn('text', [
        ['Statement by', 'Ms. Clara Roche', 'President of the Council', ...PAGES.en.slice(3)],
        ['Déclaration de', 'Mme Clara Roche', 'Présidente du Conseil', ...PAGES.fr.slice(3)],
      ]),
    });
    expect(holds(made, 'en').version).toContain('title: Statement by Ms. Clara Roche, President of the Council\n');
    expect(holds(made, 'fr').version).toContain('title: Déclaration de Mme Clara Roche, Présidente du Conseil\n');
    expect(holds(made, 'fr').facts).toContain('  fr: Présidente du Conseil\n');
  });
});

describe('Whose a text is, by their office and their name with initials in a line,', () => {
  const read = async (lines: readonly string[]) => {
    const { facts, of } = await readPage(lines.join('\n'));
    return { facts, of };
  };

  it.each([
    ['Выступление', 'Директора Степного института Г. А. Сафронова', 'на открытии конференции «Вода и степь»'],
    ['Выступление', 'директора Степного института', 'Г. А. Сафронова', 'на открытии конференции «Вода и степь»'],
  ])('is part of a title that has a line for each of its parts (%s / %s / %s)', async (...title) => {
    const { facts, of } = await read([
      ...title,
      '',
      'Ковыльск, 14 мая 2026 года',
      '',
      'Уважаемые участники конференции!',
      '',
      'Рад приветствовать вас в Ковыльске. Многие из вас ехали сюда двое суток.',
    ]);
    expect(of('ru')).toContain(`title: ${title.join(' ')}\n`);
    expect(facts).toContain('kind: remarks\n');
    expect(facts).toContain('ru: Директор Степного института\n');
  });

  it('is their office without their name', async () => {
    for (const title of [
      'Statement by\nthe Director of the Steppe Institute, G. A. Safron\nat the opening of the conference',
      'Statement by the Director of the Steppe Institute, G. A. Safron at the opening of the conference',
    ]) {
      const { facts, of } = await read([title, '', 'Kovylsk, 14 May 2026', '', 'I am glad to welcome you to Kovylsk.']);
      expect(facts).toContain('speaker: G. A. Safron\noffice:\n  en: The Director of the Steppe Institute\n');
      expect(of('en')).toContain(`title: ${title.replaceAll('\n', ' ')}\n`);
    }
  });

  it('is no name cut in two where one initial stands in its midst', async () => {
    const { facts } = await read([
      'Statement by President Gerald W. Holm on the opening of the lakes',
      '',
      'Kovylsk, 14 May 2026',
      '',
      'I am glad to welcome you to Kovylsk.',
    ]);
    expect(facts).not.toContain('speaker: W. Holm');
  });
});
