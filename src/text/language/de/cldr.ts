/** The language `de` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  date: 'd. MMMM y',
  quotes: ['„', '“', '‚', '‘'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 1,
});
