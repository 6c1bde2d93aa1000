/** Turns the catalogues of families (fonts/catalogue.yaml) into opened faces, each file read and opened once in a session. */
import { parseDocument, visit, type YAMLError } from 'yaml';
import { done, failed, fault, type Diagnostic, type Outcome, type Place, yamlWords } from '../../diagnostics/index.ts';
import { type CacheKey, MissingResource, type Session } from '../../session/index.ts';
import { COMPILED_CATALOGUES } from './compiled-catalogues.ts';
import { type Face, openFace } from './face.ts';
import { glyphsIn, unsoundness } from './soundness.ts';

/** Folders with a catalogue among the resources: the house's own wins over the one that comes with Diptych. */
export const HOUSE_FONTS = 'house/fonts';
const PACKAGES = 'fonts';
const FOLDERS = [HOUSE_FONTS, PACKAGES] as const;
export const CATALOGUE = 'catalogue.yaml';

interface FamilyEntry {
  readonly folder: string;
  readonly packageName: string | undefined;
  readonly files: ReadonlyMap<string, string>;
  /** Whether an archive may have a copy of its files, or has to do with their digests. */
  readonly mayBeCopied: boolean;
  /** As the catalogue has it. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly scripts: readonly string[];
  readonly scale: number;
}

/** The scripts that have a family of their own, beside that of the template (ISO 15924). */
export const FONT_SCRIPTS = ['Hani', 'Arab'] as const;
export type FontScript = (typeof FONT_SCRIPTS)[number];

/** Ideographs with the marks that stand among them, and Arabic letters with theirs; marks of either that others share are not in it. */
export const SCRIPT_LETTERS: Readonly<Record<FontScript, RegExp>> = {
  Hani: /[\p{Script=Han}\u2E3A\u3000-\u303F\u31C0-\u31EF\u3220-\u3247\uFE30-\uFE4F\uFF00-\uFFEF]/u,
  Arab: /\p{Script_Extensions=Arabic}/u,
};

/** A family for one script, and how large its letters are to look as large as Latin ones of size 1. */
export interface ScriptFamily {
  readonly family: Family;
  readonly scale: number;
}

/** A family whose faces are opened when they are first asked for. */
export interface Family {
  readonly name: string;
  readonly faceNames: readonly string[];
  /** The package that its files come from, if they do. */
  readonly packageName: string | undefined;
  /** The resource that a face is in. Throws for a name that is not in `faceNames`. */
  resourceOf(name: string): string;
  /**
   * What keeps a face from being used, with its file; nothing for those that come with Diptych. Faults: `font/missing-file`,
   * `font/unsound`. Throws for a name that is not in `faceNames`.
   */
  problem(name: string): Diagnostic | undefined;
  /** Whether there is a file of a face: that of a package may not be installed. Throws for a name that is not in `faceNames`. */
  isThere(name: string): boolean;
  /** Throws for a name that is not in `faceNames`, and for a face that has a problem. */
  face(name: string): Face;
}

/** All that a session knows of fonts. */
interface Known {
  readonly families: Map<string, Family>;
  /** By resource: two names may be one face. */
  readonly faces: Map<string, Face>;
  /** Of strangers' fonts by resource, each examined once. */
  readonly problems: Map<string, Diagnostic | undefined>;
  readonly catalogues: Map<string, ReadonlyMap<string, FamilyEntry> | Diagnostic>;
}

const KNOWN: CacheKey<Known> = {
  name: 'fonts',
  create: () => ({ families: new Map(), faces: new Map(), problems: new Map(), catalogues: new Map() }),
};

/**
 * The family `name`, from the house's catalogue or else Diptych's own. Reads no font before a face is asked for.
 * `place` is where it is named. Faults:
 * `font/catalogue`, `font/unknown-family`.
 */
export function openFamily(session: Session, name: string, place?: Place): Outcome<Family> {
  const { families } = session.cache(KNOWN);
  const known = families.get(name);
  if (known !== undefined) return done(known);
  const names: string[] = [];
  for (const folder of FOLDERS) {
    const catalogue = catalogueOf(session, folder);
    if (isDiagnostic(catalogue)) return failed([catalogue]);
    const entry = catalogue.get(name);
    if (entry !== undefined) {
      const family = familyOf(session, name, entry);
      families.set(name, family);
      return done(family);
    }
    names.push(...catalogue.keys());
  }
  const hint = `the catalogue has ${[...new Set(names)].join(', ')}`;
  return failed([fault('font/unknown-family', `no font family is called ${name}`, place, hint)]);
}

/**
 * The families that have a script, in the order in which they are asked for a character: the house's own first. A family
 * in a package that is not installed is passed over, but for the first. Reads no font. Faults: `font/catalogue`.
 */
export function openScript(session: Session, script: FontScript): Outcome<readonly ScriptFamily[]> {
  const found = new Map<string, ScriptFamily>();
  for (const folder of FOLDERS) {
    const catalogue = catalogueOf(session, folder);
    if (isDiagnostic(catalogue)) return failed([catalogue]);
    for (const [name, { scripts, scale }] of catalogue) {
      if (!scripts.includes(script) || found.has(name)) continue;
      const family = openFamily(session, name);
      if (!family.ok) return family;
      found.set(name, { family: family.value, scale });
    }
  }
  return done([...found.values()]);
}

/** Chinese characters of either kind are one script to fonts. */
const SCRIPT_OF_FONTS: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani' };

/**
 * The names of the families for a language's script (ISO 15924), the house's own first. Reads no font; of a catalogue that
 * cannot be understood there are none, and who sets a page with it is told.
 */
export function familiesFor(session: Session, script: string): readonly string[] {
  const wanted = SCRIPT_OF_FONTS[script] ?? script;
  const found = FOLDERS.flatMap((folder) => {
    const catalogue = catalogueOf(session, folder);
    return isDiagnostic(catalogue)
      ? []
      : [...catalogue].flatMap(([name, { scripts }]) => (scripts.includes(wanted) ? [name] : []));
  });
  return [...new Set(found)];
}

/** The face that calls itself `id`, as glyph runs name theirs; opened if it has not been. Throws where there is none. */
export function faceOf(session: Session, id: string): Face {
  const { faces } = session.cache(KNOWN);
  for (const face of faces.values()) if (face.id === id) return face;
  const [family = '', name = ''] = id.split('/');
  const opened = openFamily(session, family);
  if (!opened.ok) throw new Error(`${id}: ${opened.diagnostics[0]?.message ?? 'no such face'}`);
  return opened.value.face(name);
}

/** A family of the house's own catalogue: what an archive has to keep, to be made again where that is not. */
export interface HouseFamily {
  readonly written: Readonly<Record<string, unknown>>;
  /** Its files by the names of its faces, in the folder of the house's fonts; none of those that come in a package. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether its licence lets a copy of them stand in an archive; its catalogue says where it does not. */
  readonly mayBeCopied: boolean;
}

/** The family `name` as the house has it; nothing where it is one of Diptych's. */
export function houseFamily(session: Session, name: string): HouseFamily | undefined {
  const catalogue = catalogueOf(session, HOUSE_FONTS);
  const entry = isDiagnostic(catalogue) ? undefined : catalogue.get(name);
  if (entry === undefined) return undefined;
  const { written, mayBeCopied, packageName, files } = entry;
  return { written, mayBeCopied, files: packageName === undefined ? files : new Map() };
}

function familyOf(session: Session, name: string, entry: FamilyEntry): Family {
  const { faces, problems } = session.cache(KNOWN);
  const found = (faceName: string): string => {
    const file = entry.files.get(faceName);
    if (file === undefined) throw new Error(`${name} has no face ${faceName}`);
    return `${entry.folder}/${file}`;
  };
  return {
    name,
    faceNames: [...entry.files.keys()],
    packageName: entry.packageName,
    resourceOf: found,
    problem(faceName) {
      const resource = found(faceName);
      if (isOurs(entry) || faces.has(resource)) return undefined;
      if (!problems.has(resource)) problems.set(resource, problemOf(session, resource, `${name}/${faceName}`));
      return problems.get(resource);
    },
    isThere: (faceName) => faces.has(found(faceName)) || session.resources.read(found(faceName)) !== undefined,
    face(faceName) {
      const resource = found(faceName);
      let face = faces.get(resource);
      if (face === undefined) {
        const bytes = session.resources.read(resource);
        if (bytes === undefined) throw new MissingResource(resource);
        faces.set(resource, (face = openFace(session, `${name}/${faceName}`, bytes)));
      }
      return face;
    },
  };
}

/** Whether a font comes with Diptych or in a package, so that nobody has to look whether it is sound. */
function isOurs({ packageName, folder }: FamilyEntry): boolean {
  return packageName !== undefined || folder === PACKAGES;
}

/** A font is opened here to see whether it can be; what is wrong with it is said, and it stays closed. */
function problemOf(session: Session, resource: string, id: string): Diagnostic | undefined {
  const place = session.placeOf(resource);
  let bytes: Uint8Array | undefined;
  try {
    bytes = session.resources.read(resource);
  } catch (error) {
    return missing(`the font cannot be read: ${reasonOf(error)}`, place);
  }
  if (bytes === undefined) return missing('there is no such file', place);
  const flaw = unsoundness(bytes);
  if (flaw !== undefined) return unsound(flaw, place);
  try {
    const face = openFace(session, id, bytes);
    const why = trial(face, glyphsIn(bytes));
    if (why !== undefined) return unsound(why, place);
    session.cache(KNOWN).faces.set(resource, face);
    return undefined;
  } catch {
    // In the words of a library, which tell nobody anything.
    return unsound('a table of it is damaged', place);
  }
}

/** Everything that is asked of a face later on, asked once: whatever throws now would throw in the middle of a page. */
function trial(face: Face, glyphs: number): string | undefined {
  const { ascent, descent, capHeight, xHeight, italicAngle, bbox } = face.metrics;
  if (![ascent, descent, capHeight, xHeight, italicAngle, ...bbox].every(Number.isFinite))
    return 'its measures are no numbers';
  for (const { advance, xOffset, yOffset, id } of face.shape(SAMPLE, { lang: 'und', features: [] })) {
    if (id >= glyphs || ![advance, xOffset, yOffset].every(Number.isFinite)) return 'its words cannot be shaped';
  }
  const tried = [...SAMPLE, ...Array.from({ length: BLOCKS }, (_, block) => String.fromCharCode(block * 0x100 + 0x41))];
  const isLost = (character: string) =>
    face.covers(character.codePointAt(0) ?? 0) &&
    face.shape(character, { lang: 'und', features: [] }).some(({ id }) => id === 0);
  // What measures a text reads the map of characters, and so does what shapes it: they have to find the same.
  if (tried.some(isLost)) return 'its map of characters is damaged';
  face.subset(Array.from({ length: glyphs }, (_, glyph) => glyph));
  return undefined;
}

/** Of 256 characters each, in the plane that nearly all texts are of (Unicode, 2.8): one of each tries every part of a map. */
const BLOCKS = 0x100;

/** Words with what fonts make much of: ligatures, marks, figures. */
const SAMPLE = 'Office affligé À 1 234,50 « flûte »';

function unsound(why: string, place: Place): Diagnostic {
  const hint = 'take the font again from whoever made it, as static TrueType (.ttf)';
  return fault('font/unsound', `the font cannot be used: ${why}`, place, hint);
}

function missing(message: string, place: Place): Diagnostic {
  return fault('font/missing-file', message, place, 'put the font there, or mend the catalogue');
}

function catalogueOf(session: Session, folder: string): ReadonlyMap<string, FamilyEntry> | Diagnostic {
  const { catalogues } = session.cache(KNOWN);
  const catalogue = catalogues.get(folder) ?? readCatalogue(session, folder);
  catalogues.set(folder, catalogue);
  return catalogue;
}

/** The families of a folder's catalogue; none where there is no catalogue. */
function readCatalogue(session: Session, folder: string): ReadonlyMap<string, FamilyEntry> | Diagnostic {
  const name = `${folder}/${CATALOGUE}`;
  const unreadable = (message: string) =>
    fault('font/catalogue', message, session.placeOf(name), 'compare it with the catalogue that comes with Diptych');
  let text: string;
  try {
    const bytes = session.resources.read(name);
    if (bytes === undefined) return new Map();
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    return unreadable(`the font catalogue can't be read: ${reasonOf(error)}`);
  }
  const { document, error, hasAlias = false } = documentOf(text);
  if (hasAlias) return unreadable('the font catalogue has an alias, which is not read: write the value out');
  if (error !== undefined) {
    const { line = 1, col: column = 1 } = error.linePos?.[0] ?? {};
    const { message, hint } = yamlWords(error);
    return fault('font/catalogue', message, { ...session.placeOf(name), line, column }, hint);
  }
  const listed = isRecord(document) ? document['families'] : undefined;
  if (!isRecord(listed)) return unreadable('the font catalogue has no list `families`');
  const families = new Map<string, FamilyEntry>();
  for (const [family, written] of Object.entries(listed)) {
    const entry = readFamily(family, written, folder);
    if (typeof entry === 'string') return unreadable(entry);
    families.set(family, entry);
  }
  return families;
}

/** What a catalogue says, or why that cannot be read; one that was compiled is known by its text. */
function documentOf(text: string): {
  readonly document?: unknown;
  readonly error?: YAMLError;
  readonly hasAlias?: true;
} {
  const compiled = COMPILED_CATALOGUES.find((one) => one.text === text);
  if (compiled !== undefined) return { document: compiled.document };
  const parsed = parseDocument(text, { logLevel: 'error' });
  const [error] = parsed.errors;
  if (error !== undefined) return { error };
  const aliases: unknown[] = [];
  visit(parsed, {
    Alias: (_, alias) => {
      aliases.push(alias);
      return visit.BREAK;
    },
  });
  // A few bytes of them can stand for gigabytes.
  return aliases.length > 0 ? { hasAlias: true } : { document: parsed.toJS() };
}

/** A family as the catalogue has it, or what is wrong with it. */
function readFamily(name: string, written: unknown, folder: string): FamilyEntry | string {
  const faces = isRecord(written) ? written['faces'] : undefined;
  const packageName = isRecord(written) ? written['package'] : undefined;
  const { scripts = [], scale = 1 } = isRecord(written) ? written : {};
  if (!isRecord(faces)) return `the family ${name} has no list \`faces\``;
  if (packageName !== undefined && typeof packageName !== 'string') return `the package of ${name} is not a name`;
  const kept = isRecord(written) ? (written['archive'] ?? 'copy') : 'copy';
  if (kept !== 'copy' && kept !== 'digest')
    return `what an archive keeps of ${name} is neither \`copy\` nor \`digest\``;
  if (!Array.isArray(scripts) || !scripts.every((script) => typeof script === 'string'))
    return `the scripts of ${name} are not a list of names`;
  if (typeof scale !== 'number' || !(scale >= LEAST_SCALE && scale <= MOST_SCALE))
    return `the scale of ${name} is not a number from ${String(LEAST_SCALE)} to ${String(MOST_SCALE)}`;
  const files = new Map<string, string>();
  for (const [faceName, value] of Object.entries(faces)) {
    if (name.includes('/') || faceName.includes('/')) return `the face ${faceName} of ${name} has a slash in its name`;
    if (typeof value !== 'string') return `the face ${faceName} of ${name} is not a file's path`;
    if (/^(?:[/\\]|[a-z]:)/i.test(value) || value.split(/[\\/]/).includes('..'))
      return `the face ${faceName} of ${name} leaves its folder`;
    files.set(faceName, value);
  }
  return {
    folder: packageName === undefined ? folder : `${PACKAGES}/${packageName}`,
    packageName,
    files,
    mayBeCopied: kept === 'copy',
    written: isRecord(written) ? written : {},
    scripts,
    scale,
  };
}

/** Letters half or twice as large as those beside them are no match for them. */
const [LEAST_SCALE, MOST_SCALE] = [0.5, 2];

function isDiagnostic(value: ReadonlyMap<string, FamilyEntry> | Diagnostic): value is Diagnostic {
  return 'code' in value;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
