/** How a language says until when a text may not be made public: what reading such a notice takes where no other page of it is read. */

export interface EmbargoNotice {
  /** What a notice begins with, and by which alone it is one: after these words stands when it ends. */
  readonly begins: readonly string[];
  /** Small words around the day, the hour and the clock, which say no more than they. */
  readonly fillers: string;
  /** How an hour of a whole day is written: groups `h` and perhaps `m`. */
  readonly hours: readonly string[];
  /** What a clock is called, and by what it is read. */
  readonly clocks: readonly (readonly [string, string])[];
}

/** The parts of such a pattern that all have. */
export const HOUR = String.raw`(?<![\p{N}:.])(?<h>[01]?\d|2[0-4])`;
export const MINUTES = String.raw`(?:[:.](?<m>[0-5]\d))?(?!\d)`;
