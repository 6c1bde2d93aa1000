/** What reading a page in English takes. */
import type { IntakeWords } from '../intake-words.ts';
import { places } from './places.ts';

export const intake: IntakeWords = {
  smallWords:
    'the of and to in is that for with are by we our this be their from it has have who must all these not which i my you your was were will'.split(
      ' ',
    ),
  places,
};
