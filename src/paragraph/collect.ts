/** Turns a block's inlines into one text with styled runs, spaced by the rules of each passage's language. */
import { fault, type Diagnostic, type Place } from '../diagnostics/index.ts';
import type { Face, ShapeOptions } from '../fonts/index.ts';
import { languageOf, type Edit } from '../language/index.ts';
import type { Inline, Lang } from '../statement/index.ts';
import type { TextStyle } from './style.ts';

/** A stretch of text of one face and language. */
export interface StyledRun {
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  readonly lang: Lang;
  /** How its letters are shaped; one object for all runs of a language, so that faces know it again. */
  readonly shaping: ShapeOptions;
  /** The inlines around it, outermost first, without the text itself. */
  readonly ancestors: readonly Inline[];
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

interface Context {
  readonly lang: Lang;
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly ancestors: readonly Inline[];
}

/** Pure. The inlines are in NFC; breakable spaces around the text and doubled ones are dropped. */
export function collect(inlines: readonly Inline[], options: CollectOptions): StyledText {
  const gathered = trimmed(gather(inlines, options));
  return spaced({ ...gathered, lang: options.lang, style: options.style }, options.spacing);
}

interface Gathered {
  readonly text: string;
  readonly runs: readonly StyledRun[];
}

function gather(inlines: readonly Inline[], options: CollectOptions): Gathered {
  const runs: StyledRun[] = [];
  const shapings = new Map<Lang, ShapeOptions>();
  const shapingOf = (lang: Lang): ShapeOptions => {
    const shaping = shapings.get(lang) ?? { lang: languageOf(lang).tag, features: options.style.features };
    shapings.set(lang, shaping);
    return shaping;
  };
  let text = '';
  const walk = (nodes: readonly Inline[], context: Context): void => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        const start = text.length;
        text += node.text;
        const face = faceFor(options.style, context);
        const { lang, ancestors } = context;
        runs.push({ start, end: text.length, face, lang, shaping: shapingOf(lang), ancestors, place: node.place });
      } else {
        walk(node.children, {
          lang: node.kind === 'foreign' ? node.lang : context.lang,
          emphasis: context.emphasis !== (node.kind === 'emphasis'),
          strong: context.strong || node.kind === 'strong',
          ancestors: [...context.ancestors, node],
        });
      }
    }
  };
  walk(inlines, { lang: options.lang, emphasis: false, strong: false, ancestors: [] });
  return { text, runs };
}

function faceFor(style: TextStyle, context: Context): Face {
  if (context.strong) return context.emphasis ? style.strongEmphasis : style.strong;
  return context.emphasis ? style.emphasis : style.plain;
}

/** Drops breakable spaces at both ends and all but the first of several. */
function trimmed(gathered: Gathered): Gathered {
  const edits: Edit[] = [];
  for (const match of gathered.text.matchAll(/ +/g)) {
    const end = match.index + match[0].length;
    const atEdge = match.index === 0 || end === gathered.text.length;
    if (atEdge) edits.push({ start: match.index, end, text: '' });
    else if (match[0].length > 1) edits.push({ start: match.index + 1, end, text: '' });
  }
  return applied(gathered, edits);
}

/** Each language's spacing rules, applied where the text is in that language. */
function spaced(styled: StyledText, profiles: ReadonlyMap<Lang, string>): StyledText {
  let current = styled;
  for (const lang of new Set(styled.runs.map((run) => run.lang))) {
    const language = languageOf(lang);
    const profile = profiles.get(lang) ?? language.spacingProfiles[0] ?? '';
    const edits = language.space(current.text, profile).filter((edit) => isIn(current.runs, edit, lang));
    current = { ...current, ...applied(current, edits) };
  }
  return current;
}

/** True if the characters on both sides of an edit are in `lang`. */
function isIn(runs: readonly StyledRun[], edit: Edit, lang: Lang): boolean {
  const at = (offset: number) => runs.find((run) => run.start <= offset && offset < run.end)?.lang ?? lang;
  return at(Math.max(0, edit.start - 1)) === lang && at(edit.end) === lang;
}

/** The text with its edits made and its runs moved along. A replacement belongs to the run it begins in. */
function applied<T extends Gathered>(gathered: T, edits: readonly Edit[]): Gathered {
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

/** The characters that their face has no glyph for, each once, with the place of the run it stands in. */
export function missingGlyphs(styled: StyledText): readonly Diagnostic[] {
  const seen = new Set<string>();
  const faults: Diagnostic[] = [];
  for (const run of styled.runs) {
    let offset = 0;
    for (const character of styled.text.slice(run.start, run.end)) {
      const codePoint = character.codePointAt(0) ?? 0;
      const key = `${run.face.id} ${codePoint}`;
      if (!seen.has(key) && !run.face.covers(codePoint)) {
        seen.add(key);
        const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
        const place = { ...run.place, column: run.place.column + offset };
        faults.push(
          fault(
            'font/missing-glyph',
            `the font ${run.face.postscriptName} has no glyph for ${character} (${code})`,
            place,
            'replace the character, or name a font family that has it in the template',
          ),
        );
      }
      offset += character.length;
    }
  }
  return faults;
}
