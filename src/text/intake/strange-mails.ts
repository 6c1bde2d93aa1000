/** What who sends a text by mail says around it, in languages whose pages are not read. Patterns. */

/** How a mail greets, in a line of its own. */
const GREETINGS = [
  '(?:sehr geehrte[rs]?|liebe[rs]?|werte[rs]?|guten (?:tag|morgen)|hallo)',
  '(?:gentil(?:e|i|issim[aei])|egregi[oa]?|car[aeio]|spettabil[ei]|buongiorno|salve)',
  '(?:car[oa]s?|prezad[oa]s?|ex\\.?m[oa]s?\\.?|bom dia|boa tarde|olá)',
  '(?:geachte|beste|goede(?:morgen|middag)|dag allen|hallo)',
  '(?:szanown\\p{L}*|drodzy|dzień dobry|witam)|(?:vážen\\p{L}*|dobrý de[nň]|mil[íé])',
  '(?:poštovan\\p{L}*|spoštovan\\p{L}*|drag[ei]|pozdravljeni)|(?:tisztelt|kedves)|(?:stima(?:te?|tă|[țţ]i)|bună ziua|dragi)',
  '(?:уважаем[аи]?|здравейте)|(?:шановн\\p{L}*|добрий день|вітаю)|(?:sayın|değerli|merhaba)|(?:αγαπητ\\p{L}*|αξιότιμ\\p{L}*|καλημέρα)',
  '(?:hej|kära|bästa|kære|kjære|god ?dag)|(?:hei|hyvä|hyvät|arvoisa)|(?:tere|lugupeetud|austatud)|(?:labdien|cienījam\\p{L}*)|(?:sveiki|gerbiam\\p{L}*|laba diena)',
  '(?:benvol\\p{L}*|bon dia|bona tarda)|(?:a chara|a chairde)|(?:għeżież|għażiż\\p{L}*)|(?:annwyl|bore da)',
].join('|');

const GREETING = new RegExp(String.raw`^(?:${GREETINGS})(?!\p{L})[^.?;:]{0,60} ?[,:!]?$`, 'iu');

/** Care colleghe, cari colleghi; Sehr geehrte Damen und Herren. */
export function greetsStrangely(text: string): boolean {
  return GREETING.test(text);
}

/** How a mail says that the text stands below, and of what it says that. */
const BELOW = [
  '(?:nachstehend|nachfolgend|anbei|unten(?:stehend)?|im folgenden)(?!\\p{L}).{0,60}(?:mitteilung|erklärung|text|statement|meldung|rede)',
  '(?:di seguito|a seguire|qui sotto|in calce)(?!\\p{L}).{0,60}(?:comunicat|dichiarazion|test[oi]|nota|discors)',
  '(?:a seguir|abaixo|segue(?:m|-se)?)(?!\\p{L}).{0,60}(?:comunicad|nota|declaraç|texto|discurso)',
  '(?:hieronder|onderstaand|hierbij|bijgaand)(?!\\p{L}).{0,60}(?:bericht|verklaring|tekst|toespraak)',
  'poniżej.{0,60}(?:komunikat|oświadczeni|tekst|informacj|przemówieni)|(?:níže|nižšie).{0,60}(?:zpráv|správ|prohlášen|vyhlásen|text)',
  '(?:u nastavku|v nadaljevanju|spodaj).{0,60}(?:priopćenj|izjav|tekst|sporočil|besedil)|(?:alább|az alábbi).{0,60}(?:közlemény|nyilatkozat|szöveg)',
  '(?:mai jos|în continuare).{0,60}(?:comunicat|declarați|text)|по-долу.{0,60}(?:съобщени|изявлени|текст)|нижче.{0,60}(?:реліз|заяв|текст|повідомлен)',
  'aşağıda.{0,60}(?:bülten|açıklama|metn|bildiri)|(?:ακολουθεί|παρακάτω|κατωτέρω).{0,60}(?:δελτίο|δήλωση|ανακοίνωση|κείμενο)',
  '(?:nedan|här följer).{0,60}(?:pressmeddelande|uttalande|text)|(?:nedenfor|herunder|her følger).{0,60}(?:pressemeddelelse|pressemelding|udtalelse|uttalelse|tekst)',
  '(?:alla|ohessa).{0,60}(?:tiedot|lausun|teksti)|allpool.{0,60}(?:teade|teate|avaldus|tekst)|zemāk.{0,60}(?:paziņojum|tekst)|žemiau.{0,60}(?:pranešim|pareiškim|tekst)',
  '(?:a continuació|tot seguit).{0,60}(?:comunicat|declaració|nota|text)',
].join('|');

const POINTS_BELOW = new RegExp(String.raw`(?<!\p{L})(?:${BELOW})`, 'iu');

/** Di seguito il comunicato in italiano e in inglese. */
export function pointsBelowStrangely(text: string): boolean {
  return POINTS_BELOW.test(text);
}

/** How a notice on the mail itself begins, and what it says of the mail. */
const NOTICES = [
  'diese (?:e-?mail|nachricht)(?!\\p{L}).{0,160}(?:vertraulich|empfänger|adressat)',
  '(?:quest[oa] (?:messaggio|e-?mail|comunicazione)|le informazioni contenute)(?!\\p{L}).{0,160}(?:riservat|confidenzial|destinatari)',
  '(?:esta mensagem|este e-?mail)(?!\\p{L}).{0,160}(?:confidencia|destinatári)',
  '(?:dit (?:e-?mail)?bericht|deze e-?mail)(?!\\p{L}).{0,160}(?:vertrouwelijk|geadresseerde|bestemd voor)',
  '(?:ta|niniejsza) (?:wiadomość|korespondencja).{0,160}(?:poufn|adresat)|(?:tato zpráva|táto správa|tento e-?mail).{0,160}(?:důvěrn|dôvern|adresát|příjemc|príjemc)',
  'ova (?:e-?)?(?:poruka|pošta).{0,160}(?:povjerljiv|primatelj)|to (?:e-?)?sporočilo.{0,160}(?:zaupn|naslovnik|prejemnik)|(?:ez az|jelen) (?:e-?mail|üzenet).{0,160}(?:bizalmas|címzett)',
  'acest (?:mesaj|e-?mail).{0,160}(?:confiden[țţt]ial|destinatar)|това (?:съобщение|писмо).{0,160}(?:поверител|получател)|(?:це повідомлення|цей лист).{0,160}(?:конфіденційн|отримувач|адресат)',
  'bu (?:e-?posta|ileti|mesaj).{0,160}(?:gizli|alıcı)|(?:το παρόν|αυτό το) (?:ηλεκτρονικό )?μήνυμα.{0,160}(?:εμπιστευτικ|παραλήπτη)',
  'detta (?:e-?post|mejl|meddelande).{0,160}(?:konfidenti|förtrolig|mottagare)|denne (?:e-?(?:mail|post)|mail|melding|meddelelse)n?.{0,160}(?:fortrolig|konfidensiel|modtager|mottaker)',
  'tämä (?:sähköposti|viesti).{0,160}(?:luottamuksel|vastaanottaj)|see (?:e-?kiri|sõnum).{0,160}(?:konfidentsiaal|adressaa)|(?:šis e-?pasts|šī ziņa).{0,160}(?:konfidenci|adresāt|saņēmēj)',
  'šis (?:el\\. laiškas|pranešimas).{0,160}(?:konfidencial|gavėj|adresat)|aquest (?:missatge|correu).{0,160}(?:confidencial|destinatari)',
].join('|');

const NOTICE = new RegExp(`^(?:${NOTICES})`, 'iu');

/** Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt. */
export function isStrangeMailNotice(text: string): boolean {
  return NOTICE.test(text);
}
