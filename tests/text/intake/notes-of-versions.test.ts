/** Versions in one Markdown file that each count their notes from 1 keep each its own. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds } from './shaped-pages.ts';

const version = (title: string, day: string, text: string, note: string) =>
  `# ${title}\n\n${day}\n\n${text}[^1]\n\n[^1]: ${note}\n`;
const ENGLISH = version(
  'Sea temperature breaks record in October',
  'Santa Luzia, 17 November 2026',
  'The sea keeps the heat that we do not see, said the Director of the Institute.',
  'Press conference of 16 November 2026.',
);
const FRENCH = version(
  'La température de la mer bat un record en octobre',
  'Santa Luzia, le 17 novembre 2026',
  'La mer garde la chaleur que nous ne voyons pas, a dit la directrice de l’Institut.',
  'Conférence de presse du 16 novembre 2026.',
);

const imported = (text: string) =>
  importPages({ kind: 'together', page: { name: 'page.md', bytes: new TextEncoder().encode(text) } });

it('each version has the note that stood under its text', async () => {
  const made = await imported(`${ENGLISH}\n---\n\n${FRENCH}`);
  const [en, fr] = [holds(made, 'en').version, holds(made, 'fr').version];
  expect(en).toMatch(/said the Director of the Institute\.\[\^[^\]]+\]/u);
  expect(en).toContain('Press conference of 16 November 2026.');
  expect(en).not.toContain('Conférence');
  expect(fr).toMatch(/la directrice de l’Institut\.\[\^[^\]]+\]/u);
  expect(fr).toContain('Conférence de presse du 16 novembre 2026.');
});

it('a note of a name that is taken, without a mark of its own, is told and not guessed', async () => {
  const made = await imported(`${ENGLISH}\n[^1]: Another note.\n\n---\n\n${FRENCH}`);
  expect(made.ok).toBe(false);
  expect(made.diagnostics.map(({ code }) => code)).toContain('source/note');
});
