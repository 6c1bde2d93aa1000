/** Turns the bytes of a page into its lines and blocks, by the format it is in. */
import { base64, utf8 } from '../../bytes/index.ts';
import { done, failed, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { decodePage, textInLatin1 } from './decoding.ts';
import { delimitedSignature, endsTold, signatureAlone } from './mail-ends.ts';
import { INVISIBLE } from './mend.ts';
import type { OpenedPage, OpenOptions, PageFile, PageFormat } from './page.ts';
import { pastedTold, readPastedText } from './pasted.ts';
import { rawWordsOfText } from './raw-words.ts';
import { withWholeParagraphs } from './wrapped-lines.ts';

/** Faults: `intake/format`, `intake/too-large`, `intake/encoding`, `source/characters`, and what the format's reader meets. */
export async function openPage(given: PageFile, options: OpenOptions): Promise<Outcome<OpenedPage>> {
  const page = isOutlooksOwn(given) ? withinMail(given) : given;
  const format = sniffed(page);
  if (!format.ok) return format;
  switch (format.value) {
    case 'docx': {
      const { openDocx } = await import('./docx.ts');
      return withWholeParagraphs(await openDocx(page, options), options);
    }
    case 'mail': {
      const { openMail } = await import('./mail.ts');
      return withWholeParagraphs(await openMail(page, options, openPage), options);
    }
    case 'html': {
      const { openHtml } = await import('./html.ts');
      return withWholeParagraphs(openHtml(page, options), options);
    }
    case 'markdown': {
      const { isPlainText, openMarkdown } = await import('./markdown.ts');
      return isPlainText(page) ? openText(page, options) : openMarkdown(page, options);
    }
    case 'text': {
      if (isLikeMarkdown(page)) {
        const { openMarkdown } = await import('./markdown.ts');
        const opened = openMarkdown(page, options);
        // What only looks so is a text.
        if (opened.ok) return opened;
      }
      return openText(page, options);
    }
  }
}

/** How `winmail.dat` begins ([MS-OXTNEF] 2.1.3.1), and what it is called when it was saved from a mail, damaged or not. */
const TNEF_BEGINS = 'x\u009F>"';

function isOutlooksOwn({ name, bytes }: PageFile): boolean {
  return textInLatin1(bytes.subarray(0, TNEF_BEGINS.length)) === TNEF_BEGINS || /(?:^|\/)winmail\.dat$/iu.test(name);
}

/** The same as the only part of a mail, as it came. */
function withinMail({ name, bytes }: PageFile): PageFile {
  const head = [
    'MIME-Version: 1.0',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Disposition: attachment; filename="winmail.dat"',
    'Content-Transfer-Encoding: base64',
  ];
  const lines = base64(bytes).match(/.{1,76}/gu) ?? [];
  return { name, bytes: utf8([...head, '', ...lines, ''].join('\r\n')) };
}

function openText({ name, bytes }: PageFile, { strict, declared, clocks, session }: OpenOptions): Outcome<OpenedPage> {
  const decoded = decodePage(bytes, { file: name, strict, ...(declared !== undefined && { declared }) });
  if (!decoded.ok) return decoded;
  const { text, encoding, mojibake } = decoded.value;
  return openedText(text, {
    file: name,
    strict,
    clocks,
    session,
    encoding,
    mojibake,
    diagnostics: decoded.diagnostics,
  });
}

interface TextOptions
  extends Pick<OpenedPage, 'file' | 'mojibake' | 'diagnostics'>, Pick<OpenOptions, 'strict' | 'clocks' | 'session'> {
  readonly encoding?: OpenedPage['encoding'];
}

function openedText(
  text: string,
  { file, strict, clocks, session, encoding, mojibake, diagnostics }: TextOptions,
): Outcome<OpenedPage> {
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, file), strict ? '' : INVISIBLE);
  const signed = strict ? { text, under: [] } : delimitedSignature(text, file);
  const read = readPastedText(signed.text, file, { clocks, session });
  const { contacts, ends } = signatureAlone(read, signed.under);
  const told = endsTold(ends, file);
  return settle(
    {
      file,
      format: 'text',
      ...(encoding !== undefined && { encoding }),
      lines: [...read, ...contacts],
      dropped: told.dropped,
      questions: told.questions,
      raw: rawWordsOfText(text, { file, part: 'the text' }),
      mojibake,
      diagnostics: [],
    },
    [...diagnostics, ...unfit, ...pastedTold(signed.text, file), ...told.diagnostics],
  );
}

/*
 * Turns the first bytes of a file into the format it is in, or into what it is instead.
 */

/** What people name by mistake, by how such a file begins. */
const OTHERS: readonly { readonly begins: readonly string[]; readonly is: string; readonly hint: string }[] = [
  {
    begins: ['%PDF'],
    is: 'a PDF',
    hint: 'open it in Word, save it as .docx, and import that; or copy its text into a file: diptych import page.txt',
  },
  { begins: ['{\\rtf'], is: 'in Rich Text Format', hint: 'open it in Word, save it as .docx, and import that' },
  {
    begins: ['\u00D0\u00CF\u0011\u00E0'],
    is: 'a Word file of before 2007, or another program’s',
    hint: 'open it in Word, save it as .docx, and import that',
  },
  {
    begins: ['\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'],
    is: 'a picture',
    hint: 'name the text',
  },
  { begins: ['\u001F\u008B', 'Rar!', '7z\u00BC\u00AF', 'BZh'], is: 'an archive', hint: 'unpack it and name the text' },
];

const ZIP: readonly string[] = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];
const ARCHIVE_NAME = /\.(?:docx|docm|dotx|odt|ott)$/u;

/** What an archive ends with, in so many bytes at most where nobody wrote a comment: it is one, even if its beginning is damaged. */
const ARCHIVE_END = 'PK\u0005\u0006';
const LONGEST_ARCHIVE_END = 64;

/** Bytes that are looked at. */
const SAMPLE_BYTES = 16_384;

/** What a file is by how it begins: which office document, its archive tells. */
type Sniffed = Exclude<PageFormat, 'odt'>;

/** The largest of each format. A page of text has some kilobytes; a web page may hold its programs, fonts and pictures. */
const MOST_BYTES: Readonly<Record<Sniffed, number>> = {
  text: 4_000_000,
  markdown: 4_000_000,
  mail: 24_000_000,
  html: 50_000_000,
  docx: 32_000_000,
};

/** Of whatever format: a page of text is some kilobytes, a Word file with pictures some megabytes; what is larger was named by mistake. */
export const LARGEST_PAGE_BYTES = Math.max(...Object.values(MOST_BYTES));

/** Faults: `intake/format`, `intake/too-large`. */
function sniffed({ name, bytes }: PageFile): Outcome<Sniffed> {
  const place = { file: name, line: 1, column: 1 };
  const start = textInLatin1(bytes.subarray(0, SAMPLE_BYTES));
  const other = OTHERS.find(({ begins }) => begins.some((mark) => start.startsWith(mark)));
  if (other !== undefined)
    return failed([fault('intake/format', `the file is ${other.is}, which cannot be imported`, place, other.hint)]);
  const end = textInLatin1(bytes.subarray(-LONGEST_ARCHIVE_END));
  const format = formatOf(
    name.toLowerCase(),
    end.includes(ARCHIVE_END)
      ? ARCHIVE_END
      : start.replaceAll('\0', '').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF|þÿ|ÿþ)/u, ''),
  );
  if (bytes.length <= MOST_BYTES[format]) return done(format);
  const most = `${String(MOST_BYTES[format] / 1_000_000)} MB`;
  return failed([
    fault(
      'intake/too-large',
      `the file has ${megabytes(bytes.length)}; of its kind, the most that is read is ${most}`,
      place,
      format === 'html'
        ? 'save the page as “web page, HTML only”, or copy its text into a file'
        : 'leave only the page of the statement',
    ),
  ]);
}

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 100_000) / 10)} MB`;
}

/** Headers that only a mail as it was sent has; a mail that was copied from the screen is read as text. */
const SENT_HEADER = /^(?:MIME-Version|Content-Type|Received|Message-ID|Return-Path|X-Unsent|DKIM-Signature):/iu;
const HEADER = /^[A-Za-z][A-Za-z0-9-]*:/u;

/** Line by line, since a pattern over all of them would try every way to divide them. */
function isMail(start: string): boolean {
  for (const [n, line] of start.split('\n').entries()) {
    if (SENT_HEADER.test(line)) return true;
    const goesOn = n > 0 && (line.startsWith(' ') || line.startsWith('\t'));
    if (!goesOn && !HEADER.test(line)) return false;
  }
  return false;
}

/** Marks of Markdown that nobody writes in a text: headings by number signs, words between two stars, links. */
const MARKDOWN_TITLE = /^[ \t\r\n]*# (?=\P{Z})/u;
const MARKDOWN_MARKS = /^#{2,4} \P{Z}|\*\*[^*\n]{2,80}\*\*|\[[^\]\n]{1,80}\]\(https?:/gmu;
const FEWEST_MARKS = 2;

/** A text that begins with a title as Markdown has it, and goes on so. */
function isLikeMarkdown({ bytes }: PageFile): boolean {
  const start = textInLatin1(bytes.subarray(0, SAMPLE_BYTES)).replace(/^\u00EF\u00BB\u00BF/u, '');
  return MARKDOWN_TITLE.test(start) && (start.match(MARKDOWN_MARKS)?.length ?? 0) >= FEWEST_MARKS;
}

const FENCE = /^---[ \t]*\r?$/u;
const FRONT_MATTER_KEY = /^[A-Za-z][\w-]*:/u;

/** Whether it begins as a version's file does: front matter with a title, between two fences. */
function isVersion(start: string): boolean {
  const [first = '', ...lines] = start.split('\n');
  if (!FENCE.test(first)) return false;
  const title = lines.findIndex((line) => line.startsWith('title:') || !FRONT_MATTER_KEY.test(line));
  if (lines[title]?.startsWith('title:') !== true) return false;
  return lines.slice(title + 1, -1).some((line) => FENCE.test(line));
}

const HTML = /^<(?:!doctype|html|head|body|article|main|div|p|h[1-6]|table|section|meta)[ >\r\n]/iu;

/** What stands after the comments that a file of HTML may begin with. */
function afterComments(start: string): string {
  let rest = start.replace(/^[ \t\r\n]+/u, '');
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', '<!--'.length);
    if (end < 0) return rest;
    rest = rest.slice(end + '-->'.length).replace(/^[ \t\r\n]+/u, '');
  }
  return rest;
}

function formatOf(name: string, start: string): Sniffed {
  if (ZIP.some((mark) => start.startsWith(mark)) || ARCHIVE_NAME.test(name)) return 'docx';
  if (HTML.test(afterComments(start))) return 'html';
  if (/\.(?:html?|xhtml)$/u.test(name)) return 'html';
  if (/^<\?xml[^]{0,400}<html/iu.test(start)) return 'html';
  if (/\.(?:md|markdown)$/u.test(name) || isVersion(start)) return 'markdown';
  if (name.endsWith('.eml') || isMail(start)) return 'mail';
  return 'text';
}
