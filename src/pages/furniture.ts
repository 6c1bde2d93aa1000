/** Sets what every page carries outside the text: footer, folio, and the running head of pages after the first. */
import { setRagged, type Line } from '../paragraph/index.ts';
import type { Inline, Version } from '../statement/index.ts';
import type { RoleName } from '../template/index.ts';
import { baseline, type Frame } from './frame.ts';
import { displayText, type DisplayContext } from './head.ts';
import { placeLine } from './place.ts';
import type { DisplayItem } from './types.ts';

/** Row of the running head, and of the rule under it. */
const RUNNING_HEAD_ROW = 1;
/** From the footer's rule down to its first line, in leadings. */
const FOOTER_RULE_DISTANCE = 1;
/** Baseline to baseline of a footer that needs more than one line, in its own size: it stands outside the grid. */
const FOOTER_LEADING = 1.2;

/** The furniture of one page; `number` counts from 1, and page one carries neither running head nor folio. */
export function pageFurniture(
  context: DisplayContext,
  frame: Frame,
  versions: readonly Version[],
  number: number,
): readonly DisplayItem[] {
  const items = footer(context, frame, versions);
  return number === 1 ? items : [...runningHead(context, frame, versions), ...items, ...folio(context, frame, number)];
}

function footer(context: DisplayContext, frame: Frame, versions: readonly Version[]): readonly DisplayItem[] {
  const owner = { artifact: 'footer' } as const;
  const { template } = context;
  const y = baseline(frame, frame.footerRow);
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
  for (const { column, lines } of columnLines(context, frame, versions, 'footer', (version) => version.title)) {
    const role = template.roles.footer;
    for (const [i, line] of lines.entries()) {
      items.push(placeLine(line, { x: column.x, y: y + i * role.size * FOOTER_LEADING }, role.ink, owner));
    }
  }
  return items;
}

function runningHead(context: DisplayContext, frame: Frame, versions: readonly Version[]): readonly DisplayItem[] {
  const owner = { artifact: 'header' } as const;
  const role = context.template.roles.runningHead;
  return columnLines(context, frame, versions, 'runningHead', (version) => version.office).flatMap(
    ({ column, lines }) =>
      lines
        .slice(0, 1)
        .map((line) => placeLine(line, { x: column.x, y: baseline(frame, RUNNING_HEAD_ROW) }, role.ink, owner)),
  );
}

function folio(context: DisplayContext, frame: Frame, number: number): readonly DisplayItem[] {
  const role = context.template.roles.folio;
  const [column] = frame.columns;
  if (column === undefined) return [];
  const place = { file: context.template.name, line: 1, column: 1 };
  const text = displayText(context, 'folio', column.lang, [{ kind: 'text', text: String(number), place }]);
  const [line] = setRagged(text, frame.size.width, context.template.setting);
  if (line === undefined) return [];
  const x = frame.gutterCentre - line.width / 2;
  return [placeLine(line, { x, y: baseline(frame, frame.footerRow) }, role.ink, { artifact: 'footer' })];
}

/** One display line or more of each version, in the measure of its column. */
function columnLines(
  context: DisplayContext,
  frame: Frame,
  versions: readonly Version[],
  role: RoleName,
  content: (version: Version) => readonly Inline[],
): readonly { readonly column: Frame['columns'][number]; readonly lines: readonly Line[] }[] {
  return frame.columns.map((column) => {
    const version = versions.find((candidate) => candidate.lang === column.lang);
    const text = displayText(context, role, column.lang, version === undefined ? [] : content(version));
    return { column, lines: setRagged(text, column.measure, context.template.setting) };
  });
}
