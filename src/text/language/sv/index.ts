/** Swedish: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';
import { notices } from './notices.ts';

export const swedish = alphabetic({
  tag: 'sv',
  name: 'Swedish',
  script: 'Latn',
  more: { notices },
  rules: () => ({
    cldr: cldr(),
    ownName: 'Svenska',
    iso639: 'swe',
    relativeLength: 1.0,
    hyphenation: { patterns: 'sv/hyph-sv.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Hh]err', '[Ff]ru', '[Dd]r', '[Pp]rof\\.', 'H\\.E\\.', 'S:t', 'S:ta'],
      references: [
        '[Aa]rt\\.',
        '[Nn]r',
        '[Ss]\\.',
        '[Kk]ap\\.',
        '[Ff]ig\\.',
        '[Aa]rtikel',
        '[Kk]apitel',
        '[Pp]unkt',
        '[Bb]ilaga',
        '[Rr]esolution',
        '[Mm]ål',
      ],
      counts: ['tusen', 'miljon(?:er)?', 'miljard(?:er)?', 'procent', 'kronor', 'kr', 'euro', 'år'],
      together: ['t. ex.', 'bl. a.', 'd. v. s.', 'm. m.', 'o. s. v.'],
    },
    time: 'kl. {HH}.{mm}',
    embargo: 'Embargo till {date} {time} ({zone})',
    embargoed: 'Embargo',
    status: {
      'check-against-delivery': 'Det talade ordet gäller',
      'as-prepared': 'Text enligt manuskript',
      'as-delivered': 'Text så som den framfördes',
    },
    kinds: { message: 'Budskap', statement: 'Uttalande', remarks: 'Anförande', 'press-release': 'Pressmeddelande' },
    textFollows: 'Den svenska texten följer.',
    revised: {
      both: 'Version {n}, ersätter {what}',
      revision: 'Version {n}, ersätter den tidigare texten',
      replaces: 'Ersätter {what}',
      neither: 'Ersätter den tidigare texten',
    },
    draft: 'Utkast – får ej spridas',
    signature: 'Digital signatur',
  }),
});
