/** What comparing a text of a language with its translation takes: plain data, from which check makes its patterns. */
import type { Kind } from '../statement/index.ts';
import type { OtherWriting } from './language.ts';

/** Patterns are in small letters but where they say otherwise. A part that is missing is a rule that is not applied. */
export interface CheckWords {
  /** The script that tells a sentence in it, by its name in Unicode; absent where several languages here are written in it. */
  readonly script?: string;
  /** Another way of writing it, of which no sentence belongs into a text of it. */
  readonly otherWriting?: OtherWriting;
  /** Words that every text of the language is full of; none where its script tells it. */
  readonly commonWords: readonly string[];
  /** Those of them, or of another language's, that are words of both: they tell nothing. */
  readonly sharedWords: readonly string[];
  /** Acronyms that every reader of a statement knows. */
  readonly acronyms: readonly string[];
  /** Marks that no space stands before, for the inside of a character class. */
  readonly tightMarks: string;
  /** Marks of other scripts that are typed for its own: where they stand for sure, and what is written for each. */
  readonly otherMarks?: { readonly pattern: string; readonly own: Readonly<Record<string, string>> };
  /** How another language writes the sign of a number, with its own capitals, and how this one does: no 14, not “no. 14”; group `capital`. */
  readonly numberSign?: { readonly letters: string; readonly sign: string; readonly capital: string };
  /** Parts of an address that say its language, beside tag and name. */
  readonly addressParts: readonly string[];
  /** How a title says what it is. */
  readonly kinds?: Readonly<Record<Kind, string>>;
  /** Numbers, amounts, dates and times: they are read together or not at all, for one is taken for the other. */
  readonly quantities?: QuantityWords;
  readonly names?: NameWords;
  /** Names of ships, papers, mines and the like stand in quotation marks. */
  readonly quotesNames?: true;
  /** Absent where capitals have no accents to lose. */
  readonly capitals?: CapitalWords;
  readonly remains?: RemainWords;
  readonly paragraphs?: ParagraphWords;
}

/** How a text refers to its numbered paragraphs. */
export interface ParagraphWords {
  /** What stands before the number, or the first of several. */
  readonly word: string;
  /** Of these, what may mean an item by its place, whatever the page shows before it. */
  readonly item?: string;
  /** What stands behind the number or the last of several, where that tells a paragraph's from others. */
  readonly behind?: string;
  /** What joins several. */
  readonly joint: string;
  /** What follows the number of another text’s paragraph. */
  readonly elsewhere: string;
  /** What else is numbered, and has paragraphs: article 5, paragraph 2. */
  readonly holder: string;
}

export interface QuantityWords {
  readonly dates: DayWords;
  readonly times: TimeWords;
  readonly figures: FigureWords;
  readonly spoken: () => SpokenNumbers;
}

/** Times of day, and how long something takes. Numbers in words are groups of letters: they are read as all others are. */
export interface TimeWords {
  /** A time in figures, with its own capitals: groups `hour`, `minute`, `half` or `late`, `clock…`, `military…`; `noon`, `midnight`. */
  readonly written: string;
  /** Noon and midnight, which are times without a figure. */
  readonly named: string;
  /** What puts a time after noon, or before it: this afternoon, in the morning. */
  readonly late: string;
  readonly early: string;
  /**
   * Times by the clock’s face: `cue` is a short pattern without which no text has any; groups `hour`, or `noon`, `twelve`,
   * `midnight`, with `half`, `quarter`, `third`, `threeQuarters`, `full` or minutes `past`; with `quarterTo`, `halfTo`,
   * `quarterOfNext` or minutes `to`, where the hour is that which is to come.
   */
  readonly said?: { readonly cue: string; readonly times: string };
  /** Hours with minutes, of a length of time: groups `hour`, `minute`; `cue` is a short pattern without which no text has any. */
  readonly lengths: { readonly cue: string; readonly times: string };
}

export interface DayWords {
  /** What may stand behind the figure of a day. */
  readonly ordinal: string;
  /** The first day in a word; with `of` only before that. */
  readonly first: string;
  /** What joins several days. */
  readonly joins: string;
  /** The same where it is written together with the day after it. */
  readonly tightJoins?: string;
  /** Words of a letter that are written together with the day or month after them: and, in. */
  readonly joined?: string;
  /** What stands between day and month. */
  readonly of?: string;
  /** Whether the month may stand before the day: July 30. */
  readonly monthFirst: boolean;
  /** Whether all names of a month are months before a year, or always: else only the one that it is set by. */
  readonly everyName?: 'with-year' | 'always';
  /** Forms of their names beside those by which pages are read, a list a month. */
  readonly otherCases?: readonly (readonly string[])[];
  /** What follows the month, before its year: 3 de mayo de 2014. */
  readonly ofYear?: string;
  /** What follows the year, and is part of the date: 2014 года. */
  readonly afterYear?: string;
  /**
   * Where year, month and day stand in this order: groups `year`, `month`, `days`; of months alone `year` with `with`, or
   * `alone`; of days whose month is said elsewhere `day`. `{months}` holds the place of their names.
   */
  readonly ownOrder?: { readonly days: string; readonly bare: string; readonly daysAlone: string };
  /** Days in numerals of its own, beside figures. */
  readonly numerals?: Readonly<Record<string, number>>;
  /** For months that are written with a capital: those that are words even so, and what they are taken for months after. */
  readonly capitals?: { readonly words: readonly string[]; readonly after: string };
}

export interface FigureWords {
  /** The mark between thousands, and that before decimals. */
  readonly group: '.' | ',';
  readonly decimal: '.' | ',';
  /** The end of an ordinal in figures, which may be missing. */
  readonly ordinal?: string;
  /** What may follow a number and its ordinal ending, with its own capitals: groups `scale`, `percent`, `money`, `country`. */
  readonly tail: string;
  /** In small letters, what a text has in it where anything of `tail` stands: short words, so that it is soon read. */
  readonly cue?: string;
  readonly scales: Readonly<Record<string, number>>;
  /** Money by what its name has in it. */
  readonly currencies: readonly (readonly [pattern: string, code: string])[];
  /** What stands before two figures that are a decade: les années 80; or after them. */
  readonly decade?: string;
  readonly decadeAfter?: string;
  /** A decade that is counted within its century: a pattern of it, and the year that it begins with by its groups. */
  readonly decades?: {
    readonly pattern: string;
    readonly year: (groups: Readonly<Record<string, string | undefined>>) => number;
  };
  /** What stands before a number and makes it one in a hundred: 百分之六十. */
  readonly percentBefore?: string;
  /** What joins two numbers that share a unit: 5 to 10 per cent. */
  readonly range: string;
  /** What stands before a number that has the unit of another in its sentence: from 45 to, against, 50 per cent. */
  readonly compared: string;
  /** What says that a number is less than nothing, or how much less something is than it was: beginnings of words. */
  readonly below: string;
  /** What may stand behind a Roman numeral. */
  readonly romanOrdinal: string;
}

/** Numbers in words, by what a word does to the number that is being said. */
export interface SpokenNumbers {
  /** Counts only with others (one million), for by itself it is an article or a pronoun. */
  readonly one: readonly string[];
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Ordinals that are other words by themselves, and count only after a ten and its hyphen: ninety-second. */
  readonly hyphened?: Readonly<Record<string, number>>;
  readonly hundred: readonly string[];
  /** Whole hundreds in a word: doscientos, двести. */
  readonly hundreds?: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  /** Bare scales: millions of people. */
  readonly many: Readonly<Record<string, number>>;
  /** No numbers, but what a translator may well put for one. */
  readonly hints: Readonly<Record<string, readonly number[]>>;
  /** The same for parts of a whole, with their share in per cent. */
  readonly portions: readonly { readonly value: number; readonly share: number; readonly words: readonly string[] }[];
  /** What joins the parts of one number, and which of that is a word. */
  readonly joint: string;
  readonly and: string;
  /** What stands before “cent” where that is no hundred: per cent. */
  readonly per: string;
  /** What follows a number and makes half more of its unit; a group `scale` where it has one. */
  readonly andAHalf: string;
  /** What follows a number of these that the other language may count in smaller ones: two decades are twenty years. */
  readonly countedBy: readonly { readonly after: string; readonly each: number; readonly more?: number }[];
  /** What is worded with a number in one language and without in the other. */
  readonly idioms: string;
  /** Whether ones may stand before tens: خمسة وعشرون. */
  readonly onesFirst?: boolean;
  /** A word as the tables have it, without what is written together with it; with how many letters that has before it and is a joint. */
  readonly bare?: (word: string) => readonly { readonly word: string; readonly joined: number }[];
  /** Patterns of words that may stand for a number, as a dual for two. */
  readonly forms?: readonly { readonly pattern: string; readonly values: readonly number[] }[];
  /** Absent where numbers are said in words with spaces between. */
  readonly ideographs?: IdeographNumbers;
}

/** Numbers in ideographs, which have no spaces around them. Patterns. */
export interface IdeographNumbers {
  /** What stands before a number that is one of a row. */
  readonly ordinal: string;
  /** What follows a number of things: one of few strokes may otherwise be part of a word. */
  readonly measures: string;
  /** What stands before a bare scale: 数百万. */
  readonly several: string;
  /** What makes a number a little more: 三百多万. */
  readonly more: string;
}

export interface NameWords {
  /** What stands before a person's name, with its own capitals. */
  readonly titles: string;
  /** Words that have a capital and are no part of a name. */
  readonly others: readonly string[];
  /** What a name has behind it in the genitive, after a sign that is no letter. */
  readonly genitive?: string;
  /** How names in this language differ from those in another, by its tag, where both are right. */
  readonly against?: Readonly<Record<string, NameDifferences>>;
}

export interface NameDifferences {
  /** Endings: the other language's first. */
  readonly endings: readonly (readonly [other: string, own: string])[];
  /** Endings of words for institutions and the like, whose stems differ as well: Foundation, Fundación; the other language’s first. */
  readonly cognates: readonly (readonly [other: string, own: string])[];
  /** Letters for sounds of a third language, as one of the two writes them and as both are compared; and a pattern of those by which they are told. */
  readonly transcriptions: readonly (readonly [from: string, to: string])[];
  readonly transcribed: string;
  /** Names that each spells in its own way, told by their beginning in the other. */
  readonly ownSpellings: string;
}

/** Words that lose their accents in capitals. */
export interface CapitalWords {
  /** Words whose first letter has an accent, endings aside; words that have one inside. */
  readonly initial: string;
  readonly inside: string;
  readonly endings: readonly string[];
  /** The accented letters that a capital without accent may stand for. */
  readonly letters: Readonly<Record<string, readonly string[]>>;
  /** A word of one letter with an accent, and a pattern of where it stands, with its own capitals; group `word`. */
  readonly single: { readonly wrong: string; readonly right: string; readonly pattern: string };
}

/** What is left of a web page, and what holds the place of words. */
export interface RemainWords {
  /** Words by which a note in brackets speaks of the page or of the text. */
  readonly bracketed: string;
  /** A whole note in round brackets. */
  readonly round: string;
  /** The site's own wherever it stands; when it is all there is; at the end of a paragraph. */
  readonly anywhere: string;
  readonly whole: string;
  readonly atEnd: string;
  /** What stands in square brackets, and in round ones, for words to come; in capitals; by itself. */
  readonly gaps: string;
  readonly roundGaps: string;
  readonly capitalGaps?: string;
  readonly bareGaps?: string;
  /** Words that a Roman number follows, or stands before: with them XX is no gap. */
  readonly romanAfter?: string;
  readonly romanBefore?: string;
}
