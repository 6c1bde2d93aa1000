/** Which statements are long enough for a thread that reads beside. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { areLargerThan } from '../../../src/app/cli/statements.ts';
import { folderOf } from './diptych.ts';

const folder = (slug: string, files: Readonly<Record<string, string>>) => ({ slug, path: folderOf(files) });

test('Statements are measured by the bytes of all their files together', () => {
  const both = [
    folder('opening', { 'en.md': 'The bridge is open.', 'fr.md': 'Le pont est ouvert.' }),
    folder('closing', { 'en.md': 'The bridge is shut.' }),
  ];
  expect(areLargerThan(3 * 19 - 1, both)).toBe(true);
  expect(areLargerThan(3 * 19, both)).toBe(false);
});

test('What is not there has no bytes, and is told of elsewhere', () => {
  const missing = { slug: 'missing', path: path.join(folderOf({}), 'missing') };
  expect(areLargerThan(0, [missing])).toBe(false);
});
