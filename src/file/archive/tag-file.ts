/** Turns the bytes of a file that describes a bag into its lines (RFC 8493, 2.1.3, 2.2.2). */

/** A line that says nothing, with what is wrong with it. */
export interface BrokenLine {
  /** From 1. */
  readonly line: number;
  readonly why: string;
}

/** The text, if the bytes are UTF-8. A byte order mark is a character like others: no such file may have one. */
export function readTagFile(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // TextDecoder throws a TypeError for bytes that are no UTF-8.
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** Lines may end in LF, CR or both; the last need not end at all. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
