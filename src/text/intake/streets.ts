/** Tells the address of a house by its street and number, as a letterhead has it over the text. */

/** Words of French, Spanish, Italian and Portuguese before the name of a street: rue de la Gare, Calle Mayor. */
const BEFORE_NAME =
  '[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Qq]uai|[Cc]hemin|[Rr]oute|[Aa]llée|[Cc]alle|[Aa]venida|[Aa]v\\.|[Pp]laza|[Pp]aseo|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Rr]ua|[Pp]raça|[Tt]ravessa';
/** Those of English behind it. */
const BEHIND_NAME =
  'Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Square|Boulevard|Blvd\\.?|Drive|Quay|Terrace|Embankment';
const GERMAN =
  '(?:straße|strasse|str\\.|gasse|weg|platz|allee|ufer|damm| Straße| Strasse| Str\\.| Gasse| Weg| Platz| Allee| Ufer| Damm)';
const RUSSIAN = 'ул\\.|улица|пр\\.|проспект|пл\\.|площадь|пер\\.|переулок|наб\\.|набережная|бульвар';
const NUMBER = String.raw`\p{Nd}{1,4}\p{L}?`;
/** A name with the small words that may stand before it: de la Gare, dei Fiori. */
const NAME = String.raw`(?:\p{Ll}{1,5}[ ’']){0,4}\p{Lu}[\p{L}.’'-]{1,30}(?: [\p{L}.’'-]{1,30}){0,4}`;

const ADDRESSES = [
  // 12 Station Road; 4 King’s Square
  String.raw`${NUMBER} (?:\p{Lu}[\p{L}.’'-]{0,30} ){1,4}(?:${BEHIND_NAME})`,
  // 12, rue de la Gare; 4 bis, avenue Foch
  String.raw`${NUMBER}(?: bis)?,? (?:${BEFORE_NAME}) ${NAME}`,
  // Calle Mayor, 4; Via dei Fiori 7; Rue des Tilleuls 9
  String.raw`(?:${BEFORE_NAME}) ${NAME},? (?:n\.?[º°]? ?)?${NUMBER}`,
  // Hafenstraße 4; Marlener Platz 2
  String.raw`\p{Lu}[\p{L}-]{0,30}${GERMAN} ${NUMBER}`,
  // ул. Садовая, д. 12; Садовая улица, 12
  String.raw`(?:(?:${RUSSIAN}) \p{Lu}[\p{L} -]{1,30}|\p{Lu}[\p{L}-]{1,30} (?:${RUSSIAN})),? (?:д(?:ом|\.) ?)?${NUMBER}`,
  // 12 شارع الميناء; شارع الميناء 12
  String.raw`${NUMBER},? شارع [\p{L} ]{2,40}`,
  String.raw`شارع [\p{L} ]{2,40},? ?${NUMBER}`,
  // 港口路4号
  String.raw`[\p{Script=Han}]{2,20}(?:路|街|大道|巷)\p{Nd}{1,4}[号號]`,
];
const ADDRESS = new RegExp(String.raw`(?:^|[,،，] ?)(?:${ADDRESSES.join('|')})(?=[,،，]|$)`, 'u');

/** A street or a square without a number, or the house of a town: Piazza del Duomo; Station Square; Kirchplatz. */
const STREETS = [
  String.raw`(?:${BEFORE_NAME}) ${NAME}`,
  String.raw`(?:\p{Lu}[\p{L}.’'-]{0,30} ){1,4}(?:Street|Road|Avenue|Lane|Square|Boulevard|Quay|Terrace|Embankment)`,
  String.raw`(?:Town|City) Hall`,
  String.raw`\p{Lu}[\p{L}-]{0,30}(?:straße|strasse|gasse|platz|allee)`,
  String.raw`(?:улица|проспект|площадь|набережная|бульвар|Улица|Проспект|Площадь|Набережная|Бульвар|ул\.|пл\.) \p{Lu}[\p{L} -]{1,30}`,
  String.raw`\p{Lu}[\p{L}-]{1,30} (?:улица|проспект|площадь|набережная|бульвар)`,
  String.raw`(?:شارع|ساحة|ميدان) [\p{L} ]{2,40}`,
  String.raw`\p{Script=Han}{2,20}(?:路|街|大道|广场)`,
];
const STREET = new RegExp(String.raw`(?:^|[,،，] ?)(?:${STREETS.join('|')})(?=[,،，]|$)`, 'u');

/** Whether a line names a street, a square or the house of a town, which are within a place. */
export function namesStreet(text: string): boolean {
  return STREET.test(text);
}

/** Riva Caccia 1, over 6900 Lugano: with the town under it, any name and a number are those of a house. */
const ANY_STREET = /^\p{Lu}[\p{L}’'. -]{2,40},? \p{Nd}{1,4}\p{L}?$/u;
const TOWN = /^(?:\p{Lu}{1,2}[- ])?\p{Nd}{4,6} \p{Lu}[\p{L}’'. -]{1,40}$/u;

/** Whether two lines, one under the other, are the street and the town of an address. */
export function areStreetAndTown(street: string, town: string): boolean {
  return TOWN.test(town) && (ANY_STREET.test(street) || isStreetAddress(street));
}

/** Whether a line has the street and the number of a house, alone or between commas. */
export function isStreetAddress(text: string): boolean {
  return ADDRESS.test(text);
}
