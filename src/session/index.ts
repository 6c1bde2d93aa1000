/** The bytes that a composition needs from outside, and what one run of the engine remembers: both are handed in, neither is a module's own. */

/**
 * Where the engine gets the bytes of fonts, templates, profiles and patterns. It reads when asked and at once, so that
 * composing stays a plain function: who has to wait for bytes (a browser) waits before, and hands in what arrived.
 */
export interface Resources {
  /**
   * The bytes behind `name`, a path with slashes below the place that holds all resources, e.g.
   * `templates/un-message.yaml`; undefined where there is nothing of that name.
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** What one cache is called, and what it is when empty. A room declares its own, and keeps it to itself. */
export interface CacheKey<T> {
  readonly name: string;
  readonly create: () => T;
}

/**
 * One run of the engine: a command, a worker, a server, a page in the browser. It owns every cache, so that two sessions
 * share nothing and one that is dropped frees all it knew.
 */
export class Session {
  readonly resources: Resources;
  readonly #caches = new Map<CacheKey<unknown>, unknown>();

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
}
