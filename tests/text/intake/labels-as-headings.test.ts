/** What a text is called, and who publishes it, may be its first headings: the title is the line that says what it is on. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds } from './shaped-pages.ts';

const TEXTS = {
  en: {
    house: 'Office of Boundary Rivers',
    label: 'Press release',
    numbered: 'Press release No 12/2026',
    title: 'New water gauge on the Vlierbeek goes into service',
    date: 'Sluiskerke, 6 April 2027',
    text: 'The Office today put a new gauge into service. It reports the level of the water to both banks.',
  },
  fr: {
    house: 'Office des rivières frontalières',
    label: 'Communiqué de presse',
    numbered: 'Communiqué de presse n° 12/2026',
    title: 'Mise en service d’un nouveau limnimètre sur la Vlierbeek',
    date: 'Sluiskerke, le 6 avril 2027',
    text: 'L’Office a mis en service aujourd’hui un nouveau limnimètre. L’appareil transmet le niveau de l’eau aux deux rives.',
  },
  es: {
    house: 'Oficina de Ríos Fronterizos',
    label: 'Comunicado de prensa',
    numbered: 'Nota de prensa n.º 12/2026',
    title: 'Entra en servicio un nuevo limnímetro en el Vlierbeek',
    date: 'Sluiskerke, 6 de abril de 2027',
    text: 'La Oficina ha puesto hoy en servicio un nuevo limnímetro. El aparato transmite el nivel del agua a las dos orillas.',
  },
  ru: {
    house: 'Управление пограничных рек',
    label: 'Пресс-релиз',
    numbered: 'Пресс-релиз № 12/2026',
    title: 'На реке Влирбек введён в строй новый водомерный пост',
    date: 'Слейскерке, 6 апреля 2027 года',
    text: 'Управление ввело сегодня в строй новый водомерный пост. Он сообщает уровень воды на оба берега реки.',
  },
  ar: {
    house: 'هيئة الأنهار الحدودية',
    label: 'بيان صحفي',
    numbered: 'بيان صحفي رقم 12/2026',
    title: 'تشغيل مقياس جديد لمنسوب المياه على نهر فليربيك',
    date: 'سلويسكيرك، 6 نيسان/أبريل 2027',
    text: 'شغلت الهيئة اليوم مقياساً جديداً لمنسوب المياه. وينقل الجهاز منسوب المياه إلى ضفتي النهر كل خمس دقائق.',
  },
  zh: {
    house: '界河管理局',
    label: '新闻稿',
    numbered: '新闻稿 第12/2026号',
    title: '弗利尔贝克河新水位计正式投入使用',
    date: '2027年4月6日',
    text: '界河管理局今天启用一座新水位计。该仪器每五分钟向两岸报告一次河水水位。',
  },
  de: {
    house: 'Amt für Grenzflüsse',
    label: 'Pressemitteilung',
    numbered: 'Pressemitteilung Nr. 12/2026',
    title: 'Neuer Pegel am Vlierbeek geht in Betrieb',
    date: 'Sluiskerke, 6. April 2027',
    text: 'Das Amt hat heute einen neuen Pegel in Betrieb genommen. Das Gerät meldet den Wasserstand an beide Ufer.',
  },
  nl: {
    house: 'Bureau Grensrivieren',
    label: 'Persbericht',
    numbered: 'Persbericht nr. 12/2026',
    title: 'Nieuwe peilmeter aan de Vlierbeek in gebruik genomen',
    date: 'Sluiskerke, 6 april 2027',
    text: 'Het Bureau heeft vandaag een nieuwe peilmeter in gebruik genomen. Het toestel meldt de waterstand aan beide oevers.',
  },
  it: {
    house: 'Ufficio dei fiumi di confine',
    label: 'Comunicato stampa',
    numbered: 'Comunicato stampa n. 12/2026',
    title: 'Entra in servizio un nuovo idrometro sul Vlierbeek',
    date: 'Sluiskerke, 6 aprile 2027',
    text: 'L’Ufficio ha messo oggi in servizio un nuovo idrometro. L’apparecchio trasmette il livello dell’acqua alle due rive.',
  },
  pl: {
    house: 'Urząd Rzek Granicznych',
    label: 'Komunikat prasowy',
    numbered: 'Komunikat prasowy nr 12/2026',
    title: 'Nowy wodowskaz na rzece Vlierbeek rozpoczyna pracę',
    date: 'Sluiskerke, 6 kwietnia 2027 r.',
    text: 'Urząd uruchomił dzisiaj nowy wodowskaz. Urządzenie przekazuje poziom wody na oba brzegi rzeki co pięć minut.',
  },
} as const;

type Text = (typeof TEXTS)[keyof typeof TEXTS];

const escaped = (text: string) => text.replaceAll('&', '&amp;');
const page = (name: string, source: string) => ({ name, bytes: new TextEncoder().encode(source) });

/** A heading for the label, and the title in bold, in larger letters, or as any other line. */
const SHAPES: Readonly<Record<string, (text: Text, label: string) => ReturnType<typeof page>>> = {
  'Markdown, the title in bold': ({ title, date, text }, label) =>
    page('page.md', `## ${label}\n\n**${title}**\n\n*${date}*\n\n${text}\n`),
  'Markdown, the title in a plain line': ({ title, date, text }, label) =>
    page('page.md', `# ${label}\n\n${title}\n\n${date}\n\n${text}\n`),
  'HTML, the title in bold': ({ title, date, text }, label) =>
    page(
      'page.html',
      `<html><body><h2>${label}</h2><p><b>${escaped(title)}</b></p><p><i>${date}</i></p><p>${text}</p></body></html>`,
    ),
  'HTML, under the house': ({ house, title, date, text }, label) =>
    page(
      'page.html',
      `<html><body><h1>${house}</h1><h2>${label}</h2><p><b>${escaped(title)}</b></p><p>${date}</p><p>${text}</p></body></html>`,
    ),
  'Markdown, under the house': ({ house, title, date, text }, label) =>
    page('page.md', `# ${house}\n\n## ${label}\n\n**${title}**\n\n*${date}*\n\n${text}\n`),
};

describe.each(Object.keys(SHAPES))('in %s', (shape) => {
  it.each(Object.keys(TEXTS) as (keyof typeof TEXTS)[])(
    'the label is no title, and the house is none, in %s',
    async (lang) => {
      const own = TEXTS[lang];
      for (const label of [own.label, own.numbered]) {
        const made = SHAPES[shape]?.(own, label) ?? page('page.txt', '');
        const { version } = holds(await importPages({ kind: 'together', page: made }), lang);
        expect(/^title: "?(.+?)"?$/mu.exec(version)?.[1]).toBe(own.title);
        expect(version).not.toMatch(/<!-- lead -->|^subtitle:/mu);
      }
    },
  );
});

it('a label that nothing else is over the text with is its title', async () => {
  const made = page('page.md', `# Press release\n\n6 April 2027\n\n${TEXTS.en.text}\n`);
  const { version } = holds(await importPages({ kind: 'together', page: made }), 'en');
  expect(version).toContain('title: Press release\n');
});

it('a house that has a title of its own beside it publishes the text', async () => {
  const { house, title, date, text } = TEXTS.en;
  const made = page('page.md', `# ${house}\n\n**${title}**\n\n*${date}*\n\n${text}\n`);
  const { version, facts } = holds(await importPages({ kind: 'together', page: made }), 'en');
  expect(version).toContain(`title: ${title}\n`);
  expect(facts).toContain(house);
});
