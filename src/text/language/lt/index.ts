/** Lithuanian: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const lithuanian = alphabetic({
  tag: 'lt',
  name: 'Lithuanian',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Lietuvių',
    iso639: 'lit',
    relativeLength: 1.0,
    hyphenation: { patterns: 'lt/hyph-lt.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Pp]onas', '[Pp]onia', '[Dd]r\\.', '[Pp]rof\\.', 'J\\. ?E\\.'],
      references: ['[Nn]r\\.', 'p\\.', 'str\\.', '[Ss]kyrius', '[Pp]riedas', '[Rr]ezoliucija', '[Tt]ikslas'],
      counts: [
        'tūkst\\.',
        'mln\\.',
        'mlrd\\.',
        'tūkstanči(?:ai|ų)',
        'milijon(?:ai|ų|as)',
        'milijard(?:ai|ų|as)',
        'procent(?:ai|ų|as)',
        'eur(?:ai|ų|as)',
        'val\\.',
        'met(?:ai|ų|ais)',
        'straipsni[os]+',
        'd\\.',
        'm\\.',
      ],
      together: ['pr. m. e.', 'm. e.', 'ir kt.', 't. y.'],
    },
    quotes: ['„', '“', '‚', '‘'],
    time: '{HH}.{mm} val.',
    embargo: 'Embargas iki {date}, {time} ({zone})',
    embargoed: 'Embargas',
    status: {
      'check-against-delivery': 'Galioja sakytinis tekstas',
      'as-prepared': 'Parengtas tekstas',
      'as-delivered': 'Pasakytas tekstas',
    },
    kinds: {
      message: 'Kreipimasis',
      statement: 'Pareiškimas',
      remarks: 'Kalba',
      'press-release': 'Pranešimas spaudai',
    },
    textFollows: 'Toliau pateikiamas tekstas lietuvių kalba.',
    revised: {
      both: 'Redakcija {n}, pakeičia {what}',
      revision: 'Redakcija {n}, pakeičia ankstesnį tekstą',
      replaces: 'Pakeičia {what}',
      neither: 'Pakeičia ankstesnį tekstą',
    },
    draft: 'Projektas – neplatinti',
    signature: 'Elektroninis parašas',
  }),
});
