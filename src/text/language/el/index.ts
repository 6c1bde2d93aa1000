/** Greek: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { capitals } from './capitals.ts';
import { cldr } from './cldr.ts';

export const greek = alphabetic({
  tag: 'el',
  name: 'Greek',
  script: 'Grek',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Ελληνικά',
    iso639: 'ell',
    relativeLength: 1.15,
    hyphenation: { patterns: 'el/hyph-el-monoton.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'before-punctuation',
    bound: {
      titles: ['κ\\.', 'κα', 'κ\\.κ\\.', 'Δρ\\.?', 'Καθ\\.', 'Α\\.Ε\\.', 'Αγ\\.'],
      references: [
        '[Άά]ρθρ[οαου]+',
        'άρθ\\.',
        'αριθ\\.',
        'σελ\\.',
        'σ\\.',
        'παρ\\.',
        'κεφ\\.',
        'τόμ\\.',
        'εικ\\.',
        '[Κκ]εφάλαιο',
        '[Ππ]αράρτημα',
        '[Ψψ]ήφισμα',
        '[Σσ]τόχο[ςυ]',
      ],
      counts: [
        'χιλιάδες',
        'εκατ\\.',
        'δισ\\.',
        'εκατομμύρι[οα]',
        'δισεκατομμύρι[οα]',
        'τοις εκατό',
        'ευρώ',
        'έτη',
        'χρόνια',
      ],
      together: ['π. χ.', 'κ. λπ.', 'π. Χ.', 'μ. Χ.', 'κ. ά.'],
    },
    alphabet: 'αβγδεζηθικλμνξοπρστυφχψω',
    time: '{HH}:{mm}',
    embargo: 'Εμπάργκο έως {date}, {time} ({zone})',
    embargoed: 'Εμπάργκο',
    status: {
      'check-against-delivery': 'Ισχύει το κείμενο που εκφωνήθηκε',
      'as-prepared': 'Κείμενο όπως προετοιμάστηκε',
      'as-delivered': 'Κείμενο όπως εκφωνήθηκε',
    },
    kinds: { message: 'Μήνυμα', statement: 'Δήλωση', remarks: 'Ομιλία', 'press-release': 'Δελτίο Τύπου' },
    textFollows: 'Ακολουθεί το ελληνικό κείμενο.',
    revised: {
      both: 'Αναθεώρηση {n}, αντικαθιστά το έγγραφο {what}',
      revision: 'Αναθεώρηση {n}, αντικαθιστά το προηγούμενο κείμενο',
      replaces: 'Αντικαθιστά το έγγραφο {what}',
      neither: 'Αντικαθιστά το προηγούμενο κείμενο',
    },
    draft: 'Σχέδιο – όχι για δημοσίευση',
    signature: 'Ψηφιακή υπογραφή',
    capitals,
  }),
});
