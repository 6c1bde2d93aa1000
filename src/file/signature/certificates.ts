/** Turns the certificates of a file into the one of a key, with those that vouch for it; and a certificate into what is said of it. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import type { Asn1 } from './algorithms.ts';
import { WrongPassphrase } from './passphrase-encryption.ts';

/** What a certificate says, without anybody vouching for it here. */
export interface CertificateFacts {
  /** The common name, or whatever else it goes by. */
  readonly subject: string;
  readonly issuer: string;
  /** In hexadecimal. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SHA-256 of the certificate, in hexadecimal: no two have the same. */
  readonly sha256: string;
}

/** RFC 5280, 4.2.1.3: the first two bits of a KeyUsage. */
const KEY_USAGE = '2.5.29.15';
const SIGNING_BITS = 0b1100_0000;
/** keyCertSign, the sixth. */
const VOUCHING_BITS = 0b0000_0100;
/** More certificates than any chain has. */
const MAX_CHAIN = 16;

/** The certificate of `key`, then that of its issuer, and so on as far as they are there. Nothing when the key's is not. */
export function chainOf(key: KeyObject, certificates: readonly X509Certificate[]): readonly X509Certificate[] {
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  return own === undefined ? [] : chainOfCertificate(own, certificates);
}

/** `own`, its issuer, and so on as far as they are among `certificates`. */
export function chainOfCertificate(
  own: X509Certificate,
  certificates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let next: X509Certificate | undefined = own; next !== undefined && chain.length < MAX_CHAIN;) {
    chain.push(next);
    next = issuerAmong(
      next,
      certificates.filter((one) => !chain.includes(one)),
    );
  }
  return chain;
}

function issuerAmong(
  certificate: X509Certificate,
  certificates: readonly X509Certificate[],
): X509Certificate | undefined {
  return certificates.find((issuer) => certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
}

export function factsOf({
  subject,
  issuer,
  serialNumber,
  validFrom,
  validTo,
  fingerprint256,
}: X509Certificate): CertificateFacts {
  return {
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    serial: serialNumber.toLowerCase(),
    notBefore: new Date(validFrom),
    notAfter: new Date(validTo),
    sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** Of lines such as `CN=Anna Keller`. */
function nameIn(distinguished: string | undefined): string {
  const lines = (distinguished ?? '').split('\n');
  const common = lines.find((line) => line.startsWith('CN='));
  return common?.slice('CN='.length) ?? lines.join(', ');
}

/** Whether it may sign documents: it says so, or says nothing of what it may do (RFC 5280, 4.2.1.3). */
export function isForSigning(certificate: X509Certificate): boolean {
  return mayBeUsed(certificate, SIGNING_BITS);
}

/** The same of signing certificates. */
export function isForVouching(certificate: X509Certificate): boolean {
  return mayBeUsed(certificate, VOUCHING_BITS);
}

function mayBeUsed(certificate: X509Certificate, wanted: number): boolean {
  const usage = parsed(certificate)
    .extensions?.find(({ extnID }) => extnID === KEY_USAGE)
    ?.extnValue.getValue();
  // A bit string: its tag, its length, the unused bits, the bits.
  const bits = usage === undefined ? wanted : (new Uint8Array(usage)[3] ?? 0);
  return (bits & wanted) !== 0;
}

function parsed(certificate: X509Certificate): Certificate {
  return Certificate.fromBER(certificate.raw);
}

/** How CMS names a certificate (RFC 5652, 10.2.4): its issuer and its serial number. */
export function issuerAndSerial(certificate: X509Certificate): readonly [issuer: Asn1, serial: Asn1] {
  const { issuer, serialNumber } = parsed(certificate);
  return [issuer.toSchema(), serialNumber];
}

/*
 * Turns PEM files into their private keys and certificates (RFC 7468, and the older forms of OpenSSL).
 */

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----\r?\n(?:[A-Za-z0-9+/=:,.\r\n ]|-(?!----))*-----END \1-----/g;
const KEY_LABELS: ReadonlySet<string> = new Set([
  'PRIVATE KEY',
  'ENCRYPTED PRIVATE KEY',
  'RSA PRIVATE KEY',
  'EC PRIVATE KEY',
]);

export function isPem(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('-----BEGIN ');
}

/** Throws a WrongPassphrase where one is wanted, and errors of many kinds for keys that are damaged. */
export function keysInPem(bytes: Uint8Array, passphrase: string | undefined): readonly KeyObject[] {
  return blocksOf(bytes)
    .filter(({ label }) => KEY_LABELS.has(label))
    .map(({ text, label }) => openKey(text, isEncrypted(text, label) ? { passphrase } : undefined));
}

/** The certificates of a file in PEM, or the one of a file in DER. Throws for one that is damaged. */
export function certificatesIn(bytes: Uint8Array): readonly X509Certificate[] {
  if (!isPem(bytes)) return [new X509Certificate(bytes)];
  return blocksOf(bytes)
    .filter(({ label }) => label === 'CERTIFICATE')
    .map(({ text }) => new X509Certificate(text));
}

/** What stands under a label in a file in PEM, in DER. */
export function blocksIn(bytes: Uint8Array, wanted: string): readonly Uint8Array[] {
  return blocksOf(bytes)
    .filter(({ label }) => label === wanted)
    .map(({ text }) => Buffer.from(text.replaceAll(/-----[^-]*-----/g, ''), 'base64'));
}

function blocksOf(bytes: Uint8Array): readonly { readonly text: string; readonly label: string }[] {
  const matches = Buffer.from(bytes).toString('latin1').matchAll(BLOCK);
  return [...matches].map(([text, label = '']) => ({ text, label }));
}

/** RFC 1421, 4.6.1.1, as OpenSSL wrote keys before PKCS#8. */
function isEncrypted(text: string, label: string): boolean {
  return label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED');
}

function openKey(key: string, encrypted: { readonly passphrase: string | undefined } | undefined): KeyObject {
  if (encrypted === undefined) return createPrivateKey(key);
  const { passphrase } = encrypted;
  if (passphrase === undefined) throw new WrongPassphrase();
  try {
    return createPrivateKey({ key, passphrase });
  } catch {
    // OpenSSL tells a wrong passphrase from a damaged key no better than this.
    throw new WrongPassphrase();
  }
}
