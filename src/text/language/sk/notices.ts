/** How Slovak says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: ['(?:embargo|zákaz zverejnenia)(?: do)?', '(?:nezverejňovať|nepublikovať) pred', 'na zverejnenie (?:od|po)'],
  fillers: 'do|o|od|dňa|hod|hodiny|hodine',
  hours: [`${HOUR}${MINUTES} ?hod(?:\\.|in[aye]?|ín)?(?!\\p{L})`, `${HOUR}:(?<m>[0-5]\\d)(?!\\d)`],
  clocks: [
    ['selč', 'CEST'],
    ['seč', 'CET'],
  ],
});
