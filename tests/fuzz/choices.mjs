/** Turns a seed and a name into choices that look random, the same ones each time: each input can be made again by itself. */
import { createHash } from 'node:crypto';

/**
 * @typedef {object} Choices
 * @property {(bound: number) => number} below a whole number from 0, less than that
 * @property {<T>(list: readonly T[]) => T} of one of these
 * @property {(share: number) => boolean} is true in that share of cases
 */

/**
 * @param {string} seed
 * @returns {Choices}
 */
export function choicesFrom(seed) {
  // xorshift of 32 bits; zero would stay zero.
  let state = createHash('sha256').update(seed).digest().readUInt32BE() | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 4; i++) next();
  const below = (bound) => (bound <= 1 ? 0 : next() % bound);
  return { below, is: (share) => next() / 2 ** 32 < share, of: (list) => list[below(list.length)] };
}
