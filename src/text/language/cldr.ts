/** What the Common Locale Data Repository says of a language, as far as setting and reading statements take it. */
export interface Cldr {
  /** As they stand in a date, January first; and by themselves, where a language tells the two apart. */
  readonly months: readonly string[];
  readonly monthsAlone?: readonly string[];
  /** As they stand in a date, Sunday first, at length and then as they are cut. */
  readonly weekdays: readonly string[];
  /** The long date, in CLDR’s letters: `d. MMMM y`. */
  readonly date: string;
  /** Outer opening and closing, then those inside them. */
  readonly quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  /** The mark before decimals, that between thousands, and how few digits stand before the first of those: 1 for 1.000, 2 for 10.000. */
  readonly decimal: string;
  readonly group: string;
  readonly fewestBeforeGroup: number;
}
