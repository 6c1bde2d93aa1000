/** Turns times measured side by side into medians, ratios with their spread, and the table that shows them. */

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The least of the numbers that so large a share of them does not exceed. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * One line of the results. `own` and `other` hold a figure a round, each taken right after the other, so that what else
 * the machine does weighs on both: the ratio is the median of the rounds' ratios, and their range tells what it is worth.
 */
export function compared({ measure, own, other, against, unit = 'ms', target }) {
  const ratios = own.map((value, round) => value / other[round]).sort((a, b) => a - b);
  return {
    measure,
    unit,
    diptych: median(own),
    against,
    other: median(other),
    ratio: median(ratios),
    ratioRange: [ratios[0], ratios.at(-1)],
    ...(target !== undefined && { target, met: median(ratios) <= target }),
    rounds: own.length,
  };
}

/** A figure with nothing to compare it with. */
export function alone({ measure, own, unit = 'ms' }) {
  return { measure, unit, diptych: median(own), rounds: own.length };
}

export const HEADER = ['', 'Diptych', 'against', '', 'ratio', 'its range', 'target'];

/** The results for people: one line each, columns aligned. */
export function table(rows) {
  const cells = [HEADER, ...rows.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  return cells
    .map((line) =>
      line.map((cell, column) => (isText(column) ? cell.padEnd : cell.padStart).call(cell, widths[column])),
    )
    .map((line) => line.join('  ').trimEnd())
    .join('\n');
}

function isText(column) {
  return column === 0 || column === 2;
}

export function cellsOf(row) {
  const own = `${figure(row.diptych)} ${row.unit}`.trimEnd();
  if (row.ratio === undefined) return [row.measure, own, '', '', '', '', ''];
  const [low, high] = row.ratioRange;
  const target =
    row.target === undefined ? '' : `≤ ${String(Number(row.target.toFixed(2)))} ${row.met ? 'met' : 'missed'}`;
  return [
    row.measure,
    own,
    row.against,
    `${figure(row.other)} ${row.unit}`.trimEnd(),
    row.ratio.toFixed(2),
    `${low.toFixed(2)}–${high.toFixed(2)}`,
    target,
  ];
}

function figure(number) {
  return number.toFixed(Number.isInteger(number) || number >= 100 ? 0 : number < 10 ? 2 : 1);
}
