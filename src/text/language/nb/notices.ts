/** How Norwegian Bokmål says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    '(?:embargo|sperrefrist|klausul|klausulert)(?: (?:til|inntil))?',
    '(?:må|kan) (?:først|tidligst) (?:offentliggjøres|publiseres)',
  ],
  fillers: 'den|til|inntil|fra',
  hours: [`(?:klokken|kl\\.?) ?${HOUR}${MINUTES}`],
  clocks: [['norsk (?:tid|sommertid)', '(Oslo)']],
});
