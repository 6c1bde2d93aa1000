/** A file is found by its name: a wing has no two of one. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Every language has the same parts, and every room a door. */
const ALIKE = /^language\/[a-z]{2,3}(?:-[A-Za-z]+)*\/|(?:^|\/)index\.ts$/u;

const filesOf = (wing: string): readonly string[] =>
  readdirSync(path.join(SRC, wing), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !ALIKE.test(file));

describe('No two files have one name', () => {
  it.each(['text', 'page', 'file', 'app'])('in the wing %s', (wing) => {
    const files = filesOf(wing);
    expect(files.length).toBeGreaterThan(20);
    const known = new Set<string>();
    const again = files.filter((file) => known.size === known.add(path.basename(file)).size);
    expect(again).toEqual([]);
  });
});
