/** Sets V8's memory up for a long batch: what it needs at a time does not grow, what V8 lets lie does. */

/**
 * V8 lets the heap grow to up to four times of what was in use when it last looked, and to more the longer it goes on: a
 * thousand statements came to half as much again as a hundred. To twice of it costs a tenth of the processor's time at most.
 * The name of the flag is that of the V8 of Node 20, 22 and 24; another version may not have it, and would say so.
 */
const KNOWN = /^1[123]\./;
const GROWING = '--heap-growing-percent';
const TWICE = 100;

/**
 * In the room for new objects with which a single statement begins (see bundle.ts) half of what each statement takes is still
 * in use when that is full, and is moved twice: a tenth of the processor's time. Where it may grow, most is gone by itself.
 */
const ROOM_FOR_NEW = '--semi-space-growth-factor';

/** After so many statements all code is loaded: what was compiled is remembered by the flags that it was compiled with. */
export const STATEMENTS_BEFORE = 25;

/** Until what is returned is called. */
export function setUpForBatch(): () => void {
  if (!KNOWN.test(process.versions.v8)) return () => undefined;
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString(`${GROWING}=${String(TWICE)} ${ROOM_FOR_NEW}=2`);
  return () => {
    setFlagsFromString(`${GROWING}=0 ${ROOM_FOR_NEW}=1`);
  };
}
