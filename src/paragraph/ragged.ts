/** Sets titles and other display lines: ragged, never hyphenated, balanced over as few lines as they need. */
import type { Pt } from '../geometry/index.ts';
import type { SettingLimits } from '../template/index.ts';
import type { StyledText } from './collect.ts';
import { layLine, type Line } from './lines.ts';
import { advanceOf, shapeRange } from './shape.ts';

/**
 * What ending a line after a word of up to three letters (an article, a preposition) costs, as a share of the measure
 * squared: as much as a line shorter by a fifth. Sense lines read better, but a hole in the block looks worse.
 */
const SHORT_WORD_PRICE = 0.04;
const SHORT_WORD_LETTERS = 3;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly width: Pt;
}

/** The lines of a display text at a measure: the fewest possible, of lengths as equal as can be. */
export function setRagged(styled: StyledText, measure: Pt, setting: SettingLimits): readonly Line[] {
  const words = wordsOf(styled);
  if (words.length === 0) return [];
  const space = setting.spaceNaturalEm * styled.style.size;
  const count = fewestLines(words, space, measure);
  const starts = balance(styled, words, space, measure, count);
  return starts.map((first, i) => {
    const next = starts[i + 1] ?? words.length;
    const start = words[first]?.start ?? 0;
    const end = words[next - 1]?.end ?? start;
    const ending = next === words.length ? 'end' : 'space';
    return layLine(styled, { start, end, ending }, measure, setting, 'ragged');
  });
}

function wordsOf(styled: StyledText): readonly Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const text of styled.text.split(' ')) {
    const end = start + text.length;
    if (text !== '')
      words.push({ start, end, width: advanceOf(shapeRange(styled, start, end, false)) * styled.style.size });
    start = end + 1;
  }
  return words;
}

function fewestLines(words: readonly Word[], space: Pt, measure: Pt): number {
  let lines = 1;
  let width = 0;
  for (const [i, word] of words.entries()) {
    const grown = i === 0 ? word.width : width + space + word.width;
    if (i > 0 && grown > measure) {
      lines += 1;
      width = word.width;
    } else width = grown;
  }
  return lines;
}

/** Index of the first word of each of `count` lines, such that the lines' shortfalls, squared, add up to the least. */
function balance(styled: StyledText, words: readonly Word[], space: Pt, measure: Pt, count: number): readonly number[] {
  const total = words.reduce((sum, word) => sum + word.width, 0) + space * (words.length - count);
  const ideal = Math.min(measure, total / count);
  const cost = (first: number, next: number): number => {
    let width = -space;
    for (const word of words.slice(first, next)) width += space + word.width;
    if (width > measure && next - first > 1) return Number.POSITIVE_INFINITY;
    const off = (width - ideal) / measure;
    const last = words[next - 1];
    const letters = last === undefined ? 0 : last.end - last.start;
    const short =
      next < words.length && letters <= SHORT_WORD_LETTERS && !/[,;:.]$/.test(styled.text.slice(0, last?.end));
    return off * off + (short ? SHORT_WORD_PRICE : 0);
  };
  let best: { cost: number; starts: readonly number[] }[] = words.map((_, i) => ({
    cost: cost(0, i + 1),
    starts: [0],
  }));
  for (let line = 2; line <= count; line++) {
    best = words.map((_, i) => {
      let choice = { cost: Number.POSITIVE_INFINITY, starts: [0] as readonly number[] };
      for (let first = 1; first <= i; first++) {
        const before = best[first - 1];
        const sum = (before?.cost ?? Number.POSITIVE_INFINITY) + cost(first, i + 1);
        if (before !== undefined && sum < choice.cost) choice = { cost: sum, starts: [...before.starts, first] };
      }
      return choice;
    });
  }
  return best.at(-1)?.starts ?? [0];
}
