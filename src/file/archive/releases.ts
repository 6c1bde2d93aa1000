/** The versions that were released: only of these a bag may say that it is made otherwise than it would be now. */

/** By the form of the bags that they make. */
const RELEASES: ReadonlyMap<string, 1 | 2> = new Map([['0.1.0', 1]]);

export function isReleased(version: string): boolean {
  return RELEASES.has(version);
}

/** Whether its bags are of the first form. */
export function isFirstForm(version: string): boolean {
  return RELEASES.get(version) === 1;
}
