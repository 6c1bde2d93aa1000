/** How often a property is tried: few times in every run of the tests, many in a run for its own sake (`npm run test:fuzz`). */

/** `few`, times what FUZZ says. */
export function runs(few: number): number {
  const times = Number(process.env['FUZZ'] ?? '1');
  return Math.round(few * (times > 0 ? times : 1));
}
