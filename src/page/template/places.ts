/** Where the values of a template are written, so that whatever is found wrong with one of them later names its line. */
import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Place } from '../../diagnostics/index.ts';

/** The keys from the top of the file to a value, e.g. `roles`, `text`, `face`; lists have numbers from 0. */
export type Path = readonly PropertyKey[];

interface Written {
  /** Where its key begins, or what stands in its place in a list. */
  readonly key: Place;
  /** Where its own text begins. */
  readonly text: Place;
}

/** A template's file, and where each of its values stands in it. */
export interface TemplateSource {
  /** As the user would type it. */
  readonly file: string;
  /** By the keys of the path, joined by dots. */
  readonly places: ReadonlyMap<string, Written>;
}

/** Where the key of a value is; where the file leaves the value out, the nearest key above it; else the file's first line. */
export function placeOfKey({ file, places }: TemplateSource, path: Path): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const written = places.get(nameOf(path.slice(0, depth)));
    if (written !== undefined) return written.key;
  }
  return { file, line: 1, column: 1 };
}

/** Where a text that the template has begins; the place of its key if it is not the file's own. */
export function placeOfText(source: TemplateSource, path: Path): Place {
  return source.places.get(nameOf(path))?.text ?? placeOfKey(source, path);
}

/** All places of a file that has been parsed. */
export function placesIn(file: string, document: Document, lines: LineCounter): TemplateSource {
  const places = new Map<string, Written>();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const add = (path: Path, key: Node, value: unknown): void => {
    const start = isNode(value) ? value.range?.[0] : undefined;
    const quoted = isScalar(value) && (value.type === 'QUOTE_SINGLE' || value.type === 'QUOTE_DOUBLE');
    const at = placeAt(key.range?.[0] ?? 0);
    places.set(nameOf(path), { key: at, text: start === undefined ? at : placeAt(start + (quoted ? 1 : 0)) });
    walk(path, value);
  };
  const walk = (path: Path, node: unknown): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) add([...path, String(key.value)], key, value);
    } else if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) if (isNode(item)) add([...path, i], item, item);
    }
  };
  walk([], document.contents);
  return { file, places };
}

function nameOf(path: Path): string {
  return path.map(String).join('.');
}
