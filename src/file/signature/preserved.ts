/**
 * Turns what was appended to a signed PDF into what it adds, or throws what is wrong with it. A signature outlives its
 * certificate where revocation data (DSS) and document timestamps are appended in time (ETSI EN 319 142-1, 5.4 and 5.5;
 * ISO 32000-2, 12.8.4.3 and 12.8.5). Those are allowed under any certification; nothing else is taken.
 */
import { X509Certificate } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { guarded, InvalidSignature } from './cms.ts';
import {
  type Entries,
  entriesAt,
  formatText,
  integerIn,
  itemsOf,
  type PdfObjects,
  readObjects,
  referenceIn,
} from './pdf-source.ts';
import { canonical, contentsOf, entriesIn, objectAt, objectIn, textOfString } from './pdf-values.ts';
import type { Kept } from './revoked.ts';
import { type VerifiedToken, verifyToken } from './timestamp.ts';
import type { Preservation, TrustList } from './signature-facts.ts';

/** No metadata is larger; ours have 3 kB. */
const MOST_XMP_BYTES = 1_000_000;

/** What was appended, with what there is to judge it by. */
export interface Appended {
  readonly facts: Preservation;
  readonly kept: Kept;
  readonly timestamps: readonly VerifiedToken[];
}

/** `length` is that of the file as it was signed. */
export function readPreservation(bytes: Uint8Array, length: number, trust?: TrustList): Appended {
  const [before, after] = [readObjects(bytes.subarray(0, length)), readObjects(bytes)];
  requireWalked(before, after);
  const [was, is] = [rootOf(before), rootOf(after)];
  const stamps = fieldsOf(after, is).slice(fieldsOf(before, was).length);
  requireCatalog(before, after, stamps);
  for (const number of changedIn(before, after)) requireAllowed(number, { before, after, stamps });
  requireReached(before, after, [is.get('DSS') ?? '', is.get('AcroForm') ?? '', ...stamps.map(referTo)]);
  const timestamps = stamps.map((field) => timestampOf(after, field, { signed: length, trust }));
  const dss = is.get('DSS');
  const kept = dss === undefined ? NOTHING_KEPT : keptIn(after, dss);
  const hasRevocationData = kept.lists.length + kept.answers.length > 0;
  return { facts: { hasRevocationData, timestamps: timestamps.map(({ facts }) => facts) }, kept, timestamps };
}

function rootOf(objects: PdfObjects): Entries {
  return objects.entries(numberOf(objects.trailer.get('Root')));
}

function numberOf(source: string | undefined): number {
  const number = referenceIn(source);
  if (number === undefined) throw new InvalidSignature('what was appended to it is damaged');
  return number;
}

/**
 * The appended bytes are the objects that its tables list, their tables and trailers, and nothing between them: what no
 * table lists, some reader that mends files might find. The first goes on from where the signed file ends.
 */
function requireWalked(before: PdfObjects, after: PdfObjects): void {
  const later = after.sections.slice(0, -before.sections.length).toReversed();
  const earlier = after.sections.slice(-before.sections.length);
  if (later.length === 0 || earlier.some(({ start }, i) => start !== before.sections[i]?.start))
    throw new InvalidSignature('what was appended to it does not go on from it');
  let at = before.bytes.length;
  for (const { offsets, start, end, freed, trailer } of later) {
    if (freed.length > 0) throw new InvalidSignature('objects of it were declared gone after it was signed');
    if (canonical(trailer.get('Root') ?? '') !== canonical(before.trailer.get('Root') ?? '') || trailer.has('Encrypt'))
      throw new InvalidSignature('it was given another catalog after it was signed');
    for (const [number, offset] of [...offsets].toSorted(([, a], [, b]) => a - b)) {
      requireSpace(after.text, at, offset);
      at = objectAt(after.bytes, after.text, { number, offset }).end;
    }
    requireSpace(after.text, at, start);
    const ending = /[\r\n ]*startxref[\r\n ]+(\d{1,10})[\r\n ]+%%EOF[\r\n ]*/y;
    ending.lastIndex = end;
    if (Number(ending.exec(after.text)?.[1]) !== start)
      throw new InvalidSignature('what was appended to it is damaged');
    at = ending.lastIndex;
  }
  if (at !== after.bytes.length) throw new InvalidSignature('something stands after it');
}

function requireSpace(text: string, from: number, to: number): void {
  if (from > to || /[^\0\t\n\f\r ]/.test(text.slice(from, to)))
    throw new InvalidSignature('something stands in it that is in none of its tables');
}

/** Objects of the signed file that were written anew after it. */
function changedIn(before: PdfObjects, after: PdfObjects): ReadonlySet<number> {
  const later = after.sections.slice(0, -before.sections.length);
  const all = later.flatMap(({ offsets }) => [...offsets.keys()]);
  return new Set(all.filter((number) => before.offsetOf(number) !== undefined));
}

function referTo(number: number): string {
  return `${String(number)} 0 R`;
}

/** Every object that is new belongs to what proves the signature: nobody else has a use for one. */
function requireReached(before: PdfObjects, after: PdfObjects, from: readonly string[]): void {
  const later = after.sections.slice(0, -before.sections.length).flatMap(({ offsets }) => [...offsets.keys()]);
  const left = new Set(later.filter((number) => before.offsetOf(number) === undefined));
  const waiting = [...from];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const [, digits] of source.matchAll(/(\d{1,10}) \d{1,5} R/g)) {
      const number = Number(digits);
      if (left.delete(number)) waiting.push(objectIn(after, number).value);
    }
  }
  const [strange] = left;
  if (strange !== undefined)
    throw new InvalidSignature(`the object ${String(strange)} was added after it was signed, and proves nothing of it`);
}

/** The form of a catalog, which may be an object of its own. */
function formOf(objects: PdfObjects, root: Entries): Entries {
  const form = root.get('AcroForm') ?? '<< >>';
  const number = referenceIn(form);
  return number === undefined ? entriesAt(form, 0) : objects.entries(number);
}

/** The numbers of the fields of a form, in their order. */
export function fieldsOf(objects: PdfObjects, root: Entries): readonly number[] {
  const fields = formOf(objects, root).get('Fields') ?? '[]';
  const number = referenceIn(fields);
  const array = number === undefined ? fields : objectIn(objects, number).value;
  return itemsOf(array).map(numberOf);
}

/** What may be said of a file anew: proofs of its signature, its fields for timestamps, and that it has them. */
const OF_A_CATALOG = new Set(['DSS', 'AcroForm', 'Extensions']);

function requireCatalog(before: PdfObjects, after: PdfObjects, stamps: readonly number[]): void {
  const [was, is] = [rootOf(before), rootOf(after)];
  requireSame(was, is, OF_A_CATALOG);
  const [form, formNow] = [formOf(before, was), formOf(after, is)];
  requireSame(form, formNow, new Set(['Fields']));
  const [fields, fieldsNow] = [fieldsOf(before, was), fieldsOf(after, is)];
  if (fields.some((field, i) => fieldsNow[i] !== field) || new Set(fieldsNow).size !== fields.length + stamps.length)
    throw new InvalidSignature('its form was changed after it was signed');
}

function requireSame(was: Entries, is: Entries, but: ReadonlySet<string>): void {
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    if (!but.has(key) && canonical(was.get(key) ?? 'null') !== canonical(is.get(key) ?? 'null'))
      throw new InvalidSignature(`its ${key} was changed after it was signed`);
  }
}

interface Change {
  readonly before: PdfObjects;
  readonly after: PdfObjects;
  /** The fields of timestamps that were appended. */
  readonly stamps: readonly number[];
}

/** An object that was written anew: the catalog, which is looked at by itself; what is said of the file; a page. */
function requireAllowed(number: number, { before, after, stamps }: Change): void {
  const root = rootOf(before);
  if (number === referenceIn(before.trailer.get('Root')) || number === referenceIn(root.get('AcroForm'))) return;
  if (number === referenceIn(root.get('Metadata'))) {
    const [was, is] = [before, after].map((objects) =>
      statementsIn(new TextDecoder().decode(contentsOf(objectIn(objects, number), MOST_XMP_BYTES))),
    );
    if (was?.join('\n') !== is?.join('\n'))
      throw new InvalidSignature('what is said of it in its metadata was changed after it was signed');
    return;
  }
  const [was, is] = [objectIn(before, number), objectIn(after, number)];
  if (was.stream === undefined && is.stream === undefined && is.value.startsWith('<<')) {
    if (number === referenceIn(before.trailer.get('Info'))) {
      requireSame(asTexts(entriesIn(was)), asTexts(entriesIn(is)), new Set(['Producer', 'ModDate']));
      return;
    }
    if (entriesIn(was).get('Type') === '/Page') {
      requireSamePage(entriesIn(was), entriesIn(is), after, stamps);
      return;
    }
  }
  throw new InvalidSignature(`the object ${String(number)} of it was changed after it was signed`);
}

/** What is said of a file, in one encoding: whoever writes it anew may choose another. */
function asTexts(info: Entries): Entries {
  return new Map(
    [...info].map(([key, value]) => [key, /^[(<](?!<)/.test(value) ? formatText(textOfString(value)) : value] as const),
  );
}

/** A page may have got the fields of timestamps, which are not seen. */
function requireSamePage(was: Entries, is: Entries, after: PdfObjects, stamps: readonly number[]): void {
  requireSame(was, is, new Set(['Annots']));
  const [annots, annotsNow] = [was, is].map((page) => annotsOf(after, page).map(canonical));
  const more = annotsNow?.slice(annots?.length) ?? [];
  const isMore = annots?.every((one, i) => annotsNow?.[i] === one) ?? false;
  if (!isMore || more.some((one) => !stamps.includes(referenceIn(one) ?? -1)))
    throw new InvalidSignature('a page of it was changed after it was signed');
}

function annotsOf(objects: PdfObjects, page: Entries): readonly string[] {
  const annots = page.get('Annots') ?? '[]';
  const number = referenceIn(annots);
  return itemsOf(number === undefined ? annots : objectIn(objects, number).value);
}

/*
 * Turns a field that was appended into the time that its timestamp attests.
 */

/** A field of no extent, which paints nothing over a page. */
const NO_EXTENT = /^\[(\S+) (\S+) \1 \2\]$/;

interface Covering {
  /** How long the file was when it was signed. */
  readonly signed: number;
  readonly trust: TrustList | undefined;
}

function timestampOf(objects: PdfObjects, number: number, { signed, trust }: Covering): VerifiedToken {
  const field = objects.entries(number);
  const stamp = entriesIn(objectIn(objects, numberOf(field.get('V'))));
  const isOurs = field.get('FT') === '/Sig' && NO_EXTENT.test(canonical(field.get('Rect') ?? '[0 0 0 0]'));
  if (!isOurs || stamp.get('SubFilter') !== '/ETSI.RFC3161' || stamp.get('Type') !== '/DocTimeStamp')
    throw new InvalidSignature('a field was added after it was signed that is no timestamp');
  const ranges = itemsOf(stamp.get('ByteRange') ?? '[]').map(integerIn);
  const [first = -1, start = 0, end = 0, rest = 0] = ranges;
  const until = end + rest;
  const { text, bytes } = objects;
  const isWhole = /%%EOF[\r\n ]*$/.test(text.slice(Math.max(0, until - 16), until));
  if (ranges.length !== 4 || first !== 0 || until > bytes.length || until < signed || !isWhole)
    throw new InvalidSignature('a document timestamp does not cover what stands before it');
  const hole = text.slice(start, end);
  const digits = /^<([0-9A-Fa-f]*)>$/.exec(hole)?.[1];
  if (digits === undefined || hole !== stamp.get('Contents'))
    throw new InvalidSignature('a document timestamp does not cover what stands before it');
  const token = guarded(() => withoutPadding(Buffer.from(digits, 'hex')));
  return verifyToken(token, Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, until)]), trust);
}

/** What stands after a token is zeros. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  const form = bytes[1] ?? 0;
  const count = form < 0x80 ? 0 : form - 0x80;
  const length = count === 0 ? form : bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = 2 + count + length;
  if (count > 4 || bytes.subarray(end).some((byte) => byte !== 0))
    throw new InvalidSignature('something stands after it');
  return bytes.subarray(0, end);
}

export const NOTHING_KEPT: Kept = { certificates: [], lists: [], answers: [] };

/** The largest lists of public authorities have some megabytes. */
const MOST_REVOCATION_BYTES = 16_000_000;

/** ISO 32000-2, 12.8.4.3. */
function keptIn(objects: PdfObjects, dss: string): Kept {
  const number = referenceIn(dss);
  const entries = number === undefined ? entriesAt(dss, 0) : objects.entries(number);
  const streams = (key: string) => {
    const value = entries.get(key) ?? '[]';
    const apart = referenceIn(value);
    const items = itemsOf(apart === undefined ? value : objectIn(objects, apart).value);
    return items.map((item) => contentsOf(objectIn(objects, numberOf(item)), MOST_REVOCATION_BYTES));
  };
  const certificates = streams('Certs').flatMap((bytes) => {
    try {
      return [new X509Certificate(bytes)];
    } catch {
      // Nobody has signed the DSS: what in it is no certificate proves nothing, and takes nothing away.
      return [];
    }
  });
  return { certificates, lists: streams('CRLs'), answers: streams('OCSPs') };
}

/*
 * Turns XMP into what it says, whichever of its forms it is written in (ISO 16684-1, 7).
 */

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMP = 'http://ns.adobe.com/xap/1.0/';

/** When a file was last written, and by what: whoever preserves it says so. */
const OF_THE_WRITER = new Set([`${XMP}ModifyDate`, `${XMP}MetadataDate`, 'http://ns.adobe.com/pdf/1.3/Producer']);

/** Every value with the names of what it is of, sorted. */
export function statementsIn(xmp: string): readonly string[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  const open: { readonly name: string; readonly lang: string; text: string; hasChild: boolean }[] = [];
  const say = (path: readonly string[], lang: string, value: string) => {
    if (path.some((name) => OF_THE_WRITER.has(name)) || path.length === 0) return;
    found.push(JSON.stringify([path, lang, value.trim()]));
  };
  const pathTo = () => open.map(({ name }) => name).filter((name) => name !== '');
  parser.on('error', (error) => {
    throw new InvalidSignature('its metadata is damaged', { cause: error });
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const parent = open.at(-1);
    if (parent) parent.hasChild = true;
    // The envelope of XMP and the containers of RDF say nothing themselves.
    const name = uri === RDF || local === 'xmpmeta' ? '' : `${uri}${local}`;
    const lang = Object.values(attributes).find((one) => one.uri === XML && one.local === 'lang')?.value ?? '';
    open.push({ name, lang, text: '', hasChild: false });
    for (const one of Object.values(attributes)) {
      if (one.uri === RDF && one.local === 'resource') say(pathTo(), '', one.value);
      if (one.uri === '' || one.uri === RDF || one.uri === XML || one.prefix === 'xmlns' || one.prefix === 'x')
        continue;
      say([...pathTo(), `${one.uri}${one.local}`], '', one.value);
    }
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    const path = pathTo();
    const last = open.pop();
    if (last !== undefined && !last.hasChild && last.text.trim() !== '') say(path, last.lang, last.text);
  });
  parser.write(xmp).close();
  return found.toSorted();
}
