/** A line under the title that says whose speech it is gives who speaks and of what office; the line over it is the title. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/text/statement/index.ts';
import { importPages } from './importing.ts';
import { holds, pageIn, type Shape, SHAPES } from './shaped-pages.ts';
import { par, run, wordFile } from './word-files.ts';

const TEXTS = {
  en: [
    'Ladies and gentlemen,',
    'A currency is no more than a promise. Whoever receives it believes that tomorrow somebody else will accept it.',
    'Thank you for your attention.',
  ],
  fr: [
    'Mesdames et Messieurs,',
    'Une monnaie n’est qu’une promesse. Celui qui la reçoit croit que, demain, un autre l’acceptera.',
    'Je vous remercie de votre attention.',
  ],
  es: [
    'Señoras y señores:',
    'Una moneda no es más que una promesa. Quien la recibe cree que mañana otro la aceptará.',
    'Muchas gracias por su atención.',
  ],
} as const;

const HEADS = {
  en: {
    title: 'The price of patience',
    nameFirst: 'Speech by Peter Salvin, Governor of the Central Bank of Lumera',
    nameLast: 'Speech by the Governor of the Central Bank of Lumera, Peter Salvin',
    office: 'Governor of the Central Bank of Lumera',
    called: 'Speech',
    venue: 'University of Lumera, 25 November 2026',
    town: 'Lumera, 25 November 2026',
  },
  fr: {
    title: 'Le prix de la patience',
    nameFirst: 'Discours de Peter Salvin, gouverneur de la Banque centrale de Lumera',
    nameLast: 'Discours du gouverneur de la Banque centrale de Lumera, Peter Salvin',
    office: 'ouverneur de la Banque centrale de Lumera',
    called: 'Discours',
    venue: 'Université de Lumera, 25 novembre 2026',
    town: 'Lumera, le 25 novembre 2026',
  },
  es: {
    title: 'El precio de la paciencia',
    nameFirst: 'Discurso de Peter Salvin, Gobernador del Banco Central de Lumera',
    nameLast: 'Discurso del Gobernador del Banco Central de Lumera, Peter Salvin',
    office: 'Gobernador del Banco Central de Lumera',
    called: 'Discurso',
    venue: 'Universidad de Lumera, 25 de noviembre de 2026',
    town: 'Lumera, 25 de noviembre de 2026',
  },
} as const;

type Tag = keyof typeof HEADS;
type Part = 'nameFirst' | 'nameLast' | 'venue' | 'town';

const page = (lang: Tag, ...parts: readonly Part[]): readonly string[] => [
  HEADS[lang].title,
  ...parts.map((part) => HEADS[lang][part]),
  ...TEXTS[lang],
];

describe('Under a title', () => {
  it.each(
    SHAPES.flatMap((shape) =>
      (['fr', 'es'] as const).flatMap((lang) =>
        (['nameFirst', 'nameLast'] as const).flatMap((line) =>
          (['venue', 'town'] as const).map((where) => [shape, lang, line, where] as const),
        ),
      ),
    ),
  )(
    'who speaks is a fact and the title stands over it (%s, English and %s, %s, %s)',
    async (shape, lang, line, where) => {
      const made = await importPages({
        kind: 'together',
        page: pageIn(shape, [page('en', line, where), page(lang, line, where)]),
      });
      for (const tag of ['en', lang] as const) {
        const { version, facts, summary } = holds(made, tag);
        expect(version).toContain(`title: ${HEADS[tag].title}\n`);
        expect(version).toContain(`label: ${HEADS[tag].called}\n`);
        expect(version).not.toContain('Salvin');
        expect(facts).toContain('speaker: Peter Salvin\n');
        expect(facts).toContain(HEADS[tag].office);
        expect(facts).toContain('kind: remarks\n');
        expect(facts).not.toContain('issuer:');
        expect(facts).toMatch(where === 'town' ? /^place: Lumera$/mu : /^place:\n {2}en: University of Lumera$/mu);
        expect(summary.questions).toMatchObject([
          { about: 'title.en', readings: [HEADS.en.title, HEADS.en[line]] },
          { about: `title.${lang}`, readings: [HEADS[lang].title, HEADS[lang][line]] },
        ]);
      }
    },
  );
});

describe('What the line over it is', () => {
  const asked = async (shape: Shape, en: readonly string[], fr: readonly string[], heading = -1) => {
    const outcome = await importPages({
      kind: 'together',
      page: pageIn(
        shape,
        [
          [...en, HEADS.en.nameFirst, HEADS.en.town, ...TEXTS.en],
          [...fr, HEADS.fr.nameFirst, HEADS.fr.town, ...TEXTS.fr],
        ],
        heading,
      ),
    });
    const { summary, version } = holds(outcome, 'en');
    return { version, about: summary.questions.map(({ about }) => about) };
  };

  it.each(SHAPES)('is asked where it may be an item of an agenda (%s)', async (shape) => {
    const { about } = await asked(
      shape,
      ['Protection of civilians in armed conflict'],
      ['Protection des civils dans les conflits armés'],
    );
    expect(about).toEqual(['title.en', 'title.fr']);
  });

  it.each(['html', 'Markdown'] as const)('is not asked where it is a heading (%s)', async (shape) => {
    const { version, about } = await asked(shape, [HEADS.en.title], [HEADS.fr.title], 0);
    expect(version).toContain(`title: ${HEADS.en.title}\n`);
    expect(about).toEqual([]);
  });

  it.each([
    ['in capitals, and it alone', (title: string) => title.toUpperCase()],
    ['in quotation marks', (title: string) => `“${title}”`],
  ])('is not asked where every version has it %s', async (_, written) => {
    const { about } = await asked('text', [written(HEADS.en.title)], [written(HEADS.fr.title)]);
    expect(about).toEqual([]);
  });

  it('is asked where one version alone has it in capitals', async () => {
    const { about } = await asked('text', [HEADS.en.title.toUpperCase()], [HEADS.fr.title]);
    expect(about).toEqual(['title.en', 'title.fr']);
  });

  it('is not asked where it alone is bold in Word, and is where both lines are', async () => {
    const word = (...bold: readonly boolean[]) => ({
      name: 'page.docx',
      bytes: wordFile({
        bare: true,
        body: [page('en', 'nameFirst', 'town'), page('fr', 'nameFirst', 'town')]
          .flatMap((lines) => lines.map((line, n) => par(run(line, bold[n] === true ? '<w:b/>' : ''))))
          .join(''),
      }),
    });
    const questions = async (...bold: readonly boolean[]) =>
      holds(await importPages({ kind: 'together', page: word(...bold) }), 'en').summary.questions;
    expect(await questions(true)).toEqual([]);
    expect(await questions(true, true)).toMatchObject([{ about: 'title.en' }, { about: 'title.fr' }]);
  });
});

it('Given as the title, it is; and what stands over it is on what it was said, and not lost', async () => {
  const titles = new Map([
    ['en' as Lang, HEADS.en.nameFirst],
    ['fr' as Lang, HEADS.fr.nameFirst],
  ]);
  const made = await importPages(
    { kind: 'together', page: pageIn('text', [page('en', 'nameFirst', 'town'), page('fr', 'nameFirst', 'town')]) },
    { given: { titles, offices: new Map() } },
  );
  for (const tag of ['en', 'fr'] as const)
    expect(holds(made, tag).version).toContain(`label: ${HEADS[tag].title}\ntitle: ${HEADS[tag].nameFirst}\n`);
  expect(holds(made, 'en').summary.questions).toEqual([]);
});

it('Of two lines that may be the title, the other is not lost where one is given', async () => {
  const over = ['Cooperation between the ports of the north', 'Coopération entre les ports du Nord'] as const;
  const under = ['Statement by the Conference of Ports', 'Déclaration de la Conférence des ports'] as const;
  const lines = (n: 0 | 1) => [
    over[n],
    under[n],
    HEADS[n === 0 ? 'en' : 'fr'].town,
    ...TEXTS[n === 0 ? 'en' : 'fr'].slice(1),
  ];
  const titles = new Map([
    ['en' as Lang, under[0]],
    ['fr' as Lang, under[1]],
  ]);
  const pages = { kind: 'together', page: pageIn('text', [lines(0), lines(1)]) } as const;
  expect(holds(await importPages(pages), 'en').summary.questions.map(({ about }) => about)).toEqual([
    'title.en',
    'title.fr',
  ]);
  const made = await importPages(pages, { given: { titles, offices: new Map() } });
  for (const [n, tag] of (['en', 'fr'] as const).entries()) {
    const { version, leftOut } = holds(made, tag);
    expect(version.match(new RegExp(under[n] ?? '', 'gu'))).toHaveLength(1);
    expect(`${version}${leftOut}`).toContain(over[n]);
  }
});

describe('It stays the title', () => {
  it.each([
    ['no line over it', [], []],
    ['a house over it', ['Central Bank of Lumera'], ['Banque centrale de Lumera']],
    [
      'an occasion over it',
      ['General debate of the seventieth session'],
      ['Débat général de la soixante-dixième session'],
    ],
  ])('with %s', async (_, over, on) => {
    const made = await importPages({
      kind: 'together',
      page: pageIn('text', [
        [...over, HEADS.en.nameFirst, HEADS.en.town, ...TEXTS.en],
        [...on, HEADS.fr.nameFirst, HEADS.fr.town, ...TEXTS.fr],
      ]),
    });
    expect(holds(made, 'en').version).toContain(`title: ${HEADS.en.nameFirst}\n`);
    expect(holds(made, 'fr').version).toContain(`title: ${HEADS.fr.nameFirst}\n`);
  });
});

it('The house of who speaks, beside the day, is who publishes it, and no place', async () => {
  const made = await importPages({
    kind: 'together',
    page: pageIn('text', [
      [HEADS.en.title, HEADS.en.nameFirst, 'Central Bank of Lumera, 25 November 2026', ...TEXTS.en],
      [HEADS.fr.title, HEADS.fr.nameFirst, 'Banque centrale de Lumera, 25 novembre 2026', ...TEXTS.fr],
    ]),
  });
  const { facts } = holds(made, 'en');
  expect(facts).toContain('issuer:\n  en: Central Bank of Lumera\n');
  expect(facts).not.toMatch(/^place:/mu);
});

describe('With its day, and the forum and place before that', () => {
  it.each(SHAPES)('each is a fact, and the forum is told (%s)', async (shape) => {
    const made = await importPages({
      kind: 'together',
      page: pageIn(
        shape,
        [
          [
            HEADS.en.title,
            'Keynote address by Marta Oliveira, Secretary of State for Finance, Forum of the Green Cities, Lorvão, 17 November 2026',
            ...TEXTS.en,
          ],
          [
            HEADS.fr.title,
            'Discours d’ouverture de Marta Oliveira, secrétaire d’État aux finances, Forum des villes vertes, Lorvão, 17 novembre 2026',
            ...TEXTS.fr,
          ],
        ],
        0,
      ),
    });
    const { version, facts, leftOut, summary } = holds(made, 'en');
    expect(version).toContain(`title: ${HEADS.en.title}\n`);
    expect(facts).toContain('date: 2026-11-17\n');
    expect(facts).toContain('place: Lorvão\n');
    expect(facts).toContain('speaker: Marta Oliveira\n');
    expect(facts).toContain('office:\n  en: Secretary of State for Finance\n  fr: Secrétaire d’État aux finances\n');
    expect(leftOut).toContain('Forum of the Green Cities');
    expect(leftOut).toContain('Forum des villes vertes');
    const isMarked = shape === 'html' || shape === 'Markdown';
    expect(summary.questions.map(({ about }) => about)).toEqual(isMarked ? [] : ['title.en', 'title.fr']);
  });
});

it('A forum behind the office is no part of it, also where the day stands in a line of its own', async () => {
  const made = await importPages({
    kind: 'together',
    page: pageIn('text', [
      [HEADS.en.title, `${HEADS.en.nameFirst}, Forum of the Green Cities`, HEADS.en.town, ...TEXTS.en],
      [HEADS.fr.title, `${HEADS.fr.nameFirst}, Forum des villes vertes`, HEADS.fr.town, ...TEXTS.fr],
    ]),
  });
  const { facts, leftOut } = holds(made, 'en');
  expect(facts).toContain(`  en: ${HEADS.en.office}\n`);
  expect(leftOut).toContain('Forum of the Green Cities');
  expect(leftOut).toContain('Forum des villes vertes');
});

it('Where another version’s is not understood, it stays under the title of both', async () => {
  const italian = [
    'Il prezzo della pazienza',
    'Intervento del Governatore della Banca Centrale di Lumera, Peter Salvin',
    'Lumera, 25 novembre 2026',
    'Signore e signori,',
    'Una moneta non è che una promessa. Chi la riceve crede che domani qualcun altro la accetterà.',
    'Per mantenere questa promessa non bastano le leggi: servono conti ordinati e molta pazienza.',
  ];
  const english = [
    HEADS.en.title,
    HEADS.en.nameLast,
    HEADS.en.town,
    ...TEXTS.en.slice(0, 2),
    'Laws alone do not keep that promise: it takes orderly accounts and a great deal of patience.',
  ];
  const made = await importPages({ kind: 'together', page: pageIn('text', [italian, english]) });
  expect(holds(made, 'en').version).toContain(`title: ${HEADS.en.title}\nsubtitle: ${HEADS.en.nameLast}\n`);
  expect(holds(made, 'it').version).toContain(`title: ${italian[0] ?? ''}\nsubtitle: ${italian[1] ?? ''}\n`);
  expect(holds(made, 'en').facts).toContain('kind: remarks\n');
});

it('So it is in a language whose names decline', async () => {
  const russian = [
    'Цена терпения',
    'Выступление Петра Сальвина, управляющего Центральным банком Люмеры',
    'Люмера, 25 ноября 2026 года',
    'Дамы и господа!',
    'Валюта — это всего лишь обещание. Тот, кто её получает, верит, что завтра её примет кто-то другой.',
  ];
  const english = page('en', 'nameFirst', 'town').slice(0, 5);
  const made = await importPages({ kind: 'together', page: pageIn('text', [english, russian]) });
  expect(holds(made, 'en').version).toContain(`title: ${HEADS.en.title}\nsubtitle: ${HEADS.en.nameFirst}\n`);
  expect(holds(made, 'ru').version).toContain(`title: ${russian[0] ?? ''}\nsubtitle: ${russian[1] ?? ''}\n`);
  expect(holds(made, 'en').summary.questions).toMatchObject([
    { about: 'title.en', readings: [HEADS.en.title, HEADS.en.nameFirst] },
    { about: 'title.ru', readings: [russian[0], russian[1]] },
  ]);
});

it('Where one version has no such line, that of the other is no fact, and is not lost', async () => {
  const french = [HEADS.fr.title, HEADS.fr.town, ...TEXTS.fr];
  const made = await importPages({ kind: 'together', page: pageIn('text', [page('en', 'nameFirst', 'town'), french]) });
  const { version, facts, summary } = holds(made, 'en');
  expect(facts).not.toContain('office:');
  expect(`${version}${JSON.stringify(summary.dropped)}`).toContain(HEADS.en.nameFirst);
});
