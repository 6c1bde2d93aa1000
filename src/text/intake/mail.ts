/** Turns a mail as it was sent into the lines of its text: of its HTML, its plain text, or what is attached to it. */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { utf8 } from '../../bytes/index.ts';
import { type Diagnostic, done, failed, fault, settle, type Outcome } from '../../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { openMarkup } from './html.ts';
import { hintsAtEmbargo } from './embargo.ts';
import { delimitedSignature, withoutMailEnds } from './mail-ends.ts';
import { folded, INVISIBLE } from './mend.ts';
import { mendMojibake, withoutControls } from './decoding.ts';
import type { Dropped, OpenedPage, OpenOptions, PageFile, PageLine } from './page.ts';
import { wordsIn } from './pairs.ts';
import { readPastedText } from './pasted.ts';
import { inAnyLanguage } from './wording.ts';
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
  const email = await parsed(bytes);
  const place = { file: name, line: 1, column: 1 };
  if (email === undefined) {
    const hint = 'copy its text into a file';
    return failed([
      fault('intake/format', 'the mail is nested deeper, or has longer headers, than any that is read', place, hint),
    ]);
  }
  const own = ownText(email, name, options);
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
  const told = hiddenIn(email, place);
  if (!own.ok) return taken ? ofAttached(name, attached, dropped, told) : own;
  if (covering) {
    const letter = own.value.lines.filter(({ text }) => !hintsAtEmbargo(folded(text)));
    return ofAttached(
      name,
      { ...attached, lines: [...noticesOf(own.value.lines), ...attached.lines] },
      [
        ...dropped,
        ...letter.map(({ line, text }): Dropped => ({ line, what: 'chrome', text: `covering mail: ${text}` })),
      ],
      [...told, ...takenFrom(attached.files, place)],
    );
  }
  const { value } = own;
  return done(
    { ...value, lines: [...linesOver(email, name), ...value.lines], dropped: [...dropped, ...value.dropped] },
    [...own.diagnostics, ...told],
  );
}

/** A mail's text, and whether it is of its HTML. */
interface Body extends OpenedPage {
  readonly html?: boolean;
}

/** The mail's own text, without its ends. */
function ownText(email: Email, name: string, options: OpenOptions): Outcome<OpenedPage> {
  const signed = delimitedSignature(options.strict ? '' : plainLines(email.text ?? ''), name);
  const opened = bodyOf(
    { ...email, ...(email.text !== undefined && !options.strict && { text: signed.text }) },
    name,
    options,
  );
  if (!opened.ok || options.strict) return opened;
  const { lines, cut } = withoutMailEnds(opened.value.lines, opened.value.html === true ? [] : signed.under);
  if (cut.length === 0) return opened;
  const told = cut.map(({ what, lines: under }) => {
    const text = under.map((line) => folded(line.text)).join(' ');
    const message = `the mail’s ${what} is left out: “${text.length > 120 ? `${text.slice(0, 120)}…` : text}”`;
    const place = { file: name, line: under[0]?.line ?? 1, column: 1 };
    return fault('intake/mail-ends', message, place, 'if it belongs to the statement, write it into its files');
  });
  const dropped = cut.flatMap(({ what, lines: under }) =>
    under.map(({ line, text }): Dropped => ({ line, what: 'chrome', text: `${what}: ${text}` })),
  );
  return done({ ...opened.value, lines, dropped: [...opened.value.dropped, ...dropped] }, [
    ...opened.diagnostics,
    ...told,
  ]);
}

function bodyOf(email: Email, name: string, { strict, clocks, session }: OpenOptions): Outcome<Body> {
  const links = unwrappedLinks(email.html ?? '', true);
  const markup = email.html === undefined ? undefined : plainLines(links.text);
  const html =
    markup === undefined ? undefined : openMarkup(strict ? markup : mendMojibake(markup).text, { file: name, strict });
  if (html?.ok === true && (wordsOf(html.value.lines) >= FEWEST_WORDS || email.text === undefined))
    return done({ ...html.value, format: 'mail', html: true }, [
      ...html.diagnostics,
      ...unwrappedTold(links.count, name),
    ]);
  if (email.text === undefined && html !== undefined) return html;
  const plain = unwrappedLinks(email.text ?? '', false);
  const { text, lines } = mendMojibake(plainLines(plain.text));
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, name), strict ? '' : INVISIBLE);
  return settle(
    {
      file: name,
      format: 'mail',
      lines: readPastedText(text, name, { clocks, session }),
      dropped: [],
      mojibake: lines,
      diagnostics: [],
    },
    [...unfit, ...unwrappedTold(plain.count, name)],
  );
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

function wordsOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(/[ \n]/u).filter((word) => /\p{L}/u.test(word)).length, 0);
}

/** A subject is no text of the statement, but to lose an embargo that it has would be grave. */
function linesOver({ subject = '' }: Email, file: string): readonly PageLine[] {
  const text = folded(subject);
  return hintsAtEmbargo(text) ? [{ text, file, line: 1, apart: true }] : [];
}

function noticesOf(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.filter(({ text }) => hintsAtEmbargo(folded(text)));
}

function subjectOf({ subject }: Email): readonly Dropped[] {
  return subject === undefined || subject === '' ? [] : [{ line: 1, what: 'chrome', text: `Subject: ${subject}` }];
}

function nameOf({ filename, mimeType }: Attachment): string {
  return filename ?? (mimeType === 'message/rfc822' ? 'forwarded.eml' : mimeType);
}

/** Outlook puts text and attachments into one part that only it reads, if its sender has not told it otherwise. */
function hiddenIn({ attachments }: Email, place: Diagnostic['place']): readonly Diagnostic[] {
  const part = attachments.find(
    ({ filename, mimeType }) => /^winmail\.dat$/iu.test(filename ?? '') || /\/(?:vnd\.)?ms-tnef$/iu.test(mimeType),
  );
  if (part === undefined) return [];
  const message = `${nameOf(part)} may hold the text and what was attached, in Outlook’s own format, which is not read`;
  return [fault('intake/not-read', message, place, 'ask its sender for a mail in HTML or plain text, or for the file')];
}

/*
 * What is attached to a mail, where the mail itself is only its covering letter.
 */

const READABLE = /\.(?:docx|docm|odt|html?|txt|md|eml)$/iu;
const MOST_ATTACHED = 6;

interface Attached {
  readonly files: readonly string[];
  readonly lines: readonly PageLine[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The texts of all attachments that are read, one after the other. */
async function attachedTexts(
  { attachments }: Email,
  open: (page: PageFile) => Promise<Outcome<OpenedPage>>,
  mails: boolean,
): Promise<Attached> {
  const readable = attachments
    .filter((part) => READABLE.test(nameOf(part)) && (mails || !nameOf(part).endsWith('.eml')))
    .slice(0, MOST_ATTACHED);
  const opened = await Promise.all(
    readable.map(async (part) => {
      const { content } = part;
      const bytes = typeof content === 'string' ? utf8(content) : new Uint8Array(content);
      return { name: nameOf(part), page: await open({ name: nameOf(part), bytes }) };
    }),
  );
  const texts = opened.flatMap(({ name, page }) => (page.ok ? [{ name, ...page.value, told: page.diagnostics }] : []));
  return {
    files: texts.map(({ name }) => name),
    lines: texts.flatMap(({ name, lines }, n) =>
      n === 0 ? lines : [{ text: '***', file: name, line: 1, apart: true }, ...lines],
    ),
    dropped: texts.flatMap(({ dropped }) => dropped),
    diagnostics: texts.flatMap(({ told }) => told),
  };
}

const ATTACHED = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ site }) => site.attached)}(?!\p{L})`, 'iu');

/** A letter says in few words that the text is attached; or it is much shorter than that, and says so. */
const LONGEST_POINTER = 40;
const SHARE_OF_ATTACHED = 0.5;

function isCovering(own: readonly PageLine[], attached: readonly PageLine[]): boolean {
  const [letter, text] = [own, attached].map((lines) => lines.reduce((sum, line) => sum + wordsIn(line.text), 0));
  if (letter === undefined || text === undefined || letter >= text) return false;
  if (letter <= LONGEST_POINTER) return true;
  return letter <= SHARE_OF_ATTACHED * text && own.some((line) => ATTACHED.test(line.text));
}

function takenFrom(files: readonly string[], place: Diagnostic['place']): readonly Diagnostic[] {
  const message = `the text was taken from what is attached: ${files.join(', ')}`;
  return [fault('intake/attached', message, place, 'compare it with the mail itself')];
}

function ofAttached(
  file: string,
  { lines, dropped, diagnostics }: Attached,
  others: readonly Dropped[],
  told: readonly Diagnostic[],
): Outcome<OpenedPage> {
  return done({ file, format: 'mail', lines, dropped: [...others, ...dropped], mojibake: [], diagnostics: [] }, [
    ...told,
    ...diagnostics,
  ]);
}
