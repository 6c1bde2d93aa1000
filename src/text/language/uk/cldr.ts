/** The language `uk` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'січня',
    'лютого',
    'березня',
    'квітня',
    'травня',
    'червня',
    'липня',
    'серпня',
    'вересня',
    'жовтня',
    'листопада',
    'грудня',
  ],
  monthsAlone: [
    'січень',
    'лютий',
    'березень',
    'квітень',
    'травень',
    'червень',
    'липень',
    'серпень',
    'вересень',
    'жовтень',
    'листопад',
    'грудень',
  ],
  date: "d MMMM y\u202F'р'.",
  quotes: ['«', '»', '„', '“'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 1,
});
