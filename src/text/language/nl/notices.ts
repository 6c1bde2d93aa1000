/** How Dutch says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    '(?:onder )?embargo(?: tot)?',
    '(?:niet (?:publiceren|openbaar maken|vrijgeven|verspreiden)|publicatie niet toegestaan) (?:vóór|voor)',
    'vrij(?: voor publicatie)? (?:op|vanaf)',
    'publicatie (?:toegestaan )?vanaf',
  ],
  fillers: 'op|om|de|het|van|tot',
  hours: [`${HOUR}${MINUTES} ?u(?:ur|(?:\\.|(?!\\p{L})))`, `${HOUR}:(?<m>[0-5]\\d)(?!\\d)`],
  clocks: [
    ['nederlandse tijd', '(Amsterdam)'],
    ['(?:belgische|brusselse) tijd', '(Brussels)'],
  ],
});
