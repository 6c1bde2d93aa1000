/** Danish: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';
import { notices } from './notices.ts';

export const danish = alphabetic({
  tag: 'da',
  name: 'Danish',
  script: 'Latn',
  more: { notices },
  rules: () => ({
    cldr: cldr(),
    ownName: 'Dansk',
    iso639: 'dan',
    relativeLength: 1.02,
    hyphenation: { patterns: 'da/hyph-da.tex', fewestBefore: 2, fewestAfter: 3 },
    otherQuotes: ['»', '«'],
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Hh]r\\.', '[Ff]ru', '[Ff]r\\.', '[Dd]r\\.', '[Pp]rof\\.', 'H\\.E\\.', 'Skt\\.'],
      references: [
        '[Aa]rt\\.',
        '[Nn]r\\.',
        '[Ss]\\.',
        '[Ss]tk\\.',
        '[Kk]ap\\.',
        '[Ff]ig\\.',
        '[Aa]rtikel',
        '[Kk]apitel',
        '[Pp]unkt',
        '[Bb]ilag',
        '[Rr]esolution',
        '[Mm]ål',
      ],
      counts: [
        'tusind',
        'mio\\.',
        'mia\\.',
        'million(?:er)?',
        'milliard(?:er)?',
        'procent',
        'pct\\.',
        'kroner',
        'kr\\.',
        'euro',
        'år',
      ],
      together: ['f. eks.', 'bl. a.', 'd. v. s.', 'm. m.'],
    },
    time: 'kl. {HH}.{mm}',
    embargo: 'Klausuleret til {date} {time} ({zone})',
    embargoed: 'Klausuleret',
    status: {
      'check-against-delivery': 'Det talte ord gælder',
      'as-prepared': 'Tekst ifølge manuskript',
      'as-delivered': 'Tekst som holdt',
    },
    kinds: { message: 'Budskab', statement: 'Erklæring', remarks: 'Tale', 'press-release': 'Pressemeddelelse' },
    textFollows: 'Den danske tekst følger.',
    revised: {
      both: 'Version {n}, erstatter {what}',
      revision: 'Version {n}, erstatter den tidligere tekst',
      replaces: 'Erstatter {what}',
      neither: 'Erstatter den tidligere tekst',
    },
    draft: 'Udkast – må ikke offentliggøres',
    signature: 'Digital signatur',
  }),
});
