/** Turns a PDF of ours into the files that are embedded in it, by their names (ISO 32000-1, 7.11.4), and into what it says of itself. */
import {
  entriesAt,
  follow,
  integerIn,
  itemsOf,
  PdfSyntaxError,
  type PdfObjects,
  readObjects,
  referenceIn,
} from './pdf-source.ts';
import { contentsOf, entriesIn, objectIn, textOfString } from './pdf-values.ts';

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
  const streams = new Set<number>();
  for (let i = 0; i + 1 < names.length; i += 2) {
    const name = textOfString(names[i] ?? '');
    const stream = streamOf(objects, name, names[i + 1]);
    if (files.has(name) || streams.has(stream)) throw new PdfSyntaxError('a file is embedded twice');
    streams.add(stream);
    const found = objectIn(objects, stream);
    const contents = contentsOf(found, MOST_BYTES);
    const params = entriesIn(found).get('Params');
    if (params === undefined || integerIn(entriesAt(params, 0).get('Size')) !== contents.length)
      throw new PdfSyntaxError('a file that is embedded has another size than it says');
    files.set(name, contents);
  }
  return files;
}

/** The stream of the file of that name: all that lead to it say the same, so that none can lead to another's unseen. */
function streamOf(objects: PdfObjects, name: string, listed: string | undefined): number {
  const number = referenceIn(listed);
  const spec = number === undefined ? undefined : objects.entries(number);
  const [plain, unicode, file] = [spec?.get('F'), spec?.get('UF'), spec?.get('EF')];
  if ([plain, unicode].some((one) => one === undefined || textOfString(one) !== name))
    throw new PdfSyntaxError('a file that is embedded has two names');
  const embedded = file === undefined ? undefined : entriesAt(file, 0);
  const [stream, other] = [referenceIn(embedded?.get('F')), referenceIn(embedded?.get('UF'))];
  if (stream === undefined || stream !== other) throw new PdfSyntaxError('a file that is embedded has no contents');
  return stream;
}
