/** Holds the benchmark to what the rest of the code has become: what it sets is written, and read again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

interface Bench {
  readonly KINDS: readonly string[];
  readonly vary: (statement: unknown, how: { readonly kind: string; readonly seed: number }) => unknown;
  readonly writeStatement: (statement: unknown, temp: string) => { readonly folder: string; readonly json: string };
}
interface Read {
  readonly ok: boolean;
  readonly value: { readonly meta: { readonly speakers: readonly { readonly name?: string }[] } };
}
interface Folder {
  readonly readStatement: (dir: string) => Read;
}

const SEED = path.join(import.meta.dirname, '../../statements/2014-07-30-trafficking-in-persons');

test('What the benchmark sets is a statement of Diptych, and the same texts for whatever it is measured against', async () => {
  const { KINDS, vary, writeStatement } = (await import(new URL('statements.mjs', import.meta.url).href)) as Bench;
  const compiled = new URL('../../dist/app/statement-folder.js', import.meta.url).href;
  const { readStatement } = (await import(compiled)) as Folder;
  const temp = mkdtempSync(path.join(tmpdir(), 'diptych-bench-'));
  onTestFinished(() => {
    rmSync(temp, { recursive: true, force: true });
  });
  const seed = readStatement(SEED);
  for (const kind of KINDS) {
    const { folder, json } = writeStatement(vary(seed.value, { kind, seed: 1 }), temp);
    expect(readStatement(folder).ok).toBe(true);
    expect(JSON.parse(readFileSync(path.join(temp, json), 'utf8'))).toMatchObject({
      speaker: seed.value.meta.speakers[0]?.name ?? '',
      versions: [{ lang: 'en' }, { lang: 'fr' }],
    });
  }
});
