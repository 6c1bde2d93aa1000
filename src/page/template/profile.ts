/** Finds the ICC profile of a printing condition beside the templates, and turns it into what an output intent states. */
import { done, failed, fault, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Session } from '../../session/index.ts';
import { FOLDERS } from './folders.ts';
import { placeOfKey, type Template } from './template.ts';

/** The profile that comes with Diptych; its licence stands beside it. */
export const DEFAULT_PROFILE = { name: 'iso-coated-v2-300', condition: 'FOGRA39' } as const;

export const PROFILE_NAME = /^[a-z0-9][\w-]{0,79}$/i;
const PROFILES = 'profiles';
const SUFFIX = '.icc';

/** Profiles of four inks have 0.5 to 3 megabytes, the finest of them less than this. */
const MAX_PROFILE_BYTES = 8 * 1024 * 1024;

/** ICC.1:2004-10, 7.2: the header, in which bytes 36 to 39 are the signature of the file. */
const HEADER_BYTES = 128;
const TAG_ENTRY_BYTES = 12;
/** What PDF/A-2 and PDF 1.6 take (ISO 19005-2, 6.2.4.2): ICC version 2 to 4.2. */
const MAX_VERSION = 0x0420;

/** A printing condition: what an output intent states of it. */
export interface OutputProfile {
  /** The ICC profile, of four inks. */
  readonly icc: Uint8Array;
  /** Its own description. */
  readonly description: string;
  readonly condition: string;
}

/** The profile that a template names for a paper, from beside the house's own templates or else Diptych's. Reads one file. */
export function loadProfile(
  session: Session,
  { press, source }: Pick<Template, 'press' | 'source'>,
  paper: PaperName = 'a4',
): Outcome<OutputProfile> {
  const isOwn = paper === 'letter' && press.letter !== undefined;
  const { profile, condition } = isOwn ? press.letter : press;
  for (const folder of PROFILE_NAME.test(profile) ? FOLDERS : []) {
    const resource = `${folder}/${PROFILES}/${profile}${SUFFIX}`;
    const place = session.placeOf(resource);
    let icc: Uint8Array | undefined;
    try {
      icc = session.resources.read(resource);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      return failed([fault('press/unreadable', `the ICC profile can't be read: ${cause}`, place)]);
    }
    if (icc !== undefined) return checkProfile(icc, { name: profile, place, condition });
  }
  const hint = `put the profile there as ${PROFILES}/${profile}${SUFFIX}, or leave \`press.profile\` out`;
  return failed([
    fault(
      'press/missing',
      `there is no ICC profile called ${profile} beside the templates`,
      placeOfKey(source, ['press', ...(isOwn ? ['letter'] : []), 'profile']),
      hint,
    ),
  ]);
}

/** `icc` as the profile of a press, if it is one: an output profile from CMYK, of a version PDF takes. Pure. */
function checkProfile(
  icc: Uint8Array,
  { name, place, condition }: { readonly name: string; readonly place: Place; readonly condition: string },
): Outcome<OutputProfile> {
  if (icc.length > MAX_PROFILE_BYTES) return failed([tooLarge(place)]);
  const view = new DataView(icc.buffer, icc.byteOffset, icc.byteLength);
  const isProfile = icc.length > HEADER_BYTES + 4 && ascii(icc, 36, 4) === 'acsp' && view.getUint32(0) === icc.length;
  const tags = isProfile ? tagsOf(icc, view) : undefined;
  if (tags === undefined) {
    const hint = 'use the file as the printing house gave it, unpacked';
    return failed([fault('press/no-profile', 'this is no ICC profile, or only a part of one', place, hint)]);
  }
  const [kind, space] = [ascii(icc, 12, 4), ascii(icc, 16, 4)];
  if (kind !== 'prtr' || space !== 'CMYK') {
    const found = `this is a profile of the class ${kind.trim()} and of ${space.trim()}`;
    const hint = 'ask the printing house for the profile of its printing condition';
    return failed([fault('press/not-cmyk', `${found}; a press needs an output profile of CMYK`, place, hint)]);
  }
  if (view.getUint16(8) > MAX_VERSION) {
    const found = `this profile is of version ${view.getUint8(8)}.${view.getUint8(9) >> 4}`;
    const hint = 'ask the printing house for one of version 2 or 4.2';
    return failed([fault('press/version', `${found}; a PDF takes none after 4.2`, place, hint)]);
  }
  return done({ icc, description: descriptionOf(icc, view, tags) || name, condition });
}

interface TagEntry {
  readonly offset: number;
  readonly size: number;
}

/** The tags by signature (ICC.1:2004-10, 7.3), or nothing if one reaches out of the file. */
function tagsOf(icc: Uint8Array, view: DataView): ReadonlyMap<string, TagEntry> | undefined {
  const tags = new Map<string, TagEntry>();
  const count = view.getUint32(HEADER_BYTES);
  if (count === 0 || HEADER_BYTES + 4 + count * TAG_ENTRY_BYTES > icc.length) return undefined;
  for (let i = 0; i < count; i++) {
    const entry = HEADER_BYTES + 4 + i * TAG_ENTRY_BYTES;
    const [offset, size] = [view.getUint32(entry + 4), view.getUint32(entry + 8)];
    if (offset + size > icc.length) return undefined;
    tags.set(ascii(icc, entry, 4), { offset, size });
  }
  return tags;
}

/** The profile's name for itself, in ASCII: a text description of version 2, or the first record of version 4. */
function descriptionOf(icc: Uint8Array, view: DataView, tags: ReadonlyMap<string, TagEntry>): string {
  const tag = tags.get('desc');
  if (tag === undefined || tag.size < 28) return '';
  const { offset, size } = tag;
  const type = ascii(icc, offset, 4);
  if (type === 'desc') return printable(ascii(icc, offset + 12, Math.min(view.getUint32(offset + 8), size - 12)));
  if (type !== 'mluc') return '';
  const [length, start] = [view.getUint32(offset + 20), view.getUint32(offset + 24)];
  if (start + length > size) return '';
  return printable(ascii(icc, offset + start, length));
}

function printable(text: string): string {
  return text.replace(/[^\u0020-\u007e]/g, '').trim();
}

function ascii(bytes: Uint8Array, offset: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(offset, offset + length)) text += String.fromCharCode(byte);
  return text;
}

function tooLarge(place: Place): Diagnostic {
  const most = `${MAX_PROFILE_BYTES / 1024 / 1024} megabytes`;
  return fault('press/too-large', `this is larger than any profile of a press: more than ${most}`, place);
}
