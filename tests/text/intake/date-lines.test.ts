/** A line of place and date is printed once and as the page has it, wherever it stands; what it says besides is listed. */
import { describe, expect, test } from 'vitest';
import { importPages, readPage } from './importing.ts';

async function imported(lines: readonly string[]) {
  const page = { name: 'page.txt', bytes: Buffer.from(`${lines.join('\n\n')}\n`) };
  const outcome = await importPages({ kind: 'together', page });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  const of = (name: string) => (files.get(name) ?? '').replaceAll('\u00A0', ' ');
  return {
    en: of('en.md'),
    fr: of('fr.md'),
    es: of('es.md'),
    facts: of('statement.yaml'),
    leftOut: of('left-out.txt'),
    asked: summary.questions.map(({ about }) => about),
  };
}

const TEXT = [
  'A river knows no border and asks for no passport. It carries what we give it, good and bad, to those who live downstream.',
  'The people of the valley have shown that it can be done: they measured, they argued, and they agreed.',
];
const FRENCH = [
  'Un fleuve ne connaît pas de frontière et ne demande pas de passeport. Il porte ce que nous lui donnons à ceux qui vivent en aval.',
  'Les habitants de la vallée ont montré que c’était possible : ils ont mesuré, ils ont débattu et ils se sont mis d’accord.',
];

describe('A line of place and date', () => {
  test.each([
    ['GENEVA, 3 June 2026 (River Council) – ', 'Geneva', '2026-06-03', 'Geneva, 3 June 2026 (River Council)'],
    ['PORTLAND, Maine (September 14, 2026) — ', 'Portland, Maine', '2026-09-14', undefined],
    ['PORTLAND (14 September 2026) – ', 'Portland', '2026-09-14', undefined],
    ['(Portland, September 14, 2026) – ', 'Portland', '2026-09-14', undefined],
    ['(PORTLAND, 14 September 2026) -- ', 'Portland', '2026-09-14', undefined],
  ])('that runs into the text with brackets is printed once: %s', async (line, place, date, whole) => {
    const { en, facts, asked } = await imported([
      'The rivers are clean again',
      `${line}${TEXT[0] ?? ''}`,
      TEXT[1] ?? '',
    ]);
    expect(asked).toEqual([]);
    expect(facts).toContain(`date: ${date}`);
    expect(facts).toContain(place);
    expect(en).toContain('\n\nA river knows no border');
    expect(`${en}${facts}`).toContain(whole ?? place);
  });

  test.each([
    ['Valletta, 14 October 2026, 3.15 p.m.', '3.15 p.m.'],
    ['12 August 2026 | 14:00 | Malmo', '14:00'],
    ['Pärnu, 2 July 2026, 8:45', '8:45'],
  ])('has its hour listed: %s', async (line, hour) => {
    const { leftOut, asked } = await imported(['Statement on the rivers', line, ...TEXT]);
    expect(leftOut).toContain(hour);
    expect(asked).toEqual([]);
  });

  test.each([
    ['Malmö, les 10 et 11 août 2026', 'Malmö'],
    ['Lyon, du 3 au 5 juin 2026', 'Lyon'],
  ])('keeps its days as they are written: %s', async (line, place) => {
    const { fr, facts } = await imported(['Déclaration sur les fleuves', line, ...FRENCH]);
    expect(facts).toMatch(new RegExp(`place: ${place}\n`, 'u'));
    expect(fr).toContain(`dateline: ${line}`);
  });
});

describe('A day of the site’s own', () => {
  test.each([
    'Published: 3 hours ago',
    'Updated: 5 June 2026',
    'Updated 5 June 2026, 10:14',
    'Last updated on 5 June 2026',
    'First published: 5 June 2026',
  ])('is listed where it is in no text: %s', async (line) => {
    const { en, facts, leftOut, asked } = await imported([
      'Statement on the rivers',
      'Geneva, 3 June 2026',
      line,
      ...TEXT,
    ]);
    expect(asked).toEqual([]);
    expect(facts).toContain('date: 2026-06-03');
    expect(en).not.toContain(line.slice(0, 9));
    expect(leftOut).toContain(line);
  });

  test.each([
    ['Publié : il y a 3 heures', 'Publié'],
    ['Mis à jour le 5 juin 2026', 'Mis à jour'],
  ])('is listed in French: %s', async (line, begin) => {
    const { fr, leftOut, asked } = await imported([
      'Déclaration sur les fleuves',
      'Genève, le 3 juin 2026',
      line,
      ...FRENCH,
    ]);
    expect(asked).toEqual([]);
    expect(fr).not.toContain(begin);
    expect(leftOut).toContain(line);
  });
});

describe.each([
  [
    'in brackets',
    '(Nairobi, November 17, 2026) – ',
    '(Nairobi, le 17 novembre 2026) – ',
    '(Nairobi, 17 de noviembre de 2026) – ',
  ],
  [
    'with a stop',
    'Nairobi, 17 November 2026. ',
    'Nairobi, le 17 novembre 2026. ',
    'Nairobi, 17 de noviembre de 2026. ',
  ],
])('A line of place and date %s that runs into the text of each version', (_how, en, fr, es) => {
  const spanish = [
    'Un río no conoce fronteras ni pide pasaporte. Lleva lo que le damos, bueno y malo, a quienes viven río abajo.',
    'La gente del valle ha demostrado que se puede: midieron, discutieron y se pusieron de acuerdo.',
  ];

  test.each([
    ['fr', ['Les fleuves sont de nouveau propres', `${fr}${FRENCH[0] ?? ''}`, FRENCH[1] ?? '']],
    ['es', ['Los ríos vuelven a estar limpios', `${es}${spanish[0] ?? ''}`, spanish[1] ?? '']],
  ] as const)('is the date line of both, and printed once, with %s', async (lang, other) => {
    const read = await imported(['The rivers are clean again', `${en}${TEXT[0] ?? ''}`, TEXT[1] ?? '', ...other]);
    expect(read.asked).toEqual([]);
    expect(read.facts).toContain('date: 2026-11-17');
    expect(read.facts).toContain('place: Nairobi');
    expect(read.en).toContain('\n\nA river knows no border');
    expect(read[lang]).not.toContain('Nairobi');
  });
});

test.each([
  'The ministers met in Nairobi, 17 November 2026. A river knows no border.',
  'On 17 November 2026. A river knows no border, they said.',
])('A sentence that ends in a day is no line of place and date: %s', async (sentence) => {
  const { en, asked } = await imported(['The rivers are clean again', sentence, ...TEXT]);
  expect(en).toContain(sentence);
  expect(asked).toEqual(['date']);
});

describe('A place whose name has words of another language', () => {
  test('leaves its line to the version in whose language the day is', async () => {
    const { facts, of, asked } = await readPage(
      [
        'Déclaration sur l’incendie de la Bibliothèque d’Orvala',
        'Lindmar-on-the-Lake, le 7 mai 2026',
        'La Fédération des bibliothèques est profondément attristée par l’incendie qui a détruit l’aile est de la Bibliothèque.',
        'Declaración sobre el incendio de la Biblioteca de Orvala',
        'Lindmar-on-the-Lake, 7 de mayo de 2026',
        'La Federación de Bibliotecas lamenta profundamente el incendio que destruyó el ala este de la Biblioteca.',
      ].join('\n\n'),
    );
    expect(asked).toEqual([]);
    expect(facts).toContain('place: Lindmar-on-the-Lake\n');
    expect(of('fr')).not.toContain('Declaración');
    expect(of('es')).toContain('title: Declaración sobre el incendio de la Biblioteca de Orvala\n');
  });

  test.each(['Vila Branca do Cabo', 'Lindfurt am Main', 'Porto das Ilhas', 'Castello di Marna'])(
    'is one, and no notice: %s',
    async (place) => {
      const { facts, of, asked } = await readPage(
        `Bridge opens to traffic\n\n${place}, 23 April 2026\n\nThe bridge over the river will open to traffic on Monday after three years of work.`,
      );
      expect(asked).toEqual([]);
      expect(facts).toContain(`place: ${place}\n`);
      expect(of('en')).toContain('title: Bridge opens to traffic\n');
    },
  );

  test('does not hide a notice that says until when', async () => {
    const { asked } = await readPage(
      'Bridge opens to traffic\n\nWstrzymane do poniedziałku, 23 kwietnia 2026\n\nThe bridge over the river will open to traffic on Monday after three years of work.',
    );
    expect(asked).toContain('embargo');
  });
});
