/** Turns a signature and what it is made of into the CMS that a PDF holds: ETSI EN 319 142-1's baseline B-B, or B-T with a timestamp. */
import type { X509Certificate } from 'node:crypto';
import { digestIdentifier, digestOf, signatureIdentifier, type SignatureAlgorithm } from './algorithms.ts';
import { issuerAndSerial } from './certificates.ts';
import { bytesOf, integer, octets, oid, parseAsn1, sequence, setOf, tagged, type Asn1 } from './der.ts';

/** RFC 5652, 4, 5.1, 11.1 and 11.2; RFC 5035, 3; RFC 3161, appendix A. */
export const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

/** Version 1: what is signed is data, and the signer is named by issuer and serial number (RFC 5652, 5.1 and 5.3). */
const VERSION = 1;

export interface Claim {
  /** The digest of what is signed. */
  readonly digest: Uint8Array;
  /** The signer's own, and those that vouch for it. */
  readonly chain: readonly X509Certificate[];
}

/**
 * What is signed, as a set (RFC 5652, 5.4). There is no signing time: a PDF says it outside (EN 319 142-1, 6.3). All
 * certificates are named (RFC 5035, 3), so that none of them can be exchanged.
 */
export function signedAttributes({ digest, chain }: Claim): Uint8Array {
  return bytesOf(setOf(attributes({ digest, chain })));
}

function attributes({ digest, chain }: Claim): readonly Asn1[] {
  return [
    attribute(OIDS.contentType, oid(OIDS.data)),
    attribute(OIDS.messageDigest, octets(digest)),
    attribute(OIDS.signingCertificateV2, sequence(sequence(...chain.map(certificateId)))),
  ];
}

function attribute(type: string, value: Asn1): Asn1 {
  return sequence(oid(type), setOf([value]));
}

/** ESSCertIDv2 (RFC 5035, 4). SHA-256 is its default, which DER leaves out; issuer and serial number stand in the SignerInfo. */
function certificateId(certificate: X509Certificate): Asn1 {
  return sequence(octets(digestOf('sha256', certificate.raw)));
}

export interface SignedClaim extends Claim {
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  /** A TimeStampToken (RFC 3161, 2.4.2) for the signature. */
  readonly timestamp?: Uint8Array | undefined;
}

/** The whole ContentInfo, in DER. */
export function formatCms({ digest, chain, algorithm, signature, timestamp }: SignedClaim): Uint8Array {
  const [own] = chain;
  if (own === undefined) throw new Error('a signature without a certificate');
  const unsigned = timestamp === undefined ? [] : [tagged(1, [attribute(OIDS.timestampToken, parseAsn1(timestamp))])];
  const signerInfo = sequence(
    integer(VERSION),
    sequence(...issuerAndSerial(own)),
    digestIdentifier(algorithm.digest),
    tagged(0, attributes({ digest, chain })),
    signatureIdentifier(algorithm),
    octets(signature),
    ...unsigned,
  );
  const signedData = sequence(
    integer(VERSION),
    setOf([digestIdentifier(algorithm.digest)]),
    sequence(oid(OIDS.data)),
    tagged(
      0,
      chain.map(({ raw }) => parseAsn1(raw)),
    ),
    setOf([signerInfo]),
  );
  return bytesOf(sequence(oid(OIDS.signedData), tagged(0, [signedData])));
}
