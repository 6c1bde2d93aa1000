/** What the compositor asks of a language. One file a language answers it. */
import type { Instant, IsoDate, Lang, Status } from '../statement/index.ts';

/** Replace the UTF-16 range [start, end) of a text by `text`; an insertion has start = end. Never overlapping, ascending. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Language {
  readonly code: Lang;
  /** As HarfBuzz and the PDF take it, e.g. `en-GB`, `fr`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 15924. */
  readonly script: string;
  /** The names of the spacing profiles, the default first. */
  readonly spacingProfiles: readonly string[];
  /**
   * Where a word of letters may be hyphenated: UTF-16 offsets, ascending, each with at least three letters on either
   * side. Pure; cached inside.
   */
  hyphenate(word: string): readonly number[];
  /**
   * The edits that give a text of this language the spaces its profile wants: narrow no-break spaces at marks, and
   * no-break spaces where a line must not end (numbers and units, dates, titles and names). Idempotent.
   */
  space(text: string, profile: string): readonly Edit[];
  /** On which side of a mark the number of a footnote stands. */
  readonly noteMark: 'after-punctuation' | 'before-punctuation';
  /**
   * What stands before an item of a list: `depth` from 0 for the outermost list, `number` from 1; `undefined` for an
   * item without a number.
   */
  listMarker(depth: number, number: number | undefined): string;
  /** 30 July 2014; 30 juillet 2014; 1er mai 2014. */
  formatDate(date: IsoDate): string;
  /** New York, 30 July 2014; New York, le 30 juillet 2014. */
  formatDateline(place: string, date: IsoDate): string;
  /** What is said of a text in this state, e.g. Check against delivery; undefined where nothing is. */
  formatStatus(status: Status): string | undefined;
  /** Embargoed until 1 December 2026, 10 a.m. (New York time); without a `zone` the offset from UTC stands for it. */
  formatEmbargo(until: Instant, zone: string | undefined): string;
}
