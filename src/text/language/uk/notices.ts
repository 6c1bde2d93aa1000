/** How Ukrainian says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    'ембарго(?: (?:діє )?до)?',
    'забор(?:она|онено) (?:публікаці[їю]|публікувати) до',
    '(?:для публікації|публікувати) (?:не раніше|після)',
  ],
  fillers: 'о|об|до|з|року|р|год|годин[аи]?',
  hours: [
    `(?:об? )?${HOUR}${MINUTES} ?(?:год(?:\\.|ин[аиі])?|г\\.)(?!\\p{L})`,
    `(?:об? )?${HOUR}:(?<m>[0-5]\\d)(?!\\d)`,
  ],
  clocks: [['за (?:київським|українським) часом|за києвом', '(Kyiv)']],
});
