import { expect, it } from 'vitest';
import type { Ink, InkChange, ScreenInk, Tag } from '../../../src/page/pages/index.ts';
import { inksOf } from '../../../src/file/pdf/ink.ts';
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
