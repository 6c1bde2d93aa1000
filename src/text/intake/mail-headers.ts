/** Tells the lines that mail programs write of themselves, over a mail that is answered or passed on and under one, in the words of every language they write them in. */
import { memoAmong } from './memo.ts';
import { inAnyLanguage } from './wording.ts';

/** What the headers are called that only a mail has: when it was sent, and of what it is. */
const STRANGE_TELLING = [
  'gesendet|betreff|inviato|oggetto|enviada(?: em)?|assunto|assumpte|verzonden|onderwerp|wysłano|temat',
  'odesláno|předmět|odoslané|predmet|poslano|zadeva|küldve|elküldve|tárgy|trimis|subiect',
  'sendt|emne|skickat|ämne|lähetetty|aihe|saadetud|teema|nosūtīts|temats|išsiųsta|tema',
  'надіслано|відправлено|изпратено|относно|στάλθηκε|εστάλη|θέμα|gönderildi|gönderme tarihi|konu|seolta|ábhar|anfonwyd|pwnc|mibgħut|suġġett',
].join('|');

/** What the others are called: from whom, to whom, when. */
const STRANGE_SENDERS =
  'von|da|van|od|fra|från|lähettäjä|saatja|no|nuo|feladó|de la|від|от|από|kimden|gönderen|ó|oddi wrth|minn';
const STRANGE_OTHERS =
  'an|datum|a|per a|aan|do|data|komu|dátum|za|til|dato|till|vastaanottaja|päiväys|päivämäärä|saaja|kuupäev|kam|datums|kam|kada|címzett|către|кому|копія|до|дата|копие|προς|ημερομηνία|κοιν\\.?|kime|tarih|bilgi|kopie?|kopia|kopi|chuig|dáta|at|dyddiad|lil';

const KNOWN = inAnyLanguage(({ site }) => site.mailHeaders);
const KNOWN_SENDERS = inAnyLanguage(({ site }) => site.mailSenders);
const STRANGE = `(?:${STRANGE_TELLING}|${STRANGE_SENDERS}|${STRANGE_OTHERS})`;
const IS_KNOWN = new RegExp(`^${KNOWN} ?: `, 'iu');
const IS_KNOWN_SENDER = new RegExp(`^${KNOWN_SENDERS} ?: `, 'iu');
const IS_ANY = new RegExp(`^(?:${KNOWN}|${STRANGE}) ?: `, 'iu');
const IS_SENDER = new RegExp(`^(?:${KNOWN_SENDERS}|${STRANGE_SENDERS}|${STRANGE_TELLING}) ?: `, 'iu');

/** The name of a header at the beginning of a line, with its colon. */
export const MAIL_HEADER = new RegExp(`^ ?(?:${KNOWN}|${STRANGE}) ?: ?`, 'iu');

/** Whether a line is a header by its words alone. */
export function isMailHeader(plain: string): boolean {
  return IS_KNOWN.test(plain);
}

/**
 * How many lines from one on are the headers of a mail: two or more, of which one says what only a mail says. Two must, of
 * words that other lines begin with as well: Od: 3 maja; Do: 5 maja. The lines of a memorandum are none.
 */
export function headersFrom(plain: readonly string[], from: number): number {
  const count = headersAt(plain, from);
  return count > 0 && isMemo(plain, from, from + count) ? 0 : count;
}

function isMemo(plain: readonly string[], from: number, to: number): boolean {
  let first = from;
  while (first > 0 && IS_ANY.test(plain[first - 1] ?? '')) first--;
  return !saysMailFollows(plain[first - 1] ?? '') && memoAmong(plain.slice(first, to + 1)).size > 0;
}

function headersAt(plain: readonly string[], from: number): number {
  const any = runFrom(plain, from, IS_ANY);
  if (plain.slice(from, from + any).filter((text) => IS_SENDER.test(text)).length >= FEWEST_HEADERS) return any;
  const known = runFrom(plain, from, IS_KNOWN);
  const tells = plain.slice(from, from + known).some((text) => IS_KNOWN_SENDER.test(text));
  return known >= FEWEST_HEADERS && tells ? known : 0;
}

const FEWEST_HEADERS = 2;

function runFrom(plain: readonly string[], from: number, pattern: RegExp): number {
  let to = from;
  while (to < plain.length && pattern.test(plain[to] ?? '')) to++;
  return to - from;
}

/** Whether the headers of a mail begin with a line, with whom it is from or what else only a mail has. */
export function beginsHeaders(plain: readonly string[], at: number): boolean {
  return IS_SENDER.test(plain[at] ?? '') && headersFrom(plain, at) > 0;
}

/** What programs write over a mail that is passed on, alone in its line: Anfang der weitergeleiteten Nachricht. */
const BEGINS = [
  'begin forwarded message|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado',
  'anfang der weitergeleiteten nachricht|inizio messaggio inoltrato|início da mensagem (?:reencaminhada|encaminhada)|begin doorgestuurd bericht',
  'początek przekazywanej wiadomości|začátek přeposlané zprávy|vidarebefordrat brev|start på videresendt (?:besked|melding)|välitetty viesti alkaa|начало переадресованного сообщения',
].join('|');

/** -----Original Message-----; ---------- Weitergeleitete Nachricht ----------: dashes on both sides, or more of them alone. */
const RULE = /^[-_ ]{5,}(?:\p{L}+[ \p{L}’']{0,40}[-_ ]{3,})?$/u;
const OVER = new RegExp(`^(?:${BEGINS}) ?:$`, 'iu');

/** Whether a line is one that programs write over such a mail. */
export function isOverMail(plain: string): boolean {
  return RULE.test(plain) || OVER.test(plain);
}

/** The same, in words: a rule alone may be anything. */
export function saysMailFollows(plain: string): boolean {
  return isOverMail(plain) && /\p{L}/u.test(plain);
}

/** How programs say over a mail that is answered who wrote it and when; an hour or an address stands with it, as in no sentence. */
const WROTE =
  'schrieb|ha scritto|escreveu|va escriure|schreef|napisał(?:\\(?a\\)?)?|napsal(?:\\(?a\\)?)?|napísal(?:\\(?a\\)?)?|je (?:napisao|napisala|napisal/-a)|skrev|kirjoitti|kirjutas|rakstīja|rašė|ezt írta|a scris|пише|написав|написала|написа|έγραψε|şunu yazdı';
const QUOTE = new RegExp(
  String.raw`^(?=.*(?:@|(?<!\d)\d{1,2}[:.]\d{2}(?![\d.])))(?=.*\d)(?:.{1,160} )?(?:${WROTE})(?: .{1,100})? ?:$`,
  'iu',
);

/** Am 8. März 2027 um 10:02 schrieb Büro: what stands over a mail that is answered, in languages whose pages are not read. */
export function saysWhoWrote(plain: string): boolean {
  return QUOTE.test(plain);
}

/** How programs say at the end of a mail on what it was written. */
const SENT_FROM = [
  'sent (?:from|via|with)|gesendet (?:von|mit)|envoyé (?:de|depuis)|enviado (?:desde|do|pelo|a partir d[oe])|inviato (?:da|dal)',
  'verstuurd vanaf|verzonden (?:vanaf|met)|wysłan[eo] z|odesláno z|odoslané z|poslano (?:iz|s)|trimis de pe|enviat des de',
  'skickat från|sendt fra|nosūtīts no|išsiųsta iš|отправлено (?:с|из)|надіслано (?:з|із)|изпратено от|στάλθηκε από|(?:أُ?رسل|أُ?رسلت|مرسلة?) (?:من|عبر)|发自|發自',
].join('|');
const DEVICES =
  'i(?:phone|pad)|android|samsung|galaxy|huawei|xiaomi|blackberry|outlook|gmail|proton ?mail|yahoo|mail (?:for|für|pour|para|per) windows|smartphone|mobiltelefon|handy|phone|teléfono|téléphone|móvil|mobile|telefono|telemóvel|هاتفي|آيفون|手机|手機';
const DEVICE_LINE = new RegExp(
  String.raw`^(?:(?:${SENT_FROM})[^.!?]{0,30}?(?:${DEVICES})[^.!?]{0,40}|von (?:meinem|unterwegs)[^.!?]{0,40} gesendet|(?:get|télécharge[rz]|obtener|scarica|holen sie sich|pobierz) outlook[^.!?]{0,24}|i(?:phone|pad)[^ .!?]{0,10} (?:küldve|gönderildi|lähetetty)|lähetetty i(?:phone|pad)[^ .!?]{0,10})\.?$`,
  'iu',
);
const MOST_DEVICE_WORDS = 8;

/** Sent from my iPhone; Von meinem iPad gesendet. */
export function saysOnWhatSent(plain: string): boolean {
  return plain.split(' ').length <= MOST_DEVICE_WORDS && DEVICE_LINE.test(plain);
}
