/** Turns the bytes of a Word file into those of its parts that are text, unpacked within limits. */
import { unzipSync, zipSync } from 'fflate';
import { done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';

/** What one part may have unpacked, and all of them: a statement of 40 pages has 2 MB of mark-up. */
const MOST_PART_BYTES = 16_000_000;
const MOST_BYTES = 24_000_000;
const MOST_ENTRIES = 5000;

/** The parts that hold text, and what is needed to find and to read them. All else, macros and media, stays packed. */
const TEXT_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/(?:document\d*|footnotes|endnotes)\.xml\.rels)$/u;

const MACROS = /(?:^|\/)vbaProject\.bin$/u;

export interface Unpacked {
  /** The text parts alone as an archive without compression: nothing in it can grow. */
  readonly archive: Uint8Array;
  readonly macros: boolean;
}

/** The sizes that an archive declares are believed only as limits: what has more is cut off there, and is no document. */
export function unpackedText(bytes: Uint8Array, place: Place): Outcome<Unpacked> {
  let [entries, size, macros, tooLarge] = [0, 0, false, false];
  const wanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    entries++;
    macros ||= MACROS.test(name);
    if (!TEXT_PARTS.test(name) || entries > MOST_ENTRIES) return false;
    size += originalSize;
    tooLarge ||= originalSize > MOST_PART_BYTES || size > MOST_BYTES;
    return !tooLarge;
  };
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    // fflate throws plain Errors, with a code of its own, for whatever is wrong with an archive.
    if (!(error instanceof Error)) throw error;
    return failed([
      fault('intake/format', `the file is a broken archive (${error.message})`, place, 'ask for the file again'),
    ]);
  }
  if (tooLarge || entries > MOST_ENTRIES) {
    const message = `unpacked, the file would have more than the ${String(MOST_BYTES / 1_000_000)} MB of text that are read`;
    return failed([fault('intake/too-large', message, place, 'no statement has so much; do not open it')]);
  }
  if (parts['word/document.xml'] === undefined) {
    const message = 'the file is an archive, but no Word document';
    return failed([fault('intake/format', message, place, 'name a .docx, or unpack it and name the text')]);
  }
  const declarations = Object.entries(parts).find(([, part]) => hasDoctype(part));
  if (declarations !== undefined) {
    const message = `${declarations[0]} declares entities of its own, which no Word document does`;
    return failed([fault('intake/format', message, place, 'do not open it; ask where it comes from')]);
  }
  return done({ archive: zipSync({ ...parts }, { level: 0 }), macros });
}

function hasDoctype(part: Uint8Array): boolean {
  return /<!(?:DOCTYPE|ENTITY)/iu.test(new TextDecoder().decode(part.subarray(0, 4096)));
}
