/** Turns a composition into the same with fewer kinds of tags: what older forms and versions have no name for is part of what holds it. */
import type { Composition, DisplayItem, GlyphRun, Owner, Role, Tag } from '../../page/pages/index.ts';

/** PDF 1.7 has no words for stress (ISO 32000-1, 14.8.4.4). */
const NEWER: ReadonlySet<Role> = new Set(['Em', 'Strong']);

/** Version 0.1.0 had no groups of rows either. */
const SINCE_RELEASED: ReadonlySet<Role> = new Set([...NEWER, 'THead', 'TBody']);

interface Wanted {
  readonly isNewer: boolean;
  readonly asReleased: boolean;
}

/** The same object where nothing of it goes. */
export function withOlderTags(composition: Composition, { isNewer, asReleased }: Wanted): Composition {
  if (isNewer && !asReleased) return composition;
  const visible = visibleWithout(asReleased ? SINCE_RELEASED : NEWER);
  const owned = (owner: Owner): Owner => ('artifact' in owner ? owner : visible(owner));
  const runOf = (run: GlyphRun): GlyphRun => {
    const owner = owned(run.owner);
    return owner === run.owner ? run : { ...run, owner };
  };
  const itemOf = (item: DisplayItem): DisplayItem => {
    if (item.kind !== 'text') return { ...item, owner: owned(item.owner) };
    // Nor had it a place for cells without a word.
    const runs = asReleased ? item.runs.filter(({ glyphs }) => glyphs.length > 0) : item.runs;
    return { ...item, runs: runs.map(runOf) };
  };
  return {
    ...composition,
    pages: composition.pages.map((page) => ({ ...page, items: page.items.map(itemOf) })),
    outline: composition.outline
      .filter(({ level }) => !asReleased || level === 1)
      .map((entry) => ({ ...entry, tag: visible(entry.tag) })),
  };
}

/** Each tag, or the nearest over it that is not hidden; one object for each, for tags are known by their identity. */
function visibleWithout(hidden: ReadonlySet<Role>): (tag: Tag) => Tag {
  const known = new Map<Tag, Tag>();
  const visible = (tag: Tag): Tag => {
    let found = known.get(tag);
    if (found === undefined) {
      const { parent } = tag;
      const over = parent && visible(parent);
      if (hidden.has(tag.role) && over !== undefined) found = over;
      else found = over === parent || over === undefined ? tag : { ...tag, parent: over };
      known.set(tag, found);
    }
    return found;
  };
  return visible;
}
