/** Which tests look for the faults of a room. */
import { existsSync, readdirSync, statSync } from 'node:fs';

/** Pages in Arabic, made and read back. */
const RIGHT_TO_LEFT = ['file/editions/kashida.test.ts', 'file/editions/mixed-directions.test.ts'];

/** The tests that try a room beside its own folder of `tests/`, or in its place: files or folders there. */
const BESIDE = {
  app: ['app/files.test.ts', 'app/house.test.ts', 'app/resources.test.ts', 'app/statement-folder.test.ts'],
  diagnostics: ['diagnostics', 'text/source', 'app/cli/check.test.ts'],
  session: ['session', 'app/resources.test.ts'],
  'text/language': [
    'text/language',
    'text/spacing',
    'text/check',
    'text/intake/parts.test.ts',
    'text/intake/embargo.test.ts',
    'text/intake/embargoes-elsewhere.test.ts',
    'text/intake/restrictions-elsewhere.test.ts',
    'text/intake/days-elsewhere.test.ts',
    'text/intake/dates.test.ts',
    'text/intake/six-languages.test.ts',
  ],
  'text/source': ['text/source', 'app/statement-folder.test.ts'],
  'text/statement': ['text/statement', 'text/source', 'text/check', 'text/spacing'],
  'page/template': ['page/template', 'page/pages/furniture.test.ts', 'page/pages/golden.test.ts'],
  'page/fonts': ['page/fonts', 'page/paragraph/set.test.ts', 'page/pages/faces.test.ts', ...RIGHT_TO_LEFT],
  'page/paragraph': ['page/paragraph', 'page/pages/golden.test.ts', ...RIGHT_TO_LEFT],
  'file/archive': ['file/archive', 'app/cli/lies.test.ts'],
  'file/fidelity': ['file/fidelity', ...RIGHT_TO_LEFT],
  'file/pdf': ['file/pdf', 'file/editions/handout.test.ts', 'raster'],
};

/** What starts other things that were compiled, takes the time, counts files that are open, or reads the source as text. */
const LEFT_OUT = new Set([
  'tests/app/delivery/processes.test.ts',
  'tests/app/cli/start.test.ts',
  'tests/app/cli/system.test.ts',
  'tests/text/language/one-place.test.ts',
]);

/** Its own, and those beside them. */
export function testsOf(room) {
  return (BESIDE[room] ?? [room]).filter((name) => existsSync(`tests/${name}`)).flatMap(testsIn);
}

/** The tests of a file or folder under `tests/`. */
export function testsIn(name) {
  if (!statSync(`tests/${name}`).isDirectory()) return [`tests/${name}`];
  return readdirSync(`tests/${name}`, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `tests/${name}/${file}`)
    .filter((file) => !LEFT_OUT.has(file))
    .toSorted();
}
