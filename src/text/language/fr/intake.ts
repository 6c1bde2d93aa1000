/** What reading a page in French takes. */
import type { IntakeWords } from '../intake-words.ts';
import { places } from './places.ts';

export const intake: IntakeWords = {
  smallWords:
    'le la les de des du et à une un que qui pour est dans par sur nous leur leurs avec cette ces aux au sont l d qu se s vous votre je mon notre nos'.split(
      ' ',
    ),
  places,
};
