/** What a PDF says about itself: the part of a statement that goes into its metadata. */

/** A wording, in a language where it is of one: a BCP 47 tag. */
export interface Worded {
  readonly lang?: string | undefined;
  readonly text: string;
}

export interface Catalogued {
  /** The day of the text itself, `YYYY-MM-DD`. */
  readonly issued?: string;
  /** Whether the text is final, or how else it stands: `as-delivered`. */
  readonly status: string;
  readonly creators: readonly Worded[];
  readonly subjects: readonly Worded[];
  readonly descriptions: readonly Worded[];
  /** What is said of the state of the text, and until when it may not be made public. */
  readonly rights: readonly Worded[];
}

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
  /** UTC instant of creation and modification; never the clock's. Absent where nobody said it. */
  readonly date?: Date;
  /** The same in the words of each language, and what else catalogues read; absent of files of the first form. */
  readonly byLanguage?: Catalogued;
  /** E.g. `Diptych 0.1.0`. */
  readonly producer: string;
}
