/** Turns a block's inlines, spaced as their languages want it, into one text with styled runs. */
import { fault, type Diagnostic, type Place } from '../../diagnostics/index.ts';
import type { Face, FontScript, ScriptFamily, ShapeOptions } from '../fonts/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { printedTag } from '../../text/language/index.ts';
import { signOf, writtenOffset, type Inline, type Lang } from '../../text/statement/index.ts';
import type { TextStyle, Variant } from './items.ts';
import { hasLevels, levelsOf, withLevels } from './levels.ts';
import { fontScriptOf, stretchesOf } from './scripts.ts';

/** A stretch of text of one face and language. */
export interface StyledRun {
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  readonly lang: Lang;
  /** Of the family of another script; absent for the template's own. */
  readonly script?: FontScript;
  /** How large its letters are where those of the text are 1; absent for 1. */
  readonly scale?: number;
  /** By the bidirectional algorithm: odd from right to left; absent for 0. */
  readonly level?: number;
  /** How its letters are shaped; one object for all runs of a language, so that faces know it again. */
  readonly shaping: ShapeOptions;
  /** Its letters are made smaller and lifted, for want of raised ones in the font. */
  readonly lifted: boolean;
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
  /** Of the words that the text begins with, if those are strong: its face and features; the size is that of the text. */
  readonly leadIn?: TextStyle;
}

interface Emphasised {
  readonly emphasis: boolean;
  readonly strong: boolean;
}

interface Context extends Emphasised {
  readonly lang: Lang;
  readonly raised: boolean;
  /** In the words that the text begins with. */
  readonly leadsIn: boolean;
  readonly ancestors: readonly Inline[];
}

/** Ends a line of a text where its writer ended it. */
export const LINE_END = '\n';

/** Pure. The inlines are in NFC, and have the spaces that they are to be set with. */
export function collect(inlines: readonly Inline[], { lang, style, leadIn }: CollectOptions): StyledText {
  const segments = gather(inlines, lang, leadIn === undefined ? undefined : leadInOf(inlines));
  const gathered = joined(inScripts(withAcronyms(segments, style)), { style, ...(leadIn && { leadIn }) });
  return { ...(hasLevels(gathered.text, lang) ? inLevels(gathered, lang) : gathered), lang, style };
}

/** The words that a text begins with, if they are strong: the name in a turn of speech. */
function leadInOf([first]: readonly Inline[]): Inline | undefined {
  return first?.kind === 'strong' ? first : undefined;
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
  /** Of whose family it is set in. */
  readonly script?: FontScript;
}

interface Gathered {
  readonly text: string;
  readonly runs: readonly StyledRun[];
}

function gather(inlines: readonly Inline[], lang: Lang, leadIn: Inline | undefined): readonly Segment[] {
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
        const text = signOf(node);
        segments.push({ text, written: text, context: { ...inside, raised: true }, place, acronym: false });
      } else {
        walk(node.children, {
          ...inside,
          lang: node.kind === 'foreign' ? node.lang : context.lang,
          ...(node === leadIn ? { leadsIn: true } : emphasised(node, context)),
          raised: context.raised || node.kind === 'superscript',
        });
      }
    }
  };
  walk(inlines, { lang, emphasis: false, strong: false, raised: false, leadsIn: false, ancestors: [] });
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

/** The UTF-16 range [start, end) of a segment's text, at its own place. */
function part(segment: Segment, start: number, end: number): Segment {
  const { text, written, place } = segment;
  const from = start === 0 ? 0 : writtenOffset(written, text, start);
  const to = end === text.length ? written.length : writtenOffset(written, text, end);
  const own = { ...place, column: place.column + from };
  return { ...segment, text: text.slice(start, end), written: written.slice(from, to), place: own };
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

/** The segments cut where another script begins. */
function inScripts(segments: readonly Segment[]): readonly Segment[] {
  return segments.flatMap((segment): readonly Segment[] => {
    const stretches = stretchesOf(segment.text, segment.context.lang);
    if (stretches.length === 1 && stretches[0]?.script === undefined) return [segment];
    return stretches.map(({ start, end, script }) => ({ ...part(segment, start, end), ...(script && { script }) }));
  });
}

/** The runs cut where the direction changes. */
function inLevels({ text, runs }: Gathered, lang: Lang): Gathered {
  const shapings = new Map<ShapeOptions, ShapeOptions>();
  const fromRight = (shaping: ShapeOptions): ShapeOptions => {
    const known = shapings.get(shaping) ?? { ...shaping, rightToLeft: true };
    shapings.set(shaping, known);
    return known;
  };
  const cut = (run: StyledRun, start: number, end: number, level: number): StyledRun => {
    const shaping = level % 2 === 1 ? fromRight(run.shaping) : run.shaping;
    const own = { ...run, start, end, shaping, ...(level > 0 && { level }) };
    if (start === run.start && end === run.end) return own;
    const whole = text.slice(run.start, run.end);
    const from = start === run.start ? 0 : writtenOffset(run.written, whole, start - run.start);
    const to = end === run.end ? run.written.length : writtenOffset(run.written, whole, end - run.start);
    const place = { ...run.place, column: run.place.column + from };
    return { ...own, written: run.written.slice(from, to), place };
  };
  return { text, runs: withLevels(runs, levelsOf(text, lang, runs), cut) };
}

/** The segments as one text with runs. Runs of the same language and features share one object of shaping options. */
function joined(segments: readonly Segment[], styles: Pick<CollectOptions, 'style' | 'leadIn'>): Gathered {
  const shapings = new Map<string, ShapeOptions>();
  const shapingOf = ({ context, acronym, script }: Segment, raised: boolean): ShapeOptions => {
    const style = styleFor(context, styles);
    const key = `${context.lang} ${acronym} ${raised} ${context.leadsIn} ${script ?? ''}`;
    let shaping = shapings.get(key);
    if (shaping === undefined) {
      const own = figuresFor(context.lang, style.features);
      const features = [...own, ...(acronym ? ['c2sc'] : []), ...(raised ? ['sups'] : [])].sort();
      const lang = printedTag(context.lang);
      // Marks among ideographs are half as wide, and the rest of their em is white that can close up.
      const ofScript = script && { lang, features: script === 'Hani' ? ['halt'] : [], script };
      shapings.set(key, (shaping = ofScript ?? { lang, features }));
    }
    return shaping;
  };
  const runs: StyledRun[] = [];
  let text = '';
  for (const segment of segments) {
    const { context, place, script } = segment;
    const { lang, ancestors } = context;
    const raised = shapingOf(segment, context.raised);
    const plain = context.raised ? shapingOf(segment, false) : raised;
    const style = styleFor(context, styles);
    for (const { face, scale, ...piece } of facesFor(style, segment)) {
      const own = piece.end - piece.start === segment.text.length ? segment : part(segment, piece.start, piece.end);
      const start = text.length;
      text += own.text;
      const lifted = context.raised && script === undefined && !hasRaised(face, own.text, { raised, plain });
      runs.push({
        start,
        end: text.length,
        face,
        lang,
        ...(script && { script }),
        ...(scale !== 1 && { scale }),
        shaping: lifted ? plain : raised,
        lifted,
        ancestors,
        written: own.written,
        place: own === segment ? place : own.place,
      });
    }
  }
  return { text, runs };
}

/** Whether a face has raised forms of all letters and figures of a text: then they are other glyphs than the plain ones. */
function hasRaised(
  face: Face,
  text: string,
  { raised, plain }: { readonly raised: ShapeOptions; readonly plain: ShapeOptions },
): boolean {
  const ids = new Set(face.shape(text, plain).map(({ id }) => id));
  return face.shape(text, raised).every(({ id, text: own }) => !ids.has(id) || !/[\p{L}\p{Nd}]/u.test(own));
}

function styleFor({ leadsIn }: Context, { style, leadIn }: Pick<CollectOptions, 'style' | 'leadIn'>): TextStyle {
  return leadsIn && leadIn !== undefined ? leadIn : style;
}

/** Figures go up and down as small letters do: where there are none, all are as high as the letters beside them. */
function figuresFor(lang: Lang, features: readonly string[]): readonly string[] {
  if (!hasNoItalics(lang)) return features;
  return features.map((feature) => (feature === 'onum' ? 'lnum' : feature));
}

/** A part of a segment that one face sets. */
interface FacePiece {
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  readonly scale: number;
}

/** The template's face; or in another script the first family that has each character, or else the first of all. */
function facesFor(style: TextStyle, { text, context, script }: Segment): readonly FacePiece[] {
  const families = script === undefined ? undefined : style.scripts?.families.get(script);
  const weight = style.scripts?.weights[variantOf(context)];
  const [first] = families ?? [];
  if (families === undefined || first === undefined || weight === undefined)
    return [{ start: 0, end: text.length, face: latinFace(style, context), scale: 1 }];
  const pieces: FacePiece[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const { family, scale } = families.find((one, i) => has(one, weight, character, i > 0)) ?? first;
    const face = family.face(weight);
    const last = pieces.at(-1);
    if (last?.face === face) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, face, scale });
    start = end;
  }
  return pieces;
}

/** The template's face; upright where the language has no italics, and only the role would slant it. */
function latinFace(style: TextStyle, context: Context): Face {
  const face = faceFor(style, context);
  const { upright } = style.scripts ?? {};
  const isPlain = variantOf(context) === 'plain';
  return upright !== undefined && isPlain && face.italic && hasNoItalics(context.lang) ? upright : face;
}

/** Whether a language is written in letters that have no slanted ones beside them, and none that go up and down. */
function hasNoItalics(lang: Lang): boolean {
  return fontScriptOf(lang) !== undefined;
}

/** Whether a family has a character; one that may be left out, such as a large package, is looked for first. */
function has({ family }: ScriptFamily, weight: string, character: string, mayBeAbsent: boolean): boolean {
  if (mayBeAbsent && !family.isThere(weight)) return false;
  return family.face(weight).covers(character.codePointAt(0) ?? 0);
}

function faceFor(style: TextStyle, context: Context): Face {
  const variant = variantOf(context);
  const face = style[variant];
  if (face === undefined) throw new Error(`a text has a variant whose face was not opened: ${variant}`);
  return face;
}

/** The limits that lines of a text are set within: those of the script of its language, where it has its own. */
export function limitsIn({ lang, style }: StyledText, text: SettingLimits): SettingLimits {
  const script = fontScriptOf(lang);
  return (script && style.scripts?.limits?.get(script)) ?? text;
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

/** How to get a family that may have what those at hand lack, if there is one. */
function absentFont({ style }: StyledText, { script }: StyledRun): string | undefined {
  const families = script === undefined ? undefined : style.scripts?.families.get(script);
  const absent = families?.find(({ family }) => family.packageName !== undefined && !family.isThere('regular'));
  const name = absent?.family.packageName;
  return name === undefined ? undefined : `install the font that has rare characters: npm install ${name}`;
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
            absentFont(styled, run) ?? 'replace the character, or name a font family that has it in the template',
          ),
        );
      }
      offset += character.length;
    }
  }
  return faults;
}
