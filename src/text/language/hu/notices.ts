/** How Hungarian says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: ['embargó', 'sajtózár(?:lat)?', '(?:nem )?közölhető'],
  fillers: '-?ig|óráig|órától|óra',
  hours: [`${HOUR}${MINUTES} ?óráig`, `${HOUR}:(?<m>[0-5]\\d)(?!\\d)(?:-ig)?`],
  clocks: [['magyar idő szerint', '(Budapest)']],
});
