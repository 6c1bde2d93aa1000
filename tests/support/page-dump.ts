/** A second painter: writes a composition as lines of text that a reader, and a diff, can follow. */
import type { Pt } from '../../src/geometry/index.ts';
import type {
  Composition,
  DisplayItem,
  GlyphRun,
  Ink,
  Owner,
  Page,
  PathItem,
  SetGlyph,
  Tag,
  TextItem,
} from '../../src/page/pages/index.ts';

/** A column's two edges, against which marks hang out. */
export interface Edges {
  readonly left: Pt;
  readonly right: Pt;
}

/**
 * One line an item. Lengths are in points, rounded to two decimals. A text item has where its pen starts, its baseline
 * and scale, its tags from the top (numbered in the order of first use, with their languages), its face and size, and
 * its text: ‹ and › and the points after them where it hangs out of its column to the left and to the right, ~ and _
 * for a no-break and a narrow no-break space, ¬ for an added hyphen, + where it goes on in the next line without a
 * space. What differs from the line's beginning in tag, face, size or ink stands in braces with what differs.
 */
export function dumpComposition(composition: Composition, columns: readonly Edges[] = []): string {
  const names = new TagNames();
  const pages = composition.pages.map((page) => dumpPage(page, names, columns));
  const outline = composition.outline.map(
    ({ title, lang, page, y, tag, level }) =>
      `outline  level ${String(level)}  page ${page}  y ${fixed(y)}  ${names.of(tag)}  ${lang}  ${shown(title)}`,
  );
  return `${[...pages, outline.join('\n')].join('\n\n')}\n`;
}

function dumpPage({ number, size, items }: Page, names: TagNames, columns: readonly Edges[]): string {
  const title = `page ${number}  ${fixed(size.width)} × ${fixed(size.height)}`;
  return [title, ...items.map((item) => dumpItem(item, names, columns))].join('\n');
}

function dumpItem(item: DisplayItem, names: TagNames, columns: readonly Edges[]): string {
  if (item.kind === 'text') return dumpText(item, names, columns);
  if (item.kind === 'rule') {
    const { x, y, width, thickness, ink, owner } = item;
    return `rule  ${at(x, y)}  ${fixed(width)} × ${fixed(thickness)}  ${names.of(owner)}  ${inkName(ink)}`;
  }
  if (item.kind === 'box') {
    const { x, y, width, height, ink, owner } = item;
    return `box   ${at(x, y)}  ${fixed(width)} × ${fixed(height)}  ${names.of(owner)}  ${inkName(ink)}`;
  }
  return dumpPath(item, names);
}

function dumpPath({ steps, thickness, ink, owner }: PathItem, names: TagNames): string {
  const points = steps.flatMap((step) => (step.op === 'close' ? [] : [step]));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const extent = `${fixed(Math.max(...xs) - left)} × ${fixed(Math.max(...ys) - top)}`;
  const stroke = `${steps.length} steps of ${fixed(thickness)}`;
  return `path  ${at(left, top)}  ${extent}  ${stroke}  ${names.of(owner)}  ${inkName(ink)}`;
}

function dumpText(item: TextItem, names: TagNames, columns: readonly Edges[]): string {
  const [first] = item.runs;
  if (first === undefined) return `text  ${at(item.x, item.y)}  nothing`;
  const path = names.of(first.owner);
  const runs = merged(item.runs.map((run) => dumpRun(run, first, names)));
  const style = `${faceName(first)} ${fixed(first.size)} ${inkName(first.ink)}`;
  const hang = hangOf(item, columns);
  const words = runs.map(({ differs, text }) => (differs === '' ? text : `{${differs}|${text}}`)).join('');
  const text = `${hang.left}${words}${item.joinsNext ? '+' : ''}${hang.right}`;
  return `text  ${at(item.x, item.y)}  ×${item.scale.toFixed(4)}  ${path}  ${style}  ${text}`;
}

/** A run's text, and in what it differs from the first of its line. */
interface DumpedRun {
  readonly differs: string;
  readonly text: string;
}

function dumpRun(run: GlyphRun, first: GlyphRun, names: TagNames): DumpedRun {
  const differs = [
    run.owner === first.owner ? '' : names.last(run.owner),
    run.face === first.face ? '' : faceName(run),
    run.size === first.size ? '' : fixed(run.size),
    inkName(run.ink) === inkName(first.ink) ? '' : inkName(run.ink),
  ];
  return {
    differs: differs.filter((difference) => difference !== '').join(' '),
    text: shown(run.glyphs.map((glyph) => glyph.text).join('')),
  };
}

/** Neighbours of one kind as one: where the source has a new line is no matter of the page. */
function merged(runs: readonly DumpedRun[]): readonly DumpedRun[] {
  return runs.reduce<readonly DumpedRun[]>((before, run) => {
    const last = before.at(-1);
    if (last?.differs !== run.differs) return [...before, run];
    return [...before.slice(0, -1), { ...run, text: last.text + run.text }];
  }, []);
}

/** Where the pen is after the last glyph that is no space. */
export function inkEnd(item: TextItem): Pt {
  let pen = item.x;
  let end = item.x;
  for (const { glyphs, size } of item.runs) {
    for (const glyph of glyphs) {
      pen += glyph.advance * size * item.scale;
      if (!isSpace(glyph)) end = pen;
    }
  }
  return end;
}

function isSpace(glyph: SetGlyph): boolean {
  return glyph.text === ' ';
}

/** A mark hangs out by less than this; what stands further off belongs to no column, or is too long for it. */
const MAX_HANG: Pt = 12;
/** Shown only from here on: the rest is rounding. */
const MIN_HANG: Pt = 0.005;

function hangOf(item: TextItem, columns: readonly Edges[]): { readonly left: string; readonly right: string } {
  const column = columns.find(({ left, right }) => item.x > left - MAX_HANG && inkEnd(item) < right + MAX_HANG);
  if (column === undefined) return { left: '', right: '' };
  const out = { left: column.left - item.x, right: inkEnd(item) - column.right };
  return {
    left: out.left > MIN_HANG ? `‹${fixed(out.left)} ` : '',
    right: out.right > MIN_HANG ? ` ›${fixed(out.right)}` : '',
  };
}

/** Tags are known by their identity; in a dump by role and number. */
class TagNames {
  readonly #numbers = new Map<Tag, number>();

  /** The whole path, from below the document. */
  of(owner: Owner): string {
    if ('artifact' in owner) return `artifact:${owner.artifact}`;
    const above = owner.parent === undefined || owner.parent.role === 'Document' ? '' : `${this.of(owner.parent)}/`;
    return above + this.last(owner);
  }

  /** The tag alone. */
  last(owner: Owner): string {
    if ('artifact' in owner) return this.of(owner);
    let number = this.#numbers.get(owner);
    if (number === undefined) this.#numbers.set(owner, (number = this.#numbers.size + 1));
    const facts = [owner.lang, owner.href].filter((fact) => fact !== undefined);
    return `${owner.role}#${number}${facts.length > 0 ? `(${facts.join(' ')})` : ''}`;
  }
}

function faceName({ face }: GlyphRun): string {
  return face.replace(/^.*\//u, '');
}

function inkName(ink: Ink): string {
  if (ink.kind === 'gray') return ink.level === 0 ? 'black' : `gray ${ink.level}`;
  if (ink.kind === 'registration') return 'registration';
  if (ink.kind === 'spot') return `${ink.name} ${ink.tint}`;
  if (ink.kind === 'cmyk') return `cmyk ${ink.c} ${ink.m} ${ink.y} ${ink.k}`;
  const hex = (component: number) =>
    Math.round(component * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(ink.r)}${hex(ink.g)}${hex(ink.b)}`;
}

function shown(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_').replaceAll('\u00AD', '¬');
}

function at(x: Pt, y: Pt): string {
  return `${fixed(x).padStart(6)} ${fixed(y).padStart(6)}`;
}

/** Without the sign of a zero that rounding leaves. */
function fixed(length: number): string {
  const text = length.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}
