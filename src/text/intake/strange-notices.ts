/** Tells notices in languages whose notices are not read: nobody here knows what they say, only that they hold the text back. */

/** How notices of embargo are called there; what has such a word is asked about. */
const STRANGE_NOTICES = [
  'sperrfrist|sperrvermerk|gesperrt (?:bis|vor)|(?:frei|freigegeben|freigabe|veröffentlichung frei) ab|(?:veröffentlichung|freigabe) (?:erst|nicht vor)|nicht vor(?:her)? (?:veröffentlichen|dem \\d)|unter embargo',
  'sotto embargo|in embargo|divieto di (?:pubblicazione|diffusione)|(?:da )?non (?:pubblicare|diffondere|divulgare) prima|pubblicabile (?:dal|dopo)',
  'embargad[oa]|bajo embargo|sob embargo|não (?:publicar|divulgar|difundir) antes|divulgação (?:a partir|após)|(?:publicação|divulgação) proibida',
  'onder embargo|vrij (?:voor publicatie|vanaf)|niet (?:publiceren|openbaar maken) (?:vóór|voor)',
  'objęte embargiem|do publikacji (?:od|po)|nie publikować (?:przed|do)|zákaz zveřejnění|nezveřejňovat|nezverejňovať',
  'julkaisuvapaa|julkistettavissa|publiceringsförbud|får (?:ej|inte) publiceras|må ikke offentligg?jøres|klausul(?:ert|eret)|frigives|embargó|sajtózár|ambargo|εμπάργκο|ембарго',
  'embargo (?:hasta|bis|tot|fino|até|до|do|kuni|till|til|până|iki|līdz|fins)|эмбарго|حظر النشر|禁[发發]|解禁',
].join('|');

const STRANGE = new RegExp(String.raw`(?<!\p{L})(?:${STRANGE_NOTICES})`, 'iu');

/** Words that hold something back until a day or an hour, in any language; those of the second only beside an hour, for speeches are held before somebody. */
const UNTIL =
  'until|till|bis|jusqu\\p{L}*|hasta|fino|até|tot|fins|do|до|до|până|tills|indtil|inntil|kuni|iki|līdz|έως|μέχρι|حتى|之前|以前';
const BEFORE =
  'before|vor|ab|avant|antes|prima|dal|vóór|voor|vanaf|przed|před|pred|prije|înainte|före|før|enne|pirms|πριν|قبل';

/** 10 Uhr; 10.00; 18:30; ore 10; kl. 9. */
const HOUR = String.raw`(?<!\d)\d{1,2}(?::\d{2}(?!\d)|\.\d{2}(?![\d.])| ?(?:uhr|uur|h|hrs?|hours?|heures?|horas|godz|часов|ч|时|點|時)(?!\p{L})| ?[ap]\.?m)|(?<!\p{L})(?:ore|kl|klo|godz)\.? ?\d`;
/** The word, a few small ones or a weekday, and figures. */
const LEADING = String.raw`(?:[’']? ?(?:\p{L}{1,12}[.,]?)){0,3} ?\d`;
const HELD_UNTIL = new RegExp(String.raw`(?<![\p{L}])(?:${UNTIL})(?!\p{L})${LEADING}`, 'iu');
const HELD_BEFORE = new RegExp(String.raw`(?<![\p{L}])(?:${BEFORE})(?!\p{L})${LEADING}`, 'iu');
const HAS_HOUR = new RegExp(HOUR, 'iu');
const HAS_DAY = /(?<!\d)(?:20\d{2}(?!\d).{0,24}?(?<!\d)\d{1,2}(?!\d)|\d{1,2}(?!\d).{0,24}?(?<!\d)20\d{2}(?!\d))/u;
/** From 3 June to 5 June: several days are no end. */
const SEVERAL_DAYS = new RegExp(
  String.raw`\d{1,2}\.?(?: \p{L}{3,12}\.?)?(?: \d{4})? ?(?:${UNTIL})(?!\p{L}) (?:\p{L}{1,4} )?\d`,
  'iu',
);

/** In words: longer, a line is a sentence. */
const LONGEST_STRANGE = 40;
const LONGEST_HELD = 14;
/** Words of more than three letters, beside an hour and without one: with more, a line is a headline. */
const MOST_WORDS = { beside: 7, without: 4 } as const;

/** Whether a text says an hour, in whatever language. */
export function saysHour(text: string): boolean {
  return HAS_HOUR.test(text);
}

/** Whether a line has the word for such a notice. */
export function isStrangeNotice(plain: string): boolean {
  return STRANGE.test(plain) && plain.split(' ').length <= LONGEST_STRANGE;
}

/** Whether a short sentence begins with it: the stop at its end makes it no text. */
export function beginsStrangely(plain: string): boolean {
  return plain.split(' ').length <= LONGEST_HELD && plain.search(STRANGE) === 0;
}

/** Whether a line that stands with a head says that something is held back until a day or an hour, in whatever language. */
export function holdsUntil(plain: string): boolean {
  if (plain.split(' ').length > LONGEST_HELD || SEVERAL_DAYS.test(plain) || /[?]/u.test(plain)) return false;
  const words = plain.match(/\p{L}{4,}/gu)?.length ?? 0;
  if (HAS_HOUR.test(plain)) return words <= MOST_WORDS.beside && (HELD_UNTIL.test(plain) || HELD_BEFORE.test(plain));
  return HAS_DAY.test(plain) && words <= MOST_WORDS.without && HELD_UNTIL.test(plain);
}
