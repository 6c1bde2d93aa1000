/**
 * What one composition leaves to the next of nearly the same text. All of it is known by the identity of what it was made of,
 * so that nothing outlives that; it holds for one template, one choice of languages and one session.
 */
import type { KnownSpaced } from '../../text/spacing/index.ts';
import type { Inline, Lang } from '../../text/statement/index.ts';
import type { FontScript } from '../fonts/index.ts';
import type { Galley, Line, Setting, StyledText } from '../paragraph/index.ts';
import type { TextBlock } from '../template/index.ts';

export interface Reuse {
  readonly spaced: KnownSpaced;
  /** The wordings of the template. */
  readonly worded: WeakMap<TextBlock, Map<Lang, readonly (readonly Inline[])[]>>;
  /** Content in its styles, by what else it depends on. */
  readonly styled: WeakMap<readonly Inline[], Map<string, StyledText>>;
  readonly galleys: WeakMap<StyledText, Galley>;
  readonly ragged: KnownLines;
  /** The lines of a setting, its rivers dried. */
  readonly lines: WeakMap<Galley, Map<Setting['solution'], readonly Line[]>>;
  /** Texts whose every character has a glyph. */
  readonly covered: WeakSet<StyledText>;
  /** The scripts with families of their own that a block has letters of, or another part of a statement or template. */
  readonly scripts: WeakMap<object, readonly FontScript[]>;
}

/** Lines of what stands beside the text, by its size and the measure. */
export type KnownLines = WeakMap<StyledText, Map<string, readonly Line[]>>;

export function emptyReuse(): Reuse {
  return {
    spaced: { blocks: new WeakMap(), lines: new WeakMap() },
    worded: new WeakMap(),
    styled: new WeakMap(),
    galleys: new WeakMap(),
    ragged: new WeakMap(),
    lines: new WeakMap(),
    covered: new WeakSet(),
    scripts: new WeakMap(),
  };
}

/** What `make` makes of `key`, made once; made anew where nothing is kept. */
export function reused<K extends object, V>(known: WeakMap<K, V> | undefined, key: K, make: () => V): V {
  const old = known?.get(key);
  if (old !== undefined) return old;
  const made = make();
  known?.set(key, made);
  return made;
}

/** The same by a second key, a name or another object. */
export function reusedOf<K extends object, L, V>(
  known: WeakMap<K, Map<L, V>> | undefined,
  key: K,
  under: L,
  make: () => V,
): V {
  const own = known && reused(known, key, () => new Map<L, V>());
  const old = own?.get(under);
  if (old !== undefined) return old;
  const made = make();
  own?.set(under, made);
  return made;
}
