/** Turns values into DER (ITU-T X.690), and DER into values: a few words over asn1js. */
import * as asn1js from 'asn1js';

export type Asn1 = asn1js.BaseBlock;

/** What is not the ASN.1 that it should be. */
class Asn1Error extends Error {}

export function bytesOf(block: { toBER: () => ArrayBuffer }): Uint8Array {
  return new Uint8Array(block.toBER());
}

/** The one value that `bytes` are. Throws an Asn1Error for anything else. */
export function parseAsn1(bytes: Uint8Array): Asn1 {
  const { offset, result } = asn1js.fromBER(bytes);
  if (offset !== bytes.length) throw new Asn1Error(result.error === '' ? 'bytes are left over' : result.error);
  return result;
}

export function sequence(...value: readonly Asn1[]): Asn1 {
  return new asn1js.Sequence({ value: [...value] });
}

/** In the order that X.690, 11.6 wants. */
export function setOf(value: readonly Asn1[]): Asn1 {
  return new asn1js.Set({ value: sorted(value) });
}

/** `value` tagged by its number in a structure; a set of several in the order of a set. */
export function tagged(tagNumber: number, value: readonly Asn1[]): Asn1 {
  return new asn1js.Constructed({ idBlock: { tagClass: CONTEXT, tagNumber }, value: sorted(value) });
}

const CONTEXT = 3;

function sorted(value: readonly Asn1[]): Asn1[] {
  return value.toSorted((a, b) => Buffer.compare(bytesOf(a), bytesOf(b)));
}

export function oid(value: string): Asn1 {
  return new asn1js.ObjectIdentifier({ value });
}

export function octets(bytes: Uint8Array): Asn1 {
  return new asn1js.OctetString({ valueHex: bytes });
}

export function integer(value: number): Asn1 {
  return new asn1js.Integer({ value });
}

export function nothing(): Asn1 {
  return new asn1js.Null();
}
