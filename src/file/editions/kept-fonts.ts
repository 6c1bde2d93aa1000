/** What an archive keeps of the house's own fonts, and how a bag is made again by them, wherever the house is. */
import { stringify } from 'yaml';
import { digestHex } from '../../bytes/index.ts';
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { CATALOGUE, houseFamily, HOUSE_FONTS, sessionWith } from '../../page/fonts/index.ts';
import { ROLES, type Template } from '../../page/template/index.ts';
import type { Session } from '../../session/index.ts';
import { type FontDigest, foldedPath, RECORD_FILE, SOURCES_FOLDER, whyUnsafePath } from '../archive/index.ts';
import type { Copy } from './edition.ts';

/** Where they stand among the sources. */
const FOLDER = 'fonts/';

/** What is kept: by the paths among the sources; and what may not be copied, by its digest. */
interface KeptFonts {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly digests: readonly FontDigest[];
}

/** Of each family of the house that the template has: its entry in the catalogue, and the faces that the template names. */
export async function keptFonts({ session, template }: Pick<Copy, 'session' | 'template'>): Promise<KeptFonts> {
  const files = new Map<string, Uint8Array>();
  const digests: FontDigest[] = [];
  const entries: Record<string, unknown> = {};
  const taken = new Set<string>([foldedPath(CATALOGUE)]);
  for (const [name, faces] of facesByFamily(template)) {
    const family = houseFamily(session, name);
    if (family === undefined) continue;
    const own: Record<string, string> = {};
    for (const [face, file] of family.files) {
      const bytes = faces.has(face) ? session.resources.read(`${HOUSE_FONTS}/${file}`) : undefined;
      if (bytes === undefined) continue;
      if (!family.mayBeCopied) {
        own[face] = file;
        if (digests.every((known) => known.file !== file))
          digests.push({ file, sha512: await digestHex('sha512', bytes) });
        continue;
      }
      const inBag = files.has(FOLDER + file) ? file : nameInBag(file, taken);
      own[face] = inBag;
      files.set(FOLDER + inBag, bytes);
    }
    entries[name] = { ...family.written, ...(family.files.size > 0 && { faces: own }) };
  }
  if (Object.keys(entries).length === 0) return { files, digests };
  const catalogue = stringify({ families: entries }, { lineWidth: 0, aliasDuplicateObjects: false });
  return { files: new Map<string, Uint8Array | string>([[FOLDER + CATALOGUE, catalogue], ...files]), digests };
}

/** Its own name, if that is one on every system and no other's. */
function nameInBag(file: string, taken: Set<string>): string {
  const isFree = whyUnsafePath(file) === undefined && !taken.has(foldedPath(file));
  const name = isFree ? file : `font-${String(taken.size)}.ttf`;
  taken.add(foldedPath(name));
  return name;
}

/** The faces that the roles of a template name, by their families. */
function facesByFamily({ family, families, roles }: Template): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const role of ROLES) {
    const { face, emphasis, strong, strongEmphasis } = roles[role];
    for (const named of [face, emphasis, strong, strongEmphasis]) {
      const slash = named.indexOf('/');
      const own = slash < 0 ? family : (families[named.slice(0, slash)] ?? family);
      const faces = found.get(own) ?? new Set();
      found.set(own, faces.add(named.slice(slash + 1)));
    }
  }
  return found;
}

/** Whether a file among the sources of a bag is part of what is kept of fonts. */
export function isKeptFont(file: string): boolean {
  return file.startsWith(FOLDER);
}

/** Fonts that no bag may have a copy of, and that are not there or are not the same. */
export async function absentFonts(session: Session, fonts: readonly FontDigest[]): Promise<readonly Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const { file, sha512 } of fonts) {
    const bytes = readOr(session, `${HOUSE_FONTS}/${file}`);
    if (bytes !== undefined && (await digestHex('sha512', bytes)) === sha512) continue;
    const found = bytes === undefined ? 'is not here' : 'is another here than the bag was made with';
    const place = { file: `data/${RECORD_FILE}`, line: 1, column: 1 };
    const { file: wanted } = session.placeOf(`${HOUSE_FONTS}/${file}`);
    const message = `the font ${file} ${found}, and its licence lets no copy stand in the bag`;
    faults.push(fault('archive/font', message, place, `put the font there: ${wanted} (its SHA-512 is ${sha512})`));
  }
  return faults;
}

function readOr(session: Session, resource: string): Uint8Array | undefined {
  try {
    return session.resources.read(resource);
  } catch {
    return undefined;
  }
}

/** A session with the fonts of the bag in place of those of whoever makes it again; but for those that it may not have. */
export function sessionOfBag(
  session: Session,
  payload: ReadonlyMap<string, Uint8Array>,
  elsewhere: readonly FontDigest[],
): Session {
  const { resources } = session;
  const inBag = (name: string) => `${SOURCES_FOLDER}/${FOLDER}${name.slice(HOUSE_FONTS.length + 1)}`;
  const isHouseFont = (name: string) => name.startsWith(`${HOUSE_FONTS}/`);
  const isElsewhere = (name: string) => elsewhere.some(({ file }) => name === `${HOUSE_FONTS}/${file}`);
  const hasFonts = [...payload.keys()].some((path) => path.startsWith(`${SOURCES_FOLDER}/${FOLDER}`));
  if (!hasFonts && readOr(session, `${HOUSE_FONTS}/${CATALOGUE}`) === undefined) return session;
  return sessionWith(session, {
    ...resources,
    read: (name) => (isHouseFont(name) && !isElsewhere(name) ? payload.get(inBag(name)) : resources.read(name)),
    shown: (name) => (isHouseFont(name) && !isElsewhere(name) ? `data/${inBag(name)}` : session.placeOf(name).file),
  });
}
