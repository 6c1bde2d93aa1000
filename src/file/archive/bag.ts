/** Turns files into a BagIt 1.0 bag (RFC 8493): the same files with their checksums and what is said of them. */
import type { IsoDate } from '../../text/statement/index.ts';
import { formatInfo, type InfoField } from './bag-info.ts';
import { formatManifest, OWN_ALGORITHM } from './manifest-lines.ts';
import { foldedPath, whyUnsafePath } from './paths.ts';

/** What bag-info.txt says. Nothing in it is of the machine or the moment that the bag was made on. */
export interface BagInfo {
  /** Stands for the day of the bagging: the statement's own. */
  readonly date: IsoDate;
  readonly identifier: string;
  /** In the words of the statement's titles. */
  readonly description: string;
  /** What made the bag, with its version. */
  readonly software: string;
  /** The libraries that it was made with, each with its version. */
  readonly versions: ReadonlyMap<string, string>;
  /** Of the PDF as it was before it was signed, in hexadecimal digits. */
  readonly masterSha512: string;
  /** Who the statement is of. */
  readonly organization?: string;
}

/** The two lines of RFC 8493, 2.1.1. */
const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/**
 * The files of the bag by their paths in it, sorted. `payload` has the paths under `data/`, their parts joined by `/`;
 * text is written in UTF-8. Throws for a path that is not safe everywhere, and for two that some systems take for one.
 */
export async function bagOf(
  payload: ReadonlyMap<string, Uint8Array | string>,
  info: BagInfo,
): Promise<ReadonlyMap<string, Uint8Array>> {
  refuseUnsafe([...payload.keys()]);
  const data = new Map([...payload].map(([path, content]) => [`data/${path}`, bytesOf(content)]));
  const tags = new Map([
    ['bagit.txt', bytesOf(DECLARATION)],
    ['bag-info.txt', bytesOf(formatInfo(fieldsOf(info, data)))],
    [`manifest-${OWN_ALGORITHM}.txt`, bytesOf(await formatManifest(data))],
  ]);
  const tagManifest = [`tagmanifest-${OWN_ALGORITHM}.txt`, bytesOf(await formatManifest(tags))] as const;
  return new Map([...tags, tagManifest, ...data].sort(([a], [b]) => (a < b ? -1 : 1)));
}

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
    ['External-Identifier', info.identifier],
    ['External-Description', info.description],
    ['Bagging-Date', info.date],
    ['Payload-Oxum', oxumOf(data.values())],
    ['Bag-Software-Agent', info.software],
    ...[...info.versions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, version]) => ['Made-With', `${name} ${version}`] as const),
    ['Master-SHA512', info.masterSha512],
  ];
}

/** Bytes and files of the payload (RFC 8493, 2.2.2). */
export function oxumOf(contents: Iterable<Uint8Array>): string {
  const lengths = Array.from(contents, ({ length }) => length);
  return `${String(lengths.reduce((sum, length) => sum + length, 0))}.${String(lengths.length)}`;
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
