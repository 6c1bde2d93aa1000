/** Turns the bytes of a font file into a Face: HarfBuzz shapes, fontkit measures and subsets. */
import { create, type OpenedFont } from 'fontkit';
import * as hb from 'harfbuzzjs';
import type { Face, FaceMetrics, ShapedGlyph, ShapeOptions } from './types.ts';

/**
 * How many different words a face remembers the shape of. A speech of 20 pages has some 3,000; beyond this the memory
 * is emptied, so that a server that lives for months doesn't grow.
 */
const SHAPE_CACHE_WORDS = 20_000;

/** Grapheme clusters stay whole, and each character of a word keeps its own cluster where the font allows. */
const CLUSTER_LEVEL = hb.ClusterLevel.MONOTONE_CHARACTERS;

/** One buffer for all shaping: fresh ones are never freed by the WASM heap. */
let sharedBuffer: hb.Buffer | undefined;

/** Opens a TrueType font. Throws if `bytes` aren't one. `id` names the face for good (see Face). */
export function openFace(id: string, bytes: Uint8Array): Face {
  const font = create(bytes);
  if (!('glyf' in font.directory.tables)) throw new Error(`${id} has no TrueType outlines`);
  const hbFont = new hb.Font(new hb.Face(new hb.Blob(bytes)));
  const cache = new ShapeCache();
  const widths = new Map<number, number>();
  const coverage = new Map<number, boolean>();
  const em = font.unitsPerEm;

  const widthOf = (glyphId: number): number => {
    let width = widths.get(glyphId);
    if (width === undefined) widths.set(glyphId, (width = hbFont.glyphHAdvance(glyphId) / em));
    return width;
  };

  return {
    id,
    // The catalogue's name stands for one that a damaged table has lost.
    postscriptName: font.postscriptName ?? id,
    metrics: metricsOf(font),
    italic: font.italicAngle !== 0,
    covers(codePoint) {
      let covered = coverage.get(codePoint);
      if (covered === undefined) coverage.set(codePoint, (covered = font.hasGlyphForCodePoint(codePoint)));
      return covered;
    },
    shape(text, options) {
      const words = cache.words(options);
      let glyphs = words.get(text);
      if (glyphs === undefined) {
        if (words.size >= SHAPE_CACHE_WORDS) words.clear();
        words.set(text, (glyphs = shapeText(hbFont, text, options, em, widthOf)));
      }
      return glyphs;
    },
    subset(glyphIds) {
      if (glyphIds[0] !== 0) throw new Error('a subset begins with glyph 0');
      const subset = font.createSubset();
      subset.glyphs = [...glyphIds];
      return subset.encode();
    },
  };
}

/** Shapes remembered for each set of options. Options are known by identity first: building their key costs more than a look-up. */
class ShapeCache {
  readonly #byOptions = new WeakMap<ShapeOptions, Map<string, readonly ShapedGlyph[]>>();
  readonly #byKey = new Map<string, Map<string, readonly ShapedGlyph[]>>();

  words(options: ShapeOptions): Map<string, readonly ShapedGlyph[]> {
    let words = this.#byOptions.get(options);
    if (words === undefined) {
      const key = `${options.lang} ${options.features.join(',')}`;
      words = this.#byKey.get(key) ?? new Map<string, readonly ShapedGlyph[]>();
      this.#byKey.set(key, words);
      this.#byOptions.set(options, words);
    }
    return words;
  }
}

function metricsOf(font: OpenedFont): FaceMetrics {
  const em = font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    ascent: font.ascent / em,
    descent: font.descent / em,
    capHeight: font.capHeight / em,
    xHeight: font.xHeight / em,
    italicAngle: font.italicAngle,
    bbox: [minX / em, minY / em, maxX / em, maxY / em],
  };
}

function shapeText(
  font: hb.Font,
  text: string,
  options: ShapeOptions,
  em: number,
  widthOf: (glyphId: number) => number,
): ShapedGlyph[] {
  const buffer = (sharedBuffer ??= new hb.Buffer());
  buffer.reset();
  buffer.setClusterLevel(CLUSTER_LEVEL);
  buffer.addText(text);
  buffer.setDirection(hb.Direction.LTR);
  buffer.setScript('Latn');
  buffer.setLanguage(options.lang);
  hb.shape(
    font,
    buffer,
    options.features.map((tag) => new hb.Feature(tag, 1)),
  );
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const glyphs: ShapedGlyph[] = [];
  for (const [i, info] of infos.entries()) {
    const position = positions[i];
    if (position === undefined) throw new Error('HarfBuzz gave fewer positions than glyphs');
    const first = i === 0 || infos[i - 1]?.cluster !== info.cluster;
    const next = infos.slice(i + 1).find((other) => other.cluster !== info.cluster);
    glyphs.push({
      id: info.codepoint,
      text: first ? text.slice(info.cluster, next?.cluster ?? text.length) : '',
      advance: position.xAdvance / em,
      width: widthOf(info.codepoint),
      xOffset: position.xOffset / em,
      yOffset: position.yOffset / em,
    });
  }
  return glyphs;
}
