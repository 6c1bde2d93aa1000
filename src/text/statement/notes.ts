/** Turns blocks into the notes that their text refers to, and a pair into its notes as they stand level. */
import { entriesOf, type ByLanguage } from './by-language.ts';
import type { Block, Inline, Lang, NoteReference } from './types.ts';

/** The marks of notes in a version's blocks, in the order of the text, those in items, quotes and cells included. */
export function notesOf(blocks: readonly Block[]): readonly NoteReference[] {
  return blocks.flatMap((block) => runsOf(block).flatMap(notesIn));
}

/** Every piece of running text of a block, in the order of the text; a note's own text is not the block's. */
function runsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.content];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(runsOf));
    case 'quote':
      return block.blocks.flatMap(runsOf);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map((cell) => cell.content));
    case 'thematic-break':
      return [];
  }
}

function notesIn(content: readonly Inline[]): readonly NoteReference[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'note') return [inline];
    return inline.kind === 'text' || inline.kind === 'break' ? [] : notesIn(inline.children);
  });
}

/**
 * The notes of a pair as they are to stand level: the first with the first if every language has as many, each alone
 * otherwise.
 */
export function pairNotes(pair: ByLanguage<readonly Block[]>): readonly ReadonlyMap<Lang, NoteReference>[] {
  const sides = entriesOf(pair).map(([lang, blocks]) => ({ lang, notes: notesOf(blocks) }));
  const [first] = sides;
  if (first === undefined) return [];
  if (sides.some(({ notes }) => notes.length !== first.notes.length))
    return sides.flatMap(({ lang, notes }) => notes.map((note) => new Map([[lang, note] as const])));
  return first.notes.map(
    (_, n) => new Map(sides.flatMap(({ lang, notes }) => notes.slice(n, n + 1).map((note) => [lang, note] as const))),
  );
}
