/** The neutral form that every reader of a format gives, and that recognition takes: the lines and blocks of a page. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { DraftBlock, PairMark, Silence } from '../statement/index.ts';
import type { Session } from '../../session/index.ts';
import type { Clocks } from './clocks.ts';
import type { Encoding } from './decoding.ts';
import type { Dropped } from './summary.ts';

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
  /** The language its format says it is in. */
  readonly lang?: string;
}

export const FORMATS = ['text', 'markdown', 'mail', 'html', 'docx'] as const;
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
  /** Lines where an earlier conversion had spoiled characters. */
  readonly mojibake: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}
