/** What a site's menu and its way home say over a text is neither its title nor its heading. */
import { expect, it } from 'vitest';
import { isChrome } from '../../../src/text/intake/lines.ts';
import { readPage } from './importing.ts';

const TEXT = `Three aid workers killed in Upper Lorn

1 December 2026

The house is devastated by the deaths of three colleagues in Upper Lorn yesterday afternoon.

We are not naming them until their families have been told.
`;

it('The words of a menu in one block, over a way home of two steps, are the site’s', async () => {
  const { of, asked, summary } = await readPage(
    `What we do\nWhere we work\nLatest\nGet involved\n\nLatest  >  Statements\n\nStatement\n\n${TEXT}`,
  );
  expect(of('en')).toMatch(/^---\nlabel: Statement\ntitle: Three aid workers killed in Upper Lorn\n---\n\nThe house/u);
  expect(asked).toEqual([]);
  for (const word of ['What we do', 'Where we work', 'Get involved'])
    expect(summary.dropped.find(({ text }) => text === word)?.what).toBe('chrome');
});

it('A way of two steps is known by the words of menus, at both its ends', () => {
  expect(['Latest > Statements', 'News → Speeches', 'Actualités > Discours'].every(isChrome)).toBe(true);
  expect(['Lorn > Kalmora', 'Latest > Kalmora', 'Lorn > Statements'].some(isChrome)).toBe(false);
});

it.each(['Lorn > Kalmora', 'Upper Lorn > Statements'])('A line that is no way of menus stays: %s', async (line) => {
  const { of, summary } = await readPage(`${TEXT}\n${line}\n`);
  expect(`${of('en')}${summary.dropped.map(({ what }) => what).join(' ')}`).toMatch(
    new RegExp(`${line}|unexplained`, 'u'),
  );
});

it.each([
  [
    'en',
    'State supports 40 new village shops',
    '20 May 2027',
    'The state will spend 4.8 million euros on village shops.',
    'Back',
    ['share', 'mail', 'print'],
  ],
  [
    'de',
    'Land fördert 40 neue Dorfläden',
    '20.05.2027',
    'Das Land gibt in diesem Jahr 4,8 Millionen Euro für Dorfläden aus.',
    'Zurück',
    ['teilen', 'mailen', 'drucken'],
  ],
])(
  'A way back over a list of what to do with the page is no heading (%s)',
  async (lang, ...[title, day, text, back, items]) => {
    const list = items.map((item) => `<li>${item}</li>`).join('');
    const { of } = await readPage(
      `<!doctype html><html lang="${lang}"><body><div><h1>${title}</h1><p>${day}</p><p>${text}</p><div><a href="#">${back}</a></div><div><ul>${list}</ul></div></div></body></html>`,
      'page.html',
    );
    expect(of(lang).trim().endsWith(text)).toBe(true);
  },
);

it('Travel advice is called what it is, and not what its day is that of', async () => {
  const { of, facts } = await readPage(
    'Travel advice: Karsia\n\nStill current at: 2 December 2026\nUpdated: 1 December 2026\n\nThe Ministry of Foreign Affairs advises against all but essential travel to the province of Upper Lorn.\n\nCall the Norland Embassy in Karsund. The line is open day and night.',
  );
  expect(of('en')).toContain('title: "Travel advice: Karsia"\n');
  expect(facts).toContain('date: 2026-12-02');
});
