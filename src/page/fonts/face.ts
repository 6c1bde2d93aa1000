/** Turns the bytes of a font file into a Face: HarfBuzz shapes, fontkit measures. */
import { create, type OpenedFont } from 'fontkit';
import type * as hb from 'harfbuzzjs';
import { type CacheKey, type Resources, Session } from '../../session/index.ts';
import { withComposites } from './composites.ts';
import { subsetterOf } from './subset.ts';

/**
 * How many different words a face remembers the shape of. A speech of 20 pages has some 3,000; beyond this the memory
 * is emptied, so that a server that lives for months doesn't grow.
 */
const SHAPE_CACHE_WORDS = 20_000;

/** HarfBuzz, and one buffer for all shaping: fresh ones are never freed by the WASM heap. */
interface Shaper {
  readonly harfbuzz: typeof hb;
  readonly buffer: hb.Buffer;
}

const SHAPER: CacheKey<{ opened?: Shaper }> = { name: 'shaper', create: () => ({}) };

/** A session that can open faces: it has waited for HarfBuzz, whose code is WebAssembly. */
export async function openSession(resources: Resources): Promise<Session> {
  const harfbuzz = await import('harfbuzzjs');
  const session = new Session(resources);
  session.cache(SHAPER).opened = { harfbuzz, buffer: new harfbuzz.Buffer() };
  return session;
}

/** Another session, with bytes from elsewhere, that opens faces by what `opened` has waited for. */
export function sessionWith(opened: Session, resources: Resources): Session {
  const session = new Session(resources);
  const shaper = opened.cache(SHAPER).opened;
  if (shaper !== undefined) session.cache(SHAPER).opened = shaper;
  return session;
}

/**
 * Opens a TrueType font. Throws if `bytes` aren't one, and in a session that was not opened by `openSession`. `id` names
 * the face for good (see Face).
 */
export function openFace(session: Session, id: string, bytes: Uint8Array): Face {
  const shaper = session.cache(SHAPER).opened;
  if (shaper === undefined) throw new Error('a session that opens faces is to be made by openSession');
  const { harfbuzz } = shaper;
  const font = create(bytes);
  if (!('glyf' in font.directory.tables)) throw new Error(`${id} has no TrueType outlines`);
  const hbFont = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)));
  const cache = new ShapeCache((tag) => new harfbuzz.Feature(tag, 1));
  const known = new KnownGlyphs();
  const widths = new Map<number, number>();
  const coverage = new Map<number, boolean>();
  const em = font.unitsPerEm;
  let makeSubset: ReturnType<typeof subsetterOf> | undefined;

  const widthOf = (glyphId: number): number => {
    let width = widths.get(glyphId);
    if (width === undefined) widths.set(glyphId, (width = hbFont.glyphHAdvance(glyphId) / em));
    return width;
  };

  return {
    id,
    // The catalogue's name stands for one that a damaged table has lost.
    postscriptName: font.postscriptName ?? id,
    metrics: metricsOf(font, hbFont),
    italic: font.italicAngle !== 0,
    covers(codePoint) {
      let covered = coverage.get(codePoint);
      if (covered === undefined)
        coverage.set(
          codePoint,
          (covered = [codePoint, STAND_INS.get(codePoint)].some(
            (one) => one !== undefined && font.hasGlyphForCodePoint(one),
          )),
        );
      return covered;
    },
    shape(text, options, joined = ALONE) {
      const { words, features } = cache.shapedWith(options);
      const key = joined === ALONE ? text : `${joined.before}\n${text}\n${joined.after}`;
      let shaped = words.get(key);
      if (shaped === undefined) {
        if (words.size >= SHAPE_CACHE_WORDS) words.clear();
        const shown = withStandIns(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
        const asked = { text, shown, joined, options, features, em, widthOf, known };
        words.set(key, (shaped = shapeText(shaper, hbFont, asked)));
      }
      return shaped;
    },
    drawnOut(glyph, byEm) {
      const tatweel = font.hasGlyphForCodePoint(TATWEEL) ? hbFont.glyph(TATWEEL) : undefined;
      const extents = tatweel === undefined ? undefined : hbFont.glyphExtents(tatweel);
      if (tatweel === undefined || extents === undefined || extents.width <= 0) return undefined;
      const { xBearing, width } = extents;
      // Its ends reach into the letters that it joins, by as much as the font lets them.
      const by = Math.round(byEm * em);
      const inkOver = width - hbFont.glyphHAdvance(tatweel);
      const count = Math.ceil((by + inkOver) / (MOST_STRETCHED * width));
      const step = by / Math.max(1, count);
      const stretch = (step + inkOver) / width;
      if (stretch <= 0) return undefined;
      const own = glyph.parts ?? [{ id: glyph.id, dx: 0, dy: 0 }];
      return {
        ...glyph,
        parts: [
          ...Array.from({ length: count }, (_, i): GlyphPart => {
            return { id: tatweel, dx: Math.round(i * step + xBearing * (1 - stretch)), dy: 0, stretch };
          }),
          ...own.map((part) => ({ ...part, dx: part.dx + by })),
        ],
        advance: glyph.advance + by / em,
        width: glyph.width + by / em,
      };
    },
    subset(glyphs) {
      if (glyphs[0] !== 0) throw new Error('a subset begins with glyph 0');
      const made = glyphs.flatMap((glyph, at) => (typeof glyph === 'number' ? [] : [{ ...glyph, at }]));
      const parts = [...new Set(made.flatMap((glyph) => glyph.parts.map((part) => part.id)))];
      makeSubset ??= subsetterOf(bytes);
      const written = makeSubset([...glyphs.map((glyph) => (typeof glyph === 'number' ? glyph : 0)), ...parts]);
      if (made.length === 0) return written;
      const places = new Map(parts.map((part, i) => [part, glyphs.length + i]));
      const composites = made.map(({ at, width, parts: own }) => {
        const placed = own.map(({ id: part, ...others }) => ({ glyph: places.get(part) ?? 0, ...others }));
        return { at, width: Math.round(width * em), parts: placed };
      });
      return withComposites(written, composites);
    },
  };
}

/** The stroke between two Arabic letters by which they are drawn apart. */
const TATWEEL = 0x0640;
/** A part of a glyph can be made less than twice as wide (F2DOT14): a longer stroke is of several. */
const MOST_STRETCHED = 1.9;

/** What was shaped with a set of options, and its features as HarfBuzz takes them. */
interface ShapedWith {
  readonly words: Map<string, readonly ShapedGlyph[]>;
  readonly features: hb.Feature[];
}

/** Shapes remembered for each set of options. Options are known by identity first: building their key costs more than a look-up. */
class ShapeCache {
  readonly #byOptions = new WeakMap<ShapeOptions, ShapedWith>();
  readonly #byKey = new Map<string, ShapedWith>();
  readonly #featureOf: (tag: string) => hb.Feature;

  constructor(featureOf: (tag: string) => hb.Feature) {
    this.#featureOf = featureOf;
  }

  shapedWith(options: ShapeOptions): ShapedWith {
    let known = this.#byOptions.get(options);
    if (known === undefined) {
      const { lang, features, script = '', rightToLeft = false } = options;
      const key = `${lang} ${features.join(',')} ${script} ${String(rightToLeft)}`;
      known = this.#byKey.get(key) ?? { words: new Map(), features: features.map(this.#featureOf) };
      this.#byKey.set(key, known);
      this.#byOptions.set(options, known);
    }
    return known;
  }
}

/** Ways in which one glyph stands that are remembered: a letter is kerned with others by some twenty amounts. */
const GLYPH_CACHE_WAYS = 64;

/**
 * Glyphs as they were shaped, the same in all words that have them: a face remembers thousands of words, and letters of their
 * own for each of them are most of what it holds.
 */
class KnownGlyphs {
  readonly #ways = new Map<number, ShapedGlyph[]>();

  // oxlint-disable-next-line max-params -- an object for each glyph is what this class is there to avoid
  glyph(id: number, text: string, advance: number, width: number, xOffset: number, yOffset: number): ShapedGlyph {
    const ways = this.#ways.get(id);
    for (const way of ways ?? [])
      if (way.advance === advance && way.xOffset === xOffset && way.yOffset === yOffset && way.text === text)
        return way;
    const glyph = { id, text, advance, width, xOffset, yOffset };
    if (ways === undefined) this.#ways.set(id, [glyph]);
    else if (ways.length < GLYPH_CACHE_WAYS) ways.push(glyph);
    return glyph;
  }
}

/** What the table OS/2 says only since its version 2, of older fonts: as tall as the letter that it is measured by. */
function heightOf(letter: string, font: OpenedFont, hbFont: hb.Font, known: number | undefined): number {
  if (known !== undefined && known > 0) return known;
  const glyph = hbFont.glyph(letter.codePointAt(0) ?? 0);
  const extents = glyph === undefined ? undefined : hbFont.glyphExtents(glyph);
  return extents?.yBearing ?? font.ascent;
}

function metricsOf(font: OpenedFont, hbFont: hb.Font): FaceMetrics {
  const em = font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    ascent: font.ascent / em,
    descent: font.descent / em,
    capHeight: heightOf('H', font, hbFont, font.capHeight) / em,
    xHeight: heightOf('x', font, hbFont, font.xHeight) / em,
    italicAngle: font.italicAngle,
    bbox: [minX / em, minY / em, maxX / em, maxY / em],
  };
}

interface ToShape {
  readonly text: string;
  readonly joined: Joined;
  readonly options: ShapeOptions;
  readonly features: hb.Feature[];
  readonly em: number;
  readonly widthOf: (glyphId: number) => number;
  readonly known: KnownGlyphs;
  /** The same with what the font has for characters that it lacks, in as many UTF-16 units. */
  readonly shown: string;
}

const SPACE = 0x20;
const NARROW_SPACE = '\u202F';

/**
 * Characters that few fonts have, and what does for them: the hyphen at which no line ends looks like any other, and a
 * space is an advance and nothing else.
 */
const STAND_INS: ReadonlyMap<number, number> = new Map([
  [0x2011, 0x2d],
  [0xa0, SPACE],
  [0x202f, SPACE],
]);

/** How wide a narrow space is in a font that has none, in em: two thirds of a word space. */
const NARROW_EM = 0.17;

function withStandIns(text: string, has: (codePoint: number) => boolean): string {
  let shown = text;
  for (const [character, standIn] of STAND_INS) {
    const own = String.fromCodePoint(character);
    if (shown.includes(own) && !has(character)) shown = shown.replaceAll(own, String.fromCodePoint(standIn));
  }
  return shown;
}

function shapeText(
  { harfbuzz, buffer }: Shaper,
  font: hb.Font,
  { text, shown, joined, options, features, em, widthOf, known }: ToShape,
): readonly ShapedGlyph[] {
  buffer.reset();
  // Grapheme clusters stay whole, and each character of a word keeps its own cluster where the font allows.
  // From right to left a letter and the marks on it are one cluster, and one glyph of the file.
  buffer.setClusterLevel(
    options.rightToLeft ? harfbuzz.ClusterLevel.MONOTONE_GRAPHEMES : harfbuzz.ClusterLevel.MONOTONE_CHARACTERS,
  );
  const { before, after } = joined;
  buffer.addText(before + shown + after, before.length, shown.length);
  buffer.setDirection(options.rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.setScript(options.script ?? 'Latn');
  buffer.setLanguage(options.lang);
  harfbuzz.shape(font, buffer, features);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  if (options.rightToLeft)
    return clustersFromRight(
      infos.map(({ codepoint: id, cluster: at }, i): PlacedGlyph => {
        const cluster = at - before.length;
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
        return { id, cluster, xAdvance, xOffset, yOffset };
      }),
      { text, em, widthOf },
    );
  const glyphs: ShapedGlyph[] = [];
  let next = 0;
  for (const [i, { codepoint, cluster }] of infos.entries()) {
    const position = positions[i];
    if (position === undefined) throw new Error('HarfBuzz gave fewer positions than glyphs');
    const first = i === 0 || infos[i - 1]?.cluster !== cluster;
    // The first glyph of the cluster after this one.
    if (first) while (infos[next]?.cluster === cluster) next += 1;
    // Clusters are counted from what stands before the text.
    const at = cluster - before.length;
    const end = (infos[next]?.cluster ?? Infinity) - before.length;
    const own = first ? text.slice(at, Math.min(end, text.length)) : '';
    const isOurs = own === NARROW_SPACE && shown.charAt(at) !== own;
    const advance = isOurs ? NARROW_EM : position.xAdvance / em;
    const width = widthOf(codepoint);
    glyphs.push(known.glyph(codepoint, own, advance, width, position.xOffset / em, position.yOffset / em));
  }
  return withTextInParts(withMarks(glyphs, em));
}

/** A glyph as HarfBuzz places it, in units of the font. */
interface PlacedGlyph {
  readonly id: number;
  readonly cluster: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Glyphs from left to right, as one for each cluster, in the order in which they are read. */
function clustersFromRight(
  placed: readonly PlacedGlyph[],
  { text, em, widthOf }: Pick<ToShape, 'text' | 'em' | 'widthOf'>,
): ShapedGlyph[] {
  const glyphs: ShapedGlyph[] = [];
  // The cluster to the right of one is the one before it, and its text ends where that one's begins.
  let next = text.length;
  for (let end = placed.length; end > 0;) {
    const cluster = placed[end - 1]?.cluster ?? 0;
    let start = end - 1;
    while (start > 0 && placed[start - 1]?.cluster === cluster) start--;
    const own = placed.slice(start, end);
    glyphs.unshift({ ...asOne(own, em, widthOf), text: '' });
    end = start;
  }
  // In the order of the text: the rightmost first.
  glyphs.reverse();
  const clusters = [...new Set(placed.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  return glyphs.map((glyph, i) => {
    next = clusters[i + 1] ?? text.length;
    return { ...glyph, text: text.slice(clusters[i], next) };
  });
}

/** The glyphs of a cluster as one glyph, made of them where they are several. */
function asOne(own: readonly PlacedGlyph[], em: number, widthOf: (id: number) => number): Omit<ShapedGlyph, 'text'> {
  const [first] = own;
  if (first === undefined) throw new Error('a cluster has no glyph');
  if (own.length === 1) {
    const { id, xAdvance, xOffset, yOffset } = first;
    return { id, advance: xAdvance / em, width: widthOf(id), xOffset: xOffset / em, yOffset: yOffset / em };
  }
  let pen = 0;
  const parts = own.map(({ id, xAdvance, xOffset, yOffset }): GlyphPart => {
    const part = { id, dx: Math.round(pen + xOffset), dy: Math.round(yOffset) };
    pen += xAdvance;
    return part;
  });
  return { id: first.id, parts, advance: pen / em, width: pen / em, xOffset: 0, yOffset: 0 };
}

/**
 * A letter that a font puts together of its parts (ọ́ of o, dot and accent) is read from the file by them too, where
 * Unicode divides it into as many: no part is then without a text of its own, which readers would show as a sign.
 */
function withTextInParts(glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  if (glyphs.every(({ text }) => text !== '')) return glyphs;
  return glyphs.map((glyph, i): ShapedGlyph => {
    let first = i;
    while (first > 0 && glyphs[first]?.text === '') first--;
    let end = first + 1;
    while (glyphs[end]?.text === '') end++;
    if (end - first === 1) return glyph;
    const parts = [...(glyphs[first]?.text ?? '').normalize('NFD')];
    return parts.length === end - first ? { ...glyph, text: parts[i - first] ?? '' } : glyph;
  });
}

const MARKS = /^\p{M}*$/u;

/**
 * A letter and the marks that a font sets over and under it as one glyph, made of them: readers of a file that go by places
 * would take a mark that stands off the line for a line of its own. `em` is that of the font, in its units.
 */
function withMarks(glyphs: readonly ShapedGlyph[], em: number): readonly ShapedGlyph[] {
  if (glyphs.every(({ advance }) => advance !== 0)) return glyphs;
  const joined: ShapedGlyph[] = [];
  for (const glyph of glyphs) {
    const letter = joined.at(-1);
    const isMark = glyph.advance === 0 && glyph.parts === undefined && MARKS.test(glyph.text);
    if (!isMark || letter === undefined || letter.text === '' || letter.advance <= 0) {
      joined.push(glyph);
      continue;
    }
    const own = letter.parts ?? [{ id: letter.id, dx: 0, dy: 0 }];
    const dx = Math.round((letter.advance - letter.xOffset + glyph.xOffset) * em);
    const dy = Math.round((glyph.yOffset - letter.yOffset) * em);
    joined[joined.length - 1] = {
      ...letter,
      parts: [...own, { id: glyph.id, dx, dy }],
      text: letter.text + glyph.text,
    };
  }
  return joined;
}

/*
 * Faces as the compositor and the painter see them: shaping, metrics, coverage, subsetting.
 */

/** A glyph inside another, moved to the right and up by so many units of the font, and so many times as wide. */
export interface GlyphPart {
  readonly id: number;
  readonly dx: number;
  readonly dy: number;
  readonly stretch?: number;
}

/** A glyph that a font lacks, of others that it has; `width` in em. */
export interface MadeGlyph {
  readonly parts: readonly GlyphPart[];
  readonly width: number;
}

/** One glyph as shaped. Lengths are in em (1 = the type size). */
export interface ShapedGlyph {
  readonly id: number;
  /** What it is made of, where the font has it only in parts: a letter's body and its dots. Its `id` is then that of the first. */
  readonly parts?: readonly GlyphPart[];
  /** The characters it stands for; '' for the second and later glyphs of a cluster (marks, parts). */
  readonly text: string;
  /** Pen movement, kerning included. */
  readonly advance: number;
  /** The glyph's own advance width in the font (hmtx), which a PDF's W array states. */
  readonly width: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface ShapeOptions {
  /** BCP 47. */
  readonly lang: string;
  /** OpenType feature tags switched on, sorted, e.g. ['onum'], ['c2sc','smcp']. */
  readonly features: readonly string[];
  /** ISO 15924; of Latin if absent. */
  readonly script?: string;
  /** From right to left; from left to right if absent. The glyphs are in reading order all the same. */
  readonly rightToLeft?: true;
}

/** What stands before and after a text in the same word, from right to left alone; '' where nothing does. */
export interface Joined {
  readonly before: string;
  readonly after: string;
}

const ALONE: Joined = { before: '', after: '' };

/** Vertical metrics in em; descent is negative. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  /** minX, minY, maxX, maxY in em. */
  readonly bbox: readonly [number, number, number, number];
}

/** An opened face. Shaping is pure and cached inside; `text` is in NFC and of one script and direction. */
export interface Face {
  /** Stable and unique, e.g. `source-serif-4/semibold`. */
  readonly id: string;
  readonly postscriptName: string;
  readonly metrics: FaceMetrics;
  readonly italic: boolean;
  covers(codePoint: number): boolean;
  /** `joined` are the letters that it joins on to, and that are set in another face or by another element. */
  shape(text: string, options: ShapeOptions, joined?: Joined): readonly ShapedGlyph[];
  /**
   * A letter that joins on to the next, at its left, with the stroke between them longer by so much; none where the font
   * lacks that stroke. It stands for the same text.
   */
  drawnOut(glyph: ShapedGlyph, byEm: number): ShapedGlyph | undefined;
  /**
   * A TrueType font of the glyphs asked for, in that order, as FontFile2 wants it: glyph n of the result is
   * `glyphs[n]`, or is made of its parts. `glyphs[0]` must be 0 (.notdef); the same one may stand several times.
   */
  subset(glyphs: readonly (number | MadeGlyph)[]): Uint8Array;
}
