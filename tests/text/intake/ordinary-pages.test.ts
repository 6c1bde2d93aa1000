/** What ordinary pages have that is not of the text, or is of it and looks like something else. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

describe('What a site files a text under, beside its day', () => {
  it.each([
    [
      'en',
      'Message on the passing of Professor Lorne',
      '19 May 2026 | Condolences',
      'It was with deep sorrow that we learned of the death of Professor Lorne.',
    ],
    [
      'en',
      'Opening of the museum of boats',
      '19 May 2026 · Culture',
      'The museum of boats opened its doors in the old harbour today.',
    ],
    [
      'fr',
      'Message à la suite du décès de la professeure Lorne',
      '19 mai 2026 | Condoléances',
      'Nous avons appris avec une profonde tristesse le décès de la professeure Lorne.',
    ],
    [
      'es',
      'Mensaje por el fallecimiento de la profesora Lorne',
      '19 de mayo de 2026 | Condolencias',
      'Hemos sabido con profundo dolor del fallecimiento de la profesora Lorne.',
    ],
    [
      'ru',
      'Послание в связи с кончиной профессора Лорн',
      '19 мая 2026 года | Соболезнования',
      'С глубокой скорбью мы узнали о кончине профессора Лорн.',
    ],
  ])('is no place (%s: %s)', async (lang, title, day, text) => {
    const { facts, of } = await readPage([title, day, text].join('\n\n'));
    expect(facts).not.toContain('place:');
    expect(facts).toContain('date: 2026-05-19');
    expect(of(lang)).not.toContain(day);
  });

  it('but a town is', async () => {
    const { facts } = await readPage(
      'Opening of the museum of boats\n\n19 May 2026 | Bergen\n\nThe museum of boats opened its doors in the old harbour today.',
    );
    expect(facts).toContain('place: Bergen');
  });
});

it('A Russian sentence goes on behind its dash in a small letter, and is not the same in two languages', async () => {
  const first = 'Семена — первое звено продовольственной цепи. Без них нет ни урожая, ни будущего.';
  const { of } = await readPage(
    `Послание по случаю Международного дня семян\n\n5 октября 2026 года\n\n${first}\n\nМы призываем каждую школу посадить в этот день одно семечко.`,
  );
  expect(of('ru')).toContain(`---\n\n${first}\n\nМы призываем`);
});

describe('A comment in a Markdown file that is no mark of ours', () => {
  const [en, fr] = [
    '# Opening of the river school\n\nKalmora, 14 May 2027\n\nThree years ago, there was a field here and a ferry that came twice a day.',
    '# Inauguration de l’école du fleuve\n\nKalmora, le 14 mai 2027\n\nIl y a trois ans, il n’y avait ici qu’un champ et un bac qui passait deux fois par jour.',
  ];

  it.each(['<!-- FR -->', '<!-- Français -->'])(
    'stands between two versions, if it names a language (%s)',
    async (comment) => {
      const { of, asked } = await readPage(`${en}\n\n${comment}\n\n${fr}`, 'page.md');
      expect(asked).toEqual([]);
      expect(of('en')).toContain('title: Opening of the river school\n---\n\nThree years ago');
      expect(of('fr')).toContain('title: Inauguration de l’école du fleuve\n---\n\nIl y a trois ans');
    },
  );

  it('is named among what was left out', async () => {
    const { of, summary } = await readPage(
      `${en}\n\n<!-- ask Anna for the number of pupils -->\n\nIt has 240 places.`,
      'page.md',
    );
    expect(of('en')).toContain('twice a day.\n\nIt has 240 places.');
    expect(summary.dropped.map(({ text }) => text)).toContain('<!-- ask Anna for the number of pupils -->');
  });

  it('but what speaks of a restriction is refused, and so seen', async () => {
    await expect(
      readPage(`${en}\n\n<!-- embargo until Friday, 9 a.m. -->\n\nIt has 240 places.`, 'page.md'),
    ).rejects.toThrow('is no mark');
  });

  it('but what may be meant as a mark is told to be none', async () => {
    await expect(readPage(`${en}\n\n<!-- signatur -->\n\nInes Harlan`, 'page.md')).rejects.toThrow('is no mark');
  });
});

describe('A box of a page that holds a heading and links alone', () => {
  it.each([
    [
      'tr',
      'Geri dönüşüm merkezi açıldı',
      '25 Mayıs 2026',
      'Birlik, bölgenin ilk geri dönüşüm merkezini bugün Akpınar’da hizmete açtı.',
      'Son duyurular',
      'Su kesintisi programı',
    ],
    [
      'de',
      'Recyclinghof im Olivental eröffnet',
      '25. Mai 2026',
      'Der Gemeindeverband hat heute in Akpinar den ersten Recyclinghof der Region eröffnet.',
      'Aus dem Rathaus',
      'Der Markt ist umgezogen',
    ],
    [
      'fr',
      'Réouverture du téléphérique',
      '12 juin 2026',
      'Le téléphérique du mont Larre rouvrira au public le samedi 20 juin.',
      'Dans la commune',
      'Fermeture de la bibliothèque',
    ],
    [
      'ru',
      'Канатная дорога снова открывается',
      '12 июня 2026 года',
      'Канатная дорога на гору Ларре вновь откроется для публики в субботу, 20 июня.',
      'В городе',
      'Закрытие библиотеки',
    ],
  ])('is the site’s, whatever its language and its name (%s)', async (lang, ...words) => {
    const [title, day, text, heading, link] = words;
    const { of } = await readPage(
      `<html lang="${lang}"><body><div class="x1"><h1>${title}</h1><p>${day}</p><p>${text}</p></div><div class="x2"><h3>${heading}</h3><ul><li><a href="#">${link}</a></li><li><a href="#">${link} 2</a></li></ul></div></body></html>`,
      'page.html',
    );
    expect(of(lang)).toBe(`---\ntitle: ${title}\n---\n\n${text}\n`);
  });

  it('but not one that holds one link, as to what the text is about', async () => {
    const { of } = await readPage(
      '<html lang="en"><body><div class="x1"><h1>The cable car reopens</h1><p>12 June 2026</p><p>The cable car will reopen to the public on Saturday.</p></div><div class="x2"><a href="#">The report on the ropes and the wheels of the old cable car</a></div></body></html>',
      'page.html',
    );
    expect(of('en')).toContain('The report on the ropes');
  });

  it('but not one that says something beside them', async () => {
    const { of } = await readPage(
      '<html lang="en"><body><div class="x1"><h1>The cable car reopens</h1><p>12 June 2026</p><p>The cable car will reopen to the public on Saturday.</p></div><div class="x2"><h3>Background</h3><p>The <a href="#">first cable car</a> was built in 1931, and the <a href="#">second</a> in 1964.</p></div></body></html>',
      'page.html',
    );
    expect(of('en')).toContain('## Background\n\nThe ');
  });
});

describe('A table whose columns are aligned by spaces', () => {
  const page = (rows: readonly string[]): string =>
    `El paro baja en la comarca\n\nValdehierro, 3 de marzo de 2026\n\nPor sectores, la evolución ha sido la siguiente:\n\n${rows.join('\n')}\n\nLos datos de marzo se publicarán el 2 de abril.`;

  it('is a table', async () => {
    const { of } = await readPage(
      page([
        'Sector          Enero    Febrero',
        'Agricultura     612      590',
        'Industria       978      951',
        'Servicios       2.390    2.357',
      ]),
    );
    expect(of('es')).toContain('| Sector | Enero | Febrero |\n| --- | --: | --: |\n| Agricultura | 612 | 590 |');
  });

  it('but lines of words with a gap in each are none', async () => {
    const { of } = await readPage(
      page(['Agricultura   sin cambios', 'Industria     a la baja', 'Servicios     al alza']),
    );
    expect(of('es')).not.toContain('|');
  });
});

it('Items that Chinese counts by 一、 and 二、 are a list, of which no word is lost', async () => {
  const { of } = await readPage(
    '关于清河大桥封闭施工的公告\n\n2026年7月2日\n\n施工期间，请过往车辆按下列路线绕行：\n\n一、小型客车经东门桥绕行；\n\n二、货车经绕城公路绕行。\n\n敬请谅解。',
  );
  expect(of('zh')).toContain('1. 小型客车经东门桥绕行；\n2. 货车经绕城公路绕行。\n\n敬请谅解。');
});

describe('Who signs by a name, and under it as the head of a house', () => {
  it.each([
    ['Chair of the Steppe Corridor Commission'],
    ['President of the Baltic Rescue Centre'],
    ['Director of the Polar Safety Organization'],
    ['Director-General of the Northern Lakes Authority'],
  ])('is not called after the house (%s)', async (office) => {
    const { facts, of } = await readPage(
      `Statement on the railway\n\nAlmara, 2 September 2026\n\nThe first train will run on 1 October.\n\nDaniyar Seitov\n${office}`,
    );
    expect(facts).not.toMatch(/speaker: (?!Daniyar Seitov)/u);
    expect(of('en')).toContain(`<!-- signature -->\nDaniyar Seitov\\\n${office}\n`);
  });
});

describe('Versions in Markdown under headings that name their languages', () => {
  const body =
    '\n---\n\n## English\n\nToday we open a school in the middle of the harbour.\n\nTo the pupils I say: the sea is your first textbook.\n\n## Français\n\nNous ouvrons aujourd’hui une école au milieu du port.\n\nAux élèves, je dis ceci : la mer est votre premier manuel.\n';

  it('have the titles that the front matter has for them', async () => {
    const { of, asked } = await readPage(
      `---\ntitle: Remarks at the opening of the Harbour School\ntitle_fr: "Allocution à l’inauguration de l’École du port"\ndate: 2026-09-01${body}`,
      'page.md',
    );
    expect(asked).toEqual([]);
    expect(of('en')).toContain('title: Remarks at the opening of the Harbour School\n---\n\nToday we open');
    expect(of('fr')).toContain('title: Allocution à l’inauguration de l’École du port\n---\n\nNous ouvrons');
  });

  it.each([
    [
      'under each other',
      'title:\n  en: Remarks at the Harbour School\n  fr: Allocution à l’École du port\nplace:\n  en: Old Sallow\n  fr: Sallow-le-Vieux\n',
    ],
    [
      'in one line',
      'title: { fr: Allocution à l’École du port, en: Remarks at the Harbour School }\nplace: { fr: Sallow-le-Vieux, en: Old Sallow }\n',
    ],
  ])('have what the front matter says for each language, %s', async (_, said) => {
    const { facts, of, asked, files } = await readPage(`---\n${said}date: 2026-09-01${body}`, 'page.md');
    expect([asked, files.get('left-out.txt') ?? '']).toEqual([[], '']);
    expect(of('en')).toContain('title: Remarks at the Harbour School\n---\n\nToday we open');
    expect(of('fr')).toContain('title: Allocution à l’École du port\n---\n\nNous ouvrons');
    expect(facts).toContain('date: 2026-09-01\n');
    expect(facts).toMatch(/place:\n {2}en: Old Sallow\n {2}fr: Sallow-le-Vieux\n/u);
  });

  it('are told of what it says for a language that no version is in', async () => {
    const { asked, files } = await readPage(
      `---\ntitle: { en: Remarks, de: Rede }\ndate: 2026-09-01${body}`,
      'page.md',
    );
    expect(asked).toEqual(['title.en', 'title.fr']);
    expect(files.get('left-out.txt')).toContain('Rede');
  });

  it('are not called after their language where it has none: their title is asked about', async () => {
    const { of, asked } = await readPage(
      `---\ntitle: Remarks at the opening of the Harbour School\ndate: 2026-09-01${body}`,
      'page.md',
    );
    expect(asked).toEqual(['title.fr']);
    expect(of('fr')).not.toContain('Français');
  });
});

it('A title that ends in “das”, over a line that begins with “Delivered”, says nothing of the state of a text', async () => {
  const { facts } = await readPage(
    'Remarks at the opening of the Casa das Cordas\n\nDelivered by Ms. Filomena Arcoverde, Minister of Culture\n\nPorto Lívio, 18 April 2026\n\nA guitar is a small house with a round door. Tonight we open a larger one.',
  );
  expect(facts).toContain('status: final\n');
});

it('A version whose text says what follows is no note over the other: it begins with its title', async () => {
  const { of } = await readPage(
    '<html><body><main><h1>Questions and answers: the new campaign</h1><p>Montevideo, 10 August 2026</p><p>The Alliance starts its campaign on 1 September. Here are the answers to the questions that we are asked most often.</p><h1>Preguntas y respuestas: la nueva campaña</h1><p>Montevideo, 10 de agosto de 2026</p><p>La Alianza inicia su campaña el 1 de septiembre. Estas son las respuestas a las preguntas más frecuentes de las familias.</p><p>La vacuna es gratuita para los niños de hasta cinco años, y se administra en todas las escuelas del país.</p></main></body></html>',
    'page.html',
  );
  expect(of('en')).toContain('The Alliance starts its campaign');
  expect(of('es')).toContain('La Alianza inicia su campaña');
});

it.each([
  [
    'en',
    'Summary of the judgment',
    'Delimitation of the Morvane Channel (Valdonia v. Estrelle)',
    'The Hague, 22 September 2026',
    'The Tribunal today delivered its judgment in the case.',
  ],
  [
    'fr',
    'Résumé de l’arrêt',
    'Délimitation du chenal de Morvane (Valdonie c. Estrelle)',
    'La Haye, le 22 septembre 2026',
    'Le Tribunal a rendu aujourd’hui son arrêt dans l’affaire.',
  ],
])('What a court calls its text is a label over the name of the case (%s)', async (lang, label, title, ...rest) => {
  const { of } = await readPage([label, title, ...rest].join('\n\n'));
  expect(of(lang)).toContain(`label: ${label}\ntitle: ${title}\n---\n\n`);
});
