/** Turns what is unsure on a page into the lines of the statement's files where somebody would settle it. */
import type { Code, Diagnostic } from '../../diagnostics/index.ts';
import { FACTS_FILE, versionFile } from '../source/index.ts';
import type { Statement, Version } from '../statement/index.ts';
import type { FieldPlace } from './page.ts';

/** The fact that each of these is about. */
const FACTS: Readonly<Partial<Record<Code, string>>> = {
  'intake/derived': 'office',
  'intake/embargo-once': 'embargo',
  'intake/one-name': 'speaker',
  'intake/one-place': 'place',
};

/** The line of an entry of `unsettled`. */
export function questionPlace(about: string, { files }: Written): FieldPlace | undefined {
  const lines = (files.get(FACTS_FILE) ?? '').split('\n');
  const line = lines.findIndex((one) => one === `  - about: ${about}`);
  return line === -1 ? undefined : { file: FACTS_FILE, line: line + 1 };
}

/** The statement as it was made of the page, and as its files read. */
export interface Written {
  /** With the places of the page. */
  readonly versions: readonly Version[];
  readonly files: ReadonlyMap<string, string>;
  readonly read: Statement;
}

/** Nothing for what is not in the statement, such as a line that was left out. */
export function fieldOf({ code, place }: Diagnostic, written: Written): FieldPlace | undefined {
  const fact = FACTS[code];
  if (fact !== undefined) return factPlace(fact, written.files.get(FACTS_FILE) ?? '');
  if (place === undefined || code === 'intake/left-out' || code === 'intake/other-language') return undefined;
  for (const [n, version] of written.versions.entries()) {
    const at = version.blocks.findIndex((block) => block.place.file === place.file && block.place.line === place.line);
    const found = at === -1 ? undefined : written.read.versions[n]?.blocks[at];
    if (found !== undefined) return { file: versionFile(version.lang), line: found.place.line };
  }
  return undefined;
}

function factPlace(fact: string, facts: string): FieldPlace | undefined {
  const line = facts.split('\n').findIndex((one) => one.startsWith(`${fact}:`));
  return line === -1 ? undefined : { file: FACTS_FILE, line: line + 1 };
}
