/** What stands over a text and looks like its title is not always one: a label in the largest type, a day by another calendar, a mark of the language. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';
import { RELEASES, type Six } from './six-languages.ts';

async function imported(name: string, text: string) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(text) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    of: (file: string) => (files.get(file) ?? '').replaceAll('\u00A0', ' '),
    asked: summary.questions.map(({ about }) => about),
  };
}

test.each(Object.keys(RELEASES) as Six[])(
  'A label in the largest type over a headline is the label, in %s',
  async (six) => {
    const { label, title, dateline, paragraphs } = RELEASES[six];
    const text = paragraphs
      .slice(1)
      .map((one) => `<p>${one}</p>`)
      .join('');
    for (const second of ['h1', 'h2']) {
      const page = `<!doctype html><html><body><main><h1>${label}</h1><${second}>${title}</${second}><p>${dateline}</p>${text}</main></body></html>`;
      const { of, asked } = await imported('page.html', page);
      expect(asked, second).toEqual([]);
      expect(of(`${six}.md`), second).toContain(`title: ${title}`);
      expect(of(`${six}.md`), second).not.toContain(`# ${title}`);
    }
  },
);

test.each([
  ['en', 'Note to Correspondents: on the arrival of the barges', 'Monday 9 Rabi’ al-thani 1448 / 21 September 2026'],
  ['ar', 'بيان بشأن وصول القوارب إلى الميناء', 'الإثنين 9 ربيع الثاني 1448 / 21 أيلول/سبتمبر 2026'],
] as const)('A day by another calendar beside the date is no title, in %s', async (six, title, dateline) => {
  const lines = [title, dateline, ...RELEASES[six].paragraphs.slice(1)];
  const { of, asked } = await imported('page.txt', `${lines.join('\n\n')}\n`);
  expect(asked).toEqual([]);
  expect(of(`${six}.md`)).toMatch(new RegExp(`title: "?${title}`, 'u'));
  expect(of('statement.yaml')).toContain('date: 2026-09-21');
});

test('A mark of the language under the date is no place', async () => {
  const { title, paragraphs } = RELEASES.en;
  const lines = [title, '15 May 2026', 'EN', ...paragraphs.slice(1)];
  const { of } = await imported('page.txt', `${lines.join('\n\n')}\n`);
  expect(of('statement.yaml')).not.toMatch(/^place: EN/mu);
});

const TWO_LINES = {
  en: ['STATEMENT', 'on the reopening of schools in the northern districts'],
  fr: ['DÉCLARATION', 'sur la réouverture des écoles dans les districts du nord'],
  es: ['DECLARACIÓN', 'sobre la reapertura de las escuelas en los distritos del norte'],
  ru: ['ЗАЯВЛЕНИЕ', 'о возобновлении занятий в школах северных районов'],
} as const;

describe.each(['en', 'fr', 'es', 'ru'] as const)(
  'A title in two lines, of which the first is what texts are called, in %s',
  (six) => {
    const [first, second] = TWO_LINES[six];
    const { dateline, paragraphs } = RELEASES[six];
    const text = paragraphs.slice(1);

    test.each([
      ['with a blank line between', 'page.txt', [first, second, dateline, ...text].join('\n\n')],
      ['without one', 'page.txt', [`${first}\n${second}\n${dateline}`, ...text].join('\n\n')],
      ['in bold', 'page.md', [`**${first}**`, `**${second}**`, dateline, ...text].join('\n\n')],
      [
        'in paragraphs of mark-up',
        'page.html',
        `<!doctype html><html><body><main>${[first, second, dateline, ...text].map((one) => `<p>${one}</p>`).join('')}</main></body></html>`,
      ],
    ])('%s is whole', async (_how, name, page) => {
      const { of, asked } = await imported(name, page);
      expect(asked).toEqual([]);
      expect(of(`${six}.md`)).toContain(`title: ${first} ${second}\n`);
      expect(of(`${six}.md`)).not.toContain('label:');
    });

    test('in capitals, line by line, is whole', async () => {
      const capitals = second.toUpperCase();
      const { of } = await imported('page.txt', [`${first}\n${capitals}\n${dateline}`, ...text].join('\n\n'));
      expect(of(`${six}.md`)).toContain(`title: ${first} ${capitals}\n`);
    });
  },
);

test('A label over a headline that begins with a capital stays a label', async () => {
  const { label, title, dateline, paragraphs } = RELEASES.en;
  const { of } = await imported('page.txt', [label, title, dateline, ...paragraphs.slice(1)].join('\n\n'));
  expect(of('en.md')).toContain(`title: ${title}`);
});

test.each([
  ['en', 'THE SECRETARY-GENERAL', 'MESSAGE ON INTERNATIONAL MOUNTAIN DAY', '11 December 2026'],
  ['en', 'THE SECRETARY-GENERAL', 'INTERNATIONAL DAY OF MOUNTAIN RIVER FISHERIES', '11 December 2026'],
  ['fr', 'LE SECRÉTAIRE GÉNÉRAL', 'MESSAGE SUR LA JOURNÉE INTERNATIONALE DE LA MONTAGNE', '11 décembre 2026'],
  ['es', 'EL SECRETARIO GENERAL', 'MENSAJE SOBRE EL DÍA INTERNACIONAL DE LAS MONTAÑAS', '11 de diciembre de 2026'],
  ['ru', 'ГЕНЕРАЛЬНЫЙ СЕКРЕТАРЬ', 'ПОСЛАНИЕ ПО СЛУЧАЮ МЕЖДУНАРОДНОГО ДНЯ ГОР', '11 декабря 2026 года'],
] as const)(
  'A title in capitals under an office is the title, and names nobody, in %s: %s, %s',
  async (six, office, title, day) => {
    const text = RELEASES[six].paragraphs.slice(1);
    for (const [name, page] of [
      ['page.txt', [`${office}\n${title}\n${day}`, ...text].join('\n\n')],
      ['page.md', [`**${office}**`, `**${title}**`, day, ...text].join('\n\n')],
    ] as const) {
      const { of, asked } = await imported(name, page);
      expect(asked, name).toEqual([]);
      expect(of(`${six}.md`), name).toContain(`title: ${title}`);
      expect(of('statement.yaml'), name).not.toContain('speaker:');
    }
  },
);

test('A name in capitals under an office is whose office it is', async () => {
  const text = RELEASES.en.paragraphs.slice(1);
  const page = [
    'THE SECRETARY-GENERAL\nMARTHA ERIKSEN',
    'Message on International Mountain Day',
    '11 December 2026',
    ...text,
  ];
  const { of } = await imported('page.txt', page.join('\n\n'));
  expect(of('statement.yaml')).toContain('speaker: MARTHA ERIKSEN');
});
