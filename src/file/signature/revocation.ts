/**
 * Turns lists and services into proof that no certificate of a signature was revoked: for each, the list of its issuer (CRL,
 * RFC 5280, 5) or an answer about it (OCSP, RFC 6960). Only the addresses that the user has named are asked.
 */
import type { X509Certificate } from 'node:crypto';
import { Certificate, type CertificateRevocationList, OCSPRequest } from 'pkijs';
import { type Diagnostic, done, failed, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import { bytesOf } from './algorithms.ts';
import { blocksIn, factsOf } from './certificates.ts';
import { type Asked, none, NotRead, parsedList, type Said, saidByAnswer, saidByList } from './revocation-data.ts';
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

export function isItsOwnIssuer(certificate: X509Certificate): boolean {
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

export interface ReadList {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly list: CertificateRevocationList;
}

interface Known {
  readonly lists: readonly ReadList[];
  readonly checking: Checking;
}

/** By a list first, which is there already; that any of them names the certificate outweighs all others. */
async function proofFor(
  certificate: X509Certificate,
  issuer: X509Certificate,
  { lists, checking }: Known,
): Promise<Outcome<Proof>> {
  const { subject } = factsOf(certificate);
  const asked = { certificate, issuer, at: checking.at, now: checking.at };
  const doubts: string[] = [];
  let good: Uint8Array | undefined;
  for (const { name, bytes, list } of lists) {
    const said = saidByList(list, asked);
    if (said?.kind === 'revoked') return failed([revoked(subject, said.since, name)]);
    if (said?.kind === 'good') good ??= bytes;
    if (said?.kind === 'none') doubts.push(`${name} ${said.why}`);
  }
  if (good !== undefined) return done({ list: good });
  for (const address of checking.sources.services) {
    const { said, bytes } = await answerOf(address, asked, checking.limits);
    switch (said.kind) {
      case 'good':
        return done({ answer: bytes, ...(said.responder && { responder: said.responder }) });
      case 'revoked':
        return failed([revoked(subject, said.since, shown(address))]);
      case 'none':
        doubts.push(`${shown(address)} ${said.why}`);
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

function revoked(subject: string, since: Date, by: string): Diagnostic {
  const message = `the certificate of ${subject} was revoked on ${since.toISOString().slice(0, 10)}, as ${by} says`;
  return fault('signature/revoked', message, undefined, 'sign with another certificate');
}

/*
 * Lists of who was revoked.
 */

export async function listsOf(
  { lists }: Pick<RevocationSources, 'lists'>,
  limits: RevocationLimits = REVOCATION_LIMITS,
): Promise<Outcome<readonly ReadList[]>> {
  const found = await Promise.all(lists.map((one) => readLists(one, limits)));
  const diagnostics = found.flatMap((one) => one.diagnostics);
  if (found.some(({ ok }) => !ok)) return failed(diagnostics);
  return settle(
    found.flatMap((one) => (one.ok ? one.value : [])),
    diagnostics,
  );
}

/** The same sources with every list at hand, so that several files can be judged by them. Faults: `signature/revocation`. */
export async function atHand(sources: RevocationSources): Promise<Outcome<RevocationSources>> {
  const lists = await listsOf(sources);
  return lists.ok ? done({ ...sources, lists: lists.value.map(({ name, bytes }) => ({ name, bytes })) }) : lists;
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

/*
 * Answers about one certificate.
 */

interface Answer {
  readonly said: Said;
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array();

export async function answerOf(
  address: URL,
  asked: Asked,
  { timeoutMs, maxAnswerBytes }: RevocationLimits = REVOCATION_LIMITS,
): Promise<Answer> {
  const request = new OCSPRequest();
  await request.createForCertificate(Certificate.fromBER(asked.certificate.raw), {
    hashAlgorithm: 'SHA-1',
    issuerCertificate: Certificate.fromBER(asked.issuer.raw),
  });
  try {
    const bytes = await askService(address, {
      question: { type: 'application/ocsp-request', bytes: bytesOf(request.toSchema(true)) },
      answer: ['application/ocsp-response'],
      timeoutMs,
      maxBytes: maxAnswerBytes,
    });
    return { bytes, said: saidByAnswer(bytes, asked) };
  } catch (error) {
    if (error instanceof ServiceFault) return { bytes: NOTHING, said: none(`gives no answer: ${error.message}`) };
    if (error instanceof NotRead) return { bytes: NOTHING, said: none('gives an answer that is damaged') };
    throw error;
  }
}

export function shown(address: URL): string {
  return `${address.origin}${address.pathname}`;
}
