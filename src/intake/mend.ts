/**
 * Turns a text as it stood on a web page into one as a person would have typed it, and counts what was mended.
 *
 * In the files we write, a no-break space is U+00A0 and stands only where the page had one and the language wants one; all
 * others are ordinary spaces. None is added: composition sets the spaces of marks, dates and names itself.
 */
import { languageOf } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';

/** What can be mended without a doubt. */
export const MENDS = ['spaces', 'no-break-spaces', 'apostrophes', 'invisible-characters'] as const;
export type Mend = (typeof MENDS)[number];

export interface Mended {
  readonly text: string;
  /** How often each was needed; what was not needed is absent. */
  readonly mends: ReadonlyMap<Mend, number>;
}

const NO_BREAK = '\u00A0';

/** Characters that a page carries unseen, which mean nothing in a line of text. */
export const INVISIBLE = '\u00AD\u200B\u2060\uFEFF\u2028\u2029';

/** Spaces of any kind, as many as stand together. */
const GAPS = /[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;
const STARTS_WITH_GAP = new RegExp(`^${GAPS.source}`, 'u');
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
const ANY_NO_BREAK = /[\u00A0\u2007\u202F]/u;

/** The text of one paragraph or line, without spaces around it, in NFC. */
export function mend(raw: string, lang: Lang): Mended {
  const mends = new Map<Mend, number>();
  const count = (what: Mend, times: number) => {
    if (times > 0) mends.set(what, (mends.get(what) ?? 0) + times);
  };
  const seen = raw.replace(INVISIBLES, '');
  count('invisible-characters', raw.length - seen.length);
  const curly = withCurlyApostrophes(seen);
  count('apostrophes', changes(seen, curly));
  const plain = folded(curly);
  const kept = withWantedNoBreaks(plain, curly, lang);
  count('spaces', [...curly.matchAll(GAPS)].filter(([gap]) => gap.length > 1).length);
  count('no-break-spaces', occurrences(curly, ANY_NO_BREAK) - occurrences(kept, ANY_NO_BREAK));
  return { text: kept.normalize('NFC'), mends };
}

/** The text with every gap one ordinary space and none around it, for reading what it says. */
export function folded(text: string): string {
  return text.replace(INVISIBLES, '').replace(GAPS, ' ').replace(/^ | $/gu, '');
}

/** `plain` is `original` folded; gaps that had a no-break space get one back where the language would set one. */
function withWantedNoBreaks(plain: string, original: string, lang: Lang): string {
  const language = languageOf(lang);
  const wanted = new Set(language.space(plain, language.spacingProfiles[0] ?? '').map(({ start }) => start));
  const gaps = original.match(GAPS) ?? [];
  let n = STARTS_WITH_GAP.test(original) ? 1 : 0;
  return plain.replace(/ /gu, (space, at: number) => {
    const gap = gaps[n++] ?? space;
    return wanted.has(at) && ANY_NO_BREAK.test(gap) ? NO_BREAK : space;
  });
}

/**
 * Between letters a straight quote is an apostrophe. After a word it is one too (workers' rights), unless another stands
 * before a word and the two may be quotation marks.
 */
function withCurlyApostrophes(text: string): string {
  const inside = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  return /(?<!\p{L})'(?=\p{L})/u.test(inside) ? inside : inside.replace(/(?<=\p{L})'(?!\p{L})/gu, '’');
}

function changes(before: string, after: string): number {
  return before.split('').filter((character, at) => character !== after[at]).length;
}

function occurrences(text: string, pattern: RegExp): number {
  return text.split(pattern).length - 1;
}
