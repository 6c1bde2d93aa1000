/** Turns a text into what is left of it once a pattern has been read out of it, and says what a mention is. */
import { READ } from './passages.ts';

export type Sort = 'address' | 'symbol' | 'date' | 'time' | 'amount' | 'percentage' | 'number';

/**
 * How sure it is that a translation has it too: `figures` must be there; what is `small` (12 months, a year) or in `words`
 * may be worded away; a bare `scale` (millions of people) stands for another scale only.
 */
export type Weight = 'figures' | 'small' | 'words' | 'scale';

/** Something in a text that its translation has too, whatever its wording: a number, a date, a symbol, an address. */
export interface Mention {
  readonly sort: Sort;
  readonly weight: Weight;
  readonly start: number;
  readonly end: number;
  /** The other side must give one of these; empty if nothing is asked of it. */
  readonly asks: readonly string[];
  /** What it answers for. */
  readonly gives: readonly string[];
}

export interface Consumed {
  readonly mentions: readonly Mention[];
  /** As long as the text; what was read is replaced by READ. */
  readonly rest: string;
}

/** What a match means, or nothing if it is left to others. */
type Read = (match: RegExpExecArray) => readonly Mention[] | undefined;

/** Reads every match of a global pattern out of a text; `seen` is the text as the pattern is to see it, and as long. */
export function consume(text: string, pattern: RegExp, read: Read, seen = text): Consumed {
  const mentions: Mention[] = [];
  let rest = '';
  let at = 0;
  for (const match of seen.matchAll(pattern)) {
    const found = read(match);
    if (found === undefined) continue;
    mentions.push(...found);
    rest += text.slice(at, match.index) + READ.repeat(match[0].length);
    at = match.index + match[0].length;
  }
  return { mentions, rest: at === 0 ? text : rest + text.slice(at) };
}

/** Where a match stands. */
export function spanOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

/** One key for one value: 2100000000, 2.1. Twelve digits are more than any text has, and fewer than arithmetic spoils. */
export function numberKey(value: number): string {
  return String(Number(value.toPrecision(12)));
}
