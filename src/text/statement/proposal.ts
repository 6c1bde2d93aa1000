/** Turns two versions whose blocks do not go together into the fault that shows where they part and what to write there. */
import { fault, type Diagnostic } from '../../diagnostics/index.ts';
import { align, type Alignable, type AlignedGroup } from './align.ts';
import { nameOf, shown, textOfBlock, where } from './describe.ts';
import { isSameKind } from './likeness.ts';
import type { Lang } from './lang.ts';
import type { Block } from './model.ts';

/** A version as the groups of its blocks that are to have a counterpart. */
interface Parting {
  readonly lang: Lang;
  readonly groups: readonly { readonly blocks: readonly [Block, ...Block[]] }[];
}

/** Characters of a text in a language where the English has 1. */
export type LengthIn = (lang: Lang) => number;

/** The marks that are listed in one fault. More than these, and the texts are better compared by eye. */
const MOST_MARKS = 8;

/**
 * Where the versions part is the first group of the likeliest alignment that is not one with one. If there are as many
 * blocks, and the texts go together one by one but for their kinds, it is the first of another kind.
 */
export function partingFault(left: Parting, right: Parting, lengthIn: LengthIn): Diagnostic {
  const groups = areUnlikeOnly(left, right, lengthIn) ? undefined : aligned(left, right, alignable, lengthIn);
  const parting = groups?.find(isDeparture);
  const at = parting === undefined ? firstUnlike(left, right) : { left: parting.left.from, right: parting.right.from };
  const [a, b] = [left.groups[at.left]?.blocks[0], right.groups[at.right]?.blocks[0]];
  return fault(
    'statement/unequal-blocks',
    `the versions part at ${partOf(a, left)} and ${partOf(b, right)}: ` +
      `${left.lang} has ${countOf(left.groups.length)} to pair, ${right.lang} ${right.groups.length}`,
    (a ?? b)?.place,
    groups === undefined || parting === undefined ? plainHint(a, b) : proposal(groups, left, right),
  );
}

function aligned(
  left: Parting,
  right: Parting,
  of: typeof alignable,
  lengthIn: LengthIn,
): readonly AlignedGroup[] | undefined {
  const parts = sharedParts(left, right);
  return align(
    left.groups.map((group) => of(group, parts)),
    right.groups.map((group) => of(group, parts)),
    {
      left: lengthIn(left.lang),
      right: lengthIn(right.lang),
    },
  );
}

function areUnlikeOnly(left: Parting, right: Parting, lengthIn: LengthIn): boolean {
  if (left.groups.length !== right.groups.length) return false;
  const groups = aligned(left, right, (group, parts) => ({ ...alignable(group, parts), kind: 'any' }), lengthIn);
  return groups !== undefined && !groups.some(isDeparture);
}

function isDeparture({ left, right }: AlignedGroup): boolean {
  return sizeOf(left) !== 1 || sizeOf(right) !== 1;
}

function plainHint(a: Block | undefined, b: Block | undefined): string {
  if (a === undefined || b === undefined || isSameKind(a, b))
    return 'compare the two files from there: the same kinds of blocks must follow each other';
  return 'make both the same kind of block; or, if they do not belong together, write <!-- pair: alone --> before each';
}

/** The parts that both versions have: nothing of one belongs to anything outside it. */
function sharedParts(left: Parting, right: Parting): ReadonlySet<string> {
  const partsOf = ({ groups }: Parting) => new Set(groups.flatMap(({ blocks: [{ matter }] }) => matter ?? []));
  const others = partsOf(right);
  return new Set([...partsOf(left)].filter((part) => others.has(part)));
}

function alignable({ blocks: [first, ...others] }: Parting['groups'][number], parts: ReadonlySet<string>): Alignable {
  const part = first.matter !== undefined && parts.has(first.matter) ? `${first.matter} ` : '';
  return {
    kind: `${part}${first.kind}`,
    mergeable: first.kind === 'paragraph',
    text: [first, ...others].map(textOfBlock).join('\n'),
  };
}

/** The first blocks in order that differ in kind, or that only one side has. */
function firstUnlike(left: Parting, right: Parting): { readonly left: number; readonly right: number } {
  const count = Math.min(left.groups.length, right.groups.length);
  for (let n = 0; n < count; n++) {
    if (left.groups[n]?.blocks[0].kind !== right.groups[n]?.blocks[0].kind) return { left: n, right: n };
  }
  return { left: count, right: count };
}

function partOf(block: Block | undefined, { lang, groups }: Parting): string {
  if (block !== undefined) return `${shown(block)} (${nameOf(block)})`;
  const last = groups.at(-1)?.blocks.at(-1);
  return last === undefined ? `the end of ${lang}` : `the end of ${lang} after ${where(last.place)}`;
}

function countOf(count: number): string {
  return count === 1 ? '1 block' : `${count} blocks`;
}

/** The marks to write, in the order of the text, and how sure the least sure of them is. */
function proposal(groups: readonly AlignedGroup[], left: Parting, right: Parting): string {
  const departures = groups.filter(isDeparture);
  const marks = departures.flatMap((group) => marksOf(group, left, right));
  const sure = Math.min(...departures.map(({ confidence }) => confidence));
  const more = marks.length > MOST_MARKS ? `, and ${marks.length - MOST_MARKS} more` : '';
  return (
    `if this is how they belong together, write ${marks.slice(0, MOST_MARKS).join(', ')}${more}, ` +
    `each on a line of its own (by length and shared names ${Math.floor(sure * 100)} % sure); otherwise mend the text`
  );
}

function marksOf(group: AlignedGroup, left: Parting, right: Parting): readonly string[] {
  const sides = [
    left.groups.slice(group.left.from, group.left.to),
    right.groups.slice(group.right.from, group.right.to),
  ];
  const alone = sides.some((side) => side.length === 0);
  return sides.flatMap((blocksOfSide) =>
    blocksOfSide.flatMap(({ blocks: [first] }, n) => {
      if (n > 0) return [mark('same', first)];
      return alone ? [mark('alone', first)] : [];
    }),
  );
}

function mark(kind: 'same' | 'alone', block: Block): string {
  return `<!-- pair: ${kind} --> before ${where(block.place)}`;
}

function sizeOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from;
}
