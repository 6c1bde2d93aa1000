/** Turns PEM files into their private keys and certificates (RFC 7468, and the older forms of OpenSSL). */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { WrongPassphrase } from './passphrase-encryption.ts';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----\r?\n[A-Za-z0-9+/=:,.\r\n -]*?-----END \1-----/g;
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
