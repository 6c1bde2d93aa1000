/** Turns what a template and options say of a mail into its settings, and settings into the mailboxes of its head. */
import { type Diagnostic, done, failed, fault, type Outcome, type Place, settle } from '../../diagnostics/index.ts';
import type { Inline, Lang, Statement, Version } from '../../text/statement/index.ts';
import { type Mailbox, readMailboxes, writtenMailbox } from './addresses.ts';
import { shown, unfitIn, withPlainSpaces } from './characters.ts';

/** What a line can hold at most (RFC 5322, section 2.1.1): longer, it is a text that went astray. */
const LONGEST_SUBJECT = 998;

/** Where a setting is written, by its key and, in a list, its number from 0; nothing for what an option says. */
type PlaceOf = (path: readonly [keyof MailSettings, ...(readonly number[])]) => Place | undefined;

function placed<T>(outcome: Outcome<T>, place: Place | undefined): Outcome<T> {
  if (place === undefined) return outcome;
  return { ...outcome, diagnostics: outcome.diagnostics.map((one) => ({ place, ...one })) };
}

/** Settings, read. */
export interface Envelope {
  readonly from?: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
  readonly subject?: string;
}

/**
 * The template's settings, with what options say in their stead; an address each, in the form in which they are read
 * again. `placeOf` is where the template says something. Faults: `mail/address`, `mail/subject`.
 */
export function mailSettings(
  rules: MailRules | undefined,
  options: MailOptions = {},
  placeOf: PlaceOf = () => undefined,
): Outcome<MailSettings> {
  const { from = rules?.from, subject = rules?.subject } = options;
  const given = new Set(Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [key])));
  const written = {
    ...(from !== undefined && { from }),
    to: options.to === undefined ? (rules?.to ?? []) : [options.to],
    cc: rules?.cc ?? [],
    bcc: rules?.bcc ?? [],
    ...(subject !== undefined && { subject }),
  };
  const envelope = readSettings(written, (path) => (given.has(path[0]) ? undefined : placeOf(path)));
  if (!envelope.ok) return envelope;
  const { value } = envelope;
  return done({
    ...(value.from && { from: writtenMailbox(value.from) }),
    to: value.to.map(writtenMailbox),
    cc: value.cc.map(writtenMailbox),
    bcc: value.bcc.map(writtenMailbox),
    ...(value.subject !== undefined && { subject: value.subject }),
  });
}

/** Faults: `mail/address`, `mail/subject`, all that there are. */
export function readSettings(
  { from: sender, to, cc = [], bcc = [], subject }: MailSettings,
  placeOf: PlaceOf = () => undefined,
): Outcome<Envelope> {
  const from = sender === undefined ? done(undefined) : placed(readSender(sender), placeOf(['from']));
  const listOf = (field: 'to' | 'cc' | 'bcc', lists: readonly string[]) =>
    readLists(lists, HEADS[field], (i) => placeOf([field, i]));
  const lists = { to: listOf('to', to), cc: listOf('cc', cc), bcc: listOf('bcc', bcc) };
  const title = subject === undefined ? done(undefined) : placed(readSubject(subject), placeOf(['subject']));
  const diagnostics = [from, lists.to, lists.cc, lists.bcc, title].flatMap((outcome) => outcome.diagnostics);
  if (!from.ok || !lists.to.ok || !lists.cc.ok || !lists.bcc.ok || !title.ok) return failed(diagnostics);
  return done({
    ...(from.value && { from: from.value }),
    to: lists.to.value,
    cc: lists.cc.value,
    bcc: lists.bcc.value,
    ...(title.value !== undefined && { subject: title.value }),
  });
}

const HEADS = { to: 'To', cc: 'Cc', bcc: 'Bcc' } as const;

function readLists(
  lists: readonly string[],
  field: string,
  placeOf: (index: number) => Place | undefined,
): Outcome<readonly Mailbox[]> {
  const diagnostics: Diagnostic[] = [];
  const mailboxes: Mailbox[] = [];
  for (const [i, list] of lists.entries()) {
    const read = placed(readMailboxes(list, field), placeOf(i));
    diagnostics.push(...read.diagnostics);
    if (read.ok) mailboxes.push(...read.value);
  }
  return settle(mailboxes, diagnostics);
}

function readSender(sender: string): Outcome<Mailbox> {
  const read = readMailboxes(sender, 'From');
  if (!read.ok) return read;
  const [from, ...others] = read.value;
  if (from !== undefined && others.length === 0) return done(from);
  const found = from === undefined ? 'has no address' : `has ${read.value.length} addresses`;
  return failed([fault('mail/address', `From ${found}`, undefined, 'a mail is from one address')]);
}

function readSubject(subject: string): Outcome<string> {
  const unfit = unfitIn(subject);
  if (unfit !== undefined) {
    return failed([fault('mail/subject', `the subject ${shown(subject)} has ${unfit}`, undefined, 'delete it')]);
  }
  const title = withPlainSpaces(subject);
  if (title === '') {
    return failed([
      fault('mail/subject', 'the subject is empty', undefined, 'leave it out, and the titles stand for it'),
    ]);
  }
  if (title.length <= LONGEST_SUBJECT) return done(title);
  const message = `the subject has ${title.length} characters; the most that is taken is ${LONGEST_SUBJECT}`;
  return failed([fault('mail/subject', message, undefined, 'say it shorter')]);
}

/*
 * What a mail is made from, and what it is made into.
 */

/** What a template says of its mails. Each text may hold several addresses, with commas between them. */
export interface MailRules {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
}

/** What options say: each stands instead of what the template has. */
export interface MailOptions {
  readonly from?: string;
  /** Addresses with commas between them. */
  readonly to?: string;
  readonly subject?: string;
}

/** Who a mail is from and to, an address each such as `"Desk, Geneva" <desk@example.org>`; and its subject, if it has one of its own. */
export interface MailSettings {
  /** When absent, the mail program says who sends. */
  readonly from?: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  /** The titles when absent. An embargo and the state of the text are said beside either. */
  readonly subject?: string;
}

/** The PDF that goes with the mail. */
export interface MailAttachment {
  /** In ASCII, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a reader is to see instead; any letters. Programs that cannot read it show `name`. */
  readonly displayName?: string;
}

export interface MailInput {
  readonly statement: Statement;
  /** The versions in the mail, one under the other. The statement has them all. */
  readonly languages: readonly Lang[];
  readonly settings: MailSettings;
  readonly attachment: MailAttachment;
  /** The spacing profile of each language; its default for one that is not named. */
  readonly spacing?: ReadonlyMap<Lang, string>;
  /** The office of a spaced version as the page that is attached says it; the version's own where nobody says otherwise. */
  readonly officeOf?: (version: Version) => readonly Inline[];
  /** Who publishes a spaced version, as the page that is attached says it; nobody where that is not said. */
  readonly issuerOf?: (version: Version) => readonly Inline[];
}

export interface MailTexts {
  /** The draft, RFC 5322, in ASCII alone with lines ended by CRLF. */
  readonly eml: Uint8Array;
  /** What it says as plain text, in lines of 72 characters ended by LF. */
  readonly text: string;
  /** The same as a document of HTML. */
  readonly html: string;
  readonly subject: string;
}
