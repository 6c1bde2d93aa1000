/** The desk of a house with its telephone and its address, under a text, is whom to ask: however it is called, and however its lines are divided. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

interface Version {
  readonly lang: string;
  readonly text: string;
  readonly desks: readonly string[];
  readonly means: readonly [string, string];
}

const TELEPHONE = '+41 22 555 01 42';
const ADDRESS = 'press@tarrin.example';

const EN: Version = {
  lang: 'en',
  text: 'Repairs to the Tarrin pier begin\n\n3 May 2027\n\nThe Harbour Authority will begin repairs to the old pier on Monday, and ferries will leave from the north quay.\n\nThe work will take six weeks and will be paid from the reserve.',
  desks: [
    'Press Office',
    'Press Office of the Harbour Authority',
    'Harbour Authority Press Office',
    'Communications Department',
    'Office of the Spokesperson',
    'Press and Information Service',
  ],
  means: [`Phone: ${TELEPHONE}`, `Email: ${ADDRESS}`],
};
const VERSIONS: readonly Version[] = [
  EN,
  {
    lang: 'fr',
    text: 'Début des travaux sur la jetée de Tarrin\n\n3 mai 2027\n\nL’Autorité portuaire commencera lundi la réparation de l’ancienne jetée, et les navettes partiront du quai nord.\n\nLes travaux dureront six semaines et seront payés sur la réserve.',
    desks: ['Service de presse de l’Autorité portuaire', 'Direction de la communication', 'Bureau du porte-parole'],
    means: [`Tél. : ${TELEPHONE}`, `Courriel : ${ADDRESS}`],
  },
  {
    lang: 'es',
    text: 'Comienzan las obras del muelle de Tarrin\n\n3 de mayo de 2027\n\nLa Autoridad Portuaria comenzará el lunes la reparación del viejo muelle y los transbordadores saldrán del muelle norte.\n\nLas obras durarán seis semanas y se pagarán con la reserva.',
    desks: ['Oficina de Prensa de la Autoridad Portuaria', 'Gabinete de prensa', 'Dirección de Comunicación'],
    means: [`Teléfono: ${TELEPHONE}`, `Correo: ${ADDRESS}`],
  },
  {
    lang: 'ru',
    text: 'Начинается ремонт пирса в Таррине\n\n3 мая 2027 года\n\nПортовое управление начнёт в понедельник ремонт старого пирса, паромы будут отходить от северного причала.\n\nРаботы продлятся шесть недель и будут оплачены из резерва.',
    desks: ['Пресс-служба Портового управления', 'Отдел по связям с общественностью'],
    means: [`Телефон: ${TELEPHONE}`, `Эл. почта: ${ADDRESS}`],
  },
  {
    lang: 'ar',
    text: 'بدء أعمال إصلاح رصيف تارين\n\n3 أيار/مايو 2027\n\nستبدأ هيئة الميناء يوم الاثنين إصلاح الرصيف القديم، وستغادر العبارات من الرصيف الشمالي.\n\nوستستغرق الأعمال ستة أسابيع وتُدفع تكاليفها من الاحتياطي.',
    desks: ['المكتب الصحفي لهيئة الميناء', 'إدارة الإعلام والاتصال'],
    means: [`هاتف: ${TELEPHONE}`, `البريد الإلكتروني: ${ADDRESS}`],
  },
  {
    lang: 'zh',
    text: '塔林码头维修工程开工\n\n2027年5月3日\n\n港务局将于星期一开始维修旧码头，渡轮将从北码头开出，请旅客留意。\n\n工程将持续六个星期，费用由储备金支付，期间北码头照常开放。',
    desks: ['港务局新闻处', '新闻办公室'],
    means: [`电话：${TELEPHONE}`, `电子邮箱：${ADDRESS}`],
  },
  {
    lang: 'de',
    text: 'Die Arbeiten am Pier von Tarrin beginnen\n\n3. Mai 2027\n\nDie Hafenbehörde beginnt am Montag mit der Reparatur des alten Piers, und die Fähren legen vom Nordkai ab.\n\nDie Arbeiten werden sechs Wochen dauern und aus der Rücklage bezahlt.',
    desks: ['Pressestelle', 'Pressestelle der Hafenbehörde', 'Presse- und Öffentlichkeitsarbeit'],
    means: [`Telefon: ${TELEPHONE}`, `E-Mail: ${ADDRESS}`],
  },
  {
    lang: 'pt',
    text: 'Começam as obras no cais de Tarrin\n\n3 de maio de 2027\n\nA Autoridade Portuária começará na segunda-feira a reparação do velho cais e os barcos sairão do cais norte.\n\nAs obras vão durar seis semanas e serão pagas com a reserva.',
    desks: ['Assessoria de Imprensa', 'Gabinete de Comunicação da Autoridade Portuária'],
    means: [`Telefone: ${TELEPHONE}`, `E-mail: ${ADDRESS}`],
  },
  {
    lang: 'pl',
    text: 'Rusza remont mola w Tarrinie\n\n3 maja 2027 r.\n\nZarząd portu rozpocznie w poniedziałek naprawę starego mola, a promy będą odpływać z nabrzeża północnego.\n\nPrace potrwają sześć tygodni i zostaną opłacone z rezerwy.',
    desks: ['Biuro Prasowe Zarządu Portu', 'Wydział Komunikacji Społecznej'],
    means: [`Telefon: ${TELEPHONE}`, `E-mail: ${ADDRESS}`],
  },
];

const DIVISIONS = { 'lines of one paragraph': '\n', 'paragraphs of their own': '\n\n' } as const;

const pageOf = ({ text, means }: Version, desk: string, between: string): string =>
  [text, [desk, ...means].join(between)].join('\n\n');

/** What of a version stands under the mark of its contacts. */
function contactsIn(text: string): string {
  const [, ...contacts] = text.split('<!-- contacts -->');
  return contacts.join('').replaceAll(/[\\#]/gu, '');
}

describe.each(Object.entries(DIVISIONS))('a desk over how it is reached, in %s', (_, between) => {
  const cases = VERSIONS.flatMap((version) => version.desks.map((desk) => [version.lang, desk, version] as const));

  it.each(cases)('is whom to ask in %s: %s', async (lang, desk, version) => {
    const { of } = await readPage(pageOf(version, desk, between));
    const contacts = contactsIn(of(lang));
    for (const said of [desk, ...version.means]) expect(contacts).toContain(said);
  });

  it.each(cases.filter(([lang]) => lang !== 'en'))(
    'is whom to ask in %s over an English version: %s',
    async (lang, desk, version) => {
      const page = [pageOf(version, desk, between), pageOf(EN, 'Press Office', between)].join('\n\n');
      const { of, asked } = await readPage(page);
      expect(asked).toEqual([]);
      expect(contactsIn(of(lang))).toContain(desk);
      expect(contactsIn(of('en'))).toContain('Press Office');
    },
  );
});

describe('what is no desk', () => {
  it('is whom to ask too, where whatever it is called has nothing but its means under it', async () => {
    const { of } = await readPage(`${EN.text}\n\nPilot House\n${EN.means.join('\n')}`);
    expect(contactsIn(of('en'))).toContain('Pilot House');
  });

  it('stays in the text with its number, where the text goes on', async () => {
    const { of } = await readPage(
      `${EN.text}\n\nTicket counter\n${EN.means.join('\n')}\n\nTickets already bought remain valid until June.`,
    );
    expect(of('en')).not.toContain('<!-- contacts -->');
  });

  it('is of one block with the house over it', async () => {
    const { of } = await readPage(`${EN.text}\n\nHarbour Authority\nPress Department`);
    expect(of('en')).toContain('Harbour Authority\\\nPress Department');
  });

  it('a paragraph whose lines tell a story is none, though an address stands in the last', async () => {
    const { of } = await readPage(`${EN.text}\n\nHow to take part\nSend a drawing of the pier\n${ADDRESS}`);
    expect(of('en')).not.toContain('<!-- contacts -->');
  });
});
