/** Bytes as digits, as text and as digests, with what every platform has: no Node, no Buffer. */

const HEX = Array.from({ length: 0x100 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two small hexadecimal digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += HEX[byte] ?? '';
  return digits;
}

const UTF_8 = new TextEncoder();

/** `text` in UTF-8. */
export function utf8(text: string): Uint8Array {
  return UTF_8.encode(text);
}

/** A byte for each character of `text`, the last eight bits of its code. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** How many characters at a time: as arguments of one call, they have to find room on the stack. */
const CHARACTERS_AT_ONCE = 0x2000;

/** A character for each byte, of its code: ISO 8859-1, controls and all. */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHARACTERS_AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(i, i + CHARACTERS_AT_ONCE));
  return text;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** In base64 (RFC 4648, section 4), in one line. */
export function base64(bytes: Uint8Array): string {
  return btoa(latin1Text(bytes));
}

/** The parts one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** The digests that are made and checked; MD5 and SHA-1 only for what others have made with them. */
export type DigestName = 'md5' | 'sha1' | 'sha256' | 'sha512';

const PLATFORM_NAMES = { sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' } as const;

/**
 * The platform's own (Web Cryptography API, 14.3.5): a library takes twenty times as long in a process that has just begun,
 * as long as setting a page. In a browser it is there for pages from https and localhost. It knows no MD5.
 */
export async function digest(name: DigestName, bytes: Uint8Array): Promise<Uint8Array> {
  if (name === 'md5') {
    const { md5 } = await import('@noble/hashes/legacy');
    return md5(bytes);
  }
  return new Uint8Array(await crypto.subtle.digest(PLATFORM_NAMES[name], bytes));
}

/** The digest in small hexadecimal digits, as manifests and records have it. */
export async function digestHex(name: DigestName, bytes: Uint8Array): Promise<string> {
  return hexOf(await digest(name, bytes));
}
