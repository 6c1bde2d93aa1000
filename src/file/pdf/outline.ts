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

/**
 * Writes one level of bookmarks (ISO 32000-1, 12.3.3). An item has no Lang of its own; SE leads a reader to the
 * element whose language it is in. Throws for a page that isn't there.
 */
export function writeOutline(
  file: PdfFile,
  entries: readonly OutlineEntry[],
  { pages, elementOf, toElements }: Targets,
): Reference {
  const items = entries.map(() => file.reserve());
  for (const [i, entry] of entries.entries()) {
    const page = pages[entry.page - 1];
    const item = items[i];
    if (page === undefined || item === undefined)
      throw new Error(`a bookmark leads to page ${entry.page} of ${pages.length}`);
    const element = elementOf(entry.tag);
    const from = (target: Reference): PdfValue => {
      return [target, 'XYZ', null, round(page.height - entry.y, PLACE_DECIMALS), null];
    };
    const place = from(page.reference);
    file.write(item, {
      Title: textString(entry.title),
      Parent: file.outline,
      Prev: items[i - 1],
      Next: items[i + 1],
      // Most readers take a page alone for a destination; an action has room for both (ISO 32000-2, table 202).
      ...(toElements && element !== undefined
        ? { A: { S: 'GoTo', D: place, SD: from(element) } }
        : { Dest: place, SE: element }),
    });
  }
  file.write(file.outline, {
    First: items[0],
    Last: items.at(-1),
    Count: items.length === 0 ? undefined : items.length,
  });
  return file.outline;
}
