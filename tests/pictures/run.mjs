/** Makes the pictures of house styles, and of what they do with tables, in `docs/pictures/` from what the command builds: `npm run pictures`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { picture } from '../../dist/file/pdf/index.js';

const ROOT = path.join(import.meta.dirname, '../..');
const COMMAND = path.join(ROOT, 'dist/cli/main.js');
const PICTURES = path.join(ROOT, 'docs/pictures');

const TESTED = path.join(ROOT, 'tests/statements');

/** Each picture with its house style, and a statement that shows what it is of. */
const SHOWN = [
  { name: 'message', style: 'message', statement: path.join(TESTED, '2026-06-21-night-of-the-lamps') },
  { name: 'press-release', style: 'press-release', statement: path.join(TESTED, '2033-05-12-harbour-library') },
  { name: 'letter', style: 'letter', statement: path.join(TESTED, '2026-05-01-day-of-the-footnote') },
  {
    name: 'table-across',
    style: 'press-release',
    statement: path.join(import.meta.dirname, '2034-05-04-harvest-of-the-valley'),
  },
];

const house = mkdtempSync(path.join(tmpdir(), 'diptych-pictures-'));
try {
  writeFileSync(path.join(house, 'diptych.yaml'), 'issuer: { en: Office of Examples, fr: Bureau des exemples }\n');
  mkdirSync(PICTURES, { recursive: true });
  for (const { name, style, statement } of SHOWN) {
    const words = ['build', statement, '--template', style, '--edition', 'email', '--out', name];
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { cwd: house, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    const made = path.join(house, name, path.basename(statement));
    const pdf = readdirSync(made).find((file) => file.endsWith('.pdf'));
    if (pdf === undefined) throw new Error(`${name}: there is no PDF in ${made}`);
    const [first] = await picture(readFileSync(path.join(made, pdf)));
    writeFileSync(path.join(PICTURES, `${name}.png`), first);
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  rmSync(house, { recursive: true, force: true });
}
