/** The language `nb` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  date: 'd. MMMM y',
  quotes: ['«', '»', '‘', '’'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 1,
});
