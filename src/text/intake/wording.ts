/** Turns a title or a line over one into its kind, the office and the name in it: the words of the press trade, by language. */
import type { Kind, Lang, Status } from '../statement/index.ts';

/** The words of one language by which heads are understood. */
interface Wording {
  /** How a title says what it is, by kind. */
  readonly kinds: Readonly<Record<Kind, RegExp>>;
  /** A holder of an office, in the middle of a text. */
  readonly office: RegExp;
  /** A line that begins with an office, with its article or without. */
  readonly officeLine: RegExp;
  /** A line that names an office, then its holder. */
  readonly officeThenName: RegExp;
  /** The speaker inside a title: groups `kind`, `office`, `rest`. */
  readonly speakerInTitle: readonly RegExp[];
  /** The article that an office has in a line of its own. */
  readonly withArticle: (office: string, article: string) => string;
}

const START = '(?<!\\p{L})';
const END = '(?!\\p{L})';
const NAME_PART = "\\p{Lu}[\\p{L}’'.-]*";
const NAME = `${NAME_PART}(?: (?:${NAME_PART}|de|da|dos|van|von|der|al|bin|el)){0,3} ${NAME_PART}`;

const OFFICES_EN =
  '(?:Secretary-General|Secretary|Vice-President|President|Director-General|Director General|Director|Commissioner|Chair(?:person|man|woman)?|Envoy|' +
  'Representative|Rapporteur|Adviser|Advisor|Administrator|Coordinator|Minister|Ambassador|Governor|Mayor|Spokes(?:person|man|woman))';
const RANK_EN = '(?:(?:Acting|Deputy|Assistant|Under|Executive|Special|High|Vice|Prime|Permanent|Joint)[ -]){0,3}';

const OFFICES_FR =
  '(?:Vice-Secrétaire|Secrétaire|Vice-Présidente?|Présidente?|Directeur|Directrice|Haut[- ]Commissaire|Haute[- ]Commissaire|Commissaire|Envoyée?|' +
  'Représentante?|Rapporteure?|Rapporteuse|Conseillère|Conseiller|Administrateur|Administratrice|Coordonnateur|Coordonnatrice|Ministre|' +
  'Ambassadeur|Ambassadrice|Gouverneure?|Maire|Porte-parole)';

const ENGLISH: Wording = {
  kinds: {
    'press-release': /^press (?:release|statement)\b/iu,
    remarks: /\b(?:remarks|address|speech)\b/iu,
    message: /\bmessage\b/iu,
    statement: /\bstatement\b/iu,
  },
  office: new RegExp(`${START}${OFFICES_EN}${END}`, 'u'),
  officeLine: new RegExp(`^(?:The )?${RANK_EN}${OFFICES_EN}${END}(?!['’]s)`, 'iu'),
  officeThenName: new RegExp(`^(?:The )?(?<office>${RANK_EN}${OFFICES_EN}) (?<name>${NAME})$`, 'u'),
  speakerInTitle: [
    // Secretary-General's message on …
    /^(?:The )?(?<office>(?:[\p{L}.-]+ ){0,6}?[\p{L}.-]+)[’']s? (?<kind>(?:(?:video|joint|press|opening|closing|keynote) )?(?:message|statement|remarks|address|speech))(?<rest>(?: .*)?)$/iu,
    // Message of the Secretary-General on …
    /^(?<kind>(?:(?:Video|Joint|Opening|Closing|Keynote) )?(?:Message|Statement|Remarks|Address|Speech)) (?:by|of|from|attributable to) (?:the )?(?<office>.+?)(?<rest> (?:on|at|to|during|about|concerning|regarding|following|for the (?:world|international|day|occasion))\b.*)$/iu,
  ],
  withArticle: (office) => `The ${office}`,
};

const FRENCH: Wording = {
  kinds: {
    'press-release': /^communiqué\b/iu,
    remarks: /(?<!\p{L})(?:allocution|discours|observations|remarques)(?!\p{L})/iu,
    message: /(?<!\p{L})message(?!\p{L})/iu,
    statement: /(?<!\p{L})déclaration(?!\p{L})/iu,
  },
  office: new RegExp(`${START}${OFFICES_FR}${END}`, 'iu'),
  officeLine: new RegExp(`^(?:(?:Le|La) |L[’'])?${OFFICES_FR}${END}`, 'iu'),
  officeThenName: new RegExp(`^(?:(?:Le|La) |L[’'])?(?<office>${OFFICES_FR}(?: \\p{Ll}+){0,2}) (?<name>${NAME})$`, 'u'),
  speakerInTitle: [
    // Message du Secrétaire général à l’occasion de …
    /^(?<kind>(?:Message(?: vidéo)?|Déclaration|Allocution|Discours|Observations|Remarques)) (?:(?<article>du|de la|attribuable au|attribuable à la) |(?<elided>de l[’']))(?<office>.+?)(?<rest> (?:à|sur|lors|devant|pour|concernant|prononcée?|au sujet)(?!\p{L}).*)$/iu,
  ],
  withArticle: (office, article) =>
    /^(?:du|attribuable au)$/u.test(article)
      ? `Le ${office}`
      : /^(?:de la|attribuable à la)$/u.test(article)
        ? `La ${office}`
        : `L’${office}`,
};

const WORDINGS: Readonly<Record<Lang, Wording>> = { en: ENGLISH, fr: FRENCH };

/** The kind a title says it is of; the word that comes first counts. */
export function kindOf(title: string, lang: Lang): Kind | undefined {
  const found = Object.entries(WORDINGS[lang].kinds).map(([kind, pattern]) => ({
    kind: kind as Kind,
    at: title.search(pattern),
  }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.kind;
}

function namesOffice(text: string, lang: Lang): boolean {
  return WORDINGS[lang].office.test(text);
}

/** An office alone in its line, as written there. */
export function isOfficeLine(text: string, lang: Lang): boolean {
  return (
    WORDINGS[lang].officeLine.test(text) && kindOf(text, lang) === undefined && speakerLine(text, lang) === undefined
  );
}

export interface Speaker {
  readonly name?: string;
  readonly office?: string;
}

/** Words that stand beside an office in the navigation of sites, and in no name. */
const NO_NAME =
  /(?<!\p{L})(?:Office|Press|News|Statements?|Messages?|Remarks|Latest|Website|Reports?|Team|Bureau|Presse)(?!\p{L})/u;

/** A line that names its speaker: Secretary-General Ban Ki-moon; Anne Example, Director of the Office of Examples. */
export function speakerLine(text: string, lang: Lang): Speaker | undefined {
  const wording = WORDINGS[lang];
  const { office, name } = wording.officeThenName.exec(text)?.groups ?? {};
  if (office !== undefined && name !== undefined) {
    if (NO_NAME.test(name)) return undefined;
    return { name, ...(lang === 'en' && { office: wording.withArticle(office, '') }) };
  }
  const behind = new RegExp(`^(?<name>${NAME}), (?<office>.+)$`, 'u').exec(text)?.groups;
  if (behind?.['name'] === undefined || behind['office'] === undefined || !wording.officeLine.test(behind['office']))
    return undefined;
  return { name: behind['name'], office: capitalised(behind['office']) };
}

/** Whether a text could be a person's name. */
export function isName(text: string): boolean {
  return new RegExp(`^${NAME}$`, 'u').test(text) && !NO_NAME.test(text);
}

/** A title without the speaker it may name, and that speaker; the title begins with a capital. */
export function withoutSpeaker(title: string, lang: Lang): { readonly title: string; readonly speaker: Speaker } {
  const wording = WORDINGS[lang];
  for (const pattern of wording.speakerInTitle) {
    const { office, kind, rest, article } = pattern.exec(title)?.groups ?? {};
    if (office === undefined || kind === undefined) continue;
    const plain = capitalised(`${kind}${rest ?? ''}`);
    if (wording.office.test(office))
      return { title: plain, speaker: { office: wording.withArticle(office, article?.toLowerCase() ?? '') } };
    if (isName(office)) return { title: plain, speaker: { name: office } };
  }
  return { title: capitalised(title), speaker: {} };
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** What the state is said of. */
const TEXT_EN = '(?:(?:the )?(?:text|statement|remarks|speech|address|message) )?';
const TEXT_FR =
  '(?:(?:(?:le|ce|la|cette) )?(?:texte|déclaration|allocution|discours|message|remarques|observations) )?';

const STATUS_WORDS: readonly (readonly [Status, RegExp])[] = [
  [
    'check-against-delivery',
    /(?:please )?check against delivery|seul le (?:texte )?prononcé fait foi|(?:à )?vérifier (?:au prononcé|à l[’']audition)/iu,
  ],
  [
    'as-prepared',
    new RegExp(
      `${TEXT_EN}(?:as prepared(?: for delivery)?|prepared for delivery)|${TEXT_FR}tel(?:le)?s? que préparée?s?`,
      'iu',
    ),
  ],
  ['as-delivered', new RegExp(`${TEXT_EN}as delivered|${TEXT_FR}tel(?:le)?s? que prononcée?s?`, 'iu')],
];

/** What a head or a note says of the state of the text. */
export function statusOf(text: string): Status | undefined {
  return STATUS_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A line without what it says of the state of the text. */
export function withoutStatus(text: string): string {
  return STATUS_WORDS.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), text);
}

/** A line that says the state of the text and nothing else. */
export function isStatusLine(text: string): boolean {
  return statusOf(text) !== undefined && !/[\p{L}\p{N}]/u.test(withoutStatus(text));
}

/** A few capitalised words without figures, which may be a place where a date stands beside them. */
export function isPlaceLike(text: string, lang: Lang): boolean {
  const word = "\\p{Lu}[\\p{L}’'.-]*";
  const shape = new RegExp(`^${word}(?:,? (?:${word}|de|du|la|le|les|of|the|sur|on)){0,4}$`, 'u');
  return shape.test(text) && kindOf(text, lang) === undefined && !namesOffice(text, lang);
}

const SALUTATIONS =
  /^(?:(?:your|vos?|votre|leurs?) (?:\p{L}+ )?(?:excellenc|majest|highness|altesse|holiness|eminence|éminence|honou?r|royal)|excellenc(?:y|ies|es?)(?!\p{L})|ladies(?!\p{L})|mesdames|messieurs|monsieur l|monsieur le|madame l|madame la|m(?:r|s|rs)?\.? (?:president|chair|secretary|prime|minister|speaker|mayor|vice|deputy|director|under)|madam (?:president|chair|secretary|speaker|vice)|dear |my dear |(?:mes )?ch(?:er|ère)s? |(?:mes )?ami(?:e)?s |distinguished |esteemed |honou?rable |distinguée?s? |honorables? |respected |friends|colleagues|ami(?:e)?s|collègues|heads of|chefs d)/iu;

/** More words than in the longest of the protocol's. */
const LONGEST_SALUTATION_WORDS = 16;

/** A line in which a speaker addresses those present: Excellencies, Ladies and gentlemen, */
export function isSalutation(plain: string): boolean {
  if (!SALUTATIONS.test(plain) || plain.split(' ').length > LONGEST_SALUTATION_WORDS) return false;
  return (
    /[,:!]$/u.test(plain) ||
    (!/[.?;…”»]$/u.test(plain) && plain.split(' ').length <= 5 && !/ (?:on|at|sur|lors|à) /u.test(plain))
  );
}

const THANKS =
  "(?:(?:i )?thank you(?: all)?(?: (?:very|so) much)?(?: (?:once )?again)?(?: for (?:your|listening)[^.!]{0,40})?|many thanks|merci(?: beaucoup| à (?:toutes et à )?tous| infiniment| bien)?(?: de (?:votre|m’avoir|m'avoir)[^.!]{0,40})?|je vous (?:en )?remercie(?: (?:toutes et tous|beaucoup|encore))?(?: de votre [^.!]{0,30})?|muchas gracias|gracias|shukran(?: jazeelan)?|xie xie|spasibo|спасибо|谢谢|شكرا)";
const SIGN_OFF = new RegExp(`^(?:${THANKS}[.,!]? ?(?:and |et )?){1,6}$`, 'iu');

/** A line of thanks that ends a speech, in one language or several: Thank you. Merci. */
export function isSignOff(plain: string): boolean {
  return plain.length <= 200 && SIGN_OFF.test(plain);
}

/** A line that says whose spokesperson has signed: Spokesman for the Secretary-General. */
export function isSpokesperson(plain: string, lang: Lang): boolean {
  const spoke = lang === 'en' ? /\bspokes(?:person|man|woman)\b/iu : /(?<!\p{L})porte-parole(?!\p{L})/iu;
  return spoke.test(plain) && plain.split(' ').length <= LONGEST_SIGNATURE_WORDS && kindOf(plain, lang) === undefined;
}

const LONGEST_SIGNATURE_WORDS = 16;

/** Offices that are called the same in every statement of either language, and that have one form for all who hold them. */
const OFFICES: readonly Readonly<Record<Lang, string>>[] = [
  { en: 'The Secretary-General', fr: 'Le Secrétaire général' },
  { en: 'The Spokesperson for the Secretary-General', fr: 'Le Porte-parole du Secrétaire général' },
  { en: 'The Spokesman for the Secretary-General', fr: 'Le Porte-parole du Secrétaire général' },
];

/** What an office is called in another language, where that is known. */
export function officeIn(lang: Lang, office: string): string | undefined {
  return OFFICES.find((names) => Object.values(names).some((name) => name.toLowerCase() === office.toLowerCase()))?.[
    lang
  ];
}
