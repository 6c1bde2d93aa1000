/** The language `hr` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'siječnja',
    'veljače',
    'ožujka',
    'travnja',
    'svibnja',
    'lipnja',
    'srpnja',
    'kolovoza',
    'rujna',
    'listopada',
    'studenoga',
    'prosinca',
  ],
  monthsAlone: [
    'siječanj',
    'veljača',
    'ožujak',
    'travanj',
    'svibanj',
    'lipanj',
    'srpanj',
    'kolovoz',
    'rujan',
    'listopad',
    'studeni',
    'prosinac',
  ],
  date: 'd. MMMM y.',
  quotes: ['„', '“', '‚', '‘'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 1,
});
