/** Statements as their files, made the way that users go: composed, painted, read back and proved. */
import { settle, type Outcome } from '../../src/diagnostics/index.ts';
import { makeEditions, type Copy, type Orders, type PageWishes } from '../../src/file/editions/index.ts';
import { openReader } from '../../src/file/fidelity/index.ts';
import type { PaperName } from '../../src/geometry/index.ts';
import type { CompositionReport } from '../../src/page/pages/index.ts';
import type { Template } from '../../src/page/template/index.ts';
import type { Session } from '../../src/session/index.ts';
import type { Statement } from '../../src/text/statement/index.ts';
import { SESSION } from './session.ts';
import { houseStyle } from './statement.ts';

export const reader = await openReader(SESSION);
const proofreader = { read: async (bytes: Uint8Array) => Promise.resolve(reader.read(bytes)) };

/** The plain file of an edition, with no variant. */
const ORDERS: Omit<Orders, 'editions' | 'papers' | 'wishes'> = {
  handout: { press: false, booklet: false, nup: false },
  mail: { settings: { to: [] } },
  archive: { pdf: '1.7' },
};

export interface Way extends Partial<PageWishes> {
  readonly paper?: PaperName;
  readonly template?: Template;
  readonly session?: Session;
  /** The handout, which is in black alone, if absent; the email is in colour. */
  readonly edition?: 'handout' | 'email';
}

export interface MadePdf {
  readonly bytes: Uint8Array;
  readonly report: CompositionReport;
}

/** The PDF of a statement, in the house style and on A4 unless another way is asked for. */
export async function pdfOf(statement: Statement, way: Way = {}): Promise<Outcome<MadePdf>> {
  const { paper = 'a4', template = houseStyle(), session = SESSION, edition = 'handout', ...wishes } = way;
  // Neither its sources nor the template's text go into these.
  const copy: Copy = { session, statement, sources: new Map(), template, templateText: '' };
  const orders: Orders = {
    ...ORDERS,
    editions: [edition],
    papers: [paper],
    wishes: { arrangement: 'columns', ...wishes },
  };
  const made = await makeEditions(copy, orders, proofreader);
  if (!made.ok) return made;
  const [file] = made.value.files;
  const report = made.value.composed.get(paper)?.report;
  if (file === undefined || typeof file.content === 'string' || report === undefined)
    throw new Error('there is no PDF');
  return settle({ bytes: file.content, report }, made.diagnostics);
}
