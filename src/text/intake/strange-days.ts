/** How days are written in languages whose pages are not read, beside the form that a date line has there. */

/** What a line says there before a day, and no more: Datum: 30. Juli 2014. A pattern. */
export const STRANGE_DAY_LABELS =
  'datum|data|dato|dátum|datums|kuupäev|päiväys|päivämäärä|kelt|tarih|дата|ημερομηνία|dáta|dyddiad';

/** What a line says there before a place: Ort: Lindmar. A pattern. */
export const STRANGE_PLACE_LABELS =
  'ort|luogo|local|plaats|miejsce|místo|miesto|plats|sted|paikka|vieta|koht|hely(?:szín)?|locul|mjesto|kraj|місце|място|τόπος|yer|lloc|場所|장소';

/** Small words that lead to a day behind a place without a comma: V Lindmaru dne 6. června. A pattern. */
export const STRANGE_LEADS = 'den|dne|dňa|dnia|dana|addì|lì';

/** What stands before the name of a town there and says that it is one. A pattern. */
export const STRANGE_TOWNS = String.raw`(?:м|гр|с)\.`;

/** The days of the week as lines begin with them: fredagen; perjantai, beside perjantaina. */
export function weekdayForms(name: string): string {
  return name
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/[’'ʼ]/gu, "[’'ʼ]")
    .replace(/(?<=(?:tai|sunnuntai|viikko))na$/u, '(?:na)?')
    .replace(/(?<=dag)$/u, '(?:en)?');
}
