/** Turns the marks of footnotes that stand in running text as figures into marks that refer to their notes. */
import { assertNever } from '../../diagnostics/index.ts';
import {
  textOf,
  type DraftBlock,
  type DraftInline,
  type DraftListItem,
  type DraftNote,
  type DraftParagraph,
} from '../statement/index.ts';
import { inAnyLanguage } from './words.ts';

/** How a text marks its notes: [1], (1), or raised, in figures that are so by themselves or by mark-up. */
export type MarkStyle = 'square' | 'round' | 'raised';
export const MARK_STYLES: readonly MarkStyle[] = ['square', 'round', 'raised'];

/** Gives the note that a mark refers to, or nothing, and it stays as it is. */
export type Refer = (number: number) => DraftNote | undefined;

const RAISED = '¹²³⁴⁵⁶⁷⁸⁹⁰';
const FIGURES = '1234567890';

/** Never at the beginning of a line, where it is an item's or a note's own. One space before it is the typewriter's. */
const MARKS: Readonly<Record<MarkStyle, RegExp>> = {
  square: /(?<=[^ \u00A0])[ \u00A0]?\[(\d{1,2})\](?!\()/gu,
  // Behind a colon, a comma or an “and” with a space, it counts what follows: (1) peace, (2) water, and (3) bread.
  round: new RegExp(
    String.raw`(?<=[^ \u00A0])(?<![:;,–—])(?<!(?<!\p{L})${inAnyLanguage(({ notes }) => notes.and)})[ \u00A0]?\((\d{1,2})\)|(?<=[,;:])\((\d{1,2})\)`,
    'gu',
  ),
  // m², km³: not after the sign of a length.
  raised: new RegExp(`(?<=[^ \\u00A0])(?<!(?<!\\p{L})[kcdm]?m)[ \\u00A0]?([${RAISED}]{1,2})`, 'gu'),
};

export function figuresOf(raised: string): number {
  return Number(raised.replace(/./gu, (figure) => FIGURES[RAISED.indexOf(figure)] ?? figure));
}

/** The block with its marks referred; the same object if none was. */
export function referredBlock(block: DraftBlock, style: MarkStyle, refer: Refer): DraftBlock {
  switch (block.kind) {
    case 'paragraph':
      return referredParagraph(block, style, refer);
    case 'heading': {
      const content = referred(block.content, style, refer);
      return content === block.content ? block : { ...block, content };
    }
    case 'list': {
      const items = mapped(block.items, (item): DraftListItem => {
        const blocks = mapped(
          item.blocks,
          (inner) =>
            // Lists give lists and paragraphs paragraphs.
            referredBlock(inner, style, refer) as typeof inner,
        );
        return blocks === item.blocks ? item : { ...item, blocks };
      });
      return items === block.items ? block : { ...block, items };
    }
    case 'quote': {
      const blocks = mapped(block.blocks, (paragraph) => referredParagraph(paragraph, style, refer));
      return blocks === block.blocks ? block : { ...block, blocks };
    }
    case 'table': {
      const rows = mapped([block.head, ...block.rows], (row) =>
        mapped(row, (cell) => {
          const content = referred(cell.content, style, refer);
          return content === cell.content ? cell : { ...cell, content };
        }),
      );
      const [head = block.head, ...others] = rows;
      return { ...block, head, rows: others };
    }
    case 'thematic-break':
      return block;
    default:
      return assertNever(block);
  }
}

function referredParagraph(paragraph: DraftParagraph, style: MarkStyle, refer: Refer): DraftParagraph {
  const content = referred(paragraph.content, style, refer);
  return content === paragraph.content ? paragraph : { ...paragraph, content };
}

/** The same list if nothing in it has become another. */
function mapped<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  const made = list.map(map);
  return made.every((one, n) => one === list[n]) ? list : made;
}

/** Running text with its marks referred; the same list if none was. */
function referred(content: readonly DraftInline[], style: MarkStyle, refer: Refer): readonly DraftInline[] {
  const made: DraftInline[] = [];
  let changed = false;
  for (const inline of content) {
    const own = referredInline(inline, made.at(-1), style, refer);
    changed ||= own.length !== 1 || own[0] !== inline;
    made.push(...own);
  }
  return changed ? made : content;
}

function referredInline(
  inline: DraftInline,
  before: DraftInline | undefined,
  style: MarkStyle,
  refer: Refer,
): readonly DraftInline[] {
  switch (inline.kind) {
    case 'text':
      return inText(inline, style, refer);
    case 'superscript': {
      const figures = /^[[(]?(\d{1,2})[\])]?$/u.exec(textOf(inline.children))?.[1];
      const length = before?.kind === 'text' && /(?<!\p{L})[kcdm]?m$/u.test(before.text);
      if (style !== 'raised' || figures === undefined || before === undefined || length) return [inline];
      const note = refer(Number(figures));
      return [note === undefined ? inline : { kind: 'note', note, place: inline.place }];
    }
    case 'emphasis':
    case 'strong':
    case 'foreign': {
      const children = referred(inline.children, style, refer);
      return [children === inline.children ? inline : { ...inline, children }];
    }
    default:
      return [inline];
  }
}

function inText(
  inline: Extract<DraftInline, { kind: 'text' }>,
  style: MarkStyle,
  refer: Refer,
): readonly DraftInline[] {
  const parts: DraftInline[] = [];
  let at = 0;
  for (const match of inline.text.matchAll(MARKS[style])) {
    const [whole, first, second] = match as readonly (string | undefined)[];
    const figures = first ?? second ?? '';
    const note = refer(figuresOf(figures));
    if (note === undefined) continue;
    const { place } = inline;
    if (match.index > at) parts.push({ kind: 'text', text: inline.text.slice(at, match.index), place });
    parts.push({ kind: 'note', note, place });
    at = match.index + (whole ?? '').length;
  }
  if (at === 0) return [inline];
  const rest = inline.text.slice(at);
  return rest === '' ? parts : [...parts, { kind: 'text', text: rest, place: inline.place }];
}
