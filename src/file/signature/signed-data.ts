/** Turns the bytes of a SignedData of CMS with one signer into its parts (RFC 5652, 5), or throws what is wrong with it. */
import { X509Certificate } from 'node:crypto';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { digestNamed, isPlain, signatureNamed, type SignatureAlgorithm } from './algorithms.ts';
import { OIDS } from './cms.ts';
import { bytesOf } from './der.ts';

/** Why a signature is not valid, in words that end a sentence. */
export class InvalidSignature extends Error {}

/** What verifies nothing by itself. */
export interface Opened {
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
