/** Turns painted files into proved ones: the text of each is what its source says, word for word, or there are none. */
import { failed, settle, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import { proveText, type Reader } from '../fidelity/index.ts';
import { languagesOf } from './names.ts';
import type { Painted } from './painted.ts';
import type { Copy, PageWishes } from './types.ts';

/** Faults: those of `proveText`, of every file that has any. */
export function prove(
  { statement, template }: Copy,
  wishes: PageWishes,
  painted: readonly Painted[],
  reader: Reader,
): Outcome<readonly Painted[]> {
  const languages = languagesOf(statement.meta, wishes);
  const diagnostics: Diagnostic[] = [];
  const proved: Painted[] = [];
  for (const one of painted) {
    const proof = proveText(statement, reader.read(one.bytes), { languages, before: template.masthead.names });
    diagnostics.push(...proof.diagnostics);
    if (proof.ok) proved.push({ ...one, text: proof.value });
  }
  return proved.length < painted.length ? failed(diagnostics) : settle(proved, diagnostics);
}
