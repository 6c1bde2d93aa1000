/** Turns the blocks of each version, with the marks that declare how they pair, into the pairs that will stand level. */
import { done, fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { nameOf, shown } from './describe.ts';
import { isSameKind, unlikeMatter, unlikeness } from './likeness.ts';
import { byLanguage, entriesOf, type Lang } from './lang.ts';
import { blockId, type BlockId } from './part-ids.ts';
import { partingFault, type LengthIn } from './proposal.ts';
import type { Block, Pair } from './model.ts';

/** What may be declared of a block: that it belongs to the pair of the block above it, or that it has no counterpart. */
export type PairMarkKind = 'same' | 'alone';

export interface PairMark {
  readonly kind: PairMarkKind;
  /** Where the mark is written. */
  readonly place: Place;
}

/** What pairing needs to know of a version. */
export interface Side {
  readonly lang: Lang;
  readonly blocks: readonly Block[];
  /** The marks of its blocks; a block that has none is its side of a pair by itself. */
  readonly marks?: ReadonlyMap<Block, PairMark>;
}

/** The blocks that are one side of a pair. */
export interface Group {
  readonly blocks: readonly [Block, ...Block[]];
  readonly ids: readonly BlockId[];
  readonly alone: boolean;
}

/**
 * Pairs the first group of blocks with the first, the second with the second, passing over those that are declared to
 * stand alone; a group is one block, with those after it that are marked `same`. Paired groups must be of the same kind and
 * have the same inner parts; where they part for the first time is a fault that shows both sides and proposes the marks.
 * In a draft, paragraphs of unlike roles are only told, for they can stand level.
 */
export function pairBlocks(
  sides: readonly Side[],
  lengthIn: LengthIn,
  { draft = false }: { readonly draft?: boolean } = {},
): Outcome<readonly Pair[]> {
  const grouped = sides.map((side) => ({ lang: side.lang, ...groupsOf(side) }));
  const [first, ...others] = grouped;
  if (first === undefined) return done([]);
  const faults = [
    ...grouped.flatMap((side) => side.faults),
    ...others.flatMap((other) => compared(first, other, { lengthIn, draft })),
  ];
  return settle(inOrder(grouped), faults);
}

/** The groups of one version, in order. */
export interface GroupedSide {
  readonly lang: Lang;
  readonly groups: readonly Group[];
}

function groupsOf({ lang, blocks, marks }: Side): {
  readonly groups: readonly Group[];
  readonly faults: readonly Diagnostic[];
} {
  const groups: Group[] = [];
  const faults: Diagnostic[] = [];
  for (const [n, block] of blocks.entries()) {
    const id = blockId(lang, n);
    const mark = marks?.get(block);
    const above = groups.at(-1);
    if (mark?.kind !== 'same') {
      groups.push({ blocks: [block], ids: [id], alone: mark?.kind === 'alone' });
    } else if (above === undefined) {
      faults.push(fault('statement/pair-mark', 'there is no block above to belong to', mark.place, 'delete this mark'));
      groups.push({ blocks: [block], ids: [id], alone: false });
    } else {
      const other = [...above.blocks, block].find(({ kind }) => kind !== 'paragraph');
      if (other !== undefined) faults.push(onlyParagraphs(other, mark));
      else if (above.blocks[0].matter !== block.matter) faults.push(otherPart(block, mark));
      groups[groups.length - 1] = { ...above, blocks: [...above.blocks, block], ids: [...above.ids, id] };
    }
  }
  return { groups, faults };
}

function otherPart(block: Block, mark: PairMark): Diagnostic {
  const message = `${shown(block)} begins another part than the block above it belongs to`;
  return fault('statement/pair-mark', message, mark.place, 'delete this mark; a pair stands in one part');
}

function onlyParagraphs(block: Block, mark: PairMark): Diagnostic {
  return fault(
    'statement/pair-mark',
    `only paragraphs can be several in a pair; ${shown(block)} is ${nameOf(block)}`,
    mark.place,
    'delete this mark; pair what is no paragraph one to one, or mark it <!-- pair: alone -->',
  );
}

/** Nothing if the sides go together from the first group to the last. */
function compared(
  a: GroupedSide,
  b: GroupedSide,
  { lengthIn, draft }: { readonly lengthIn: LengthIn; readonly draft: boolean },
): readonly Diagnostic[] {
  const left = a.groups.filter(({ alone }) => !alone);
  const right = b.groups.filter(({ alone }) => !alone);
  const fits = left.length === right.length && left.every((group, n) => goTogether(group, right[n]));
  if (!fits) return [partingFault({ lang: a.lang, groups: left }, { lang: b.lang, groups: right }, lengthIn)];
  let parts: string | undefined;
  return left.flatMap((group, n) => {
    const other = right[n];
    if (other === undefined) return [];
    const before = parts;
    const apart = unlikeMatter(group.blocks[0], other.blocks[0]);
    parts = apart && `${group.blocks[0].matter} ${other.blocks[0].matter}`;
    const several = group.blocks.length > 1 || other.blocks.length > 1;
    // A part that one side has and the other has not is told where it begins.
    const found = [
      { one: parts === before ? undefined : apart, canStand: false },
      {
        one: several ? undefined : unlikeness(group.blocks[0], other.blocks[0]),
        canStand: group.blocks[0].kind === 'paragraph' && other.blocks[0].kind === 'paragraph',
      },
    ];
    return found.flatMap(({ one, canStand }): readonly Diagnostic[] => {
      if (one === undefined) return [];
      const told = fault('statement/unlike-blocks', one.message, one.place, one.hint);
      return [draft && canStand ? { ...told, severity: 'warning' } : told];
    });
  });
}

function goTogether(a: Group, b: Group | undefined): boolean {
  return b !== undefined && isSameKind(a.blocks[0], b.blocks[0]);
}

/** All pairs in the order of the text; between two, what stands alone, in the order of the languages. */
function inOrder(sides: readonly GroupedSide[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const queues = sides.map(({ lang, groups }) => ({ lang, groups, next: 0 }));
  for (;;) {
    for (const queue of queues) {
      for (let group = queue.groups[queue.next]; group?.alone === true; group = queue.groups[++queue.next])
        pairs.push({ blocks: byLanguage([[queue.lang, group.ids]]) });
    }
    const together = queues.flatMap(({ lang, groups, next }) =>
      groups.slice(next, next + 1).map((group) => [lang, group.ids] as const),
    );
    if (together.length === 0) return pairs;
    pairs.push({ blocks: byLanguage(together) });
    for (const queue of queues) queue.next++;
  }
}

/**
 * The marks that make the blocks of a language pair as they do: the inverse of `pairBlocks`. `languages` is how many the
 * statement has.
 */
export function pairMarksOf(pairs: readonly Pair[], lang: Lang, languages: number): ReadonlyMap<BlockId, PairMarkKind> {
  const marks = new Map<BlockId, PairMarkKind>();
  for (const { blocks } of pairs) {
    const [first, ...others] = blocks[lang] ?? [];
    if (first !== undefined && entriesOf(blocks).length === 1 && languages > 1) marks.set(first, 'alone');
    for (const other of others) marks.set(other, 'same');
  }
  return marks;
}
