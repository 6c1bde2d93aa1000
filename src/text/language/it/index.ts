/** Italian: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const italian = alphabetic({
  tag: 'it',
  name: 'Italian',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Italiano',
    iso639: 'ita',
    relativeLength: 1.12,
    hyphenation: { patterns: 'it/hyph-it.tex', fewestBefore: 3, fewestAfter: 3 },
    noteMark: 'before-punctuation',
    bound: {
      titles: [
        'Sig\\.(?:ra|ri|re)?',
        'Dott\\.(?:ssa)?',
        'Prof\\.(?:ssa)?',
        'On\\.',
        'Ing\\.',
        'Avv\\.',
        'S\\.? ?E\\.',
        'Mons\\.',
      ],
      references: [
        '[Aa]rtt?\\.',
        '[Nn]n?\\.',
        '[Pp]agg?\\.',
        '[Pp]p?\\.',
        '[Cc]ap\\.',
        '[Vv]ol\\.',
        '[Ff]ig\\.',
        '[Aa]rticol[oi]',
        '[Cc]apitolo',
        '[Pp]aragraf[oi]',
        '[Aa]llegato',
        '[Rr]isoluzione',
        '[Oo]biettivo',
      ],
      counts: ['mila', 'milion[ei]', 'miliard[oi]', 'per cento', 'euro'],
    },
    firstDay: '1º',
    time: 'ore {HH}.{mm}',
    embargo: 'Embargo fino al {date}, {time} ({zone})',
    embargoed: 'Embargo',
    status: {
      'check-against-delivery': 'Fa fede il testo pronunciato',
      'as-prepared': 'Testo preparato',
      'as-delivered': 'Testo pronunciato',
    },
    kinds: {
      message: 'Messaggio',
      statement: 'Dichiarazione',
      remarks: 'Discorso',
      'press-release': 'Comunicato stampa',
    },
    textFollows: 'Segue il testo in italiano.',
    revised: {
      both: 'Revisione {n}, sostituisce {what}',
      revision: 'Revisione {n}, sostituisce il testo precedente',
      replaces: 'Sostituisce {what}',
      neither: 'Sostituisce il testo precedente',
    },
    draft: 'Bozza – da non diffondere',
    signature: 'Firma digitale',
  }),
});
