/** How days are written in languages whose pages are not read, beside the form that a date line has there. */

/** What a line says there before a day, and no more: Datum: 30. Juli 2014. A pattern. */
export const STRANGE_DAY_LABELS =
  'datum|data|dato|dátum|datums|kuupäev|päiväys|päivämäärä|kelt|tarih|дата|ημερομηνία|dáta|dyddiad';

/** What a line says there before a place: Ort: Lindmar. A pattern. */
export const STRANGE_PLACE_LABELS =
  'ort|luogo|local|plaats|miejsce|místo|miesto|plats|sted|paikka|vieta|koht|hely(?:szín)?|locul|mjesto|kraj|місце|място|τόπος|yer|lloc|場所|장소';

/** Small words that lead to a day behind a place without a comma: V Lindmaru dne 6. června. A pattern. */
export const STRANGE_LEADS = 'den|dne|dňa|dnia|dana|addì|lì';

/** What was done on a day, in a word before it, so that the word is no place: Antaget den 11 november. A pattern. */
export const STRANGE_DONE = [
  '(?:angenommen|beschlossen|verabschiedet|ausgefertigt|unterzeichnet|erlassen|veröffentlicht|geändert|berichtigt)(?: am)?',
  '(?:aangenomen|vastgesteld|gegeven|ondertekend|gepubliceerd|gewijzigd)(?: op)?',
  "(?:adottat|approvat|firmat|emess|emanat|pubblicat|modificat|aggiornat)[aoie](?: (?:il|l[’']))?",
  '(?:adotad|aprovad|assinad|emitid|publicad|alterad|atualizad)[ao]s?(?: (?:em|a))?',
  '(?:antag|fattad|beslutad|utfärdad|undertecknad|offentliggjord|publicerad|ändrad|rättad)(?:e[nt]|t)?(?: den)?|(?:fattat|beslutat|utfärdat|undertecknat|offentliggjort|publicerat|antagits)(?: den)?',
  '(?:vedtaget|truffet|udstedt|undertegnet|offentliggjort|ændret|rettet)(?: den)?',
  '(?:vedtatt|fattet|utstedt|undertegnet|offentliggjort|endret|rettet)(?: den)?',
  'hyväksytty|annettu|allekirjoitettu|julkaistu|muutettu|vastu võetud|antud|allkirjastatud|avaldatud',
  '(?:przyję|uchwalon|podpisan|wydan|opublikowan|zmienion)(?:to|ta|ty|te|o|a|y|e)(?: (?:dnia|w dniu))?',
  '(?:přijat|schválen|podepsán|vydán|zveřejněn|prijat|schválen|podpísan|vydan|zverejnen)[oaéáeyý]?(?: (?:dne|dňa))?',
  '(?:donesen|usvojen|potpisan|objavljen|sprejet|podpisan|izdan)[oaie]?(?: dana| dne)?',
  '(?:adoptat|aprobat|semnat|emis|publicat|modificat)[ăe]?(?: (?:la|la data de))?|(?:adoptat|aprovat|signat|emès|publicat)s?(?: el)?',
  'elfogadva|aláírva|kihirdetve|kiadva|kabul tarihi|imza tarihi|yayım tarihi',
  '(?:прийнят|ухвален|підписан|видан|опублікован|змінен)[оаиі]|(?:прието|приета|подписано|издадено|публикувано)(?: на)?',
  '(?:εκδόθηκε|υπογράφηκε|εγκρίθηκε|δημοσιεύθηκε)(?: στις| την)?',
].join('|');

/** What stands before the name of a town there and says that it is one. A pattern. */
export const STRANGE_TOWNS = String.raw`(?:м|гр|с)\.`;

/** Small words within the names of places in languages whose pages are not read: Vila do Conde, Frankfurt am Main. */
export const STRANGE_IN_PLACES = 'do|da|dos|das|di|am|an der|ob der|op';

/** The days of the week as lines begin with them: fredagen; perjantai, beside perjantaina. */
export function weekdayForms(name: string): string {
  return name
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/[’'ʼ]/gu, "[’'ʼ]")
    .replace(/(?<=(?:tai|sunnuntai|viikko))na$/u, '(?:na)?')
    .replace(/(?<=dag)$/u, '(?:en)?');
}
