/** What is known of a language, in four parts that are there or not: it can be set, written to, imported, checked. */
import type { Instant, IsoDate, Kind, Lang, Status } from '../statement/index.ts';
import type { CheckWords } from './check-words.ts';
import type { IntakeWords } from './intake-words.ts';
import type { EmbargoNotice } from './notices.ts';

/** Replace the UTF-16 range [start, end) of a text by `text`; an insertion has start = end. Never overlapping, ascending. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What can be done with texts of a language: a version of a statement is set in it; a text in it is told from others when
 * it is read; a page in it is understood, with its date, its offices and its notices; its numbers, dates and names are
 * compared with those of other languages.
 */
export type Ability = 'set' | 'recognise' | 'import' | 'check';

/** What is known of a language before any of its parts is made. */
interface Registered {
  /** As BCP 47 has it. */
  readonly tag: string;
  /** How it is called in English, which is the language of our messages; its tag where nobody has said. */
  readonly name: string;
  /** Its own by ISO 15924; absent of a language that nothing is known of. */
  readonly script?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** None of a language that nothing is known of. */
  readonly abilities?: readonly Ability[];
  /** The names of its spacing profiles, the default first, where there are several to choose from. */
  readonly spacingProfiles?: readonly string[];
  /** Whether its wordings are those of published statements; absent where there are none, false where nobody who was born to it has read them yet. */
  readonly wordingsRead?: boolean;
}

/** Another way of writing a language, which is a language of its own to who reads it. */
export interface OtherWriting {
  /** As BCP 47 has it, e.g. zh-Hant. */
  readonly tag: string;
  /** Letters that it alone has, and letters that only the language itself has. */
  readonly letters: string;
  readonly own: string;
}

/** A part that is missing is a thing that cannot be done in the language yet. */
export interface LanguageParts {
  /** What setting a page or a mail in it takes. */
  readonly setting?: Setting | undefined;
  /** The fixed words that we put around a text of it. There whenever `setting` is. */
  readonly wording?: Wording | undefined;
  /** What reading a page of it takes. */
  readonly intake?: IntakeWords | undefined;
  /** What comparing it with another language takes. */
  readonly check?: CheckWords | undefined;
  /** How an embargo is said, of a language whose pages are not read. */
  readonly notices?: EmbargoNotice | undefined;
}

/** A folder of this room, by the tag that it is named by. */
export interface Language extends Registered, LanguageParts {}

/** How each part of a language is made. */
export type PartMakers = { readonly [Part in keyof LanguageParts]: () => NonNullable<LanguageParts[Part]> };

/**
 * A language whose parts are made when each is first asked for, and then kept: of thirty languages a statement has two. They
 * follow from constants alone, so that nobody can tell when that was.
 */
export function lazily(registered: Registered, makers: PartMakers): Language {
  const made: { -readonly [Part in keyof LanguageParts]: LanguageParts[Part] } = {};
  return {
    ...registered,
    get setting() {
      return (made.setting ??= makers.setting?.());
    },
    get wording() {
      return (made.wording ??= makers.wording?.());
    },
    get intake() {
      return (made.intake ??= makers.intake?.());
    },
    get check() {
      return (made.check ??= makers.check?.());
    },
    get notices() {
      return (made.notices ??= makers.notices?.());
    },
  };
}

/** What is made when it is first asked for, and then kept, as the parts of a language are. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A language in which a version of a statement can be set. */
export interface SettableLanguage extends Language {
  readonly tag: Lang;
  readonly setting: Setting;
  readonly wording: Wording;
}

/** Letters for the inside of a character class of a pattern with the flag `u`. */
export interface LetterClasses {
  readonly letters: string;
  readonly capitals: string;
  readonly small: string;
  /** Marks that stand on a letter, and are none. */
  readonly marks: string;
}

/** The share of its own width by which a mark hangs out of the measure, by the mark; none for those that are not named. */
export interface HangingMarks {
  readonly atEnd: Readonly<Record<string, number>>;
  readonly atStart: Readonly<Record<string, number>>;
}

/** How words are divided. */
export interface Hyphenation {
  /** The pattern set: the language whose folder it stands in, and its file there, as TeX has it, with its licence. */
  readonly patterns: string;
  /** What it takes for words. */
  readonly letters: Pick<LetterClasses, 'letters' | 'marks'>;
  /** Variants of the language, by their subtags, that divide words in another way. */
  readonly notFor?: readonly string[];
  /** Letters that must stand before a hyphen and after it, whatever the patterns would do. */
  readonly fewestBefore: number;
  readonly fewestAfter: number;
}

/** What tells the words of a language that does not part them: no line of a title ends inside one where another can. */
export interface TitleWords {
  /** Words of two characters and more that titles are made of. */
  readonly words: readonly string[];
  /** Characters that are read with what follows them, and those that are read with what is before them. */
  readonly leaning: string;
  readonly clinging: string;
  /** After and before these a line ends by sense. */
  readonly ends: string;
  readonly begins: string;
}

/** A pair of quotation marks, with the ordinary spaces that stand inside them in a source. */
type QuoteMarks = readonly [open: string, close: string];

export interface Setting {
  /** As HarfBuzz and the PDF take it, e.g. `en-GB`, `fr`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 15924. */
  readonly script: string;
  readonly letters: LetterClasses;
  /** The outer ones first, then those inside them. */
  readonly quotes: readonly [outer: QuoteMarks, inner: QuoteMarks];
  /** The outer ones of others who write the language as well, where style guides part: « » in Spanish. */
  readonly otherQuotes?: QuoteMarks;
  readonly hanging: HangingMarks;
  /** Absent where words are never divided. */
  readonly hyphenation?: Hyphenation;
  /** A compound that is divided at its own hyphen has another at the beginning of the next line. */
  readonly repeatsHyphen?: true;
  /** The names of the spacing profiles, the default first. */
  readonly spacingProfiles: readonly string[];
  /**
   * The edits that give a text of this language the spaces its profile wants: narrow no-break spaces at marks, and
   * no-break spaces where a line must not end (numbers and units, dates, titles and names). Idempotent. With `missing`
   * those alone that put a space where there is none.
   */
  space(text: string, profile: string, wanted?: 'all' | 'missing'): readonly Edit[];
  /** The letters of a text that are raised wherever they stand, in order: the er of 1er. Absent where a language has none. */
  raised?(text: string): readonly Pick<Edit, 'start' | 'end'>[];
  /** Words that are read with what follows them, in small letters: no line of a title ends in one where another can. */
  readonly leaning?: ReadonlySet<string>;
  /** Of a language that does not part its words: what tells where they end, for the lines of a title. */
  readonly titleWords?: TitleWords;
  /** What may stand behind the year of a date, as a pattern: the r. of 17 lutego 2026 r. Read, and never written. */
  readonly afterYear?: string;
  /** A pattern of a day as a date line has it, made one of all that people write: its month in other cases. Read, and never written. */
  readonly dayForms?: (pattern: string) => string;
  /** On which side of a mark the number of a footnote stands. */
  readonly noteMark: 'after-punctuation' | 'before-punctuation';
  /** As they stand in a date, January first. */
  readonly months: readonly string[];
  /** What the days of the week are called before a day, at length and cut; absent where reading pages takes patterns of them. */
  readonly weekdays?: readonly string[];
  /** The size of its letters where those of Latin have 1, to look as large. */
  readonly sizeFactor: number;
  /** Characters of a text where the English has 1: the prior mean of Gale and Church's ratio. */
  readonly relativeLength: number;
  /**
   * What stands before an item of a list: `depth` from 0 for the outermost list, `number` from 1; `undefined` for an
   * item without a number.
   */
  listMarker(depth: number, number: number | undefined): string;
  /** 30 July 2014; 30 juillet 2014; 1er mai 2014. */
  formatDate(date: IsoDate): string;
  /** Between a name and what its bearer is, with the space that it has; a comma and a space where absent. */
  readonly comma?: string;
  /** New York, 30 July 2014; New York, le 30 juillet 2014. */
  formatDateline(place: string, date: IsoDate): string;
  /** What is said of a text in this state, e.g. Check against delivery; undefined where nothing is. */
  formatStatus(status: Status): string | undefined;
  /** Embargoed until 1 December 2026, 10 a.m. (New York time); without a `zone` the offset from UTC stands for it. */
  formatEmbargo(until: Instant, zone: string | undefined): string;
  /** A text in capitals, of the same length; absent where the platform's are the language's. */
  capitals?(text: string): string;
}

/** What we say in a language of our own: over the versions of a mail, in a file's properties. */
export interface Wording {
  /** What kind of text it is, over its title. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Its name for itself, over its version of a mail. */
  readonly ownName: string;
  /** The three letters of ISO 639-2/T, by which archives know it. */
  readonly iso639: string;
  /** Said at the top of a mail of the version that stands further down. */
  readonly textFollows: string;
  /** How `formatEmbargo` begins; a subject has these words in capitals, so that nobody passes over them. */
  readonly embargoed: string;
  /** Said of a text that replaces an earlier one: which revision it is, and of what, as far as that is known. */
  revised(revision: number | undefined, replaces: string | undefined): string;
  /** Over every page of a draft. */
  readonly draft: string;
  /** What the field of an electronic signature is called to a screen reader. */
  readonly signature: string;
}

/*
 * Patterns of the names of people, as they stand in texts of any language that is written with capitals.
 */

const NAME_PART = "\\p{Lu}[\\p{L}’'.-]*";

/** A name of two parts or more. */
export const PERSON = `${NAME_PART}(?: (?:${NAME_PART}|de|da|dos|van|von|der|al|bin|el)){0,3} ${NAME_PART}`;
