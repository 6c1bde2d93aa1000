/** Turns the options of `build` into what all statements of a run are published with: style, orders, keys. */
import { failed, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import type { Orders, Proofreader, Seal } from '../../file/editions/index.ts';
import type { MailSettings } from '../../file/mail/index.ts';
import type { Statement } from '../../text/statement/index.ts';
import type { OutputProfile, Template } from '../../page/template/index.ts';
import { librariesOf, type Session } from '../../session/index.ts';
import type { Values } from './command.ts';
import { readOrders, type EDITION_OPTIONS, type MailWishes } from './edition-options.ts';
import { prepareJob, type Job, type JOB_OPTIONS, type openRooms } from './job.ts';
import type { Terminal } from './terminal.ts';

export interface BuildJob extends Job {
  readonly orders: Orders;
  /** Whether editions were asked for by name. */
  readonly namesEditions: boolean;
  /** What the pages depend on of the fonts, by name: the version of a package, or a file's bytes. */
  readonly fonts: ReadonlyMap<string, Uint8Array | string>;
  readonly withProof: boolean;
  readonly force: boolean;
  readonly check: (statement: Statement) => readonly Diagnostic[];
  /** What reads what is built, in a thread of its own; absent where there is but one processor. */
  readonly proofreader?: Proofreader;
}

type BuildValues = Values<typeof EDITION_OPTIONS> &
  Omit<Values<typeof JOB_OPTIONS>, 'paper'> & { readonly paper: string; readonly proof: boolean };
type Rooms = Awaited<ReturnType<typeof openRooms>>;

interface Surroundings {
  readonly check: BuildJob['check'];
  readonly terminal: Terminal;
  readonly proofreader: Proofreader | undefined;
}

/** Faults: those of templates, fonts, output folders, profiles, keys and addresses, and of options that exclude each other. */
export async function prepareBuild(
  rooms: Rooms,
  values: BuildValues,
  { check, terminal, proofreader }: Surroundings,
): Promise<Outcome<BuildJob>> {
  const asked = readOrders(values, values.paper);
  const job = prepareJob(rooms, values);
  const early = [...asked.diagnostics, ...job.diagnostics];
  if (!asked.ok || !job.ok) return failed(early);
  const { editions, papers, handout, mail, pdf } = asked.value;
  const { template, wishes } = job.value;
  const fonts = fontsOf(rooms, template);
  const profile = profileFor(rooms, template, handout.press);
  const settings = await settingsFor(rooms, editions, template, mail);
  const seal = await sealFor(values, terminal);
  const diagnostics = [...early, ...[fonts, profile, settings, seal].flatMap((one) => one.diagnostics)];
  if (!fonts.ok || !profile.ok || !settings.ok || !seal.ok) return failed(diagnostics);
  const orders: Orders = {
    editions,
    papers,
    wishes,
    handout,
    ...(profile.value && { profile: profile.value }),
    mail: { settings: settings.value, ...(mail.attachAs !== undefined && { attachAs: mail.attachAs }) },
    archive: { pdf, ...(seal.value && { seal: seal.value }) },
  };
  const { proof: withProof, force, edition } = values;
  // A signature is made anew each time: what it is made with must not be known from its manifest.
  const anew = force || seal.value !== undefined;
  return settle(
    {
      ...job.value,
      orders,
      namesEditions: edition !== undefined,
      fonts: fonts.value,
      withProof,
      force: anew,
      check,
      ...(proofreader && { proofreader }),
    },
    diagnostics,
  );
}

/** A file of a package is what the package's version says; one of the user's own is its bytes. */
function fontsOf(
  { session, openFamily, placeOfKey }: Rooms,
  { family: name, source }: Template,
): Outcome<ReadonlyMap<string, Uint8Array | string>> {
  const family = openFamily(session, name, placeOfKey(source, ['family']));
  if (!family.ok) return family;
  const { packageName, faceNames } = family.value;
  if (packageName !== undefined) {
    const version = librariesOf(session).get(packageName) ?? '';
    return settle(new Map([[`fonts ${packageName}`, version]]), []);
  }
  return settle(
    new Map(faceNames.map((face) => [`font ${face}`, bytesOf(session, family.value.resourceOf(face))])),
    [],
  );
}

/** What cannot be read depends on nothing; that it is needed is said when it is opened. */
function bytesOf({ resources }: Session, name: string): Uint8Array | string {
  try {
    return resources.read(name) ?? '';
  } catch {
    return '';
  }
}

/** The printing condition is a file of a megabyte: it is read only where it goes into a file. */
function profileFor(
  { session, loadProfile }: Rooms,
  template: Template,
  press: boolean,
): Outcome<OutputProfile | undefined> {
  if (!press && template.handout.black !== 'k') return settle(undefined, []);
  return loadProfile(session, template);
}

async function settingsFor(
  { placeOfKey }: Rooms,
  editions: Orders['editions'],
  template: Template,
  wishes: MailWishes,
): Promise<Outcome<MailSettings>> {
  if (!editions.includes('email')) return settle({ to: [] }, []);
  const { mailSettings } = await import('../../file/mail/index.ts');
  return mailSettings(template.mail, wishes, (path) => placeOfKey(template.source, ['mail', ...path]));
}

async function sealFor(values: BuildValues, terminal: Terminal): Promise<Outcome<Seal | undefined>> {
  const { sign, certificate, timestamp } = values;
  if (sign === undefined) return settle(undefined, []);
  const { openSeal } = await import('./seal.ts');
  return openSeal({ sign, ...(certificate && { certificate }), ...(timestamp && { timestamp }) }, terminal);
}
