/** German: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { capitals } from './capitals.ts';
import { cldr } from './cldr.ts';

export const german = alphabetic({
  tag: 'de',
  name: 'German',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Deutsch',
    iso639: 'deu',
    relativeLength: 1.13,
    noteMark: 'after-punctuation',
    bound: {
      titles: ['Herrn?', 'Frau', 'Dr\\.', 'Prof\\.', 'Hr\\.', 'Fr\\.', 'S\\.? ?E\\.', 'Botschafter(?:in)?', 'St\\.'],
      references: [
        '[Aa]rt\\.',
        '[Nn]r\\.',
        'S\\.',
        '[Aa]bs\\.',
        '[Bb]d\\.',
        '[Kk]ap\\.',
        '[Aa]bb\\.',
        '[Zz]iff\\.',
        'Artikels?',
        'Artikeln',
        'Absatz',
        'Kapitel',
        'Ziffer',
        'Anhang',
        'Resolution',
        'Ziel',
        'Seite',
      ],
      counts: ['Mio\\.', 'Mrd\\.', 'Tausend', 'Millionen?', 'Milliarden?', 'Prozent', 'Uhr', 'Euro', 'Jahren?'],
      together: ['z. B.', 'd. h.', 'u. a.', 'i. d. R.', 's. o.', 's. u.', 'v. Chr.', 'n. Chr.', 'u. Z.'],
      dash: true,
    },
    dateline: '{place}, {date}',
    item: '{n})',
    time: '{HH}.{mm} Uhr',
    fullHour: '{H} Uhr',
    embargo: 'Sperrfrist: {date}, {time} ({zone})',
    embargoed: 'Sperrfrist',
    status: {
      'check-against-delivery': 'Es gilt das gesprochene Wort',
      'as-prepared': 'Redemanuskript',
      'as-delivered': 'Text wie vorgetragen',
    },
    kinds: { message: 'Botschaft', statement: 'Erklärung', remarks: 'Rede', 'press-release': 'Pressemitteilung' },
    textFollows: 'Der deutsche Text folgt.',
    revised: {
      both: 'Fassung {n}, ersetzt {what}',
      revision: 'Fassung {n}, ersetzt den früheren Text',
      replaces: 'Ersetzt {what}',
      neither: 'Ersetzt den früheren Text',
    },
    draft: 'Entwurf – nicht zur Veröffentlichung',
    signature: 'Digitale Signatur',
    capitals,
  }),
});
