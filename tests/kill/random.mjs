/** Turns a seed into numbers that look random, the same ones each time. */
import { createHash } from 'node:crypto';

/**
 * @param {number} seed
 * @returns {() => number} numbers from 0 up to, but not including, 1
 */
export function randomFrom(seed) {
  let count = 0;
  return () => {
    count++;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE() / 2 ** 32;
  };
}
