/** The whole way from a statement to the files of its editions: this picture of the flow is the code that runs. */
import { done, failed, fault, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { openReader, type TextProof } from '../fidelity/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import { type Composed, lostWords } from '../../page/pages/index.ts';
import { placeOfKey, standsOn } from '../../page/template/index.ts';
import type { Session } from '../../session/index.ts';
import { unsettledFaults } from '../../text/statement/index.ts';
import { archiveFiles, paintArchive } from './archive.ts';
import { mailFiles, paintMail } from './email.ts';
import { handoutFiles, paintHandouts } from './handout.ts';
import { composeOn } from './proof-copy.ts';
import { issued, printed, unnamed } from './issued.ts';
import { type Painted, PDF_SUFFIX, prove, type Reading } from './painted.ts';
import type { Copy, Edition, EditionFile, Made, Orders, Proofreader } from './edition.ts';

/**
 * All files that are ordered, or the reasons why there are none: one of them wrong, and none is delivered. Faults: those
 * of composing, of the proof of text, of mails and of sealing, and `statement/unsettled`.
 */
export async function makeEditions(
  given: Copy,
  orders: Orders,
  proofreader: Proofreader = readHere(given.session),
): Promise<Outcome<Made>> {
  const isDraft = orders.wishes.draft === true;
  const refused = isDraft ? notOfDrafts(orders) : unsettledFaults(given.statement.meta);
  if (refused.length > 0) return failed(refused);
  const copy = issued(given, orders.wishes);
  const composed = composeOnPapers(copy, orders);
  if (!composed.ok) return composed;
  const pages = composed.value[0]?.pages ?? new Map<PaperName, Composed>();
  const unmarked = isDraft ? unmarkedPages(copy, pages) : [];
  if (unmarked.length > 0) return withEarlier(composed.diagnostics, failed(unmarked));
  const readings: Reading[] = [];
  // Each file can be read while the next is painted.
  for (const painted of paintAll(orders, composed.value))
    readings.push({ painted, text: proofreader.read(painted.bytes) });
  const proving = prove((edition) => lookOf(edition, composed.value).copy, orders.wishes, readings);
  // Nothing is signed that is not proved; all else can be put together meanwhile.
  if (orders.archive.seal !== undefined && !(await proving).ok) return withEarlier(composed.diagnostics, await proving);
  const files = await filesOf(
    copy,
    orders,
    readings.map(({ painted }) => painted),
  );
  const proved = await proving;
  const diagnostics = unlike([
    ...unnamed(copy, orders.wishes),
    ...composed.diagnostics,
    ...proved.diagnostics,
    ...files.diagnostics,
  ]);
  if (!files.ok || !proved.ok) return failed(diagnostics);
  return done({ files: files.value.map((file) => withProof(file, proved.value)), composed: pages }, diagnostics);
}

/** What nobody may take for the statement itself is neither sent nor kept. */
function notOfDrafts({ editions }: Orders): readonly Diagnostic[] {
  return editions
    .filter((edition) => edition !== 'handout')
    .map((edition) =>
      fault('editions/draft', `there is no ${edition} of a draft`, undefined, 'settle the statement first'),
    );
}

/** Pages after the first say in a band or in their running head that they are of a draft: one page alone could be taken for final. */
function unmarkedPages({ template }: Copy, composed: ReadonlyMap<PaperName, Composed>): readonly Diagnostic[] {
  const isLong = [...composed.values()].some(({ composition }) => composition.pages.length > 1);
  const isMarked = template.blocks.some(
    (block) => (block.kind === 'running-head' || block.kind === 'notice') && standsOn(block, 'later'),
  );
  if (!isLong || isMarked) return [];
  const message =
    'the pages of this draft after the first would not say that it is one: the template has no running head';
  const hint = 'add `- { block: running-head, pages: later }` to its blocks, or choose another template';
  return [fault('editions/draft', message, placeOfKey(template.source, ['blocks']), hint)];
}

function withProof(file: EditionFile, proofs: ReadonlyMap<string, TextProof>): EditionFile {
  const text = proofs.get(file.path.slice(file.path.lastIndexOf('/') + 1, -PDF_SUFFIX.length));
  return text === undefined || !file.path.endsWith(PDF_SUFFIX) ? file : { ...file, text };
}

function withEarlier(earlier: readonly Diagnostic[], { diagnostics }: Outcome<unknown>): Outcome<never> {
  return failed(unlike([...earlier, ...diagnostics]));
}

/** The reader's code is compiled beside, while pages are composed. */
function readHere(session: Session): Proofreader {
  const opening = openReader(session);
  // It is told to whoever reads; where nothing comes to be painted nobody does.
  opening.catch(() => undefined);
  return { read: async (bytes) => (await opening).read(bytes) };
}

/** Editions whose pages are the same, with the copy that they are composed from. */
interface Look {
  readonly editions: readonly Edition[];
  readonly copy: Copy;
  readonly papers: readonly PaperName[];
}

interface ComposedLook extends Look {
  readonly pages: ReadonlyMap<PaperName, Composed>;
}

/** What is printed comes first. It differs where it has notes that what is read on a screen has not. */
function looksOf(copy: Copy, { editions, papers }: Orders): readonly Look[] {
  const onPaper = printed(copy);
  const [first] = papers;
  const onScreen = {
    editions: editions.filter((edition) => edition !== 'handout'),
    copy,
    papers: first ? [first] : [],
  };
  if (!editions.includes('handout')) return [onScreen];
  if (onPaper.statement === copy.statement) return [{ editions, copy, papers }];
  const looks: readonly Look[] = [{ editions: ['handout'], copy: onPaper, papers }, onScreen];
  return looks.filter((look) => look.editions.length > 0);
}

function lookOf(edition: Edition, looks: readonly ComposedLook[]): ComposedLook {
  const look = looks.find(({ editions }) => editions.includes(edition));
  if (look === undefined) throw new Error(`nothing was composed for the ${edition}`);
  return look;
}

/** Each paper that some edition is printed on, composed once for all of them that look alike. */
function composeOnPapers(copy: Copy, orders: Orders): Outcome<readonly ComposedLook[]> {
  const { wishes } = orders;
  const found = new Map<PaperName, Diagnostic[]>();
  const looks: ComposedLook[] = [];
  for (const look of looksOf(copy, orders)) {
    const pages = new Map<PaperName, Composed>();
    for (const paper of look.papers) {
      const composed = composeOn(look.copy, wishes, paper);
      const lost = composed.ok ? lostWords(composed.value.layout.fitted) : [];
      // Of the same line, that it is too long for its column is said too.
      const own = [...composed.diagnostics.filter((one) => !isOfLost(one, lost)), ...lost];
      found.set(paper, [...(found.get(paper) ?? []), ...own]);
      if (!composed.ok || lost.length > 0) return failed(withPapers(found));
      pages.set(paper, composed.value);
    }
    looks.push({ ...look, pages });
  }
  return done(looks, withPapers(found));
}

/** What is found on one of several papers alone says on which. */
function withPapers(found: ReadonlyMap<PaperName, readonly Diagnostic[]>): readonly Diagnostic[] {
  const on = new Map<string, PaperName[]>();
  for (const [paper, own] of found) {
    for (const one of unlike(own)) on.set(JSON.stringify(one), [...(on.get(JSON.stringify(one)) ?? []), paper]);
  }
  return unlike([...found.values()].flat()).map((one) => {
    const papers = on.get(JSON.stringify(one)) ?? [];
    return papers.length === found.size ? one : { ...one, message: `on ${papers.join(' and ')}, ${one.message}` };
  });
}

function isOfLost({ code, place }: Diagnostic, lost: readonly Diagnostic[]): boolean {
  return (
    code === 'paragraph/overfull' &&
    lost.some((one) => one.place?.file === place?.file && one.place?.line === place?.line)
  );
}

function* paintAll(orders: Orders, looks: readonly ComposedLook[]): Generator<Painted, void, void> {
  for (const edition of orders.editions) {
    const { copy, pages } = lookOf(edition, looks);
    const [first] = pages;
    if (first === undefined) return;
    switch (edition) {
      case 'handout':
        for (const [paper, one] of pages) yield* paintHandouts(copy, orders, paper, one);
        break;
      case 'email':
        yield paintMail(copy, orders, ...first);
        break;
      case 'archive':
        yield paintArchive(copy, orders, ...first);
        break;
    }
  }
}

async function filesOf(
  copy: Copy,
  orders: Orders,
  painted: readonly Painted[],
): Promise<Outcome<readonly EditionFile[]>> {
  const diagnostics: Diagnostic[] = [];
  const files: EditionFile[] = [];
  for (const one of painted) {
    const made = await { handout: handoutFiles, email: mailFiles, archive: archiveFiles }[one.edition](
      copy,
      orders,
      one,
    );
    diagnostics.push(...made.diagnostics);
    if (!made.ok) return failed(diagnostics);
    files.push(...made.value);
  }
  return done(files, diagnostics);
}

/** Two papers have many a warning in common. */
function unlike(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}
