import { expect, it } from 'vitest';
import type { DisplayItem, PathItem } from '../../../src/page/pages/index.ts';
import { paintPage, shifted } from '../../../src/file/pdf/page.ts';
import { BLACK, page } from './compose.ts';

it('fills a box from its top left corner with its ink, which the next of the same ink does not set again', () => {
  const owner = { artifact: 'layout' } as const;
  const ink = { kind: 'rgb', r: 1, g: 0.5, b: 0 } as const;
  const items: readonly DisplayItem[] = [
    { kind: 'box', x: 57, y: 100, width: 200, height: 12.6, ink, owner },
    { kind: 'box', x: 57, y: 112.6, width: 200, height: 12.6, ink, owner },
    { kind: 'rule', x: 57, y: 100, width: 200, thickness: 0.5, ink: BLACK, owner },
  ];
  const { content, marks } = paintPage(page(1, items), new Map());
  expect(content.split('\n')).toEqual([
    '/Artifact<</Type/Layout>>BDC',
    '1 .5 0 rg',
    '57 729.29 200 12.6 re f',
    '57 716.69 200 12.6 re f',
    '.5 w',
    '57 741.89 m',
    '257 741.89 l',
    'S',
    'EMC',
  ]);
  expect(marks).toEqual([]);
});

/** A petal: a line, a curve back, closed. */
const PETAL: PathItem = {
  kind: 'path',
  steps: [
    { op: 'move', x: 100, y: 200 },
    { op: 'line', x: 110, y: 200 },
    { op: 'curve', x1: 111, y1: 205, x2: 108, y2: 210, x: 100, y: 212 },
    { op: 'close' },
  ],
  thickness: 0.25,
  ink: BLACK,
  owner: { artifact: 'page' },
};

/** The operators of a path, on a page whose y grows upwards. */
function operators(item: DisplayItem): readonly string[] {
  const { content } = paintPage(page(1, [item]), new Map());
  return content.split('\n').filter((line) => / [mlc]$|^[hS]$/u.test(line));
}

it('strokes a path step by step, a curve by its two handles and its end', () => {
  expect(operators(PETAL)).toEqual(['100 641.89 m', '110 641.89 l', '111 636.89 108 631.89 100 629.89 c', 'h', 'S']);
});

it('moves all of a path, the handles of its curves too', () => {
  expect(operators(shifted(PETAL, 10, 20))).toEqual([
    '110 621.89 m',
    '120 621.89 l',
    '121 616.89 118 611.89 110 609.89 c',
    'h',
    'S',
  ]);
});

it('moves a box and a rule to the right and down, and leaves their size', () => {
  const owner = { artifact: 'layout' } as const;
  const box: DisplayItem = { kind: 'box', x: 1, y: 2, width: 30, height: 40, ink: BLACK, owner };
  const rule: DisplayItem = { kind: 'rule', x: 1, y: 2, width: 30, thickness: 0.5, ink: BLACK, owner };
  expect(shifted(box, 10, 20)).toEqual({ ...box, x: 11, y: 22 });
  expect(shifted(rule, 10, 20)).toEqual({ ...rule, x: 11, y: 22 });
});
