/** What is attached to a mail, where the mail itself may be only its covering letter. */
import type { Attachment, Email } from 'postal-mime';
import { utf8 } from '../../bytes/index.ts';
import { type Diagnostic, fault, type Outcome, type Place } from '../../diagnostics/index.ts';
import { FEWEST_WORDS_OF_TEXT, runningText } from './mail-ends.ts';
import type { Dropped, OpenedPage, PageFile, PageLine } from './page.ts';
import { wordsIn } from './pairs.ts';
import { ask, type Question } from './questions.ts';
import type { RawWords } from './raw-words.ts';
import { openedTnef } from './tnef.ts';
import { inAnyLanguage } from './wording.ts';

export function nameOf({ filename, mimeType }: Attachment): string {
  return filename ?? (mimeType === 'message/rfc822' ? 'forwarded.eml' : mimeType);
}

/** Outlook puts text and attachments into one part that only it reads, if its sender has not told it otherwise. */
function isHidden({ filename, mimeType }: Attachment): boolean {
  return /^winmail\.dat$/iu.test(filename ?? '') || /\/(?:vnd\.)?ms-tnef$/iu.test(mimeType);
}

interface Unpacked {
  readonly email: Email;
  readonly told: readonly Diagnostic[];
}

/** The mail with what Outlook had put into a part of its own; a part that cannot be opened, or has its text in RTF alone, stays. */
export function unpackedMail(email: Email, place: Place): Unpacked {
  const told: Diagnostic[] = [];
  let { html, text } = email;
  const attachments = email.attachments.flatMap((part): readonly Attachment[] => {
    const opened = isHidden(part) ? openedTnef(bytesOf(part)) : undefined;
    if (opened === undefined) return [part];
    html ??= opened.html;
    if (text === undefined || text.trim() === '') text = opened.text ?? text;
    const files = opened.files.map(({ name, bytes }): Attachment => ({
      filename: name,
      mimeType: 'application/octet-stream',
      disposition: 'attachment',
      content: bytes.slice().buffer,
    }));
    const held = [
      ...(opened.text === undefined && opened.html === undefined ? [] : ['the text']),
      ...(opened.onlyRtf ? ['the text in Rich Text Format, which is not read'] : []),
      ...files.map(nameOf),
    ];
    const message = `${nameOf(part)} is Outlook’s own format; it was opened, and holds ${held.length === 0 ? 'nothing' : held.join(', ')}`;
    told.push(fault('intake/attached', message, place, 'compare it with the mail as Outlook shows it'));
    const lacksText = opened.onlyRtf && html === undefined && (text ?? '').trim() === '';
    return lacksText ? [part, ...files] : files;
  });
  return {
    email: { ...email, attachments, ...(html !== undefined && { html }), ...(text !== undefined && { text }) },
    told,
  };
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? utf8(content) : new Uint8Array(content);
}

const OPEN_HIDDEN =
  'open the mail in Outlook, save it as HTML (File, Save As), and import that; or unpack the part with “tnef winmail.dat” (of the Debian package tnef), and import what it holds';

/** Documents that may have a text, and are not read. */
const UNREAD = /\.(?:pdf|docx?|docm|rtf|odt|pages|wpd|pptx?|zip)$/iu;

interface Beside {
  readonly own: readonly PageLine[];
  readonly attached: Attached;
  /** Whether the text was taken of what is attached. */
  readonly taken: boolean;
  readonly place: Place;
}

/** What is attached and not taken, where the text may be in it, or is in another language. */
export function attachmentQuestions(email: Email, { own, attached, taken, place }: Beside): readonly Question[] {
  if (taken) return [];
  const hidden = email.attachments.find(isHidden);
  if (hidden !== undefined) {
    const message = `${nameOf(hidden)} may hold the text and what was attached, in Outlook’s own format, which is not read`;
    return [ask('text', message, { place, code: 'intake/not-read', hint: OPEN_HIDDEN })];
  }
  return [...unreadText(email, own, { attached, place }), ...foreignTexts(own, { attached, place })];
}

/** A mail that only says that its text is attached, in what is not read. */
function unreadText(
  { attachments }: Email,
  own: readonly PageLine[],
  { attached, place }: Pick<Beside, 'attached' | 'place'>,
): readonly Question[] {
  const unread = attachments.map(nameOf).filter((name) => UNREAD.test(name) && !attached.files.includes(name));
  const words = own.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const pointer =
    words <= LONGEST_POINTER || (words <= 2 * LONGEST_POINTER && own.some(({ text }) => ATTACHED.test(text)));
  if (unread.length === 0 || !pointer) return [];
  const message = `the mail has ${words} words, and its text may be in what is attached and not read: ${unread.join(', ')}`;
  const hint = `save what is attached, as .docx or .txt where it is a PDF or older, and import that: diptych import FILE`;
  return [ask('text', message, { place, code: 'intake/not-read', hint })];
}

function foreignTexts(
  own: readonly PageLine[],
  { attached, place }: Pick<Beside, 'attached' | 'place'>,
): readonly Question[] {
  const spoken = new Set(runningText(own).map(({ lang }) => lang));
  const asked = new Set<string>();
  return runningText(attached.lines).flatMap(({ line, lang }): readonly Question[] => {
    if (spoken.has(lang) || asked.has(lang)) return [];
    const lines = runningText(attached.lines).filter((one) => one.lang === lang && one.line.file === line.file);
    if (lines.reduce((sum, one) => sum + wordsIn(one.line.text), 0) < FEWEST_WORDS_OF_TEXT) return [];
    asked.add(lang);
    const message = `${line.file} is attached, and has a text in ${lang} that the mail has not: “${line.text.slice(0, LONGEST_QUOTE)}…”`;
    const hint = `save it, and import both: diptych import --text ${spoken.values().next().value ?? 'LANG'}=${place.file} --text ${lang}=${line.file}`;
    return [ask(`language.${lang}`, message, { place, code: 'intake/attached', hint })];
  });
}

const LONGEST_QUOTE = 80;

const READABLE = /\.(?:docx|docm|odt|html?|txt|md|eml)$/iu;
const MOST_ATTACHED = 6;

export interface Attached {
  readonly files: readonly string[];
  readonly lines: readonly PageLine[];
  readonly questions: readonly Question[];
  readonly raw: readonly RawWords[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why some could not be read. */
  readonly unread: readonly Diagnostic[];
}

function unreadTold(name: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const why = diagnostics.find(({ severity }) => severity === 'error');
  if (why === undefined) return [];
  return [fault('intake/not-read', `${name} is attached, and could not be read: ${why.message}`, why.place, why.hint)];
}

/** The texts of all attachments that are read, one after the other. */
export async function attachedTexts(
  { attachments }: Email,
  open: (page: PageFile) => Promise<Outcome<OpenedPage>>,
  mails: boolean,
): Promise<Attached> {
  const readable = attachments
    .filter((part) => READABLE.test(nameOf(part)) && (mails || !nameOf(part).endsWith('.eml')))
    .slice(0, MOST_ATTACHED);
  const opened = await Promise.all(
    readable.map(async (part) => {
      return { name: nameOf(part), page: await open({ name: nameOf(part), bytes: bytesOf(part) }) };
    }),
  );
  const texts = opened.flatMap(({ name, page }) => (page.ok ? [{ name, ...page.value, told: page.diagnostics }] : []));
  return {
    files: texts.map(({ name }) => name),
    lines: texts.flatMap(({ name, lines }, n) =>
      n === 0 ? lines : [{ text: '***', file: name, line: 1, apart: true }, ...lines],
    ),
    questions: texts.flatMap(({ questions }) => questions ?? []),
    raw: texts.flatMap(({ raw }) => raw ?? []),
    dropped: texts.flatMap(({ dropped }) => dropped),
    diagnostics: texts.flatMap(({ told }) => told),
    unread: opened.flatMap(({ name, page }) => (page.ok ? [] : unreadTold(name, page.diagnostics))),
  };
}

const ATTACHED = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ site }) => site.attached)}(?!\p{L})`, 'iu');

/** A letter says in few words that the text is attached; or it is much shorter than that, and says so. */
const LONGEST_POINTER = 40;
const SHARE_OF_ATTACHED = 0.5;

export function isCovering(own: readonly PageLine[], attached: readonly PageLine[]): boolean {
  const [letter, text] = [own, attached].map((lines) => lines.reduce((sum, line) => sum + wordsIn(line.text), 0));
  if (letter === undefined || text === undefined || letter >= text) return false;
  if (letter <= LONGEST_POINTER) return true;
  return letter <= SHARE_OF_ATTACHED * text && own.some((line) => ATTACHED.test(line.text));
}

export function takenFrom(files: readonly string[], place: Diagnostic['place']): readonly Diagnostic[] {
  const message = `the text was taken from what is attached: ${files.join(', ')}`;
  return [fault('intake/attached', message, place, 'compare it with the mail itself')];
}
