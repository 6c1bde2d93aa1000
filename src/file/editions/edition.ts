/** What editions are made from, what is asked for, and what they are made of: files, with what is to be said of each. */
import type { Outcome, Place } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed } from '../../page/pages/index.ts';
import type { OutputProfile, Template } from '../../page/template/index.ts';
import type { Program, Session } from '../../session/index.ts';
import type { ArchiveForm, HouseFacts, SignerRecord } from '../archive/index.ts';
import type { Lang, Meta, Statement } from '../../text/statement/index.ts';
import type { ReadText, TextProof } from '../fidelity/index.ts';
import type { MailSettings } from '../mail/index.ts';

/** What a statement is published for: to be printed, to be sent, to be kept. */
export const EDITIONS = ['handout', 'email', 'archive'] as const;
export type Edition = (typeof EDITIONS)[number];

/** A statement with all that its files are made of. */
export interface Copy {
  /** Has the faces, and remembers what was made of them. */
  readonly session: Session;
  readonly statement: Statement;
  /** The files of its folder as they were read, by name. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  readonly template: Template;
  /** The template's own text, without what options have changed in it. */
  readonly templateText: string;
  /** What the house says of itself, once for all statements; absent where it says nothing. */
  readonly house?: HouseFacts;
  /** Where the house says who publishes. */
  readonly issuerPlace?: Place;
}

/** How the pages are to be, on whatever paper. */
export interface PageWishes {
  /** From left to right; the statement's own when absent. */
  readonly languages?: readonly Lang[];
  readonly arrangement: 'columns' | 'facing';
  /** The pages that an option has the copy fitted to; the template is one that does so. */
  readonly fit?: number | 'sheet';
  /** Whether they say that they are a draft, which may lack what is not settled. Of the handout alone. */
  readonly draft?: boolean;
}

/** What is to be published. */
export interface Orders {
  readonly editions: readonly Edition[];
  /** The handout is composed for each; the others for the first. */
  readonly papers: readonly PaperName[];
  readonly wishes: PageWishes;
  readonly handout: { readonly press: boolean; readonly booklet: boolean; readonly nup: boolean };
  /** The printing condition; for the press, and where the template wants its black as K. */
  readonly profile?: OutputProfile;
  /** That of copies on Letter, where the template names another. */
  readonly letterProfile?: OutputProfile;
  readonly mail: MailOrders;
  readonly archive: ArchiveOrders;
  /** When all of it is made, in UTC, if anybody says so: `2027-03-05T10:00:00Z`. */
  readonly made?: string;
}

interface ArchiveOrders {
  /** The newest, if absent; a bag is made again in its own. */
  readonly form?: ArchiveForm;
  readonly pdf: '1.7' | '2.0';
  readonly seal?: Seal;
  /** The name of the copy that stands beside it, and that it replaces. */
  readonly earlier?: string;
  /** Whose certificate it is sealed with. */
  readonly signer?: SignerRecord;
  /** What the files say they were made by, where that is not this program: a bag made again says what made it first. */
  readonly program?: Program;
}

export interface MailOrders {
  readonly settings: MailSettings;
  /** The name of the attachment, where it is not to be that of the file. */
  readonly attachAs?: string;
}

/** Turns the archive's PDF into the same signed: the bytes given, and more after them. */
export type Seal = (master: Uint8Array) => Promise<Outcome<Uint8Array>>;

/** What reads finished files: in this thread, or in another while this one goes on. */
export interface Proofreader {
  readonly read: (bytes: Uint8Array) => Promise<ReadText>;
}

/** What is to be said of a file. */
export interface FileFacts {
  readonly edition: Edition;
  readonly variant?: string;
  readonly paper: PaperName;
  readonly pages?: number;
  /** The standards it claims, e.g. PDF/A-2a. */
  readonly claims: readonly string[];
  /** What was found when its text was compared with the source. */
  readonly text?: TextProof;
}

export interface EditionFile extends FileFacts {
  /** Inside the statement's output folder, its parts joined by `/`. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

export interface Made {
  readonly files: readonly EditionFile[];
  /** The pages that the files were painted from, by their paper. */
  readonly composed: ReadonlyMap<PaperName, Composed>;
}

/*
 * Names the files of a statement: sortable, in ASCII, and telling what each is without being opened.
 */

export interface Naming {
  readonly edition: Edition | 'proof';
  readonly paper: PaperName;
  /** E.g. press, booklet. */
  readonly variant?: string;
}

/**
 * `2014-07-30-message_en-fr_handout-a4`, `…_proof-letter-facing`, `…_handout-a4-press-embargoed`: what the state of the
 * text is stands last, unless it is final.
 */
export function stemOf({ slug, meta }: Statement, wishes: PageWishes, naming: Naming): string {
  const languages = languagesOf(meta, wishes);
  const parts = [
    `${naming.edition}-${naming.paper}`,
    ...(wishes.arrangement === 'facing' && languages.length > 1 ? ['facing'] : []),
    ...(naming.variant === undefined ? [] : [naming.variant]),
    ...(wishes.draft === true ? ['draft'] : []),
    ...stateOf(meta),
  ];
  return `${slug}_${languages.join('-')}_${parts.join('-')}`;
}

/** The stem of what a revision of the same statement replaces; nothing of a first one. */
export function replacedStem(statement: Statement, wishes: PageWishes, naming: Naming): string | undefined {
  const { revision, ...meta } = statement.meta;
  if (revision === undefined) return undefined;
  const earlier = revision > 2 ? { ...meta, revision: revision - 1 } : meta;
  return stemOf({ ...statement, meta: earlier }, wishes, naming);
}

/** The languages that are set, from left to right. */
export function languagesOf(meta: Meta, { languages }: PageWishes): readonly Lang[] {
  return languages ?? meta.languages;
}

function stateOf({ status, embargo, revision }: Meta): readonly string[] {
  const revised = revision === undefined ? [] : [`rev${String(revision)}`];
  if (embargo !== undefined) return [...revised, 'embargoed'];
  return status === 'final' ? revised : [...revised, status];
}
