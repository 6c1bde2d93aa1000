/** What is embedded in a file of ours is given as it was written, or not at all. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedFiles } from '../../../src/file/signature/index.ts';

const RELEASED = path.join(import.meta.dirname, '../../fixtures/released-0.1.0');
const COPIES = readdirSync(RELEASED, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.pdf'))
  .toSorted()
  .map((name) => new Uint8Array(readFileSync(path.join(RELEASED, name))));

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
/** Short, for it stands in messages; a file that leads to none carries none. */
const said = (bytes: Uint8Array) => {
  const files = embeddedFiles(bytes) ?? new Map<string, Uint8Array>();
  if (files.size === 0) return 'nothing';
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
};

/** Where each part of a file is that leads to what is embedded, or is it. */
function partsOf(bytes: Uint8Array): readonly (readonly [from: number, to: number])[] {
  const text = latin(bytes);
  const parts = [
    ...text.matchAll(/\d+ 0 obj(?:(?!endobj)[^])*?\/(?:Type \/(?:EmbeddedFile|Filespec)|EmbeddedFiles)\b[^]*?endobj/g),
  ];
  return parts.map(({ index, 0: { length } }) => [index, index + length]);
}

describe('a file that is embedded', () => {
  it.each(COPIES.map((bytes, n) => [n, bytes] as const))(
    'is never another where one bit is, in its contents or on the way to them: copy %i',
    (_n, bytes) => {
      const whole = said(bytes);
      const parts = partsOf(bytes);
      expect(parts.length).toBeGreaterThan(10);
      let refused = 0;
      let tried = 0;
      for (const [from, to] of parts)
        for (let at = from; at < to; at += 7) {
          const other = Uint8Array.from(bytes);
          other[at] = (other[at] ?? 0) ^ (1 << (at % 8));
          const found = said(other);
          tried++;
          if (found === 'nothing') refused++;
          else expect(found, `bit ${String(at % 8)} of byte ${String(at)}`).toBe(whole);
        }
      expect(refused / tried).toBeGreaterThan(0.5);
    },
  );

  it.each(COPIES.map((bytes, n) => [n, bytes] as const))(
    'is never another’s, where a number that leads to it is another: copy %i',
    (_n, bytes) => {
      const whole = said(bytes);
      for (const [from, to] of partsOf(bytes)) {
        const text = latin(bytes.subarray(from, to)).split('stream')[0] ?? '';
        for (const { index, 0: number } of text.matchAll(/\d+(?= 0 R)/g))
          for (const step of [-2, -1, 1, 2, 10]) {
            const instead = String(Number(number) + step);
            if (instead.length !== number.length) continue;
            const other = Uint8Array.from(bytes);
            other.set(Buffer.from(instead), from + index);
            expect(['nothing', whole], `${number} → ${instead}`).toContain(said(other));
          }
      }
    },
  );

  it.each(COPIES.map((bytes, n) => [n, bytes] as const))('that has two names has none: copy %i', (_n, bytes) => {
    const text = latin(bytes);
    for (const { 0: written, 1: key, index } of text.matchAll(/\/(UF|F) \(en\.md\)/g)) {
      const other = Uint8Array.from(bytes);
      other.set(Buffer.from(written.replace('en.md', 'em.md')), index);
      expect(said(other), key).toBe('nothing');
    }
  });
});
