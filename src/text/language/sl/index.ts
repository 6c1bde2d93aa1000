/** Slovenian: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const slovenian = alphabetic({
  tag: 'sl',
  name: 'Slovenian',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Slovenščina',
    iso639: 'slv',
    relativeLength: 1.0,
    hyphenation: { patterns: 'sl/hyph-sl.tex', fewestBefore: 2, fewestAfter: 3 },
    // 6. junij; 6. junija.
    dayForms: (pattern) => pattern.replace(/\p{L}{3,}/u, (month) => `${month.replace(/e(?=[cr]$)/u, 'e?')}(?:j?[ae])?`),
    noteMark: 'after-punctuation',
    bound: {
      titles: ['g\\.', 'ga\\.', 'gospod[au]?', 'gospa', 'dr\\.', 'prof\\.', 'mag\\.', 'sv\\.', 'Nj\\. ?E\\.'],
      references: [
        'čl\\.',
        'št\\.',
        'str\\.',
        'odst\\.',
        'pogl\\.',
        'sl\\.',
        '[Čč]len[au]?',
        '[Pp]oglavje',
        '[Tt]očk[aei]',
        '[Pp]riloga',
        '[Rr]esolucija',
        '[Cc]ilj',
      ],
      counts: [
        'tisoč',
        'mio\\.',
        'mrd\\.',
        'milijon(?:a|e|i|ov)?',
        'milijard[aei]?',
        'odstotk(?:a|e|i|ov)',
        'evrov',
        'ur[ei]?',
        'let',
      ],
      together: ['n. št.', 'pr. n. št.', 'i. p.'],
      short: 'aikosvzhAIKOSVZH',
      dash: true,
    },
    time: 'ob {HH}.{mm}',
    embargo: 'Prepoved objave do {date} {time} ({zone})',
    embargoed: 'Prepoved objave',
    status: {
      'check-against-delivery': 'Velja govorjena beseda',
      'as-prepared': 'Besedilo pripravljenega govora',
      'as-delivered': 'Besedilo izrečenega govora',
    },
    kinds: { message: 'Poslanica', statement: 'Izjava', remarks: 'Govor', 'press-release': 'Sporočilo za javnost' },
    textFollows: 'Sledi slovensko besedilo.',
    revised: {
      both: 'Različica {n}, nadomešča {what}',
      revision: 'Različica {n}, nadomešča prejšnje besedilo',
      replaces: 'Nadomešča {what}',
      neither: 'Nadomešča prejšnje besedilo',
    },
    draft: 'Osnutek – ni za objavo',
    signature: 'Elektronski podpis',
  }),
});
