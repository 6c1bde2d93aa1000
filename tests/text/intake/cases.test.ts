/**
 * Turns the pages in `cases`, one for each shape and format that is met, into the statements that stand beside them.
 * `UPDATE_GOLDEN=1` writes those anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Given, Pages } from '../../../src/text/intake/index.ts';
import { isLang } from '../../../src/text/language/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { LANGS } from '../../support/langs.ts';
import { importPages, type Options } from './importing.ts';

const CASES = fileURLToPath(new URL('cases', import.meta.url));

/** What a case says beside its page, as on the command line. */
interface CaseOptions {
  readonly take?: Options['take'];
  readonly titles?: Readonly<Partial<Record<Lang, string>>>;
}

function pagesOf(folder: string): Pages {
  const files = readdirSync(folder);
  const page = (name: string) => ({ name, bytes: readFileSync(path.join(folder, name)) });
  const whole = files.find((name) => name.startsWith('input.'));
  if (whole !== undefined) return { kind: 'together', page: page(whole) };
  const pages = LANGS.flatMap((lang) =>
    files.filter((name) => name.startsWith(`${lang}.`)).map((name) => [lang, page(name)] as const),
  );
  return { kind: 'apart', pages: new Map(pages) };
}

function optionsOf(folder: string): Options {
  if (!readdirSync(folder).includes('options.json')) return {};
  const { take, titles } = JSON.parse(readFileSync(path.join(folder, 'options.json'), 'utf8')) as CaseOptions;
  const given: Given = {
    offices: new Map(),
    titles: new Map(
      LANGS.flatMap((lang) => {
        const title = titles?.[lang];
        return title === undefined ? [] : [[lang, title] as const];
      }),
    ),
  };
  return { ...(take !== undefined && { take }), given };
}

/** The language that a version's file is named by. */
function languageOf(file: string): Lang {
  return file.slice(0, -'.md'.length) as Lang;
}

it.each(readdirSync(CASES))('%s', async (name) => {
  const folder = path.join(CASES, name);
  const outcome = await importPages(pagesOf(folder), optionsOf(folder));
  const faults = outcome.diagnostics.map(({ code, place, message }) => `${place?.line} ${code} ${message}`);
  if (!outcome.ok) throw new Error(faults.join('\n'));
  const { slug, files } = outcome.value;
  const expected = path.join(folder, 'expected');
  if (process.env['UPDATE_GOLDEN'] === '1')
    for (const [file, text] of files) writeFileSync(path.join(expected, file), text);
  const wanted = readdirSync(expected).map((file) => [file, readFileSync(path.join(expected, file), 'utf8')] as const);
  expect(Object.fromEntries(files), faults.join('\n')).toEqual(Object.fromEntries(wanted));
  const read = parseStatement({ slug, files });
  // What was kept in a language that is not understood, and could be set, is told of and no more.
  const kept = read.ok
    ? [...files.keys()].filter((file) => file.endsWith('.md') && !read.value.meta.languages.includes(languageOf(file)))
    : [];
  expect(read.diagnostics.map(({ code, place }) => [code, place?.file])).toEqual(
    kept.filter((file) => isLang(languageOf(file))).map((file) => ['source/unused-file', file]),
  );
});
