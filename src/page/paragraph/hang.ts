/** How far marks hang out of the measure, so that the edge looks straight though the ink of a mark is light. */
import type { HangingMarks } from '../../text/language/index.ts';

/** The share of its width by which a character hangs out at the end of a line; 0 for most. */
export function endHang(character: string, { atEnd }: HangingMarks): number {
  return shareOf(character, atEnd);
}

/** The share of its width by which a character hangs out at the beginning of a line; 0 for most. */
export function startHang(character: string, { atStart }: HangingMarks): number {
  return shareOf(character, atStart);
}

function shareOf(character: string, shares: Readonly<Record<string, number>>): number {
  return Object.hasOwn(shares, character) ? (shares[character] ?? 0) : 0;
}
