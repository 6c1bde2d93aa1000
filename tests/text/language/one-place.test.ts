/** What is said of one language stands in its folder: no other file of the program names one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { settableLanguages } from '../../../src/text/language/index.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

/** Folders of languages may name others: the French of an English place, the words that a language shares with another. */
const FOLDERS = /^text\/language\/[a-z]{2,3}(?:-[A-Za-z]+)*\//u;

/** What names a language where another could stand, and why it may. */
const ALLOWED: ReadonlyMap<string, RegExp> = new Map([
  // The registry of the folders.
  ['text/language/index.ts', /^ {2}(?:\w+|'pt-BR'): \w+,$/u],
  // The common words and letters of all languages that a text may be in.
  ['text/recognition/common-words.ts', /^ {2}\w+: '|^ {2}\['Greek', 'el'\],$/u],
  // Messages and help are in English; yargs would have them in the machine's language.
  ['app/cli/help.ts', /\.locale\('en'\)/u],
  // Examples for whoever writes a statement.
  ['text/source/reader.ts', /hint: 'only <span lang="fr">/u],
  [
    'text/source/facts.ts',
    /^ {4}(?:office: '\{ en: The Secretary-General|issuer: '\{ en: United Nations|speakers: '\[\{ name: Ban Ki-moon).*fr: /u,
  ],
  ['app/house.ts', /^ {4}issuer: '\{ en: United Nations, fr: /u],
  ['page/template/blocks.ts', /meta\(\{ description: 'What it says in each language, e\.g\. \{ en: /u],
]);

/** Tags that are something else in code more often: elements of HTML, coordinates, operators of PDF, an English word. */
const OTHERWISE: ReadonlySet<string> = new Set(['tr', 'hr', 'cy', 'cs', 'it']);

/** A line of code, not of a comment, that has the tag of a language as a value, a key or the end of an option. */
function namesLanguage(line: string): boolean {
  const code = line.replace(/^\s*(?:\/?\*|\/\/).*$|\/\/ .*$/u, '');
  const tags = settableLanguages()
    .map(({ tag }) => tag)
    .filter((tag) => !OTHERWISE.has(tag))
    .join('|');
  return new RegExp(`'(?:${tags})'|"(?:${tags})"|(?<![\\w-])(?:${tags}):|(?<!')--\\w+-(?:${tags})\\b`, 'u').test(code);
}

it('Outside its folder no language is named by the code', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !FOLDERS.test(file));
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) =>
    readFileSync(path.join(SRC, file), 'utf8')
      .split('\n')
      .flatMap((line, n) =>
        namesLanguage(line) && ALLOWED.get(file)?.test(line) !== true ? [`${file}:${n + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

it('A line that names a language is found, and a comment is not', () => {
  const lines = ["if (lang === 'en') return;", "const NAMES = { de: 'German' };", 'give --title-fr', '/** `en: x`. */'];
  expect(lines.map(namesLanguage)).toEqual([true, true, true, false]);
});
