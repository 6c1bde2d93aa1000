/** Turns running text and blocks, with their marks of emphasis, links, languages and notes, into their characters alone. */
import { assertNever } from '../../diagnostics/index.ts';
import type { Block, Inline, NoteInPlace, NoteReference } from './types.ts';

/** With or without numbers of notes. */
export type AnyNote = NoteReference | NoteInPlace;
export type AnyBlock = Block<AnyNote>;

/** What a reader reads aloud, as metadata and bookmarks need it: a line's end is a space, a note's mark is nothing. */
export function textOf(content: readonly Inline<AnyNote>[]): string {
  return content.map(textOfOne).join('');
}

function textOfOne(inline: Inline<AnyNote>): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return ' ';
    case 'note':
      return '';
    default:
      return textOf(inline.children);
  }
}

/** The same of a block: its paragraphs, items or cells one after the other, a line each; '' for a thematic break. */
export function textOfBlock(block: AnyBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOf(block.content);
    case 'list':
      return block.items.map((item) => item.blocks.map(textOfBlock).join('\n')).join('\n');
    case 'quote':
      return block.blocks.map(textOfBlock).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map((cell) => textOf(cell.content)).join('\n')).join('\n');
    case 'thematic-break':
      return '';
    default:
      return assertNever(block);
  }
}
