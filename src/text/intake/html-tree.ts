/** Turns HTML into the tree that the other files of this format read: elements, texts, and the lines they stand in. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** The tree is built without scripting: what stands in noscript is there. Entities are decoded, faults of the page mended. */
export function treeOfHtml(html: string): Element | undefined {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
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
  visit(element);
  return parts
    .join('')
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .trim();
}

/** What no browser shows anything of. */
const UNSEEN: ReadonlySet<string> = setOf('script style template head title meta link base source track area');

/** What is no text of a page. A form is not among them: old systems put the whole page into one. */
export const NO_TEXT: ReadonlySet<string> = setOf(
  'script style template head title meta link base iframe object embed applet svg math canvas video audio picture img source track map area input select textarea button datalist output progress meter dialog frameset frame noframes',
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
