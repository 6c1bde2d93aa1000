/** Turns the options that say what is published, and how, into orders for the editions, or into what is wrong with them. */
import { done, failed, fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import type { Edition, EDITIONS as ALL_EDITIONS, Orders } from '../../file/editions/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Values } from './command.ts';
import { didYouMean } from './did-you-mean.ts';

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
export interface Asked extends Pick<Orders, 'editions' | 'papers' | 'handout'> {
  readonly mail: MailWishes;
  readonly pdf: '1.7' | '2.0';
}

/** Faults: `cli/unknown-value`, `cli/conflicting-options`. */
export function readOrders(values: EditionValues, paper: string): Outcome<Asked> {
  const editions = readEditions(values.edition);
  const conflicts = editions.ok ? conflictsOf(values, editions.value) : [];
  if (!editions.ok) return editions;
  const { press, booklet, nup, pdf } = values;
  return settle(
    {
      editions: editions.value,
      papers: paper.split(',') as readonly string[] as readonly PaperName[],
      handout: { press, booklet, nup: nup !== undefined },
      mail: mailWishes(values),
      pdf,
    },
    conflicts,
  );
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
function conflictsOf(values: EditionValues, editions: readonly Edition[]): readonly Diagnostic[] {
  const belongs: Readonly<Record<Edition, readonly (keyof EditionValues)[]>> = {
    handout: ['press', 'booklet', 'nup'],
    email: ['mail-to', 'mail-from', 'mail-subject', 'attach-as'],
    archive: ['sign', 'certificate', 'timestamp'],
  };
  const idle = EDITIONS.filter((edition) => !editions.includes(edition)).flatMap((edition) =>
    belongs[edition]
      .filter((key) => isGiven(values[key]))
      .map((key) => conflict(`--${key} is for the ${edition}`, edition)),
  );
  const loose = (['certificate', 'timestamp'] as const)
    .filter((key) => isGiven(values[key]) && values.sign === undefined)
    .map((key) =>
      fault('cli/conflicting-options', `--${key} wants --sign beside it`, undefined, 'name the key to sign with'),
    );
  return [...idle, ...loose];
}

function isGiven(value: string | boolean | undefined): boolean {
  return value !== undefined && value !== false;
}

function conflict(what: string, edition: Edition): Diagnostic {
  const hint = `add ${edition} to --edition, or leave the option out`;
  return fault('cli/conflicting-options', `${what}, which is not asked for`, undefined, hint);
}
