/** Names the parts of a version that others refer to, and finds what a pair refers to. */
import { byLanguage, type ByLanguage, entriesOf, type Lang } from './lang.ts';
import type { Block, Pair, Version } from './model.ts';

/** A block of a version by its place among them, from 1: `en:3`. */
export type BlockId = string & { readonly __brand: 'BlockId' };

/** The lines over a text in which something may be found. */
export const HEAD_LINES = ['label', 'title', 'subtitle', 'office', 'dateline'] as const;
export type HeadLine = (typeof HEAD_LINES)[number];

/** One of the lines over a version: `en:title`. */
export type LineId = string & { readonly __brand: 'LineId' };

/** What a finding may be allowed in. */
export type PartId = BlockId | LineId;

/** The id of block `index`, which counts from 0. */
export function blockId(lang: Lang, index: number): BlockId {
  return `${lang}:${index + 1}` as BlockId;
}

export function lineId(lang: Lang, line: HeadLine): LineId {
  return `${lang}:${line}` as LineId;
}

/** A version's blocks, each with its id. */
export function identified({ lang, blocks }: Pick<Version, 'lang' | 'blocks'>): readonly (readonly [BlockId, Block])[] {
  return blocks.map((block, index) => [blockId(lang, index), block]);
}

/**
 * The blocks that stand level, a record a pair, in order. Those of versions that are not given are left out, as are pairs
 * that have no others.
 */
export function pairedBlocks(
  versions: readonly Pick<Version, 'lang' | 'blocks'>[],
  pairs: readonly Pair[],
): readonly ByLanguage<readonly Block[]>[] {
  const known = new Map(versions.flatMap((version) => identified(version)));
  return pairs
    .map(({ blocks }) =>
      byLanguage(
        entriesOf(blocks).flatMap(([lang, ids]) => {
          const found = ids.flatMap((id) => known.get(id) ?? []);
          return found.length === 0 ? [] : [[lang, found] as const];
        }),
      ),
    )
    .filter((blocks) => entriesOf(blocks).length > 0);
}
