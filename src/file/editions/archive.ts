/** The archive: a PDF with its sources inside, and the bag that keeps it together with all it can be made from again. */
import { digestHex, utf8 } from '../../bytes/index.ts';
import {
  akomaNtoso,
  bagOf,
  formatBuildRecord,
  RECORD_FILE,
  SOURCES_FOLDER,
  type ArchiveRecord,
  type BagInfo,
  type FontDigest,
} from '../archive/index.ts';
import { done, settle, type Outcome } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed } from '../../page/pages/index.ts';
import { flavoursOf, paint, type Attachment, type PaintOptions } from '../pdf/index.ts';
import { descriptionOf, producerOf, programOf } from './description.ts';
import { dateOf, type Lang, type Statement } from '../../text/statement/index.ts';
import type { CacheKey, Program } from '../../session/index.ts';
import { type Copy, type EditionFile, type FileFacts, languagesOf, type Orders, stemOf } from './types.ts';
import { keptFonts } from './kept-fonts.ts';
import { pathOf, type Painted } from './painted.ts';

export function paintArchive(
  copy: Copy,
  { archive, wishes }: Orders,
  paper: PaperName,
  { composition }: Composed,
): Painted {
  const { session, statement } = copy;
  const { program = programOf(copy) } = archive;
  const description = descriptionOf(session, statement, languagesOf(statement.meta, wishes));
  const facts = { edition: 'archive', paper, pages: composition.pages.length } as const;
  const options: PaintOptions = {
    session,
    standard: archive.pdf === '2.0' ? 'a-4f' : 'a-3a',
    attachments: [...sourceAttachments(copy), ...textAttachments(copy, languagesOf(statement.meta, wishes))],
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
function textAttachments(copy: Copy, languages: ReturnType<typeof languagesOf>): readonly Attachment[] {
  return languages.map((lang) => ({
    name: expressionName(copy.statement.slug, lang),
    mime: 'application/akn+xml',
    description: `The text in Akoma Ntoso, ${lang}`,
    relationship: 'Alternative',
    bytes: utf8(expressionOf(copy, lang)),
  }));
}

/** It stands inside the PDF and beside it. */
function expressionOf({ session, statement }: Copy, lang: Lang): string {
  const expressions = session.cache(EXPRESSIONS);
  const known = expressions.get(statement) ?? new Map<Lang, string>();
  expressions.set(statement, known);
  const text = known.get(lang) ?? akomaNtoso(statement, lang);
  known.set(lang, text);
  return text;
}

const EXPRESSIONS: CacheKey<WeakMap<Statement, Map<Lang, string>>> = {
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
  const { seal, program = programOf(copy) } = orders.archive;
  const signed = seal === undefined ? done(master) : await seal(master);
  if (!signed.ok) return signed;
  const pdf = signed.value;
  const languages = languagesOf(statement.meta, orders.wishes);
  const masterSha512 = await digestHex('sha512', master);
  const fonts = await keptFonts(copy);
  const payload = new Map<string, Uint8Array | string>([
    [pathOf(painted), pdf],
    ...languages.map((lang) => [expressionName(stem, lang), expressionOf(copy, lang)] as const),
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
        }),
      ),
    ],
  ]);
  const bag = await bagOf(payload, {
    date: dateOf(statement.meta),
    identifier: stem,
    ...revisionFields(copy, orders),
    ...organizationOf(statement, languages),
    ...(copy.house?.contact && { contact: copy.house.contact }),
    description: languages
      .flatMap((lang) => descriptionOf(session, statement, [lang]).titles.map(({ text }) => text))
      .join(' / '),
    software: producerOf(program),
    versions: program.libraries,
    masterSha512,
  });
  const files = [...bag].map(([file, content]): EditionFile => {
    const isPdf = file === `data/${pathOf(painted)}`;
    const own: FileFacts = isPdf ? facts : { edition: 'archive', paper: facts.paper, claims: [] };
    return { ...own, path: `${stem}/${file}`, content };
  });
  return settle(files, signed.diagnostics);
}

/** The copy that this one replaces, by its name, and by what readers know it by. */
function revisionFields({ statement }: Copy, { archive }: Orders): Pick<BagInfo, 'revision' | 'replaces'> {
  const { revision, replaces: named } = statement.meta;
  const replaces = [archive.earlier, named].filter((one) => one !== undefined);
  return { ...(revision !== undefined && { revision }), ...(replaces.length > 0 && { replaces }) };
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
}

function recordOf(
  { statement, template, house }: Copy,
  { wishes, archive }: Orders,
  { facts, master, signed, program, fonts }: Master,
): ArchiveRecord {
  return {
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
    ...(fonts.length > 0 && { fonts }),
    ...(archive.earlier !== undefined && { replaces: archive.earlier }),
    ...(house && { house }),
  };
}
