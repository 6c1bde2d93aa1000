/** Takes a line of place and date off the paragraph that it runs into, where the date line over the text says all of it. */
import { datelineOf } from '../language/index.ts';
import { type DraftBlock, type Lang, type Meta, textOf } from '../statement/index.ts';
import { withoutStart } from './body-blocks.ts';
import { dateLineAtFoot, runInOf, withoutTownMark } from './datelines.ts';
import { isOfDay, leadsToDay, withoutYearEnds } from './dates.ts';
import { folded } from './mend.ts';
import { STRANGE_DAY_LABELS, STRANGE_LEADS } from './strange-days.ts';
import { wordsIn } from './pairs.ts';

/** What the date line over a text says as well. */
export interface SaidAbove {
  readonly text: string;
  readonly line: number;
}

export interface WithoutRunIn {
  readonly blocks: readonly DraftBlock[];
  /** What was taken off, and where it stood. */
  readonly runIn?: SaidAbove;
  /** The date line with who sends the text, who stood in brackets behind its day. */
  readonly dateline?: string;
}

/** With fewer words behind it, what looks like the beginning of a paragraph is all of it. */
const FEWEST_WORDS = 3;

/** The blocks of a version; an agency between strokes, a weekday or another day stays where it is written. */
export function withoutRunIn(
  blocks: readonly DraftBlock[],
  lang: Lang,
  meta: Pick<Meta, 'place' | 'date'>,
): WithoutRunIn {
  const found = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, MOST_OPENINGS)
    .map((block) => withoutIts(block, blocks, { lang, meta }));
  return found.find(({ runIn }) => runIn !== undefined) ?? { blocks };
}

/** Over the first paragraph of a text there may be a line of its site. */
const MOST_OPENINGS = 2;

function withoutIts(
  block: DraftBlock,
  blocks: readonly DraftBlock[],
  { lang, meta }: { readonly lang: Lang; readonly meta: Pick<Meta, 'place' | 'date'> },
): WithoutRunIn {
  if (block.kind !== 'paragraph' || block.role !== 'body') return { blocks };
  const raw = textOf(block.content);
  const plain = folded(raw.replaceAll('\n', ' '));
  const read = runInOf(plain, lang);
  if (read?.found === undefined || read.found.date !== meta.date || read.found.range !== undefined) return { blocks };
  const text = plain.slice(0, read.length);
  const said = datelineOf(meta, lang) ?? '';
  const { agency } = read;
  if (
    !isSaidBy(agency === undefined ? text : text.replace(agency, ' '), said, { lang, meta }) ||
    wordsIn(plain.slice(read.length)) < FEWEST_WORDS
  )
    return { blocks };
  const end = endIn(raw, text);
  if (end === undefined) return { blocks };
  return {
    blocks: blocks.map((one) => (one === block ? { ...block, content: withoutStart(block.content, end) } : one)),
    runIn: { text: text.trim(), line: block.place.line },
    ...(agency !== undefined && { dateline: `${said} ${agency}` }),
  };
}

/** A signature, or a line that is nothing else. */
function mayEndInDate({ role, content }: Extract<DraftBlock, { readonly kind: 'paragraph' }>): boolean {
  return role === 'signature' || (role === 'body' && content.every(({ kind }) => kind !== 'break'));
}

export interface WithoutFoot {
  readonly blocks: readonly DraftBlock[];
  readonly foot?: SaidAbove;
}

/** A line of place and date under a signature that the date line over the text says as well: it would be printed twice. */
export function withoutDateAtFoot(
  blocks: readonly DraftBlock[],
  lang: Lang,
  meta: Pick<Meta, 'place' | 'date'>,
): WithoutFoot {
  const block = blocks.findLast(({ kind }) => kind !== 'thematic-break');
  if (block?.kind !== 'paragraph' || !mayEndInDate(block)) return { blocks };
  const at = block.content.findLastIndex(({ kind }) => kind === 'break');
  const last = block.content.slice(at + 1);
  const text = folded(textOf(last)).trim();
  const read = dateLineAtFoot(text, lang);
  if (read === undefined || read.rest.length > 0 || read.found.date !== meta.date || read.found.range !== undefined)
    return { blocks };
  if (!isSaidBy(text, datelineOf(meta, lang) ?? '', { lang, meta })) return { blocks };
  const foot = { text, line: last[0]?.place.line ?? block.place.line };
  const signed = at === -1 ? [] : [{ ...block, content: block.content.slice(0, at) }];
  return { blocks: blocks.flatMap((one) => (one === block ? signed : [one])), foot };
}

/** Whether all words of a line stand in another, but for those that lead to its day or write it otherwise; a date in figures is any date. */
function isSaidBy(
  text: string,
  said: string,
  { lang, meta: { date } }: { readonly lang: Lang; readonly meta: Pick<Meta, 'date'> },
): boolean {
  const words = (one: string) => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = new Set(words(said));
  const bare = withoutTownMark(withoutYearEnds(text, lang)).replace(IN_FIGURES, '').replace(LEADS_TO_FIGURES, ' ');
  return words(bare).every(
    (word) => known.has(word) || leadsToDay(word) || (date !== undefined && isOfDay(word, date, lang)),
  );
}

/** Praha, dne 3. března; Malmö den 3 mars; Datum: 3. März: what leads to the day; and what only its language writes in it: 3-án. */
const LEADS_TO_FIGURES = new RegExp(
  String.raw`(?<=,) (?:\p{Ll}{2,4}\.?|\p{Ll}\.) (?=\p{N})|(?<=\p{L}) (?:${STRANGE_LEADS}) (?=\p{N})|^(?:${STRANGE_DAY_LABELS}) ?:|(?<=\p{N})-\p{Ll}{1,4}(?!\p{L})|(?<=\p{N}\. )päivänä(?!\p{L})`,
  'giu',
);
const IN_FIGURES = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/u;

/** Where in the text as written the beginning of it ends that reads so once its spaces are folded. */
function endIn(raw: string, start: string): number | undefined {
  const wanted = start.trim();
  for (let at = wanted.length; at <= Math.min(raw.length, 2 * wanted.length + 8); at++)
    if (folded(raw.slice(0, at).replaceAll('\n', ' ')).trim() === wanted) {
      const gap = /^[\s\u00A0\u202F]*/u.exec(raw.slice(at))?.[0].length ?? 0;
      return at + gap;
    }
  return undefined;
}
