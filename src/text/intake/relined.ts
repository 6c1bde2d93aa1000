/** Moves what was read of a text that was made of another to the lines of that: of a mail's part, of Markdown with a line more. */

/** The value with all places in it, of its words and its notes, moved. */
export function relined<T>(value: T, lineOf: (line: number) => number): T {
  if (Array.isArray(value)) return value.map((one: unknown) => relined(one, lineOf)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inside]: [string, unknown]) => {
    const isPlace = key === 'place' && typeof inside === 'object' && inside !== null && 'line' in inside;
    if (!isPlace || typeof inside.line !== 'number') return [key, relined(inside, lineOf)];
    return [key, { ...inside, line: lineOf(inside.line) }];
  });
  return Object.fromEntries(entries) as T;
}
