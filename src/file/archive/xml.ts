/** Turns a tree of elements into the text of an XML 1.0 document, with lines between blocks and none inside running text. */

export type XmlNode = string | XmlElement;

export interface XmlElement {
  readonly name: string;
  /** In the order in which they are written; undefined ones are left out. */
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
  /** Whether white space may stand between its children. */
  readonly isMixed: boolean;
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element that holds elements only. */
export function holder(name: string, attributes: XmlAttributes, children: readonly XmlElement[]): XmlElement {
  return { name, attributes, children, isMixed: false };
}

/** An element that holds text, with other elements in it. */
export function run(name: string, attributes: XmlAttributes, children: readonly XmlNode[]): XmlElement {
  return { name, attributes, children, isMixed: true };
}

/** An element without content. */
export function empty(name: string, attributes: XmlAttributes): XmlElement {
  return holder(name, attributes, []);
}

/** The document. Throws for a character that XML cannot hold: no source that was read has one. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${indented(root, '')}\n`;
}

function indented(element: XmlElement, indent: string): string {
  if (element.isMixed || element.children.length === 0) return indent + unbroken(element);
  const inner = element.children.map((child) =>
    typeof child === 'string' ? escaped(child) : indented(child, `${indent}  `),
  );
  return [`${indent}<${opened(element)}>`, ...inner, `${indent}</${element.name}>`].join('\n');
}

function unbroken(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  if (node.children.length === 0) return `<${opened(node)}/>`;
  return `<${opened(node)}>${node.children.map(unbroken).join('')}</${node.name}>`;
}

function opened({ name, attributes }: XmlElement): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapedAttribute(value)}"`],
  );
  return name + written.join('');
}

/** Char of XML 1.0, 2.2, says what there may be; U+000D would be read back as U+000A. */
function escaped(text: string): string {
  const unfit = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(text);
  if (unfit !== null) {
    throw new Error(`XML cannot hold U+${(unfit[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  }
  return text.replace(/[&<>\r]/gu, (char) => REFERENCES[char] ?? char);
}

/** In attributes, white space would be read back as spaces. */
function escapedAttribute(text: string): string {
  return escaped(text).replace(/["\t\n]/gu, (char) => REFERENCES[char] ?? char);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
