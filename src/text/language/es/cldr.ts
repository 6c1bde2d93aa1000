/** The language `es` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  date: "d 'de' MMMM 'de' y",
  quotes: ['“', '”', '‘', '’'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 2,
});
