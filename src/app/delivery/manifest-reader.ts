/** Turns the text of a manifest.json into a manifest, or into nothing where it is not, to the letter, what we write. */
import path from 'node:path';
import * as z from 'zod';
import { CODES, fault, type Code, type Diagnostic } from '../../diagnostics/index.ts';
import { readBounded } from '../files.ts';
import { standing, whyUnsafe } from './disk.ts';
import { FORMAT, MANIFEST_NAME, type Manifest } from './manifest.ts';

/** A thousand files make half a megabyte; who has more than this has another program's file. */
const LARGEST_MANIFEST_BYTES = 16 * 1024 * 1024;

export interface FoundManifest {
  /** Absent where there is none, and where what is there is not one of ours. */
  readonly manifest: Manifest | undefined;
  /** A warning in the second case: `delivery/manifest`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The manifest in a statement's folder. A link is not followed. */
export function findManifest(target: string): FoundManifest {
  const file = path.join(target, MANIFEST_NAME);
  if (standing(file) === undefined) return { manifest: undefined, diagnostics: [] };
  const read = readBounded(file, { most: LARGEST_MANIFEST_BYTES, links: 'refused' });
  const manifest = read.ok ? readManifest(Buffer.from(read.bytes).toString('utf8')) : undefined;
  if (manifest !== undefined) return { manifest, diagnostics: [] };
  const place = { file, line: 1, column: 1 };
  const message = `${file} is damaged, or not of Diptych's making, and is passed over`;
  const hint = 'build all editions again, and they are listed in a new one';
  return { manifest: undefined, diagnostics: [fault('delivery/manifest', message, place, hint)] };
}

/** No key is left out, and none is there that we would not have written. Made when one is read: a first build reads none. */
function manifestSchema() {
  const TEXT = z.string();
  const COUNT = z.int().nonnegative();
  const DIGEST = z.string().regex(/^[0-9a-f]{64}$/);

  /** A path that stays in its folder on every system, for it is going to be opened. */
  const SAFE_PATH = z.string().refine((file) => file.split('/').every((part) => whyUnsafe(part) === undefined));

  const mapOf = <T>(key: z.ZodString, value: z.ZodType<T>) =>
    z.record(key, value).transform((entries): ReadonlyMap<string, T> => new Map(Object.entries(entries)));

  const ENTRY = z.strictObject({
    path: SAFE_PATH,
    bytes: COUNT,
    sha256: DIGEST,
    edition: TEXT,
    variant: TEXT.nullable(),
    paper: TEXT.nullable(),
    pages: COUNT.nullable(),
    flavours: z.array(TEXT),
    proof: z
      .strictObject({ words: mapOf(TEXT, COUNT) })
      .transform(({ words }) => words)
      .nullable(),
  });

  const DIAGNOSTIC = z.strictObject({
    code: z.custom<Code>((code) => typeof code === 'string' && Object.hasOwn(CODES, code)),
    severity: z.enum(['error', 'warning']),
    message: TEXT,
    place: z.exactOptional(z.strictObject({ file: TEXT, line: COUNT, column: COUNT })),
    hint: z.exactOptional(TEXT),
  });

  const BUILD = z.strictObject({
    key: TEXT,
    diptych: TEXT,
    inputs: mapOf(TEXT, DIGEST),
    files: mapOf(SAFE_PATH, DIGEST),
    diagnostics: z.array(DIAGNOSTIC),
  });

  return z
    .strictObject({ format: z.literal(FORMAT), files: z.array(ENTRY), builds: z.array(BUILD) })
    .refine(({ files }) => new Set(files.map((file) => file.path)).size === files.length);
}

/** The manifest that formatManifest wrote as `written`; undefined for anything else, also for one that leads out of its folder. */
export function readManifest(written: string): Manifest | undefined {
  const read = manifestSchema().safeParse(parsed(written), { jitless: true });
  return read.success ? { files: read.data.files, builds: read.data.builds } : undefined;
}

/** Nothing where it is no JSON. */
function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
