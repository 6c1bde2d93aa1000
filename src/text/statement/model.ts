/** What a statement is, once read and validated: its facts, its versions, its paired blocks. */
import type { Code, Place } from '../../diagnostics/index.ts';
import type { ByLanguage, Lang } from './lang.ts';
import type { BlockId, PartId } from './part-ids.ts';

/** A calendar date without time or zone, `YYYY-MM-DD`, known to exist. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

export const KINDS = ['message', 'statement', 'remarks', 'press-release'] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = ['check-against-delivery', 'as-prepared', 'as-delivered', 'final'] as const;
export type Status = (typeof STATUSES)[number];

/** An instant on the clock of some place, `YYYY-MM-DDThh:mm±hh:mm`, known to exist. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Until when nothing of a statement may be made public. */
export interface Embargo {
  readonly until: Instant;
  /** How each language names the clock that the instant is told by, e.g. New York time. */
  readonly zone: ByLanguage<string>;
}

/** Who speaks: known by name, by an office, or by both. */
export type Speaker =
  | { readonly name: string; readonly office?: ByLanguage<string> }
  | { readonly name?: never; readonly office: ByLanguage<string> };

/**
 * A doubt that changes what is published, and that nobody has settled yet: while there is one, a statement is a draft. An
 * entry of `unsettled` in `statement.yaml`.
 */
export interface Unsettled {
  /** What is doubtful: `date`, `title.fr`, `embargo`, `pairs`, `language.de`, or the name of another fact. */
  readonly about: string;
  readonly message: string;
  /** Where in the page that was imported, `page.txt:12`. */
  readonly origin?: string;
  /** What it may be, the likeliest first, as it would stand in the statement's files. */
  readonly readings: readonly string[];
  /** Of the entry; of what was doubtful, before there is one. */
  readonly place: Place;
  /** The last line of the entry, of which `place` has the first; absent before there is one. */
  readonly lastLine?: number;
}

/** The facts of a statement that belong to no language, or are given for each. From `statement.yaml`. */
export interface Meta {
  readonly kind: Kind;
  /** Absent only of a draft whose date is unsettled. */
  readonly date?: IsoDate;
  /** The place in each language's wording, e.g. New York; Genève. */
  readonly place?: ByLanguage<string>;
  /** In the order in which they are named; none where nobody is said to speak. */
  readonly speakers: readonly Speaker[];
  /** The institution that publishes it, in each language's wording. */
  readonly issuer?: ByLanguage<string>;
  /** Where that is written. */
  readonly issuerPlace?: Place;
  /** In the order of the columns, left to right. */
  readonly languages: readonly Lang[];
  readonly status: Status;
  /** Absent for what may be made public. */
  readonly embargo?: Embargo;
  /** A document symbol such as A/RES/70/1; the same in all languages; never invented. */
  readonly symbol?: string;
  /** Of no language, or for all of them. */
  readonly keywords: readonly string[];
  /** Of each language, in place of the others. */
  readonly keywordsIn?: ByLanguage<readonly string[] | undefined>;
  /** From 2: the first is none. */
  readonly revision?: number;
  /** What it replaces, as readers know that: its symbol, its title. */
  readonly replaces?: string;
  /** Absent of what is settled. */
  readonly unsettled?: readonly Unsettled[];
}

/** Running text. A node never spans a line of the source: a soft break ends one node (with its space) and begins the next. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** As the source has it, where that differs: with escapes, references to characters, doubled spaces. */
  readonly written?: string;
  readonly place: Place;
}

export interface Emphasis<N = NoteReference> {
  readonly kind: 'emphasis';
  readonly children: readonly Inline<N>[];
  readonly place: Place;
}

export interface Strong<N = NoteReference> {
  readonly kind: 'strong';
  readonly children: readonly Inline<N>[];
  readonly place: Place;
}

export interface Link<N = NoteReference> {
  readonly kind: 'link';
  readonly href: string;
  readonly children: readonly Inline<N>[];
  readonly place: Place;
}

/**
 * A passage in another language than its surroundings: marked and shaped as of that language; spaced and divided by its
 * rules where we have them, and else not at all.
 */
export interface Foreign<N = NoteReference> {
  readonly kind: 'foreign';
  readonly lang: Lang;
  readonly children: readonly Inline<N>[];
  readonly place: Place;
}

/** Letters or figures raised, as in 1er and nos. */
export interface Superscript<N = NoteReference> {
  readonly kind: 'superscript';
  readonly children: readonly Inline<N>[];
  readonly place: Place;
}

/** A line that ends where the writer ended it: in a salutation, an address, verse. */
export interface LineBreak {
  readonly kind: 'break';
  readonly place: Place;
}

/** The mark of a footnote. */
export interface NoteReference {
  readonly kind: 'note';
  /** The place of the note among those of its version, from 1. */
  readonly number: number;
  /** What is written for it, where that is not its number. */
  readonly sign?: string;
  readonly place: Place;
}

/** A footnote where it is referred to, as long as nobody knows which of its version it is. */
export interface NoteInPlace {
  readonly kind: 'note';
  readonly note: DraftNote;
  readonly place: Place;
}

/** What it says. */
export interface DraftNote {
  readonly blocks: readonly DraftParagraph[];
  readonly place: Place;
}

/** A footnote: what its mark refers to. It holds no notes of its own. */
export interface Note {
  readonly blocks: readonly Paragraph[];
  readonly place: Place;
  /** Where its mark stands. */
  readonly mark: Place;
  /** What is written for its number, as at its mark. */
  readonly sign?: string;
}

/** Running text. What stands for a note is of another type while notes have no numbers. */
export type Inline<N = NoteReference> =
  Text | Emphasis<N> | Strong<N> | Link<N> | Foreign<N> | Superscript<N> | LineBreak | N;

/** The same while its notes have no numbers. */
export type DraftInline = Inline<NoteInPlace>;

/** What follows the text of a release, each part in the smaller type of its kind. */
export const MATTERS = ['facts', 'notes-to-editors', 'about', 'contacts'] as const;
export type Matter = (typeof MATTERS)[number];

/** What any block of a version says of itself. */
interface Standing {
  readonly place: Place;
  /** The part it belongs to; absent in the text itself, and inside lists, quotations and notes. */
  readonly matter?: Matter;
}

/**
 * What a paragraph is in the press trade; all but `body` are set by a style of their own. A `turn` begins with its
 * speaker's name, which is strong; `speaker` is the last line of a quotation; an `end-mark` is what stands under it all.
 */
export type ProseRole = 'body' | 'salutation' | 'lead' | 'turn' | 'speaker' | 'sign-off' | 'signature' | 'end-mark';
export type ParagraphRole = ProseRole | 'numbered';

/** A paragraph that is called by nothing. */
export interface Prose<N = NoteReference> extends Standing {
  readonly kind: 'paragraph';
  readonly role: ProseRole;
  readonly content: readonly Inline<N>[];
}

/** A paragraph that is referred to by its number. */
export interface NumberedParagraph<N = NoteReference> extends Standing {
  readonly kind: 'paragraph';
  readonly role: 'numbered';
  /** As written, with its marks: `12.`, `(a)`, `3 bis.`; no part of the content. */
  readonly number: string;
  readonly content: readonly Inline<N>[];
}

export type Paragraph<N = NoteReference> = Prose<N> | NumberedParagraph<N>;

/** A heading inside the text; the statement's title stands above level 1. */
export interface Heading<N = NoteReference> extends Standing {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly content: readonly Inline<N>[];
}

export interface ListItem<N = NoteReference> {
  /** Paragraphs and lists, the first of them a paragraph. */
  readonly blocks: readonly (Paragraph<N> | List<N>)[];
  readonly place: Place;
}

export interface List<N = NoteReference> extends Standing {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The number of the first item; 1 for most, and for unordered lists. */
  readonly start: number;
  /** Its house numbers items as they are written (1., 2.), not by the letters of the language. */
  readonly asWritten?: true;
  readonly items: readonly ListItem<N>[];
}

/** A quotation set as a block of its own. */
export interface Quote<N = NoteReference> extends Standing {
  readonly kind: 'quote';
  readonly blocks: readonly Paragraph<N>[];
}

export interface TableCell<N = NoteReference> {
  readonly content: readonly Inline<N>[];
  readonly place: Place;
}

/** A small table: every row has as many cells as `align`. */
export interface Table<N = NoteReference> extends Standing {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'centre' | 'right')[];
  readonly head: readonly TableCell<N>[];
  readonly rows: readonly (readonly TableCell<N>[])[];
}

/** A pause in the text, drawn as an ornament or a short rule. */
export interface ThematicBreak extends Standing {
  readonly kind: 'thematic-break';
}

export type Block<N = NoteReference> = Paragraph<N> | Heading<N> | List<N> | Quote<N> | Table<N> | ThematicBreak;

/** The same while their notes have no numbers. */
export type DraftBlock = Block<NoteInPlace>;
export type DraftParagraph = Paragraph<NoteInPlace>;
export type DraftQuote = Quote<NoteInPlace>;
export type DraftHeading = Heading<NoteInPlace>;
export type DraftListItem = ListItem<NoteInPlace>;
export type DraftList = List<NoteInPlace>;
export type DraftTableCell = TableCell<NoteInPlace>;
export type DraftTable = Table<NoteInPlace>;

/** A finding of a check that is to pass in a block or line, because somebody has looked at it. */
export interface Silence {
  readonly code: Code;
  /** In the words of whoever looked. */
  readonly reason: string;
  readonly place: Place;
}

/** What is allowed, by the part it is allowed in. */
export type Silences = Readonly<Record<PartId, readonly Silence[]>>;

/** The statement in one language. */
export interface Version {
  readonly lang: Lang;
  /** What the text is called before anything else, e.g. Press release; absent where it is called nothing. */
  readonly label?: readonly Inline[];
  readonly title: readonly Inline[];
  /** The line under the title, where there is one. */
  readonly subtitle?: readonly Inline[];
  /** The line over the title: the speakers' offices in this language, a line each; empty where there are none. */
  readonly office: readonly Inline[];
  /** Place and date in this language's wording; empty of a draft that has no date. */
  readonly dateline: readonly Inline[];
  /** What is said of the state of the text before anything else, a line each: its embargo, check against delivery. */
  readonly notices: readonly (readonly Inline[])[];
  /** Of a draft alone: what says so on every page; on the first, it stands above the other notices too. */
  readonly draft?: readonly Inline[];
  readonly blocks: readonly Block[];
  /** In the order in which the text refers to them: the first is number 1. */
  readonly notes: readonly Note[];
  /** What was allowed of its blocks, its title, its office and its date line; none, if absent. */
  readonly silences?: Silences;
}

/**
 * What stands level across the columns: one block of each language most often, several where the source declares them
 * one pair. A language without an entry leaves its side blank.
 */
export interface Pair {
  readonly blocks: ByLanguage<readonly BlockId[]>;
}

/** All of it is plain data: written as JSON and read again, it is the same statement. */
export interface Statement {
  /** The folder's name, and the stem of every file built from it. */
  readonly slug: string;
  readonly meta: Meta;
  readonly versions: readonly Version[];
  readonly pairs: readonly Pair[];
}
