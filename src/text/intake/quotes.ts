/** Turns the straight quotes of a text into the edits that make them apostrophes and quotation marks, where that is certain. */
import { languageOf, type Edit } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';

export interface QuoteEdits {
  readonly apostrophes: readonly Edit[];
  readonly quotes: readonly Edit[];
  /** Words around those of which nobody can be certain. */
  readonly unsure: readonly string[];
}

const STRAIGHT_DOUBLE = /"/gu;
const SPACES = ' \t\\n\u00A0\u2000-\u200A\u202F\u3000';

/** A quotation begins at a word after nothing, a space, a bracket or a dash, and ends at its end. */
const OPENS = new RegExp(`(?:^|[${SPACES}(\\[{«“‘—–-])$`, 'u');
const CLOSES = new RegExp(`^(?:$|[${SPACES})\\]}»”’.,;:!?…—–-])`, 'u');
const INCHES = /\d$/u;

/** Letters before and after a mark of which nobody is certain, to find it by. */
const SHOWN = 12;

/**
 * The double ones must alternate, each in a place where its kind can be; one that cannot leaves all of the text alone.
 * Between letters a single one is an apostrophe. After a word it is one too (workers' rights), unless another stands before
 * a word and the two may be quotation marks.
 */
export function quoteEdits(text: string, lang: Lang): QuoteEdits {
  const single = apostropheEdits(text);
  const marks = [...text.matchAll(STRAIGHT_DOUBLE)].map((match) => match.index);
  const certain =
    marks.length % 2 === 0 && marks.every((at, n) => (n % 2 === 0 ? opensAt(text, at) : closesAt(text, at)));
  const outer = languageOf(lang).setting?.quotes[0];
  return {
    apostrophes: single.edits,
    quotes:
      outer === undefined || !certain ? [] : marks.map((at, n) => quoteEdit(text, at, outer[n % 2 === 0 ? 0 : 1])),
    unsure: [...single.unsure, ...(outer !== undefined && certain ? [] : marks)].map((at) =>
      text.slice(Math.max(0, at - SHOWN), at + SHOWN),
    ),
  };
}

function opensAt(text: string, at: number): boolean {
  return (
    (OPENS.test(text.slice(Math.max(0, at - 1), at)) && /^[^ \t\n\u00A0]/u.test(text.slice(at + 1))) ||
    (OPENS.test(text.slice(Math.max(0, at - 1), at)) &&
      /^[\u00A0 ]\S/u.test(text.slice(at + 1)) &&
      text.slice(at + 1).includes('"'))
  );
}

function closesAt(text: string, at: number): boolean {
  return (
    CLOSES.test(text.slice(at + 1, at + 2)) &&
    at > 0 &&
    !(INCHES.test(text.slice(0, at)) && !text.slice(0, at).includes('"'))
  );
}

/** A mark that brings its own space takes that of the page, whether it had one or not. */
function quoteEdit(text: string, at: number, mark: string): Edit {
  const before = mark.startsWith(' ') && /[ \u00A0\u202F]/u.test(text[at - 1] ?? '');
  const after = mark.endsWith(' ') && /[ \u00A0\u202F]/u.test(text[at + 1] ?? '');
  return { start: at, end: at + 1, text: before || after ? mark.replace(' ', '') : mark };
}

function apostropheEdits(text: string): { readonly edits: readonly Edit[]; readonly unsure: readonly number[] } {
  const inside = [...text.matchAll(/(?<=\p{L})['\u00B4`](?=\p{L})/gu)].map((match) => match.index);
  const before = [...text.matchAll(/(?<![\p{L}\p{N}])'(?=\p{L})/gu)].map((match) => match.index);
  const after = [...text.matchAll(/(?<=\p{L})'(?!\p{L})/gu)].map((match) => match.index);
  const certain = before.length === 0 ? [...inside, ...after].toSorted((a, b) => a - b) : inside;
  return {
    edits: certain.map((at) => ({ start: at, end: at + 1, text: '’' })),
    unsure: before.length === 0 ? [] : [...before, ...after].toSorted((a, b) => a - b),
  };
}
