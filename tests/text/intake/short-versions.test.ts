/** A version of a sentence or two under its own title is a version, in any language that can be set. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../support/statement.ts';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

async function imported(page: string) {
  const { files, summary } = valueOf(
    await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
  );
  return { files, asked: summary.questions.map(({ about }) => about) };
}

describe('Short versions', () => {
  it.each([
    [
      'de',
      'en',
      'Erklärung des Ministers zur Brücke\nBern, 4. Mai 2027\n\nDie Brücke wird im Herbst für alle geöffnet.\n\nStatement by the Minister on the bridge\nBerne, 4 May 2027\n\nThe bridge will open to everybody this autumn.\n',
      'Die Brücke wird',
      'The bridge will',
    ],
    [
      'it',
      'fr',
      'Dichiarazione della Presidente sulla scuola\nRoma, 3 giugno 2027\n\nLa scuola riapre il 12 settembre in tutti i comuni.\n\nAbbiamo lavorato a lungo e siamo pronti.\n\nDéclaration de la Présidente sur l’école\nRome, le 3 juin 2027\n\nL’école rouvre le 12 septembre dans toutes les communes.\n\nNous avons longuement travaillé et nous sommes prêts.\n',
      'Abbiamo lavorato',
      'Nous avons longuement',
    ],
    [
      'en',
      'pt',
      'Statement by the Minister on the bridge\nLisbon, 4 May 2027\n\nThe bridge will open to everybody this autumn.\n\nDeclaração do Ministro sobre a ponte\nLisboa, 4 de maio de 2027\n\nA ponte abrirá a todas as pessoas no outono.\n',
      'The bridge will',
      'A ponte abrirá',
    ],
    [
      'fr',
      'es',
      'Déclaration du Ministre sur le pont\nMadrid, le 4 mai 2027\n\nLe pont ouvrira à tous cet automne.\n\nDeclaración del Ministro sobre el puente\nMadrid, 4 de mayo de 2027\n\nEl puente se abrirá a todos este otoño.\n',
      'Le pont ouvrira',
      'El puente se',
    ],
  ])('in %s and %s are told apart', async (one, two, page, left, right) => {
    const { files, asked } = await imported(page);
    expect([...files.keys()].filter((name) => name.endsWith('.md')).toSorted()).toEqual(
      [`${one}.md`, `${two}.md`].toSorted(),
    );
    expect(files.get(`${one}.md`)).toContain(left);
    expect(files.get(`${two}.md`)).toContain(right);
    expect(files.get(`${one}.md`)).not.toContain(right);
    expect(asked).toEqual([]);
  });

  it('are none where a line in another language has no title and thanks', async () => {
    const { files } = await imported(
      'Statement by the Minister on the bridge\nBerne, 4 May 2027\n\nThe bridge will open to everybody this autumn, after nine years of works.\n\nThe Council thanks all who have built it with so much patience.\n\nVielen Dank an alle in der Stadt.\n',
    );
    expect([...files.keys()].filter((name) => name.endsWith('.md'))).toEqual(['en.md']);
  });
});

describe('Languages that take turns', () => {
  const TITLES = ['New berths for the harbour of the city', 'Nuevos atraques para el puerto de la ciudad'];
  const TURNS = [
    ['The harbour has been closed for nine days.', 'El puerto lleva nueve días cerrado.'],
    ['Forty ships wait outside for a berth.', 'Cuarenta buques esperan fuera un atraque.'],
    ['We are clearing the channel by night.', 'Estamos despejando el canal de noche.'],
    ['The first ship will enter on 15 July.', 'El primer buque entrará el 15 de julio.'],
  ];

  it('are taken apart where one lacks a paragraph, and that is asked', async () => {
    const turns = TURNS.map(([en, es], n) => (n === 2 ? [en] : [en, es]));
    const { files, asked } = await imported(
      `${[...TITLES, 'Cádiz, 1 July 2027', 'Cádiz, 1 de julio de 2027', ...turns.flat()].join('\n\n')}\n`,
    );
    expect(files.get('en.md')).toContain(`title: ${TITLES[0] ?? ''}`);
    expect(files.get('es.md')).toContain(`title: ${TITLES[1] ?? ''}`);
    expect(files.get('en.md')).not.toContain('span');
    expect(files.get('en.md')).toContain(TURNS[2]?.[0]);
    expect(asked).toEqual(['pairs']);
  });

  it('are taken apart where the title of the second stands last', async () => {
    const { files, asked } = await imported(
      `${[TITLES[0], 'Cádiz, 1 July 2027', ...TURNS.flat(), TITLES[1]].join('\n\n')}\n`,
    );
    expect(files.get('es.md')).toContain(`title: ${TITLES[1] ?? ''}`);
    expect(files.get('es.md')).not.toContain('pair: alone');
    expect(asked).toEqual([]);
  });

  it('are taken apart where three take turns under one title, and the other titles are asked', async () => {
    const { files, asked } = await imported(
      'Message on the Day of Wells\n4 May 2027\n\nWells feed us, and we seldom thank them.\nКолодцы кормят нас, а мы редко благодарим их.\n水井养育我们，我们却很少感谢它们。\n\nLet us give them back their water.\nДавайте вернём им их воду.\n让我们把水还给它们。\n',
    );
    expect([...files.keys()].filter((name) => name.endsWith('.md')).toSorted()).toEqual(['en.md', 'ru.md', 'zh.md']);
    expect(asked).toEqual(['title.ru', 'title.zh']);
  });

  it('are not two versions where an English text quotes twice', async () => {
    const { files } = await imported(
      'Statement by the Chair on the harbour\nCádiz, 1 July 2027\n\nThe harbour has been closed for nine days, and its people have kept their calm.\n\n“El puerto es nuestra casa.”\n\nSo said a fisherman to me this morning, and I have thought of it since.\n\n“Volveremos a salir al mar.”\n\nThat is what we are working for, by day and by night, with all our means.\n',
    );
    expect([...files.keys()].filter((name) => name.endsWith('.md'))).toEqual(['en.md']);
  });
});

describe('A second title in a Word file', () => {
  const title = (text: string) => par(text, '<w:pStyle w:val="Title"/>');
  it.each([
    [
      'de',
      [
        'Eröffnungsrede',
        'Dr. Cosima Brandt, Vorsitzende des Nachtzugrats',
        'Wien, 14.9.2026',
        'Meine Damen und Herren,',
      ],
      [
        'der Nachtzug ist keine Erinnerung. Im vergangenen Jahr haben 2,3 Millionen Menschen in einem geschlafen.',
        'Wir versprechen ein Bett für jedes Budget und eine Fahrkarte für die ganze Reise.',
      ],
    ],
    [
      'it',
      [
        'Discorso inaugurale',
        'Dott.ssa Cosima Brandt, Presidente del Consiglio',
        'Vienna, 14/9/2026',
        'Signore e signori,',
      ],
      [
        'il treno notturno non è un ricordo. L’anno scorso 2,3 milioni di persone hanno dormito in uno di essi.',
        'Promettiamo un letto per tutte le tasche e un solo biglietto per tutto il viaggio.',
      ],
    ],
  ] as const)('is over the version in %s, with all that stands between it and its text', async (lang, head, text) => {
    const english = [
      title('Opening remarks'),
      par('Dr. Cosima Brandt, Chair of the Night Trains Board'),
      par('Vienna, 14 September 2026'),
      par('Ladies and gentlemen,'),
      par('The night train is not a memory. Last year 2.3 million people slept on one.'),
      par('We promise a bed for every budget, and one ticket for the whole journey.'),
      par('<w:r><w:br w:type="page"/></w:r>'),
    ];
    const [first, ...others] = head;
    const body = [...english, title(first), ...[...others, ...text].map((one) => par(one))].join('');
    const { files } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.docx', bytes: wordFile({ bare: true, body }) } }),
    );
    expect(files.get(`${lang}.md`)).toContain(`title: ${first}`);
    expect(files.get(`${lang}.md`)).toContain(head[3]);
    for (const line of head.slice(0, 2)) expect(files.get('en.md')).not.toContain(line);
    expect(files.get('en.md')).toContain('Ladies and gentlemen,');
  });

  it('that its own words show to be in the language above stays a heading there', async () => {
    const body = [
      title('Opening remarks'),
      par('Vienna, 14 September 2026'),
      par('The night train is not a memory. Last year 2.3 million people slept on one.'),
      title('What we ask of the Ministers of the Union'),
      par('Meine Damen und Herren,'),
      par('der Nachtzug ist keine Erinnerung. Im vergangenen Jahr haben 2,3 Millionen Menschen in einem geschlafen.'),
      par('Wir versprechen ein Bett für jedes Budget und eine Fahrkarte für die ganze Reise.'),
    ].join('');
    const { files } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.docx', bytes: wordFile({ bare: true, body }) } }),
    );
    expect(files.get('de.md') ?? '').not.toContain('What we ask of the Ministers');
  });
});

it('Words of a Chinese title are no name of who speaks', async () => {
  const page = `Statement by the Spokesperson of the Salt Road Secretariat\n\nXining, 13 August 2026\n\nThe Secretariat has learned with concern that the pass is shut. We ask that food go first.\n\n***\n\n盐路秘书处发言人的声明\n\n2026年8月13日，西宁\n\n秘书处关切地获悉，山口已关闭。我们要求食品优先通行。\n`;
  const { files, asked } = await imported(page);
  expect(files.get('zh.md')).toContain('title: 盐路秘书处发言人的声明');
  expect(files.get('statement.yaml')).not.toContain('speaker');
  expect(asked).not.toContain('title.zh');
});
