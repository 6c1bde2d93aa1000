/** The language `pt` as CLDR 48.2.0 has it: written by `npm run cldr`, under the Unicode License 3.0. */
import type { Cldr } from '../cldr.ts';

export const cldr = (): Cldr => ({
  months: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  weekdays: [
    'domingo',
    'segunda-feira',
    'terça-feira',
    'quarta-feira',
    'quinta-feira',
    'sexta-feira',
    'sábado',
    'segunda',
    'terça',
    'quarta',
    'quinta',
    'sexta',
  ],
  date: "d 'de' MMMM 'de' y",
  quotes: ['«', '»', '“', '”'],
  decimal: ',',
  group: '\u00A0',
  fewestBeforeGroup: 2,
});
