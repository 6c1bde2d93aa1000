/** Turns what was encrypted or sealed with a passphrase back into itself: PBES2 and PBMAC1 (RFC 8018, RFC 9579), and PKCS#12's own (RFC 7292). */
import { createDecipheriv, createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import * as asn1js from 'asn1js';
import { PBES2Params, PBKDF2Params, type AlgorithmIdentifier, type MacData } from 'pkijs';

/** Encryption that this Node has no means for, or no file of a key is made with. */
export class UnknownEncryption extends Error {}

export class WrongPassphrase extends Error {}

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const PBMAC1 = '1.2.840.113549.1.5.14';
const PKCS12_3DES = '1.2.840.113549.1.12.1.3';

/** RFC 8018, B.2: with the length of their keys in bytes. All have a block as their first vector. */
const CIPHERS: ReadonlyMap<string, { readonly name: string; readonly keyLength: number }> = new Map([
  ['2.16.840.1.101.3.4.1.2', { name: 'aes-128-cbc', keyLength: 16 }],
  ['2.16.840.1.101.3.4.1.22', { name: 'aes-192-cbc', keyLength: 24 }],
  ['2.16.840.1.101.3.4.1.42', { name: 'aes-256-cbc', keyLength: 32 }],
  ['1.2.840.113549.3.7', { name: 'des-ede3-cbc', keyLength: 24 }],
]);
const DES_BLOCK = 8;

/** RFC 8018, B.1.2: HMAC by its digest. */
const HMACS: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.113549.2.7', 'sha1'],
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);
const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);
type Hash = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** More than twice what careful programs ask for; more only keeps the machine busy. */
const MAX_ITERATIONS = 2_000_000;
/** No cipher or digest here takes a longer one. */
const MAX_KEY_BYTES = 64;

/** Throws a WrongPassphrase, as far as one shows by itself, and an UnknownEncryption. */
export function decrypt(
  { algorithmId, algorithmParams }: AlgorithmIdentifier,
  encrypted: Uint8Array,
  passphrase: string,
): Uint8Array {
  if (algorithmId === PBES2) return decryptPbes2(new PBES2Params({ schema: algorithmParams }), encrypted, passphrase);
  if (algorithmId !== PKCS12_3DES) throw new UnknownEncryption(algorithmId);
  const [salt, rounds] = algorithmParams instanceof asn1js.Sequence ? algorithmParams.valueBlock.value : [];
  const secret = {
    hash: 'sha1',
    passphrase: bmpString(passphrase),
    salt: octetsIn(salt),
    iterations: rounds instanceof asn1js.Integer ? iterationsIn(rounds.valueBlock.valueDec) : 0,
  } as const;
  const key = pkcs12Key({ ...secret, purpose: 1, length: 24 });
  const vector = pkcs12Key({ ...secret, purpose: 2, length: DES_BLOCK });
  return decipher('des-ede3-cbc', { key, vector }, encrypted);
}

function decryptPbes2(
  { keyDerivationFunc, encryptionScheme }: PBES2Params,
  encrypted: Uint8Array,
  passphrase: string,
): Uint8Array {
  const cipher = CIPHERS.get(encryptionScheme.algorithmId);
  if (cipher === undefined) throw new UnknownEncryption(encryptionScheme.algorithmId);
  const key = pbkdf2Key(keyDerivationFunc, passphrase, cipher.keyLength);
  return decipher(cipher.name, { key, vector: octetsIn(encryptionScheme.algorithmParams) }, encrypted);
}

function decipher(
  name: string,
  { key, vector }: { readonly key: Uint8Array; readonly vector: Uint8Array },
  encrypted: Uint8Array,
): Uint8Array {
  const one = createDecipheriv(name, key, vector);
  const begun = one.update(encrypted);
  try {
    return Buffer.concat([begun, one.final()]);
  } catch {
    throw new WrongPassphrase();
  }
}

/** Whether `content` is what was sealed with the passphrase. Throws an UnknownEncryption. */
export function isSealedWith({ mac, macSalt, iterations }: MacData, content: Uint8Array, passphrase: string): boolean {
  const { digestAlgorithm } = mac;
  const said = new Uint8Array(mac.digest.getValue());
  if (digestAlgorithm.algorithmId === PBMAC1) {
    const { keyDerivationFunc, encryptionScheme: scheme } = new PBES2Params({
      schema: digestAlgorithm.algorithmParams,
    });
    const hash = HMACS.get(scheme.algorithmId);
    if (hash === undefined) throw new UnknownEncryption(scheme.algorithmId);
    return isHmac(said, { hash, key: pbkdf2Key(keyDerivationFunc, passphrase, said.length), content });
  }
  const hash = HASHES.get(digestAlgorithm.algorithmId);
  if (hash === undefined) throw new UnknownEncryption(digestAlgorithm.algorithmId);
  const salt = new Uint8Array(macSalt.getValue());
  // No passphrase is written in two ways: as an empty text with its end, and as nothing at all.
  const candidates = passphrase === '' ? [bmpString(''), new Uint8Array()] : [bmpString(passphrase)];
  return candidates.some((candidate) => {
    const secret = { hash, passphrase: candidate, salt, iterations: iterationsIn(iterations ?? 1) };
    return isHmac(said, { hash, key: pkcs12Key({ ...secret, purpose: 3, length: said.length }), content });
  });
}

function isHmac(
  said: Uint8Array,
  { hash, key, content }: { readonly hash: Hash; readonly key: Uint8Array; readonly content: Uint8Array },
): boolean {
  const found = createHmac(hash, key).update(content).digest();
  return found.length === said.length && timingSafeEqual(found, said);
}

/** The parameters may say how long a key is to be; a cipher knows it anyway, a seal does not. */
function pbkdf2Key(derivation: AlgorithmIdentifier, passphrase: string, usualLength: number): Uint8Array {
  if (derivation.algorithmId !== PBKDF2) throw new UnknownEncryption(derivation.algorithmId);
  const parameters = new PBKDF2Params({ schema: derivation.algorithmParams });
  const { iterationCount, keyLength, prf } = parameters;
  const hash = prf === undefined ? 'sha1' : HMACS.get(prf.algorithmId);
  if (hash === undefined) throw new UnknownEncryption(prf?.algorithmId);
  const length = Math.min(keyLength ?? usualLength, MAX_KEY_BYTES);
  return pbkdf2Sync(passphrase, octetsIn(parameters.salt), iterationsIn(iterationCount), length, hash);
}

interface Pkcs12Secret {
  readonly hash: Hash;
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** 1 for a key, 2 for a first vector, 3 for a seal (RFC 7292, B.3). */
  readonly purpose: 1 | 2 | 3;
  readonly length: number;
}

/** RFC 7292, B.2; the names are that text's. */
function pkcs12Key({ hash, passphrase, salt, iterations, purpose, length }: Pkcs12Secret): Uint8Array {
  const v = hash === 'sha1' || hash === 'sha256' ? 64 : 128;
  const D = new Uint8Array(v).fill(purpose);
  const I = Buffer.concat([repeated(salt, v), repeated(passphrase, v)]);
  const blocks: Uint8Array[] = [];
  for (let made = 0; made < length;) {
    let A: Uint8Array = createHash(hash).update(D).update(I).digest();
    for (let i = 1; i < iterations; i++) A = createHash(hash).update(A).digest();
    blocks.push(A);
    made += A.length;
    const B = BigInt(`0x${repeated(A, v).subarray(0, v).toString('hex')}`) + 1n;
    for (let at = 0; at < I.length; at += v) {
      const sum = BigInt(`0x${I.subarray(at, at + v).toString('hex')}`) + B;
      I.set(
        Buffer.from(
          BigInt.asUintN(8 * v, sum)
            .toString(16)
            .padStart(2 * v, '0'),
          'hex',
        ),
        at,
      );
    }
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** As many whole blocks as `bytes` begin, filled with them over and over. */
function repeated(bytes: Uint8Array, block: number): Buffer {
  const length = block * Math.ceil(bytes.length / block);
  return Buffer.from(Array.from({ length }, (_, i) => bytes[i % bytes.length] ?? 0));
}

/** RFC 7292, B.1: UTF-16, big end first, with its end. */
function bmpString(text: string): Uint8Array {
  return Buffer.from(`${text}\0`, 'utf16le').swap16();
}

function octetsIn(value: unknown): Uint8Array {
  if (!(value instanceof asn1js.OctetString)) throw new UnknownEncryption('parameters');
  return new Uint8Array(value.getValue());
}

function iterationsIn(count: number): number {
  if (!(count > 0 && count <= MAX_ITERATIONS)) throw new UnknownEncryption('iterations');
  return count;
}
