/** Welsh: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const welsh = alphabetic({
  tag: 'cy',
  name: 'Welsh',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Cymraeg',
    iso639: 'cym',
    relativeLength: 1.08,
    hyphenation: { patterns: 'cy/hyph-cy.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'after-punctuation',
    bound: {
      titles: ['Mr', 'Mrs', 'Ms', 'Dr', 'Yr Athro', 'Ei Ardderchogrwydd'],
      references: [
        '[Rr]hif',
        't\\.',
        'tt\\.',
        '[Ee]rthygl',
        '[Pp]ennod',
        '[Pp]aragraff',
        '[Aa]todiad',
        '[Pp]enderfyniad',
        '[Nn]od',
      ],
      counts: ['mil', 'miliwn', 'biliwn', 'y cant', 'ewro', 'mlynedd', 'o flynyddoedd'],
    },
    time: '{HH}:{mm}',
    embargo: 'Dan embargo tan {date}, {time} ({zone})',
    embargoed: 'Dan embargo',
    status: {
      'check-against-delivery': 'Y geiriau a lefarwyd sy’n cyfrif',
      'as-prepared': 'Testun fel y’i paratowyd',
      'as-delivered': 'Testun fel y’i traddodwyd',
    },
    kinds: { message: 'Neges', statement: 'Datganiad', remarks: 'Araith', 'press-release': 'Datganiad i’r wasg' },
    textFollows: 'Mae’r testun Cymraeg yn dilyn.',
    revised: {
      both: 'Fersiwn {n}, yn disodli {what}',
      revision: 'Fersiwn {n}, yn disodli’r testun blaenorol',
      replaces: 'Yn disodli {what}',
      neither: 'Yn disodli’r testun blaenorol',
    },
    draft: 'Drafft – nid i’w gyhoeddi',
    signature: 'Llofnod digidol',
  }),
});
