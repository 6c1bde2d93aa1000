/** The language `bg` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'януари',
    'февруари',
    'март',
    'април',
    'май',
    'юни',
    'юли',
    'август',
    'септември',
    'октомври',
    'ноември',
    'декември',
  ],
  date: "d MMMM y\u202F'г'.",
  quotes: ['„', '“', '„', '“'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 2,
});
