/** Turns a block's inlines into one text with styled runs, spaced by the rules of each passage's language. */
import { fault, type Diagnostic, type Place } from '../../diagnostics/index.ts';
import type { Face, ShapeOptions } from '../fonts/index.ts';
import { languageOf, noteMarkOf, printedTag, profileOf, type Edit } from '../../text/language/index.ts';
import type { Inline, Lang, PassageLang } from '../../text/statement/index.ts';
import type { TextStyle, Variant } from './style.ts';
import { writtenOffset } from './written.ts';

/** A stretch of text of one face and language. */
export interface StyledRun {
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  readonly lang: PassageLang;
  /** How its letters are shaped; one object for all runs of a language, so that faces know it again. */
  readonly shaping: ShapeOptions;
  /** The inlines around it, outermost first, without the text itself. */
  readonly ancestors: readonly Inline[];
  /** What it was made of, as the source has it, and where that begins. */
  readonly written: string;
  readonly place: Place;
}

/** A block's text as it will be set; runs cover it without gap or overlap. */
export interface StyledText {
  readonly text: string;
  readonly lang: Lang;
  readonly style: TextStyle;
  readonly runs: readonly StyledRun[];
}

export interface CollectOptions {
  readonly lang: Lang;
  readonly style: TextStyle;
  /** The spacing profile of each language. */
  readonly spacing: ReadonlyMap<Lang, string>;
}

interface Emphasised {
  readonly emphasis: boolean;
  readonly strong: boolean;
}

interface Context extends Emphasised {
  readonly lang: PassageLang;
  readonly raised: boolean;
  readonly ancestors: readonly Inline[];
}

/** Ends a line of a text where its writer ended it. */
export const LINE_END = '\n';

/** Pure. The inlines are in NFC; breakable spaces around the text and doubled ones are dropped. */
export function collect(inlines: readonly Inline[], options: CollectOptions): StyledText {
  const segments = withAcronyms(withNotesInPlace(gather(inlines, options), options.lang), options.style);
  const gathered = trimmed(joined(segments, options.style));
  return spaced({ ...gathered, lang: options.lang, style: options.style }, options.spacing);
}

/** A stretch of text of one context, before it has a place in the whole. */
interface Segment {
  readonly text: string;
  /** The same as the source has it. */
  readonly written: string;
  readonly context: Context;
  readonly place: Place;
  /** In capitals that are to be small ones. */
  readonly acronym: boolean;
}

interface Gathered {
  readonly text: string;
  readonly runs: readonly StyledRun[];
}

function gather(inlines: readonly Inline[], options: CollectOptions): readonly Segment[] {
  const segments: Segment[] = [];
  const walk = (nodes: readonly Inline[], context: Context): void => {
    for (const node of nodes) {
      const { place } = node;
      const inside = { ...context, ancestors: [...context.ancestors, node] };
      if (node.kind === 'text')
        segments.push({ text: node.text, written: node.written ?? node.text, context, place, acronym: false });
      else if (node.kind === 'break')
        segments.push({ text: LINE_END, written: LINE_END, context, place, acronym: false });
      else if (node.kind === 'note') {
        const text = String(node.number);
        segments.push({ text, written: text, context: { ...inside, raised: true }, place, acronym: false });
      } else {
        walk(node.children, {
          ...inside,
          lang: node.kind === 'foreign' ? node.lang : context.lang,
          ...emphasised(node, context),
          raised: context.raised || node.kind === 'superscript',
        });
      }
    }
  };
  walk(inlines, { lang: options.lang, emphasis: false, strong: false, raised: false, ancestors: [] });
  return segments;
}

/** Emphasis inside emphasis is upright again; what is strong stays so. */
function emphasised({ kind }: Inline, { emphasis, strong }: Emphasised): Emphasised {
  return { emphasis: emphasis !== (kind === 'emphasis'), strong: strong || kind === 'strong' };
}

function variantOf({ emphasis, strong }: Emphasised): Variant {
  if (strong) return emphasis ? 'strongEmphasis' : 'strong';
  return emphasis ? 'emphasis' : 'plain';
}

/** The variants that a text has, so that no face is opened that none of it is set in. */
export function variantsIn(inlines: readonly Inline[]): ReadonlySet<Variant> {
  const found = new Set<Variant>();
  const walk = (nodes: readonly Inline[], context: Emphasised): void => {
    for (const node of nodes) {
      if ('children' in node) walk(node.children, emphasised(node, context));
      else found.add(variantOf(context));
    }
  };
  walk(inlines, { emphasis: false, strong: false });
  return found;
}

/** Marks that a note's number stands after in one language and before in another, with the quotes that close on them. */
const MARKS_AFTER = /^[.,;:!?…]+[”’)\]]*/;
const MARKS_BEFORE = /[.,;:!?…]+$/;

/** Moves the numbers of notes to the side of a mark where their language wants them. */
function withNotesInPlace(segments: readonly Segment[], lang: Lang): readonly Segment[] {
  if (!segments.some(isNote)) return segments;
  const placed = [...segments];
  for (const [i, segment] of placed.entries()) {
    if (!isNote(segment)) continue;
    const after = noteMarkOf(segment.context.lang, lang) === 'after-punctuation';
    const neighbour = placed[after ? i + 1 : i - 1];
    const marks =
      neighbour === undefined || isNote(neighbour) || !isReadWith(segment, neighbour)
        ? null
        : (after ? MARKS_AFTER : MARKS_BEFORE).exec(neighbour.text);
    if (neighbour === undefined || marks === null) continue;
    const [mark] = marks;
    const { length } = neighbour.text;
    const cut = after ? mark.length : length - mark.length;
    const [first, second] = [part(neighbour, 0, cut), part(neighbour, cut, length)];
    if (after) placed.splice(i, 2, first, segment, second);
    else placed.splice(i - 1, 2, first, segment, second);
  }
  return placed.filter((segment) => segment.text !== '');
}

/**
 * Whether both are in the same link and passage, if they are in any: what moved into or out of one would be read with the
 * wrong one of the two.
 */
function isReadWith(note: Segment, neighbour: Segment): boolean {
  const [own, other] = [note, neighbour].map(({ context }) =>
    context.ancestors.filter(({ kind }) => kind === 'link' || kind === 'foreign'),
  );
  return own?.length === other?.length && own?.every((node, i) => node === other?.[i]) === true;
}

/** The UTF-16 range [start, end) of a segment's text, at its own place. */
function part(segment: Segment, start: number, end: number): Segment {
  const { text, written, place } = segment;
  const from = start === 0 ? 0 : writtenOffset(written, text, start);
  const to = end === text.length ? written.length : writtenOffset(written, text, end);
  const own = { ...place, column: place.column + from };
  return { ...segment, text: text.slice(start, end), written: written.slice(from, to), place: own };
}

function isNote(segment: Segment): boolean {
  return segment.context.ancestors.at(-1)?.kind === 'note';
}

/** Two capitals or more in a row, where the style wants them small. */
const ACRONYM = /(\p{Lu}{2,})/u;

function withAcronyms(segments: readonly Segment[], style: TextStyle): readonly Segment[] {
  if (!style.smallAcronyms) return segments;
  return segments.flatMap((segment) => {
    let end = 0;
    return segment.text.split(ACRONYM).flatMap((text, i): readonly Segment[] => {
      const start = end;
      end += text.length;
      return text === '' ? [] : [{ ...part(segment, start, end), acronym: i % 2 === 1 }];
    });
  });
}

/** The segments as one text with runs. Runs of the same language and features share one object of shaping options. */
function joined(segments: readonly Segment[], style: TextStyle): Gathered {
  const shapings = new Map<string, ShapeOptions>();
  const shapingOf = ({ context, acronym }: Segment): ShapeOptions => {
    const key = `${context.lang} ${acronym} ${context.raised}`;
    let shaping = shapings.get(key);
    if (shaping === undefined) {
      const features = [...style.features, ...(acronym ? ['c2sc'] : []), ...(context.raised ? ['sups'] : [])].sort();
      shapings.set(key, (shaping = { lang: printedTag(context.lang), features }));
    }
    return shaping;
  };
  const runs: StyledRun[] = [];
  let text = '';
  for (const segment of segments) {
    const start = text.length;
    text += segment.text;
    const { context, place } = segment;
    const face = faceFor(style, context);
    runs.push({
      start,
      end: text.length,
      face,
      lang: context.lang,
      shaping: shapingOf(segment),
      ancestors: context.ancestors,
      written: segment.written,
      place,
    });
  }
  return { text, runs };
}

function faceFor(style: TextStyle, context: Context): Face {
  const variant = variantOf(context);
  const face = style[variant];
  if (face === undefined) throw new Error(`a text has a variant whose face was not opened: ${variant}`);
  return face;
}

/** Drops breakable spaces at both ends of each line and all but the first of several. */
function trimmed(gathered: Gathered): Gathered {
  const { text } = gathered;
  const edits: Edit[] = [];
  for (const match of text.matchAll(/ +/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const atEdge = start === 0 || end === text.length || text[start - 1] === LINE_END || text[end] === LINE_END;
    if (atEdge) edits.push({ start, end, text: '' });
    else if (match[0].length > 1) edits.push({ start: start + 1, end, text: '' });
  }
  return applied(gathered, edits);
}

/** Each language's spacing rules, applied where the text is in that language; one without rules keeps its spaces. */
function spaced(styled: StyledText, profiles: ReadonlyMap<Lang, string>): StyledText {
  let current = styled;
  for (const lang of new Set(styled.runs.map((run) => run.lang))) {
    const { setting } = languageOf(lang);
    if (setting === undefined) continue;
    const profile = profileOf(lang, profiles);
    const edits = setting.space(current.text, profile).filter((edit) => isIn(current, edit, lang));
    current = { ...current, ...applied(current, edits) };
  }
  return current;
}

/** Marks whose space is their own language's matter, whatever word they stand beside. */
const MARKS_WITH_SPACE_BEFORE = ';:!?»%';
const MARKS_WITH_SPACE_AFTER = '«';

/** True if an edit is a matter of `lang`: of the mark it serves, or else of the words on both its sides. */
function isIn(gathered: Gathered, edit: Edit, lang: PassageLang): boolean {
  const at = (offset: number) => gathered.runs.find((run) => run.start <= offset && offset < run.end)?.lang ?? lang;
  const before = Math.max(0, edit.start - 1);
  const next = gathered.text.charAt(edit.end);
  if (next !== '' && MARKS_WITH_SPACE_BEFORE.includes(next)) return at(edit.end) === lang;
  if (gathered.text.charAt(before) === MARKS_WITH_SPACE_AFTER) return at(before) === lang;
  return at(before) === lang && at(edit.end) === lang;
}

/** The text with its edits made and its runs moved along. A replacement belongs to the run it begins in. */
function applied(gathered: Gathered, edits: readonly Edit[]): Gathered {
  if (edits.length === 0) return gathered;
  let text = '';
  let from = 0;
  for (const edit of edits) {
    text += gathered.text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  text += gathered.text.slice(from);
  const moved = (offset: number): number => {
    let shift = 0;
    for (const edit of edits) {
      if (edit.start >= offset) break;
      const inside = Math.min(edit.end, offset) - edit.start;
      shift += edit.end <= offset ? edit.text.length - (edit.end - edit.start) : edit.text.length - inside;
    }
    return offset + shift;
  };
  const runs = gathered.runs
    .map((run) => ({ ...run, start: moved(run.start), end: moved(run.end) }))
    .filter((run) => run.end > run.start);
  return { text, runs };
}

/** The run at an offset of the text. Throws outside it: runs cover the text. */
export function runAt(styled: StyledText, offset: number): StyledRun {
  const run = styled.runs.find((candidate) => candidate.start <= offset && offset < candidate.end);
  if (run === undefined) throw new Error(`no run at ${offset} of ${JSON.stringify(styled.text)}`);
  return run;
}

/** Where the character at an offset of the text stands in the source. */
export function placeAt(styled: StyledText, offset: number): Place {
  const { start, end, written, place } = runAt(styled, offset);
  return { ...place, column: place.column + writtenOffset(written, styled.text.slice(start, end), offset - start) };
}

/** The characters that their face has no glyph for, each once, with its place. */
export function missingGlyphs(styled: StyledText): readonly Diagnostic[] {
  const seen = new Set<string>();
  const faults: Diagnostic[] = [];
  for (const run of styled.runs) {
    let offset = 0;
    for (const character of styled.text.slice(run.start, run.end)) {
      if (character === LINE_END) continue;
      const codePoint = character.codePointAt(0) ?? 0;
      if (run.face.covers(codePoint)) {
        offset += character.length;
        continue;
      }
      const key = `${run.face.id} ${codePoint}`;
      if (!seen.has(key)) {
        seen.add(key);
        const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
        faults.push(
          fault(
            'font/missing-glyph',
            `the font ${run.face.postscriptName} has no glyph for ${character} (${code})`,
            placeAt(styled, run.start + offset),
            'replace the character, or name a font family that has it in the template',
          ),
        );
      }
      offset += character.length;
    }
  }
  return faults;
}
