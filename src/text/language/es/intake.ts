/** What tells a text in Spanish from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

const words = (text: string): readonly string[] => text.split(' ');

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['español'],
    commonWords:
      'a el la los las de del un una y es en que para por con se su sus nos nuestro nuestra no lo al como más pero este esta estos estas ese esa o si ya muy sin sobre también me le les ha han son ser está entre cuando hay donde desde todo todos toda todas hasta porque fue cada ni yo e contra otros durante así mismo',
    never: String.raw`[^a-záéíóúüñ]|ss|nh|lh|tt|zz|[ei]m$`,
    smallWords: words(
      'el los las del y en para por con una su sus al más como esta este lo es son ha han nosotros nuestra nuestro',
    ),
    shows: String.raw`[ñ¿¡áíóú]|ción(?!\p{L})|(?:dad|ados?|idos?|ente|anza)(?!\p{L})`,
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
      dayFirst: true,
    },
    thanks: 'muchas gracias|gracias',
  },
};
