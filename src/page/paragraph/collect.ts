/** Turns a block's inlines, spaced as their languages want it, into one text with styled runs. */
import { fault, type Diagnostic, type Place } from '../../diagnostics/index.ts';
import type { Face, ShapeOptions } from '../fonts/index.ts';
import { printedTag } from '../../text/language/index.ts';
import { writtenOffset, type Inline, type Lang } from '../../text/statement/index.ts';
import type { TextStyle, Variant } from './items.ts';

/** A stretch of text of one face and language. */
export interface StyledRun {
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  readonly lang: Lang;
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
  return { ...joined(withAcronyms(segments, style), { style, ...(leadIn && { leadIn }) }), lang, style };
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
        const text = String(node.number);
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

/** The segments as one text with runs. Runs of the same language and features share one object of shaping options. */
function joined(segments: readonly Segment[], styles: Pick<CollectOptions, 'style' | 'leadIn'>): Gathered {
  const shapings = new Map<string, ShapeOptions>();
  const shapingOf = ({ context, acronym }: Segment, raised: boolean): ShapeOptions => {
    const style = styleFor(context, styles);
    const key = `${context.lang} ${acronym} ${raised} ${context.leadsIn}`;
    let shaping = shapings.get(key);
    if (shaping === undefined) {
      const features = [...style.features, ...(acronym ? ['c2sc'] : []), ...(raised ? ['sups'] : [])].sort();
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
    const face = faceFor(styleFor(context, styles), context);
    const raised = shapingOf(segment, context.raised);
    const plain = context.raised ? shapingOf(segment, false) : raised;
    const lifted = context.raised && !hasRaised(face, segment.text, { raised, plain });
    runs.push({
      start,
      end: text.length,
      face,
      lang: context.lang,
      shaping: lifted ? plain : raised,
      lifted,
      ancestors: context.ancestors,
      written: segment.written,
      place,
    });
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

function faceFor(style: TextStyle, context: Context): Face {
  const variant = variantOf(context);
  const face = style[variant];
  if (face === undefined) throw new Error(`a text has a variant whose face was not opened: ${variant}`);
  return face;
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
