/** The language `et` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'jaanuar',
    'veebruar',
    'märts',
    'aprill',
    'mai',
    'juuni',
    'juuli',
    'august',
    'september',
    'oktoober',
    'november',
    'detsember',
  ],
  date: 'd. MMMM y',
  quotes: ['„', '“', '‚', '‘'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 2,
});
