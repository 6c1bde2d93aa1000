/** Turns a signature and what it is made of into the CMS that a PDF holds: ETSI EN 319 142-1's baseline B-B, or B-T with a timestamp. */
import { X509Certificate } from 'node:crypto';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import {
  type Asn1,
  bytesOf,
  digestIdentifier,
  digestNamed,
  digestOf,
  integer,
  isPlain,
  octets,
  oid,
  parseAsn1,
  sequence,
  setOf,
  type SignatureAlgorithm,
  signatureIdentifier,
  signatureNamed,
  tagged,
} from './algorithms.ts';
import { issuerAndSerial } from './certificates.ts';

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

interface Claim {
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

interface SignedClaim extends Claim {
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

/*
 * Turns the bytes of a SignedData of CMS with one signer into its parts (RFC 5652, 5), or throws what is wrong with it.
 */

/** Why a signature is not valid, in words that end a sentence. */
export class InvalidSignature extends Error {}

/** What verifies nothing by itself. */
interface Opened {
  readonly signedData: SignedData;
  readonly info: SignerInfo;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly own: X509Certificate;
  readonly certificates: readonly X509Certificate[];
}

export function openSignedData(cms: Uint8Array): Opened {
  const contentInfo = ContentInfo.fromBER(cms);
  if (contentInfo.contentType !== OIDS.signedData) throw new InvalidSignature('it is no signature');
  const signedData = new SignedData({ schema: contentInfo.content });
  const [info, ...others] = signedData.signerInfos;
  if (info === undefined || others.length > 0) throw new InvalidSignature('it has not one signer but several, or none');
  const brought = (signedData.certificates ?? []).filter((one) => one instanceof Certificate);
  const certificates = brought.map((one) => new X509Certificate(bytesOf(one.toSchema())));
  const own = certificates[brought.findIndex((one) => isNamedBy(one, info))];
  if (own === undefined) throw new InvalidSignature('the certificate of its signer is not with it');
  if (!isConsistent(signedData, info)) throw new InvalidSignature('it is damaged');
  const digest = digestNamed(info.digestAlgorithm);
  const algorithm = digest && signatureNamed(info.signatureAlgorithm, digest);
  if (algorithm === undefined) throw new InvalidSignature('it is made by an algorithm that is not known here');
  const signature = new Uint8Array(info.signature.getValue());
  return { signedData, info, algorithm, signature, own, certificates };
}

/** No signature covers these, and nobody has reason to write them otherwise (RFC 5652, 5.1 and 5.3; RFC 5754, 2). */
function isConsistent({ digestAlgorithms }: SignedData, { version, digestAlgorithm }: SignerInfo): boolean {
  const named = digestAlgorithms.some(({ algorithmId }) => algorithmId === digestAlgorithm.algorithmId);
  const allPlain = [...digestAlgorithms, digestAlgorithm].every(isPlain);
  return version === SIGNER_NAMED_BY_ISSUER && named && allPlain;
}

/** The version of a SignerInfo whose signer is named by issuer and serial number. */
const SIGNER_NAMED_BY_ISSUER = 1;

function isNamedBy({ issuer, serialNumber }: Certificate, { sid }: SignerInfo): boolean {
  return sid instanceof IssuerAndSerialNumber && issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber);
}

/** What `read` gives. The libraries throw errors of many kinds for bytes that are not what they should be. */
export function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InvalidSignature ? error : new InvalidSignature('it is damaged', { cause: error });
  }
}
