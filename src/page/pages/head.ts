/** Sets the head of page one: masthead, and over each column its office, title, place and date. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import type { Pt } from '../../geometry/index.ts';
import { spacedContent } from '../../text/spacing/index.ts';
import type { Lang, Version } from '../../text/statement/index.ts';
import { type Line, setRagged, type StyledText, textStyle } from '../paragraph/index.ts';
import { placeOfKey, placeOfText, type Template } from '../template/index.ts';
import { type Artifact, type DisplayContext, type DisplayItem, displayText, type PathStep, type Tag } from './page.ts';
import { baseline, blockTags, type BlockTags, type Column, type Frame, placeLine } from './frame.ts';

/** A version's lines over its column. */
interface ColumnHead {
  readonly column: Column;
  /** What is said of the state of the text: each notice one line or more. */
  readonly notices: readonly (readonly Line[])[];
  readonly office: readonly Line[];
  readonly title: readonly Line[];
  readonly dateline: readonly Line[];
}

/** The head of page one, set but not yet tagged. Rows are of the frame's grid. */
export interface Head {
  readonly masthead: ReadonlyMap<Lang, Line>;
  readonly columns: readonly ColumnHead[];
  readonly ruleRow: number;
  readonly noticeRow: number;
  readonly officeRow: number;
  readonly titleRow: number;
  readonly datelineRow: number;
  /** First row of the text: a whole one, as on every page. */
  readonly textRow: number;
}

/** The head's texts, styled once for all the measures they are tried at. */
export interface HeadTexts {
  readonly versions: ReadonlyMap<Lang, VersionTexts>;
  readonly names: ReadonlyMap<Lang, StyledText>;
}

type HeadPart = 'office' | 'title' | 'dateline';

/** The notices stand one under the other; most texts have none. */
type VersionTexts = Readonly<Record<HeadPart, StyledText>> & { readonly notices: readonly StyledText[] };

/** Styles the head's texts; `versions` stand from left to right, spaced. */
export function headTexts(context: DisplayContext, versions: readonly Version[]): HeadTexts {
  const styled = (part: HeadPart, version: Version) => displayText(context, part, version.lang, version[part]);
  return {
    versions: new Map(
      versions.map((version) => [
        version.lang,
        {
          notices: version.notices.map((notice) => displayText(context, 'notice', version.lang, notice)),
          office: styled('office', version),
          title: styled('title', version),
          dateline: styled('dateline', version),
        },
      ]),
    ),
    names: new Map(
      mastheadLanguages(versions, context.template).map((lang) => {
        const { masthead, source, spacing } = context.template;
        const text = masthead.names.get(lang) ?? '';
        const place = placeOfText(source, ['masthead', 'names', lang]);
        const name = spacedContent([{ kind: 'text', text, place }], lang, spacing);
        return [lang, displayText(context, 'masthead', lang, name)];
      }),
    ),
  };
}

/** Sets the head and counts its rows: offices, first lines of titles, and dates stand level across the columns. */
export function setHead(texts: HeadTexts, frame: Frame, template: Template): Head {
  const { setting } = template;
  const columns = frame.columns.map((column): ColumnHead => {
    const own = texts.versions.get(column.lang);
    if (own === undefined) throw new Error(`no version in ${column.lang}`);
    const lines = (part: HeadPart) => setRagged(own[part], column.measure, setting);
    const notices = own.notices.map((notice) => setRagged(notice, column.measure, setting));
    return { column, notices, office: lines('office'), title: lines('title'), dateline: lines('dateline') };
  });
  const masthead = new Map<Lang, Line>();
  for (const [lang, text] of texts.names) {
    const [line] = setRagged(text, frame.size.width, setting);
    if (line !== undefined) masthead.set(lang, line);
  }
  const { head, roles } = template;
  const ruleRow = template.masthead.height;
  const noticeRow = ruleRow + head.notice;
  const noticeRows = Math.max(...columns.map(({ notices }) => notices.flat().length)) * roles.notice.leading;
  // Under notices the office keeps its distance from what stands over it: the last of them, as else the rule.
  const above = noticeRows === 0 ? ruleRow : noticeRow + noticeRows - 1;
  const officeRow = above + head.office;
  // Where nobody has an office, the title stands no nearer to what is above than an office or a title would.
  const titleRow = has(columns, 'office')
    ? officeRow + rowsBelowFirst(columns, 'office', roles.office.leading) + head.title
    : above + Math.max(head.office, head.title);
  const titleEnd = titleRow + rowsBelowFirst(columns, 'title', roles.title.leading);
  const datelineRows = has(columns, 'dateline') ? rowsBelowFirst(columns, 'dateline', roles.dateline.leading) : 0;
  const datelineSpace = has(columns, 'dateline') ? head.dateline + datelineRows : 0;
  const textRow = Math.ceil(titleEnd + datelineSpace + head.text);
  const datelineRow = textRow - head.text - datelineRows;
  return { masthead, columns, ruleRow, noticeRow, officeRow, titleRow, datelineRow, textRow };
}

/** White between two names that have no device between them, in em of their size. */
const LEAST_NAME_GAP_EM = 1;

/** The names of the masthead that reach into the device or each other, each with where the template has it. */
export function wideNames(
  texts: HeadTexts,
  frame: Frame,
  { masthead, roles, setting, source }: Template,
): Diagnostic[] {
  const { size, trackingEm } = roles.masthead;
  const area = frame.size.width - frame.margins.left - frame.margins.right;
  const hasDevice = masthead.device !== 'none';
  const names = [...texts.names].map(([lang, text]) => {
    const [line, ...others] = setRagged(text, frame.size.width, setting);
    const width = line === undefined ? 0 : line.width - trackingEm * size;
    return { lang, text: text.text, width: others.length > 0 ? Number.POSITIVE_INFINITY : width };
  });
  const beside = ({ lang }: { readonly lang: Lang }): Pt =>
    names.reduce((sum, other) => (other.lang === lang ? sum : sum + other.width + LEAST_NAME_GAP_EM * size), 0);
  const roomFor = (name: { readonly lang: Lang }): Pt =>
    hasDevice ? (area - masthead.deviceDiameter) / 2 : Math.max(area / 2, area - beside(name));
  return names
    .filter((name) => name.width > roomFor(name))
    .map((name) =>
      fault(
        'pages/name-too-wide',
        `the name ${name.text} is wider than its side of the masthead`,
        placeOfKey(source, ['masthead', 'names', name.lang]),
        'shorten the name, or make `roles.masthead` smaller',
      ),
    );
}

/** The languages whose names the masthead has, left and right: those of the columns, then the template's others. */
function mastheadLanguages(versions: readonly Version[], template: Template): readonly Lang[] {
  const own = versions.map((version) => version.lang);
  const others = [...template.masthead.names.keys()].filter((lang) => !own.includes(lang));
  return [...own, ...others].slice(0, 2);
}

/** Whether any column has a line in this part: a draft may have no date, and nobody may be said to speak. */
function has(columns: readonly ColumnHead[], part: HeadPart): boolean {
  return columns.some((column) => column[part].length > 0);
}

/** From the first line to the last of the longest column's part, in leadings. */
function rowsBelowFirst(columns: readonly ColumnHead[], part: HeadPart, leading: number): number {
  return Math.max(...columns.map((column) => column[part].length - 1)) * leading;
}

/** The roundel and the rule: what a reader who listens may miss. */
export function mastheadFurniture(head: Head, frame: Frame, template: Template): readonly DisplayItem[] {
  const { masthead, rule } = template;
  const owner = { artifact: 'layout' } as const;
  const ruleY = baseline(frame, head.ruleRow);
  const radius = masthead.deviceDiameter / 2;
  const items: DisplayItem[] = [];
  if (masthead.device === 'roundel') {
    const cx = frame.size.width / 2;
    const cy = deviceCentre(head, frame);
    const { ink } = template.roles.masthead;
    items.push(
      { kind: 'path', steps: graticule(cx, cy, radius), thickness: GRATICULE_THICKNESS, ink, owner },
      { kind: 'path', steps: rim(cx, cy, radius), thickness: RIM_THICKNESS, ink, owner },
    );
  }
  const width = frame.size.width - frame.margins.left - frame.margins.right;
  items.push({
    kind: 'rule',
    x: frame.margins.left,
    y: ruleY,
    width,
    thickness: masthead.ruleThickness,
    ink: rule.ink,
    owner,
  });
  return items;
}

/** Of the device's lines: as heavy as the hairlines of the masthead's letters, the rim as their stems. */
const GRATICULE_THICKNESS: Pt = 0.5;
const RIM_THICKNESS: Pt = 0.9;

/** The masthead's middle line lies half-way between the top margin and the rule, so that device and names hang on it. */
function deviceCentre(head: Head, frame: Frame): Pt {
  return baseline(frame, head.ruleRow / 2) - MASTHEAD_LIFT;
}

/** The white under the device is a little more than over it: the rule needs air, the margin has its own. */
const MASTHEAD_LIFT: Pt = 3;

/** One column's head in reading order: the organization's name, the notices, the office, the title, place and date. */
export function placeColumnHead(
  head: Head,
  column: ColumnHead,
  frame: Frame,
  context: DisplayContext,
  sect: Tag,
): PlacedHead {
  const { roles } = context.template;
  const { lang, x } = column.column;
  const items: DisplayItem[] = [];
  const name = head.masthead.get(lang);
  if (name !== undefined)
    items.push(placeName(name, lang, { head, frame, context }, blockTags({ role: 'P', parent: sect })));
  const heading: Tag = { role: 'H1', parent: sect };
  const part = (lines: readonly Line[], top: number, role: HeadPart | 'notice', tags: BlockTags) => {
    for (const [i, line] of lines.entries()) {
      items.push(placeLine(line, { x, y: baseline(frame, top + i * roles[role].leading) }, roles[role].ink, tags));
    }
  };
  let row = head.noticeRow;
  for (const notice of column.notices) {
    part(notice, row, 'notice', blockTags({ role: 'P', parent: sect }));
    row += notice.length * roles.notice.leading;
  }
  part(column.office, head.officeRow, 'office', blockTags({ role: 'P', parent: sect }));
  part(column.title, head.titleRow, 'title', blockTags(heading));
  part(column.dateline, head.datelineRow, 'dateline', blockTags({ role: 'P', parent: sect }));
  const titleTop = baseline(frame, head.titleRow) - roles.title.size;
  return { items, heading, titleTop };
}

interface PlacedHead {
  readonly items: readonly DisplayItem[];
  readonly heading: Tag;
  /** The top of the title's first line: where its bookmark leads. */
  readonly titleTop: Pt;
}

/**
 * The names that no version on a page has as its own: on facing pages, and where a version stands alone, the masthead
 * still has both, but only the reader's own is read out.
 */
export function otherNames(
  head: Head,
  frame: Frame,
  context: DisplayContext,
  own: readonly Lang[],
): readonly DisplayItem[] {
  return [...head.masthead]
    .filter(([lang]) => !own.includes(lang))
    .map(([lang, name]) => placeName(name, lang, { head, frame, context }, { artifact: 'layout' }));
}

/** Where a name is placed. */
interface HeadedPage {
  readonly head: Head;
  readonly frame: Frame;
  readonly context: DisplayContext;
}

/** The first name stands at the left margin, the second at the right, on the device's middle. */
function placeName(name: Line, lang: Lang, page: HeadedPage, owner: BlockTags | Artifact): DisplayItem {
  const { head, frame, context } = page;
  const role = context.template.roles.masthead;
  const { metrics } = textStyle(role, context.faces).plain;
  const isSecond = [...head.masthead.keys()].indexOf(lang) === 1;
  // The letter-space after the last capital is not part of the name.
  const width = name.width - role.trackingEm * role.size;
  const x = isSecond ? frame.size.width - frame.margins.right - width : frame.margins.left;
  const y = deviceCentre(head, frame) + (metrics.capHeight * role.size) / 2;
  return placeLine(name, { x, y }, role.ink, owner);
}

/*
 * Draws the device of the masthead: a plain roundel of meridians and parallels that nobody could take for an emblem.
 */

/** How far a Bézier's handles reach to draw a quarter of a circle, in radii: 4/3 (sqrt 2 - 1). */
const QUARTER = 0.5522847498;

/** Half-widths of the meridians and heights of the parallels seen from the equator, in radii: sines of 30° and 60°. */
const SINE_30 = 0.5;
const SINE_60 = 0.8660254038;

/** The rim of the roundel. */
function rim(cx: Pt, cy: Pt, radius: Pt): readonly PathStep[] {
  return ellipse(cx, cy, radius, radius);
}

/** The graticule inside the rim: four meridians and the axis, the equator and four parallels. */
function graticule(cx: Pt, cy: Pt, radius: Pt): readonly PathStep[] {
  const parallel = (height: number, half: number): readonly PathStep[] => [
    { op: 'move', x: cx - half * radius, y: cy + height * radius },
    { op: 'line', x: cx + half * radius, y: cy + height * radius },
  ];
  return [
    ...ellipse(cx, cy, SINE_60 * radius, radius),
    ...ellipse(cx, cy, SINE_30 * radius, radius),
    { op: 'move', x: cx, y: cy - radius },
    { op: 'line', x: cx, y: cy + radius },
    ...parallel(0, 1),
    ...parallel(-SINE_30, SINE_60),
    ...parallel(SINE_30, SINE_60),
  ];
}

function ellipse(cx: Pt, cy: Pt, rx: Pt, ry: Pt): readonly PathStep[] {
  const hx = rx * QUARTER;
  const hy = ry * QUARTER;
  return [
    { op: 'move', x: cx + rx, y: cy },
    { op: 'curve', x1: cx + rx, y1: cy + hy, x2: cx + hx, y2: cy + ry, x: cx, y: cy + ry },
    { op: 'curve', x1: cx - hx, y1: cy + ry, x2: cx - rx, y2: cy + hy, x: cx - rx, y: cy },
    { op: 'curve', x1: cx - rx, y1: cy - hy, x2: cx - hx, y2: cy - ry, x: cx, y: cy - ry },
    { op: 'curve', x1: cx + hx, y1: cy - ry, x2: cx + rx, y2: cy - hy, x: cx + rx, y: cy },
    { op: 'close' },
  ];
}
