/** Turns the address of an RFC 3161 service into one that stamps: it asks over HTTP, and believes nothing of the answer unchecked. */
import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import { PKIStatus, TimeStampResp } from 'pkijs';
import { failed, fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { digestIdentifier, digestOf } from './algorithms.ts';
import { bytesOf, integer, octets, parseAsn1, sequence } from './der.ts';
import type { TimestampService } from './types.ts';
import { InvalidSignature } from './signed-data.ts';
import { verifyToken } from './token.ts';

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
  return settle({ address: shown, stamp: (content) => stamp(address, content, { limits, shown }) }, []);
}

interface Asking {
  readonly limits: TimestampLimits;
  readonly shown: string;
}

/** What a service has done wrong, in words that end a sentence. */
class ServiceFault extends Error {}

async function stamp(address: URL, content: Uint8Array, { limits, shown }: Asking): Promise<Outcome<Uint8Array>> {
  try {
    const nonce = freshNonce();
    const response = await ask(address, requestFor(content, nonce), limits);
    return settle(tokenIn(response, { content, nonce, limits }), []);
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

/** RFC 3161, 3.4. A redirection is refused: the user has named one service, and no other is asked. */
async function ask(address: URL, request: Uint8Array, limits: TimestampLimits): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: Buffer.from(request),
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      redirect: 'manual',
      signal,
    });
    const doubt = doubtOf(response);
    if (doubt !== undefined) {
      // Whatever follows is not waited for.
      await response.body?.cancel();
      throw new ServiceFault(doubt);
    }
    return await bodyOf(response, limits.maxTokenBytes + STATUS_BYTES);
  } catch (error) {
    if (error instanceof ServiceFault) throw error;
    if (signal.aborted) throw new ServiceFault(`it has not answered in ${String(limits.timeoutMs / 1000)} seconds`);
    throw new ServiceFault(`it cannot be reached${codeOf(error)}`);
  }
}

/** What the system calls it, such as ECONNREFUSED: it tells a wrong name from a wrong certificate. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
}

function doubtOf({ status, headers }: Response): string | undefined {
  if (status !== 200) return `it answers with the status ${String(status)}`;
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() === 'application/timestamp-reply') return undefined;
  return 'its answer is not of the type application/timestamp-reply';
}

async function bodyOf({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) throw new ServiceFault(`its answer is larger than ${String(maxBytes)} bytes`);
  }
  return Buffer.concat(chunks);
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
