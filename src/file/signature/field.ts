/** Turns a finished PDF's catalog, last page and structure tree into ones that hold a signature field, and makes the field. */
import { type Prepared, RANGES_LATER, withHole } from './increment.ts';
import { languageOf, OUR_LANG, wordingOf } from '../../text/language/index.ts';
import {
  type Entries,
  entriesAt,
  follow,
  formatEntries,
  formatText,
  integerIn,
  itemsOf,
  latin1,
  type PdfObjects,
  readObjects,
  referenceIn,
  textIn,
} from './pdf-source.ts';

/** Objects to be written, by their numbers. */
type Objects = ReadonlyMap<number, Entries>;

interface FieldPlan {
  /** The number of the signature dictionary, which is the caller's to write. */
  readonly signature: number;
  /** The number of what the field looks like, which is `NO_APPEARANCE`. */
  readonly appearance: number;
  /** The natural language of the field's name; the document's own when absent. */
  readonly lang?: string | undefined;
  /** PDF 2.0 with PDF/UA-2, where a field of no extent stays out of the structure (ISO 14289-2, 8.9). */
  readonly isTwo: boolean;
}

/** Print and Locked (ISO 32000-1, table 165). ISO 19005-2, 6.3.2 asks for the one; the other keeps the field where it is. */
export const PRINT_AND_LOCKED = 4 + 128;
/** SignaturesExist and AppendOnly (ISO 32000-1, table 219). */
export const SIGNED_AND_APPENDED_TO_ONLY = 3;
/** A field that is not seen (ISO 32000-1, 12.7.4.5). */
const NOWHERE = '[0 0 0 0]';

/** A form XObject that paints nothing. PDF/A doesn't ask for one here (ISO 19005-2, 6.3.3), but Ghostscript warns without. */
const NO_APPEARANCE = '<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Length 0 >>\nstream\n\nendstream';

interface Page {
  readonly number: number;
  readonly entries: Entries;
}

/** Everything that changes but the signature dictionary itself. Throws when the file has a form, or isn't one of ours. */
function enterField(objects: PdfObjects, plan: FieldPlan): Objects {
  const root = follow(objects, objects.trailer, 'Root');
  if (root.entries.has('AcroForm')) throw new Error('a PDF to sign has a form already');
  const page = lastPage(objects, root.entries);
  const lang = plan.lang ?? textIn(root.entries.get('Lang')) ?? OUR_LANG;
  const field = { number: plan.appearance + 1, page, lang, name: formatText(fieldName(lang)) };
  const structure = plan.isTwo ? undefined : enterStructure(objects, root.entries, field);
  return new Map([
    [root.number, catalogWith(root.entries, field.number, plan.signature)],
    [page.number, pageWith(page.entries, field.number)],
    [field.number, widget(field, { ...plan, structParent: structure?.key })],
    ...(structure?.changed ?? []),
  ]);
}

/** Read aloud where a screen reader comes by. */
export function fieldName(lang: string): string {
  return (languageOf(lang).wording ?? wordingOf(OUR_LANG)).signature;
}

/** The last page, where the field comes last in the order of reading too. Our page trees are flat. */
export function lastPage(objects: PdfObjects, root: Entries): Page {
  const number = referenceIn(itemsOf(follow(objects, root, 'Pages').entries.get('Kids') ?? '').at(-1));
  const entries = number === undefined ? undefined : objects.entries(number);
  if (number === undefined || entries?.get('Type') !== '/Page')
    throw new Error('a PDF to sign has a page tree unlike ours');
  return { number, entries };
}

/** With the form, and the permission that the signature gives as a certification (ISO 32000-2, 12.8.6). */
function catalogWith(catalog: Entries, field: number, signature: number): Entries {
  const form = `<< /Fields [${referTo(field)}] /SigFlags ${String(SIGNED_AND_APPENDED_TO_ONLY)} >>`;
  return new Map([...catalog, ['AcroForm', form], ['Perms', `<< /DocMDP ${referTo(signature)} >>`]]);
}

export function pageWith(page: Entries, field: number): Entries {
  return new Map([...page, ['Annots', formatItems([...itemsOf(page.get('Annots') ?? '[]'), referTo(field)])]]);
}

interface Field {
  readonly number: number;
  readonly page: Page;
  readonly lang: string;
  readonly name: string;
}

interface Ties {
  readonly signature: number;
  readonly appearance: number;
  readonly structParent: number | undefined;
}

/** Field and annotation in one (ISO 32000-1, 12.5.6.19). */
function widget({ page, name }: Field, { signature, appearance, structParent }: Ties): Entries {
  return new Map([
    ['Type', '/Annot'],
    ['Subtype', '/Widget'],
    ['FT', '/Sig'],
    ['T', '(Signature)'],
    ['TU', name],
    ['Contents', name],
    ['Rect', NOWHERE],
    ['AP', `<< /N ${referTo(appearance)} >>`],
    ['F', String(PRINT_AND_LOCKED)],
    ['P', referTo(page.number)],
    ['V', referTo(signature)],
    ...(structParent === undefined ? [] : [['StructParent', String(structParent)] as const]),
  ]);
}

interface EnteredStructure {
  /** The field's in the parent tree. */
  readonly key: number;
  readonly changed: Objects;
}

/** Puts the field into an element Form, the last of the document (ISO 14289-1, 7.18.4), and into the parent tree. */
function enterStructure(objects: PdfObjects, root: Entries, field: Field): EnteredStructure {
  const tree = follow(objects, root, 'StructTreeRoot');
  const document = follow(objects, tree.entries, 'K');
  const key = integerIn(tree.entries.get('ParentTreeNextKey'));
  const form = field.number + 1;
  const kids = document.entries.get('K') ?? '[]';
  const siblings = kids.startsWith('[') ? itemsOf(kids) : [kids];
  return {
    key,
    changed: new Map([
      [document.number, new Map([...document.entries, ['K', formatItems([...siblings, referTo(form)])]])],
      [form, formElement(field, document.number)],
      ...withParent(tree, `${String(key)} ${referTo(form)}`),
    ]),
  };
}

function formElement({ number, page, lang, name }: Field, parent: number): Entries {
  return new Map([
    ['Type', '/StructElem'],
    ['S', '/Form'],
    ['P', referTo(parent)],
    ['Lang', formatText(lang)],
    ['Alt', name],
    ['Pg', referTo(page.number)],
    ['K', `<< /Type /OBJR /Obj ${referTo(number)} >>`],
  ]);
}

/** The root of the tree, with one more key in its parent tree, which stands in it. */
function withParent({ number, entries }: Page, parent: string): Objects {
  const parents = entriesAt(entries.get('ParentTree') ?? '', 0);
  const grown = new Map([...parents, ['Nums', formatItems([...itemsOf(parents.get('Nums') ?? ''), parent])]]);
  const nextKey = String(integerIn(entries.get('ParentTreeNextKey')) + 1);
  return new Map([
    [number, new Map([...entries, ['ParentTreeNextKey', nextKey], ['ParentTree', formatEntries(grown)]])],
  ]);
}

export function referTo(number: number): string {
  return `${String(number)} 0 R`;
}

export function formatItems(items: readonly string[]): string {
  return `[${items.join(' ')}]`;
}

/*
 * Turns a finished PDF into itself with an increment that has room for a signature.
 */

export interface SignatureWords {
  /** The time of signing, which is the signer's claim. */
  readonly at: Date;
  readonly reason?: string | undefined;
  readonly location?: string | undefined;
  /** The language in which the field is named; the document's own when absent. */
  readonly lang?: string | undefined;
}

const SUB_FILTER = '/ETSI.CAdES.detached';

/**
 * `master` with an incremental update after it (ISO 32000-1, 7.5.6): every byte stays where it is. `reserve` is the room
 * for the CMS in bytes. Throws when the file is signed already, or isn't one of ours.
 */
export function prepareIncrement(master: Uint8Array, words: SignatureWords, reserve: number): Prepared {
  if (!latin1(master.subarray(-8)).endsWith('%%EOF\n')) throw new Error('a PDF to sign does not end where ours do');
  const objects = readObjects(master);
  const signature = integerIn(objects.trailer.get('Size'));
  const isTwo = latin1(master.subarray(0, 8)).startsWith('%PDF-2.');
  const changed = enterField(objects, { signature, appearance: signature + 1, lang: words.lang, isTwo });
  const sources = new Map([...changed].map(([number, entries]) => [number, formatEntries(entries)]));
  sources.set(signature, signatureDictionary(words, reserve));
  sources.set(signature + 1, NO_APPEARANCE);
  return withHole(master, sources, SUB_FILTER);
}

/**
 * The signature certifies the file: nothing in it may be changed any more (ISO 32000-2, table 257). What proves the signature
 * later, revocation data and document timestamps, may be appended under it all the same (12.8.2.2.2).
 */
const NOTHING_MAY_BE_CHANGED =
  '[<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]';

function signatureDictionary({ at, reason, location }: SignatureWords, reserve: number): string {
  return formatEntries(
    new Map([
      ['Type', '/Sig'],
      ['Filter', '/Adobe.PPKLite'],
      ['SubFilter', SUB_FILTER],
      ['ByteRange', RANGES_LATER],
      ['Contents', `<${'0'.repeat(2 * reserve)}>`],
      ['M', formatDate(at)],
      ['Reference', NOTHING_MAY_BE_CHANGED],
      ...(reason === undefined ? [] : [['Reason', formatText(reason)] as const]),
      ...(location === undefined ? [] : [['Location', formatText(location)] as const]),
    ]),
  );
}

/** ISO 32000-1, 7.9.4, in UTC. */
function formatDate(at: Date): string {
  return `(D:${at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
}
