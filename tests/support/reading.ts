/** Reads a composition as its reader would: each language's blocks in their order, with the lines they stand in. */
import type { Composition, Owner, Tag, TextItem } from '../../src/page/pages/index.ts';

/** A line of text and the page it stands on. */
export interface ReadLine {
  /** From 1. */
  readonly page: number;
  readonly item: TextItem;
}

/** What one block of the structure holds, over all its pages. */
export interface ReadBlock {
  readonly tag: Tag;
  readonly lines: readonly ReadLine[];
  /** Its lines joined, added hyphens gone. */
  readonly text: string;
}

/** The blocks of the part of a composition that is in `lang` (BCP 47), in the order they are painted. */
export function readBlocks(composition: Composition, lang: string): readonly ReadBlock[] {
  const lines = new Map<Tag, ReadLine[]>();
  for (const { number, items } of composition.pages) {
    for (const item of items) {
      if (item.kind !== 'text') continue;
      const block = blockOf(item.runs[0]?.owner, lang);
      if (block === undefined) continue;
      const known = lines.get(block);
      if (known === undefined) lines.set(block, [{ page: number, item }]);
      else known.push({ page: number, item });
    }
  }
  return [...lines].map(([tag, read]) => ({ tag, lines: read, text: read.map(({ item }) => shownBy(item)).join('') }));
}

/** The child of the Sect in `lang` that an owner is or is inside of. */
function blockOf(owner: Owner | undefined, lang: string): Tag | undefined {
  if (owner === undefined || 'artifact' in owner) return undefined;
  const { parent } = owner;
  if (parent?.role === 'Sect') return parent.lang === lang ? owner : undefined;
  return blockOf(parent, lang);
}

/** What a text item reads, without the hyphen that was added at its end. */
function shownBy(item: TextItem): string {
  return item.runs
    .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
    .join('')
    .replaceAll('\u00AD', '');
}

/** Every space as a plain one, none doubled, none beside a French mark: what is left is the words. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/[ \u00A0\u2009\u202F\n]+/gu, ' ')
    .replaceAll(/ (?=[;:!?»%])|(?<=«) /gu, '')
    .trim();
}

/** The language of the Sect that an item belongs to; undefined for furniture. */
export function languageOfItem(owner: Owner): string | undefined {
  if ('artifact' in owner) return undefined;
  if (owner.role === 'Sect') return owner.lang;
  return owner.parent === undefined ? undefined : languageOfItem(owner.parent);
}
