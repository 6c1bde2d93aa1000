/**
 * Cuts text with ideographs into cells and the gaps between them, after the W3C's Requirements for Chinese Text Layout
 * (clreq): where a line may end, what closes up, and what may give way so that a line is full. Lines with ideographs are
 * broken and laid by the same cells, so that both see the same white.
 */
import type { SettingLimits } from '../template/index.ts';
import { LINE_END, runAt, type StyledText } from './collect.ts';
import { fontScriptOf } from './scripts.ts';

/** What is set whole: an ideograph, a mark, a dash of two characters, or a word of another script. */
export interface Cell {
  readonly type: 'cell';
  readonly kind: CellKind;
  /** UTF-16 range of the text. */
  readonly start: number;
  readonly end: number;
}

/** White between two cells, and a place where a line may end. Lengths are in em of the text. */
export interface CellGap {
  readonly type: 'gap';
  readonly natural: number;
  readonly stretch: number;
  readonly shrink: number;
  /** What ending a line here costs, on the paper's scale. */
  readonly cost: number;
  /** The space of the text that it is, if it is one that is read: two words stand at it. */
  readonly space: boolean;
  /** Where the text goes on: after the space that a writer may have put here. */
  readonly end: number;
}

/** Two cells that no line's end may part are neighbours in the list, without a gap. */
export type CellOrGap = Cell | CellGap;

/**
 * `open` and `close` are marks of half an em whose white is the gap beside them; `inner` stands between two ideographs and
 * never begins a line; `note` is the number of a note, which stays with what is before it.
 */
type CellKind = 'ideograph' | 'open' | 'close' | 'inner' | 'dash' | 'word' | 'note';

const OPENING = '‘“（《〈「『【〔〖［｛';
const CLOSING = '，。、；：？！’”）》〉」』】〕〗］｝．';
/** Never at the beginning of a line; the ellipsis, and what joins names, titles and numbers. */
const INNER = '…·～％℃‰';
const DASH = '—⸺';

/** The white beside a mark: half an em, which with the half em of the mark makes it as wide as an ideograph; it may close up by half. */
const MARK_GAP = { natural: 0.5, stretch: 0.05, shrink: 0.25 } as const;
/** Between two ideographs is nothing, until a line has to be filled: more than a tenth of an em would be seen. */
const IDEOGRAPH_GAP = { natural: 0, stretch: 0.03, shrink: 0 } as const;
/**
 * Between an ideograph and a letter or figure of another script: readers take a fifth of an em for a space, as they should. It
 * grows before the white between ideographs does (JLREQ 3.8.4 lets it grow to half an em): with .03 a line in seventy parts a
 * figure from what it counts, with this one in three hundred.
 */
const SCRIPT_GAP = { natural: 0.2, stretch: 0.1, shrink: 0.04 } as const;
const NO_GAP = { natural: 0, stretch: 0, shrink: 0 } as const;

/** Parting a figure from what it counts (2014 | 年), or 第 from it, is no fault, and looks like one: as bad as a line that is seen to be loose. */
const COUNTED = 3_600;
/** A last line of one ideograph and its mark is a widow; of two, nearly so. */
const LONELY = [3_600, 1_200] as const;

/** Whether a text has ideographs, so that its lines are made of cells. */
export function hasIdeographs({ runs }: StyledText): boolean {
  return runs.some(({ script }) => script === 'Hani');
}

/** The cells of the UTF-16 range [start, end) of a text, which has no line's end in it; gaps stand between two cells only. */
export function cellsOf(styled: StyledText, start: number, end: number, setting: SettingLimits): readonly CellOrGap[] {
  const cells: CellOrGap[] = [];
  let spaced = false;
  for (let at = start; at < end;) {
    const character = styled.text.charAt(at);
    if (character === ' ' || character === LINE_END) {
      spaced = true;
      at++;
      continue;
    }
    const cell = cellAt(styled, at, end);
    const last = cells.at(-1);
    if (last?.type === 'cell') {
      const gap = gapBetween(styled, last, cell, { spaced, setting });
      if (gap !== undefined) cells.push({ ...gap, end: cell.start });
    }
    cells.push(cell);
    spaced = false;
    at = cell.end;
  }
  return cells;
}

/** The cells with what it costs to begin a last line with so few of them. */
export function withoutLonely(cells: readonly CellOrGap[]): readonly CellOrGap[] {
  let ideographs = 0;
  return cells
    .toReversed()
    .map((cell): CellOrGap => {
      if (cell.type === 'gap') return { ...cell, cost: Math.max(cell.cost, LONELY[ideographs - 1] ?? 0) };
      if (cell.kind === 'ideograph') ideographs++;
      else if (cell.kind === 'word') ideographs = LONELY.length + 1;
      return cell;
    })
    .toReversed();
}

function cellAt(styled: StyledText, start: number, end: number): Cell {
  const { text } = styled;
  const run = runAt(styled, start);
  if (run.script !== 'Hani') {
    const isNote = run.ancestors.at(-1)?.kind === 'note';
    let to = start;
    while (to < end && text.charAt(to) !== ' ' && text.charAt(to) !== LINE_END) {
      const own = runAt(styled, to);
      if (own.script === 'Hani' || (own.ancestors.at(-1)?.kind === 'note') !== isNote) break;
      to++;
    }
    return { type: 'cell', kind: isNote ? 'note' : 'word', start, end: to };
  }
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const kind = kindOf(character);
  let to = start + character.length;
  const last = Math.min(end, run.end);
  // A dash and an ellipsis are two characters, and one mark.
  if (kind === 'dash' || character === '…') while (to < last && text.charAt(to) === character) to++;
  // What stands on an ideograph, or chooses its form, is set with it.
  while (to < last && /^[\p{M}\uFE00-\uFE0F]/u.test(text.slice(to, to + 2)))
    to += String.fromCodePoint(text.codePointAt(to) ?? 0).length;
  return { type: 'cell', kind, start, end: to };
}

function kindOf(character: string): CellKind {
  if (OPENING.includes(character)) return 'open';
  if (CLOSING.includes(character)) return 'close';
  if (INNER.includes(character)) return 'inner';
  return DASH.includes(character) ? 'dash' : 'ideograph';
}

/** The gap between two cells; undefined where no line may end, and nothing is between them. */
function gapBetween(
  styled: StyledText,
  before: Cell,
  after: Cell,
  { spaced, setting }: { readonly spaced: boolean; readonly setting: SettingLimits },
): Omit<CellGap, 'end'> | undefined {
  if (spaced && fontScriptOf(runAt(styled, before.end).lang) !== 'Hani') return wordSpace(setting);
  if (before.kind === 'open' || after.kind === 'close' || after.kind === 'inner' || after.kind === 'note')
    return undefined;
  if (!spaced && clings(styled, before, after)) return undefined;
  const plain = { type: 'gap', cost: 0, space: false } as const;
  if (before.kind === 'close' || after.kind === 'open') return { ...plain, ...MARK_GAP };
  if (before.kind === 'word' && after.kind === 'word') {
    return spaced ? wordSpace(setting) : undefined;
  }
  if (isScriptGap(styled, before, after)) {
    const isCounted =
      before.kind === 'word'
        ? /^[^\p{L}/+]*\d$/u.test(styled.text.slice(before.start, before.end))
        : styled.text.charAt(before.start) === '第';
    return { ...plain, ...SCRIPT_GAP, cost: isCounted ? COUNTED : 0 };
  }
  if (before.kind === 'word' || after.kind === 'word' || before.kind === 'inner' || before.kind === 'dash')
    return { ...plain, ...NO_GAP };
  return isInName(styled, after.start) ? undefined : { ...plain, ...IDEOGRAPH_GAP };
}

/** Behind a bracket or quotation mark of another script that opens no line ends, and none begins with what closes (UAX #14, LB 13 and 14). */
function clings({ text }: StyledText, before: Cell, after: Cell): boolean {
  return /[\p{Ps}\p{Pi}]/u.test(text.charAt(before.end - 1)) || /[\p{Pe}\p{Pf}.,;:!?]/u.test(text.charAt(after.start));
}

/** Ideographs of which no more stand together in a text of another script are a name, and stay whole. */
const LONGEST_NAME = 4;

function isInName({ text, lang }: StyledText, at: number): boolean {
  if (fontScriptOf(lang) === 'Hani') return false;
  const before =
    /(?<!\p{Script=Han})\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - 2 * LONGEST_NAME), at))?.[0] ?? '';
  const after = /^\p{Script=Han}*/u.exec(text.slice(at, at + 2 * LONGEST_NAME))?.[0] ?? '';
  return [...before, ...after].length <= LONGEST_NAME;
}

function wordSpace({ spaceNaturalEm: natural, spaceLooseEm, spaceMinEm }: SettingLimits): Omit<CellGap, 'end'> {
  const [stretch, shrink] = [spaceLooseEm - natural, natural - spaceMinEm];
  return { type: 'gap', cost: 0, space: true, natural, stretch, shrink };
}

/** Between an ideograph and letters, figures with their signs or signs that stand for a word; not beside a bracket or a mark. */
function isScriptGap({ text }: StyledText, before: Cell, after: Cell): boolean {
  if (before.kind === 'word') return after.kind === 'ideograph' && WORD_SIGN.test(text.charAt(before.end - 1));
  if (after.kind !== 'word' || before.kind !== 'ideograph') return false;
  return WORD_SIGN.test(text.charAt(after.start)) || SIGNED.test(text.slice(after.start, after.start + 2));
}

const WORD_SIGN = /[\p{L}\p{N}%‰$€£@#&+°]/u;
const SIGNED = /^[-−±≈~<>≤≥]\d/u;
