/** Turns findings into those that nobody has allowed, and the allowances that cover nothing into findings of their own. */
import { fault, type Diagnostic } from '../diagnostics/index.ts';
import type { Block, Silence, Statement } from '../statement/index.ts';
import type { Finding } from './finding.ts';

/** A silence covers its code in its block and in what stands level with it, whichever language the finding names. */
export function withoutSilenced(findings: readonly Finding[], { versions }: Statement): readonly Diagnostic[] {
  const silences = new Map<Block, readonly Silence[]>(versions.flatMap((version) => [...(version.silences ?? [])]));
  if (silences.size === 0) return findings.map(({ diagnostic }) => diagnostic);
  const used = new Set<Silence>();
  const heard = findings.filter(({ diagnostic, blocks }) => {
    const covering = blocks
      .flatMap((block) => silences.get(block) ?? [])
      .filter(({ code }) => code === diagnostic.code);
    for (const silence of covering) used.add(silence);
    return covering.length === 0;
  });
  const unused = [...silences.values()].flat().filter((silence) => !used.has(silence));
  return [...heard.map(({ diagnostic }) => diagnostic), ...unused.map(unusedSilence)];
}

function unusedSilence({ code, place }: Silence): Diagnostic {
  const message = `${code} is allowed here, but there is nothing of the kind in this block or beside it`;
  return fault('check/silence-unused', message, place, 'delete the comment');
}
