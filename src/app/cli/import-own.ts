/** Gives a statement back from what Diptych made of it: the archive's PDF, which carries its sources, or the bag around it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';

/** The folder's name and the files of a statement, as they were. */
interface Sources {
  readonly slug: string;
  readonly files: ReadonlyMap<string, string>;
}

export function isBag(folder: string): boolean {
  return existsSync(path.join(folder, 'bagit.txt'));
}

/** The bag is checked first: what was altered is not given back. */
export async function sourcesOfBag(folder: string): Promise<Outcome<Sources>> {
  const [{ readNamed }, { checkBag }] = await Promise.all([
    import('./verify.ts'),
    import('../../file/archive/index.ts'),
  ]);
  const read = readNamed(folder);
  if (!read.ok) return read;
  if (read.value.kind !== 'bag') return noSources(folder);
  const bag = await checkBag(read.value.files);
  if (!bag.ok) return bag;
  const pdf = [...bag.value.payload].find(([name]) => name.endsWith('.pdf'))?.[1];
  const sources = pdf === undefined ? noSources(folder) : await sourcesOfPdf(folder, pdf);
  if (!sources.ok) return sources;
  const differs = [...sources.value.files].find(([name, text]) => {
    const beside = bag.value.payload.get(`sources/${name}`);
    return beside === undefined || asText(beside) !== text;
  });
  if (differs === undefined) return done(sources.value, bag.diagnostics);
  const place = { file: path.join(folder, 'data', 'sources', differs[0]), line: 1, column: 1 };
  return failed([fault('archive/differs', 'the source beside the PDF is another than the one in it', place)]);
}

export function isPdf(bytes: Uint8Array): boolean {
  return asLatin(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * What the PDF carries, where nothing in it is other than it was written: its checksums are looked at, and its signature if it
 * has one. Faults: `intake/format` for a PDF that carries no statement, or is not as it was written; `signature/altered`.
 */
export async function sourcesOfPdf(file: string, bytes: Uint8Array): Promise<Outcome<Sources>> {
  const [{ embeddedFiles, inspectSignature }, { FACTS_FILE, parseStatement }] = await Promise.all([
    import('../../file/signature/index.ts'),
    import('../../text/source/index.ts'),
  ]);
  const embedded = embeddedFiles(bytes);
  if (embedded === undefined) return asLatin(bytes).includes(EMBEDDED) ? notAsWritten(file) : noSources(file);
  const slug = [...embedded.keys()].flatMap((name) => EXPRESSION.exec(name)?.groups?.['slug'] ?? [])[0];
  const own = [...embedded].filter(([name]) => name === FACTS_FILE || VERSION.test(name));
  if (slug === undefined || !embedded.has(FACTS_FILE)) return noSources(file);
  const signature = await inspectSignature(bytes);
  if (!signature.ok) return failed(signature.diagnostics.map((one) => ({ ...one, place: top(file) })));
  const files = new Map(own.map(([name, content]) => [name, asText(content)]));
  const read = parseStatement({ slug, files });
  return read.ok ? done({ slug, files }, read.diagnostics) : read;
}

/** What the type of each file that a PDF carries is called in it. */
const EMBEDDED = '/EmbeddedFile';

/** As the archive names what it carries. */
const EXPRESSION = /^(?<slug>[a-z\d][a-z\d-]*)\.[a-z\d-]+\.akn\.xml$/u;
const VERSION = /^[a-z]{2,3}(?:-[A-Za-z\d]+)*\.md$/u;

function noSources(file: string): Outcome<never> {
  return failed([
    fault(
      'intake/format',
      'the file is a PDF that carries no statement, and cannot be imported',
      top(file),
      'if Diptych made it, import the archive copy or the mail (.eml) of the same statement; else open it in Word, save it as .docx, and import that; or copy its text into a file: diptych import page.txt',
    ),
  ]);
}

/** Who has saved it anew may have changed what it carries, and nothing in it would tell. */
function notAsWritten(file: string): Outcome<never> {
  const message = 'the PDF is damaged, or another program has saved it anew, so that nobody can tell what it carries';
  const hint = 'import the copy as Diptych has made it, or the folder of the bag that it is from';
  return failed([fault('intake/format', message, top(file), hint)]);
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}

/** As it stands, a mark of its encoding too. */
function asText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
