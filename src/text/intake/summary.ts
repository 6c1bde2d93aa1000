/** What a page was understood to be, for a person to look over. Plain data, so that it can be printed as JSON. */
import type { Instant, IsoDate, Kind, Lang, Status } from '../statement/index.ts';
import type { Mend } from './mend.ts';
import type { DeclaredPair } from './pairs.ts';

export interface ImportSummary {
  readonly kind: Kind;
  readonly date: IsoDate;
  readonly status: Status;
  /** The instant at which it ends. */
  readonly embargo?: Instant;
  readonly speaker: string;
  readonly symbol?: string;
  /** The files that were read, and how. */
  readonly pages: readonly PageSummary[];
  readonly versions: readonly VersionSummary[];
  readonly pairs: {
    readonly count: number;
    /** Those that are not one block to one. */
    readonly declared: readonly DeclaredPair[];
  };
  /** What of the page is not in the statement, in its order. */
  readonly dropped: readonly Dropped[];
  /** What was mended, how often, and in which lines. */
  readonly mended: readonly Mended[];
  /** What somebody should look at. */
  readonly unsure: readonly Unsure[];
}

export interface PageSummary {
  readonly file: string;
  readonly format: 'text' | 'markdown' | 'mail' | 'html' | 'docx';
  readonly encoding?: string;
}

export interface VersionSummary {
  readonly lang: Lang;
  readonly title: string;
  readonly office: string;
  readonly dateline: string;
  readonly paragraphs: number;
  /** Headings, lists, quotations, tables and pauses. */
  readonly otherBlocks: number;
  readonly notes: number;
  /** Where its title stands on the page. */
  readonly line: number;
}

export interface Dropped {
  readonly line: number;
  /**
   * The site's own words; a line between versions; a note in brackets; the words before the text of a press release; a
   * version that was not asked for; a picture or the like; a line that was not understood.
   */
  readonly what: 'chrome' | 'separator' | 'note' | 'lead-in' | 'version' | 'object' | 'unexplained';
  readonly text: string;
}

export interface Mended {
  readonly what: Mend;
  readonly times: number;
  readonly lines: readonly number[];
}

export interface Unsure {
  /** On the page. */
  readonly line: number;
  readonly what: string;
  /** Where in the statement it is, if it is there. */
  readonly field?: FieldPlace;
}

/** A line of one of the statement's files. */
export interface FieldPlace {
  readonly file: string;
  readonly line: number;
}
