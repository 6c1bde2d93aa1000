/**
 * What systems of content and blogs write around a text in languages whose pages are not read: how often it was seen and how
 * long it takes to read, who put it up and under what, the way to other pages, what they ask of who reads it.
 */

const COUNT = String.raw`\d[\d.,’'\u00A0\u202F ]{0,9}`;

/** What was counted of a page: 1.284 Aufrufe; Visite: 512. */
const COUNTED = [
  'aufrufe?|zugriffe?|besuche?|leser|downloads|visualizzazioni|visite|letture|clic|visualizações|visitas|leituras|acessos|cliques',
  'weergaven|keer (?:bekeken|gelezen)|bezoeken|wyświetle(?:nia|ń|nie)|odsłon[ya]?|wizyt[ya]?|zobrazení|zhlédnutí|přečtení|návštěv(?:y)?|čítaní',
  'visningar|visninger|lästa? gånger|katselu(?:a|kertaa)|lukukertaa|megtekintés|vizualizări|afișări|pregleda|prikaza|ogledov|vaatamist|skatījumi|peržiūros?',
  'перегляд(?:ів|и)|прочитань|преглед(?:а|ания)|прочитания|προβολές|επισκέψεις|görüntülenme|okunma|visualitzacions|閲覧(?:数|回数)?|再生回数|조회수?',
].join('|');

/** How long a text takes to read: 3 Min. Lesezeit. */
const READING = [
  '(?:geschätzte )?lesezeit|lesedauer|lesen|tempo di lettura|lettura|di lettura|tempo de leitura|de leitura|leitura',
  'leestijd|lezen|czas czytania|czytania|doba čtení|čtení|čas čítania|čítania|lästid|läsning|læsetid|lesetid|lukuaika|lugemisaeg',
  'olvasási idő|olvasás|timp de (?:citire|lectură)|de (?:citire|lectură)|vrijeme čitanja|čitanja|čas branja|branja|temps de lectura|de lectura',
  'час читання|читання|време за четене|четене|χρόνος ανάγνωσης|ανάγνωση|okuma süresi|okuma|読了(?:時間)?|읽는 시간',
].join('|');

/** The way to the pages before and behind: Vorheriger Beitrag. */
const WAYS = [
  '(?:vorherige|nächste|vorige)[rs]? (?:beitrag|artikel|meldung|seite|nachricht)|(?:älterer?|neuerer?|ältere|neuere) (?:beitrag|beiträge|artikel|meldung(?:en)?)|(?:zurück|weiter)(?: zu[rm]? (?:übersicht|liste|startseite|(?:allen )?(?:meldungen|pressemitteilungen|nachrichten|reden)))?',
  '(?:articolo|notizia|pagina|comunicato|post) (?:precedente|successiv[oa])|precedente|successivo|(?:artigo|notícia|página|publicação|post|comunicado) (?:anterior|seguinte|próxim[oa])|próxim[oa] (?:artigo|notícia|página|post)|anterior|seguinte|próximo|anteriores',
  '(?:vorig|volgend)e? (?:bericht|artikel|pagina|nieuwsbericht)|(?:poprzedni[ae]?|następn[yae]) (?:wpis|artykuł|strona|wiadomość|aktualność)|poprzedni[ae]?|następn[yae]',
  '(?:předchozí|další|následující|predchádzajúc[iae]|ďalš(?:í|ia|ie)|nasledujúc[iae]) (?:článek|článok|příspěvek|príspevok|zpráva|správa|stránka|strana)',
  '(?:föregående|nästa|forrige|næste|neste|edellinen|seuraava) (?:inlägg|artikel|nyhet|sida|indlæg|side|innlegg|sivu|artikkeli?|uutinen|kirjoitus)|(?:előző|következő) (?:bejegyzés|cikk|hír|oldal)',
  '(?:articolul|postarea|pagina|știrea) (?:anterior|anterioară|următor|următoarea?|precedentă?)|(?:prethodn|sljedeć|prejšnj|naslednj)[iae] (?:članak|članek|objava|vijest|novica|stranica|stran)|(?:article|notícia|pàgina|entrada) (?:anterior|següent)',
  '(?:попередн(?:ій|я|є)|наступн(?:ий|а|е)) (?:запис|стаття|новина|сторінка)|(?:предишн[аои]|следващ[аои]) (?:публикация|статия|новина|страница)|(?:προηγούμεν|επόμεν)[οη] (?:άρθρο|σελίδα|ανακοίνωση)|(?:önceki|sonraki) (?:yazı|haber|sayfa|makale)|前の記事|次の記事|이전 글|다음 글',
].join('|');

/** What who reads it is asked to write or do: Schreibe einen Kommentar; Fehler melden. */
const ASKED = [
  "(?:um (?:sich|diesen newsletter|den newsletter).{0,40}(?:abzumelden|abzubestellen)|wenn sie (?:keine|diese) .{0,40}(?:mehr|nicht mehr)).{0,120}|per (?:disiscriversi|annullare l[’']iscrizione|cancellar(?:si|e l[’']iscrizione)|non ricevere più).{0,120}|para (?:cancelar a (?:sua )?subscrição|deixar de receber|cancelar a inscrição).{0,120}|om u (?:af|uit) te (?:melden|schrijven).{0,120}|aby (?:zrezygnować|wypisać się|się wypisać).{0,120}|för att avregistrera.{0,120}|for at (?:afmelde|framelde).{0,120}",
  '(?:schreiben? sie|schreibe?|hinterlassen? sie|hinterlasse) (?:einen|ihren|deinen) (?:kommentar|antwort)|kommentar (?:schreiben|verfassen|hinterlassen|abschicken)|(?:keine )?kommentare(?: geschlossen)?|antworten?|(?:ihre|deine) e-?mail-?adresse wird nicht veröffentlicht.{0,120}|(?:erforderliche|pflicht)(?:e )?felder.{0,60}',
  '(?:ihr |geben sie uns |dein )?feedback(?: (?:geben|senden))?|(?:ihre|deine) meinung(?: .{0,40})?|(?:fehler|problem)(?: (?:auf|mit) (?:dieser|der) seite)? melden|(?:bewerten|teilen) sie diese seite|(?:ihre|deine)? ?e-?mail-?adresse(?: eingeben)?|(?:e-?mail|vor|nach)?name \\*|absenden|abonnieren|registrieren|link kopieren|teilen|mailen|drucken|merken|(?:artikel|seite|beitrag|text) (?:an)?hören|vorlesen(?: lassen)?|weiterlesen|mehr (?:lesen|erfahren)|alle (?:meldungen|nachrichten|artikel|beiträge|pressemitteilungen|mitteilungen)',
  '(?:alle(?: cookies)?|cookies)? ?(?:akzeptieren|ablehnen|zulassen|zustimmen)(?: und .{1,30})?|(?:alle |nur )?(?:notwendige|erforderliche)(?: cookies)?(?: (?:akzeptieren|zulassen))?|einstellungen(?: .{0,20})?|ich stimme zu|verstanden',
  '(?:lascia|scrivi|aggiungi|invia) (?:un|il tuo|una) (?:commento|risposta)|(?:nessun commento|commenti (?:chiusi|disabilitati))|rispondi|annulla risposta|il tuo indirizzo (?:e-?mail|di posta).{0,20} non sarà pubblicato.{0,120}|(?:i )?campi obbligatori.{0,60}',
  "(?:lascia|invia|dai)(?:ci)? (?:un |il tuo |un tuo )?(?:feedback|parere|opinione)|(?:la tua |la sua )opinione(?: .{0,30})?|segnala (?:un |eventuali )?(?:errore|errori|problema|problemi)(?: .{0,60})?|(?:il tuo |la tua |inserisci la tua )?(?:indirizzo )?e-?mail ?\\*?|(?:nome|cognome|sito web) ?\\*?|iscriviti(?: a.{1,50})?|invia|leggi (?:tutto|di più)|continua a leggere|copia (?:il )?link|ascolta(?: (?:l[’']articolo|la pagina|il testo))?|accedi|accetta(?: tutt[io])?|rifiuta(?: tutt[io])?|(?:impostazioni|preferenze)(?: .{0,20})?|stampa|tutte le notizie",
  '(?:deixe|deixar|escreva|adicione|enviar) (?:um|o seu|uma|seu) (?:comentário|resposta)|(?:sem|nenhum) comentários?|comentários (?:fechados|encerrados)|responder|cancelar resposta|o seu (?:endereço de )?e-?mail não será publicado.{0,120}|(?:os )?campos obrigatórios.{0,60}',
  '(?:dar|dê|envie|deixe|partilhe)(?:-nos)? (?:a sua|o seu|sua|seu) (?:opinião|feedback|comentário|sugestão)|(?:a )?sua opinião(?: .{0,30})?|(?:comunicar|reportar|informar|relatar) (?:um |algum )?(?:erro|problema)(?: .{0,60})?|(?:o )?(?:seu|teu) e-?mail|subscrev(?:er|a)(?: .{1,40})?|inscrever-se|enviar|ler mais|continuar a ler|copiar (?:o )?(?:link|ligação)|ouvir(?: (?:este |o )?(?:artigo|texto|página))?|iniciar sessão|entrar|aceitar(?: tud[oa]| todos)?|rejeitar(?: tud[oa]| todos)?|recusar|(?:definições|configurações|preferências)(?: .{0,20})?|todas as notícias',
  '(?:laat een|geef een|schrijf een) (?:reactie|bericht|antwoord)(?: achter)?|(?:geen|nog geen) reacties|reageren|uw e-?mailadres wordt niet.{0,120}|(?:verplichte|vereiste) velden.{0,60}|(?:geef (?:uw |ons )?)?feedback(?: geven)?|(?:fout|probleem)(?: op deze pagina)? melden|(?:uw |je )?e-?mailadres|aanmelden|inschrijven|verzenden|link kopiëren|(?:dit artikel )?beluisteren|(?:alle(?: cookies)? )?(?:accepteren|weigeren|toestaan)|(?:cookie-?)?instellingen|alle berichten|lees (?:verder|meer)',
  '(?:dodaj|zostaw|napisz) (?:komentarz|odpowiedź)|(?:brak|0) komentarzy|odpowiedz|anuluj odpowiedź|(?:twój )?adres e-?mail nie zostanie opublikowany.{0,120}|wymagane pola.{0,60}|(?:prześlij|wyślij|zostaw|podziel się)(?: nam)? (?:opini[ąę]|uwagi)|zgłoś (?:błąd|problem)(?: .{0,60})?|(?:twój |podaj )?adres e-?mail|zapisz się|zaloguj(?: się)?|wyślij|(?:s)?kopiuj link|(?:po|od)słuchaj(?: .{0,20})?|(?:za)?akceptuj(?: wszystkie)?|akceptuję|odrzuć(?: wszystkie)?|ustawienia(?: .{0,20})?|wszystkie (?:aktualności|wiadomości)|czytaj (?:dalej|więcej)',
  '(?:napsat|přidat|pridať|napísať) (?:komentář|komentár|odpověď)|(?:vaše |váš )?(?:e-?mailová adresa|e-?mail) nebude.{0,120}|(?:vyžadované|povinné) (?:informace|pole|polia).{0,60}|(?:nahlásit|nahlásiť) (?:chybu|problém)(?: .{0,40})?|(?:kopírovat|kopírovať) odkaz|přihlásit(?: se)?|prihlásiť sa|odeslat|odoslať|(?:přijmout|prijať|odmítnout|odmietnuť)(?: vše| všechny| všetky)?|nastavení(?: .{0,20})?|nastavenia(?: .{0,20})?|číst dále|čítať ďalej|všechny (?:zprávy|aktuality)',
  '(?:lämna|skriv) (?:en|ett) (?:kommentar|svar)|(?:skriv|efterlad|legg igjen) (?:en )?kommentar|(?:inga|ingen) kommentarer|svara|din e-?post(?:adress|adresse)? (?:kommer inte att|blir ikke|vil ikke).{0,120}|obligatoriska fält.{0,60}|(?:rapportera|anmäl) (?:ett )?(?:fel|problem)(?: .{0,40})?|(?:lämna |ge |giv |gi )(?:oss )?(?:synpunkter|feedback|tilbakemelding)|kopiera länk(?:en)?|kopi[eé]r link|kopier lenke|lyssna(?: på .{0,20})?|logga in|log ind|logg inn|skicka|prenumerera|(?:acceptera|godkänn|accepter|godta|avvisa|afvis|avvis)(?: alla?| alle)?|(?:cookie-?)?inställningar|läs (?:mer|vidare)|les mer|læs mere|din e-?post(?:adress|adresse)?',
  '(?:jätä|kirjoita) (?:kommentti|vastaus)|sähköpostiosoitettasi ei julkaista.{0,120}|pakolliset kentät.{0,60}|anna palautetta|kopioi linkki|kuuntele|kirjaudu(?: sisään)?|hyväksy(?: kaikki)?|hylkää(?: kaikki)?|(?:evästeasetukset|asetukset)|lue lisää|(?:szóljon hozzá|hozzászólás|válasz)(?: .{0,20})?|(?:az )?e-?mail(?: ?címet)? nem tesszük közzé.{0,120}|(?:a )?kötelező mezők.{0,60}|(?:hiba|probléma) (?:be)?jelentése|link másolása|bejelentkezés|elfogadom|elutasítom|beállítások|tovább olvasom',
  '(?:lasă|adaugă|lăsați) un (?:comentariu|răspuns)|adresa ta de e-?mail nu va fi publicată.{0,120}|câmpurile obligatorii.{0,60}|raportează o (?:problemă|eroare)|copiază link(?:ul)?|autentificare|acceptă(?: (?:tot|toate))?|respinge(?: (?:tot|toate))?|setări(?: .{0,20})?|citește mai (?:mult|departe)|(?:ostavi|napiši|dodaj)(?:te)? (?:komentar|odgovor)|vaša adresa e-?pošte neće.{0,120}|obavezna polja.{0,60}|prijavi(?:te)? (?:grešku|problem|napako)|kopiraj (?:vezu|poveznicu|povezavo)|prihvati(?:te)?(?: sve)?|odbij(?:te)?(?: sve)?|sprejmi(?: vse)?|zavrni(?: vse)?|postavke|nastavitve',
  "(?:залишити|додати|написати) (?:коментар|відповідь|відгук)|ваша (?:e-?mail|електронна) адреса не.{0,120}|обов[’']язкові поля.{0,60}|повідомити про (?:помилку|проблему)(?: .{0,40})?|(?:с)?копіювати посилання|увійти|надіслати|прийняти(?: все)?|відхилити(?: все)?|налаштування|читати (?:далі|більше)|(?:остави|добави|напиши)(?:те)? (?:коментар|отговор)|вашият имейл адрес няма.{0,120}|задължителните полета.{0,60}|(?:съобщи|докладвай|сигнализирай)(?:те)? за (?:грешка|проблем)|копирай(?:те)? (?:връзката|линка)|вход|приемам(?: всички)?|отказвам(?: всички)?|настройки|прочетете (?:още|повече)",
  '(?:αφήστε|γράψτε|προσθέστε) (?:ένα |το )?(?:σχόλιο|απάντηση|σχόλιό σας)|η ηλ\\. ?διεύθυνσή? σας δεν.{0,120}|τα υποχρεωτικά πεδία.{0,60}|αναφορά (?:προβλήματος|σφάλματος)|αντιγραφή συνδέσμου|σύνδεση|αποδοχή(?: όλων)?|απόρριψη(?: όλων)?|ρυθμίσεις(?: .{0,20})?|διαβάστε περισσότερα|(?:yorum|cevap) (?:yaz|bırak|yapın)(?:ın)?|e-?posta (?:hesabınız|adresiniz) yayımlanmayacak.{0,120}|gerekli alanlar.{0,60}|(?:hata|sorun) bildir|bağlantıyı kopyala|giriş yap|(?:tümünü )?(?:kabul et|reddet)|ayarlar|devamını oku',
  "(?:deixa|escriu|afegeix) un (?:comentari|missatge)|(?:l[’']adreça|el vostre correu) .{0,30}no es publicarà.{0,100}|els camps (?:necessaris|obligatoris).{0,60}|copia l[’']enllaç|accepta(?:-les)?(?: tot(?:es)?)?|rebutja(?:-les)?(?: tot(?:es)?)?|llegeix-ne més|コメントを(?:残す|書く|投稿)|返信|リンクをコピー|ログイン|同意する|すべて(?:受け入れる|拒否)|続きを読む|댓글(?: 달기| 남기기)?|링크 복사|로그인|(?:모두 )?(?:동의|거부)|더 보기",
].join('|');

/** Who put a page up, which is nobody's name, and under what: Geschrieben von Super User; Kategorie: Pressemitteilungen. */
const PUT_UP = [
  String.raw`(?:geschrieben|veröffentlicht|erstellt|verfasst|eingestellt) von|(?:scritto|pubblicato|creato|inserito) da|(?:escrito|publicado|criado|postado) por|(?:geschreven|geplaatst|gepubliceerd) door|(?:napisan[ey]|opublikowan[ey]|dodan[ey]) przez|(?:napsal|publikoval|zveřejnil|napísal|zverejnil)a?|(?:skrivet|publicerat|skrevet|publisert|lagt op) a[vf]|(?:kirjoittanut|julkaissut)|(?:írta|közzétette)|(?:scris|publicat) de|(?:napisao|objavio|napisal|objavil)|автор|опублікував|публикувано от|(?:γράφτηκε|δημοσιεύτηκε) από|yazan|escrit per`,
].join('|');
const NOBODY =
  'super ?user|super ?benutzer|admin(?:istrator|istratore|istrador)?|web ?master|web ?redaktion|(?:die )?redaktion|(?:la )?redazione|(?:a )?redação|(?:de )?redactie|redakcja|redakce|redakcia|redaktionen|redaksjonen|редакція|адміністратор|администратор|редактор';
const UNDER =
  'kategorien?|schlag(?:wörter|worte?)|stichwörter|categori[ae]|tags?|parole chiave|categorias?|etiquetas|palavras-chave|categorie(?:ën)?|trefwoorden|kategori[ae]|tagi|słowa kluczowe|rubrik[ay]?|štítky|kľúčové slová|kategorier|nyckelord|avainsanat|kategóri[áa]k?|címkék|etichete|oznake|категорі[яї]|теги|категори[яи]|етикети|κατηγορί(?:α|ες)|ετικέτες|kategori(?:ler)?|etiketler|etiquetes|カテゴリー?|タグ|카테고리|태그';

/** That a site keeps something about who reads it. */
const COOKIES = [
  'wir (?:und unsere partner )?(?:verwenden|nutzen|setzen)|(?:diese|unsere) (?:website|webseite|internetseite|seite) (?:verwendet|nutzt|benutzt|setzt)',
  '(?:noi )?(?:utilizziamo|usiamo)|(?:questo|il nostro) sito(?: web)? (?:utilizza|usa|fa uso)|(?:utilizamos|usamos)|(?:este|o nosso|nosso) (?:site|sítio|portal) (?:utiliza|usa)',
  'wij (?:gebruiken|maken gebruik)|(?:deze|onze) (?:website|site) (?:gebruikt|maakt gebruik)|używamy|korzystamy|(?:ta|nasza) (?:strona|witryna)(?: internetowa)? (?:używa|korzysta|wykorzystuje)|(?:ten|nasz) serwis (?:używa|korzysta|wykorzystuje)',
  'používáme|používame|(?:tento|tato|táto) (?:web|stránka|webová stránka|webové stránky) (?:používá|používa)|vi (?:använder|bruger|bruker)|(?:denna|den här|denne) (?:webbplats|webbplatsen|hjemmeside|nettsiden?|siden) (?:använder|bruger|bruker)|käytämme|(?:tämä )?sivusto käyttää',
  '(?:weboldalunk|honlapunk|a weboldal|az oldal)|folosim|utilizăm|acest site (?:folosește|utilizează)|koristimo|uporabljamo|(?:ova|ta) (?:stranica|stran|spletna stran) (?:koristi|uporablja)|ovaj (?:site|sajt|portal) koristi|ми використовуємо|(?:цей|наш) сайт використовує|(?:ние )?използваме|(?:този|нашият) сайт използва',
  'χρησιμοποιούμε|(?:αυτός ο|ο) (?:ιστότοπος|ιστοχώρος).{0,20}χρησιμοποιεί|(?:web )?sitemiz(?:de)?|bu (?:web )?site(?:si)?|utilitzem|fem servir|(?:aquest|el nostre) (?:lloc )?web (?:utilitza|fa servir)',
].join('|');

/** Foto: Seerat: whose picture stood beside the text. A pattern of what stands before the name. */
export const STRANGE_CREDIT = [
  '(?:bild|foto|grafik|abbildung|titelbild)s?(?:nachweis|quelle|rechte)?|fotos?|immagin[ei]|fotografi[ae]|imagem|imagens|fotografia|créditos?',
  "foto[’']s|afbeelding(?:en)?|beeld|zdjęci[ea]|fot\\.|obrázek|obrázok|snímek|bild(?:er)?|billede(?:r)?|bilde(?:r)?|kuva(?:t)?|valokuva(?:t)?|fotó|kép(?:ek)?|imagine|imagini|fotografij[ae]|slika|світлина|зображення|снимк[аи]|φωτογραφί(?:α|ες)|εικόνα|fotoğraf(?:lar)?|görsel|imatge|写真|画像|사진",
].join('|');

const AROUND = new RegExp(
  '^(?:' +
    [
      `(?:${COUNTED}) ?[:：]? ?${COUNT}|${COUNT} ?(?:${COUNTED})`,
      String.raw`(?:ca\. ?|circa )?\d{1,3} ?min(?:\.|ut[a-zę]{0,4}|uter|uutti[a]?|\.)? ?(?:${READING})|\d{1,3} ?(?:хв\.?|λεπτ[άό]|dk\.?|dakika|perc) ?(?:${READING})|(?:${READING}) ?[:：]? ?(?:ca\. ?)?\d{1,3} ?(?:min\p{L}{0,6}|хв|λεπτ[άό]|dk|dakika|perc|分|분)\.?`,
      WAYS,
      ASKED,
      `(?:${PUT_UP}) ?[:：]? ?(?:${NOBODY})`,
      String.raw`(?:${UNDER}) ?[:：] ?[^.]{1,100}`,
      String.raw`(?:${COOKIES})(?!\p{L}).{0,160}(?:cookies?|cookie-?k|sütik?\p{L}{0,6}|kolač\p{L}{1,4}|piškot\p{L}{1,4}|ciastecz\p{L}{1,4}|evästei\p{L}{1,3}|куки|бисквит\p{L}{1,4}|çerez\p{L}{0,6}|galetes)(?!\p{L}).{0,300}`,
    ].join('|') +
    ')$',
  'iu',
);

/** Università di Valmarina - via dei Cordai 8 - C.F. 00000000000: a house by the number that the law gives it, which its site has at its foot. */
const HOUSE_BY_NUMBER =
  /(?:^| [-–—|·] |, )(?:C\. ?F\.|P\. ?IVA|Partita IVA|Cod(?:ice|\.) fiscale|USt-?Id(?:Nr)?\.?|N\.?I\.?F\.?|CNPJ|NIPC|KvK|BTW|KRS|NIP|CVR|Org\.? ?nr\.?)[ :.-]{0,3}[\p{Lu}\d][\d ./-]{6,20}(?= [-–—|·] |, |$)/u;

/** 3 Min. Lesezeit; Artigo seguinte; Dodaj komentarz. */
export function isStrangelyAround(text: string): boolean {
  return HOUSE_BY_NUMBER.test(text) || AROUND.test(text);
}
