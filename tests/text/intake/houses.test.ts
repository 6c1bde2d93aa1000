/** What stands over a title: whose text it is, what it is on, or a word for it; no whole line there is left out. */
import { describe, expect, it } from 'vitest';
import { langOf, LANGS } from '../../support/langs.ts';
import { importPages, readPage } from './importing.ts';
import { holds, pageIn, type Shape, SHAPES } from './shaped-pages.ts';
import { isName, namesHouse } from '../../../src/text/intake/wording.ts';

interface Version {
  readonly title: string;
  readonly text: readonly [string, string];
  readonly day: string;
}

const VERSIONS = {
  en: {
    title: 'The ferry sails again after eight months',
    text: ['The ferry to Sarn sails again from Monday.', 'It had lain in dock since March, when ice broke its rudder.'],
    day: '24 November 2031',
  },
  fr: {
    title: 'Le bac reprend la mer après huit mois',
    text: [
      'Le bac de Sarn reprend la mer lundi.',
      'Il était à quai depuis mars, quand la glace a brisé son gouvernail.',
    ],
    day: '24 novembre 2031',
  },
  es: {
    title: 'El transbordador vuelve a navegar tras ocho meses',
    text: [
      'El transbordador de Sarn vuelve a navegar el lunes.',
      'Estaba en dique desde marzo, cuando el hielo rompió su timón.',
    ],
    day: '24 de noviembre de 2031',
  },
  ru: {
    title: 'Паром возвращается на линию после ремонта',
    text: ['Паром в Сарн снова пойдёт в понедельник.', 'Он стоял в доке с марта, когда лёд сломал ему руль.'],
    day: '24 ноября 2031 года',
  },
  ar: {
    title: 'العبّارة تعود إلى الإبحار بعد ثمانية أشهر',
    text: ['تعود العبّارة إلى الإبحار نحو سارن يوم الاثنين.', 'وكانت راسية في الحوض منذ مارس حين كسر الجليد دفتها.'],
    day: '24 نوفمبر 2031',
  },
  zh: {
    title: '渡轮停航八个月后恢复航行',
    text: ['萨恩渡轮将于星期一恢复航行。', '三月冰块撞坏船舵后，渡轮一直停在船坞。'],
    day: '2031年11月24日',
  },
  de: {
    title: 'Die Fähre fährt nach acht Monaten wieder',
    text: ['Die Fähre nach Sarn fährt ab Montag wieder.', 'Sie lag seit März im Dock, als Eis ihr Ruder brach.'],
    day: '24. November 2031',
  },
  it: {
    title: 'Il traghetto torna a navigare dopo otto mesi',
    text: [
      'Il traghetto di Sarn torna a navigare lunedì.',
      'Era in bacino da marzo, quando il ghiaccio gli ruppe il timone.',
    ],
    day: '24 novembre 2031',
  },
} as const satisfies Readonly<Record<string, Version>>;
type Known = keyof typeof VERSIONS;

type Lines = Readonly<Partial<Record<Known, readonly string[]>>>;

/** The lines over the title, the title, the day and the text of each version, and what was made of them. */
async function imported(over: Lines, shape: Shape = 'text', between: readonly string[] = ['***']) {
  const versions = Object.entries(over).map(([lang, lines], n) => {
    const { title, day, text } = VERSIONS[lang as Known];
    return [...(n === 0 ? [] : between), ...lines, title, day, ...text];
  });
  const outcome = await importPages({ kind: 'together', page: pageIn(shape, versions) });
  const { facts, files, summary } = holds(outcome, Object.keys(over)[0] ?? '');
  const head = (lang: string, key: string) =>
    new RegExp(`^${key}: "?(?<said>.*?)"?$`, 'mu').exec(files.get(`${lang}.md`) ?? '')?.groups?.['said'];
  return {
    facts,
    text: (lang: string) => files.get(`${lang}.md`) ?? '',
    title: (lang: string) => head(lang, 'title'),
    label: (lang: string) => head(lang, 'label'),
    asked: summary.questions.map(({ about }) => about),
    leftOut: summary.dropped.filter(({ what }) => what === 'unexplained').map(({ text }) => text),
  };
}

function issuerIn(facts: string, lang: string): string | undefined {
  return new RegExp(`^issuer:(?:\\n  .*)*?\\n  ${lang}: "?(?<said>.*?)"?$`, 'mu').exec(facts)?.groups?.['said'];
}

const HOUSES: readonly Lines[] = [
  { en: ['Ministry of Roads'], fr: ['Ministère des routes'] },
  { en: ['International Ferry Council'], fr: ['Conseil international des bacs'] },
  { en: ['Permanent Secretariat of the Rivers Treaty'], es: ['Secretaría permanente del Tratado de los Ríos'] },
  { fr: ['Conseil des fleuves'], es: ['Consejo de los ríos'] },
  { fr: ['CONSEIL DES FLEUVES'], es: ['CONSEJO DE LOS RÍOS'] },
  { en: ['MINISTRY OF ROADS OF THE LAKE REPUBLIC'], ru: ['МИНИСТЕРСТВО ДОРОГ ОЗЁРНОЙ РЕСПУБЛИКИ'] },
  { ar: ['المجلس الدولي للعبّارات'], en: ['International Ferry Council'] },
  { en: ['River Council'], zh: ['河流理事会'] },
  { de: ['Ministerium für Küstenschutz – Pressestelle'], en: ['Ministry of Coastal Protection – Press Office'] },
  { de: ['Ständiges Sekretariat des Flussvertrags'], fr: ['Secrétariat permanent du Traité des fleuves'] },
  { de: ['Ministerium für Straßen'], it: ['Ministero delle strade'] },
  { fr: ['Autorité portuaire de Sarn'], ru: ['Портовое управление Сарна'] },
];

describe('a line over the title that names a house is whose text it is', () => {
  for (const over of HOUSES) {
    const [one, other] = Object.keys(over) as [Known, Known];
    for (const shape of SHAPES)
      it(`in ${one} and ${other}, ${shape}: ${over[one]?.join(' / ') ?? ''}`, async () => {
        const { facts, title, asked, leftOut } = await imported(over, shape);
        expect([title(one), title(other)]).toEqual([VERSIONS[one].title, VERSIONS[other].title]);
        expect([issuerIn(facts, one), issuerIn(facts, other)]).toEqual([over[one]?.[0], over[other]?.[0]]);
        expect([asked, leftOut]).toEqual([[], []]);
      });
  }

  it('with its directorate in a line of its own', async () => {
    const { facts, title, leftOut } = await imported({
      en: ['Ministry of Roads', 'Directorate of Ferries'],
      fr: ['Ministère des routes', 'Direction des bacs'],
    });
    expect(issuerIn(facts, 'fr')).toBe('Ministère des routes – Direction des bacs');
    expect([title('en'), leftOut]).toEqual([VERSIONS.en.title, []]);
  });

  it('though the name of a house that nobody knows stands beside it in a language with capitals', async () => {
    const { facts } = await imported({ en: ['Harbour Watch'], fr: ['Observatoire des ports'] });
    expect(issuerIn(facts, 'en')).toBe('Harbour Watch');
  });
});

/** Houses over titles in capitals, which have as many words as a name. */
const OVER_CAPITALS: readonly (readonly [title: Readonly<Partial<Record<Known, string>>>, over: Lines])[] = [
  [
    { en: 'MESSAGE ON WORLD LAKE DAY', fr: 'MESSAGE À L’OCCASION DE LA JOURNÉE MONDIALE DES LACS' },
    { en: ['The Lake Authority of Sarn'], fr: ['L’Autorité du lac de Sarn'] },
  ],
  [
    { en: 'MESSAGE ON WORLD LAKE DAY', es: 'MENSAJE CON MOTIVO DEL DÍA MUNDIAL DE LOS LAGOS' },
    { en: ['Lake Council'], es: ['El Consejo de los lagos'] },
  ],
  [
    { fr: 'LE BAC DE SARN REPREND LA MER', es: 'EL TRANSBORDADOR DE SARN VUELVE A NAVEGAR' },
    { fr: ['La Fédération des bacs'], es: ['La Federación de transbordadores'] },
  ],
  [
    { en: 'FERRY TO SARN SAILS AGAIN', ru: 'ПАРОМ В САРН СНОВА НА ЛИНИИ' },
    { en: ['River Council'], ru: ['Совет рек'] },
  ],
  [
    { en: 'FERRY TO SARN SAILS AGAIN', ar: 'العبّارة تعود إلى الإبحار بعد ثمانية أشهر' },
    { en: ['The River Council'], ar: ['مجلس الأنهار'] },
  ],
  [
    { en: 'FERRY TO SARN SAILS AGAIN', zh: '渡轮停航八个月后恢复航行' },
    { en: ['The River Council'], zh: ['河流理事会'] },
  ],
  [
    { en: 'FERRY TO SARN SAILS AGAIN', de: 'DIE FÄHRE NACH SARN FÄHRT WIEDER' },
    { en: ['The Ferry Authority'], de: ['Die Fährbehörde'] },
  ],
];

/** Where the days are, as date lines say it. */
const TOWN: Readonly<Partial<Record<Known, string>>> = { ru: 'Сарн, ', ar: 'سارن، ', zh: '萨恩，' };

describe('a house over a title in capitals, in a file for each language, is whose text it is', () => {
  for (const [titles, over] of OVER_CAPITALS) {
    const [one, other] = Object.keys(over) as [Known, Known];
    for (const shape of SHAPES)
      it(`in ${one} and ${other}, ${shape}: ${over[one]?.[0] ?? ''}`, async () => {
        const linesIn = (lang: Known) => {
          const { text, day } = VERSIONS[lang];
          return [...(over[lang] ?? []), titles[lang] ?? '', `${TOWN[lang] ?? 'Sarn, '}${day}`, ...text];
        };
        const pages = new Map(
          [one, other].flatMap((name) =>
            LANGS.filter((lang) => lang === name).map((lang) => [lang, pageIn(shape, [linesIn(name)], 1)] as const),
          ),
        );
        const { facts, files, summary } = holds(await importPages({ kind: 'apart', pages }), one);
        expect([issuerIn(facts, one), issuerIn(facts, other)]).toEqual([over[one]?.[0], over[other]?.[0]]);
        expect(files.get(`${one}.md`)).not.toMatch(/^label:/mu);
        expect(files.get(`${other}.md`)).not.toMatch(/^label:/mu);
        expect(summary.versions.map(({ issuer }) => issuer)).toEqual([over[one]?.[0], over[other]?.[0]]);
        expect([summary.questions, summary.dropped.filter(({ what }) => what === 'unexplained')]).toEqual([[], []]);
      });
  }

  for (const [lang, house] of [
    ['en', 'The Lake Authority of Sarn'],
    ['fr', 'L’Autorité du lac de Sarn'],
    ['fr', 'La Fédération des bacs'],
    ['es', 'El Consejo de los lagos'],
  ] as const)
    it(`with its article, over one version alone: ${house}`, async () => {
      const { facts } = await imported({ [lang]: [house] });
      expect(facts).toContain(`issuer: ${house}\n`);
    });
});

/** Headlines that begin as the names of houses do, with what stands under them. */
const HEADLINES: readonly Lines[] = [
  { en: ['Lake Council Gives Green Light'], ru: ['Совет озёр дал зелёный свет'] },
  { fr: ['Assemblée générale des pêcheurs'], es: ['Asamblea general de pescadores'] },
  { en: ['Council adopts rules for crossings at night'], fr: ['Le Conseil adopte des règles pour la nuit'] },
  { fr: ['La Fédération accueille ses pêcheurs'], es: ['La Federación acoge a sus pescadores'] },
  { en: ['Ministry opens a line for fishermen'], fr: ['Ministère : une ligne ouverte aux pêcheurs'] },
  { en: ['Ministry opens a line for fishermen'], ru: ['Министерство открыло линию для рыбаков'] },
  { fr: ['Conseil des fleuves : la pêche reprend'], es: ['Consejo de los ríos: vuelve la pesca'] },
  { de: ['Ministerium öffnet eine Leitung für Fischer'], en: ['Ministry opens a line for fishermen'] },
  { ar: ['وزارة الطرق تفتح خطا للصيادين'], en: ['Ministry of Roads opens a line for fishermen'] },
];

describe('a headline that begins as a house’s name does is no house', () => {
  for (const over of HEADLINES) {
    const [one, other] = Object.keys(over) as [Known, Known];
    it(`in ${one} and ${other}: ${over[one]?.[0] ?? ''}`, async () => {
      const { facts, title, text } = await imported(over);
      expect(facts).not.toContain('issuer');
      // The line under it may be its subtitle, and is kept in any case.
      for (const lang of [one, other]) {
        const words = [over[lang]?.[0] ?? '', VERSIONS[lang].title];
        expect(words).toContain(title(lang));
        for (const said of words) expect(text(lang)).toContain(said);
      }
    });
  }
});

describe('a headline over a line that says whose statement it is', () => {
  const over: Lines = {
    en: ['Bishops of the Three Valleys call for a truce at Christmas'],
    de: ['Die Bischöfe der Drei Täler rufen zu einer Waffenruhe auf'],
  };
  const page = (Object.keys(over) as Known[])
    .map((lang) => {
      const whose = { en: 'Statement by the Conference of Bishops', de: 'Erklärung der Bischofskonferenz' };
      const { day, text } = VERSIONS[lang];
      return [over[lang]?.[0] ?? '', `${lang === 'en' ? whose.en : whose.de}\n${day}`, ...text].join('\n\n');
    })
    .join('\n\n***\n\n');

  it('is asked about, and both lines are kept', async () => {
    const outcome = await importPages({
      kind: 'together',
      page: { name: 'page.txt', bytes: new TextEncoder().encode(`${page}\n`) },
    });
    const { files, summary } = holds(outcome, 'en');
    expect(summary.questions.map(({ about }) => about).toSorted()).toEqual(['title.de', 'title.en']);
    expect(summary.questions[0]?.readings).toHaveLength(2);
    expect(files.get('en.md')).toContain(`title: ${over.en?.[0] ?? ''}`);
    expect(files.get('en.md')).toContain('Statement by the Conference of Bishops');
    expect(files.get('de.md')).toContain('Erklärung der Bischofskonferenz');
    expect(summary.dropped.filter(({ what }) => what === 'unexplained')).toEqual([]);
  });
});

describe('a line over each title that nothing explains is what the text is called', () => {
  const KICKERS: readonly Lines[] = [
    { en: ['Ferries'], fr: ['Bacs'] },
    { en: ['Nuclear safety'], es: ['Seguridad nuclear'] },
    { en: ['Inland ferries'], de: ['Binnenfähren'] },
    { fr: ['Lacs en hiver'], ru: ['Озёра зимой'] },
  ];
  for (const over of KICKERS) {
    const [one, other] = Object.keys(over) as [Known, Known];
    it(`in ${one} and ${other}: ${over[one]?.[0] ?? ''}`, async () => {
      const { label, title, leftOut } = await imported(over);
      expect([label(one), label(other)]).toEqual([over[one]?.[0], over[other]?.[0]]);
      expect([title(one), title(other), leftOut]).toEqual([VERSIONS[one].title, VERSIONS[other].title, []]);
    });
  }

  it('not where it stands over one title alone: that may be of the site', async () => {
    const { label, leftOut } = await imported({ en: ['Top slides'], fr: [] });
    expect([label('en'), leftOut]).toEqual([undefined, ['Top slides']]);
  });
});

describe('without a line between the versions, what stands over the second is no end of the first', () => {
  const OVER: readonly Lines[] = [
    ...HOUSES,
    { en: ['Ferries'], fr: ['Bacs'] },
    { en: ['Waterways'], ru: ['Паромы'] },
    { fr: ['Bacs'], ar: ['العبّارات'] },
  ];
  for (const over of OVER) {
    const [one, other] = Object.keys(over) as [Known, Known];
    it(`in ${one} and ${other}: ${over[other]?.[0] ?? ''}`, async () => {
      const { text, title, facts, label } = await imported(over, 'text', []);
      expect([title(one), title(other)]).toEqual([VERSIONS[one].title, VERSIONS[other].title]);
      expect(text(one)).not.toContain(over[other]?.[0]);
      expect([issuerIn(facts, other), label(other)]).toContain(over[other]?.[0]);
    });
  }

  it('but a house that signs both texts signs both', async () => {
    const [en, fr] = [VERSIONS.en, VERSIONS.fr];
    const page = pageIn('text', [
      [en.title, en.day, ...en.text, 'Harbour Watch'],
      [fr.title, fr.day, ...fr.text, 'Vigie du port'],
    ]);
    const outcome = await importPages({ kind: 'together', page });
    expect(holds(outcome, 'en').version).toContain('Harbour Watch');
    expect(holds(outcome, 'fr').version).toContain('Vigie du port');
  });

  it('nor is a house moved that signs the first text alone, where as many lines stand over the second', async () => {
    const [en, fr] = [VERSIONS.en, VERSIONS.fr];
    const page = pageIn('text', [
      [en.title, en.day, ...en.text, 'Alpina'],
      [fr.title, fr.day, ...fr.text],
    ]);
    const outcome = await importPages({ kind: 'together', page });
    expect(holds(outcome, 'en').version).toContain('Alpina');
    expect(holds(outcome, 'fr').version).not.toContain('Alpina');
  });
});

it.each(['', '  ', '\\'])(
  'a house and its office, each in bold in a line of Markdown, are told apart in its name (lines end in “%s”)',
  async (end) => {
    const page = `**Prefeitura de Vila Serena**${end}
**Secretaria de Saúde**

# Campanha de vacinação começa na segunda-feira

Vila Serena, 13 de novembro de 2026

A campanha de vacinação contra a gripe começa na segunda-feira em todos os postos de saúde do município.

---

**Municipality of Vila Serena**${end}
**Department of Health**

# Vaccination campaign begins on Monday

Vila Serena, 13 November 2026

The campaign of vaccination against influenza begins on Monday in all the health centres of the municipality.
`;
    const outcome = await importPages({
      kind: 'together',
      page: { name: 'page.md', bytes: new TextEncoder().encode(page) },
    });
    if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
    expect(outcome.value.files.get('statement.yaml')).toContain(
      'issuer:\n  pt: Prefeitura de Vila Serena – Secretaria de Saúde\n  en: Municipality of Vila Serena – Department of Health\n',
    );
  },
);

const PIER = {
  en: [
    'The new pier was opened this morning by the people of the town, who had waited for it for two winters.',
    'Boats will leave from it every hour until the end of the summer.',
  ],
  fr: [
    'Le nouvel embarcadère a été ouvert ce matin par les habitants de la ville, qui l’attendaient depuis deux hivers.',
    'Des bateaux en partiront toutes les heures jusqu’à la fin de l’été.',
  ],
};

it.each([
  [
    'under the title of a release',
    ['PRESS RELEASE', 'New pier opens in Port Alder', 'Council of the Lakes', 'Port Alder, 4 March 2027'],
    [
      'COMMUNIQUÉ DE PRESSE',
      'Un nouvel embarcadère ouvre à Port Alder',
      'Conseil des lacs',
      'Port Alder, le 4 mars 2027',
    ],
    'issuer:\n  en: Council of the Lakes\n  fr: Conseil des lacs\n',
  ],
  [
    'right under the day of a text that calls itself nothing',
    ['New pier opens in Port Alder', '4 March 2027', 'Harbour Association'],
    ['Un nouvel embarcadère ouvre à Port Alder', '4 mars 2027', 'Association du port'],
    'issuer:\n  en: Harbour Association\n  fr: Association du port\n',
  ],
])('who publishes a text may stand %s, in each language', async (_, english, french, issuer) => {
  const page = await readPage([...english, ...PIER.en, ...french, ...PIER.fr].join('\n\n'));
  expect(page.facts).toContain(issuer);
  expect([page.of('en'), page.of('fr')].join('\n')).not.toMatch(/Council|Conseil|Association/u);
  expect(page.asked).toEqual([]);
});

describe('Whoever publishes a text is a house, in small letters and in capitals, and nobody’s name', () => {
  it.each([
    ['en', 'Presidency of the Republic of Santa Luzia'],
    ['en', 'Government House'],
    ['en', 'Senate of Valdoria'],
    ['en', 'House of Representatives'],
    ['en', 'Royal Academy of Sciences'],
    ['en', 'National Library of Valdoria'],
    ['en', 'Coast Guard'],
    ['en', 'Port of Lamine'],
    ['fr', 'Palais du Gouvernement'],
    ['fr', 'Sénat de Valdoria'],
    ['fr', 'Cour suprême du Kaldora'],
    ['fr', 'Mission permanente du Kaldora'],
    ['fr', 'Ville de Lamine'],
    ['fr', 'Garde côtière'],
    ['es', 'Presidencia de la República de Santa Lucía'],
    ['es', 'Palacio de Gobierno'],
    ['es', 'Casa Real'],
    ['es', 'Fiscalía General de la Nación'],
    ['ru', 'Аппарат Правительства'],
    ['ru', 'Академия наук Велории'],
    ['pt', 'Presidência da República de Santa Luzia'],
    ['it', 'Senato della Repubblica'],
    ['de', 'Zentralbank von Valdoria'],
    ['de', 'Stadt Lamine'],
  ] as const)('%s: %s', (tag, name) => {
    const lang = langOf(tag);
    expect(namesHouse(name, lang)).toBe(true);
    expect(namesHouse(name.toUpperCase(), lang)).toBe(true);
    expect(isName(name, lang)).toBe(false);
  });

  it.each([
    ['en', 'A library for Lamine opens'],
    ['fr', 'Le port de Lamine rouvre lundi'],
    ['es', 'La fiscalía abre una investigación'],
    ['de', 'Die Stadt baut neue Brücken'],
  ])('but no headline, in %s: %s', (tag, headline) => {
    expect(namesHouse(headline, langOf(tag))).toBe(false);
  });
});
