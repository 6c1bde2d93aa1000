/** Maltese: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { cldr } from './cldr.ts';

export const maltese = alphabetic({
  tag: 'mt',
  name: 'Maltese',
  script: 'Latn',
  rules: () => ({
    cldr: cldr(),
    ownName: 'Malti',
    iso639: 'mlt',
    relativeLength: 1.08,
    // There are no patterns for Maltese.
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Ss]ur', '[Ss]inj(?:ur|ura)', '[Dd]r', '[Pp]rof\\.', '[Oo]nor\\.', 'L-E\\.T\\.', 'San'],
      references: [
        '[Aa]rt\\.',
        '[Nn]ru',
        'p\\.',
        '[Pp]ar\\.',
        '[Kk]ap\\.',
        '[Aa]rtikolu',
        '[Kk]apitolu',
        '[Pp]aragrafu',
        '[Aa]nness',
        '[Rr]iżoluzzjoni',
        '[Oo]bjettiv',
      ],
      counts: ['elf', 'miljuni?', 'biljuni?', 'fil-mija', 'ewro', 'sena'],
    },
    time: 'fil-{HH}:{mm}',
    embargo: 'Embargo sa {date}, {time} ({zone})',
    embargoed: 'Embargo',
    status: {
      'check-against-delivery': 'Jgħodd it-test kif mogħti',
      'as-prepared': 'Test kif imħejji',
      'as-delivered': 'Test kif mogħti',
    },
    kinds: {
      message: 'Messaġġ',
      statement: 'Dikjarazzjoni',
      remarks: 'Diskors',
      'press-release': 'Stqarrija għall-istampa',
    },
    textFollows: 'It-test bil-Malti jinsab hawn taħt.',
    revised: {
      both: 'Reviżjoni {n}, tieħu post {what}',
      revision: 'Reviżjoni {n}, tieħu post it-test preċedenti',
      replaces: 'Jieħu post {what}',
      neither: 'Jieħu post it-test preċedenti',
    },
    draft: 'Abbozz – mhux għall-pubblikazzjoni',
    signature: 'Firma diġitali',
  }),
});
