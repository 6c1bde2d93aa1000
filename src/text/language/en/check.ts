/** What comparing a text in English with its translation takes. */
import type { CheckWords } from '../check-words.ts';
import { LETTERS } from '../latin.ts';
import { SPACE } from '../spacing.ts';
import { figures, spoken } from './numbers.ts';

const LETTER = `[${LETTERS}]`;
const HOUR = (name: string): string => `(?<${name}>[01]?\\d|2[0-4])`;

const words = (text: string): readonly string[] => text.split(' ');
/** In figures, or in words that are read as all numbers are. */
const NUMBER = `(?:\\d{1,3}|[${LETTERS}-]+)`;

export const check: CheckWords = {
  commonWords: (
    'the of and to in that is was were are be been for with as by this these those from at have has had not but they we you our their ' +
    'its his her which who whom will would can could shall should must it he she them us all more than when where there what how into ' +
    'through between about because also both very many every each an or if so no my your upon while such thank'
  ).split(' '),
  sharedWords: words('on a me or'),
  acronyms: words(
    'GMT UTC CET CEST BST ISO GPS SMS QR UN UNESCO UNICEF HIV AIDS COVID EU US USA UK NATO NGO WHO GDP DNA ID OK AM PM TV CD DVD PDF ' +
      'CEO FIFA BBC CNN AD BC CE BCE PS NB RSVP MM',
  ),
  tightMarks: ',;:!?.',
  addressParts: ['en-gb', 'en-us'],
  kinds: {
    'press-release': String.raw`^press (?:release|statement)\b`,
    remarks: String.raw`^(?:${LETTER}+ )?(?:remarks|address|speech)\b`,
    message: String.raw`^(?:${LETTER}+ )?message\b`,
    statement: String.raw`^(?:${LETTER}+ )?statement\b`,
  },
  quantities: {
    dates: {
      ordinal: 'st|nd|rd|th',
      first: 'first',
      joins: 'to|and|or',
      of: 'of',
      monthFirst: true,
      // Without a capital, march and may are verbs.
      capitals: {
        words: ['March', 'May'],
        after:
          'in|of|since|by|until|till|from|between|last|next|this|early|late|mid|during|through|throughout|before|after|every',
      },
    },
    times: {
      written:
        `(?<![\\d.,:$€£])(?:${HOUR('hour')}(?:[.:](?<minute>[0-5]\\d))?${SPACE}?(?<half>[aApP])\\.?${SPACE}?[mM](?:\\.|(?!${LETTER}))` +
        `|${HOUR('clock')}:(?<clockMinute>[0-5]\\d)(?!\\d|[.,]\\d)` +
        `|${HOUR('military')}[.:](?<militaryMinute>[0-5]\\d)${SPACE}hours` +
        `|(?:12${SPACE})?(?:(?<noon>noon)|(?<midnight>midnight))(?!${LETTER}))`,
      named: 'noon|midnight',
      late: String.raw`(?:in${SPACE}the|this|that|tomorrow|yesterday)${SPACE}(?:afternoon|evening)|tonight|at${SPACE}night|afternoon|evening|p\.?m\.?`,
      early: String.raw`(?:in${SPACE}the|this|that|tomorrow|yesterday)${SPACE}morning`,
      said: {
        cue: 'quarter | past |minutes to |(?:at|by|until|till) [a-z]+ to ',
        times: `(?<![${LETTERS}])(?:(?<half>half[ -]past)|(?:a${SPACE})?quarter${SPACE}(?:(?<quarter>past)|(?<quarterTo>to))|(?<past>${NUMBER})(?:${SPACE}minutes)?${SPACE}past|(?:(?<=(?:at|by|until|till)${SPACE})|(?=[a-z-]+${SPACE}minutes))(?<to>${NUMBER})(?:${SPACE}minutes)?${SPACE}to)${SPACE}(?:(?<noon>noon)|(?<midnight>midnight)|(?<hour>${NUMBER}))(?![${LETTERS}])`,
      },
      lengths: {
        cue: '(?:h|hrs?|hours?),?[ \\u00A0\\u202F][a-z\\d \\u00A0\\u202F-]{1,24}min',
        times: `(?<![${LETTERS}])(?<hour>${NUMBER})${SPACE}?(?:h|hrs?|hours?),?${SPACE}(?:and${SPACE})?(?<minute>${NUMBER})${SPACE}?(?:min|mins|minutes?)(?![${LETTERS}])`,
      },
    },
    figures,
    spoken,
  },
  names: {
    titles:
      'Mr|Mrs|Ms|Dr|Prof|Sir|Lady|Professor|President|Minister|Ambassador|Chancellor|General|Judge|Secretary-General|Director-General|Commissioner',
    others: words(
      'the this that these those our we you they when where what there here today first let all and but for from with mr mrs ms dr sir professor ' +
        'president minister secretary general assembly council united nations organization organisation international day world',
    ),
    genitive: "[’']s?",
  },
  paragraphs: {
    word: String.raw`(?:sub-?)?paragraphs?|paras?\.?|points?|items?`,
    item: 'points?|items?',
    joint: ',|and|or|to|through|–|-',
    elsewhere: String.raw`(?:of|in|from|on)(?!\p{L})`,
    holder: String.raw`articles?|art\.?|resolutions?|decisions?|sections?|chapters?|annex|rules?`,
  },
  remains: {
    bracketed:
      'scroll(?: |-)?(?:down|up)?|(?:french|english|spanish|bilingual|trilingual)[ ,;:-]?(?:version|text|translation|below|follows|as)|' +
      '(?:see|for|in) (?:the )?(?:all-)?(?:french|english|bilingual)|as (?:prepared|delivered|translated)|check against delivery|unofficial translation|' +
      'translated from|original(?: in)?:? (?:french|english)',
    round: String.raw`scroll down[^()\n]*|(?:french|english) (?:version|text|translation) (?:below|follows)[^()\n]*`,
    anywhere:
      'skip to (?:main )?content|accept (?:all )?cookies|this (?:web)?site uses cookies|all rights reserved|follow us on|sign up for our newsletter|click here to',
    whole:
      'share(?: this)?(?: page| article| story| on .{1,40})?|tweet|cookies?(?: policy| settings)?|read more|see more|learn more|more|print(?: this page)?|e-?mail this|' +
      'latest (?:statements|news|messages|remarks)|related (?:news|links|articles|stories|content|documents)|statements on .{1,40}|home|menu|search|contact(?: us)?|' +
      'site ?map|terms of use|privacy(?: (?:notice|policy))?|copyright.{0,60}|download(?: pdf)?|back to top|top of page|english|español|welcome to the united nations.{0,40}',
    atEnd: 'read more|share this',
    gaps:
      String.raw`failing|tbc|tbd|tba|tk|insert[^\]]{0,40}|add[^\]]{0,40}|name|date|title|number|figure|place|country|speaker|quote|` +
      'to come|to be (?:confirmed|determined|completed|added)|check|missing|blank',
    roundGaps: 'to be (?:confirmed|determined|completed)|tbc|tbd',
    romanBefore: 'olympi|congress|games|corps|army|century|anniversary|legion',
    capitalGaps: String.raw`TBC|TBD|TBA|TK|TKTK|T\.B\.[CD]\.`,
  },
};
