/** Turns what a bag was made by into build.json and back: all that is needed to make it again from its own sources. */
import * as z from 'zod';
import type { Jurisdiction } from './akn.ts';
import type { Contact } from './bag.ts';
import { type ArchiveForm, NEWEST_FORM } from './form.ts';
import { done, failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { settableLanguages } from '../../text/language/index.ts';
import { type ByLanguage, isSlug, type Lang } from '../../text/statement/index.ts';

/** Where the record stands in the payload. */
export const RECORD_FILE = 'build.json';

/** Where the sources stand in the payload: those of the statement, and the template. */
export const SOURCES_FOLDER = 'sources';

export interface ArchiveRecord {
  readonly form: ArchiveForm;
  readonly slug: string;
  /** The version of Diptych. */
  readonly diptych: string;
  /** The name of the template. */
  readonly template: string;
  readonly paper: 'a4' | 'letter';
  /** From left to right. */
  readonly languages: readonly Lang[];
  readonly arrangement: 'columns' | 'facing';
  /** The pages that the text was fitted to, where that was asked for beyond the template. */
  readonly fit?: number | 'sheet';
  readonly pdf: '1.7' | '2.0';
  /** The versions of what it was made with, fonts among them, by name. */
  readonly libraries: ReadonlyMap<string, string>;
  /** The PDF as it was before it was signed. */
  readonly master: { readonly sha512: string; readonly bytes: number };
  readonly signed: boolean;
  /** When it was made, in UTC, if anybody said so. */
  readonly made?: string;
  /** The name of the copy that stood beside it, and that it replaces. */
  readonly replaces?: string;
  /** Whose certificate it is signed with: without it nobody could tell who had signed a file whose signature was taken away. */
  readonly signer?: SignerRecord;
  /** The house's fonts that may not be copied: each is known by its digest, and has to be there when the bag is made again. */
  readonly fonts?: readonly FontDigest[];
  /** What the house said of itself, where the statement did not. */
  readonly house?: HouseFacts;
}

/** The certificate of whoever signed, as it names itself and its issuer. */
export interface SignerRecord {
  readonly subject: string;
  readonly issuer: string;
  /** Of the certificate, in hexadecimal. */
  readonly sha256: string;
}

/** A font that stands in the house's folder of fonts, and in no bag. */
export interface FontDigest {
  readonly file: string;
  readonly sha512: string;
}

/** Who publishes statements that do not say it themselves, and who answers for what is archived. */
export interface HouseFacts {
  /** One wording for all languages, or one for each. */
  readonly issuer?: string | ByLanguage<string | undefined> | undefined;
  readonly contact?: Contact | undefined;
  /** Whose documents they are, in the names that Akoma Ntoso gives them. */
  readonly archive?: Jurisdiction | undefined;
}

const FORMAT = 'diptych-build/';

/** Made when a record is read: no build reads one. */
function recordSchema() {
  return z.object({
    format: z.string().regex(/^diptych-build\/[1-9]\d*$/u),
    slug: z.string().refine(isSlug),
    diptych: z.string().min(1),
    template: z.string().min(1),
    paper: z.enum(['a4', 'letter']),
    languages: z.array(z.enum(settableLanguages().map(({ tag }) => tag))).min(1),
    arrangement: z.enum(['columns', 'facing']),
    fit: z.union([z.int().positive(), z.literal('sheet')]).optional(),
    pdf: z.enum(['1.7', '2.0']),
    libraries: z.record(z.string(), z.string()),
    master: z.object({ sha512: z.string().regex(/^[0-9a-f]{128}$/u), bytes: z.int().nonnegative() }),
    signed: z.boolean(),
    made: z.iso.datetime().optional(),
    replaces: z.string().min(1).optional(),
    signer: z
      .object({ subject: z.string(), issuer: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })
      .optional(),
    fonts: z.array(z.object({ file: z.string().min(1), sha512: z.string().regex(/^[0-9a-f]{128}$/u) })).optional(),
    house: z
      .object({
        issuer: z.union([z.string(), z.record(z.string(), z.string().optional())]).optional(),
        contact: z
          .object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
          .optional(),
        archive: z.object({ country: z.string().optional(), body: z.string().optional() }).optional(),
      })
      .optional(),
  });
}

/** The file's text, its keys in a fixed order, libraries by name. */
export function formatBuildRecord(record: ArchiveRecord): string {
  const libraries = [...record.libraries].sort(([a], [b]) => (a < b ? -1 : 1));
  const written: z.input<ReturnType<typeof recordSchema>> = {
    format: FORMAT + String(record.form),
    slug: record.slug,
    diptych: record.diptych,
    template: record.template,
    paper: record.paper,
    languages: [...record.languages],
    arrangement: record.arrangement,
    ...(record.fit !== undefined && { fit: record.fit }),
    pdf: record.pdf,
    libraries: Object.fromEntries(libraries),
    master: { sha512: record.master.sha512, bytes: record.master.bytes },
    signed: record.signed,
    ...(record.made !== undefined && { made: record.made }),
    ...(record.replaces !== undefined && { replaces: record.replaces }),
    ...(record.signer && { signer: record.signer }),
    ...(record.fonts && { fonts: [...record.fonts] }),
    ...(record.house && { house: record.house }),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/**
 * The record. Faults: `archive/record` for a text that is none. A record of a later form is read as far as it is
 * understood, with the warning `archive/other-version`.
 */
export function readBuildRecord(text: string): Outcome<ArchiveRecord> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed([recordFault('the record of how the bag was made is no JSON')]);
  }
  const parsed = recordSchema().safeParse(json);
  if (!parsed.success) return failed(parsed.error.issues.map(faultOf));
  const { format, fit, fonts, house, made, libraries, replaces, signer, ...facts } = parsed.data;
  const number = Number(format.slice(FORMAT.length));
  const record: ArchiveRecord = {
    ...facts,
    form: number === 1 ? 1 : NEWEST_FORM,
    ...(made !== undefined && { made }),
    libraries: new Map(Object.entries(libraries)),
    ...(fit !== undefined && { fit }),
    ...(replaces !== undefined && { replaces }),
    ...(fonts && { fonts }),
    ...(house && { house }),
    ...(signer && { signer }),
  };
  if (number <= NEWEST_FORM) return done(record);
  const message = `the record of how the bag was made is of the form ${format}; ${FORMAT}${String(NEWEST_FORM)} is known here`;
  return settle(record, [fault('archive/other-version', message, PLACE, 'use the version of Diptych that made it')]);
}

function faultOf({ path, message }: z.core.$ZodIssue): Diagnostic {
  const key = path.map(String).join('.');
  return recordFault(key === '' ? `the record is none: ${message}` : `${key} in the record is wrong: ${message}`);
}

function recordFault(message: string): Diagnostic {
  return fault('archive/record', message, PLACE, 'the bag cannot be made again; its files are still what they are');
}

const PLACE: Place = { file: `data/${RECORD_FILE}`, line: 1, column: 1 };
