/** Turns a mail as it was sent into the lines of its text: of its HTML, its plain text, or what is attached to it. */
import PostalMime, { type Email } from 'postal-mime';
import { type Diagnostic, done, failed, fault, settle, type Outcome, type Place } from '../../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { openMarkup } from './html.ts';
import { heldBack, heldInSubject } from './covering-note.ts';
import { hintsAtEmbargo, noticeWithin } from './embargo.ts';
import { treeOfHtml } from './html-tree.ts';
import {
  type Attached,
  attachedTexts,
  attachmentQuestions,
  isCovering,
  nameOf,
  takenFrom,
  unpackedMail,
} from './mail-attachments.ts';
import { delimitedSignature, endsTold, withoutMailEnds } from './mail-ends.ts';
import { linesInMail, withQuotedLines } from './mail-lines.ts';
import { folded, INVISIBLE } from './mend.ts';
import { mendMojibake, withoutControls, withoutPageEnds } from './decoding.ts';
import type { Dropped, OpenedPage, OpenOptions, PageFile, PageLine } from './page.ts';
import { wordsIn } from './pairs.ts';
import { pastedTold, readPastedText } from './pasted.ts';
import { ADDRESS, type RawWords, rawWordsOfHtml, rawWordsOfText } from './raw-words.ts';
import { relined } from './relined.ts';
import type { Question } from './questions.ts';
import { type IsoDate, isoDateOf } from '../statement/index.ts';
import { isStatusLine } from './wording.ts';
import { unwrappedLinks } from './wrapped-links.ts';

/** Parts in parts, deeper than any mail that was passed on and on. */
const DEEPEST_PARTS = 12;
const MOST_HEADER_BYTES = 1_000_000;

/** Words in the HTML part, under which it is a picture or a pointer and the plain text has the text. */
const FEWEST_WORDS = 20;

/** Opens what is attached, by the format it is in. */
export type Opener = (page: PageFile, options: OpenOptions) => Promise<Outcome<OpenedPage>>;

/** Mails that are attached to mails: whoever passes one on attaches it to the next. */
const DEEPEST_MAIL = 4;

export async function openMail(
  page: PageFile,
  options: OpenOptions,
  open: Opener,
  depth = 0,
): Promise<Outcome<OpenedPage>> {
  const { name, bytes } = page;
  const sent = withQuotesWhole(await parsed(bytes), bytes);
  const place = { file: name, line: 1, column: 1 };
  if (sent === undefined) {
    const hint = 'copy its text into a file';
    return failed([
      fault('intake/format', 'the mail is nested deeper, or has longer headers, than any that is read', place, hint),
    ]);
  }
  const opened = await openedMail(sent, page, options, { open, depth });
  const day = dayOf(sent);
  return day === undefined || !opened.ok ? opened : done({ ...opened.value, sent: day }, opened.diagnostics);
}

/** How what is attached is opened, and in how many mails this one is. */
interface Within {
  readonly open: Opener;
  readonly depth: number;
}

async function openedMail(
  sent: Email,
  { name, bytes }: PageFile,
  options: OpenOptions,
  { open, depth }: Within,
): Promise<Outcome<OpenedPage>> {
  const place = { file: name, line: 1, column: 1 };
  const { email, told: unpacked } = unpackedMail(sent, place);
  const lineOf = lineInFile(sent, email, bytes);
  const own = inFile(ownText(email, name, options), name, lineOf);
  const attached = await attachedTexts(
    email,
    (part) => (part.name.endsWith('.eml') ? openMail(part, options, open, depth + 1) : open(part, options)),
    depth < DEEPEST_MAIL,
  );
  const covering = own.ok && attached.lines.length > 0 && isCovering(own.value.lines, attached.lines);
  const taken = covering || (!own.ok && attached.lines.length > 0);
  const parts: readonly Dropped[] = email.attachments
    .filter((part) => !taken || !attached.files.includes(nameOf(part)))
    .map((part) => ({ line: 1, what: 'object', text: `attached: ${nameOf(part)}` }));
  const dropped = [...subjectOf(email), ...parts];
  const told = [...unpacked, ...attached.unread];
  const raw = rawWordsOf(email, name, lineOf);
  if (!own.ok) return taken ? ofAttached(name, { ...attached, raw: [...raw, ...attached.raw] }, dropped, told) : own;
  if (covering) {
    const held = heldBack(own.value.lines, options.clocks, 'what is attached');
    // What of the text counts is said of what is attached: Please check against delivery.
    const states = held.letter.flatMap((line) =>
      isStatusLine(folded(line.text)) ? [{ ...line, line: 1, apart: true }] : [],
    );
    return ofAttached(
      name,
      {
        ...attached,
        lines: [...linesOver(email, name, options.clocks), ...held.notices, ...states, ...attached.lines],
        questions: [
          ...waitingIn(email, attached.lines, name),
          ...(own.value.questions ?? []),
          ...held.questions,
          ...attached.questions,
        ],
        raw: [...raw, ...attached.raw],
      },
      [
        ...dropped,
        ...own.value.dropped,
        ...held.letter
          .filter(({ text }) => !isStatusLine(folded(text)))
          .map(({ line, text }): Dropped => ({ line, what: 'mail', text: `covering mail: ${text}` })),
      ],
      [...told, ...takenFrom(attached.files, place)],
    );
  }
  const { value } = own;
  const beside = attachmentQuestions(email, { own: value.lines, attached, taken, place });
  const [first] = beside;
  if (first !== undefined && value.lines.every(({ text }) => text.trim() === ''))
    return failed([fault('intake/no-paragraphs', `the mail has no text, and ${first.message}`, place, first.hint)]);
  return done(
    {
      ...value,
      lines: [...linesOver(email, name, options.clocks), ...value.lines],
      dropped: [...dropped, ...value.dropped],
      questions: [...waitingIn(email, value.lines, name), ...(value.questions ?? []), ...beside],
      raw,
    },
    [...own.diagnostics, ...told],
  );
}

/** Thu, 08 Jul 2027 09:12:44 -0600 (RFC 5322, 3.3). */
const SENT = /(?<![\d.])(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4})(?!\d)/u;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayOf({ headers }: Email): IsoDate | undefined {
  const written = headers.find(({ key }) => key.toLowerCase() === 'date')?.value ?? '';
  const { day, month = '', year } = SENT.exec(written)?.groups ?? {};
  return isoDateOf(Number(year), MONTHS.indexOf(month) + 1, Number(day));
}

/** A mail's text, and whether it is of its HTML. */
interface Body extends OpenedPage {
  readonly html?: boolean;
}

/** The mail's own text, without its ends. */
function ownText(email: Email, name: string, options: OpenOptions): Outcome<Body> {
  const signed = delimitedSignature(options.strict ? '' : plainLines(email.text ?? ''), name);
  const opened = bodyOf(
    { ...email, ...(email.text !== undefined && !options.strict && { text: signed.text }) },
    name,
    options,
  );
  if (!opened.ok || options.strict) return opened;
  const ends = withoutMailEnds(opened.value.lines, {
    signature: opened.value.html === true ? [] : signed.under,
    sender: email.from?.name,
  });
  const told = endsTold(ends, name);
  return done(
    {
      ...opened.value,
      lines: ends.lines,
      dropped: [...opened.value.dropped, ...told.dropped],
      questions: [...(opened.value.questions ?? []), ...told.questions],
    },
    [...opened.diagnostics, ...told.diagnostics],
  );
}

/** The HTML of a mail, or its plain text where that is the fuller. What the other one has beside it is accounted for. */
function bodyOf(email: Email, name: string, { strict, clocks, session }: OpenOptions): Outcome<Body> {
  const links = unwrappedLinks(email.html ?? '', true);
  const markup = email.html === undefined ? undefined : plainLines(links.text);
  const html =
    markup === undefined ? undefined : openMarkup(strict ? markup : mendMojibake(markup).text, { file: name, strict });
  if (email.text === undefined && html !== undefined && !html.ok) return html;
  const plain = unwrappedLinks(email.text ?? '', false);
  const shownPlain = withoutDoubled(plainLines(plain.text));
  const pictures = [...shownPlain.matchAll(PICTURE)].map(([picture]): Dropped => ({
    line: 1,
    what: 'object',
    text: `picture ${picture}`,
  }));
  const { text, lines } = mendMojibake(withoutPageEnds(shownPlain.replace(PICTURE, '')));
  const more = html?.ok === true ? wordsBeside(html.value.lines, text) : undefined;
  if (html?.ok === true && more !== undefined && !isFuller(more, html.value.lines))
    return done({ ...html.value, format: 'mail', html: true, dropped: [...html.value.dropped, ...pointerIn(text)] }, [
      ...html.diagnostics,
      ...unwrappedTold(links.count, name),
    ]);
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, name), strict ? '' : INVISIBLE);
  const fuller = more === undefined ? [] : [fullerTold(more, name)];
  return settle(
    {
      file: name,
      format: 'mail',
      lines: readPastedText(text, name, { clocks, session }),
      dropped: pictures,
      mojibake: lines,
      diagnostics: [],
    },
    [...unfit, ...pastedTold(text, name), ...fuller, ...unwrappedTold(plain.count, name)],
  );
}

/** Where Outlook's plain text has a picture. */
const PICTURE = /\[cid:[^\]\n]{1,200}\]/gu;

/** Outlook writes the address of a link behind its words; where these are the address, once is enough. */
function withoutDoubled(text: string): string {
  return text.replace(/<(?:mailto:|tel:)?([^<>\s]{1,400})>/gu, (whole, address: string, at: number) => {
    const bare = (one: string) =>
      one
        .toLowerCase()
        .replace(/^https?:\/\//u, '')
        .replace(/\/$/u, '');
    const before = /[^\s<>]{1,400}$/u.exec(text.slice(Math.max(0, at - 400), at))?.[0] ?? '';
    return before !== '' && bare(before) === bare(address) ? '' : whole;
  });
}

/** All words of both; of spoiled characters, as they are mended. */
function rawWordsOf({ html, text }: Email, file: string, lineOf: LineOf): readonly RawWords[] {
  const root = html === undefined ? undefined : treeOfHtml(mendMojibake(plainLines(html)).text);
  const counted = (words: readonly RawWords[], isHtml: boolean) =>
    words.map((one) => ({ ...one, line: lineOf(one.line, isHtml) }));
  return [
    ...(root === undefined ? [] : counted(rawWordsOfHtml(root, { file, part: 'the HTML of the mail' }), true)),
    ...counted(
      rawWordsOfText(mendMojibake(plainLines(text ?? '')).text, { file, part: 'the plain text of the mail' }),
      false,
    ),
  ];
}

/** The line of the file in which a line of the HTML stands, or of the plain text. */
type LineOf = (line: number, isHtml: boolean) => number;

/** The same line, where the text is in base64 or came out of a part of Outlook's: it is in no line of the file. */
function lineInFile(sent: Email, email: Email, bytes: Uint8Array): LineOf {
  const html = sent.html === email.html ? (linesInMail(bytes, 'text/html')?.lines ?? []) : [];
  const plain = sent.text === email.text ? (linesInMail(bytes, 'text/plain')?.lines ?? []) : [];
  return (line, isHtml) => {
    const lines = isHtml ? html : plain;
    return lines[line - 1] ?? lines.at(-1) ?? line;
  };
}

/** The text with its lines counted as in the file of the mail. */
function inFile(opened: Outcome<Body>, file: string, lineIn: LineOf): Outcome<Body> {
  const isHtml = opened.ok && opened.value.html === true;
  const lineOf = (line: number) => lineIn(line, isHtml);
  const placed = <T extends { readonly place?: Place | undefined }>(one: T): T =>
    one.place?.file === file ? { ...one, place: { ...one.place, line: lineOf(one.place.line) } } : one;
  const diagnostics = opened.diagnostics.map(placed);
  if (!opened.ok) return failed(diagnostics);
  const { lines, dropped, questions, mojibake } = opened.value;
  const counted = <T extends { readonly line: number }>(one: T): T => ({ ...one, line: lineOf(one.line) });
  return settle(
    {
      ...opened.value,
      lines: lines.map((one) => counted(one.block === undefined ? one : { ...one, block: relined(one.block, lineOf) })),
      dropped: dropped.map(counted),
      ...(questions !== undefined && { questions: questions.map(placed) }),
      mojibake: mojibake.map(lineOf),
    },
    diagnostics,
  );
}

/** How many words the plain text has that the HTML has not. */
function wordsBeside(lines: readonly PageLine[], text: string): number {
  const left = new Map<string, number>();
  const words = (one: string) => one.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  for (const line of lines) for (const word of words(line.text)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(text.replace(ADDRESS, ' ')).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  }).length;
}

const LONGEST_POINTER = 12;

/** Instead of a text, a program may say in plain words that it is to be seen elsewhere. */
function pointerIn(text: string): readonly Dropped[] {
  const one = folded(text.replaceAll('\n', ' '));
  if (one === '' || wordsIn(one) > LONGEST_POINTER || hintsAtEmbargo(one)) return [];
  return [{ line: 1, what: 'object', text: `plain text beside the HTML: ${one}` }];
}

/** With so many more words, the plain text has a text that the HTML shows as a picture or only points to. */
const FEWEST_WORDS_MORE = 30;
const SHARE_MORE = 0.3;

function isFuller(more: number, html: readonly PageLine[]): boolean {
  const own = html.reduce((sum, line) => sum + wordsIn(line.text), 0);
  return (more >= FEWEST_WORDS_MORE && more >= SHARE_MORE * own) || (own < FEWEST_WORDS && more > own);
}

function fullerTold(more: number, file: string): Diagnostic {
  const message = `the mail’s plain text was taken, which has ${more} words that its HTML has not`;
  return fault('intake/attached', message, { file, line: 1, column: 1 }, 'compare it with the mail as it is shown');
}

function unwrappedTold(count: number, file: string): readonly Diagnostic[] {
  if (count === 0) return [];
  const message = `${count} ${count === 1 ? 'link' : 'links'} led through a mail gateway, and lead where they were meant to again`;
  return [fault('intake/wrapped-links', message, { file, line: 1, column: 1 }, 'look at the links in the text')];
}

/** A mail ends its lines as the protocol does, in whatever it was encoded. */
function plainLines(text: string): string {
  return withoutControls(text).replace(/\r\n?/gu, '\n');
}

/** Nothing if the mail is made to break readers: the parser's limits are its own faults, and the only ones it has. */
async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST_PARTS, maxHeadersSize: MOST_HEADER_BYTES });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

/** With each line of what a mail quotes as it was before it was made to flow. */
function withQuotesWhole(email: Email | undefined, bytes: Uint8Array): Email | undefined {
  if (email?.text === undefined || linesInMail(bytes, 'text/plain')?.flows !== true) return email;
  return { ...email, text: withQuotedLines(email.text) };
}

/** A subject is no text of the statement, but to lose an embargo that it has would be grave. */
function linesOver({ subject = '' }: Email, file: string, clocks: OpenOptions['clocks']): readonly PageLine[] {
  const text = folded(subject);
  return hintsAtEmbargo(text) ? [{ text: noticeWithin(text, clocks) ?? text, file, line: 1, apart: true }] : [];
}

/** A subject that says that the text waits, in words that are no notice. */
function waitingIn({ subject = '' }: Email, lines: readonly PageLine[], file: string): readonly Question[] {
  const text = folded(subject);
  return hintsAtEmbargo(text) ? [] : heldInSubject(text, lines, file);
}

function subjectOf({ subject }: Email): readonly Dropped[] {
  return subject === undefined || subject === '' ? [] : [{ line: 1, what: 'mail', text: `Subject: ${subject}` }];
}

function ofAttached(
  file: string,
  { lines, questions, raw, dropped, diagnostics }: Attached,
  others: readonly Dropped[],
  told: readonly Diagnostic[],
): Outcome<OpenedPage> {
  return done(
    { file, format: 'mail', lines, questions, raw, dropped: [...others, ...dropped], mojibake: [], diagnostics: [] },
    [...told, ...diagnostics],
  );
}
