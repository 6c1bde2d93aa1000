/** The language `mt` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'Jannar',
    'Frar',
    'Marzu',
    'April',
    'Mejju',
    'Ġunju',
    'Lulju',
    'Awwissu',
    'Settembru',
    'Ottubru',
    'Novembru',
    'Diċembru',
  ],
  date: "d 'ta'’ MMMM y",
  quotes: ['“', '”', '‘', '’'],
  decimal: '.',
  group: ',',
  fewestBeforeGroup: 1,
});
