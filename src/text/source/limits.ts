/** The most that a statement's files may have, and what in a text is more, found before a parser spends its time on it. */
import { fault, type Diagnostic, type Place } from '../../diagnostics/index.ts';

/** The largest file that is read. A statement of 40 pages has 200 kB; what is larger is not one, and would only cost memory. */
export const MAX_FILE_BYTES = 2_000_000;

/** Columns of a table. Of more, none has room for a word of ten letters in a column of a statement. */
export const MOST_COLUMNS = 8;

/** In UTF-16 units. A paragraph of 8,000 words; the longest that speeches have is a fiftieth of it. */
export const LONGEST_LINE = 50_000;

/** A statement of 600 paragraphs with its lines broken by hand has half as many. */
const MOST_LINES = 20_000;

/** Lines without a blank one between: the parser looks back over all of them when one continues a quotation. */
const LONGEST_RUN = 2000;

/** Characters that may be mark-up: in one run of lines, and in all. The parser compares each with those before it. */
const MOST_MARKS_IN_RUN = 2000;
const MOST_MARKS = 20_000;

/** Items, quoted lines and notes. The parser goes through all of them again for each. */
const MOST_CONTAINERS = 2000;

/** Items of items of quotations on one line: three levels of lists in a note are four. */
const DEEPEST_LINE = 8;

/** Spaces and tabs before a line: a third level of numbered items has a quarter of it. */
const DEEPEST_INDENT = 100;

/** More footnotes than paragraphs, and each costs the parser as much as all before it. */
const MOST_NOTES = 500;

const MARK = /[\\`*_[\]<>&!~]/gu;
const BLANK = /^[ \t]*$/u;
const INDENT = /^[ \t]*/u;
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]]{0,999}\]:))*/u;
const CONTAINER = />|[-+*]|\d+[.)]|\[\^[^\]]*\]:/gu;
const NOTE = /^[ \t]{0,3}\[\^[^\]]{1,999}\]:/u;

/** The first thing that is too much; nothing else of such a text should be looked at. Linear in its length. */
export function limitFault(text: string, file: string): Diagnostic | undefined {
  const lines = text.split('\n');
  let run = 0;
  let marksInRun = 0;
  let marks = 0;
  let containers = 0;
  let notes = 0;
  for (const [n, line] of lines.entries()) {
    const place: Place = { file, line: n + 1, column: 1 };
    if (line.length > LONGEST_LINE)
      return tooMuch(
        `this line has more characters (${line.length})`,
        LONGEST_LINE,
        place,
        'divide it into paragraphs',
      );
    if (n >= MOST_LINES) return tooMuch('the file has more lines', MOST_LINES, place, 'divide the text');
    const blank = BLANK.test(line);
    run = blank ? 0 : run + 1;
    if (run > LONGEST_RUN)
      return tooMuch('there are more lines without a blank one', LONGEST_RUN, place, 'put blank lines between');
    const inLine = line.match(MARK)?.length ?? 0;
    marksInRun = blank ? 0 : marksInRun + inLine;
    marks += inLine;
    if (marksInRun > MOST_MARKS_IN_RUN || marks > MOST_MARKS) {
      const most = marks > MOST_MARKS ? MOST_MARKS : MOST_MARKS_IN_RUN;
      return tooMuch('there are more characters of mark-up here', most, place, 'look for what does not belong here');
    }
    if ((INDENT.exec(line)?.[0].length ?? 0) > DEEPEST_INDENT && !blank)
      return tooMuch('this line begins with more spaces', DEEPEST_INDENT, place, 'delete them');
    const inContainers = CONTAINERS.exec(line)?.[0].match(CONTAINER)?.length ?? 0;
    if (inContainers > DEEPEST_LINE)
      return tooMuch(
        'there are more marks of lists and quotations here',
        DEEPEST_LINE,
        place,
        'delete what is too much',
      );
    containers += inContainers;
    if (containers > MOST_CONTAINERS)
      return tooMuch('there are more items, quoted lines and notes', MOST_CONTAINERS, place, 'divide the text');
    if (NOTE.test(line) && ++notes > MOST_NOTES)
      return tooMuch('there are more footnotes', MOST_NOTES, place, 'divide the text, or write some into it');
  }
  return undefined;
}

function tooMuch(what: string, most: number, place: Place, hint: string): Diagnostic {
  return fault('source/limit', `${what} than the ${most} that are read`, place, hint);
}
