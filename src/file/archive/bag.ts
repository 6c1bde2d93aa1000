/** Turns files into a BagIt 1.0 bag (RFC 8493): the same files with their checksums and what is said of them. */
import type { ArchiveForm } from './form.ts';
import { BAGIT_PROFILE, PROFILE_FILE, PROFILE_IDENTIFIER } from './profile.ts';
import { foldedPath, formatManifest, OWN_ALGORITHM, whyUnsafePath } from './manifest-lines.ts';
import { type BrokenLine, linesOf } from './tag-file.ts';

/** What bag-info.txt says. Nothing in it is of the machine or the moment that the bag was made on. */
export interface BagInfo {
  readonly form: ArchiveForm;
  /** The day of the bagging, if anybody said it. */
  readonly date?: string | undefined;
  /** Of the folder. */
  readonly identifier: string;
  /** By which others know what is in it: a document symbol. */
  readonly symbol?: string | undefined;
  /** In the words of the statement's titles. */
  readonly description: string;
  /** What made the bag, with its version. */
  readonly software: string;
  /** The libraries that it was made with, each with its version. */
  readonly versions: ReadonlyMap<string, string>;
  /** Of the PDF as it was before it was signed, in hexadecimal digits. */
  readonly masterSha512: string;
  /** Who has signed the PDF, and the SHA-256 of their certificate. */
  readonly signedBy?: string;
  /** Who the statement is of. */
  readonly organization?: string;
  readonly contact?: Contact;
  /** Which revision it is of, and what that replaces; absent of a first one. */
  readonly revision?: number;
  readonly replaces?: readonly string[];
}

/** Who answers for a bag (RFC 8493, 2.2.2). */
export interface Contact {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** The two lines of RFC 8493, 2.1.1. */
const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/**
 * The files of the bag by their paths in it, sorted. `payload` has the paths under `data/`, their parts joined by `/`;
 * text is written in UTF-8. `metadata` stands beside it, in a folder of that name. Throws for a path that is not safe everywhere, and for two that some systems take for one.
 */
export async function bagOf(
  payload: ReadonlyMap<string, Uint8Array | string>,
  info: BagInfo,
  metadata: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, Uint8Array>> {
  refuseUnsafe([...payload.keys()]);
  const data = new Map([...payload].map(([path, content]) => [`data/${path}`, bytesOf(content)]));
  const tags = new Map([
    ['bagit.txt', bytesOf(DECLARATION)],
    ['bag-info.txt', bytesOf(formatInfo(fieldsOf(info, data)))],
    ...(info.form === 1 ? [] : [[PROFILE_FILE, bytesOf(`${JSON.stringify(BAGIT_PROFILE, undefined, 2)}\n`)] as const]),
    ...[...metadata].map(([name, text]) => [`${METADATA_FOLDER}/${name}`, bytesOf(text)] as const),
    [`manifest-${OWN_ALGORITHM}.txt`, bytesOf(await formatManifest(data))],
  ]);
  const tagManifest = [`tagmanifest-${OWN_ALGORITHM}.txt`, bytesOf(await formatManifest(tags))] as const;
  return new Map([...tags, tagManifest, ...data].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is said of the payload, beside it, for whoever takes bags in. */
export const METADATA_FOLDER = 'metadata';

function refuseUnsafe(paths: readonly string[]): void {
  for (const path of paths) {
    const why = whyUnsafePath(path);
    if (why !== undefined) throw new Error(`not a path for a bag: ${JSON.stringify(path)} ${why}`);
  }
  const folded = new Set(paths.map(foldedPath));
  if (folded.size !== paths.length) throw new Error('two paths of the bag are one on some systems');
}

function fieldsOf(info: BagInfo, data: ReadonlyMap<string, Uint8Array>): readonly InfoField[] {
  return [
    ...(info.organization === undefined ? [] : [['Source-Organization', info.organization] as const]),
    ...contactFields(info.contact),
    ...identifierFields(info),
    ...(info.revision === undefined ? [] : [['Revision', String(info.revision)] as const]),
    ...(info.replaces ?? []).map((replaced) => ['Replaces', replaced] as const),
    ['External-Description', info.description],
    ...(info.date === undefined ? [] : [['Bagging-Date', info.date] as const]),
    ['Payload-Oxum', oxumOf(data.values())],
    ['Bag-Software-Agent', info.software],
    ...[...info.versions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, version]) => ['Made-With', `${name} ${version}`] as const),
    ['Master-SHA512', info.masterSha512],
    ...(info.signedBy === undefined ? [] : [['Signed-By', info.signedBy] as const]),
  ];
}

/** By what others know it, by what we do, and which profile it keeps. */
function identifierFields({ form, symbol, identifier }: BagInfo): readonly InfoField[] {
  if (form === 1) return [['External-Identifier', identifier]];
  return [
    ['External-Identifier', symbol ?? identifier],
    ['Internal-Sender-Identifier', identifier],
    ['BagIt-Profile-Identifier', PROFILE_IDENTIFIER],
  ];
}

function contactFields({ name, phone, email }: Contact = {}): readonly InfoField[] {
  const fields = [
    ['Contact-Name', name],
    ['Contact-Phone', phone],
    ['Contact-Email', email],
  ] as const;
  return fields.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}

/** Bytes and files of the payload (RFC 8493, 2.2.2). */
export function oxumOf(contents: Iterable<Uint8Array>): string {
  const lengths = Array.from(contents, ({ length }) => length);
  return `${String(lengths.reduce((sum, length) => sum + length, 0))}.${String(lengths.length)}`;
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/*
 * Turns what is said of a bag into the lines of bag-info.txt and back (RFC 8493, 2.2.2).
 */

/** The longest line that RFC 8493, 2.2.2, recommends, in characters. */
const LONGEST_LINE = 79;

/** What stands before the lines that go on with the one above; readers that only join the lines read one space. */
const INDENT = ' ';

/** A label and its value, in order; a label may come again. */
type InfoField = readonly [label: string, value: string];

/**
 * A field to a line, long values foldedField where they have a space. Spaces, tabs and ends of lines within a value become
 * one space: a reader could not tell them from folding. Throws for a label with a colon or an end of line.
 */
function formatInfo(fields: readonly InfoField[]): string {
  return fields.map(([label, value]) => `${foldedField(label, value)}\n`).join('');
}

function foldedField(label: string, value: string): string {
  if (!/^[^:\r\n \t][^:\r\n]*$/u.test(label)) throw new Error(`not a label of bag-info.txt: ${JSON.stringify(label)}`);
  const lines: string[] = [];
  let line = `${label}:`;
  let hasWord = false;
  for (const word of value.split(/[ \t\r\n]+/u).filter((part) => part !== '')) {
    const isFull = hasWord && lengthOf(line) + 1 + lengthOf(word) > LONGEST_LINE;
    if (isFull) lines.push(line);
    line = isFull ? INDENT + word : `${line} ${word}`;
    hasWord = true;
  }
  return [...lines, line].join('\n');
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** What the lines say: each label with its values, in order. Labels are the same in capitals and small letters. */
export function readInfo(text: string): {
  readonly info: ReadonlyMap<string, readonly string[]>;
  readonly broken: readonly BrokenLine[];
} {
  const fields: { readonly label: string; readonly words: string[] }[] = [];
  const broken: BrokenLine[] = [];
  for (const [n, line] of linesOf(text).entries()) {
    const last = fields.at(-1);
    const [, label, value] = /^([^: \t][^:]*):[ \t]*(.*)$/su.exec(line) ?? [];
    if (/^[ \t]/u.test(line) && last !== undefined) last.words.push(line);
    else if (label !== undefined && value !== undefined) fields.push({ label: label.trimEnd(), words: [value] });
    else broken.push({ line: n + 1, why: 'is not a label and its value' });
  }
  return { info: byLabel(fields), broken };
}

function byLabel(fields: readonly { readonly label: string; readonly words: readonly string[] }[]) {
  const info = new Map<string, string[]>();
  const spellings = new Map<string, string>();
  for (const { label, words } of fields) {
    const spelling = spellings.get(label.toLowerCase()) ?? label;
    spellings.set(label.toLowerCase(), spelling);
    const value = words
      .map((line) => line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/gu, ''))
      .filter((line) => line !== '')
      .join(' ');
    info.set(spelling, [...(info.get(spelling) ?? []), value]);
  }
  return info;
}
