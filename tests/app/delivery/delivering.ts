/** Turns short texts into deliveries, and what then stands in a folder into something that a test can read at a glance. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import {
  inputsDigest,
  isUnchanged,
  openFolder,
  writeWhole,
  type BuildRecord,
  type FileFacts,
  type OutputFolder,
} from '../../../src/app/delivery/index.ts';

/** Somebody without a name on any system, and without rights. */
const NOBODY = 65_534;

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

export const LONG_AGO = new Date('2014-07-30T00:00:00Z');

export const HANDOUT: FileFacts = {
  edition: 'handout',
  variant: null,
  paper: 'a4',
  pages: 1,
  flavours: ['PDF/A-2a'],
  proof: new Map([['en', 264]]),
};

export function opened(folder: string): OutputFolder {
  const outcome = openFolder(folder);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((d) => d.message).join('; '));
  return outcome.value;
}

/** Replaces what is there; `opening` is the statement's name in all of these. */
export function put(out: string, files: Texts, record?: BuildRecord) {
  return writeWhole(opened(out), {
    name: 'opening',
    files: new Map(Object.entries(files)),
    existing: 'replace',
    ...(record && { record }),
  });
}

/** A record of files that are all alike, made from `source` alone. */
export function recordOf(files: Texts, source: string, key = 'handout on a4'): BuildRecord {
  const facts = new Map(Object.keys(files).map((file) => [file.split('/', 1).join(''), HANDOUT]));
  return { key, diptych: '1.0.0', inputs: new Map([['en.md', source]]), facts, diagnostics: [], source: 'opening' };
}

/** Builds `files` from `source`, which must succeed. */
export async function build(out: string, files: Texts, source: string, key?: string): Promise<void> {
  const outcome = await put(out, files, recordOf(files, source, key));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((d) => d.message).join('; '));
}

/** What stands there of a build of `opening` from `source`. */
export function unchanged(out: string, source: string, key = 'handout on a4') {
  const inputs = inputsDigest(new Map([['en.md', source]]));
  return isUnchanged(opened(out), 'opening', { key, inputs, source: 'statements/opening' });
}

export function codesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.diagnostics.map((d) => d.code);
}

/** Every file in a folder by its path, with its text; links with an arrow, empty folders with a slash. Sorted. */
export function textsIn(folder: string, prefix = ''): Texts {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(
    entries.flatMap((entry): [string, string][] => {
      const [name, at] = [`${prefix}${entry.name}`, path.join(folder, entry.name)];
      if (entry.isSymbolicLink()) return [[name, `→ ${readlinkSync(at)}`]];
      if (!entry.isDirectory()) return [[name, readFileSync(at, 'utf8')]];
      const inside = Object.entries(textsIn(at, `${name}/`));
      return inside.length > 0 ? inside : [[`${name}/`, '']];
    }),
  );
}

/** Whether a test can see what somebody without rights sees: a thread cannot give up those of its process. */
export const canGiveUpRights = process.getuid !== undefined && isMainThread;

/** Does it as somebody who may do only what folders allow: root may write anywhere, so it has to be somebody else here. */
export function withoutRights<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(NOBODY);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
