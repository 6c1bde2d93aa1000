/**
 * Empties what of a saved page no reader sees (programs, styles, pictures written into it), so that a page of many megabytes
 * is read as the few kilobytes of text that it is. Every line keeps its number. Linear in the page.
 */

/** A page of fewer characters is read as it is. */
const LARGE = 1_000_000;

export function withoutPrograms(html: string): string {
  return html.length < LARGE ? html : withoutWrittenIn(withoutElements(html));
}

const PROGRAM = /<(script|style)(?:[ \t\r\n][^<>]*)?>/giu;
/** What stands in these ends with the first such end, in a browser too. */
function withoutElements(html: string): string {
  const ends: Readonly<Record<string, RegExp>> = {
    script: /<\/script[ \t\r\n/>]/giu,
    style: /<\/style[ \t\r\n/>]/giu,
  };
  const kept: string[] = [];
  let from = 0;
  for (const begin of html.matchAll(PROGRAM)) {
    const end = ends[(begin[1] ?? '').toLowerCase()];
    const start = begin.index + begin[0].length;
    if (end === undefined || begin.index < from) continue;
    end.lastIndex = start;
    const stop = end.exec(html)?.index;
    if (stop === undefined) break;
    kept.push(html.slice(from, start), lineEnds(html, start, stop));
    from = stop;
  }
  return kept.join('') + html.slice(from);
}

const BASE64 = ';base64,';
/** Shorter, it is the sign of a button. */
const SHORTEST_WRITTEN_IN = 200;

/** Pictures and fonts, as far as their letters and figures go. */
function withoutWrittenIn(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf(BASE64); at !== -1; at = html.indexOf(BASE64, at)) {
    const start = at + BASE64.length;
    let stop = start;
    while (stop < html.length && isWrittenIn(html.charCodeAt(stop))) stop++;
    if (stop - start >= SHORTEST_WRITTEN_IN) {
      kept.push(html.slice(from, start), lineEnds(html, start, stop));
      from = stop;
    }
    at = stop;
  }
  return kept.join('') + html.slice(from);
}

/** A–Z, a–z, 0–9, +, /, =, % and line ends. */
function isWrittenIn(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 47 && code <= 57) ||
    code === 43 ||
    code === 61 ||
    code === 37 ||
    code === 10 ||
    code === 13
  );
}

function lineEnds(html: string, from: number, to: number): string {
  let count = 0;
  for (let at = html.indexOf('\n', from); at !== -1 && at < to; at = html.indexOf('\n', at + 1)) count++;
  return '\n'.repeat(count);
}
