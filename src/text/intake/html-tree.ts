/** Turns HTML into the tree that the other files of this format read: elements, texts, and the lines they stand in. */
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type TextNode = DefaultTreeAdapterTypes.TextNode;

const FIRST_COLUMN = 1;

/** Where a node begins, in two numbers; what else the parser has of a place is as if the node had no length. */
class Start {
  readonly startLine: number;
  readonly startOffset: number;

  constructor(startLine: number, startOffset: number) {
    this.startLine = startLine;
    this.startOffset = startOffset;
  }

  get endLine(): number {
    return this.startLine;
  }

  get startCol(): number {
    return FIRST_COLUMN;
  }

  get endCol(): number {
    return FIRST_COLUMN;
  }

  get endOffset(): number {
    return this.startOffset;
  }
}

/**
 * Of the place of a node, where it begins: the places of its tags and of each attribute would be two fifths of the memory
 * that a page takes.
 */
const TREE: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  setNodeSourceCodeLocation(node, location) {
    if (location !== null) node.sourceCodeLocation = new Start(location.startLine, location.startOffset);
  },
  updateNodeSourceCodeLocation() {
    // Nothing is asked of where a node ends.
  },
};

/** The tree is built without scripting: what stands in noscript is there. Entities are decoded, faults of the page mended. */
export function treeOfHtml(html: string): Element | undefined {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: TREE });
  for (const node of document.childNodes) showAsSeen(node);
  return document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
}

/**
 * Gives what shows words of the page in a way of its own the name of what shows them alike: an open window is a part of the
 * page and a closed one a hidden part; what a program reckons, and a button or a field within a sentence, are words of it.
 */
function showAsSeen(node: ChildNode, before?: ChildNode, after?: ChildNode): void {
  if (!isElement(node)) return;
  if (node.tagName === 'dialog') {
    if (attribute(node, 'open') === undefined) node.attrs.push({ name: 'hidden', value: '' });
    node.attrs.push({ name: 'role', value: 'dialog' });
    node.tagName = 'div';
  } else if (node.tagName === 'output') node.tagName = 'span';
  // Elements of a page's own making are shown as it likes: with no words beside them, they are its parts.
  else if (node.tagName.includes('-') && !isAmongWords(node)) node.tagName = 'div';
  else if (WITHIN_SENTENCES.has(node.tagName) && hasWords(before) && hasWords(after)) node.tagName = 'span';
  showLabelsApart(node);
  for (const [n, child] of node.childNodes.entries()) showAsSeen(child, node.childNodes[n - 1], node.childNodes[n + 1]);
}

/**
 * Labels with nothing between them, which only their style sets apart: <span>Statement</span><span>3 March</span>. Letters
 * beside figures, or a small letter beside a capital, are no word that somebody has cut.
 */
function showLabelsApart(parent: Element): void {
  if (!BLOCKS.has(parent.tagName) || parent.childNodes.length > MOST_BESIDE || parent.childNodes.some(hasWords)) return;
  const apart = new Set<Element>();
  for (const [n, label] of parent.childNodes.entries()) {
    const next = parent.childNodes[n + 1];
    if (next === undefined || !isLabel(label) || !isLabel(next)) continue;
    const [left, right] = [rawTextWithin(label), rawTextWithin(next)];
    if (left.length + right.length <= LONGEST_LABELS && GLUED.test(`${left.slice(-1)}\n${right.slice(0, 1)}`))
      apart.add(label).add(next);
  }
  for (const label of apart) label.tagName = 'div';
}

const LABELS: ReadonlySet<string> = setOf('span time strong b em i small');
const LONGEST_LABELS = 160;
const GLUED = /^(?:[\p{L})]\n\p{N}|\p{N}\n\p{L}|\p{Ll}\n\p{Lu})$/u;

function isLabel(node: ChildNode): node is Element {
  return isElement(node) && LABELS.has(node.tagName);
}

function rawTextWithin(node: ChildNode): string {
  if (isTextNode(node)) return node.value;
  return isElement(node) ? node.childNodes.map(rawTextWithin).join('') : '';
}

const WITHIN_SENTENCES: ReadonlySet<string> = setOf('button textarea math');

function isAmongWords({ parentNode }: Element): boolean {
  return parentNode !== null && parentNode.childNodes.slice(0, MOST_BESIDE).some(hasWords);
}

/** So many of the nodes beside an element are looked at. */
const MOST_BESIDE = 50;

function hasWords(node: ChildNode | undefined): boolean {
  return node !== undefined && isTextNode(node) && /[\p{L}\p{N}]/u.test(node.value);
}

function isTemplate(element: Element): element is DefaultTreeAdapterTypes.Template {
  return element.tagName === 'template' && 'content' in element;
}

export function isElement(node: ChildNode): node is Element {
  return 'tagName' in node;
}

export function isTextNode(node: ChildNode): node is TextNode {
  return node.nodeName === '#text';
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

export function childElements({ childNodes }: Element): readonly Element[] {
  return childNodes.filter(isElement);
}

/** The language an element is marked to be in, as its primary tag. */
export function declaredLang(element: Element): string | undefined {
  const tag = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
  return tag === undefined || tag === '' ? undefined : tag.toLowerCase().split('-')[0];
}

/** The first line of a node in the file. */
export function lineOfNode(node: ChildNode): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

/** All text in it, with its gaps one space. */
export function textWithin(node: ChildNode): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .trim();
}

function collect(node: ChildNode, parts: string[]): void {
  if (isTextNode(node)) parts.push(node.value);
  if (!isElement(node)) return;
  if (NO_TEXT.has(node.tagName)) return;
  if (BLOCKS.has(node.tagName) || node.tagName === 'br') parts.push(' ');
  for (const child of node.childNodes) collect(child, parts);
  if (BLOCKS.has(node.tagName)) parts.push(' ');
}

/** The text of what shows no text of the page's own, as it would be seen where it is shown; of scripts and the like none. */
export function textOfObject(element: Element): string {
  const parts: string[] = [];
  const visit = (node: ChildNode): void => {
    if (isTextNode(node)) parts.push(node.value);
    else if (isElement(node) && !UNSEEN.has(node.tagName)) {
      parts.push(' ');
      for (const child of node.childNodes) visit(child);
      parts.push(' ');
    }
  };
  const framed = attribute(element, 'srcdoc');
  const inside: readonly ChildNode[] = isTemplate(element)
    ? element.content.childNodes
    : framed === undefined
      ? [element]
      : parseFragment(framed).childNodes;
  for (const node of inside) visit(node);
  return parts
    .join('')
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .trim();
}

/** What no browser shows anything of. */
const UNSEEN: ReadonlySet<string> = setOf('script style template head title meta link base source track area');

/** What is no text of a page. A form is not among them: old systems put the whole page into one. */
export const NO_TEXT: ReadonlySet<string> = setOf(
  'script style template head title meta link base iframe object embed applet svg math canvas video audio picture img source track map area input select textarea button datalist annotation annotation-xml progress meter dialog frameset frame noframes',
);

/** Elements that begin and end a line of their own. */
export const BLOCKS: ReadonlySet<string> = setOf(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav noscript ol p pre section summary table tbody td tfoot th thead tr ul caption',
);

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** The place in a page that a link leads to. A saved page may name itself before it; whether it has that place is another matter. */
export function fragmentOf(link: Element): string | undefined {
  return /^[^#]*#(.+)$/u.exec(attribute(link, 'href') ?? '')?.[1];
}
