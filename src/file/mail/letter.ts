/** Turns a statement into what its mail says, in order: the state of the text in all languages, then each version. */
import { base64, digest, hexOf, joined, utf8 } from '../../bytes/index.ts';
import { revisionOf, settingOf, wordingOf } from '../../text/language/index.ts';
import {
  type Block,
  type Inline,
  type IsoDate,
  type Lang,
  type Meta,
  type Note,
  type Statement,
  textOf,
  type Version,
} from '../../text/statement/index.ts';
import type { Mailbox } from './addresses.ts';
import { withPlainSpaces } from './characters.ts';
import { dispositionOf, type FileName } from './file-name.ts';
import type { Envelope } from './settings.ts';

export interface Letter {
  /** A line each: of all versions the embargo, then of all versions the state of the text. */
  readonly notices: readonly LetterLine[];
  /** What is said of each version that stands further down, in its own language. */
  readonly announcements: readonly LetterLine[];
  readonly versions: readonly LetterVersion[];
}

export interface LetterLine {
  readonly lang: Lang;
  readonly content: readonly Inline[];
}

export interface LetterVersion {
  readonly lang: Lang;
  /** Its name in its own language; undefined for the only one. */
  readonly name?: string;
  /** Said again where the version does not stand first. */
  readonly notices: readonly (readonly Inline[])[];
  readonly issuer: readonly Inline[];
  readonly label: readonly Inline[];
  readonly office: readonly Inline[];
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[];
  readonly dateline: readonly Inline[];
  readonly symbol?: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** The versions are spaced. `issuerOf` says who publishes one of them; nobody does where it is not given. */
export function letterOf(
  { symbol }: Meta,
  versions: readonly Version[],
  issuerOf: (version: Version) => readonly Inline[] = () => [],
): Letter {
  const sent = versions.map((version, i): LetterVersion => {
    const { lang, notices, label = [], office, title, subtitle = [], dateline, blocks, notes } = version;
    return {
      lang,
      ...(versions.length > 1 && { name: wordingOf(lang).ownName }),
      notices: i === 0 ? [] : notices,
      issuer: issuerOf(version),
      label,
      office,
      title,
      subtitle,
      dateline,
      ...(symbol !== undefined && { symbol }),
      blocks,
      notes,
    };
  });
  return { notices: noticesOf(versions), announcements: announcementsOf(versions), versions: sent };
}

/** The first line of the mail is an embargo if there is one, in the language that stands first. */
function noticesOf(versions: readonly Version[]): readonly LetterLine[] {
  const most = Math.max(0, ...versions.map(({ notices }) => notices.length));
  return Array.from({ length: most }, (_, i) =>
    versions.flatMap(({ lang, notices }) => notices.slice(i, i + 1).map((content) => ({ lang, content }))),
  ).flat();
}

function announcementsOf(versions: readonly Version[]): readonly LetterLine[] {
  return versions.slice(1).map(({ lang, title }) => {
    const [{ place } = { place: { file: '', line: 1, column: 1 } }] = title;
    return { lang, content: [{ kind: 'text', text: wordingOf(lang).textFollows, place }] };
  });
}

/*
 * Turns a mail's head, texts and attachment into the bytes of its draft (RFC 5322, RFC 2045 to 2047): the only door to nodemailer.
 */

interface Message {
  readonly envelope: Envelope;
  readonly subject: string;
  /** Noon in UTC of this day is the draft's date: the same day nearly everywhere, whenever the draft is made. */
  readonly date: IsoDate;
  readonly languages: readonly Lang[];
  /** Flowed (RFC 3676), its lines ended by LF. */
  readonly text: string;
  readonly html: string;
  readonly attachment: { readonly name: FileName; readonly bytes: Uint8Array };
}

/** Octets of the digest in a boundary: two messages with as much in common do not exist. */
const BOUNDARY_BYTES = 12;

/** Pure: the same message gives the same bytes. No file and no address is opened. */
export async function messageBytes(message: Message): Promise<Uint8Array> {
  // Late: it brings half of Node's network with it, which no other edition has a use for.
  const [{ default: MimeNode }, { encodeWord }] = await Promise.all([
    import('nodemailer/lib/mime-node'),
    import('nodemailer/lib/mime-funcs'),
  ]);
  const { envelope, languages, text, html, attachment } = message;
  const tags = languages.join(', ');
  const options = {
    baseBoundary: await boundaryOf(message),
    // RFC 2045, section 6.7: neither quoted-printable nor base64 can have these two side by side.
    boundaryPrefix: '=_diptych',
    keepBcc: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const root = new MimeNode('multipart/mixed', options);
  root.setHeader('X-Unsent', '1');
  for (const [field, mailboxes] of fieldsOf(envelope)) root.setHeader(field, mailboxes.map(ownCopy));
  root.setHeader('Subject', {
    value: encodedSubject(message.subject, encodeWord),
    prepared: true,
    foldLines: true,
  });
  root.setHeader('Date', new Date(`${message.date}T12:00:00Z`));
  // Left out by an empty value: what sends the draft gives it one, or two sendings would be taken for one.
  root.setHeader('Message-ID', { value: '' });
  root.setHeader('Content-Language', tags);

  const versions = root.createChild('multipart/alternative', options);
  versions.setHeader('Content-Language', tags);
  for (const [type, content] of [
    ['text/plain; charset=utf-8; format=flowed; delsp=no', text],
    ['text/html; charset=utf-8', html],
  ] as const) {
    const part = versions.createChild(type, options);
    part.setHeader('Content-Language', tags);
    part.setHeader('Content-Transfer-Encoding', 'quoted-printable');
    part.setContent(content.replaceAll('\n', '\r\n'));
  }

  const pdf = root.createChild(`application/pdf; name="${attachment.name.ascii}"`, options);
  pdf.setHeader('Content-Language', tags);
  pdf.setHeader('Content-Transfer-Encoding', 'base64');
  pdf.setHeader('Content-Disposition', { value: dispositionOf(attachment.name), prepared: true });
  pdf.setRaw(`${pdf.buildHeaders()}\r\n\r\n${inLines(base64(attachment.bytes))}`);
  return root.build();
}

/** RFC 2045, section 6.8. */
const LONGEST_BASE64_LINE = 76;

function inLines(encoded: string): string {
  return (encoded.match(new RegExp(`.{1,${LONGEST_BASE64_LINE}}`, 'gu')) ?? []).join('\r\n');
}

async function boundaryOf({ text, html, attachment }: Message): Promise<string> {
  const all = await digest('sha256', joined([utf8(`${text}\0${html}\0`), attachment.bytes]));
  return hexOf(all.subarray(0, BOUNDARY_BYTES));
}

function fieldsOf({ from, to, cc, bcc }: Envelope): readonly (readonly [string, readonly Mailbox[]])[] {
  const fields = [
    ['From', from === undefined ? [] : [from]],
    ['To', to],
    ['Cc', cc],
    ['Bcc', bcc],
  ] as const;
  return fields.filter(([, mailboxes]) => mailboxes.length > 0);
}

/** nodemailer writes into what it is given. */
function ownCopy({ name, address }: Mailbox): { name: string; address: string } {
  return { name, address };
}

/** Words longer than this are encoded: a line of plain letters can end only at a space. */
const LONGEST_PLAIN_WORD = 60;
/** RFC 2047, section 2: 75 characters at most; less, so that the field's name has room in the first line. */
const ENCODED_WORD = 52;

type EncodeWord = (text: string, encoding: 'Q' | 'B', longest: number) => string;

/**
 * As it stands where it is ASCII and nobody could take it for encoded; else in encoded words, by the shorter of the two
 * encodings.
 */
function encodedSubject(subject: string, encode: EncodeWord): string {
  const plain =
    /^[ -~]*$/u.test(subject) &&
    !subject.includes('=?') &&
    subject.split(' ').every((word) => word.length <= LONGEST_PLAIN_WORD);
  if (plain) return subject;
  const [quoted, based] = [encode(subject, 'Q', ENCODED_WORD), encode(subject, 'B', ENCODED_WORD)];
  return based.length < quoted.length ? based : quoted;
}

/*
 * Turns a statement into the subject of its mail: an embargo first, then what it is, then the state of the text.
 */

/** Between the languages. */
const BETWEEN = ' / ';

/** `[EMBARGOED until … / SOUS EMBARGO jusqu’au …] Title / Titre (Check against delivery / Seul le prononcé fait foi)`. */
export function subjectOf({ meta }: Statement, versions: readonly Version[], own: string | undefined): string {
  const { embargo, status } = meta;
  const said = (say: (lang: Lang) => string | undefined): string =>
    [...new Set(versions.flatMap(({ lang }) => say(lang) ?? []))].join(BETWEEN);
  const until = said(
    (lang) => embargo && inCapitals(lang, settingOf(lang).formatEmbargo(embargo.until, embargo.zone[lang])),
  );
  const state = said((lang) => settingOf(lang).formatStatus(status));
  const revision = said((lang) => revisionOf(meta, lang));
  const titles = own ?? [...new Set(versions.map(({ title }) => textOf(title)))].join(BETWEEN);
  return withPlainSpaces(`${until && `[${until}] `}${titles}${state && ` (${state})`}${revision && ` (${revision})`}`);
}

function inCapitals(lang: Lang, line: string): string {
  const { embargoed: words } = wordingOf(lang);
  return line.startsWith(words) ? `${words.toUpperCase()}${line.slice(words.length)}` : line;
}
