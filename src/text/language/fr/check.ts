/** What comparing a text in French with its translation takes. */
import type { CheckWords } from '../check-words.ts';

export const check: CheckWords = {
  commonWords: (
    'le la les des du de et une dans que qui est sont était pour avec par cette ces ce cet aux au sur nous vous ils elles leur leurs ' +
    'notre nos votre vos mais ou où dont plus pas ne se sa ses être avoir ont avait été comme tout tous toutes même aussi entre sans sous ' +
    'lorsque afin ainsi chaque donc il elle je mon ma mes très depuis vers chez lui y'
  ).split(' '),
};
