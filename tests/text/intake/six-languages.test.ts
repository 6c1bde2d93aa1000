/** Statements of ours in six languages, as people have them: every fact is found in each, and nothing is asked. */
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { isLang, languageOf } from '../../../src/text/language/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { findDate } from '../../../src/text/intake/dates.ts';
import { importPages } from './importing.ts';
import { RELEASES, type Six } from './six-languages.ts';
import { par, wordFile } from './word-files.ts';

const PAIRS: readonly (readonly Six[])[] = [
  ['es', 'fr'],
  ['ru', 'en'],
  ['ar', 'en'],
  ['zh', 'en'],
  ['es', 'en'],
  ['fr', 'ru'],
  ['zh', 'ar'],
  ['ar', 'fr', 'en'],
  ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
  ['es'],
  ['ru'],
  ['ar'],
  ['zh'],
];

function headOf(lang: Six): readonly string[] {
  const { label, embargo, dateline, office, speaker, title } = RELEASES[lang];
  return [label, embargo, dateline, `${office}\n${speaker}`, title];
}

const pasted = (languages: readonly Six[]): string =>
  languages.map((lang) => [...headOf(lang), ...RELEASES[lang].paragraphs].join('\n\n')).join('\n\n* * *\n\n');

const page = (languages: readonly Six[]): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body><main>${languages
    .map((lang) => {
      const { label, embargo, dateline, office, speaker, title, paragraphs } = RELEASES[lang];
      const direction = languageOf(lang).direction === 'rtl' ? ' dir="rtl"' : '';
      return `<section lang="${lang}"${direction}><p>${label}</p><p><b>${embargo}</b></p><h1>${title}</h1><p>${office}<br>${speaker}</p><p>${dateline}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</section>`;
    })
    .join('<hr>')}</main></body></html>`;

const word = (languages: readonly Six[]): Uint8Array =>
  wordFile({
    bare: true,
    body: languages
      .map((lang) => {
        const { label, embargo, dateline, office, speaker, title, paragraphs } = RELEASES[lang];
        return [
          par(label),
          par(embargo),
          par(title, '<w:pStyle w:val="Title"/>'),
          par(office),
          par(speaker),
          par(dateline),
          ...paragraphs.map((text) => par(text)),
        ].join('');
      })
      .join(par('* * *')),
  });

async function imported(name: string, bytes: Uint8Array) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  return { files, facts: parse(files.get('statement.yaml') ?? '') as Record<string, unknown> };
}

/** What a page with these versions is to be understood as. */
function expectWhole(languages: readonly Six[], { files, facts }: Awaited<ReturnType<typeof imported>>): void {
  const of = (say: (lang: Six) => string) => Object.fromEntries(languages.map((lang) => [lang, say(lang)]));
  expect(facts['unsettled']).toBeUndefined();
  expect(facts['date']).toBe('2026-12-01');
  expect(facts['kind']).toBe('message');
  expect(new Set(facts['languages'] as readonly string[])).toEqual(new Set(languages));
  // Of one version a fact stands for itself.
  const one = (all: Readonly<Record<string, string>>) => (languages.length === 1 ? Object.values(all)[0] : all);
  expect(facts['place']).toEqual(one(of((lang) => RELEASES[lang].place)));
  expect(facts['office']).toEqual(of((lang) => RELEASES[lang].office));
  expect(languages.map((lang) => RELEASES[lang].speaker)).toContain(facts['speaker']);
  expect(facts['embargo']).toEqual({ until: '2026-12-01T10:30+01:00', zone: one(of((lang) => RELEASES[lang].zone)) });
  for (const lang of languages) {
    const text = files.get(`${lang}.md`) ?? '';
    expect(text).toContain(`title: ${RELEASES[lang].title}`);
    for (const paragraph of RELEASES[lang].paragraphs) expect(text.replaceAll('\u00A0', ' ')).toContain(paragraph);
    expect(text.match(/<!-- salutation -->/gu)).toHaveLength(1);
    expect(text.match(/<!-- sign-off -->/gu)).toHaveLength(1);
  }
}

describe('A press release is understood', () => {
  it.each(PAIRS.map((languages) => [languages.join(' '), languages] as const))(
    'in %s: pasted, from the web, from Word',
    async (_, languages) => {
      expectWhole(languages, await imported('page.txt', new TextEncoder().encode(pasted(languages))));
      expectWhole(languages, await imported('page.html', new TextEncoder().encode(page(languages))));
      expectWhole(languages, await imported('page.docx', word(languages)));
    },
  );
});

describe('A day is found in all its forms', () => {
  it.each([
    ['1 de diciembre de 2026'],
    ['Ginebra, martes, 1 de diciembre de 2026'],
    ['el martes 1 de diciembre de 2026'],
    ['1.º de diciembre del 2026'],
    ['1 декабря 2026 года'],
    ['вторник, 1 декабря 2026 г.'],
    ['Женева, 1 декабря 2026'],
    ['1 كانون الأول/ديسمبر 2026'],
    ['الثلاثاء، ١ كانون الأول/ديسمبر ٢٠٢٦'],
    ['1 ديسمبر 2026'],
    ['1 ديسمبر/كانون الأول 2026'],
    ['في يوم الثلاثاء 1 كانون الأول (ديسمبر) 2026م'],
    ['2026年12月1日'],
    ['2026 年 12 月 1 日'],
    ['2026年12月1日（星期二）'],
    ['二〇二六年十二月一日'],
    ['二零二六年十二月一日'],
    ['２０２６年１２月１日'],
    ['01.12.2026'],
  ])('%s', (text) => {
    expect(findDate(text)?.date).toBe('2026-12-01');
  });

  it.each([
    ['del 5 al 7 de mayo de 2026', '2026-05-05'],
    ['28 de abril al 2 de mayo de 2026', '2026-04-28'],
    ['5–7 мая 2026 года', '2026-05-05'],
    ['с 5 по 7 мая 2026 года', '2026-05-05'],
    ['من 5 إلى 7 أيار/مايو 2026', '2026-05-05'],
    ['2026年5月5日至7日', '2026-05-05'],
    ['2026年4月28日至5月2日', '2026-04-28'],
  ])('several: %s', (text, date) => {
    const found = findDate(text);
    expect([found?.date, found?.range !== undefined]).toEqual([date, true]);
  });

  test.each([
    [
      'es',
      'GINEBRA, 1 de diciembre de 2026 – El faro de la costa cumple hoy 212 años, y el puerto entero lo celebra.',
      'Ginebra',
    ],
    [
      'ru',
      'ЖЕНЕВА, 1 декабря 2026 года — Маяку на побережье сегодня исполняется 212 лет, и празднует весь порт.',
      'Женева',
    ],
    [
      'ar',
      'جنيف، 1 كانون الأول/ديسمبر 2026 – تبلغ منارة الساحل اليوم عامها الثاني عشر بعد المائتين، ويحتفل بها الميناء كله.',
      'جنيف',
    ],
    ['zh', '日内瓦，2026年12月1日——海岸上的灯塔今天迎来212岁生日，整个港口都在庆祝。', '日内瓦'],
  ])('run into the text, in %s', async (lang, text, place) => {
    const { facts } = await imported(
      'page.txt',
      new TextEncoder().encode(
        `${RELEASES[lang as Six].title}\n\n${text}\n\n${RELEASES[lang as Six].paragraphs[2] ?? ''}\n`,
      ),
    );
    expect([facts['date'], facts['place']]).toEqual(['2026-12-01', place]);
  });
});

describe('A notice is understood or asked about', () => {
  it.each([
    ['es', 'Embargo hasta el 1 de diciembre de 2026 a las 10.30 horas (UTC+1)'],
    ['es', 'No publicar antes del 1 de diciembre de 2026, a las 10.30 de la mañana, hora de Ginebra'],
    ['es', 'EMBARGADO HASTA EL 1 DE DICIEMBRE DE 2026, 10:30 H (HORA DE GINEBRA)'],
    ['ru', 'Эмбарго до 1 декабря 2026 года, 10:30 (UTC+1)'],
    ['ru', 'Не подлежит опубликованию до 10:30 1 декабря 2026 года (женевское время)'],
    ['ru', 'Не публиковать ранее 10 ч. 30 мин. 1 декабря 2026 г. по центральноевропейскому времени'],
    ['ar', 'محظور النشر حتى 1 كانون الأول/ديسمبر 2026، الساعة 10:30 (UTC+1)'],
    ['ar', 'يُحظر النشر قبل الساعة 10:30 صباحاً بتوقيت جنيف يوم الثلاثاء 1 كانون الأول/ديسمبر 2026'],
    ['ar', 'حظر النشر حتى الساعة ١٠:٣٠ صباحا بتوقيت جنيف، ١ ديسمبر ٢٠٢٦'],
    ['zh', '发布限制：2026年12月1日10时30分（UTC+1）前不得发布'],
    ['zh', '2026年12月1日日内瓦时间上午10时30分前请勿发布'],
    ['zh', '禁止在2026年12月1日上午10:30（日内瓦时间）之前发布'],
  ] as const)('%s: %s', async (lang, notice) => {
    const { dateline, title, paragraphs } = RELEASES[lang];
    const { facts } = await imported(
      'page.txt',
      new TextEncoder().encode([notice, title, dateline, ...paragraphs].join('\n\n')),
    );
    expect(facts['unsettled']).toBeUndefined();
    expect(JSON.stringify(facts['embargo'])).toContain('2026-12-01T10:30+01:00');
  });

  it.each([
    ['es', 'BORRADOR', 'restriction'],
    ['es', 'Confidencial – no difundir', 'restriction'],
    ['es', 'Bajo embargo hasta el 1 de diciembre de 2026', 'embargo'],
    ['ru', 'ПРОЕКТ', 'restriction'],
    ['ru', 'Для служебного пользования', 'restriction'],
    ['ru', 'Эмбарго до 1 декабря 2026 года', 'embargo'],
    ['ar', 'مسودة', 'restriction'],
    ['ar', 'ليس للنشر', 'restriction'],
    ['ar', 'محظور النشر حتى 1 كانون الأول/ديسمبر 2026', 'embargo'],
    ['zh', '草稿，不得发布', 'restriction'],
    ['zh', '内部文件', 'restriction'],
    ['zh', '发布限制：2026年12月1日前不得发布', 'embargo'],
  ] as const)('%s: %s', async (lang, notice, about) => {
    const { dateline, title, paragraphs } = RELEASES[lang];
    const { facts } = await imported(
      'page.txt',
      new TextEncoder().encode([notice, title, dateline, ...paragraphs].join('\n\n')),
    );
    expect((facts['unsettled'] as readonly { about: string }[]).map((one) => one.about)).toContain(about);
    expect(facts['embargo']).toBeUndefined();
  });
});

describe('the order of the page', () => {
  it.each([
    [['fr', 'en'], '[fr, en]'],
    [['en', 'es'], '[en, es]'],
    [['ru', 'en'], '[ru, en]'],
    [['zh', 'ar'], '[zh, ar]'],
  ] as const)('%j is that of its versions: %s', async (languages, written) => {
    const made = await importPages({
      kind: 'together',
      page: { name: 'page.txt', bytes: Buffer.from(pasted(languages)) },
    });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
    expect(made.value.files.get('statement.yaml')).toContain(`languages: ${written}\n`);
  });

  it('is not that in which the subject of a forwarded mail has them', async () => {
    const mail = `From: Secretariat <secretariat@northrail.example>
Subject: Joint statement on the railway bridge / Совместное заявление
To: Press Office <press@northrail.example>

${pasted(['en', 'ru'])}`;
    const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(mail) } });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
    expect(made.value.files.get('statement.yaml')).toContain('languages: [en, ru]\n');
  });
});

describe('the order of the house', () => {
  it.each([
    [['fr', 'en'], ['en', 'fr'], '[fr, en]'],
    [['es', 'fr', 'en'], ['fr', 'es'], '[es, fr]'],
    [['fr', 'es'], ['en', 'fr'], '[en, fr]'],
  ] as const)('%j makes of a page in %j a statement in %s', async (order, languages, written) => {
    const made = await importPages(
      { kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(pasted(languages)) } },
      { order: order.map(asLang) },
    );
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
    expect(made.value.files.get('statement.yaml')).toContain(`languages: ${written}\n`);
  });
});

function asLang(tag: string): Lang {
  if (!isLang(tag)) throw new Error(`no version can be in ${tag}`);
  return tag;
}
