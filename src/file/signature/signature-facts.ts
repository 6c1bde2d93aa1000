/** What signs, what was asked of it, and what is found in a file that was signed. */
import type { X509Certificate } from 'node:crypto';
import type { Outcome } from '../../diagnostics/index.ts';
import type { SignatureAlgorithm } from './algorithms.ts';
import type { CertificateFacts } from './certificates.ts';

/** A key that is open. The key itself is nowhere in it: it is known to `sign` alone. */
export interface Signer {
  /** How diagnostics name the file that it came from. */
  readonly name: string;
  readonly algorithm: SignatureAlgorithm;
  /** Its own certificate, then its issuer's, and so on as far as they were given. */
  readonly chain: readonly X509Certificate[];
  readonly sign: (content: Uint8Array) => Uint8Array;
}

/** A service of RFC 3161 that says when something existed. */
export interface TimestampService {
  /** Its address without what may be secret: neither a query nor a fragment. */
  readonly address: string;
  /** A TimeStampToken for `content`, checked. Asks over the network. */
  readonly stamp: (content: Uint8Array) => Promise<Outcome<Uint8Array>>;
}

/** What a valid signature says. That its certificate is to be trusted is for the reader to say. */
export interface SignatureFacts {
  /** The bytes before the increment: the file as it was before it was signed. */
  readonly masterLength: number;
  readonly signer: CertificateFacts;
  /** The time of signing as the signer claims it. */
  readonly at: Date;
  readonly algorithm: SignatureAlgorithm;
  readonly timestamp?: TimestampFacts;
  /** What was appended later so that the signature can be proved for longer than its certificate is valid. */
  readonly preserved?: Preservation;
  /** What is known of the signer's certificate. */
  readonly trust: Trust;
  /** Whether it was revoked, or one of those that vouch for it or for its timestamps. */
  readonly revocation: Revocation;
}

/** What lists and answers say, those of the file and those that were named; that one was revoked before it was used is a fault. */
export type Revocation =
  /** None was when the oldest of them was written. */
  | { readonly kind: 'good'; readonly from: Date }
  /** One was, after the signature was seen by a service that is trusted. */
  | { readonly kind: 'later'; readonly subject: string; readonly on: Date }
  /** `why` ends a sentence. */
  | { readonly kind: 'unknown'; readonly why: string };

export interface Preservation {
  /** Whether it brings lists or answers of who was revoked (DSS). */
  readonly hasRevocationData: boolean;
  /** Of the whole document, in the order that they were appended. */
  readonly timestamps: readonly TimestampFacts[];
}

/** Whether a certificate goes back to one that somebody has said to trust. */
export type Trust =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'trusted'; readonly anchor: CertificateFacts }
  /** `why` ends a sentence. */
  | { readonly kind: 'untrusted'; readonly why: string };

/** Whom to trust. */
export interface TrustList {
  readonly certificates: readonly X509Certificate[];
  /** What counts for a certificate where no timestamp tells when it was used. */
  readonly now: Date;
}

/** That the signature existed at a time, as a service says. */
export interface TimestampFacts {
  readonly time: Date;
  readonly service: CertificateFacts;
  /** What is known of the service's certificate. */
  readonly trust: Trust;
}
