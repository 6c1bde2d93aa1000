/**
 * Turns a letter into a document of HTML as mail programs take it: styles in the elements, no colours of its own so that it
 * can be read by night, nothing fetched from anywhere, and the language of each version said.
 */
import { assertNever } from '../../diagnostics/index.ts';
import { languageOf, OUR_LANG, passagesFromLeft, settingOf } from '../../text/language/index.ts';
import type {
  Block,
  Inline,
  Lang,
  List,
  Note,
  Paragraph,
  ParagraphRole,
  Table,
  TableCell,
} from '../../text/statement/index.ts';
import type { Letter, LetterVersion, LetterLine } from './letter.ts';
import { listMark } from './lines.ts';

/** About 66 characters a line; a phone's whole width where that is less. */
const PAGE_STYLE =
  "max-width:34em;margin:0 auto;padding:16px;font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.5;overflow-wrap:break-word";

const STYLES = {
  notice: 'margin:0 0 4px;font-weight:bold',
  announcement: 'margin:16px 0 0;font-style:italic',
  issuer: 'margin:16px 0 0;font-weight:bold',
  symbol: 'margin:16px 0 0',
  label: 'margin:24px 0 4px;font-weight:bold',
  office: 'margin:24px 0 4px',
  title: 'margin:0 0 8px;font-size:24px;line-height:1.25',
  subtitle: 'margin:0 0 8px;font-size:19px;line-height:1.3',
  dateline: 'margin:0 0 4px;font-style:italic',
  heading1: 'margin:28px 0 8px;font-size:20px;line-height:1.3',
  heading2: 'margin:24px 0 8px;font-size:17px;line-height:1.3',
  paragraph: 'margin:16px 0',
  item: 'margin:8px 0',
  list: 'margin:16px 0;padding-left:2em',
  quote: 'margin:16px 0;padding-left:1em;border-left:3px solid',
  betweenVersions: 'margin:40px 0',
  pause: 'margin:24px auto;width:25%',
  overNotes: 'margin:32px 0 8px;width:25%',
  matter: 'margin:24px 0;padding-top:8px;border-top:1px solid;font-size:15px',
  notes: 'margin:8px 0;padding-left:2em;font-size:15px',
} as const;

/** `title` is that of the document. Ends with LF; has no other control characters than LF. */
export function htmlOf({ notices, announcements, versions }: Letter, title: string): string {
  const rule = `<hr style="${STYLES.betweenVersions}">`;
  const [lang = OUR_LANG] = versions.map((version) => version.lang);
  const body = [
    ...notices.map((line) => lineMarkup(line, lang, STYLES.notice)),
    ...announcements.map((line) => lineMarkup(line, lang, STYLES.announcement)),
    ...versions.flatMap((version, i) => [...(i === 0 ? [] : [rule]), ...versionMarkup(version)]),
  ];
  return `${[
    '<!DOCTYPE html>',
    `<html lang="${lang}"${directionOf(lang)}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    '</head>',
    '<body style="margin:0">',
    `<div style="${PAGE_STYLE}">`,
    ...body,
    '</div>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function lineMarkup({ lang, content }: LetterLine, page: Lang, style: string): string {
  return `<p lang="${lang}"${directionWithin(page, lang)} style="${style}">${inlineMarkup(content, lang)}</p>`;
}

/** Of a language from right to left; the other is what a page begins with. */
function directionOf(lang: string): string {
  return languageOf(lang).direction === 'rtl' ? ' dir="rtl"' : '';
}

/** Of a passage that runs otherwise than what is around it: it is then read by itself. */
function directionWithin(around: string, lang: string): string {
  const [outer = 'ltr', inner = 'ltr'] = [languageOf(around).direction, languageOf(lang).direction];
  return outer === inner ? '' : ` dir="${inner}"`;
}

function versionMarkup(version: LetterVersion): readonly string[] {
  const { lang, notices, issuer, label, office, title, subtitle, dateline, symbol, blocks, notes } = version;
  return [
    `<div lang="${lang}" dir="${settingOf(lang).direction}">`,
    ...notices.map((notice) => element('p', STYLES.notice, inlineMarkup(notice, lang))),
    ...(issuer.length === 0 ? [] : [element('p', STYLES.issuer, inlineMarkup(issuer, lang))]),
    ...(symbol === undefined ? [] : [element('p', STYLES.symbol, escaped(symbol))]),
    ...(label.length === 0 ? [] : [element('p', STYLES.label, inlineMarkup(label, lang))]),
    ...(office.length === 0 ? [] : [element('p', STYLES.office, inlineMarkup(office, lang))]),
    element('h1', STYLES.title, inlineMarkup(title, lang)),
    ...(subtitle.length === 0 ? [] : [element('p', STYLES.subtitle, inlineMarkup(subtitle, lang))]),
    element('p', STYLES.dateline, inlineMarkup(dateline, lang)),
    ...partsMarkup(blocks, lang),
    ...notesMarkup(notes, lang),
    '</div>',
  ];
}

/** What follows the text stands smaller under a rule of its own, part by part. */
function partsMarkup(blocks: readonly Block[], lang: Lang): readonly string[] {
  let sectioned = false;
  return blocks.flatMap((block, n) => {
    const isTop = block.kind === 'heading' && block.level === 1;
    sectioned ||= isTop;
    // Before the first heading of level 1, one of level 2 stands right under the title: no level is skipped.
    const rank = isTop || !sectioned ? 'h2' : 'h3';
    const begins = block.matter !== blocks[n - 1]?.matter;
    const ends = block.matter !== blocks[n + 1]?.matter;
    return [
      ...(begins && block.matter !== undefined ? [`<div style="${STYLES.matter}">`] : []),
      ...blockMarkup(block, lang, rank),
      ...(ends && block.matter !== undefined ? ['</div>'] : []),
    ];
  });
}

function blockMarkup(block: Block, lang: Lang, rank: 'h2' | 'h3'): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphMarkup(block, lang)];
    case 'heading': {
      const style = block.level === 1 ? STYLES.heading1 : STYLES.heading2;
      return [element(rank, style, inlineMarkup(block.content, lang))];
    }
    case 'list':
      return listMarkup(block, lang, 0);
    case 'quote':
      return [
        `<blockquote style="${STYLES.quote}">`,
        ...block.blocks.map((inner) => paragraphMarkup(inner, lang)),
        '</blockquote>',
      ];
    case 'table':
      return tableMarkup(block, lang);
    case 'thematic-break':
      return [`<hr style="${STYLES.pause}">`];
    default:
      return assertNever(block);
  }
}

/** What a role adds to the look of a paragraph. */
const ROLE_STYLES: Readonly<Record<ParagraphRole, string>> = {
  body: '',
  salutation: '',
  lead: ';font-weight:bold',
  turn: '',
  numbered: '',
  speaker: ';font-style:italic',
  'sign-off': '',
  signature: ';font-style:italic',
  'end-mark': ';text-align:center',
};

function paragraphMarkup(paragraph: Paragraph, lang: Lang, style: string = STYLES.paragraph): string {
  const number = paragraph.role === 'numbered' ? `${escaped(paragraph.number)} ` : '';
  return element('p', `${style}${ROLE_STYLES[paragraph.role]}`, number + inlineMarkup(paragraph.content, lang));
}

function listMarkup(list: List, lang: Lang, depth: number): readonly string[] {
  const { items } = list;
  const { open, close, item } = listMark({ ...list, lang, depth }, STYLES.list);
  return [
    open,
    ...items.flatMap(({ blocks }, n) => [
      `<li style="${STYLES.item};${item(n)}">`,
      ...blocks.flatMap((block) =>
        block.kind === 'list' ? listMarkup(block, lang, depth + 1) : [paragraphMarkup(block, lang, STYLES.item)],
      ),
      '</li>',
    ]),
    close,
  ];
}

function notesMarkup(notes: readonly Note[], lang: Lang): readonly string[] {
  if (notes.length === 0) return [];
  return [
    `<hr style="${STYLES.overNotes}">`,
    `<ol style="${STYLES.notes}">`,
    ...notes.flatMap(({ blocks }, n) => [
      `<li value="${n + 1}" style="${STYLES.item};list-style-type:'[${n + 1}] '">`,
      ...blocks.map((block) => paragraphMarkup(block, lang, STYLES.item)),
      '</li>',
    ]),
    '</ol>',
  ];
}

function element(name: string, style: string, inner: string): string {
  return `<${name} style="${style}">${inner}</${name}>`;
}

/*
 * Turns running text into HTML: its marks, and its characters so that none is taken for mark-up.
 */

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** For text and for attributes in either kind of quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => REFERENCES.get(character) ?? character);
}

/**
 * A line may end between a full stop, or an ideograph, and the bracket of a note's mark: what closes the words before it and
 * the marks that stand there are held in one line.
 */
function inlineMarkup(content: readonly Inline[], lang: string): string {
  const allOf = (some: readonly Inline[]): string => some.map((inline) => markupOf(inline, lang)).join('');
  const mark = content.findIndex(isMark);
  if (mark < 0) return allOf(content);
  const next = content.findIndex((inline, n) => n > mark && !isMark(inline));
  const end = next < 0 ? content.length : next;
  const { words, closing } = withoutClosing(content.slice(0, mark), lang);
  const held = [...closing, ...content.slice(mark, end)];
  const marks = held.length > 1 ? `<span style="${HELD_STYLE}">${allOf(held)}</span>` : allOf(held);
  return allOf(words) + marks + inlineMarkup(content.slice(end), lang);
}

const HELD_STYLE = 'white-space:nowrap';

function isMark({ kind }: Inline): boolean {
  return kind === 'note';
}

/** What ends a sentence, a clause or a quotation, with the letter before it in scripts that have no spaces between words. */
const CLOSING =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]?[\p{Pe}\p{Pf}\p{Pi}.,:;!?…"'、。，．：；！？،؛؟۔։]{0,8}$/u;

/** Running text, and apart from it what closes it; of a link nothing is taken, which is read out as one. */
function withoutClosing(
  content: readonly Inline[],
  lang: string,
): { readonly words: readonly Inline[]; readonly closing: readonly Inline[] } {
  const last = content.at(-1);
  const whole = { words: content, closing: [] };
  if (last === undefined) return whole;
  const before = content.slice(0, -1);
  switch (last.kind) {
    case 'text': {
      const at = closingAt(last.text, lang);
      if (at === last.text.length) return whole;
      const words = at === 0 ? before : [...before, { ...last, text: last.text.slice(0, at) }];
      return { words, closing: [{ ...last, text: last.text.slice(at) }] };
    }
    case 'emphasis':
    case 'strong':
    case 'foreign': {
      const { words, closing } = withoutClosing(last.children, last.kind === 'foreign' ? last.lang : lang);
      if (closing.length === 0) return whole;
      return {
        words: words.length === 0 ? before : [...before, { ...last, children: words }],
        closing: [{ ...last, children: closing }],
      };
    }
    default:
      return whole;
  }
}

/** Where what closes a text begins; from the right, what reads from the left stays whole: U.S. */
function closingAt(text: string, lang: string): number {
  const at = CLOSING.exec(text)?.index ?? text.length;
  if (at === text.length || languageOf(lang).direction !== 'rtl') return at;
  return passagesFromLeft(text).find(({ start, end }) => start < at && at < end)?.start ?? at;
}

/** From the right, what reads from the left whatever is around it is a passage of its own: 12,450.75, +41 22 917 12 34. */
function textMarkup(text: string, lang: string): string {
  if (languageOf(lang).direction !== 'rtl') return escaped(text);
  let at = 0;
  const parts = passagesFromLeft(text).flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [escaped(before), `<span dir="ltr">${escaped(text.slice(start, end))}</span>`];
  });
  return parts.join('') + escaped(text.slice(at));
}

function markupOf(inline: Inline, lang: string): string {
  switch (inline.kind) {
    case 'text':
      return textMarkup(inline.text, lang);
    case 'break':
      return '<br>';
    // Without a link: what leads into a mail itself leads out of it in many programs.
    case 'note':
      return `<sup style="line-height:0">[${inline.number}]</sup>`;
    case 'emphasis':
      return `<em>${inlineMarkup(inline.children, lang)}</em>`;
    case 'strong':
      return `<strong>${inlineMarkup(inline.children, lang)}</strong>`;
    case 'superscript':
      return `<sup style="line-height:0">${inlineMarkup(inline.children, lang)}</sup>`;
    case 'foreign':
      return `<span lang="${inline.lang}"${directionWithin(lang, inline.lang)}>${inlineMarkup(inline.children, inline.lang)}</span>`;
    case 'link': {
      const inner = inlineMarkup(inline.children, lang);
      return isSafeLink(inline.href) ? `<a href="${escaped(inline.href)}">${inner}</a>` : inner;
    }
    default:
      return assertNever(inline);
  }
}

/*
 * Turns a table into HTML whose head is its columns' head to those who hear it.
 */

const TABLE_STYLE = 'margin:16px 0;border-collapse:collapse;font-size:15px';
/** Cells end with their white: at the right, or at the left. */
const CELL_STYLES = {
  ltr: { style: 'padding:4px 12px 4px 0;vertical-align:top', start: 'left' },
  rtl: { style: 'padding:4px 0 4px 12px;vertical-align:top', start: 'right' },
} as const;
const RULE_STYLE = 'border-bottom:1px solid';

function tableMarkup({ align, head, rows }: Table, lang: Lang): readonly string[] {
  const cells = CELL_STYLES[settingOf(lang).direction];
  const cell = (name: 'th scope="col"' | 'td', { content }: TableCell, column: number): string => {
    const given = align[column] ?? 'left';
    // What stands at the left of a table that runs from the left begins its lines: from the right it does so at the right.
    const side = given === 'centre' ? 'center' : given === 'left' ? cells.start : given;
    const style = `${cells.style};text-align:${side}${name === 'td' ? '' : `;${RULE_STYLE}`}`;
    return `<${name} style="${style}">${inlineMarkup(content, lang)}</${name === 'td' ? 'td' : 'th'}>`;
  };
  return [
    `<table style="${TABLE_STYLE}">`,
    '<thead>',
    `<tr>${head.map((one, i) => cell('th scope="col"', one, i)).join('')}</tr>`,
    '</thead>',
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((one, i) => cell('td', one, i)).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ];
}

/*
 * Turns marks that plain text has not into characters that it has: raised figures, and the addresses of links.
 */

const RAISED: ReadonlyMap<string, string> = new Map([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, figure) => [String(figure), raised] as const),
  ['+', '⁺'],
  ['-', '⁻'],
  ['−', '⁻'],
]);

/** 10⁶ must not become 106: figures have raised forms of their own. Letters stay as they are: 1er, nos. */
export function raisedLetters(text: string): string {
  const raised = [...text].map((character) => RAISED.get(character));
  return raised.every((character) => character !== undefined) ? raised.join('') : text;
}

const SCHEME = /^(?:https?:\/\/|mailto:)/iu;

/** Whether the words of a link are its address. */
export function showsAddress(label: string, href: string): boolean {
  const bare = (text: string): string => text.replace(SCHEME, '').replace(/\/$/u, '').toLowerCase();
  return bare(label) === bare(href);
}

/** In angle brackets (RFC 3986, appendix C) an address of mail needs no `mailto:`. */
export function writtenAddress(href: string): string {
  return href.replace(/^mailto:/iu, '');
}

/** Whether a link leads to a page or an address of mail: nothing else is one in a mail. */
function isSafeLink(href: string): boolean {
  return SCHEME.test(href);
}
