/** How Czech says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: ['(?:embargo|zákaz zveřejnění)(?: do)?', '(?:nezveřejňovat|nepublikovat) před', 'ke zveřejnění (?:od|po)'],
  fillers: 'do|v|ve|od|dne|hod|hodin',
  hours: [`${HOUR}${MINUTES} ?hod(?:\\.|in[ay]?)?(?!\\p{L})`, `${HOUR}:(?<m>[0-5]\\d)(?!\\d)`],
  clocks: [
    ['selč', 'CEST'],
    ['seč', 'CET'],
  ],
});
