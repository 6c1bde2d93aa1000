/** Turns addresses as people write them into mailboxes (RFC 5322, section 3.4), or into what is wrong with them. */
import { fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { shown, unfitIn, withPlainSpaces } from './characters.ts';

export interface Mailbox {
  /** As it is read, without quotes or escapes; '' for an address alone. */
  readonly name: string;
  /** An addr-spec in ASCII: what is before its @ as written, a domain of letters of other alphabets in its ASCII form. */
  readonly address: string;
}

/** RFC 5322, section 3.2.3: an atom, or several with dots between them. */
const ATEXT = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = new RegExp(`^${ATEXT}(?:\\.${ATEXT})*$`, 'u');
/** RFC 5322, section 3.2.4: quotes, and in them anything printable, quotes and backslashes with a backslash before them. */
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/u;
const QUOTED_ASCII = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/u;
/** What a name without quotes may not hold (RFC 5322, specials), but for the dot, which everybody writes. */
const SPECIAL = /["(),:;<>@[\\\]]/u;
const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/u;

/** RFC 5321, section 4.5.3.1, in octets; the whole is that of a path, without its brackets. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;
/** A name is one word to those who fold lines: so long that a line can hold it, whatever it is made of (RFC 5322, section 2.1.1). */
const LONGEST_NAME = 200;

const EXAMPLE = 'write it as name@example.org or Name <name@example.org>, with a comma between two';

/** The mailboxes of a list; none for nothing but spaces. `field` is named in faults, all `mail/address`. */
export function readMailboxes(list: string, field: string): Outcome<readonly Mailbox[]> {
  const diagnostics: Diagnostic[] = [];
  const mailboxes: Mailbox[] = [];
  const pieces = withoutEnds(list) === '' ? [] : piecesOf(list);
  for (const piece of pieces) {
    const read = readMailbox(piece);
    if (typeof read === 'string') diagnostics.push(fault('mail/address', `${field} ${read}`, undefined, EXAMPLE));
    else mailboxes.push(read);
  }
  return settle(mailboxes, diagnostics);
}

/** As it is written in a list: what `readMailboxes` makes this mailbox of. */
export function writtenMailbox({ name, address }: Mailbox): string {
  if (name === '') return address;
  return `${SPECIAL.test(name) ? `"${name.replace(/["\\]/gu, '\\$&')}"` : name} <${address}>`;
}

/** The parts of a list between the commas that stand neither in quotes nor in angle brackets. */
function piecesOf(list: string): readonly string[] {
  const pieces: string[] = [];
  let [start, quoted, bracketed] = [0, false, false];
  for (let i = 0; i < list.length; i++) {
    const character = list[i];
    if (quoted && character === '\\') i++;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '<' || character === '>') bracketed = character === '<';
    else if (character === ',' && !bracketed) {
      pieces.push(list.slice(start, i));
      start = i + 1;
    }
  }
  return [...pieces, list.slice(start)];
}

/** The mailbox, or what is wrong with it. */
function readMailbox(piece: string): Mailbox | string {
  const unfit = unfitIn(piece);
  if (unfit !== undefined) return `has ${unfit}, in ${shown(piece)}`;
  const text = withoutEnds(piece);
  if (text === '') return 'has a comma with no address at one side of it';
  const open = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  const name = open === -1 ? '' : nameOf(withoutEnds(text.slice(0, open)));
  const address = addressOf(open === -1 ? text : withoutEnds(text.slice(open + 1, -1)));
  if (address === undefined) return `has ${shown(text)}, which is no address`;
  if (name === undefined) return `has ${shown(text)}, whose name wants quotes around it`;
  // A reader would decode it: a name that shows as another than was written (RFC 2047, section 2).
  if (name.includes('=?')) return `has ${shown(text)}, whose name is encoded; it is to be written in letters`;
  if (name.length > LONGEST_NAME) return `has ${shown(text)}, whose name is longer than ${LONGEST_NAME} characters`;
  return { name, address };
}

function nameOf(text: string): string | undefined {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return withPlainSpaces(quoted.replace(/\\(.)/gu, '$1'));
  return SPECIAL.test(text) ? undefined : withPlainSpaces(text);
}

function addressOf(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  if (at === -1) return undefined;
  const [local, written] = [text.slice(0, at), text.slice(at + 1)];
  if (local.length > LONGEST_LOCAL_PART || !(DOT_ATOM.test(local) || QUOTED_ASCII.test(local))) return undefined;
  const domain = /^[ -~]*$/u.test(written) ? written : domainToAscii(written);
  if (!domain.split('.').every((label) => LABEL.test(label))) return undefined;
  return local.length + 1 + domain.length > LONGEST_ADDRESS ? undefined : `${local}@${domain}`;
}

/** Any name that no domain has: what a URL is said to be at until its host is set. */
const NOWHERE = 'nowhere.invalid';

/** The ASCII form of a domain (UTS #46, as the URL Standard has it); '' for what is none. */
function domainToAscii(domain: string): string {
  const url = new URL(`ws://${NOWHERE}`);
  // A name that cannot be a host leaves the URL as it was.
  url.hostname = domain;
  return url.hostname === NOWHERE ? '' : url.hostname;
}

function withoutEnds(text: string): string {
  return text.replace(/^ +|(?<! ) +$/gu, '');
}
