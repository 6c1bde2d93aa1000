/** Turns the inline elements of a page into running text, cut where the page ends its lines. */
import { isLang, languageOf } from '../language/index.ts';
import type { Place } from '../../diagnostics/index.ts';
import { type DraftInline, type Lang, type DraftNote } from '../statement/index.ts';
import { attribute, declaredLang, isElement, isTextNode, NO_TEXT, type ChildNode, type Element } from './html-tree.ts';
import { languageOfText } from './pairs.ts';

/** What reading a page's running text needs to know of it. */
export interface InlineContext {
  readonly place: Place;
  readonly chrome: ReadonlySet<ChildNode>;
  /** The notes of the page by their marks. */
  readonly notes: ReadonlyMap<Element, DraftNote>;
  /** The mark-up around: none stands in itself, and in raised letters and links not everything may. */
  readonly inside?: readonly DraftInline['kind'][];
  /** The marks of quoted words, by the language around; and in how many quotations a passage stands. */
  readonly quotes?: Quotes;
  /** Whether tabs are the document's own, and no gaps of its mark-up. */
  readonly keepsTabs?: boolean;
  readonly quoted?: number;
}

type Quotes = readonly [outer: readonly [string, string], inner: readonly [string, string]];

const EMPHASIS: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'var']);
const STRONG: ReadonlySet<string> = new Set(['strong', 'b']);

/** Schemes that a reader can follow on paper or in a file; the rest are the site's or do something. */
const FOLLOWED = /^(?:https?:\/\/[^/ ]|mailto:[^@ ]+@)\P{Cc}*$/iu;

/** Running text; `br` is a line's end. Gaps are single spaces, as a browser shows them; no-break spaces stay. */
export function inlinesOf(nodes: readonly ChildNode[], context: InlineContext): readonly DraftInline[] {
  const quotes = context.quotes ?? (nodes.some(holdsQuotation) ? quotesAround(nodes) : ENGLISH_QUOTES);
  const quoting = { ...context, quotes };
  return nodes.flatMap((node) => inlinesOfOne(node, quoting));
}

function inlinesOfOne(node: ChildNode, context: InlineContext): readonly DraftInline[] {
  const { place, chrome } = context;
  if (isTextNode(node)) {
    const own = context.keepsTabs === true ? withOwnGaps(node.value) : node.value;
    const text = own.replace(context.keepsTabs === true ? /[ \n\r\f]+/gu : /[ \t\n\r\f]+/gu, ' ');
    return text === '' ? [] : [{ kind: 'text', text, place }];
  }
  if (!isElement(node) || chrome.has(node) || NO_TEXT.has(node.tagName)) return [];
  const { tagName } = node;
  if (tagName === 'br') return [{ kind: 'break', place }];
  const inside = context.inside ?? [];
  if ((tagName === 'a' || tagName === 'sup') && !inside.includes('link') && !inside.includes('superscript')) {
    const note = noteAt(node, context);
    if (note !== undefined) return [{ kind: 'note', note, place }];
  }
  const kind = kindOfElement(node, inside);
  const within = tagName === 'q' ? { ...context, quoted: (context.quoted ?? 0) + 1 } : context;
  const children = inlinesOf(node.childNodes, kind === undefined ? within : { ...within, inside: [...inside, kind] });
  switch (kind) {
    case undefined:
      return tagName === 'q' ? inQuotes(children, context) : children;
    case 'link':
      return wrapped(children, (own) => ({ kind, href: (attribute(node, 'href') ?? '').trim(), children: own, place }));
    case 'foreign': {
      const lang = foreignLang(node);
      return lang === undefined ? children : wrapped(children, (own) => ({ kind, lang, children: own, place }));
    }
    case 'superscript':
      return wrapped(children.map(withoutEnd), (own) => ({ kind, children: own, place }));
    default:
      return wrapped(children, (own) => ({ kind, children: own, place }));
  }
}

/** Spaces of a document are its own, as its tabs are: several between words hold columns apart, and are not drawn together. */
function withOwnGaps(text: string): string {
  return text.replace(/(?<=\S)( {2,}) (?=\S)/gu, (_, gap: string) => `${'\u00A0'.repeat(gap.length)} `);
}

/** As a browser writes them: those of the language around, other ones for a quotation in a quotation. */
function inQuotes(children: readonly DraftInline[], { place, quotes, quoted = 0 }: InlineContext) {
  const [open, close] = (quotes ?? ENGLISH_QUOTES)[quoted % 2 === 0 ? 0 : 1];
  return [{ kind: 'text', text: open, place } as const, ...children, { kind: 'text', text: close, place } as const];
}

function holdsQuotation(node: ChildNode): boolean {
  return isElement(node) && (node.tagName === 'q' || node.childNodes.some(holdsQuotation));
}

function quotesAround(nodes: readonly ChildNode[]): Quotes {
  const [first] = nodes;
  const text = nodes.reduce((sum, node) => sum + textFrom(node, LONGEST_LOOK - sum.length), '');
  const parent = first?.parentNode ?? undefined;
  const declared = parent !== undefined && 'tagName' in parent ? declaredLang(parent) : undefined;
  return languageOf(languageOfText(text) ?? declared ?? '').setting?.quotes ?? ENGLISH_QUOTES;
}

const ENGLISH_QUOTES = [
  ['“', '”'],
  ['‘', '’'],
] as const;

/** Of a block so many characters show its language. */
const LONGEST_LOOK = 600;

/** The first characters of a text. */
function textFrom(node: ChildNode, most: number): string {
  if (isTextNode(node)) return node.value.replace(/[ \t\n\r\f]+/gu, ' ').slice(0, most);
  let text = '';
  if (!isElement(node) || NO_TEXT.has(node.tagName)) return text;
  for (const child of node.childNodes) {
    if (text.length >= most) break;
    text += textFrom(child, most - text.length);
  }
  return text;
}

type Wrapping = 'emphasis' | 'strong' | 'superscript' | 'link' | 'foreign';

/** Nothing for an element that says nothing of its words, or nothing that its surroundings do not say already. */
function kindOfElement(element: Element, inside: readonly DraftInline['kind'][]): Wrapping | undefined {
  const { tagName } = element;
  const kind: Wrapping | undefined = EMPHASIS.has(tagName)
    ? 'emphasis'
    : STRONG.has(tagName)
      ? 'strong'
      : tagName === 'sup'
        ? 'superscript'
        : tagName === 'a' && isFollowed(element)
          ? 'link'
          : tagName === 'span' && foreignLang(element) !== undefined
            ? 'foreign'
            : undefined;
  if (kind === undefined || inside.includes(kind)) return undefined;
  return kind === 'link' && inside.includes('superscript') ? undefined : kind;
}

function isFollowed(element: Element): boolean {
  const href = (attribute(element, 'href') ?? '').trim();
  return FOLLOWED.test(href) && URL.canParse(href);
}

/** The language of a passage, if it is not that of what it stands in. */
function foreignLang(element: Element): Lang | undefined {
  const own = declaredLang(element);
  let parent = element.parentNode;
  while (parent !== null && 'tagName' in parent && declaredLang(parent) === undefined) parent = parent.parentNode;
  const around = parent !== null && 'tagName' in parent ? declaredLang(parent) : undefined;
  return own !== undefined && isLang(own) && around !== undefined && around !== own ? own : undefined;
}

function withoutEnd(inline: DraftInline): DraftInline {
  return inline.kind === 'break' ? { kind: 'text', text: ' ', place: inline.place } : inline;
}

/** The note that a mark leads to, which may stand in a superscript. */
function noteAt(element: Element, { notes }: InlineContext): DraftNote | undefined {
  const link = linkIn(element);
  return link && notes.get(link);
}

/** The link that an element is, or is about and nothing else. */
function linkIn(element: Element): Element | undefined {
  if (element.tagName === 'a') return element;
  const only = onlyChild(element);
  return only === undefined || !/^(?:a|sup|span|b|strong|i|em)$/u.test(only.tagName) ? undefined : linkIn(only);
}

function onlyChild(element: Element): Element | undefined {
  const children = element.childNodes.filter((child) => !isTextNode(child) || child.value.trim() !== '');
  const [only, ...others] = children;
  return only !== undefined && others.length === 0 && isElement(only) ? only : undefined;
}

/** Mark-up around words, with the spaces and line ends at its edges outside of it; none around nothing. */
function wrapped(
  children: readonly DraftInline[],
  wrap: (inside: readonly DraftInline[]) => DraftInline,
): readonly DraftInline[] {
  const [first, ...rest] = children;
  if (first === undefined) return [];
  if (first.kind === 'break') return [first, ...wrapped(rest, wrap)];
  if (first.kind === 'text' && /^[ \u00A0]+$/u.test(first.text)) return [first, ...wrapped(rest, wrap)];
  if (first.kind === 'text' && first.text.startsWith(' '))
    return [{ ...first, text: ' ' }, ...wrapped([{ ...first, text: first.text.slice(1) }, ...rest], wrap)];
  const last = children.at(-1);
  if (last?.kind === 'break' || (last?.kind === 'text' && /^[ \u00A0]+$/u.test(last.text)))
    return [...wrapped(children.slice(0, -1), wrap), last];
  if (last?.kind === 'text' && last.text.endsWith(' '))
    return [
      ...wrapped([...children.slice(0, -1), { ...last, text: last.text.slice(0, -1) }], wrap),
      { ...last, text: ' ' },
    ];
  const breakAt = children.findIndex(({ kind }) => kind === 'break');
  const end = children[breakAt];
  if (breakAt === -1 || end === undefined) return [wrap(children)];
  return [...wrapped(children.slice(0, breakAt), wrap), end, ...wrapped(children.slice(breakAt + 1), wrap)];
}
