/** What a page was understood to be, for a person to look over. Plain data, so that it can be printed as JSON. */
import type { IsoDate, Kind, Lang, Status } from '../statement/index.ts';
import type { Mend } from './mend.ts';

export interface ImportSummary {
  readonly kind: Kind;
  readonly date: IsoDate;
  readonly status: Status;
  readonly speaker: string;
  readonly symbol?: string;
  readonly versions: readonly VersionSummary[];
  /** What of the page is not in the statement, in its order. */
  readonly dropped: readonly Dropped[];
  /** What was mended, and how often. */
  readonly mended: readonly { readonly what: Mend; readonly times: number }[];
}

export interface VersionSummary {
  readonly lang: Lang;
  readonly title: string;
  readonly office: string;
  readonly place: string;
  readonly paragraphs: number;
  /** Where its title stands on the page. */
  readonly line: number;
}

export interface Dropped {
  readonly line: number;
  /** The site's own words; a line between versions; a note in brackets; a line of the head that was not understood. */
  readonly what: 'chrome' | 'separator' | 'note' | 'unexplained';
  readonly text: string;
}
