/** Turns a statement into the files of its proof: a PDF, and a picture of each page. */
import { done, type Outcome } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Inspected } from '../../publish.ts';
import type { Statement } from '../../text/statement/index.ts';
import { publishOptions, stemOf, type Job, type NewFile } from './job.ts';

export interface Proof {
  readonly inspected: Inspected;
  readonly files: readonly NewFile[];
}

/** The statement's own faults and warnings are those of `publish`. */
export async function proofOf(statement: Statement, job: Job, on: PaperName): Promise<Outcome<Proof>> {
  const inspected = job.rooms.inspect(statement, job.template, publishOptions(job, on));
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
