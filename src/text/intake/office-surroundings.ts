/** What stands around the text of a document, in the headers and footers of its pages: notices are read, the rest is named. */
import type { Diagnostic } from '../../diagnostics/index.ts';
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

/** An embargo or the state of the text binds wherever it stands: it is read as if it stood over the text. */
export function noticesAround(around: readonly Surrounding[], file: string): Notices {
  const seen = new Set<string>();
  const lines: PageLine[] = [];
  const dropped: Dropped[] = [];
  for (const { where, text: raw } of around) {
    const text = folded(raw);
    // Headers of the first page, and of left and right ones, mostly say the same.
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    if (hintsAtEmbargo(text) || isStatusLine(text)) lines.push({ text, file, line: 1, apart: true });
    else dropped.push({ line: 1, what: 'chrome', text: `${NAMES[where]}: ${text}` });
  }
  return { lines, dropped, diagnostics: [] };
}
