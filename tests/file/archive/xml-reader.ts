/** Turns the text of an XML document into its elements; a second, strict reader of what the archive writes. */

export interface ReadElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (ReadElement | string)[];
}

const NAME = '[A-Za-z_][A-Za-z0-9_.:-]*';
const ATTRIBUTE = new RegExp(` (${NAME})="([^"<]*)"`, 'gu');
const TOKEN = new RegExp(`<(/?)(${NAME})((?: ${NAME}="[^"<]*")*)(/?)>|([^<]+)`, 'suy');

/** The root element. Throws for a document that is not well-formed, or has what no Akoma Ntoso of ours has. */
export function readXml(document: string): ReadElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error('no XML declaration');
  const top: ReadElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  TOKEN.lastIndex = declaration.length;
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(document);
    if (match === null) throw new Error(`not well-formed: ${document.slice(at, at + 60)}`);
    const [, slash, name = '', attributes = '', isEmpty, text] = match;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) {
      parent.children.push(unescaped(text));
    } else if (slash === '/') {
      if (parent.name !== name || open.length === 1) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element: ReadElement = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  const [root, ...more] = top.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (open.length > 1 || root === undefined || typeof root === 'string' || more.length > 0) {
    throw new Error('not one root element');
  }
  return root;
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`two attributes ${name}`);
    // White space that is written as such is read as spaces (XML 1.0, 3.3.3).
    attributes.set(name, unescaped(value.replace(/[\t\n\r]/gu, ' ')));
  }
  return attributes;
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*);?/gu, (whole, name: string) => {
    const code = /^&#(\d+);$/u.exec(whole)?.[1];
    const char = code === undefined ? ENTITIES[name] : String.fromCodePoint(Number(code));
    if (char === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return char;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** All elements of a name under one, itself included, in the order of the document. */
export function allOf(element: ReadElement, name: string): readonly ReadElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child, name)))];
}

/** Itself and every element under it. */
export function everyElement(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)))];
}

/** The text of an element with a space for each of `breaks`, and without what stands in one of `without`. */
export function textIn(
  element: ReadElement,
  { breaks = [], without = [] }: { readonly breaks?: readonly string[]; readonly without?: readonly string[] } = {},
): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (without.includes(child.name)) return '';
      const inner = textIn(child, { breaks, without });
      return breaks.includes(child.name) ? ` ${inner} ` : inner;
    })
    .join('');
}
