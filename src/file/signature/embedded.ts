/** Turns a PDF of ours into the files that are embedded in it, by their names (ISO 32000-1, 7.11.4), and into what it says of itself. */
import { entriesAt, follow, itemsOf, PdfSyntaxError, readObjects, referenceIn } from './pdf-source.ts';
import { contentsOf, objectIn, textOfString } from './pdf-values.ts';

/** The longest that is taken: no file of a statement is larger. */
const MOST_BYTES = 16_000_000;

/** None where it embeds none; nothing where it is not written as our files are. */
export function embeddedFiles(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return undefined;
  }
}

/** The longest that is taken: ours have 3 kB. */
const MOST_XMP_BYTES = 1_000_000;

/** What a PDF says of itself, as XMP; nothing where it is not written as our files are. */
export function metadataOf(bytes: Uint8Array): string | undefined {
  try {
    const objects = readObjects(bytes);
    const metadata = referenceIn(follow(objects, objects.trailer, 'Root').entries.get('Metadata'));
    if (metadata === undefined) return undefined;
    return new TextDecoder().decode(contentsOf(objectIn(objects, metadata), MOST_XMP_BYTES));
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return undefined;
  }
}

function read(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const objects = readObjects(bytes);
  const root = follow(objects, objects.trailer, 'Root').entries;
  if (!root.has('Names')) return new Map();
  const tree = follow(objects, root, 'Names').entries.get('EmbeddedFiles');
  if (tree === undefined) return new Map();
  const apart = referenceIn(tree);
  const names = itemsOf((apart === undefined ? entriesAt(tree, 0) : objects.entries(apart)).get('Names') ?? '[]');
  const files = new Map<string, Uint8Array>();
  for (let i = 0; i + 1 < names.length; i += 2) {
    const [name = '', spec] = [names[i], referenceIn(names[i + 1])];
    const file = spec === undefined ? undefined : objects.entries(spec).get('EF');
    const stream = file === undefined ? undefined : referenceIn(entriesAt(file, 0).get('F'));
    if (stream === undefined) throw new PdfSyntaxError('a file that is embedded has no contents');
    files.set(textOfString(name), contentsOf(objectIn(objects, stream), MOST_BYTES));
  }
  return files;
}
