/** Which algorithm a key signs with, how CMS names it, and what of certificates is read from a file. */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  algorithmFor,
  bytesOf,
  digestIdentifier,
  digestNamed,
  digestOf,
  integer,
  octets,
  oid,
  parseAsn1,
  sequence,
  setOf,
  type SignatureAlgorithm,
  signatureIdentifier,
  signatureNamed,
  signatureOfDigest,
  signWith,
  tagged,
  verifies,
} from '../../../src/file/signature/algorithms.ts';
import {
  blocksIn,
  certificatesIn,
  chainOf,
  chainOfCertificate,
  factsOf,
  isForSigning,
  isForVouching,
  isPem,
  keysInPem,
} from '../../../src/file/signature/certificates.ts';
import { certified, type Certified } from './keys.ts';

const BYTES = new TextEncoder().encode('One, two.');
const DIGESTS = ['sha256', 'sha384', 'sha512'] as const;
const EVERY = (['RSA', 'RSA-PSS', 'ECDSA'] as const).flatMap((scheme) => DIGESTS.map((digest) => ({ scheme, digest })));

const named = (algorithm: SignatureAlgorithm) => new AlgorithmIdentifier({ schema: signatureIdentifier(algorithm) });
const identifier = (...parts: readonly asn1js.BaseBlock[]) => new AlgorithmIdentifier({ schema: sequence(...parts) });

function rsaOf(bits: number): KeyObject {
  const n = Buffer.alloc(bits / 8, 0xa5).toString('base64url');
  return createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
}

function pssOf(hashAlgorithm?: string, mgf1HashAlgorithm = hashAlgorithm): KeyObject {
  const hashes = hashAlgorithm === undefined ? {} : { hashAlgorithm, mgf1HashAlgorithm };
  return generateKeyPairSync('rsa-pss', { modulusLength: 1024, ...hashes }).privateKey;
}

describe('The algorithm of a key', () => {
  it.each([
    ['prime256v1', 'sha256'],
    ['secp384r1', 'sha384'],
    ['secp521r1', 'sha512'],
  ])('on the curve %s has a digest as strong: %s', (namedCurve, digest) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve });
    expect(algorithmFor(privateKey)).toEqual({ scheme: 'ECDSA', digest });
  });

  it('of RSA has a longer digest from 4096 bits on', () => {
    expect(algorithmFor(rsaOf(2048))).toEqual({ scheme: 'RSA', digest: 'sha256' });
    expect(algorithmFor(rsaOf(4088))).toEqual({ scheme: 'RSA', digest: 'sha256' });
    expect(algorithmFor(rsaOf(4096))).toEqual({ scheme: 'RSA', digest: 'sha512' });
  });

  it('of RSA-PSS has the digest that the key asks for, once for both uses', () => {
    expect(algorithmFor(pssOf())).toEqual({ scheme: 'RSA-PSS', digest: 'sha256' });
    expect(algorithmFor(pssOf('sha384'))).toEqual({ scheme: 'RSA-PSS', digest: 'sha384' });
    expect(algorithmFor(pssOf('sha384', 'sha256'))).toBeUndefined();
    expect(algorithmFor(pssOf('sha1'))).toBeUndefined();
  });

  it('is none where readers of PDF know none', () => {
    expect(algorithmFor(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey)).toBeUndefined();
    expect(algorithmFor(generateKeyPairSync('ed25519').privateKey)).toBeUndefined();
  });
});

describe('A signature', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pss = pssOf('sha256');

  it.each<readonly [SignatureAlgorithm, { readonly privateKey: KeyObject; readonly publicKey: KeyObject }]>([
    [{ scheme: 'RSA', digest: 'sha256' }, rsa],
    [{ scheme: 'RSA', digest: 'sha384' }, rsa],
    [{ scheme: 'RSA-PSS', digest: 'sha256' }, rsa],
    [{ scheme: 'ECDSA', digest: 'sha512' }, ec],
  ])('%o is that of its content alone, by its own algorithm', (algorithm, { privateKey, publicKey }) => {
    const signature = signWith(privateKey, algorithm, BYTES);
    expect(verifies(algorithm, publicKey, { content: BYTES, signature })).toBe(true);
    expect(verifies(algorithm, publicKey, { content: BYTES.subarray(1), signature })).toBe(false);
    const other = algorithm.digest === 'sha256' ? 'sha512' : 'sha256';
    expect(verifies({ ...algorithm, digest: other }, publicKey, { content: BYTES, signature })).toBe(false);
  });

  it('is verified by no key of another kind', () => {
    const content = BYTES;
    const signature = signWith(rsa.privateKey, { scheme: 'RSA', digest: 'sha256' }, content);
    expect(verifies({ scheme: 'ECDSA', digest: 'sha256' }, rsa.publicKey, { content, signature })).toBe(false);
    expect(verifies({ scheme: 'RSA', digest: 'sha256' }, ec.publicKey, { content, signature })).toBe(false);
    const own = { content, signature: signWith(pss, { scheme: 'RSA-PSS', digest: 'sha256' }, content) };
    expect(verifies({ scheme: 'RSA-PSS', digest: 'sha256' }, createPublicKey(pss), own)).toBe(true);
    expect(verifies({ scheme: 'RSA', digest: 'sha256' }, createPublicKey(pss), own)).toBe(false);
  });
});

describe('The name of an algorithm', () => {
  it.each(EVERY)('is read as it was written: $scheme with $digest', (algorithm) => {
    expect(signatureNamed(named(algorithm), algorithm.digest)).toEqual(algorithm);
    expect(signatureOfDigest(named(algorithm))).toEqual(algorithm);
    for (const other of DIGESTS)
      if (other !== algorithm.digest) expect(signatureNamed(named(algorithm), other)).toBeUndefined();
  });

  it('may be that of an RSA key alone, with the digest beside it', () => {
    const plain = oid('1.2.840.113549.1.1.1');
    expect(signatureNamed(identifier(plain, new asn1js.Null()), 'sha384')).toEqual({ scheme: 'RSA', digest: 'sha384' });
    expect(signatureNamed(identifier(plain), 'sha384')).toEqual({ scheme: 'RSA', digest: 'sha384' });
    expect(signatureNamed(identifier(plain, integer(1)), 'sha384')).toBeUndefined();
    expect(signatureOfDigest(identifier(plain, new asn1js.Null()))).toBeUndefined();
  });

  it('is none of ours where it is another, or where RSA-PSS has no parameters', () => {
    expect(signatureNamed(identifier(oid('1.3.101.112')), 'sha256')).toBeUndefined();
    expect(signatureNamed(identifier(oid('1.2.840.113549.1.1.10')), 'sha256')).toBeUndefined();
  });

  it('of a digest is read as it was written', () => {
    for (const digest of DIGESTS)
      expect(digestNamed(new AlgorithmIdentifier({ schema: digestIdentifier(digest) }))).toBe(digest);
    expect(digestNamed(identifier(oid('1.3.14.3.2.26')))).toBeUndefined();
  });
});

it('A digest of parts is that of the whole', () => {
  expect(digestOf('sha256', BYTES.subarray(0, 3), BYTES.subarray(3))).toEqual(digestOf('sha256', BYTES));
  expect(digestOf('sha512', BYTES)).toHaveLength(64);
});

describe('A value in DER', () => {
  it('is all of its bytes', () => {
    const bytes = bytesOf(octets(BYTES));
    expect(bytesOf(parseAsn1(bytes))).toEqual(bytes);
    expect(() => parseAsn1(Buffer.concat([bytes, Buffer.of(0)]))).toThrow('bytes are left over');
    expect(() => parseAsn1(bytes.subarray(0, 5))).toThrow();
  });

  it('that is a set is in the order of its bytes (X.690, 11.6), and so is one with a tag', () => {
    const hexOf = (block: asn1js.BaseBlock) => Buffer.from(bytesOf(block)).toString('hex');
    expect(hexOf(setOf([integer(3), integer(1), integer(2)]))).toBe('3109020101020102020103');
    expect(hexOf(tagged(1, [integer(2), integer(1)]))).toBe('a106020101020102');
    expect(hexOf(sequence(integer(2), integer(1)))).toBe('3006020102020101');
  });
});

describe('A certificate', () => {
  let root: Certified;
  let middle: Certified;
  let own: Certified;
  beforeAll(async () => {
    root = await certified({ name: 'A Root', authority: true });
    middle = await certified({ name: 'A Middle', issuer: root, authority: true });
    own = await certified({
      name: 'Anna Keller',
      issuer: middle,
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    });
  });

  it('is followed by its issuer, and by the issuer of that, as far as they are there', () => {
    const all = [root.x509, own.x509, middle.x509];
    expect(chainOfCertificate(own.x509, all).map((one) => factsOf(one).subject)).toEqual([
      'Anna Keller',
      'A Middle',
      'A Root',
    ]);
    expect(chainOfCertificate(own.x509, [root.x509])).toEqual([own.x509]);
    const [key] = keysInPem(Buffer.from(own.keyPem), undefined);
    expect(key && chainOf(key, all)).toHaveLength(3);
    expect(key && chainOf(key, [root.x509, middle.x509])).toEqual([]);
  });

  it('is known by its names, its number, its times and its digest', () => {
    const facts = factsOf(own.x509);
    expect(facts).toMatchObject({
      subject: 'Anna Keller',
      issuer: 'A Middle',
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2027-01-01T00:00:00Z'),
    });
    expect(facts.serial).toBe(own.x509.serialNumber.toLowerCase());
    expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each<readonly [usage: number, signs: boolean, vouches: boolean]>([
    [0b1000_0000, true, false],
    [0b0100_0000, true, false],
    [0b0010_0000, false, false],
    [0b0000_0100, false, true],
    [0b1000_0100, true, true],
    [0b0000_0010, false, false],
  ])('may be used for what its key usage %i says', async (usage, signs, vouches) => {
    const { x509 } = await certified({ issuer: root, usage });
    expect([isForSigning(x509), isForVouching(x509)]).toEqual([signs, vouches]);
  });

  it('is read from a file of many in PEM, beside keys and talk, or of one in DER', () => {
    const file = Buffer.from(`Bag of Anna\n${own.keyPem}\n${own.pem}\r\nand\n${root.pem}`);
    expect(certificatesIn(file).map((one) => factsOf(one).subject)).toEqual(['Anna Keller', 'A Root']);
    expect(certificatesIn(own.x509.raw).map((one) => factsOf(one).subject)).toEqual(['Anna Keller']);
    expect([isPem(file), isPem(own.x509.raw)]).toEqual([true, false]);
    expect(keysInPem(file, undefined)).toHaveLength(1);
    expect(blocksIn(file, 'CERTIFICATE').map((bytes) => Buffer.from(bytes))).toEqual([own.x509.raw, root.x509.raw]);
    expect(blocksIn(file, 'X509 CRL')).toEqual([]);
  });
});
