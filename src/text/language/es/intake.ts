/** What tells a text in Spanish from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

const words = (text: string): readonly string[] => text.split(' ');

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['español'],
    smallWords: words(
      'el los las del y en para por con una su sus al más como esta este lo es son ha han nosotros nuestra nuestro',
    ),
    apartFrom: {
      language: 'fr',
      own: words('el los las del y para por con una sus más como lo nuestra nuestro han'),
      others: words('le les des du et à une qui pour est dans sur nous avec cette ces aux au sont l d qu vous'),
    },
    dates: {
      months: [
        ['enero'],
        ['febrero'],
        ['marzo'],
        ['abril'],
        ['mayo'],
        ['junio'],
        ['julio'],
        ['agosto'],
        ['septiembre', 'setiembre'],
        ['octubre'],
        ['noviembre'],
        ['diciembre'],
      ],
      ordinal: 'º',
      of: 'de',
      through: 'y|al',
    },
    thanks: 'muchas gracias|gracias',
  },
};
