/** What stands beside a date: a place where something shows it, and else a label over the text or a heading in it. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';

const TEXTS = {
  en: ['The ferry to Sarn sails again from Monday.', 'It had lain in dock since March, when ice broke its rudder.'],
  fr: ['Le bac de Sarn reprend la mer lundi.', 'Il était à quai depuis mars, quand la glace a brisé son gouvernail.'],
  es: [
    'El transbordador de Sarn vuelve a navegar el lunes.',
    'Estaba en dique desde marzo, cuando el hielo rompió su timón.',
  ],
  ru: ['Паром в Сарн снова пойдёт в понедельник.', 'Он стоял в доке с марта, когда лёд сломал ему руль.'],
  ar: ['تعود العبّارة إلى الإبحار نحو سارن يوم الاثنين.', 'وكانت راسية في الحوض منذ مارس حين كسر الجليد دفتها.'],
  zh: ['萨恩渡轮将于星期一恢复航行。', '三月冰块撞坏船舵后，渡轮一直停在船坞。'],
  pt: [
    'O barco de Sarn volta a navegar na segunda-feira.',
    'Estava na doca desde março, quando o gelo lhe partiu o leme.',
  ],
  it: [
    'Il traghetto di Sarn torna a navigare lunedì.',
    'Era in bacino da marzo, quando il ghiaccio gli ruppe il timone.',
  ],
} as const;
const TITLES = {
  en: 'The ferry sails again after eight months',
  fr: 'Le bac reprend la mer après huit mois',
  es: 'El transbordador vuelve a navegar tras ocho meses',
  ru: 'Паром возвращается на линию после ремонта',
  ar: 'العبّارة تعود إلى الإبحار بعد ثمانية أشهر',
  zh: '渡轮停航八个月后恢复航行',
  pt: 'O barco volta a navegar depois de oito meses',
  it: 'Il traghetto torna a navigare dopo otto mesi',
} as const;
const DAYS = {
  en: '24 November 2031',
  fr: '24 novembre 2031',
  es: '24 de noviembre de 2031',
  ru: '24 ноября 2031 года',
  ar: '24 نوفمبر 2031',
  zh: '2031年11月24日',
  pt: '24 de novembro de 2031',
  it: '24 novembre 2031',
} as const;
type Known = keyof typeof TEXTS;

async function imported(page: string, name = 'page.txt') {
  const outcome = await importPages({ kind: 'together', page: { name, bytes: new TextEncoder().encode(page) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  const head = (lang: string, key: string) =>
    new RegExp(`^${key}: "?(?<said>.*?)"?$`, 'mu').exec(files.get(`${lang}.md`) ?? '')?.groups?.['said'];
  return {
    facts: files.get('statement.yaml') ?? '',
    text: (lang: string) => files.get(`${lang}.md`) ?? '',
    title: (lang: string) => head(lang, 'title'),
    label: (lang: string) => head(lang, 'label'),
  };
}

/** One version: `over` the day, and `under` it. */
function version(lang: Known, { over, under }: { readonly over?: string; readonly under?: string }): string {
  const day = [...(over === undefined ? [] : [over]), DAYS[lang]].join('\n');
  return under === undefined
    ? [day, TITLES[lang], ...TEXTS[lang]].join('\n\n')
    : [TITLES[lang], day, under, ...TEXTS[lang]].join('\n\n');
}

const LABELS: readonly (readonly [Known, string, Known, string])[] = [
  ['en', 'INTERVIEW', 'es', 'ENTREVISTA'],
  ['en', 'READOUT', 'es', 'RESUMEN'],
  ['en', 'FACT SHEET', 'es', 'HOJA INFORMATIVA'],
  ['en', 'PRESS STATEMENT', 'es', 'DECLARACIÓN DE PRENSA'],
  ['en', 'SUMMARY', 'fr', 'COMPTE RENDU'],
  ['en', 'Opinion', 'fr', 'Tribune'],
  ['en', 'Note to Correspondents', 'fr', 'Note aux correspondants'],
  ['en', 'Comment', 'ru', 'Комментарий'],
  ['en', 'Interview', 'ar', 'مقابلة صحفية'],
  ['en', 'Fact sheet', 'zh', '专访'],
  ['en', 'Press release No. 26/58', 'pt', 'Comunicado de imprensa n.º 26/58'],
  ['en', 'Fact sheet', 'it', 'Scheda informativa'],
];

describe('what a text is called, over its day', () => {
  it.each(LABELS)('is its label and no place: in %s %s, in %s %s', async (one, own, other, its) => {
    const page = await imported(`${version(one, { over: own })}\n\n${version(other, { over: its })}\n`);
    expect(page.facts).not.toContain('place');
    expect([page.title(one), page.title(other)]).toEqual([TITLES[one], TITLES[other]]);
    expect(page.label(other)).toBe(its.replace(/ n\.º 26\/58$/u, ''));
  });

  it('is known by its twin where the words of one version alone are known', async () => {
    const page = await imported(
      `${version('en', { over: 'Press release' })}\n\n${version('fr', { over: 'NOUVELLES' })}\n`,
    );
    expect([page.label('en'), page.label('fr')]).toEqual(['Press release', 'NOUVELLES']);
    expect(page.facts).not.toContain('unsettled');
  });

  it('is no label that takes the title of a version which has none', async () => {
    const fr = [TITLES.fr, DAYS.fr, ...TEXTS.fr].join('\n\n');
    const page = await imported(`${version('en', { over: 'Press release' })}\n\n${fr}\n`);
    expect([page.title('en'), page.title('fr')]).toEqual([TITLES.en, TITLES.fr]);
  });

  it('stands over the second title of a Word-like page, and not under the first text', async () => {
    const part = (lang: Known, label: string) =>
      `<p>${label}</p><h1>${TITLES[lang]}</h1><p>${DAYS[lang]}</p>${TEXTS[lang].map((one) => `<p>${one}</p>`).join('')}`;
    const page = await imported(
      `<html><body>${part('en', 'PRESS STATEMENT')}${part('es', 'DECLARACIÓN DE PRENSA')}</body></html>`,
      'page.html',
    );
    expect(page.text('en')).not.toContain('PRENSA');
    expect([page.label('en'), page.label('es')]).toEqual(['PRESS STATEMENT', 'DECLARACIÓN DE PRENSA']);
  });

  it('stands with its place and day over a third version whose words few know', async () => {
    const head = (label: string, place: string) => `${label}\n${place}, 24.11.2031`;
    const page = await imported(
      [
        head('Press release', 'Sarn'),
        TITLES.en,
        ...TEXTS.en,
        head('Communiqué de presse', 'Sarn'),
        TITLES.fr,
        ...TEXTS.fr,
        head('Comunicato stampa', 'Sarno'),
        TITLES.it,
        ...TEXTS.it,
      ].join('\n\n'),
    );
    expect(page.text('fr')).not.toContain('Comunicato');
    expect(page.title('it')).toBe(TITLES.it);
    expect(page.facts).toContain('it: Sarno');
  });
});

describe('the first half of a title in two lines', () => {
  it('is of the title where the second goes on in small letters', async () => {
    const page = await imported(
      [
        'Joint Press Statement\nof the Fifth Meeting on the Ferry',
        `Sarn, ${DAYS.en}`,
        ...TEXTS.en,
        'البيان الصحفي المشترك\nالصادر عن الاجتماع الخامس بشأن العبّارة',
        `سارن، ${DAYS.ar}`,
        ...TEXTS.ar,
      ].join('\n\n'),
    );
    expect(page.title('en')).toBe('Joint Press Statement of the Fifth Meeting on the Ferry');
    expect(page.title('ar')).toBe('البيان الصحفي المشترك الصادر عن الاجتماع الخامس بشأن العبّارة');
  });
});

const HEADINGS: readonly (readonly [Known, string, Known, string])[] = [
  ['en', 'Introduction', 'fr', 'Introduction'],
  ['en', 'Summary', 'es', 'Resumen'],
  ['en', 'A. Background', 'fr', 'A. Contexte'],
  ['en', 'I. General', 'ru', 'I. Общие положения'],
  ['en', 'Background', 'zh', '背景'],
  ['en', 'Summary', 'ar', 'ملخص'],
  ['es', 'Lo Esencial', 'fr', 'Ce Qui Change'],
];

describe('a heading under the day', () => {
  it.each(HEADINGS)('stays in the text of both, and is no place: in %s %s, in %s %s', async (one, own, other, its) => {
    const page = await imported(`${version(one, { under: own })}\n\n${version(other, { under: its })}\n`);
    expect(page.facts).not.toContain('place');
    expect(page.text(one)).toContain(own);
    expect(page.text(other)).toContain(its);
  });
});

describe('a place in a line of its own', () => {
  const place = async (en: string, fr: string, text: readonly string[] = []) =>
    imported(
      `${[en, DAYS.en].join('\n')}\n\n${[TITLES.en, ...TEXTS.en, ...text].join('\n\n')}\n\n${[fr, DAYS.fr].join('\n')}\n\n${[TITLES.fr, ...TEXTS.fr].join('\n\n')}\n`,
    );

  it('is one where it is known', async () => {
    const page = await place('Geneva', 'Genève');
    expect(page.facts).toContain('place:\n  en: Geneva\n  fr: Genève\n');
    expect(page.facts).not.toContain('unsettled');
  });

  it('is one where a text names it', async () => {
    expect((await place('Sarn', 'Sarn')).facts).toContain('place: Sarn\n');
    const other = await place('Port Ilva', 'Port-Ilve', ['The ferry is registered in Port Ilva.']);
    expect(other.facts).not.toContain('about: place');
  });

  it('is asked about where nothing shows it', async () => {
    const page = await place('Quiet Harbour', 'Havre-Calme');
    expect(page.facts).toContain('about: place');
    expect(page.facts).toContain('Quiet Harbour');
  });
});

it('who issues a text, in the line over its place and day, is no part of the place', async () => {
  const head = (title: string, issuer: string, place: string) => `# ${title}\n\n**${issuer}**\n${place}`;
  const page = await imported(
    [
      head(TITLES.ru, 'Центральная избирательная комиссия', `Онежск, ${DAYS.ru}`),
      ...TEXTS.ru,
      '---',
      head(TITLES.en, 'Central Election Commission', `Onezhsk, ${DAYS.en}`),
      ...TEXTS.en,
    ].join('\n\n'),
    'page.md',
  );
  expect(page.facts).toMatch(/^place:\n {2}ru: Онежск\n {2}en: Onezhsk$/mu);
  expect(page.facts).toMatch(
    /^issuer:\n {2}ru: Центральная избирательная комиссия\n {2}en: Central Election Commission$/mu,
  );
});

describe('a line of place and day', () => {
  it.each([
    ['pt', 'Sarno, 6-7 de novembro de 2031'],
    ['pt', 'Sarno, 6 e 7 de novembro de 2031'],
  ] as const)('has the first of several days in %s: %s', async (lang, line) => {
    const page = await imported(
      [TITLES.en, 'Sarn, 6-7 November 2031', ...TEXTS.en, TITLES[lang], line, ...TEXTS[lang]].join('\n\n'),
    );
    expect(page.facts).toContain('date: 2031-11-06');
    expect(page.facts).not.toContain('unsettled');
    expect(page.text(lang)).not.toContain('pair: same');
    expect(page.facts).toContain(`${lang}: Sarno`);
  });

  it.each(['Рижский залив', 'Онежское озеро', 'Псковская область'])(
    'has a place of two words in ru: %s',
    async (place) => {
      const page = await imported(
        [TITLES.en, `Riga Bay, ${DAYS.en}`, ...TEXTS.en, TITLES.ru, `${place}, ${DAYS.ru}`, ...TEXTS.ru].join('\n\n'),
      );
      expect(page.facts).toContain(`ru: ${place}`);
    },
  );

  it('is when a site has put the page up, and no embargo, where it says its source as well', async () => {
    const page = await imported(
      [
        TITLES.zh,
        '发布时间：2031-11-24 来源：海事局办公室 字体：大 中 小',
        ...TEXTS.zh,
        TITLES.en,
        DAYS.en,
        ...TEXTS.en,
      ].join('\n\n'),
    );
    expect(page.facts).not.toContain('embargo');
    expect(page.facts).toContain('date: 2031-11-24');
    expect(page.title('zh')).toBe(TITLES.zh);
    expect(page.text('zh')).not.toContain('字体');
  });

  it('is an embargo still where the time of release stands alone', async () => {
    const page = await imported(
      [TITLES.zh, '发布时间：2031年11月25日10时', DAYS.zh, ...TEXTS.zh, TITLES.en, DAYS.en, ...TEXTS.en].join('\n\n'),
    );
    expect(page.facts).toContain('embargo');
  });
});

describe('a line by itself under the date, where lines like it head paragraphs of the text,', () => {
  const SECTIONS = {
    en: ['The envoy was in Doravia today.', 'The harbour', 'The quay is finished.'],
    fr: ['L’envoyée était en Doravie aujourd’hui.', 'Le port', 'Le quai est achevé.'],
    es: ['La enviada visitó hoy Doravia.', 'El puerto', 'El muelle está terminado.'],
    de: ['Die Gesandte war heute in Doravia.', 'Der Hafen', 'Der Kai ist fertig gebaut.'],
  };
  const NAMES = { en: 'Doravia', fr: 'Doravie', es: 'Doravia', de: 'Doravia' };
  const ALL_DAYS = { ...DAYS, de: '24. November 2031' };
  const ALL_TITLES = { ...TITLES, de: 'Die Fähre fährt nach acht Monaten wieder' };
  const sections = (lang: keyof typeof SECTIONS, written: (heading: string) => string) => {
    const [first, heading, second] = SECTIONS[lang];
    return [ALL_TITLES[lang], ALL_DAYS[lang], written(NAMES[lang]), first, written(heading ?? ''), second].join('\n\n');
  };

  it.each([
    ['en', 'fr'],
    ['es', 'en'],
    ['en', 'de'],
  ] as const)('is one of them in capitals, though the text names it (%s, %s)', async (one, other) => {
    const capitals = (heading: string) => heading.toUpperCase();
    const page = await readPage(`${sections(one, capitals)}\n\n\n${sections(other, capitals)}\n`);
    expect(page.facts).not.toContain('place:');
    expect(page.of(one)).toContain(NAMES[one].toUpperCase());
    expect(page.of(other)).toContain(NAMES[other].toUpperCase());
  });

  it('is asked in small letters, for a place is written so as well', async () => {
    const page = await readPage(`${sections('en', String)}\n\n\n${sections('fr', String)}\n`);
    expect(page.asked).toEqual(['place']);
    expect(page.diagnostics.map(({ message }) => message).join()).toContain('stands under the date');
  });

  it('is the place unasked where it is a city that is known', async () => {
    const page = await readPage(
      `${sections('en', String)}\n\n\n${sections('fr', String)}\n`.replace(/^Doravi[ae]$/gmu, 'Lima'),
    );
    expect(page.facts).toContain('place: Lima');
    expect(page.asked).toEqual([]);
  });
});
