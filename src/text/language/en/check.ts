/** What comparing a text in English with its translation takes. */
import type { CheckWords } from '../check-words.ts';

export const check: CheckWords = {
  commonWords: (
    'the of and to in that is was were are be been for with as by this these those from at have has had not but they we you our their ' +
    'its his her which who whom will would can could shall should must it he she them us all more than when where there what how into ' +
    'through between about because also both very many every each an or if so no my your upon while such thank'
  ).split(' '),
};
