/** Turns the outline's entries into bookmarks, each leading to a place and naming its element, and by it its language. */
import type { OutlineEntry, Tag } from '../../page/pages/index.ts';
import { textString, type PdfFile, type PdfValue, type Reference } from './document.ts';
import { round } from './numbers.ts';
import type { PaintedSheet } from './sheets.ts';
import { PLACE_DECIMALS } from './text.ts';

interface Targets {
  readonly pages: readonly PaintedSheet[];
  readonly elementOf: (tag: Tag) => Reference | undefined;
  /** A bookmark leads to its element, which is at a place, and not to the place itself (ISO 14289-2, 8.8). */
  readonly toElements: boolean;
}

/** A bookmark with those that stand under it. */
interface Bookmark {
  readonly entry: OutlineEntry;
  readonly item: Reference;
  readonly under: Bookmark[];
}

/**
 * Writes the bookmarks, headings under the title of their version, all of them open (ISO 32000-1, 12.3.3). An item has no
 * Lang of its own; SE leads a reader to the element whose language it is in. Throws for a page that isn't there.
 */
export function writeOutline(file: PdfFile, entries: readonly OutlineEntry[], targets: Targets): Reference {
  const items = entries.map(() => file.reserve());
  const top = treeOf(entries, items);
  const write = (bookmarks: readonly Bookmark[], parent: Reference): void => {
    for (const [i, { entry, item, under }] of bookmarks.entries()) {
      file.write(item, {
        Title: textString(entry.title),
        Parent: parent,
        Prev: bookmarks[i - 1]?.item,
        Next: bookmarks[i + 1]?.item,
        ...ends(under),
        ...targetOf(entry, targets),
      });
      write(under, item);
    }
  };
  write(top, file.outline);
  file.write(file.outline, ends(top));
  return file.outline;
}

function treeOf(entries: readonly OutlineEntry[], items: readonly Reference[]): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const [i, entry] of entries.entries()) {
    const item = items[i];
    if (item === undefined) throw new Error(`there is no bookmark ${i}`);
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    const bookmark: Bookmark = { entry, item, under: [] };
    (open.at(-1)?.under ?? top).push(bookmark);
    open.push(bookmark);
  }
  return top;
}

/** What stands under an item, and how much of it, all depths counted. */
function ends(under: readonly Bookmark[]) {
  const count = countOf(under);
  return { First: under[0]?.item, Last: under.at(-1)?.item, Count: count === 0 ? undefined : count };
}

function countOf(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, { under }) => sum + 1 + countOf(under), 0);
}

/** Where an item or a link leads. Throws for a page that isn't there. */
export function targetOf(
  entry: Pick<OutlineEntry, 'page' | 'y' | 'tag'>,
  { pages, elementOf, toElements }: Targets,
): Readonly<Record<string, PdfValue>> {
  const page = pages[entry.page - 1];
  if (page === undefined) throw new Error(`a bookmark leads to page ${entry.page} of ${pages.length}`);
  const element = elementOf(entry.tag);
  const from = (target: Reference): PdfValue => {
    return [target, 'XYZ', null, round(page.height - entry.y, PLACE_DECIMALS), null];
  };
  const place = from(page.reference);
  if (element === undefined) return { Dest: place };
  // Most readers take a page alone for a destination; an action has room for both (ISO 32000-2, table 202).
  return toElements ? { A: { S: 'GoTo', D: place, SD: from(element) } } : { Dest: place, SE: element };
}
