/** How Romanian says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: ['(?:sub )?embargo(?: până)?', '(?:publicarea|difuzarea) (?:este )?interzisă (?:până|înainte)'],
  fillers: 'la|pe|în|data|de|ora|orele|până',
  hours: [`or(?:a|ele) ${HOUR}${MINUTES}`],
  clocks: [['ora româniei', '(Bucharest)']],
});
