/** Turns the options of a signature into what signs a PDF: files are read, and a passphrase is found where it may be said. */
import { done, failed, fault, settle, type Outcome } from '../../diagnostics/index.ts';
import type { SignerRecord } from '../../file/archive/index.ts';
import type { Seal } from '../../file/editions/index.ts';
import {
  certificateOf,
  openSigner,
  signPdf,
  timestampService,
  type Signer,
  type SignerSource,
} from '../../file/signature/index.ts';
import { readBounded } from '../files.ts';
import { askPassphrase, canAsk, type Terminal } from './terminal.ts';

export interface SealValues {
  /** The file of the key. */
  readonly sign: string;
  /** The file of its certificates. */
  readonly certificate?: string;
  /** The address of a timestamp service. */
  readonly timestamp?: string;
}

/** Where a passphrase is said: never among the arguments, which every process of the machine can read. */
const PASSPHRASE_VARIABLE = 'DIPTYCH_PASSPHRASE';
/** Keys and certificates have some kilobytes; what is larger was named by mistake. */
const LARGEST_KEY_BYTES = 1024 * 1024;
/** Anybody may mistype twice. */
const ATTEMPTS = 3;

/** What signs, and whose certificate with. */
export interface OpenedSeal {
  readonly seal: Seal;
  readonly signer: SignerRecord;
}

/** Opens the key, and asks for its passphrase if need be. What it gives signs as of the moment that it is called. */
export async function openSeal(values: SealValues, terminal: Terminal): Promise<Outcome<OpenedSeal>> {
  const key = readNamed('signature/key', values.sign);
  const certificate =
    values.certificate === undefined ? done(undefined) : readNamed('signature/certificate', values.certificate);
  const service = values.timestamp === undefined ? done(undefined) : timestampService(values.timestamp);
  if (!key.ok || !certificate.ok || !service.ok) {
    return failed([...key.diagnostics, ...certificate.diagnostics, ...service.diagnostics]);
  }
  const signer = await openKey({ key: key.value, certificate: certificate.value, name: values.sign }, terminal);
  if (!signer.ok) return signer;
  const seal: Seal = (master) => signPdf(master, signer.value, { at: new Date(), timestamp: service.value });
  const { subject, issuer, sha256 } = certificateOf(signer.value);
  return done({ seal, signer: { subject, issuer, sha256 } }, signer.diagnostics);
}

/** The passphrase of the environment is the user's last word; at a terminal there is another chance. */
async function openKey(source: SignerSource, terminal: Terminal): Promise<Outcome<Signer>> {
  const passphrase = process.env[PASSPHRASE_VARIABLE];
  let signer = await openSigner({ ...source, passphrase });
  if (passphrase !== undefined || !canAsk()) return signer;
  for (let attempt = 0; attempt < ATTEMPTS && wantsPassphrase(signer); attempt++) {
    terminal.close();
    const said = await askPassphrase(`Passphrase for ${source.name}: `);
    if (said === undefined) return signer;
    signer = await openSigner({ ...source, passphrase: said });
  }
  return signer;
}

function wantsPassphrase({ diagnostics }: Outcome<Signer>): boolean {
  return diagnostics.some(({ code }) => code === 'signature/passphrase');
}

function readNamed(code: 'signature/key' | 'signature/certificate', file: string): Outcome<Uint8Array> {
  const unreadable = (why: string) =>
    failed([fault(code, `cannot read ${file}: ${why}`, { file, line: 1, column: 1 }, 'check the path')]);
  const read = readBounded(file, { most: LARGEST_KEY_BYTES, links: 'followed' });
  if (read.ok) return settle(read.bytes, []);
  switch (read.unreadable.why) {
    case 'missing':
      return unreadable('there is no such file');
    case 'folder':
    case 'no-file':
      return unreadable('it is no file');
    case 'link':
      return unreadable('it is a link that leads in a circle');
    case 'too-large':
      return unreadable('it is larger than any key or certificate');
    case 'denied':
      return unreadable('permission denied');
    case 'system':
      return unreadable(`the system says ${read.unreadable.errno}`);
  }
}
