/** The versions that bags may be of, and those that the changelog says were released. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isReleased } from '../../../src/file/archive/index.ts';

test('Every version that the changelog has a heading for is known as released, and no other', () => {
  const changelog = readFileSync(fileURLToPath(new URL('../../../CHANGELOG.md', import.meta.url)), 'utf8');
  const { version } = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
  ) as { readonly version: string };
  const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+)/gmu)].map(([, one = '']) => one);
  expect(released.length).toBeGreaterThan(0);
  expect(released.filter((one) => one !== version && !isReleased(one))).toEqual([]);
  expect(['0.0.1', '0.1.1', '9.0.0', version].filter(isReleased)).toEqual([]);
});
