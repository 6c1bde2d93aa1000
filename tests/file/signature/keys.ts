/** Makes keys and certificates for tests, each as its owner would have it: in files. */
import { generateKeyPairSync, webcrypto, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, ExtKeyUsage, PublicKeyInfo } from 'pkijs';

export interface Certified {
  readonly key: webcrypto.CryptoKey;
  readonly certificate: Certificate;
  /** The private key in PEM, without a passphrase. */
  readonly keyPem: string;
  readonly pem: string;
  readonly x509: X509Certificate;
}

export interface CertificateOptions {
  readonly kind?: 'rsa' | 'rsa-1024' | 'rsa-4096' | 'p256' | 'p384' | 'p521';
  readonly name?: string;
  /** Whoever vouches for it; itself when absent. */
  readonly issuer?: Certified;
  readonly from?: string;
  readonly to?: string;
  /** Whether it may vouch for others; one that is vouched for by nobody else may when it isn't said. */
  readonly authority?: boolean;
  /** The first eight bits of a KeyUsage. */
  readonly usage?: number;
  readonly purposes?: readonly string[];
}

const EXPONENT = new Uint8Array([1, 0, 1]);
const rsa = (modulusLength: number) =>
  ({ name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: EXPONENT, hash: 'SHA-256' }) as const;
const ALGORITHMS = {
  rsa: rsa(2048),
  'rsa-1024': rsa(1024),
  'rsa-4096': rsa(4096),
  p256: { name: 'ECDSA', namedCurve: 'P-256' },
  p384: { name: 'ECDSA', namedCurve: 'P-384' },
  p521: { name: 'ECDSA', namedCurve: 'P-521' },
} as const;

export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SIGNING = 0b1100_0000;
const SIGNING_AND_VOUCHING = 0b1100_0100;

export async function certified(options: CertificateOptions = {}): Promise<Certified> {
  const pair = await webcrypto.subtle.generateKey(ALGORITHMS[options.kind ?? 'p256'], true, ['sign', 'verify']);
  const [spki, pkcs8] = [
    await webcrypto.subtle.exportKey('spki', pair.publicKey),
    await webcrypto.subtle.exportKey('pkcs8', pair.privateKey),
  ];
  const certificate = await certificateFor(spki, options, options.issuer?.key ?? pair.privateKey);
  const x509 = new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
  const keyPem = pemOf('PRIVATE KEY', Buffer.from(pkcs8));
  return { key: pair.privateKey, certificate, keyPem, pem: x509.toString(), x509 };
}

/** The file of a key that signs by RSA-PSS and in no other way, which WebCrypto has no word for. */
export async function pssOnlyFile(issuer: Certified): Promise<Uint8Array> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa-pss', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = await certificateFor(publicKey, { issuer }, issuer.key);
  const pem = new X509Certificate(Buffer.from(certificate.toSchema().toBER())).toString();
  return Buffer.from(`${privateKey}\n${pem}\n${issuer.pem}`);
}

let serial = 0;

async function certificateFor(
  spki: ArrayBuffer | Uint8Array,
  options: CertificateOptions,
  by: webcrypto.CryptoKey,
): Promise<Certificate> {
  const { name = 'Anna Keller', issuer, from = '2020-01-01', to = '2049-12-31', purposes } = options;
  const { authority = issuer === undefined } = options;
  const { usage = authority ? SIGNING_AND_VOUCHING : SIGNING } = options;
  const certificate = new Certificate({ version: 2, serialNumber: new asn1js.Integer({ value: ++serial }) });
  certificate.subject.typesAndValues.push(commonName(name));
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(spki);
  const bits = new asn1js.BitString({ valueHex: new Uint8Array([usage]) });
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: authority }).toSchema()),
    extension('2.5.29.15', bits),
    ...(purposes ? [extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema())] : []),
  ];
  await certificate.sign(by, 'SHA-256');
  return certificate;
}

/** The file of a key with its certificate and those that vouch for it. */
export function fileOf(owner: Certified, ...vouching: readonly Certified[]): Uint8Array {
  return Buffer.from([owner.keyPem, owner.pem, ...vouching.map(({ pem }) => pem)].join('\n'));
}

function commonName(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value }) });
}

function extension(extnID: string, value: asn1js.BaseBlock): Extension {
  return new Extension({ extnID, critical: true, extnValue: value.toBER() });
}

function pemOf(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
