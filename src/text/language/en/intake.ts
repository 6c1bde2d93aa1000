/** What reading a page in English takes. */
import type { IntakeWords } from '../intake-words.ts';
import { PERSON } from '../language.ts';
import { places } from './places.ts';

const OFFICES =
  '(?:Secretary[- ]General|Secretary|Vice-President|President|Director-General|Director General|Director|Commissioner|Chair(?:person|man|woman)?|Envoy|' +
  'Representative|Rapporteur|Ombuds(?:person|man|woman)|Auditor[- ]General|Auditor|Comptroller|Registrar|Librarian|Curator|Chancellor|Premier|Speaker|Dean|Rector|Adviser|Advisor|Administrator|Coordinator|Minister|Ambassador|Governor|Mayor|Spokes(?:person|man|woman))';
const RANK = '(?:(?:Acting|Deputy|Assistant|Under|Executive|Special|High|Vice|Prime|Permanent|Joint)[ -]){0,3}';
/** What holders of offices do in headlines; the same words behind a small one (for Visits) are what an office is for. */
const HEADLINE_VERBS =
  'accepts|accuses|addresses|adopts|agrees|announces|apologi[sz]es|appeals|appoints|approves|asks|attends|backs|begins|blames|briefs|calls|cancels|chairs|commends|completes|concludes|condemns|confers|confirms|congratulates|corrects|cuts|declares|defends|demands|denies|deplores|discusses|dismisses|donates|ends|expresses|extends|gives|grants|greets|hails|holds|hosts|inaugurates|insists|introduces|invites|joins|launches|lays|leads|leaves|lifts|marks|meets|mourns|nominates|opens|outlines|pays|pledges|praises|presents|presides|promises|proposes|publishes|raises|reaffirms|receives|reopens|closes|starts|stops|expands|wins|recogni[sz]es|rejects|remembers|renews|replies|resigns|responds|returns|sacks|says|seeks|sends|signs|speaks|stresses|submits|suspends|takes|tells|thanks|travels|unveils|urges|vetoes|visits|vows|warns|welcomes|withdraws|writes|' +
  'addressed|announced|appealed|appointed|attended|called|condemned|congratulated|corrected|inaugurated|launched|met|opened|presented|received|said|signed|spoke|urged|visited|warned|welcomed|' +
  'to (?:address|announce|appear|attend|brief|chair|close|deliver|discuss|give|hold|host|inaugurate|join|launch|lead|make|meet|open|present|publish|receive|resign|return|sign|speak|step down|take|travel|unveil|visit|welcome)|(?:will|has|is|was) \\p{L}+';
/** What the state of a text is said of. */
const TEXT = '(?:(?:the )?(?:text|statement|remarks|speech|address|message) )?';

/** What may stand around a note that is a whole line. */
const BRACKET = '[[(\\])]?';

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
    shows: String.raw`th|wh|sh|ck|ght|(?<!\p{L})kn|[bdfgprst]ly(?!\p{L})|(?:ing|ness|ship|ward|hood|ery|ency|ancy)s?(?!\p{L})|[lnt]ed(?!\p{L})|(?<!\p{L})w|[’']s(?!\p{L})`,
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
      weekdays: '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?',
      before: 'on|from',
      article: 'the|this',
      ordinal: 'st|nd|rd|th',
      of: '(?:day )?of',
      through: 'to|and',
      hour: String.raw`(?:at )?\d{1,2}(?:(?:[:.]\d{2}(?::\d{2})?)? ?[ap]\.? ?m\.?|[:.]\d{2}(?: ?(?:hrs?|hours?|h))?|(?:\d{2})? ?(?:hrs?|hours)| (?:noon|o[’']clock))`,
      labels: 'dated?|done|issued|published|posted|released',
      states: String.raw`(?:as (?:of|at|on)|status|state|stand|version|revision|revised|rev\.?|reviewed|(?:last )?(?:updated?|modified|changed|reviewed|revised|checked)|amended|edition|draft|situation|position|effective|valid(?: from)?|current|printed|accessed|retrieved|approved|adopted|signed|sent|received|created)(?: (?:of|on|as of|at|from|dated))?`,
    },
    thanks:
      '(?:i )?thank you(?: all)?(?: (?:very|so) much)?(?: (?:once )?again)?(?: for (?:your|listening)[^.!]{0,40})?|many thanks|thanks(?: (?:again|in advance|(?:very|so) much))*(?=[,.!])',
  },
  pages: {
    places,
    head: {
      kinds: {
        'press-release': String.raw`^(?:(?:joint|official) )?(?:press|news|media) (?:release|communiqu[eé])s?(?!\p{L})`,
        remarks: String.raw`\b(?:remarks|address|speech)\b`,
        message: String.raw`\bmessage\b`,
        statement: String.raw`\bstatement\b|^(?:(?:joint|official) )?(?:press|news|media) statements(?!\p{L})`,
      },
      labels:
        '(?:(?:joint|official|ministerial) )?(?:(?:press|news|media) (?:release|statement|advisory|note|notice|communiqu[eé]|briefing)|communiqu[eé]|backgrounder|' +
        'fact ?sheet|open letter|(?:internal |interoffice )?memo(?:randum)?|read-?out|interview|op-?ed|note to correspondents|speech|speaking notes|transcript|statement|remarks|message|declaration|decision|resolution|(?:public )?notice|(?:summary of (?:the )?)?(?:judge?ment|ruling)|bulletin|circular|news|announcement|media alert|questions and answers|q ?& ?a|(?:travel|safety|service|recall|tender|vacancy|weather|passenger|consumer|health) (?:notice|advisory|alert|warning|update|information)|not(?:ic)?e to (?:the )?(?:media|press|travell?ers|passengers|mariners|consumers|public)|product recall|(?:contract )?award notice|(?:operational|situation) (?:update|report)|appointment|(?:message|letter) of condolence|obituary|invitation|press summary|(?:tender|election) result|testimony|lecture|briefing(?: note)?)s?',
      topics:
        'condolences?|obituar(?:y|ies)|tributes?|events?|culture|arts|education|health|science|research|environment|climate|economy|business|finance|trade|security|defen[cs]e|politics|policy|society|sports?|technology|energy|transport|agriculture|fisheries|migration|human rights|justice|peace|features?|stories|blog|awards?|appointments?|visits?|meetings?|conferences?|publications?|reports?|campaigns?|community|people|featured|alerts?|consultations?|tenders?|careers|projects?',
      headings:
        'introduction|background|context|(?:executive )?summary|overview|conclusions?|general|highlights|key (?:points|messages|facts)|opinion|comment(?:ary)?|analysis|editorial|feature|interview|abstract|preface|foreword|purpose|findings|recommendations|next steps|annex|appendix|agenda|programme|details|the facts|at a glance',
      houseGoesOn: 'to the|of|for',
      titleGoesOn: 'OF|ON|BY|REGARDING|CONCERNING|FOLLOWING|AT|BEFORE|DURING|TO',
      occasions: String.raw`(?<!\p{L})(?:days?|weeks?|year|decade|congress|conference|summit|forum|festival|symposium|anniversary|games|session|meeting|debate|assembly)(?: (?:of|on|for|against|to)(?!\p{L})|$)`,
      institutions:
        'Ministry|Department|Office|Agency|Commission|Council|Committee|Authority|Bureau|Secretariat|Union|Bank|Institute|Organi[sz]ation|Foundation|Federation|' +
        'Association|Parliament|Assembly|Court|University|Museum|Fund|Programme|Service|Services|Board|Directorate|Delegation|Embassy|Mission|Nations|Government|' +
        'Administration|Centre|Center|Chamber|Society|Group|Action|Affairs|Municipality|City(?= of )|Police|' +
        'Presidency|Senate|Congress|Chancellery|Household|House(?=$| of )|Palace(?=$| of )|Treasury|Tribunal|Academy|Consulate|Regulator|Railway|Port(?= of )|' +
        '(?<=(?:Coast|National|Royal) )Guard|(?<=(?:National|Royal|State|General|Central|Geological) )(?:Library|Hospital|Staff|Archive|Survey|Laboratory)',
      namesHaveCapitals: true,
      afterInstitution: '(?:of|for|and|on|to|at|against)(?= )',
      issuer: '(?:issued )?(?:from|by)|issuer|source',
      placeLabel: 'place|location|venue|where',
      advisory: 'what|when|where|who|why|how|(?:photo|media|interview) opportunit(?:y|ies)|background',
      addressed: '(?:to (?:the|all|our|my|every)|for the attention of) ',
      memo: {
        to: 'to|cc|copy|through|via|attention|attn\\.?',
        from: 'from',
        date: 'date',
        subject: 'subject|subj\\.?|re|regarding',
      },
      doneAt: '(?:done|given|signed|adopted|issued) (?:at|in)',
      symbolLabel:
        'n[o°º]\\.?|number|ref(?:erence)?\\.?(?: no\\.?)?|file(?: no\\.?)?|unique id|id|document|doc\\.?|symbol',
      office: String.raw`(?<!\p{L})${OFFICES}(?!\p{L})`,
      officesHaveCapitals: true,
      // Minister Vos’s visit: what he does, and no office.
      officeLine: String.raw`^(?:The )?${RANK}${OFFICES}(?!\p{L})(?!['’]s)(?! (?:(?!(?:of|for|and|on|to) )[\p{L}.-]+ ?){1,3}['’]s )`,
      headlineVerbs: String.raw`(?<! (?:of|for|and|the|on|to|in|by|with)) (?:${HEADLINE_VERBS})`,
      officeGoesOn: String.raw`,| (?:of|for|and|to|on|in|at|against|without|general|designate|emerit(?:us|a)|elect|plenipotentiary|counsell?or|extraordinary)(?!\p{L})| [(&–-]`,
      noHouse: String.raw`(?:(?:\p{L}+(?:st|nd|rd|th|-first|-second|-third)|\p{Nd}+(?:st|nd|rd|th)|second|annual|joint|ministerial|special|extraordinary|emergency|informal|formal|high-level|plenary|regular|inaugural|opening|closing|working|official|state) ){0,4}(?:meeting|session|summit|visit|signing|opening|closing|launch|call|appointment|election|inauguration|anniversary|talks|round|adoption|death|passing|closure|reopening|results?|outcome|conclusions|handover) (?:of|on|between|with|for|to|at|in)|to (?:the|all|those|every) `,
      bareOffice: `(?:The )?${RANK}${OFFICES}(?:[ -](?:general|designate|emerit(?:us|a)|elect))?`,
      attributed: 'attribut',
      officeThenName: `^(?:The )?(?<office>${RANK}${OFFICES}(?: (?:for|of) (?:the )?\\p{Lu}\\p{L}+)?) (?<name>${PERSON})$`,
      officeBeforeNameIsWhole: true,
      by: 'by|of|from',
      speakerInTitle: [
        // Secretary-General's message on …
        String.raw`^(?:The )?(?<office>(?:[\p{L}.-]+ ){0,6}?[\p{L}.-]+)[’']s? (?<kind>(?:(?:video|joint|press|opening|closing|keynote) )?(?:message|statement|remarks|address|speech))(?<rest>(?: .*)?)$`,
        // Message of the Secretary-General on …
        String.raw`^(?<kind>(?:(?:Video|Joint|Opening|Closing|Keynote) )?(?:Message|Statement|Remarks|Address|Speech)) (?:by|of|from|attributable to) (?<article>the )?(?<office>.+?)(?<rest> (?:on|at|to|during|about|concerning|regarding|following|for the (?:world|international|day|occasion))\b[^]*)$`,
      ],
      honorifics: String.raw`(?:H\. ?E\. )?(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady)\.?`,
      withArticle: (office) => `The ${office}`,
      spokesperson: String.raw`\bspokes(?:person|man|woman)\b`,
      notInNames:
        'House|Household|Palace|Chancellery|Presidency|Senate|Hospital|Library|Treasury|Regulator|Railways?|Government|Coast Guard|Office|Press|News|Statements?|Messages?|Remarks|Latest|Website|Reports?|Team|Meetings?|Conference|Summit|Sessions?|Council|Committee|Assembly|Forum|Group|Commission|Organi[sz]ation|Authority|Agency|Centre|Center|Union|Institute|Foundation|Federation|Association|Society|Tribunal|Ministry|Department|Directorate|Secretariat|Network|Academy|University|Alliance|Corporation|Company|Programme|Parliament|Senate|Service|Fund|Bank|Board|Ministerial|First|Second|Third|(?:Four|Fif|Six|Seven|Eigh|Nin|Ten|Eleven|Twelf)th',
      inPlaces: 'of|the|on',
      offices: {
        'secretary-general': 'The Secretary-General',
        spokesperson: 'The Spokesperson for the Secretary-General',
        spokesman: 'The Spokesman for the Secretary-General',
      },
      exampleOffice: 'The Secretary-General',
    },
    status: {
      'check-against-delivery':
        '(?:please )?check against (?:actual )?(?:delivery|the speech as delivered)|subject to (?:change on )?delivery|(?:only )?the spoken word (?:prevails|applies|counts)',
      'as-prepared': `${TEXT}(?:as prepared(?: for delivery)?|prepared for delivery)|^${BRACKET}(?:prepared (?:text|remarks)|text prepared in advance)${BRACKET}$`,
      'as-delivered': `${TEXT}as delivered|^${BRACKET}as (?:spoken|given)${BRACKET}$|^${BRACKET}(?:delivered|spoken) (?:text|version|remarks)${BRACKET}$`,
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
        String.raw`(?:please |kindly )?(?:(?:this|the)(?: \p{L}+){1,3} (?:is|remains) )?(?:strict(?:ly)? |media |press )?(?:(?:under (?:an? )?(?:strict |full |press |media )?embargo|embargoed)(?!\p{L})|` +
        String.raw`embargo(?!\p{L})(?=[^\p{L}\d]*$| ?[:,–—-]| (?:until|till|before|for|lifts?|lifted|ends?|expires?|\d))|` +
        String.raw`not (?:to be (?:released|published|used|broadcast)(?:(?: or|,) (?:released|published|used|broadcast|quoted)){0,3}|for (?:release|publication|use|broadcast|distribution)(?:(?:,? or|,) (?:release|publication|use|broadcast|distribution)){0,3}) (?:before|until)(?!\p{L})|hold (?:for release )?until(?!\p{L})|` +
        String.raw`do not (?:publish|release|use|broadcast|distribute|print|quote)(?:(?:,? or|,) (?:publish|release|use|broadcast|distribute|print|quote)){0,3} (?:before|until)(?!\p{L})|` +
        String.raw`for (?:release|publication|use|broadcast) (?:on|at|after|from|not before|tomorrow|later|upon|when|next)(?!\p{L})|(?:release|publication) (?:time|date)(?!\p{L}) ?:|to be (?:released|published) (?:on|at|after)(?!\p{L}))`,
      restricted:
        '(?:(?:please|kindly) )?(?:(?:strictly |working |first |second |final |preliminary )?draft|(?:strictly |commercial(?:ly)? )?confidential|(?:strictly )?(?:private and confidential|internal (?:discussion |working )?(?:document|paper|version|copy)|internal(?: use)?(?: only)?)|' +
        'not (?:yet )?(?:for|approved for|cleared for) (?:distribution|publication|release|circulation|quotation|attribution|broadcast)|(?:for|pending|awaiting|subject to) (?:(?:your|his|her|their|our|final|legal|further) ){0,2}(?:clearance|approval|review|comments?|internal use)(?: (?:and|or) (?:clearance|approval|review|comments?))?|' +
        'hold(?: for (?:release|clearance|approval)| until (?:delivered|delivery|cleared|approved|released)| ?$)|not (?:yet )?to be (?:shared|circulated|distributed|quoted|forwarded|released|published)(?: (?:outside|beyond|before|until|without) .{1,60})?|' +
        '(?:provisional|preliminary) (?:version|text)|mark-?up copy|advance (?:copy|text)|do not (?:publish|release|distribute|circulate|quote|forward|share)(?: (?:outside|beyond|before|until|without) .{1,60})?|privileged|off the record|under (?:review|clearance)|uncleared)',
      hints: [
        String.raw`(?:text|statement|release|report|information|contents?|material|speech|remarks|document|message|communiqu[eé]|declaration|figures|findings|copy)(?: of(?: [\p{L}’'-]+){1,4})? (?:is|are|remains?|stays?)(?: still| strictly)? (?:(?:under|subject to|covered by)(?: an?| the)?(?: strict| press| media| full)? embargo|embargoed)(?!\p{L})`,
        String.raw`(?:respect|observe|honou?r)(?: the| this| our)?(?: strict| press| media)? embargo(?!\p{L})`,
        String.raw`(?:please|kindly) (?:do not|don[’']t|refrain from|hold off|avoid)(?: [\p{L}’'-]+){0,2} (?:shar|publish|releas|circulat|forward|post|quot|distribut|report|broadcast|print)\p{L}{0,5}(?: [\p{L}’'-]+){0,6} (?:yet|until|till|before|for now|for the moment)(?!\p{L})`,
        String.raw`(?:please|kindly) (?:do not|don[’']t) (?:share|publish|release|circulate|forward|post|quote|distribute)(?: (?:this|it|yet))?(?= ?(?:[.!,;:)]|$))`,
        String.raw`(?:keep|hold) (?:this|it|these|the (?:text|statement|release|news|report|contents?|attached))(?: [\p{L}’'-]+){0,3} (?:between (?:us|ourselves)|among ourselves|to (?:yourself|yourselves|ourselves)|confidential|internal|under wraps|quiet|private|back)(?!\p{L})`,
        String.raw`between (?:us|ourselves)(?: only)? (?:until|till|for now|for the moment)(?!\p{L})`,
        String.raw`(?:text|statement|release|report|information|contents?|material|speech|remarks|document|message|communiqu[eé]|declaration|figures|findings|copy)(?: of(?: [\p{L}’'-]+){1,4})? (?:must|may|should|can)(?: not| only)? be (?:quoted|published|released|used|reported|summari[sz]ed|broadcast|shared|circulated|distributed|cited|made public)(?:,?(?: [\p{L}’'-]+)){0,16} (?:before|until|till|after|from|once|when)(?!\p{L})`,
        String.raw`(?:media|press|journalists|reporters|broadcasters|editors) (?:may|can) (?:only )?(?:report|publish|use|quote|broadcast|run)(?: [\p{L}’'-]+){0,3} (?:from|after|as of|only|once|when)(?!\p{L})`,
      ].join('|'),
      holds: 'embargoed (?:until|till)|under (?:an? )?(?:strict |full |press |media )?embargo until',
      until:
        'until|till|before|ahead of|prior to|(?:not|no|nor|nothing|never) (?:any )?(?:earlier|sooner)|at the earliest',
      when: "tomorrow|tonight|today|mornings?|afternoon|evening|midnight|noon|midday|(?:next|this) week|weekend|o[’']clock",
      bare: '(?:strict(?:ly)? )?(?:under )?(?:strict )?embargo(?:ed)?',
      telling: String.raw`embargoed|until|till|before|under|at|on|noon|time|[ap]\.?m`,
      noon: '(?:12 )?noon|midday',
      midnight: '(?:12 )?midnight',
      hours: 'hours?|hrs?|h',
      fillers: words(
        'embargo embargoed strict strictly under until till before not do for to be release released publish print after from or publication published use used broadcast distribution hold media press or quote quoted not ' +
          'this the text statement message document speech is remains at on by of and time date ' +
          'monday tuesday wednesday thursday friday saturday sunday',
      ),
    },
    site: {
      mailHeaders: 'from|to|cc|bcc|sent|date|subject|reply-to',
      mailSenders: 'from|subject|sent',
      mailQuote: String.raw`on .{1,160} wrote ?:`,
      mailNotice: String.raw`confidentiality (?:notice|note|warning)(?: ?[:.–—-]? ?(?:this|the|any)\b| ?:?$)|(?:this|the information in this) (?:e-?mail|message|communication|transmission)\b.{0,240}\b(?:confidential|privileged|intended (?:only |solely )?for)`,
      mailLeave: String.raw`(?:with )?(?:(?:best|kind(?:est)?|warm(?:est)?) (?:regards|wishes)|regards|all the best|best|cheers)`,
      mailGreeting: String.raw`(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings)(?!\p{L})(?: (?:all|both|everyone|there|team|colleagues?|friends|editors?|journalists?|press|media|sirs?|madam|[\p{L}.’'-]{1,24})(?: (?:and|or|of the|in the|at the|/)(?!\p{L}))?){0,6}`,
      mailBelow: String.raw`(?<!\p{L})(?:(?:please )?(?:find|see)(?:,? (?:here|copied|pasted))? (?:below|hereunder)|(?:copied|pasted|reproduced|set out|given) (?:below|hereunder)|below (?:is|are|you(?: will|’ll|'ll)? find|please find)|you (?:will|can) find(?: [\p{L}’' -]{1,40})? below|here (?:is|are|comes) (?:the|our|a|today’s|today's)|here(?:’|')s (?:the|our|a|today’s|today's)|the (?:text|release|statement|press release) (?:is|follows)(?: copied| pasted)? below)(?!\p{L})|(?<!\p{L})see below(?!\p{L})|(?<!\p{L})for your (?:information|use)(?!\p{L})|(?<!\p{L})fyi(?!\p{L})`,
      attached: 'attached|attachments?|enclosed',
      welcome: 'welcome to .{1,120}',
      lines: [
        String.raw`search (?:this|the|our) (?:web ?)?site ?(?:\.{3}|…)?`,
        '(?:begin|start|beginning|start of|beginning of) (?:of )?(?:text|statement|transcript) ?:?',
        'home|menu|search|share|print|mail|email|e-mail|tweet|facebook|twitter|whatsapp|linkedin|close|back|top|next|previous|login|contact(?: us)?',
        '(?:skip|jump|go) to (?:the )?(?:main )?(?:content|menu|navigation|search|footer)',
        '(?:back|return) to (?:the )?(?:list|overview|index|archive|newsroom|(?:all |latest )?(?:news|press releases|media releases|releases|statements|speeches|articles|stories|announcements))',
        'back to top|read more(?: ?:)?|learn more|related (?:news|stories|content|statements)|site ?map|terms of (?:use|service)|terms (?:and|&) conditions|legal notice|accessibility(?: statement)?|cookies?(?: (?:policy|settings|preferences))?|safeguarding|modern slavery(?: (?:act )?statement)?|freedom of information|whistle-?blowing|log in|sign in|privacy(?: notice| policy)?',
        'share(?: (?:this|on|via|by)\\b.{0,40}| ?:)?|print this page|print(?:er)?[- ]friendly(?: (?:pdf|version|page))?|print(?:able)? version|e-?mail this page|listen(?: to (?:this )?(?:page|article))?|toggle navigation|(?:main )?menu|breadcrumb|you are here.{0,80}',
        '(?:select|choose|change) (?:a |your )?language|languages?|a-?z index|accept(?: all)?(?: cookies)?|manage cookies|subscribe(?: to .{1,60})?|sign up (?:for|to) .{1,80}',
        '(?:follow us|stay (?:up to date|connected|informed)|connect with us|find us|like us)(?: .{0,80})?[!.]?|follow .{1,60} on (?:x|twitter|facebook|instagram|linkedin|youtube).{0,60}',
        'search for related information.{0,300}|page details|report a problem.{0,80}|(?:view|see|show) (?:all|more)|reading time.{0,60}|\\d{1,3} min(?:utes?)? read|download (?:as )?(?:pdf|word)|download .{1,60}\\((?:pdf|docx?|word).{0,20}\\)|also read ?:? .{1,100}|read also ?:? .{1,100}|\\d{1,4} comments?|donate(?: now)?|enter your e-?mail(?: address)?|your e-?mail(?: address)?|related(?: articles| posts| pages)?|(?:you may|you might) also (?:like|be interested in).{0,40}',
        '(?:latest|recent|all|more) (?:statements|messages|remarks|news|press releases)',
        String.raw`(?:view|read|open|see) (?:this|the) (?:e-?mail|message|newsletter) (?:in|on) (?:your|a|the) (?:web ?)?browser.{0,40}`,
        String.raw`(?:click (?:here )?to )?(?:unsubscribe|update your (?:subscription |e-?mail )?preferences|manage your (?:subscriptions?|preferences))\b.{0,120}`,
        String.raw`page \d{1,3} (?:of|/) \d{1,3}`,
        String.raw`(?:copyright\b|all rights reserved).*`,
        String.raw`.*\buses? cookies\b[^]*`,
        String.raw`for information media\b.*`,
        String.raw`not an official record\.?`,
        '(?:-+ ?)?(?:(?:begin )?forwarded message|original message)(?: ?-+| ?:)?',
      ],
      around: [
        String.raw`(?:want|wish) to (?:change|update) (?:how|the way) you receive (?:these|our) (?:e-?mails|messages)\b.{0,200}|you can (?:update your preferences|unsubscribe)\b.{0,120}|our (?:mailing|postal) address is ?:?`,
        String.raw`(?:(?:a )?registered (?:charity|company)|charity(?: registered)?)(?: in [\p{L} &]{3,40})?(?:,? (?:no|number)\.?)? ?:? ?[\p{Lu}\d].{0,80}`,
        String.raw`(?:this (?:e-?mail|message) (?:was|is) )?(?:sent|issued|distributed) (?:by|from|on behalf of) .{1,120}\. (?:to (?:unsubscribe|opt out|stop receiving)|if you (?:no longer|do not|don[’']t)).{0,160}`,
        String.raw`(?:e-?mail )?newsletters?(?: sign-?up)?|(?:receive|get) (?:our|all|the latest|the) (?:[\p{L}’' -]{1,60}) (?:by|via|in your|straight to your) (?:e-?mail|inbox|mailbox).{0,60}`,
        String.raw`(?:if you (?:do not|don[’']t|no longer) (?:want|wish) to receive|to (?:unsubscribe|opt out|stop receiving|be removed|leave this (?:list|mailing)))(?!\p{L}).{0,160}`,
        String.raw`(?:views?|hits|reads|visits|visitors|downloads) ?: ?\d[\d.,\u00a0\u202f ]{0,9}|\d[\d.,\u00a0\u202f ]{0,9} ?(?:views?|hits|reads|visits|visitors|shares|likes|downloads)(?: so far)?`,
        String.raw`(?:estimated )?read(?:ing)? time ?:? ?.{0,20}|\d{1,3}[- ]?min(?:utes?|\.)? (?:of )?read(?:ing)?(?: time)?`,
        String.raw`(?:listen(?: to)?|hear|play)(?: (?:this|the))? (?:article|page|text|audio|story|post)`,
        String.raw`(?:previous|next|older|newer|earlier|later) (?:posts?|articles?|page|story|stories|news|item|entry|entries|press releases?|statement)(?: ?: ?.{1,160})?`,
        String.raw`(?:leave|write|add|post) (?:a|your) (?:reply|comment|response)|no comments(?: yet)?|comments (?:are )?(?:closed|off|disabled)|(?:view|show|all) comments|be the first to comment|post comment|reply|cancel reply`,
        String.raw`(?:your|the) e-?mail(?: address)? (?:will|is) not (?:be )?(?:published|shared|made public)\b.{0,120}|(?:required )?fields (?:are )?marked .{0,40}|\*? ?(?:indicates )?required(?: fields?)?|save my name.{0,120}`,
        String.raw`(?:is|did you find|was|how useful (?:is|was)|have you found|rate) (?:this|the) (?:page|article|information|content|site)(?: .{0,40})?\??`,
        String.raw`(?:give|send|leave|share|provide|submit)(?: us)?(?: your)? feedback(?: .{0,40})?|feedback|(?:tell|let) us (?:what you think|know what you think)(?: .{0,40})?|(?:report|is there) (?:an? |any )?(?:error|issue|problem|mistake|anything wrong)(?: .{0,60})?`,
        String.raw`(?:written|posted|published|uploaded|created|authored|edited|added) by ?:? ?(?:super ?user|admin(?:istrator)?|web ?(?:master|editor|team|admin)|site ?admin|(?:the )?(?:editor|web team))|by (?:admin|super ?user|webmaster|press(?: office)?|communications?|(?:web )?editor|(?:web|news) team|staff)|author ?: ?(?:admin|super ?user|webmaster)`,
        String.raw`categor(?:y|ies) ?: ?[^.]{1,100}|(?:posted|filed) in ?:? ?[^.\d]{1,60}`,
        String.raw`(?:enter |type )?(?:your )?(?:e-?mail|first name|last name|name)(?: address)?(?: here)? ?\*?|submit|send|sign up|register(?: now)?|subscribe(?: now)?|unsubscribe|accept|reject(?: all)?|decline(?: all)?|allow all|deny|i agree|got it|ok(?:ay)?|(?:only )?necessary(?: cookies)?(?: only)?|(?:cookie )?(?:settings|preferences)|customi[sz]e|more options`,
        String.raw`(?:this|our) (?:web ?)?site (?:uses|makes use of|stores) cookies\b.{0,300}|we (?:use|and our partners use|value your privacy).{0,300}\bcookies?\b.{0,300}|by (?:continuing|using|browsing).{0,200}\bcookies?\b.{0,200}`,
        '(?:read|see|view|browse) (?:more|all|other|the latest)(?: of our)? (?:news|stories|articles|press releases|statements)',
        String.raw`you(?: are|[’']re) receiving this (?:e-?mail|message|newsletter)\b.{0,200}|you(?: are| have)? receiv(?:e|ing|ed) this (?:e-?mail|mail|message|newsletter) (?:because|since|as)\b.{0,200}`,
        String.raw`was this (?:page|article|information|content) (?:helpful|useful|of use)\b.{0,60}`,
        String.raw`(?:(?:last|page) )?(?:published|posted|updated|modified) ?:? (?:\d{1,3}|an?|one) (?:seconds?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago`,
        '(?:tags?|keywords?|filed under) ?: [^.]{1,160}|(?:back|return) to (?:the )?top(?: of (?:the )?page)?|go to top',
        'copy (?:the )?link|(?:send|e-?mail|forward|recommend)(?: (?:this|it))?(?: page)? to (?:a )?(?:friend|colleague)s?|e-?mail a (?:friend|colleague)|tell a friend|send (?:by|via) e-?mail|related ?: [^.]{1,120}|share on social media|related (?:items|links|press releases)|more (?:on|like) this(?: topic)?',
        '(?:p |🌳 ?|🌱 ?|♻️? ?)?(?:please )?(?:consider|think (?:of|about)) (?:the|your) (?:environment|impact on the environment) before (?:you )?print(?:ing)?.{0,60}',
      ],
      credit: '(?:photo|image|picture|photograph)s?(?: (?:by|credits?|courtesy(?: of)?|source))?',
      answers: 'yes|no|not really|somewhat',
      download:
        'download(?:able)?|(?:open|view|read|save|print)(?: (?:this|the) (?:page|document|text|release))?(?= (?:(?:as|in) )?(?:an? |the )?pdf)|(?:printable|print) version',
      original: 'original(?: language)?|language of (?:the )?original',
      related:
        'related(?: (?:articles?|news|stories|content|items|posts|pages|links?|press releases|statements))?|(?:related|associated) (?:links?|documents?|files|resources|materials)|(?:more|latest|recent|other) (?:news|articles|stories|press releases|statements)|(?:you may|you might) also (?:like|be interested in)|read (?:also|more)|see also|' +
        "explore (?:the |this )?topics?|on (?:the same|this) topic|recommended(?: (?:for you|reading|articles))?|what to read next|keep reading|popular (?:posts|news|articles)|most (?:read|viewed|popular)|trending(?: now)?|in other news|featured (?:news|stories)|don[’']t miss|(?:more|recent|other|previous|latest) (?:readouts?|remarks|speeches|messages|posts|updates|releases|publications|announcements)",
      home: 'home(?: ?page)?|start(?: page)?|main page',
      menu: 'latest|updates|news(?:room)?|publications|events|about(?: us)?|media|press(?: room| centre| center)?|documents|services|resources|contacts?|topics|who we are|what we do|our (?:work|people|history|approach|partners|mission|values|impact|team)|where we work|how (?:we work|you can help|to help)|get involved|take action|join us|work with us|support us|careers|library|calendar|projects|archives?|statements|speeches|multimedia',
      forRelease: '(?:for )?immediate (?:release|publication|use)|for (?:general )?release|for publication',
      end: 'ends?|end (?:of )?(?:statement|text|release|message|transcript)|30',
      means: String.raw`tel(?:ephone|\.)?|phone|mobile|cell|fax|e-?mail`,
      contact:
        String.raw`(?:(?:press|media|news) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations)(?!\p{L})|for (?:further|more|additional) information|for (?:media|press) (?:enquiries|inquiries)|for interviews?(?: requests)?,? (?:please )?contact|` +
        String.raw`(?:general )?public inquiries|media@|journalists seeking`,
      beside:
        "notes? (?:to|for) (?:the )?editors?|editor[’']s notes?|background(?: information| notes?)?|corrections?|corrigendum|erratum",
      ago: '(?:\\d{1,2}|an?|one) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago|just now',
      corrected: {
        name: '(?:corrected|revised|updated|amended|re-?issued|second|new)(?: and (?:corrected|revised|updated|re-?issued))?(?: (?:version|text|copy|(?:press |news |media )?release|statement|communiqu[eé]|edition|issue))|corrected|re-?issued|correction|corrigendum',
        replaces: String.raw`(?:(?:this|the present|which|it|and)(?: \p{L}+){0,4} )?(?:replac(?:es|ing)|supersed(?:es|ing)|cancels(?: and (?:replaces|supersedes))?|withdraws|correct(?:s|ing)|amend(?:s|ing))(?: and (?:replaces|supersedes))? (?:the|that|our|any|all|an?|earlier|previous|what)(?!\p{L})`,
        itself: String.raw`(?:(?:an |the )?(?:earlier|previous|first|original) version of )?(?:this|the present) (?:(?:press|news|media) )?(?:release|statement|communiqu[eé]|message|text|notice|document|version)(?!\p{L})`,
        was: String.raw`correct(?:ed|s|ion|ions)?|updated|amended|revised|re-?issued|misstated|wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|errors?|mistakes?|inaccura\p{L}{1,12}`,
      },
      published: '(?:(?:date|first|originally) )?(?:published|posted|issued|released)(?: on)?|date of publication',
      ownDate:
        '(?:page )?(?:(?:date|last) )?(?:modified|updated|reviewed)|last (?:modification|update|change)|page last (?:updated|modified)|date modified|(?:date |first |originally )?(?:posted|published)(?: on)?|reading time',
      leadIn: String.raw`(?:the )?following (?:is|are)\b|the following (?:statement|message|remarks|press statement)\b.*\b(?:issued|made|delivered|given)\b`,
      dayIndex: '(?:statements|messages|remarks|news|press releases)(?: (?:on|of|for))?',
      noteWords:
        'scroll(?:ing)?|as[- ]delivered|as[- ]prepared|prepared for delivery|check against delivery|bilingual|trilingual|(?:un)?official translation|' +
        'translat(?:ed|ion) (?:from|by|into|below|follows)|follows|see below|all[- ](?:english|french)|(?:french|english|spanish) (?:version|text|translation)|' +
        'original(?:ly)?(?: version)?:? (?:in )?(?:english|french|spanish|russian|arabic|chinese)',
      translation: 'translation|translated text',
      marker:
        '(?:the )?(?:all[- ])?(?:english|french)(?: (?:version|text|translation))?(?: (?:is )?(?:follows|below))?',
      whole: 'all[- ](?:english|french)',
      several: 'bilingual|trilingual|as[- ]delivered|all[- ](?:english|french)',
      below: 'scroll|below',
    },
    release: {
      facts:
        '(?:(?:the )?(?:quick|key|fast|main|basic) facts(?: (?:and|&) figures)?|facts (?:and|&) figures|facts at a glance|(?:key|main) figures|(?:in|by the) numbers|in figures)',
      notesToEditors: "(?:notes? (?:to|for) (?:the )?(?:editors?|journalists?|media)|editors?[’']s? notes?)",
      about: String.raw`(?:about (?:us|the \p{L}.{1,80}|\p{Lu}.{1,80})|boilerplate)`,
      contacts: String.raw`(?:(?:(?:press|media|news|general) )?contacts?(?: (?:information|details|persons?|points?))?(?: for (?:the )?(?:media|press|journalists))?|(?:(?:press|media) )?(?:enquiries|inquiries)|for (?:further|more|additional) information(?:,? (?:please )?contact)?|for (?:(?:media|press|interview) )?(?:enquiries|inquiries|queries|interviews|interview requests|questions|requests)(?:,? (?:please )?contact)?|(?:media|press|interview) (?:queries|requests|relations)|(?:to (?:find out|learn|know) more|to (?:arrange|request|book) (?:an )?interviews?),? (?:please )?contact|address for enquiries)`,
      desk: String.raw`(?!(?:by|from|at|in|to|with|for|on) )(?:(?:the )?(?:\p{L}[\p{L}’'.-]{0,20} ){0,6}(?:press|media)|communications?|(?:press|media|public) (?:relations|information|affairs)|news|(?:press|media|information|communications?) (?:and|&) (?:press|media|information|communications?|outreach|protocol|public affairs))(?: (?:office|desk|service|section|department|division|directorate|unit|team|bureau|branch)|(?<=relations))(?:,? (?:of|for|at) .{2,80})?|office of (?:the )?(?:spokes(?:person|man|woman)|press secretary|communications?|(?:public|media) (?:information|relations|affairs))(?:,? (?:of|for|at) .{2,80})?`,
      other:
        '(?:(?:associated|related|useful|further) (?:links?|documents?|information)|links?|documents?|publisher|source|related (?:topics|products)|further reading|more information)',
      turns: String.raw`(?:the )?(?:question|answer|q(?: ?\d{1,2})?|a(?: ?\d{1,2})?|moderator|reporter|journalist|interviewer|host|presenter|spokes(?:person|man|woman)|chair(?:man|woman|person)?|speaker|participant|audience(?: member)?|facilitator)(?: ?\d{1,2})?|(?:mr|mrs|ms|dr|prof(?:essor)?|ambassador|minister)\.? \p{L}[\p{L}’' .-]{1,40}`,
      byline: '(?:written |interview(?:ed)? )?by',
      kindLabel: 'type|kind|category|document type',
    },
    notes: { over: 'foot ?notes?|end ?notes?|notes?|references', wayBack: 'back', and: 'and|or' },
    dash: '—',
    hyphenated: {
      first: 'self|cross|co|non|well|long|short|anti|vice|ex|so|decision|high|low|full|part|multi|post|pre|semi',
      never: 'inter|trans|super|hyper|intra|infra',
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
