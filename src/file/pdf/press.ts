/** Turns a composition into the sheets a printing house works from: each page inside its bleed and marks, nothing in it that a press can't do. */
import type { Pt, Size } from '../../geometry/index.ts';
import { faceOf } from '../../page/fonts/index.ts';
import type { Session } from '../../session/index.ts';
import type { Composition, DisplayItem, Ink, Owner, Page, Tag } from '../../page/pages/index.ts';
import { inksOf } from './in-inks.ts';
import { round } from './numbers.ts';
import type { OutputProfile } from './output-intent.ts';
import { printerMarks, SLUG } from './printer-marks.ts';
import { shifted } from './shift.ts';
import { PLACE_DECIMALS } from './text.ts';

/** What makes a file one for the press (PDF/X-4: ISO 15930-7). */
export interface Press {
  readonly profile: OutputProfile;
  /** How far what is printed to the edge would reach over it. */
  readonly bleed: Pt;
  /** What the slug line calls the job; as much of it as there is room for is printed. */
  readonly job: string;
}

/** A page's boxes, in the coordinates of its PDF: left, bottom, right, top. */
export interface PressBoxes {
  readonly MediaBox: readonly [Pt, Pt, Pt, Pt];
  readonly BleedBox: readonly [Pt, Pt, Pt, Pt];
  readonly TrimBox: readonly [Pt, Pt, Pt, Pt];
}

/** The least thickness of a line that every press holds (a customary limit, 0.09 mm). */
const HAIRLINE: Pt = 0.25;

/**
 * `composition`, whose inks are those of the press, on sheets with room for bleed and marks. Its structure stays, but
 * links become plain text: a file for the press has no annotations on the page (ISO 15930-7, 6.17). Throws for an ink of
 * screens.
 */
export function onPressSheets(session: Session, composition: Composition, { bleed, job, profile }: Press): Composition {
  const inks = inksOf(composition.pages);
  for (const ink of inks)
    if (isOfScreens(ink)) throw new Error(`an ink of screens (${ink.kind}) is on a page for the press`);
  const margin = bleed + SLUG;
  const unlinked = withoutLinks();
  const first = composition.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? item.runs : [])),
  )[0];
  const face = first && faceOf(session, first.face);
  const pages = composition.pages.map((page): Page => {
    const { width, height } = page.size;
    const items = page.items.map((item) => shifted(solid(unlinked.item(item)), margin, margin));
    const note = `page ${page.number} of ${composition.pages.length} · ${profile.condition}`;
    const marks = printerMarks({ trim: page.size, bleed, inks, face, job, note });
    return { ...page, size: { width: width + 2 * margin, height: height + 2 * margin }, items: [...items, ...marks] };
  });
  const outline = composition.outline.map((entry) => ({ ...entry, y: entry.y + margin, tag: unlinked.tag(entry.tag) }));
  return { ...composition, pages, outline };
}

/** ISO 32000-1, 14.11.2: the trimmed page inside its bleed inside the sheet. `sheet` is the size of one of `onPressSheets`. */
export function pressBoxes(sheet: Size, bleed: Pt): PressBoxes {
  const inset = (by: Pt): readonly [Pt, Pt, Pt, Pt] => [
    place(by),
    place(by),
    place(sheet.width - by),
    place(sheet.height - by),
  ];
  return { MediaBox: inset(0), BleedBox: inset(SLUG), TrimBox: inset(SLUG + bleed) };
}

function place(length: Pt): Pt {
  return round(length, PLACE_DECIMALS);
}

function isOfScreens(ink: Ink): boolean {
  return ink.kind === 'gray' || ink.kind === 'rgb';
}

/** Lines as thick as a press holds. */
function solid(item: DisplayItem): DisplayItem {
  return item.kind === 'rule' || item.kind === 'path'
    ? { ...item, thickness: Math.max(item.thickness, HAIRLINE) }
    : item;
}

interface Unlinked {
  tag(tag: Tag): Tag;
  item(item: DisplayItem): DisplayItem;
}

/** Tags are known by their identity, so that each is changed once. */
function withoutLinks(): Unlinked {
  const changed = new Map<Tag, Tag>();
  const tag = (own: Tag): Tag => {
    const known = changed.get(own);
    if (known !== undefined) return known;
    const parent = own.parent && tag(own.parent);
    const result =
      own.role === 'Link' ? spanOf(own, parent) : parent === own.parent ? own : { ...own, ...(parent && { parent }) };
    changed.set(own, result);
    return result;
  };
  const owner = (own: Owner): Owner => ('artifact' in own ? own : tag(own));
  return {
    tag,
    item(own) {
      if (own.kind !== 'text') return { ...own, owner: owner(own.owner) };
      return { ...own, runs: own.runs.map((run) => ({ ...run, owner: owner(run.owner) })) };
    },
  };
}

function spanOf({ lang }: Tag, parent: Tag | undefined): Tag {
  return { role: 'Span', ...(parent && { parent }), ...(lang !== undefined && { lang }) };
}
