/** The bytes that a composition needs from outside, and what one run of the engine remembers: both are handed in, neither is a module's own. */

/**
 * Where the engine gets the bytes of fonts, templates, profiles and patterns. It reads when asked and at once, so that
 * composing stays a plain function: who has to wait for bytes (a browser) waits before, and hands in what arrived.
 *
 * Names are paths with slashes, without `.` and `..`:
 * - `package.json`: Diptych's own, for its version and those of its libraries;
 * - `templates/NAME.yaml` and `templates/profiles/NAME.icc`: the house styles and printing conditions that come with it;
 * - `fonts/catalogue.yaml`: the families that come with it; `fonts/PACKAGE/PATH`: a file of one, by its npm package and its
 *   path inside it, e.g. `fonts/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf`;
 * - `hyphenation/LANGUAGE/SET.tex`: where words may be hyphenated, a file of TeX’s, e.g. `hyphenation/en/hyph-en-us.tex`;
 * - `pdfium.wasm`: the code of the reader that proves files, from the package `@hyzyla/pdfium`;
 * - `house/templates/…` and `house/fonts/…`: the same of whoever uses it, looked at first. Files of families of their own
 *   stand in `house/fonts/`, as the catalogue there has them.
 */
export interface Resources {
  /**
   * The bytes behind a name; undefined where there is nothing of that name. Throws an error whose message says why what
   * is there cannot be read.
   */
  readonly read: (name: string) => Uint8Array | undefined;
  /** What people know it by, e.g. a path that they can open; its name, if absent. */
  readonly shown?: (name: string) => string;
  /** The names of the files in a folder, without it; for hints, so that none is an answer too. */
  readonly list?: (folder: string) => readonly string[];
}

/** What one cache is called, and what it is when empty. A room declares its own, and keeps it to itself. */
export interface CacheKey<T> {
  readonly name: string;
  readonly create: () => T;
}

/**
 * One run of the engine: a command, a worker, a server, a page in the browser. It owns every cache, so that two sessions
 * share nothing and one that is dropped frees all it knew. One that is to set text is opened (`openSession` of the fonts
 * room), which waits for what shapes letters.
 */
export class Session {
  readonly resources: Resources;
  readonly #caches = new Map<CacheKey<unknown>, unknown>();
  readonly #lasting = new WeakSet();

  constructor(resources: Resources) {
    this.resources = resources;
  }

  /** The one cache of this session that `key` stands for. */
  cache<T>(key: CacheKey<T>): T {
    let cache = this.#caches.get(key) as T | undefined;
    if (cache === undefined) {
      cache = key.create();
      this.#caches.set(key, cache);
    }
    return cache;
  }

  /** Marks what will be asked for again as it is: what is made of it is worth keeping for as long as it is there. */
  expect<T extends object>(value: T): T {
    this.#lasting.add(value);
    return value;
  }

  /** Whether it was marked so. A batch makes nothing twice, and would only hold what it is done with. */
  expects(value: object): boolean {
    return this.#lasting.has(value);
  }

  /** Where a diagnostic says that a resource is: its first line, as no other is known. */
  placeOf(name: string): { readonly file: string; readonly line: 1; readonly column: 1 } {
    return { file: this.resources.shown?.(name) ?? name, line: 1, column: 1 };
  }
}

/** What Diptych cannot work without is not there. */
export class MissingResource extends Error {
  override readonly name = 'MissingResource';
  readonly resource: string;

  constructor(resource: string) {
    super(`there is no ${resource}`);
    this.resource = resource;
  }
}

/** Resources that were fetched before, by their names. */
export function fetchedResources(files: ReadonlyMap<string, Uint8Array>): Resources {
  return {
    read: (name) => files.get(name),
    list: (folder) =>
      [...files.keys()].flatMap((name) => {
        const inside = name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : '';
        return inside === '' || inside.includes('/') ? [] : [inside];
      }),
  };
}

export { Recent } from './recent.ts';
export { librariesOf, versionOf, type Program } from './program.ts';
