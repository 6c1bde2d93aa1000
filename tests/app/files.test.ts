/** A file is read whole, within a bound, and only if it is one. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBounded } from '../../src/app/files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diptych-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const refused = { most: 5, links: 'refused' } as const;

writeFileSync(at('five'), 'abcde');
writeFileSync(at('none'), '');
mkdirSync(at('folder'));
symlinkSync('five', at('link'));
symlinkSync('circle', at('circle'));
execFileSync('mkfifo', [at('pipe')]);

describe('a file', () => {
  it('is read whole if it is no larger than the bound', () => {
    expect(readBounded(at('five'), refused)).toEqual({ ok: true, bytes: new TextEncoder().encode('abcde') });
    expect(readBounded(at('none'), refused)).toEqual({ ok: true, bytes: new Uint8Array() });
  });

  it.each([
    ['larger', 'five', { most: 4, links: 'refused' }, { why: 'too-large', size: 5 }],
    ['not there', 'nowhere', refused, { why: 'missing' }],
    ['below another file', 'five/one', refused, { why: 'missing' }],
    ['a folder', 'folder', refused, { why: 'folder' }],
    ['a pipe, which nobody writes to', 'pipe', refused, { why: 'no-file' }],
    ['a link, where none is to be followed', 'link', refused, { why: 'link' }],
    ['a link that leads to itself', 'circle', { most: 5, links: 'followed' }, { why: 'link' }],
  ] as const)('is not read if it is %s', (_, name, bounds, unreadable) => {
    expect(readBounded(at(name), bounds)).toEqual({ ok: false, unreadable });
  });

  it('is read through a link that somebody has named', () => {
    expect(readBounded(at('link'), { ...refused, links: 'followed' })).toMatchObject({ ok: true });
  });

  it('is read no further than the bound where its size says nothing', () => {
    expect(readBounded('/proc/self/status', refused)).toMatchObject({ unreadable: { why: 'too-large' } });
    expect(readBounded('/proc/self/status', { ...refused, most: 100_000 })).toMatchObject({ ok: true });
  });

  it('is read whole where its size says nothing, however often it is more than was thought', () => {
    // A file of /proc has a size of 0; this one has some 30 kB on any machine that has a few libraries loaded.
    const whole = readBounded('/proc/self/maps', { most: 10_000_000, links: 'refused' });
    if (!whole.ok) throw new Error('it was not read');
    const lines = new TextDecoder().decode(whole.bytes).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]+-[0-9a-f]+ [rwxsp-]{4} /u);
  });

  it('of a name that no system takes is told by what the system says', () => {
    expect(readBounded('a'.repeat(10_000), refused)).toEqual({
      ok: false,
      unreadable: { why: 'system', errno: 'ENAMETOOLONG' },
    });
  });

  it.skipIf(process.getuid?.() === 0)('is not read without leave', () => {
    writeFileSync(at('secret'), 'a');
    chmodSync(at('secret'), 0);
    expect(readBounded(at('secret'), refused)).toEqual({ ok: false, unreadable: { why: 'denied', errno: 'EACCES' } });
  });
});
