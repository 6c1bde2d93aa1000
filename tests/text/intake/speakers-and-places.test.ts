/** Whose a page is, and where: no “By”, no meeting is somebody's name, and no heading of the text is a place. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';

async function imported(page: string, name = 'page.txt') {
  const outcome = await importPages({ kind: 'together', page: { name, bytes: new TextEncoder().encode(page) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  const facts = files.get('statement.yaml') ?? '';
  return {
    facts,
    speaker: /^speaker: (?<name>.*)$/mu.exec(facts)?.groups?.['name'],
    text: (lang: string) => files.get(`${lang}.md`) ?? '',
    title: (lang: string) => /^title: "?(?<title>.*?)"?$/mu.exec(files.get(`${lang}.md`) ?? '')?.groups?.['title'],
  };
}

const EN = [
  'Some say that ships no longer need lighthouses. Perhaps ships do not; we do.',
  'Eleven lights went out last year. This year we can light them again.',
];
const FR = [
  'On dit que les navires n’ont plus besoin de phares. Eux, peut-être pas ; nous, si.',
  'Onze feux se sont éteints l’an dernier. Nous pouvons les rallumer cette année.',
];

describe('who wrote a text', () => {
  it('is the name behind “By”, with its office or alone', async () => {
    const head = (title: string, by: string, day: string) => `${title}\n${by}\n${day}`;
    const page = await imported(
      [
        head('Leave the lighthouses on', 'By Inês Vidigal, Director of the Council of Lights', '11 March 2031'),
        ...EN,
        head('Gardons les phares allumés', 'Par Inês Vidigal, Directrice du Conseil des feux', '11 mars 2031'),
        ...FR,
      ].join('\n\n'),
    );
    expect(page.speaker).toBe('Inês Vidigal');
  });

  it('is told apart in the paragraph of a saved web page, too', async () => {
    const article = (lang: string, title: string, by: string, text: readonly string[]) =>
      `<article lang="${lang}"><h1>${title}</h1><p>${by}</p>${text.map((one) => `<p>${one}</p>`).join('')}</article>`;
    const page = await imported(
      article('es', 'Dejen los faros encendidos', 'Por <a href="/a">Inés Vidal</a>, Directora del Consejo', [
        'Hay quien dice que los barcos ya no necesitan faros. Quizá los barcos no; nosotros sí.',
        'El año pasado se apagaron once luces. Este año podemos encenderlas otra vez.',
      ]) + article('en', 'Leave the lighthouses on', 'By <a href="/a">Inés Vidal</a>, Director of the Council', EN),
      'page.html',
    );
    expect(page.speaker).toBe('Inés Vidal');
  });
});

it.each([
  ['en', 'Joint Statement of the Third Ministerial Meeting on Mountain Railways', EN],
  ['en', 'Statement by the Lighthouse Group on the lights that went out', EN],
  ['en', 'Message from the Fifth Conference on the lights', EN],
  ['fr', 'Déclaration de la Troisième Réunion sur les feux', FR],
  ['fr', 'Déclaration du Groupe Lumières sur les feux éteints', FR],
  [
    'es',
    'Declaración de la Tercera Reunión sobre los faros',
    ['Hay quien dice que los barcos ya no necesitan faros. Nosotros sí los necesitamos.'],
  ],
  ['ru', 'Заявление Третьей Конференции по маякам', ['Говорят, что кораблям маяки больше не нужны. Нам они нужны.']],
] as const)('in %s nobody is called as the meeting is: %s', async (_lang, title, text) => {
  const page = await imported(`${title}\n\n${['3 March 2031', ...text].join('\n\n')}\n`);
  expect(page.facts).not.toContain('speaker');
});

describe('a heading under the title', () => {
  const ARABIC = [
    'تتوجه المفوضة إلى الأهوار يوم الجمعة، حيث تلتقي الصيادين.',
    'سدد واحد وثلاثون عضوا اشتراكاتهم كاملة.',
  ];
  const part = (lang: string, title: string, headings: readonly string[], text: readonly string[]) =>
    `<div lang="${lang}"><h1>${title}</h1>${text.map((one, n) => `<h3>${headings[n] ?? ''}</h3><p>${one}</p>`).join('')}</div>`;

  it('is of the text, and no place, in either language; and the title keeps its day', async () => {
    const page = await imported(
      part(
        'en',
        'Highlights of the daily briefing, 11 February 2031',
        ['Sarn Marshes', 'Budget'],
        [
          'The Commissioner will travel to the marshes on Friday. She will meet fishermen there.',
          'Thirty-one members have paid their dues in full.',
        ],
      ) + part('ar', 'أبرز ما جاء في الإحاطة اليومية، 11 شباط/فبراير 2031', ['أهوار سارن', 'الميزانية'], ARABIC),
      'page.html',
    );
    expect(page.facts).not.toContain('place');
    expect(page.facts).toContain('date: 2031-02-11');
    expect(page.text('en')).toContain('## Sarn Marshes\n');
    expect(page.text('ar')).toContain('## أهوار سارن\n');
    expect(page.title('en')).toBe('Highlights of the daily briefing, 11 February 2031');
    expect(page.title('ar')).toBe('أبرز ما جاء في الإحاطة اليومية، 11 شباط/فبراير 2031');
  });
});

it('a Chinese title that begins with its day keeps it, as the English one does', async () => {
  const page = await imported(
    `Spokesperson Li Wen’s Regular Press Conference on April 9, 2031\n\n${EN.join('\n\n')}\n\n` +
      '2031年4月9日发言人李文主持例行记者会\n\n有人说，船只不再需要灯塔。也许船只不需要，但我们需要。\n\n去年有十一盏灯熄灭。今年我们可以把它们重新点亮。\n',
  );
  expect(page.title('zh')).toBe('2031年4月9日发言人李文主持例行记者会');
  expect(page.facts).toContain('date: 2031-04-09');
});

it.each(['sv', 'pl', 'uk', 'tr'])('a place is written with its capital in a version in %s as well', async (lang) => {
  // Its own line of the place is not read: the other version's stands for it.
  const own = ['***', ...(OTHER_LANGUAGES[lang]?.slice(0, 3) ?? [])].join('\n\n');
  const page = await imported(
    `Harbour pilots to wear yellow\n\nHamburg, 6 June 2031\n\n${EN.join('\n\n')}\n\n${own}\n`,
  );
  expect(page.facts).toContain('place: Hamburg\n');
});

describe('whose speech it is', () => {
  const SPEECHES = {
    en: { title: 'Speech by the Auditor General at the presentation of the report', office: 'Auditor General' },
    es: {
      title: 'Discurso de la Auditora General en la presentación del informe',
      office: 'Auditora General',
    },
    fr: {
      title: 'Discours de la Vérificatrice générale à la présentation du rapport',
      office: 'Vérificatrice générale',
    },
  } as const;
  const TEXTS = {
    en: ['Of every hundred kilometres paid for, ninety-three were found. The other seven were found on a map.'],
    es: ['De cada cien kilómetros pagados, se encontraron noventa y tres. Los otros siete estaban en un mapa.'],
    fr: ['Sur cent kilomètres payés, quatre-vingt-treize ont été trouvés. Les sept autres étaient sur une carte.'],
  } as const;
  const DAYS = { en: '18 November 2026', es: '18 de noviembre de 2026', fr: '18 novembre 2026' } as const;
  const OTHERS = ['es', 'fr'] as const;

  it.each(OTHERS)(
    'is told by the name under its title, and the office under that is no name (en, %s)',
    async (lang) => {
      const version = (tag: 'en' | 'es' | 'fr') => [
        SPEECHES[tag].title,
        'Lucía Barrientos',
        SPEECHES[tag].office,
        DAYS[tag],
        ...TEXTS[tag],
      ];
      const page = await imported([...version('en'), ...version(lang)].join('\n\n'));
      expect(page.speaker).toBe('Lucía Barrientos');
      expect(page.facts).toContain(`office:\n  en: Auditor General\n  ${lang}: ${SPEECHES[lang].office}`);
      expect(page.text('en')).not.toContain('Barrientos');
    },
  );

  it.each([
    ['en', 'Speech by the Harbour Elder at the opening of the lock', TEXTS.en],
    ['es', 'Discurso de la Decana Local en la apertura de la esclusa', TEXTS.es],
    ['fr', 'Discours du Grand Éclusier à l’ouverture de l’écluse', TEXTS.fr],
  ] as const)(
    'is nobody’s by name where an article stands before two words with capitals (%s)',
    async (_, title, text) => {
      const page = await imported(`${title}\n\n3 March 2031\n\n${text.join('\n\n')}\n`);
      expect(page.facts).not.toContain('speaker');
    },
  );

  it('is somebody’s who is addressed with an article', async () => {
    const page = await imported(
      `Discurso de la Sra. Lucía Barrientos en la presentación del informe\n\n18 de noviembre de 2026\n\n${TEXTS.es.join('\n\n')}\n`,
    );
    expect(page.speaker).toMatch(/Lucía Barrientos$/u);
  });
});

it.each([
  'Cotéjese con el discurso pronunciado',
  'Cotejar con el texto finalmente pronunciado',
  'Verifíquese con la alocución pronunciada',
  'Verificar con lo pronunciado',
  'Cotéjese con la intervención',
])('that a Spanish speech is to be checked against delivery is no line of it: %s', async (note) => {
  const page = await imported(
    `Palabras de apertura de la Conferencia sobre los faros\n\n18 de noviembre de 2026\n\n${note}\n\nHay quien dice que los barcos ya no necesitan faros. Quizá los barcos no; nosotros sí.\n`,
  );
  expect(page.facts).toContain('status: check-against-delivery');
  expect(page.text('es')).not.toContain(note);
});

it('a Russian headline that begins with a house and says what it does is the title, and not asked about', async () => {
  const outcome = await importPages({
    kind: 'together',
    page: {
      name: 'page.txt',
      bytes: new TextEncoder().encode(
        'Центральный банк сохраняет ставку без изменений\n\n24 ноября 2026 года\n\nДенежный комитет банка сегодня решил сохранить основную ставку на прежнем уровне.\n',
      ),
    },
  });
  if (!outcome.ok) throw new Error('refused');
  expect(outcome.value.summary.questions).toEqual([]);
  expect(outcome.value.files.get('ru.md')).toContain('title: Центральный банк сохраняет ставку без изменений');
});
