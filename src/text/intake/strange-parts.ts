/** What heads the parts of a release, and what says that its text is at an end, in languages whose pages are not read. Patterns, each of a whole line. */
import type { ReleaseWords } from '../language/index.ts';

/** German, Italian, Portuguese, Dutch, Polish; then by families. */
export const STRANGE_RELEASE: Readonly<
  Record<'facts' | 'notesToEditors' | 'about' | 'contacts' | 'desk' | 'other' | 'turns', string>
> = {
  facts: [
    '(?:zahlen und fakten|daten und fakten|(?:die )?(?:wichtigsten )?(?:fakten|eckdaten|zahlen)(?: im überblick| in kürze)?|in zahlen|auf einen blick)',
    '(?:dati (?:principali|chiave|salienti)|fatti e cifre|in (?:cifre|breve|sintesi)|i numeri)',
    '(?:dados (?:principais|essenciais)|factos e números|fatos e números|em (?:números|resumo))',
    '(?:feiten en cijfers|in (?:cijfers|het kort)|fakty i liczby|w liczbach|w skrócie|najważniejsze (?:fakty|informacje))',
    '(?:fakta(?: och siffror| og tal| i korthet)?|fakta(?:boks|ruta)|i korthet|kort fortalt|tausta(?:tiedot|a)|faktat)',
    '(?:fakta a čísla|fakty a čísla|v číslech|v kocke|činjenice i brojke|dejstva in številke|u brojkama|tények és számok|date și cifre|факти (?:і|та) цифри|факти и цифри|στοιχεία και αριθμοί|rakamlarla|dades i xifres)',
  ].join('|'),
  notesToEditors: [
    '(?:hinweise?|anmerkung(?:en)?|informationen|zur information|notiz(?:en)?) (?:für (?:die )?|an (?:die )?|der )?(?:redaktion(?:en)?|redakteur(?:e|innen und redakteure)|medien(?:schaffende)?|presse|journalist(?:en|innen und journalisten))',
    "(?:not[ae]|informazioni) (?:(?:per (?:i |le |la |gli )?|ai |alle |agli |alla |della )(?:redattori|redazion[ei]|editori|giornalisti|stampa)|per l[’']editore)",
    '(?:notas?|informaç(?:ão|ões)) (?:para (?:os |as |a )?|aos? |às? |da )(?:editor(?:es)?|redaç(?:ão|ões)|redatores|jornalistas)',
    '(?:no(?:o)?t(?:en|ities?)?|informatie|opmerkingen) (?:voor|aan) (?:de )?(?:redacties?|pers|media|journalisten|redacteuren)|niet voor publicatie ?[:–-] ?noot voor de redactie',
    '(?:informacj[ae]|uwag[ai]|notatk[ai]|nota) (?:dla|do) (?:redakcji|redaktorów|dziennikarzy|mediów|wydawców)',
    '(?:poznámk[ay]|informac[ei]|informácie) pro redak(?:ce|ci|tory|toři)|(?:poznámk[ay]|informácie) pre (?:redakci[eu]|redaktorov|novinárov)|(?:poznámk[ay]|informac[ei]) pro (?:novináře|média)',
    '(?:napomen[ae]|bilješk[ae]) (?:za )?(?:urednike|uredništv[oa]|novinare|medije)|napomen[ae] urednicima|opomb[ae] (?:za )?(?:urednike|uredništv[oa]|novinarje|medije)|megjegyzés(?:ek)? (?:a )?szerkesztő(?:k|ség)nek|not[eă] (?:pentru|către) (?:editori|redactori|redacții|jurnaliști)',
    '(?:anmärkning(?:ar)?|information|noter?|not) (?:till|för) (?:redaktionen|redaktörer|redaktioner|medierna)|till redaktionen|(?:noter?|merknad(?:er)?|bemærkninger?|til orientering for) (?:til |for )?(?:redaktionen|redaksjonen|redaktører|redaktørerne)|til redaktionen|til redaksjonen|(?:tiedoksi |huomautuksia? )?toimitu(?:kselle|ksille)|(?:märkus(?:ed)?|teave) toimetajatele|piezīmes redaktoriem|pastab(?:a|os) redaktoriams',
    '(?:примітк[аи]|інформація|довідка) для (?:редактор(?:ів|а)|редакці[йї]|журналістів|змі)|(?:бележк[аи]|информация) (?:за|към) (?:редактор(?:а|ите)|редакци(?:ята|ите)|журналисти(?:те)?)|(?:σημείωση|σημειώσεις) (?:για|προς) (?:τους )?(?:συντάκτες|δημοσιογράφους|αρχισυντάκτες)|editör(?:lere|e)?(?: için)? (?:notlar|not)|editöre not',
    'not(?:a|es) (?:per a |per als? |als? |de )(?:la |les |els )?(?:redacci(?:ó|ons)|editors|periodistes)|nótaí? (?:don eagarthóir|d[’’]eagarthóirí)|nodiadau i olygyddion|nodyn i olygyddion|noti għall-edituri',
  ].join('|'),
  about: [
    String.raw`(?:über (?:uns|(?:das|die|den) \p{L}.{1,80})|zur person|hintergrund zu[mr]? .{1,60})`,
    String.raw`(?:informazioni su(?:l|lla|llo|gli|i|lle|ll[’'])?\s?\p{L}.{1,80}|chi siamo|profilo (?:di|del|della|dell[’'])\s?\p{L}.{1,80}|a proposito di .{1,80})`,
    String.raw`(?:sobre (?:nós|(?:o|a|os|as) \p{L}.{1,80})|acerca d[oa]s? \p{L}.{1,80}|quem somos)`,
    String.raw`over (?:ons|(?:de|het) \p{L}.{1,80})`,
    String.raw`o (?:nas|nás|nama)|informacj[ae] o \p{L}.{1,80}|o (?:urzędzie|fundacji|firmie|spółce|ministerstwie|instytucie|stowarzyszeniu|uniwersytecie|organizacji|banku|muzeum|komisji|radzie|agencji|projekcie|programie)(?: .{1,80})?`,
    String.raw`om (?:oss|os|\p{L}+(?:en|et|s|a) \p{L}.{1,80}|\p{L}+(?:verket|kontoret|styrelsen|myndigheten|ministeriet|departementet|direktoratet))`,
    String.raw`про (?:нас|\p{L}.{1,80})|за нас|σχετικά με (?:εμάς|\p{L}.{1,80})|ποιοι είμαστε|hakkımızda|.{3,80} hakkında|despre (?:noi|\p{L}.{1,80})|sobre (?:nosaltres|el|l[’'])\s?.{0,80}|qui som|rólunk|meistä|meist|par mums|apie mus|fúinn|amdanom ni`,
  ].join('|'),
  contacts: [
    '(?:(?:(?:presse|medien)[ -]?)?kontakte?(?:daten)?(?: für (?:die )?(?:presse|medien|rückfragen|journalisten))?|ansprechpartner(?:in|innen)?(?: für (?:die )?(?:presse|medien))?|ansprechperson(?:en)?|rückfragen(?: (?:bitte )?an)?|rückfragehinweis|für rückfragen|bei rückfragen|weitere (?:informationen|auskünfte)(?: erteil(?:t|en))?|auskünfte|presseanfragen|medienanfragen)',
    '(?:contatt[oi](?: (?:(?:per )?(?:la )?stampa|(?:per )?i media|per (?:i )?giornalisti))?|per (?:ulteriori |maggiori )?informazioni|informazioni per la stampa|referent[ei](?: (?:per la )?stampa)?)',
    '(?:conta(?:c)?tos?(?: (?:de|para|para a|da|com a) (?:imprensa|comunicação social|mídia|jornalistas))?|para (?:mais|obter mais) informações|mais informações|informações à imprensa)',
    '(?:(?:pers|media)[ -]?contact(?:en)?|contact(?:persoon|personen|gegevens)?(?: (?:voor|met) de (?:pers|media))?|contact pers|perswoordvoerder|voor (?:meer|nadere) informatie|(?:pers)?voorlichting|meer informatie voor de pers)',
    '(?:kontakty?(?: (?:dla|z) (?:mediów|prasy|mediami|dziennikarzy|prasą)| prasowy| do mediów)?|rzeczni(?:k|czka) prasow[ya]|osob[ay] do kontaktu|dodatkowych informacji udziela|więcej informacji)',
    '(?:kontakty?(?: pro (?:média|novináře|tisk)| pre (?:médiá|novinárov))|tiskov(?:é oddělení|ý mluvčí|á mluvčí)|tlačové oddelenie|(?:další|ďalšie|bližší|bližšie) informac[ei]|kontakt(?:i)? za (?:medije|novinare|novinarje)|(?:sajtó)?kapcsolat(?:ok|tartó)?|további információ|contact (?:de |pentru )?presă|(?:pentru )?informații suplimentare|date de contact)',
    '(?:press(?:e)?kontakt(?:er)?|mediekontakt(?:er)?|kontakt(?:personer?|uppgifter|information|oplysninger|informasjon)?(?: för (?:press(?:en)?|medier(?:na)?)| for (?:pressen?|medierne|media))?|(?:för|for) (?:mer|ytterligare|yderligere|mere|flere) (?:information|informasjon|oplysninger|upplysningar)|yderligere oplysninger|ytterligare upplysningar|lisätie(?:toja|toa|dot)(?: antaa| antavat)?|yhteystiedot|yhteydenotot|yhteys(?:henkilö(?:t)?)?|lisateave|kontaktid|papildu informācija|saziņai|daugiau informacijos|kontaktai)',
    '(?:контакт(?:и|на особа|ні дані)?(?: для (?:преси|змі|медіа|журналістів)| за (?:медии|медиите|пресата|журналисти))?|(?:за )?додатков(?:ою|а) інформаці(?:єю|я)|за (?:повече|допълнителна) информация|επικοινωνία(?: (?:για )?(?:τύπου|με τον τύπο|μέσων))?|(?:για )?περισσότερες πληροφορίες|γραφείο τύπου|(?:bas[ıI]n )?[iİ]let[iİ]ş[iİ]m(?:[iİ]| bilgileri)?|ayrıntılı bilgi(?: için)?)',
    '(?:contact(?:e|es)(?: de premsa| per a la premsa)?|oficina de premsa|per a més informació|teagmháil(?: phreasa)?|oifig an phreasa|cyswllt(?: y wasg)?|kuntatt(?:i)?(?: għall-istampa)?)',
  ].join('|'),
  desk: [
    '(?:(?:die )?(?:presse|medien|kommunikations|informations|pr-?)(?:stelle|referat|amt|abteilung|dienst|büro|team|sprecher(?:in)?)|(?:presse|medien)-? (?:und|&) (?:\\p{L}+-? (?:und|&) )?(?:öffentlichkeitsarbeit|informations?\\p{L}*|kommunikations?\\p{L}*|medien\\p{L}*)|(?:referat|abteilung|amt|stabsstelle|bereich) (?:für )?(?:presse|medien|kommunikation|information|öffentlichkeitsarbeit)(?: und .{3,40})?|öffentlichkeitsarbeit)(?: (?:der|des|von|im|beim?) .{2,80})?',
    '(?:ufficio|servizio|area|direzione|settore|unità) (?:per la |di |della )?(?:stampa|comunicazione|informazione)(?: e (?:stampa|comunicazione|informazione|relazioni .{3,30}|pubbliche .{3,30}))?(?: (?:del|della|dell[’\u0027]|di|d[’\u0027])\\s?.{2,80})?',
    '(?:assessoria|gabinete|serviço|direção|departamento|divisão|secretaria) (?:de |da )(?:imprensa|comunicação(?: social)?|informação)(?: e .{3,40})?(?: (?:da|do|de|das|dos) .{2,80})?',
    '(?:(?:de )?(?:pers|communicatie|voorlichtings)(?:dienst|bureau|afdeling|team|woordvoering)|(?:afdeling|dienst|team) (?:pers|communicatie|voorlichting)(?: en .{3,40})?)(?: (?:van|bij) .{2,80})?',
    '(?:biuro|wydział|zespół|centrum|departament|dział|referat) (?:prasow[eya]|rzecznika(?: prasowego)?|komunikacji(?: społecznej| medialnej)?|informacji)(?: \\p{L}.{1,80})?',
    '(?:\\p{L}{3,30}s )?(?:presse?|kommunikation|kommunikasjon|informasjon|information|medie)s?-?(?:tjänst(?:en)?|tjenesten?|enhet(?:en)?|avdelning(?:en)?|avdeling(?:en)?|afdeling(?:en)?|kontor(?:et)?|vakt(?:en)?|vagt(?:en)?|jour(?:en)?)',
    'прес-?(?:служба|центр|бюро|секретаріат)(?: \\p{L}.{1,80})?',
    'tiskov[ée] (?:oddělení|středisko)(?: \\p{L}.{1,80})?|tlačov(?:é oddelenie|ý odbor)(?: \\p{L}.{1,80})?|sajtó(?:osztály|iroda|szolgálat|főosztály)|.{3,60} sajtó(?:osztálya|irodája|szolgálata|főosztálya)|biroul de presă(?: .{2,80})?|γραφείο τύπου(?: .{2,80})?|basın (?:bürosu|müşavirliği|ofisi)|.{3,60} basın (?:bürosu|müşavirliği|ofisi)|oficina de premsa(?: .{2,80})?|gabinet de (?:premsa|comunicació)(?: .{2,80})?|ured za (?:odnose s javnošću|medije)(?: .{2,80})?|viestintä(?:yksikkö|osasto)?|пресцентър(?: .{2,80})?|広報(?:室|課|部|担当)|.{1,30}(?:広報(?:室|課|部)|報道(?:室|課|官室))|홍보(?:실|과|팀|담당관실?)|.{1,30} 홍보(?:실|과|팀)|대변인실',
  ].join('|'),
  other: [
    '(?:(?:weiterführende |nützliche )?links?|dokumente?|anh[aä]ng(?:e)?|anlagen?|quellen?|herausgeber|weiterführende informationen)',
    '(?:(?:link|collegamenti)(?: utili| correlati)?|documenti(?: correlati| allegati)?|allegati?|fonti?)',
    '(?:(?:ligações|links)(?: úteis| relacionadas?| relacionados?)?|documentos?(?: relacionados| anexos)?|anexos?|fontes?)',
    '(?:(?:nuttige |handige )?links|documenten|bijlagen?|bron(?:nen)?|(?:przydatne )?(?:linki|odnośniki)|dokumenty|załączniki?|źródła?)',
    '(?:odkazy|přílohy|prílohy|zdroje?|länkar|bilagor?|källor|lenker|vedlegg|kilder?|links|bilag|linkit|liitteet|lähteet|посилання|додатки|джерел[оа]|връзки|приложения|източници|σύνδεσμοι|συνημμένα|πηγές|bağlantılar|ekler|kaynak(?:lar)?|enllaços)',
  ].join('|'),
  turns:
    '(?:frage|antwort|moderator(?:in)?|journalist(?:in)?|domanda|risposta|moderatore|moderatrice|giornalista|pergunta|resposta|moderadora?|jornalista|vraag|antwoord|pytanie|odpowiedź|otázka|odpověď|odpoveď|pitanje|odgovor|vprašanje|kérdés|válasz|întrebare|răspuns|fråga|svar|spørgsmål|spørsmål|kysymys|vastaus|запитання|питання|відповідь|въпрос|отговор|ερώτηση|απάντηση|soru|cevap|yanıt)',
} satisfies Partial<Record<keyof ReleaseWords, string>>;

/** What is at an end, behind the word for it. */
const OF_TEXT = [
  'der (?:(?:presse|medien)?mitteilung|erklärung|rede|meldung)|des textes',
  'del (?:comunicato?|testo|discorso|messaggio)|della (?:nota|dichiarazione)',
  'd[oa] (?:comunicado|texto|discurso|nota|declaração|mensagem)',
  '(?:van (?:het )?)?(?:pers)?bericht|van de (?:tekst|verklaring|toespraak)',
  '(?:komunikatu|tekstu|oświadczenia|przemówienia|informacji)',
  '(?:tiskové )?zprávy|(?:tlačovej )?správy|textu|priopćenja|sporočila|közlemény(?:nek)?|comunicatului|повідомлення|пресрелізу|тексту|заяви|съобщението|текста|δελτίου|κειμένου',
].join('|');

const ENDS =
  'ende|fine|fim|einde|koniec|konec|slut(?:t)?|loppu|lõpp|beigas|pabaiga|vége|sfârșit(?:ul)?|кінець|край|τ[έε]λος|kraj|son|fi|críoch|diwedd|tmiem|以上|끝|終わり|終';
/** Those that are no word of another language, so that they may stand alone. */
const SURE_ENDS = 'ende|fim|einde|koniec|konec|slut|vége|кінець|τ[έε]λος|以上|끝|終わり';
const MARKED = String.raw`[-–—*~#=\[(<]`;
const MARKED_BEHIND = String.raw`[-–—*~#=\])>]`;

/** – Ende –; (Fine); Fim do comunicado; KONIEC. */
export const STRANGE_ENDS = [
  `(?:${MARKED} ?){1,5}(?:${ENDS})(?: (?:${OF_TEXT}))?(?: ?${MARKED_BEHIND}){0,5}`,
  `(?:${SURE_ENDS})[.]?`,
  `(?:${ENDS}) (?:${OF_TEXT})[.]?`,
].join('|');

/** How a line begins there that gives somebody to ask; and by what. */
export const STRANGE_CONTACT = [
  '(?:presse|medien)kontakt(?!\\p{L})|kontakt(?:e|daten|person)?(?: für (?:die )?(?:presse|medien|rückfragen))?(?!\\p{L})|ansprech(?:partner(?:in|innen)?|person(?:en)?)(?!\\p{L})|(?:bei |für )?rückfragen(?!\\p{L})|rückfragehinweis|ausk(?:unft|ünfte)(?= ?:)|(?:für )?(?:weitere|nähere) (?:informationen|auskünfte)(?!\\p{L})|(?:presse|medien)stelle(?= ?:|$)',
  'contatt[oi](?: (?:per la |per i )?(?:stampa|media))?(?!\\p{L})|ufficio stampa(?= ?:|$)|per (?:ulteriori |maggiori )?informazioni(?!\\p{L})|informazioni(?= ?:)',
  'conta(?:c)?tos?(?: (?:para a|de|da) (?:imprensa|comunicação social))?(?!\\p{L})|assessoria de imprensa(?= ?:|$)|(?:para )?mais informações(?!\\p{L})',
  '(?:pers|media)contact(?!\\p{L})|contactpersoon(?!\\p{L})|voor (?:meer|nadere) informatie(?!\\p{L})|kontakt (?:dla|z) (?:mediów|mediami|prasy)(?!\\p{L})|kontakt(?= ?:|$)|(?:więcej|dodatkowych) informacji(?!\\p{L})|biuro prasowe(?= ?:|$)|rzeczni(?:k|czka) prasow[ya](?= ?[:,]|$)',
  'kontakt(?:y|i)? (?:pro|pre|za) (?:média|médiá|novináře|novinárov|medije|novinarje)|sajtókapcsolat|(?:contact|date de contact)(?: pentru| de)? presă|press(?:e)?kontakt(?:er)?(?!\\p{L})|lisätiedot|lisätietoja(?!\\p{L})|yhteystiedot(?= ?:|$)|(?:för|for) (?:mer|mere|ytterligare|yderligere) (?:information|informasjon|oplysninger)(?!\\p{L})|yderligere oplysninger(?= ?:|$)',
  'контакт(?:и|на особа)?(?: для (?:преси|змі|медіа)| за (?:медии|медиите))?(?!\\p{L})|за (?:повече|допълнителна) информация(?!\\p{L})|за додатковою інформацією|επικοινωνία(?= ?:|$)|(?:bas[ıI]n )?[iİ]let[iİ]ş[iİ]m(?= ?:|$)',
].join('|');

export const STRANGE_MEANS =
  'telefo(?:ne?|no|on)|tel|tlf|tfn|puh|handy|mobil(?:telefon)?|cellulare|telemóvel|celular|komórka|gsm|e-?post(?:a)?|posta elettronica|correio eletr[óô]nico|ел\\. пошта|електронна пошта|τηλ|телефон';
