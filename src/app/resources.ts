/** The engine's resources as files: those that come with Diptych, those of its packages, and the house's own beside its statements. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Resources } from '../session/index.ts';
import { readBounded } from './files.ts';

/** The folder of Diptych's package. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

/** No face of text is larger, nor anything else that is asked for; a file that is would only be read to fail. */
const MAX_MEGABYTES = 30;

/** Below these names stands what the house has of its own, and what comes in packages. */
const HOUSE = 'house/';
const FONTS = 'fonts/';
const HOUSE_FONTS = `${HOUSE}${FONTS}`;
const HYPHENATION = 'hyphenation/';
/** Where each language has its folder, with its patterns of division. */
const LANGUAGES = 'src/text/language';
const CATALOGUE = `${FONTS}catalogue.yaml`;
const READER = 'pdfium.wasm';

/**
 * `house` is the folder that has the house's own `templates/` and `fonts/`: the working directory if absent. `fonts` is the
 * folder of its fonts where that is another one.
 */
export function nodeResources({
  house = '.',
  fonts = path.join(house, 'fonts'),
}: { readonly house?: string; readonly fonts?: string } = {}): Resources {
  const fileOf = (name: string): string | undefined => {
    if (name.split(/[/\\]/).some((part) => part === '' || part === '.' || part === '..')) return undefined;
    if (`${name}/`.startsWith(HOUSE_FONTS)) return path.join(fonts, name.slice(HOUSE_FONTS.length));
    if (name.startsWith(HOUSE)) return path.join(house, name.slice(HOUSE.length));
    if (name.startsWith(FONTS) && !isOwnFont(name)) return packagedFile(name.slice(FONTS.length), house);
    if (name.startsWith(HYPHENATION)) return path.join(PROGRAM, LANGUAGES, name.slice(HYPHENATION.length));
    if (name === READER) return requireHere.resolve('@hyzyla/pdfium/pdfium.wasm');
    return path.join(PROGRAM, name);
  };
  return {
    read(name) {
      const file = fileOf(name);
      return file === undefined ? undefined : readResource(file);
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

/** Whether a font is in Diptych's own folder, where a package could be by its name: the catalogue, and families that it brings. */
function isOwnFont(name: string): boolean {
  return name === CATALOGUE || (!name.startsWith(`${FONTS}@`) && existsSync(path.join(PROGRAM, name)));
}

/** What a house says once for all statements; its `templates/` and `fonts/` stand beside it. */
export const HOUSE_FILE = 'diptych.yaml';

/**
 * Where the settings are of the house that somebody works in: the folder they are in, or the nearest above it up to the
 * root of its repository or to their home. Elsewhere anybody could have left a file, and only the folder itself is looked at.
 */
export function houseFolder(from = process.cwd()): string | undefined {
  const own = path.resolve(from);
  const all = [own];
  for (let at = own; path.dirname(at) !== at; at = path.dirname(at)) all.push(path.dirname(at));
  const last = all.findIndex((folder) => existsSync(path.join(folder, '.git')) || folder === homedir());
  return all.slice(0, Math.max(last, 0) + 1).find((folder) => existsSync(path.join(folder, HOUSE_FILE)));
}

const requireHere = createRequire(import.meta.url);

/**
 * A file of an npm package, `@scope/name/path` or `name/path`: of one that Diptych has beside it, or else of one that is
 * installed for the house, which is where `npm install` puts it for who has Diptych for all their folders.
 */
function packagedFile(name: string, house: string): string | undefined {
  const [, owner, inside] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(name) ?? [];
  if (owner === undefined || inside === undefined) return undefined;
  for (const from of [requireHere, createRequire(path.resolve(house, 'package.json'))]) {
    try {
      return path.join(path.dirname(from.resolve(`${owner}/package.json`)), inside);
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

/** A house may keep its fonts behind links. */
function readResource(file: string): Uint8Array | undefined {
  const read = readBounded(file, { most: MAX_MEGABYTES * 1_000_000, links: 'followed' });
  if (read.ok) return read.bytes;
  switch (read.unreadable.why) {
    case 'missing':
      return undefined;
    case 'folder':
    case 'no-file':
      throw new Error('it is no file');
    case 'link':
      throw new Error('it is a link that leads in a circle');
    case 'too-large':
      throw new Error(`it is larger than ${String(MAX_MEGABYTES)} MB`);
    case 'denied':
    case 'system': {
      const { errno } = read.unreadable;
      throw Object.assign(new Error(`the system says ${errno}`), { code: errno });
    }
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
export function shortestPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
