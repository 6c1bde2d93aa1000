/** Turns a TimeStampToken into the time that it attests (RFC 3161, 2.4.2), or throws what is wrong with it. */
import { createHash, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { TSTInfo, type Attribute } from 'pkijs';
import { digestNamed, digestOf, verifies } from './algorithms.ts';
import { factsOf } from './certificates.ts';
import { OIDS } from './cms.ts';
import { guarded, InvalidSignature, openSignedData } from './signed-data.ts';
import type { TimestampFacts } from './types.ts';

/** For timestamps (RFC 5280, 4.2.1.12); without it a certificate is none of a service (RFC 3161, 2.3). */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
/** RFC 5652, 5.1: 3 for what is not mere data; 4 and 5 are for certificates and lists of other kinds. */
const MIN_VERSION = 3;

export interface Token {
  readonly facts: TimestampFacts;
  /** In hexadecimal, as it was sent. */
  readonly nonce: string | undefined;
}

/** Verifies a TimeStampToken for `content` (RFC 3161, 2.4.2), with the certificate that it brings. */
export function verifyToken(token: Uint8Array, content: Uint8Array): Token {
  return guarded(() => readToken(token, content));
}

function readToken(token: Uint8Array, content: Uint8Array): Token {
  const { signedData, info, algorithm, signature, own } = openSignedData(token);
  const { eContentType, eContent } = signedData.encapContentInfo;
  if (eContentType !== TST_INFO || eContent === undefined || signedData.version < MIN_VERSION)
    throw new InvalidSignature('it is no timestamp');
  const attested = new Uint8Array(eContent.getValue());
  const attributes = info.signedAttrs;
  if (attributes === undefined) throw new InvalidSignature('the timestamp has no signed attributes');
  requireAttributes(attributes.attributes, { digest: digestOf(algorithm.digest, attested), own });
  if (!verifies(algorithm, own.publicKey, { content: new Uint8Array(attributes.encodedValue), signature })) {
    throw new InvalidSignature('the signature of the timestamp is not valid');
  }
  return readTstInfo(attested, { content, own });
}

function readTstInfo(
  attested: Uint8Array,
  { content, own }: { readonly content: Uint8Array; readonly own: X509Certificate },
): Token {
  const { messageImprint, genTime: time, nonce } = TSTInfo.fromBER(attested);
  const imprint = digestNamed(messageImprint.hashAlgorithm);
  const hashed = new Uint8Array(messageImprint.hashedMessage.getValue());
  if (imprint === undefined || Buffer.compare(digestOf(imprint, content), hashed) !== 0) {
    throw new InvalidSignature('the timestamp is that of something else');
  }
  const service = factsOf(own);
  // Node calls the extended usage so, and has none where the certificate has none.
  const purposes = own.keyUsage as readonly string[] | undefined;
  if (purposes?.includes(TIME_STAMPING) !== true)
    throw new InvalidSignature('the certificate is not one for timestamps');
  if (time < service.notBefore || time > service.notAfter) {
    throw new InvalidSignature('the certificate of the timestamp was not valid at its time');
  }
  return { facts: { time, service }, nonce: nonce && hexOf(nonce.valueBlock.valueHexView) };
}

interface Expected {
  readonly digest: Uint8Array;
  readonly own: X509Certificate;
}

/** Content type, message digest and the certificate's digest (RFC 5652, 11; RFC 2634, 5.4; RFC 5035, 3). */
function requireAttributes(attributes: readonly Attribute[], { digest, own }: Expected): void {
  const valueOf = (wanted: string): unknown => {
    const found = attributes.filter(({ type }) => type === wanted);
    return found.length === 1 ? found[0]?.values[0] : undefined;
  };
  const type = valueOf(OIDS.contentType);
  if (!(type instanceof asn1js.ObjectIdentifier) || type.getValue() !== TST_INFO) {
    throw new InvalidSignature('the timestamp does not say what it is');
  }
  const said = valueOf(OIDS.messageDigest);
  if (!(said instanceof asn1js.OctetString) || Buffer.compare(digest, new Uint8Array(said.getValue())) !== 0) {
    throw new InvalidSignature('the timestamp is not as it was signed');
  }
  const named = valueOf(OIDS.signingCertificateV2) ?? valueOf(OIDS.signingCertificate);
  if (!(named instanceof asn1js.Sequence) || !namesCertificate(named, own)) {
    throw new InvalidSignature('the timestamp names another certificate than it brings');
  }
}

/** Whether the first certificate identifier holds a digest of it: SHA-1 in RFC 2634, any in RFC 5035. */
function namesCertificate(signingCertificate: asn1js.Sequence, { raw }: X509Certificate): boolean {
  const first = childrenOf(childrenOf(signingCertificate)[0])[0];
  const digest = childrenOf(first).find((part) => part instanceof asn1js.OctetString);
  if (digest === undefined) return false;
  const hash = hexOf(new Uint8Array(digest.getValue()));
  return ['sha1', 'sha256', 'sha384', 'sha512'].some((name) => hash === createHash(name).update(raw).digest('hex'));
}

function childrenOf(block: unknown): readonly unknown[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : [];
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
