/** The language `sv` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  date: 'd MMMM y',
  quotes: ['”', '”', '’', '’'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 1,
});
