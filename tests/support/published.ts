/** The statements that the tests set whole: the seed, and two in `tests/statements`, composed with the house style. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PaperName } from '../../src/geometry/index.ts';
import { compose, type Composed } from '../../src/page/pages/index.ts';
import { importPages } from '../text/intake/importing.ts';
import { readStatement } from '../../src/app/statement-folder.ts';
import { parseStatement } from '../../src/text/source/index.ts';
import type { Statement } from '../../src/text/statement/index.ts';
import { houseStyle, valueOf } from './statement.ts';
import { SESSION } from './session.ts';

/** The statement on the page that everything began with, imported as it was pasted: five pairs. */
export function seed(): Statement {
  return valueOf(parseStatement({ slug: SEED.slug, files: SEED.files }));
}

const SEED_PAGE = readFileSync(new URL('../fixtures/seed-page.txt', import.meta.url));
const SEED = valueOf(await importPages({ kind: 'together', page: { name: 'seed-page.txt', bytes: SEED_PAGE } }));

/** Several pages of plain text: 1,100 words in each language, in fourteen pairs. */
export const SHARED_RIVERS = '2031-03-18-shared-rivers';
/** Half a page with links, emphasis, and a passage of the other language in either version. */
export const READING_ALOUD = '2031-09-08-reading-aloud';

/** The names of all statements in `tests/statements`, sorted. */
export function allTestStatements(): readonly string[] {
  const folder = fileURLToPath(new URL('../statements', import.meta.url));
  return readdirSync(folder)
    .filter((slug) => existsSync(path.join(folder, slug, 'statement.yaml')))
    .sort();
}

export function testStatement(slug: string): Statement {
  return valueOf(readStatement(fileURLToPath(new URL(`../statements/${slug}`, import.meta.url))));
}

/** Composed in the house style and its own family; a warning is no fault. */
export function composed(statement: Statement, paper: PaperName = 'a4'): Composed {
  const template = houseStyle();
  return valueOf(compose(statement, template, { session: SESSION, paper }));
}
