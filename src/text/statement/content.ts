/** Changes the running text of a block, and leaves all else of it as it is. */
import { writtenOffset } from './describe.ts';
import type { Block, Inline, List, Paragraph, TableCell, Text } from './model.ts';

/** What becomes of a piece of running text. */
export type ContentChange = (content: readonly Inline[]) => readonly Inline[];

/** The block with each of its pieces changed. */
export function blockWith(block: Block, change: ContentChange): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: change(block.content) };
    case 'list':
      return listWith(block, change);
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => paragraphWith(one, change)) };
    case 'table': {
      const row = (cells: readonly TableCell[]): readonly TableCell[] =>
        cells.map((cell) => ({ ...cell, content: change(cell.content) }));
      return { ...block, head: row(block.head), rows: block.rows.map(row) };
    }
    case 'thematic-break':
      return block;
  }
}

export function paragraphWith(paragraph: Paragraph, change: ContentChange): Paragraph {
  return { ...paragraph, content: change(paragraph.content) };
}

function listWith(list: List, change: ContentChange): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      blocks: item.blocks.map((block) =>
        block.kind === 'list' ? listWith(block, change) : paragraphWith(block, change),
      ),
    })),
  };
}

/** Part of a text, in UTF-16 units, with its own place and what is written for it. */
export function partOfText({ text, written = text, place }: Text, start: number, end: number): Text {
  const from = start === 0 ? 0 : writtenOffset(written, text, start);
  const to = end === text.length ? written.length : writtenOffset(written, text, end);
  return {
    kind: 'text',
    text: text.slice(start, end),
    written: written.slice(from, to),
    place: { ...place, column: place.column + from },
  };
}
