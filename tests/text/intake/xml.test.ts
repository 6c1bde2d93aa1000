/** The parts of office documents as trees: the same names whatever prefixes they have, and no more than may be read. */
import { describe, expect, it } from 'vitest';
import {
  isXmlElement,
  MOST_ELEMENTS,
  treeOfPart,
  xmlChild,
  type XmlElement,
  xmlElements,
  XmlFault,
  xmlText,
  xmlWithin,
} from '../../../src/text/intake/xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const tree = (text: string | Uint8Array, elements = MOST_ELEMENTS) =>
  treeOfPart('part.xml', typeof text === 'string' ? new TextEncoder().encode(text) : text, { elements });

/** `w:p[w:val=1](w:r(text))`. */
function shown(node: XmlElement | string): string {
  if (!isXmlElement(node)) return node;
  const attributes = [...node.attributes].map(([name, value]) => `${name}=${value}`).join(' ');
  const inside = node.children.map(shown).join(' ');
  return `${node.name}${attributes === '' ? '' : `[${attributes}]`}${inside === '' ? '' : `(${inside})`}`;
}

function faultOf(act: () => unknown): XmlFault {
  try {
    act();
  } catch (error) {
    if (error instanceof XmlFault) return error;
    throw error;
  }
  throw new Error('there is no fault');
}

describe('The names of a part', () => {
  it.each([
    ['its usual prefix', `<w:p xmlns:w="${W}" w:val="1"><w:r/></w:p>`],
    ['another prefix', `<x:p xmlns:x="${W}" x:val="1"><x:r/></x:p>`],
    ['the namespace of ISO 29500 Strict', `<x:p xmlns:x="${STRICT}" x:val="1"><x:r/></x:p>`],
  ])('are the same with %s', (_, text) => {
    expect(shown(tree(text))).toBe('w:p[w:val=1](w:r)');
  });

  it('are the same where the part has one namespace for all, whose attributes have no prefix', () => {
    expect(shown(tree(`<p xmlns="${W}" val="1"><r/></p>`))).toBe('w:p[val=1](w:r)');
  });

  it('are as they are written where nobody knows their namespace, and each scope has its own', () => {
    expect(shown(tree(`<a xmlns:q="urn:a"><q:b/><q:c xmlns:q="${W}"><q:d/></q:c><q:e/></a>`))).toBe(
      'a(q:b w:c(w:d) q:e)',
    );
  });
});

describe('What is inside', () => {
  const root = tree('<a><b>One</b> and <c><b>two<d/></b></c><![CDATA[ & three]]></a>');

  it('is found by name, beside or however deep, in its order', () => {
    expect(xmlElements(root).map(({ name }) => name)).toEqual(['b', 'c']);
    expect(xmlChild(root, 'c')?.name).toBe('c');
    expect(xmlChild(root, 'd')).toBeUndefined();
    expect(xmlChild(undefined, 'c')).toBeUndefined();
    expect(xmlWithin(root, 'b').map(xmlText)).toEqual(['One', 'two']);
  });

  it('is its text as it stands', () => {
    expect(xmlText(root)).toBe('One and two & three');
  });
});

describe('A part is not read', () => {
  it.each([
    ['that is not well formed', '<a><b></a>', 'broken', /^is not well formed/u],
    ['that is empty', '', 'broken', /./u],
    [
      'that declares entities',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      'entities',
      /^declares entities of its own/u,
    ],
  ])('%s', (_, text, kind, message) => {
    const fault = faultOf(() => tree(text));
    expect([fault.kind, fault.part]).toEqual([kind, 'part.xml']);
    expect(fault.message).toMatch(message);
  });

  it('that has more elements than may be read, over all parts of its document', () => {
    const budget = { elements: 3 };
    const bytes = new TextEncoder().encode('<a><b/></a>');
    treeOfPart('one.xml', bytes, budget);
    expect(budget.elements).toBe(1);
    const fault = faultOf(() => treeOfPart('two.xml', bytes, budget));
    expect([fault.kind, fault.part]).toEqual(['excess', 'two.xml']);
    expect(shown(tree('<a><b/><b/></a>', 3))).toBe('a(b b)');
  });

  it('that is deeper than anybody nests', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(xmlWithin(tree(nested(256)), 'a')).toHaveLength(255);
    expect(faultOf(() => tree(nested(257))).kind).toBe('excess');
  });

  it('that is in another encoding than it says', () => {
    expect(faultOf(() => tree(Uint8Array.of(0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e))).message).toBe(
      'is not in the encoding that it says',
    );
  });
});

it('A part may be in UTF-16, of either order, as its first bytes say', () => {
  const text = '<a>Été</a>';
  const inOrder = (littleEndian: boolean) => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    for (const [n, unit] of [0xfeff, ...[...text].map((one) => one.charCodeAt(0))].entries())
      view.setUint16(2 * n, unit, littleEndian);
    return bytes;
  };
  expect([true, false].map((order) => xmlText(tree(inOrder(order))))).toEqual(['Été', 'Été']);
});
