/** What a PDF says about itself: the part of a statement that goes into its metadata. */

export interface Description {
  /** Each language's title, the document's default language first. BCP 47 tags. At least one. */
  readonly titles: readonly { readonly lang: string; readonly text: string }[];
  /** '' where it is not known. */
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** A document symbol, if the statement has one. */
  readonly identifier?: string;
  /** What it replaces, if it replaces anything. */
  readonly relation?: string;
  /** UTC instant of creation and modification; never the clock's. Absent of a draft whose day is not known. */
  readonly date?: Date;
  /** E.g. `Diptych 0.1.0`. */
  readonly producer: string;
}
