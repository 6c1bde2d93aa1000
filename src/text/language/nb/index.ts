/** Norwegian Bokmål: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';
import { notices } from './notices.ts';

export const norwegian = alphabetic({
  tag: 'nb',
  name: 'Norwegian Bokmål',
  script: 'Latn',
  more: { notices },
  rules: () => ({
    cldr: cldr(),
    ownName: 'Norsk bokmål',
    iso639: 'nob',
    relativeLength: 1.0,
    hyphenation: { patterns: 'nb/hyph-no.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Hh]err', '[Ff]ru', '[Dd]r\\.', '[Pp]rof\\.', 'H\\.E\\.', 'St\\.'],
      references: [
        '[Aa]rt\\.',
        '[Nn]r\\.',
        '[Ss]\\.',
        '[Kk]ap\\.',
        '[Ff]ig\\.',
        '[Aa]rtikkel',
        '[Kk]apittel',
        '[Pp]unkt',
        '[Vv]edlegg',
        '[Rr]esolusjon',
        '[Mm]ål',
      ],
      counts: [
        'tusen',
        'mill\\.',
        'mrd\\.',
        'million(?:er)?',
        'milliard(?:er)?',
        'prosent',
        'kroner',
        'kr',
        'euro',
        'år',
      ],
      together: ['f. eks.', 'bl. a.', 'd. v. s.'],
    },
    time: 'kl. {HH}.{mm}',
    embargo: 'Sperrefrist til {date} {time} ({zone})',
    embargoed: 'Sperrefrist',
    status: {
      'check-against-delivery': 'Det talte ord gjelder',
      'as-prepared': 'Tekst ifølge manuskript',
      'as-delivered': 'Tekst slik den ble fremført',
    },
    kinds: { message: 'Budskap', statement: 'Erklæring', remarks: 'Tale', 'press-release': 'Pressemelding' },
    textFollows: 'Den norske teksten følger.',
    revised: {
      both: 'Versjon {n}, erstatter {what}',
      revision: 'Versjon {n}, erstatter den tidligere teksten',
      replaces: 'Erstatter {what}',
      neither: 'Erstatter den tidligere teksten',
    },
    draft: 'Utkast – må ikke offentliggjøres',
    signature: 'Digital signatur',
  }),
});
