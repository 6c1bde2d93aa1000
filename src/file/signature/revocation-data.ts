/**
 * Turns lists of who was revoked (CRL, RFC 5280, 5) and answers about one certificate (OCSP, RFC 6960), as they came, into
 * what they say of a certificate at a time. Nothing is asked here.
 */
import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  type AlgorithmIdentifier,
  BasicOCSPResponse,
  type CertID,
  Certificate,
  CertificateRevocationList,
  OCSPResponse,
  type RevokedCertificate,
  type SingleResponse,
} from 'pkijs';
import { bytesOf, signatureOfDigest, verifies } from './algorithms.ts';
import { factsOf, isForVouching } from './certificates.ts';

/** What a list or an answer says of a certificate. */
export type Said =
  /** Not revoked when it was written. `responder` has signed the answer, where it was not the issuer. */
  | { readonly kind: 'good'; readonly from: Date; readonly responder?: X509Certificate | undefined }
  /** `reason` is that of RFC 5280, 5.3.1, where one is given. */
  | { readonly kind: 'revoked'; readonly since: Date; readonly reason: number | undefined }
  /** `why` follows the name of what says nothing. */
  | { readonly kind: 'none'; readonly why: string };

export interface Asked {
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
  /** When it was used. */
  readonly at: Date;
  /** When that is asked. */
  readonly now: Date;
}

/** Clocks differ. */
const SKEW_MS = 5 * 60_000;

/** Bytes that are no list, or no answer. */
export class NotRead extends Error {}

/** The library throws errors of many kinds. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new NotRead('', { cause: error });
  }
}

export function none(why: string): Said {
  return { kind: 'none', why };
}

/** Throws a NotRead. */
export function parsedList(bytes: Uint8Array): CertificateRevocationList {
  return reading(() => CertificateRevocationList.fromBER(Uint8Array.from(bytes)));
}

/** Nothing where another authority has written it. That it names a certificate counts however old it is. */
export function saidByList(list: CertificateRevocationList, asked: Asked): Said | undefined {
  const { certificate, issuer } = asked;
  if (!list.issuer.isEqual(Certificate.fromBER(issuer.raw).subject)) return undefined;
  if (!isForVouching(issuer) || !isSignedBy(list.signature, list.tbsView, { by: issuer, value: list.signatureValue }))
    return none('is not signed by the authority that it names');
  const extensions = list.crlExtensions?.extensions ?? [];
  const part = extensions.find(({ extnID }) => extnID === PART);
  const scope = part === undefined ? 'all' : scopeOf(part.extnValue.getValue(), certificate);
  if (scope === 'others') return none('tells only of others');
  const serial = withoutZeros(factsOf(certificate).serial);
  const entry = list.revokedCertificates?.find(({ userCertificate }) => hexOf(userCertificate) === serial);
  if (entry !== undefined) return { kind: 'revoked', since: entry.revocationDate.value, reason: reasonOf(entry) };
  const stale = doubtOfTimes(list.thisUpdate.value, list.nextUpdate?.value, asked);
  if (stale !== undefined) return none(stale);
  if (extensions.some(({ extnID }) => extnID === DELTA)) return none('tells only what has changed since another list');
  return scope === 'all'
    ? { kind: 'good', from: list.thisUpdate.value }
    : none('tells only of some reasons to revoke a certificate');
}

/** RFC 5280, 5.2.4, 5.2.5 and 5.3.1. */
const DELTA = '2.5.29.27';
const PART = '2.5.29.28';
const REASON = '2.5.29.21';

/** An enumeration of one byte. */
function reasonOf({ crlEntryExtensions }: RevokedCertificate): number | undefined {
  const value = crlEntryExtensions?.extensions.find(({ extnID }) => extnID === REASON)?.extnValue.getValue();
  return value === undefined ? undefined : new Uint8Array(value)[2];
}

function doubtOfTimes(from: Date, until: Date | undefined, { certificate, at, now }: Asked): string | undefined {
  if (from.getTime() > now.getTime() + SKEW_MS) return `is of ${from.toISOString()}, which is still to come`;
  if (until !== undefined && until.getTime() < at.getTime() - SKEW_MS) return `was good until ${until.toISOString()}`;
  // Who has expired need not be named any more (RFC 5280, 3.3).
  if (from.getTime() > at.getTime() + SKEW_MS && from > factsOf(certificate).notAfter)
    return `is of ${from.toISOString()}, when the certificate had expired already`;
  return undefined;
}

/** A list may be of one place, of users alone (tag 1), of authorities alone (2), or of some reasons (3). */
function scopeOf(extension: ArrayBuffer, certificate: X509Certificate): 'all' | 'some reasons' | 'others' {
  const { result } = asn1js.fromBER(extension);
  if (!(result instanceof asn1js.Sequence)) return 'others';
  const tags = result.valueBlock.value.map(({ idBlock: { tagNumber } }) => tagNumber);
  const isOurs = tags.every(
    (tag) => tag === 0 || tag === 3 || (tag === 1 && !certificate.ca) || (tag === 2 && certificate.ca),
  );
  if (!isOurs) return 'others';
  return tags.includes(3) ? 'some reasons' : 'all';
}

interface BySigner {
  readonly by: X509Certificate;
  readonly value: asn1js.BitString;
}

function isSignedBy(identifier: AlgorithmIdentifier, content: Uint8Array, { by, value }: BySigner): boolean {
  const algorithm = signatureOfDigest(identifier);
  const signature = value.valueBlock.valueHexView;
  return algorithm !== undefined && verifies(algorithm, by.publicKey, { content, signature });
}

/*
 * Answers about one certificate.
 */

/** For signing answers (RFC 6960, 4.2.2.2). */
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** Throws a NotRead. */
export function saidByAnswer(bytes: Uint8Array, asked: Asked): Said {
  return reading(() => answerIn(bytes, asked));
}

function answerIn(bytes: Uint8Array, asked: Asked): Said {
  const { issuer } = asked;
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(Uint8Array.from(bytes));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes === undefined)
    return none(`refuses, with the status ${String(responseStatus.valueBlock.valueDec)}`);
  const basic = BasicOCSPResponse.fromBER(Uint8Array.from(responseBytes.response.valueBlock.valueHexView));
  const signer = signerOf(basic, issuer);
  if (signer === undefined) return none('gives an answer that its authority has not signed');
  const single = basic.tbsResponseData.responses.find(({ certID }) => isAbout(certID, asked));
  if (single === undefined) return none('answers another question');
  const status = statusOf(single);
  if (status.kind === 'revoked') return status;
  const stale = doubtOfTimes(single.thisUpdate, single.nextUpdate, asked);
  if (stale !== undefined) return none(stale);
  if (status.kind === 'unknown') return none('knows nothing of it');
  return { kind: 'good', from: single.thisUpdate, responder: signer === issuer ? undefined : signer };
}

/** By any digest (RFC 6960, 4.1.1). */
function isAbout(
  { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }: CertID,
  { certificate, issuer }: Asked,
): boolean {
  const digest = DIGESTS.get(hashAlgorithm.algorithmId);
  if (digest === undefined || hexOf(serialNumber) !== withoutZeros(factsOf(certificate).serial)) return false;
  const { subject, subjectPublicKeyInfo } = Certificate.fromBER(issuer.raw);
  const isSame = (said: asn1js.OctetString, content: Uint8Array) =>
    createHash(digest).update(content).digest().equals(said.valueBlock.valueHexView);
  return (
    isSame(issuerNameHash, bytesOf(subject.toSchema())) &&
    isSame(issuerKeyHash, subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)
  );
}

const DIGESTS: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

type Status =
  | { readonly kind: 'good' | 'unknown' }
  | { readonly kind: 'revoked'; readonly since: Date; readonly reason: number | undefined };

/** RFC 6960, 4.2.1: good, revoked with its date and perhaps a reason, unknown. */
function statusOf({ certStatus }: SingleResponse): Status {
  const status: unknown = certStatus;
  if (!(status instanceof asn1js.BaseBlock)) return { kind: 'unknown' };
  switch (status.idBlock.tagNumber) {
    case 0:
      return { kind: 'good' };
    case 1: {
      const [time, reason] = status instanceof asn1js.Constructed ? status.valueBlock.value : [];
      const [code] = reason instanceof asn1js.Constructed ? reason.valueBlock.value : [];
      return {
        kind: 'revoked',
        since: time instanceof asn1js.GeneralizedTime ? time.toDate() : new Date(0),
        reason: code instanceof asn1js.Enumerated ? code.valueBlock.valueDec : undefined,
      };
    }
    default:
      return { kind: 'unknown' };
  }
}

/** The issuer, or whom it has appointed (RFC 6960, 4.2.2.2). */
function signerOf(basic: BasicOCSPResponse, issuer: X509Certificate): X509Certificate | undefined {
  const appointed = (basic.certs ?? [])
    .map((one) => new X509Certificate(bytesOf(one.toSchema())))
    .filter((one) => {
      const purposes = one.keyUsage as readonly string[] | undefined;
      return purposes?.includes(OCSP_SIGNING) === true && one.checkIssued(issuer) && one.verify(issuer.publicKey);
    });
  return [issuer, ...appointed].find((by) =>
    isSignedBy(basic.signatureAlgorithm, basic.tbsResponseData.tbsView, { by, value: basic.signature }),
  );
}

function hexOf({ valueBlock }: asn1js.Integer): string {
  return withoutZeros(Buffer.from(valueBlock.valueHexView).toString('hex'));
}

function withoutZeros(hex: string): string {
  return hex.toLowerCase().replace(/^0+(?=.)/u, '');
}
