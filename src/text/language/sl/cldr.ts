/** The language `sl` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'januar',
    'februar',
    'marec',
    'april',
    'maj',
    'junij',
    'julij',
    'avgust',
    'september',
    'oktober',
    'november',
    'december',
  ],
  date: 'd. MMMM y',
  quotes: ['„', '“', '‚', '‘'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 2,
});
