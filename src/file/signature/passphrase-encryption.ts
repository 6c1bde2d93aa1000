/** Turns what was encrypted with a passphrase back into itself: PBES2 (RFC 8018) by pkijs, and triple DES as Windows exports keys (RFC 7292). */
import { createDecipheriv, createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  EncryptedData,
  getAlgorithmByOID,
  PBES2Params,
  PBKDF2Params,
  type AlgorithmIdentifier,
  type EncryptedContentInfo,
} from 'pkijs';

/** Encryption that pkijs has no means for, or no file of a key is made with. */
export class UnknownEncryption extends Error {}

export class WrongPassphrase extends Error {}

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const PKCS12_3DES = '1.2.840.113549.1.12.1.3';

/** More than twice what careful programs ask for; more only keeps the machine busy. */
const MAX_ITERATIONS = 2_000_000;

/** Throws a WrongPassphrase, as far as one shows by itself, and an UnknownEncryption. */
export async function decrypt(encryptedContentInfo: EncryptedContentInfo, passphrase: string): Promise<Uint8Array> {
  const { contentEncryptionAlgorithm: algorithm } = encryptedContentInfo;
  if (algorithm.algorithmId === PKCS12_3DES)
    return decryptTripleDes(algorithm, new Uint8Array(encryptedContentInfo.getEncryptedContent()), passphrase);
  demandKnown(algorithm);
  try {
    return new Uint8Array(
      await new EncryptedData({ encryptedContentInfo }).decrypt({ password: octetsOf(passphrase) }),
    );
  } catch {
    throw new WrongPassphrase();
  }
}

/** As pkijs takes a passphrase: in UTF-8. */
export function octetsOf(passphrase: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(passphrase, 'utf8')).buffer;
}

/** Throws an UnknownEncryption where a key would take too long to be worked out. */
export function demandQuick(iterations: number): void {
  if (!(iterations > 0 && iterations <= MAX_ITERATIONS)) throw new UnknownEncryption('iterations');
}

/** Asked beforehand: what pkijs throws for is told by its text alone. */
function demandKnown({ algorithmId, algorithmParams }: AlgorithmIdentifier): void {
  if (algorithmId !== PBES2) throw new UnknownEncryption(algorithmId);
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithmParams });
  if (nameOf(encryptionScheme) !== 'AES-CBC') throw new UnknownEncryption(encryptionScheme.algorithmId);
  if (keyDerivationFunc.algorithmId !== PBKDF2) throw new UnknownEncryption(keyDerivationFunc.algorithmId);
  const { iterationCount, prf } = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
  if (prf !== undefined && nameOf(prf) !== 'HMAC') throw new UnknownEncryption(prf.algorithmId);
  demandQuick(iterationCount);
}

/** As WebCrypto calls it; undefined for one that it doesn't have. */
export function nameOf({ algorithmId }: AlgorithmIdentifier): string | undefined {
  const algorithm: unknown = getAlgorithmByOID(algorithmId);
  const isNamed = typeof algorithm === 'object' && algorithm !== null && 'name' in algorithm;
  return isNamed && typeof algorithm.name === 'string' ? algorithm.name : undefined;
}

const TRIPLE_DES_KEY_BYTES = 24;
const DES_BLOCK_BYTES = 8;

function decryptTripleDes(
  { algorithmParams }: AlgorithmIdentifier,
  encrypted: Uint8Array,
  passphrase: string,
): Uint8Array {
  const [salt, rounds] = algorithmParams instanceof asn1js.Sequence ? algorithmParams.valueBlock.value : [];
  if (!(salt instanceof asn1js.OctetString && rounds instanceof asn1js.Integer))
    throw new UnknownEncryption('parameters');
  const iterations = rounds.valueBlock.valueDec;
  demandQuick(iterations);
  const secret = { passphrase, salt: new Uint8Array(salt.getValue()), iterations };
  const key = pkcs12Key({ ...secret, purpose: 1, length: TRIPLE_DES_KEY_BYTES });
  const vector = pkcs12Key({ ...secret, purpose: 2, length: DES_BLOCK_BYTES });
  const decipher = createDecipheriv('des-ede3-cbc', key, vector);
  const begun = decipher.update(encrypted);
  try {
    return Buffer.concat([begun, decipher.final()]);
  } catch {
    throw new WrongPassphrase();
  }
}

interface Pkcs12Secret {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** 1 for a key, 2 for a first vector (RFC 7292, B.3). */
  readonly purpose: 1 | 2;
  readonly length: number;
}

/** The block of SHA-1, in bytes: v in RFC 7292, B.2, whose names these are. */
const BLOCK = 64;

/** RFC 7292, B.2, by SHA-1. pkijs knows this for seals alone. */
function pkcs12Key({ passphrase, salt, iterations, purpose, length }: Pkcs12Secret): Uint8Array {
  const D = new Uint8Array(BLOCK).fill(purpose);
  const I = Buffer.concat([repeated(salt), repeated(Buffer.from(`${passphrase}\0`, 'utf16le').swap16())]);
  const blocks: Uint8Array[] = [];
  for (let made = 0; made < length;) {
    let A = sha1(D, I);
    for (let i = 1; i < iterations; i++) A = sha1(A);
    blocks.push(A);
    made += A.length;
    const B = numberIn(repeated(A)) + 1n;
    for (let at = 0; at < I.length; at += BLOCK) {
      const sum = BigInt.asUintN(8 * BLOCK, numberIn(I.subarray(at, at + BLOCK)) + B);
      I.set(Buffer.from(sum.toString(16).padStart(2 * BLOCK, '0'), 'hex'), at);
    }
  }
  return Buffer.concat(blocks).subarray(0, length);
}

function sha1(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function numberIn(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

/** As many whole blocks as `bytes` begin, filled with them over and over. */
function repeated(bytes: Uint8Array): Buffer {
  const length = BLOCK * Math.ceil(bytes.length / BLOCK);
  return Buffer.from(Array.from({ length }, (_, i) => bytes[i % bytes.length] ?? 0));
}
