/** Turns the options that say how statements are set into what every statement of a run is set with, and delivers its files. */
import { type Diagnostic, done, failed, fault, type Outcome, type Place, settle } from '../../diagnostics/index.ts';
import type { HouseFacts } from '../../file/archive/index.ts';
import type { Edition, EDITIONS as ALL_EDITIONS, Naming, Orders, PageWishes } from '../../file/editions/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { FitRules, OpenedTemplate, Template } from '../../page/template/index.ts';
import { Session } from '../../session/index.ts';
import { instant, type Lang, type Statement } from '../../text/statement/index.ts';
import type { DeliveredFile, OutputFolder } from '../delivery/index.ts';
import type { House } from '../house.ts';
import { didYouMean } from './arguments.ts';
import type { Values } from './command.ts';
import type { StatementFolder } from './statements.ts';
import { needRoom } from './system.ts';
import type { Terminal } from './terminal.ts';

/** What is set in where nobody has chosen a house style. */
const PLAIN = 'plain';

/** What `build` and `inspect` take alike. */
export const JOB_OPTIONS = {
  template: { kind: 'text', about: 'The house style', value: 'NAME', usual: PLAIN, suggest: templates },
  paper: {
    kind: 'text',
    about: 'The paper',
    value: 'PAPER',
    usual: 'a4',
    among: ['a4', 'letter'] satisfies PaperName[],
  },
  languages: {
    kind: 'text',
    about: 'The languages to set, as they are read; those of the statement when not given',
    value: 'LANGUAGES',
    suggest: suggestedOrders,
  },
  arrangement: {
    kind: 'text',
    about: 'Two languages side by side in columns, or on facing pages',
    value: 'ARRANGEMENT',
    default: 'columns',
    among: ['columns', 'facing'],
  },
  fit: {
    kind: 'text',
    about: 'Fit the text to this many pages, or to whole sheets, by its size and leading: a number, or sheet',
    value: 'PAGES',
    suggest: () => Promise.resolve(['1', '2', 'sheet']),
  },
  out: { kind: 'text', about: 'The folder for what is built', value: 'DIR', usual: 'out' },
} as const;

/** How pages are set; the paper apart, of which there may be several. */
type JobValues = Omit<Values<typeof JOB_OPTIONS>, 'paper' | 'json'>;
type Rooms = Awaited<ReturnType<typeof openRooms>>;

/** What all statements of a run have in common. */
export interface Job {
  readonly rooms: Rooms;
  readonly template: Template;
  readonly templateText: string;
  readonly wishes: PageWishes;
  readonly out: OutputFolder;
  readonly house: House;
}

/** The rooms are opened only now and all at once: help and wrong usage don't wait for them. */
export async function openRooms() {
  needRoom();
  const { openedRooms } = await import('./rooms.ts');
  return openedRooms();
}

/** Faults: those of the house's settings, of templates and of output folders, `cli/unknown-value`, `cli/conflicting-options`. */
export async function prepareJob(rooms: Rooms, values: JobValues): Promise<Outcome<Job>> {
  const { arrangement } = values;
  if (!rooms.house.ok) return rooms.house;
  const house = rooms.house.value;
  const template = findTemplate(rooms, house, values.template);
  const fit = readFit(rooms, values.fit);
  const out = rooms.openFolder(
    values.out ?? (house.settings.out === undefined ? 'out' : rooms.folderInHouse(house, house.settings.out)),
  );
  // Nothing gives way from here to the end of a long paragraph.
  await rooms.released(0);
  const named = readLanguages(values.languages, rooms);
  const conflicts = named.ok ? conflictsOf(arrangement, named.value) : named.diagnostics;
  const diagnostics = [...template.diagnostics, ...fit.diagnostics, ...out.diagnostics, ...conflicts];
  if (!template.ok || !fit.ok || !out.ok || !named.ok || conflicts.length > 0) return failed(diagnostics);
  const languages = named.value;
  return done(
    {
      rooms,
      template: fit.value === undefined ? template.value.template : rooms.fittedTo(template.value.template, fit.value),
      templateText: template.value.text,
      wishes: { arrangement, ...(languages && { languages }), ...(fit.value !== undefined && { fit: fit.value }) },
      out: out.value,
      house,
    },
    diagnostics,
  );
}

/** What the house says of itself; nothing where it says nothing. */
export function houseFacts({ settings: { issuer, contact, archive } }: House): HouseFacts | undefined {
  if (issuer === undefined && contact === undefined && archive === undefined) return undefined;
  return { ...(issuer !== undefined && { issuer }), ...(contact && { contact }), ...(archive && { archive }) };
}

/** Where the house says who publishes, for what may be wrong with it on a page. */
export function issuerPlaceIn({ settings, placeOf }: House): { readonly issuerPlace?: Place } {
  const place = settings.issuer === undefined ? undefined : placeOf(['issuer']);
  return place === undefined ? {} : { issuerPlace: place };
}

/** The paper of a proof: the one that an option names, else the first of the house's settings. */
export function paperFor(given: PaperName | undefined, house: House): PaperName {
  return papersFor(given, house)[0] ?? 'a4';
}

/** The papers that an option names, else those of the house's settings. */
export function papersFor(given: string | undefined, { settings: { paper = 'a4' } }: House): readonly PaperName[] {
  if (given !== undefined) return given.split(',') as readonly string[] as readonly PaperName[];
  return typeof paper === 'string' ? [paper] : paper;
}

/** The names of the styles at hand, for who types one. */
export async function templates(): Promise<readonly string[]> {
  const [{ templateNames }, { houseResources }] = await Promise.all([
    import('../../page/template/index.ts'),
    import('../house.ts'),
  ]);
  return templateNames(new Session(houseResources()));
}

async function suggestedOrders(): Promise<readonly string[]> {
  const { settableLanguages } = await import('../../text/language/index.ts');
  const tags = settableLanguages().map(({ tag }) => tag);
  return [
    ...ordersOf(settableLanguages().flatMap(({ tag, abilities }) => (abilities?.includes('import') ? [tag] : []))),
    ...tags,
  ];
}

/** Every order of two languages. */
function ordersOf(tags: readonly Lang[]): readonly string[] {
  return tags.flatMap((first) => tags.filter((other) => other !== first).map((other) => `${first},${other}`));
}

/** Languages with commas between them, each once. Faults: `cli/unknown-value`. */
function readLanguages(
  written: string | undefined,
  { settableLanguages }: Rooms,
): Outcome<readonly Lang[] | undefined> {
  if (written === undefined) return done(written);
  const tags = settableLanguages().map(({ tag }) => tag);
  const named = written.split(',');
  const known = named.flatMap((name) => tags.filter((tag) => tag === name));
  const isRepeated = new Set(named).size < named.length;
  if (known.length === named.length && !isRepeated) return done(known);
  const hint = isRepeated
    ? 'name each language once'
    : (nearestLanguages(named, tags) ??
      'diptych languages lists those that versions can be in; put commas between them');
  const message = `--languages cannot be ${JSON.stringify(written)}`;
  return failed([fault('cli/unknown-value', message, undefined, hint)]);
}

/** What was meant, where each name that is none is near one. */
function nearestLanguages(named: readonly string[], tags: readonly Lang[]): string | undefined {
  const meant = named.map(
    (name) => tags.find((tag) => tag === name) ?? tags.find((tag) => tag === name.trim().toLowerCase()),
  );
  return meant.every((tag) => tag !== undefined) ? `write ${meant.join(',')}` : undefined;
}

/** What is said where nobody has chosen a house style; nothing where somebody has. */
export function unchosen({ rooms, template, house }: Job, given: string | undefined): string | undefined {
  if (given !== undefined || house.settings.template !== undefined) return undefined;
  const names = rooms.templateNames(rooms.session).join(', ');
  return `no house style is chosen, so ${template.name} is used: choose with --template, or with template: in diptych.yaml, among ${names}`;
}

/** The one that an option names, else that of the house's settings, else the plain one. */
function findTemplate(
  { session, templateNames, openTemplate }: Rooms,
  { settings, placeOf }: House,
  given: string | undefined,
): Outcome<OpenedTemplate> {
  const name = given ?? settings.template ?? PLAIN;
  const names = templateNames(session);
  if (names.includes(name)) return openTemplate(session, name);
  const message = `there is no template ${JSON.stringify(name)}`;
  const place = given === undefined ? placeOf(['template']) : undefined;
  return failed([fault('template/unknown', message, place, didYouMean(name, names))]);
}

function readFit({ mostPages }: Rooms, written: string | undefined): Outcome<FitRules['pages'] | undefined> {
  if (written === undefined || written === 'sheet') return done(written);
  if (/^[1-9]\d*$/.test(written) && Number(written) <= mostPages) return done(Number(written));
  const message = `--fit cannot be ${JSON.stringify(written)}`;
  const hint = `give a number of pages from 1 to ${String(mostPages)}, or sheet`;
  return failed([fault('cli/unknown-value', message, undefined, hint)]);
}

function conflictsOf(arrangement: JobValues['arrangement'], languages: readonly Lang[] | undefined): Diagnostic[] {
  if (arrangement !== 'facing' || languages?.length !== 1) return [];
  const message = '--arrangement facing wants two languages, and --languages names one';
  return [fault('cli/conflicting-options', message, undefined, 'leave one of the two out')];
}

/** What a file of a statement is called, without its ending. */
export function stemOf(statement: Statement, { rooms, wishes }: Job, naming: Naming): string {
  return rooms.stemOf(statement, wishes, naming);
}

/** A file to write, with what `--json` says of it. */
export interface NewFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Writes the files of one statement, all or none. */
export async function deliver(
  { rooms, out }: Job,
  slug: string,
  files: readonly NewFile[],
): Promise<Outcome<readonly DeliveredFile[]>> {
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  const written = await rooms.writeWhole(out, { name: slug, files: contents, existing: 'replace' });
  if (!written.ok) return written;
  const described = written.value.files.map((file, i) => ({ ...file, ...files[i]?.about }));
  return done(described, written.diagnostics);
}

/*
 * Does the same work for statement after statement, telling of each as it goes: whole or not at all, faults apart.
 */

/** What came of one statement. */
export interface Worked<T> {
  readonly slug: string;
  readonly folder: string;
  /** Absent where the statement has faults. */
  readonly made: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Work<T> {
  readonly work: (folder: StatementFolder) => Promise<Outcome<T>>;
  /** Says what was made, after the diagnostics of its statement. */
  readonly tell: (made: T) => void;
  /** What of it is kept until all statements are done; all of it, if absent. */
  readonly keep?: (made: T) => T;
}

export async function eachStatement<T>(
  folders: readonly StatementFolder[],
  terminal: Terminal,
  { work, tell, keep = (made) => made }: Work<T>,
): Promise<readonly Worked<T>[]> {
  const all: Worked<T>[] = [];
  for (const [index, folder] of folders.entries()) {
    terminal.progress(index + 1, folders.length, folder.slug);
    const outcome = await work(folder);
    terminal.diagnostics(outcome.diagnostics);
    const made = outcome.ok ? outcome.value : undefined;
    if (made !== undefined) tell(made);
    const kept = made === undefined ? undefined : keep(made);
    all.push({ slug: folder.slug, folder: folder.path, made: kept, diagnostics: outcome.diagnostics });
    // A signal that came while files were put in their places is heard here.
    if (index < folders.length - 1) {
      const { released } = await import('../delivery/index.ts');
      await released();
    }
  }
  return all;
}

/** `built 2 statements, 1 with faults left as before`. */
export function countOf(verb: string, all: readonly Worked<unknown>[], faulty: string): string {
  const good = all.filter(({ made }) => made !== undefined).length;
  const said = `${verb} ${String(good)} ${good === 1 ? 'statement' : 'statements'}`;
  return good === all.length ? said : `${said}, ${String(all.length - good)} with faults ${faulty}`;
}

/*
 * Turns the options that say what is published, and how, into orders for the editions, or into what is wrong with them.
 */

/** Held to the list of the room, which is not loaded for a word of help. */
const EDITIONS: typeof ALL_EDITIONS = ['handout', 'email', 'archive'];

export const EDITION_OPTIONS = {
  edition: {
    kind: 'text',
    about: 'What to publish: handout, email, archive, or several with commas; all three if not given',
    value: 'EDITIONS',
    suggest: () => Promise.resolve(EDITIONS),
  },
  press: { kind: 'flag', about: 'Make the handout for a printing house too: PDF/X-4 with bleed and marks' },
  booklet: { kind: 'flag', about: 'Make the handout as a booklet too, on the next larger sheet' },
  nup: { kind: 'text', about: 'Make the handout with two pages on a sheet too', value: 'PAGES', among: ['2'] },
  pdf: {
    kind: 'text',
    about: 'The PDF of the archive: 1.7 for PDF/A-3a and PDF/UA-1, 2.0 for PDF/A-4f, PDF/UA-2 and WTPDF',
    value: 'VERSION',
    default: '1.7',
    among: ['1.7', '2.0'],
  },
  'mail-to': { kind: 'text', about: 'Who the draft of the mail is to, with commas', value: 'ADDRESSES' },
  'mail-from': { kind: 'text', about: 'Who it is from', value: 'ADDRESS' },
  'mail-subject': { kind: 'text', about: 'Its subject, where it is not to be that of the template', value: 'SUBJECT' },
  'attach-as': { kind: 'text', about: 'A name for the attachment that may have accents and spaces', value: 'NAME' },
  sign: { kind: 'text', about: 'Sign the archive’s PDF with this key: a .p12 or .pem file', value: 'FILE' },
  certificate: { kind: 'text', about: 'The certificates of the key, where its file has none', value: 'FILE' },
  timestamp: { kind: 'text', about: 'Have the signature timestamped by this service (RFC 3161)', value: 'URL' },
  crl: {
    kind: 'text',
    about: 'Lists of revoked certificates to keep with the signature, files or addresses, with commas (B-LT)',
    value: 'FILES',
  },
  ocsp: {
    kind: 'text',
    about: 'Services to ask whether a certificate was revoked, with commas (RFC 6960, B-LT)',
    value: 'URLS',
  },
  authorities: { kind: 'text', about: 'Certificates of authorities that a lasting signature lacks', value: 'FILE' },
  level: {
    kind: 'text',
    about: 'How far the signature goes; if left out, as far as what is named allows',
    value: 'LEVEL',
    among: ['b-b', 'b-t', 'b-lt', 'b-lta'],
  },
  made: {
    kind: 'text',
    about: 'When it is made, as files and bags are to say: 2027-03-05T10:00Z; if left out, they don’t say',
    value: 'TIME',
  },
  draft: {
    kind: 'flag',
    about: 'Make a draft: a handout that says on every page that it is one, also of what is not settled',
  },
  force: { kind: 'flag', about: 'Build what has not changed too' },
} as const;

type EditionValues = Values<typeof EDITION_OPTIONS>;

/** What the options say of the mail; the template says the rest. */
export interface MailWishes {
  readonly to?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly attachAs?: string;
}

/** What is asked for, before any file is opened for it: a key, a profile. */
export interface Asked extends Pick<Orders, 'editions' | 'papers' | 'handout' | 'made'> {
  readonly mail: MailWishes;
  readonly pdf: '1.7' | '2.0';
}

/** Faults: `cli/unknown-value`, `cli/conflicting-options`. */
export function readOrders(values: EditionValues, papers: readonly PaperName[]): Outcome<Asked> {
  const editions = readEditions(values.draft && values.edition === undefined ? 'handout' : values.edition);
  const conflicts = editions.ok ? conflictsOfEditions(values, editions.value) : [];
  const made = readMade(values.made, process.env['SOURCE_DATE_EPOCH']);
  if (!editions.ok) return editions;
  if (!made.ok) return made;
  const { press, booklet, nup, pdf } = values;
  return settle(
    {
      editions: editions.value,
      papers,
      handout: { press, booklet, nup: nup !== undefined },
      mail: mailWishes(values),
      pdf,
      ...(made.value !== undefined && { made: made.value }),
    },
    conflicts,
  );
}

/** Seconds since 1970, as far as the years have four figures. */
const LAST_SECOND = 253_402_300_799;

/**
 * When all of it is made, in UTC: what an option says, else what builders of packages say to all programs
 * (reproducible-builds.org/specs/source-date-epoch), else nothing. Faults: `cli/unknown-value`.
 */
function readMade(option: string | undefined, epoch: string | undefined): Outcome<string | undefined> {
  if (option !== undefined) {
    const time = instant(option);
    if (time !== undefined) return done(writtenInstant(Date.parse(time)));
    const message = `--made cannot be ${JSON.stringify(option)}`;
    const hint =
      'give a day and a time with its distance from UTC: --made 2027-03-05T10:00Z, --made 2027-03-05T11:00+01:00';
    return failed([fault('cli/unknown-value', message, undefined, hint)]);
  }
  if (epoch === undefined || epoch === '') return done(undefined);
  const seconds = Number(epoch);
  if (/^\d+$/.test(epoch) && seconds <= LAST_SECOND) return done(writtenInstant(seconds * 1000));
  const message = `SOURCE_DATE_EPOCH cannot be ${JSON.stringify(epoch)}`;
  const hint = 'give the seconds since 1970-01-01T00:00Z, or take it out of the environment: unset SOURCE_DATE_EPOCH';
  return failed([fault('cli/unknown-value', message, undefined, hint)]);
}

/** `YYYY-MM-DDThh:mm:ssZ`. */
function writtenInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function readEditions(written: string | undefined): Outcome<readonly Edition[]> {
  if (written === undefined) return done(EDITIONS);
  const names = written.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !isEdition(name));
  if (unknown.length > 0) {
    return failed(
      unknown.map((name) =>
        fault(
          'cli/unknown-value',
          `--edition cannot be ${JSON.stringify(name)}`,
          undefined,
          didYouMean(name, EDITIONS),
        ),
      ),
    );
  }
  return done(EDITIONS.filter((edition) => names.includes(edition)));
}

function isEdition(name: string): name is Edition {
  return (EDITIONS as readonly string[]).includes(name);
}

function mailWishes(values: EditionValues): MailWishes {
  const { 'mail-to': to, 'mail-from': from, 'mail-subject': subject, 'attach-as': attachAs } = values;
  return { ...(to && { to }), ...(from && { from }), ...(subject && { subject }), ...(attachAs && { attachAs }) };
}

/** An option of an edition that is not made would be passed over in silence. */
function conflictsOfEditions(values: EditionValues, editions: readonly Edition[]): readonly Diagnostic[] {
  const belongs: Readonly<Record<Edition, readonly (keyof EditionValues)[]>> = {
    handout: ['press', 'booklet', 'nup'],
    email: ['mail-to', 'mail-from', 'mail-subject', 'attach-as'],
    archive: ['sign', ...OF_A_SIGNATURE],
  };
  const idle = EDITIONS.filter((edition) => !editions.includes(edition)).flatMap((edition) =>
    belongs[edition]
      .filter((key) => isGiven(values[key]))
      .map((key) => conflict(`--${key} is for the ${edition}`, edition)),
  );
  const wanting = (keys: readonly (keyof EditionValues)[], wanted: keyof EditionValues, hint: string) =>
    keys
      .filter((key) => isGiven(values[key]) && !isGiven(values[wanted]))
      .map((key) => fault('cli/conflicting-options', `--${key} wants --${wanted} beside it`, undefined, hint));
  const loose = wanting(OF_A_SIGNATURE, 'sign', 'name the key to sign with');
  const timeless = isGiven(values.sign) ? wanting(['crl', 'ocsp'], 'timestamp', 'name the service of timestamps') : [];
  return [
    ...idle,
    ...loose,
    ...timeless,
    ...conflictsOfLevel(values),
    ...(values.draft ? conflictsOfDraft(editions) : []),
  ];
}

const OF_A_SIGNATURE = ['certificate', 'timestamp', 'crl', 'ocsp', 'authorities', 'level'] as const;

/** A level that cannot be reached with what is named, or that leaves some of it unused. */
function conflictsOfLevel({ level, timestamp, crl, ocsp }: EditionValues): readonly Diagnostic[] {
  if (level === undefined) return [];
  const refuse = (message: string, hint: string) => [fault('cli/conflicting-options', message, undefined, hint)];
  const isLasting = level === 'b-lt' || level === 'b-lta';
  const hasRevocation = crl !== undefined || ocsp !== undefined;
  if (level !== 'b-b' && timestamp === undefined)
    return refuse(`--level ${level} wants --timestamp beside it`, 'name the service of timestamps');
  if (isLasting && !hasRevocation)
    return refuse(`--level ${level} wants --crl or --ocsp beside it`, 'name who says which certificates were revoked');
  if (level === 'b-b' && timestamp !== undefined)
    return refuse('--level b-b and --timestamp exclude each other', 'leave one of the two out');
  if (!isLasting && hasRevocation)
    return refuse(`--level ${level} keeps no revocation data`, 'leave --crl and --ocsp out, or ask for b-lt or b-lta');
  return [];
}

function conflictsOfDraft(editions: readonly Edition[]): readonly Diagnostic[] {
  return editions
    .filter((edition) => edition !== 'handout')
    .map((edition) => {
      const message = `--draft makes a handout alone, and --edition asks for the ${edition}`;
      const hint =
        'a draft is neither sent nor archived: leave --edition out, or settle the statement and leave --draft out';
      return fault('cli/conflicting-options', message, undefined, hint);
    });
}

function isGiven(value: string | boolean | undefined): boolean {
  return value !== undefined && value !== false;
}

function conflict(what: string, edition: Edition): Diagnostic {
  const hint = `add ${edition} to --edition, or leave the option out`;
  return fault('cli/conflicting-options', `${what}, which is not asked for`, undefined, hint);
}
