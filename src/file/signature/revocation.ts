/**
 * Turns lists and services into proof that no certificate of a signature was revoked: for each, the list of its issuer (CRL,
 * RFC 5280, 5) or an answer about it (OCSP, RFC 6960). Only the addresses that the user has named are asked.
 */
import { X509Certificate } from 'node:crypto';
import {
  BasicOCSPResponse,
  type CertID,
  Certificate,
  CertificateRevocationList,
  OCSPRequest,
  OCSPResponse,
  type AlgorithmIdentifier,
  type SingleResponse,
} from 'pkijs';
import * as asn1js from 'asn1js';
import { type Diagnostic, done, failed, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import { bytesOf, signatureOfDigest, verifies } from './algorithms.ts';
import { blocksIn, factsOf, isForVouching } from './certificates.ts';
import { askService, ServiceFault } from './web.ts';

/** Where it is said who was revoked. */
export interface RevocationSources {
  /** Files of CRLs, with their names, and addresses of them. */
  readonly lists: readonly (URL | { readonly name: string; readonly bytes: Uint8Array })[];
  /** Addresses of OCSP services. */
  readonly services: readonly URL[];
  /** Certificates of authorities, where those of the signature do not name them. */
  readonly authorities: readonly X509Certificate[];
}

/** What proves it, in DER. */
export interface RevocationData {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

export interface RevocationLimits {
  readonly timeoutMs: number;
  /** The largest lists of public authorities have some megabytes. */
  readonly maxListBytes: number;
  readonly maxAnswerBytes: number;
}

const REVOCATION_LIMITS: RevocationLimits = {
  timeoutMs: 20_000,
  maxListBytes: 16_000_000,
  maxAnswerBytes: 64_000,
};

/** Clocks differ. */
const SKEW_MS = 5 * 60_000;

interface Checking {
  readonly sources: RevocationSources;
  readonly at: Date;
  readonly limits: RevocationLimits;
}

/**
 * For every certificate of `chains`, each from its own up to its authority, but for authorities that vouch for themselves.
 * Faults: `signature/revoked`, `signature/revocation`.
 */
export async function revocationDataFor(
  chains: readonly (readonly X509Certificate[])[],
  sources: RevocationSources,
  at: Date,
  limits: RevocationLimits = REVOCATION_LIMITS,
): Promise<Outcome<RevocationData>> {
  const lists = await listsOf(sources, limits);
  if (!lists.ok) return lists;
  const used = {
    lists: new Set<Uint8Array>(),
    answers: new Set<Uint8Array>(),
    certificates: new Map<string, Uint8Array>(),
  };
  const diagnostics: Diagnostic[] = [];
  for (const chain of chains) {
    for (const [i, certificate] of chain.entries()) {
      used.certificates.set(certificate.fingerprint256, certificate.raw);
      const issuer = chain[i + 1];
      if (issuer === undefined) {
        if (!isItsOwnIssuer(certificate)) diagnostics.push(noIssuer(certificate));
        continue;
      }
      const proof = await proofFor(certificate, issuer, { lists: lists.value, checking: { sources, at, limits } });
      if (!proof.ok) {
        diagnostics.push(...proof.diagnostics);
        continue;
      }
      const { list, answer, responder } = proof.value;
      if (list !== undefined) used.lists.add(list);
      if (answer !== undefined) used.answers.add(answer);
      if (responder !== undefined) used.certificates.set(responder.fingerprint256, responder.raw);
    }
  }
  if (diagnostics.length > 0) return failed(withoutRepeats(diagnostics));
  return done({ certificates: [...used.certificates.values()], lists: [...used.lists], answers: [...used.answers] });
}

function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [one.message, one])).values()];
}

function isItsOwnIssuer(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey);
}

function noIssuer(certificate: X509Certificate): Diagnostic {
  const { subject, issuer } = factsOf(certificate);
  const message = `the certificate of ${issuer}, which issued that of ${subject}, is not there, so that its revocation data cannot be checked`;
  return fault('signature/revocation', message, undefined, 'put it into the file of --authorities');
}

interface Proof {
  readonly list?: Uint8Array;
  readonly answer?: Uint8Array;
  /** Who has signed the answer, where it was not the issuer. */
  readonly responder?: X509Certificate;
}

interface ReadList {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly list: CertificateRevocationList;
}

interface Known {
  readonly lists: readonly ReadList[];
  readonly checking: Checking;
}

/** By a list first, which is there already. */
async function proofFor(
  certificate: X509Certificate,
  issuer: X509Certificate,
  { lists, checking }: Known,
): Promise<Outcome<Proof>> {
  const { subject, serial } = factsOf(certificate);
  const doubts: string[] = [];
  for (const { name, bytes, list } of lists) {
    if (!isOf(list, issuer)) continue;
    const doubt = doubtOfList(list, { certificate, issuer, at: checking.at });
    if (doubt !== undefined) {
      doubts.push(`${name} ${doubt}`);
      continue;
    }
    const entry = list.revokedCertificates?.find(
      ({ userCertificate }) => hexOf(userCertificate) === withoutZeros(serial),
    );
    if (entry !== undefined) return failed([revoked(subject, entry.revocationDate.value, name)]);
    return done({ list: bytes });
  }
  for (const address of checking.sources.services) {
    const answer = await answerOf(address, { certificate, issuer, checking });
    switch (answer.kind) {
      case 'good':
        return done({ answer: answer.bytes, ...(answer.responder && { responder: answer.responder }) });
      case 'revoked':
        return failed([revoked(subject, answer.since, shown(address))]);
      case 'none':
        doubts.push(`${shown(address)} ${answer.why}`);
    }
  }
  const why = doubts.length === 0 ? 'nothing that was named tells of it' : doubts.join('; ');
  const hint = `name the list of ${factsOf(issuer).subject} by --crl, or its service by --ocsp`;
  return failed([
    fault(
      'signature/revocation',
      `whether the certificate of ${subject} was revoked is not known: ${why}`,
      undefined,
      hint,
    ),
  ]);
}

function revoked(subject: string, since: Date | undefined, by: string): Diagnostic {
  const when = since === undefined ? '' : ` on ${since.toISOString().slice(0, 10)}`;
  const message = `the certificate of ${subject} was revoked${when}, as ${by} says`;
  return fault('signature/revoked', message, undefined, 'sign with another certificate');
}

/*
 * Lists of who was revoked.
 */

async function listsOf({ lists }: RevocationSources, limits: RevocationLimits): Promise<Outcome<readonly ReadList[]>> {
  const found = await Promise.all(lists.map((one) => readLists(one, limits)));
  const diagnostics = found.flatMap((one) => one.diagnostics);
  if (found.some(({ ok }) => !ok)) return failed(diagnostics);
  return settle(
    found.flatMap((one) => (one.ok ? one.value : [])),
    diagnostics,
  );
}

async function readLists(
  source: RevocationSources['lists'][number],
  { timeoutMs, maxListBytes: maxBytes }: RevocationLimits,
): Promise<Outcome<readonly ReadList[]>> {
  const name = source instanceof URL ? shown(source) : source.name;
  const place = source instanceof URL ? undefined : { file: name, line: 1, column: 1 };
  const refuse = (why: string) =>
    failed([
      fault(
        'signature/revocation',
        `${name} gives no list of revoked certificates: ${why}`,
        place,
        'name another, or leave --crl out',
      ),
    ]);
  try {
    const bytes = source instanceof URL ? await askService(source, { timeoutMs, maxBytes }) : source.bytes;
    const blocks = blocksIn(bytes, 'X509 CRL');
    return done((blocks.length > 0 ? blocks : [bytes]).map((one) => ({ name, bytes: one, list: parsedList(one) })));
  } catch (error) {
    if (error instanceof ServiceFault) return refuse(error.message);
    if (error instanceof NotRead) return refuse('it is none, or damaged');
    throw error;
  }
}

class NotRead extends Error {}

/** The library throws errors of many kinds. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new NotRead('', { cause: error });
  }
}

function parsedList(bytes: Uint8Array): CertificateRevocationList {
  return reading(() => CertificateRevocationList.fromBER(Uint8Array.from(bytes)));
}

function isOf({ issuer }: CertificateRevocationList, authority: X509Certificate): boolean {
  return issuer.isEqual(Certificate.fromBER(authority.raw).subject);
}

/** RFC 5280, 5.2.4 and 5.2.5. */
const DELTA = '2.5.29.27';
const PART = '2.5.29.28';

interface Asked {
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
  readonly at: Date;
}

/** Why a list of the issuer says nothing of the certificate, in words that follow its name. */
function doubtOfList(list: CertificateRevocationList, { certificate, issuer, at }: Asked): string | undefined {
  if (!isForVouching(issuer) || !isSignedBy(list.signature, list.tbsView, { by: issuer, value: list.signatureValue }))
    return 'is not signed by the authority that it names';
  const stale = doubtOfTimes(list.thisUpdate.value, list.nextUpdate?.value, at);
  if (stale !== undefined) return stale;
  const extensions = list.crlExtensions?.extensions ?? [];
  if (extensions.some(({ extnID }) => extnID === DELTA)) return 'tells only what has changed since another list';
  const part = extensions.find(({ extnID }) => extnID === PART);
  return part === undefined || isForAll(part.extnValue.getValue(), certificate) ? undefined : 'tells only of others';
}

function doubtOfTimes(from: Date, until: Date | undefined, at: Date): string | undefined {
  if (from.getTime() > at.getTime() + SKEW_MS) return `is of ${from.toISOString()}, which is still to come`;
  if (until !== undefined && until.getTime() < at.getTime() - SKEW_MS) return `was good until ${until.toISOString()}`;
  return undefined;
}

/** A list may be of one place, of users alone (tag 1) or of authorities alone (tag 2). */
function isForAll(extension: ArrayBuffer, certificate: X509Certificate): boolean {
  const { result } = asn1js.fromBER(extension);
  if (!(result instanceof asn1js.Sequence)) return false;
  return result.valueBlock.value.every(({ idBlock: { tagNumber } }) => {
    if (tagNumber === 1) return !certificate.ca;
    if (tagNumber === 2) return certificate.ca;
    return tagNumber === 0;
  });
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

type Answer =
  | { readonly kind: 'good'; readonly bytes: Uint8Array; readonly responder?: X509Certificate | undefined }
  | { readonly kind: 'revoked'; readonly since: Date | undefined }
  /** `why` follows the name of the service. */
  | { readonly kind: 'none'; readonly why: string };

interface Question {
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
  readonly checking: Checking;
}

/** For signing answers (RFC 6960, 4.2.2.2). */
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

async function answerOf(address: URL, { certificate, issuer, checking }: Question): Promise<Answer> {
  const { limits, at } = checking;
  const request = new OCSPRequest();
  await request.createForCertificate(Certificate.fromBER(certificate.raw), {
    hashAlgorithm: 'SHA-1',
    issuerCertificate: Certificate.fromBER(issuer.raw),
  });
  const [asked] = request.tbsRequest.requestList;
  if (asked === undefined) throw new Error('a request that asks nothing');
  try {
    const bytes = await askService(address, {
      question: { type: 'application/ocsp-request', bytes: bytesOf(request.toSchema(true)) },
      answer: ['application/ocsp-response'],
      timeoutMs: limits.timeoutMs,
      maxBytes: limits.maxAnswerBytes,
    });
    return reading(() => answerIn(bytes, { id: asked.reqCert, issuer, at }));
  } catch (error) {
    if (error instanceof ServiceFault) return none(`gives no answer: ${error.message}`);
    if (error instanceof NotRead) return none('gives an answer that is damaged');
    throw error;
  }
}

function none(why: string): Answer {
  return { kind: 'none', why };
}

interface Expected {
  readonly id: CertID;
  readonly issuer: X509Certificate;
  readonly at: Date;
}

function answerIn(bytes: Uint8Array, { id, issuer, at }: Expected): Answer {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(Uint8Array.from(bytes));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes === undefined)
    return none(`refuses, with the status ${String(responseStatus.valueBlock.valueDec)}`);
  const basic = BasicOCSPResponse.fromBER(Uint8Array.from(responseBytes.response.valueBlock.valueHexView));
  const signer = signerOf(basic, issuer);
  if (signer === undefined) return none('gives an answer that its authority has not signed');
  const single = basic.tbsResponseData.responses.find(({ certID }) => certID.isEqual(id));
  if (single === undefined) return none('answers another question');
  const stale = doubtOfTimes(single.thisUpdate, single.nextUpdate, at);
  if (stale !== undefined) return none(stale);
  switch (statusOf(single)) {
    case 0:
      return { kind: 'good', bytes, responder: signer === issuer ? undefined : signer };
    case 1:
      return { kind: 'revoked', since: undefined };
    default:
      return none('knows nothing of it');
  }
}

/** RFC 6960, 4.2.1: good, revoked, unknown. */
function statusOf({ certStatus }: SingleResponse): number {
  return (certStatus as { readonly idBlock?: { readonly tagNumber: number } }).idBlock?.tagNumber ?? -1;
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

function shown(address: URL): string {
  return `${address.origin}${address.pathname}`;
}

function hexOf({ valueBlock }: asn1js.Integer): string {
  return withoutZeros(Buffer.from(valueBlock.valueHexView).toString('hex'));
}

function withoutZeros(hex: string): string {
  return hex.toLowerCase().replace(/^0+(?=.)/u, '');
}
