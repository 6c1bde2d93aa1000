/** What the press calls its texts, and how sites say when they put them up, in languages whose pages are not read. */

const LABELS = [
  '(?:gemeinsame )?(?:medien|presse)(?:mitteilung|information|erklärung|aussendung)(?:en)?|medieninformation|kommuniqué',
  '(?:comunicat[oi]|nota) (?:alla |per la )?stampa(?: congiunt[oa])?|comunicato congiunto|dichiarazione (?:congiunta )?alla stampa',
  '(?:nota|comunicado)s? (?:conjunt[oa] )?(?:à|de|da|para a) imprensa(?: conjunt[oa])?|press-release|declaração (?:conjunta )?à imprensa',
  '(?:gezamenlijke? )?(?:persbericht|persverklaring|perscommuniqué|mediabericht)(?:en)?',
  '(?:wspólny )?(?:komunikat|informacja) (?:prasow[ya]|dla (?:prasy|mediów))|oświadczenie dla (?:prasy|mediów)',
  'tisková zpráva|tlačová správa|priopćenje za (?:medije|javnost)|sporočilo za (?:javnost|medije)|sajtóközlemény|comunicat de pres[aă]|(?:nota|comunicat) de premsa',
  'press(?:e)?meddelelse|pressemelding|pressmeddelande|lehdistötiedote|tiedote|pressiteade|pranešimas (?:spaudai|žiniasklaidai)|paziņojums (?:presei|plašsaziņas līdzekļiem)',
  'прессъобщение|съобщение за медиите|прес-?реліз|повідомлення для (?:преси|змі)|δελτίο τύπου|basın (?:bülteni|açıklaması|bildirisi)',
  'preaseisiúint|preasráiteas|datganiad i’r wasg|stqarrija għall-istampa',
].join('|');

const LABEL = new RegExp(String.raw`^(?:${LABELS})(?: (?:nr|n[o°º]|č|sz|št|br)\.? ?\d[\d/.-]{0,10})? ?[:.]?$`, 'iu');

/** PRESSEMITTEILUNG; Nota à imprensa. */
export function isStrangeLabel(text: string): boolean {
  return LABEL.test(text);
}

const PUT_UP =
  '(?:veröffentlicht|publiziert|aktualisiert|zuletzt (?:aktualisiert|geändert))(?: am)?|letzte (?:änderung|aktualisierung)|stand|' +
  '(?:pubblicato|aggiornato)(?: il)?|ultim[oa] (?:aggiornamento|modifica)|data di pubblicazione|' +
  '(?:publicad[oa]|atualizad[oa])(?: em| a)?|última (?:atualização|modificação)|data de publicação|' +
  '(?:gepubliceerd|bijgewerkt|geplaatst)(?: op)?|laatst (?:bijgewerkt|gewijzigd)|' +
  '(?:opublikowano|zaktualizowano)|ostatnia (?:aktualizacja|modyfikacja)|publikováno|publicerad|publisert|julkaistu|oppdatert|uppdaterad|yayın tarihi';

const DATED = new RegExp(String.raw`^(?:${PUT_UP}) ?:? ?(?:\p{L}+,? )?\d[^:]{3,60}$`, 'iu');
const MOST_WORDS = 12;

/** Veröffentlicht am 7. März 2027 von admin. */
export function isStrangelyDated(text: string): boolean {
  return DATED.test(text) && /(?<!\d)\d{4}(?!\d)/u.test(text) && text.split(' ').length <= MOST_WORDS;
}
