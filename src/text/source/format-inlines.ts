/**
 * Turns running text into the Markdown that reads as the same text.
 *
 * The difficulty is emphasis. Whether an asterisk opens or closes it depends on the characters on both sides of it
 * (CommonMark 0.31, section 6.2), so the text is first laid out as pieces; then marks that touch take turns between * and
 * _, and a letter or space that would keep a mark from counting is written as a character reference.
 */
import { assertNever } from '../../diagnostics/index.ts';
import type { Emphasis, Inline, Strong } from '../statement/index.ts';

export interface WritingOptions {
  /** Whether a | would end the cell that the text stands in. */
  readonly inTable?: boolean;
  /** What a line's end is written as: in a table and a heading there is none. */
  readonly lineEnd: '\\\n' | ' ';
}

/** The Markdown of running text, its lines ended by \n, without spaces at the ends of its lines. */
export function formatInlines(content: readonly Inline[], options: WritingOptions): string {
  const pieces = balanced(layOut(content, { parent: undefined, inLink: false, ...options }));
  const text = pieces.map((piece) => piece.text).join('');
  const lines = text.split('\n').map((line) => line.replace(/^[ \t]+/u, ''));
  const written = lines.join('\n').replace(/(?<![ \t])[ \t]+$/u, '');
  return options.inTable === true ? written.replaceAll('|', '\\|') : written;
}

type Delimiter = '*' | '_';

/** Text may be changed into references at its ends; marks of emphasis ask for that; anything else is as it is. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly text: string; readonly delimiter: Delimiter }
  | { readonly kind: 'fixed'; readonly text: string; readonly note?: boolean };

interface Context extends WritingOptions {
  /** The emphasis that the content stands in, and its mark. */
  readonly parent: { readonly kind: 'emphasis' | 'strong'; readonly delimiter: Delimiter } | undefined;
  readonly inLink: boolean;
}

function layOut(content: readonly Inline[], context: Context): readonly Piece[] {
  const inlines = joined(content);
  const pieces: Piece[] = [];
  for (const [n, inline] of inlines.entries()) {
    const before = pieces.at(-1);
    const next = inlines[n + 1];
    if (inline.kind === 'text') {
      const text = escapeMarks(inline.text, context.inLink);
      const colon = before?.kind === 'fixed' && before.note === true && text.startsWith(':');
      const end = next?.kind === 'link' ? text.replace(/!$/u, '\\!') : text;
      pieces.push({ kind: 'text', text: (colon ? '\\' : '') + end });
    } else if (isEmphasized(inline)) {
      const delimiter = delimiterOf(inline, [inlines[n - 1], next].some(isEmphasized), before, context);
      pieces.push(...emphasized(inline, delimiter, context));
    } else pieces.push(...otherPieces(inline, context));
  }
  return pieces;
}

function isEmphasized(inline: Inline | undefined): inline is Emphasis | Strong {
  return inline?.kind === 'emphasis' || inline?.kind === 'strong';
}

/** Neighbours of the same kind are one, and what has nothing in it is nothing. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const inline of content) {
    if (isEmpty(inline)) continue;
    const last = inlines.at(-1);
    const one = last === undefined ? undefined : merged(last, inline);
    if (one === undefined) inlines.push(inline);
    else inlines[inlines.length - 1] = one;
  }
  return inlines;
}

function isEmpty(inline: Inline): boolean {
  if (inline.kind === 'text') return inline.text === '';
  return inline.kind !== 'break' && inline.kind !== 'note' && inline.kind !== 'link' && inline.children.every(isEmpty);
}

function merged(a: Inline, b: Inline): Inline | undefined {
  if (a.kind === 'text' && b.kind === 'text') return { ...a, text: a.text + b.text };
  if (a.kind === 'emphasis' && b.kind === 'emphasis') return { ...a, children: [...a.children, ...b.children] };
  if (a.kind === 'strong' && b.kind === 'strong') return { ...a, children: [...a.children, ...b.children] };
  return undefined;
}

/**
 * Marks that touch differ. Inside another emphasis, one of the same kind must differ from it too, or it would end it; one
 * of the other kind need not, since marks whose lengths add up to three do not end each other.
 */
function delimiterOf(
  inline: Emphasis | Strong,
  touches: boolean,
  before: Piece | undefined,
  { parent }: Context,
): Delimiter {
  if (parent !== undefined) {
    return touches && inline.kind !== parent.kind ? parent.delimiter : other(parent.delimiter);
  }
  return before?.kind === 'close' ? other(before.delimiter) : '*';
}

function other(delimiter: Delimiter): Delimiter {
  return delimiter === '*' ? '_' : '*';
}

function emphasized(inline: Emphasis | Strong, delimiter: Delimiter, context: Context): readonly Piece[] {
  const text = inline.kind === 'strong' ? delimiter + delimiter : delimiter;
  return [
    { kind: 'open', text, delimiter },
    ...layOut(inline.children, { ...context, parent: { kind: inline.kind, delimiter } }),
    { kind: 'close', text, delimiter },
  ];
}

function otherPieces(
  inline: Exclude<Inline, { kind: 'text' | 'emphasis' | 'strong' }>,
  context: Context,
): readonly Piece[] {
  switch (inline.kind) {
    case 'link':
      return [
        { kind: 'fixed', text: '[' },
        ...layOut(inline.children, { ...context, parent: undefined, inLink: true }),
        { kind: 'fixed', text: `](<${inline.href.replace(/[<>\\]/gu, '\\$&')}>)` },
      ];
    case 'foreign':
      return [
        { kind: 'fixed', text: `<span lang="${inline.lang}">` },
        ...layOut(inline.children, context),
        { kind: 'fixed', text: '</span>' },
      ];
    case 'superscript':
      return [{ kind: 'fixed', text: '<sup>' }, ...layOut(inline.children, context), { kind: 'fixed', text: '</sup>' }];
    case 'break':
      return [{ kind: 'fixed', text: context.lineEnd }];
    case 'note':
      return [{ kind: 'fixed', text: `[^${inline.number}]`, note: true }];
    default:
      return assertNever(inline);
  }
}

/** The Markdown that reads as this text within a line; of some spaces one is read. A bracket is left alone where it can begin neither link nor note. */
function escapeMarks(text: string, inLink: boolean): string {
  const escaped = text
    .replace(/ {2,}/gu, ' ')
    .replace(/[\\`*<]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '\\&')
    .replace(/~(?=~)|(?<=~)~/gu, '\\~');
  if (inLink) return escaped.replace(/[[\]]/gu, '\\$&');
  return escaped.replace(/\[(?=\^)|\[(?=[^[]*\][(:])/gu, '\\[').replace(/\](?=[(:])/gu, '\\]');
}

/**
 * The pieces with the ends of their texts changed where a mark of emphasis would not be one otherwise. A reference is a
 * mark for its neighbours, which may then want another: it ends when none does, at the latest when all ends are changed.
 */
function balanced(pieces: readonly Piece[]): readonly Piece[] {
  const texts = pieces.map(({ text }) => text);
  const change = (at: number, edge: Edge): true => {
    texts[at] = withReference(texts[at] ?? '', edge);
    return true;
  };
  const changes = (piece: Piece, n: number): boolean => {
    if (piece.kind !== 'open' && piece.kind !== 'close') return false;
    const [inner, outer] = piece.kind === 'open' ? [n + 1, n - 1] : [n - 1, n + 1];
    const [towards, away] = piece.kind === 'open' ? (['first', 'last'] as const) : (['last', 'first'] as const);
    const innerClass = classOf(texts[inner], towards);
    if (innerClass === 'space') return change(inner, towards);
    const isStar = piece.delimiter === '*';
    const isKept =
      classOf(texts[outer], away) !== 'word' ||
      (isStar && (innerClass === 'word' || IDEOGRAPH.test(characterAt(texts[outer] ?? '', away))));
    return isKept ? false : change(outer, away);
  };
  while (pieces.filter(changes).length > 0);
  return pieces.map((piece, n) => ({ ...piece, text: texts[n] ?? '' }));
}

/** Between ideographs, where no spaces tell words, an asterisk is a mark whatever stands inside of it. */
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

type Edge = 'first' | 'last';

/** How CommonMark sees the character at the end of a text; the end of the line is a space. */
function classOf(text: string | undefined, edge: Edge): 'space' | 'mark' | 'word' {
  const character = text === undefined ? '' : characterAt(text, edge);
  if (character === '' || /^\p{Z}|[\t\n]$/u.test(character)) return 'space';
  return /^[\p{P}\p{S}]$/u.test(character) ? 'mark' : 'word';
}

function characterAt(text: string, edge: Edge): string {
  return (edge === 'first' ? /^[^]/u : /[^]$/u).exec(text)?.[0] ?? '';
}

/** The text with its first or last character as a reference, which begins and ends with a mark. */
function withReference(text: string, edge: Edge): string {
  const character = characterAt(text, edge);
  const reference = `&#${character.codePointAt(0) ?? 0};`;
  return edge === 'first' ? reference + text.slice(character.length) : text.slice(0, -character.length) + reference;
}
