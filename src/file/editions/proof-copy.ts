/** The proof of a statement for its editors: the pages as published, with what is to be seen in them drawn around the text. */
import { done, type Outcome } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import {
  compose,
  proofOf,
  surveyOf,
  type Composed,
  type CompositionReport,
  type SurveyedPage,
} from '../../page/pages/index.ts';
import { paint } from '../pdf/index.ts';
import { issued, printed } from './issued.ts';
import { descriptionOf } from './description.ts';
import { type Copy, languagesOf, type PageWishes } from './edition.ts';

export interface Inspected {
  readonly paper: PaperName;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly report: CompositionReport;
  /** What stands where, with the figures of each line. */
  readonly survey: readonly SurveyedPage[];
}

/** What a proof is made of. */
export type ProofCopy = Pick<Copy, 'session' | 'statement' | 'template' | 'house' | 'issuerPlace'>;

/** The pages of a statement on one paper: for its proof, and for as many editions as are painted from them. */
export function composeOn(
  { session, statement, template }: ProofCopy,
  wishes: PageWishes,
  paper: PaperName,
): Outcome<Composed> {
  const { languages, arrangement } = wishes;
  return compose(statement, template, { session, paper, arrangement, ...(languages && { languages }) });
}

/** How a proof is to be; `composed` are its pages, where they have been made for editions. */
export interface ProofWishes {
  readonly wishes: PageWishes;
  readonly paper: PaperName;
  readonly composed?: Composed;
}

/** Composes a statement as it is printed, unless its pages are given, and paints its proof. Faults: those of composing. */
export function inspect(given: ProofCopy, { wishes, paper, composed }: ProofWishes): Outcome<Inspected> {
  const copy = printed(issued(given, wishes));
  const made = composed === undefined ? composeOn(copy, wishes, paper) : done(composed);
  if (!made.ok) return made;
  const { session, statement } = copy;
  const { report, layout } = made.value;
  const survey = surveyOf(layout.fitted);
  const proof = proofOf(made.value, survey, `Proof of ${statement.slug}`);
  const description = descriptionOf(session, statement, languagesOf(statement.meta, wishes));
  const titles = description.titles.map(({ lang, text }) => ({ lang, text: `[proof] ${text}` }));
  const bytes = paint(proof, { ...description, titles }, { session });
  return done({ paper, bytes, pages: proof.pages.length, report, survey }, made.diagnostics);
}
