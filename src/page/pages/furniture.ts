/** Sets what every page carries outside the text: footer, folio, and the running head of pages after the first. */
import { spacedContent } from '../../text/spacing/index.ts';
import { type Inline, textOf, type Version } from '../../text/statement/index.ts';
import { layLine, layLines, type Line, setRagged } from '../paragraph/index.ts';
import { placeOfKey, type RoleName, type Template } from '../template/index.ts';
import { type FittedStatement, noteIndent, type SetNote } from './columns.ts';
import { type DisplayContext, type DisplayItem, displayText } from './page.ts';
import { openedFor } from './faces.ts';
import { type NoteRow, noteRowHeight } from './fit.ts';
import { baseline, type Column, columnsOn, FOOTER_LEADING, FOOTER_LINES, type Frame, placeLine } from './frame.ts';

/** Row of the running head. */
const RUNNING_HEAD_ROW = 1;
/** From the footer's rule down to its first line, in leadings. */
const FOOTER_RULE_DISTANCE = 1;
/** White kept between the folio and what stands beside it, in points on either side. */
const FOLIO_ROOM = 12;

interface PageOfOpening {
  /** From 1, counting every page. */
  readonly number: number;
  /** Which page of its opening it is, from 0. */
  readonly leaf: number;
  /** Pages that have the masthead carry neither running head nor folio. */
  readonly hasMasthead: boolean;
}

/** The furniture of one page. */
export function pageFurniture(
  context: DisplayContext,
  frame: Frame,
  versions: readonly Version[],
  page: PageOfOpening,
): readonly DisplayItem[] {
  const columns = columnsOn(frame, page.leaf);
  const items = footer(context, frame, versions, columns);
  if (page.hasMasthead) return items;
  const later = {
    ...context,
    faces: openedFor(context, [['runningHead', ...versions.map(({ draft, office }) => draft ?? office)], ['folio']]),
  };
  return [...runningHead(later, frame, versions, columns), ...items, ...folio(later, frame, page)];
}

function footer(
  context: DisplayContext,
  frame: Frame,
  versions: readonly Version[],
  columns: readonly Column[],
): readonly DisplayItem[] {
  const owner = { artifact: 'footer' } as const;
  const { template } = context;
  const items: DisplayItem[] = [
    {
      kind: 'rule',
      x: frame.margins.left,
      y: baseline(frame, frame.footerRow - FOOTER_RULE_DISTANCE),
      width: frame.size.width - frame.margins.left - frame.margins.right,
      thickness: template.rule.footerThickness,
      ink: template.rule.footerInk,
      owner,
    },
  ];
  const role = template.roles.footer;
  for (const column of columns) {
    const lines = footerLines(context, versions, column);
    for (const [i, line] of lines.entries()) {
      const y = baseline(frame, frame.footerRow) + i * role.size * FOOTER_LEADING;
      items.push(placeLine(line, { x: column.x, y }, role.ink, owner));
    }
  }
  return items;
}

/** The statement's name, cut after a word where even the footer's lines don't hold it. */
function footerLines(context: DisplayContext, versions: readonly Version[], column: Column): readonly Line[] {
  const lines = columnLines(context, versions, column, 'footer', (version) => version.title);
  if (lines.length <= FOOTER_LINES) return lines;
  const title = textOf(versions.find((version) => version.lang === column.lang)?.title ?? []);
  const words = title.split(' ');
  const place = placeOfKey(context.template.source, []);
  for (let count = Math.floor((words.length * FOOTER_LINES) / lines.length); count > 0; count--) {
    const text = `${words.slice(0, count).join(' ')}…`;
    const cut = columnLines(context, versions, column, 'footer', () => [{ kind: 'text', text, place }]);
    if (cut.length <= FOOTER_LINES) return cut;
  }
  return lines.slice(0, FOOTER_LINES);
}

function runningHead(
  context: DisplayContext,
  frame: Frame,
  versions: readonly Version[],
  columns: readonly Column[],
): readonly DisplayItem[] {
  const role = context.template.roles.runningHead;
  const y = baseline(frame, RUNNING_HEAD_ROW);
  return columns.flatMap((column) => {
    const [line] = columnLines(context, versions, column, 'runningHead', (version) => version.draft ?? version.office);
    return line === undefined ? [] : [placeLine(line, { x: column.x, y }, role.ink, { artifact: 'header' })];
  });
}

/** The folio stands at the outer margin, level with the running head, where a thumb finds it. */
function folio(context: DisplayContext, frame: Frame, { number, leaf }: PageOfOpening): readonly DisplayItem[] {
  const role = context.template.roles.folio;
  const [column] = columnsOn(frame, leaf);
  if (column === undefined) return [];
  const place = placeOfKey(context.template.source, []);
  const text = displayText(context, 'folio', column.lang, [{ kind: 'text', text: String(number), place }]);
  const [line] = setRagged(text, frame.size.width, context.template.setting);
  if (line === undefined) return [];
  const isLeftOfTwo = frame.leaves > 1 && leaf === 0;
  const x = isLeftOfTwo ? frame.margins.left : frame.size.width - frame.margins.right - line.width;
  return [placeLine(line, { x, y: baseline(frame, RUNNING_HEAD_ROW) }, role.ink, { artifact: 'header' })];
}

/** The lines of a display text of a version, in the measure of its column less the folio's room. */
function columnLines(
  context: DisplayContext,
  versions: readonly Version[],
  column: Column,
  role: RoleName,
  content: (version: Version) => readonly Inline[],
): readonly Line[] {
  const version = versions.find((candidate) => candidate.lang === column.lang);
  if (version === undefined) return [];
  const spaced = spacedContent(content(version), column.lang, context.template.spacing);
  const text = displayText(context, role, column.lang, spaced);
  return setRagged(text, column.measure - FOLIO_ROOM, context.template.setting);
}

/*
 * Places a page's footnotes at the foot of their columns, those of a pair level with each other.
 */

/** The rule over the notes: its width in points, and how far over the first note's baseline it stands, in rows. */
const RULE_WIDTH = 48;
const RULE_DISTANCE = 1.1;

/** The notes of one column of a page: the last line of the last level stands on the page's last row. */
export function placeNotes(
  fitted: FittedStatement,
  levels: readonly NoteRow[],
  column: Column,
  template: Template,
): readonly DisplayItem[] {
  const { leading } = template.roles.note;
  const noteRows = (lang: Column['lang'], number: number) =>
    (fitted.notes.get(lang)?.get(number)?.setting.lineCount ?? 0) * leading;
  const heights = levels.map((level) => noteRowHeight(level, { noteRows }));
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (!levels.some((level) => level.has(column.lang))) return [];
  let row = fitted.frame.lastRow - total + leading;
  const items: DisplayItem[] = [
    {
      kind: 'rule',
      x: column.x,
      y: baseline(fitted.frame, row - RULE_DISTANCE),
      width: RULE_WIDTH,
      thickness: template.rule.footerThickness,
      ink: template.rule.footerInk,
      owner: { artifact: 'layout' },
    },
  ];
  for (const [i, level] of levels.entries()) {
    const number = level.get(column.lang);
    const note = number === undefined ? undefined : fitted.notes.get(column.lang)?.get(number);
    if (note !== undefined) items.push(...placeNote(note, column, row, fitted, template));
    row += heights[i] ?? 0;
  }
  return items;
}

function placeNote(
  { note, setting }: SetNote,
  column: Column,
  row: number,
  fitted: FittedStatement,
  template: Template,
): readonly DisplayItem[] {
  const { leading, ink } = template.roles.note;
  const indent = noteIndent(template);
  const label = { start: 0, end: note.marker.text.length, ending: 'end' } as const;
  const marker = layLine(note.marker, label, indent, template.setting, 'ragged');
  return [
    placeLine(marker, { x: column.x, y: baseline(fitted.frame, row) }, ink, note.markerTags),
    ...layLines(setting).map((line, i) =>
      placeLine(line, { x: column.x + indent, y: baseline(fitted.frame, row + i * leading) }, ink, note.tags),
    ),
  ];
}
