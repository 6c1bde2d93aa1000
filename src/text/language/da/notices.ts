/** How Danish says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    '(?:embargo|klausul|klausuleret)(?: (?:indtil|til))?',
    '(?:må|kan) (?:først|tidligst) (?:offentliggøres|publiceres)',
  ],
  fillers: 'den|til|indtil|fra',
  hours: [`(?:klokken|kl\\.?) ?${HOUR}${MINUTES}`],
  clocks: [['dansk (?:tid|sommertid)', '(Copenhagen)']],
});
