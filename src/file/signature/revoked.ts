/**
 * Turns the revocation data that a signed file keeps, or that somebody names, into whether its certificates were good when
 * they were used (ETSI EN 319 102-1, 5.2.5 and 5.5.2; RFC 3161, 4).
 */
import type { X509Certificate } from 'node:crypto';
import { type Diagnostic, done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { chainOfCertificate, factsOf } from './certificates.ts';
import { NotRead, parsedList, type Said, saidByAnswer, saidByList } from './revocation-data.ts';
import { answerOf, isItsOwnIssuer, listsOf, type ReadList, type RevocationSources, shown } from './revocation.ts';
import type { Revocation, TrustList } from './signature-facts.ts';

/** That a certificate was used. */
export interface Use {
  readonly of: 'signature' | 'timestamp';
  readonly own: X509Certificate;
  /** The certificates that came with it. */
  readonly brought: readonly X509Certificate[];
  readonly at: Date;
  /** The earliest time at which somebody who is trusted saw it. */
  readonly seenAt: Date | undefined;
}

/** What a file keeps of who was revoked (DSS), in DER. */
export interface Kept {
  readonly certificates: readonly X509Certificate[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

interface Known extends Pick<RevocationSources, 'services' | 'authorities'> {
  readonly lists: readonly ReadList[];
  readonly kept: Kept;
  readonly trust: TrustList | undefined;
  readonly now: Date;
}

/** Faults: `signature/revoked-before`; `signature/revocation` for a list that was named and is none. */
export async function revocationOf(
  uses: readonly Use[],
  kept: Kept,
  { sources, trust, now }: { sources: RevocationSources; trust: TrustList | undefined; now: Date },
): Promise<Outcome<Revocation>> {
  const named = await listsOf(sources);
  if (!named.ok) return named;
  const own = kept.lists.flatMap((bytes): readonly ReadList[] => {
    try {
      return [{ name: 'a list in the file', bytes, list: parsedList(bytes) }];
    } catch (error) {
      if (error instanceof NotRead) return [];
      throw error;
    }
  });
  const { services, authorities } = sources;
  const known: Known = { lists: [...own, ...named.value], services, authorities, kept, trust, now };
  const found: Found[] = [];
  for (const use of uses) found.push(...(await foundOf(use, known)));
  const faults = found.flatMap((one) => (one.kind === 'fault' ? [one.fault] : []));
  if (faults.length > 0) return failed(faults);
  return done(summed(found));
}

type Found = Revocation | { readonly kind: 'fault'; readonly fault: Diagnostic };

/** What is least sure of all. */
function summed(found: readonly Found[]): Revocation {
  const unknown = found.find((one) => one.kind === 'unknown');
  if (unknown !== undefined) return unknown;
  const later = found.find((one) => one.kind === 'later');
  if (later !== undefined) return later;
  const [first, ...others] = found.flatMap((one) => (one.kind === 'good' ? [one.from] : []));
  if (first === undefined) return { kind: 'unknown', why: 'nobody but its owner vouches for the certificate' };
  return { kind: 'good', from: others.reduce((a, b) => (a < b ? a : b), first) };
}

/** Of its certificate and those that vouch for it, up to one that is trusted or vouches for itself. */
async function foundOf(use: Use, known: Known): Promise<readonly Found[]> {
  const { kept, authorities, trust } = known;
  const anchors = trust?.certificates ?? [];
  const all = [...use.brought, ...kept.certificates, ...authorities, ...anchors];
  const chain = chainOfCertificate(
    use.own,
    all.filter(({ fingerprint256 }) => fingerprint256 !== use.own.fingerprint256),
  );
  const isAnchor = ({ fingerprint256 }: X509Certificate) =>
    anchors.some((anchor) => anchor.fingerprint256 === fingerprint256);
  const found: Found[] = [];
  for (const [i, certificate] of chain.entries()) {
    const issuer = chain[i + 1];
    const { subject, issuer: authority } = factsOf(certificate);
    const isSure = isAnchor(certificate) || isItsOwnIssuer(certificate);
    if (issuer === undefined) {
      if (!isSure)
        found.push({
          kind: 'unknown',
          why: `the certificate of ${authority}, which issued that of ${subject}, is not there`,
        });
      continue;
    }
    const one = await foundIn(certificate, issuer, { use, known });
    // Whoever trusts a certificate itself does not ask who else does; that it was revoked counts all the same.
    if (!(isSure && one.kind === 'unknown')) found.push(one);
  }
  return found;
}

interface Asking {
  readonly use: Use;
  readonly known: Known;
}

async function foundIn(certificate: X509Certificate, issuer: X509Certificate, { use, known }: Asking): Promise<Found> {
  const asked = { certificate, issuer, at: use.seenAt ?? use.at, now: known.now };
  const said: (readonly [name: string, said: Said])[] = [
    ...known.lists.flatMap(({ name, list }) => {
      const one = saidByList(list, asked);
      return one === undefined ? [] : [[name, one] as const];
    }),
    ...known.kept.answers.flatMap((bytes) => {
      const one = answerKept(bytes, asked);
      return one === undefined ? [] : [['an answer in the file', one] as const];
    }),
  ];
  for (const address of known.services) {
    if (said.some(([, { kind }]) => kind === 'revoked')) break;
    said.push([shown(address), (await answerOf(address, asked)).said]);
  }
  const { subject } = factsOf(certificate);
  const [revoked] = said
    .flatMap(([by, one]) => (one.kind === 'revoked' ? [{ by, since: one.since, reason: one.reason }] : []))
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());
  if (revoked !== undefined) return weighed(subject, revoked, { use, known });
  const from = said
    .flatMap(([, one]) => (one.kind === 'good' ? [one.from] : []))
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
  if (from !== undefined) return { kind: 'good', from };
  const doubts = said.flatMap(([name, one]) => (one.kind === 'none' ? [`${name} ${one.why}`] : []));
  return {
    kind: 'unknown',
    why: doubts.length === 0 ? `nothing tells of the certificate of ${subject}` : doubts.join('; '),
  };
}

/** A file keeps answers about several certificates: one that is damaged, or about others, is passed over. */
function answerKept(bytes: Uint8Array, asked: Parameters<typeof saidByAnswer>[1]): Said | undefined {
  try {
    const said = saidByAnswer(bytes, asked);
    return said.kind === 'none' && /another question|has not signed/u.test(said.why) ? undefined : said;
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

/** For these a service's timestamps stay good that were made before; else all of them are void (RFC 3161, 4). */
const HARMLESS_REASONS: ReadonlySet<number | undefined> = new Set([0, 3, 4, 5]);

interface Revoked {
  readonly by: string;
  readonly since: Date;
  readonly reason: number | undefined;
}

/** A certificate that was revoked later was good when it was used, where somebody who is trusted saw it before. */
function weighed(subject: string, { by, since, reason }: Revoked, { use, known: { trust } }: Asking): Found {
  const on = since.toISOString().slice(0, 10);
  const isSeenBefore = use.seenAt !== undefined && use.seenAt < since;
  const isVoid = use.of === 'timestamp' && !HARMLESS_REASONS.has(reason);
  if (isSeenBefore && !isVoid) return { kind: 'later', subject, on: since };
  const said = `the certificate of ${subject} was revoked on ${on}, as ${by} says`;
  const refuse = (message: string, hint: string): Found => ({
    kind: 'fault',
    fault: fault('signature/revoked-before', message, undefined, hint),
  });
  const another = 'ask whoever signed it for a copy that is signed with another certificate';
  if (use.of === 'timestamp') return refuse(`the time stamp proves nothing: ${said}`, another);
  if (use.at >= since || use.seenAt !== undefined) return refuse(`the signature is not valid: ${said}`, another);
  const hint = trust === undefined ? 'name whom you trust for its time stamp: --trust FILE' : another;
  return refuse(`${said}, and nobody who is trusted has seen the signature before`, hint);
}
