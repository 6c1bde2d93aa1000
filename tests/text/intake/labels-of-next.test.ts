/** What stands between two versions is of the one that it says it is: the label of the next, the words of a mailing, the symbol over a title. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const TEXTS = {
  en: [
    'The Commission will send a team of twelve chemists this evening.',
    'The polluter will pay for every one of them, and for the water.',
  ],
  fr: [
    'La Commission enverra ce soir une équipe de douze chimistes sur place.',
    'Le pollueur paiera pour chacun d’eux, et pour l’eau de la ville.',
  ],
  es: [
    'La Comisión enviará esta noche un equipo de doce químicos.',
    'Quien ha contaminado pagará por cada uno de ellos, y por el agua.',
  ],
  ru: [
    'Комиссия отправит сегодня вечером группу из двенадцати химиков.',
    'Виновник загрязнения заплатит за каждого из них и за воду.',
  ],
  ar: ['سترسل اللجنة مساء اليوم فريقاً من اثني عشر كيميائياً.', 'وسيدفع الملوِّث ثمن عمل كل واحد منهم، وثمن المياه.'],
  zh: ['委员会今晚将派出由十二名化学家组成的小组。', '污染者将为他们每一个人支付费用，也为水支付费用。'],
  de: [
    'Die Kommission entsendet heute Abend zwölf Chemikerinnen und Chemiker.',
    'Der Verursacher wird für jeden von ihnen bezahlen, und für das Wasser der Stadt.',
  ],
  it: [
    'La Commissione invierà questa sera una squadra di dodici chimici.',
    'Chi ha inquinato pagherà per ciascuno di loro, e per l’acqua della città.',
  ],
} as const;
type Known = keyof typeof TEXTS;

describe('In a page whose sections say their language', () => {
  const HEADS = {
    de: ['Erklärung', 'Zwölf Chemiker für die Marl'],
    it: ['Dichiarazione', 'Dodici chimici per la Marl'],
    fr: ['Déclaration', 'Douze chimistes pour la Marl'],
  } as const;
  const section = (lang: Known, [label, title]: readonly [string, string], day: string) =>
    `<section lang="${lang}"><span class="type">${label}</span><h1>${title}</h1><p class="date">${day}</p>${TEXTS[lang].map((text) => `<p>${text}</p>`).join('')}` +
    `<h3>${lang === 'de' ? 'Pressekontakt' : 'Contacts'}</h3><p>Anke Rohde, +49 30 555 0111, anke.rohde@rivers.example</p></section>`;
  const pageOf = (langs: readonly (keyof typeof HEADS)[]) => ({
    name: 'page.html',
    bytes: Buffer.from(
      `<!doctype html><html lang="en"><body><main>${section('en', ['Statement', 'Twelve chemists for the Marl'], 'Marlen, 25 November 2026')}` +
        `${langs.map((lang) => section(lang, HEADS[lang], lang === 'de' ? 'Marlen, 25. November 2026' : lang === 'it' ? 'Marlen, 25 novembre 2026' : 'Marlen, le 25 novembre 2026')).join('')}</main></body></html>`,
    ),
  });

  it.each([[['fr', 'de']], [['de']], [['it']], [['fr', 'it', 'de']]] as const)(
    'the word over a version is that version’s label, and ends no other (%j)',
    async (langs) => {
      const made = await importPages({ kind: 'together', page: pageOf([...langs]) });
      for (const lang of langs) expect(holds(made, lang).version).toContain(`label: ${HEADS[lang][0]}\n`);
      expect(holds(made, 'en').version).toContain('label: Statement\n');
      for (const lang of ['en', ...langs])
        for (const other of langs)
          if (other !== lang) expect(holds(made, lang).version).not.toContain(`${HEADS[other][0]}\n`);
    },
  );
});

describe('An open letter', () => {
  const HEADS = {
    en: [
      'OPEN LETTER',
      'To the Heads of State and Government of the Coast',
      'Lisvik, 9 November 2026',
      'Excellencies,',
    ],
    fr: [
      'LETTRE OUVERTE',
      'Aux chefs d’État et de gouvernement de la côte',
      'Lisvik, le 9 novembre 2026',
      'Excellences,',
    ],
    es: [
      'CARTA ABIERTA',
      'A los Jefes de Estado y de Gobierno de la costa',
      'Lisvik, 9 de noviembre de 2026',
      'Excelencias:',
    ],
    ru: [
      'ОТКРЫТОЕ ПИСЬМО',
      'Главам государств и правительств побережья',
      'Лисвик, 9 ноября 2026 года',
      'Ваши превосходительства,',
    ],
    ar: ['رسالة مفتوحة', 'إلى رؤساء دول وحكومات الساحل', 'ليسفيك، 9 نوفمبر 2026', 'أصحاب السعادة،'],
    zh: ['公开信', '致沿海各国国家元首和政府首脑', '利斯维克，2026年11月9日', '各位阁下：'],
  } as const;

  it.each(SHAPES.flatMap((shape) => (['fr', 'es', 'ru', 'ar', 'zh'] as const).map((lang) => [shape, lang] as const)))(
    'is called so in each version, and ends none (%s, English and %s)',
    async (shape, lang) => {
      const page = pageIn(
        shape,
        (['en', lang] as const).map((tag) => [...HEADS[tag], ...TEXTS[tag]]),
      );
      const made = await importPages({ kind: 'together', page });
      for (const tag of ['en', lang] as const) {
        const { version, summary, leftOut } = holds(made, tag);
        expect(version).toContain(`label: ${HEADS[tag][0]}\n`);
        expect(version).toContain(HEADS[tag][1]);
        expect(summary.questions).toEqual([]);
        expect(leftOut).not.toContain(HEADS[tag][0]);
      }
    },
  );
});

const SENT = {
  de: 'Sie erhalten diese E-Mail, weil Sie unseren Verteiler abonniert haben. Abmelden',
  it: 'Ha ricevuto questa e-mail perché è iscritto alla nostra lista. Disiscriviti',
} as const;

it.each(['de', 'it'] as const)('why a mailing was sent is no line of its last version (%s)', async (lang) => {
  const other = lang === 'de' ? 'Chur, 18. November 2026' : 'Coira, 18 novembre 2026';
  const page = pageIn('mail', [
    ['Twelve chemists for the Marl', 'Chur, 18 November 2026', ...TEXTS.en],
    [lang === 'de' ? 'Zwölf Chemiker für die Marl' : 'Dodici chimici per la Marl', other, ...TEXTS[lang], SENT[lang]],
  ]);
  const { files } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(files.get('en.md')).not.toContain(SENT[lang].slice(0, 20));
  expect(files.get(`${lang}.md`)).not.toContain(SENT[lang].slice(0, 20));
});

describe('A symbol with the language of its document', () => {
  const HEADS = {
    en: [
      'DG/ME/ID/2026/41 – Original: French',
      'Message from Ms Ingrid Solheim on World Libraries Day',
      '28 November 2026',
    ],
    fr: [
      'DG/ME/ID/2026/41 – Original : français',
      'Message de Mme Ingrid Solheim pour la Journée des bibliothèques',
      '28 novembre 2026',
    ],
    es: [
      'DG/ME/ID/2026/41 – Original: francés',
      'Mensaje de la Sra. Ingrid Solheim en el Día de las Bibliotecas',
      '28 de noviembre de 2026',
    ],
  } as const;

  it.each(SHAPES.flatMap((shape) => (['fr', 'es'] as const).map((lang) => [shape, lang] as const)))(
    'is the symbol, and neither label nor title (%s, English and %s)',
    async (shape, lang) => {
      const page = pageIn(
        shape,
        (['en', lang] as const).map((tag) => [...HEADS[tag], ...TEXTS[tag]]),
      );
      const made = await importPages({ kind: 'together', page });
      for (const tag of ['en', lang] as const) {
        const { version, facts } = holds(made, tag);
        expect(facts).toContain('symbol: DG/ME/ID/2026/41\n');
        expect(version).toContain(`title: ${HEADS[tag][1]}\n`);
        expect(version).not.toContain('label:');
      }
    },
  );

  it('stands over a title in three lines that each end in a comma', async () => {
    const pages = [
      `${HEADS.en[0]}\n\nMessage from Ms Ingrid Solheim,\nDirector-General of the Organization for Letters,\non World Libraries Day\n\n28 November 2026\n\n${TEXTS.en.join('\n\n')}`,
      `${HEADS.fr[0]}\n\nMessage de Mme Ingrid Solheim,\nDirectrice générale de l’Organisation pour les lettres,\nà l’occasion de la Journée des bibliothèques\n\n28 novembre 2026\n\n${TEXTS.fr.join('\n\n')}`,
    ];
    const page = { name: 'page.txt', bytes: Buffer.from(pages.join('\n\n*****\n\n')) };
    const { version, summary } = holds(await importPages({ kind: 'together', page }), 'en');
    expect(version).toContain(
      'title: Message from Ms Ingrid Solheim, Director-General of the Organization for Letters, on World Libraries Day\n',
    );
    expect(summary.questions).toEqual([]);
  });
});

it('until when something is free is no place of a Chinese text', async () => {
  const page = pageIn('text', [
    [
      'Twelve chemists for the Marl',
      'Brennes, 23 November 2026',
      ...TEXTS.en,
      'Admission is free until 31 January 2027.',
    ],
    ['十二名化学家前往马尔河', '布雷讷，2026年11月23日', ...TEXTS.zh, '免费入场至2027年1月31日。'],
  ]);
  const { facts, summary } = holds(await importPages({ kind: 'together', page }), 'zh');
  expect(facts).not.toContain('免费入场');
  expect(summary.questions).toEqual([]);
});
