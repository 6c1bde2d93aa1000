/** What stands around the text of a document, in the headers and footers of its pages: notices and its symbol are read, the rest is named. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import { symbolIn } from './datelines.ts';
import { hintsAtEmbargo } from './embargo.ts';
import { folded } from './mend.ts';
import type { Dropped, PageLine } from './page.ts';
import { isStatusLine } from './wording.ts';

export interface Surrounding {
  readonly where: 'header' | 'footer' | 'watermark';
  readonly text: string;
}

interface Notices {
  readonly lines: readonly PageLine[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

const NAMES: Readonly<Record<Surrounding['where'], string>> = {
  header: 'page header',
  footer: 'page footer',
  watermark: 'watermark',
};

/** What stands at the left, in the middle and at the right of a header, or between the marks of one line. */
const BETWEEN_PARTS = /\t+| {3,}| ?[·•|] ?| [–—] /u;

function partsOf(text: string): readonly string[] {
  return text.split(BETWEEN_PARTS).map(folded);
}

function isNotice(text: string): boolean {
  return hintsAtEmbargo(text) || isStatusLine(text);
}

/**
 * An embargo or the state of the text binds wherever it stands: it is read as if it stood over the text. So is the symbol in
 * the header of a document whose text, here in its lines, has none; in its footer, where no header has one and it is no number
 * of a page (1/2).
 */
export function noticesAround(around: readonly Surrounding[], file: string, text: readonly PageLine[]): Notices {
  const isSymbol = (part: string): boolean => symbolIn(part) !== undefined;
  const hasSymbol = text.some((line) => isSymbol(folded(line.text)));
  const inHeader = around.some(({ where, text: raw }) => where === 'header' && partsOf(raw).some(isSymbol));
  const seen = new Set<string>();
  const lines: PageLine[] = [];
  const dropped: Dropped[] = [];
  for (const { where, text: raw } of around) {
    const whole = folded(raw);
    // Headers of the first page, and of left and right ones, mostly say the same.
    if (whole === '' || seen.has(whole)) continue;
    seen.add(whole);
    const parts = isNotice(whole) ? [whole] : partsOf(raw);
    const notices = parts.filter(isNotice);
    const mayBeSymbol = (part: string): boolean => isSymbol(part) && (where !== 'footer' || /\p{L}/u.test(part));
    const symbols = hasSymbol || (where === 'footer' && inHeader) ? [] : parts.filter(mayBeSymbol);
    const read = [...notices, ...symbols];
    for (const part of read)
      if (!lines.some((line) => line.text === part)) lines.push({ text: part, file, line: 1, apart: true });
    const others = parts.filter((part) => part !== '' && !read.includes(part));
    if (others.length > 0) dropped.push({ line: 1, what: 'chrome', text: `${NAMES[where]}: ${others.join(' · ')}` });
  }
  return { lines, dropped, diagnostics: [] };
}
