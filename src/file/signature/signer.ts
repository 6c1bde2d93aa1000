/** Turns the file of a key, its passphrase and its certificates into a signer; nothing of what is secret can be read from it. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { done, failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { algorithmFor, signWith } from './algorithms.ts';
import { certificatesIn, chainOf, isForSigning, isPem, keysInPem } from './certificates.ts';
import { UnknownEncryption, WrongPassphrase } from './passphrase-encryption.ts';
import { readPkcs12, type KeyBundle } from './pkcs12.ts';
import type { Signer } from './signature-facts.ts';

export interface SignerSource {
  /** A file in PKCS#12, or in PEM with or without its certificates. */
  readonly key: Uint8Array;
  /** The key's certificate and those that vouch for it, where they aren't in the same file: in PEM, or one in DER. */
  readonly certificate?: Uint8Array | undefined;
  readonly passphrase?: string | undefined;
  /** How diagnostics name the file of the key. */
  readonly name: string;
}

/** Below this a key may be worked out (NIST SP 800-131A). */
const MIN_RSA_BITS = 2048;

/**
 * Faults: signature/passphrase, signature/key, signature/certificate, signature/weak; signature/pss and signature/usage as
 * warnings.
 * No message says anything of the key or the passphrase, and none has a cause.
 */
export async function openSigner({ key, certificate, passphrase, name }: SignerSource): Promise<Outcome<Signer>> {
  const place = { file: name, line: 1, column: 1 };
  const source = { key, certificate, passphrase, place };
  const bundle = await readBundle(source);
  if (!bundle.ok) return bundle;
  const vouching = readVouching(source, bundle.value);
  if (!vouching.ok) return vouching;
  return signerOf(bundle.value.keys, vouching.value, place);
}

interface Source {
  readonly key: Uint8Array;
  readonly certificate: Uint8Array | undefined;
  readonly passphrase: string | undefined;
  readonly place: Place;
}

async function readBundle({ key, passphrase, place }: Source): Promise<Outcome<KeyBundle>> {
  try {
    if (isPem(key)) return done({ keys: keysInPem(key, passphrase), certificates: certificatesIn(key) });
    return done(await readPkcs12(key, passphrase ?? ''));
  } catch (error) {
    // The error itself may quote what it was given.
    return failed([keyFault(error, passphrase, place)]);
  }
}

function keyFault(error: unknown, passphrase: string | undefined, place: Place): Diagnostic {
  if (error instanceof WrongPassphrase) {
    return passphrase === undefined
      ? fault('signature/passphrase', 'the key is encrypted, and no passphrase is given', place, SAY_PASSPHRASE)
      : fault('signature/passphrase', 'the passphrase does not open the key', place, SAY_PASSPHRASE);
  }
  if (error instanceof UnknownEncryption) {
    return fault('signature/key', 'the key is encrypted in a way that is not read any more', place, CONVERT);
  }
  return fault('signature/key', 'the file holds no private key that can be read', place, WHAT_KEYS);
}

const SAY_PASSPHRASE = 'say it in the environment variable DIPTYCH_PASSPHRASE, or at the prompt';
const WHAT_KEYS = 'give a PKCS#12 file (.p12, .pfx), or a key in PEM with its certificate';
const CONVERT = 'convert it: openssl pkcs12 -legacy -in OLD.p12 -aes256 -out NEW.pem';

function readVouching(
  { certificate, place }: Source,
  { certificates }: KeyBundle,
): Outcome<readonly X509Certificate[]> {
  if (certificate === undefined) return done(certificates);
  try {
    return done([...certificatesIn(certificate), ...certificates]);
  } catch {
    const hint = 'give the certificate in PEM, and after it those that vouch for it';
    return failed([fault('signature/certificate', 'the certificate of the key cannot be read', place, hint)]);
  }
}

function signerOf(keys: readonly KeyObject[], certificates: readonly X509Certificate[], place: Place): Outcome<Signer> {
  const [key, ...others] = keys;
  if (key === undefined) return failed([fault('signature/key', 'the file holds no private key', place, WHAT_KEYS)]);
  if (others.length > 0)
    return failed([fault('signature/key', 'the file holds several private keys', place, WHAT_KEYS)]);
  if (certificates.length === 0) {
    const hint = 'name its certificate with --certificate';
    return failed([fault('signature/certificate', 'there is no certificate with the key', place, hint)]);
  }
  const chain = chainOf(key, certificates);
  const [own] = chain;
  const algorithm = algorithmFor(key);
  if (own === undefined) {
    return failed([
      fault('signature/key', 'no certificate is that of the key', place, 'give the two that belong together'),
    ]);
  }
  if (algorithm === undefined) {
    const hint = 'use an RSA key, or an EC key on P-256, P-384 or P-521';
    return failed([fault('signature/key', 'the key is of a kind that readers of PDF do not know', place, hint)]);
  }
  const name = place.file;
  // The key lives in this closure alone: whatever prints a signer prints no key.
  const sign = (content: Uint8Array): Uint8Array => signWith(key, algorithm, content);
  return settle({ name, algorithm, chain, sign }, doubtsOf(key, own, place));
}

function doubtsOf(key: KeyObject, own: X509Certificate, place: Place): readonly Diagnostic[] {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? Infinity;
  const doubts: Diagnostic[] = [];
  if (bits < MIN_RSA_BITS) {
    const message = `the RSA key has ${String(bits)} bits; at least ${String(MIN_RSA_BITS)} are wanted`;
    doubts.push(fault('signature/weak', message, place, 'use a longer key'));
  }
  if (key.asymmetricKeyType === 'rsa-pss') {
    const hint = 'use an ordinary RSA key, or one on an elliptic curve, where the signature is for everybody';
    doubts.push(
      fault('signature/pss', 'the key is for RSA-PSS only, which not every reader of PDF knows', place, hint),
    );
  }
  if (!isForSigning(own)) {
    const hint = 'readers may refuse the signature: use one with digitalSignature or nonRepudiation';
    doubts.push(fault('signature/usage', 'the certificate is not made for signing documents', place, hint));
  }
  return doubts;
}
