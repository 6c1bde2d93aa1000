/** How Turkish says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: ['ambargo(?:ludur|lu)?', 'yay[ıi]n yasağ[ıi]'],
  fillers: 'saat|kadar|’?(?:a|e|ya|ye)|tarihine|saatine',
  hours: [
    `saat ${HOUR}${MINUTES}(?:[’'](?:a|e|ya|ye|da|de|ta|te))?`,
    `${HOUR}[:.](?<m>[0-5]\\d)(?!\\d)(?:[’'](?:a|e|ya|ye))?`,
  ],
  clocks: [['ts[iİ]|türkiye saati(?:yle| ile)?', '(Istanbul)']],
});
