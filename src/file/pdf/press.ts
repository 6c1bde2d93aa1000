/** Turns a composition into the sheets a printing house works from: each page inside its bleed and marks, nothing in it that a press can't do. */
import { ellipse, mm, type Pt, type Size } from '../../geometry/index.ts';
import { type Face, faceOf } from '../../page/fonts/index.ts';
import type {
  Composition,
  DisplayItem,
  GlyphRun,
  Ink,
  Owner,
  Page,
  PathStep,
  SetGlyph,
  Tag,
  TextItem,
} from '../../page/pages/index.ts';
import type { Session } from '../../session/index.ts';
import { inksOf } from './ink.ts';
import { round } from './numbers.ts';
import type { OutputProfile } from './output-intent.ts';
import { shifted } from './page.ts';
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
interface PressBoxes {
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
    const items = page.items.map((item) =>
      shifted(bleeding(solid(unlinked.item(item)), page.size, bleed), margin, margin),
    );
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

/** A box that reaches the edge of the paper goes over it, so that no white shows where the cut is not exact. */
function bleeding(item: DisplayItem, paper: Size, bleed: Pt): DisplayItem {
  if (item.kind !== 'box') return item;
  const left = item.x <= AT_EDGE ? bleed : 0;
  const right = item.x + item.width >= paper.width - AT_EDGE ? bleed : 0;
  const top = item.y <= AT_EDGE ? bleed : 0;
  const bottom = item.y + item.height >= paper.height - AT_EDGE ? bleed : 0;
  return {
    ...item,
    x: item.x - left,
    y: item.y - top,
    width: item.width + left + right,
    height: item.height + top + bottom,
  };
}

/** Rounding of lengths in points. */
const AT_EDGE: Pt = 0.01;

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

/*
 * Draws what a printing house needs around a page, outside of its bleed: where to cut, what to bring together, what to measure, whose job it is.
 */

/** Room for marks around the bleed, on every side. */
export const SLUG: Pt = mm(10);

/** Crop marks keep off the bleed, and end before the edge of the sheet. */
const CROP_GAP: Pt = mm(1);
const CROP_LENGTH: Pt = mm(6);
const MARK_THICKNESS: Pt = 0.25;

/** Marks stand on the middle of the slug. */
const SLUG_MIDDLE: Pt = SLUG / 2;
const REGISTRATION_RADIUS: Pt = mm(2);
/** Half the length of its cross hairs. */
const REGISTRATION_ARM: Pt = mm(3.2);

/** A densitometer reads a spot of 3 to 4 mm. */
const PATCH: Pt = mm(5);
/** Steps in which each ink of the job is shown: solid, then where dots gain most, then light. */
const PATCH_TINTS = [1, 0.75, 0.5, 0.25] as const;
/** From the corner of the page to the first patch, and to the slug line. */
const INDENT: Pt = mm(8);

const SLUG_SIZE: Pt = 6;
/** From the middle of the line's capitals to its baseline, in em. */
const HALF_CAPITAL = 0.33;
/** Before each name of a plate, in em. */
const NAME_GAP_EM = 1.5;

const REGISTRATION: Ink = { kind: 'registration' };
const OWNER = { artifact: 'page' } as const;

interface Marked {
  /** The page when cut. */
  readonly trim: Size;
  readonly bleed: Pt;
  /** All inks of the job; each has its patches, and its name on its plate. */
  readonly inks: readonly Ink[];
  /** What the slug line is set in; without one there is none. */
  readonly face: Face | undefined;
  /** What the slug line calls the job, and says after it. */
  readonly job: string;
  readonly note: string;
}

/** The marks, on a sheet that is larger than the page by bleed and slug on every side. */
export function printerMarks(marked: Marked): readonly DisplayItem[] {
  return [...cropMarks(marked), ...registrationMarks(marked), ...stepBar(marked), ...slugLine(marked)];
}

/** Two lines at every corner, in the line of the cut. */
function cropMarks({ trim, bleed }: Marked): readonly DisplayItem[] {
  const margin = bleed + SLUG;
  const near = margin - bleed - CROP_GAP;
  const far = near - CROP_LENGTH;
  const [right, bottom] = [margin + trim.width, margin + trim.height];
  const [sheetWidth, sheetHeight] = [trim.width + 2 * margin, trim.height + 2 * margin];
  const across = [margin, bottom].flatMap((y) => [
    line(far, y, near, y),
    line(sheetWidth - near, y, sheetWidth - far, y),
  ]);
  const down = [margin, right].flatMap((x) => [
    line(x, far, x, near),
    line(x, sheetHeight - near, x, sheetHeight - far),
  ]);
  return [...across, ...down].map(stroked);
}

/** A circle and its cross hairs on the middle of every side. */
function registrationMarks({ trim, bleed }: Marked): readonly DisplayItem[] {
  const [width, height] = [trim.width + 2 * (bleed + SLUG), trim.height + 2 * (bleed + SLUG)];
  const centres = [
    [width / 2, SLUG_MIDDLE],
    [width / 2, height - SLUG_MIDDLE],
    [SLUG_MIDDLE, height / 2],
    [width - SLUG_MIDDLE, height / 2],
  ] as const;
  return centres.map(([x, y]) =>
    stroked([
      ...ellipse(x, y, REGISTRATION_RADIUS, REGISTRATION_RADIUS),
      ...line(x - REGISTRATION_ARM, y, x + REGISTRATION_ARM, y),
      ...line(x, y - REGISTRATION_ARM, x, y + REGISTRATION_ARM),
    ]),
  );
}

/** Patches of each ink of the job, and of no other: a patch of an ink nobody ordered would cost a plate. */
function stepBar({ trim, bleed, inks }: Marked): readonly DisplayItem[] {
  const margin = bleed + SLUG;
  const y = trim.height + 2 * margin - SLUG_MIDDLE - PATCH / 2;
  const patches = platesOf(inks).flatMap(({ tinted }) => PATCH_TINTS.map(tinted));
  return patches.map((ink, i) => {
    return { kind: 'box', x: margin + INDENT + i * PATCH, y, width: PATCH, height: PATCH, ink, owner: OWNER };
  });
}

interface Plate {
  readonly name: string;
  readonly tinted: (tint: number) => Ink;
}

const PROCESS = ['c', 'm', 'y', 'k'] as const;
const PROCESS_NAMES = { c: 'Cyan', m: 'Magenta', y: 'Yellow', k: 'Black' } as const;

/** The plates that `inks` need: those of CMYK that any of them uses, then those of their own. */
function platesOf(inks: readonly Ink[]): readonly Plate[] {
  const process = PROCESS.filter((plate) => inks.some((ink) => ink.kind === 'cmyk' && ink[plate] > 0)).map(
    (plate): Plate => {
      return {
        name: PROCESS_NAMES[plate],
        tinted: (tint) => ({ kind: 'cmyk', c: 0, m: 0, y: 0, k: 0, [plate]: tint }),
      };
    },
  );
  const spots = new Map<string, Plate>();
  for (const ink of inks) {
    if (ink.kind !== 'spot') continue;
    spots.set(ink.name, { name: ink.name, tinted: (tint) => ({ ...ink, tint }) });
  }
  return [...process, ...spots.values()];
}

/** To the left of the middle the job, on every plate; to the right of it each plate's name, on itself alone. */
function slugLine({ trim, bleed, inks, face, job, note }: Marked): readonly TextItem[] {
  if (face === undefined) return [];
  const y = SLUG_MIDDLE + HALF_CAPITAL * SLUG_SIZE;
  const middle = trim.width / 2 + bleed + SLUG;
  const left = bleed + SLUG + INDENT;
  const room = (middle - REGISTRATION_ARM - SLUG_SIZE - left) / SLUG_SIZE;
  const names = platesOf(inks).map(({ name, tinted }) => runOf(face, ` ${name}`, tinted(1)));
  return [
    { kind: 'text', x: left, y, scale: 1, runs: [jobRun(face, { job, note }, room)], joinsNext: false },
    { kind: 'text', x: middle + REGISTRATION_ARM, y, scale: 1, runs: names.map(spacedOut), joinsNext: false },
  ];
}

/** The job cut short where it would run into the registration mark, so that what follows it is always there. */
function jobRun(face: Face, { job, note }: Pick<Marked, 'job' | 'note'>, roomEm: number): GlyphRun {
  for (let length = job.length; length > 0; length--) {
    const shown = length === job.length ? job : `${job.slice(0, length)}…`;
    const run = runOf(face, `${shown} · ${note}`, REGISTRATION);
    if (run.glyphs.reduce((sum, { advance }) => sum + advance, 0) <= roomEm) return run;
  }
  return runOf(face, note, REGISTRATION);
}

function spacedOut(run: GlyphRun): GlyphRun {
  const [space, ...letters] = run.glyphs;
  return space === undefined ? run : { ...run, glyphs: [{ ...space, advance: NAME_GAP_EM }, ...letters] };
}

/** What a face lacks is left out: a slug line is no place to fail. */
function runOf(face: Face, text: string, ink: Ink): GlyphRun {
  const known = [...text].filter((character) => face.covers(character.codePointAt(0) ?? 0)).join('');
  const glyphs: readonly SetGlyph[] = face.shape(known, { lang: 'und', features: [] });
  return { face: face.id, size: SLUG_SIZE, ink, owner: OWNER, glyphs };
}

function stroked(steps: readonly PathStep[]): DisplayItem {
  return { kind: 'path', steps, thickness: MARK_THICKNESS, ink: REGISTRATION, owner: OWNER };
}

function line(x1: Pt, y1: Pt, x2: Pt, y2: Pt): readonly PathStep[] {
  return [
    { op: 'move', x: x1, y: y1 },
    { op: 'line', x: x2, y: y2 },
  ];
}
