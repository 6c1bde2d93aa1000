/** How Greek says until when a text may not be made public. */
import { type EmbargoNotice, HOUR } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: ['εμπάργκο(?: (?:μέχρι|έως))?', 'απαγορεύεται η (?:δημοσίευση|δημοσιοποίηση|μετάδοση) (?:πριν|μέχρι|έως)'],
  fillers: 'τις|στις|την|της|και|ώρα|από',
  hours: [`(?:στις |τις )?${HOUR}:(?<m>[0-5]\\d)(?!\\d)`],
  clocks: [['ώρα (?:ελλάδος|ελλάδας|αθήνας)', '(Athens)']],
});
