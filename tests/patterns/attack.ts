/** Attacks a pattern with long texts made of what it is made of: nothing may take longer than the text is long. */
import { createContext, runInContext } from 'node:vm';
import { checkSync } from 'recheck';
import type { Pattern } from './collect.ts';

/** Some two hundred pages of text: with half of it, a quick machine goes through a pattern that is slow in less than a second. */
const LENGTH = 100_000;
/** A linear pattern takes a few milliseconds; one whose work grows with the square, seconds. */
const MOST_MS = 1_000;
const SEARCH_MS = 10_000;

/** A text, and what it did. */
export interface Harm {
  readonly attack: string;
}

/** What harm can be done to the pattern; undefined if an automaton proves it linear or no attack is found that hurts. */
export function harmTo(pattern: Pattern): Harm | undefined {
  const judged = checkSync(pattern.source, pattern.flags, { timeout: SEARCH_MS });
  if (judged.status === 'safe') return undefined;
  if (judged.status === 'vulnerable') {
    const { pumps, suffix } = judged.attack;
    const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
    const times = Math.ceil(LENGTH / Math.max(pumped, 1));
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
    return hurts(pattern, text) ? { attack: judged.attack.pattern } : undefined;
  }
  return harmByOwnWords(pattern);
}

/** For what recheck gives up on: rows of the pattern's own characters and words. */
function harmByOwnWords(pattern: Pattern): Harm | undefined {
  const words = pattern.source.match(/\p{L}+|[^\p{L}\\]/gu) ?? [];
  const pieces = [
    ...new Set([...words, ...words.flatMap((word) => [...word]), ' ', '\n', '\r\n', 'a', 'a ', 'a: b\r\n']),
  ];
  for (const piece of pieces) {
    const row = piece.repeat(Math.ceil(LENGTH / piece.length));
    if (hurts(pattern, row) || hurts(pattern, `${row}\u0001`) || hurts(pattern, `\u0001${row}\n\u0001`))
      return { attack: `${JSON.stringify(piece)} repeated` };
  }
  return undefined;
}

function hurts({ source, flags }: Pattern, text: string): boolean {
  const context = createContext({ text, source, flags: flags.includes('g') ? flags : `${flags}g` });
  try {
    runInContext('text.replace(new RegExp(source, flags), "")', context, { timeout: MOST_MS });
    return false;
  } catch (error) {
    // The error is of the context's world, and no instance of this one's Error.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
    throw error;
  }
}
