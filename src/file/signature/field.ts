/** Turns a finished PDF's catalog, last page and structure tree into ones that hold a signature field, and makes the field. */
import { languageOf, OUR_LANG, wordingOf } from '../../text/language/index.ts';
import { follow, type PdfObjects } from './pdf-objects.ts';
import {
  entriesAt,
  formatEntries,
  formatText,
  integerIn,
  itemsOf,
  referenceIn,
  textIn,
  type Entries,
} from './pdf-source.ts';

/** Objects to be written, by their numbers. */
export type Objects = ReadonlyMap<number, Entries>;

export interface FieldPlan {
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
const PRINT_AND_LOCKED = 4 + 128;
/** SignaturesExist and AppendOnly (ISO 32000-1, table 219). */
const SIGNED_AND_APPENDED_TO_ONLY = 3;
/** A field that is not seen (ISO 32000-1, 12.7.4.5). */
const NOWHERE = '[0 0 0 0]';

/** A form XObject that paints nothing. PDF/A doesn't ask for one here (ISO 19005-2, 6.3.3), but Ghostscript warns without. */
export const NO_APPEARANCE = '<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Length 0 >>\nstream\n\nendstream';

interface Page {
  readonly number: number;
  readonly entries: Entries;
}

/** Everything that changes but the signature dictionary itself. Throws when the file has a form, or isn't one of ours. */
export function enterField(objects: PdfObjects, plan: FieldPlan): Objects {
  const root = follow(objects, objects.trailer, 'Root');
  if (root.entries.has('AcroForm')) throw new Error('a PDF to sign has a form already');
  const page = lastPage(objects, root.entries);
  const lang = plan.lang ?? textIn(root.entries.get('Lang')) ?? OUR_LANG;
  const field = { number: plan.appearance + 1, page, lang, name: formatText(fieldName(lang)) };
  const structure = plan.isTwo ? undefined : enterStructure(objects, root.entries, field);
  return new Map([
    [root.number, catalogWith(root.entries, field.number)],
    [page.number, pageWith(page.entries, field.number)],
    [field.number, widget(field, { ...plan, structParent: structure?.key })],
    ...(structure?.changed ?? []),
  ]);
}

/** Read aloud where a screen reader comes by. */
function fieldName(lang: string): string {
  return (languageOf(lang).wording ?? wordingOf(OUR_LANG)).signature;
}

/** The last page, where the field comes last in the order of reading too. Our page trees are flat. */
function lastPage(objects: PdfObjects, root: Entries): Page {
  const number = referenceIn(itemsOf(follow(objects, root, 'Pages').entries.get('Kids') ?? '').at(-1));
  const entries = number === undefined ? undefined : objects.entries(number);
  if (number === undefined || entries?.get('Type') !== '/Page')
    throw new Error('a PDF to sign has a page tree unlike ours');
  return { number, entries };
}

function catalogWith(catalog: Entries, field: number): Entries {
  const form = `<< /Fields [${referTo(field)}] /SigFlags ${String(SIGNED_AND_APPENDED_TO_ONLY)} >>`;
  return new Map([...catalog, ['AcroForm', form]]);
}

function pageWith(page: Entries, field: number): Entries {
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
      ...withParent(objects, tree, `${String(key)} ${referTo(form)}`),
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

/** The root of the tree, with one more key in its parent tree. */
function withParent(objects: PdfObjects, { number, entries }: Page, parent: string): Objects {
  const nextKey = String(integerIn(entries.get('ParentTreeNextKey')) + 1);
  const counted = new Map([...entries, ['ParentTreeNextKey', nextKey]]);
  const apart = referenceIn(entries.get('ParentTree'));
  const parents = apart === undefined ? entriesAt(entries.get('ParentTree') ?? '', 0) : objects.entries(apart);
  const nums = formatItems([...itemsOf(parents.get('Nums') ?? ''), parent]);
  const grown = new Map([...parents, ['Nums', nums]]);
  if (apart !== undefined)
    return new Map([
      [number, counted],
      [apart, grown],
    ]);
  return new Map([[number, new Map([...counted, ['ParentTree', formatEntries(grown)]])]]);
}

function referTo(number: number): string {
  return `${String(number)} 0 R`;
}

function formatItems(items: readonly string[]): string {
  return `[${items.join(' ')}]`;
}
