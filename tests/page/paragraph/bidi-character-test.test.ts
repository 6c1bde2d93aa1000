/** The Unicode Consortium's own cases of its bidirectional algorithm, all of them (UAX #9): `tests/fixtures/unicode`. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { resolvedLevels, visualOrder } from '../../../src/page/paragraph/levels.ts';

interface Case {
  readonly line: number;
  readonly text: string;
  readonly base: 'ltr' | 'rtl';
  /** One for each character; undefined for what rule X9 removes. */
  readonly levels: readonly (number | undefined)[];
  readonly order: readonly number[];
}

function casesIn(file: URL): readonly Case[] {
  const lines = brotliDecompressSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.flatMap((line, i): readonly Case[] => {
    const [points = '', direction = '', , levels = '', order = ''] = line.split(';');
    // Paragraphs whose direction is that of their first letter are none of ours: the language says which it is.
    if (!/^[0-9A-F]/u.test(line) || direction === '2') return [];
    return [
      {
        line: i + 1,
        text: String.fromCodePoint(...points.split(' ').map((point) => Number.parseInt(point, 16))),
        base: direction === '1' ? 'rtl' : 'ltr',
        levels: levels.split(' ').map((level) => (level === 'x' ? undefined : Number(level))),
        order: order === '' ? [] : order.split(' ').map(Number),
      },
    ];
  });
}

const CASES = casesIn(new URL('../../fixtures/unicode/BidiCharacterTest-14.0.0.txt.br', import.meta.url));

/** The level of each character, of which some are two UTF-16 units. */
function levelsOf({ text, base }: Case): readonly number[] {
  const units = resolvedLevels(text, base);
  let at = 0;
  return [...text].map((character) => {
    const level = units[at] ?? 0;
    at += character.length;
    return level;
  });
}

describe('BidiCharacterTest 14.0', () => {
  it('has more than ninety thousand cases in a given direction', () => {
    expect(CASES.length).toBe(91_679);
  });

  it('finds the level of each character as it should be', () => {
    const wrong = CASES.filter((one) => {
      const found = levelsOf(one);
      return one.levels.some((level, i) => level !== undefined && level !== found[i]);
    });
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  it('finds characters in the order in which they are seen', () => {
    const wrong = CASES.filter(({ levels, order }) => {
      const seen = levels.flatMap((level, i) => (level === undefined ? [] : [{ level, i }]));
      const own = visualOrder(seen.map(({ level }) => level)).map((place) => seen[place]?.i);
      return own.length !== order.length || own.some((i, at) => i !== order[at]);
    });
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });
});
