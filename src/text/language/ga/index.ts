/** Irish: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { capitals } from './capitals.ts';
import { cldr } from './cldr.ts';

export const irish = alphabetic({
  tag: 'ga',
  name: 'Irish',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Gaeilge',
    iso639: 'gle',
    relativeLength: 1.12,
    hyphenation: { patterns: 'ga/hyph-ga.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'after-punctuation',
    bound: {
      titles: ['An tUas\\.', 'An Uas\\.', 'Dr\\.?', 'An tOll\\.', 'A Shoilse', 'Naomh'],
      references: [
        '[Aa]lt',
        '[Uu]imh\\.',
        'lch\\.',
        'lgh\\.',
        '[Mm]ír',
        '[Cc]aibidil',
        '[Ii]arscríbhinn',
        '[Rr]ún',
        '[Ss]prioc',
      ],
      counts: ['míle', 'mhíle', 'milliún', 'mhilliún', 'billiún', 'faoin gcéad', 'euro', 'bliain', 'bliana'],
    },
    time: '{HH}:{mm}',
    embargo: 'Faoi lánchosc go dtí {date}, {time} ({zone})',
    embargoed: 'Faoi lánchosc',
    status: {
      'check-against-delivery': 'Is é an téacs mar a labhraíodh é atá údarásach',
      'as-prepared': 'An téacs mar a ullmhaíodh é',
      'as-delivered': 'An téacs mar a labhraíodh é',
    },
    kinds: { message: 'Teachtaireacht', statement: 'Ráiteas', remarks: 'Óráid', 'press-release': 'Preaseisiúint' },
    textFollows: 'Leanann an téacs Gaeilge.',
    revised: {
      both: 'Leagan {n}, in ionad {what}',
      revision: 'Leagan {n}, in ionad an téacs roimhe seo',
      replaces: 'In ionad {what}',
      neither: 'In ionad an téacs roimhe seo',
    },
    draft: 'Dréacht – ní lena fhoilsiú',
    signature: 'Síniú digiteach',
    capitals,
  }),
});
