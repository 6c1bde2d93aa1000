/** The neutral form that every reader of a format gives, and that recognition takes: the lines and blocks of a page. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Session } from '../../session/index.ts';
import type { DraftBlock, Instant, IsoDate, Kind, Lang, PairMark, Silence, Status } from '../statement/index.ts';
import type { Clocks } from './clocks.ts';
import type { Encoding } from './decoding.ts';
import type { Mend } from './mend.ts';
import type { DeclaredPair } from './pairs.ts';
import type { Question } from './questions.ts';
import type { RawWords } from './raw-words.ts';

/** One line or block of a page, as its reader found it. Spaces and marks are as on the page. */
export interface PageLine {
  readonly text: string;
  readonly file: string;
  /** In the file, from 1; in a Word document the number of the paragraph. */
  readonly line: number;
  /** Whether the page sets it off from what is before, by a blank line or as a block of its own. */
  readonly apart: boolean;
  /** Whether it is of one paragraph with what is before, on a new line. */
  readonly continues?: boolean;
  /** What its format says it is, with its mark-up; a text has only lines, and says nothing. */
  readonly block?: DraftBlock;
  /** Whether it is a block as a statement has it, which is neither divided nor joined. */
  readonly own?: boolean;
  /** How its format declares it to be paired, and what it allows in it. */
  readonly pair?: PairMark;
  readonly silences?: readonly Silence[];
  /** Whether its format says that it is the name of who speaks. */
  readonly namesSpeaker?: boolean;
  /** Whether it stands alone in a box beside the text. */
  readonly boxed?: boolean;
  /** Whether it says which language each column of a table is in: none of the text. */
  readonly namesColumns?: boolean;
  /** The language its format says it is in. */
  readonly lang?: string;
  /** The language of the column that it stands in, where each column of its table is a version: it is of that version. */
  readonly column?: string;
}

const FORMATS = ['text', 'markdown', 'mail', 'html', 'docx', 'odt'] as const;
export type PageFormat = (typeof FORMATS)[number];

/** A file as somebody got it. */
export interface PageFile {
  /** As diagnostics name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenOptions {
  /** By which a notice of embargo is told from what is under it. */
  readonly clocks: Clocks;
  /** Has the patterns by which a word that ends a line is told from one that is divided there. */
  readonly session: Session;
  /** Whether to leave everything as it stands. */
  readonly strict: boolean;
  /** The encoding that what holds the page declares for it. */
  readonly declared?: string;
}

/** A page whose container is open and whose mark-up is read; what it says is not yet understood. */
export interface OpenedPage {
  readonly file: string;
  readonly format: PageFormat;
  /** Absent where the format leaves no choice. */
  readonly encoding?: Encoding;
  /** Those with something in them, in reading order. */
  readonly lines: readonly PageLine[];
  /** What the reader took for the site's own, or cannot take. */
  readonly dropped: readonly Dropped[];
  /** What only whoever wrote the document can settle: changes that nobody has decided on. */
  readonly questions?: readonly Question[];
  /** The day on which a mail was sent, by the clock of who sent it. */
  readonly sent?: IsoDate;
  /** All words of the file, read by nothing but its bare mark-up: each must be accounted for. */
  readonly raw?: readonly RawWords[];
  /** Lines where an earlier conversion had spoiled characters. */
  readonly mojibake: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/*
 * What a page was understood to be, for a person to look over. Plain data, so that it can be printed as JSON.
 */

export interface ImportSummary {
  readonly kind: Kind;
  /** Absent where it is asked for. */
  readonly date?: IsoDate;
  readonly status: Status;
  /** The instant at which it ends. */
  readonly embargo?: Instant;
  /** Those who speak, with a comma between; empty where nobody is named. */
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
  /** What must be settled before the statement can be built: the entries of `unsettled`. */
  readonly questions: readonly Asked[];
}

interface Asked {
  readonly about: string;
  readonly message: string;
  /** On the page. */
  readonly line: number;
  readonly readings: readonly string[];
}

interface PageSummary {
  readonly file: string;
  readonly format: PageFormat;
  readonly encoding?: string;
}

interface VersionSummary {
  readonly lang: Lang;
  /** Who publishes it, and what it is called over its title; absent where nothing says it. */
  readonly issuer?: string;
  readonly label?: string;
  readonly title: string;
  readonly office: string;
  readonly dateline: string;
  /** The day as the page has it, where it has words that the date line has not: Tuesday, 4 May 2027; 4 maja 2027 r. */
  readonly dayOnPage?: string;
  readonly paragraphs: number;
  /** Headings, lists, quotations, tables and pauses. */
  readonly otherBlocks: number;
  readonly notes: number;
  /** Where its title stands on the page. */
  readonly line: number;
}

export interface Dropped {
  /** Where there are several pages. */
  readonly file?: string;
  readonly line: number;
  /** Whether it stood between two lines of a text that were kept. */
  readonly within?: boolean;
  /**
   * The site's own words; a mail's own, of who sends it; a line between versions; a mark that the text ends; what the text is called; a note in brackets; the words before the text of a press release; a
   * version that was not asked for; a picture or the like; the names of a table’s columns; somebody to ask, over the text; a
   * day that is a fact of the statement; an hour by itself; a line that was not understood; words that no reader took.
   */
  readonly what:
    | 'chrome'
    | 'mail'
    | 'separator'
    | 'end-mark'
    | 'label'
    | 'correction'
    | 'note'
    | 'lead-in'
    | 'version'
    | 'object'
    | 'columns'
    | 'contact'
    | 'fact'
    | 'hour'
    | 'unexplained'
    | 'unread';
  readonly text: string;
}

interface Mended {
  readonly what: Mend;
  readonly times: number;
  readonly lines: readonly number[];
}

interface Unsure {
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
