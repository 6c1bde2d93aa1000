/** The language `nl` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  date: 'd MMMM y',
  quotes: ['‘', '’', '‘', '’'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 1,
});
