/** Turns the options of a signature into what signs a PDF: files are read, and a passphrase is found where it may be said. */
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import type { SignerRecord } from '../../file/archive/index.ts';
import type { Seal } from '../../file/editions/index.ts';
import {
  certificateOf,
  certificatesIn,
  openSigner,
  type PreservationOptions,
  type RevocationSources,
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
  readonly certificate?: string | undefined;
  /** The address of a timestamp service. */
  readonly timestamp?: string | undefined;
  /** Files and addresses of lists of revoked certificates, and addresses of services, with commas. */
  readonly crl?: string | undefined;
  readonly ocsp?: string | undefined;
  /** The file of certificates of authorities. */
  readonly authorities?: string | undefined;
  readonly level?: string | undefined;
}

/** Where a passphrase is said: never among the arguments, which every process of the machine can read. */
const PASSPHRASE_VARIABLE = 'DIPTYCH_PASSPHRASE';
/** Keys and certificates have some kilobytes, lists of revoked ones some megabytes; what is larger was named by mistake. */
const LARGEST_BYTES = {
  'signature/key': 1024 * 1024,
  'signature/certificate': 1024 * 1024,
  'signature/revocation': 16 * 1024 * 1024,
  /** All authorities that browsers trust are 250 kB. */
  'signature/trust-list': 10_000_000,
} as const;
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
  const preservation = preservationOf(values);
  if (!preservation.ok) return preservation;
  const signer = await openKey({ key: key.value, certificate: certificate.value, name: values.sign }, terminal);
  if (!signer.ok) return signer;
  const seal: Seal = (master) =>
    signPdf(master, signer.value, {
      at: new Date(),
      timestamp: service.value,
      preservation: preservation.value,
    });
  const { subject, issuer, sha256 } = certificateOf(signer.value);
  return done({ seal, signer: { subject, issuer, sha256 } }, signer.diagnostics);
}

/** What is to be kept with the signature; nothing where nobody says who was revoked. */
function preservationOf({ crl, ocsp, authorities, level }: SealValues): Outcome<PreservationOptions | undefined> {
  if (crl === undefined && ocsp === undefined) return done(undefined);
  const sources = revocationSources({ crl, ocsp, authorities });
  return sources.ok ? done({ level: level === 'b-lt' ? 'b-lt' : 'b-lta', ...sources.value }) : sources;
}

/** Who says which certificates were revoked, from what options name. Faults: `signature/revocation`, `signature/certificate`. */
export function revocationSources({
  crl,
  ocsp,
  authorities,
}: Pick<SealValues, 'crl' | 'ocsp' | 'authorities'>): Outcome<RevocationSources> {
  const lists = namesIn(crl).map((name): Outcome<RevocationSources['lists'][number]> => {
    if (/^https?:/iu.test(name)) return addressIn('--crl', name);
    const read = readNamed('signature/revocation', name);
    return read.ok ? done({ name, bytes: read.value }) : read;
  });
  const services = namesIn(ocsp).map((name) => addressIn('--ocsp', name));
  const vouching = authorities === undefined ? done([]) : authoritiesIn(authorities);
  const all = [...lists, ...services, vouching];
  if (all.some(({ ok }) => !ok)) return failed(all.flatMap(({ diagnostics }) => diagnostics));
  return done({
    lists: lists.flatMap((one) => (one.ok ? [one.value] : [])),
    services: services.flatMap((one) => (one.ok ? [one.value] : [])),
    authorities: vouching.ok ? vouching.value : [],
  });
}

function namesIn(listed = ''): readonly string[] {
  return listed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function addressIn(option: string, name: string): Outcome<URL> {
  const address = URL.canParse(name) ? new URL(name) : undefined;
  const isFit =
    address !== undefined && /^https?:$/u.test(address.protocol) && address.username + address.password === '';
  if (isFit) return done(address);
  const message = `${option} names ${name}, which is no address of the web without a name and a password in it`;
  return failed([fault('signature/revocation', message, undefined, 'give one that begins with https:// or http://')]);
}

function authoritiesIn(file: string): Outcome<RevocationSources['authorities']> {
  const read = readNamed('signature/certificate', file);
  if (!read.ok) return read;
  try {
    return done(certificatesIn(read.value));
  } catch {
    const place = { file, line: 1, column: 1 };
    const message = `a certificate in ${file} is damaged`;
    return failed([fault('signature/certificate', message, place, 'name a file of certificates in PEM')]);
  }
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

/** A key, a certificate or a list of them that somebody has named: the fault of what cannot be read is that of its kind. */
export function readNamed(
  code: 'signature/key' | 'signature/certificate' | 'signature/revocation' | 'signature/trust-list',
  file: string,
): Outcome<Uint8Array> {
  const unreadable = (why: string) =>
    failed([fault(code, `cannot read ${file}: ${why}`, { file, line: 1, column: 1 }, 'check the path')]);
  const read = readBounded(file, { most: LARGEST_BYTES[code], links: 'followed' });
  if (read.ok) return done(read.bytes);
  switch (read.unreadable.why) {
    case 'missing':
      return unreadable('there is no such file');
    case 'folder':
    case 'no-file':
      return unreadable('it is no file');
    case 'link':
      return unreadable('it is a link that leads in a circle');
    case 'too-large':
      return unreadable('it is larger than any key, certificate or list of them');
    case 'denied':
      return unreadable('permission denied');
    case 'system':
      return unreadable(`the system says ${read.unreadable.errno}`);
  }
}
