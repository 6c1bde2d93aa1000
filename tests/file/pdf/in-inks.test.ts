import { expect, it } from 'vitest';
import type { Ink, InkChange, ScreenInk, Tag } from '../../../src/page/pages/index.ts';
import { fillOperator, inksOf, overprints, strokeOperator } from '../../../src/file/pdf/ink.ts';
import { inInks } from '../../../src/file/pdf/index.ts';
import { bilingualTags, composition, line, page, run } from './compose.ts';

const BLACK: ScreenInk = { kind: 'gray', level: 0 };
const GRAY: Ink = { kind: 'gray', level: 0.3 };
const BLUE: ScreenInk = { kind: 'rgb', r: 0.1, g: 0.4, b: 0.7 };
const K: Ink = { kind: 'cmyk', c: 0, m: 0, y: 0, k: 1 };
const HOUSE: Ink = { kind: 'spot', name: 'House Blue', tint: 1, cmyk: { c: 0.85, m: 0.5, y: 0.05, k: 0 } };
const LAYOUT = { artifact: 'layout' } as const;

const p: Tag = { role: 'P', parent: bilingualTags().en };
const painted = composition([
  page(1, [
    line(57, 100, [run(p, 'Water ', { ink: BLUE }), run(p, 'for all', { ink: { ...BLUE } })]),
    { kind: 'rule', x: 57, y: 120, width: 100, thickness: 0.5, ink: GRAY, owner: LAYOUT },
  ]),
  page(2, [
    { kind: 'path', steps: [{ op: 'move', x: 1, y: 1 }], thickness: 1, ink: BLUE, owner: LAYOUT },
    { kind: 'box', x: 1, y: 1, width: 5, height: 5, ink: BLACK, owner: LAYOUT },
  ]),
]);

it('finds every ink once, in the order of first use', () => {
  expect(inksOf(painted.pages)).toEqual([BLUE, GRAY, BLACK]);
});

it('changes an ink wherever it is, and leaves the others', () => {
  const changes: readonly InkChange[] = [
    { from: BLUE, to: HOUSE },
    { from: BLACK, to: K },
  ];
  const changed = inInks(painted, changes);
  expect(inksOf(changed.pages)).toEqual([HOUSE, GRAY, K]);
  expect(inksOf(painted.pages)).toEqual([BLUE, GRAY, BLACK]);
});

it('does not change what has just been changed', () => {
  const changes: readonly InkChange[] = [
    { from: BLUE, to: BLACK },
    { from: BLACK, to: BLUE },
  ];
  expect(inksOf(inInks(painted, changes).pages)).toEqual([BLACK, GRAY, BLUE]);
});

it('tells the tints of a spot ink apart, and inks that print over from those that do not', () => {
  const inks: readonly Ink[] = [HOUSE, { ...HOUSE, tint: 0.5 }, K, { ...K, overprints: true }];
  const runs = [...inks, ...inks].map((ink) => run(p, 'Water', { ink }));
  expect(inksOf([page(1, [line(57, 100, runs)])])).toEqual(inks);
});

it.each<[Ink, fill: string, stroke: string]>([
  [BLACK, '0 g', '0 G'],
  [GRAY, '.3 g', '.3 G'],
  [BLUE, '.1 .4 .7 rg', '.1 .4 .7 RG'],
  [{ kind: 'cmyk', c: 0.1, m: 0.2, y: 0.3, k: 0.4 }, '.1 .2 .3 .4 k', '.1 .2 .3 .4 K'],
  [{ ...HOUSE, tint: 0.5 }, '/Spot486f75736520426c7565 cs .5 scn', '/Spot486f75736520426c7565 CS .5 SCN'],
  [{ kind: 'registration' }, '/Registration cs 1 scn', '/Registration CS 1 SCN'],
  // No component is less than nothing, or more than all.
  [{ kind: 'rgb', r: -0.1, g: 1.5, b: 0.12345 }, '0 1 .123 rg', '0 1 .123 RG'],
])('writes %o as what is filled, and as what is stroked', (ink, fill, stroke) => {
  expect([fillOperator(ink), strokeOperator(ink)]).toEqual([fill, stroke]);
});

it('prints over what lies under it where an ink of the press says so, and nowhere else', () => {
  expect(overprints({ ...K, overprints: true })).toBe(true);
  expect([K, BLACK, BLUE, HOUSE].some(overprints)).toBe(false);
});
