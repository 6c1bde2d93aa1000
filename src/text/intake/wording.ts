/** Turns a title or a line over one into its kind, the office and the name in it: the words of the press trade, by language. */
import {
  type HeadWords,
  isLang,
  knownLanguages,
  languageOf,
  type PageWords,
  PERSON,
  type ReleaseWords,
} from '../language/index.ts';
import { type Kind, KINDS, type Lang, type Matter, MATTERS, type Status } from '../statement/index.ts';
import {
  STRANGE_ADVISORY,
  STRANGE_CHECK_AGAINST_DELIVERY,
  STRANGE_SALUTATIONS,
  STRANGE_THANKS,
  WHOLE_SALUTATIONS,
} from './strange-speech.ts';
import { wordsIn } from './pairs.ts';
import { isStrangeHouse, strangeLabel, takesLeaveStrangely } from './strange-labels.ts';
import { STRANGE_IN_PLACES } from './strange-days.ts';
import { STRANGE_CONTACT, STRANGE_MEANS, STRANGE_RELEASE } from './strange-parts.ts';

/*
 * Turns the words that languages have for reading pages into those of one language, or of all: a page may be in any.
 */

/** The words of every language whose pages are understood. */
export const ALL_WORDS: readonly PageWords[] = knownLanguages().flatMap(({ intake }) => intake?.pages ?? []);

/** The languages that a version may be in, in the order that versions are put. */
export const VERSION_LANGUAGES: readonly Lang[] = knownLanguages().flatMap(({ tag }) =>
  isVersionLanguage(tag) ? [tag] : [],
);

/** In the order of the page, for whose readers it was written; a house that names all of them has said another. */
export function inOrder<T extends { readonly lang: Lang }>(
  versions: readonly T[],
  house: readonly Lang[] = [],
): readonly T[] {
  if (!versions.every(({ lang }) => house.includes(lang))) return versions;
  return versions.toSorted((a, b) => house.indexOf(a.lang) - house.indexOf(b.lang));
}

/** Whether a page in a language is understood, and its text can be set. */
export function isVersionLanguage(tag: string): tag is Lang {
  const { setting, intake } = languageOf(tag);
  return isLang(tag) && setting !== undefined && intake?.pages !== undefined;
}

/** To the Ministers of the States Parties: how a line over a letter says to whom it is written. */
export function saysToWhom(text: string, lang: Lang): boolean {
  return headOf(lang).addressed.test(text);
}

/** The words of a version's language. Throws for a language that no version was found in. */
export function wordsOf(lang: Lang): PageWords {
  const { intake, name } = languageOf(lang);
  if (intake?.pages === undefined) throw new Error(`no page in ${name} is understood`);
  return intake.pages;
}

/** A pattern of what any language says. */
export function inAnyLanguage(pick: (words: PageWords) => string | undefined): string {
  return `(?:${ALL_WORDS.flatMap((words) => pick(words) ?? []).join('|')})`;
}

/** How the lines over a text are understood in one language. */
interface HeadPatterns extends Pick<HeadWords, 'officeBeforeNameIsWhole' | 'withArticle' | 'namesDecline'> {
  readonly kinds: readonly { readonly kind: Kind; readonly pattern: RegExp }[];
  readonly office: RegExp;
  readonly institution: RegExp;
  readonly institutionLine: RegExp;
  readonly house: RegExp | undefined;
  readonly occasion: RegExp;
  readonly placeLine: RegExp;
  readonly nameLine: RegExp | undefined;
  readonly nameThenOffice: RegExp;
  readonly label: RegExp;
  readonly beginsWithLabel: RegExp;
  readonly released: RegExp;
  readonly issuer: RegExp;
  readonly contact: RegExp;
  readonly officeLine: RegExp;
  readonly headlineVerbs: RegExp;
  readonly officeGoesOn: RegExp | undefined;
  readonly noHouse: RegExp;
  readonly addressed: RegExp;
  /** What is said before who speaks, which is named in the next line: group `said`. */
  readonly by: RegExp;
  /** The same with what the text is called before it, and who speaks behind: groups `said`, `who`. */
  readonly textBy: RegExp;
  /** The same at the beginning of a line that names who speaks: group `who`. */
  readonly behindBy: RegExp;
  readonly officeThenName: RegExp;
  /** An office, then a name with what its holder is addressed by: groups `office`, `addressed`, `name`. */
  readonly officeThenTitled: RegExp;
  readonly speakerInTitle: readonly RegExp[];
  /** An office, its holder between commas, and what the text is on: groups `before`, `name`, `after`. */
  readonly holderInTitle: RegExp;
  /** A name in another case at the end of an office. */
  readonly declinedName: RegExp;
  readonly spokesperson: RegExp;
  /** An office and no more: of nobody and of nowhere. */
  readonly bareOffice: RegExp;
  readonly attributed: RegExp;
}

/** Made when a language is first asked for, and then kept: they follow from constants alone. */
const HEADS = new Map<string, HeadPatterns>();

/** How a label says its number: No. 42/2569; 第42/2569号; 42/2026 alone. */
const NUMBER_FORMS = [
  String.raw`(?:{label}) ?:? ?(?<number>[\p{L}\d][\p{L}\d ()./_-]{0,24})`,
  String.raw`第 ?(?<counted>[\p{L}\d][\p{L}\d()./_-]{0,24}?) ?[号號期]`,
  String.raw`(?<= |[-–—,:(（])(?<figures>(?:\p{L}{1,5}[/-])?\d{1,4}[/-]\d{1,4})`,
];

/** 第2025/14号决定: in Chinese the number may stand before what it is of. */
const NUMBER_BEFORE = String.raw`第? ?(?<leading>[\p{L}\d]?[\d()./_-]{0,24}\d) ?[号號期] ?`;

/** G. A. Vale: with one initial before it, a surname may have more of the name in front. */
const INITIALLED = String.raw`(?:[,،] (?=\p{Lu}\.)| (?=(?:\p{Lu}\.[ \u00A0]?){2}))(?<initialled>(?:\p{Lu}\.[ \u00A0]?){1,3}\p{Lu}[\p{L}’-]+)`;

/** , Ms. Ada Brook, at …; where the office and the name are of one case, without commas: г-на Иванова на … */
function holderPattern({ honorifics, titleGoesOn }: Pick<HeadWords, 'honorifics' | 'titleGoesOn'>): RegExp {
  const addressed =
    honorifics === undefined ? '' : String.raw`[,،]? (?:${honorifics}) (?<titled>[\p{Lu}\p{Lo}][^,،]{1,40}?)|`;
  const goesOn = titleGoesOn === undefined ? String.raw`\p{Ll}` : String.raw`\p{Ll}|(?:${titleGoesOn})(?!\p{L})`;
  const behind = String.raw`(?:${addressed}${INITIALLED})(?:[,،] |(?<=\p{L}) (?=${goesOn}))`;
  return new RegExp(String.raw`^(?<before>[^]{3,200}?)(?:${behind}|, (?<name>${PERSON}), )(?<after>[^]+)$`, 'u');
}

/** Director of the Institute, Ms. Ada Brook; مدير المعهد السيد كريم الحداد. */
function officeThenTitled(honorifics: string | undefined): RegExp {
  return honorifics === undefined
    ? NEVER
    : new RegExp(
        String.raw`^(?<office>[^,،]{3,100}?)[,،]? (?<addressed>(?:${honorifics}) )(?<name>[\p{Lu}\p{Lo}][^,،\p{N}]{1,40})$`,
        'u',
      );
}

function headPatterns({ head, site }: PageWords): HeadPatterns {
  const { officeBeforeNameIsWhole, withArticle, namesDecline } = head;
  return {
    kinds: KINDS.map((kind) => ({ kind, pattern: new RegExp(head.kinds[kind], 'iu') })),
    office: new RegExp(head.office, head.officesHaveCapitals ? 'u' : 'iu'),
    // An agency that opens something is a headline: what follows the noun says of what or for what it is.
    institution: new RegExp(
      String.raw`(?<!\p{L})(?:${head.institutions})s?(?!\p{L})(?! in )(?:$|,| (?:[(&–-]|${head.afterInstitution ?? ''}))`,
      'u',
    ),
    institutionLine:
      head.institutionLine === undefined ? INSTITUTION : new RegExp(`^(?:${head.institutionLine})$`, 'u'),
    house: head.houseLine === undefined ? undefined : new RegExp(`^(?:${head.houseLine})$`, 'iu'),
    occasion: new RegExp(head.occasions, 'iu'),
    placeLine: head.placeLine === undefined ? PLACE : new RegExp(`^(?:${head.placeLine})$`, 'u'),
    nameLine: head.nameLine === undefined ? undefined : new RegExp(`^(?:${head.nameLine})$`, 'u'),
    nameThenOffice: head.nameThenOffice === undefined ? NAME_THEN_OFFICE : new RegExp(`^${head.nameThenOffice}$`, 'u'),
    label: new RegExp(
      String.raw`^(?:(?<before>[^–—:|]{3,80}?) ?(?: [-–—]|[:|]) )?(?:${NUMBER_BEFORE})?(?<name>${head.labels})(?:(?: ?[-–—,:(（])? ?(?:${NUMBER_FORMS.join('|').replace('{label}', head.symbolLabel)})[)）]?)? ?[:.]?$`,
      'iu',
    ),
    beginsWithLabel: new RegExp(`^(?:${head.labels})(?!\\p{L})`, 'iu'),
    released: new RegExp(`^[^\\p{L}]*(?:${site.forRelease})[^\\p{L}]*$`, 'iu'),
    issuer: new RegExp(`^(?:${head.issuer}) ?: ?(?<issuer>.{2,100})$`, 'iu'),
    contact: contactPattern(`(?:${site.contact})`, `(?:${site.means})`),
    officeLine: new RegExp(head.officeLine, 'iu'),
    headlineVerbs: head.headlineVerbs === undefined ? NEVER : new RegExp(`(?:${head.headlineVerbs})(?!\\p{L})`, 'iu'),
    officeGoesOn:
      head.officeGoesOn === undefined ? undefined : new RegExp(`^${head.bareOffice}(?:$|${head.officeGoesOn})`, 'iu'),
    by: head.by === undefined ? NEVER : new RegExp(`^(?:(?<said>.+?) )?(?:${head.by})$`, 'iu'),
    textBy: head.by === undefined ? NEVER : new RegExp(`^(?<said>[^,،]{3,60}?) (?:${head.by}) (?<who>.+)$`, 'iu'),
    behindBy: head.by === undefined ? NEVER : new RegExp(`^(?:${head.by}) (?<who>.+)$`, 'u'),
    addressed: head.addressed === undefined ? NEVER : new RegExp(`^(?:${head.addressed})`, 'iu'),
    noHouse: head.noHouse === undefined ? NEVER : new RegExp(`^(?:${head.noHouse})`, 'iu'),
    officeThenName: new RegExp(head.officeThenName, 'u'),
    officeThenTitled: officeThenTitled(head.honorifics),
    holderInTitle: holderPattern(head),
    speakerInTitle: head.speakerInTitle.map((pattern) => new RegExp(pattern, 'iu')),
    declinedName: head.declinedName === undefined ? NEVER : new RegExp(`${head.declinedName}$`, 'u'),
    spokesperson: new RegExp(head.spokesperson, 'iu'),
    bareOffice: new RegExp(`^${head.bareOffice}$`, 'iu'),
    attributed: new RegExp(head.attributed, 'iu'),
    officeBeforeNameIsWhole,
    withArticle,
    ...(namesDecline === true && { namesDecline }),
  };
}

const NEVER = /(?!)/u;

/** Of a language whose pages are not understood. */
const UNKNOWN_HEAD: HeadPatterns = {
  kinds: [],
  office: NEVER,
  institution: NEVER,
  institutionLine: NEVER,
  house: undefined,
  occasion: NEVER,
  placeLine: NEVER,
  nameLine: NEVER,
  nameThenOffice: NEVER,
  label: NEVER,
  beginsWithLabel: NEVER,
  released: NEVER,
  issuer: NEVER,
  contact: NEVER,
  officeLine: NEVER,
  headlineVerbs: NEVER,
  officeGoesOn: undefined,
  noHouse: NEVER,
  addressed: NEVER,
  by: NEVER,
  textBy: NEVER,
  behindBy: NEVER,
  officeThenName: NEVER,
  officeThenTitled: NEVER,
  officeBeforeNameIsWhole: false,
  speakerInTitle: [],
  holderInTitle: NEVER,
  withArticle: (office) => office,
  declinedName: NEVER,
  spokesperson: NEVER,
  bareOffice: NEVER,
  attributed: NEVER,
};

function headOf(lang: Lang): HeadPatterns {
  const made = HEADS.get(lang);
  if (made !== undefined) return made;
  const words = languageOf(lang).intake?.pages;
  const head = words === undefined ? UNKNOWN_HEAD : headPatterns(words);
  HEADS.set(lang, head);
  return head;
}

/** Whether a text is an institution and nothing else: all its words have capitals or join them, and a noun says so. */
export function isInstitution(text: string, lang: Lang): boolean {
  const { institution, institutionLine, noHouse } = headOf(lang);
  if (noHouse.test(text) || isHousesHeadline(text, lang)) return false;
  const written = /\p{Ll}/u.test(text) ? text : withSmallLetters(text);
  // СОЮЗ ПРИБРЕЖНЫХ ГОРОДОВ: in small letters the first word alone has a capital.
  if (institutionLine !== INSTITUTION)
    return [written, withFirstCapital(written)].some((one) => institutionLine.test(one));
  if (!written.includes(' ') || !INSTITUTION.test(written)) return false;
  return institution.test(written);
}

/** Ministry of Roads – Press Office: what a house says of itself behind its name. */
const HOUSE_AND_DESK = / [–—·-] | \| /u;
/** Marks and figures that a headline has, and no name of a house. */
const NO_HOUSE = /[.:!?;…“”«»"：！？；؟؛。]$|[:“”«»"：]|\p{Nd}{2}/u;
const LONGEST_HOUSE = 14;

/** Whether a line over a title names who publishes the text, in capitals or in the small letters of its language. */
export function namesHouse(text: string, lang: Lang): boolean {
  if (NO_HOUSE.test(text) || wordsIn(text) > LONGEST_HOUSE) return false;
  const head = headOf(lang);
  // Communiqué of the Council: a text of the house.
  if (kindOf(text, lang) !== undefined || head.beginsWithLabel.test(text)) return false;
  return [text, ...text.split(HOUSE_AND_DESK).slice(0, 1)].some((name) =>
    head === UNKNOWN_HEAD ? isStrangeHouse(name) : (head.house?.test(name) ?? isInstitution(name, lang)),
  );
}

/** Whether a line may be a house's name, as far as its form tells: where names have capitals, each of its words has one or joins them. */
export function mayNameHouse(text: string, lang: Lang): boolean {
  if (NO_HOUSE.test(text) || wordsIn(text) > LONGEST_HOUSE || isHeadline(text, lang)) return false;
  const { namesHaveCapitals } = languageOf(lang).intake?.pages?.head ?? {};
  return namesHaveCapitals !== true || !/\p{Ll}/u.test(text) || INSTITUTION.test(text);
}

/** CITY OF EXAMPLEVILLE as City of Exampleville. */
export function withSmallLetters(text: string): string {
  return text.replace(/(?<![\p{L}])(\p{Lu})(\p{Lu}+)/gu, (word: string, first: string, rest: string) =>
    JOINED.test(word) ? word.toLowerCase() : first + rest.toLowerCase(),
  );
}

function withFirstCapital(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase();
}

const JOINERS = String.raw`of|the|for|and|on|to|in|at|de|du|des|la|le|les|et|en|aux?|pour|sur|à|&|[–-]|${inAnyLanguage(({ head }) => head.joiners)}`;
const JOINED = new RegExp(`^(?:${JOINERS})$`, 'iu');
const INSTITUTION = new RegExp(
  String.raw`^\p{Lu}[\p{L}’'.-]*(?:,? (?:(?:[dlDL][’'])?\p{Lu}[\p{L}\d’'.-]*|\(\p{Lu}+\)|${JOINERS}|\p{Ll}+(?:aires?|elles?|iques?|ales?|ennes?|oises?|aises?|ines?))){0,11}$`,
  'u',
);

/** From: Ministry of Culture; Communiqué par : ministère de la Mobilité. */
export function issuerOf(text: string, lang: Lang): string | undefined {
  const issuer = headOf(lang).issuer.exec(text)?.groups?.['issuer'];
  return issuer === undefined || issuer.includes('@') || /\d{3}/u.test(issuer) ? undefined : capitalised(issuer);
}

/** What begins a line that says whom to ask; of a means of doing so only what has its number or a mark behind it, for a telephone conversation is none. */
function contactPattern(contact: string, means: string): RegExp {
  const behind = String.raw`[^\p{L}\p{N}]*$|[ .]*[:：(+\d/|]| [–—-] |(?: \p{L}+){1,2} ?[:：]|[^]*(?:@|\d[\d ().-]{5,}\d)`;
  return new RegExp(String.raw`^(?:${contact}|${means}(?!\p{L})(?=${behind}))`, 'iu');
}

/** A number of telephone, an address of mail; a line that says whom to ask. */
const TELEPHONE =
  /(?<![\d+])(?:\+|00)\d{1,3}[ .\u00A0\u202F-]?(?:\(0\))?(?:[ .()/\u00A0\u202F-]{0,2}\d{1,4}){3,7}(?!\d)|(?<!\d)(?:\+\d{1,3}[ .()-]{0,2})?(?:\(?\d{2,4}\)?[ .-]){2,5}\d{2,4}(?!\d)|(?<![\d+])(?!\d{1,3}(?:[ \u00A0\u202F]\d{3})+\+)\d{2,5}(?:[ \u00A0\u202F]\d{1,4}){2,6}\+(?!\d)/u;
const ADDRESS = /(?<![^ @])[^ @]+@[^ @]+\.\p{L}{2,}/u;
const LONGEST_CONTACT_WORDS = 30;

/** 2114-26-11-2026, alone or behind its label (No.): which text of a day it is, though it looks like a telephone's. */
const NUMBER_OF_DAY = new RegExp(
  String.raw`^(?:(?:${inAnyLanguage(({ head }) => head.symbolLabel)}) ?:? ?)?(?<number>\d{1,6}[/-](?:0[1-9]|[12]\d|3[01])[./-](?:0[1-9]|1[0-2])[./-](?:19|20)\d{2})$`,
  'iu',
);

/** The number of a text that has its day in it, where a line is that and nothing else. */
export function numberOfDay(text: string): string | undefined {
  return NUMBER_OF_DAY.exec(text)?.groups?.['number'];
}

export function isContact(text: string, lang: Lang): boolean {
  if (text.split(' ').length > LONGEST_CONTACT_WORDS || numberOfDay(text) !== undefined) return false;
  return (
    headOf(lang).contact.test(text) ||
    ADDRESS.test(text) ||
    (digitsOfTelephone(text) >= FEWEST_DIGITS && !/[.!?]$/u.test(text))
  );
}

/** How many digits the first number in a text has that may be a telephone's: a case has its year between two others (52.2025.118). */
function digitsOfTelephone(text: string): number {
  const [number = ''] = TELEPHONE.exec(text) ?? [];
  return CASE_NUMBER.test(number) ? 0 : number.replace(/\D/gu, '').length;
}

const CASE_NUMBER = /^\d{1,4}[./-](?:19|20)\d{2}[./-]\d{1,5}$/u;

/** Whether a text has a number of telephone or an address of mail, by which somebody can be asked. */
export function hasContactDetails(text: string): boolean {
  if (numberOfDay(text) !== undefined) return false;
  return ADDRESS.test(text) || digitsOfTelephone(text) >= FEWEST_DIGITS;
}

const FEWEST_DIGITS = 9;

const CONTACT = contactPattern(
  `(?:${inAnyLanguage(({ site }) => site.contact)}|${STRANGE_CONTACT})`,
  `(?:${inAnyLanguage(({ site }) => site.means)}|${STRANGE_MEANS})`,
);
const BESIDE = new RegExp(`^[^\\p{L}]*${inAnyLanguage(({ site }) => site.beside)}[^\\p{L}\\d]*(?::|$)`, 'iu');

/** Whether a line says that somebody can be asked, in any language. */
export function namesContact(text: string): boolean {
  return text.split(' ').length <= LONGEST_CONTACT_WORDS && CONTACT.test(text);
}

const PART_WORDS = ALL_WORDS.flatMap(({ release }) => release ?? []);

function partHead(pick: (words: Pick<ReleaseWords, keyof typeof STRANGE_RELEASE>) => string): RegExp {
  return new RegExp(`^(?:${[...PART_WORDS, STRANGE_RELEASE].map(pick).join('|')})(?: ?:)?$`, 'iu');
}

const PART_HEADS: Readonly<Record<Matter, RegExp>> = {
  facts: partHead(({ facts }) => facts),
  'notes-to-editors': partHead(({ notesToEditors }) => notesToEditors),
  about: partHead(({ about }) => about),
  contacts: partHead(({ contacts, desk }) => `${contacts}|${desk}`),
};
const DESK = partHead(({ desk }) => desk);
const OTHER_HEAD = partHead(({ other }) => other);

/** The part that a line heads, if it heads one and says nothing else: Notes to editors; À propos de la Fondation. */
export function matterHeadedBy(text: string): Matter | undefined {
  return text.split(' ').length > LONGEST_PART_HEAD
    ? undefined
    : MATTERS.find((matter) => PART_HEADS[matter].test(text));
}

/** Whether a line is what the desk of a house is called that can be asked, and nothing else: Press Office of the Port Authority. */
export function namesDesk(text: string): boolean {
  return text.split(' ').length <= LONGEST_PART_HEAD && DESK.test(text);
}

/** Media contact / Contact presse. */
export const BETWEEN_HEADS = /[/|•·]/u;

/** Whether a line heads contacts in a language, alone or before its colon: Media contact; For more information: … */
export function headsContactsIn(text: string, lang: Lang): boolean {
  const words = languageOf(lang).intake?.pages?.release;
  const [head = ''] = text.split(':');
  if (words === undefined) return false;
  const pattern = new RegExp(`^ ?(?:${words.contacts}|${words.desk}) ?$`, 'iu');
  return head.split(BETWEEN_HEADS).some((one) => pattern.test(one));
}

/** Whether a line heads what stands under a text: one of the parts of a release, or links and the like. */
export function isPartHead(text: string): boolean {
  return matterHeadedBy(text) !== undefined || OTHER_HEAD.test(text);
}

const LONGEST_PART_HEAD = 14;

const TURN = new RegExp(`^(?:${[...PART_WORDS, STRANGE_RELEASE].map(({ turns }) => turns).join('|')})$`, 'iu');

/** Whether a word says who speaks without a name: Question, A. */
export function namesTurn(name: string): boolean {
  return TURN.test(name);
}

/** Whether a line heads what belongs to the text though it stands beside it: notes to editors, a correction. */
export function headsPartBeside(text: string): boolean {
  const matter = matterHeadedBy(text);
  return BESIDE.test(text) || matter === 'facts' || matter === 'notes-to-editors';
}

/** What a line calls the document that it stands over, if it says nothing else: with an institution, a number. */
export interface Label {
  readonly kind?: Kind;
  /** What it calls the text, as written; absent of what only says that it may be published. */
  readonly name?: string;
  /** Whether it is the word over a site’s list of texts: News. */
  readonly listed?: boolean;
  readonly issuer?: string;
  readonly symbol?: string;
}

/** What sites call their lists of texts: Press releases. */
const LISTED = new RegExp(`^${inAnyLanguage(({ site }) => site.dayIndex)}$`, 'iu');

export function labelOf(text: string, lang: Lang): Label | undefined {
  const { label, released } = headOf(lang);
  const strange = headOf(lang) === UNKNOWN_HEAD ? strangeLabel(text) : undefined;
  if (strange !== undefined) return strange;
  if (released.test(text)) return { kind: 'press-release' };
  const groups = label.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { before, name = '' } = groups;
  const said = groups['number'] ?? groups['counted'] ?? groups['leading'] ?? groups['figures'];
  // PRESS RELEASE (No. 42/2026): the bracket is of the label.
  const number = said?.includes('(') === true ? said : said?.replace(/[)）]$/u, '');
  if (before !== undefined && !isInstitution(before, lang)) return undefined;
  const kind = kindOf(name, lang);
  return {
    ...(kind && { kind }),
    ...(LISTED.test(name) ? { listed: true } : { name }),
    ...(before !== undefined && { issuer: before }),
    ...(number && { symbol: number }),
  };
}

/** The kind a title says it is of; the word that comes first counts, and of several that begin there the longest. */
export function kindOf(title: string, lang: Lang): Kind | undefined {
  const found = headOf(lang).kinds.flatMap(({ kind, pattern }) => {
    const words = pattern.exec(title);
    return words === null ? [] : [{ kind, at: words.index, length: words[0].length }];
  });
  return found.toSorted((a, b) => a.at - b.at || b.length - a.length)[0]?.kind;
}

function namesOffice(text: string, lang: Lang): boolean {
  return headOf(lang).office.test(text);
}

/** An office has few words, and no mark that only sentences and titles have. */
const LONGEST_OFFICE_WORDS = 16;
const NO_OFFICE = /[:!?;“”«»"：！？；؟؛。]/u;
/** A name, and words that go on: somebody does something. */
const SOMEBODY_DOES = new RegExp(
  String.raw`(?<![\p{L}-])(?<name>\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) (?!(?:${JOINERS})(?!\p{L}))\p{Ll}`,
  'u',
);

function doesSomething(text: string, lang: Lang): boolean {
  if (isOfficesHeadline(text, lang)) return true;
  const name = SOMEBODY_DOES.exec(text)?.groups?.['name'];
  return name !== undefined && !namesOffice(name, lang);
}

/** Whether a line says what the holder does of an office that it begins with: Minister opens wind farm. */
function isOfficesHeadline(text: string, lang: Lang): boolean {
  const { officeLine, headlineVerbs } = headOf(lang);
  const office = officeLine.exec(text);
  return office !== null && headlineVerbs.test(text.slice(office[0].length));
}

/** The same of an institution: Ministry of Roads corrects its figures. */
function isHousesHeadline(text: string, lang: Lang): boolean {
  const { index = 0 } = headOf(lang).headlineVerbs.exec(text) ?? {};
  return index > 0 && isInstitution(text.slice(0, index), lang);
}

/** Whether a line says what an office or an institution does that it begins with. */
export function isHeadline(text: string, lang: Lang): boolean {
  return isOfficesHeadline(text, lang) || isHousesHeadline(text, lang);
}

/** Whether the words behind that of an office go on as an office does, as far as its language tells: Minister for Fisheries. */
export function goesOnAsOffice(text: string, lang: Lang): boolean {
  return headOf(lang).officeGoesOn?.test(text) ?? true;
}

/** An office alone in its line, as written there. */
export function isOfficeLine(text: string, lang: Lang): boolean {
  return (
    headOf(lang).officeLine.test(text) &&
    kindOf(text, lang) === undefined &&
    speakerLine(text, lang) === undefined &&
    wordsIn(text) <= LONGEST_OFFICE_WORDS &&
    !NO_OFFICE.test(text) &&
    !doesSomething(text, lang)
  );
}

/**
 * Whether a line is the office of whose name stands over it, where an office has what it is of behind it without a small
 * word: Президент Республики Велория is nobody's name.
 */
export function isOfficeUnder(text: string, above: string | undefined, lang: Lang): boolean {
  const { namesDecline, officeLine } = headOf(lang);
  return namesDecline === true && above !== undefined && isName(above, lang) && officeLine.test(text);
}

/** Whether names change their ends by what stands before them. */
export function declinesNames(lang: Lang): boolean {
  return headOf(lang).namesDecline === true;
}

/** An office of nobody and of nowhere, and no more: The Secretary-General. */
export function isBareOffice(text: string, lang: Lang): boolean {
  return headOf(lang).bareOffice.test(text);
}

interface Speaker {
  readonly name?: string;
  readonly office?: string;
}

const NO_NAME = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ head }) => head.notInNames)}(?!\p{L})`, 'u');
const NAME_THEN_OFFICE = new RegExp(`^(?<name>${PERSON}), (?<office>.+)$`, 'u');
const NAME = new RegExp(`^${PERSON}$`, 'u');

/** A line that names its speaker: Secretary-General Ban Ki-moon; Anne Example, Director of the Office of Examples. */
export function speakerLine(text: string, lang: Lang): Speaker | undefined {
  const head = headOf(lang);
  // Discours de Mme Odile Kersaint, Ministre des ports; 秘书处发言人的声明: a title, and nobody's name.
  const isOfText = (name: string): boolean => kindOf(name, lang) !== undefined;
  if (isOfficesHeadline(text, lang)) return undefined;
  const { office, name } = head.officeThenName.exec(text)?.groups ?? {};
  if (office !== undefined && name !== undefined) {
    if (NO_NAME.test(name) || isOfText(name)) return undefined;
    return { name, ...(head.officeBeforeNameIsWhole && { office: head.withArticle(office, '') }) };
  }
  const held = heldBy(text, lang);
  if (held !== undefined) return held;
  // By Anne Example, Director of the Office of Examples: who wrote it, and “By” is no name.
  const behind = head.nameThenOffice.exec(text.replace(BYLINE, ''))?.groups;
  if (behind?.['name'] === undefined || behind['office'] === undefined || !head.officeLine.test(behind['office']))
    return undefined;
  if (isOfText(behind['name'])) return undefined;
  return { name: behind['name'], office: capitalised(behind['office']) };
}

/**
 * The Director of the Institute, Ada Brook; Director of the Institute, Ms. Ada Brook: a line that is an office as far as its
 * comma, or as what its holder is addressed by. Without an article or that, what stands there may be a place.
 */
function heldBy(text: string, lang: Lang, isLedTo = false): Speaker | undefined {
  const { officeThenTitled: titled, officeLine, namesDecline } = headOf(lang);
  const untitled = isLedTo || WITH_ARTICLE.test(text) ? OFFICE_THEN_NAME.exec(text) : null;
  const { office, addressed = '', name } = (titled.exec(text) ?? untitled)?.groups ?? {};
  if (office === undefined || name === undefined || !officeLine.test(office)) return undefined;
  if (NO_NAME.test(name) || NO_OFFICE.test(text) || kindOf(text, lang) !== undefined || PLACES.has(name))
    return undefined;
  return {
    office: capitalised(office),
    ...(namesDecline !== true && { name: name.includes(' ') ? name : addressed + name }),
  };
}

const WITH_ARTICLE = /^(?:the |l[ae] |l[’']|el )/iu;

/** By all their names: behind the office of a mission stands New York, which is nobody. */
const PLACES: ReadonlySet<string> = new Set(
  ALL_WORDS.flatMap(({ places }) =>
    Object.entries(places.names).flatMap(([place, names]) => [
      ...names,
      place.slice(place.lastIndexOf('/') + 1).replaceAll('_', ' '),
    ]),
  ),
);

/** What a line says before the word that leads to who speaks, with which it ends: STATEMENT BY; nothing before BY alone. */
export function leadsToSpeaker(text: string, lang: Lang): string | undefined {
  const groups = headOf(lang).by.exec(text);
  return groups === null ? undefined : (groups.groups?.['said'] ?? '');
}

const OFFICE_THEN_NAME = new RegExp(`^(?<office>[^,،]+), (?<name>${PERSON})$`, 'u');
const ARTICLE = /^(?:the |l[’'])/iu;

/** What a line calls the text, and who speaks with an office, whichever is first: Speech by Peter Salvin, Governor of the Central Bank. */
export function textBySomebody(
  text: string,
  lang: Lang,
): { readonly said: string; readonly speaker: Required<Speaker> } | undefined {
  const { textBy, officeLine } = headOf(lang);
  const { said, who } = textBy.exec(text)?.groups ?? {};
  if (said === undefined || who === undefined || kindOf(said, lang) === undefined) return undefined;
  const { name, office } = speakerLine(who, lang) ?? {};
  if (name !== undefined && office !== undefined) return { said, speaker: { name, office } };
  const last = OFFICE_THEN_NAME.exec(who)?.groups;
  const held = last?.['office']?.replace(ARTICLE, '');
  return last?.['name'] === undefined || held === undefined || NO_NAME.test(last['name']) || !officeLine.test(held)
    ? undefined
    : { said, speaker: { name: last['name'], office: capitalised(held) } };
}

/** Whom a line names behind the small word that leads to who speaks, with which it begins: by H.E. Mr. Jan Vos, Minister for Fisheries. */
export function speakerBehindBy(text: string, lang: Lang): Speaker | undefined {
  const who = headOf(lang).behindBy.exec(text)?.groups?.['who'];
  return who === undefined ? undefined : (speakerLine(who, lang) ?? heldBy(who, lang, true));
}

/** The name at the beginning of a line that has something after its comma as well: Anne Example, Mayor of Example. */
export function nameBeforeComma(text: string): string | undefined {
  const name = NAME_THEN_OFFICE.exec(text)?.groups?.['name'];
  return name === undefined || NO_NAME.test(name) ? undefined : name;
}

/** Margaret Orlin-Hale, Ph.D.: a degree or an order behind a name. */
const DEGREE = /,? (?:Ph\. ?D|M\. ?D|D\. ?Phil|LL\. ?[BDM]|[BM]\. ?Sc|MBA|MPH|Esq|[CMO]BE|FRS)\.?$/u;

/** Whether a text could be a person's name; where capitals do not tell, only in a language that says how. */
export function isName(text: string, lang?: Lang): boolean {
  const own = lang === undefined ? undefined : headOf(lang).nameLine;
  const name = text.replace(DEGREE, '');
  if (!(own ?? NAME).test(name) || NO_NAME.test(name)) return false;
  // In capitals a house looks like a name.
  return lang === undefined || /\p{Ll}/u.test(text) || !isInstitution(text, lang);
}

/** Whether a line is a name with a degree behind it, the stop of which ends no sentence. */
export function isNameWithDegree(text: string): boolean {
  return DEGREE.test(text) && isName(text);
}

const HONORIFIC = new RegExp(`^${inAnyLanguage(({ head }) => head.honorifics)}(?!\\p{L})`, 'u');

/** H.E. Mr. Ivan Orlin: what protocol gives somebody is not ours to take. */
const BY_PROTOCOL = /^\p{Lu}\. ?\p{Lu}\./u;

/** Ms. Anna Reisser without the form of address; what is no name of two words then, as it is. */
export function withoutHonorific(name: string): string {
  if (BY_PROTOCOL.test(name)) return name;
  const bare = name.replace(HONORIFIC, '').trim();
  return bare.includes(' ') ? bare : name;
}

/** MINISTER OF LABOUR: where all is in capitals, only an article or a small word tells whose office it is from a name. */
const JOINS = new RegExp(
  String.raw`(?<!\p{L})(?:of|the|for|and|on|to|in|at|&|${inAnyLanguage(({ head }) => head.joiners)})(?!\p{L})`,
  'iu',
);

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function knownOffice(office: string, lang: Lang): string | undefined {
  if (!isVersionLanguage(lang)) return undefined;
  return Object.values(wordsOf(lang).head.offices).find((name) => name.toLowerCase() === office.toLowerCase());
}

/** Whom a title names as the speaker, and the words behind an office that it begins with. */
export interface SaidInTitle {
  readonly speaker: Speaker;
  /** Absent where the title does not begin with the office, or is more than it and these words. */
  readonly behind?: string;
}

/** The speaker that a title names, an office or a person: Secretary-General’s message; Remarks by the Secretary-General. */
export function saidInTitle(title: string, lang: Lang): SaidInTitle {
  const head = headOf(lang);
  const holder = holderIn(title, lang);
  if (holder !== undefined) return { speaker: holder };
  for (const pattern of head.speakerInTitle) {
    const { office: whole, kind, rest, article } = pattern.exec(title)?.groups ?? {};
    if (whole === undefined || kind === undefined) continue;
    const office = whole.replace(head.declinedName, '');
    const written = isShouted(title) ? withSmallLetters(office) : office;
    if (head.office.test(written)) {
      const said = head.withArticle(office, article?.toLowerCase() ?? '');
      // How an office in capitals is written otherwise is known of the few that have a name in every language.
      const own = isShouted(title) ? knownOffice(said, lang) : said;
      if (own === undefined || head.attributed.test(title)) return ofOfficeLine(own, lang);
      // An office of somewhere, or one with a name with it, is no office of the statement by itself.
      if (isWithSurname(own, article, lang)) return { speaker: {} };
      if (!head.bareOffice.test(own)) return ofOfficeLine(own, lang);
      const words = `${kind}${rest ?? ''}`;
      const behind = title.endsWith(words) ? words : undefined;
      return { speaker: { office: own }, ...(behind !== undefined && { behind }) };
    }
    // The Auditor General: no name has an article, but with what somebody is addressed by.
    const isOffice = (article !== undefined && !HONORIFIC.test(office)) || (isShouted(title) && JOINS.test(office));
    const isPerson = isName(office) && !isInstitution(office, lang) && !isOffice;
    if (isPerson) return { speaker: { name: office } };
  }
  return { speaker: {} };
}

/** Minister Lavoie, la ministre Lavoie: behind the words for an office stands a name. Where such a name is said without an article, what has one is an office. */
function isWithSurname(office: string, article: string | undefined, lang: Lang): boolean {
  const { officeBeforeNameIsWhole, officeGoesOn } = headOf(lang);
  if (officeGoesOn === undefined || (article !== undefined && officeBeforeNameIsWhole)) return false;
  return SURNAME_BEHIND.test(office) && !officeGoesOn.test(office);
}

const SURNAME_BEHIND = /(?<= )\p{Lu}[\p{L}’'-]+$/u;

/**
 * The office of a title with more and more of the words behind it, each time as far as the next that may say what the text
 * is on: what an office is for begins as that does. The last has all of them.
 */
export function longerOfficesIn(title: string, lang: Lang): readonly string[] {
  const head = headOf(lang);
  for (const pattern of head.speakerInTitle) {
    const { office, rest, article } = pattern.exec(title)?.groups ?? {};
    if (office === undefined || rest === undefined || rest === '' || !title.endsWith(`${office}${rest}`)) continue;
    const longer: string[] = [];
    let hidden = title;
    let behind: string | undefined = rest;
    while (behind !== undefined && longer.length < MOST_LONGER) {
      // The space before those words is hidden, so that the pattern looks for the next ones.
      const at = title.length - behind.length;
      hidden = `${hidden.slice(0, at)}${HIDDEN}${hidden.slice(at + 1)}`;
      const next = pattern.exec(hidden)?.groups;
      const whole = next?.['office'] ?? hidden.slice(title.length - rest.length - office.length);
      longer.push(head.withArticle(whole.replaceAll(HIDDEN, ' '), article?.toLowerCase() ?? ''));
      behind = next?.['rest'];
    }
    return longer;
  }
  return [];
}

const MOST_LONGER = 4;
const HIDDEN = '\u0001';

/** Whom a title names behind their office: Remarks by the Minister of Transport, Ms. Ada Brook, at the opening. */
function holderIn(title: string, lang: Lang): Speaker | undefined {
  const head = headOf(lang);
  const { before, name, titled, initialled, after } = head.holderInTitle.exec(title)?.groups ?? {};
  const holder = name ?? titled ?? initialled;
  if (before === undefined || holder === undefined || after === undefined || NO_NAME.test(holder)) return undefined;
  for (const pattern of head.speakerInTitle) {
    const { office, article } = pattern.exec(`${before} ${after}`)?.groups ?? {};
    const at = office === undefined ? -1 : before.indexOf(office);
    if (at === -1) continue;
    // What an office is for may begin as what a text is on does: as far as the name, all is the office.
    const whole = head.withArticle(before.slice(at), article?.toLowerCase() ?? '');
    const isHeld = head.office.test(before.slice(at)) && isOfficeLine(whole, lang);
    if (!isHeld && !isName(holder)) continue;
    return { ...(isHeld && { office: whole }), ...(head.namesDecline !== true && { name: holder }) };
  }
  // كلمة رئيسة المعهد السيدة ليلى منصور في افتتاح …: right behind what the text is called.
  const [called = '', ...behind] = before.split(' ');
  const held = behind.join(' ');
  const isBehind = kindOf(called, lang) !== undefined && head.namesDecline !== true && isOfficeLine(held, lang);
  return isBehind ? { office: held, name: holder } : undefined;
}

function ofOfficeLine(office: string | undefined, lang: Lang): SaidInTitle {
  return { speaker: office !== undefined && isOfficeLine(office, lang) ? { office } : {} };
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const STATED: readonly Exclude<Status, 'final'>[] = ['check-against-delivery', 'as-prepared', 'as-delivered'];
const STATUS_WORDS = STATED.map((stated) => {
  const said = `${inAnyLanguage(({ status }) => status[stated])}${stated === 'check-against-delivery' ? `|${STRANGE_CHECK_AGAINST_DELIVERY}` : ''}`;
  // Casa das Cordas, and under it Delivered by: a word does not begin within another, but where none are parted.
  const words = String.raw`(?:(?<!\p{L})|(?<=\p{Script=Han}))(?:${said})`;
  return { stated, first: new RegExp(words, 'iu'), each: new RegExp(words, 'giu') };
});

/** What a head or a note says of the state of the text. */
export function statusOf(text: string): Status | undefined {
  return STATUS_WORDS.find(({ first }) => first.test(text))?.stated;
}

/** The same of several lines, each of which may say it alone or with others. */
export function statusAmong(lines: readonly string[]): Status | undefined {
  return statusOf(lines.join(' ')) ?? lines.flatMap((line) => statusOf(line) ?? [])[0];
}

/** A line without what it says of the state of the text, in one language or several. */
export function withoutStatus(text: string): string {
  return STATUS_WORDS.reduce((rest, { each }) => rest.replace(each, ' '), text);
}

/** A line that says the state of the text and nothing else. */
export function isStatusLine(text: string): boolean {
  return statusOf(text) !== undefined && !/[\p{L}\p{N}]/u.test(withoutStatus(text));
}

/** Nour; al-Nour; l’Aquila. */
const CAPITALISED = "(?:\\p{Ll}{1,3}[’'-])?\\p{Lu}[\\p{L}’'.-]*";
const ONE_PLACE = `${CAPITALISED}(?:,? (?:${CAPITALISED}|${inAnyLanguage(({ head }) => head.inPlaces)}|${STRANGE_IN_PLACES})){0,4}`;
/** Several, or one with what it lies in: New York and Geneva; Rome/Genève; Ottawa (Ontario). */
const PLACE = new RegExp(
  `^${ONE_PLACE}(?:(?:/| / | & | ${inAnyLanguage(({ speech }) => speech.and)} )${ONE_PLACE}){0,3}(?: \\(${ONE_PLACE}\\))?$`,
  'u',
);

/** A few capitalised words without figures, which may be a place where a date stands beside them. */
export function isPlaceLike(text: string, lang: Lang): boolean {
  return (
    text.length <= LONGEST_PLACE &&
    headOf(lang).placeLine.test(text) &&
    !BYLINE.test(text) &&
    !isHeadingWord(text) &&
    !TOPIC.test(text) &&
    !MARKED.test(text) &&
    kindOf(text, lang) === undefined &&
    !namesOffice(text, lang) &&
    !isInstitution(text, lang)
  );
}

/** Whether a line is the name of a day or a meeting, which stands beside days as places do: World Lighthouse Day. */
export function namesOccasion(text: string, lang: Lang): boolean {
  return headOf(lang).occasion.test(text);
}

const HEADING = new RegExp(`^${inAnyLanguage(({ head }) => head.headings)}(?: ?[:：])?$`, 'iu');
const TOPIC = new RegExp(`^${inAnyLanguage(({ head }) => head.topics)}$`, 'iu');
/** A. Background; IV. General; 2) Contexte; 一、总则. */
const MARKED = /^(?:\p{L}|[IVXivx]{1,5}|\p{Nd}{1,2})[.)] \p{Lu}|^[一二三四五六七八九十]{1,3}、/u;

/** Whether a line is a word of any language that heads a text or a part of it: Introduction. */
export function isHeadingWord(text: string): boolean {
  return HEADING.test(text);
}

/** What may be a place in the line of a date, also in a language whose places are not known: nothing else tells them there. */
export function isPlaceBesideDate(text: string, lang: Lang): boolean {
  const isUnknown = headOf(lang) === UNKNOWN_HEAD;
  return isUnknown ? text.length <= LONGEST_PLACE && PLACE.test(text) : isPlaceLike(text, lang);
}

const LONGEST_PLACE = 80;
const BYLINE = new RegExp(`^${inAnyLanguage(({ release }) => release?.byline)} `, 'iu');

/** By Claire Aubin; Propos recueillis par Claire Aubin: who wrote a text down, and has not spoken it. */
export function namesWriter(text: string): boolean {
  return BYLINE.test(text) && isName(text.replace(BYLINE, ''));
}

const SALUTATIONS = new RegExp(`^${inAnyLanguage(({ speech }) => speech.salutation)}`, 'iu');
const IS_STRANGE_SALUTATION = new RegExp(`^(?:${STRANGE_SALUTATIONS})`, 'iu');
const IS_WHOLE_SALUTATION = new RegExp(`^(?:${WHOLE_SALUTATIONS})$`, 'iu');
const IN_NO_SALUTATION = new RegExp(` ${inAnyLanguage(({ speech }) => speech.notInSalutation)} `, 'u');

/** More words than in the longest of the protocol's. */
const LONGEST_SALUTATION_WORDS = 16;

/** A line in which a speaker addresses those present: Excellencies, Ladies and gentlemen, */
export function isSalutation(plain: string): boolean {
  if (wordsIn(plain) > LONGEST_SALUTATION_WORDS) return false;
  if (!SALUTATIONS.test(plain))
    return (/[,:!]$/u.test(plain) && IS_STRANGE_SALUTATION.test(plain)) || IS_WHOLE_SALUTATION.test(plain);
  return (
    /[,:!،，：！]$/u.test(plain) ||
    (!/[.?;…”»。？；؟؛]$/u.test(plain) && wordsIn(plain) <= 5 && !IN_NO_SALUTATION.test(plain))
  );
}

const THANKS = knownLanguages()
  .flatMap(({ intake }) => intake?.recognition.thanks ?? [])
  .concat(STRANGE_THANKS)
  .join('|');
const SIGN_OFF = new RegExp(
  `^(?:(?:${THANKS})[.,!،。，！]? ?(?:${inAnyLanguage(({ speech }) => speech.and)} )?){1,6}$`,
  'iu',
);

/** A line of thanks that ends a speech, in one language or several: Thank you. Merci.; Thank you, Madam Chair. */
export function isSignOff(plain: string): boolean {
  if (plain.length > 200) return false;
  const to = THANKS_TO.exec(plain)?.groups?.['to'];
  return SIGN_OFF.test(plain) || (to !== undefined && isSalutation(`${to},`));
}

/** I thank you, Madam Chair. With whom it addresses. */
const THANKS_TO = new RegExp(`^(?:${THANKS})[,،，] ?(?<to>[^.!?,،，。！]{3,80})[.!。！]?$`, 'iu');

const LEAVE = new RegExp(`^${inAnyLanguage(({ site }) => site.mailLeave)} ?[,.!،，。！]?$`, 'iu');

/** A line of the words that end a letter or a mail, and nothing else: Kind regards,; 此致敬礼. */
export function takesLeave(text: string): boolean {
  return LEAVE.test(text) || takesLeaveStrangely(text);
}

const ADVISORY = new RegExp(
  String.raw`^(?<label>${inAnyLanguage(({ head }) => head.advisory)}|(?<strange>${STRANGE_ADVISORY})) ?[:：] ?(?<said>.*)$`,
  'iu',
);

interface AdvisoryLine {
  readonly label: string;
  readonly said: string;
  /** Whether the label is of languages whose pages are not read. */
  readonly strange: boolean;
}

/** What a line of an invitation to the press says, and what it says that of: When: Monday, 1 June. */
export function advisoryLine(text: string): AdvisoryLine | undefined {
  const { label, said, strange } = ADVISORY.exec(text)?.groups ?? {};
  if (label === undefined || said === undefined) return undefined;
  return { label: label.toLowerCase(), said, strange: strange !== undefined };
}

const CORRECTED = inAnyLanguage(({ site }) => site.corrected.name);
const REPLACES = inAnyLanguage(({ site }) => site.corrected.replaces);
const CORRECTION = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${inAnyLanguage(({ head }) => head.labels)}[^\p{L}\p{N}]+)?` +
    String.raw`(?:(?:${CORRECTED}(?:[^\p{L}\p{N}]+|(?<=\p{Script=Han})))?${REPLACES}.{2,160}|${CORRECTED}[^\p{L}\p{N}]*)$`,
  'iu',
);

/** A sentence that says so, behind such a name or without: Correction: this release, issued on 2 May, has been corrected in paragraph 3. */
const CORRECTS_ITSELF = new RegExp(
  ALL_WORDS.map(
    ({ site: { corrected, beside } }) =>
      `^(?:(?:${corrected.name}|${beside}) ?[:：–—-]+ ?)?(?:${corrected.itself})(?=[^]*(?:(?<!\\p{L})|(?<=\\p{Script=Han}))(?:${corrected.was})(?:(?!\\p{L})|(?=\\p{Script=Han})))`,
  ).join('|'),
  'iu',
);

/** Corrected on 5 May 2027: the figure in paragraph 2 was wrong. */
const CORRECTED_ON = new RegExp(String.raw`^${CORRECTED} [^:：.!?]{0,8}\p{Nd}[^:：.!?]{3,30}[:：] ?\p{L}`, 'iu');

/** In words: longer, a line is a paragraph. */
const LONGEST_CORRECTION = 50;

/** A line that says that the text stands for an earlier one: Corrected version – replaces the release of 4 May 2026. */
export function saysCorrected(text: string): boolean {
  return (
    CORRECTION.test(text) ||
    (wordsIn(text) <= LONGEST_CORRECTION && (CORRECTS_ITSELF.test(text) || CORRECTED_ON.test(text)))
  );
}

/** A line that says whose spokesperson has signed: Spokesman for the Secretary-General. */
export function isSpokesperson(plain: string, lang: Lang): boolean {
  return (
    headOf(lang).spokesperson.test(plain) &&
    plain.split(' ').length <= LONGEST_SIGNATURE_WORDS &&
    kindOf(plain, lang) === undefined
  );
}

const LONGEST_SIGNATURE_WORDS = 16;

/** What an office is called in another language, where that is known. */
export function officeIn(lang: Lang, office: string): string | undefined {
  const [known] = ALL_WORDS.flatMap(({ head }) =>
    Object.entries(head.offices).flatMap(([key, name]) => (name.toLowerCase() === office.toLowerCase() ? [key] : [])),
  );
  return known === undefined || !isVersionLanguage(lang) ? undefined : wordsOf(lang).head.offices[known];
}
