/** Places a page's footnotes at the foot of their columns, those of a pair level with each other. */
import { layLine, layLines } from '../paragraph/index.ts';
import type { Template } from '../template/index.ts';
import { type FittedStatement, noteIndent, type SetNote } from './columns.ts';
import { type NoteRow, noteRowHeight } from './fit.ts';
import { baseline, type Column, fromStart, placeInColumn } from './frame.ts';
import type { DisplayItem } from './page.ts';

/** The rule over the notes: its width in points, and how far over the first note's baseline it stands, in rows. */
const RULE_WIDTH = 48;
const RULE_DISTANCE = 1.1;

/** The notes of one column of a page: the last line of the last level stands on the page's last row. */
export function placeNotes(
  fitted: FittedStatement,
  { notes: levels, lastRow }: { readonly notes: readonly NoteRow[]; readonly lastRow: number },
  column: Column,
  template: Template,
): readonly DisplayItem[] {
  const { leading } = template.roles.note;
  const noteRows = (lang: Column['lang'], number: number) => (fitted.notes.get(lang)?.get(number)?.rows ?? 0) * leading;
  const heights = levels.map((level) => noteRowHeight(level, { noteRows }));
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (!levels.some((level) => level.has(column.lang))) return [];
  let row = lastRow - total + leading;
  const items: DisplayItem[] = [
    {
      kind: 'rule',
      x: fromStart(column, 0, RULE_WIDTH),
      y: baseline(fitted.frame, row - RULE_DISTANCE),
      width: RULE_WIDTH,
      thickness: template.rules.hairline.thickness,
      ink: template.rules.hairline.ink,
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
  set: SetNote,
  column: Column,
  row: number,
  fitted: FittedStatement,
  template: Template,
): readonly DisplayItem[] {
  const { note } = set;
  const { leading, ink } = template.roles.note;
  const inks = { text: ink, links: template.linkInk };
  const indent = noteIndent(template);
  const label = { start: 0, end: note.marker.text.length, ending: 'end' } as const;
  const marker = layLine(note.marker, label, indent, template.setting, 'ragged');
  return [
    placeInColumn(marker, { column, start: 0, y: baseline(fitted.frame, row) }, ink, note.markerTags),
    ...(set.kind === 'laid' ? set.lines : layLines(set.setting)).map((line, i) =>
      placeInColumn(line, { column, start: indent, y: baseline(fitted.frame, row + i * leading) }, inks, note.tags),
    ),
  ];
}
