/** Makes the pictures of the house styles in `docs/pictures/` from what the command builds: `npm run pictures`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { picture } from '../../dist/file/pdf/index.js';

const ROOT = path.join(import.meta.dirname, '../..');
const COMMAND = path.join(ROOT, 'dist/cli/main.js');
const PICTURES = path.join(ROOT, 'docs/pictures');

/** A statement that shows what a style is for. */
const SHOWN = {
  message: '2026-06-21-night-of-the-lamps',
  'press-release': '2033-05-12-harbour-library',
  letter: '2026-05-01-day-of-the-footnote',
};

const house = mkdtempSync(path.join(tmpdir(), 'diptych-pictures-'));
try {
  writeFileSync(path.join(house, 'diptych.yaml'), 'issuer: { en: Office of Examples, fr: Bureau des exemples }\n');
  mkdirSync(PICTURES, { recursive: true });
  for (const [style, slug] of Object.entries(SHOWN)) {
    const statement = path.join(ROOT, 'tests/statements', slug);
    const words = ['build', statement, '--template', style, '--edition', 'email', '--out', style];
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { cwd: house, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${style}: ${stderr}`);
    const made = path.join(house, style, slug);
    const pdf = readdirSync(made).find((name) => name.endsWith('.pdf'));
    if (pdf === undefined) throw new Error(`${style}: there is no PDF in ${made}`);
    const [first] = await picture(readFileSync(path.join(made, pdf)));
    writeFileSync(path.join(PICTURES, `${style}.png`), first);
    console.log(`docs/pictures/${style}.png`);
  }
} finally {
  rmSync(house, { recursive: true, force: true });
}
