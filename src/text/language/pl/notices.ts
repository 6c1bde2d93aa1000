/** How Polish says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    '(?:(?:objęte )?embargiem|embargo(?: na publikację)?|zakaz publikacji)(?: obowiązuje)?(?: do)?',
    'do publikacji (?:od|po)',
    'nie publikować przed',
  ],
  fillers: 'do|dnia|o|od|r|godz|godziny|godzinie',
  hours: [`godz(?:\\.|in[yaie]{1,2})? ?${HOUR}${MINUTES}`, `${HOUR}:(?<m>[0-5]\\d)(?!\\d)`],
  clocks: [
    ['czasu (?:polskiego|warszawskiego)', '(Warsaw)'],
    ['czasu środkowoeuropejskiego letniego', 'CEST'],
  ],
});
