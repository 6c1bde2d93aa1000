/** The language `el` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'Ιανουαρίου',
    'Φεβρουαρίου',
    'Μαρτίου',
    'Απριλίου',
    'Μαΐου',
    'Ιουνίου',
    'Ιουλίου',
    'Αυγούστου',
    'Σεπτεμβρίου',
    'Οκτωβρίου',
    'Νοεμβρίου',
    'Δεκεμβρίου',
  ],
  monthsAlone: [
    'Ιανουάριος',
    'Φεβρουάριος',
    'Μάρτιος',
    'Απρίλιος',
    'Μάιος',
    'Ιούνιος',
    'Ιούλιος',
    'Αύγουστος',
    'Σεπτέμβριος',
    'Οκτώβριος',
    'Νοέμβριος',
    'Δεκέμβριος',
  ],
  date: 'd MMMM y',
  quotes: ['«', '»', '“', '”'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 1,
});
