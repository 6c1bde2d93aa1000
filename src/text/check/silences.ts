/** Turns findings into those that nobody has allowed, and the allowances that cover nothing into findings of their own. */
import { fault, type Diagnostic } from '../../diagnostics/index.ts';
import type { Silence, Silenced, Statement } from '../statement/index.ts';
import type { Finding } from './finding.ts';

/** A silence covers its code in its block or line and in what stands level with it, whichever language the finding names. */
export function withoutSilenced(findings: readonly Finding[], { versions }: Statement): readonly Diagnostic[] {
  const silences = new Map<Silenced, readonly Silence[]>(versions.flatMap((version) => [...(version.silences ?? [])]));
  if (silences.size === 0) return findings.map(({ diagnostic }) => diagnostic);
  const used = new Set<Silence>();
  const heard = findings.filter(({ diagnostic, parts }) => {
    const covering = parts.flatMap((part) => silences.get(part) ?? []).filter(({ code }) => code === diagnostic.code);
    for (const silence of covering) used.add(silence);
    return covering.length === 0;
  });
  // What is allowed of a fact is allowed in every language.
  const unused = [...new Set([...silences.values()].flat())].filter((silence) => !used.has(silence));
  return [...heard.map(({ diagnostic }) => diagnostic), ...unused.map(unusedSilence)];
}

function unusedSilence({ code, place }: Silence): Diagnostic {
  const message = `${code} is allowed here, but there is nothing of the kind in what follows or beside it`;
  return fault('check/silence-unused', message, place, 'delete the comment');
}
