import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { inspect } from 'node:util';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  ContentInfo,
  DigestInfo,
  EncryptedContentInfo,
  MacData,
  PBES2Params,
  PBKDF2Params,
  PFX,
} from 'pkijs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import { openSigner, type Signer, type SignerSource } from '../../../src/file/signature/index.ts';
import {
  decrypt,
  demandQuick,
  UnknownEncryption,
  WrongPassphrase,
} from '../../../src/file/signature/passphrase-encryption.ts';
import { valueOf } from '../../support/statement.ts';
import { certified, fileOf, pssOnlyFile } from './keys.ts';
import { AES_FILE, CERTIFICATE, PASSPHRASE, RC2_FILE, TRADITIONAL_KEY, TRIPLE_DES_FILE } from './openssl-files.ts';
import { trials } from '../../support/runs.ts';

const bytes = (base64: string) => Buffer.from(base64, 'base64');
const open = (source: Partial<SignerSource>) =>
  openSigner({ key: new Uint8Array(), name: 'keys/office.p12', ...source });
const codes = ({ diagnostics }: Outcome<Signer>) => diagnostics.map(({ code }) => code);

describe('a key', () => {
  it.each([
    ['AES', AES_FILE],
    ['triple DES', TRIPLE_DES_FILE],
  ])('is opened from a PKCS#12 file encrypted by %s', async (_, file) => {
    const { chain, algorithm } = valueOf(await open({ key: bytes(file), passphrase: PASSPHRASE }));
    expect(chain.map(({ subject }) => subject)).toEqual(['CN=Example Office']);
    expect(algorithm).toEqual({ scheme: 'ECDSA', digest: 'sha256' });
  });

  it('is not opened from one sealed as RFC 9579 says, and the hint tells how to convert it', async () => {
    const outcome = await open({ key: sealedAnew(bytes(AES_FILE), PASSPHRASE), passphrase: PASSPHRASE });
    expect(codes(outcome)).toEqual(['signature/key']);
    expect(outcome.diagnostics[0]?.hint).toContain('openssl pkcs12 -legacy');
  });

  it('is not opened from one encrypted by RC2, and the hint tells how to convert it', async () => {
    const outcome = await open({ key: bytes(RC2_FILE), passphrase: PASSPHRASE });
    expect(codes(outcome)).toEqual(['signature/key']);
    expect(outcome.diagnostics[0]?.hint).toContain('openssl pkcs12 -legacy');
  });

  it.each([
    ['in the older form of PEM, with the certificate in another file', TRADITIONAL_KEY],
    ['in the older form of PEM, among line ends of Windows', TRADITIONAL_KEY.replaceAll('\n', '\r\n')],
  ])('is opened %s', async (_, key) => {
    const certificate = Buffer.from(CERTIFICATE);
    const source = { key: Buffer.from(key), certificate };
    expect((await open({ ...source, passphrase: PASSPHRASE })).ok).toBe(true);
    expect(codes(await open({ ...source, passphrase: 'another' }))).toEqual(['signature/passphrase']);
  });

  it('is opened with its certificate in binary form', async () => {
    const { keyPem, x509 } = await certified();
    const { chain } = valueOf(await open({ key: Buffer.from(keyPem), certificate: x509.raw }));
    expect(chain).toHaveLength(1);
  });

  it.each([
    ['rsa', { scheme: 'RSA', digest: 'sha256' }],
    ['rsa-4096', { scheme: 'RSA', digest: 'sha512' }],
    ['p256', { scheme: 'ECDSA', digest: 'sha256' }],
    ['p384', { scheme: 'ECDSA', digest: 'sha384' }],
    ['p521', { scheme: 'ECDSA', digest: 'sha512' }],
  ] as const)('of the kind %s signs with a digest as strong as it is', async (kind, algorithm) => {
    expect(valueOf(await open({ key: fileOf(await certified({ kind })) })).algorithm).toEqual(algorithm);
  });

  it('brings the certificates that vouch for its own, in their order, and no others', async () => {
    const root = await certified({ name: 'Example Root' });
    const middle = await certified({ name: 'Example Office', issuer: root, authority: true });
    const own = await certified({ issuer: middle });
    const stranger = await certified({ name: 'Somebody Else' });
    const { chain } = valueOf(await open({ key: fileOf(own, stranger, root, middle) }));
    expect(chain.map(({ subject }) => subject)).toEqual(['CN=Anna Keller', 'CN=Example Office', 'CN=Example Root']);
  });
});

/** What is encrypted so, by a passphrase. */
function encrypted(algorithmId: string, algorithmParams: asn1js.BaseBlock, content: Uint8Array) {
  return new EncryptedContentInfo({
    contentEncryptionAlgorithm: new AlgorithmIdentifier({ algorithmId, algorithmParams }),
    encryptedContent: new asn1js.OctetString({ valueHex: content }),
  });
}

describe('what is encrypted with a passphrase', () => {
  const [PBES2, PKCS12_3DES] = ['1.2.840.113549.1.5.13', '1.2.840.113549.1.12.1.3'];
  const [PBKDF2, HMAC_SHA256] = ['1.2.840.113549.1.5.12', '1.2.840.113549.2.9'];
  const AES_256_CBC = '2.16.840.1.101.3.4.1.42';
  const salt = new asn1js.OctetString({ valueHex: Buffer.from('salt of tests') });
  const vector = Buffer.from('a vector of test');
  const derived = (iterations: number) => pbkdf2Sync(PASSPHRASE, 'salt of tests', iterations, 32, 'sha256');

  interface Pbes2 {
    readonly derivation?: string;
    readonly cipher?: string;
    readonly iterations?: number;
    readonly prf?: string;
  }

  function pbes2({ derivation = PBKDF2, cipher = AES_256_CBC, iterations = 1, prf = HMAC_SHA256 }: Pbes2) {
    const parameters = new PBKDF2Params({
      salt,
      iterationCount: iterations,
      prf: new AlgorithmIdentifier({ algorithmId: prf, algorithmParams: new asn1js.Null() }),
    });
    const how = createCipheriv('aes-256-cbc', derived(Math.min(iterations, 10)), vector);
    const content = Buffer.concat([how.update('a secret'), how.final()]);
    const written = new PBES2Params({
      keyDerivationFunc: new AlgorithmIdentifier({ algorithmId: derivation, algorithmParams: parameters.toSchema() }),
      encryptionScheme: new AlgorithmIdentifier({
        algorithmId: cipher,
        algorithmParams: new asn1js.OctetString({ valueHex: vector }),
      }),
    });
    return encrypted(PBES2, written.toSchema(), content);
  }

  it('is read again', async () => {
    expect(Buffer.from(await decrypt(pbes2({ iterations: 7 }), PASSPHRASE)).toString()).toBe('a secret');
  });

  it('is not read with another passphrase', async () => {
    await expect(decrypt(pbes2({}), 'another')).rejects.toThrow(WrongPassphrase);
  });

  it.each<[string, Pbes2]>([
    ['by triple DES', { cipher: '1.2.840.113549.3.7' }],
    ['by AES in a mode that no file of a key has', { cipher: '2.16.840.1.101.3.4.1.46' }],
    ['with a key that is worked out by scrypt', { derivation: '1.3.6.1.4.1.11591.4.11' }],
    ['with a digest that nobody knows', { prf: '1.2.840.113549.2.99' }],
    ['with a key that would take too long', { iterations: 2_000_001 }],
  ])('is known to be unknown when it is so %s', async (_, how) => {
    await expect(decrypt(pbes2(how), PASSPHRASE)).rejects.toThrow(UnknownEncryption);
  });

  it('as Windows does it is not read where it would take too long, or is not said how', async () => {
    const rounds = (value: number) => new asn1js.Sequence({ value: [salt, new asn1js.Integer({ value })] });
    for (const parameters of [rounds(2_000_001), rounds(0), new asn1js.Sequence({ value: [salt] }), new asn1js.Null()])
      await expect(decrypt(encrypted(PKCS12_3DES, parameters, vector), PASSPHRASE)).rejects.toThrow(UnknownEncryption);
  });

  it('may take two million rounds to be read, and one at least', () => {
    expect(() => demandQuick(2_000_000)).not.toThrow();
    expect(() => demandQuick(1)).not.toThrow();
    for (const rounds of [0, -1, 2_000_001, Number.NaN]) expect(() => demandQuick(rounds)).toThrow(UnknownEncryption);
  });
});

describe('the seal of a PKCS#12 file', () => {
  const changed = (change: (macData: MacData) => void): Uint8Array => {
    const pfx = PFX.fromBER(bytes(AES_FILE));
    if (pfx.macData === undefined) throw new Error('the file has no seal');
    change(pfx.macData);
    return new Uint8Array(pfx.toSchema().toBER());
  };

  it('that takes too long to check is one of an unknown kind', async () => {
    const key = changed((macData) => {
      macData.iterations = 2_000_001;
    });
    expect(codes(await open({ key, passphrase: PASSPHRASE }))).toEqual(['signature/key']);
  });

  it('of another passphrase is found before anything is decrypted', async () => {
    const key = changed((macData) => {
      macData.macSalt = new asn1js.OctetString({ valueHex: Buffer.from('another salt') });
    });
    expect(codes(await open({ key, passphrase: PASSPHRASE }))).toEqual(['signature/passphrase']);
  });

  it('may be left out: what is encrypted tells by itself', async () => {
    const pfx = PFX.fromBER(bytes(AES_FILE));
    const { authSafe } = pfx;
    const key = new Uint8Array(new PFX({ authSafe }).toSchema().toBER());
    expect((await open({ key, passphrase: PASSPHRASE })).ok).toBe(true);
    expect(codes(await open({ key, passphrase: 'another' }))).toEqual(['signature/passphrase']);
  });
});

describe('the certificates of a chain', () => {
  it('are those whose keys have signed, not those that only have the name of the issuer', async () => {
    const root = await certified({ name: 'Example Root' });
    const pretender = await certified({ name: 'Example Root' });
    const own = await certified({ issuer: root });
    const { chain } = valueOf(await open({ key: fileOf(own, pretender, root) }));
    expect(chain.map(({ serialNumber }) => serialNumber)).toEqual([own, root].map(({ x509 }) => x509.serialNumber));
  });

  it.each<[string, number, readonly string[]]>([
    ['signing', 0b1000_0000, []],
    ['what cannot be denied', 0b0100_0000, []],
    ['encrypting', 0b0010_0000, ['signature/usage']],
  ])('may be for %s', async (_, usage, said) => {
    expect(codes(await open({ key: fileOf(await certified({ usage })) }))).toEqual(said);
  });
});

describe('a fault', () => {
  it('is a passphrase that is missing', async () => {
    expect((await open({ key: bytes(AES_FILE) })).diagnostics).toMatchObject([
      {
        code: 'signature/passphrase',
        place: { file: 'keys/office.p12' },
        message: expect.stringContaining('no passphrase'),
      },
    ]);
  });

  it('is a passphrase that is wrong', async () => {
    for (const file of [AES_FILE, TRIPLE_DES_FILE]) {
      expect(codes(await open({ key: bytes(file), passphrase: 'another' }))).toEqual(['signature/passphrase']);
    }
  });

  it('is a file without a private key', async () => {
    for (const key of [
      Buffer.from(CERTIFICATE),
      new Uint8Array(),
      Buffer.from('A letter'),
      Buffer.from('-----BEGIN '),
    ]) {
      expect(codes(await open({ key }))).toEqual(['signature/key']);
    }
  });

  it('is a key that is damaged', async () => {
    const { keyPem, pem } = await certified();
    const lines = keyPem.split('\n');
    const key = Buffer.from([lines[0], ...lines.slice(2)].join('\n') + pem);
    expect(codes(await open({ key }))).toEqual(['signature/key']);
    expect(codes(await open({ key: bytes(AES_FILE).subarray(0, 500), passphrase: PASSPHRASE }))).toEqual([
      'signature/key',
    ]);
  });

  it('is a file whose contents are said to be something else than data', async () => {
    const { authSafe } = PFX.fromBER(bytes(AES_FILE));
    const signedData = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: authSafe.content });
    const key = new Uint8Array(new PFX({ authSafe: signedData }).toSchema().toBER());
    expect(codes(await open({ key, passphrase: PASSPHRASE }))).toEqual(['signature/key']);
  });

  it('is a file with two keys', async () => {
    const both = [await certified(), await certified()].map((owner) => fileOf(owner));
    expect(codes(await open({ key: Buffer.concat(both) }))).toEqual(['signature/key']);
  });

  it('is a certificate that is missing, damaged, or another key’s', async () => {
    const key = Buffer.from((await certified()).keyPem);
    expect(codes(await open({ key }))).toEqual(['signature/certificate']);
    expect(codes(await open({ key, certificate: Buffer.from('A letter') }))).toEqual(['signature/certificate']);
    expect(codes(await open({ key, certificate: Buffer.from(CERTIFICATE) }))).toEqual(['signature/key']);
  });

  it('is an RSA key of 1024 bits', async () => {
    const outcome = await open({ key: fileOf(await certified({ kind: 'rsa-1024' })) });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'signature/weak', message: expect.stringContaining('1024 bits') },
    ]);
  });

  it('is a certificate for something else than signing, and a warning is enough', async () => {
    const outcome = await open({ key: fileOf(await certified({ usage: 0b0000_0100 })) });
    expect(outcome.ok).toBe(true);
    expect(codes(outcome)).toEqual(['signature/usage']);
  });
});

describe('a file that somebody has tampered with', () => {
  it('is one fault, or opens the same key', async () => {
    const file = bytes(AES_FILE);
    const changes = fc.array(fc.tuple(fc.nat({ max: file.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const key = Uint8Array.from(file);
        for (const [at, byte] of all) key[at] = byte;
        const outcome = await open({ key, passphrase: PASSPHRASE });
        if (outcome.ok) expect(outcome.value.chain.map(({ subject }) => subject)).toEqual(['CN=Example Office']);
        else expect(outcome.diagnostics).toHaveLength(1);
      }),
      trials(40),
    );
  });
});

describe('a key for RSA-PSS only', () => {
  it('is opened with a warning, as some readers do not know such keys', async () => {
    const outcome = await open({ key: await pssOnlyFile(await certified({ kind: 'rsa' })) });
    expect(valueOf(outcome).algorithm).toEqual({ scheme: 'RSA-PSS', digest: 'sha256' });
    expect(codes(outcome)).toEqual(['signature/pss']);
  });
});

describe('what is secret', () => {
  it('is in nothing that a signer or a fault can be printed as', async () => {
    const { keyPem, pem } = await certified({ kind: 'rsa' });
    const secrets = [keyPem.split('\n')[3] ?? '', PASSPHRASE, 'another'];
    const outcomes = [
      await open({ key: Buffer.from(keyPem + pem), passphrase: PASSPHRASE }),
      await open({ key: bytes(AES_FILE), passphrase: PASSPHRASE }),
      await open({ key: bytes(AES_FILE), passphrase: 'another' }),
      await open({ key: Buffer.from(TRADITIONAL_KEY), passphrase: 'another' }),
      await open({ key: Buffer.from(`${keyPem}${keyPem}`), passphrase: 'another' }),
    ];
    for (const outcome of outcomes) {
      const shown = [inspect(outcome, { depth: Infinity, showHidden: true }), JSON.stringify(outcome)].join('\n');
      for (const secret of secrets) expect(shown).not.toContain(secret);
      expect(shown).not.toContain('PrivateKeyObject');
    }
  });
});

/** `file` with a seal by PBMAC1 (RFC 9579) in place of its own. */
function sealedAnew(file: Uint8Array, passphrase: string): Uint8Array {
  const pfx = PFX.fromBER(file);
  const content = pfx.authSafe.content as asn1js.OctetString;
  const [salt, iterationCount, keyLength] = [Buffer.from('salt of tests'), 2048, 32] as const;
  const hmac = new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.2.9' });
  const derivation = new PBKDF2Params({
    salt: new asn1js.OctetString({ valueHex: salt }),
    iterationCount,
    keyLength,
    prf: hmac,
  });
  const parameters = new PBES2Params({
    keyDerivationFunc: new AlgorithmIdentifier({
      algorithmId: '1.2.840.113549.1.5.12',
      algorithmParams: derivation.toSchema(),
    }),
    encryptionScheme: hmac,
  });
  const key = pbkdf2Sync(passphrase, salt, iterationCount, keyLength, 'sha256');
  const mac = createHmac('sha256', key).update(new Uint8Array(content.getValue())).digest();
  pfx.macData = new MacData({
    mac: new DigestInfo({
      digestAlgorithm: new AlgorithmIdentifier({
        algorithmId: '1.2.840.113549.1.5.14',
        algorithmParams: parameters.toSchema(),
      }),
      digest: new asn1js.OctetString({ valueHex: mac }),
    }),
    macSalt: new asn1js.OctetString({ valueHex: Buffer.from('NOT USED') }),
    iterations: 1,
  });
  return new Uint8Array(pfx.toSchema().toBER());
}
