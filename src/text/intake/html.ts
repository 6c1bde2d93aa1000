/** Turns a page of HTML into its lines and blocks; nothing is run and nothing fetched. */
import { type Diagnostic, done, failed, fault, settle, type Outcome } from '../../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { withBelievedLanguages } from './declared-languages.ts';
import { decodePage, textIn1252 } from './decoding.ts';
import { articleOf } from './html-article.ts';
import { linesOfElement, knownTag } from './html-blocks.ts';
import { notesOfPage } from './html-notes.ts';
import { withoutPrograms } from './html-programs.ts';
import { declaredLang, treeOfHtml } from './html-tree.ts';
import { INVISIBLE } from './mend.ts';
import { rawWordsOfHtml } from './raw-words.ts';
import { withTabTables } from './tabbed-lines.ts';
import type { OpenedPage, OpenOptions, PageFile, PageLine } from './page.ts';

/** Where a page declares its encoding, if it does. */
const HEAD_BYTES = 2048;
const CHARSET = /<(?:meta[^<>]*charset ?= ?["']?|\?xml[^<>]*encoding ?= ?["'])([\w-]+)/iu;

/** Elements in elements, deeper than any page; what is deeper was made to break readers. */
const DEEPEST = 300;

/**
 * Tags of a page: a long statement with its site around it has 5,000. Each costs 1 to 1.5 kB of memory with its text, so that
 * so many stay within 300 MB, also in a file of 50 MB.
 */
const MOST_TAGS = 150_000;

/** Elements of type that are opened and not closed: every paragraph after them begins with all of them again. */
const MOST_OPEN_TYPE = 30;

export function openHtml({ name, bytes: saved }: PageFile, options: OpenOptions): Outcome<OpenedPage> {
  const bytes = withoutPrograms(saved);
  const declared = options.declared ?? CHARSET.exec(textIn1252(bytes.subarray(0, HEAD_BYTES)))?.[1];
  const decoded = decodePage(bytes, {
    file: name,
    strict: options.strict,
    ...(declared !== undefined && { declared }),
  });
  if (!decoded.ok) return decoded;
  const { encoding, mojibake, text } = decoded.value;
  if (text.length > MOST_CHARACTERS) return failed([...decoded.diagnostics, tooMuchText(name)]);
  const opened = openMarkup(text, { file: name, strict: options.strict });
  if (!opened.ok) return failed([...decoded.diagnostics, ...opened.diagnostics]);
  return done({ ...opened.value, encoding, mojibake }, [...decoded.diagnostics, ...opened.diagnostics]);
}

/** A tree of HTML takes thirty times its text in memory. */
const MOST_CHARACTERS = 6_000_000;

function tooMuchText(file: string): Diagnostic {
  const most = `${String(MOST_CHARACTERS / 1_000_000)} million characters`;
  return fault(
    'intake/too-large',
    `the page has more than ${most} besides its programs and pictures, which no page of a statement has`,
    { file, line: 1, column: 1 },
    'copy its text into a file, and import that',
  );
}

/** The same of text that is decoded already. */
export function openMarkup(
  html: string,
  { file, strict }: { readonly file: string; readonly strict: boolean },
): Outcome<OpenedPage> {
  const place = { file, line: 1, column: 1 };
  const unfit = unfitCharacters(html, (offset) => placeIn(html, offset, file), strict ? '' : INVISIBLE);
  if (unfit.length > 0) return failed(unfit);
  const excess = excessOf(html);
  if (excess !== undefined)
    return failed([fault('intake/format', excess, place, 'copy the text of the page into a file')]);
  const root = treeOfHtml(html);
  const article = root === undefined ? undefined : articleOf(root, file);
  if (root === undefined || article === undefined)
    return failed([
      fault('intake/no-paragraphs', 'the page has no paragraph', place, 'name the page that has the text'),
    ]);
  const { notes, elements } = notesOfPage(article.root, { chrome: article.chrome }, file);
  const chrome = new Set([...article.chrome, ...elements]);
  // What the page as a whole says of its language is its menus', and is often left at English.
  const lang = declaredLang(article.root);
  const read = linesOfElement(article.root, {
    file,
    chrome,
    notes,
    lang: lang === undefined ? undefined : knownTag(lang),
  });
  // Those of a text that is set as it was typed; anywhere else a tab is a gap of the mark-up.
  const { lines, diagnostics } = withTabTables(read, file);
  return settle(
    {
      file,
      format: 'html',
      lines: [...article.notices, ...withBelievedLanguages(withDeclared(lines), WORD_PROCESSOR.test(html))],
      dropped: article.dropped,
      questions: article.questions,
      raw: rawWordsOfHtml(root, { file, part: 'the page' }),
      mojibake: [],
      diagnostics: [],
    },
    [...article.diagnostics, ...diagnostics, ...unfitText(lines, file, strict)],
  );
}

/** What Word and Outlook write into their HTML. */
const WORD_PROCESSOR = /class=["']?Mso|urn:schemas-microsoft-com:office/u;

const TAG = /<(\/?)([a-z][^\t\n\f />]*)/giu;
const ENDS_ITSELF =
  /^(?:p|li|d[td]|t[rdh]|thead|tbody|tfoot|col(?:group)?|option|optgroup|br|hr|img|input|meta|link|base|area|source|track|wbr|embed|param|rp|rt|html|head|body)$/iu;
const TYPE = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/iu;

/** What a page has that no page has, counted over its tags before the parser, and every walk over its tree, takes it. */
function excessOf(html: string): string | undefined {
  let [tags, depth, type] = [0, 0, 0];
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (++tags > MOST_TAGS) return `the page has more than ${MOST_TAGS} tags, which no page of a statement has`;
    if (ENDS_ITSELF.test(name)) continue;
    const step = slash === '' ? 1 : -1;
    depth = Math.max(0, depth + step);
    if (depth > DEEPEST)
      return `elements stand in elements more than ${DEEPEST} deep, which no page of a statement has`;
    if (!TYPE.test(name)) continue;
    type = Math.max(0, type + step);
    if (type > MOST_OPEN_TYPE)
      return `more than ${MOST_OPEN_TYPE} elements of type are open at once, which no page has`;
  }
  return undefined;
}

/** A page that marks all its text as one language, and has text of another, does not mean it. */
function withDeclared(lines: readonly PageLine[]): readonly PageLine[] {
  const declared = new Set(lines.map(({ lang }) => lang));
  if (declared.size > 1) return lines;
  return lines.map((line) => {
    const { lang: _, ...bare } = line;
    return bare;
  });
}

/** Characters that the file itself has not, but that a reference (`&#x202E;`) has put into its text. */
function unfitText(lines: readonly PageLine[], file: string, strict: boolean) {
  return lines
    .flatMap(({ text, line }) => unfitCharacters(text, () => ({ file, line, column: 1 }), strict ? '' : INVISIBLE))
    .slice(0, 1);
}
