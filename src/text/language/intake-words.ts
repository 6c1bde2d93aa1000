/** What reading a page of a language takes: plain data, from which intake makes its patterns when it has a use for them. */
import type { Kind, Status } from '../statement/index.ts';
import type { OtherWriting } from './language.ts';

export interface IntakeWords {
  readonly recognition: Recognition;
  /** Absent where a text in the language is known for what it is, and a page in it not understood yet. */
  readonly pages?: PageWords;
}

/** What tells a text in a language from texts in others. Patterns know no capitals. */
export interface Recognition {
  /** What it calls itself, as pages do that offer themselves in several. */
  readonly ownNames: readonly string[];
  /** The script by its name in Unicode, where no other language that is known here is written in it. */
  readonly script?: string;
  /** Another way of writing it, whose texts are none of its own. */
  readonly otherWriting?: OtherWriting;
  /** Its commonest words, with spaces between; none for a language whose script tells it from all others. */
  readonly commonWords?: string;
  /** A pattern of what no word of it has: a letter that its alphabet lacks, or letters that never stand together. */
  readonly never?: string;
  /** A pattern of letters that stand in many words of this language and in few of the others. */
  readonly telling?: string;
  /** Small words that stand in every second line of this language and in few lines of the others. */
  readonly smallWords: readonly string[];
  /** A pattern of the beginnings, endings and letters that are more often of this language than of the others whose pages are read. */
  readonly shows?: string;
  /** Another language that has many of the same, and the words of each that the other has not. */
  readonly apartFrom?: {
    readonly language: string;
    readonly own: readonly string[];
    readonly others: readonly string[];
  };
  readonly dates: DateWords;
  /** A pattern of how a speaker thanks at the end of a speech. */
  readonly thanks?: string;
}

/** How a day is written. Patterns in small letters. */
export interface DateWords {
  /** What months are called besides their names in `setting`: abbreviations, forms without accents. January first, in small letters. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays?: string;
  /** What leads to a day: on 3 May; du 3 mai. */
  readonly before?: string;
  /** An article again after the day of the week: le mercredi, le 3 mai. */
  readonly article?: string;
  /** Which of these says that the days are several: les, du. */
  readonly several?: string;
  readonly ordinal?: string;
  /** What follows the year and is part of the date: 2014 года. */
  readonly afterYear?: string;
  /** Days in numerals of its own. */
  readonly numerals?: Readonly<Record<string, number>>;
  /** What stands between day and month: 3 de mayo. */
  readonly of?: string;
  /** What stands between the first day and the last. */
  readonly through?: string;
  /** Whether figures never have the month before the day: 05/07/2014 is in July. */
  readonly dayFirst?: boolean;
  /** What a line says before a day, and no more: Date: 30 July 2014. */
  readonly labels?: string;
  /** An hour as it stands beside a day, whole, its figures as ours: 10 a.m.; 10 ч. 00 м.; 上午10时. */
  readonly hour?: string;
  /** Of which state of the text a day is, as its line says; no place is called so: As of 4 May 2026; Version: 4 May 2026. */
  readonly states?: string;
}

export interface PageWords {
  readonly places: PlaceWords;
  readonly head: HeadWords;
  /** How a page says the state of its text, as patterns. */
  readonly status: Readonly<Record<Exclude<Status, 'final'>, string>>;
  readonly speech: SpeechWords;
  readonly embargo: EmbargoWords;
  readonly site: SiteWords;
  readonly notes: NoteWords;
  /** Absent of a language whose releases are not told apart yet. */
  readonly release?: ReleaseWords;
  /** The dash that two hyphens stand for. */
  readonly dash: string;
  /** Patterns of first and of last parts of words that keep their hyphen more often than not, and of first ones that have none. */
  readonly hyphenated: { readonly first: string; readonly last?: string; readonly never?: string };
  /** Styles of Word by what the program calls them in this language. */
  readonly wordStyles: Readonly<
    Record<string, 'title' | 'heading' | 'subheading' | 'plain' | 'quote' | 'strong' | 'emphasis'>
  >;
  /** Words of titles that tell none of them from another. */
  readonly genericTitleWords: readonly string[];
}

/** The words by which the lines over a text are understood. Patterns. */
export interface HeadWords {
  /** How a title says what it is. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** What documents of the press are called, where that stands alone: Press release. */
  readonly labels: string;
  /** What sites file their texts under, in a word beside the day: Condolences, Culture; it is no place. */
  readonly topics: string;
  /** What heads a text or a part of it, alone in its line, and so is no place beside a date: Introduction, Summary, Opinion. */
  readonly headings: string;
  /** What the name of an occasion has, and none of a place: World Lighthouse Day. */
  readonly occasions: string;
  /** Nouns that only institutions are called by, with capitals. */
  readonly institutions: string;
  /** How the words go on that follow such a noun in a name; anything, if absent. */
  readonly afterInstitution?: string;
  /** With what the name of a house goes on in its next line: a mission, to the organizations in Vienna. */
  readonly houseGoesOn?: string;
  /** How the second line of a title begins, where no small letter says that it goes on: in capitals, or where letters have no case. */
  readonly titleGoesOn?: string;
  /** Small words within the name of one. */
  readonly joiners?: string;
  /** Whether every word of such a name has a capital, or joins them. */
  readonly namesHaveCapitals?: true;
  /** A whole line that names who publishes a text, in whatever letters; where absent, an institution alone. */
  readonly houseLine?: string;
  /** A whole line that is an institution, where capitals do not tell; a place; a name. */
  readonly institutionLine?: string;
  readonly placeLine?: string;
  readonly nameLine?: string;
  /** A line that names somebody, then the office: groups `name`, `office`; where capitals do not tell. */
  readonly nameThenOffice?: string;
  /** How a line begins that says who issues the text, before a colon: From: Ministry of Culture. */
  readonly issuer: string;
  /** What a place has before it in a line of its own, and a number or symbol has. */
  readonly placeLabel: string;
  readonly symbolLabel: string;
  /** What the lines of an invitation to the press begin with, before a colon: What, When, Where, Who. */
  readonly advisory: string;
  /** What the lines of a memorandum begin with, before a colon. */
  readonly memo?: Readonly<Record<'to' | 'from' | 'date' | 'subject', string>>;
  /** How a line begins that says where a text was signed: Done at Geneva. */
  readonly doneAt: string;
  /** What says so behind the place: 于日内瓦签署. */
  readonly doneBehind?: string;
  /** What stands before the name of a town and says that it is one, in a language that writes so. */
  readonly beforeTown?: string;
  /** A holder of an office, in the middle of a text; `officesHaveCapitals` tells whether only with capitals. */
  readonly office: string;
  readonly officesHaveCapitals: boolean;
  /** How a line begins that is an office, with its article or without. */
  readonly officeLine: string;
  /** What holders of an office do in headlines, behind the words for it; how a line begins that no house is called by: an event, an addressee. */
  readonly headlineVerbs?: string;
  readonly noHouse?: string;
  /** How a line over a letter begins that says to whom it is written. */
  readonly addressed?: string;
  /** How the words behind that of an office go on, where they are an office still; anything, if absent. */
  readonly officeGoesOn?: string;
  /** An office with its rank, of nobody and of nowhere; and how a title says that a text is only attributed to it. */
  readonly bareOffice: string;
  readonly attributed: string;
  /** A line that names an office, then its holder: groups `office`, `name`. */
  readonly officeThenName: string;
  /** Whether an office before a name is the whole of it. */
  readonly officeBeforeNameIsWhole: boolean;
  /** What stands between the word for a text and who speaks: Statement by. */
  readonly by?: string;
  /** A title that names the speaker: groups `kind`, `office`, `rest`, and `article` where that has a form. */
  readonly speakerInTitle: readonly string[];
  /** What stands before a name: Ms.; and whether a name behind an office in a title is in another case than alone. */
  readonly honorifics?: string;
  readonly namesDecline?: true;
  /** Such a name at the end of an office, with the space before it. */
  readonly declinedName?: string;
  /** The article that an office has in a line of its own. */
  readonly withArticle: (office: string, article: string) => string;
  readonly spokesperson: string;
  /** Words that stand beside an office in the navigation of sites, and in no name. */
  readonly notInNames: string;
  /** Small words within the name of a place. */
  readonly inPlaces: string;
  /** What offices are called that have one form for all who hold them, by a name that all languages give it. */
  readonly offices: Readonly<Record<string, string>>;
  readonly exampleOffice: string;
}

/** The words of a speaker to those present. Patterns. */
interface SpeechWords {
  /** How a line begins in which they are addressed. */
  readonly salutation: string;
  /** Words that no short salutation has inside. */
  readonly notInSalutation: string;
  /** What joins two thanks: Thank you and merci. */
  readonly and: string;
}

/** The words of notices of embargo. Patterns. */
export interface EmbargoWords {
  /** How such a line begins. An embargo on arms is another matter. */
  readonly begins: string;
  /** The same inside a line that says something else too. */
  readonly holds: string;
  /** How a line begins that says that the text is not to be published yet, or not at all, without saying until when. */
  readonly restricted: string;
  /** How somebody says in a sentence of a text that it waits: please do not share yet, keep this between us. */
  readonly hints: string;
  /** How the sender of a text says that something waits: until, before, not earlier. */
  readonly until: string;
  /** Days and hours as its sender calls them, but for weekdays and dates: tomorrow, in the morning. */
  readonly when: string;
  /** The first line of a notice of several: the word alone. */
  readonly bare: string;
  /** Words that tell which language a notice is in. */
  readonly telling: string;
  readonly noon: string;
  readonly midnight: string;
  /** What follows the figure of an hour. */
  readonly hours: string;
  /** Patterns of times and clocks as it writes them, with what they are in forms that all are read by: 下午3时 is 3:00 p.m. */
  readonly rewritten?: readonly (readonly [pattern: string, as: string])[];
  /** Words that add nothing to what a notice says: one more may be what turns its meaning. */
  readonly fillers: readonly string[];
}

/** What sites write around a text, and what pages say of the text. Patterns. */
interface SiteWords {
  /** The headers of a copied mail, and those that only a mail has. */
  readonly mailHeaders: string;
  readonly mailSenders: string;
  /** What a mail program writes over the mail that is answered, but for headers. */
  readonly mailQuote: string;
  /** A notice that mails end with, on confidence and addressees. */
  readonly mailNotice: string;
  /** How the writer of a mail, and nobody's statement, takes leave in a line of its own. */
  readonly mailLeave?: string;
  /** How the writer of a mail greets whom they send a text to, in a line of its own, as far as its comma. */
  readonly mailGreeting: string;
  /** How such a mail says that the text stands under it. */
  readonly mailBelow: string;
  /** How a covering letter says that the text is attached. */
  readonly attached: string;
  /** Whole lines of a site, in the words of no statement. */
  readonly lines: readonly string[];
  /** How a site greets who comes to it: a whole line, unless it stands in a text, for a speaker may greet those present so. */
  readonly welcome?: string;
  /** Whole lines that sites and mail programs put around a text, and that name what is in it or could be of it: left out, and listed. */
  readonly around: readonly string[];
  /** What may be answered where a site asks whether its page was of use, each in a word: Yes, No. */
  readonly answers: string;
  /** What stands before the name of whose picture it is: Photo. */
  readonly credit: string;
  /** How a site offers to have its text as a file: the verb, or what is written for it. */
  readonly download: string;
  /** What a line begins with, before a colon, that says in what language a text was written. */
  readonly original: string;
  /** What heads the titles of other pages. */
  readonly related: string;
  /** What sites call their first page. */
  readonly home?: string;
  /** What menus have behind it: News, Publications, About us. A pattern. */
  readonly menu?: string;
  /** A line that says that the text may be published at once. */
  readonly forRelease: string;
  /** A line under a text that says that nothing follows. */
  readonly end: string;
  /** By what somebody can be asked, where a mark, a number or an address follows: Tel. */
  readonly means: string;
  /** How a line begins that gives somebody to ask. */
  readonly contact: string;
  /** What heads a part that stands beside the text and belongs to it: notes to editors, a correction. */
  readonly beside: string;
  /** What a text is called that was corrected; and how a line goes on, or begins, that says what it replaces: the release of 4 May. A sentence may say so too. */
  readonly corrected: {
    readonly name: string;
    readonly replaces: string;
    /** How a sentence begins that speaks of the text itself, and what it says of it where that was corrected. */
    readonly itself: string;
    readonly was: string;
  };
  /** What stands before the day on which a text was published: Published on. */
  readonly published: string;
  /** Labels of the site that the day after them belongs to: Date modified. */
  readonly ownDate: string;
  /** How long ago a site says that it put a page up: 3 hours ago. */
  readonly ago: string;
  /** How a press release introduces the text it gives. */
  readonly leadIn: string;
  /** What stands before a day in the index of a site: Statements on 30 July 2014. */
  readonly dayIndex: string;
  /** Words of a note on the text or to the reader, in brackets. */
  readonly noteWords: string;
  /** What a line in brackets calls a version that is a translation, with a word or two beside it: (Unofficial translation). */
  readonly translation: string;
  /** A line that says which version follows. */
  readonly marker: string;
  /** A head that says that its text is all in one language; that the text follows in another form; that there is more below. */
  readonly whole: string;
  readonly several: string;
  readonly below: string;
}

/** What a release has besides its text. Patterns, each of a whole line. */
export interface ReleaseWords {
  /** What heads a box of facts and figures. */
  readonly facts: string;
  /** What heads notes to editors. */
  readonly notesToEditors: string;
  /** What heads the text on the institution; a name may follow. */
  readonly about: string;
  /** What heads those who can be asked. */
  readonly contacts: string;
  /** What the desk of a house is called that can be asked, with its house: Press Office of the Port Authority. */
  readonly desk: string;
  /** What heads other things that stand under a text, with a line each: links, the publisher. */
  readonly other: string;
  /** Who speaks, in questions and answers, by no name: Question, A. */
  readonly turns: string;
  /** What stands before the name of who wrote a page. */
  readonly byline: string;
  /** What a field is called that says what kind of text it is: Type, Category. */
  readonly kindLabel: string;
}

/** The words around footnotes. Patterns. */
interface NoteWords {
  /** What stands over notes, alone in its line. */
  readonly over: string;
  /** What leads back to the mark of a note. */
  readonly wayBack: string;
  /** What joins the last of several counted things: (1) peace and (2) water. */
  readonly and: string;
}

/*
 * What a language calls places, and the clocks that are named for them.
 */

/** By the letters that name a clock: EST, HNE. */
export interface ClockLetters {
  readonly letters: string;
  /** By its name in the IANA time zone database. */
  readonly zone: string;
  /** Whether the letters name the one half of the year or the other, or the clock all year. */
  readonly season?: 'standard' | 'summer';
}

export interface PlaceWords {
  /**
   * By place: one of `CITIES`, or a zone of the IANA database by its name. The first is written, the others are understood
   * as well. A zone that is missing goes by its own name: Europe/Berlin is Berlin.
   */
  readonly names: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** The clock of a place: New York time; heure de New York. */
  readonly clockOf: (place: string) => string;
  /** Patterns of what stands before and after the name of a place where its clock is meant, one of them nothing. */
  readonly aroundClock: { readonly before: string; readonly after: string };
  /** Clocks that are named for a region. */
  readonly regions: readonly RegionClock[];
  readonly letters: readonly ClockLetters[];
}

/** By the place whose clock it is; or by its letters in some language where summer time, or the other, is said. */
export type RegionClock = { readonly pattern: string } & ({ readonly place: string } | { readonly letters: string });

/**
 * Cities that statements are made in or embargoes are timed by, and after which no zone of the IANA database is named, or
 * none in the spelling of today. Several of one name are all here, so that none of them is taken for the other.
 */
export const CITIES: Readonly<Record<string, string>> = {
  'abu-dhabi': 'Asia/Dubai',
  abuja: 'Africa/Lagos',
  ankara: 'Europe/Istanbul',
  asmara: 'Africa/Asmara',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  bern: 'Europe/Zurich',
  'birmingham-alabama': 'America/Chicago',
  'birmingham-england': 'Europe/London',
  bonn: 'Europe/Berlin',
  boston: 'America/New_York',
  brasilia: 'America/Sao_Paulo',
  canberra: 'Australia/Sydney',
  'cape-town': 'Africa/Johannesburg',
  'cordoba-spain': 'Europe/Madrid',
  doha: 'Asia/Qatar',
  edinburgh: 'Europe/London',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  hamburg: 'Europe/Berlin',
  hanoi: 'Asia/Ho_Chi_Minh',
  'ho-chi-minh-city': 'Asia/Ho_Chi_Minh',
  islamabad: 'Asia/Karachi',
  kathmandu: 'Asia/Kathmandu',
  'kingston-jamaica': 'America/Jamaica',
  'kingston-ontario': 'America/Toronto',
  kolkata: 'Asia/Kolkata',
  kyiv: 'Europe/Kiev',
  'merida-spain': 'Europe/Madrid',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  'new-delhi': 'Asia/Kolkata',
  nuuk: 'America/Godthab',
  ottawa: 'America/Toronto',
  pretoria: 'Africa/Johannesburg',
  quito: 'America/Guayaquil',
  rabat: 'Africa/Casablanca',
  'rio-de-janeiro': 'America/Sao_Paulo',
  'saint-petersburg': 'Europe/Moscow',
  'san-francisco': 'America/Los_Angeles',
  'san-jose-california': 'America/Los_Angeles',
  'san-jose-costa-rica': 'America/Costa_Rica',
  strasbourg: 'Europe/Paris',
  'tel-aviv': 'Asia/Jerusalem',
  'the-hague': 'Europe/Amsterdam',
  'la-rioja-spain': 'Europe/Madrid',
  'san-juan-puerto-rico': 'America/Puerto_Rico',
  'vincennes-france': 'Europe/Paris',
  washington: 'America/New_York',
  wellington: 'Pacific/Auckland',
  yangon: 'Asia/Yangon',
  yaounde: 'Africa/Douala',
};
