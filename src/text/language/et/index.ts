/** Estonian: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const estonian = alphabetic({
  tag: 'et',
  name: 'Estonian',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Eesti',
    iso639: 'est',
    relativeLength: 0.97,
    hyphenation: { patterns: 'et/hyph-et.tex', fewestBefore: 2, fewestAfter: 3 },
    // 6. juuni; 6. juunil.
    dayForms: (pattern) => pattern.replace(/\p{L}{3,}/u, (month) => `${month.replace(/e(?=r$)/u, 'e?')}(?:i?l)?`),
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Hh]r', '[Pp]r', '[Hh]ärra', '[Pp]roua', '[Dd]r', '[Pp]rof', 'T\\. ?E\\.'],
      references: [
        '[Nn]r',
        '[Ll]k',
        '[Aa]rtik(?:kel|li)',
        '[Ll]õige',
        '[Pp]eatükk',
        '[Ll]isa',
        '[Rr]esolutsioon',
        '[Ee]esmärk',
      ],
      counts: ['tuhat', 'tuhande', 'mln', 'mld', 'miljonit?', 'miljardit?', 'protsenti', 'eurot', 'aastat?', 'kella'],
    },
    time: 'kell {HH}.{mm}',
    embargo: 'Avaldamiskeeld kuni {date} {time} ({zone})',
    embargoed: 'Avaldamiskeeld',
    status: {
      'check-against-delivery': 'Kehtib esitatud tekst',
      'as-prepared': 'Ettevalmistatud tekst',
      'as-delivered': 'Esitatud tekst',
    },
    kinds: { message: 'Sõnum', statement: 'Avaldus', remarks: 'Kõne', 'press-release': 'Pressiteade' },
    textFollows: 'Järgneb eestikeelne tekst.',
    revised: {
      both: 'Redaktsioon {n}, asendab dokumendi {what}',
      revision: 'Redaktsioon {n}, asendab varasema teksti',
      replaces: 'Asendab dokumendi {what}',
      neither: 'Asendab varasema teksti',
    },
    draft: 'Eelnõu – mitte avaldamiseks',
    signature: 'Digitaalallkiri',
  }),
});
