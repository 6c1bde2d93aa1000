/**
 * Whether any pattern of `src` takes longer than its text is long. `judged.json` has the digest of each that was found
 * harmless, so that only what is new is judged; `UPDATE_GOLDEN=1 npm run check:patterns` writes it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { harmTo } from './attack.ts';
import { allPatterns, keyOf, type Pattern } from './collect.ts';

const JUDGED = new URL('judged.json', import.meta.url);

/** Patterns that never see what a user wrote. */
const OF_OUR_OWN_FILES: Readonly<Record<string, string>> = {
  '/\\\\hyphenation\\s*\\{(?<words>[^}]*)\\}/u': 'reads the exceptions that stand beside it, once',
  '/\\\\patterns\\s*\\{(?<patterns>[^}]*)\\}/u': 'reads the patterns that stand beside it, once',
};

const digestOf = (pattern: Pattern) => createHash('sha256').update(keyOf(pattern)).digest('hex').slice(0, 16);

describe('a pattern', () => {
  it('takes as long as its text, whatever the text is', async () => {
    const patterns = await allPatterns();
    expect(patterns.length).toBeGreaterThan(500);
    const judged = new Set(JSON.parse(readFileSync(JUDGED, 'utf8')) as readonly string[]);
    const harmful: string[] = [];
    const harmless: string[] = [];
    for (const pattern of patterns) {
      const digest = digestOf(pattern);
      const key = keyOf(pattern);
      const harm = judged.has(digest) || key in OF_OUR_OWN_FILES ? undefined : harmTo(pattern);
      if (harm === undefined) harmless.push(digest);
      else harmful.push(`src/${pattern.file}: ${key.slice(0, 160)} is slow over ${harm.attack}`);
    }
    if (process.env['UPDATE_GOLDEN'] === '1')
      writeFileSync(JUDGED, `${JSON.stringify(harmless.toSorted(), undefined, 2)}\n`);
    expect(harmful).toEqual([]);
  });

  it('that tries every way to divide a text is found', () => {
    const mail = String.raw`^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:MIME-Version|Received):`;
    expect(harmTo({ source: mail, flags: 'iu', file: '' })).toBeDefined();
    expect(harmTo({ source: '[ \\t]+$', flags: 'u', file: '' })).toBeDefined();
    expect(harmTo({ source: '(?<![ \\t])[ \\t]+$', flags: 'u', file: '' })).toBeUndefined();
  });
});
