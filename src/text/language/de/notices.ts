/** How German says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    '(?:sperrfrist|sperrvermerk|embargo)(?: (?:ist|endet|gilt|läuft))?(?: bis)?',
    'gesperrt bis',
    '(?:(?:zur )?veröffentlichung )?(?:frei|freigegeben|freigabe) ab',
    '(?:zur )?veröffentlichung (?:erst )?(?:frei )?(?:ab|nicht vor|frühestens(?: ab| am)?)',
    'nicht (?:veröffentlichen |zu veröffentlichen )?vor',
  ],
  fillers: 'der|dem|den|zum|am|um',
  hours: [`${HOUR}${MINUTES} ?uhr(?: (?<n>[0-5]\\d)(?!\\d))?`],
  clocks: [
    ['mesz|mitteleuropäischer sommerzeit', 'CEST'],
    ['mez|mitteleuropäischer zeit', 'CET'],
    ['(?:berliner|deutscher) zeit', '(Berlin)'],
    ['(?:wiener|österreichischer) zeit', '(Vienna)'],
    ['(?:zürcher|schweizer) zeit', '(Zurich)'],
    ['genfer zeit', '(Geneva)'],
  ],
});
