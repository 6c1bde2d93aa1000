/** Turns running text with its marks of emphasis, links and languages into its characters alone. */
import type { Inline } from './types.ts';

/** What a reader reads aloud, as metadata and bookmarks need it: a line's end is a space, a note's mark is nothing. */
export function textOf(content: readonly Inline[]): string {
  return content.map(textOfOne).join('');
}

function textOfOne(inline: Inline): string {
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
