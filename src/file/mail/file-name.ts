/** Turns the name of an attachment into the field that says it: in ASCII for every program, and in its own letters (RFC 2183, RFC 2231). */
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { isDeviceName } from '../../text/statement/index.ts';
import { shown, unfitIn, withPlainSpaces } from './characters.ts';
import type { MailAttachment } from './settings.ts';

const ENDING = '.pdf';

/** Characters, of a name of the user's own: encrypted disks allow a file's name 143 bytes, and accented letters have two. */
const LONGEST_FILE_NAME = 100;

/** What some system cannot have in a file's name. */
const RESERVED = /[\\/:*?"<>|]/u;
const SAFE_ASCII = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/u;

export interface FileName {
  readonly ascii: string;
  /** Where the reader is to see another. */
  readonly own?: string;
}

/** Faults: `mail/attachment-name`. A name of the user's own without `.pdf` is given it. */
export function readFileName({ name, displayName }: MailAttachment): Outcome<FileName> {
  if (!SAFE_ASCII.test(name) || wrongWith(name) !== undefined) return unusable(name, 'is not one of plain letters');
  if (displayName === undefined) return done({ ascii: name });
  const unfit = unfitIn(displayName);
  if (unfit !== undefined) return unusable(displayName, `has ${unfit}`);
  const given = withPlainSpaces(displayName).normalize('NFC');
  const own = given.toLowerCase().endsWith(ENDING) ? given : `${given}${ENDING}`;
  const wrong = own.length > LONGEST_FILE_NAME ? `is longer than ${LONGEST_FILE_NAME} characters` : wrongWith(own);
  if (wrong !== undefined) return unusable(displayName, wrong);
  return done(own === name ? { ascii: name } : { ascii: name, own });
}

function wrongWith(name: string): string | undefined {
  const reserved = RESERVED.exec(name)?.[0];
  if (reserved !== undefined) return `has a ${reserved}, which no file can have in its name everywhere`;
  if (name.startsWith('.')) return 'begins with a dot';
  return isDeviceName(name) ? 'is that of a device' : undefined;
}

function unusable(name: string, wrong: string): Outcome<never> {
  const hint = 'use letters, figures, spaces, hyphens';
  return failed([fault('mail/attachment-name', `the attachment’s name ${shown(name)} ${wrong}`, undefined, hint)]);
}

/** RFC 5322, section 2.1.1: the line that is best not exceeded, less the space before and the semicolon after. */
const LONGEST_PARAMETER = 74;

/**
 * The value of Content-Disposition, folded. The reader's name stands first, since some programs take the first they
 * understand; one that knows no RFC 2231 passes over it.
 */
export function dispositionOf({ ascii, own }: FileName): string {
  return ['attachment', ...(own === undefined ? [] : extended(own)), `filename="${ascii}"`].join(';\r\n ');
}

/** RFC 2231, sections 3 and 4: percent-encoded UTF-8, in numbered parts where a line cannot hold it; no character is parted. */
function extended(name: string): readonly string[] {
  const characters = [...name].map(percentEncoded);
  const whole = `filename*=UTF-8''${characters.join('')}`;
  if (whole.length <= LONGEST_PARAMETER) return [whole];
  const parts: string[] = [];
  let part = "filename*0*=UTF-8''";
  for (const character of characters) {
    if (part.length + character.length > LONGEST_PARAMETER) {
      parts.push(part);
      part = `filename*${parts.length}*=`;
    }
    part += character;
  }
  return [...parts, part];
}

/** Letters, figures and what RFC 2231 calls attribute-char beside them; everything else by its bytes. */
function percentEncoded(character: string): string {
  if (/^[A-Za-z0-9._-]$/u.test(character)) return character;
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
