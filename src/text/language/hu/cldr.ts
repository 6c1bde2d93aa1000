/** The language `hu` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'január',
    'február',
    'március',
    'április',
    'május',
    'június',
    'július',
    'augusztus',
    'szeptember',
    'október',
    'november',
    'december',
  ],
  date: 'y. MMMM d.',
  quotes: ['„', '”', '»', '«'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 2,
});
