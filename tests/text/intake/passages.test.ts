/** A paragraph in another language stays where it stands: it is told where both versions have it or it is quoted, and asked about where one alone leaves its language. */
import { describe, expect, it } from 'vitest';
import type { PageFile } from '../../../src/text/intake/page.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { importPages } from './importing.ts';

const ENGLISH = [
  'Three new night trains to link the lake towns',
  'Lausanne, 8 March 2027',
  'The Union of Lake Towns is launching three night lines, the first of which will leave on 12 December 2027 from the new station by the lake.',
  'Last year more travellers than ever asked for such a connection, and the Union has listened to them.',
  'The tickets will be sold at all stations from the first day of October, and on board as long as there is room.',
];
const FRENCH = [
  'Trois nouveaux trains de nuit relieront les villes du lac',
  'Lausanne, le 8 mars 2027',
  'L’Union des villes du lac lance trois lignes de nuit, dont la première partira le 12 décembre 2027 de la nouvelle gare au bord du lac.',
  'L’an dernier, plus de voyageurs que jamais ont demandé une telle liaison, et l’Union les a entendus.',
  'Les billets seront vendus dans toutes les gares dès le premier jour d’octobre, et à bord tant qu’il y aura de la place.',
];
const PASSAGES = {
  en: 'The Union has tried many things in the last few years, and not all of them have come off.',
  fr: 'L’Union a tenté beaucoup de choses ces dernières années, et toutes ne lui ont pas réussi.',
  de: 'Der Bund hat in den letzten Jahren vieles versucht, und nicht alles ist ihm gelungen.',
  es: 'La Unión ha intentado muchas cosas en los últimos años, y no todas le han salido bien.',
  it: 'L’Unione ha provato molte cose negli ultimi anni, e non tutte le sono riuscite.',
};

async function imported(english: string, french: string) {
  const put = (text: readonly string[], passage: string) => [...text.slice(0, 3), passage, ...text.slice(3)];
  const page = [...put(ENGLISH, english), '***', ...put(FRENCH, french)].join('\n\n');
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return {
    files: [...files.keys()].filter((name) => name.endsWith('.md')),
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    asked: summary.questions.map(({ about }) => about),
    told: made.diagnostics.filter(({ code }) => code === 'intake/foreign-passages').length,
  };
}

describe.each(['de', 'es', 'it'] as const)('A paragraph in %s', (lang) => {
  const words = PASSAGES[lang];
  it('in one version is asked about', async () => {
    const english = await imported(words, PASSAGES.fr);
    expect(english.asked).toEqual(['language.en']);
    expect(english.en).toContain(words.slice(0, 20));
    const french = await imported(PASSAGES.en, words);
    expect(french.asked).toEqual(['language.fr']);
    expect(french.fr).toContain(words.slice(0, 20));
  });

  it('in both is told', async () => {
    const page = await imported(words, words);
    expect(page).toMatchObject({ asked: [], told: 2, files: ['en.md', 'fr.md'] });
    for (const text of [page.en, page.fr]) expect(text).toContain(words.slice(0, 20));
  });

  it('in quotation marks is told', async () => {
    const page = await imported(`“${words}”`, `« ${PASSAGES.fr} »`);
    expect(page).toMatchObject({ asked: [], told: 1, files: ['en.md', 'fr.md'] });
  });
});

it('A paragraph of the one version in the other is asked about, where it stands', async () => {
  const page = await imported(PASSAGES.fr, PASSAGES.fr);
  expect(page.asked).toEqual(['language.en']);
  expect(page.en).toContain('L’Union a tenté');
});

it('Notes to editors that stand once under both versions are of that in their language, and nothing is asked', async () => {
  const page = [
    ...ENGLISH,
    '***',
    ...FRENCH,
    '***',
    'Notes to editors',
    'The Union of Lake Towns brings together 38 municipalities. Photographs of the new carriages can be had from its press service.',
  ].join('\n\n');
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  expect(made.value.summary.questions).toEqual([]);
  expect(made.value.files.get('en.md')).toContain('Photographs of the new carriages');
  expect(made.diagnostics.map(({ code }) => code)).toContain('intake/part-alone');
});

it('A Portuguese text whose lines each say little of their language is a version beside a Spanish one', async () => {
  const page = [
    'NOTA DE IMPRENSA',
    'A passarela sobre o rio reabre em maio',
    'Vila Exemplo, 4 de março de 2027',
    'A passarela sobre o rio reabre ao público no dia 15 de maio de 2027, depois de dois anos de obras que custaram 380 000 euros.',
    '“Aprendemos a desconfiar das datas”, disse Marta Tervagna, vereadora das obras públicas.',
    'Os cães serão admitidos com trela, e as bicicletas à mão.',
    '***',
    'NOTA DE PRENSA',
    'La pasarela sobre el río reabre en mayo',
    'Vila Exemplo, 4 de marzo de 2027',
    'La pasarela sobre el río reabre al público el 15 de mayo de 2027, después de dos años de obras que costaron 380 000 euros.',
    '«Hemos aprendido a desconfiar de las fechas», dijo Marta Tervagna, concejala de obras públicas.',
    'Los perros se admitirán con correa, y las bicicletas a mano.',
  ].join('\n\n');
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  expect(made.value.files.get('statement.yaml')).toContain('languages: [pt, es]');
});

it('A French title with the month of May is French, and no Occitan', async () => {
  const page = [
    'The footbridge reopens in May',
    'La passerelle rouvre en mai',
    'Orval, 4 March 2027',
    'Orval, le 4 mars 2027',
    'The footbridge over the Orb reopens to the public on 15 May 2027 after two years of works.',
    'La passerelle sur l’Orb rouvre au public le 15 mai 2027 après deux ans de travaux.',
    'The council thanks the neighbours for their patience.',
    'Le conseil remercie les riverains de leur patience.',
  ].join('\n\n');
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  expect(made.value.summary.questions).toEqual([]);
  expect(made.value.summary.versions.map(({ title }) => title)).toEqual([
    'The footbridge reopens in May',
    'La passerelle rouvre en mai',
  ]);
});

describe('A line that gives something with its name', () => {
  it.each([
    [
      'Where: Maison de l’Eau, 12 quai du Port, au bord du lac',
      'Où : Maison de l’Eau, 12 quai du Port, au bord du lac',
    ],
    ['Where: House of the Lake, at the end of the Old Pier', 'Où : House of the Lake, at the end of the Old Pier'],
  ])('is in the language of the name: %s', async (english, french) => {
    const { en, fr, asked, told } = await imported(english, french);
    expect(asked).toEqual([]);
    expect(told).toBe(0);
    expect(`${en}${fr}`).not.toContain('<span');
  });

  it('is not where a sentence follows', async () => {
    const { asked } = await imported(`Where: ${PASSAGES.fr}`, PASSAGES.fr);
    expect(asked).toEqual(['language.en']);
  });
});

describe('A sentence that has one small word more of another language than of its own', () => {
  const GERMAN = [
    'Erklärung zum Hochwasser',
    'Bozen, 3. Juni 2027',
    'Das Hochwasser hat 14 Gemeinden getroffen, und viele Straßen sind noch gesperrt.',
    'Wir danken den 2300 Helfern, die in der Nacht gekommen sind.',
    'Die Straße nach Meran bleibt bis zum 10. Juni gesperrt.',
  ];
  const ITALIAN = [
    'Dichiarazione sull’alluvione',
    'Bolzano, 3 giugno 2027',
    'L’alluvione ha colpito 14 comuni.',
    'Ringraziamo i 2.300 soccorritori che sono arrivati nella notte.',
    'La strada per Merano resta chiusa fino al 10 giugno.',
  ];
  const PORTUGUESE = [
    'Declaração sobre o incêndio',
    'Lisboa, 3 de junho de 2027',
    'O incêndio destruiu seis casas.',
    'Agradecemos a todos os bombeiros que vieram durante a noite e que ainda estão no local.',
    'A estrada para o porto fica fechada até 10 de junho, e não há perigo para as pessoas.',
  ];

  it.each([
    ['Italian', ITALIAN, 'it'],
    ['Portuguese', PORTUGUESE, 'pt'],
  ] as const)('is %s like what is around it, and nothing is asked', async (_, text, lang) => {
    const page = (name: string, lines: readonly string[]) => ({ name, bytes: Buffer.from(lines.join('\n\n')) });
    const made = await importPages({
      kind: 'apart',
      pages: new Map<Lang, PageFile>([
        ['de' as Lang, page('de.txt', GERMAN)],
        [lang as Lang, page(`${lang}.txt`, text)],
      ]),
    });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
    expect(made.value.summary.questions).toEqual([]);
    expect(made.value.files.get(`${lang}.md`)).not.toContain('lang=');
    expect(made.value.files.get(`${lang}.md`)).toContain(text[2]);
  });
});

it('Title, label and lines of a Portuguese text under an English one are of the Portuguese, though each by itself may be in many languages', async () => {
  const page = [
    'Lisbon Port reports record year',
    'Press release',
    'Lisbon, 20 January 2028',
    'The Port of Lisbon handled 14.2 million tonnes in 2027, more than in any year before.',
    '“We owe this to our dockers, who have worked day and night,” said the President of the Port.',
    'Contact: Inês Amostra, +351 21 000 00 00',
    'Porto de Lisboa com ano recorde',
    'Comunicado de imprensa',
    'Lisboa, 20 de janeiro de 2028',
    'O Porto de Lisboa movimentou 14,2 milhões de toneladas em 2027, mais do que em qualquer ano anterior.',
    '«Devemo-lo aos nossos estivadores», disse Rui Modelo, Presidente do Porto.',
    'Contacto: Inês Amostra, +351 21 000 00 00',
  ].join('\n\n');
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = made.value;
  expect([...files.keys()].filter((name) => name.endsWith('.md'))).toEqual(['en.md', 'pt.md']);
  const [en = '', pt = ''] = [files.get('en.md'), files.get('pt.md')];
  expect(en).not.toMatch(/Porto de Lisboa|imprensa/u);
  expect(pt).toContain('title: Porto de Lisboa com ano recorde');
  expect(pt).toContain('Devemo-lo aos nossos estivadores');
  expect(pt).toContain('Contacto: Inês Amostra');
});
