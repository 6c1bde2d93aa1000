/** Tells what two files of one name in two bags have in common, when a version made the one and another the other. */
import { digestHex, sameBytes } from '../../bytes/index.ts';
import { readBuildRecord, readInfo, type ArchiveRecord } from '../archive/index.ts';
import { proveText, type ProofOptions, type Reader, type ReadText } from '../fidelity/index.ts';
import { picture } from '../pdf/index.ts';
import type { Statement } from '../../text/statement/index.ts';

/** How a file that is not the same byte for byte differs from the one that is made again. */
export type Likeness =
  /** It says the same, and looks the same. */
  | { readonly kind: 'alike' }
  /** It may well be as it was made: what makes it now makes it otherwise. */
  | { readonly kind: 'otherwise'; readonly how: string }
  /** It is not what its bag says that it was made from. */
  | { readonly kind: 'foreign'; readonly why: string };

/** A file of the bag, and the same made again. */
export interface Pair {
  readonly found: Uint8Array;
  readonly again: Uint8Array;
}

const ALIKE = { kind: 'alike' } as const;
const otherwise = (how: string): Likeness => ({ kind: 'otherwise', how });
const foreign = (why: string): Likeness => ({ kind: 'foreign', why });

/** What follows from other files: their sizes and digests, which the bag itself has been held to. */
const FOLLOWING_LABELS: ReadonlySet<string> = new Set(['payload-oxum', 'master-sha512']);

/** Checksums: whether they are those of the bag's files has been asked before. */
export function isManifest(path: string): boolean {
  return /^(?:tag)?manifest-\w+\.txt$/u.test(path);
}

/** bag-info.txt, but for what follows from other files. */
export function compareInfo({ found, again }: Pair): Likeness {
  const fields = (bytes: Uint8Array) =>
    JSON.stringify([...readInfo(textOf(bytes)).info].filter(([label]) => !FOLLOWING_LABELS.has(label.toLowerCase())));
  return fields(found) === fields(again) ? ALIKE : otherwise('says other things of the bag');
}

/** build.json, but for the PDF that it names; that has to be the one in the bag. */
export async function compareRecords(pair: Pair, pdf: Uint8Array): Promise<Likeness> {
  const [found, again] = [readBuildRecord(textOf(pair.found)), readBuildRecord(textOf(pair.again))];
  if (!found.ok || !again.ok) return foreign('is no record of how the bag was made');
  const { master } = found.value;
  if ((await digestHex('sha512', masterIn(pdf, found.value))) !== master.sha512)
    return foreign('names another PDF than the one in the bag');
  const facts = (record: ArchiveRecord) => JSON.stringify({ ...record, libraries: [...record.libraries], master: {} });
  return facts(found.value) === facts(again.value) ? ALIKE : otherwise('says other things of how the bag was made');
}

/** The PDF as it was before it was signed: what stands after that is the signature. */
export function masterIn(pdf: Uint8Array, { master }: ArchiveRecord): Uint8Array {
  return pdf.subarray(0, master.bytes);
}

export interface PdfJudge {
  readonly reader: Reader;
  readonly statement: Statement;
  readonly proof: ProofOptions;
}

/** By what their readers get: the words, which have to be those of the source, and the look of each page. */
export async function comparePdfs({ found, again }: Pair, { reader, statement, proof }: PdfJudge): Promise<Likeness> {
  const [text, textAgain] = [reader.read(found), reader.read(again)];
  if (wordsOf(text) !== wordsOf(textAgain)) {
    const [difference] = proveText(statement, text, proof).diagnostics;
    if (difference !== undefined) return foreign(`does not say what its sources say: ${difference.message}`);
  }
  const [pages, pagesAgain] = [await picture(found), await picture(again)];
  if (pages.length !== pagesAgain.length)
    return otherwise(`says the same on ${counted(pages.length)} that now is on ${counted(pagesAgain.length)}`);
  const others = pages.flatMap((page, i) => (sameBytes(page, pagesAgain[i] ?? new Uint8Array()) ? [] : [i + 1]));
  return others.length === 0 ? ALIKE : otherwise(`says the same, but now looks otherwise on page ${others.join(', ')}`);
}

/** With the language of each. */
function wordsOf({ passages, unreadable }: ReadText): string {
  return JSON.stringify([unreadable, passages.map(({ text, lang, flow }) => [text, lang, flow])]);
}

function counted(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
