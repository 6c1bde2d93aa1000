/** Turns the address of an RFC 3161 service into one that stamps: it asks over HTTP, and believes nothing of the answer unchecked. */
import { createHash, randomBytes, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { type Attribute, PKIStatus, TimeStampResp, TSTInfo } from 'pkijs';
import { type Diagnostic, done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import {
  bytesOf,
  digestIdentifier,
  digestNamed,
  digestOf,
  integer,
  octets,
  parseAsn1,
  sequence,
  verifies,
} from './algorithms.ts';
import { factsOf } from './certificates.ts';
import { guarded, InvalidSignature, OIDS, openSignedData } from './cms.ts';
import { trustIn } from './trust.ts';
import { askService, ServiceFault } from './web.ts';
import type { TimestampFacts, TimestampService, TrustList } from './signature-facts.ts';

export interface TimestampLimits {
  /** For the whole exchange. */
  readonly timeoutMs: number;
  /** Of a token; those of public services have 3 to 8 kB. A signature keeps this much room for one. */
  readonly maxTokenBytes: number;
}

export const TIMESTAMP_LIMITS: TimestampLimits = { timeoutMs: 20_000, maxTokenBytes: 16_384 };

/** A status with its words, around the token. */
const STATUS_BYTES = 1024;
const DIGEST = 'sha256';
/** RFC 3161, 2.4.1 asks for a large random number; many services take no more than 64 bits. */
const NONCE_BYTES = 8;
/** Granted, or granted with changes (RFC 3161, 2.4.2). */
const GRANTED: readonly number[] = [PKIStatus.granted, PKIStatus.grantedWithMods];

/** Faults: an address that isn't one of the web, or has a name and a password in it. */
export function timestampService(url: string, limits: TimestampLimits = TIMESTAMP_LIMITS): Outcome<TimestampService> {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const hint = 'give one that begins with https:// or http://';
  if (address === undefined || !/^https?:$/.test(address.protocol)) {
    return failed([
      fault('signature/timestamp-address', 'the address of the timestamp service is none', undefined, hint),
    ]);
  }
  if (address.username !== '' || address.password !== '') {
    const message = 'the address of the timestamp service has a name or a password in it';
    return failed([fault('signature/timestamp-address', message, undefined, 'use a service that asks for neither')]);
  }
  const shown = `${address.origin}${address.pathname}`;
  return done({ address: shown, stamp: (content) => stamp(address, content, { limits, shown }) });
}

interface Asking {
  readonly limits: TimestampLimits;
  readonly shown: string;
}

async function stamp(address: URL, content: Uint8Array, { limits, shown }: Asking): Promise<Outcome<Uint8Array>> {
  try {
    const nonce = freshNonce();
    const response = await askService(address, {
      question: { type: 'application/timestamp-query', bytes: requestFor(content, nonce) },
      answer: ['application/timestamp-reply'],
      timeoutMs: limits.timeoutMs,
      maxBytes: limits.maxTokenBytes + STATUS_BYTES,
    });
    return done(tokenIn(response, { content, nonce, limits }));
  } catch (error) {
    return failed([serviceFault(error, shown)]);
  }
}

function serviceFault(error: unknown, shown: string): Diagnostic {
  const hint = 'try again, name another service, or sign without --timestamp';
  const reason = error instanceof ServiceFault || error instanceof InvalidSignature ? error.message : undefined;
  if (reason === undefined) throw error;
  return fault('signature/timestamp', `the timestamp service ${shown} gives no timestamp: ${reason}`, undefined, hint);
}

/** Positive, and in the fewest bytes, so that it comes back as it is. */
function freshNonce(): asn1js.Integer {
  const bytes = randomBytes(NONCE_BYTES);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new asn1js.Integer({ valueHex: bytes });
}

/** RFC 3161, 2.4.1; the certificate is to come with the token. */
function requestFor(content: Uint8Array, nonce: asn1js.Integer): Uint8Array {
  const imprint = sequence(digestIdentifier(DIGEST), octets(digestOf(DIGEST, content)));
  return bytesOf(sequence(integer(1), imprint, nonce, new asn1js.Boolean({ value: true })));
}

interface Asked {
  readonly content: Uint8Array;
  readonly nonce: asn1js.Integer;
  readonly limits: TimestampLimits;
}

/** Throws a ServiceFault or an InvalidSignature for what is no answer to what was asked. */
function tokenIn(response: Uint8Array, { content, nonce, limits }: Asked): Uint8Array {
  const { status, token } = readResponse(response);
  if (!GRANTED.includes(status)) throw new ServiceFault(`it refuses, with the status ${String(status)}`);
  if (token === undefined) throw new ServiceFault('its answer has no timestamp in it');
  if (token.length > limits.maxTokenBytes) {
    throw new ServiceFault(`its timestamp is larger than ${String(limits.maxTokenBytes)} bytes`);
  }
  const verified = verifyToken(token, content);
  if (verified.nonce !== Buffer.from(nonce.valueBlock.valueHexView).toString('hex')) {
    throw new ServiceFault('its answer is to another question');
  }
  return token;
}

function readResponse(response: Uint8Array): { readonly status: number; readonly token: Uint8Array | undefined } {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(response);
    // A token goes into the signature in DER: what changes by being written in it would not be valid there.
    const token = timeStampToken && bytesOf(parseAsn1(bytesOf(timeStampToken.toSchema())));
    return { status: status.status, token };
  } catch {
    throw new ServiceFault('its answer is none of RFC 3161');
  }
}

/*
 * Turns a TimeStampToken into the time that it attests (RFC 3161, 2.4.2), or throws what is wrong with it.
 */

/** For timestamps (RFC 5280, 4.2.1.12); without it a certificate is none of a service (RFC 3161, 2.3). */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
/** RFC 5652, 5.1: 3 for what is not mere data; 4 and 5 are for certificates and lists of other kinds. */
const MIN_VERSION = 3;

export interface VerifiedToken {
  readonly facts: TimestampFacts;
  readonly own: X509Certificate;
  /** The certificates that came with it. */
  readonly brought: readonly X509Certificate[];
  /** In hexadecimal, as it was sent. */
  readonly nonce: string | undefined;
}

/** Verifies a TimeStampToken for `content` (RFC 3161, 2.4.2), with the certificate that it brings. */
export function verifyToken(token: Uint8Array, content: Uint8Array, trust?: TrustList): VerifiedToken {
  return guarded(() => readToken(token, content, trust));
}

function readToken(token: Uint8Array, content: Uint8Array, trust: TrustList | undefined): VerifiedToken {
  const { signedData, info, algorithm, signature, own, certificates } = openSignedData(token);
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
  return readTstInfo(attested, { content, own, brought: certificates, trust });
}

interface Attesting {
  readonly content: Uint8Array;
  readonly own: X509Certificate;
  /** The certificates that came with it. */
  readonly brought: readonly X509Certificate[];
  readonly trust: TrustList | undefined;
}

function readTstInfo(attested: Uint8Array, { content, own, brought, trust }: Attesting): VerifiedToken {
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
  const facts = { time, service, trust: trustIn(own, trust, { brought, usedAt: time }) };
  return { facts, own, brought, nonce: nonce && hexOf(nonce.valueBlock.valueHexView) };
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
