/** Turns blocks into the words by which a fault shows them: what they are, where, and how they begin. */
import type { Place } from '../../diagnostics/index.ts';
import { textOf, textOfBlock, type AnyBlock, type AnyNote } from './text.ts';
import type { Inline } from './types.ts';

/** The words of a block that are shown: enough to find it, few enough for two in a line. */
const SHOWN_WORDS = 6;

/** What a block is, with its article. */
export function nameOf(block: AnyBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.role === 'body' ? 'a paragraph' : `a ${block.role}`;
    case 'heading':
      return block.level === 1 ? 'a heading (##)' : 'a heading (###)';
    case 'list':
      return block.ordered ? 'a numbered list' : 'a list';
    case 'quote':
      return 'a block quotation';
    case 'table':
      return 'a table';
    case 'thematic-break':
      return 'a thematic break';
  }
}

/** Where it stands and how it begins: `en.md:12 “The first words of it…”`. */
export function shown(block: AnyBlock): string {
  return `${where(block.place)}${quoted(textOfBlock(block))}`;
}

/** The same of a piece of running text. */
export function shownText(content: readonly Inline<AnyNote>[], place: Place): string {
  return `${where(place)}${quoted(textOf(content))}`;
}

export function where({ file, line }: Place): string {
  return `${file}:${line}`;
}

function quoted(text: string): string {
  const words = text.split(/[ \n]+/u).filter((word) => word !== '');
  if (words.length === 0) return '';
  return ` “${words.slice(0, SHOWN_WORDS).join(' ')}${words.length > SHOWN_WORDS ? '…' : ''}”`;
}
