/** The archive: a PDF with its sources inside, and the bag that keeps it together with all it can be made from again. */
import { digestHex, utf8 } from '../../bytes/index.ts';
import {
  akomaNtoso,
  type ArchiveForm,
  bagOf,
  dublinCore,
  formatBuildRecord,
  NEWEST_FORM,
  premis,
  type PreservedFile,
  RECORD_FILE,
  SOURCES_FOLDER,
  type ArchiveRecord,
  type BagInfo,
  type FontDigest,
  type SignerRecord,
} from '../archive/index.ts';
import { done, settle, type Outcome } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed } from '../../page/pages/index.ts';
import { flavoursOf, paint, type Attachment, type PaintOptions } from '../pdf/index.ts';
import { descriptionOf, producerOf, programOf, wordingsIn } from './description.ts';
import { dateOf, type Lang, type Statement } from '../../text/statement/index.ts';
import { type CacheKey, type Program, versionOf } from '../../session/index.ts';
import { printedTag } from '../../text/language/index.ts';
import { type Copy, type EditionFile, type FileFacts, languagesOf, type Orders, stemOf } from './edition.ts';
import { keptFonts } from './kept-fonts.ts';
import { pathOf, PDF_SUFFIX, type Painted } from './painted.ts';

export function paintArchive(copy: Copy, orders: Orders, paper: PaperName, { composition }: Composed): Painted {
  const { session, statement } = copy;
  const { archive, wishes, made } = orders;
  const { program = programOf(copy), form = NEWEST_FORM } = archive;
  const description = descriptionOf(session, statement, languagesOf(statement.meta, wishes), { made, form });
  const facts = { edition: 'archive', paper, pages: composition.pages.length } as const;
  const options: PaintOptions = {
    session,
    standard: archive.pdf === '2.0' ? 'a-4f' : 'a-3a',
    asReleased: form === 1,
    attachments: [...sourceAttachments(copy), ...textAttachments(copy, orders)],
  };
  return {
    ...facts,
    stem: stemOf(statement, wishes, facts),
    claims: flavoursOf(options),
    bytes: paint(composition, { ...description, producer: producerOf(program) }, options),
  };
}

/** What the statement was written in; sorted, for in a bag they have no order. */
function sourceAttachments({ sources }: Copy): readonly Attachment[] {
  return [...sources]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => {
      const isFacts = name.endsWith('.yaml');
      return {
        name,
        mime: isFacts ? 'application/yaml' : 'text/markdown',
        description: isFacts ? 'Source: the facts of the statement' : `Source: the text, ${name}`,
        relationship: 'Source',
        bytes,
      };
    });
}

/** The statement again in a form that programs read without knowing ours. */
function textAttachments(copy: Copy, orders: Orders): readonly Attachment[] {
  return languagesOf(copy.statement.meta, orders.wishes).map((lang) => ({
    name: expressionName(copy.statement.slug, lang),
    mime: 'application/akn+xml',
    description: `The text in Akoma Ntoso, ${lang}`,
    relationship: 'Alternative',
    bytes: utf8(expressionOf(copy, lang, orders)),
  }));
}

/** It stands inside the PDF and beside it. */
function expressionOf({ session, statement, house }: Copy, lang: Lang, { archive: { form }, made }: Orders): string {
  const options = { ...house?.archive, ...(form !== undefined && { form }), ...(made !== undefined && { made }) };
  const expressions = session.cache(EXPRESSIONS);
  const known = expressions.get(statement) ?? new Map<string, string>();
  expressions.set(statement, known);
  const key = `${lang} ${JSON.stringify(options)}`;
  const text = known.get(key) ?? akomaNtoso(statement, lang, options);
  known.set(key, text);
  return text;
}

/** By statement, and by language and options. */
const EXPRESSIONS: CacheKey<WeakMap<Statement, Map<string, string>>> = {
  name: 'expressions',
  create: () => new WeakMap(),
};

function expressionName(stem: string, lang: string): string {
  return `${stem}.${lang}.akn.xml`;
}

/** The bag, a folder of its own. Faults: those of sealing it. */
export async function archiveFiles(
  copy: Copy,
  orders: Orders,
  painted: Painted,
): Promise<Outcome<readonly EditionFile[]>> {
  const { session, statement, sources, template, templateText } = copy;
  const { stem, bytes: master, ...facts } = painted;
  const { seal, signer, program = programOf(copy), form = NEWEST_FORM } = orders.archive;
  const { made } = orders;
  const signed = seal === undefined ? done(master) : await seal(master);
  if (!signed.ok) return signed;
  const pdf = signed.value;
  const languages = languagesOf(statement.meta, orders.wishes);
  const masterSha512 = await digestHex('sha512', master);
  const fonts = await keptFonts(copy);
  const payload = new Map<string, Uint8Array | string>([
    [pathOf(painted), pdf],
    ...languages.map((lang) => [expressionName(stem, lang), expressionOf(copy, lang, orders)] as const),
    ...[...sources].map(([name, bytes]) => [`${SOURCES_FOLDER}/${name}`, bytes] as const),
    [`${SOURCES_FOLDER}/template.yaml`, templateText],
    ...[...fonts.files].map(([file, content]) => [`${SOURCES_FOLDER}/${file}`, content] as const),
    ...Object.entries(template.drawings).map(([file, svg]) => [`${SOURCES_FOLDER}/${file}`, svg] as const),
    [
      RECORD_FILE,
      formatBuildRecord(
        recordOf(copy, orders, {
          facts,
          master: { sha512: masterSha512, bytes: master.length },
          signed: seal !== undefined,
          program,
          fonts: fonts.digests,
          form,
          made,
        }),
      ),
    ],
  ]);
  const info: BagInfo = {
    form,
    ...bagDate(statement, orders),
    identifier: stem,
    symbol: statement.meta.symbol,
    ...revisionFields(copy, orders),
    ...organizationOf(statement, languages),
    ...(copy.house?.contact && { contact: copy.house.contact }),
    description: languages
      .flatMap((lang) => descriptionOf(session, statement, [lang]).titles.map(({ text }) => text))
      .join(' / '),
    software: producerOf(program),
    versions: program.libraries,
    masterSha512,
    ...(signer && { signedBy: signedBy(signer) }),
  };
  const metadata = form === 1 ? undefined : await metadataOf(copy, orders, { facts, payload, info });
  const bag = await bagOf(payload, info, metadata);
  const files = [...bag].map(([file, content]): EditionFile => {
    const isPdf = file === `data/${pathOf(painted)}`;
    const own: FileFacts = isPdf ? facts : { edition: 'archive', paper: facts.paper, claims: [] };
    return { ...own, path: `${stem}/${file}`, content };
  });
  return settle(files, signed.diagnostics);
}

/** What bag-info.txt says of whoever signed: on one line, whatever their certificate calls them. */
export function signedBy({ subject, sha256 }: SignerRecord): string {
  return `${subject
    .split(/[ \t\r\n]+/u)
    .join(' ')
    .trim()}, certificate SHA-256 ${sha256}`;
}

/** The copy that this one replaces, by its name, and by what readers know it by. */
function revisionFields({ statement }: Copy, { archive }: Orders): Pick<BagInfo, 'revision' | 'replaces'> {
  const { revision, replaces: named } = statement.meta;
  const replaces = [archive.earlier, named].filter((one) => one !== undefined);
  return { ...(revision !== undefined && { revision }), ...(replaces.length > 0 && { replaces }) };
}

/** The day that the bag was made on, if anybody said it; the first form had the statement's own. */
function bagDate({ meta }: Statement, { archive, made }: Orders): Pick<BagInfo, 'date'> {
  return { date: archive.form === 1 ? dateOf(meta) : made?.slice(0, 'YYYY-MM-DD'.length) };
}

interface Bagged {
  readonly facts: FileFacts;
  readonly payload: ReadonlyMap<string, Uint8Array | string>;
  readonly info: BagInfo;
}

/** What catalogues and repositories read, beside the payload. */
async function metadataOf(
  { session, statement }: Copy,
  { wishes, made, archive }: Orders,
  { facts, payload, info }: Bagged,
): Promise<ReadonlyMap<string, string>> {
  const { meta } = statement;
  const languages = languagesOf(meta, wishes);
  const { titles, byLanguage } = descriptionOf(session, statement, languages, { made });
  const { version } = archive.program ?? { version: versionOf(session) };
  const files = await Promise.all(
    // In a bag they have no order.
    [...payload]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([name, content]): Promise<PreservedFile> => {
        const bytes = typeof content === 'string' ? utf8(content) : content;
        const sha512 = await digestHex('sha512', bytes);
        const isPdf = name.endsWith(PDF_SUFFIX);
        return {
          path: `data/${name}`,
          bytes: bytes.length,
          sha512,
          mime: mimeOf(name),
          ...(isPdf && { version: facts.claims.join(', ') }),
        };
      }),
  );
  return new Map([
    [
      'dublin-core.xml',
      dublinCore({
        titles,
        creators: byLanguage?.creators ?? [],
        subjects: byLanguage?.subjects ?? [],
        descriptions: byLanguage?.descriptions ?? [],
        publishers: wordingsIn(meta.issuer, languages),
        date: dateOf(meta),
        identifiers: [...(info.symbol === undefined ? [] : [info.symbol]), info.identifier],
        languages: languages.map(printedTag),
        relations: info.replaces ?? [],
        rights: byLanguage?.rights ?? [],
      }),
    ],
    ['premis.xml', premis(files, { name: 'Diptych', version, made })],
  ]);
}

/** By the ending of a file's name: what a bag of ours may hold. */
const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/akn+xml',
  md: 'text/markdown',
  yaml: 'application/yaml',
  json: 'application/json',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  otf: 'font/otf',
  txt: 'text/plain',
};

function mimeOf(name: string): string {
  return MIMES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}

/** In the language that stands first. */
function organizationOf({ meta: { issuer } }: Statement, languages: readonly Lang[]): Pick<BagInfo, 'organization'> {
  const [organization] = languages.flatMap((lang) => issuer?.[lang] ?? []);
  return { ...(organization !== undefined && { organization }) };
}

interface Master {
  readonly facts: FileFacts;
  readonly master: ArchiveRecord['master'];
  readonly signed: boolean;
  readonly program: Program;
  readonly fonts: readonly FontDigest[];
  readonly form: ArchiveForm;
  readonly made: string | undefined;
}

function recordOf(
  { statement, template, house }: Copy,
  { wishes, archive }: Orders,
  { facts, master, signed, program, fonts, form, made }: Master,
): ArchiveRecord {
  return {
    form,
    slug: statement.slug,
    diptych: program.version,
    template: template.name,
    paper: facts.paper,
    languages: languagesOf(statement.meta, wishes),
    arrangement: wishes.arrangement,
    ...(wishes.fit !== undefined && { fit: wishes.fit }),
    pdf: archive.pdf,
    libraries: program.libraries,
    master,
    signed,
    ...(made !== undefined && { made }),
    ...(archive.signer && { signer: archive.signer }),
    ...(fonts.length > 0 && { fonts }),
    ...(archive.earlier !== undefined && { replaces: archive.earlier }),
    ...(house && { house }),
  };
}
