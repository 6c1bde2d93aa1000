/** Turns a seed into numbers that look random, the same ones each time (mulberry32, by Tommy Ettinger, public domain). */

/**
 * @param {number} seed
 * @returns {() => number} numbers from 0 up to, but not including, 1
 */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
