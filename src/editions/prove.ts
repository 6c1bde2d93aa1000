/** Turns painted files into proved ones: the text of each is what its source says, word for word, or there are none. */
import { failed, settle, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import { proveText, type ReadText } from '../fidelity/index.ts';
import { languagesOf } from './names.ts';
import type { Painted } from './painted.ts';
import type { Copy, PageWishes } from './types.ts';

/** A painted file with its text, as soon as it has been read. */
export interface Reading {
  readonly painted: Painted;
  readonly text: Promise<ReadText>;
}

/** Faults: those of `proveText`, of every file that has any. */
export async function prove(
  { statement, template }: Copy,
  wishes: PageWishes,
  readings: readonly Reading[],
): Promise<Outcome<readonly Painted[]>> {
  const languages = languagesOf(statement.meta, wishes);
  const options = { languages, before: template.masthead.names, spacing: template.spacing };
  const diagnostics: Diagnostic[] = [];
  const proved: Painted[] = [];
  for (const { painted, text } of readings) {
    const proof = proveText(statement, await text, options);
    diagnostics.push(...proof.diagnostics);
    if (proof.ok) proved.push({ ...painted, text: proof.value });
  }
  return proved.length < readings.length ? failed(diagnostics) : settle(proved, diagnostics);
}
