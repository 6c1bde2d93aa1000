/** Turns a page of HTML into its lines and blocks; nothing is run and nothing fetched. */
import { done, failed, fault, settle, type Outcome } from '../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { decodePage } from './decoding.ts';
import { articleOf } from './html-article.ts';
import { linesOfElement, tongueOfTag } from './html-blocks.ts';
import { notesOfPage } from './html-notes.ts';
import { declaredLang, treeOfHtml, type Element } from './html-tree.ts';
import { INVISIBLE } from './mend.ts';
import type { OpenOptions } from './open.ts';
import type { OpenedPage, PageFile, PageLine } from './page.ts';
import { textIn1252 } from './windows-1252.ts';

/** Where a page declares its encoding, if it does. */
const HEAD_BYTES = 2048;
const CHARSET = /<(?:meta[^>]*charset ?= ?["']?|\?xml[^>]*encoding ?= ?["'])([\w-]+)/iu;

/** Elements in elements, deeper than any page; what is deeper was made to break readers. */
const DEEPEST = 400;

export function openHtml({ name, bytes }: PageFile, options: OpenOptions): Outcome<OpenedPage> {
  const declared = options.declared ?? CHARSET.exec(textIn1252(bytes.subarray(0, HEAD_BYTES)))?.[1];
  const decoded = decodePage(bytes, {
    file: name,
    strict: options.strict,
    ...(declared !== undefined && { declared }),
  });
  if (!decoded.ok) return decoded;
  const { text, encoding, mojibake } = decoded.value;
  const opened = openMarkup(text, { file: name, strict: options.strict });
  if (!opened.ok) return failed([...decoded.diagnostics, ...opened.diagnostics]);
  return done({ ...opened.value, encoding, mojibake }, [...decoded.diagnostics, ...opened.diagnostics]);
}

/** The same of text that is decoded already. */
export function openMarkup(
  html: string,
  { file, strict }: { readonly file: string; readonly strict: boolean },
): Outcome<OpenedPage> {
  const place = { file, line: 1, column: 1 };
  const unfit = unfitCharacters(html, (offset) => placeIn(html, offset, file), strict ? '' : INVISIBLE);
  if (unfit.length > 0) return failed(unfit);
  if (isTooDeep(html)) {
    const message = `elements stand in elements more than ${DEEPEST} deep, which no page of a statement has`;
    return failed([fault('intake/format', message, place, 'copy the text of the page into a file')]);
  }
  const root = treeOfHtml(html);
  const article = root === undefined ? undefined : articleOf(root);
  if (root === undefined || article === undefined)
    return failed([
      fault('intake/no-paragraphs', 'the page has no paragraph', place, 'name the page that has the text'),
    ]);
  const { notes, elements } = notesOfPage(article.root, { chrome: article.chrome }, file);
  const chrome = new Set([...article.chrome, ...elements]);
  const lang = wholeLang(root, article.root);
  const lines = linesOfElement(article.root, {
    file,
    chrome,
    notes,
    lang: lang === undefined ? undefined : tongueOfTag(lang),
  });
  return settle(
    { file, format: 'html', lines: withDeclared(lines), dropped: article.dropped, mojibake: [], diagnostics: [] },
    unfitText(lines, file, strict),
  );
}

/**
 * Tags that open, less those that close, at their deepest: a guard before the parser and every walk over its tree. Tags
 * that need no end are not counted.
 */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(
    /<(\/?)(?:div|span|b|i|u|em|strong|font|table|tbody|tr|td|ul|ol|blockquote|section|article|center|a|sup|small|big|q|cite)\b[^>]*>/giu,
  )) {
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Nothing: what the page as a whole says of its language is its menus', and is often left at English. */
function wholeLang(_: Element, article: Element): string | undefined {
  return declaredLang(article);
}

/** A page that marks all its text as one language, and has text of another, does not mean it. */
function withDeclared(lines: readonly PageLine[]): readonly PageLine[] {
  const declared = new Set(lines.map(({ lang }) => lang));
  if (declared.size > 1) return lines;
  return lines.map(({ lang: _, ...line }) => line);
}

/** Characters that the file itself has not, but that a reference (`&#x202E;`) has put into its text. */
function unfitText(lines: readonly PageLine[], file: string, strict: boolean) {
  return lines
    .flatMap(({ text, line }) => unfitCharacters(text, () => ({ file, line, column: 1 }), strict ? '' : INVISIBLE))
    .slice(0, 1);
}
