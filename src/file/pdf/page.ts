/** Turns a page's items into its content stream, and into the list of what in it belongs to which tag. */
import type { Pt } from '../../geometry/index.ts';
import type { Owner, Page, Tag, TextItem } from '../../page/pages/index.ts';
import { ContentStream } from './content-stream.ts';
import { paintBox, paintPath, paintRule } from './drawing.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { round } from './numbers.ts';
import { isSpace, paintLine, PLACE_DECIMALS } from './text.ts';

/** left, bottom, right, top, in the PDF's coordinates. */
export type Rectangle = readonly [Pt, Pt, Pt, Pt];

/** A piece of a page that the structure tree names. */
export type Mark =
  /** A marked-content sequence; the n-th of a page has the MCID n. */
  | { readonly kind: 'content'; readonly tag: Tag; readonly mcid: number }
  /** A line's share of a link. */
  | { readonly kind: 'link'; readonly tag: Tag; readonly href: string; readonly area: Rectangle };

export interface PaintedPage {
  readonly width: Pt;
  readonly height: Pt;
  /** The content stream, each character a byte. */
  readonly content: string;
  /** In the order of painting. */
  readonly marks: readonly Mark[];
}

/** Throws when a glyph is shown that was not gathered into `faces`. MCIDs are counted from `first`. */
export function paintPage(page: Page, faces: ReadonlyMap<string, EmbeddedFace>, first = 0): PaintedPage {
  const width = round(page.size.width, PLACE_DECIMALS);
  const height = round(page.size.height, PLACE_DECIMALS);
  const marks: Mark[] = [];
  let sequences = first;
  const content = new ContentStream((tag) => {
    const mcid = sequences++;
    marks.push({ kind: 'content', tag, mcid });
    return mcid;
  });
  for (const item of page.items) {
    switch (item.kind) {
      case 'text':
        paintLine(content, item, { height, faces });
        marks.push(...linksOf(item, height, faces));
        break;
      case 'rule':
        paintRule(content, item, height);
        break;
      case 'path':
        paintPath(content, item, height);
        break;
      case 'box':
        paintBox(content, item, height);
        break;
    }
  }
  return { width, height, content: content.finish(), marks };
}

/** The area of each link in a line: from its first glyph to its last that is no space, as high as its faces reach. */
function linksOf(line: TextItem, height: Pt, faces: ReadonlyMap<string, EmbeddedFace>): Mark[] {
  const areas = new Map<Tag, { left: Pt; bottom: Pt; right: Pt; top: Pt }>();
  let pen = line.x;
  for (const { face, size, owner, glyphs } of line.runs) {
    const left = pen;
    let right = pen;
    for (const glyph of glyphs) {
      pen += glyph.advance * size * line.scale;
      if (!isSpace(glyph)) right = pen;
    }
    const link = linkOf(owner);
    const metrics = faces.get(face)?.face.metrics;
    if (link === undefined || metrics === undefined || right === left) continue;
    const bottom = height - line.y + metrics.descent * size;
    const top = height - line.y + metrics.ascent * size;
    const area = areas.get(link) ?? { left, bottom, right, top };
    areas.set(link, { ...area, right, bottom: Math.min(area.bottom, bottom), top: Math.max(area.top, top) });
  }
  return [...areas].map(([tag, { left, bottom, right, top }]): Mark => {
    return {
      kind: 'link',
      tag,
      href: tag.href ?? '',
      area: [place(left), place(bottom), place(right), place(top)],
    };
  });
}

function place(length: Pt): Pt {
  return round(length, PLACE_DECIMALS);
}

/** The link that `owner` is, or is a part of. */
function linkOf(owner: Owner): Tag | undefined {
  if ('artifact' in owner) return undefined;
  for (let tag: Tag | undefined = owner; tag !== undefined; tag = tag.parent) {
    if (tag.role === 'Link' && tag.href !== undefined) return tag;
  }
  return undefined;
}
