/** A day stands in the date line of each version, and there alone: whatever its form, its stress and its place on the page. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, type Shape, SHAPES } from './shaped-pages.ts';

const VERSIONS = {
  en: {
    title: 'The dam is open at last',
    text: ['The dam is open, and the lake will be full by spring.', 'We thank all who built it, and those who waited.'],
  },
  fr: {
    title: 'Le barrage est enfin ouvert',
    text: [
      'Le barrage est ouvert, et le lac sera plein au printemps.',
      'Nous remercions tous ceux qui l’ont construit.',
    ],
  },
  pl: {
    title: 'Zapora jest wreszcie otwarta',
    text: [
      'Zapora jest otwarta, a jezioro będzie pełne do wiosny, jak obiecywaliśmy od lat.',
      'Dziękujemy wszystkim, którzy ją zbudowali, i tym, którzy czekali.',
    ],
  },
  uk: {
    title: 'Греблю нарешті відкрито',
    text: [
      'Греблю відкрито, і до весни озеро буде повним, як ми обіцяли роками.',
      'Дякуємо всім, хто її збудував, і тим, хто чекав.',
    ],
  },
  bg: {
    title: 'Язовирът най-сетне е отворен',
    text: [
      'Язовирът е отворен и до пролетта езерото ще бъде пълно, както обещавахме години наред.',
      'Благодарим на всички, които го построиха, и на онези, които чакаха.',
    ],
  },
  pt: {
    title: 'A barragem está finalmente aberta',
    text: [
      'A construção terminou, a barragem já não está fechada e o lago estará cheio na primavera.',
      'Agradecemos a todos os que a construíram e aos que esperaram.',
    ],
  },
  zh: {
    title: '历时多年修建的大坝今天终于开放',
    text: ['大坝已经开放，湖水将在春天蓄满，正如我们多年来所承诺的那样。', '我们感谢所有建造大坝的人。'],
  },
} as const;
type Known = keyof typeof VERSIONS;

async function imported(versions: readonly (readonly string[])[], lang: Known, shape: Shape = 'text') {
  const [first = [], ...others] = versions;
  const page = pageIn(shape, [first, ...others.map((lines) => ['***', ...lines])]);
  return holds(await importPages({ kind: 'together', page }), lang);
}

describe.each([
  ['pl', 'Sarn, 17 lutego 2026 r.', 'lutego'],
  ['pl', 'Sarn, dnia 17 lutego 2026 roku', 'lutego'],
  ['uk', 'Сарн, 17 лютого 2026 року', 'лютого'],
  ['uk', 'Сарн, 17 лютого 2026 р.', 'лютого'],
  ['bg', 'Сарн, 17 февруари 2026 г.', 'февруари'],
] as const)('in %s: %s', (lang, day, month) => {
  const en = VERSIONS.en;
  const own = VERSIONS[lang];

  it.each(SHAPES)('the sign behind the year is of the day over a text (%s)', async (shape) => {
    const { facts, version } = await imported(
      [
        [en.title, 'Sarn, 17 February 2026', ...en.text],
        [own.title, day, ...own.text],
      ],
      lang,
      shape,
    );
    expect(facts).toContain('date: 2026-02-17');
    expect(version).not.toContain(month);
  });

  it('and of the day that runs into it', async () => {
    const { version } = await imported(
      [
        [en.title, `Sarn, 17 February 2026 – ${en.text[0]}`, en.text[1]],
        [own.title, `${day} – ${own.text[0]}`, own.text[1]],
      ],
      lang,
    );
    expect(version).toContain(`\n${own.text[0].slice(0, 20)}`);
    expect(version).not.toContain(month);
  });

  it('and of the day at its foot', async () => {
    const { version } = await imported(
      [
        [en.title, ...en.text, 'Sarn, 17 February 2026'],
        [own.title, ...own.text, day],
      ],
      lang,
    );
    expect(version).not.toContain(month);
  });
});

describe('a day in bold or italics that runs into a text', () => {
  const bold = { html: (text: string) => `<b>${text}</b>`, Markdown: (text: string) => `**${text}**` };
  it.each(Object.entries(bold))('is taken off it (%s)', async (shape, marked) => {
    const lines = (lang: 'en' | 'fr', day: string) => [
      VERSIONS[lang].title,
      `${marked(day)} — ${VERSIONS[lang].text[0]}`,
      VERSIONS[lang].text[1],
    ];
    const page = [lines('en', 'Sarn, 17 February 2026'), ['***'], lines('fr', 'Sarn, le 17 février 2026')].flat();
    const bytes =
      shape === 'html' ? `<main>${page.map((line) => `<p>${line}</p>`).join('')}</main>` : `${page.join('\n\n')}\n`;
    const name = shape === 'html' ? 'page.html' : 'page.md';
    const outcome = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(bytes) } });
    const { facts, version } = holds(outcome, 'fr');
    expect(facts).toContain('date: 2026-02-17');
    expect(version).toContain(`\n${VERSIONS.fr.text[0].slice(0, 20)}`);
    expect(version).not.toContain('février');
  });
});

it.each(SHAPES)('days from one month to the next are read where months alone are known (%s)', async (shape) => {
  const { facts, version } = await imported(
    [
      [VERSIONS.en.title, 'Sarn, 27 October to 2 November 2026', ...VERSIONS.en.text],
      [VERSIONS.pt.title, 'Sarn, 27 de outubro a 2 de novembro de 2026', ...VERSIONS.pt.text],
    ],
    'pt',
    shape,
  );
  expect(facts).toContain('date: 2026-10-27');
  expect(version).toContain('dateline: Sarn, 27 de outubro a 2 de novembro de 2026');
  expect(version.match(/outubro/gu)).toHaveLength(1);
});

describe('in Chinese', () => {
  it.each(SHAPES)('a day under the text is not printed twice (%s)', async (shape) => {
    const { facts, version } = await imported(
      [
        [VERSIONS.en.title, ...VERSIONS.en.text, '17 February 2026'],
        [VERSIONS.zh.title, ...VERSIONS.zh.text, '2026年2月17日'],
      ],
      'zh',
      shape,
    );
    expect(facts).toContain('date: 2026-02-17');
    expect(facts).not.toContain('about: pairs');
    expect(version).not.toContain('2月17日');
  });

  it('the word before a place at the foot is none of its name', async () => {
    const { facts } = await imported(
      [
        [VERSIONS.en.title, ...VERSIONS.en.text, '17 February 2026, Sarn'],
        [VERSIONS.zh.title, ...VERSIONS.zh.text, '二〇二六年二月十七日于萨恩'],
      ],
      'zh',
    );
    expect(facts).toMatch(/^ +zh: 萨恩$/mu);
  });
});

it.each(SHAPES)('two days in one line are asked about, and neither is left out unasked (%s)', async (shape) => {
  const { facts, summary } = await imported(
    [
      [VERSIONS.en.title, 'Adopted on 12 February 2026 – Published on 17 February 2026', ...VERSIONS.en.text],
      [VERSIONS.fr.title, 'Adoptée le 12 février 2026 – Publiée le 17 février 2026', ...VERSIONS.fr.text],
    ],
    'fr',
    shape,
  );
  expect(facts).toContain('readings: [2026-02-12, 2026-02-17]');
  expect(summary.dropped.filter(({ what }) => what === 'unexplained')).toEqual([]);
});
