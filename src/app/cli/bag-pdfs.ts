/**
 * Turns the PDFs of a bag that is whole into who signed them, and into all in which the bag, its record and they disagree:
 * checksums say that nothing was changed since they were written, and whoever changes a file can write them anew.
 */
import { digestHex, sameBytes } from '../../bytes/index.ts';
import { type Code, type Diagnostic, failed, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import {
  type ArchiveRecord,
  type CheckedBag,
  checkDescriptions,
  readBuildRecord,
  RECORD_FILE,
  SOURCES_FOLDER,
} from '../../file/archive/index.ts';
import { signedBy } from '../../file/editions/index.ts';
import {
  embeddedFiles,
  inspectSignature,
  metadataOf,
  type RevocationSources,
  type SignatureFacts,
  type TrustList,
} from '../../file/signature/index.ts';

export interface BagPdf {
  /** In the bag. */
  readonly file: string;
  /** Nothing where nobody has signed it. */
  readonly signature?: SignatureFacts;
}

/** By what signatures are judged. */
export interface Judging {
  /** Whom to trust; not looked at where absent. */
  readonly trust?: TrustList;
  /** Who says which certificates were revoked, beside what the files keep themselves. */
  readonly revocation?: RevocationSources;
}

const PAYLOAD = 'data/';

/**
 * Every PDF, whatever the case of its name. Faults: `signature/altered`, `signature/revoked-before`, and of a bag of ours `signature/stripped`,
 * `signature/other`, `archive/another-pdf`, `archive/another-source`, `archive/description`, `archive/profile`,
 * `archive/missing` and those of reading the record; warning: `signature/unrecorded`.
 */
export async function checkBagPdfs(
  bag: CheckedBag,
  files: ReadonlyMap<string, Uint8Array>,
  { trust, revocation }: Judging = {},
): Promise<Outcome<readonly BagPdf[]>> {
  const { payload, info } = bag;
  const record = readRecord(payload, info);
  const diagnostics: Diagnostic[] = [...(record?.diagnostics ?? [])];
  const pdfs: BagPdf[] = [];
  for (const [name, bytes] of payload) {
    if (!isPdf(name, bytes)) continue;
    const file = PAYLOAD + name;
    const found = await inspectSignature(bytes, trust, revocation);
    diagnostics.push(...found.diagnostics.map((one) => ({ ...one, place: top(file) })));
    if (!found.ok) continue;
    pdfs.push({ file, ...(found.value && { signature: found.value }) });
    if (record?.ok === true) diagnostics.push(...signatureFaults(file, found.value, record.value));
  }
  if (record?.ok === true) {
    diagnostics.push(...signedByFaults(info, record.value), ...(await masterFaults(payload, info, record.value)));
    const said = metadataOf(payload.get(mainPdf(info))?.subarray(0, record.value.master.bytes) ?? new Uint8Array());
    diagnostics.push(...(await checkDescriptions({ ...bag, files, record: record.value, said })));
  }
  return settle(pdfs, diagnostics);
}

/** Readers look for the head of a PDF in the first kilobyte. */
function isPdf(name: string, bytes: Uint8Array): boolean {
  return /\.pdf$/i.test(name) || new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** None in a bag of another program's; one of ours that lacks its record, or says of itself that it has one, is at fault. */
function readRecord(payload: CheckedBag['payload'], info: CheckedBag['info']): Outcome<ArchiveRecord> | undefined {
  const bytes = payload.get(RECORD_FILE);
  if (bytes !== undefined) return readBuildRecord(new TextDecoder().decode(bytes));
  const isOurs = info.get('Bag-Software-Agent')?.some((agent) => agent.startsWith('Diptych ')) ?? false;
  if (!isOurs && !info.has('Signed-By')) return undefined;
  return failed([at('archive/record', 'the record of how the bag was made is missing', PAYLOAD + RECORD_FILE)]);
}

function signatureFaults(
  file: string,
  signature: SignatureFacts | undefined,
  { signed, signer }: ArchiveRecord,
): readonly Diagnostic[] {
  const by = signer === undefined ? '' : ` by ${signer.subject}`;
  if (signed && signature === undefined) {
    const hint =
      'its signature was taken away, or another file was put in its place: ask for the copy as it was signed';
    return [
      at('signature/stripped', `the bag says that it is signed${by}, and nobody has signed this file`, file, hint),
    ];
  }
  if (!signed && signature !== undefined) {
    const message = `it is signed by ${signature.signer.subject}, and the bag says that nobody has signed it`;
    return [at('signature/unrecorded', message, file, 'it was signed after the bag was made')];
  }
  if (signer === undefined || signature === undefined || signature.signer.sha256 === signer.sha256) return [];
  const message = `it is signed by ${signature.signer.subject} with another certificate than the one of ${signer.subject} that the bag names`;
  return [at('signature/other', message, file, 'ask whoever the bag names for the copy that they signed')];
}

/** What bag-info.txt says of the signer is what the record says. */
function signedByFaults(info: CheckedBag['info'], { signer }: ArchiveRecord): readonly Diagnostic[] {
  const said = info.get('Signed-By') ?? [];
  const expected = signer === undefined ? [] : [signedBy(signer)];
  if (said.join('\n') === expected.join('\n')) return [];
  const message = `Signed-By is ${said.join(', ') || 'absent'}; the record of the bag says ${expected.join('') || 'nobody'}`;
  return [at('signature/other', message, 'bag-info.txt')];
}

const PDF_SUFFIX = '.pdf';

/** Where the payload has the PDF that the bag is of. */
function mainPdf(info: CheckedBag['info']): string {
  // Bags of the first form, and those of texts without a symbol, have the name of the file as the one identifier.
  const [stem = ''] = info.get('Internal-Sender-Identifier') ?? info.get('External-Identifier') ?? [];
  return stem + PDF_SUFFIX;
}

/** That the PDF is the one that the record is of, and says and holds what stands beside it. */
async function masterFaults(
  payload: CheckedBag['payload'],
  info: CheckedBag['info'],
  { master, signed }: ArchiveRecord,
): Promise<readonly Diagnostic[]> {
  const name = mainPdf(info);
  const stem = name.slice(0, -PDF_SUFFIX.length);
  const pdf = payload.get(name);
  const file = PAYLOAD + name;
  if (pdf === undefined)
    return [at('archive/another-pdf', `the bag is one of ${stem}, and has no ${file}`, 'bag-info.txt')];
  const digest = await digestHex('sha512', pdf.subarray(0, master.bytes));
  const said = info.get('Master-SHA512') ?? [];
  if (digest !== master.sha512 || (!signed && pdf.length < master.bytes))
    return [at('archive/another-pdf', 'it is not the PDF that the bag was made with', file)];
  if (said.some((one) => one !== digest))
    return [at('archive/another-pdf', 'Master-SHA512 is that of another PDF than the one in the bag', 'bag-info.txt')];
  const embedded = embeddedFiles(pdf);
  if (embedded === undefined || metadataOf(pdf.subarray(0, master.bytes)) === undefined)
    return [
      at(
        'archive/another-pdf',
        'it is not written as a PDF of Diptych is, so that nothing in it can be compared',
        file,
      ),
    ];
  return sourceFaults(payload, { stem, file, embedded });
}

interface Embedding {
  readonly stem: string;
  readonly file: string;
  readonly embedded: ReadonlyMap<string, Uint8Array>;
}

/** What a reader of the bag takes for the sources and the text has to be what is inside the PDF, which alone can be signed. */
function sourceFaults(payload: CheckedBag['payload'], { stem, file, embedded }: Embedding): readonly Diagnostic[] {
  const counterparts = new Map(
    [...embedded].map(([name, bytes]) => {
      const suffix = /\.[^.]+\.akn\.xml$/.exec(name)?.[0];
      return [suffix === undefined ? `${SOURCES_FOLDER}/${name}` : `${stem}${suffix}`, bytes] as const;
    }),
  );
  const differing = [...counterparts]
    .filter(([name, bytes]) => !sameBytes(payload.get(name) ?? new Uint8Array(), bytes))
    .map(([name]) =>
      payload.has(name)
        ? at('archive/another-source', `it is not the file of that name in ${file}`, PAYLOAD + name)
        : at('archive/another-source', `${PAYLOAD}${name}, which is in the PDF, is missing`, file),
    );
  const added = [...payload.keys()]
    .filter((name) => /^sources\/[^/]+\.md$|^sources\/statement\.yaml$|\.akn\.xml$/.test(name))
    .filter((name) => !counterparts.has(name))
    .map((name) => at('archive/another-source', `it is not in ${file}`, PAYLOAD + name));
  return [...differing, ...added];
}

function at(code: Code, message: string, file: string, hint?: string): Diagnostic {
  return fault(code, message, top(file), hint);
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}
