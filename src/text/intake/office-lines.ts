/** Turns the HTML that an office document amounts to into its lines and blocks: all of it is text. */
import { type Diagnostic, done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { linesOfElement } from './html-blocks.ts';
import { notesOfPage } from './html-notes.ts';
import { childElements, treeOfHtml } from './html-tree.ts';
import { INVISIBLE } from './mend.ts';
import type { OpenedPage, PageFormat } from './page.ts';
import { withTabTables } from './tabbed-lines.ts';
import { XmlFault } from './xml.ts';

/** A tree of HTML takes thirty times its text in memory. */
const MOST_CHARACTERS = 3_000_000;

export interface OfficeOptions {
  readonly file: string;
  readonly strict: boolean;
  readonly format: PageFormat;
}

export function linesOfOffice(html: string, { file, strict, format }: OfficeOptions): Outcome<OpenedPage> {
  const place = { file, line: 1, column: 1 };
  if (html.length > MOST_CHARACTERS) {
    const message = `the document has more than ${MOST_CHARACTERS / 1_000_000} million characters, which no statement has`;
    return failed([fault('intake/too-large', message, place, 'leave only the text of the statement')]);
  }
  const unfit = unfitCharacters(html, (offset) => placeIn(html, offset, file), strict ? '' : INVISIBLE);
  if (unfit.length > 0) return failed(unfit);
  const root = treeOfHtml(html);
  const body = root && childElements(root).find(({ tagName }) => tagName === 'body');
  if (body === undefined) return done({ file, format, lines: [], dropped: [], mojibake: [], diagnostics: [] });
  const { notes, elements } = notesOfPage(body, { chrome: new Set() }, file);
  const read = linesOfElement(body, { file, chrome: elements, notes, lang: undefined, keepsTabs: true });
  const { lines, diagnostics } = withTabTables(read, file);
  if (lines.length === 0)
    return failed([
      fault('intake/no-paragraphs', 'the document has no text', place, 'name the document that has the text'),
    ]);
  return done({ file, format, lines, dropped: [], mojibake: [], diagnostics: [] }, diagnostics);
}

/** Faults: `intake/format` for a part that is no XML, `intake/too-large` for one that has too much of it. */
export function readPart<T>(part: string, place: Place, read: () => T): Outcome<T> {
  try {
    return done(read());
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return failed([faultOf(error, error.part ?? part, place)]);
  }
}

function faultOf({ message, kind }: XmlFault, part: string, place: Place): Diagnostic {
  switch (kind) {
    case 'excess': {
      const hint = 'copy the text of the statement into a new document, and import that';
      return fault('intake/too-large', `the document ${message}, which no statement has`, place, hint);
    }
    case 'entities':
      return fault('intake/format', `${part} ${message}`, place, 'do not open it; ask where it comes from');
    case 'broken': {
      const hint = 'open it in Word, and save it again';
      return fault('intake/format', `the file is a broken Word document: ${part} ${message}`, place, hint);
    }
  }
}
