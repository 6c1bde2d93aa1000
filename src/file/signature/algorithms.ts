/** Turns keys into the algorithms they sign with, and the names that CMS has for these into what verifies (RFC 5754, RFC 4056). */
import { constants, createHash, type KeyObject, sign, verify } from 'node:crypto';
import * as asn1js from 'asn1js';
import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';

type Digest = 'sha256' | 'sha384' | 'sha512';

const DIGEST_OIDS: Readonly<Record<Digest, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};
const DIGESTS = Object.keys(DIGEST_OIDS) as readonly Digest[];
const DIGEST_BYTES: Readonly<Record<Digest, number>> = { sha256: 32, sha384: 48, sha512: 64 };

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
const RSA_WITH: Readonly<Record<Digest, string>> = {
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};
const ECDSA_WITH: Readonly<Record<Digest, string>> = {
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
};

/** The curves that readers of PDF know, each with a digest as strong as it is. */
const CURVES: ReadonlyMap<string | undefined, Digest> = new Map([
  ['prime256v1', 'sha256'],
  ['secp384r1', 'sha384'],
  ['secp521r1', 'sha512'],
]);
/** Longer RSA keys are as strong as a longer digest. */
const RSA_BITS_FOR_SHA512 = 4096;

export interface SignatureAlgorithm {
  readonly scheme: 'RSA' | 'RSA-PSS' | 'ECDSA';
  readonly digest: Digest;
}

/** The algorithm that a private key signs with; nothing for a key of a kind that PDF readers don't take. */
export function algorithmFor(key: KeyObject): SignatureAlgorithm | undefined {
  const { modulusLength = 0, namedCurve, hashAlgorithm = 'sha256' } = key.asymmetricKeyDetails ?? {};
  const { mgf1HashAlgorithm = hashAlgorithm } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return { scheme: 'RSA', digest: modulusLength >= RSA_BITS_FOR_SHA512 ? 'sha512' : 'sha256' };
    case 'rsa-pss': {
      const digest = DIGESTS.find((one) => one === hashAlgorithm && one === mgf1HashAlgorithm);
      return digest && { scheme: 'RSA-PSS', digest };
    }
    case 'ec': {
      const digest = CURVES.get(namedCurve);
      return digest && { scheme: 'ECDSA', digest };
    }
    default:
      return undefined;
  }
}

export function signWith(key: KeyObject, { scheme, digest }: SignatureAlgorithm, content: Uint8Array): Uint8Array {
  return sign(digest, content, scheme === 'RSA-PSS' ? { key, ...pss(digest) } : key);
}

/** A salt as long as the digest, as RFC 4056, 3 advises. */
function pss(digest: Digest) {
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: DIGEST_BYTES[digest] };
}

export function verifies(
  { scheme, digest }: SignatureAlgorithm,
  key: KeyObject,
  { content, signature }: { readonly content: Uint8Array; readonly signature: Uint8Array },
): boolean {
  const kinds = { RSA: ['rsa'], 'RSA-PSS': ['rsa', 'rsa-pss'], ECDSA: ['ec'] }[scheme];
  if (!kinds.includes(key.asymmetricKeyType ?? '')) return false;
  return verify(digest, content, scheme === 'RSA-PSS' ? { key, ...pss(digest) } : key, signature);
}

export function digestOf(digest: Digest, ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(digest);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RFC 5754, 2: without parameters. */
export function digestIdentifier(digest: Digest): Asn1 {
  return sequence(oid(DIGEST_OIDS[digest]));
}

export function digestNamed(identifier: AlgorithmIdentifier): Digest | undefined {
  return DIGESTS.find((digest) => DIGEST_OIDS[digest] === identifier.algorithmId);
}

export function signatureIdentifier({ scheme, digest }: SignatureAlgorithm): Asn1 {
  switch (scheme) {
    case 'RSA':
      return sequence(oid(RSA_WITH[digest]), nothing());
    case 'ECDSA':
      return sequence(oid(ECDSA_WITH[digest]));
    case 'RSA-PSS':
      return sequence(oid(RSA_PSS), pssParameters(digest));
  }
}

/** RFC 4055, 3.1. */
function pssParameters(digest: Digest): Asn1 {
  const hash = sequence(oid(DIGEST_OIDS[digest]), nothing());
  return sequence(
    tagged(0, [hash]),
    tagged(1, [sequence(oid(MGF1), hash)]),
    tagged(2, [integer(DIGEST_BYTES[digest])]),
  );
}

/** Whether its parameters are NULL, or left out; both are written (RFC 5754, 2). */
export function isPlain({ algorithmParams }: AlgorithmIdentifier): boolean {
  return algorithmParams === undefined || algorithmParams instanceof asn1js.Null;
}

/** The algorithm of a SignerInfo. Some services name only their key's, and the digest beside it. */
export function signatureNamed(identifier: AlgorithmIdentifier, digest: Digest): SignatureAlgorithm | undefined {
  switch (identifier.algorithmId) {
    case RSA:
    case RSA_WITH[digest]:
      return isPlain(identifier) ? { scheme: 'RSA', digest } : undefined;
    case ECDSA_WITH[digest]:
      return { scheme: 'ECDSA', digest };
    case RSA_PSS:
      return hasOurPss(identifier, digest) ? { scheme: 'RSA-PSS', digest } : undefined;
    default:
      return undefined;
  }
}

/** The algorithm of what names both digest and key in one, as certificates and lists of revoked ones do. */
export function signatureOfDigest(identifier: AlgorithmIdentifier): SignatureAlgorithm | undefined {
  if (identifier.algorithmId === RSA) return undefined;
  return DIGESTS.map((digest) => signatureNamed(identifier, digest)).find((one) => one !== undefined);
}

function hasOurPss({ algorithmParams }: AlgorithmIdentifier, digest: Digest): boolean {
  if (!(algorithmParams instanceof asn1js.Sequence)) return false;
  const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams });
  return hashAlgorithm.algorithmId === DIGEST_OIDS[digest] && saltLength === DIGEST_BYTES[digest];
}

/*
 * Turns values into DER (ITU-T X.690), and DER into values: a few words over asn1js.
 */

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

function nothing(): Asn1 {
  return new asn1js.Null();
}
