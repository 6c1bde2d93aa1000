/** Turns blocks with their words as on the page into the same blocks with their words mended. */
import { isLang } from '../language/index.ts';
import { assertNever, type Place } from '../../diagnostics/index.ts';
import {
  type DraftBlock,
  type DraftInline,
  type Lang,
  type DraftList,
  type DraftListItem,
  type DraftNote,
  type DraftParagraph,
  type DraftTableCell,
} from '../statement/index.ts';
import { mendRuns, type Mend } from './mend.ts';

/** Where mending is told: how often each was needed, and in which lines. */
export interface MendBook {
  readonly strict: boolean;
  readonly mends: Map<Mend, { times: number; readonly lines: Set<number> }>;
  /** Words around the marks of which nobody can be certain; without a place where they are not of the page. */
  readonly unsure: { readonly text: string; readonly place?: Place }[];
}

export function mendBook(strict: boolean): MendBook {
  return { strict, mends: new Map(), unsure: [] };
}

export function mendBlock(block: DraftBlock, lang: Lang, book: MendBook): DraftBlock {
  switch (block.kind) {
    case 'paragraph':
      return mendParagraph(block, lang, book);
    case 'heading':
      return { ...block, content: mendContent(block.content, lang, book) };
    case 'list':
      return mendList(block, lang, book);
    case 'quote':
      return { ...block, blocks: block.blocks.map((paragraph) => mendParagraph(paragraph, lang, book)) };
    case 'table':
      return {
        ...block,
        head: block.head.map((cell) => mendCell(cell, lang, book)),
        rows: block.rows.map((row) => row.map((cell) => mendCell(cell, lang, book))),
      };
    case 'thematic-break':
      return block;
    default:
      return assertNever(block);
  }
}

function mendParagraph(paragraph: DraftParagraph, lang: Lang, book: MendBook): DraftParagraph {
  return { ...paragraph, content: mendContent(paragraph.content, lang, book) };
}

function mendList(list: DraftList, lang: Lang, book: MendBook): DraftList {
  const items = list.items.map((item): DraftListItem => ({
    ...item,
    blocks: item.blocks.map((block) =>
      block.kind === 'list' ? mendList(block, lang, book) : mendParagraph(block, lang, book),
    ),
  }));
  return { ...list, items };
}

function mendCell(cell: DraftTableCell, lang: Lang, book: MendBook): DraftTableCell {
  return { ...cell, content: mendContent(cell.content, lang, book) };
}

/** Running text, decided over all of it together: a passage all in another language by that language's rules. */
export function mendContent(content: readonly DraftInline[], lang: Lang, book: MendBook): readonly DraftInline[] {
  const [only, ...others] = content;
  if (only?.kind === 'foreign' && others.length === 0 && isLang(only.lang))
    return [{ ...only, children: mendContent(only.children, only.lang, book) }];
  const runs = runsOf(content);
  const [first] = content;
  const {
    runs: mended,
    mends,
    unsure,
  } = book.strict ? { runs: trimmed(runs), mends: new Map<Mend, number>(), unsure: [] } : mendRuns(runs, lang);
  if (first !== undefined) {
    const { place } = first;
    for (const [what, times] of mends) noted(book, what, times, place.line);
    book.unsure.push(...unsure.map((text) => ({ text, place: { ...place, column: 1 } })));
  }
  return withRuns(content, [...mended], { lang, book });
}

function noted({ mends }: MendBook, what: Mend, times: number, line: number): void {
  const known = mends.get(what);
  if (known === undefined) mends.set(what, { times, lines: new Set([line]) });
  else {
    known.times += times;
    known.lines.add(line);
  }
}

/** The texts in their order; a line's end is one too, so that they can be told apart from what is around it. */
function runsOf(content: readonly DraftInline[]): readonly string[] {
  return content.flatMap((inline): readonly string[] => {
    if (inline.kind === 'text') return [inline.text];
    if (inline.kind === 'break') return ['\n'];
    return inline.kind === 'note' ? [] : runsOf(inline.children);
  });
}

/** Nothing is mended, but no line of Markdown begins or ends with a space. */
function trimmed(runs: readonly string[]): readonly string[] {
  const last = runs.length - 1;
  return runs.map((run, n) => {
    const start = n === 0 ? run.replace(/^[ \t\u00A0]+/u, '') : run;
    return n === last ? start.replace(/[ \t\u00A0]+$/u, '') : start;
  });
}

interface Around {
  readonly lang: Lang;
  readonly book: MendBook;
}

/** The same running text with other words; `runs` is used up. What has no words left is left out. */
function withRuns(content: readonly DraftInline[], runs: string[], around: Around): readonly DraftInline[] {
  return content.flatMap((inline): readonly DraftInline[] => {
    if (inline.kind === 'text') {
      const text = runs.shift() ?? '';
      return text === '' ? [] : [{ ...inline, text }];
    }
    if (inline.kind === 'break') {
      runs.shift();
      return [inline];
    }
    if (inline.kind === 'note') return [{ ...inline, note: mendNote(inline.note, around) }];
    const children = withRuns(inline.children, runs, around);
    return children.length === 0 ? [] : [{ ...inline, children }];
  });
}

function mendNote(note: DraftNote, { lang, book }: Around): DraftNote {
  return { ...note, blocks: note.blocks.map((paragraph) => mendParagraph(paragraph, lang, book)) };
}
