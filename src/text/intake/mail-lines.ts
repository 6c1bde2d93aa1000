/** Finds in which line of a mail's file each line of its decoded text stands, so that a message leads there. */
import { textInLatin1 } from './decoding.ts';

/** Parts in parts, as many as a mail is read with. */
const DEEPEST = 12;

interface PartLines {
  /** By the line of the decoded text, from 0: its line in the file, from 1. */
  readonly lines: readonly number[];
  /** Whether its lines flow, so that those which end with a space go on in the next (RFC 3676). */
  readonly flows: boolean;
}

/**
 * Of the first part of a type, `text/plain` or `text/html`. Nothing for one in base64, whose lines are none of the file's,
 * and where there is no such part.
 */
export function linesInMail(bytes: Uint8Array, type: string): PartLines | undefined {
  const lines = textInLatin1(bytes).split(/\r\n|\n|\r/u);
  return firstOf(lines, { from: 0, to: lines.length }, type, 0);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function firstOf(all: readonly string[], range: Range, type: string, depth: number): PartLines | undefined {
  const blank = all.findIndex((line, n) => n >= range.from && n < range.to && line === '');
  if (blank === -1 || depth > DEEPEST) return undefined;
  const headers = headersOf(all.slice(range.from, blank));
  const own = (headers.get('content-type') ?? 'text/plain').toLowerCase();
  const boundary = own.startsWith('multipart/')
    ? /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/iu.exec(headers.get('content-type') ?? '')
    : null;
  if (boundary !== null) {
    const mark = `--${boundary[1] ?? boundary[2] ?? ''}`;
    const ends = all.flatMap((line, n) =>
      n > blank && n < range.to && (line.trimEnd() === mark || line.trimEnd() === `${mark}--`) ? [n] : [],
    );
    for (const [n, from] of ends.entries()) {
      const to = ends[n + 1];
      const found = to === undefined ? undefined : firstOf(all, { from: from + 1, to }, type, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!own.startsWith(type) || /^attachment/iu.test(headers.get('content-disposition') ?? '')) return undefined;
  const encoding = (headers.get('content-transfer-encoding') ?? '7bit').trim().toLowerCase();
  const flows = /format=["']?flowed/u.test(own);
  if (encoding === 'base64') return { lines: [], flows };
  return { lines: joined(all, { from: blank + 1, to: range.to }, encoding, flows), flows };
}

function headersOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    if (/^[ \t]/u.test(line)) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    else {
      const colon = line.indexOf(':');
      name = line.slice(0, Math.max(colon, 0)).toLowerCase();
      headers.set(name, line.slice(colon + 1).trim());
    }
  }
  return headers;
}

/** Where each line begins that ends neither softly (RFC 2045, 6.7) nor in a flow (RFC 3676, 4.2). */
function joined(all: readonly string[], { from, to }: Range, encoding: string, flowed: boolean): readonly number[] {
  const lines: number[] = [];
  let goesOn = false;
  for (let at = from; at < to; at++) {
    const line = all[at] ?? '';
    if (!goesOn) lines.push(at + 1);
    const soft = encoding === 'quoted-printable' && line.trimEnd().endsWith('=');
    const text = encoding === 'quoted-printable' ? line.replace(/=20$/u, ' ') : line;
    goesOn = soft || (flowed && text.endsWith(' ') && text !== '-- ' && !QUOTED_BLANK.test(text));
  }
  return lines;
}

const QUOTED_BLANK = /^>+ $/u;

/**
 * The lines of a flowing text, some of which are quoted: the parser joins those that end with a space, and leaves in them the
 * mark of each (> the coast of the > islands); a blank one (> ) is joined to the next. In such a text the marks of a line stand
 * without spaces between them (RFC 3676, 4.5), so that each behind a space is another line's.
 */
export function withQuotedLines(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith('>') ? quotedLines(line.split(/(?<= )(?=>)/u)) : [line]))
    .join('\n');
}

function quotedLines(written: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let depth: string | undefined;
  for (const line of written) {
    const marks = /^>+/u.exec(line)?.[0] ?? '';
    const said = line.slice(marks.length).replace(/^ /u, '');
    if (said === '') lines.push(marks);
    else if (marks === depth) lines.push(`${lines.pop() ?? ''}${said}`);
    else lines.push(line);
    depth = said === '' ? undefined : marks;
  }
  return lines;
}
