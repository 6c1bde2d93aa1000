/** Hungarian: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';
import { notices } from './notices.ts';

export const hungarian = alphabetic({
  tag: 'hu',
  name: 'Hungarian',
  script: 'Latn',
  more: { notices },
  rules: () => ({
    cldr: cldr(),
    ownName: 'Magyar',
    iso639: 'hun',
    relativeLength: 1.05,
    // The patterns there are for Hungarian are not under a permissive licence, and some of its divisions change the spelling.
    // 2031. június 6.; 2031. június 6-án.
    dayForms: (pattern) => pattern.replace(/\\\.$/u, String.raw`(?:\.|-\p{L}{1,4})`),
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Dd]r\\.', '[Pp]rof\\.', '[Ii]fj\\.', '[Őő]excellenciája'],
      references: ['§'],
      counts: [
        'ezer',
        'millió',
        'milliárd',
        'százalék',
        'euró',
        'forint',
        'Ft',
        'óra',
        'év',
        'éves',
        'oldal',
        'cikk',
        'fejezet',
      ],
    },
    item: '{n})',
    time: '{HH}.{mm}',
    embargo: 'Embargó: {date}, {time} ({zone})',
    embargoed: 'Embargó',
    status: {
      'check-against-delivery': 'Az elhangzott szöveg az irányadó',
      'as-prepared': 'Előkészített szöveg',
      'as-delivered': 'Elhangzott szöveg',
    },
    kinds: { message: 'Üzenet', statement: 'Nyilatkozat', remarks: 'Beszéd', 'press-release': 'Sajtóközlemény' },
    textFollows: 'Alább a magyar szöveg következik.',
    revised: {
      both: '{n}. változat, a következő helyébe lép: {what}',
      revision: '{n}. változat, a korábbi szöveg helyébe lép',
      replaces: 'A következő helyébe lép: {what}',
      neither: 'A korábbi szöveg helyébe lép',
    },
    draft: 'Tervezet – nem nyilvános',
    signature: 'Digitális aláírás',
  }),
});
