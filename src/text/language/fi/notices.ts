/** How Finnish says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: ['embargo', 'julkaisuvapaa', 'julkistettavissa', 'saa julkaista aikaisintaan'],
  fillers: 'asti|saakka|alkaen',
  hours: [`(?:kello|klo\\.?) ?${HOUR}${MINUTES}`],
  clocks: [['suomen aikaa', '(Helsinki)']],
});
