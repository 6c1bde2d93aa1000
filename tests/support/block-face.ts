/** A face whose widths are round numbers, so that a test can say where every word of a line must stand. */
import type { Face, Family, ShapedGlyph } from '../../src/page/fonts/index.ts';
import type { TextStyle } from '../../src/page/paragraph/index.ts';

/** Widths in em of what is not half an em wide. */
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...[...' \u00A0il.,;:!?’'].map((character) => [character, 0.25] as const),
  ['\u202F', 0.125],
  ['-', 0.3],
  ['—', 1],
]);

const OTHER_WIDTH = 0.5;

/** Narrower than its letters apart, as a ligature is. */
const LIGATURE_WIDTH = 0.6;

export interface BlockFaceOptions {
  readonly name?: string;
  /** Set f and i as one glyph of 0.6 em. */
  readonly ligatures?: boolean;
  /** Characters it has no glyph for. */
  readonly lacks?: string;
}

/** The width in em of one character as `blockFace` sets it. */
export function blockWidth(character: string): number {
  return WIDTHS.get(character) ?? OTHER_WIDTH;
}

/** No kerning; features and languages change nothing; a combining mark stands on its letter and takes no room. */
function blockFace({ name = 'regular', ligatures = false, lacks = '' }: BlockFaceOptions = {}): Face {
  return {
    id: `block/${name}`,
    postscriptName: `Block-${name}`,
    metrics: { ascent: 0.8, descent: -0.2, capHeight: 0.7, xHeight: 0.5, italicAngle: 0, bbox: [0, -0.2, 1, 0.8] },
    italic: name.includes('italic'),
    covers: (codePoint) => !lacks.includes(String.fromCodePoint(codePoint)),
    shape: (text) => clustersOf(text, ligatures).flatMap(glyphsOf),
    drawnOut: () => undefined,
    subset: () => {
      throw new Error('a face of blocks has no outlines');
    },
  };
}

function clustersOf(text: string, ligatures: boolean): readonly string[] {
  return text.match(ligatures ? /fi|\P{M}\p{M}*/gu : /\P{M}\p{M}*/gu) ?? [];
}

function glyphsOf(cluster: string): readonly ShapedGlyph[] {
  if (cluster === 'fi') return [glyphOf(0xfb01, 'fi', LIGATURE_WIDTH)];
  const [letter = '', ...marks] = cluster;
  return [
    glyphOf(letter.codePointAt(0) ?? 0, cluster, blockWidth(letter)),
    ...marks.map((mark) => glyphOf(mark.codePointAt(0) ?? 0, '', 0)),
  ];
}

function glyphOf(id: number, text: string, width: number): ShapedGlyph {
  return { id, text, advance: width, width, xOffset: 0, yOffset: 0 };
}

/** A family of such faces, under whatever names a template asks for. */
export function blockFamily(options: BlockFaceOptions = {}): Family {
  const faces = new Map<string, Face>();
  return {
    name: 'block',
    faceNames: ['regular', 'italic', 'semibold', 'semibold-italic'],
    packageName: undefined,
    resourceOf: (name) => `${name}.ttf`,
    problem: () => undefined,
    isThere: () => true,
    face(name) {
      const known = faces.get(name);
      if (known !== undefined) return known;
      const face = blockFace({ ...options, name });
      faces.set(name, face);
      return face;
    },
  };
}

/** Text of that family at `size` points. */
export function blockStyle(size: number, options: BlockFaceOptions = {}): TextStyle {
  const family = blockFamily(options);
  return {
    plain: family.face('regular'),
    emphasis: family.face('italic'),
    strong: family.face('semibold'),
    strongEmphasis: family.face('semibold-italic'),
    size,
    features: [],
    allCapitals: false,
    trackingEm: 0,
    smallAcronyms: false,
  };
}
