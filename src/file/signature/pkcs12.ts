/** Turns a PKCS#12 file and its passphrase into the private key and the certificates that it holds (RFC 7292). */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  EncryptedContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
  type ContentInfo,
  type SafeBag,
} from 'pkijs';
import { OIDS } from './cms.ts';
import { bytesOf } from './algorithms.ts';
import { decrypt, demandQuick, nameOf, octetsOf, UnknownEncryption, WrongPassphrase } from './passphrase-encryption.ts';

export interface KeyBundle {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';

/** Throws a WrongPassphrase, an UnknownEncryption, and errors of many kinds for bytes that are no such file. */
export async function readPkcs12(bytes: Uint8Array, passphrase: string): Promise<KeyBundle> {
  const file = PFX.fromBER(bytes);
  const content = contentOf(file.authSafe);
  await checkSeal(file, passphrase);
  const keys: KeyObject[] = [];
  const certificates: X509Certificate[] = [];
  for (const safe of AuthenticatedSafe.fromBER(content).safeContents) {
    for (const bag of await bagsOf(safe, passphrase)) {
      keys.push(...(await keysIn(bag, passphrase)));
      certificates.push(...certificatesIn(bag));
    }
  }
  return { keys, certificates };
}

/** A file that is not sealed is as good as its encryption. */
async function checkSeal(file: PFX, passphrase: string): Promise<void> {
  const { macData } = file;
  if (macData === undefined) return;
  const { digestAlgorithm } = macData.mac;
  if (nameOf(digestAlgorithm)?.startsWith('SHA-') !== true) throw new UnknownEncryption(digestAlgorithm.algorithmId);
  demandQuick(macData.iterations ?? 1);
  try {
    await file.parseInternalValues({ password: octetsOf(passphrase), checkIntegrity: true });
  } catch {
    // Only the seal is left to be wrong.
    throw new WrongPassphrase();
  }
}

async function bagsOf(safe: ContentInfo, passphrase: string): Promise<readonly SafeBag[]> {
  if (safe.contentType !== ENCRYPTED_DATA) return SafeContents.fromBER(contentOf(safe)).safeBags;
  const { encryptedContentInfo } = new EncryptedData({ schema: safe.content });
  return SafeContents.fromBER(await decrypt(encryptedContentInfo, passphrase)).safeBags;
}

function contentOf({ contentType, content }: ContentInfo): Uint8Array {
  if (contentType !== OIDS.data || !(content instanceof asn1js.OctetString)) throw new Error('sealed in another way');
  return new Uint8Array(content.getValue());
}

async function keysIn({ bagValue }: SafeBag, passphrase: string): Promise<readonly KeyObject[]> {
  if (bagValue instanceof PKCS8ShroudedKeyBag) {
    const encrypted = new EncryptedContentInfo({
      contentEncryptionAlgorithm: bagValue.encryptionAlgorithm,
      encryptedContent: bagValue.encryptedData,
    });
    return [openKey(await decrypt(encrypted, passphrase))];
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
