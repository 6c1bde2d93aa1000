/**
 * Tries the properties that are about hostile and random input many times more often than `npm test` does.
 * `npm run test:fuzz` runs it before the fuzz of all doors (`tests/fuzz/run.mjs`); by itself `node tests/support/fuzz.mjs TIMES`. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TIMES = process.argv[2] ?? '10';
const FILES = [
  'tests/file/archive/check-bag',
  'tests/file/fidelity/no-false-alarm',
  'tests/page/fonts/hostile',
  'tests/text/intake/composed',
  'tests/text/intake/planted-beside',
  'tests/text/intake/planted-in-versions',
  'tests/text/intake/tnef',
  'tests/file/signature/sign',
  'tests/text/source/fuzz',
];

const folder = mkdtempSync(path.join(tmpdir(), 'diptych-fuzz-'));
const report = path.join(folder, 'report.json');
try {
  const options = [
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // What works for seconds in a run of the tests works for minutes here.
    '--testTimeout=600000',
  ];
  const { status } = spawnSync('npx', ['vitest', 'run', ...options, ...FILES], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ: TIMES },
  });
  /** @type {{ numPassedTests: number, numFailedTests: number }} */
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
