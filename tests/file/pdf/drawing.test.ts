import { expect, it } from 'vitest';
import type { DisplayItem } from '../../../src/page/pages/index.ts';
import { paintPage } from '../../../src/file/pdf/page.ts';
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
