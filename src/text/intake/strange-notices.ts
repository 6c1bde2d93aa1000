/** Tells notices in languages whose notices are not read: nobody here knows what they say, only that they hold the text back. */

/** How notices of embargo are called there; what has such a word is asked about. */
const STRANGE_NOTICES = [
  'sperrfrist|sperrvermerk|gesperrt (?:bis|vor)|(?:frei|freigegeben|freigabe|veröffentlichung frei) ab|(?:veröffentlichung|freigabe) (?:erst|nicht vor)|nicht vor(?:her)? (?:veröffentlichen|dem \\d)|unter embargo',
  'sotto embargo|in embargo|divieto di (?:pubblicazione|diffusione)|(?:da )?non (?:pubblicare|diffondere|divulgare) prima|pubblicabile (?:dal|dopo)',
  'embargad[oa]|bajo embargo|sob embargo|não (?:publicar|divulgar|difundir) antes|divulgação (?:a partir|após)|(?:publicação|divulgação) proibida',
  'onder embargo|vrij (?:voor publicatie|vanaf)|niet (?:publiceren|openbaar maken) (?:vóór|voor)',
  'objęte embargiem|do publikacji (?:od|po)|nie publikować (?:przed|do)|zákaz zveřejnění|nezveřejňovat|nezverejňovať',
  'julkaisuvapaa|julkistettavissa|publiceringsförbud|får (?:ej|inte) publiceras|må ikke offentligg?j?øres|klausul(?:ert|eret)|frigives|(?:sajtó)?embargó|sajtózár|ambargo|εμπάργκο|ембарго',
  'embargo (?:hasta|bis|tot|fino|até|до|do|kuni|till|til|până|iki|līdz|fins)|эмбарго|حظر النشر|禁[发發]|解禁',
  // Who may publish, and from when: each as a line says it beside its day.
  '(?:zur|für die) veröffentlichung (?:ab|am|frei|erst|nicht vor|freigegeben)|frühestens .{1,40} zu veröffentlichen|(?:pressefrei|presserechtlich frei|sendefrei)(?: ab)?|bis (?:zum )?(?:redebeginn|beginn (?:der|des) \\p{L}+) gesperrt',
  '(?:pubblicazione|diffusione|divulgazione) (?:vietata|consentita|autorizzata|libera|permessa)(?: (?:fino|prima|dal|dall|dalle|da|a partire|dopo))?|(?:pubblicare|diffondere|divulgare) (?:solo |soltanto |non )?(?:dopo|a partire|prima|dal)',
  '(?:publicação|divulgação|difusão) (?:autorizada|permitida|liberada|proibida)|(?:publicar|divulgar) (?:só |apenas |somente )?(?:a partir|após|depois)',
  '(?:publicatie|openbaarmaking) (?:toegestaan|verboden|niet toegestaan|vanaf|pas)|niet (?:vrijgeven|verspreiden|gebruiken) (?:vóór|voor)|vrij(?: te geven|gave) (?:op|om|vanaf)|^vrij (?:op|vanaf)(?= .{0,30}\\d)',
  'zakaz publikacji|obj(?:ęty|ęta|ęte|ęci)(?: \\p{L}+)? embargiem|(?:publikacja|publikować) (?:dozwolona|możliwa|wyłącznie|tylko|najwcześniej|od|po)(?!\\p{L})|embargo na publikację',
  'z[áa]kaz (?:zveřejn|zverejn|publik)\\p{L}*|(?:ke |k )zveřejnění (?:od|po|až|nejdříve)|na zverejnenie (?:od|po|až)|(?:zveřejnit|publikovat|zverejniť|publikovať) (?:až |nejdříve|najskôr|po|od)|nezveřejňujte|nezverejňujte',
  'közölhető|nem közölhető|sajtózárlat|embargós|publikálható|interzis (?:publicării|difuzării)|(?:publicarea|difuzarea) (?:este )?(?:permisă|interzisă|autorizată)|(?:publicabil|a se publica) (?:după|începând|nu mai devreme)',
  '(?:zabrana|prepoved) objav(?:e|ljivanja|ljanja)|(?:ne )?objavlja(?:jte|ti|ivati) (?:pred|prije)|ne objavljujte prije|za objav[ou] (?:nakon|po|od|tek|šele)|objaviti (?:nakon|tek|šele|po)(?!\\p{L})',
  'забор(?:она|онено|онена)(?: на)? (?:публік|оприлюдн|пошир)\\p{L}*|для (?:публікації|оприлюднення) (?:після|з|не раніше)|(?:публікувати|оприлюднити) (?:після|не раніше)|забран(?:а|ено)(?: за| на)? публикуване(?:то)?|за публикуване (?:след|от|не по-рано)',
  "απαγορεύεται η (?:δημοσίευση|δημοσιοποίηση|μετάδοση)|(?:προς|για) δημοσίευση (?:μετά|από|όχι πριν)|(?:να )?δημοσιευ\\p{L}* (?:μετά|όχι πριν)|yayın(?:lama|lanma)? yasağı|yayım yasağı|ambargolu(?:dur)?|(?:tarihinden|saat(?:inden)?|(?:’|')(?:den|dan|ten|tan)) önce yay[ıi][mn]\\p{L}*",
  'fri(?:tt)? för publicering|(?:får|kan) (?:tidigast )?publiceras (?:tidigast|först|från|den|efter)|publiceras (?:tidigast|först)|sperrefrist|klausul(?= ?:| til)|(?:kan|må) (?:tidligst |først )?(?:publi[sc]eres|offentligg?j?øres) (?:fra|først|tidligst|etter|efter|den)|(?:må|kan) (?:først|tidligst) (?:publi[sc]eres|offentligg?j?øres)|til offentligg(?:ø|jø)r(?:else|ing) (?:den|fra|etter|efter|tidligst)',
  'julkaistavissa|vapaa(?:sti)? julkaistava(?:ksi|issa)|saa julkaista (?:aikaisintaan|vasta)|julkaisukielto|avaldamis(?:keeld|embargo)|avaldamiseks alates|(?:avaldada|publitseerida) (?:alates|mitte enne)|mitte avaldada enne',
  'nepublicēt (?:pirms|līdz)|publicēt (?:ne agrāk|pēc|tikai)|publicēšanas aizliegums|embargas|(?:skelbti|viešinti|platinti) (?:ne anksčiau|tik po|nuo)|draudžiama (?:skelbti|viešinti)',
  'embarga(?:ment|t|da)(?= fins|[ :])|prohibi(?:da|t) (?:la )?(?:publicació|difusió|publicar|difondre)|(?:publicació|difusió) (?:prohibida|autoritzada|permesa)',
  'אמברגו|אסור לפרסום|ممنوعیت انتشار|انتشار ممنوع|cấm phổ biến trước|embargo (?:hingga|sampai)',
  '(?:報道|情報|発表|公[表開])(?:解禁|禁止)|エンバーゴ|(?:発表|公表|掲載)前.{0,6}禁止|(?:보도|배포|공개)(?: ?(?:금지|시점|제한)|해 ?주시기|해주십시오)|(?:보도|공개) ?(?:일시|시각|가능)|엠바고',
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
  'mitte (?:avaldada|avaldamiseks|levitada)|(?:(?:asutuse|ameti)siseseks|ametialaseks) kasuta',
  'nav paredzēts publicēšanai|nepublicēt|(?:iekšējai|dienesta) lietošanai',
  'neskelbti|neplatinti|neviešinti|(?:vidaus|tarnybiniam) naudojimui',
  "no (?:publicar|difondre|publiqueu|difongueu)|(?:per a |d[’'])ús intern",
  'ní le (?:foilsiú|scaipeadh)|ná foilsítear|faoi lánchosc',
  'mhux għall-(?:pubblikazzjoni|xandir)|għal użu intern',
  "(?:dim|ddim) i[’']w (?:gyhoeddi|ryddhau)|peidiwch â chyhoeddi|at ddefnydd mewnol",
].join('|');

/** What a line says there, and nothing besides, of a text that is not final or not for everybody: Entwurf; Riservato. */
const MARKS = [
  '(?:arbeits|vor|text)?entwurf|arbeitsfassung|vor(?:läufige|ab)[ -]?fassung|noch nicht freigegeben|zur (?:internen )?abstimmung|(?:streng )?vertraulich|bozza(?: (?:di lavoro|non definitiva|provvisoria))?|versione (?:provvisoria|preliminare)|in attesa di approvazione|(?:strettamente )?(?:riservato|confidenziale)|rascunho|vers(?:ão) (?:preliminar|provisória)|(?:estritamente )?confidencial',
  'concept|concept(?:versie|tekst)|voorlopige (?:versie|tekst)|intern gebruik|(?:strikt )?vertrouwelijk|(?:ściśle )?poufne|wersja (?:robocza|wstępna)|projekt roboczy|(?:přísně )?důvěrné|pracovní verze|(?:prísne )?dôverné|pracovná verzia',
  'osnutek|delovno gradivo|(?:strogo )?zaupno|nacrt|radna verzija|(?:strogo )?povjerljivo|tervezet|munkaanyag|(?:szigorúan )?bizalmas|ciornă|document de lucru|(?:strict )?confiden[țţt]ial',
  'чернова|работен вариант|(?:строго )?поверително|чернетка|робоча версія|(?:суворо )?конфіденційно|taslak(?: metin)?|(?:çok )?g[iİ]zl[iİ](?:dir|di̇r)?|h[iİ]zmete özel|προσχ[έε]διο|(?:[άα]κρως )?εμπιστευτικ[όο]',
  '(?:arbets)?utkast|preliminär version|(?:strängt )?(?:förtroligt|konfidentiellt)|(?:arbeids)?udkast|foreløbig (?:version|versjon|udgave)|unntatt offentlighet|(?:strengt )?(?:fortroligt?|konfidensielt)|luonnos|salassa pidettävä|(?:ehdottoman )?luottamuksellinen',
  'ús intern|kavand|mustand|konfidentsiaalne|melnraksts|konfidenciāli|juodraštis|konfidencialu|esborrany|dréacht|faoi rún|abbozz|kunfidenzjali|drafft|cyfrinachol',
].join('|');

/** Of which day such a mark is: Entwurf vom 6. Juni 2031; ENTWURF – Stand 6. Juni 2031. */
const OF_DAY = String.raw`[ ,:–—-]{1,3}(?:\p{L}{1,6} ){0,2}\d{1,2}\.?(?:[ /.-](?:de |\p{L}{1,12}|\d{1,2})){1,3}[ /.-]*\d{4}`;
/** What is confidential may say for whom it is. */
const FOR_WHOM =
  'vertraulich|riservato|confidenziale|confidencial|vertrouwelijk|poufne|důvěrné|dôverné|zaupno|povjerljivo|bizalmas|confidențial|поверително|конфіденційно|gizlidir|konfidentiellt|förtroligt|fortroligt?|konfidensielt|luottamuksellinen';

const STRANGE_RESTRICTION = new RegExp(
  String.raw`(?<!\p{L})(?:${NOT_PUBLIC})|^[^\p{L}\d]*(?:(?:${MARKS})(?!\p{L})(?:${OF_DAY})?|(?:${FOR_WHOM}) ?[–—:,(-] ?[\p{L}-]+(?: [\p{L}-]+){0,7})[^\p{L}]*$`,
  'iu',
);

/** What is called a draft there and a plan elsewhere: only in capitals, as such marks are. */
const CAPITALS =
  /^[^\p{L}\d]*(?:PROJEKT|NÁVRH|PROIECT|ПРОЄКТ|ПРОЕКТ|ΣΧΕΔΙΟ|PROJEKTS|PROJEKTAS|DRAFTAS|KONCEPT)[^\p{L}\d]*$/u;

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
  if (plain.split(' ').length > LONGEST_HELD) return false;
  return STRANGE_RESTRICTION.test(plain) || CAPITALS.test(plain) || STRANGE.test(plain);
}

/** Whether a short sentence begins with it: the stop at its end makes it no text. */
export function beginsStrangely(plain: string): boolean {
  return plain.split(' ').length <= LONGEST_HELD && plain.search(STRANGE) === 0;
}

/** Santa Bárbara do Cabo, 23 April 2026: “of the”, for where “do” is “until” no day and no month has a capital. */
const WITHIN_NAMES = /(?<=\p{L}) do (?=\p{Lu}\p{Ll})/gu;

/** Whether a line that stands with a head says that something is held back until a day or an hour, in whatever language. */
export function holdsUntil(line: string): boolean {
  const plain = line.replace(WITHIN_NAMES, ' ');
  if (plain.split(' ').length > LONGEST_HELD || SEVERAL_DAYS.test(plain) || /[?]/u.test(plain)) return false;
  const words = plain.match(/\p{L}{4,}/gu)?.length ?? 0;
  if (HAS_HOUR.test(plain)) return words <= MOST_WORDS.beside && (HELD_UNTIL.test(plain) || HELD_BEFORE.test(plain));
  return HAS_DAY.test(plain) && words <= MOST_WORDS.without && HELD_UNTIL.test(plain);
}
