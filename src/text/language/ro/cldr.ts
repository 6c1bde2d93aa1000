/** The language `ro` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'ianuarie',
    'februarie',
    'martie',
    'aprilie',
    'mai',
    'iunie',
    'iulie',
    'august',
    'septembrie',
    'octombrie',
    'noiembrie',
    'decembrie',
  ],
  weekdays: [
    'duminică',
    'luni',
    'marți',
    'miercuri',
    'joi',
    'vineri',
    'sâmbătă',
    'dum.',
    'lun.',
    'mar.',
    'mie.',
    'vin.',
    'sâm.',
  ],
  date: 'd MMMM y',
  quotes: ['„', '”', '«', '»'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 1,
});
