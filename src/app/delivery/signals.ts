/**
 * Holds signals off while files are put in their places. Anywhere else they end the process at once, as the system does
 * by itself, however long a paragraph is being set: nothing stands in `out/` then that was not whole before.
 */
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** 128 and the signal's number, as shells count. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** How long signals are heard after a delivery: whoever sends one because files have come sends it in this time. */
const HELD_MS = 4;

/** Resolves when signals end the process at once again: before anything that takes long without giving way. */
export async function released(heldMs = HELD_MS): Promise<void> {
  if (heldMs > 0) await pause(heldMs + 1);
  await turn();
  await turn();
}

/** One listener of each, however often it is asked for before signals end the process at once again. */
const ENDS = [
  ['SIGINT', () => process.exit(EXIT_CODES.SIGINT)],
  ['SIGTERM', () => process.exit(EXIT_CODES.SIGTERM)],
] as const;

/** Does `work`, which must not give way; a signal that comes meanwhile, or `heldMs` later, ends the process after it. */
export function undisturbed<T>(work: () => T, heldMs = HELD_MS): T {
  const held = ENDS.filter(([signal, end]) => !process.listeners(signal).includes(end));
  for (const [signal, end] of held) process.on(signal, end);
  const release = (): void => {
    for (const [signal, end] of held) process.removeListener(signal, end);
  };
  try {
    return work();
  } finally {
    // A signal is told of when the process looks for what has happened, between two such turns; else it would be lost.
    const afterATurn = (): void => void setImmediate(() => setImmediate(release));
    if (heldMs > 0) setTimeout(afterATurn, heldMs).unref();
    else afterATurn();
  }
}
