/** What is attached to a mail, where the mail itself may be only its covering letter. */
import type { Attachment, Email } from 'postal-mime';
import { utf8 } from '../../bytes/index.ts';
import { type Diagnostic, fault, type Outcome } from '../../diagnostics/index.ts';
import type { Dropped, OpenedPage, PageFile, PageLine } from './page.ts';
import { wordsIn } from './pairs.ts';
import type { Question } from './questions.ts';
import type { RawWords } from './raw-words.ts';
import { inAnyLanguage } from './wording.ts';

export function nameOf({ filename, mimeType }: Attachment): string {
  return filename ?? (mimeType === 'message/rfc822' ? 'forwarded.eml' : mimeType);
}

/** Outlook puts text and attachments into one part that only it reads, if its sender has not told it otherwise. */
export function hiddenIn({ attachments }: Email, place: Diagnostic['place']): readonly Diagnostic[] {
  const part = attachments.find(
    ({ filename, mimeType }) => /^winmail\.dat$/iu.test(filename ?? '') || /\/(?:vnd\.)?ms-tnef$/iu.test(mimeType),
  );
  if (part === undefined) return [];
  const message = `${nameOf(part)} may hold the text and what was attached, in Outlook’s own format, which is not read`;
  return [fault('intake/not-read', message, place, 'ask its sender for a mail in HTML or plain text, or for the file')];
}

const READABLE = /\.(?:docx|docm|odt|html?|txt|md|eml)$/iu;
const MOST_ATTACHED = 6;

export interface Attached {
  readonly files: readonly string[];
  readonly lines: readonly PageLine[];
  readonly questions: readonly Question[];
  readonly raw: readonly RawWords[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
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
    questions: texts.flatMap(({ questions }) => questions ?? []),
    raw: texts.flatMap(({ raw }) => raw ?? []),
    dropped: texts.flatMap(({ dropped }) => dropped),
    diagnostics: texts.flatMap(({ told }) => told),
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
