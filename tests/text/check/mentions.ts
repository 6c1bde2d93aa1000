/** Mentions as tests show them: what one asks of the other side, and what it answers for. */
import type { Mention } from '../../../src/text/check/passages.ts';

/** `amount figures: USD:5 n:5 → USD:5 money:5`, one a mention. */
export function shown(mentions: readonly Mention[]): readonly string[] {
  return mentions.map(({ sort, weight, asks, gives }) => `${sort} ${weight}: ${asks.join(' ')} → ${gives.join(' ')}`);
}

/** The words that each was read from. */
export function spans(text: string, mentions: readonly Mention[]): readonly string[] {
  return mentions.map(({ start, end }) => text.slice(start, end));
}
