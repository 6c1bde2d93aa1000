/** Sets what every page carries outside the text: footer, folio, and the running head of pages after the first. */
import { setRagged, type Line } from '../paragraph/index.ts';
import { spacedContent } from '../../text/spacing/index.ts';
import { textOf, type Inline, type Version } from '../../text/statement/index.ts';
import { placeOfKey, type RoleName } from '../template/index.ts';
import { displayText, type DisplayContext } from './display.ts';
import { openedFor } from './faces.ts';
import { baseline, columnsOn, FOOTER_LEADING, FOOTER_LINES, type Column, type Frame } from './frame.ts';
import { placeLine } from './place.ts';
import type { DisplayItem } from './types.ts';

/** Row of the running head. */
const RUNNING_HEAD_ROW = 1;
/** From the footer's rule down to its first line, in leadings. */
const FOOTER_RULE_DISTANCE = 1;
/** White kept between the folio and what stands beside it, in points on either side. */
const FOLIO_ROOM = 12;

export interface PageOfOpening {
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
    faces: openedFor(context, [['runningHead', ...versions.map(({ office }) => office)], ['folio']]),
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
    const [line] = columnLines(context, versions, column, 'runningHead', (version) => version.office);
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
