/** Versions in the six languages: faults that are put in on purpose are found, and of texts that agree nothing is said. */
import { describe, expect, it, test } from 'vitest';
import { checkStatement, uncheckedIn } from '../../../src/text/check/index.ts';
import { statementIn } from '../../support/statement.ts';
import { AGREEING, type Agreeing } from './six-languages.ts';

type Tag = Exclude<keyof Agreeing, 'about'>;
const SIX: readonly Tag[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

function found(texts: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return checkStatement(statementIn(texts)).map(({ code, message }) => `${code.slice('check/'.length)}: ${message}`);
}

describe('Of texts that agree nothing is said', () => {
  const pairs = SIX.flatMap((one) => SIX.filter((other) => other !== one).map((other) => ({ one, other })));
  it.each(pairs)('$one beside $other', ({ one, other }) => {
    expect(
      AGREEING.flatMap((text) =>
        found({ [one]: [text[one]], [other]: [text[other]] }).map((what) => `${text.about}: ${what}`),
      ),
    ).toEqual([]);
  });

  test('all six at once', () => {
    expect(found(Object.fromEntries(SIX.map((tag) => [tag, AGREEING.map((text) => text[tag])])))).toEqual([]);
  });
});

test('Second is a number after a ten and its hyphen, and else none', () => {
  const ru = 'Она мирно скончалась дома на 92-м году жизни.';
  expect(found({ en: ['She died peacefully at home in her ninety-second year.'], ru: [ru] })).toEqual([]);
  expect(found({ en: ['She died peacefully at home in her ninety-first year.'], ru: [ru] })).toHaveLength(1);
  expect(found({ en: ['One second was enough for all.'], ru: ['Одной секунды хватило всем.'] })).toEqual([]);
});

describe('A minus that one language has lost', () => {
  const sentence = {
    en: 'The station measured -7 °C at night, and a balance of -451.55 dollars.',
    fr: 'La station a mesuré -7 °C la nuit, et un solde de -451,55 dollars.',
    es: 'La estación midió -7 °C por la noche, y un saldo de -451,55 dólares.',
    ru: 'Станция измерила ночью −7 °C, а сальдо составило −451,55 доллара.',
    ar: 'سجلت المحطة -7 °C ليلاً، ورصيداً قدره -451.55 دولاراً.',
    zh: '该站夜间测得-7 °C，余额为-451.55美元。',
  };

  it.each(['fr', 'es', 'ru', 'ar', 'zh'] as const)(
    'is found in %s beside English, and nothing where both have it',
    (tag) => {
      expect(found({ en: [sentence.en], [tag]: [sentence[tag]] })).toEqual([]);
      const without = sentence[tag].replaceAll(/[-−](?=\d)/gu, '');
      expect(found({ en: [sentence.en], [tag]: [without] }).map((what) => what.slice(0, 8))).toEqual([
        'minus: 7',
        'minus: 4',
      ]);
      expect(found({ en: [sentence.en.replaceAll('-', '')], [tag]: [sentence[tag]] })).toHaveLength(2);
    },
  );

  it('is in Chinese where a temperature falls to it, and not where a sum falls by it', () => {
    const en = 'At night the temperature at the lake can fall to -14 °C.';
    expect(found({ en: [en], zh: ['湖边夜间的气温可降至-14 °C。'] })).toEqual([]);
    expect(found({ en: [en], zh: ['湖边夜间的气温可降至14 °C。'] })).toHaveLength(1);
    expect(found({ en: ['Net growth at the lake was -2.5 per cent.'], zh: ['该湖的净增长下降2.5%。'] })).toEqual([]);
  });

  it('is not where words say it, nor between the ends of a range', () => {
    expect(
      found({ en: ['That night it was -7 °C at the harbour.'], fr: ['Il faisait moins 7 °C cette nuit-là au port.'] }),
    ).toEqual([]);
    expect(found({ en: ['It fell: -7 per cent.'], fr: ['En baisse de 7 pour cent.'] })).toEqual([]);
    expect(found({ en: ['In 2019-2024 and on pages 3–7.'], fr: ['De 2019 à 2024 et aux pages 3 à 7.'] })).toEqual([]);
  });
});

/** A slip in one language, and the code by which it is found beside English. */
interface Slip {
  readonly tag: Tag;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
}

const SLIPS: readonly Slip[] = [
  { tag: 'es', what: 'figures turned round', from: '10.450 pozos', to: '14.050 pozos', code: 'number-missing' },
  { tag: 'es', what: 'a thousand for a thousand million', from: '2100 millones', to: '2100', code: 'amount-missing' },
  { tag: 'es', what: 'another month', from: '1 de marzo de 2019', to: '1 de mayo de 2019', code: 'date-missing' },
  {
    tag: 'es',
    what: 'another year',
    from: '11 de septiembre de 2020',
    to: '11 de septiembre de 2021',
    code: 'date-missing',
  },
  { tag: 'es', what: 'another share', from: '63 %', to: '36 %', code: 'percentage-missing' },
  { tag: 'es', what: 'another hour', from: '14.45 horas', to: '14.15 horas', code: 'time-missing' },
  {
    tag: 'es',
    what: 'another number in words',
    from: 'noventa y un años',
    to: 'noventa y dos años',
    code: 'number-unmatched',
  },
  {
    tag: 'es',
    what: 'a mark that is not closed',
    from: 'todos lo reparan todos”',
    to: 'todos lo reparan todos',
    code: 'quotes-unbalanced',
  },
  {
    tag: 'es',
    what: 'the marks of another language',
    from: '“Un pozo que es de todos lo reparan todos”',
    to: '„Un pozo que es de todos lo reparan todos“',
    code: 'quotes',
  },
  { tag: 'ru', what: 'figures turned round', from: '10 450', to: '14 050', code: 'number-missing' },
  { tag: 'ru', what: 'millions for thousand millions', from: '2,1 млрд', to: '2,1 млн', code: 'amount-missing' },
  { tag: 'ru', what: 'another month', from: '1 марта 2019', to: '1 мая 2019', code: 'date-missing' },
  { tag: 'ru', what: 'a month alone', from: 'в июне 2020', to: 'в июле 2020', code: 'date-missing' },
  { tag: 'ru', what: 'another share', from: '63 процентами', to: '36 процентами', code: 'percentage-missing' },
  { tag: 'ru', what: 'another hour', from: 'в 14:45', to: 'в 14:15', code: 'time-missing' },
  {
    tag: 'ru',
    what: 'another number in words',
    from: 'двенадцать тысяч',
    to: 'двадцать тысяч',
    code: 'number-unmatched',
  },
  { tag: 'ru', what: 'a mark that is not closed', from: 'чинят все»', to: 'чинят все', code: 'quotes-unbalanced' },
  {
    tag: 'ru',
    what: 'the marks of another language',
    from: '«Колодец, который принадлежит всем, чинят все»',
    to: '“Колодец, который принадлежит всем, чинят все”',
    code: 'quotes',
  },
  { tag: 'ar', what: 'figures turned round', from: '10,450', to: '14,050', code: 'number-missing' },
  {
    tag: 'ar',
    what: 'figures turned round in the figures of the East',
    from: '10,450',
    to: '١٤٬٠٥٠',
    code: 'number-missing',
  },
  { tag: 'ar', what: 'millions for thousand millions', from: '2.1 مليار', to: '2.1 مليون', code: 'amount-missing' },
  { tag: 'ar', what: 'another month', from: '1 آذار/مارس 2019', to: '1 أيار/مايو 2019', code: 'date-missing' },
  { tag: 'ar', what: 'another year', from: '11 أيلول/سبتمبر 2020', to: '11 أيلول/سبتمبر 2021', code: 'date-missing' },
  { tag: 'ar', what: 'another share', from: '63 في المائة', to: '36 في المائة', code: 'percentage-missing' },
  { tag: 'ar', what: 'another hour', from: 'الساعة 14:45', to: 'الساعة 14:15', code: 'time-missing' },
  { tag: 'ar', what: 'another number in words', from: 'اثنا عشر ألف', to: 'ثلاثة عشر ألف', code: 'number-unmatched' },
  { tag: 'ar', what: 'a mark that is not closed', from: 'الجميع»', to: 'الجميع', code: 'quotes-unbalanced' },
  { tag: 'zh', what: 'figures turned round', from: '10 450', to: '14 050', code: 'number-missing' },
  { tag: 'zh', what: 'a tenth of it', from: '21亿美元', to: '2.1亿美元', code: 'amount-missing' },
  { tag: 'zh', what: 'ten times as many', from: '460万人', to: '4600万人', code: 'number-missing' },
  { tag: 'zh', what: 'another month', from: '2019年3月1日', to: '2019年5月1日', code: 'date-missing' },
  { tag: 'zh', what: 'another year', from: '2020年9月11日', to: '2021年9月11日', code: 'date-missing' },
  { tag: 'zh', what: 'another share', from: '63%', to: '36%', code: 'percentage-missing' },
  { tag: 'zh', what: 'another hour', from: '下午2时45分', to: '下午2时15分', code: 'time-missing' },
  { tag: 'zh', what: 'another number in words', from: '一万二千人', to: '二万一千人', code: 'number-unmatched' },
  { tag: 'zh', what: 'a mark that is not closed', from: '大家来修。”', to: '大家来修。', code: 'quotes-unbalanced' },
];

describe('A slip is found', () => {
  it.each(SLIPS)('$tag: $what', ({ tag, from, to, code }) => {
    const text = AGREEING.find((one) => one[tag].includes(from));
    if (text === undefined) throw new Error(`no text has ${from}`);
    const slipped = text[tag].replace(from, to);
    const codes = found({ en: [text.en], [tag]: [slipped] }).map((what) => what.slice(0, what.indexOf(':')));
    expect(codes).toContain(code);
    const among = Object.fromEntries(SIX.map((one) => [one, [one === tag ? slipped : text[one]]]));
    expect(found(among).map((what) => what.slice(0, what.indexOf(':')))).toContain(code);
  });

  it.each(SIX.slice(1))('a paragraph that %s lacks', (tag) => {
    const all = AGREEING.slice(0, 3);
    const en = all.map((text) => text.en);
    const texts = {
      en: [en[0] ?? '', '<!-- pair: alone -->\n\n' + (en[1] ?? ''), en[2] ?? ''],
      [tag]: [0, 2].map((n) => all[n]?.[tag] ?? ''),
    };
    expect(found(texts).map((what) => what.slice(0, what.indexOf(':')))).toContain('paragraph-missing');
  });

  it.each(['es', 'ru', 'ar', 'zh'] as const)('a sentence in %s in the English, and English in it', (tag) => {
    const [text] = AGREEING.slice(3);
    if (text === undefined) throw new Error('no text');
    const codes = (texts: Readonly<Record<string, readonly string[]>>) =>
      found(texts).map((what) => what.slice(0, what.indexOf(':')));
    expect(codes({ en: [text[tag]], [tag]: [text[tag]] })).toContain('language');
    expect(codes({ en: [text.en], [tag]: [text.en] })).toContain('language');
  });
});

const ROOM = {
  en: 'The meeting of the harbours is held in Room XX today.',
  fr: 'La réunion des ports se tient aujourd’hui dans la salle XX.',
  es: 'La reunión de los puertos se celebra hoy en la sala XX.',
  ru: 'Заседание портов состоится сегодня в зале XX.',
  ar: 'يُعقد اجتماع الموانئ اليوم في القاعة XX من المبنى.',
  zh: '港口会议今天在XX会议室举行。',
};

it.each(SIX)('A room whose number is still to come is found in %s', (tag) => {
  expect(found({ [tag]: [ROOM[tag]] }).map((what) => what.slice(0, 11))).toEqual(['placeholder']);
  expect(found({ [tag]: [ROOM[tag].replace('XX', '14')] })).toEqual([]);
});

describe('A mark of another script', () => {
  it.each([
    ['ar', 'قالت الوزيرة, في البداية, إن البحر لنا.', ',', '،'],
    ['ar', 'البحر لنا; والموانئ لنا.', ';', '؛'],
    ['ar', 'هل البحر لنا?', '?', '؟'],
    ['ar', 'وفي عام 2034, تجتمع «الموانئ».', ',', '،'],
    ['zh', '大海没有秘密,我们也没有。', ',', '，'],
    ['zh', '部长说:大海没有秘密。', ':', '：'],
    ['zh', '大海没有秘密.', '.', '。'],
    ['zh', '港口会议(见下文)通过了公约。', '(', '（'],
  ] as const)('is found in %s: %s', (tag, text, mark, own) => {
    const [first, ...others] = checkStatement(statementIn({ [tag]: [text] })).filter(
      ({ code }) => code === 'check/script-mark',
    );
    expect(first?.message.startsWith(`${mark} is no mark of the `)).toBe(true);
    expect(first?.hint).toBe(`write ${own}`);
    expect(others.every(({ message }) => !message.startsWith(mark))).toBe(true);
    const mended = [...text]
      .map((one) => (one === mark ? own : one))
      .join('')
      .replace('见下文)', '见下文）');
    expect(found({ [tag]: [mended] }).filter((what) => what.startsWith('script-mark'))).toEqual([]);
  });

  it.each([
    ['ar', 'بلغ العدد 1,940 ميناءً، منها 74 (انظر A/79/12, para. 3) والمواد 5, 6 و7.'],
    ['ar', 'كتبت <span lang="en">The sea, the harbour; who?</span> ثم غادرت.'],
    ['zh', '1.第一点：24乘36厘米，比例3:1，见A/79/12 (Part II)。会议在10:30开始，共1,940个港口。'],
    ['zh', '她写道<span lang="en">The sea, who?</span>，随后离开；网址是www.example.org/a?b=c。'],
  ] as const)('is none between figures, in Latin words, symbols and addresses: %s %s', (tag, text) => {
    expect(found({ [tag]: [text] }).filter((what) => what.startsWith('script-mark'))).toEqual([]);
  });
});

describe('An acronym that one version misspells', () => {
  const [fr, ru] = ['Nous remercions l’UNICEF de son aide aux ports.', 'Мы благодарим UNICEF за помощь портам.'];
  const names = (texts: Readonly<Record<string, readonly string[]>>) =>
    found(texts).filter((what) => what.startsWith('name: '));

  it('is found where the others have one that every reader knows, or two agree on theirs', () => {
    const en = 'We thank UNECEF for its help to the harbours.';
    expect(names({ en: [en], fr: [fr] })).toEqual([
      'name: UNECEF in the English is UNICEF in the French at fr.md:5:19',
    ]);
    expect(
      names({
        en: ['We thank HARCON for the tables of tides.'],
        fr: ['Nous remercions HARKON de ses tables des marées.'],
        ru: ['Мы благодарим HARKON за таблицы приливов.'],
      }),
    ).toHaveLength(1);
  });

  it('is not where languages have their own, or the version has both', () => {
    const own = {
      en: ['We thank UNIFIL and UNSMIL.'],
      fr: ['Nous remercions la FINUL.'],
      es: ['Agradecemos a la FPNUL.'],
    };
    expect(names(own)).toEqual([]);
    expect(names({ en: ['We thank UNECEF and UNICEF.'], fr: [fr], ru: [ru] })).toEqual([]);
  });
});

describe('What languages write in their own way', () => {
  it('is a day in Chinese without its month, and another day is not it', () => {
    const en = ['Two fishing boats collided in the bay on 16 November, and three people are missing.'];
    expect(found({ en, zh: ['两艘渔船16日在海湾相撞，造成三人失踪。'] })).toEqual([]);
    expect(found({ en, zh: ['两艘渔船18日在海湾相撞，造成三人失踪。'] })).toHaveLength(1);
    expect(found({ en: ['The committee answers within 30 days.'], zh: ['委员会须于30日内答复。'] })).toEqual([]);
  });

  it('is no other name: a genitive, an adjective of an institution', () => {
    expect(
      found({
        en: ['We thank Lena Santerra’s sister and Ilse Brandt’s brother for their letters.'],
        es: ['Agradecemos sus cartas a la hermana de Lena Santerra y al hermano de Ilse Brandt.'],
      }),
    ).toEqual([]);
    expect(
      found({
        en: ['The Constitutional Court and the National Assembly met.'],
        es: ['La Corte Constitucional y la Asamblea Nacional se reunieron.'],
      }),
    ).toEqual([]);
    expect(
      found({
        en: ['We thank Lena Santerra’s sister for her letters.'],
        es: ['Agradecemos sus cartas a la hermana de Lena Santera.'],
      }),
    ).toEqual(['name: Santerra in the English is Santera in the Spanish at es.md:5:45']);
  });

  it('is no other name: one that ends as Spanish ends such names, in which a slip is one all the same', () => {
    const en = ['Marcus Tervinus wrote to them.'];
    expect(found({ en, es: ['Marco Tervino les escribió.'] })).toEqual([]);
    expect(found({ en, es: ['Marco Terbinus les escribió.'] })).toEqual([
      'name: Tervinus in the English is Terbinus in the Spanish at es.md:5:7',
    ]);
  });

  it('is no quotation: the name of a mine, a station or a ship, which Russian has in quotation marks', () => {
    const en = 'Eleven miners died at the Severnaya mine, as Radio Wellmouth reports.';
    const ru = 'На шахте «Северная» погибли одиннадцать горняков, сообщает «Радио Уэллмут».';
    expect(found({ en: [en], ru: [ru] })).toEqual([]);
    expect(
      found({ en: ['He said that the mine was safe.'], ru: ['Он сказал: «Шахта была безопасной».'] }),
    ).toHaveLength(1);
    expect(
      found({ en: ['The “Severnaya” mine is “safe”, he said.'], ru: ['Шахта «Северная», по его словам, безопасна.'] }),
    ).toHaveLength(1);
  });
});

test('Nothing is left unsaid of what is not compared', () => {
  const texts = Object.fromEntries(SIX.map((tag) => [tag, [AGREEING[0]?.[tag] ?? '']]));
  expect(uncheckedIn(statementIn(texts))).toEqual([
    'not checked in Russian: the spelling of names',
    'not checked in Arabic: the spelling of names',
    'not checked in Chinese: the spelling of names',
  ]);
});

test('Traditional characters in Chinese are another writing, and a name in them is none', () => {
  const zh = ['潮汐表是船長們花錢才能買到的祕密。', '国家水文局的陈国强说，他与國立大学合作。'];
  expect(found({ zh })).toEqual([
    'language: “潮汐表是船長們花錢才能買到的祕密。” is Chinese in traditional characters in the Chinese',
  ]);
});

test('A newspaper’s name in brackets makes no other language of a Chinese question', () => {
  const zh = ['**问（Le Temps du Lac）：** 370万这个数字是否包括6岁以下儿童？'];
  expect(found({ zh }).filter((what) => what.startsWith('language'))).toEqual([]);
});

test('A paragraph of an annex is not looked for in the text', () => {
  const item = (words: string) => `1. ${words}`;
  expect(found({ en: [item('See Article 5 of the Protocol and annex II, para. 14.')] })).toEqual([]);
  expect(found({ ar: [item('انظر المادة 5 من البروتوكول، والمرفق الثاني، الفقرة 14.')] })).toEqual([]);
  expect(found({ en: [item('See what was said on this in para. 14.')] })).toHaveLength(1);
});

describe('A paragraph in a language that is compared with none is found in every other', () => {
  it.each([
    ['fr', 'German', 'Die Bürgermeisterin dankte den Arbeitern und sagte, dass die Brücke allen gehört.'],
    ['en', 'Italian', 'I bambini della scuola hanno cantato e molte persone sono venute ad ascoltarli.'],
    ['es', 'Portuguese', 'A presidente da câmara agradeceu aos trabalhadores e disse que a ponte é de todos.'],
    ['en', 'Dutch', 'De burgemeester bedankte de arbeiders en zei dat de brug van iedereen is.'],
    ['ru', 'Ukrainian', 'Мерка подякувала робітникам і сказала, що міст належить усім.'],
  ] as const)('in %s: %s', (tag, name, text) => {
    const own = AGREEING.slice(0, 2).map((one) => one[tag]);
    const codes = found({ [tag]: [...own, text] });
    expect(codes.filter((what) => what.startsWith('language: '))).toEqual([
      expect.stringContaining(`is ${name} in the `) as string,
    ]);
  });

  it.each([
    ['fr', 'Ont signé Jan Kowalski, Piet van der Berg, Olena Kovalenko et Joana da Silva dos Santos.'],
    ['fr', 'Dortmund, Gelsenkirchen, Essen, Duisburg, Bochum, Oberhausen, Bottrop, Herne, Mülheim, Krefeld.'],
    [
      'en',
      'Ludwig Maximilian Universität München, Humboldt Universität zu Berlin, Universität Wien, Universität Zürich.',
    ],
    ['es', 'Rio de Janeiro, São Paulo, Belo Horizonte, Porto Alegre, João Pessoa, Ribeirão Preto y Florianópolis.'],
  ] as const)('but names are in none: %s %s', (tag, text) => {
    expect(found({ [tag]: [text] }).filter((what) => what.startsWith('language: '))).toEqual([]);
  });
});
