/** Turns the CMS of a PDF of ours into what it attests, or throws what is wrong with it. */
import type { X509Certificate } from 'node:crypto';
import type { BaseBlock } from 'asn1js';
import { digestOf, verifies, type SignatureAlgorithm } from './algorithms.ts';
import { chainOfCertificate } from './certificates.ts';
import { formatCms, OIDS, signedAttributes } from './cms.ts';
import { bytesOf } from './der.ts';
import { guarded, InvalidSignature, openSignedData } from './signed-data.ts';
import { verifyToken } from './token.ts';
import type { TimestampFacts } from './types.ts';

export interface Attested {
  readonly signer: X509Certificate;
  readonly algorithm: SignatureAlgorithm;
  readonly timestamp?: TimestampFacts;
}

/**
 * Verifies a CMS of `formatCms` over content in parts. It must be, to the byte, what `formatCms` makes of its own
 * signature and certificates: so nothing in it goes unchecked but what a timestamp service has put into its token.
 */
export function verifyCms(cms: Uint8Array, parts: readonly Uint8Array[]): Attested {
  return guarded(() => attestedBy(cms, parts));
}

function attestedBy(cms: Uint8Array, parts: readonly Uint8Array[]): Attested {
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
    algorithm,
    ...(timestamp && { timestamp: verifyToken(timestamp, signature).facts }),
  };
}
