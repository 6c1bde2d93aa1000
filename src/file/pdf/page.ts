/** Turns a page's items into its content stream, and into the list of what in it belongs to which tag. */
import type { Pt } from '../../geometry/index.ts';
import type {
  BoxItem,
  DisplayItem,
  Owner,
  Page,
  PathItem,
  PathStep,
  RuleItem,
  Tag,
  TextItem,
} from '../../page/pages/index.ts';
import { ContentStream } from './content-stream.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { decimal, round } from './numbers.ts';
import { isSpace, paintLine, PLACE_DECIMALS } from './text.ts';

/** left, bottom, right, top, in the PDF's coordinates. */
export type Rectangle = readonly [Pt, Pt, Pt, Pt];

/** A piece of a page that the structure tree names. */
export type Mark =
  /** A marked-content sequence; the n-th of a page has the MCID n. */
  | { readonly kind: 'content'; readonly tag: Tag; readonly mcid: number; readonly area?: Rectangle }
  /** A line's share of a link, which its tag says where it leads. */
  | { readonly kind: 'link'; readonly tag: Tag; readonly area: Rectangle };

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
      case 'path': {
        paintPath(content, item, height);
        const mark = marks.at(-1);
        if (!('artifact' in item.owner) && mark?.kind === 'content') {
          marks[marks.length - 1] = { ...mark, area: extentOf(item, height) };
        }
        break;
      }
      case 'box':
        paintBox(content, item, height);
        break;
    }
  }
  return { width, height, content: content.finish(), marks };
}

/** The area of each link in a line: from its first glyph to its last that is no space, as they are seen, as high as its faces reach. */
function linksOf(line: TextItem, height: Pt, faces: ReadonlyMap<string, EmbeddedFace>): readonly Mark[] {
  if (line.runs.every(({ owner }) => linkOf(owner) === undefined)) return [];
  const areas = new Map<Tag, { left: Pt; bottom: Pt; right: Pt; top: Pt }>();
  let pen = line.x;
  for (const { face, size, owner, glyphs, at, reversed } of line.runs) {
    if (at !== undefined) pen = line.x + at;
    let left = pen;
    let right = pen;
    let begun = reversed !== true;
    for (const glyph of glyphs) {
      // What is read from the right has the space at its end before it.
      if (!begun) left = right = pen;
      begun ||= !isSpace(glyph);
      pen += glyph.advance * size * line.scale;
      if (!isSpace(glyph)) right = pen;
    }
    const link = linkOf(owner);
    const metrics = faces.get(face)?.face.metrics;
    if (link === undefined || metrics === undefined || right === left) continue;
    const bottom = height - line.y + metrics.descent * size;
    const top = height - line.y + metrics.ascent * size;
    const area = areas.get(link) ?? { left, bottom, right, top };
    areas.set(link, {
      left: Math.min(area.left, left),
      bottom: Math.min(area.bottom, bottom),
      right: Math.max(area.right, right),
      top: Math.max(area.top, top),
    });
  }
  return [...areas].map(([tag, { left, bottom, right, top }]): Mark => {
    return { kind: 'link', tag, area: [place(left), place(bottom), place(right), place(top)] };
  });
}

function place(length: Pt): Pt {
  return round(length, PLACE_DECIMALS);
}

/** The link that `owner` is, or is a part of. */
function linkOf(owner: Owner): Tag | undefined {
  if ('artifact' in owner) return undefined;
  for (let tag: Tag | undefined = owner; tag !== undefined; tag = tag.parent) {
    if (tag.role === 'Link' && (tag.href ?? tag.to) !== undefined) return tag;
  }
  return undefined;
}

/*
 * Turns rules, stroked paths and filled boxes into path operators (ISO 32000-1, 8.5).
 */

/** A hundredth of a point: finer than the edge of any line. */
const PATH_DECIMALS = 2;

/** A rule is stroked rather than filled, so that a hairline stays visible on a screen (10.6.5). */
function paintRule(content: ContentStream, rule: RuleItem, height: Pt): void {
  const { x, y, width } = rule;
  paintPath(
    content,
    {
      ...rule,
      kind: 'path',
      steps: [
        { op: 'move', x, y },
        { op: 'line', x: x + width, y },
      ],
    },
    height,
  );
}

/** The least rectangle around a path, its handles included. */
function extentOf({ steps }: PathItem, height: Pt): Rectangle {
  const points = steps.flatMap((step) => {
    if (step.op === 'close') return [];
    const end = [{ x: step.x, y: step.y }];
    return step.op === 'curve' ? [...end, { x: step.x1, y: step.y1 }, { x: step.x2, y: step.y2 }] : end;
  });
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => height - y);
  return [place(Math.min(...xs)), place(Math.min(...ys)), place(Math.max(...xs)), place(Math.max(...ys))];
}

/** Paints `path` on a page of this height (of the PDF's own, whose y grows upwards). */
function paintPath(content: ContentStream, path: PathItem, height: Pt): void {
  content.enterDrawing(path.owner);
  const steps = path.steps.map((step) => stepOperator(step, height));
  if (path.fill !== undefined) {
    content.fill(path.ink);
    content.add([...steps, path.fill === 'evenodd' ? 'f*' : 'f'].join('\n'));
    return;
  }
  content.stroke(path.ink);
  content.set('w', `${decimal(path.thickness, PATH_DECIMALS + 1)} w`);
  content.add([...steps, 'S'].join('\n'));
}

function paintBox(content: ContentStream, box: BoxItem, height: Pt): void {
  content.enterDrawing(box.owner);
  content.fill(box.ink);
  const corner = [box.x, height - box.y - box.height, box.width, box.height];
  content.add(`${corner.map((length) => decimal(length, PATH_DECIMALS)).join(' ')} re f`);
}

function stepOperator(step: PathStep, height: Pt): string {
  const point = (x: Pt, y: Pt) => `${decimal(x, PATH_DECIMALS)} ${decimal(height - y, PATH_DECIMALS)}`;
  if (step.op === 'move') return `${point(step.x, step.y)} m`;
  if (step.op === 'line') return `${point(step.x, step.y)} l`;
  if (step.op === 'close') return 'h';
  return `${point(step.x1, step.y1)} ${point(step.x2, step.y2)} ${point(step.x, step.y)} c`;
}

/*
 * Moves what is on a page.
 */

/** `item` moved to the right and down. */
export function shifted(item: DisplayItem, dx: Pt, dy: Pt): DisplayItem {
  if (item.kind === 'path') return { ...item, steps: item.steps.map((step) => shiftedStep(step, dx, dy)) };
  return { ...item, x: item.x + dx, y: item.y + dy };
}

function shiftedStep(step: PathStep, dx: Pt, dy: Pt): PathStep {
  if (step.op === 'close') return step;
  const moved = { x: step.x + dx, y: step.y + dy };
  if (step.op !== 'curve') return { ...step, ...moved };
  const { x1, y1, x2, y2 } = step;
  return { ...step, ...moved, x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy };
}
