/** What stands over and under texts as offices write it: salutations in lines, numbers of courts, houses over labels, whom to ask. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

describe('A salutation', () => {
  it.each(['Ministers,', 'Ministers of Agriculture,', 'Governors, Rectors,'])(
    'begins with “%s” over a line that addresses those present',
    async (first) => {
      const { of } = await readPage(`Address at the opening of the Rice Forum

Yunxi, 16 September 2025

${first}
Ladies and gentlemen, dear friends,

Welcome to Yunxi. For six hundred years the terraces of this place have fed one generation after another.
`);
      expect(of('en')).toContain(`<!-- salutation -->\n${first}\\\nLadies and gentlemen, dear friends,\n`);
    },
  );

  it('does not begin with who decides', async () => {
    const { of } = await readPage(`Decision on the harbour dues

Yunxi, 16 September 2025

The Board,

Having examined the dues of the past ten years,

Decides to halve them for boats without an engine.
`);
    expect(of('en')).not.toContain('salutation');
  });
});

describe('Who addresses a mayor or a governor, and all others after, addresses them', () => {
  it.each([
    [
      'ca',
      'Paraules a l’obertura de l’arxiu',
      '23 d’abril de 2026',
      'Senyora alcaldessa, senyores i senyors,',
      'Avui obrim al públic 14.000 fotografies que durant setanta anys van dormir en unes golfes.',
    ],
    [
      'sv',
      'Tal vid öppningen av arkivet',
      '23 april 2026',
      'Fru borgmästare, mina damer och herrar!',
      'I dag öppnar vi 14 000 fotografier som har legat på en vind i sjuttio år.',
    ],
    [
      'ar',
      'كلمة في افتتاح الأرشيف',
      '23 نيسان/أبريل 2026',
      'السيدة العمدة، سيداتي سادتي،',
      'نفتح اليوم أمام الجمهور 14000 صورة ظلت سبعين عاما نائمة في علية.',
    ],
  ])('%s', async (lang, title, day, salutation, text) => {
    const { of } = await readPage(`${[title, day, salutation, text].join('\n\n')}\n`);
    expect(of(lang)).toContain(`<!-- salutation -->\n${salutation}\n`);
  });
});

describe('The number of a release over its day is its symbol, and no title', () => {
  it.each(['RCRF 031 (2026)', 'CP 31/26', 'PR 112/2026'])('%s', async (symbol) => {
    const { facts, of } = await readPage(`${symbol}
27 January 2026

SUMMARY OF JUDGMENT

Villagers of Old Sallow v. Harbour Company of Dunmere

The Regional Court for the Rights of Fishers held today, unanimously, that the Harbour Company of Dunmere had violated the right of the villagers to fish in the inner bay.
`);
    expect(facts).toContain(`symbol: ${symbol}`);
    expect(of('en')).toContain('title: Villagers of Old Sallow v. Harbour Company of Dunmere');
  });
});

describe('A house over what it publishes', () => {
  const page = (en: string, fr: string) => `${en}

22 May 2026

Bleaching slows in the eastern lagoon

Bleaching of corals in the eastern lagoon has slowed for the second year, the Coral Reef Commission said today.

${fr}

22 mai 2026

Le blanchissement ralentit dans le lagon oriental

Le blanchissement des coraux du lagon oriental ralentit pour la deuxième année consécutive, a annoncé aujourd’hui la Commission des récifs coralliens.
`;

  it('is of the version that it stands over, with the label under it', async () => {
    const { facts, of, asked } = await readPage(
      page('Coral Reef Commission\nPress Release', 'Commission des récifs coralliens\nCommuniqué de presse'),
    );
    expect(facts).toContain('issuer:\n  en: Coral Reef Commission\n  fr: Commission des récifs coralliens\n');
    expect(facts).toContain('languages: [en, fr]');
    expect(of('fr')).toContain('label: Communiqué de presse');
    expect(asked).toEqual([]);
  });
});

it.each([
  [
    'Travel notice',
    'Skagerön lighthouse closed until 15 May',
    'The lighthouse will be closed to visitors from 1 March to 15 May.',
  ],
  [
    'Avis aux voyageurs',
    'Le phare de Skagerön fermé jusqu’au 15 mai',
    'Le phare sera fermé aux visiteurs du 1er mars au 15 mai.',
  ],
  [
    'Aviso a los viajeros',
    'El faro de Skagerön, cerrado hasta el 15 de mayo',
    'El faro estará cerrado al público del 1 de marzo al 15 de mayo.',
  ],
  [
    'Информация для пассажиров',
    'Маяк Скагерён закрыт до 15 мая',
    'Маяк будет закрыт для посетителей с 1 марта по 15 мая.',
  ],
  ['旅行提示', '斯卡格伦灯塔关闭至5月15日', '灯塔将于3月1日至5月15日停止对外开放。'],
])('A text is called what stands over its title: %s', async (label, title, text) => {
  const { files } = await readPage(`${label}\n\n${title}\n\n2026-02-21\n\n${text}\n`);
  const version = [...files].find(([name]) => /^..\.md$/u.test(name))?.[1] ?? '';
  expect(version).toContain(`label: ${label}`);
  expect(version).toContain(`title: ${title}`);
});

describe('Whom to ask is of the contacts, in whatever words they are headed', () => {
  const EN =
    'Bleaching slows in the eastern lagoon\n\n22 May 2026\n\nBleaching of corals in the eastern lagoon has slowed for the second year.\n';
  const FR =
    'Le blanchissement ralentit dans le lagon oriental\n\n22 mai 2026\n\nLe blanchissement des coraux du lagon oriental ralentit pour la deuxième année.\n';
  const ES =
    'El blanqueamiento se frena en la laguna oriental\n\n22 de mayo de 2026\n\nEl blanqueamiento de los corales de la laguna oriental se frena por segundo año.\n';
  const RU =
    'Обесцвечивание кораллов замедляется\n\n22 мая 2026 года\n\nОбесцвечивание кораллов в восточной лагуне замедляется второй год подряд.\n';
  const AR =
    'تباطؤ ابيضاض المرجان في البحيرة الشرقية\n\n22 أيار/مايو 2026\n\nتباطأ ابيضاض المرجان في البحيرة الشرقية للسنة الثانية على التوالي.\n';
  const ZH = '东部潟湖白化趋缓\n\n2026年5月22日\n\n东部潟湖的珊瑚白化连续第二年趋缓。\n';
  it.each([
    ['en', EN, 'For interview requests, please contact:'],
    ['en', EN, 'To find out more, please contact:'],
    ['fr', FR, 'Pour en savoir plus, veuillez contacter :'],
    ['fr', FR, 'Demandes d’interviews :'],
    ['es', ES, 'Para más información, póngase en contacto con:'],
    ['ru', RU, 'Вопросы прессы:'],
    ['ru', RU, 'За дополнительной информацией обращайтесь:'],
    ['ar', AR, 'للاستفسارات الصحفية:'],
    ['zh', ZH, '媒体联络：'],
  ])('%s: %s%s', async (lang, text, head) => {
    const { of } = await readPage(`${text}\n${head}\nLouise Hanrahan\npress@reefs.example\n`);
    expect(of(lang)).toContain('<!-- contacts -->');
    expect(of(lang).slice(of(lang).indexOf('<!-- contacts -->'))).toContain(head.replace(/ ?[:：]$/u, '').slice(0, 12));
  });
});

describe('One name stands for all versions, without the form of address of one', () => {
  it.each([
    ['Ms. Anna Reisser', 'Mme Anna Reisser', 'Anna Reisser'],
    ['Mr. Anton Reisser', 'M. Anton Reisser', 'Anton Reisser'],
    ['Anna Reisser', 'Anna Reisser', 'Anna Reisser'],
  ])('%s, %s', async (en, fr, name) => {
    const { facts } = await readPage(`Remarks at the opening of the hospital

${en}, President of the Health Fund

Nyandera, 11 March 2026

Four years ago there was nothing on this hill but a water tank and a goat path.

Allocution à l’inauguration de l’hôpital

${fr}, Présidente du Fonds de santé

Nyandera, le 11 mars 2026

Il y a quatre ans, il n’y avait sur cette colline qu’une citerne et un sentier de chèvres.
`);
    expect(facts).toContain(`speaker: ${name}\n`);
  });
});

it.each([
  [
    'en',
    'Puerto Alba, 20 August 2025',
    'To the Ministers responsible for maritime affairs of the States Parties',
    'On lost fishing nets',
    'Excellencies,',
    'Each year some 640,000 tonnes of nets are lost at sea.',
    'Respectfully yours,',
  ],
  [
    'fr',
    'Port-Alba, le 20 août 2025',
    'Aux ministres des affaires maritimes des États parties',
    'Des filets perdus en mer',
    'Excellences,',
    'Chaque année, quelque 640 000 tonnes de filets sont perdues en mer.',
    'Veuillez agréer, Excellences, l’expression de ma haute considération.',
  ],
  [
    'es',
    'Puerto Alba, 20 de agosto de 2025',
    'A los Ministros de asuntos marítimos de los Estados Partes',
    'Sobre las redes perdidas',
    'Excelencias:',
    'Cada año se pierden en el mar unas 640.000 toneladas de redes.',
    'Les saluda atentamente,',
  ],
])(
  'To whom a letter is written is no title of it where another line is one: %s',
  async (lang, day, to, title, ...text) => {
    const { of, facts, asked } = await readPage(`${[day, to, title, ...text].join('\n\n')}\n\nBeatriz Onaindia\n`);
    expect(of(lang)).toContain(`title: ${title}\n`);
    expect(of(lang)).toContain(to);
    expect(facts).toContain('date: 2025-08-20');
    expect(asked).toEqual([]);
  },
);

it.each([
  ['СОЮЗ ПРИБРЕЖНЫХ ГОРОДОВ', 'Председатель'],
  ['Союз прибрежных городов', 'Председатель'],
])('A house over an office is the house, in capitals too: %s', async (house, office) => {
  const { facts } = await readPage(`${house}

${office}

г. Светлоозерск, 3 июня 2026 года

Открытое письмо мэрам городов — членов Союза

Уважаемые коллеги!

В прошлом месяце наводнение нанесло серьёзный ущерб шести нашим городам.

С уважением,

Арсений Вельяминов
`);
  expect(facts).toContain(`issuer: ${house}\n`);
  expect(facts).not.toContain(`speaker: ${house}`);
});

it('Behind the way home five short parts between strokes are a menu, and no title', async () => {
  const { of, asked } = await readPage(`Instituto Andino de Meteorología
Inicio | El Instituto | Pronósticos | Publicaciones | Sala de prensa

Sala de prensa > Noticias

Nota de prensa 08/2026

Marisol Quintanar, nueva directora del Instituto Andino de Meteorología

Cochamarca, 4 de mayo de 2026. El Consejo Directivo ha nombrado directora general a la doctora Marisol Quintanar, quien asumirá el cargo el 1 de julio.
`);
  expect(asked).toEqual([]);
  expect(of('es')).toContain('title: Marisol Quintanar, nueva directora');
});
