/** Which blocks of two versions belong together, by their lengths and by what both name, and how sure that is. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, tailCost, type Alignable } from '../../../src/text/statement/align.ts';

const SAME = { left: 1, right: 1 };

function paragraph(text: string): Alignable {
  return { kind: 'paragraph', mergeable: true, text };
}

/** So many characters of words that no other block has, without names or numbers. */
function words(length: number): Alignable {
  return paragraph(
    'lorem ipsum dolor sit amet '
      .repeat(length)
      .slice(0, length - 1)
      .concat('.'),
  );
}

/** `2:1` for two of the left with one of the right. */
function shapes(left: readonly Alignable[], right: readonly Alignable[]): readonly string[] {
  return (align(left, right, SAME) ?? []).map(
    (group) => `${group.left.to - group.left.from}:${group.right.to - group.right.from}`,
  );
}

describe('the cost of a difference in length', () => {
  // Tables of the normal distribution: two tails beyond z.
  it.each([
    [0, 1],
    [0.674_49, 0.5],
    [1.959_964, 0.05],
    [2.575_829, 0.01],
    [4.891_638, 1e-6],
  ])('at %f deviations is that of a chance of %f', (z, chance) => {
    expect(tailCost(z)).toBeCloseTo(-Math.log(chance), 2);
  });

  it('goes on growing where chances are too small to be written', () => {
    expect(tailCost(40)).toBeGreaterThan(tailCost(39));
    expect(tailCost(40)).toBeCloseTo(803.9, 0);
  });
});

describe('blocks of two versions', () => {
  it('belong together one by one where their lengths agree, and that is sure', () => {
    const lengths = [300, 120, 450, 80];
    const groups = align(lengths.map(words), lengths.map(words), SAME) ?? [];
    expect(groups.map(({ left, right }) => [left.from, right.from])).toEqual([0, 1, 2, 3].map((n) => [n, n]));
    for (const { confidence } of groups) expect(confidence).toBeGreaterThan(0.95);
  });

  it('are two to one where a paragraph was divided, three to one, or two to two', () => {
    expect(shapes([words(300), words(120), words(200)], [words(300), words(322)])).toEqual(['1:1', '2:1']);
    expect(shapes([words(300), words(322)], [words(300), words(120), words(200)])).toEqual(['1:1', '1:2']);
    expect(shapes([words(150), words(120), words(200), words(400)], [words(474), words(400)])).toEqual(['3:1', '1:1']);
  });

  it('stand alone where the other version has nothing of them', () => {
    expect(shapes([words(300), words(800), words(500)], [words(300), words(500)])).toEqual(['1:1', '1:0', '1:1']);
    expect(shapes([words(300), words(500)], [words(300), words(800), words(500)])).toEqual(['1:1', '0:1', '1:1']);
    expect(shapes([], [words(90)])).toEqual(['0:1']);
    expect(shapes([words(90)], [])).toEqual(['1:0']);
    expect(shapes([], [])).toEqual([]);
  });

  it('follow what both name where their lengths say nothing', () => {
    const about = (name: string) => paragraph(`We thank ${name} for all that was done, and for what will be done.`);
    const [left, right] = [['Montevideo', 'Kathmandu', 'Reykjavik'].map(about), ['Montevideo', 'Reykjavik'].map(about)];
    expect(shapes(left, right)).toEqual(['1:1', '1:0', '1:1']);
  });

  it('pair with their own kind alone, and only paragraphs can be several', () => {
    expect(shapes([heading('One of these'), words(200)], [words(200)])).toEqual(['1:0', '1:1']);
    expect(shapes([heading('One'), heading('Two')], [heading('One Two')])).not.toContain('2:1');
  });

  it('expect one to be as much longer as its language is', () => {
    const lengths = [300, 120, 450, 80, 260];
    const longer = lengths.map((length) => words(Math.round(length * 1.2)));
    const sure = (relative: number) =>
      Math.min(
        ...(align(lengths.map(words), longer, { left: 1, right: relative }) ?? []).map(({ confidence }) => confidence),
      );
    expect(sure(1.2)).toBeGreaterThan(0.95);
    expect(sure(1.2)).toBeGreaterThan(sure(0.8));
  });

  it('are less sure the less their lengths tell them apart', () => {
    const confidenceOf = (alone: number) => {
      const groups = align([words(200), words(alone), words(205)], [words(201), words(204)], SAME) ?? [];
      return groups.find(({ right }) => right.from === right.to)?.confidence ?? 0;
    };
    expect(confidenceOf(600)).toBeGreaterThan(0.9);
    // Any of the three may be the one that stands alone.
    expect(confidenceOf(203)).toBeLessThan(0.6);
    expect(confidenceOf(203)).toBeGreaterThan(0.2);
  });

  it('are all in one group each, in their order, however many there are', () => {
    const side = fc.array(fc.integer({ min: 2, max: 600 }), { maxLength: 70 });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const groups = align(left.map(words), right.map(words), SAME) ?? [];
        let [i, j] = [0, 0];
        for (const group of groups) {
          expect([group.left.from, group.right.from]).toEqual([i, j]);
          [i, j] = [group.left.to, group.right.to];
          expect(group.confidence).toBeGreaterThanOrEqual(0);
          expect(group.confidence).toBeLessThanOrEqual(1);
        }
        expect([i, j]).toEqual([left.length, right.length]);
      }),
      { numRuns: 30 },
    );
  });

  it('are found where thirty stand in one version only, on whichever side', () => {
    const some = Array.from({ length: 40 }, (_, n) => words(60 + ((n * 137) % 400)));
    const more = [...some.slice(0, 5), ...Array.from({ length: 30 }, () => heading('Alone')), ...some.slice(5)];
    const expected = [...Array(5).fill('1:1'), ...Array(30).fill('1:0'), ...Array(35).fill('1:1')] as string[];
    expect(shapes(more, some)).toEqual(expected);
    expect(shapes(some, more)).toEqual(expected.map((shape) => (shape === '1:0' ? '0:1' : shape)));
  });

  it('are not compared where there are more than can be in a second or two', () => {
    const many = Array.from({ length: 1600 }, () => paragraph('a'));
    expect(align(many, many.slice(0, 400), SAME)).toBeUndefined();
  });
});

function heading(text: string): Alignable {
  return { kind: 'heading', mergeable: false, text };
}
