/** What tells a text in Russian from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['русский'],
    script: 'Cyrillic',
    commonWords:
      'и в каждый каждого свои своего своей имеет должен должна не на что с по как к из для это а от его о мы при или так также все но то за их был было быть бы же у мы наш наши который которые чтобы она он они если со этого только до под без более ли уже вы я об во',
    never: '[іїєґўјљњћџђѓќѕқғңөұүһә]',
    telling: '[ыэё]',
    smallWords: [],
    dates: {
      months: [
        ['января'],
        ['февраля'],
        ['марта'],
        ['апреля'],
        ['мая'],
        ['июня'],
        ['июля'],
        ['августа'],
        ['сентября'],
        ['октября'],
        ['ноября'],
        ['декабря'],
      ],
    },
    thanks: 'spasibo|спасибо',
  },
};
