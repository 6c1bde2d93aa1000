/** Turns a PKCS#12 file and its passphrase into the private key and the certificates that it holds (RFC 7292). */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
  type ContentInfo,
  type SafeBag,
} from 'pkijs';
import { OIDS } from './cms.ts';
import { bytesOf } from './der.ts';
import { decrypt, isSealedWith, WrongPassphrase } from './passphrase-encryption.ts';

export interface KeyBundle {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';

/** Throws a WrongPassphrase, an UnknownEncryption, and errors of many kinds for bytes that are no such file. */
export function readPkcs12(bytes: Uint8Array, passphrase: string): KeyBundle {
  const { authSafe, macData } = PFX.fromBER(bytes);
  const content = octetsOf(authSafe);
  if (macData !== undefined && !isSealedWith(macData, content, passphrase)) throw new WrongPassphrase();
  const bags = AuthenticatedSafe.fromBER(content).safeContents.flatMap((safe) => bagsOf(safe, passphrase));
  return {
    keys: bags.flatMap((bag) => keysIn(bag, passphrase)),
    certificates: bags.flatMap(certificatesIn),
  };
}

function bagsOf(safe: ContentInfo, passphrase: string): readonly SafeBag[] {
  if (safe.contentType !== ENCRYPTED_DATA) return SafeContents.fromBER(octetsOf(safe)).safeBags;
  const { encryptedContentInfo } = new EncryptedData({ schema: safe.content });
  const encrypted = new Uint8Array(encryptedContentInfo.getEncryptedContent());
  return SafeContents.fromBER(decrypt(encryptedContentInfo.contentEncryptionAlgorithm, encrypted, passphrase)).safeBags;
}

function octetsOf({ contentType, content }: ContentInfo): Uint8Array {
  if (contentType !== OIDS.data || !(content instanceof asn1js.OctetString)) throw new Error('sealed in another way');
  return new Uint8Array(content.getValue());
}

function keysIn({ bagValue }: SafeBag, passphrase: string): readonly KeyObject[] {
  if (bagValue instanceof PKCS8ShroudedKeyBag) {
    const encrypted = new Uint8Array(bagValue.encryptedData.getValue());
    return [openKey(decrypt(bagValue.encryptionAlgorithm, encrypted, passphrase))];
  }
  return bagValue instanceof PrivateKeyInfo ? [openKey(bytesOf(bagValue.toSchema()))] : [];
}

function openKey(der: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
}

function certificatesIn({ bagValue }: SafeBag): readonly X509Certificate[] {
  if (!(bagValue instanceof CertBag) || !(bagValue.parsedValue instanceof Certificate)) return [];
  return [new X509Certificate(bytesOf(bagValue.parsedValue.toSchema()))];
}
