/** Holds what a line may have to bear, step by step, and the prices that a paragraph is set by, to the figure. */
import { describe, expect, it } from 'vitest';
import {
  collect,
  fitGalley,
  layLines,
  prepareGalley,
  RUNT_WIDTH_EM,
  type Galley,
  type Setting,
} from '../../../src/page/paragraph/index.ts';
import { refitGalley } from '../../../src/page/paragraph/set.ts';
import type { SettingLimits } from '../../../src/page/template/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { text } from '../../support/inlines.ts';
import { SESSION } from '../../support/session.ts';
import { EN } from '../../support/langs.ts';

/** Ten points: a letter is 5 wide, a natural space 2.5; it grows by 1 to looseness 1. */
const SIZE = 10;
const LIMITS: SettingLimits = {
  spaceMinEm: 0.15,
  spaceNaturalEm: 0.25,
  spaceLooseEm: 0.35,
  spaceMaxEm: 0.5,
  expansion: 0,
};

function galleyOf(content: string, hyphenate = false): Galley {
  const styled = collect([text(content)], { lang: EN, style: blockStyle(SIZE) });
  return prepareGalley(styled, LIMITS, { session: SESSION, hyphenate });
}

function settingOf(content: string, measure: number, hyphenate = false): Setting {
  const [setting, ...others] = fitGalley(galleyOf(content, hyphenate), measure);
  if (setting === undefined || others.length > 0) throw new Error(`${content} has ${others.length + 1} settings`);
  return setting;
}

/** The first line has one space, which has to fill what 40 points of letters leave. */
const TWO_LINES = 'aaaa bbbb cccccc';

describe('The space of a line that nothing else can fill', () => {
  it.each([
    ['is up to the template’s widest', 44.9, 'none'],
    ['is then up to half as wide again', 45.1, 'stretched'],
    ['is then up to half as wide again', 47.4, 'stretched'],
    [
      'is then up to two and a half times as wide, in a paragraph whose addresses may be divided',
      47.6,
      'emergency-breaks',
    ],
    [
      'is then up to two and a half times as wide, in a paragraph whose addresses may be divided',
      52.4,
      'emergency-breaks',
    ],
    ['is at last given up for a line that is too long', 52.6, 'overfull'],
  ])('%s: at %d points', (_, measure, strain) => {
    expect(settingOf(TWO_LINES, measure).strain).toBe(strain);
  });

  it('fills the line, whatever it has to bear', () => {
    const [first] = layLines(settingOf(TWO_LINES, 47));
    expect(first?.space).toBeCloseTo(7, 9);
  });
});

/** What makes spaces uneven: the square of a looseness. */
const DEVIATION = 850_000;
/** TeX's: looseness 1 has badness 100; with a line's own price, squared. And its deviation. */
const line = (looseness: number) => (10 + 100 * Math.abs(looseness) ** 3) ** 2 + DEVIATION * looseness ** 2;
/** Of two lines of which one is very loose, and of a first line that is so. */
const CONTRAST = 5000;
const RUNT = 300_000;
/** A last line of one word; a line that is seen to be loose; a last line after a divided word, and one that is but its end. */
const HYPHEN = 560_000;
const ONE_WORD = 8_000_000;
const LOOSE = 10_000_000;
const FINAL_HYPHEN = 9_000_000;
const TAIL = 250_000_000;

describe('The price of a paragraph', () => {
  it('is that of its lines, of their contrast, and of a last line that is too short', () => {
    // A space of 2.8 in place of 2.5: loose by 0.3, beside which nothing stands out.
    expect(settingOf(TWO_LINES, 42.8).demerits).toBeCloseTo(line(0.3) + line(0) + RUNT / 4 + ONE_WORD, 3);
    expect(settingOf(TWO_LINES, 44.5).demerits).toBeCloseTo(
      line(2) + LOOSE + line(0) + 2 * CONTRAST + RUNT / 4 + ONE_WORD,
      3,
    );
    expect(settingOf(TWO_LINES, 42).demerits).toBeCloseTo(line(-0.5) + line(0) + RUNT / 4 + ONE_WORD, 3);
  });

  it('asks six em of a last line, and less for each point that it lacks', () => {
    const priceOf = (letters: number) => settingOf(`aaaaaaaa bbbbbbbb ${'c'.repeat(letters)}`, 82.5).demerits;
    expect(RUNT_WIDTH_EM).toBe(6);
    const whole = line(0) + line(0) + ONE_WORD;
    expect(priceOf(13)).toBeCloseTo(whole, 6);
    expect(priceOf(12)).toBeCloseTo(whole, 6);
    expect(priceOf(11)).toBeCloseTo(whole + RUNT * (1 / 12) ** 2, 3);
    expect(priceOf(6)).toBeCloseTo(whole + RUNT / 4, 3);
  });

  it('asks nothing of the only line', () => {
    expect(settingOf('aaa', 100).demerits).toBe(line(0));
  });

  it('is higher for a word divided, more so before the last line', () => {
    const [divided] = fitGalley(galleyOf('some disappointment', true), 46.5);
    const [first] = divided === undefined ? [] : layLines(divided);
    expect(first?.ending).toBe('added-hyphen');
    const looseness = divided?.solution.lines[0]?.looseness ?? Number.NaN;
    const contrast = Math.abs(looseness) > 1 || looseness < -0.5 ? Number.NaN : 0;
    const last = 'pointment'.length * 5 - 2.5;
    const runt = RUNT * (1 - last / 60) ** 2;
    expect(divided?.demerits).toBeCloseTo(
      line(looseness) +
        90 ** 2 +
        HYPHEN +
        line(0) +
        contrast +
        FINAL_HYPHEN * (1 - 0.5 * (last / 46.5)) +
        ONE_WORD +
        TAIL +
        runt,
      2,
    );
  });
});

describe('A setting with another end of a line', () => {
  const CONTENT =
    'Most of the changes that matter begin in small places, close to home, where people who will never be counted decide \
to treat one another with respect; what begins there does not stay there, and the institutions of a country are in \
the end no better than the habits of its neighbourhoods.';

  it('has as many lines, and does not end that one where it was', () => {
    const settings = fitGalley(galleyOf(CONTENT, true), 240);
    const refitted = settings.flatMap((setting) =>
      setting.solution.lines.map((_, i) => ({ setting, i, other: refitGalley(setting, i) })),
    );
    const others = refitted.filter(({ other }) => other !== undefined);
    expect(others.length).toBeGreaterThan(0);
    for (const { setting, i, other } of others) {
      expect(other?.lineCount).toBe(setting.lineCount);
      expect(other?.strain).toBe(setting.strain);
      const barred = setting.solution.lines[i]?.end;
      expect(other?.solution.lines.map(({ end }) => end)).not.toContain(barred);
    }
  });

  it('is not there for the last line, nor for one that there is none of', () => {
    const [setting] = fitGalley(galleyOf(CONTENT, true), 240);
    if (setting === undefined) throw new Error('no setting');
    expect(refitGalley(setting, setting.lineCount - 1)).toBeUndefined();
    expect(refitGalley(setting, setting.lineCount)).toBeUndefined();
  });
});
