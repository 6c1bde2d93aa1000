/** Keeps what a long batch lets lie in memory small: what it needs at a time does not grow, what V8 lets lie does. */

/**
 * V8 lets the heap grow to up to four times of what was in use when it last looked, and to more the longer it goes on: a
 * thousand statements came to half as much again as a hundred. To twice of it costs a tenth of the processor's time at most.
 * The name of the flag is that of the V8 of Node 20, 22 and 24; another version may not have it, and would say so.
 */
const KNOWN = /^1[123]\./;
const FLAG = '--heap-growing-percent';
const TWICE = 100;

/** After so many statements all code is loaded: what was compiled is remembered by the flags that it was compiled with. */
export const STATEMENTS_BEFORE = 25;

/** Until what is returned is called. */
export function collectOften(): () => void {
  if (!KNOWN.test(process.versions.v8)) return () => undefined;
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString(`${FLAG}=${String(TWICE)}`);
  return () => {
    setFlagsFromString(`${FLAG}=0`);
  };
}
