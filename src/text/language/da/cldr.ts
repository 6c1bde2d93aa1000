/** The language `da` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  date: 'd. MMMM y',
  quotes: ['“', '”', '‘', '’'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 1,
});
