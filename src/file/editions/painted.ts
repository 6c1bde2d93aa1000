/** A PDF as it was painted, before it is proved and put together with what belongs to it. */
import type { PaperName } from '../../geometry/index.ts';
import type { Imposition } from '../pdf/index.ts';
import type { FileFacts } from './types.ts';

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
