/** Turns a certificate and a list of whom to trust into whether the one goes back to the other (RFC 5280, 6.1). */
import type { X509Certificate } from 'node:crypto';
import { factsOf, isForVouching } from './certificates.ts';
import type { Trust, TrustList } from './signature-facts.ts';

/** More certificates than any chain has. */
const MAX_CHAIN = 16;

interface Question {
  /** Those that came with the signature, in any order. */
  readonly brought: readonly X509Certificate[];
  /** When it was used, where a timestamp says so. */
  readonly usedAt?: Date | undefined;
}

/** Whether a list is given at all, and leads to `own`. What was revoked is not looked at here. */
export function trustIn(own: X509Certificate, list: TrustList | undefined, { brought, usedAt }: Question): Trust {
  if (list === undefined) return { kind: 'unchecked' };
  const at = usedAt ?? list.now;
  const anchor = anchorOf(own, list, { brought, at, seen: [] });
  if (anchor !== undefined) return { kind: 'trusted', anchor: factsOf(anchor) };
  const { notBefore, notAfter } = factsOf(own);
  if (at > notAfter) return { kind: 'untrusted', why: `it expired on ${dayOf(notAfter)}` };
  if (at < notBefore) return { kind: 'untrusted', why: `it was not valid before ${dayOf(notBefore)}` };
  return { kind: 'untrusted', why: 'it does not go back to a certificate of the trust list' };
}

interface Walk {
  readonly brought: readonly X509Certificate[];
  readonly at: Date;
  readonly seen: readonly X509Certificate[];
}

/** The certificate of the list that `certificate` is, or that vouches for it, by others if need be. */
function anchorOf(
  certificate: X509Certificate,
  list: TrustList,
  { brought, at, seen }: Walk,
): X509Certificate | undefined {
  const { notBefore, notAfter } = factsOf(certificate);
  if (at < notBefore || at > notAfter || seen.length > MAX_CHAIN) return undefined;
  const itself = list.certificates.find(({ raw }) => raw.equals(certificate.raw));
  if (itself !== undefined) return itself;
  const issuers = [...list.certificates, ...brought].filter(
    (one) => !seen.includes(one) && one !== certificate && vouches(one, certificate),
  );
  for (const issuer of issuers) {
    const anchor = anchorOf(issuer, list, { brought, at, seen: [...seen, certificate] });
    if (anchor !== undefined) return anchor;
  }
  return undefined;
}

/** A certificate that may not vouch for others vouches for nobody, whatever it has signed (RFC 5280, 4.2.1.3 and 4.2.1.9). */
function vouches(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && isForVouching(issuer) && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
