/** Turns the marks of all pages into the structure tree, its parent tree and the annotations of links (ISO 32000-1, 14.7). */
import type { Numbering, Role, Tag } from '../../page/pages/index.ts';
import {
  type Dictionary,
  type PdfFile,
  type PdfValue,
  type Reference,
  type TextString,
  textString,
} from './document.ts';
import type { Mark, Rectangle } from './page.ts';
import { targetOf } from './outline.ts';
import type { Painted, PaintedSheet } from './sheets.ts';

type Link = Extract<Mark, { kind: 'link' }>;

/** What an element holds, in reading order. */
type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: Reference };

interface Element {
  readonly tag: Tag;
  readonly reference: Reference;
  readonly parent: Reference;
  readonly kids: Kid[];
  /** What it covers, if it is drawn. */
  area?: Rectangle;
}

interface StructureTree {
  readonly root: Reference;
  /** Each page's annotations. */
  readonly annotations: readonly (readonly Reference[])[];
  /** The element of a tag, if any of it was painted. */
  readonly elementOf: (tag: Tag) => Reference | undefined;
}

/** An annotation is printed (PDF/A wants the flag on every one), and has no border. */
const PRINT = 4;
const NO_BORDER = [0, 0, 0];

/**
 * Writes the tree and all annotations. Page n's marked content stands under the key n of the parent tree, and its
 * dictionary must say so in StructParents. With `namespaces` the elements are of PDF 2.0 (ISO 32000-2, 14.8.6).
 */
export function writeStructure(
  file: PdfFile,
  { sheets: pages, reading }: Painted,
  { namespaces: wanted, asReleased }: { readonly namespaces: boolean; readonly asReleased: boolean },
): StructureTree {
  const root = file.reserve();
  const namespaces = wanted ? namespacesOf(file) : undefined;
  const elements = new Map<Tag, Element>();
  const top: Kid[] = [];
  const elementOf = (tag: Tag): Element => {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const parent = tag.parent && elementOf(tag.parent);
    const element: Element = { tag, reference: file.reserve(), parent: parent?.reference ?? root, kids: [] };
    (parent?.kids ?? top).push({ kind: 'element', element });
    elements.set(tag, element);
    return element;
  };

  const links: { readonly link: Link; readonly page: number; readonly annotation: Reference }[] = [];
  const contentOwners = pages.map((): Reference[] => []);
  for (const { sheet, mark } of reading) {
    const element = elementOf(mark.tag);
    const owners = contentOwners[sheet];
    if (owners === undefined) throw new Error(`content is read on page ${sheet + 1} of ${pages.length}`);
    if (mark.kind === 'content') {
      element.kids.push({ kind: 'content', page: sheet, mcid: mark.mcid });
      if (mark.area !== undefined) element.area ??= mark.area;
      owners[mark.mcid] = element.reference;
    } else {
      const annotation = file.reserve();
      element.kids.push({ kind: 'annotation', page: sheet, annotation });
      links.push({ link: mark, page: sheet, annotation });
    }
  }

  const tied = namespaces !== undefined || !asReleased;
  const partners = tied ? noteMarks([...elements.values()], namespaces !== undefined) : new Map<Element, Element>();
  for (const element of elements.values()) {
    file.write(element.reference, {
      ...elementDictionary(element, pages),
      ...namespaces?.of(element.tag.role),
      A: attributes(element, namespaces !== undefined),
      Ref: refOf(partners.get(element)),
    });
  }
  for (const [i, { link, annotation }] of links.entries()) {
    const { to } = link.tag;
    const elementOfTag = (tag: Tag) => elements.get(tag)?.reference;
    const target = to && targetOf(to, { pages, elementOf: elementOfTag, toElements: namespaces !== undefined });
    const own = linkAnnotation(link, { structParent: pages.length + i, asReleased, target });
    file.write(annotation, namespaces === undefined ? own : { ...own, Lang: langOf(link.tag) });
  }
  const parentTree = [...contentOwners, ...links.map(({ link }) => elementOf(link.tag).reference)];
  file.write(root, {
    Type: 'StructTreeRoot',
    K: single(top.map((kid) => kidValue(kid, undefined, pages))),
    ParentTree: { Nums: parentTree.flatMap((owner, key) => [key, owner]) },
    ParentTreeNextKey: parentTree.length,
    IDTree: idTree(elements.values()),
    ...namespaces?.ofRoot(new Set([...elements.keys()].map(({ role }) => role))),
  });
  return {
    root,
    annotations: pages.map((_, page) => links.filter((link) => link.page === page).map(({ annotation }) => annotation)),
    elementOf: (tag) => elements.get(tag)?.reference,
  };
}

/** What PDF 1.7 has no name for: what stands aside is complete in itself (ISO 32000-1, table 333). */
const OLDER_NAMES: Partial<Readonly<Record<Role, string>>> = { Aside: 'Art' };

function elementDictionary({ tag, parent, kids }: Element, pages: readonly PaintedSheet[]): Dictionary {
  const home = kids.find((kid) => kid.kind !== 'element')?.page;
  return {
    S: OLDER_NAMES[tag.role] ?? tag.role,
    P: parent,
    Lang: tag.lang === undefined ? undefined : textString(tag.lang),
    T: tag.title === undefined ? undefined : textString(tag.title),
    ID: tag.id === undefined ? undefined : textString(tag.id),
    Alt: tag.alt === undefined ? undefined : textString(tag.alt),
    Pg: home === undefined ? undefined : pages[home]?.reference,
    K: single(inReadingOrder(kids).map((kid) => kidValue(kid, home, pages))),
  };
}

/** What is to be read last is last, whatever was painted after it. */
function inReadingOrder(kids: readonly Kid[]): readonly Kid[] {
  const isLast = (kid: Kid) => kid.kind === 'element' && kid.element.tag.last === true;
  return kids.some(isLast) ? [...kids.filter((kid) => !isLast(kid)), ...kids.filter(isLast)] : kids;
}

/** Of PDF 2.0 (ISO 32000-2, table 355); readers of PDF 1.7 that know it follow it too. */
function refOf(partner: Element | undefined): PdfValue | undefined {
  return partner === undefined ? undefined : [partner.reference];
}

/**
 * Each note with its mark, and each mark with its note: both are numbered in the order of their version. PDF 2.0 requires
 * a mark of each (ISO 14289-2, 8.2.5.14).
 */
function noteMarks(elements: readonly Element[], areRequired: boolean): ReadonlyMap<Element, Element> {
  const partners = new Map<Element, Element>();
  const waiting = new Map<Tag | undefined, Element[]>();
  for (const element of elements) {
    if (element.tag.role === 'Reference') {
      const version = versionOf(element.tag);
      waiting.set(version, [...(waiting.get(version) ?? []), element]);
    }
  }
  for (const element of elements) {
    if (element.tag.role !== 'Note') continue;
    const mark = waiting.get(versionOf(element.tag))?.shift();
    if (mark === undefined && areRequired) throw new Error('a note has no mark');
    if (mark !== undefined) partners.set(element, mark).set(mark, element);
  }
  return partners;
}

/** The part of the document that a tag belongs to: the outermost but the document itself. */
function versionOf(tag: Tag): Tag | undefined {
  let version = tag;
  while (version.parent?.parent !== undefined) version = version.parent;
  return version.role === 'Sect' ? version : undefined;
}

/** What a list's marks are (ISO 32000-1, table 347), and that a table's heads stand over columns (table 349). */
function attributes({ tag: { role, numbering, fromRight }, area }: Element, isNewer: boolean): Dictionary | undefined {
  // A figure is as large as it is (table 344).
  if (role === 'Figure') return { O: 'Layout', Placement: 'Block', BBox: area };
  if (fromRight) return { O: 'Layout', WritingMode: 'RlTb' };
  if (role === 'TH') return { O: 'Table', Scope: 'Column' };
  if (numbering === undefined) return undefined;
  return { O: 'List', ListNumbering: isNewer ? numbering : (OLDER_NUMBERINGS[numbering] ?? numbering) };
}

/** What PDF 1.7 has no value for, and PDF/UA-1 no leave to leave out (ISO 14289-1, 7.6). */
const OLDER_NUMBERINGS: Partial<Readonly<Record<Numbering, Numbering>>> = { Unordered: 'Disc', Ordered: 'Decimal' };

/** The elements that have an ID, in the order of their IDs (table 322). Throws when two have the same. */
function idTree(elements: Iterable<Element>): Dictionary | undefined {
  const byId = new Map<string, Reference>();
  for (const { tag, reference } of elements) {
    if (tag.id === undefined) continue;
    if (byId.has(tag.id)) throw new Error(`two elements have the ID ${tag.id}`);
    byId.set(tag.id, reference);
  }
  if (byId.size === 0) return undefined;
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
  return { Names: sorted.flatMap(([id, reference]) => [textString(id), reference]) };
}

/** An element of one kid holds it bare (table 323). */
function single(values: readonly PdfValue[]): PdfValue {
  const [only] = values;
  return only !== undefined && values.length === 1 ? only : values;
}

/** `home` is the page the element names as its own. */
function kidValue(kid: Kid, home: number | undefined, pages: readonly PaintedSheet[]): PdfValue {
  if (kid.kind === 'element') return kid.element.reference;
  const Pg = kid.page === home ? undefined : pages[kid.page]?.reference;
  if (kid.kind === 'annotation') return { Type: 'OBJR', Pg, Obj: kid.annotation };
  return Pg === undefined ? kid.mcid : { Type: 'MCR', Pg, MCID: kid.mcid };
}

/** The language that a tag is in: its own, or that of what holds it. */
function langOf(tag: Tag): TextString | undefined {
  if (tag.lang !== undefined) return textString(tag.lang);
  return tag.parent === undefined ? undefined : langOf(tag.parent);
}

interface LinkOptions {
  readonly structParent: number;
  readonly asReleased: boolean;
  /** Of one that leads to a place of the file. */
  readonly target: Readonly<Record<string, PdfValue>> | undefined;
}

/** What the link says, and where it leads, unless that is the same (ISO 14289-1, 7.18.5); of a note, what that says. */
function contentsOf({ tag }: Link, asReleased: boolean): string {
  const { href = '' } = tag;
  const words = tag.contents ?? href;
  const address = href.replace(/^mailto:/u, '');
  return asReleased || words.includes(address) ? words : `${words} (${address})`;
}

function linkAnnotation(link: Link, { structParent, asReleased, target }: LinkOptions): Dictionary {
  const { tag, area } = link;
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: area,
    Border: NO_BORDER,
    F: PRINT,
    Contents: textString(contentsOf(link, asReleased)),
    Dest: target?.['Dest'],
    A: target === undefined ? { S: 'URI', URI: textString(asciiUri(tag.href ?? '')) } : target['A'],
    StructParent: structParent,
  };
}

/** A URI action holds ASCII only (12.6.4.7); what is escaped already stays as it is. */
function asciiUri(href: string): string {
  return href.replace(/[^\u0021-\u007e]+/gu, (part) => encodeURI(part.replace(/\p{Cs}/gu, '\ufffd')));
}

/*
 * Turns the structure types of PDF 1.7 into those of PDF 2.0, each in its namespace (ISO 32000-2, 14.8.6 and annex L).
 */

const PDF_1_7 = 'http://iso.org/pdf/ssn';
const PDF_2_0 = 'http://iso.org/pdf2/ssn';

const FOOTNOTE = 'Footnote';

interface Namespaces {
  /** What the root of the structure says for its elements, which are of `roles`. */
  ofRoot(roles: ReadonlySet<Role>): Dictionary;
  /** What an element of `role` says of itself, in place of its role and beside its attributes. */
  of(role: Role): Dictionary;
}

/**
 * Footnotes and their marks have other names in PDF 2.0 (14.8.4.8.3); block quotations have none, and keep theirs.
 * Readers that know no namespaces look a type up in the role map, and fail on one that is neither there nor their own
 * (14.7.3). What a note is, is said once, as a class in an array: such readers would warn of an attribute that they
 * don't know (14.7.6.2).
 */
function namespacesOf(file: PdfFile): Namespaces {
  const older = file.add({ Type: 'Namespace', NS: textString(PDF_1_7) });
  const newer = file.add({ Type: 'Namespace', NS: textString(PDF_2_0) });
  const element = (role: string, namespace: Reference, classes?: readonly PdfValue[]): Dictionary => {
    return { S: role, NS: namespace, C: classes };
  };
  return {
    ofRoot: (roles): Dictionary => ({
      Namespaces: [newer, older],
      RoleMap: {
        FENote: 'Note',
        Aside: roles.has('Aside') ? OLDER_NAMES.Aside : undefined,
        Em: roles.has('Em') ? 'Span' : undefined,
        Strong: roles.has('Strong') ? 'Span' : undefined,
      },
      ClassMap: { [FOOTNOTE]: { O: 'FENote', NoteType: 'Footnote' } },
    }),
    of(role) {
      switch (role) {
        case 'BlockQuote':
          return element(role, older);
        case 'Note':
          return element('FENote', newer, [FOOTNOTE]);
        case 'Reference':
          return element('Lbl', newer);
        default:
          return element(role, newer);
      }
    },
  };
}
