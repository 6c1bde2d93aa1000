/** Statements that are hard to set, made up of sentences of ours in English and French. */
import { parseStatement } from '../../src/text/source/index.ts';
import type { Statement } from '../../src/text/statement/index.ts';
import { valueOf } from '../support/statement.ts';

interface Pair {
  readonly en: string;
  readonly fr: string;
}

const SENTENCES: readonly Pair[] = [
  {
    en: 'The harbour commission met on the upper deck, because the lower one was under water.',
    fr: 'La commission du port s’est réunie sur le pont supérieur, parce que le pont inférieur était sous l’eau.',
  },
  {
    en: 'Every gauge on the river was read at six o’clock, and every reading was sent to both capitals.',
    fr: 'Chaque échelle du fleuve a été relevée à six heures, et chaque relevé a été transmis aux deux capitales.',
  },
  {
    en: 'Nobody was asked to pay for a place in the reading room, nor for the loan of a lamp.',
    fr: 'Personne n’a été invité à payer une place dans la salle de lecture, ni le prêt d’une lampe.',
  },
  {
    en: 'Interdepartmental recommendations notwithstanding, the keeper of the lighthouse decided for himself.',
    fr: 'En dépit des recommandations interministérielles, le gardien du phare a décidé par lui-même.',
  },
  {
    en: 'That is how it should be: a timetable is a promise with numbers in it.',
    fr: 'C’est bien ainsi qu’il doit en être : un horaire est une promesse faite en chiffres.',
  },
  {
    en: 'The ferry sails at 6.40, 9.15 and 23.05, in winter as in summer, whatever the ice may say.',
    fr: 'Le bac part à 6 h 40, à 9 h 15 et à 23 h 05, en hiver comme en été, quoi qu’en dise la glace.',
  },
];

/** Sentence by sentence, from the `from`th on. */
function paragraph(from: number, count: number): Pair {
  const own = Array.from({ length: count }, (_, i) => SENTENCES[(from + i) % SENTENCES.length]);
  const said = (lang: keyof Pair) => own.map((sentence) => sentence?.[lang] ?? '').join(' ');
  return { en: said('en'), fr: said('fr') };
}

function paragraphs(count: number, sentences = 4): readonly Pair[] {
  return Array.from({ length: count }, (_, i) => paragraph(i, sentences + (i % 3)));
}

function both(text: string): Pair {
  return { en: text, fr: text };
}

const TITLE: Pair = { en: 'The harbour in winter', fr: 'Le port en hiver' };

function statement(name: string, pairs: readonly Pair[], title: Pair = TITLE): Statement {
  const version = (lang: keyof Pair) =>
    `---\ntitle: ${title[lang]}\n---\n\n${pairs.map((pair) => pair[lang]).join('\n\n')}\n`;
  const facts = 'kind: press-release\ndate: 2034-02-03\nplace: Exampleville\nlanguages: [en, fr]\nstatus: final\n';
  const files = new Map([
    ['statement.yaml', facts],
    ['en.md', version('en')],
    ['fr.md', version('fr')],
  ]);
  return valueOf(parseStatement({ slug: `2034-02-03-${name}`, files }));
}

const ADDRESS =
  'https://www.harbour-office.example/publications/2034/annual-report-of-the-harbour-commission/annex-17/tables/readings-of-all-gauges.html?from=2033-01-01&to=2033-12-31';

function table(rows: number): Pair {
  const head = { en: '| Gauge | Reading, m | Remark |', fr: '| Échelle | Relevé, m | Observation |' };
  const body = (lang: keyof Pair) =>
    Array.from({ length: rows }, (_, i) => {
      const remark = i % 7 === 0 ? (SENTENCES[i % SENTENCES.length]?.[lang] ?? '') : '–';
      return `| ${lang === 'en' ? 'Quay' : 'Quai'} ${i + 1} | ${i}.${i % 10}5 | ${remark} |`;
    });
  return {
    en: [head.en, '| --- | ---: | --- |', ...body('en')].join('\n'),
    fr: [head.fr, '| --- | ---: | --- |', ...body('fr')].join('\n'),
  };
}

/** With the same figures in both languages, and rows that are too wide for one column. */
function tableAcross(rows: number): Pair {
  const head = {
    en: '| Gauge on the river | Highest, m | Lowest, m | Mean of all readings, m | Days above the mark |',
    fr: '| Échelle du fleuve | Maximum, m | Minimum, m | Moyenne de tous les relevés, m | Jours au-dessus du repère |',
  };
  const body = (lang: keyof Pair) =>
    Array.from({ length: rows }, (_, i) => {
      const label = lang === 'en' ? 'Gauge at the lower quay' : 'Échelle du quai d’aval';
      return `| ${label}, ${i + 1} | ${i}.75 | ${i % 10}.05 | ${i % 13}.5 | ${i * 3} |`;
    });
  return {
    en: [head.en, '| --- | ---: | ---: | ---: | ---: |', ...body('en')].join('\n'),
    fr: [head.fr, '| --- | ---: | ---: | ---: | ---: |', ...body('fr')].join('\n'),
  };
}

function notes(count: number): readonly Pair[] {
  const marks = Array.from({ length: count }, (_, i) => i);
  const marked = (lang: keyof Pair) =>
    marks.map((i) => `${SENTENCES[i % SENTENCES.length]?.[lang] ?? ''}[^${i + 1}]`).join(' ');
  const texts = (lang: keyof Pair) =>
    marks.map((i) => `[^${i + 1}]: ${SENTENCES[(i + 3) % SENTENCES.length]?.[lang] ?? ''}`).join('\n\n');
  return [
    { en: marked('en'), fr: marked('fr') },
    { en: texts('en'), fr: texts('fr') },
  ];
}

function nested(items: number): Pair {
  const list = (lang: keyof Pair) =>
    Array.from({ length: items }, (_, i) => {
      const own = (n: number) => SENTENCES[(i + n) % SENTENCES.length]?.[lang] ?? '';
      return `- ${own(0)}\n  1. ${own(1)}\n     - ${own(2)}\n     - ${own(3)}\n  2. ${own(4)}`;
    }).join('\n');
  return { en: list('en'), fr: list('fr') };
}

const FORTY: Pair = {
  en: 'The ferry does not sail today. The ice on the harbour is eleven inches thick, and the bus that was to stand in for the boat stands in the snow. Whoever has a ticket may keep it, and whoever has tea may share it.',
  fr: 'Le bac ne part pas aujourd’hui. La glace du port a vingt-huit centimètres d’épaisseur, et l’autocar qui devait remplacer le bateau est pris dans la neige. Que chacun garde son billet, et que ceux qui ont du thé le partagent.',
};

const LONG_TITLE: Pair = {
  en: `${paragraph(0, 6).en.replaceAll(/[.:]/gu, ',')} and what the harbour commission, the lighthouse and the reading room have to say about each of these matters in the winter to come`,
  fr: `${paragraph(0, 5).fr.replaceAll(/[.:]/gu, ',')} et ce que la commission du port, le phare et la salle de lecture ont à dire de chacune de ces questions pour l’hiver prochain`,
};

function quoted(text: Pair): Pair {
  return {
    en: `> “${text.en}”\n>\n> <!-- speaker -->\n> Maria Example, Harbour Master`,
    fr: `> « ${text.fr} »\n>\n> <!-- speaker -->\n> Maria Example, capitaine du port`,
  };
}

function numbered(count: number): readonly Pair[] {
  return Array.from({ length: count }, (_, i) => {
    const { en, fr } = paragraph(i, 2 + (i % 4));
    return { en: `<!-- numbered -->\n${i + 1}. ${en}`, fr: `<!-- numbered -->\n${i + 1}. ${fr}` };
  });
}

function headed(count: number): readonly Pair[] {
  return paragraphs(count, 1).flatMap(({ en, fr }, i) => [
    { en: `## What was said on day ${i + 1}`, fr: `## Ce qui a été dit le jour ${i + 1}` },
    { en, fr },
  ]);
}

const ABOUT_AND_CONTACTS: readonly Pair[] = [
  { en: '<!-- facts -->\n## Facts', fr: '<!-- facts -->\n## En chiffres' },
  { en: '- Quays: 42\n- Lamps: 118', fr: '- Quais : 42\n- Lampes : 118' },
  { en: '<!-- about -->\n## About us', fr: '<!-- about -->\n## Qui sommes-nous ?' },
  paragraph(2, 2),
  { en: '<!-- contacts -->\n## Press contact', fr: '<!-- contacts -->\n## Contact presse' },
  both(Array.from({ length: 14 }, (_, i) => `Paul Sample ${i + 1}, +41 22 555 01 ${i + 10}`).join('\\\n')),
];

/** By what makes them hard. */
export const HARD: readonly (readonly [string, () => Statement])[] = [
  ['forty words', () => statement('forty-words', [FORTY])],
  ['six thousand words', () => statement('six-thousand-words', paragraphs(76))],
  ['a title of ten lines', () => statement('long-title', paragraphs(6), LONG_TITLE)],
  ['a table over pages', () => statement('long-table', [paragraph(0, 4), table(90), paragraph(3, 3)])],
  [
    'a table across both columns, over pages',
    () => statement('table-across', [paragraph(0, 4), tableAcross(90), paragraph(3, 3)]),
  ],
  ['twelve notes on a page', () => statement('twelve-notes', [...notes(12), ...paragraphs(4)])],
  ['nested lists at page ends', () => statement('nested-lists', [paragraph(0, 5), nested(14)])],
  [
    'long addresses',
    () =>
      statement(
        'long-addresses',
        paragraphs(8, 2).map(({ en, fr }) => ({ en: `${en} See <${ADDRESS}>.`, fr: `${fr} Voir <${ADDRESS}>.` })),
      ),
  ],
  ['quotations', () => statement('quotations', paragraphs(14, 2).map(quoted))],
  ['numbered paragraphs', () => statement('numbered', numbered(24))],
  ['a heading over each paragraph', () => statement('headed', headed(40))],
  ['a paragraph of a page and a half', () => statement('one-paragraph', [paragraph(0, 70), paragraph(1, 30)])],
  ['all that a release may have', () => statement('whole-release', [...paragraphs(9), ...ABOUT_AND_CONTACTS])],
];
