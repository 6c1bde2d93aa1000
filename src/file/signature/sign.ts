/** Turns a finished PDF into a signed one, of a baseline of PAdES from B-B to B-LTA (ETSI EN 319 142-1, 6). */
import type { X509Certificate } from 'node:crypto';
import { failed, fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { digestOf } from './algorithms.ts';
import { chainOfCertificate, type CertificateFacts, factsOf } from './certificates.ts';
import { formatCms, openSignedData, signedAttributes } from './cms.ts';
import { prepareIncrement, type SignatureWords } from './field.ts';
import { fillHole, signedRanges } from './increment.ts';
import { withDocumentTimestamp, withRevocationData } from './preserve.ts';
import { revocationDataFor, type RevocationSources } from './revocation.ts';
import { TIMESTAMP_LIMITS } from './timestamp.ts';
import type { Signer, TimestampService } from './signature-facts.ts';

export interface SigningOptions extends SignatureWords {
  readonly timestamp?: TimestampService | undefined;
  /** What is appended so that the signature can be proved for longer; it wants a timestamp. */
  readonly preservation?: PreservationOptions | undefined;
}

export interface PreservationOptions extends RevocationSources {
  /** Whether a timestamp of the whole document comes after the revocation data. */
  readonly level: 'b-lt' | 'b-lta';
}

/** What the certificate says that a signer signs with. */
export function certificateOf({ chain: [own] }: Signer): CertificateFacts {
  if (own === undefined) throw new Error('a signer without a certificate');
  return factsOf(own);
}

/** Attributes, algorithms and names, with room to spare. */
const RESERVE_FOR_ATTRIBUTES = 1024;
/** Of a certificate besides itself: its digest among the attributes, and lengths. */
const RESERVE_PER_CERTIFICATE = 64;
/** Two numbers on P-521, the longest curve there is (RFC 3279, 2.2.3). */
const ECDSA_BYTES = 144;

/**
 * `bytes`, and after them an increment with the signature: they stay a prefix of what is returned. They must be a PDF of
 * ours that is not signed; it throws otherwise. Faults: a certificate that isn't valid at that time, or was revoked, and
 * those of the services.
 */
export async function signPdf(
  bytes: Uint8Array,
  signer: Signer,
  options: SigningOptions,
): Promise<Outcome<Uint8Array>> {
  const { timestamp: service, preservation, ...words } = options;
  const expired = validityFault(signer, words.at);
  if (expired !== undefined) return failed([expired]);
  const { chain, algorithm } = signer;
  const prepared = prepareIncrement(bytes, words, reserveFor(signer, service));
  const claim = { digest: digestOf(algorithm.digest, ...signedRanges(prepared)), chain };
  const signature = signer.sign(signedAttributes(claim));
  const timestamp = await service?.stamp(signature);
  if (timestamp?.ok === false) return timestamp;
  const cms = formatCms({ ...claim, algorithm, signature, timestamp: timestamp?.value });
  const signed = fillHole(prepared, cms);
  if (preservation === undefined) return settle(signed, timestamp?.diagnostics ?? []);
  if (service === undefined || timestamp === undefined) throw new Error('what is preserved has a timestamp');
  return preserved(signed, [chain, chainOfToken(timestamp.value)], { service, preservation, at: words.at });
}

interface Preserving {
  readonly service: TimestampService;
  readonly preservation: PreservationOptions;
  readonly at: Date;
}

/** Of each certificate, as far as it is known, up to its authority. */
async function preserved(
  signed: Uint8Array,
  chains: readonly (readonly X509Certificate[])[],
  { service, preservation, at }: Preserving,
): Promise<Outcome<Uint8Array>> {
  // The same certificate may come from several sides.
  const all = [...chains.flat(), ...preservation.authorities].map((one) => [one.fingerprint256, one] as const);
  const known = new Map(all.toReversed());
  const whole = chains.flatMap(([own]) => {
    const first = own && known.get(own.fingerprint256);
    return first === undefined ? [] : [chainOfCertificate(first, [...known.values()])];
  });
  const data = await revocationDataFor(whole, preservation, at);
  if (!data.ok) return data;
  const lasting = withRevocationData(signed, data.value);
  return preservation.level === 'b-lt' ? settle(lasting, data.diagnostics) : withDocumentTimestamp(lasting, service);
}

/** The service's certificate, and those that it brings. */
function chainOfToken(token: Uint8Array): readonly X509Certificate[] {
  const { own, certificates } = openSignedData(token);
  return [own, ...certificates];
}

/** Known before there is a signature, and the same for all files of a signer. */
function reserveFor({ chain }: Signer, service: TimestampService | undefined): number {
  const certificates = chain.reduce((sum, { raw }) => sum + raw.length + RESERVE_PER_CERTIFICATE, 0);
  const { modulusLength = 0 } = chain[0]?.publicKey.asymmetricKeyDetails ?? {};
  const signature = Math.max(modulusLength / 8, ECDSA_BYTES);
  const token = service === undefined ? 0 : TIMESTAMP_LIMITS.maxTokenBytes;
  return RESERVE_FOR_ATTRIBUTES + certificates + Math.ceil(signature) + token;
}

function validityFault(signer: Signer, at: Date): Diagnostic | undefined {
  const { name } = signer;
  const { notBefore, notAfter } = certificateOf(signer);
  const place = { file: name, line: 1, column: 1 };
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const hint = 'sign with a certificate that is valid today';
  if (at > notAfter) {
    return fault('signature/certificate', `the certificate has expired on ${day(notAfter)}`, place, hint);
  }
  if (at < notBefore) {
    return fault('signature/certificate', `the certificate is not valid before ${day(notBefore)}`, place, hint);
  }
  return undefined;
}
