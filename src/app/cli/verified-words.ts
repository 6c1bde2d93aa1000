/** Turns what `diptych verify` has found right into the lines that say so. */
import type { Revocation, SignatureFacts, TimestampFacts, Trust } from '../../file/signature/index.ts';
import type { Verified } from './verify.ts';

/** The first line says what the folder or file is worth, the others who signed it and whether it was made again. */
export function told(named: string, verified: Verified): readonly string[] {
  const { signatures } = verified;
  return [
    `${named}  ${worthOf(verified)}`,
    ...signatures.map(({ file, signature }) => {
      const { signer, trust, revocation } = signature;
      const whose = `signed by ${signer.subject} (issued by ${signer.issuer}, SHA-256 ${signer.sha256})`;
      return `  ${file === '' ? '' : `${file} is `}${whose}, ${trustWords(trust)}, ${revocationWords(revocation)}${timeOf(signature)}`;
    }),
    ...againWords(verified),
  ];
}

function worthOf({ kind, verdict, files, bytes, signatures }: Verified): string {
  if (kind === 'pdf') return 'as it was signed';
  const isWhole = verdict === 'not-made-again' ? 'whole, but not made again' : 'whole';
  // Whoever has the bag can change all of it so that it agrees with itself: only a signature says whose it is.
  const whose = signatures.length > 0 ? '' : '; nobody has signed it, so that nothing shows who made it';
  return `${isWhole}: ${String(files)} files, ${String(bytes)} bytes${whose}`;
}

function againWords({ verdict, rebuilt, alike = 0, otherwise = 0 }: Verified): readonly string[] {
  if (rebuilt === undefined) return [];
  const all = [
    `${String(rebuilt)} files, byte for byte the same`,
    ...(alike > 0 ? [`${String(alike)} with the same pages, text and facts`] : []),
    ...(otherwise > 0 ? [`${String(otherwise)} with the same words, and pages that look otherwise`] : []),
  ];
  const begin = verdict === 'not-made-again' ? 'as far as this version can tell' : 'made again from its sources';
  return [`  ${begin}: ${all.join('; ')}`];
}

function trustWords(trust: Trust): string {
  switch (trust.kind) {
    case 'unchecked':
      return 'not checked: no trust list given';
    case 'trusted':
      return `trusted by way of ${trust.anchor.subject}`;
    case 'untrusted':
      return `not to be trusted: ${trust.why}`;
  }
}

function revocationWords(revocation: Revocation): string {
  switch (revocation.kind) {
    case 'good':
      return `not revoked as of ${revocation.from.toISOString().slice(0, 10)}`;
    case 'later':
      return `good when it was signed (that of ${revocation.subject} was revoked on ${revocation.on.toISOString().slice(0, 10)})`;
    case 'unknown':
      return `whether revoked not known: ${revocation.why}`;
  }
}

function timeOf({ at, timestamp, preserved }: SignatureFacts): string {
  const since = preserved?.timestamps.at(-1);
  const kept = since === undefined ? '' : `; preserved at ${since.time.toISOString()}, as ${serviceOf(since)} says`;
  if (timestamp === undefined) return `; at ${at.toISOString()}, by their own clock${kept}`;
  return `; at ${timestamp.time.toISOString()}, as ${serviceOf(timestamp)} says${kept}`;
}

function serviceOf({ service, trust }: TimestampFacts): string {
  return `the time stamp of ${service.subject} (${trust.kind === 'trusted' ? 'trusted' : trustWords(trust)})`;
}
