/**
 * Turns the compiled modules that the command loads, ours and the libraries', into a few files in their place: a cold start
 * spends more time on finding, opening and linking four hundred modules than on setting a page. `tsc` alone gives a command
 * that does the same, more slowly.
 */
import path from 'node:path';
import { defineConfig } from 'rolldown';

const DIST = path.join(import.meta.dirname, 'dist');
const CHUNKS = 'bundle';

/** Loaded late or never, or with files of their own beside them. */
const LEFT_ALONE = /^(?:harfbuzzjs|picocolors|yargs)(?:\/|$)/;

export default defineConfig({
  input: path.join(DIST, 'cli/main.js'),
  platform: 'node',
  external: LEFT_ALONE,
  plugins: [{ name: 'same-place', transform: inItsOwnPlace }],
  // Not minified: it gains nothing that can be measured, and a report of a fault keeps its names.
  output: { dir: DIST, entryFileNames: 'cli/main.js', chunkFileNames: `${CHUNKS}/[name].js`, format: 'esm' },
  logLevel: 'warn',
});

/** Files that a module finds by its own place must be found from its new one, which is one folder below dist. */
function inItsOwnPlace(code, id) {
  if (!code.includes('import.meta.url')) return null;
  const own = path.relative(path.join(DIST, CHUNKS), id).split(path.sep).join('/');
  return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(own)}, import.meta.url).href`);
}
