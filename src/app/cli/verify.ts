/** `diptych verify`: holds bags and signed PDFs against what they say of themselves, and makes bags again to compare. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, done, failed, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import type { RevocationSources, SignatureFacts, TrustList } from '../../file/signature/index.ts';
import { readBounded } from '../files.ts';
import type { Judging } from './bag-pdfs.ts';
import { defineCommand } from './command.ts';
import { needRoom } from './system.ts';
import { told } from './verified-words.ts';

/** What was found right. */
export interface Verified {
  readonly kind: 'bag' | 'pdf';
  readonly files: number;
  readonly bytes: number;
  /** How many files came out the same when they were made again. */
  readonly rebuilt?: number;
  /** How many more, of a bag of an earlier release, came out saying the same and looking the same; and how many otherwise. */
  readonly alike?: number;
  readonly otherwise?: number;
  /** What can be said of a bag: with `--rebuild`, whether it was made again, or nobody can tell but the release that made it. */
  readonly verdict: 'whole' | 'made-again' | 'not-made-again';
  /** Who signed its PDFs, by their paths in the bag; of a PDF by itself its name is empty. */
  readonly signatures: readonly { readonly file: string; readonly signature: SignatureFacts }[];
}

export const verify = defineCommand({
  name: 'verify',
  about: 'Check that archived bags and signed PDFs are what they were, and can be made again',
  operand: { name: 'bag', about: 'The folder of a bag, or a signed PDF', count: 'any' },
  options: {
    rebuild: { kind: 'flag', about: 'Make each bag again from its own sources too, and compare every byte' },
    trust: {
      kind: 'text',
      about: 'Whom to trust: a file of certificates in PEM, to which those of signers have to go back',
      value: 'FILE',
    },
    crl: {
      kind: 'text',
      about: 'Lists of revoked certificates to look at beside those in the files, files or addresses, with commas',
      value: 'FILES',
    },
    ocsp: {
      kind: 'text',
      about: 'Services to ask whether a certificate was revoked, with commas (RFC 6960)',
      value: 'URLS',
    },
    authorities: { kind: 'text', about: 'Certificates of authorities that the files lack, in PEM', value: 'FILE' },
  },
  examples: [
    { line: 'diptych verify out/opening/opening_en-fr_archive-a4', about: 'Nothing lost, added or changed?' },
    { line: 'diptych verify out/*/*_archive-*/ --rebuild', about: 'And do its sources give the same files again?' },
    {
      line: 'diptych verify opening_en-fr_archive-a4.pdf --trust roots.pem',
      about: 'Who signed it, do we trust them, and is it as it was signed?',
    },
  ],
  async run({ operands, values }, terminal) {
    if (operands.length === 0) {
      const hint = 'name one or more, e.g. out/opening/opening_en-fr_archive-a4';
      const diagnostics = [fault('cli/missing-argument', 'there is no bag to verify', undefined, hint)];
      terminal.diagnostics(diagnostics);
      return { results: { verified: [] }, diagnostics };
    }
    const [trust, revocation] = [await trustFrom(values.trust), await revocationFrom(values)];
    if (!trust.ok || !revocation.ok) {
      const diagnostics = [...trust.diagnostics, ...revocation.diagnostics];
      terminal.diagnostics(diagnostics);
      return { results: { verified: [] }, diagnostics };
    }
    const verified: Record<string, unknown>[] = [];
    const all: Diagnostic[] = [];
    for (const [i, named] of operands.entries()) {
      terminal.progress(i + 1, operands.length, named);
      const outcome = await verifyOne(named, {
        rebuild: values.rebuild,
        ...(trust.value && { trust: trust.value }),
        ...(revocation.value && { revocation: revocation.value }),
      });
      terminal.diagnostics(outcome.diagnostics);
      if (outcome.ok) for (const line of told(named, outcome.value)) terminal.result(line);
      verified.push({ path: named, ok: outcome.ok, ...(outcome.ok && outcome.value) });
      all.push(...outcome.diagnostics);
    }
    return { results: { verified }, diagnostics: all };
  },
});

export interface VerifyOptions extends Judging {
  /** Makes a bag again, and compares every byte. */
  readonly rebuild?: boolean;
}

interface RevocationValues {
  readonly crl?: string | undefined;
  readonly ocsp?: string | undefined;
  readonly authorities?: string | undefined;
}

/** Faults: `signature/revocation`, `signature/certificate`. */
async function revocationFrom(values: RevocationValues): Promise<Outcome<RevocationSources | undefined>> {
  const { crl, ocsp, authorities } = values;
  if ([crl, ocsp, authorities].every((one) => one === undefined)) return done(undefined);
  const [{ revocationSources }, { atHand }] = await Promise.all([
    import('./seal.ts'),
    import('../../file/signature/index.ts'),
  ]);
  const named = revocationSources(values);
  return named.ok ? atHand(named.value) : named;
}

/** Faults: `signature/trust-list`. */
export async function trustFrom(file: string | undefined): Promise<Outcome<TrustList | undefined>> {
  if (file === undefined) return done(undefined);
  const [{ readNamed: readList }, { certificatesIn }] = await Promise.all([
    import('./seal.ts'),
    import('../../file/signature/index.ts'),
  ]);
  const read = readList('signature/trust-list', file);
  if (!read.ok) return read;
  const hint = 'name a file with one or more certificates in PEM, those of the authorities that you trust';
  const refuse = (why: string) =>
    failed([fault('signature/trust-list', `cannot read ${file}: ${why}`, top(file), hint)]);
  try {
    const certificates = certificatesIn(read.value);
    return certificates.length === 0 ? refuse('it has no certificate in it') : done({ certificates, now: new Date() });
  } catch {
    return refuse('a certificate in it is damaged');
  }
}

/** What is wrong with a bag or a signed PDF, or that nothing is. */
export async function verifyOne(named: string, options: VerifyOptions = {}): Promise<Outcome<Verified>> {
  const unfinished = await unfinishedAt(named);
  if (unfinished !== undefined) return failed([unfinished]);
  const read = readNamed(named);
  if (!read.ok) return read;
  if (read.value.kind === 'file') return verifyPdf(named, read.value.bytes, options);
  return verifyBag(named, read.value.files, options);
}

/** That what is named stands where a run was interrupted, or is at work still: the folder of a statement, or what is in it. */
async function unfinishedAt(named: string): Promise<Diagnostic | undefined> {
  const { isMarked, MARKER_NAME } = await import('../unfinished.ts');
  const at = path.resolve(named);
  const folder = [at, path.dirname(at)].find((one) => isMarked(one));
  if (folder === undefined) return undefined;
  const message = 'a build was interrupted here, so that files of one build may stand beside files of another';
  const hint = `run \`diptych build ${path.basename(folder)}\` again, with the options it had`;
  return fault('archive/unfinished', message, top(path.join(folder, MARKER_NAME)), hint);
}

async function verifyPdf(named: string, bytes: Uint8Array, { trust, revocation }: Judging): Promise<Outcome<Verified>> {
  if (!isPdf(bytes)) {
    const packed = packedAs(bytes);
    const hint = packed ? 'unpack it, and name the folder of the bag' : 'name the folder of a bag, or a signed PDF';
    const what = packed
      ? `this is ${packed}, and neither the folder of a bag nor a PDF`
      : 'this is neither a bag nor a PDF';
    return failed([fault('cli/unverifiable', what, top(named), hint)]);
  }
  const { inspectSignature } = await import('../../file/signature/index.ts');
  const found = placedIn(named, await inspectSignature(bytes, trust, revocation));
  if (!found.ok) return found;
  if (found.value === undefined) {
    const hint = 'a bag is verified by its folder, a PDF only by its signature';
    return failed([fault('signature/none', 'nobody has signed this file', top(named), hint)]);
  }
  const signatures = [{ file: '', signature: found.value }];
  const verified: Verified = { kind: 'pdf', verdict: 'whole', files: 1, bytes: bytes.length, signatures };
  return settle(verified, [...found.diagnostics, ...untrusted(named, signatures)]);
}

/** What bags are sent in (RFC 8493, 4), by how it begins. */
function packedAs(bytes: Uint8Array): string | undefined {
  const begin = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (begin.startsWith('PK')) return 'a zip archive';
  if (begin.startsWith('\u001F\u008B')) return 'a compressed archive';
  return begin.startsWith('ustar', 257) ? 'a tar archive' : undefined;
}

/** Readers look for the head of a PDF in the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Who was asked to be trusted, and is not. */
function untrusted(named: string, signatures: Verified['signatures']): readonly Diagnostic[] {
  return signatures.flatMap(({ file, signature: { signer, trust } }) => {
    if (trust.kind !== 'untrusted') return [];
    const message = `signed with a certificate of ${signer.subject} that is not to be trusted: ${trust.why}`;
    const hint = 'if you know whose it is, put it, or the authority that issued it, into the trust list';
    return [fault('signature/untrusted', message, top(path.join(named, file)), hint)];
  });
}

/** Whoever says whom they trust has asked who signed it. */
function unsigned(named: string): Diagnostic {
  const hint =
    'without --trust, what can be said without a signature is said: whether the bag is whole, and with --rebuild, whether its sources give the same files';
  return fault(
    'signature/none',
    'nobody has signed a file of this bag, so that there is nobody to trust',
    top(named),
    hint,
  );
}

/** Everything that is wrong with a bag is told, its signature too; it is made again only when it is whole. */
async function verifyBag(
  named: string,
  files: ReadonlyMap<string, Uint8Array>,
  { rebuild: again = false, ...judging }: VerifyOptions,
): Promise<Outcome<Verified>> {
  const [{ checkBag }, { rebuild }, { checkBagPdfs }] = await Promise.all([
    import('../../file/archive/index.ts'),
    import('../../file/editions/index.ts'),
    import('./bag-pdfs.ts'),
  ]);
  const bag = placedIn(named, await checkBag(files));
  if (!bag.ok) return bag;
  const pdfs = placedIn(named, await checkBagPdfs(bag.value, files, judging));
  const found = pdfs.ok ? pdfs.value : [];
  const signatures = found.flatMap(({ file, signature }) => (signature === undefined ? [] : [{ file, signature }]));
  const early = [
    ...bag.diagnostics,
    ...pdfs.diagnostics,
    ...untrusted(named, signatures),
    ...(judging.trust !== undefined && pdfs.ok && signatures.length === 0 ? [unsigned(named)] : []),
  ];
  if (early.some(({ severity }) => severity === 'error')) return failed(early);
  const facts: Verified = {
    kind: 'bag',
    verdict: 'whole',
    files: bag.value.files,
    bytes: bag.value.bytes,
    signatures,
  };
  if (!again) return settle(facts, early);
  const [{ openSession }, { houseResources }] = await Promise.all([
    import('../../page/fonts/index.ts'),
    import('../house.ts'),
  ]);
  needRoom();
  const session = await openSession(houseResources());
  const rebuilt = placedIn(named, await rebuild(session, bag.value, files));
  if (!rebuilt.ok) return failed([...early, ...rebuilt.diagnostics]);
  const { same, alike, otherwise } = rebuilt.value;
  const others = alike + otherwise > 0 && { alike, otherwise };
  const verdict = otherwise > 0 ? 'not-made-again' : 'made-again';
  return settle({ ...facts, verdict, rebuilt: same, ...others }, [...early, ...rebuilt.diagnostics]);
}

/** The files of a bag are known by where they stand in it; a user wants to open them. */
function placedIn<T>(folder: string, outcome: Outcome<T>): Outcome<T> {
  const diagnostics = outcome.diagnostics.map((one): Diagnostic => {
    if (one.place === undefined) return { ...one, place: top(folder) };
    return { ...one, place: { ...one.place, file: path.join(folder, one.place.file) } };
  });
  return { ...outcome, diagnostics };
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}

/*
 * Turns a folder or a file that is to be verified into bytes in memory, or into why they cannot be had.
 */

/** A bag has a dozen files of some kilobytes; what is larger is no bag of ours, and reading it would take all memory. */
const MOST_FILES = 10_000;
const LARGEST_BYTES = 256 * 1024 * 1024;

/** What was named: a bag's files by their paths in it, parted by `/`; or one file. */
type Named =
  | { readonly kind: 'bag'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

/** Faults: `cli/unreadable`. */
export function readNamed(named: string): Outcome<Named> {
  try {
    if (!statSync(named).isDirectory()) return done({ kind: 'file', bytes: readWhole(named, LARGEST_BYTES) });
    return done({ kind: 'bag', files: readTree(named) });
  } catch (error) {
    const shown = named === '' ? 'a bag without a name' : named;
    return failed([fault('cli/unreadable', `cannot read ${shown}: ${reasonOf(error)}`, root(named))]);
  }
}

class Refusal extends Error {}

function readTree(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let room = LARGEST_BYTES;
  const walk = (inside: string) => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const own = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        walk(own);
        continue;
      }
      if (files.size >= MOST_FILES) throw new Refusal(`it has more than ${String(MOST_FILES)} files`);
      const bytes = readWhole(path.join(folder, own), room);
      room -= bytes.length;
      files.set(own, bytes);
    }
  };
  walk('');
  return files;
}

/** Of a link nobody knows where it leads; a device or a pipe would be read for ever. */
function readWhole(file: string, room: number): Uint8Array {
  const read = readBounded(file, { most: room, links: 'refused' });
  if (read.ok) return read.bytes;
  switch (read.unreadable.why) {
    case 'missing':
      throw new Refusal('there is no such file or folder');
    case 'folder':
    case 'no-file':
      throw new Refusal(`${file} is no file`);
    case 'link':
      throw new Refusal(`${file} is a link, which may lead anywhere`);
    case 'too-large':
      throw new Refusal(`it is larger than ${String(LARGEST_BYTES / 1024 / 1024)} MB`);
    case 'denied':
      throw new Refusal('permission denied');
    case 'system':
      throw new Refusal(`the system says ${read.unreadable.errno}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const errno = error instanceof Error && 'code' in error ? error.code : undefined;
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return 'there is no such file or folder';
  if (errno === 'EACCES' || errno === 'EPERM') return 'permission denied';
  if (typeof errno === 'string') return `the system says ${errno}`;
  throw error;
}

function root(file: string) {
  return { file, line: 1, column: 1 };
}
