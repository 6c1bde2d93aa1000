/** Turns the catalogue of families (fonts/catalogue.yaml) into opened faces, each file read and opened once. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { done, failed, fault, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { openFace } from './face.ts';
import { glyphsIn, unsoundness } from './soundness.ts';
import type { Face } from './types.ts';

/** The catalogue that comes with Diptych. */
const OWN_FOLDER = fileURLToPath(new URL('../../../fonts', import.meta.url));
const CATALOGUE_FILE = 'catalogue.yaml';

/** No face of text is larger; a file that is would only be read to fail. */
const MAX_FONT_BYTES = 30_000_000;

interface FamilyEntry {
  readonly folder: string;
  readonly packageName: string | undefined;
  readonly files: ReadonlyMap<string, string>;
}

/** A family whose faces are opened when they are first asked for. */
export interface Family {
  readonly name: string;
  readonly faceNames: readonly string[];
  /** The package that its files come from, if they do. */
  readonly packageName: string | undefined;
  /** Where the file of a face is. Throws for a name that is not in `faceNames`. */
  fileOf(name: string): string;
  /**
   * What keeps a face from being used, with its file; nothing for those that come with Diptych. Faults: `font/missing-file`,
   * `font/unsound`. Throws for a name that is not in `faceNames`.
   */
  problem(name: string): Diagnostic | undefined;
  /** Throws for a name that is not in `faceNames`, and for a face that has a problem. */
  face(name: string): Face;
}

const opened = new Map<string, Face>();
/** Of strangers' fonts, each examined once. */
const problems = new Map<string, Diagnostic | undefined>();
const families = new Map<string, Family>();

/**
 * The family `name`, from the catalogue of the user's `folders` (the last one wins) or Diptych's own. Reads no font
 * before a face is asked for.
 */
export function openFamily(name: string, folders: readonly string[] = []): Outcome<Family> {
  const key = [name, ...folders].join('\n');
  const known = families.get(key);
  if (known) return done(known);
  const all = new Map<string, FamilyEntry>();
  for (const folder of [OWN_FOLDER, ...folders]) {
    const file = path.join(folder, CATALOGUE_FILE);
    if (!existsSync(file)) continue;
    const problem = readCatalogue(file, all);
    if (problem !== undefined) {
      return failed([
        fault(
          'font/catalogue',
          problem,
          { file, line: 1, column: 1 },
          'compare it with the catalogue that comes with Diptych',
        ),
      ]);
    }
  }
  const entry = all.get(name);
  if (entry === undefined) {
    return failed([
      fault(
        'font/unknown-family',
        `no font family is called ${name}`,
        undefined,
        `the catalogue has ${[...all.keys()].join(', ')}`,
      ),
    ]);
  }
  const family = familyOf(name, entry);
  families.set(key, family);
  return done(family);
}

function familyOf(name: string, entry: FamilyEntry): Family {
  const found = (faceName: string): string => {
    const file = entry.files.get(faceName);
    if (file === undefined) throw new Error(`${name} has no face ${faceName}`);
    return fileOf(entry, file);
  };
  return {
    name,
    faceNames: [...entry.files.keys()],
    packageName: entry.packageName,
    fileOf: found,
    problem(faceName) {
      const file = found(faceName);
      if (entry.packageName !== undefined || opened.has(file)) return undefined;
      if (!problems.has(file)) problems.set(file, problemOf(file, `${name}/${faceName}`));
      return problems.get(file);
    },
    face(faceName) {
      const file = found(faceName);
      let face = opened.get(file);
      if (face === undefined) {
        const bytes = readFileSync(file);
        if (bytes.length > MAX_FONT_BYTES) throw new Error(`${file} is larger than a font may be`);
        opened.set(file, (face = openFace(`${name}/${faceName}`, bytes)));
      }
      return face;
    },
  };
}

/** A font is opened here to see whether it can be; what is wrong with it is said, and it stays closed. */
function problemOf(file: string, id: string): Diagnostic | undefined {
  const place = { file, line: 1, column: 1 };
  let bytes: Uint8Array;
  try {
    const found = statSync(file);
    if (!found.isFile()) return fault('font/missing-file', 'the font is no file', place, 'put the font there');
    if (found.size > MAX_FONT_BYTES) return unsound(`it is larger than ${MAX_FONT_BYTES / 1_000_000} MB`, place);
    bytes = readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fault(
      'font/missing-file',
      `the font cannot be read: ${reason}`,
      place,
      'put the font there, or mend the catalogue',
    );
  }
  const flaw = unsoundness(bytes);
  if (flaw !== undefined) return unsound(flaw, place);
  try {
    const face = openFace(id, bytes);
    const why = trial(face, glyphsIn(bytes));
    if (why !== undefined) return unsound(why, place);
    opened.set(file, face);
    return undefined;
  } catch (error) {
    return unsound(error instanceof Error ? error.message : String(error), place);
  }
}

/** Everything that is asked of a face later on, asked once: whatever throws now would throw in the middle of a page. */
function trial(face: Face, glyphs: number): string | undefined {
  const { ascent, descent, capHeight, xHeight, italicAngle, bbox } = face.metrics;
  if (![ascent, descent, capHeight, xHeight, italicAngle, ...bbox].every(Number.isFinite))
    return 'its measures are no numbers';
  for (const { advance, xOffset, yOffset, id } of face.shape(SAMPLE, { lang: 'en', features: [] })) {
    if (id >= glyphs || ![advance, xOffset, yOffset].every(Number.isFinite)) return 'its words cannot be shaped';
  }
  face.subset(Array.from({ length: glyphs }, (_, glyph) => glyph));
  return undefined;
}

/** Words with what fonts make much of: ligatures, marks, figures. */
const SAMPLE = 'Office affligé À 1 234,50 « flûte »';

function unsound(why: string, place: Place): Diagnostic {
  const hint = 'take the font again from whoever made it, as static TrueType (.ttf)';
  return fault('font/unsound', `the font cannot be used: ${why}`, place, hint);
}

function fileOf(entry: FamilyEntry, file: string): string {
  if (entry.packageName === undefined) return path.join(entry.folder, file);
  const require = createRequire(path.join(OWN_FOLDER, CATALOGUE_FILE));
  return path.join(path.dirname(require.resolve(`${entry.packageName}/package.json`)), file);
}

/** Adds the families of a catalogue to `into`; returns what is wrong with it, if anything is. */
function readCatalogue(file: string, into: Map<string, FamilyEntry>): string | undefined {
  let document: unknown;
  try {
    document = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    return `the font catalogue can't be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const listed = isRecord(document) ? document['families'] : undefined;
  if (!isRecord(listed)) return 'the font catalogue has no list `families`';
  for (const [name, family] of Object.entries(listed)) {
    const faces = isRecord(family) ? family['faces'] : undefined;
    const packageName = isRecord(family) ? family['package'] : undefined;
    if (!isRecord(faces)) return `the family ${name} has no list \`faces\``;
    if (packageName !== undefined && typeof packageName !== 'string') return `the package of ${name} is not a name`;
    const files = new Map<string, string>();
    for (const [faceName, value] of Object.entries(faces)) {
      if (typeof value !== 'string') return `the face ${faceName} of ${name} is not a file's path`;
      if (path.isAbsolute(value) || value.split(/[\\/]/).includes('..'))
        return `the face ${faceName} of ${name} leaves its folder`;
      files.set(faceName, value);
    }
    into.set(name, { folder: path.dirname(file), packageName, files });
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
