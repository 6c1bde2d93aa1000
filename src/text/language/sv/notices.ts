/** How Swedish says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    'embargo(?: till)?',
    '(?:fritt? för publicering|publiceras tidigast|får publiceras tidigast)',
    'publiceringsförbud till',
  ],
  fillers: 'den|till|från|och|med',
  hours: [`(?:klockan|kl\\.?) ?${HOUR}${MINUTES}`],
  clocks: [['svensk (?:tid|sommartid)', '(Stockholm)']],
});
