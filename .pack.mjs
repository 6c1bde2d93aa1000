/**
 * Takes the scripts out of package.json while the package is packed, and puts them back: they are of this folder, and some
 * installers would run `prepare` where there is nothing to compile. `node .pack.mjs before`, and `after`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MANIFEST = path.join(import.meta.dirname, 'package.json');
const KEPT = path.join(import.meta.dirname, 'node_modules/.cache/package.json');

if (process.argv[2] === 'before') {
  const text = readFileSync(MANIFEST, 'utf8');
  const { scripts: _scripts, ...rest } = JSON.parse(text);
  mkdirSync(path.dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, text);
  writeFileSync(MANIFEST, `${JSON.stringify(rest, undefined, 2)}\n`);
} else if (existsSync(KEPT)) {
  renameSync(KEPT, MANIFEST);
}
