/** The language `ca` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'de gener',
    'de febrer',
    'de març',
    'd’abril',
    'de maig',
    'de juny',
    'de juliol',
    'd’agost',
    'de setembre',
    'd’octubre',
    'de novembre',
    'de desembre',
  ],
  monthsAlone: [
    'gener',
    'febrer',
    'març',
    'abril',
    'maig',
    'juny',
    'juliol',
    'agost',
    'setembre',
    'octubre',
    'novembre',
    'desembre',
  ],
  date: "d MMMM 'del' y",
  quotes: ['«', '»', '“', '”'],
  decimal: ',',
  group: '.',
  fewestBeforeGroup: 1,
});
