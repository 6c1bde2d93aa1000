/** Turns running text with its marks of emphasis, links and languages into its characters alone. */
import type { Inline } from './types.ts';

/** What a reader reads aloud, as metadata and bookmarks need it. */
export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : textOf(inline.children))).join('');
}
