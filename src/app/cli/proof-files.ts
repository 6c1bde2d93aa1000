/** Turns a statement into the files of its proof: a PDF, and a picture of each page. */
import { done, type Outcome } from '../../diagnostics/index.ts';
import type { Inspected } from '../../file/editions/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed } from '../../page/pages/index.ts';
import type { Statement } from '../../text/statement/index.ts';
import { stemOf, type Job, type NewFile } from './job.ts';

export interface Proof {
  readonly inspected: Inspected;
  readonly files: readonly NewFile[];
}

/** What a proof is of: a statement on a paper, and its pages where they have been composed. */
export interface Proofed {
  readonly statement: Statement;
  readonly paper: PaperName;
  readonly composed?: Composed;
}

/** Faults: those of composing. */
export async function proofOf({ statement, ...on }: Proofed, job: Job): Promise<Outcome<Proof>> {
  const { rooms, template, wishes } = job;
  const inspected = rooms.inspect({ session: rooms.session, statement, template }, { ...on, wishes });
  if (!inspected.ok) return inspected;
  const { bytes, paper, pages } = inspected.value;
  const stem = stemOf(statement, job, { edition: 'proof', paper });
  const { picture } = await import('../../file/pdf/index.ts');
  const pictures = await picture(bytes);
  const files = [
    { name: `${stem}.pdf`, content: bytes, about: { paper, pages } },
    ...pictures.map((png, i) => ({
      name: `${stem}-${String(i + 1)}.png`,
      content: png,
      about: { paper, page: i + 1 },
    })),
  ];
  return done({ inspected: inspected.value, files }, inspected.diagnostics);
}
