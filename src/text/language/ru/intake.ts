/** What tells a text in Russian from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['русский'],
    script: 'Cyrillic',
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
