/** Turns the text of a manifest.json into a manifest, or into nothing where it is not, to the letter, what we write. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CODES, fault, type Code, type Diagnostic, type Place } from '../../diagnostics/index.ts';
import { standing } from './disk.ts';
import { errnoOf } from './faults.ts';
import { FORMAT, MANIFEST_NAME, type BuildEntry, type Manifest, type ManifestEntry } from './manifest.ts';
import { whyUnsafe } from './names.ts';

/** A thousand files make half a megabyte; who has more than this has another program's file. */
const LARGEST_MANIFEST_BYTES = 16 * 1024 * 1024;

/** Thrown inside this file, and caught there: what is read is not ours. */
class Foreign extends Error {}

export interface FoundManifest {
  /** Absent where there is none, and where what is there is not one of ours. */
  readonly manifest: Manifest | undefined;
  /** A warning in the second case: `delivery/manifest`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The manifest in a statement's folder. A link is not followed. */
export function findManifest(target: string): FoundManifest {
  const file = path.join(target, MANIFEST_NAME);
  const there = standing(file);
  if (there === undefined) return { manifest: undefined, diagnostics: [] };
  const manifest = there.isFile() && there.size <= LARGEST_MANIFEST_BYTES ? readManifest(textOf(file)) : undefined;
  if (manifest !== undefined) return { manifest, diagnostics: [] };
  const place = { file, line: 1, column: 1 };
  const message = `${file} is damaged, or not of Diptych's making, and is passed over`;
  const hint = 'build all editions again, and they are listed in a new one';
  return { manifest: undefined, diagnostics: [fault('delivery/manifest', message, place, hint)] };
}

/** Nothing that can be read has no text. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return '';
  }
}

/** The manifest that formatManifest wrote as `written`; undefined for anything else, also for one that leads out of its folder. */
export function readManifest(written: string): Manifest | undefined {
  try {
    const { format, files, builds, ...rest } = record(JSON.parse(written));
    none(rest);
    if (format !== FORMAT) throw new Foreign();
    const manifest = { files: list(files).map(entry), builds: list(builds).map(build) };
    if (new Set(manifest.files.map((file) => file.path)).size < manifest.files.length) throw new Foreign();
    return manifest;
  } catch (error) {
    if (error instanceof Foreign || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function entry(value: unknown): ManifestEntry {
  const { path: file, bytes, sha256, edition, variant, paper, pages, flavours, proof, ...rest } = record(value);
  none(rest);
  return {
    path: safePath(file),
    bytes: count(bytes),
    sha256: digest(sha256),
    edition: text(edition),
    variant: orNull(text, variant),
    paper: orNull(text, paper),
    pages: orNull(count, pages),
    flavours: list(flavours).map(text),
    proof: orNull(words, proof),
  };
}

function words(value: unknown): ReadonlyMap<string, number> {
  const { words: counts, ...rest } = record(value);
  none(rest);
  return mapOf(counts, text, count);
}

function build(value: unknown): BuildEntry {
  const { key, diptych, inputs, files, diagnostics, ...rest } = record(value);
  none(rest);
  return {
    key: text(key),
    diptych: text(diptych),
    inputs: mapOf(inputs, text, digest),
    files: mapOf(files, safePath, digest),
    diagnostics: list(diagnostics).map(diagnostic),
  };
}

function diagnostic(value: unknown): Diagnostic {
  const { code, severity, message, place, hint, ...rest } = record(value);
  none(rest);
  if (severity !== 'error' && severity !== 'warning') throw new Foreign();
  return {
    code: knownCode(code),
    severity,
    message: text(message),
    ...(place !== undefined && { place: placeOf(place) }),
    ...(hint !== undefined && { hint: text(hint) }),
  };
}

function knownCode(value: unknown): Code {
  if (typeof value !== 'string' || !Object.hasOwn(CODES, value)) throw new Foreign();
  return value as Code;
}

function placeOf(value: unknown): Place {
  const { file, line, column, ...rest } = record(value);
  none(rest);
  return { file: text(file), line: count(line), column: count(column) };
}

/** A path that stays in its folder on every system, for it is going to be opened. */
function safePath(value: unknown): string {
  const file = text(value);
  if (file.split('/').some((part) => whyUnsafe(part) !== undefined)) throw new Foreign();
  return file;
}

function digest(value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new Foreign();
  return value;
}

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Foreign();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Foreign();
  return value;
}

function orNull<T>(read: (value: unknown) => T, value: unknown): T | null {
  return value === null ? null : read(value);
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Foreign();
  return value;
}

function mapOf<T>(
  value: unknown,
  readKey: (key: unknown) => string,
  read: (value: unknown) => T,
): ReadonlyMap<string, T> {
  return new Map(Object.entries(record(value)).map(([key, one]) => [readKey(key), read(one)]));
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Foreign();
  return value as Readonly<Record<string, unknown>>;
}

/** No key is left that we would not have written. */
function none(rest: Readonly<Record<string, unknown>>): void {
  if (Object.keys(rest).length > 0) throw new Foreign();
}
