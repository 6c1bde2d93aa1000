/** What tells a text in Chinese from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['中文'],
    script: 'Han',
    smallWords: [],
    dates: { months: [] },
    thanks: 'xie xie|谢谢',
  },
};
