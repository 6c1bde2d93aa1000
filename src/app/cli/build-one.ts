/** Turns one statement's folder into its files in the output folder: read, checked, set, proved and written, or left as it was. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { failed, fault, settle, type Outcome } from '../../diagnostics/index.ts';
import type { BuildRecord, DeliveredFile, FileFacts as RecordedFacts } from '../delivery/index.ts';
import type { Copy, EditionFile, FileFacts, Orders } from '../../file/editions/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed, CompositionReport } from '../../page/pages/index.ts';
import { isFinal, type Statement } from '../../text/statement/index.ts';
import { versionOf } from '../../session/index.ts';
import type { BuildJob } from './build-job.ts';
import { proofOf } from './proof-files.ts';
import type { StatementFolder } from './statements.ts';

export interface Built {
  /** Every file, with what is to be said of it. */
  readonly files: readonly DeliveredFile[];
  /** What a user would look for: files, and folders that are delivered whole. */
  readonly shown: readonly string[];
  /** Of the papers that were composed for; none where nothing had changed. */
  readonly reports: ReadonlyMap<PaperName, CompositionReport>;
  readonly unchanged: boolean;
}

/** Faults: all that reading, checking, setting and writing can find, and `archive/not-final`. */
export async function buildOne(folder: StatementFolder, job: BuildJob): Promise<Outcome<Built>> {
  const { rooms, template, templateText } = job;
  const { statement, sources } = rooms.readFolder(folder.path);
  if (!statement.ok) return statement;
  const wanted = ordersFor(statement.value, folder, job);
  const early = [...statement.diagnostics, ...job.check(statement.value), ...wanted.diagnostics];
  if (!wanted.ok || early.some(({ severity }) => severity === 'error')) return failed(early);
  const copy: Copy = { session: rooms.session, statement: statement.value, sources, template, templateText };
  const question = questionOf(copy, wanted.value, job);
  const standing = job.force
    ? undefined
    : rooms.isUnchanged(job.out, folder.slug, {
        key: question.key,
        inputs: rooms.inputsDigest(question.inputs),
        source: folder.path,
      });
  if (standing !== undefined) {
    const files = standing.files.map(({ entry: { path: _path, ...facts }, ...file }) => ({
      ...written(facts),
      ...file,
    }));
    return settle(
      {
        files,
        shown: shownOf(
          folder,
          job,
          standing.files.map(({ entry }) => entry.path),
        ),
        reports: new Map(),
        unchanged: true,
      },
      [...early, ...standing.diagnostics],
    );
  }
  const made = await rooms.makeEditions(copy, wanted.value, job.proofreader);
  const proofs = made.ok && job.withProof ? await proofsOf(copy.statement, made.value.composed, job) : [];
  const diagnostics = [...early, ...made.diagnostics];
  if (!made.ok) return failed(diagnostics);
  const files = [...made.value.files, ...proofs];
  const record = { ...question, facts: factsOf(files), diagnostics: made.diagnostics, source: folder.path };
  const delivered = rooms.writeWhole(job.out, {
    name: folder.slug,
    files: new Map(files.map(({ path: file, content }) => [file, content])),
    existing: 'replace',
    record: { ...record, diptych: versionOf(rooms.session) },
  });
  if (!delivered.ok) return failed([...diagnostics, ...delivered.diagnostics]);
  const described = delivered.value.files.map((file, i) => ({
    ...written(record.facts.get(files[i]?.path ?? '')),
    ...file,
  }));
  return settle(
    {
      files: described,
      shown: shownOf(
        folder,
        job,
        files.map((file) => file.path),
      ),
      reports: new Map([...made.value.composed].map(([paper, { report }]) => [paper, report])),
      unchanged: false,
    },
    [...diagnostics, ...delivered.diagnostics],
  );
}

/** As `--json` has it. */
function written<T extends RecordedFacts>(facts: T | undefined) {
  return facts && { ...facts, proof: facts.proof && { words: Object.fromEntries(facts.proof) } };
}

/** What is asked for, less the archive where the text is not final: unless that was asked for by name, it is left out. */
function ordersFor(statement: Statement, { path: folder }: StatementFolder, job: BuildJob): Outcome<Orders> {
  const { orders, namesEditions } = job;
  if (isFinal(statement.meta) || !orders.editions.includes('archive')) return settle(orders, []);
  const place = { file: path.join(folder, 'statement.yaml'), line: 1, column: 1 };
  const state = statement.meta.embargo === undefined ? `status is ${statement.meta.status}` : 'there is an embargo';
  if (namesEditions) {
    const hint = 'archive it once its status is final and no embargo is left';
    return failed([fault('archive/not-final', `only a final text is archived, and here ${state}`, place, hint)]);
  }
  const editions = orders.editions.filter((edition) => edition !== 'archive');
  return settle({ ...orders, editions }, [
    fault('archive/left-out', `there is no archive copy: ${state}`, place, 'it is made once the text is final'),
  ]);
}

type Question = Pick<BuildRecord, 'key' | 'inputs'>;

/** What is asked for, and everything that the answer depends on. */
function questionOf({ sources, templateText }: Copy, orders: Orders, job: BuildJob): Question {
  const { editions, papers, wishes, handout, mail, archive, profile } = orders;
  const asked = {
    template: job.template.name,
    editions,
    papers,
    ...wishes,
    ...(editions.includes('handout') && { handout }),
    ...(editions.includes('email') && { mail }),
    ...(editions.includes('archive') && { pdf: archive.pdf, signed: archive.seal !== undefined }),
    proof: job.withProof,
  };
  return {
    // Addresses are nobody else's business: the manifest has them as a digest only.
    key: createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, KEY_FIGURES),
    inputs: new Map<string, Uint8Array | string>([
      ...sources,
      [`template ${job.template.name}`, templateText],
      ['asked', JSON.stringify(asked)],
      ['diptych', versionOf(job.rooms.session)],
      ...job.fonts,
      ...(profile ? [[`profile ${profile.description}`, profile.icc] as const] : []),
    ]),
  };
}

/** Enough to tell the questions of one folder apart. */
const KEY_FIGURES = 16;

/** Of every paper, also of one that no edition was composed for; what can be said of the text has been said of the others. */
async function proofsOf(
  statement: Statement,
  composed: ReadonlyMap<PaperName, Composed>,
  job: BuildJob,
): Promise<readonly RecordedFile[]> {
  const files: RecordedFile[] = [];
  for (const paper of job.orders.papers) {
    const known = composed.get(paper);
    const proof = await proofOf({ statement, paper, ...(known && { composed: known }) }, job);
    if (proof.ok)
      files.push(
        ...proof.value.files.map(({ name, content }) => ({ path: name, content, paper, edition: 'proof', claims: [] })),
      );
  }
  return files;
}

type RecordedFile = Pick<EditionFile, 'path' | 'content' | 'paper' | 'claims'> &
  Partial<Omit<FileFacts, 'edition'>> & { readonly edition: string };

function factsOf(files: readonly (EditionFile | RecordedFile)[]): ReadonlyMap<string, RecordedFacts> {
  return new Map(
    files.map(({ path: file, edition, variant = null, paper, pages = null, claims, text }) => [
      file,
      {
        edition,
        variant,
        paper,
        pages,
        flavours: claims,
        proof: text === undefined ? null : new Map(text.languages.map(({ lang, words }) => [lang, words])),
      },
    ]),
  );
}

/** Files in the statement's own folder, and for those further in the folder that they are in; sorted. */
function shownOf({ slug }: StatementFolder, { out }: BuildJob, paths: readonly string[]): readonly string[] {
  const units = new Set(paths.map((file) => file.split('/', 1).join('')));
  return [...units].toSorted().map((unit) => path.join(out.path, slug, unit));
}
