/** Turns a title or a line over one into its kind, the office and the name in it: the words of the press trade, by language. */
import { type HeadWords, isLang, knownLanguages, languageOf, type PageWords, PERSON } from '../language/index.ts';
import { type Kind, KINDS, type Lang, type Status } from '../statement/index.ts';

/*
 * Turns the words that languages have for reading pages into those of one language, or of all: a page may be in any.
 */

/** The words of every language whose pages are understood. */
export const ALL_WORDS: readonly PageWords[] = knownLanguages().flatMap(({ intake }) => intake?.pages ?? []);

/** The languages that a version may be in, in the order that versions are put. */
export const VERSION_LANGUAGES: readonly Lang[] = knownLanguages().flatMap(({ tag }) =>
  isVersionLanguage(tag) ? [tag] : [],
);

/** Whether a page in a language is understood, and its text can be set. */
export function isVersionLanguage(tag: string): tag is Lang {
  const { setting, intake } = languageOf(tag);
  return isLang(tag) && setting !== undefined && intake?.pages !== undefined;
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
interface HeadPatterns extends Pick<HeadWords, 'officeBeforeNameIsWhole' | 'withArticle'> {
  readonly kinds: readonly { readonly kind: Kind; readonly pattern: RegExp }[];
  readonly office: RegExp;
  readonly officeLine: RegExp;
  readonly officeThenName: RegExp;
  readonly speakerInTitle: readonly RegExp[];
  readonly spokesperson: RegExp;
}

const HEADS: ReadonlyMap<Lang, HeadPatterns> = new Map(
  VERSION_LANGUAGES.map((lang) => [lang, headPatterns(wordsOf(lang).head)]),
);

function headPatterns(head: HeadWords): HeadPatterns {
  const { officeBeforeNameIsWhole, withArticle } = head;
  return {
    kinds: KINDS.map((kind) => ({ kind, pattern: new RegExp(head.kinds[kind], 'iu') })),
    office: new RegExp(head.office, head.officesHaveCapitals ? 'u' : 'iu'),
    officeLine: new RegExp(head.officeLine, 'iu'),
    officeThenName: new RegExp(head.officeThenName, 'u'),
    speakerInTitle: head.speakerInTitle.map((pattern) => new RegExp(pattern, 'iu')),
    spokesperson: new RegExp(head.spokesperson, 'iu'),
    officeBeforeNameIsWhole,
    withArticle,
  };
}

function headOf(lang: Lang): HeadPatterns {
  return HEADS.get(lang) ?? headPatterns(wordsOf(lang).head);
}

/** The kind a title says it is of; the word that comes first counts. */
export function kindOf(title: string, lang: Lang): Kind | undefined {
  const found = headOf(lang).kinds.map(({ kind, pattern }) => ({ kind, at: title.search(pattern) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.kind;
}

function namesOffice(text: string, lang: Lang): boolean {
  return headOf(lang).office.test(text);
}

/** An office alone in its line, as written there. */
export function isOfficeLine(text: string, lang: Lang): boolean {
  return (
    headOf(lang).officeLine.test(text) && kindOf(text, lang) === undefined && speakerLine(text, lang) === undefined
  );
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
  const { office, name } = head.officeThenName.exec(text)?.groups ?? {};
  if (office !== undefined && name !== undefined) {
    if (NO_NAME.test(name)) return undefined;
    return { name, ...(head.officeBeforeNameIsWhole && { office: head.withArticle(office, '') }) };
  }
  const behind = NAME_THEN_OFFICE.exec(text)?.groups;
  if (behind?.['name'] === undefined || behind['office'] === undefined || !head.officeLine.test(behind['office']))
    return undefined;
  return { name: behind['name'], office: capitalised(behind['office']) };
}

/** Whether a text could be a person's name. */
export function isName(text: string): boolean {
  return NAME.test(text) && !NO_NAME.test(text);
}

/** A title without the speaker it may name, and that speaker; the title begins with a capital. */
export function withoutSpeaker(title: string, lang: Lang): { readonly title: string; readonly speaker: Speaker } {
  const head = headOf(lang);
  for (const pattern of head.speakerInTitle) {
    const { office, kind, rest, article } = pattern.exec(title)?.groups ?? {};
    if (office === undefined || kind === undefined) continue;
    const plain = capitalised(`${kind}${rest ?? ''}`);
    if (head.office.test(office))
      return { title: plain, speaker: { office: head.withArticle(office, article?.toLowerCase() ?? '') } };
    if (isName(office)) return { title: plain, speaker: { name: office } };
  }
  return { title: capitalised(title), speaker: {} };
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const STATED: readonly Exclude<Status, 'final'>[] = ['check-against-delivery', 'as-prepared', 'as-delivered'];
const STATUS_WORDS = STATED.map(
  (stated) =>
    [
      stated,
      new RegExp(
        inAnyLanguage(({ status }) => status[stated]),
        'iu',
      ),
    ] as const,
);

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

const CAPITALISED = "\\p{Lu}[\\p{L}’'.-]*";
const PLACE = new RegExp(
  `^${CAPITALISED}(?:,? (?:${CAPITALISED}|${inAnyLanguage(({ head }) => head.inPlaces)})){0,4}$`,
  'u',
);

/** A few capitalised words without figures, which may be a place where a date stands beside them. */
export function isPlaceLike(text: string, lang: Lang): boolean {
  return PLACE.test(text) && kindOf(text, lang) === undefined && !namesOffice(text, lang);
}

const SALUTATIONS = new RegExp(`^${inAnyLanguage(({ speech }) => speech.salutation)}`, 'iu');
const IN_NO_SALUTATION = new RegExp(` ${inAnyLanguage(({ speech }) => speech.notInSalutation)} `, 'u');

/** More words than in the longest of the protocol's. */
const LONGEST_SALUTATION_WORDS = 16;

/** A line in which a speaker addresses those present: Excellencies, Ladies and gentlemen, */
export function isSalutation(plain: string): boolean {
  if (!SALUTATIONS.test(plain) || plain.split(' ').length > LONGEST_SALUTATION_WORDS) return false;
  return (
    /[,:!]$/u.test(plain) ||
    (!/[.?;…”»]$/u.test(plain) && plain.split(' ').length <= 5 && !IN_NO_SALUTATION.test(plain))
  );
}

const THANKS = knownLanguages()
  .flatMap(({ intake }) => intake?.recognition.thanks ?? [])
  .join('|');
const SIGN_OFF = new RegExp(`^(?:(?:${THANKS})[.,!]? ?(?:${inAnyLanguage(({ speech }) => speech.and)} )?){1,6}$`, 'iu');

/** A line of thanks that ends a speech, in one language or several: Thank you. Merci. */
export function isSignOff(plain: string): boolean {
  return plain.length <= 200 && SIGN_OFF.test(plain);
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
  return known === undefined ? undefined : wordsOf(lang).head.offices[known];
}
