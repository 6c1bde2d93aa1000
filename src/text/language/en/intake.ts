/** What reading a page in English takes. */
import type { IntakeWords } from '../intake-words.ts';
import { PERSON } from '../language.ts';
import { places } from './places.ts';

const OFFICES =
  '(?:Secretary-General|Secretary|Vice-President|President|Director-General|Director General|Director|Commissioner|Chair(?:person|man|woman)?|Envoy|' +
  'Representative|Rapporteur|Adviser|Advisor|Administrator|Coordinator|Minister|Ambassador|Governor|Mayor|Spokes(?:person|man|woman))';
const RANK = '(?:(?:Acting|Deputy|Assistant|Under|Executive|Special|High|Vice|Prime|Permanent|Joint)[ -]){0,3}';
/** What the state of a text is said of. */
const TEXT = '(?:(?:the )?(?:text|statement|remarks|speech|address|message) )?';

const words = (text: string): readonly string[] => text.split(' ');

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['english'],
    commonWords:
      'the of and to in is that for with are by we our this be their from it has have who must all these not which i my you your was were will on at as an or but they he she his her its been more can would there when what if about into than no do so also us them had any each such only other up out may should most over through between while',
    never: String.raw`[^a-zéèêïçö]`,
    smallWords: words(
      'the of and to in is that for with are by we our this be their from it has have who must all these not which i my you your was were will',
    ),
    dates: {
      months: [
        ['jan'],
        ['feb'],
        ['mar'],
        ['apr'],
        [],
        ['jun'],
        ['jul'],
        ['aug'],
        ['sept', 'sep'],
        ['oct'],
        ['nov'],
        ['dec'],
      ],
      weekdays: '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
      before: 'on|from',
      ordinal: 'st|nd|rd|th',
      through: 'to|and',
      labels: 'dated?|done|issued',
    },
    thanks:
      '(?:i )?thank you(?: all)?(?: (?:very|so) much)?(?: (?:once )?again)?(?: for (?:your|listening)[^.!]{0,40})?|many thanks',
  },
  pages: {
    places,
    head: {
      kinds: {
        'press-release': String.raw`^press (?:release|statement)\b`,
        remarks: String.raw`\b(?:remarks|address|speech)\b`,
        message: String.raw`\bmessage\b`,
        statement: String.raw`\bstatement\b`,
      },
      office: String.raw`(?<!\p{L})${OFFICES}(?!\p{L})`,
      officesHaveCapitals: true,
      officeLine: String.raw`^(?:The )?${RANK}${OFFICES}(?!\p{L})(?!['’]s)`,
      officeThenName: `^(?:The )?(?<office>${RANK}${OFFICES}) (?<name>${PERSON})$`,
      officeBeforeNameIsWhole: true,
      speakerInTitle: [
        // Secretary-General's message on …
        String.raw`^(?:The )?(?<office>(?:[\p{L}.-]+ ){0,6}?[\p{L}.-]+)[’']s? (?<kind>(?:(?:video|joint|press|opening|closing|keynote) )?(?:message|statement|remarks|address|speech))(?<rest>(?: .*)?)$`,
        // Message of the Secretary-General on …
        String.raw`^(?<kind>(?:(?:Video|Joint|Opening|Closing|Keynote) )?(?:Message|Statement|Remarks|Address|Speech)) (?:by|of|from|attributable to) (?:the )?(?<office>.+?)(?<rest> (?:on|at|to|during|about|concerning|regarding|following|for the (?:world|international|day|occasion))\b[^]*)$`,
      ],
      withArticle: (office) => `The ${office}`,
      spokesperson: String.raw`\bspokes(?:person|man|woman)\b`,
      notInNames: 'Office|Press|News|Statements?|Messages?|Remarks|Latest|Website|Reports?|Team',
      inPlaces: 'of|the|on',
      offices: {
        'secretary-general': 'The Secretary-General',
        spokesperson: 'The Spokesperson for the Secretary-General',
        spokesman: 'The Spokesman for the Secretary-General',
      },
      exampleOffice: 'The Secretary-General',
    },
    status: {
      'check-against-delivery': '(?:please )?check against delivery',
      'as-prepared': `${TEXT}(?:as prepared(?: for delivery)?|prepared for delivery)`,
      'as-delivered': `${TEXT}as delivered`,
    },
    speech: {
      salutation:
        String.raw`your (?:\p{L}+ )?(?:excellenc|majest|highness|holiness|eminence|honou?r|royal)|excellenc(?:y|ies)(?!\p{L})|ladies(?!\p{L})|` +
        String.raw`m(?:r|s|rs)?\.? (?:president|chair|secretary|prime|minister|speaker|mayor|vice|deputy|director|under)|madam (?:president|chair|secretary|speaker|vice)|` +
        'dear |my dear |distinguished |esteemed |honou?rable |respected |friends|colleagues|heads of',
      notInSalutation: 'on|at',
      and: 'and',
    },
    embargo: {
      begins:
        String.raw`(?:(?:this|the) \p{L}+ (?:is|remains) )?(?:strict(?:ly)? |media |press )?(?:(?:under embargo|embargoed)(?!\p{L})|` +
        String.raw`embargo(?!\p{L})(?=[^\p{L}\d]*$| ?[:,–—-]| (?:until|till|before|for|lifts?|lifted|ends?|expires?|\d))|` +
        String.raw`not (?:to be (?:released|published|used|broadcast)|for (?:release|publication|use|broadcast|distribution)) (?:before|until)(?!\p{L})|hold (?:for release )?until(?!\p{L}))`,
      holds: 'embargoed (?:until|till)|under embargo until',
      bare: '(?:strict(?:ly)? )?(?:under )?embargo(?:ed)?',
      telling: String.raw`embargoed|until|till|before|under|at|on|noon|time|[ap]\.?m`,
      noon: '(?:12 )?noon|midday',
      midnight: '(?:12 )?midnight',
      hours: 'hours?|hrs?|h',
      fillers: words(
        'embargo embargoed strict strictly under until till before not for to be release released publication published use used broadcast distribution hold media press ' +
          'this the text statement message document speech is remains at on by of and time date ' +
          'monday tuesday wednesday thursday friday saturday sunday',
      ),
    },
    site: {
      mailHeaders: 'from|to|cc|bcc|sent|date|subject|reply-to',
      mailSenders: 'from|subject|sent',
      mailQuote: String.raw`on .{1,160} wrote ?:`,
      mailNotice: String.raw`(?:this|the information in this) (?:e-?mail|message|communication|transmission)\b.{0,240}\b(?:confidential|privileged|intended (?:only |solely )?for)`,
      attached: 'attached|attachments?|enclosed',
      lines: [
        'home|menu|search|share|print|email|e-mail|tweet|facebook|twitter|whatsapp|linkedin|close|back|top|next|previous|login|contact(?: us)?',
        '(?:skip|jump) to (?:main |the )?content',
        'back to top|read more|learn more|related (?:news|stories|content|statements)|site map|terms of use|privacy(?: notice| policy)?',
        '(?:latest|recent|all|more) (?:statements|messages|remarks|news|press releases)',
        'welcome to .{1,120}',
        String.raw`(?:copyright\b|all rights reserved).*`,
        String.raw`.*\buses? cookies\b[^]*`,
        String.raw`for information media\b.*`,
        String.raw`not an official record\.?`,
        '(?:-+ ?)?(?:forwarded message|original message)(?: ?-+)?',
      ],
      leadIn: String.raw`(?:the )?following (?:is|are)\b|the following (?:statement|message|remarks|press statement)\b.*\b(?:issued|made|delivered|given)\b`,
      dayIndex: '(?:statements|messages|remarks|news|press releases)(?: (?:on|of|for))?',
      noteWords:
        'scroll(?:ing)?|as[- ]delivered|as[- ]prepared|prepared for delivery|check against delivery|bilingual|trilingual|(?:un)?official translation|' +
        'translat(?:ed|ion) (?:from|by|into|below|follows)|follows|see below|all[- ](?:english|french)|(?:french|english|spanish) (?:version|text|translation)|' +
        'original(?:ly)?(?: version)?:? (?:in )?(?:english|french)',
      marker: '(?:all[- ])?(?:english|french)(?: (?:version|text|translation))?',
      whole: 'all[- ](?:english|french)',
      several: 'bilingual|trilingual|as[- ]delivered|all[- ](?:english|french)',
      below: 'scroll|below',
    },
    notes: { over: 'foot ?notes?|end ?notes?|notes?|references', wayBack: 'back', and: 'and|or' },
    dash: '—',
    hyphenated: {
      first: 'self|cross|co|non|well|long|short|anti|vice|ex|so|decision|high|low|full|part|multi|post|pre|semi|inter',
    },
    wordStyles: {
      Title: 'title',
      Subtitle: 'plain',
      Quote: 'quote',
      'Intense Quote': 'quote',
      'Block Text': 'quote',
      Strong: 'strong',
      Emphasis: 'emphasis',
    },
    genericTitleWords: words(
      'a an the and or of on at in for to by with from against about concerning regarding following during as it its our this ' +
        'message statement remarks address speech video press release joint opening closing keynote occasion observance commemoration ' +
        'world international global united nations un day week year decade annual first',
    ),
  },
};
