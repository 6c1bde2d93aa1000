/** Keeps what was made last, by what it was made of. */

/** As many values as it may hold: the one that nobody has asked for longest gives way. */
export class Recent<V> {
  readonly #most: number;
  readonly #values = new Map<string, V>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value for `key`, made if it is not held. `key` has to say everything that it is made of. */
  of(key: string, make: () => V): V {
    const held = this.#values.get(key);
    const value = held ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
