/** Finnish: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';
import { notices } from './notices.ts';

export const finnish = alphabetic({
  tag: 'fi',
  name: 'Finnish',
  script: 'Latn',
  more: { notices },
  rules: () => ({
    cldr: cldr(),
    ownName: 'Suomi',
    iso639: 'fin',
    relativeLength: 1.03,
    hyphenation: { patterns: 'fi/hyph-fi.tex', fewestBefore: 2, fewestAfter: 3 },
    // 6. kesäkuuta; 6. päivänä kesäkuuta.
    dayForms: (pattern) => pattern.replace(/(?<=\\\.) (?=\p{L})/u, '(?: päivänä)? '),
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Hh]erra', '[Rr]ouva', '[Tt]ri', '[Tt]ohtori', '[Pp]rof\\.', 'H\\.E\\.', '[Pp]yhä'],
      references: [
        '[Nn]ro',
        '[Ss]\\.',
        '[Kk]s\\.',
        '[Aa]rtikla',
        '[Ll]uku',
        '[Kk]ohta',
        '[Ll]iite',
        '[Pp]äätöslauselma',
        '[Tt]avoite',
      ],
      counts: [
        'tuhatta',
        'milj\\.',
        'mrd\\.',
        'miljoona[an]?',
        'miljoonaa',
        'miljardi[an]?',
        'miljardia',
        'prosenttia',
        'euroa',
        'vuotta',
        'kertaa',
      ],
    },
    time: 'klo {H}.{mm}',
    embargo: 'Julkaistavissa aikaisintaan {date} {time} ({zone})',
    embargoed: 'Julkaistavissa aikaisintaan',
    status: {
      'check-against-delivery': 'Muutokset puhuttaessa mahdollisia',
      'as-prepared': 'Teksti sellaisena kuin se valmisteltiin',
      'as-delivered': 'Teksti sellaisena kuin se pidettiin',
    },
    kinds: { message: 'Viesti', statement: 'Lausunto', remarks: 'Puhe', 'press-release': 'Lehdistötiedote' },
    textFollows: 'Suomenkielinen teksti seuraa.',
    revised: {
      both: 'Versio {n}, korvaa asiakirjan {what}',
      revision: 'Versio {n}, korvaa aiemman tekstin',
      replaces: 'Korvaa asiakirjan {what}',
      neither: 'Korvaa aiemman tekstin',
    },
    draft: 'Luonnos – ei julkisuuteen',
    signature: 'Sähköinen allekirjoitus',
  }),
});
