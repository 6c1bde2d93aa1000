/**
 * Where one version ends and the next begins, few lines show their language: a name, a house, a title of three words. As
 * many lines between two texts as stand over the first and under the last of the page, with a day among them, are the end
 * of one and the head of the next.
 */
import { isLang } from '../language/index.ts';
import { findDate, findDateOf } from './dates.ts';
import type { SourceLine } from './lines.ts';
import { recognisedLanguage } from '../recognition/index.ts';
import { UNKNOWN } from './stretches.ts';

/** One line between two texts may be whose name it is, or a heading. */
const FEWEST_HEAD_LINES = 2;

/** The lines, each version beginning with a head of as many lines of the same kinds as the first has. */
export function withAlikeHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  const told = lines.filter(({ role }) => role !== 'chrome' && role !== 'separator');
  const [first, last] = [told.findIndex(isText), told.findLastIndex(isText)];
  const over = told.slice(0, Math.max(first, 0));
  const tags = [...new Set(told.map(({ stretch }) => stretch))].filter(isLang);
  const isDated = ({ plain }: SourceLine): boolean =>
    findDate(plain) !== undefined || tags.some((tag) => findDateOf(plain, tag) !== undefined);
  /** Whether lines are of the same kinds one by one: days, headings, and what stands by itself. */
  const isAlike = (head: readonly SourceLine[]): boolean =>
    over.every((line, n) => {
      const twin = head[n];
      return twin !== undefined && isDated(twin) === isDated(line) && twin.block?.kind === line.block?.kind;
    });
  if (over.length < FEWEST_HEAD_LINES || !over.some(isDated) || over.some(({ half }) => half === true)) return lines;
  const under = told.length - 1 - last;
  const moved = new Map<SourceLine, string>();
  for (const gap of gapsIn(told, first)) {
    const begins = told[gap.to]?.stretch ?? UNKNOWN;
    const ends = endOver(told, gap.from, begins);
    const from = told[ends - 1]?.stretch;
    const head = told.slice(gap.from + under, gap.to);
    if (begins === UNKNOWN || from === undefined || from === begins) continue;
    if (gap.to - gap.from !== over.length + under || !isAlike(head)) continue;
    const [above, own] = [
      told.slice(ends, gap.from + under).filter(({ stretch }) => stretch !== from),
      head.filter(({ stretch }) => stretch !== begins),
    ];
    if ([...above.map((line) => mayBe(line, from)), ...own.map((line) => mayBe(line, begins))].includes(false))
      continue;
    for (const line of above) moved.set(line, from);
    for (const line of own) moved.set(line, begins);
  }
  return moved.size === 0 ? lines : lines.map((line) => ({ ...line, stretch: moved.get(line) ?? line.stretch }));
}

function isText({ role }: SourceLine): boolean {
  return role === 'text';
}

/** Where lines of heads stand between two of text. */
function gapsIn(
  lines: readonly SourceLine[],
  first: number,
): readonly { readonly from: number; readonly to: number }[] {
  return lines.flatMap((line, n) => {
    if (n <= first || !isText(line) || isText(lines[n - 1] ?? line)) return [];
    return [{ from: lines.slice(0, n).findLastIndex(isText) + 1, to: n }];
  });
}

/** A last sentence may be short, and show more of the next language than of its own. */
const MOST_SENTENCES = 2;

/** Where, over a gap, the sentences begin that are given to the version under it, though they stand under the text over it. */
function endOver(lines: readonly SourceLine[], gap: number, language: string): number {
  const above = lines.slice(Math.max(0, gap - MOST_SENTENCES), gap);
  return gap - above.length + above.findLastIndex(({ stretch }) => stretch !== language) + 1;
}

/** Whether nothing says that a line is in another language than this. */
function mayBe({ plain, half, lang, column }: SourceLine, language: string): boolean {
  const sure = recognisedLanguage(plain);
  const isFree = half !== true && column === undefined && (lang === undefined || lang === language);
  return isFree && (sure === undefined || sure === language);
}
