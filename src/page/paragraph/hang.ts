/** How far marks hang out of the measure, so that the edge looks straight though the ink of a mark is light. */

/**
 * The share of a mark's own width that hangs out, by the mark. Figures in the manner of those that Hàn Thế Thành and
 * R. Schlicht (the microtype package) arrived at for serif faces: the lighter the mark, the more of it. Greater values
 * make the edge look ragged outwards; none, ragged inwards.
 */
const AT_END: ReadonlyMap<string, number> = new Map([
  ['-', 0.6],
  ['\u00AD', 0.6],
  ['\u2010', 0.6],
  ['\u2011', 0.6],
  ['–', 0.3],
  ['—', 0.25],
  ['.', 0.7],
  [',', 0.6],
  [';', 0.4],
  [':', 0.5],
  ['!', 0.2],
  ['?', 0.2],
  ['…', 0.2],
  ['’', 0.6],
  ['”', 0.5],
  ['»', 0.35],
  [')', 0.1],
]);

const AT_START: ReadonlyMap<string, number> = new Map([
  ['‘', 0.6],
  ['“', 0.5],
  ['«', 0.35],
  ['(', 0.1],
  ['–', 0.3],
  ['—', 0.25],
  ['A', 0.04],
  ['T', 0.05],
  ['V', 0.04],
  ['W', 0.04],
  ['Y', 0.05],
]);

/** The share of its width by which a character hangs out at the end of a line; 0 for most. */
export function endHang(character: string): number {
  return AT_END.get(character) ?? 0;
}

/** The share of its width by which a character hangs out at the beginning of a line; 0 for most. */
export function startHang(character: string): number {
  return AT_START.get(character) ?? 0;
}
