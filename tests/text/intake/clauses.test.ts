/**
 * Clauses, headings and notices in languages whose pages are not read: hardly a word of them is one of the commonest, and no
 * line is surely in its language by its words. Each page says one thing in two languages, in three ways.
 */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

/** What was examined, what was decided, two points, a title and a question. */
type Notice = readonly [
  day: string,
  examined: string,
  decided: string,
  harbour: string,
  travellers: string,
  title: string,
  questions: string,
];

const EN: Notice = [
  '11 November 2026',
  'The Board has examined the applications received by 30 September',
  'has decided as follows:',
  'The harbour reopens after the works',
  'Travellers are asked to check the times',
  'Statement on the fire in the harbour',
  'Three questions to the director',
];

const FR: Notice = [
  '11 novembre 2026',
  'Le Conseil a examiné les demandes reçues au 30 septembre',
  'a décidé ce qui suit :',
  'Le port rouvre après les travaux',
  'Les voyageurs sont priés de vérifier les horaires',
  'Déclaration sur l’incendie du port',
  'Trois questions à la directrice',
];

const NOTICES: Readonly<Record<string, Notice>> = {
  sv: [
    '11 november 2026',
    'Styrelsen har prövat de ansökningar som kommit in senast den 30 september',
    'har beslutat följande:',
    'Hamnen öppnar igen efter renoveringen',
    'Resenärer uppmanas att kontrollera tiderna',
    'Uttalande om branden i hamnen',
    'Tre frågor till direktören',
  ],
  da: [
    '11. november 2026',
    'Bestyrelsen har behandlet de ansøgninger, der er indkommet senest den 30. september',
    'har truffet følgende afgørelse:',
    'Havnen åbner igen efter renoveringen',
    'Rejsende opfordres til at tjekke tiderne',
    'Udtalelse om branden i havnen',
    'Tre spørgsmål til direktøren',
  ],
  nb: [
    '11. november 2026',
    'Styret har behandlet søknadene som kom inn senest 30. september',
    'har gjort følgende vedtak:',
    'Havnen åpner igjen etter oppussingen',
    'Reisende bes om å sjekke tidene',
    'Uttalelse om brannen i havnen',
    'Tre spørsmål til direktøren',
  ],
  nl: [
    '11 november 2026',
    'Het bestuur heeft de aanvragen onderzocht die vóór 30 september zijn ingediend',
    'heeft het volgende besloten:',
    'De haven gaat weer open na de verbouwing',
    'Reizigers wordt gevraagd de tijden na te kijken',
    'Verklaring over de brand in de haven',
    'Drie vragen aan de directeur',
  ],
  de: [
    '11. November 2026',
    'Der Vorstand hat die bis zum 30. September eingegangenen Anträge geprüft',
    'hat Folgendes beschlossen:',
    'Der Hafen öffnet nach dem Umbau wieder',
    'Reisende werden gebeten, die Zeiten zu prüfen',
    'Erklärung zum Brand im Hafen',
    'Drei Fragen an die Direktorin',
  ],
  fi: [
    '11. marraskuuta 2026',
    'Hallitus on käsitellyt 30. syyskuuta mennessä saapuneet hakemukset',
    'on päättänyt seuraavaa:',
    'Satama avataan uudelleen remontin jälkeen',
    'Matkustajia pyydetään tarkistamaan aikataulut',
    'Lausunto sataman tulipalosta',
    'Kolme kysymystä johtajalle',
  ],
  ro: [
    '11 noiembrie 2026',
    'Consiliul a examinat cererile primite până la 30 septembrie',
    'a hotărât următoarele:',
    'Portul se redeschide după renovare',
    'Călătorii sunt rugați să verifice orele',
    'Declarație privind incendiul din port',
    'Trei întrebări pentru directoare',
  ],
  cs: [
    '11. listopadu 2026',
    'Rada posoudila žádosti podané do 30. září',
    'rozhodla takto:',
    'Přístav se po opravě znovu otevírá',
    'Cestující by si měli ověřit časy odjezdů',
    'Prohlášení k požáru v přístavu',
    'Tři otázky pro ředitelku',
  ],
  pl: [
    '11 listopada 2026',
    'Rada rozpatrzyła wnioski złożone do 30 września',
    'postanowiła, co następuje:',
    'Port zostanie ponownie otwarty po remoncie',
    'Podróżni proszeni są o sprawdzenie rozkładu',
    'Oświadczenie w sprawie pożaru w porcie',
    'Trzy pytania do dyrektorki',
  ],
  hu: [
    '2026. november 11.',
    'A kuratórium megvizsgálta a szeptember 30-ig beérkezett kérelmeket',
    'a következőképpen döntött:',
    'A kikötő a felújítás után újra megnyílik',
    'Kérjük az utasokat, hogy ellenőrizzék az indulási időket',
    'Nyilatkozat a kikötői tűzről',
    'Három kérdés az igazgatóhoz',
  ],
  tr: [
    '11 Kasım 2026',
    'Kurul, 30 Eylül’e kadar alınan başvuruları inceledi',
    'aşağıdaki kararı almıştır:',
    'Liman yenilemenin ardından yeniden açılıyor',
    'Yolcuların saatleri kontrol etmesi rica olunur',
    'Limandaki yangına ilişkin açıklama',
    'Müdüre üç soru',
  ],
  uk: [
    '11 листопада 2026 року',
    'Рада розглянула заявки, подані до 30 вересня',
    'ухвалила таке рішення:',
    'Порт знову відкривається після ремонту',
    'Пасажирів просять перевіряти розклад',
    'Заява щодо пожежі в порту',
    'Три запитання до директорки',
  ],
  bg: [
    '11 ноември 2026 г.',
    'Съветът разгледа заявленията, подадени до 30 септември',
    'реши следното:',
    'Пристанището отваря отново след ремонта',
    'Пътниците се приканват да проверят часовете',
    'Изявление относно пожара на пристанището',
    'Три въпроса към директорката',
  ],
  hr: [
    '11. studenoga 2026.',
    'Odbor je razmotrio prijave zaprimljene do 30. rujna',
    'odlučio je sljedeće:',
    'Luka se ponovno otvara nakon obnove',
    'Putnici se mole da provjere vozni red',
    'Izjava o požaru u luci',
    'Tri pitanja za ravnateljicu',
  ],
  it: [
    '11 novembre 2026',
    'Il consiglio ha esaminato le domande pervenute entro il 30 settembre',
    'ha deciso quanto segue:',
    'Il porto riapre dopo i lavori',
    'Si invitano i viaggiatori a verificare gli orari',
    'Dichiarazione sull’incendio nel porto',
    'Tre domande alla direttrice',
  ],
  pt: [
    '11 de novembro de 2026',
    'O conselho examinou as candidaturas recebidas até 30 de setembro',
    'decidiu o seguinte:',
    'O porto reabre depois das obras',
    'Pede-se aos passageiros que verifiquem os horários',
    'Declaração sobre o incêndio no porto',
    'Três perguntas à diretora',
  ],
  ca: [
    '11 de novembre de 2026',
    'El consell ha examinat les sol·licituds rebudes fins al 30 de setembre',
    'ha decidit el següent:',
    'El port reobre després de les obres',
    'Es demana als viatgers que comprovin els horaris',
    'Declaració sobre l’incendi al port',
    'Tres preguntes a la directora',
  ],
};

const WAYS: Readonly<Record<string, (notice: Notice) => readonly string[]>> = {
  'a decision in clauses over its items': ([day, examined, decided, harbour, travellers, title]) => [
    title,
    day,
    `${examined},`,
    decided,
    `- ${harbour}`,
    `- ${travellers}`,
  ],
  'a notice with a heading that asks': ([day, examined, , harbour, travellers, , questions]) => [
    harbour,
    day,
    `${travellers}.`,
    questions,
    `${examined}.`,
  ],
  'a heading over two sentences': ([day, examined, , harbour, travellers, title]) => [
    title,
    day,
    harbour,
    `${travellers}.`,
    `${examined}.`,
  ],
};

const said = (text: string): string => text.replaceAll(/[\s*]+|^- /gu, '').replaceAll('’', "'");

describe.each(Object.keys(WAYS))('In %s', (way) => {
  const linesOf = WAYS[way] ?? (() => []);
  it.each(
    Object.entries(NOTICES).flatMap(([tag, notice]) => [
      ['en', EN, tag, notice] as const,
      [tag, notice, 'en', EN] as const,
      ['fr', FR, tag, notice] as const,
    ]),
  )('each line is in the version in its language: %s', async (first, one, second, two) => {
    const { of, asked } = await readPage(`${[...linesOf(one), ...linesOf(two)].join('\n\n')}\n`);
    expect(asked).toEqual([]);
    for (const [tag, notice] of [
      [first, one],
      [second, two],
    ] as const) {
      const lines = linesOf(notice).filter((line) => line !== notice[0]);
      const missing = lines.filter((line) => !said(of(tag)).includes(said(line.replace(/[.]$/u, ''))));
      expect(missing, tag).toEqual([]);
    }
  });
});

it('A row of names is in no language, however it looks', async () => {
  const names = 'Sven Lindqvist, Åsa Björkman, Nils Håkansson, Märta Sjöberg, Örjan Fält, Linnéa Öberg';
  const { of, asked } = await readPage(
    `The jury of the harbour prize\n\n11 November 2026\n\nThe members of the jury are named below.\n\n${names}\n\nThey will meet in the spring.\n`,
  );
  expect(asked).toEqual([]);
  expect(of('en')).toContain(names);
});

describe.each(Object.keys(WAYS))('Of three languages, in %s', (way) => {
  const linesOf = WAYS[way] ?? (() => []);
  it.each([
    ['cs', 'hu'],
    ['pl', 'ro'],
  ])('each line is in the version in its language: en, %s, %s', async (one, two) => {
    const notices = [
      ['en', EN],
      [one, NOTICES[one] ?? EN],
      [two, NOTICES[two] ?? EN],
    ] as const;
    const { of } = await readPage(`${notices.flatMap(([, notice]) => linesOf(notice)).join('\n\n')}\n`);
    for (const [tag, notice] of notices) {
      const lines = linesOf(notice).filter((line) => line !== notice[0]);
      expect(
        lines.filter((line) => !said(of(tag)).includes(said(line.replace(/[.]$/u, '')))),
        tag,
      ).toEqual([]);
    }
  });
});

describe('A word before a day that says what was done on it is no place', () => {
  it.each([
    [
      'Beslut av Sjöfondens styrelse',
      'Antaget den 11 november 2026',
      'Sjöfondens styrelse har beslutat att öppna ett andra kontor i hamnen till våren.',
    ],
    [
      'Beschluss des Vorstands des Seenfonds',
      'Angenommen am 11. November 2026',
      'Der Vorstand des Seenfonds hat beschlossen, im Frühjahr ein zweites Büro im Hafen zu eröffnen.',
    ],
    [
      'Decyzja Rady Funduszu Jezior',
      'Przyjęta 11 listopada 2026 r.',
      'Rada Funduszu Jezior postanowiła otworzyć wiosną drugie biuro w porcie.',
    ],
    [
      'Järvirahaston hallituksen päätös',
      'Hyväksytty 11. marraskuuta 2026',
      'Järvirahaston hallitus on päättänyt avata keväällä toisen toimiston satamaan.',
    ],
    [
      'Рішення правління Озерного фонду',
      'Ухвалено 11 листопада 2026 року',
      'Правління Озерного фонду вирішило відкрити навесні друге відділення в порту.',
    ],
    [
      'قرار مجلس صندوق البحيرات',
      'اعتُمد في 11 تشرين الثاني/نوفمبر 2026',
      'قرر مجلس صندوق البحيرات افتتاح مكتب ثان في الميناء في الربيع.',
    ],
  ])('%s', async (title, day, text) => {
    const { facts, files, asked } = await readPage(
      `Decision of the Board of the Lake Fund\n\nAdopted on 11 November 2026\n\nThe Board of the Lake Fund has decided to open a second office in the harbour in the spring.\n\n${title}\n\n${day}\n\n${text}\n`,
    );
    expect(asked).toEqual([]);
    expect(facts).not.toContain('place:');
    expect(facts).toContain('date: 2026-11-11');
    expect([...files.values()].filter((version) => version.includes(`title: ${title}`))).toHaveLength(1);
  });
});

it('Of two languages that a line may be in, it is in the one that its letters are likest, and its page is in', async () => {
  const { of, files, asked } = await readPage(`Message on the Day of Seeds

5 October 2026

Seeds are the first link of the food chain. Without them there is neither a harvest nor a future.

Over the past twenty years the seeds of forty thousand varieties have been collected and kept in the countries of our network.

We call upon every school to plant one tree on that day.

Послание по случаю Дня семян

5 октября 2026 года

Семена — первое звено продовольственной цепи. Без них нет ни урожая, ни будущего.

За последние двадцать лет в странах нашей сети были собраны и сохранены семена сорока тысяч сортов.

Мы призываем каждую школу посадить в этот день одно дерево.
`);
  expect([...files.keys()].toSorted()).toEqual(['en.md', 'ru.md', 'statement.yaml']);
  expect(of('ru')).toContain('Семена — первое звено');
  expect(asked).toEqual([]);
});
