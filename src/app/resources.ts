/** The engine's resources as files: those that come with Diptych, those of its packages, and the house's own beside its statements. */
import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Resources } from '../session/index.ts';

/** The folder of Diptych's package. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

/** No face of text is larger, nor anything else that is asked for; a file that is would only be read to fail. */
const MAX_MEGABYTES = 30;

/** Below these names stands what the house has of its own, and what comes in packages. */
const HOUSE = 'house/';
const FONTS = 'fonts/';
const HYPHENATION = 'hyphenation/';
const CATALOGUE = `${FONTS}catalogue.yaml`;

/** `house` is the folder that has the house's own `templates/` and `fonts/`: the working directory if absent. */
export function nodeResources({ house = '.' }: { readonly house?: string } = {}): Resources {
  const fileOf = (name: string): string | undefined => {
    if (name.split(/[/\\]/).some((part) => part === '' || part === '.' || part === '..')) return undefined;
    if (name.startsWith(HOUSE)) return path.join(house, name.slice(HOUSE.length));
    if (name.startsWith(FONTS) && name !== CATALOGUE) return packagedFile(name.slice(FONTS.length));
    if (name.startsWith(HYPHENATION)) return packagedFile(`hyphen/patterns/${name.slice(HYPHENATION.length)}`);
    return path.join(PROGRAM, name);
  };
  return {
    read(name) {
      const file = fileOf(name);
      return file === undefined ? undefined : readBounded(file);
    },
    shown(name) {
      const file = fileOf(name);
      return file === undefined ? name : shortestPath(file);
    },
    list(folder) {
      const at = fileOf(folder);
      return at === undefined ? [] : filesIn(at);
    },
  };
}

const requireHere = createRequire(import.meta.url);

/** A file of an npm package, `@scope/name/path` or `name/path`. */
function packagedFile(name: string): string | undefined {
  const [, owner, inside] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(name) ?? [];
  if (owner === undefined || inside === undefined) return undefined;
  try {
    return path.join(path.dirname(requireHere.resolve(`${owner}/package.json`)), inside);
  } catch {
    return undefined;
  }
}

/** Devices and pipes have no end, and are not opened. */
function readBounded(file: string): Uint8Array | undefined {
  const found = statOf(file);
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new Error('it is no file');
  if (found.size > MAX_MEGABYTES * 1_000_000) throw new Error(`it is larger than ${String(MAX_MEGABYTES)} MB`);
  return readFileSync(file);
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // A file stands where a folder would have to be.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** As a user would type it where that is shorter. */
function shortestPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
