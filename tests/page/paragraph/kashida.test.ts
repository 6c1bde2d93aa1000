/** Where a line of Arabic is drawn out: in the letters that a hand would choose, and in no others. */
import { describe, expect, it } from 'vitest';
import type { ShapedGlyph } from '../../../src/page/fonts/index.ts';
import { kashidaIn, withKashida } from '../../../src/page/paragraph/kashida.ts';

type Piece = Parameters<typeof withKashida>[0][number];

interface RunOptions {
  readonly script?: string;
  readonly level?: number;
}

/** A run of one glyph for each part, in a face that shows a letter drawn out with a tatweel after it, and by how much in its advance. */
function runOf(parts: readonly string[], { script = 'Arab', level = 1 }: RunOptions = {}): Piece {
  const drawnOut = (glyph: ShapedGlyph, by: number): ShapedGlyph => ({
    ...glyph,
    text: `${glyph.text}ـ`,
    advance: glyph.advance + by,
  });
  const glyphs = parts.map((part) => ({ id: 1, text: part, advance: 0.5, width: 0.5, xOffset: 0, yOffset: 0 }));
  return { run: { script, level, face: { drawnOut } }, glyphs } as unknown as Piece;
}

function lineOf(words: string): readonly Piece[] {
  return words.split(' ').flatMap((word, i): Piece[] => [...(i > 0 ? ['space' as const] : []), runOf([...word])]);
}

function glyphsOf(pieces: readonly Piece[]): readonly ShapedGlyph[] {
  return pieces.flatMap((piece) => (piece === 'space' ? [] : piece.glyphs));
}

/** What a line reads as, with a tatweel after each letter that is drawn out. */
function drawn(pieces: readonly Piece[], needed = 0.3, most = 0.3): string {
  return withKashida(pieces, needed, most)
    .map((piece) => (piece === 'space' ? ' ' : piece.glyphs.map(({ text }) => text).join('')))
    .join('');
}

describe('A line of Arabic that lacks one stroke', () => {
  it.each([
    ['after a letter with teeth rather than before a closed one at the end', 'كلمة السلام', 'كلمة السـلام'],
    ['after the last letter with teeth of a word', 'مسستر', 'مسسـتر'],
    ['before a closed letter rather than before a tall one', 'جميل كلمة', 'جميل كلمـة'],
    ['before a tall letter rather than before one that goes down', 'كبير جميل', 'كبير جميـل'],
    ['before one that goes down rather than before a round one', 'جميع كبير', 'جميع كبيـر'],
    ['before a round letter rather than before any other', 'ثمين جميع', 'ثمين جميـع'],
    ['before any last letter rather than further forward', 'قانون ثمين', 'قانون ثميـن'],
    ['further forward where the last two do not join', 'قانون', 'قانـون'],
    ['in the first of two words that are as good', 'معلومة كلمة', 'معلومـة كلمة'],
  ])('is drawn out %s', (_, words, whole) => {
    expect(drawn(lineOf(words))).toBe(whole);
  });

  it.each([
    ['in a word of three letters', 'كتب'],
    ['in a word whose letters do not join', 'دوار'],
    ['between a lam and its alef', 'دولار'],
  ])('is not drawn out %s', (_, words) => {
    expect(drawn(lineOf(words))).toBe(words);
  });

  it('is not drawn out inside a ligature, nor where one face ends in a word and another begins', () => {
    expect(drawn([runOf(['د', 'و', 'لم', 'ة'])])).toBe('دولمة');
    expect(drawn([runOf(['د', 'و', 'ل']), runOf(['ة', 'د'])])).toBe('دولةد');
  });

  it('is drawn out in no letters of another script, nor in such as run from the left', () => {
    expect(drawn([runOf([...'stamp'], { script: 'Latn', level: 2 })])).toBe('stamp');
    expect(drawn([runOf([...'السلام'], { level: 2 })])).toBe('السلام');
  });

  it('takes what a mark parts for two words', () => {
    expect(drawn([runOf([...'كلمة', '،', ...'كلمة'])], 0.6)).toBe('كلمـة،كلمـة');
    expect(drawn([runOf([...'كل', '،', ...'مة'])], 0.6)).toBe('كل،مة');
  });
});

describe('What a line of Arabic lacks', () => {
  const TWO = lineOf('كلمة نعمة');
  const strokes = (needed: number, most: number) =>
    glyphsOf(withKashida(TWO, needed, most)).flatMap(({ advance }) =>
      advance > 0.5 ? [Number((advance - 0.5).toFixed(6))] : [],
    );

  it('is shared out among short strokes, as many as it takes', () => {
    expect(strokes(0.3, 0.6)).toEqual([0.3]);
    expect(strokes(0.35, 0.6)).toEqual([0.15, 0.15]);
    expect(strokes(0.6, 0.6)).toEqual([0.3, 0.3]);
  });

  it('makes longer ones where there are no more words, up to the longest', () => {
    expect(strokes(0.9, 0.6)).toEqual([0.45, 0.45]);
    expect(strokes(3, 0.6)).toEqual([0.6, 0.6]);
    expect(strokes(3, 0.2)).toEqual([0.2, 0.2]);
  });

  it('is left to the spaces where it is less than a stroke', () => {
    expect(strokes(0.15, 0.6)).toEqual([0.15]);
    expect(strokes(0.14, 0.6)).toEqual([]);
    expect(strokes(0, 0.6)).toEqual([]);
    expect(strokes(3, 0.1)).toEqual([]);
  });
});

it('A word counts on a quarter of a stroke where it has a place for one', () => {
  expect(kashidaIn('السلام', 0.6)).toBeCloseTo(0.075, 9);
  expect(kashidaIn('السلام', 0.2)).toBeCloseTo(0.05, 9);
  expect(kashidaIn('كتب', 0.6)).toBe(0);
  expect(kashidaIn('دولار', 0.6)).toBe(0);
});
