/** The parts of office documents as trees, counted while they are read, so that nothing is built that is too much. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the prefix that its namespace usually has, whichever the part has for it: `w:p`, `text:p`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What is wrong with a part, in words that follow the name of the part. */
export class XmlFault extends Error {
  readonly kind: 'broken' | 'excess' | 'entities';
  /** The part, where whoever reads it has said so. */
  readonly part: string | undefined;

  constructor(message: string, kind: XmlFault['kind'] = 'broken', part?: string) {
    super(message);
    this.kind = kind;
    this.part = part;
  }
}

/** How much may still be read of a document, over all its parts. */
export interface XmlBudget {
  elements: number;
}

/** Each costs a few hundred bytes: a statement of 40 pages, divided as Word divides its runs, has 60,000. */
export const MOST_ELEMENTS = 200_000;

/** Elements in elements; tables in tables in boxes have 60. Whoever walks a tree takes a frame for each. */
const DEEPEST = 256;

/** Namespaces by their end, which those of ISO 29500 Strict have in common with those of before. */
const PREFIXES: readonly (readonly [ending: string, prefix: string])[] = [
  ['wordprocessingml/2006/main', 'w'],
  ['wordprocessingml/main', 'w'],
  ['officeDocument/2006/relationships', 'r'],
  ['officeDocument/relationships', 'r'],
  ['officeDocument/2006/math', 'm'],
  ['officeDocument/math', 'm'],
  ['drawingml/2006/main', 'a'],
  ['drawingml/main', 'a'],
  ['drawingml/2006/wordprocessingDrawing', 'wp'],
  ['drawingml/wordprocessingDrawing', 'wp'],
  ['drawingml/2006/picture', 'pic'],
  ['drawingml/2006/diagram', 'dgm'],
  ['drawingml/2006/chart', 'c'],
  ['markup-compatibility/2006', 'mc'],
  ['word/2010/wordprocessingShape', 'wps'],
  ['office/word/2010/wordml', 'w14'],
  ['com:vml', 'v'],
  ['com:office:office', 'o'],
  ['opendocument:xmlns:office:1.0', 'office'],
  ['opendocument:xmlns:text:1.0', 'text'],
  ['opendocument:xmlns:table:1.0', 'table'],
  ['opendocument:xmlns:style:1.0', 'style'],
  ['opendocument:xmlns:drawing:1.0', 'draw'],
  ['opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['w3.org/1999/xlink', 'xlink'],
];

type Scope = ReadonlyMap<string, string>;

/** An element that is not read to its end. */
interface Open {
  readonly element: { readonly name: string; readonly attributes: ReadonlyMap<string, string>; children: XmlNode[] };
  readonly scope: Scope;
}

/** Most elements have no attributes, and many nothing in them: those have these in common. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: XmlNode[] = [];

/** The same for a part of a name, which its fault then has. */
export function treeOfPart(part: string, bytes: Uint8Array, budget: XmlBudget): XmlElement {
  try {
    return treeOfXml(bytes, budget);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new XmlFault(error.message, error.kind, part);
  }
}

/** The root of a part. Throws `XmlFault` for one that is not well formed, has more than the budget or declares entities. */
function treeOfXml(bytes: Uint8Array, budget: XmlBudget): XmlElement {
  const open: Open[] = [];
  const roots: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    throw new XmlFault(`is not well formed (${message})`);
  });
  parser.on('doctype', () => {
    throw new XmlFault('declares entities of its own, which no Word document does', 'entities');
  });
  parser.on('opentag', (tag) => {
    if (--budget.elements < 0) throw new XmlFault(`has more than ${MOST_ELEMENTS} elements`, 'excess');
    if (open.length >= DEEPEST) throw new XmlFault(`has elements in elements, more than ${DEEPEST} deep`, 'excess');
    const scope = scopeWithin(tag.attributes, open.at(-1)?.scope ?? new Map());
    const element = {
      name: usual(tag.name, scope),
      attributes: attributesOf(tag.attributes, scope),
      children: NO_CHILDREN,
    };
    if (open.length === 0) roots.push(element);
    else take(element);
    open.push({ element, scope });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const take = (node: XmlNode): void => {
    const around = open.at(-1)?.element;
    if (around === undefined) return;
    if (around.children === NO_CHILDREN) around.children = [node];
    else around.children.push(node);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  for (const text of decoded(bytes)) parser.write(text);
  parser.close();
  const [root] = roots;
  if (root === undefined) throw new XmlFault('is empty');
  return root;
}

/** Bytes that are decoded at a time: the whole of a part as text would be twice as much again. */
const SLICE_BYTES = 65_536;

function* decoded(bytes: Uint8Array): Generator<string> {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += SLICE_BYTES)
      yield decoder.decode(bytes.subarray(from, from + SLICE_BYTES), { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new XmlFault('is not in the encoding that it says');
  }
}

function attributesOf(own: Readonly<Record<string, string>>, scope: Scope): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  for (const name in own) {
    if (name.startsWith('xmlns')) continue;
    attributes ??= new Map();
    attributes.set(name.includes(':') ? usual(name, scope) : name, own[name] ?? '');
  }
  return attributes ?? NO_ATTRIBUTES;
}

function scopeWithin(attributes: Readonly<Record<string, string>>, around: Scope): Scope {
  let scope: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const uri = attributes[name] ?? '';
    scope ??= new Map(around);
    const prefix = name.slice('xmlns:'.length);
    scope.set(prefix, PREFIXES.find(([ending]) => uri.endsWith(ending))?.[1] ?? prefix);
  }
  return scope ?? around;
}

function usual(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const known = scope.get(prefix);
  if (known === undefined || known === '') return name;
  return `${known}:${name.slice(colon + 1)}`;
}

export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function xmlElements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isXmlElement);
}

export function xmlChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name);
}

/** Every element of a name inside, in the part's order. */
export function xmlWithin(element: XmlElement, name: string): readonly XmlElement[] {
  return xmlElements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...xmlWithin(child, name)]);
}

/** All text inside, as it stands. */
export function xmlText(node: XmlNode): string {
  return isXmlElement(node) ? node.children.map(xmlText).join('') : node;
}
