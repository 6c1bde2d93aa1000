import { describe, expect, it } from 'vitest';
import {
  proofOf,
  surveyOf,
  type BoxItem,
  type Composed,
  type Composition,
  type DisplayItem,
  type Ink,
  type Page,
} from '../../../src/page/pages/index.ts';
import { baseline } from '../../../src/page/pages/frame.ts';
import { hyphensOf, tintFor } from '../../../src/page/pages/proof-marks.ts';

import { description } from '../../file/pdf/compose.ts';
import { elements, read, words } from '../../file/pdf/read.ts';
import { composed, READING_ALOUD, seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { toPdf } from '../../support/session.ts';

function proved(statement: Composed): Composition {
  return proofOf(statement, surveyOf(statement.layout.fitted), 'Proof');
}

function textOf(item: DisplayItem): string {
  return item.kind === 'text' ? item.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('') : '';
}

/** What the proof has on a page beside the page's own items. */
function marksOn(page: Page, own: readonly DisplayItem[]): readonly DisplayItem[] {
  return page.items.filter((item) => !own.includes(item));
}

function sameInk(a: Ink, b: Ink): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe('a proof', () => {
  it.each([
    ['the seed', seed],
    ['several pages', () => testStatement(SHARED_RIVERS)],
    ['links and passages in the other language', () => testStatement(READING_ALOUD)],
  ])('leaves every item of the pages as and where it is, and adds nothing but artifacts: %s', (_, statement) => {
    const plain = composed(statement());
    const proof = proved(plain);
    expect(proof.outline).toEqual(plain.composition.outline);
    for (const [i, page] of proof.pages.entries()) {
      const own = plain.composition.pages[i]?.items ?? [];
      expect(page.items.filter((item) => own.includes(item))).toEqual(own);
      for (const mark of marksOn(page, own)) {
        const owners = mark.kind === 'text' ? mark.runs.map(({ owner }) => owner) : [mark.owner];
        for (const owner of owners) expect(owner).toHaveProperty('artifact');
      }
    }
  });

  it('tints a line the more the looser or tighter it is, but never so much that black is hard to read on it', () => {
    const luminance = (looseness: number) => {
      const ink = tintFor(looseness);
      if (ink.kind !== 'rgb') throw new Error('a tint is a colour');
      // WCAG 2.2, relative luminance.
      const [r = 0, g = 0, b = 0] = [ink.r, ink.g, ink.b].map((c) =>
        c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    expect(luminance(0)).toBeCloseTo(1, 10);
    for (const way of [1, -1]) {
      expect(luminance(way * 0.5)).toBeLessThan(0.93);
      expect(luminance(way)).toBeLessThan(luminance(way * 0.5) - 0.05);
      expect(luminance(way * 9)).toBe(luminance(way * 3));
      // Contrast to black.
      expect((luminance(way * 9) + 0.05) / 0.05).toBeGreaterThan(7);
    }
  });

  it('tints each line that fills its measure by its own looseness, behind the text', () => {
    const plain = composed(seed());
    const survey = surveyOf(plain.layout.fitted);
    const [page] = proofOf(plain, survey, 'Proof').pages;
    const full = survey.flatMap(({ lines }) => lines).filter(({ justified }) => justified);
    const firstText = page?.items.findIndex((item) => item.kind === 'text') ?? -1;
    const behind = page?.items.slice(0, firstText).filter((item): item is BoxItem => item.kind === 'box') ?? [];
    for (const { x, measure, looseness } of full) {
      const tint = behind.find((box) => box.x === x && box.width === measure && sameInk(box.ink, tintFor(looseness)));
      expect(tint).toBeDefined();
    }
  });

  it('has a dot behind each line that ends in a divided word, at the middle of its small letters', () => {
    const { fitted } = composed(seed()).layout;
    const lines = surveyOf(fitted).flatMap((page) => page.lines);
    const divided = lines.filter((line) => line.divided);
    const dots = hyphensOf(fitted.frame, lines);
    expect(dots).toHaveLength(divided.length);
    expect(dots.length).toBeGreaterThan(0);
    const leading = baseline(fitted.frame, 13) - baseline(fitted.frame, 12);
    for (const [n, { x, measure, row }] of divided.entries()) {
      const { x: start = 0, y = 0, height = 0 } = dots[n] ?? {};
      expect(start).toBeGreaterThan(x + measure);
      expect(y + height / 2).toBeLessThan(baseline(fitted.frame, row) - leading / 8);
      expect(y + height / 2).toBeGreaterThan(baseline(fitted.frame, row) - leading / 2);
    }
  });

  it('is blue where a line is tight and orange where it is loose, paler the closer to natural, and never too dark to read on', () => {
    const rgb = (looseness: number) => {
      const ink = tintFor(looseness);
      if (ink.kind !== 'rgb') throw new Error('a tint has a hue');
      return ink;
    };
    expect(rgb(0)).toEqual({ kind: 'rgb', r: 1, g: 1, b: 1 });
    expect(rgb(-1).b).toBeGreaterThan(rgb(-1).r);
    expect(rgb(1).r).toBeGreaterThan(rgb(1).b);
    expect(rgb(0.4).b).toBeGreaterThan(rgb(0.8).b);
    expect(rgb(30)).toEqual(rgb(3));
    expect(rgb(30).g).toBeGreaterThan(0.5);
  });

  it('tells where units begin level, what is blank, which line is the worst, and the figures', () => {
    const plain = composed(testStatement(SHARED_RIVERS));
    const survey = surveyOf(plain.layout.fitted);
    const { pages } = proofOf(plain, survey, 'Proof of rivers');
    for (const [i, page] of pages.entries()) {
      const texts = marksOn(page, plain.composition.pages[i]?.items ?? []).map(textOf);
      const { levels = [], holes = [] } = survey[i] ?? {};
      for (const { unit, continued } of levels) expect(texts).toContain(continued ? `${unit}…` : String(unit));
      for (const { rows } of holes) expect(texts).toContain(`${rows} blank`);
      expect(texts).toContain(`Proof of rivers, page ${i + 1} of ${pages.length}`);
      for (const { lang, lines } of plain.report.figures)
        expect(texts.some((text) => text.startsWith(`${lang}: ${lines} lines; `))).toBe(true);
      const { worst } = plain.report;
      const place = `${worst?.place.file}:${worst?.place.line}:${worst?.place.column}`;
      expect(texts.some((text) => text.startsWith(`worst line: ${place}, looseness `))).toBe(true);
    }
  });

  it('says how loose a line is where that is beyond its limits, or the worst, and of no line that does not fill its measure', () => {
    const plain = composed(testStatement(SHARED_RIVERS));
    const survey = surveyOf(plain.layout.fitted);
    const { pages } = proofOf(plain, survey, 'Proof of rivers');
    for (const [i, page] of pages.entries()) {
      const labels = marksOn(page, plain.composition.pages[i]?.items ?? [])
        .map(textOf)
        .filter((text) => /^[+–]\d+\.\d$/u.test(text));
      const full = (survey[i]?.lines ?? []).filter(({ justified }) => justified);
      const far = full.filter(({ looseness, worst }) => worst || looseness >= 1 || looseness <= -1);
      expect(labels).toHaveLength(far.length);
      expect(far.length).toBeLessThan(full.length);
    }
  });

  it('stays on its paper, labels and all', () => {
    for (const page of proved(composed(testStatement(SHARED_RIVERS), 'letter')).pages) {
      for (const item of page.items) {
        if (item.kind !== 'text') continue;
        const width = item.runs
          .flatMap(({ size, glyphs }) => glyphs.map(({ advance }) => advance * size * item.scale))
          .reduce((sum, advance) => sum + advance, 0);
        expect(item.x).toBeGreaterThan(0);
        expect(item.x + width).toBeLessThan(page.size.width);
        expect(item.y).toBeLessThan(page.size.height);
      }
    }
  });

  it('draws no area, tint or rule beyond its paper', () => {
    for (const { items, size } of proved(composed(testStatement(SHARED_RIVERS), 'letter')).pages) {
      const corners = items.flatMap((item): readonly (readonly [x: number, y: number])[] => {
        if (item.kind === 'path') return item.steps.flatMap((step) => (step.op === 'close' ? [] : [[step.x, step.y]]));
        if (item.kind !== 'box') return [];
        return [
          [item.x, item.y],
          [item.x + item.width, item.y + item.height],
        ];
      });
      expect(corners.length).toBeGreaterThan(20);
      for (const [x, y] of corners) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(size.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it('cuts the number of blank rows out of what is hatched behind it', () => {
    let counts = 0;
    for (const { items } of proved(composed(testStatement(SHARED_RIVERS))).pages) {
      for (const [i, item] of items.entries()) {
        if (item.kind !== 'text' || !textOf(item).endsWith(' blank')) continue;
        counts++;
        const behind = items[i - 1];
        if (behind?.kind !== 'box') throw new Error('nothing is behind the number');
        expect(behind.ink).toEqual({ kind: 'gray', level: 1 });
        expect(behind.x).toBeLessThan(item.x);
        expect(behind.y).toBeLessThan(item.y);
        expect(behind.y + behind.height).toBeGreaterThan(item.y);
      }
    }
    expect(counts).toBeGreaterThan(0);
  });

  it('reads out what the statement reads out, and no label', async () => {
    const plain = composed(seed());
    const [heard, proofHeard] = await Promise.all(
      [plain.composition, proved(plain)].map(async (composition) => {
        const { pages } = await read(toPdf(composition, description()));
        return pages.flatMap(({ structure }) => elements(structure, 'Sect').map(({ text }) => words(text)));
      }),
    );
    expect(proofHeard).toEqual(heard);
  });
});
