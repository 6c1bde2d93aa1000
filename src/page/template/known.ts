/** Turns templates that are known into text and back, so that a start need neither parse them nor build their schema's answer. */
import type { Place } from '../../diagnostics/index.ts';
import { COMPILED_TEMPLATES } from './compiled-templates.ts';
import type { Template } from './template.ts';

/** A template as it is remembered: another text, and it is read anew. */
export interface CompiledTemplate {
  readonly name: string;
  readonly text: string;
  /** What `plainOf` made of it. */
  readonly plain: string;
}

/** The template that this text is, if it was compiled under this name; `file` is what its places are in. */
export function knownTemplate(name: string, file: string, text: string): Template | undefined {
  const known = COMPILED_TEMPLATES.find((one) => one.name === name && one.text === text);
  return known && templateOf(known.plain, file);
}

/** A name, then line and column of a key and of its text. */
type PlainPlace = readonly [name: string, ...key: readonly [number, number], ...text: readonly [number, number]];

/** The key of an object that stands for a map; no template has one. */
const MAP = '\u0000map';

export function plainOf({ source, ...template }: Template): string {
  const places = [...source.places].map(([name, { key, text }]): PlainPlace => [
    name,
    key.line,
    key.column,
    text.line,
    text.column,
  ]);
  const plain = (_key: string, value: unknown): unknown => (value instanceof Map ? { [MAP]: [...value] } : value);
  return JSON.stringify({ template, places }, plain);
}

export function templateOf(plain: string, file: string): Template {
  const read = JSON.parse(plain, (_key, value: unknown) => (isPlainMap(value) ? new Map(value[MAP]) : value)) as {
    readonly template: Omit<Template, 'source' | 'fit'> & { readonly fit?: Template['fit'] };
    readonly places: readonly PlainPlace[];
  };
  const at = (line: number, column: number): Place => ({ file, line, column });
  const places = new Map(
    read.places.map(
      ([name, keyLine, keyColumn, line, column]) =>
        [name, { key: at(keyLine, keyColumn), text: at(line, column) }] as const,
    ),
  );
  // JSON knows nothing of what is not there.
  return { fit: undefined, ...read.template, source: { file, places } };
}

function isPlainMap(value: unknown): value is { readonly [MAP]: readonly (readonly [unknown, unknown])[] } {
  return typeof value === 'object' && value !== null && MAP in value;
}
