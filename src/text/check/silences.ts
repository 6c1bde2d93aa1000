/** Turns findings into those that nobody has allowed, and the allowances that cover nothing into findings of their own. */
import { fault, type Diagnostic } from '../../diagnostics/index.ts';
import type { Silence, Silences, Statement } from '../statement/index.ts';
import type { Finding } from './finding.ts';

/** A silence covers its code in its block or line and in what stands level with it, whichever language the finding names. */
export function withoutSilenced(findings: readonly Finding[], { versions }: Statement): readonly Diagnostic[] {
  const silences: Silences = Object.fromEntries(versions.flatMap((version) => Object.entries(version.silences ?? {})));
  const all = Object.values(silences).flat();
  if (all.length === 0) return findings.map(({ diagnostic }) => diagnostic);
  const used = new Set<string>();
  const heard = findings.filter(({ diagnostic, parts }) => {
    const covering = parts.flatMap((part) => silences[part] ?? []).filter(({ code }) => code === diagnostic.code);
    for (const silence of covering) used.add(keyOf(silence));
    return covering.length === 0;
  });
  // What is allowed of a fact is allowed in every language.
  const unused = new Map(all.map((silence) => [keyOf(silence), silence] as const).filter(([key]) => !used.has(key)));
  return [...heard.map(({ diagnostic }) => diagnostic), ...[...unused.values()].map(unusedSilence)];
}

/** A comment is known by where it stands. */
function keyOf({ place }: Silence): string {
  return `${place.file}:${place.line}:${place.column}`;
}

function unusedSilence({ code, place }: Silence): Diagnostic {
  const message = `${code} is allowed here, but there is nothing of the kind in what follows or beside it`;
  return fault('check/silence-unused', message, place, 'delete the comment');
}
