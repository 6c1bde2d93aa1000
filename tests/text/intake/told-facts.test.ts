/** Facts of pages as press offices write them: what holds a text back is never lost, what somebody says is no date of the text, titles keep their words. */
import { describe, expect, test } from 'vitest';
import { importPages, type Options } from './importing.ts';
import { instant } from '../../../src/text/statement/index.ts';

async function imported(text: string, options: Options = {}) {
  const bytes = new TextEncoder().encode(text);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } }, options);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const file = (name: string) => outcome.value.files.get(name) ?? '';
  const facts = file('statement.yaml');
  const asked = [...facts.matchAll(/^ {2}- about: (.*)$/gmu)].map(([, about]) => about);
  const title = (lang: string) => /^title: (?<title>.*)$/mu.exec(file(`${lang}.md`))?.groups?.['title'];
  return { file, facts, asked, title };
}

const ENGLISH = `Statement by the President on the budget
Berlin, 3 June 2027

The budget for 2028 amounts to 480 billion euros, of which 40 billion are for the schools.

We argued over it for long, and we have agreed.
`;

const GERMAN = `Erklärung des Präsidenten zum Haushalt
Berlin, 3. Juni 2027

Der Haushalt für das Jahr 2028 umfasst 480 Milliarden Euro, davon 40 Milliarden für die Schulen.

Wir haben lange darum gerungen, und wir haben uns geeinigt.
`;

const ITALIAN = `Dichiarazione del Presidente sul bilancio
Roma, 3 giugno 2027

Il bilancio per il 2028 ammonta a 480 miliardi di euro, di cui 40 miliardi per le scuole.

Ne abbiamo discusso a lungo e abbiamo trovato un accordo.
`;

const PORTUGUESE = `Declaração do Presidente sobre o orçamento
Lisboa, 3 de junho de 2027

O orçamento para 2028 é de 480 mil milhões de euros, dos quais 40 mil milhões para as escolas.

Discutimos durante muito tempo e chegámos a um acordo.
`;

describe('a notice in a language whose notices are not read is asked, and is no title', () => {
  test.each([
    ['de', GERMAN, 'Gesperrt bis 3. Juni 2027, 10 Uhr'],
    ['de', GERMAN, 'Gesperrt bis zum 3. Juni 2027 um 10 Uhr'],
    ['de', GERMAN, 'Gesperrt bis 3. Juni 2027, 10 Uhr.'],
    ['de', GERMAN, 'Frei ab 3. Juni 2027, 10 Uhr'],
    ['de', GERMAN, 'Nicht vor dem 3. Juni 2027, 10 Uhr'],
    ['de', GERMAN, 'Sperrvermerk: 3. Juni 2027, 10.00 Uhr'],
    ['de', GERMAN, 'Bleibt bis Donnerstag, 3. Juni 2027, 10 Uhr unter uns'],
    ['it', ITALIAN, 'Sotto embargo fino al 3 giugno 2027, ore 10'],
    ['it', ITALIAN, 'Da non diffondere prima delle ore 10 del 3 giugno 2027'],
    ['it', ITALIAN, 'Riservato fino al 3 giugno 2027, ore 10.00'],
    ['pt', PORTUGUESE, 'Embargado até 3 de junho de 2027, às 10 horas'],
    ['pt', PORTUGUESE, 'Reservado até 3 de junho de 2027, 10h00'],
  ])('%s, %#', async (lang, text, notice) => {
    const [title] = text.split('\n');
    for (const page of [`${notice}\n\n${text}\n${ENGLISH}`, `${ENGLISH}\n${notice}\n\n${text}`]) {
      const one = await imported(page);
      expect([one.asked, one.facts.includes(notice)]).toEqual([['embargo'], true]);
      expect([one.title(lang), one.title('en')]).toEqual([title, 'Statement by the President on the budget']);
      expect(one.file(`${lang}.md`)).not.toContain(notice.slice(0, 12));
    }
  });

  test.each([
    ['Visit of the President to Berlin, 3 to 5 June 2027'],
    ['The garden is open until dark, says the Mayor'],
    ['Statement before the Security Council, 3 June 2027'],
    ['We do not wait until 2030'],
  ])('%s: no notice', async (title) => {
    expect((await imported(`${title}\n${ENGLISH.replace(/^.*\n/u, '')}`)).asked).not.toContain('embargo');
  });
});

const STATEMENT = ENGLISH.replace('Berlin', 'Geneva');

test.each([
  ['UNDER STRICT EMBARGO UNTIL 10:00 GENEVA TIME (08:00 GMT), THURSDAY 3 JUNE 2027', '2027-06-03T10:00+02:00'],
  [
    'EMBARGO: Not for publication or broadcast before 00:01 GMT on Thursday, 3 June 2027 (20:01 EDT, Wednesday, 2 June)',
    '2027-06-03T00:01+00:00',
  ],
  ['Embargoed until 00:01 GMT, 1 January 2028 (19:01 EST, 31 December)', '2028-01-01T00:01+00:00'],
  ['Embargoed until 00:01 GMT, 3 June 2027 (20:01 EDT, 2 June 2027)', '2027-06-03T00:01+00:00'],
  ['Sous embargo jusqu’au 3 juin 2027 à 0 h 01 GMT (2 juin, 20 h 01, heure de New York)', '2027-06-03T00:01+00:00'],
  [
    'Bajo embargo hasta el 3 de junio de 2027, 00.01 GMT (2 de junio, 20.01, hora de Nueva York)',
    '2027-06-03T00:01+00:00',
  ],
  ['在2027年12月1日上午10时（纽约时间）之前不得发表', '2027-12-01T10:00-05:00'],
  ['2027年12月1日上午10时（纽约时间）前请勿对外公开', '2027-12-01T10:00-05:00'],
])('%s', async (notice, until) => {
  const { facts, asked } = await imported(`${notice}\n\n${STATEMENT}`);
  expect(asked).toEqual([]);
  expect(facts).toContain(`until: ${until}\n`);
});

test.each([
  ['Embargoed until 00:01 GMT, 3 June 2027 (21:01 EDT, 2 June)'],
  ['Embargoed until 00:01 GMT, 3 June 2027 (20:01 EDT, 3 June)'],
])('%s: two instants are asked', async (notice) => {
  expect((await imported(`${notice}\n\n${STATEMENT}`)).asked).toEqual(['embargo']);
});

test('an answer goes by the clock that the page names for it', async () => {
  const given = { titles: new Map(), offices: new Map() };
  const until = instant('2027-06-03T10:00+02:00');
  if (until === undefined) throw new Error('that is an instant');
  const { facts } = await imported(`Embargoed until 10:00 Geneva time (07:00 GMT), 3 June 2027\n\n${STATEMENT}`, {
    given: { ...given, embargo: until },
  });
  expect(facts).toContain('zone: Geneva time\n');
});

describe('what somebody says is no date of the text', () => {
  const english = (name: string) => `Interview with the Minister on the night ferry

Question: Will the night ferry run in winter?

${name}: It will, every hour from 11 p.m. to 5 a.m.

Question: And when does it start?

${name}: On 1 November 2027.
`;
  const french = `Entretien avec la Ministre sur le bac de nuit

Question : Le bac de nuit circulera-t-il en hiver ?

Réponse : Oui, toutes les heures de 23 heures à 5 heures.

Question : Et quand cela commence-t-il ?

Réponse : Le 1er novembre 2027.
`;
  test.each([['Answer'], ['Minister'], ['A']])('%s: On 1 November 2027.', async (name) => {
    for (const page of [english(name), `${english(name)}\n${french}`]) {
      const { asked, facts } = await imported(page);
      expect(asked).toEqual(['date']);
      expect(facts).not.toMatch(/^place:/mu);
    }
  });
  test('though a day that is labelled as that of the text is its day beside other labels', async () => {
    const text = `${ENGLISH.replace(/^Berlin.*\n/mu, '')}
Mill Square: 14,200 euros for three benches
East Station: 9,750 euros for two benches

Date: 28 November 2028
`;
    expect((await imported(text)).facts).toContain('date: 2028-11-28\n');
  });
  test('nor is it another date than that over the text', async () => {
    const dated = english('Answer').replace('\n', '\nGeneva, 3 May 2027\n');
    const { asked, facts } = await imported(dated);
    expect([asked, facts.includes('date: 2027-05-03\n')]).toEqual([[], true]);
  });
  test.each([
    ['es', 'Pregunta: ¿Cuándo empieza el transbordador nocturno?', 'Respuesta: El 1 de noviembre de 2027.'],
    ['ru', 'Вопрос: Когда начнёт ходить ночной паром?', 'Ответ: 1 ноября 2027 года.'],
    ['zh', '问：夜间渡轮什么时候开始？', '答：2027年11月1日。'],
    ['ar', 'سؤال: متى تبدأ العبّارة الليلية بالعمل؟', 'جواب: في 1 تشرين الثاني/نوفمبر 2027.'],
    ['de', 'Frage: Wann geht es mit der Nachtfähre los?', 'Antwort: Am 1. November 2027.'],
    ['it', 'Domanda: Quando comincia il traghetto notturno?', 'Risposta: Il 1 novembre 2027.'],
    ['pt', 'Pergunta: Quando começa a balsa noturna?', 'Resposta: Em 1 de novembro de 2027.'],
  ])('in %s', async (_, question, answer) => {
    const { facts } = await imported(`${STATEMENT}\n\n${question}\n\n${answer}\n\n${question}\n\n${answer}\n`);
    expect(facts).toContain('date: 2027-06-03\n');
    expect(facts).not.toContain('2027-11-01');
  });
});

test('a Chinese title that begins with an office keeps it, and the order of its words', async () => {
  const text =
    '秘书长在水会议开幕式上的讲话\n2028年2月2日，内罗毕\n\n我感谢肯尼亚政府的欢迎。\n\n2027年，有2.14亿人获得了清洁饮水。\n';
  const title = (await imported(text)).title('zh') ?? '';
  expect(title).toBe('秘书长在水会议开幕式上的讲话');
});

describe('a site’s own day is none of the text', () => {
  const dated = `Speech by Commissioner Jana Sample at the Forest Forum
Helsinki, 4 March 2027

The arms embargo isn’t my subject today, but the forests of the north and those who live in them are.

Europe planted 310 million trees in 2026, and more than half of them have taken root.
`;
  test.each([
    ['Published on 7 March 2027 by admin'],
    ['Published: 7 March 2027 in News'],
    ['Posted on 7 March 2027 by the web team'],
    ['Publié le 7 mars 2027 par admin'],
    ['Publicado el 7 de marzo de 2027 por admin'],
    ['Опубликовано 7 марта 2027 года, admin'],
    ['نُشر في 7 آذار/مارس 2027'],
    ['Veröffentlicht am 7. März 2027 von admin'],
    ['Pubblicato il 7 marzo 2027 da admin'],
    ['Publicado em 7 de março de 2027 por admin'],
  ])('%s', async (line) => {
    for (const page of [`${line}\n${dated}`, `${line}\n\n${dated}`]) {
      const { asked, facts, title } = await imported(page);
      expect([asked, title('en')]).toEqual([[], 'Speech by Commissioner Jana Sample at the Forest Forum']);
      expect(facts).toContain('date: 2027-03-04\n');
    }
  });
});

test.each([
  ['Заявление пресс-секретаря Генерального секретаря о наводнениях', 'Пресс-секретарь Генерального секретаря'],
  [
    'Заявление официального представителя Верховного комиссара по поводу нападения',
    'Официальный представитель Верховного комиссара',
  ],
  ['Заявление заместителя Генерального секретаря по поводу нападения', 'Заместитель Генерального секретаря'],
  ['Заявление Председателя Совета по поводу нападения', 'Председатель Совета'],
])('%s: of an office only its own noun changes its case', async (title, office) => {
  const text = `${title}\nЖенева, 27 августа 2027 года\n\nВерховный комиссар осуждает нападение на больницу.\n\nПогибли 27 человек.\n`;
  expect((await imported(text)).facts).toContain(`ru: ${office}\n`);
});

test('a line of place and date under a signature is printed once', async () => {
  const text = (foot: string) => `Statement attributable to the Spokesperson for the Secretary-General on the floods

The Secretary-General is saddened by the loss of life and the damage caused by the floods.

The United Nations stands ready to support the Government.

Stéphane Exemple, Spokesman for the Secretary-General
${foot}
`;
  const said = await imported(text('New York, 14 August 2027'));
  expect(said.file('en.md')).toMatch(/<!-- signature -->\nStéphane Exemple, Spokesman for the Secretary-General\n$/u);
  expect(said.facts).toMatch(/date: 2027-08-14\nplace: New York\n/u);
  expect((await imported(text('Done at New York, 14 August 2027'))).file('en.md')).toContain('Done at New York');
});

describe('what a text is called is its label', () => {
  test.each([
    ['de', 'MEDIENMITTEILUNG', GERMAN],
    ['de', 'Pressemitteilung Nr. 14/2027', GERMAN],
    ['it', 'Comunicato stampa', ITALIAN],
    ['pt', 'Nota à imprensa', PORTUGUESE],
  ])('%s: %s', async (lang, label, text) => {
    const { file, title, asked } = await imported(`${label}\n${text}\nPRESS RELEASE\n${ENGLISH}`);
    expect([asked, title(lang)]).toEqual([[], text.split('\n')[0]]);
    expect(file(`${lang}.md`)).toContain(`label: ${label.replace(' Nr. 14/2027', '')}\n`);
    expect(file('statement.yaml').includes('symbol: 14/2027\n')).toBe(label.includes('14/2027'));
  });
  test('Joint press statement; Déclaration commune à la presse', async () => {
    const french = `Déclaration commune à la presse
Déclaration du Président sur le budget
Berlin, le 3 juin 2027

Le budget de 2028 s’élève à 480 milliards d’euros, dont 40 milliards pour les écoles.

Nous en avons longuement débattu, et nous nous sommes mis d’accord.
`;
    const { file } = await imported(`Joint press statement\n${ENGLISH}\n${french}`);
    expect(file('en.md')).toContain('label: Joint press statement\n');
    expect(file('fr.md')).toContain('label: Déclaration commune à la presse\n');
  });
});

test('words that introduce a text are no title, and no title is cut', async () => {
  const { asked, title, file } =
    await imported(`The following statement was issued today by the Spokesperson for the High Commissioner, Lena Muster:

The High Commissioner condemns the attack on the hospital in Sampletown, in which 27 people died.

She calls for an inquiry, and she thanks all those who came to help.
`);
  expect(asked).toEqual(['date', 'title.en']);
  expect(title('en')).toBe('Statement');
  expect(file('left-out.txt')).toContain('High Commissioner, Lena Muster:');
});

describe('a word of the state of a text beside its day is no place', () => {
  const english = (line: string) =>
    `Fact sheet on the asylum law\n\nThe law applies from 1 January 2027.\n\nEvery application will be decided within 90 days.\n\n${line}\n`;
  const others: Readonly<Record<string, (line: string) => string>> = {
    fr: (line) =>
      `Fiche d’information sur la loi sur l’asile\n\nLa loi s’applique à compter du 1er janvier 2027.\n\nChaque demande sera tranchée dans un délai de 90 jours.\n\n${line}\n`,
    es: (line) =>
      `Ficha informativa sobre la ley de asilo\n\nLa ley se aplica a partir del 1 de enero de 2027.\n\nCada solicitud se resolverá en un plazo de 90 días.\n\n${line}\n`,
    ru: (line) =>
      `Справка о законе об убежище\n\nЗакон применяется с 1 января 2027 года.\n\nКаждое ходатайство будет рассмотрено в течение 90 дней.\n\n${line}\n`,
  };
  test.each([
    ['As of 4 May 2026', 'fr', 'État : 4 mai 2026'],
    ['As at 4 May 2026', 'fr', 'Situation au 4 mai 2026'],
    ['Version: 4 May 2026', 'fr', 'Version : 4 mai 2026'],
    ['Reviewed: 4 May 2026', 'fr', 'Révisé : 4 mai 2026'],
    ['Status: 4 May 2026', 'fr', 'Statut : 4 mai 2026'],
    ['Updated 4 May 2026', 'fr', 'Actualisé le 4 mai 2026'],
    ['Consolidated: 4 May 2026', 'fr', 'Consolidé : 4 mai 2026'],
    ['Version of 4 May 2026', 'es', 'Versión: 4 de mayo de 2026'],
    ['Status: 4 May 2026', 'es', 'Estado: 4 de mayo de 2026'],
    ['As of 4 May 2026', 'ru', 'Состояние: 4 мая 2026 года'],
    ['Version: 4 May 2026', 'ru', 'Редакция: 4 мая 2026 года'],
  ])('%s, and in %s %s', async (line, lang, other) => {
    const page = `${english(line)}\n\n${others[lang]?.(other) ?? ''}`;
    const { facts, file } = await imported(page);
    expect(facts).not.toMatch(/^place:/mu);
    for (const [tag, said] of [
      ['en', line],
      [lang, other],
    ] as const)
      expect(`${file(`${tag}.md`)}${file('left-out.txt')}${facts}`).toMatch(new RegExp(`${said}|2026-05-04`, 'u'));
  });

  test('and a sentence that begins with it keeps it', async () => {
    const { facts, file } = await imported(
      'Statement on the flood\n\nAs of 4 May 2026: The water has reached the old town, and 300 people have left it.\n\nWe thank all who help.\n\n\nDéclaration sur la crue\n\nAu 4 mai 2026 : l’eau a atteint la vieille ville, et 300 personnes l’ont quittée.\n\nNous remercions tous ceux qui aident.\n',
    );
    expect(facts).not.toMatch(/^place:/mu);
    expect(file('en.md')).toContain('As of 4 May 2026: The water');
  });
});

describe('an office in a title of capitals is no person', () => {
  const version = (lang: 'en' | 'fr', title: string) =>
    lang === 'en'
      ? `${title}\n\n7 November 2026\n\nThe strike that began on Monday will end tonight at midnight. Our members have accepted the offer.\n\nI thank our passengers for their patience.\n`
      : `${title}\n\n7 novembre 2026\n\nLa grève qui a commencé lundi prendra fin ce soir à minuit. Nos membres ont accepté l’offre.\n\nJe remercie nos passagers de leur patience.\n`;
  test.each([
    ['STATEMENT BY THE MINISTER OF LABOUR ON THE STRIKE', 'DÉCLARATION DU MINISTRE DU TRAVAIL SUR LA GRÈVE'],
    [
      'STATEMENT BY THE CHAIR OF THE TRANSPORT UNION ON THE STRIKE',
      'DÉCLARATION DE LA PRÉSIDENTE DU SYNDICAT SUR LA GRÈVE',
    ],
    [
      'STATEMENT BY THE HIGH COMMISSIONER FOR HUMAN RIGHTS ON THE STRIKE',
      'DÉCLARATION DU HAUT-COMMISSAIRE AUX DROITS DE L’HOMME SUR LA GRÈVE',
    ],
    ['STATEMENT BY THE TRANSPORT UNION ON THE STRIKE', 'DÉCLARATION DU SYNDICAT DES TRANSPORTS SUR LA GRÈVE'],
    ['STATEMENT BY THE PRIME MINISTER ON THE STRIKE', 'DÉCLARATION DU PREMIER MINISTRE SUR LA GRÈVE'],
    ['Statement by the Transport Union on the strike', 'Déclaration du syndicat des transports sur la grève'],
  ])('%s', async (english, french) => {
    const { facts, title, asked } = await imported(`${version('en', english)}\n\n${version('fr', french)}`);
    expect(facts).not.toMatch(/^(?:speaker|office):/mu);
    expect([title('en'), title('fr')]).toEqual([english, french]);
    expect(asked).toEqual([]);
  });

  test('and one that is known is that office, as its language writes it', async () => {
    const { facts } = await imported(
      `${version('en', 'STATEMENT BY THE SECRETARY-GENERAL ON THE STRIKE')}\n\n${version('fr', 'DÉCLARATION DU SECRÉTAIRE GÉNÉRAL SUR LA GRÈVE')}`,
    );
    expect(facts).toMatch(/^office:\n +en: The Secretary-General\n +fr: Le Secrétaire général$/mu);
  });

  test('and a person in capitals stays one', async () => {
    const { facts } = await imported(
      `${version('en', 'STATEMENT BY CLAIRE DUMONTEL ON THE STRIKE')}\n\n${version('fr', 'DÉCLARATION DE CLAIRE DUMONTEL SUR LA GRÈVE')}`,
    );
    expect(facts).toContain('speaker: CLAIRE DUMONTEL');
  });
});

describe('the date line of Spanish agencies is taken out, and each language has its own place', () => {
  const english =
    'The Water Institute opens three gauging stations\n\nSeville, 4 May 2026 – The Water Institute today opened three gauging stations on the Guadalquivir.\n\nThe stations cost 900,000 euros and measure the flow every ten minutes.\n';
  const spanish = (mark: string) =>
    `El Instituto del Agua abre tres estaciones de medición\n\nSevilla, 4 de mayo de 2026${mark}El Instituto del Agua ha abierto hoy tres estaciones de medición en el Guadalquivir.\n\nLas estaciones costaron 900.000 euros y miden el caudal cada diez minutos.\n`;
  test.each(['.- ', '.– ', '.— ', '. — ', '. - ', '.-', '.—', ' — '])('“%s”', async (mark) => {
    const { facts, file, asked } = await imported(`${spanish(mark)}\n\n${english}`);
    expect(facts).toMatch(/^place:\n +es: Sevilla\n +en: Seville$/mu);
    expect(file('es.md')).toMatch(/^El Instituto del Agua ha abierto hoy/mu);
    expect(asked).toEqual([]);
  });
});

test('a Russian date with its short word for the year stands in a line of its own', async () => {
  const russian = (date: string) =>
    `Министерство культуры\n\n${date}\n\nСоболезнования министра культуры в связи с кончиной Веры Лосевой\n\nМинистр культуры выразил соболезнования родным и близким народной артистки Веры Лосевой.\n\nПрощание состоится 14 ноября в 11:00 в Большом зале театра.\n`;
  const english =
    'Ministry of Culture\n\n12 November 2026\n\nCondolences of the Minister of Culture on the death of Vera Loseva\n\nThe Minister of Culture has expressed his condolences to the family and friends of the artist Vera Loseva.\n\nThe farewell ceremony will take place on 14 November at 11 a.m. in the Great Hall of the theatre.\n';
  for (const date of ['12 ноября 2026 г.', 'Москва, 12 ноября 2026 г.', '12 ноября 2026 года']) {
    const { facts, title, asked } = await imported(`${russian(date)}\n\n${english}`);
    expect(facts).toContain('date: 2026-11-12');
    expect(title('ru')).toBe('Соболезнования министра культуры в связи с кончиной Веры Лосевой');
    expect(asked).toEqual([]);
  }
});
