/** Turns files that are to travel inside a PDF into its embedded files (ISO 19005-3, 6.8; ISO 32000-2, 7.11.4 and 14.13). */
import { deflate, nameOf, textString, type Dictionary, type PdfFile, type Reference } from './document.ts';

/** A file inside a PDF. */
export interface Attachment {
  /** As it is to be called when it is taken out; in ASCII. */
  readonly name: string;
  /** Its media type, e.g. text/markdown. */
  readonly mime: string;
  /** For people. */
  readonly description: string;
  /** What it is to the document (ISO 19005-3, 6.8 and annex E). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
  readonly bytes: Uint8Array;
}

export interface EmbeddedFiles {
  /** What the catalog says of them. */
  readonly catalog: Dictionary;
  /** What its names say. */
  readonly names: Dictionary;
}

/** Writes them, dated `date`. Throws when two have one name: a reader would find only one of them. */
export function embedFiles(file: PdfFile, attachments: readonly Attachment[], date: Date): EmbeddedFiles {
  if (attachments.length === 0) return { catalog: {}, names: {} };
  const specifications = new Map<string, Reference>();
  for (const attachment of attachments) {
    if (specifications.has(attachment.name)) throw new Error(`two attachments are called ${attachment.name}`);
    specifications.set(attachment.name, specify(file, attachment, date));
  }
  const sorted = [...specifications].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    catalog: { AF: [...specifications.values()] },
    names: { EmbeddedFiles: { Names: sorted.flatMap(([name, reference]) => [textString(name), reference]) } },
  };
}

function specify(file: PdfFile, attachment: Attachment, date: Date): Reference {
  const { name, mime, description, relationship, bytes } = attachment;
  const Params = { Size: bytes.length, ModDate: date };
  const stream = file.addDeflated({ Type: 'EmbeddedFile', Subtype: nameOf(mime), Params }, deflate(bytes));
  return file.add({
    Type: 'Filespec',
    F: textString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
}
