/** Takes two columns apart that stand side by side in the lines of a page, as a text that was copied from paper has them. */
import { type DraftInline, textOf } from '../statement/index.ts';
import { withoutStart } from './body-blocks.ts';
import type { PageLine } from './page.ts';
import { secondColumn } from './pasted.ts';

/** The lines of each column, where lines of running text stand in two; else all in one. */
export function columnsOfLines(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const starts = secondColumn(lines.map((line) => (mayStandInColumns(line) ? withPlainGaps(line.text) : '')));
  if (starts === undefined) return [lines];
  return [
    ofOneBlock(lines.flatMap((line, n) => part(line, 0, starts[n]))),
    ofOneBlock(lines.flatMap((line, n) => part(line, starts[n], undefined))),
  ];
}

/** Lines of one block of the page, parted as the sentences that they were not, go on with each other. */
function ofOneBlock(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line, n) => {
    const { continues: _, ...bare } = line;
    if (line.block?.kind !== 'paragraph') return n === 0 ? { ...line, apart: true } : line;
    return n > 0 && lines[n - 1]?.line === line.line
      ? { ...line, apart: false, continues: true }
      : { ...bare, apart: true };
  });
}

function mayStandInColumns({ block, own, column }: PageLine): boolean {
  const isText = block === undefined || (block.kind === 'paragraph' && block.role === 'body');
  return isText && own !== true && column === undefined;
}

/** Spaces of a page that no program draws together. */
function withPlainGaps(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

/** The letters of a line from one place to before another, with their mark-up; nothing where there are none. */
function part(line: PageLine, from: number | undefined, to: number | undefined): readonly PageLine[] {
  if (from === undefined) return [];
  if (from === 0 && to === undefined) return [line];
  const text = line.text.slice(from, to).trim();
  if (text === '') return [];
  const { block } = line;
  if (block?.kind !== 'paragraph') return [{ ...line, text }];
  const content = withoutStart(upTo(block.content, to ?? line.text.length), from);
  return [{ ...line, text, block: { ...block, content: withoutGapAtEnd(content) } }];
}

/** Running text up to one of its letters. */
function upTo(content: readonly DraftInline[], count: number): readonly DraftInline[] {
  const kept: DraftInline[] = [];
  let left = count;
  for (const inline of content) {
    const length = textOf([inline]).length;
    if (length <= left) kept.push(inline);
    else if (left > 0 && inline.kind === 'text') kept.push({ ...inline, text: inline.text.slice(0, left) });
    else if (left > 0 && 'children' in inline) kept.push({ ...inline, children: upTo(inline.children, left) });
    left -= length;
    if (left < 0) break;
  }
  return kept;
}

function withoutGapAtEnd(content: readonly DraftInline[]): readonly DraftInline[] {
  const last = content.at(-1);
  if (last?.kind !== 'text') return content;
  const text = last.text.replace(/(?<![ \u00A0])[ \u00A0]+$/u, '');
  return text === '' ? withoutGapAtEnd(content.slice(0, -1)) : [...content.slice(0, -1), { ...last, text }];
}
