/** Turns the blocks of each version into the pairs that will stand level across the columns. */
import { done, failed, fault, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Block, Pair, Version } from './types.ts';

/** What pairing needs to know of a version. */
export type Side = Pick<Version, 'lang' | 'blocks'>;

/**
 * Pairs the first block with the first, the second with the second. Versions of unequal length cannot be paired so: each
 * shorter one is a fault that names both sides and the first block left over.
 */
export function pairBlocks(sides: readonly Side[]): Outcome<readonly Pair[]> {
  const longest = sides.reduce<Side | undefined>(
    (found, side) => (found === undefined || side.blocks.length > found.blocks.length ? side : found),
    undefined,
  );
  if (longest === undefined) return done([]);
  const faults = sides.flatMap((side) => unequal(longest, side));
  if (faults.length > 0) return failed(faults);
  return done(
    longest.blocks.map((_, n) => ({
      blocks: new Map(sides.map(({ lang, blocks }) => [lang, blocks.slice(n, n + 1)] as const)),
    })),
  );
}

function unequal(longest: Side, shorter: Side): readonly Diagnostic[] {
  const leftOver = longest.blocks[shorter.blocks.length];
  if (leftOver === undefined) return [];
  const last = shorter.blocks.at(-1);
  return [
    fault(
      'statement/unequal-blocks',
      `${longest.lang} has ${paragraphs(longest.blocks.length)}, ${shorter.lang} has ${shorter.blocks.length}: ` +
        `the paragraph at ${where(leftOver)} has no partner` +
        (last === undefined ? '' : `, the last one of ${shorter.lang} is at ${where(last)}`),
      leftOver.place,
      `compare the two files from the top: a paragraph of ${shorter.lang} is missing or runs into the next, or one of ${longest.lang} was split`,
    ),
  ];
}

function where({ place }: Block): string {
  return `${place.file}:${place.line}`;
}

function paragraphs(count: number): string {
  return count === 1 ? '1 paragraph' : `${count} paragraphs`;
}
