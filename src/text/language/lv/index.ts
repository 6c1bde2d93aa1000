/** Latvian: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const latvian = alphabetic({
  tag: 'lv',
  name: 'Latvian',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Latviešu',
    iso639: 'lav',
    relativeLength: 1.02,
    // The only patterns there are for Latvian are under the GPL and the LGPL.
    // 2031. gada 6. jūnijs; 2031. gada 6. jūnijā.
    dayForms: (pattern) => pattern.replace(/(?<=\p{L}{3})i?s$/u, '(?:i?s|ī|ā|a)'),
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Kk]ungs', '[Kk]undze', '[Dd]r\\.', '[Pp]rof\\.', 'V\\. ?E\\.'],
      references: ['[Nn]r\\.', 'lpp\\.', '[Pp]ants', '[Pp]ielikums', '[Rr]ezolūcija', '[Mm]ērķis'],
      counts: [
        'tūkst\\.',
        'milj\\.',
        'mljrd\\.',
        'tūkstoš(?:i|us|u)',
        'miljon(?:i|us|u|s)',
        'miljard(?:i|us|u|s)',
        'procent(?:i|us|u)',
        'eiro',
        'gad(?:i|us|u|a|ā|am)',
        'pants',
        'nodaļa',
      ],
      together: ['p. m. ē.', 'm. ē.', 'u. c.', 't. i.'],
    },
    quotes: ['“', '”', '‘', '’'],
    time: 'plkst. {HH}.{mm}',
    embargo: 'Embargo līdz {date}, {time} ({zone})',
    embargoed: 'Embargo',
    status: {
      'check-against-delivery': 'Spēkā ir teiktais vārds',
      'as-prepared': 'Sagatavotais teksts',
      'as-delivered': 'Teiktais teksts',
    },
    kinds: { message: 'Vēstījums', statement: 'Paziņojums', remarks: 'Uzruna', 'press-release': 'Paziņojums presei' },
    textFollows: 'Tālāk seko teksts latviešu valodā.',
    revised: {
      both: '{n}. redakcija, aizstāj {what}',
      revision: '{n}. redakcija, aizstāj iepriekšējo tekstu',
      replaces: 'Aizstāj {what}',
      neither: 'Aizstāj iepriekšējo tekstu',
    },
    draft: 'Projekts – nav publicēšanai',
    signature: 'Elektroniskais paraksts',
  }),
});
