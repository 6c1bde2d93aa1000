/** Turns the certificates of a file into the one of a key, with those that vouch for it; and a certificate into what is said of it. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import type { Asn1 } from './der.ts';

/** What a certificate says, without anybody vouching for it here. */
export interface CertificateFacts {
  /** The common name, or whatever else it goes by. */
  readonly subject: string;
  readonly issuer: string;
  /** In hexadecimal. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** RFC 5280, 4.2.1.3: the first two bits of a KeyUsage. */
const KEY_USAGE = '2.5.29.15';
const SIGNING_BITS = 0b1100_0000;
/** More certificates than any chain has. */
const MAX_CHAIN = 16;

/** The certificate of `key`, then that of its issuer, and so on as far as they are there. Nothing when the key's is not. */
export function chainOf(key: KeyObject, certificates: readonly X509Certificate[]): readonly X509Certificate[] {
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  return own === undefined ? [] : chainOfCertificate(own, certificates);
}

/** `own`, its issuer, and so on as far as they are among `certificates`. */
export function chainOfCertificate(
  own: X509Certificate,
  certificates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let next: X509Certificate | undefined = own; next !== undefined && chain.length < MAX_CHAIN;) {
    chain.push(next);
    next = issuerAmong(
      next,
      certificates.filter((one) => !chain.includes(one)),
    );
  }
  return chain;
}

function issuerAmong(
  certificate: X509Certificate,
  certificates: readonly X509Certificate[],
): X509Certificate | undefined {
  return certificates.find((issuer) => certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
}

export function factsOf({ subject, issuer, serialNumber, validFrom, validTo }: X509Certificate): CertificateFacts {
  return {
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    serial: serialNumber.toLowerCase(),
    notBefore: new Date(validFrom),
    notAfter: new Date(validTo),
  };
}

/** Of lines such as `CN=Anna Keller`. */
function nameIn(distinguished: string | undefined): string {
  const lines = (distinguished ?? '').split('\n');
  const common = lines.find((line) => line.startsWith('CN='));
  return common?.slice('CN='.length) ?? lines.join(', ');
}

/** Whether it may sign documents: it says so, or says nothing of what it may do (RFC 5280, 4.2.1.3). */
export function isForSigning(certificate: X509Certificate): boolean {
  const usage = parsed(certificate)
    .extensions?.find(({ extnID }) => extnID === KEY_USAGE)
    ?.extnValue.getValue();
  // A bit string: its tag, its length, the unused bits, the bits.
  const bits = usage === undefined ? SIGNING_BITS : (new Uint8Array(usage)[3] ?? 0);
  return (bits & SIGNING_BITS) !== 0;
}

function parsed(certificate: X509Certificate): Certificate {
  return Certificate.fromBER(certificate.raw);
}

/** How CMS names a certificate (RFC 5652, 10.2.4): its issuer and its serial number. */
export function issuerAndSerial(certificate: X509Certificate): readonly [issuer: Asn1, serial: Asn1] {
  const { issuer, serialNumber } = parsed(certificate);
  return [issuer.toSchema(), serialNumber];
}
