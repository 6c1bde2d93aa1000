/** What stands over a text, and is neither its title nor its date, its place or its speaker: it is read as what it is, or asked about. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, type Shape, SHAPES } from './shaped-pages.ts';
import type { Six } from './six-languages.ts';

async function read(shape: Shape, versions: readonly (readonly string[])[], lang: string) {
  return holds(await importPages({ kind: 'together', page: pageIn(shape, versions) }), lang);
}

const SIX: readonly Six[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const CASES = SIX.flatMap((lang) => SHAPES.map((shape) => ({ lang, shape })));

/** A paragraph that tells its language. */
const TEXT: Readonly<Record<Six, string>> = {
  en: 'The Mayor will cut the rope herself, and the first passengers will be the pupils who asked for the ferry. There will be soup for all.',
  fr: 'La maire coupera elle-même l’amarre, et les premiers passagers seront les élèves qui ont demandé le bac. Il y aura de la soupe pour tous.',
  es: 'La alcaldesa cortará ella misma la amarra, y los primeros pasajeros serán los alumnos que pidieron el transbordador. Habrá sopa para todos.',
  ru: 'Мэр сама перережет канат, а первыми пассажирами станут школьники, которые попросили пустить паром. Для всех будет суп.',
  ar: 'ستقطع العمدة الحبل بنفسها، وسيكون أول الركاب هم التلاميذ الذين طلبوا تشغيل العبّارة، وسيقدَّم الحساء إلى جميع الحاضرين.',
  zh: '市长将亲自剪断缆绳，首批乘客是要求开通渡轮的学生。当晚还将为所有到场的人准备热汤。',
};

describe('an invitation to the press', () => {
  const ADVISORIES: Readonly<Record<Six, readonly string[]>> = {
    en: [
      'MEDIA ADVISORY',
      'WHAT: Opening of the night ferry',
      'WHEN: Monday, 1 June 2026, 23.00',
      'WHERE: Pier 4, Orm',
      'WHO: Mayor Edda Lund; pupils of Lisse school',
    ],
    fr: [
      'AVIS AUX MÉDIAS',
      'QUOI : Ouverture du bac de nuit',
      'QUAND : Lundi 1er juin 2026, 23 h 00',
      'OÙ : Quai 4, Orm',
      'QUI : La maire, Edda Lund ; des élèves de l’école de Lisse',
    ],
    es: [
      'AVISO A LOS MEDIOS',
      'QUÉ: Apertura del transbordador nocturno',
      'CUÁNDO: Lunes 1 de junio de 2026, 23.00 horas',
      'DÓNDE: Muelle 4, Orm',
      'QUIÉN: La alcaldesa, Edda Lund; alumnos de la escuela de Lisse',
    ],
    ru: [
      'АНОНС ДЛЯ СМИ',
      'ЧТО: Открытие ночного парома',
      'КОГДА: Понедельник, 1 июня 2026 года, 23:00',
      'ГДЕ: Причал 4, Орм',
      'КТО: Мэр Эдда Лунд; ученики школы Лиссе',
    ],
    ar: [
      'تنبيه لوسائط الإعلام',
      'ماذا: افتتاح العبّارة الليلية',
      'متى: الاثنين 1 حزيران/يونيه 2026، الساعة 23:00',
      'أين: الرصيف 4، أورم',
      'من: العمدة إيدا لوند وتلاميذ مدرسة ليس',
    ],
    zh: [
      '媒体通告',
      '内容：夜间渡轮开通',
      '时间：2026年6月1日（星期一）23:00',
      '地点：奥姆4号码头',
      '人物：市长埃达·伦德；利斯学校的学生',
    ],
  };

  test.each(CASES)(
    'in $lang ($shape) keeps what, when, where and who, and asks for its date',
    async ({ lang, shape }) => {
      const [label = '', ...lines] = ADVISORIES[lang];
      const { facts, version } = await read(shape, [[label, ...lines, TEXT[lang]]], lang);
      const words = version.replaceAll(/[\u00A0\u202F]/gu, ' ');
      for (const line of lines) expect(words).toContain(line);
      expect(facts).toMatch(/^ {2}- about: date$/mu);
      expect(facts).toContain('readings: [2026-06-01]');
      expect(facts).not.toMatch(/^place:/mu);
    },
  );

  test('a headline that begins with such a word stays the title', async () => {
    const { version } = await read('text', [['When: a poem for the ferry', 'Orm, 1 June 2026', TEXT.en]], 'en');
    expect(version).toContain('a poem for the ferry');
    expect(version).not.toContain('\n\nWhen: a poem');
  });
});

describe('a letter', () => {
  const LETTERS: Readonly<Record<Six, { readonly block: readonly string[]; readonly head: readonly string[] }>> = {
    en: {
      block: [
        'H.E. Mr. Anselm Okoro-Duarte',
        'Permanent Delegate of the Republic of Sombria',
        'Rue des Tilleuls 9',
        '1202 Geneva',
      ],
      head: ['Ref.: CT/2026/118', 'Geneva, 3rd of July, 2026', 'Excellency,'],
    },
    fr: {
      block: [
        'S.E. M. Anselm Okoro-Duarte',
        'Délégué permanent de la République de Sombria',
        'Rue des Tilleuls 9',
        '1202 Genève',
      ],
      head: ['Réf. : CT/2026/118', 'Genève, le 3 juillet 2026', 'Excellence,'],
    },
    es: {
      block: [
        'Excmo. Sr. Anselm Okoro-Duarte',
        'Delegado Permanente de la República de Sombria',
        'Calle de los Tilos 9',
        '1202 Ginebra',
      ],
      head: ['Ref.: CT/2026/118', 'Ginebra, 3 de julio de 2026', 'Excelencia:'],
    },
    ru: {
      block: ['Г-ну Ансельму Окоро-Дуарте', 'Постоянному делегату Республики Сомбрия', 'ул. Липовая, 9', '1202 Женева'],
      head: ['Женева, 3 июля 2026 года', 'Ваше Превосходительство,'],
    },
    ar: {
      block: ['سعادة السيد أنسلم أوكورو دوارتي', 'المندوب الدائم لجمهورية سومبريا', 'شارع الزيزفون 9', '1202 جنيف'],
      head: ['جنيف، 3 تموز/يوليه 2026', 'أصحاب السعادة،'],
    },
    zh: {
      block: ['安塞尔姆·奥科罗-杜阿尔特先生阁下', '松布里亚共和国常驻代表', '椴树街9号', '1202 日内瓦'],
      head: ['2026年7月3日，日内瓦', '阁下：'],
    },
  };

  test.each(CASES)('in $lang ($shape) has no title, and keeps whom it is written to', async ({ lang, shape }) => {
    const { block, head } = LETTERS[lang];
    const { facts, version } = await read(shape, [[...block, ...head, TEXT[lang]]], lang);
    const words = version.replaceAll(/[\u00A0\u202F]/gu, ' ');
    const title = /^title: .*$/mu.exec(words)?.[0] ?? '';
    for (const line of block) {
      expect(words).toContain(line);
      expect(title).not.toContain(line);
    }
    expect(facts).toMatch(new RegExp(`^ {2}- about: title\\.${lang}$`, 'mu'));
    expect(facts).toMatch(/^date: 2026-07-03$/mu);
    expect(facts).not.toMatch(/^office:|^speaker:/mu);
  });

  test.each<Shape>([...SHAPES])('its address is in no other version (%s)', async (shape) => {
    const [en, fr] = [LETTERS.en, LETTERS.fr];
    const { files } = await read(
      shape,
      [
        [...en.block, ...en.head, TEXT.en],
        [...fr.block, ...fr.head, TEXT.fr],
      ],
      'en',
    );
    for (const lang of ['en', 'fr']) {
      const street = (files.get(`${lang}.md`) ?? '').match(/Rue des Tilleuls 9/gu) ?? [];
      expect(street).toHaveLength(1);
    }
  });
});

describe('whom the press can ask', () => {
  const ASKED: Readonly<Record<Six, readonly [head: string, who: string]>> = {
    en: ['Media enquiries', 'Sofie Maes, Spokesperson, +32 81 555 01 00'],
    fr: ['Contact presse', 'Sofie Maes, porte-parole, +32 81 555 01 00'],
    es: ['Contacto para la prensa', 'Sofie Maes, portavoz, +32 81 555 01 00'],
    ru: ['Контакты для СМИ', 'Софи Маес, официальный представитель, +32 81 555 01 00'],
    ar: ['للاتصال', 'صوفي مايس، المتحدثة، +32 81 555 01 00'],
    zh: ['媒体联系人', '索菲·马斯，发言人，+32 81 555 01 00'],
  };
  const HEADS: Readonly<Record<Six, readonly string[]>> = {
    en: ['Night ferry opens in Orm', 'Orm, 1 June 2026'],
    fr: ['Le bac de nuit ouvre à Orm', 'Orm, le 1er juin 2026'],
    es: ['El transbordador nocturno abre en Orm', 'Orm, 1 de junio de 2026'],
    ru: ['В Орме открывается ночной паром', 'Орм, 1 июня 2026 года'],
    ar: ['افتتاح العبّارة الليلية في أورم', 'أورم، 1 حزيران/يونيه 2026'],
    zh: ['奥姆夜间渡轮开通', '2026年6月1日，奥姆'],
  };

  test.each(CASES)('under a text in $lang ($shape) is not who speaks', async ({ lang, shape }) => {
    const { facts, version } = await read(shape, [[...HEADS[lang], TEXT[lang], ...ASKED[lang]]], lang);
    expect(facts).not.toMatch(/^speakers?:|^office:/mu);
    expect(version).not.toContain('<!-- signature -->');
    expect(version).toContain(ASKED[lang][0]);
  });

  test.each<Shape>([...SHAPES])('over a text is neither its title nor who speaks (%s)', async (shape) => {
    const over = ['Media contact:', 'Anna Holm', 'Spokesperson', '+46 31 555 01 00'];
    const { facts, version, leftOut } = await read(shape, [[...over, ...HEADS.en, TEXT.en]], 'en');
    expect(version).toContain('title: Night ferry opens in Orm\n');
    expect(facts).not.toMatch(/^speakers?:|^office:/mu);
    for (const line of over) expect(leftOut).toContain(line);
  });
});

describe('a headline that begins with an office', () => {
  const HEADLINES: Readonly<Record<'en' | 'ar' | 'fr' | 'es', readonly string[]>> = {
    en: [
      'Council of the Rivers',
      'Press release',
      'Geneva, 22 March 2026',
      'Secretary-General calls for the protection of the Sammar',
    ],
    fr: [
      'Conseil des Fleuves',
      'Communiqué de presse',
      'Genève, le 22 mars 2026',
      'Le Secrétaire général appelle à protéger le fleuve Sammar',
    ],
    es: [
      'Consejo de los Ríos',
      'Comunicado de prensa',
      'Ginebra, 22 de marzo de 2026',
      'La Secretaria General pide que se proteja el río Sammar',
    ],
    ar: ['مجلس الأنهار', 'بيان صحفي', 'جنيف، 22 آذار/مارس 2026', 'الأمين العام يدعو إلى حماية نهر سمّار'],
  };
  const cases = Object.entries(HEADLINES).flatMap(([lang, lines]) =>
    SHAPES.map((shape) => ({ lang: lang as Six, lines, shape })),
  );

  test.each(cases)('in $lang ($shape) is the title or asked, and no office', async ({ lang, lines, shape }) => {
    const { facts, version } = await read(shape, [[...lines, TEXT[lang]]], lang);
    expect(version).toContain(`title: ${lines[3] ?? ''}\n`);
    expect(facts).not.toMatch(/^office:/mu);
  });

  test('an office over a title stays the office', async () => {
    const lines = [
      'Council of the Rivers',
      'The Secretary-General of the Council of the Rivers',
      'Message on the Day of Rivers',
      'Geneva, 22 March 2026',
    ];
    const { facts, version } = await read('text', [[...lines, TEXT.en]], 'en');
    expect(version).toContain('title: Message on the Day of Rivers\n');
    expect(facts).toContain('The Secretary-General of the Council of the Rivers');
    expect(facts).not.toContain('about:');
  });
});

describe('a label with its number', () => {
  const LABELS: Readonly<Record<Six, readonly string[]>> = {
    en: ['Press Release No. 42/2569', 'PRESS RELEASE (No. 42/2569)', 'Press release 42/2569'],
    fr: ['Communiqué de presse n° 42/2569', 'COMMUNIQUÉ DE PRESSE N° 42/2569', 'Communiqué de presse 42/2569'],
    es: ['Comunicado de prensa n.º 42/2569', 'Nota de prensa núm. 42/2569', 'Nota de prensa 42/2569'],
    ru: ['Пресс-релиз № 42/2569', 'ПРЕСС-РЕЛИЗ № 42/2569'],
    ar: ['بيان صحفي رقم 42/2569', 'بيان صحفي (رقم 42/2569)'],
    zh: ['新闻稿 第42/2569号', '新闻稿第42/2569号', '新闻稿（第42/2569号）'],
  };
  const DATED: Readonly<Record<Six, string>> = {
    en: 'Chiang Dao, 17 February B.E. 2569 (2026)',
    fr: 'Chiang Dao, le 17 février 2569 (2026)',
    es: 'Chiang Dao, 17 de febrero de 2569 (2026)',
    ru: 'Чиангдао, 17 февраля 2569 (2026)',
    ar: 'شيانغ داو، 17 شباط/فبراير 2026',
    zh: '清道，佛历2569年（2026年）2月17日',
  };
  const TITLE: Readonly<Record<Six, string>> = {
    en: 'Regional Secretariat welcomes the ceasefire at the temple road',
    fr: 'La région se félicite du cessez-le-feu sur la route du temple',
    es: 'La región acoge con agrado el alto el fuego en el camino del templo',
    ru: 'Регион приветствует прекращение огня на храмовой дороге',
    ar: 'ترحيب المنطقة بوقف إطلاق النار على طريق المعبد',
    zh: '区域秘书处欢迎庙宇路停火',
  };

  test.each(CASES)('in $lang ($shape) is a label and a symbol', async ({ lang, shape }) => {
    for (const label of LABELS[lang]) {
      const { facts, version } = await read(shape, [[label, TITLE[lang], DATED[lang], TEXT[lang]]], lang);
      expect(version).toContain(`title: ${TITLE[lang]}\n`);
      expect(facts).toMatch(/^symbol: ['"]?42\/2569['"]?$/mu);
      expect(facts).toMatch(/^date: 2026-02-17$/mu);
      expect(facts).toMatch(/^kind: press-release$/mu);
    }
  });
});

describe('what versions are in', () => {
  const MESSAGE: Readonly<Record<'en' | 'ru' | 'zh', string>> = {
    en: 'Message of the Director of the Steppe Fund on Herders’ Day',
    ru: 'Послание директора Степного фонда по случаю Дня скотовода',
    zh: '草原基金会主任在牧民节的致辞',
  };

  test.each<Shape>([...SHAPES])('is a mark over each, and one date line says the place in each (%s)', async (shape) => {
    const { facts, version, leftOut } = await read(
      shape,
      [
        [MESSAGE.en, '15 мая 2026 г., Астана / 15 May 2026, Astana / 2026年5月15日，阿斯塔纳'],
        ['EN', TEXT.en],
        ['RU', MESSAGE.ru, TEXT.ru],
        ['ZH', MESSAGE.zh, TEXT.zh],
      ],
      'ru',
    );
    expect(facts).toMatch(/^date: 2026-05-15$/mu);
    expect(facts).toContain('en: Astana\n');
    expect(facts).toContain('ru: Астана\n');
    expect(facts).toContain('zh: 阿斯塔纳\n');
    expect(version).toContain(`title: ${MESSAGE.ru}\n`);
    expect(version).not.toContain('RU');
    expect(leftOut).not.toContain('Астана');
  });
});

test('the speaker that the front matter of Markdown names is the speaker, and no place', async () => {
  const lines = [
    '---',
    'title: Remarks at the launch of the Cocoa Compact',
    'date: 6 February 2026',
    'speaker: Efua Mensah-Boateng',
    '---',
    '',
    TEXT.en,
  ];
  const page = { name: 'page.md', bytes: Buffer.from(`${lines.join('\n')}\n`) };
  const { facts } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(facts).toContain('speaker: Efua Mensah-Boateng\n');
  expect(facts).not.toMatch(/^place:/mu);
});

test('a date that stands there and is not read is told where, and none is not said to be missing', async () => {
  const page = pageIn('text', [['Night ferry opens in Orm', 'Huelva / Faro, 20-VIII-2026', TEXT.en]]);
  const { facts } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(facts).toContain('one may stand in “Huelva / Faro, 20-VIII-2026”');
});

test('a line that begins with an hour is not the title', async () => {
  const lines = ['Programme of the visit to Orm', 'Orm, 1 June 2026', '11:00 Speech in the Town Hall', TEXT.en];
  const { version } = await read('text', [lines], 'en');
  expect(version).toContain('title: Programme of the visit to Orm\n');
});

test('a date in figures over both versions is asked, and in the head of a French one it is the French way', async () => {
  const [en, fr] = ['Statement on the closure of the bridge', 'Déclaration sur la fermeture du pont'];
  const over = await read(
    'text',
    [
      ['03/04/2026', en, TEXT.en],
      ['*****', fr, TEXT.fr],
    ],
    'en',
  );
  expect(over.facts).toContain('readings: [2026-04-03, 2026-03-04]');
  const own = await read(
    'text',
    [
      [en, '03/04/2026', TEXT.en],
      ['*****', fr, 'Orm, le 03/04/2026', TEXT.fr],
    ],
    'en',
  );
  expect(own.facts).toMatch(/^date: 2026-04-03$/mu);
  expect(own.facts).not.toContain('about: date');
});

test('an embargo that is not certain is asked about once where two versions have the same figures', async () => {
  const { facts } = await read(
    'text',
    [
      ['Remarks on noise', 'Orm, 1 June 2026', 'Embargoed until Friday at 9:30', TEXT.en],
      ['*****', 'Discours sur le bruit', 'Orm, le 1er juin 2026', 'Sous embargo jusqu’à vendredi, 9 h 30', TEXT.fr],
    ],
    'en',
  );
  expect(facts.match(/about: embargo/gu)).toHaveLength(1);
  expect(facts).toContain('Embargoed until Friday at 9:30” / “Sous embargo jusqu’à vendredi, 9 h 30');
});

test('what one version alone says of who publishes it is told', async () => {
  const { diagnostics } = await read(
    'text',
    [
      ['Interview with the Director', 'By the Press Office | 7 July 2026 | Apia', TEXT.en],
      ['*****', 'Entretien avec la Directrice', 'Apia, le 7 juillet 2026', TEXT.fr],
    ],
    'en',
  );
  expect(diagnostics.map(({ message }) => message).join('\n')).toContain('By the Press Office');
});

test('a name that stands once before an office in two languages signs both versions', async () => {
  const { files } = await read(
    'text',
    [
      ['Statement on the bridge', 'Orm, 1 June 2026', TEXT.en],
      ['*****', 'Declaración sobre el puente', 'Orm, 1 de junio de 2026', TEXT.es],
      ['Edda Lund, Mayor of Orm / Alcaldesa de Orm'],
    ],
    'en',
  );
  expect(files.get('en.md')).toContain('Edda Lund, Mayor of Orm');
  expect(files.get('es.md')).toContain('Edda Lund, Alcaldesa de Orm');
});
