/** A PDF as it was painted, before it is proved and put together with what belongs to it. */
import { type Diagnostic, failed, type Outcome, settle } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import {
  inPageOrder,
  type ProofOptions,
  proveText,
  type ReadText,
  type Slot,
  type TextProof,
} from '../fidelity/index.ts';
import { surroundingsOf } from '../../page/pages/index.ts';
import type { Imposition } from '../pdf/index.ts';
import { type Copy, type Edition, type FileFacts, languagesOf, type PageWishes } from './edition.ts';

export interface Painted extends FileFacts {
  readonly paper: PaperName;
  /** The file's name without its ending. */
  readonly stem: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
  /** Where its pages are, if they are on sheets. */
  readonly imposition?: Imposition;
}

export const PDF_SUFFIX = '.pdf';

export function pathOf({ stem }: Painted): string {
  return stem + PDF_SUFFIX;
}

/*
 * Turns painted files into the proof that the text of each is what its source says, word for word.
 */

/** A painted file with its text, as soon as it has been read. */
export interface Reading {
  readonly painted: Painted;
  readonly text: Promise<ReadText>;
}

/** `copyOf` has what each edition was painted from. What was found of each painted file, by its stem, or the faults: those of `proveText`, of every file that has any. */
export async function prove(
  copyOf: (edition: Edition) => Copy,
  wishes: PageWishes,
  readings: readonly Reading[],
): Promise<Outcome<ReadonlyMap<string, TextProof>>> {
  const diagnostics: Diagnostic[] = [];
  const proofs = new Map<string, TextProof>();
  for (const { painted, text } of readings) {
    const read = await text;
    const { imposition } = painted;
    const copy = copyOf(painted.edition);
    const options = proofOptionsOf(copy, wishes);
    const proof = proveText(copy.statement, imposition ? inPageOrder(read, slotsOn(imposition)) : read, options);
    diagnostics.push(...proof.diagnostics);
    if (proof.ok) proofs.set(painted.stem, proof.value);
  }
  return proofs.size < readings.length ? failed(diagnostics) : settle(proofs, diagnostics);
}

/** What a file of the statement has to say. */
export function proofOptionsOf({ statement, template }: Copy, wishes: PageWishes): ProofOptions {
  const languages = languagesOf(statement.meta, wishes);
  return {
    languages,
    around: (version) => surroundingsOf(version, { template, meta: statement.meta }, statement.versions),
    spacing: template.spacing,
  };
}

function slotsOn({ sheets }: Imposition): readonly (readonly Slot[])[] {
  return sheets.map(({ placements }) =>
    placements.map(({ page, x, scale, from, to }): Slot => {
      return { page: page + 1, left: x + from * scale, right: x + to * scale };
    }),
  );
}
