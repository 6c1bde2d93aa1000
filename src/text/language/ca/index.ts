/** Catalan: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const catalan = alphabetic({
  tag: 'ca',
  name: 'Catalan',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Català',
    iso639: 'cat',
    relativeLength: 1.1,
    hyphenation: { patterns: 'ca/hyph-ca.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'before-punctuation',
    bound: {
      titles: ['Srs?\\.', 'Sra\\.', 'Dr\\.', 'Dra\\.', 'Excm\\.', 'Excma\\.', 'Prof\\.'],
      references: [
        '[Aa]rts?\\.',
        '[Nn]úm\\.',
        '[Pp]àg\\.',
        '[Pp]p?\\.',
        '[Cc]ap\\.',
        '[Vv]ol\\.',
        '[Ff]ig\\.',
        '[Aa]rticles?',
        '[Cc]apítol',
        '[Pp]aràgrafs?',
        '[Aa]nnex',
        '[Rr]esolució',
        '[Oo]bjectiu',
      ],
      counts: ['mil', 'milió', 'milions', 'per cent', 'hores', 'euros?'],
    },
    item: '{n})',
    time: 'a les {HH}.{mm} hores',
    embargo: 'Embargament fins al {date} {time} ({zone})',
    embargoed: 'Embargament',
    status: {
      'check-against-delivery': 'Només dona fe el text pronunciat',
      'as-prepared': 'Text tal com es va preparar',
      'as-delivered': 'Text tal com es va pronunciar',
    },
    kinds: { message: 'Missatge', statement: 'Declaració', remarks: 'Discurs', 'press-release': 'Comunicat de premsa' },
    textFollows: 'A continuació figura el text en català.',
    revised: {
      both: 'Revisió {n}, que substitueix {what}',
      revision: 'Revisió {n}, que substitueix el text anterior',
      replaces: 'Substitueix {what}',
      neither: 'Substitueix el text anterior',
    },
    draft: 'Esborrany – no difondre',
    signature: 'Signatura digital',
  }),
});
