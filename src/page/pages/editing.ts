/** A statement while somebody writes it: the pages at each change, and what `build` makes when they pause. */
import type { Outcome } from '../../diagnostics/index.ts';
import type { Block, Statement } from '../../text/statement/index.ts';
import type { Template } from '../template/index.ts';
import {
  compose,
  type Composed,
  type ComposeOptions,
  type Kept,
  keptOf,
  recompose,
  type Recomposed,
} from './compose.ts';
import { emptyReuse, type Reuse } from './reuse.ts';

/**
 * Composes a statement again and again. While its author types, the split of the columns and the size, leading and gaps of
 * the text stay as the last full composition has chosen them: lines move, columns don't, and only what has changed is set
 * anew. `settled` is that full composition, and gives what `compose` gives.
 */
export class Editing {
  readonly #template: Template;
  readonly #options: ComposeOptions;
  #kept: Kept | undefined;
  #reuse: Reuse = emptyReuse();
  #last: Statement | undefined;

  constructor(template: Template, options: ComposeOptions) {
    this.#template = template;
    this.#options = options;
  }

  /** The pages as `build` makes them; what is typed next keeps their measures. Takes as long as `compose`. */
  settled(statement: Statement): Outcome<Composed> {
    const composed = compose(statement, this.#template, this.#options);
    if (composed.ok) {
      const kept = keptOf(composed.value);
      // What is kept of lines is kept of sizes as well.
      if (this.#kept === undefined || !haveSameSizes(this.#kept, kept)) this.#reuse = emptyReuse();
      this.#kept = kept;
    }
    return composed;
  }

  /** The pages in the measures of the last settled ones; those are made first where there are none. */
  typed(statement: Statement): Outcome<Recomposed> {
    if (this.#kept === undefined) {
      const settled = this.settled(statement);
      if (!settled.ok) return settled;
    }
    if (this.#kept === undefined) throw new Error('a statement that was composed has measures');
    this.#last = this.#last === undefined ? statement : withPartsOf(this.#last, statement);
    return recompose(this.#last, this.#template, { ...this.#options, kept: this.#kept, reuse: this.#reuse });
  }
}

function haveSameSizes(a: Kept, b: Kept): boolean {
  return a.size === b.size && a.leading === b.leading && a.gap === b.gap;
}

/** The statement with the very blocks, heads and facts of the one before, wherever they say the same in the same place. */
function withPartsOf(before: Statement, statement: Statement): Statement {
  const versions = statement.versions.map((version) => {
    const known = before.versions.find(({ lang }) => lang === version.lang);
    const old = known?.blocks ?? [];
    const shift = old.length - version.blocks.length;
    const blocks = version.blocks.map((block, i): Block => {
      const same = [old[i], old[i + shift]].find((one) => one !== undefined && isSame(one, block));
      return same ?? block;
    });
    const own = { ...version, blocks };
    return known === undefined ? own : withSame(known, own);
  });
  return withSame(before, { ...statement, versions });
}

/** A plain value whose parts are those of the one before where they say the same. */
function withSame<T extends object>(before: T, value: T): T {
  const known = new Map<string, unknown>(Object.entries(before));
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => {
    return [key, isSame(known.get(key), part) ? known.get(key) : part] as const;
  });
  return { ...value, ...Object.fromEntries(parts) };
}

/** Whether two plain values say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  const own = Object.entries(a);
  const others = b as Readonly<Record<string, unknown>>;
  return own.length === Object.keys(b).length && own.every(([key, value]) => key in b && isSame(value, others[key]));
}
