/** The language `lv` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'janvāris',
    'februāris',
    'marts',
    'aprīlis',
    'maijs',
    'jūnijs',
    'jūlijs',
    'augusts',
    'septembris',
    'oktobris',
    'novembris',
    'decembris',
  ],
  date: "y. 'gada' d. MMMM",
  quotes: ['“', '”', '‘', '’'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 2,
});
