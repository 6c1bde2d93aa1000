/** Tells of the elements of a page which are the site's own: by what they are, what they are called, and how much of them is links. */
import {
  attribute,
  BLOCKS,
  childElements,
  isElement,
  isTextNode,
  NO_TEXT,
  textWithin,
  type Element,
} from './html-tree.ts';
import { wordsIn } from './pairs.ts';

const CHROME_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'label', 'legend']);
const CHROME_ROLES =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|presentation-nav)$/u;

/** What sites call the parts of a page that are not its text, as a whole word of a class or an id. */
const CHROME_NAMES =
  /(?:^|[-_ ])(?:nav|navbar|navigation|menu|mainmenu|submenu|breadcrumbs?|share|sharing|sharethis|addthis|addtoany|social|cookies?|cookie-?(?:bar|banner|notice|consent)|consent|gdpr|footer|sidebar|related|comments?|advert|ads|promo|donate|donation|newsletter|subscribe|skip|skip-?link|skiplinks|toolbar|pager|pagination|login|search|searchbox|lang(?:uage)?-?(?:switcher|switch|selector|menu|nav)|print-?(?:link|button|source|site|logo|footer|breadcrumb)|print(?![-_])|tags|taglist|article-info-term|createdby|category-name|hits|print-icon|email-icon|links inline|entry-footer|entry-tags|cat-links|tags-links|post-navigation|reading-time|read-time|view-count|post-views|topbar|masthead-?nav|site-?header|site-?footer|page-?footer|page-?header|global-?header|pied|pied-?de-?page|fusszeile|pie|pie-?(?:de-?)?p[aá]gina|piede|rodap[eé]|stopka|visually-?hidden|sr-only|screen-?reader-?text|element-invisible)(?:$|[-_ ])/iu;

/** A list of so many links and little else is navigation. */
const FEWEST_LINKS = 3;
const LINK_SHARE = 0.7;

export interface Size {
  readonly words: number;
  readonly linkWords: number;
  readonly links: number;
  /** Of headings under the first level that lead nowhere themselves. */
  readonly headingWords: number;
  /** Whether words stand in it that are in no other element: what stands among them is of their sentence. */
  readonly isText: boolean;
  readonly holdsBlocks: boolean;
}

/** The words of each element that has text, and how many of them are in links. */
export function measured(body: Element): ReadonlyMap<Element, Size> {
  const sizes = new Map<Element, Size>();
  const measure = (element: Element, inLink: boolean): Size => {
    let [words, linkWords, links, headingWords] = [0, 0, 0, 0];
    let [isText, holdsBlocks] = [false, false];
    const link = inLink || element.tagName === 'a';
    for (const child of element.childNodes) {
      if (isTextNode(child)) {
        const own = wordsIn(child.value.replace(/[\t\r\f\u00A0]/gu, ' '));
        words += own;
        if (link) linkWords += own;
        isText ||= /[\p{L}\p{N}]/u.test(child.value);
      } else if (isElement(child) && !NO_TEXT.has(child.tagName)) {
        const size = measure(child, link);
        words += size.words;
        linkWords += size.linkWords;
        links += size.links + (child.tagName === 'a' ? 1 : 0);
        headingWords += /^h[2-6]$/u.test(child.tagName) && size.links === 0 ? size.words : size.headingWords;
        holdsBlocks ||= size.holdsBlocks || BLOCKS.has(child.tagName);
      }
    }
    const size = { words, linkWords, links, headingWords, isText, holdsBlocks };
    sizes.set(element, size);
    return size;
  };
  measure(body, false);
  return sizes;
}

/** What the page shows as not valid any more. */
export function isStruck(element: Element): boolean {
  return (
    /^(?:del|s|strike)$/u.test(element.tagName) ||
    /text-decoration[a-z-]* ?:[^;]*line-through/iu.test(attribute(element, 'style') ?? '')
  );
}

/** The reading over a word, and the brackets around it where it cannot stand over it. */
export function isReading({ tagName }: Element): boolean {
  return tagName === 'rt' || tagName === 'rp';
}

function isHidden(element: Element): boolean {
  return isUnseen(element) || attribute(element, 'aria-hidden') === 'true';
}

export function isUnseen(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return attribute(element, 'hidden') !== undefined || /display ?: ?none|visibility ?: ?hidden/iu.test(style);
}

export interface Standing {
  /** Whether it stands in what the page says is its main part. */
  readonly inMain: boolean;
  readonly size: Size;
  /** The size of what it stands in. */
  readonly around: Size;
  /** What has more words than this is the text, whatever it is called. */
  readonly most: number;
}

/** Whether an element is not of the text. */
export function isLeft(element: Element, { inMain, size, around, most }: Standing): boolean {
  if (isAmongText(element, size, around)) return isUnseen(element) || isForReadersAloud(element);
  return isHidden(element) || (isChrome(element, inMain, size) && size.words <= most);
}

/** Words within a sentence are of it, whatever they are called; of links, each site has its own rows. */
function isAmongText(element: Element, { words, linkWords, holdsBlocks }: Size, around: Size): boolean {
  return around.isText && !holdsBlocks && words > 0 && linkWords <= LINK_SHARE * words && !BLOCKS.has(element.tagName);
}

/** What is read to those who cannot see the page, of its links mostly; and the names by which fonts draw their pictures. */
function isForReadersAloud(element: Element): boolean {
  const names = attribute(element, 'class') ?? '';
  return /(?:^|[-_ ])(?:visually-?hidden|sr-only|screen-?reader-?text|element-invisible|icons?|material-symbols)(?:$|[-_ ])/iu.test(
    names,
  );
}

/** What sites call the words under a picture, whether the picture is saved with them or not. */
const CAPTION_NAMES =
  /(?:^|[-_ ])(?:(?:image|img|photo|picture|figure|wp|media|thumb(?:nail)?)[-_]{0,2}captions?|l[eé]gende-?(?:photo|image)|bild-?unterschrift|pie-?de-?(?:foto|imagen))(?:$|[-_ ])/iu;
const PICTURES: ReadonlySet<string> = new Set([
  'img',
  'picture',
  'svg',
  'video',
  'audio',
  'canvas',
  'iframe',
  'object',
]);

/** Whether an element says what a picture shows, and is left out with it: the words of a table or a quotation in its place stay. */
export function isPictureCaption(element: Element): boolean {
  if (element.tagName === 'figcaption') {
    const { parentNode: figure } = element;
    return figure !== null && 'tagName' in figure && holdsPicture(figure) && textWithin(figure) === textWithin(element);
  }
  const names = attribute(element, 'class') ?? '';
  return /^(?:div|p|dd)$/u.test(element.tagName) && CAPTION_NAMES.test(names) && !holdsPicture(element);
}

function holdsPicture(element: Element): boolean {
  return childElements(element).some((child) => PICTURES.has(child.tagName) || holdsPicture(child));
}

/** Whether a site calls an element a passage of its text that is set once more, larger, beside it. */
export function isPullQuote(element: Element): boolean {
  return /(?:^|[-_ ])pull-?(?:quotes?|out)(?:$|[-_ ])/iu.test(attribute(element, 'class') ?? '');
}

function isChrome(element: Element, inMain: boolean, size: Size): boolean {
  const { tagName } = element;
  const { words, linkWords, links } = size;
  if (isPictureCaption(element)) return true;
  // At the foot of a quotation stands who said it.
  if (/^(?:header|footer)$/u.test(tagName) && isInQuotation(element)) return false;
  if (CHROME_TAGS.has(tagName) || (tagName === 'header' && !inMain)) return true;
  if (CHROME_ROLES.test(attribute(element, 'role') ?? '')) return true;
  // A first heading is what the page is about; themes call it the header of the page.
  if (tagName === 'h1') return isForReadersAloud(element);
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  if (tagName !== 'a' && CHROME_NAMES.test(names) && !isHeaderOfTitle(element, names)) return true;
  if (areLinksAlone(element, size)) return true;
  if (links < FEWEST_LINKS || linkWords <= LINK_SHARE * words || isNotes(element)) return false;
  return !isListOfText(element, words / links);
}

/** A box that holds a heading and links, or two links and nothing else, whatever its language and its name. */
function areLinksAlone(element: Element, { words, linkWords, links, headingWords }: Size): boolean {
  if (!/^(?:div|section)$/u.test(element.tagName) || links < FEWEST_LINKS_ALONE || linkWords === 0) return false;
  return words === linkWords + headingWords;
}

const FEWEST_LINKS_ALONE = 2;

/** Some themes call so what is over their page; others, what its title stands in, in a heading that is no link. */
function isHeaderOfTitle(element: Element, names: string): boolean {
  if (!/(?:^|[-_ ])page-?header(?:$|[-_ ])/iu.test(names) || /^(?:header|nav)$/u.test(element.tagName)) return false;
  const [only, ...others] = childElements(element).filter((child) => textWithin(child) !== '');
  if (only === undefined || others.length > 0 || !/^h[1-6]$/u.test(only.tagName)) return false;
  return !childElements(only).some(({ tagName }) => tagName === 'a');
}

function isInQuotation({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && /^(?:blockquote|figure)$/u.test(parentNode.tagName);
}

/** Between paragraphs a list of names of some words each, as of those who signed, is of the text. */
function isListOfText(element: Element, wordsALink: number): boolean {
  if (!/^(?:ul|ol|menu)$/u.test(element.tagName) || wordsALink < 2) return false;
  const around = element.parentNode?.childNodes.filter((node) => isElement(node) || textWithin(node) !== '') ?? [];
  const at = around.indexOf(element);
  return [around[at - 1], around[at + 1]].every(
    (node) =>
      node !== undefined &&
      isElement(node) &&
      node.tagName === 'p' &&
      childElements(node).every(({ tagName }) => tagName !== 'a'),
  );
}

/** Footnotes lead back to their marks by links, and are text. */
function isNotes(element: Element): boolean {
  return childElements(element).some((child) =>
    /(?:^|[-_])(?:fn|footnote|note|endnote)/iu.test(attribute(child, 'id') ?? ''),
  );
}
