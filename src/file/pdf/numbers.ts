/** Turns numbers into the shortest text a PDF reads as the same number. */

/** ISO 32000-1, annex C.2: what every reader takes as an integer. */
const LARGEST_NUMBER = 2_147_483_647;

/**
 * `value` rounded to `decimals` places, without needless zeros: 12.50 → `12.5`, -0.25 → `-.25`, -0 → `0`.
 * Never in exponential form, which PDF doesn't know (ISO 32000-1, 7.3.3): five decimals are too few for it. Throws for
 * what is no length: not finite, or past the reach of a PDF reader's numbers (annex C).
 */
export function decimal(value: number, decimals: number): string {
  if (!(Math.abs(value) <= LARGEST_NUMBER)) throw new Error(`a PDF cannot hold the number ${value}`);
  const text = String(round(value, decimals));
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

const POWERS_OF_TEN = [1, 10, 100, 1000, 10_000, 100_000] as const;

/** `value` at `decimals` places (0 to 5), halves upwards; equal texts are read back as equal doubles. */
export function round(value: number, decimals: number): number {
  const power = POWERS_OF_TEN[decimals];
  if (power === undefined) throw new Error(`numbers are rounded to 0 to 5 decimals, not ${decimals}`);
  return Math.round(value * power) / power;
}
