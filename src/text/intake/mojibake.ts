/** Turns text that was UTF-8 and was read as Windows-1252 on its way (`Ã©`, `â€™`) back into what it was. */
import { byteIn1252, UPPER_1252 } from './windows-1252.ts';

/**
 * Two or three characters that are, as bytes, one of those a statement has: letters and marks of Latin 1 (Ã, Â), œ and Ÿ
 * (Å), dashes, quotes, ellipsis, thin spaces and the euro (â and two more). No text has these together for themselves.
 */
const SPOILED = new RegExp(
  `[ÂÃ][\u0080-\u00BF${UPPER_1252}]|Å[\u0080-\u00BF${UPPER_1252}]|â[€‚„\u0080\u0082\u0084][\u0080-\u00BF${UPPER_1252}]`,
  'gu',
);

/** `à` is `Ã` and a no-break space, which pages like to make an ordinary one. */
const SPOILED_A_GRAVE = /Ã (?=\p{Ll}|\p{Lu}|\d|[«“"(])/gu;

const WANTED =
  /^[\u00A0-\u00FF\u0152\u0153\u0178\u2009-\u200B\u2010-\u2026\u202F\u2030\u2039\u203A\u20AC\u2122\u0160\u0161\u017D\u017E]$/u;

/** A text that went the wrong way twice went it no third time. */
const MOST_PASSES = 2;

export interface Unspoiled {
  readonly text: string;
  /** The lines that had something, from 1. */
  readonly lines: readonly number[];
}

/** Pure. A text without such characters is given back as it is. */
export function mendMojibake(text: string): Unspoiled {
  if (!/[ÂÃÅâ]/u.test(text)) return { text, lines: [] };
  const lines: number[] = [];
  const mended = text.split('\n').map((line, n) => {
    let now = line;
    for (let pass = 0; pass < MOST_PASSES; pass++) now = now.replace(SPOILED, original);
    if (now !== line) now = now.replace(SPOILED_A_GRAVE, 'à ');
    if (now !== line) lines.push(n + 1);
    return now;
  });
  return { text: mended.join('\n'), lines };
}

function original(spoiled: string): string {
  const bytes = Uint8Array.from(spoiled, byteIn1252);
  const character = new TextDecoder().decode(bytes);
  return WANTED.test(character) ? character : spoiled;
}
