/** Turns the bytes of a PDF into what its signature says, if it has one that is whole, ours and valid. */
import type { X509Certificate } from 'node:crypto';
import type { BaseBlock } from 'asn1js';
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { bytesOf, digestOf, type SignatureAlgorithm, verifies } from './algorithms.ts';
import { chainOfCertificate, factsOf } from './certificates.ts';
import { formatCms, guarded, InvalidSignature, OIDS, openSignedData, signedAttributes } from './cms.ts';
import {
  type Entries,
  follow,
  integerIn,
  itemsOf,
  latin1,
  type PdfObjects,
  PdfSyntaxError,
  readObjects,
  referenceIn,
  textIn,
} from './pdf-source.ts';
import { fieldsOf, NOTHING_KEPT, readPreservation } from './preserved.ts';
import type { RevocationSources } from './revocation.ts';
import { type Kept, revocationOf, type Use } from './revoked.ts';
import { type VerifiedToken, verifyToken } from './timestamp.ts';
import { trustIn } from './trust.ts';
import type { SignatureFacts, TrustList } from './signature-facts.ts';

/** Any of them may have been damaged, but hardly all. */
const TRACES = [/\/ETSI\.CAdES\.detached/, /\/ByteRange/, /\/Adobe\.PPKLite/, /\/SigFlags/, /\/Prev \d+(?!\d| \d+ R)/];

/**
 * Nothing for a file that shows no trace of a signature. The fault is signature/altered, whatever else than a file that
 * `signPdf` has made it is, or one that was preserved since: one changed byte anywhere is enough, but for what the
 * timestamp's service has left unsigned in its own token. Whether a certificate is to be trusted is looked at where a list
 * is given; whether one was revoked, in what the file keeps and in what is named, and then it is signature/revoked-before.
 */
export async function inspectSignature(
  bytes: Uint8Array,
  trust?: TrustList,
  sources: RevocationSources = NO_SOURCES,
): Promise<Outcome<SignatureFacts | undefined>> {
  const inspected = inspect(bytes, trust);
  if (!inspected.ok) return inspected;
  if (inspected.value === undefined) return done(undefined);
  const { facts, uses, kept } = inspected.value;
  const revocation = await revocationOf(uses, kept, { sources, trust, now: trust?.now ?? new Date() });
  return revocation.ok ? done({ ...facts, revocation: revocation.value }) : revocation;
}

const NO_SOURCES: RevocationSources = { lists: [], services: [], authorities: [] };

function inspect(bytes: Uint8Array, trust: TrustList | undefined): Outcome<Inspected | undefined> {
  const text = latin1(bytes);
  if (!TRACES.some((trace) => trace.test(text))) return done(undefined);
  try {
    return done(verifyAll(bytes, trust));
  } catch (error) {
    if (!(error instanceof PdfSyntaxError || error instanceof InvalidSignature)) throw error;
    const reason = error instanceof InvalidSignature ? error.message : 'the file is damaged';
    const hint = 'take the file again from whoever signed it';
    return failed([fault('signature/altered', `the signature is not valid: ${reason}`, undefined, hint)]);
  }
}

type Facts = Omit<SignatureFacts, 'revocation'>;

/** What is valid, and what it was made with. */
interface Inspected {
  readonly facts: Facts;
  readonly uses: readonly Use[];
  readonly kept: Kept;
}

/** The signature over the file as it was signed, and what was appended since. */
function verifyAll(bytes: Uint8Array, trust: TrustList | undefined): Inspected {
  const length = signedLengthOf(readObjects(bytes));
  const { facts, attested } = verify(bytes.subarray(0, length), trust);
  const appended = length === bytes.length ? undefined : readPreservation(bytes, length, trust);
  const tokens = [...(attested.token ? [attested.token] : []), ...(appended?.timestamps ?? [])];
  // The timestamps are in the order that they were made: each has seen those before it.
  const uses = tokens.map((token, i): Use => {
    const { own, brought, facts: stamp } = token;
    return { of: 'timestamp', own, brought, at: stamp.time, seenAt: earliest(tokens.slice(i)) };
  });
  const { signer: own, brought } = attested;
  const signing: Use = {
    of: 'signature',
    own,
    brought,
    at: facts.timestamp?.time ?? facts.at,
    seenAt: earliest(tokens),
  };
  return {
    facts: { ...facts, ...(appended && { preserved: appended.facts }) },
    uses: [signing, ...uses],
    kept: appended?.kept ?? NOTHING_KEPT,
  };
}

/** When a service that is trusted says that it existed: what nobody vouches for proves nothing. */
function earliest(tokens: readonly VerifiedToken[]): Date | undefined {
  const times = tokens.flatMap(({ facts: { time, trust } }) => (trust.kind === 'trusted' ? [time] : []));
  return times.toSorted((a, b) => a.getTime() - b.getTime())[0];
}

/** How long the file was when it was signed: the first field's signature says so, and is believed when it is verified. */
function signedLengthOf(objects: PdfObjects): number {
  const root = follow(objects, objects.trailer, 'Root').entries;
  const [field] = fieldsOf(objects, root);
  if (field === undefined) throw new InvalidSignature('the file has no signature field');
  const signature = follow(objects, objects.entries(field), 'V').entries;
  const [, , end = 0, rest = 0] = itemsOf(signature.get('ByteRange') ?? '[]').map(integerIn);
  if (end + rest > objects.bytes.length) throw new InvalidSignature('the file is not whole');
  return end + rest;
}

function verify(bytes: Uint8Array, trust: TrustList | undefined): { facts: Facts; attested: Attested } {
  const objects = readObjects(bytes);
  const { text } = objects;
  const signature = signatureIn(objects);
  const [start, end] = holeOf(signature, bytes.length);
  const cms = contentsOf(text.slice(start, end), signature);
  const attested = verifyCms(cms, [bytes.subarray(0, start), bytes.subarray(end)], trust);
  const { signer, brought, algorithm, token } = attested;
  const timestamp = token?.facts;
  const facts: Facts = {
    masterLength: masterLengthOf(objects, text),
    signer: factsOf(signer),
    at: timeOf(signature),
    algorithm,
    ...(timestamp && { timestamp }),
    // A time that nobody vouches for proves nothing.
    trust: trustIn(signer, trust, {
      brought,
      usedAt: timestamp?.trust.kind === 'trusted' ? timestamp.time : undefined,
    }),
  };
  return { facts, attested };
}

function signatureIn(objects: PdfObjects): Entries {
  const root = follow(objects, objects.trailer, 'Root').entries;
  const form = root.get('AcroForm') ?? '';
  const fields = /\/Fields (\[[^[\]]*\])/.exec(form)?.[1] ?? '[]';
  const [field, ...others] = itemsOf(fields).map(referenceIn);
  if (field === undefined || others.length > 0)
    throw new InvalidSignature('the file has no signature field, or several');
  const { entries } = follow(objects, objects.entries(field), 'V');
  if (entries.get('SubFilter') !== '/ETSI.CAdES.detached')
    throw new InvalidSignature('it is of another kind than ours');
  return entries;
}

/** Where the only gap in what is signed begins and ends. Both ends of the file must be covered. */
function holeOf(signature: Entries, length: number): readonly [start: number, end: number] {
  const ranges = itemsOf(signature.get('ByteRange') ?? '[]').map(integerIn);
  const [first = -1, start = 0, end = 0, rest = 0] = ranges;
  if (ranges.length !== 4 || first !== 0 || start > end || end + rest !== length) {
    throw new InvalidSignature('it does not cover the whole file');
  }
  return [start, end];
}

/** The gap must be the Contents and nothing else, written as `fillHole` does: what readers skip may not hide anything. */
function contentsOf(hole: string, signature: Entries): Uint8Array {
  if (hole !== signature.get('Contents')) throw new InvalidSignature('it does not cover the whole file');
  const digits = /^<((?:[0-9a-f]{2})*)>$/.exec(hole)?.[1] ?? '';
  const bytes = Buffer.from(digits, 'hex');
  const length = lengthOfDer(bytes);
  if (bytes.subarray(length).some((byte) => byte !== 0)) throw new InvalidSignature('something stands after it');
  return new Uint8Array(bytes.subarray(0, length));
}

/** The length of the value that `bytes` begin with, in the form that a signature has: of two bytes, or rarely three. */
function lengthOfDer(bytes: Uint8Array): number {
  const [tag = 0, form = 0] = bytes;
  const lengthBytes = form - 0x80;
  if (tag !== 0x30 || lengthBytes < 1 || lengthBytes > 3) throw new InvalidSignature('it is damaged');
  return 2 + lengthBytes + bytes.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** The increment begins with its first object, and the file before it is whole. */
function masterLengthOf({ sections: [increment] }: PdfObjects, text: string): number {
  const length = Math.min(...(increment?.offsets.values() ?? []));
  if (!text.slice(0, length).endsWith('%%EOF\n')) throw new InvalidSignature('it is not in an increment of its own');
  return length;
}

function timeOf(signature: Entries): Date {
  const digits = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(textIn(signature.get('M')) ?? '');
  if (digits === null) throw new InvalidSignature('it does not say when it was made');
  const [year, month, day, hour, minute, second] = digits.slice(1).map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second));
}

/*
 * Turns the CMS of a PDF of ours into what it attests, or throws what is wrong with it.
 */

interface Attested {
  readonly signer: X509Certificate;
  /** The certificates that came with it. */
  readonly brought: readonly X509Certificate[];
  readonly algorithm: SignatureAlgorithm;
  readonly token?: VerifiedToken;
}

/**
 * Verifies a CMS of `formatCms` over content in parts. It must be, to the byte, what `formatCms` makes of its own
 * signature and certificates: so nothing in it goes unchecked but what a timestamp service has put into its token.
 */
function verifyCms(cms: Uint8Array, parts: readonly Uint8Array[], trust: TrustList | undefined): Attested {
  return guarded(() => attestedBy(cms, parts, trust));
}

function attestedBy(cms: Uint8Array, parts: readonly Uint8Array[], trust: TrustList | undefined): Attested {
  const { info, algorithm, signature, own, certificates } = openSignedData(cms);
  const chain = chainOfCertificate(own, certificates);
  const claim = { digest: digestOf(algorithm.digest, ...parts), chain };
  const token = info.unsignedAttrs?.attributes.find(({ type }) => type === OIDS.timestampToken)?.values[0] as
    BaseBlock | undefined;
  const timestamp = token && bytesOf(token);
  if (!verifies(algorithm, own.publicKey, { content: signedAttributes(claim), signature })) {
    throw new InvalidSignature('the signature is not that of this file');
  }
  if (Buffer.compare(formatCms({ ...claim, algorithm, signature, timestamp }), cms) !== 0) {
    throw new InvalidSignature('what surrounds the signature is not as it was written');
  }
  return {
    signer: own,
    brought: certificates,
    algorithm,
    ...(timestamp && { token: verifyToken(timestamp, signature, trust) }),
  };
}
