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

/** How a line asks there that a text not be published, or be published by nobody else: one pattern for each language. */
const NOT_PUBLIC = [
  'nicht (?:zur|für die) (?:veröffentlichung|weitergabe|verbreitung|weiterverbreitung)|nur (?:für den|zum) (?:internen |dienst)gebrauch|nicht vor .{1,60}(?:veröffentlich|publizier|verbreit|verwend)',
  'non (?:destinat[oa] alla|per la) (?:pubblicazione|diffusione)|(?:ad|per) (?:esclusivo )?uso interno|non (?:pubblicare|diffondere|divulgare)',
  '(?:não|no) (?:se destina|destinad[oa]) (?:à|a) (?:publicação|divulgação)|não (?:publicar|divulgar|difundir)|não (?:pode|deve) ser (?:publicad|divulgad)[oa]|(?:para|de) uso interno',
  'niet (?:bestemd )?voor (?:publicatie|verspreiding)|(?:alleen )?voor intern gebruik|niet (?:publiceren|verspreiden)|niet (?:vóór|voor) .{1,60}(?:publiceren|gepubliceerd|openbaar|verspreid)',
  'nie (?:do|dla) (?:publikacji|rozpowszechniania)|do użytku (?:wewnętrznego|służbowego)|nie (?:publikować|rozpowszechniać)|publikacja dozwolona',
  'není určeno (?:ke|k) (?:zveřejnění|publikaci)|(?:nezveřejňovat|nepublikovat)|pro (?:vnitřní|interní|služební) (?:potřebu|použití)',
  'nie je určené na (?:zverejnenie|uverejnenie)|(?:nezverejňovať|nepublikovať)|(?:na|pre) (?:vnútornú|internú|interné|služobnú) (?:potrebu|použitie)',
  'ni za (?:objavo|javnost)|ne objavi|za interno (?:upo)?rabo',
  'nije za (?:objavu|javnost)|ne objavljivati|za (?:internu|službenu) upo(?:rabu|trebu)',
  'nem (?:nyilvános|közölhető|publikálható|hozható nyilvánosságra)|(?:csak )?belső használatra',
  'nu (?:se publică|publicați|difuzați|este destinat publicării)|a nu se (?:publica|difuza)|(?:de|pentru) uz intern',
  'не е за публикуване|не публикувайте|да не се публикува|за (?:вътрешно|служебно) ползване',
  'не (?:для|підлягає) (?:публікації|оприлюдненню|поширення)|не (?:публікувати|оприлюднювати|поширювати)|для (?:службового|внутрішнього) (?:користування|використання)',
  'yay[ıi][mn]lan(?:ma|amaz)|hizmete özel|kurum içi kullan',
  'όχι για δημοσίευση|δεν προορίζεται (?:για|προς) δημοσίευση|να μη(?:ν)? δημοσιευ|για εσωτερική χρήση',
  '(?:ej|inte|icke) för (?:publicering|spridning)|för internt bruk|får (?:ej|inte) (?:spridas|offentliggöras)|publiceras (?:ej|inte|tidigast)',
  'ikke (?:til|for) (?:offentliggørelse|offentliggjøring|publisering|publicering|videregivelse|spredning)|til (?:internt|tjenstligt) brug|(?:for|til) internt? bruk|må ikke (?:offentlig|publis|public|bringes)',
  'ei (?:julkisuuteen|julkaistavaksi)|ei saa julkaista|vain sisäiseen käyttöön',
  'mitte (?:avaldada|avaldamiseks|levitada)|(?:asutuse|ameti)siseseks kasuta',
  'nav paredzēts publicēšanai|nepublicēt|(?:iekšējai|dienesta) lietošanai',
  'neskelbti|neplatinti|neviešinti|(?:vidaus|tarnybiniam) naudojimui',
  "no (?:publicar|difondre|publiqueu|difongueu)|(?:per a |d[’'])ús intern",
  'ní le (?:foilsiú|scaipeadh)|ná foilsítear|faoi lánchosc',
  'mhux għall-(?:pubblikazzjoni|xandir)|għal użu intern',
  "(?:dim|ddim) i[’']w (?:gyhoeddi|ryddhau)|peidiwch â chyhoeddi|at ddefnydd mewnol",
].join('|');

/** What a line says there, and nothing besides, of a text that is not final or not for everybody: Entwurf; Riservato. */
const MARKS = [
  'entwurf|vorabfassung|(?:streng )?vertraulich|bozza|(?:strettamente )?(?:riservato|confidenziale)|rascunho|(?:estritamente )?confidencial',
  'concept|conceptversie|(?:strikt )?vertrouwelijk|(?:ściśle )?poufne|wersja robocza|(?:přísně )?důvěrné|pracovní verze|(?:prísne )?dôverné|pracovná verzia',
  'osnutek|(?:strogo )?zaupno|nacrt|(?:strogo )?povjerljivo|tervezet|(?:szigorúan )?bizalmas|ciornă|(?:strict )?confiden[țţt]ial',
  'чернова|(?:строго )?поверително|чернетка|конфіденційно|taslak|(?:çok )?g[iİ]zl[iİ]|προσχέδιο|(?:άκρως )?εμπιστευτικό',
  'utkast|(?:strängt )?(?:förtroligt|konfidentiellt)|udkast|(?:strengt )?(?:fortroligt?|konfidensielt)|luonnos|(?:ehdottoman )?luottamuksellinen',
  'kavand|konfidentsiaalne|melnraksts|konfidenciāli|juodraštis|konfidencialu|esborrany|dréacht|faoi rún|abbozz|kunfidenzjali|drafft|cyfrinachol',
].join('|');

const STRANGE_RESTRICTION = new RegExp(
  String.raw`(?<!\p{L})(?:${NOT_PUBLIC})|^[^\p{L}\d]*(?:${MARKS})(?!\p{L})[^\p{L}]*$`,
  'iu',
);

/** Words that hold something back until a day or an hour, in any language; those of the second only beside an hour, for speeches are held before somebody. */
const UNTIL =
  'until|till|bis|jusqu\\p{L}*|hasta|fino|até|tot|fins|do|до|до|până|tills|indtil|inntil|kuni|iki|līdz|έως|μέχρι|حتى|之前|以前';
const BEFORE =
  'before|vor|ab|avant|antes|prima|dal|vóór|voor|vanaf|przed|před|pred|prije|înainte|före|før|enne|pirms|πριν|قبل';

/** What stands behind the figure of an hour. */
export const HOUR_WORDS = 'uhr|uur|h|hrs?|hours?|heures?|horas|godz|часов|ч|时|點|時';

/** 10 Uhr; 10.00; 18:30; ore 10; kl. 9. */
const HOUR = String.raw`(?<!\d)\d{1,2}(?::\d{2}(?!\d)|\.\d{2}(?![\d.])| ?(?:${HOUR_WORDS})(?!\p{L})| ?[ap]\.?m)|(?<!\p{L})(?:ore|kl|klo|godz)\.? ?\d`;
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

/** Whether a short line or sentence says, in a language whose notices are not read, that the text is not to be published, or not yet. */
export function isStrangeRestriction(plain: string): boolean {
  return plain.split(' ').length <= LONGEST_HELD && (STRANGE_RESTRICTION.test(plain) || STRANGE.test(plain));
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
