/** The blocks of an office document, as its reader found them, written as HTML with a line for each paragraph. */

/** What is said of a stretch of characters. */
export interface RunStyle {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  readonly href: string;
}

export const PLAIN_RUN: RunStyle = { strong: false, emphasis: false, raised: false, lowered: false, href: '' };

export type OfficeInline =
  | { readonly kind: 'text'; readonly text: string; readonly style: RunStyle }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly id: string };

/** The number or the bullet of a paragraph, as the program shows it. */
export interface ListLabel {
  readonly level: number;
  /** Absent for a bullet. */
  readonly number?: number;
  /** Paragraphs of one list have the same. */
  readonly list: string;
}

export type OfficeTag = 'title' | 'heading' | 'subheading' | 'plain' | 'quote' | 'caption' | 'boxed';

/** Marks what stands alone in a box beside the text, which no heading does. */
export const BOXED = 'data-diptych-boxed';

export interface OfficeParagraph {
  readonly kind: 'paragraph';
  readonly tag: OfficeTag;
  readonly content: readonly OfficeInline[];
  readonly label?: ListLabel;
}

export interface OfficeCell {
  readonly blocks: readonly OfficeBlock[];
  readonly columns: number;
  readonly rows: number;
}

export type OfficeBlock =
  | OfficeParagraph
  | { readonly kind: 'table'; readonly rows: readonly (readonly OfficeCell[])[] }
  | { readonly kind: 'rule' }
  /** A passage that the document holds as HTML. */
  | { readonly kind: 'markup'; readonly html: string };

export interface OfficeNote {
  readonly id: string;
  readonly blocks: readonly OfficeBlock[];
}

/** Whether a paragraph shows anything. */
export function showsWords({ content }: OfficeParagraph): boolean {
  return content.some(
    (inline) => inline.kind === 'note' || (inline.kind === 'text' && /[^ \t\u00A0]/u.test(inline.text)),
  );
}

/** What a box beside the text holds; one line alone in it is a heading of nothing. */
export function blocksOfBox(inside: readonly OfficeBlock[]): readonly OfficeBlock[] {
  const shown = inside.filter((block) => block.kind !== 'paragraph' || showsWords(block));
  const [only, ...others] = shown;
  if (only?.kind !== 'paragraph' || only.tag !== 'plain' || only.label !== undefined || others.length > 0)
    return inside;
  return inside.map((block) => (block === only ? { ...only, tag: 'boxed' } : block));
}

/** Each paragraph on a line of its own, so that lines count the paragraphs that show something. */
export function markupOfOffice(blocks: readonly OfficeBlock[], notes: readonly OfficeNote[]): string {
  const numbers = new Map(notes.map(({ id }, n) => [id, n + 1]));
  const under = notes.map(({ id, blocks: own }) => `<li id="note-${id}">${blocksMarkup(own, numbers)}</li>`).join('');
  return `<body>${blocksMarkup(blocks, numbers)}${under === '' ? '' : `<ol>${under}</ol>`}</body>`;
}

type Numbers = ReadonlyMap<string, number>;

const TAGS: Readonly<Record<OfficeTag, readonly [open: string, close: string]>> = {
  title: ['<h1>', '</h1>'],
  heading: ['<h2>', '</h2>'],
  subheading: ['<h3>', '</h3>'],
  plain: ['<p>', '</p>'],
  quote: ['<blockquote><p>', '</p></blockquote>'],
  caption: ['<figcaption>', '</figcaption>'],
  boxed: [`<p ${BOXED}>`, '</p>'],
};

function blocksMarkup(blocks: readonly OfficeBlock[], numbers: Numbers): string {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length;) {
    const items = itemsFrom(blocks, at);
    if (items.length > 0) {
      parts.push(listMarkup(items, numbers));
      at += items.length;
      continue;
    }
    const block = blocks[at];
    if (block !== undefined) parts.push(blockMarkup(block, numbers));
    at++;
  }
  return parts.join('');
}

function blockMarkup(block: OfficeBlock, numbers: Numbers): string {
  switch (block.kind) {
    case 'rule':
      return '<hr>\n';
    case 'markup':
      return `<div>${block.html}</div>\n`;
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => cellMarkup(cell, numbers)).join('')}</tr>`).join('')}</table>`;
    case 'paragraph': {
      if (!showsWords(block)) return '';
      const [open, close] = TAGS[block.tag];
      return `${open}${inlinesMarkup(withOwnGaps(joinedRuns(block.content)), numbers)}${close}\n`;
    }
  }
}

function cellMarkup({ blocks, columns, rows }: OfficeCell, numbers: Numbers): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  const inside = blocksMarkup(blocks, numbers);
  // The line ends behind the cell: in it, its end would be a space of its text.
  return `<td${spans}>${inside.replace(/\n$/u, '')}</td>${inside.endsWith('\n') ? '\n' : ''}`;
}

interface Item {
  readonly label: ListLabel;
  readonly paragraph: OfficeParagraph;
}

function itemsFrom(blocks: readonly OfficeBlock[], from: number): readonly Item[] {
  const items: Item[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.label === undefined) break;
    items.push({ label: block.label, paragraph: block });
  }
  return items;
}

/** Items that follow each other: a list as long as they are of one and count on, deeper ones within the item before. */
function listMarkup(items: readonly Item[], numbers: Numbers): string {
  const [first] = items;
  if (first === undefined) return '';
  const level = items.reduce((least, { label }) => Math.min(least, label.level), first.label.level);
  const parts: string[] = [];
  let open: ListLabel | undefined;
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item === undefined) break;
    const { label, paragraph } = item;
    const inner = items.slice(at + 1, nextAtLevel(items, at + 1, level));
    at += 1 + inner.length;
    // A list may begin deeper than it goes on.
    const own = label.level > level ? [item, ...inner] : inner;
    const text = label.level > level ? '' : `<p>${inlinesMarkup(paragraph.content, numbers)}</p>\n`;
    if (label.level > level || !showsWords(paragraph)) {
      if (open !== undefined) parts.push(closed(open));
      open = undefined;
      if (own.length > 0) parts.push(listMarkup(own, numbers));
      continue;
    }
    if (open === undefined || !goesOn(open, label)) {
      if (open !== undefined) parts.push(closed(open));
      parts.push(label.number === undefined ? '<ul>' : `<ol start="${label.number}">`);
    }
    open = label;
    parts.push(`<li>${text}${listMarkup(own, numbers)}</li>`);
  }
  if (open !== undefined) parts.push(closed(open));
  return parts.join('');
}

function nextAtLevel(items: readonly Item[], from: number, level: number): number {
  let at = from;
  while ((items[at]?.label.level ?? level) > level) at++;
  return at;
}

function goesOn(before: ListLabel, label: ListLabel): boolean {
  return (
    before.list === label.list &&
    (before.number === undefined ? label.number === undefined : label.number === before.number + 1)
  );
}

function closed({ number }: ListLabel): string {
  return number === undefined ? '</ul>' : '</ol>';
}

function inlinesMarkup(content: readonly OfficeInline[], numbers: Numbers): string {
  return joinedRuns(content)
    .map((inline) => {
      switch (inline.kind) {
        case 'break':
          return '<br>';
        case 'note': {
          const number = String(numbers.get(inline.id) ?? 0);
          return number === '0' ? '' : `<sup><a href="#note-${inline.id}">${number}</a></sup>`;
        }
        case 'text':
          return runMarkup(inline.text, inline.style);
      }
    })
    .join('');
}

/**
 * Several spaces between words hold columns apart, in bold words or beside them, and are not drawn together: as no-break
 * spaces and the last one, outside of what is said of the words.
 */
function withOwnGaps(content: readonly OfficeInline[]): readonly OfficeInline[] {
  return content.flatMap((inline, n): readonly OfficeInline[] => {
    if (inline.kind !== 'text') return [inline];
    const [own, behind, next] = [inline, content[n - 1], content[n + 1]].map(hasWords);
    const before = behind && (own || next) ? (GAP_BEFORE.exec(inline.text)?.[0] ?? '') : '';
    const after = own && next ? (GAP_BEHIND.exec(inline.text)?.[0] ?? '') : '';
    const words = { ...inline, text: inline.text.slice(before.length, inline.text.length - after.length) };
    return [gap(before), words, gap(after)].filter(({ text }) => text !== '');
  });
}

const GAP_BEFORE = /^ {3,}/u;
const GAP_BEHIND = /(?<! ) {3,}$/u;

function hasWords(inline: OfficeInline | undefined): boolean {
  return inline?.kind === 'text' && inline.text.trim() !== '';
}

function gap(spaces: string) {
  return { kind: 'text', text: spaces.replaceAll(/ (?= )/gu, '\u00A0'), style: PLAIN_RUN } as const;
}

/** Neighbours of one style are one: Word divides runs wherever somebody has corrected a letter. */
function joinedRuns(content: readonly OfficeInline[]): readonly OfficeInline[] {
  const joined: OfficeInline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && sameStyle(inline.style, last.style))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

function sameStyle(a: RunStyle, b: RunStyle): boolean {
  return (
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.raised === b.raised &&
    a.lowered === b.lowered &&
    a.href === b.href
  );
}

function runMarkup(text: string, { strong, emphasis, raised, lowered, href }: RunStyle): string {
  const around: readonly (readonly [wanted: boolean, open: string, close: string])[] = [
    [raised, '<sup>', '</sup>'],
    [lowered, '<sub>', '</sub>'],
    [emphasis, '<em>', '</em>'],
    [strong, '<strong>', '</strong>'],
    [href !== '', `<a href="${escaped(href)}">`, '</a>'],
  ];
  return around.reduce(
    (inside, [wanted, open, close]) => (wanted && text.trim() !== '' ? `${open}${inside}${close}` : inside),
    escaped(text),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
