/** Turns XML into the texts that it holds, each with the elements it stands in, so that two documents can be compared by what they say. */
import { SaxesParser } from 'saxes';

/** A text, or the value of an attribute that says something. */
export interface XmlLeaf {
  /** From the root: each by its namespace and name, and as the how-maniest of all it was opened. */
  readonly path: readonly { readonly name: string; readonly number: number }[];
  /** BCP 47, or '' where none is said. */
  readonly lang: string;
  readonly value: string;
}

export class DamagedXml extends Error {}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** In the order of the document. Throws `DamagedXml`. */
export function xmlLeaves(xml: string): readonly XmlLeaf[] {
  const parser = new SaxesParser({ xmlns: true });
  const leaves: XmlLeaf[] = [];
  const open: {
    readonly name: string;
    readonly number: number;
    readonly lang: string;
    text: string;
    isLeaf: boolean;
  }[] = [];
  let count = 0;
  parser.on('error', (error) => {
    throw new DamagedXml(error.message);
  });
  parser.on('doctype', () => {
    throw new DamagedXml('it declares a type of document');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.isLeaf = false;
    const own = Object.values(attributes).find((one) => one.uri === XML && one.local === 'lang')?.value;
    const name = uri === '' || uri.endsWith('/') || uri.endsWith('#') ? `${uri}${local}` : `${uri}/${local}`;
    open.push({ name, number: count++, lang: own ?? '', text: '', isLeaf: true });
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('cdata', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    const path = open.map(({ name, number }) => ({ name, number }));
    const last = open.pop();
    if (last !== undefined && last.isLeaf && last.text.trim() !== '')
      leaves.push({ path, lang: last.lang, value: last.text.trim() });
  });
  parser.write(xml).close();
  return leaves;
}
