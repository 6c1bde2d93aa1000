/** Turns the tree of a page into the part of it that is its text, and lists what around it is the site's. */
import {
  attribute,
  childElements,
  isElement,
  isTextNode,
  lineOfNode,
  NO_TEXT,
  textOfObject,
  textWithin,
  type ChildNode,
  type Element,
} from './html-tree.ts';
import type { Dropped } from './page.ts';
import { wordsIn } from './pairs.ts';

export interface Article {
  readonly root: Element;
  /** The elements in it that are not its text. */
  readonly chrome: ReadonlySet<ChildNode>;
  readonly dropped: readonly Dropped[];
}

const CHROME_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'label', 'legend']);
const CHROME_ROLES =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|presentation-nav)$/u;

/** What sites call the parts of a page that are not its text, as a whole word of a class or an id. */
const CHROME_NAMES =
  /(?:^|[-_ ])(?:nav|navbar|navigation|menu|mainmenu|submenu|breadcrumbs?|share|sharing|sharethis|addthis|addtoany|social|cookies?|cookie-?(?:bar|banner|notice|consent)|consent|gdpr|footer|sidebar|related|comments?|advert|ads|promo|newsletter|subscribe|skip|skip-?link|skiplinks|toolbar|pager|pagination|login|search|searchbox|lang(?:uage)?-?(?:switcher|switch|selector|menu|nav)|print-?(?:link|button)?|tags|taglist|topbar|masthead-?nav|site-?header|site-?footer|page-?footer|page-?header|global-?header|visually-?hidden|sr-only|screen-?reader-?text|element-invisible)(?:$|[-_ ])/iu;

/** A part with more of the page's words than this is its text, whatever it is called. */
const MOST_CHROME_SHARE = 0.5;

/** A list of so many links and little else is navigation. */
const FEWEST_LINKS = 3;
const LINK_SHARE = 0.7;

/** A main part has at least so much of what is left. */
const LEAST_MAIN_SHARE = 0.5;

/** Another article beside it with at least so many of its words is no teaser: it may be the text in the other language. */
const RIVAL_SHARE = 1 / 3;

/** Linear in the size of the tree. */
export function articleOf(html: Element): Article | undefined {
  const body = childElements(html).find(({ tagName }) => tagName === 'body');
  if (body === undefined) return undefined;
  const sizes = measured(body);
  const all = sizes.get(body)?.words ?? 0;
  const chrome = new Set<ChildNode>();
  const dropped: Dropped[] = [];
  const visit = (element: Element, inMain: boolean): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      const size = sizes.get(child);
      if (NO_TEXT.has(child.tagName) || size === undefined) {
        chrome.add(child);
        const shown = objectText(child);
        if (shown !== undefined) dropped.push({ line: lineOfNode(child), what: 'object', text: shown });
        continue;
      }
      if (isHidden(child) || (isChrome(child, inMain, size) && size.words <= MOST_CHROME_SHARE * all)) {
        chrome.add(child);
        const text = textWithin(child);
        if (text !== '') dropped.push({ line: lineOfNode(child), what: 'chrome', text });
        continue;
      }
      visit(child, inMain || child.tagName === 'main' || child.tagName === 'article');
    }
  };
  visit(body, false);
  const root = mainPart(body, chrome, sizes) ?? body;
  if (root !== body) dropped.push(...outside(body, root, chrome));
  return { root, chrome, dropped };
}

interface Size {
  readonly words: number;
  readonly linkWords: number;
  readonly links: number;
}

/** The words of each element that has text, and how many of them are in links. */
function measured(body: Element): ReadonlyMap<Element, Size> {
  const sizes = new Map<Element, Size>();
  const measure = (element: Element, inLink: boolean): Size => {
    let [words, linkWords, links] = [0, 0, 0];
    const link = inLink || element.tagName === 'a';
    for (const child of element.childNodes) {
      if (isTextNode(child)) {
        const own = wordsIn(child.value.replace(/[\t\r\f\u00A0]/gu, ' '));
        words += own;
        if (link) linkWords += own;
      } else if (isElement(child) && !NO_TEXT.has(child.tagName)) {
        const size = measure(child, link);
        words += size.words;
        linkWords += size.linkWords;
        links += size.links + (child.tagName === 'a' ? 1 : 0);
      }
    }
    const size = { words, linkWords, links };
    sizes.set(element, size);
    return size;
  };
  measure(body, false);
  return sizes;
}

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display ?: ?none|visibility ?: ?hidden/iu.test(style)
  );
}

function isChrome(element: Element, inMain: boolean, { words, linkWords, links }: Size): boolean {
  const { tagName } = element;
  if (CHROME_TAGS.has(tagName) || (tagName === 'header' && !inMain)) return true;
  if (CHROME_ROLES.test(attribute(element, 'role') ?? '')) return true;
  if (
    tagName !== 'body' &&
    tagName !== 'a' &&
    CHROME_NAMES.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
  )
    return true;
  return links >= FEWEST_LINKS && linkWords > LINK_SHARE * words && !isNotes(element);
}

/** Footnotes lead back to their marks by links, and are text. */
function isNotes(element: Element): boolean {
  return childElements(element).some((child) =>
    /(?:^|[-_])(?:fn|footnote|note|endnote)/iu.test(attribute(child, 'id') ?? ''),
  );
}

function objectText(element: Element): string | undefined {
  if (element.tagName === 'img')
    return `picture ${attribute(element, 'alt') ?? attribute(element, 'src')?.slice(0, 80) ?? ''}`.trim();
  if (/^(?:script|style|meta|link|head|template|input)$/u.test(element.tagName)) return undefined;
  const text = textOfObject(element);
  return text === '' ? element.tagName : `${element.tagName}: ${text}`;
}

/** The one main or article that holds most of what is left, and has no other article of its size beside it. */
function mainPart(
  body: Element,
  chrome: ReadonlySet<ChildNode>,
  sizes: ReadonlyMap<Element, Size>,
): Element | undefined {
  const left = wordsLeft(body, chrome, sizes);
  const found: Element[] = [];
  const seek = (element: Element): void => {
    for (const child of childElements(element)) {
      if (chrome.has(child)) continue;
      if (child.tagName === 'main' || child.tagName === 'article' || attribute(child, 'role') === 'main')
        found.push(child);
      seek(child);
    }
  };
  seek(body);
  return found.findLast((element) => {
    const words = wordsLeft(element, chrome, sizes);
    if (words < LEAST_MAIN_SHARE * left) return false;
    const rivals = found.filter((other) => !contains(other, element) && !contains(element, other));
    return rivals.every((other) => (sizes.get(other)?.words ?? 0) < RIVAL_SHARE * words);
  });
}

function wordsLeft(element: Element, chrome: ReadonlySet<ChildNode>, sizes: ReadonlyMap<Element, Size>): number {
  const lost = (inside: Element): number =>
    childElements(inside).reduce(
      (sum, child) => sum + (chrome.has(child) ? (sizes.get(child)?.words ?? 0) : lost(child)),
      0,
    );
  return (sizes.get(element)?.words ?? 0) - lost(element);
}

/** What stands outside the main part, in the order of the page. */
function outside(body: Element, root: Element, chrome: ReadonlySet<ChildNode>): readonly Dropped[] {
  const dropped: Dropped[] = [];
  const visit = (element: Element): void => {
    for (const child of element.childNodes) {
      if (child === root || chrome.has(child)) continue;
      if (isElement(child) && contains(child, root)) visit(child);
      else {
        const text = textWithin(child);
        if (text !== '') dropped.push({ line: lineOfNode(child), what: 'chrome', text });
      }
    }
  };
  visit(body);
  return dropped;
}

function contains(element: Element, other: Element): boolean {
  for (let at: Element['parentNode'] | null = other; at !== null; at = 'parentNode' in at ? at.parentNode : null)
    if (at === element) return true;
  return false;
}
