/** How often a property is tried: few times in every run of the tests, many in a run for its own sake (`npm run test:fuzz`). */

const FUZZ = process.env['FUZZ'];

/** `few`, times what FUZZ says. */
export function runs(few: number): number {
  const times = Number(FUZZ ?? '1');
  return Math.round(few * (times > 0 ? times : 1));
}

/** The same with what is tried: the same every time in a run of the tests, so that it fails for a change or not at all. */
export function trials(few: number): { readonly numRuns: number; readonly seed?: number } {
  return { numRuns: runs(few), ...(FUZZ === undefined && { seed: 20140730 }) };
}
