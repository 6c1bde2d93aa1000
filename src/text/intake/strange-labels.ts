import { houseLine } from '../language/index.ts';

/** What the press calls its texts, how sites say when they put them up, and how mails and mailings end, in languages whose pages are not read. */

/** What is called by what it is, and is no release to the press: a decision, a speech. */
const OTHER_LABELS = [
  '(?:gemeinsame )?erklärung|beschluss|entscheidung|stellungnahme|bekanntmachung|rede|ansprache|grußwort',
  'decisione|risoluzione|deliberazione|delibera|dichiarazione(?: congiunta)?|discorso|intervento|avviso',
  'decisão|resolução|deliberação|declaração(?: conjunta)?|discurso|intervenção',
  '(?:gezamenlijke )?verklaring|besluit|toespraak|mededeling',
  '(?:wspólne )?oświadczenie|decyzja|uchwała|przemówienie|obwieszczenie|komunikat',
  'beslut|uttalande|beslutning|avgørelse|vedtak|päätös|lausunto|otsus|rozhodnutí|rozhodnutie|odluka|odločitev|határozat|decizie|hotărâre',
  'рішення|постанова|заява|промова|решение|απόφαση|δήλωση|karar|duyuru',
  '(?:reise|fahrgast|verbraucher)(?:information|hinweis)|sicherheitshinweis|rückruf|ernennung|kondolenz(?:schreiben|botschaft)|nachruf|einladung',
  'avviso (?:ai viaggiatori|di sicurezza|pubblico)|richiamo (?:di )?prodotto|nomina|messaggio di condoglianze|necrologio|invito|aviso (?:aos (?:passageiros|viajantes)|público)|nomeação|mensagem de (?:condolências|pêsames)|convite',
  'reisinformatie|veiligheidswaarschuwing|terugroepactie|benoeming|condoleance(?:bericht|brief)|uitnodiging|informacja dla (?:podróżnych|pasażerów)|powołanie|kondolencje|zaproszenie',
  '(?:rese|rejse|reise)informa(?:tion|sjon)|(?:res|rejse|reise)meddelande|matkustajatiedote|utnämning|udnævnelse|utnevnelse|nimitys|kondolean(?:s|ce)r?|surunvalittelu|inbjudan|invitation|invitasjon|kutsu',
].join('|');

const LABELS = [
  '(?:gemeinsame )?(?:medien|presse)(?:mitteilung|information|erklärung|aussendung)(?:en)?|medien(?:information|hinweis)|kommuniqué|faktenblatt',
  '(?:comunicat[oi]|nota) (?:alla |per la )?stampa(?: congiunt[oa])?|comunicato congiunto|dichiarazione (?:congiunta )?alla stampa|scheda informativa',
  '(?:nota|comunicado)s? (?:conjunt[oa] )?(?:à|de|da|para a) imprensa(?: conjunt[oa])?|comunicado(?: (?:conjunto|oficial))?|press-release|declaração (?:conjunta )?à imprensa|ficha informativa',
  '(?:gezamenlijke? )?(?:persbericht|persverklaring|perscommuniqué|mediabericht)(?:en)?',
  '(?:wspólny )?(?:komunikat|informacja) (?:prasow[ya]|dla (?:prasy|mediów))|oświadczenie dla (?:prasy|mediów)',
  'tisková zpráva|tlačová správa|priopćenje za (?:medije|javnost)|sporočilo za (?:javnost|medije)|sajtóközlemény|comunicat de pres[aă]|(?:nota|comunicat) de premsa',
  'press(?:e)?meddelelse|pressemelding|pressmeddelande|lehdistötiedote|tiedote|pressiteade|pranešimas (?:spaudai|žiniasklaidai)|paziņojums (?:presei|plašsaziņas līdzekļiem)',
  'прессъобщение|съобщение за медиите|прес-?реліз|повідомлення для (?:преси|змі)|δελτίο τύπου|bas[ıI]n (?:bülten[iİ]|aç[ıI]klamas[ıI]|b[iİ]ld[iİ]r[iİ]s[iİ]|duyurusu)',
  "preaseisiúint|preasráiteas|datganiad i[’']r wasg|stqarrija għall-istampa",
].join('|');

/** What stands there before the number of a text. */
const NUMBER = String.raw`(?:nr|n\.? ?[o°º]|num|n|č|sz|št|br|no|№)[.:]{0,2}|бр\.?|αρ(?:ιθ)?\.?|sayı ?:?|numer|nummer|numero`;

const LABEL = new RegExp(
  String.raw`^(?<name>(?<other>${OTHER_LABELS})|${LABELS})(?:(?: ?[,–—-])? ?(?:(?:${NUMBER}) ?)?(?<number>\d[\d/.-]{0,10}))? ?[:.]?$`,
  'iu',
);

/** PRESSEMITTEILUNG; Nota à imprensa n.º 44; Comunicato stampa 14/26. */
export function isStrangeLabel(text: string): boolean {
  return LABEL.test(text);
}

interface StrangeLabel {
  readonly name: string;
  /** Absent of what is no release to the press: a decision, a speech. */
  readonly kind?: 'press-release';
  readonly symbol?: string;
}

/** What such a line calls the text, and which number it gives it. */
export function strangeLabel(text: string): StrangeLabel | undefined {
  const { name, other, number } = LABEL.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  return {
    name,
    ...(other === undefined && { kind: 'press-release' as const }),
    ...(number !== undefined && { symbol: number.replace(/[.-]$/u, '') }),
  };
}

/** How who sends a mail takes leave of whom they write to. */
const LEAVES = [
  'mit (?:freundlichen|besten|herzlichen) grüßen|mit (?:freundlichen|besten) grüssen|(?:freundliche|beste|viele|herzliche|liebe) gr(?:ü|u)(?:ß|ss)e|hochachtungsvoll',
  '(?:cordiali|distinti|cari|i migliori) saluti|cordialmente|un cordiale saluto',
  '(?:com os )?(?:melhores|cordiais|atenciosos) cumprimentos|atenciosamente|cordiais saudações|saudações cordiais',
  '(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|z poważaniem|z wyrazami szacunku|(?:s|z) pozdravem|s pozdravom|s úctou|(?:(?:s )?lijep|srdačan) pozdrav|s poštovanjem|lep pozdrav|üdvözlettel|tisztelettel|cu (?:stimă|respect)|cordialment|ben cordialment',
  '(?:med )?(?:venlig|vennlig|vänlig) hilsen|med vänliga? hälsning(?:ar)?|(?:vänliga )?hälsningar|ystävällisin terveisin|lugupidamisega|ar cieņu|pagarbiai',
  'з повагою|с уважение|поздрави|με (?:εκτίμηση|φιλικούς χαιρετισμούς)|saygılarımla|saygılarımızla|le meas|yn gywir',
].join('|');

const LEAVE = new RegExp(String.raw`^(?:${LEAVES}) ?[,.!]?$`, 'iu');

/** Mit freundlichen Grüßen; Cordiali saluti. */
export function takesLeaveStrangely(text: string): boolean {
  return LEAVE.test(text);
}

const HOUSES = [
  houseLine({
    nouns:
      'ministero|consiglio|segretariato|commissione|comitato|autorità|agenzia|ufficio|federazione|associazione|organizzazione|fondazione|unione|banca|istituto|università|museo|parlamento|assemblea (?:nazionale|legislativa|parlamentare)|corte|camera|ambasciata|delegazione|comune|prefettura|presidenza|osservatorio|direzione|dipartimento|società|regione|provincia|palazzo|senato|tribunale|procura|porto|biblioteca|accademia|ospedale|consolato|questura|governo',
    adjectives:
      '(?:inter)?nazional[ei]|federal[ei]|general[ei]|regional[ei]|central[ei]|comunal[ei]|provincial[ei]|permanent[ei]|superior[ei]|europe[oaei]|mondial[ei]|pubblic[oa]|pubblich?[ei]|economic[oa]|social[ei]|fluvial[ei]|marittim[oaei]|portual[ei]|costituzional[ei]|ester[oi]|estere|unit[oaei]|civil[ei]|intern[oi]|metropolitan[oa]|esecutiv[oa]|mist[oa]|indipendent[ei]',
    joiners: 'di|del|della|dello|dei|delle|degli|e|ed|per|il|la|le|i|gli|lo|in|sul|sulla|sui|contro|a|al|alla',
  }),
  houseLine({
    nouns:
      'ministério|conselho|secretariado|secretaria|comissão|comité|comitê|autoridade|agência|gabinete|federação|associação|organização|fundação|união|banco|instituto|universidade|museu|parlamento|assembleia (?:nacional|legislativa|parlamentar)|tribunal|câmara|embaixada|delegação|município|prefeitura|presidência|observatório|direção|departamento|sociedade|governo|palácio|senado|assembleia|porto|biblioteca|academia|hospital|consulado|procuradoria|casa civil',
    adjectives:
      '(?:inter)?naciona(?:l|is)|federa(?:l|is)|gera(?:l|is)|regiona(?:l|is)|centra(?:l|is)|municipa(?:l|is)|permanentes?|superior(?:es)?|europei?[oa]s?|europeu|mundia(?:l|is)|públic[oa]s?|económic[oa]s?|econômic[oa]s?|socia(?:l|is)|fluvia(?:l|is)|marítim[oa]s?|portuári[oa]s?|constituciona(?:l|is)|extern[oa]s?|exteriores|unid[oa]s?|civi(?:l|s)|intern[oa]s?|metropolitan[oa]|executiv[oa]|mist[oa]|independentes?|suprem[oa]',
    joiners: 'de|do|da|dos|das|e|para|por|o|a|os|as|em|no|na|sobre|contra',
  }),
].join('|');

const HOUSE = new RegExp(`^(?:${HOUSES})$`, 'iu');

/** In languages whose houses have capitals in their words but those that join them: beside Seerat Lindmar, Seerat eröffnet Badestege is none. */
const HOUSES_IN_CAPITALS = [
  // Ministerium für Küstenschutz; Ständiges Sekretariat des Flussvertrags; Bundesamt für Seen.
  String.raw`(?:(?:ständige[rs]?|auswärtige[rs]?|internationale[rs]?|nationale[rs]?|europäische[rs]?|vereinigte[rs]?|zentrale[rs]?|staatliche[rs]?|oberste[rs]?|allgemeine[rs]?) )*(?:\p{L}*(?:ministerium|kommission|konferenz|sekretariat|behörde|verband|verbund|stiftung|agentur|gesellschaft|verwaltung|kanzlei|präsidium)|\p{L}{2,}rat|\p{L}*amt|[\p{L}-]*senat|\p{L}*bank|\p{L}*gericht(?:shof)?|stadt|\p{L}*anwaltschaft|(?:bundes|land)tag|botschaft|universität|hochschule)(?: (?:(?:für|des|der|von|zur|am|im|in|und|über) ){1,2}(?!(?:für|des|der|von|zur|am|im|in|und|über) )[\p{L}-]+(?: \p{L}[\p{L}-]+)?){0,4}(?: \p{L}[\p{L}-]+){0,2}`,
  // Ministerie van Wegen; Internationale Verenraad.
  String.raw`(?:(?:internationale|permanente?|nationale?|europese|centrale) )*(?:\p{L}*(?:ministerie|commissie|secretariaat|autoriteit|agentschap|stichting|vereniging|gemeente|raad|dienst)|bureau|unie|bank)(?: (?:(?:van|voor|de|het|der|en) ){1,3}(?!(?:van|voor|de|het|der|en) )[\p{L}-]+){0,4}(?: \p{L}[\p{L}-]+){0,2}`,
  // Ministerstwo Dróg; Międzynarodowa Rada Promów.
  String.raw`(?:\p{L}\p{L}+(?:[ay]|owe|ne) )*(?:ministerstwo|rada|sekretariat|komisja|komitet|urząd|agencja|biuro|federacja|stowarzyszenie|organizacja|fundacja|unia|bank|instytut|zarząd)(?: (?:(?:i|do|spraw|w|na) ){0,2}(?!(?:i|do|spraw|w|na) )\p{L}[\p{L}-]+){1,6}`,
].join('|');
const IN_CAPITALS = new RegExp(`^(?:${HOUSES_IN_CAPITALS})$`, 'iu');
const JOINS = 'für|des|der|den|dem|von|zur|am|im|in|und|über|van|voor|de|het|en|i|do|spraw|w|na|z|ze';
/** A word in small letters behind one that does not lead to it. */
const FALLS = new RegExp(String.raw`(?<!(?:^| )(?:${JOINS})) (?!(?:${JOINS})(?!\p{L}))\p{Ll}`, 'u');

/** What stands last in the name of a house, each word before it with a capital: Ekhamns stad; Tiszavári Nemzeti Bank. */
const LAST_IN_HOUSES = [
  'stad|kommun|region|universitet|högskola|polis|tingsrätt|kommune|politi|fylkeskommune|domstol|museum|bank',
  'kaupunki|kunta|yliopisto|ministeriö|virasto|poliisi|museo|pankki|linn|linnavalitsus|vald|ülikool|ministeerium|muuseum|pank',
  'minisztérium|egyetem|önkormányzat|bíróság|múzeum|tanács|rendőrkapitányság|hivatal',
  'bakanlığı|üniversitesi|belediyesi|valiliği|müdürlüğü|bankası|vakfı|kurumu|başkanlığı|büyükelçiliği',
  'ministerija|universitetas|savivaldybė|bankas|policija|muziejus|ministrija|universitāte|pašvaldība|banka|muzejs',
].join('|');

/** What stands first, with words behind it that have a capital, and small ones that join them: Cyngor Sir Aberwennol; Universitat de Vallserra. */
const FIRST_IN_HOUSES = [
  'universitat|ajuntament|ministeri|departament|conselleria|diputació|tribunal|banc',
  'ministerul|universitatea|primăria|consiliul|guvernul|tribunalul|banca|ambasada|agenția',
  'ministerstvo|univerzita|magistrát|úrad|úřad|banka|nadace|nadácia|ministarstvo|sveučilište|grad|općina|županija|ministrstvo|univerza|občina|mestna občina|vlada',
  'министерство|община|университет|съд|народна банка|міністерство|університет|міська рада|громада|верховний суд',
  'υπουργείο|πανεπιστήμιο|δήμος|τράπεζα|περιφέρεια|αστυνομία|πρεσβεία|ίδρυμα',
  'cyngor|prifysgol|llywodraeth|heddlu|comhairle|ollscoil|roinn|rialtas|ministeru|università',
].join('|');
const IN_HOUSES =
  'de|d’|del|dels|la|i|per|al|ale|din|pentru|și|a|v|ve|pro|u|za|in|na|и|на|по|за|і|та|του|της|των|και|yr|y|o|ar|na|an|agus|ta’|tal-';

const CASED_HOUSE = new RegExp(
  [
    String.raw`^(?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:${casesOf(LAST_IN_HOUSES)})$`,
    String.raw`^\p{Lu}\p{Ll}{2,}(?:departementet|ministeriet|verket|styrelsen|myndigheten|nämnden|direktoratet|tilsynet)$`,
    String.raw`^(?:${casesOf(FIRST_IN_HOUSES)})(?: (?:(?:${casesOf(IN_HOUSES)}) ){0,3}(?:d’)?\p{Lu}[\p{L}.’'-]*){1,4}$`,
  ].join('|'),
  'u',
);

/** Words in small letters, with a capital, and in capitals. */
function casesOf(words: string): string {
  const all = words.split('|');
  const first = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return [...all, ...all.map(first), ...all.map((word) => word.toUpperCase())].join('|');
}

/** Ministerium für Küstenschutz: a line that names who publishes a text, and has no verb. */
export function isStrangeHouse(text: string): boolean {
  return HOUSE.test(text) || CASED_HOUSE.test(text) || (IN_CAPITALS.test(text) && !FALLS.test(text));
}

const PUT_UP =
  '(?:veröffentlicht|publiziert|aktualisiert|zuletzt (?:aktualisiert|geändert))(?: am)?|letzte (?:änderung|aktualisierung)|stand|' +
  '(?:pubblicato|aggiornato)(?: il)?|ultim[oa] (?:aggiornamento|modifica)|data di pubblicazione|' +
  '(?:publicad[oa]|atualizad[oa])(?: em| a)?|última (?:atualização|modificação)|data de publicação|' +
  '(?:gepubliceerd|bijgewerkt|geplaatst)(?: op)?|laatst (?:bijgewerkt|gewijzigd)|' +
  '(?:opublikowano|zaktualizowano)|ostatnia (?:aktualizacja|modyfikacja)|publikováno|publicerad|publisert|julkaistu|oppdatert|uppdaterad|(?:senast|sist|senest) (?:uppdaterad|ändrad|oppdatert|endret|opdateret|ændret)|opdateret|päivitetty|yayın tarihi|diweddarwyd(?: ddiwethaf)?';

const DATED = new RegExp(String.raw`^(?:${PUT_UP}) ?:? ?(?:\p{L}+,? )?\d[^:]{3,60}$`, 'iu');
const MOST_WORDS = 12;

/** Veröffentlicht am 7. März 2027 von admin. */
export function isStrangelyDated(text: string): boolean {
  return DATED.test(text) && /(?<!\d)\d{4}(?!\d)/u.test(text) && text.split(' ').length <= MOST_WORDS;
}

/** How a mailing offers its reader to leave it, or to see it in a browser. */
const OFFERED = [
  '(?:(?:vom )?newsletter )?(?:abmelden|abbestellen)|(?:im|in ihrem) browser (?:ansehen|anzeigen|öffnen)',
  'afmelden|uitschrijven|(?:bekijk|lees) (?:deze|dit) (?:e-?mail|bericht|nieuwsbrief) in (?:uw|je|de) browser',
  'disiscriviti|(?:annulla|cancella) l.iscrizione|(?:visualizza|apri) (?:questa e-?mail )?nel browser',
  'cancelar (?:a )?(?:subscrição|assinatura|inscrição)|ver (?:este e-?mail )?no (?:navegador|browser)',
  'donar-se de baixa|cancel·la(?:r)? la subscripció|dezabonare|dezabonați-vă|vizualizați în browser',
  'wypisz się|zrezygnuj z (?:subskrypcji|newslettera)|(?:zobacz|otwórz) w przeglądarce',
  'odhlásit (?:se|odběr)|odhlásiť sa|zobrazit v prohlížeči|zobraziť v prehliadači|odjav(?:a|i se|ite se)',
  'avregistrera(?: dig)?|avsluta prenumeration(?:en)?|visa i (?:din )?webbläsare(?:n)?|afmeld(?: nyhedsbrev(?:et)?)?|meld (?:deg )?av|avmeld|(?:vis|se) i (?:din )?(?:browser|nettleser)(?:en)?',
  'peruuta tilaus|näytä selaimessa|loobu uudiskirjast|atrakstīties|atsisakyti prenumeratos|leiratkozás|megtekintés böngészőben',
  'aboneli(?:kten|ği) (?:çık|iptal)\\p{L}*|tarayıcıda görüntüle|відписатися|скасувати підписку|отписване|отпишете се|διαγραφή|απεγγραφή',
].join('|');

/** Why a mailing reached its reader, in a sentence with the way out of it. */
const SENT = [
  'sie (?:erhalten|bekommen) (?:diese[ns]?|unseren?) (?:e-?mail|mail|nachricht|newsletter|rundmail),? (?:weil|da)',
  '(?:ha|hai|avete) ricevuto quest[ao] (?:e-?mail|mail|messaggio|newsletter) perché|riceve(?:te)? quest[ao] (?:e-?mail|mail|messaggio|newsletter) perché',
  '(?:recebeu|está a receber|você (?:recebeu|está recebendo)) est[ae] (?:e-?mail|mensagem|newsletter) porque',
  '(?:u|je) (?:ontvangt|krijgt) (?:deze|dit) (?:e-?mail|mail|bericht|nieuwsbrief) omdat',
  'otrzymuj(?:esz|ą państwo) (?:tę|ten|tego) (?:wiadomość|e-?mail|newsletter|maila)?,? ?ponieważ',
  '(?:du|ni) får (?:detta|det här) (?:mejlet|brevet|e-?postmeddelandet|nyhetsbrevet)? ?(?:mejl|brev|e-?postmeddelande|nyhetsbrev)? ?eftersom|du (?:modtager|mottar) denne (?:e-?mail|mail|e-?posten|meldingen) fordi',
  'tento (?:e-?mail|newsletter) (?:jste|ste) (?:obdrželi|dostali),? (?:protože|pretože)',
].join('|');

const SENT_LINE = new RegExp(String.raw`^(?:${SENT})(?!\p{L}).{0,200}$`, 'iu');

const OFFER = new RegExp(String.raw`^(?:${OFFERED})[.!]?$`, 'iu');
const LONGEST_OFFER = 6;

/** Afmelden | Privacy: what a mailing offers under its text, alone or beside other words of the kind, or why it was sent. */
export function isStrangeFooter(text: string): boolean {
  if (SENT_LINE.test(text)) return true;
  const parts = text.split(/ ?[|•·] ?| [/–—-] /u);
  return parts.every((part) => part.split(' ').length <= LONGEST_OFFER) && parts.some((part) => OFFER.test(part));
}

/** What sites write around a text there, each alone in its line: menus, print and share, what the law asks for. */
const SITE = [
  'startseite|zur startseite|zu[mr] (?:(?:haupt)?inhalt|(?:haupt)?menü|(?:haupt)?navigation|suche|fuß(?:zeile|bereich)) springen|direkt zum (?:haupt)?inhalt|(?:zur )?(?:haupt)?navigation(?: überspringen)?|suche|teilen|(?:weiter)?empfehlen|drucken|(?:diese |die )?seite (?:drucken|teilen)|(?:diesen |den )?(?:artikel|beitrag) (?:drucken|teilen)|teilen (?:auf|über|per) .{1,30}|nach oben|zum seitenanfang|impressum|datenschutz(?:erklärung|hinweise)?|barrierefreiheit|cookie-?einstellungen|(?:newsletter )?(?:abonnieren|bestellen)|(?:zum )?newsletter(?: .{0,30}anmelden)?|folgen sie uns(?: .{0,60})?|alle rechte vorbehalten\\.?|als pdf (?:herunterladen|öffnen)|pdf herunterladen|leichte sprache|gebärdensprache|anmelden|kontakt(?:formular)?',
  'vai al contenuto(?: principale)?|salta al contenuto(?: principale)?|cerca|condividi(?: .{0,40})?|stampa(?: (?:la )?pagina| questa pagina)|torna (?:su|all.inizio|indietro)|(?:informativa|politica) (?:sulla |della )?(?:privacy|riservatezza)|note legali|mappa del sito|accessibilità|dichiarazione di accessibilità|seguici(?: .{0,60})?|iscriviti alla newsletter|tutti i diritti riservati\\.?|scarica (?:il )?pdf|contatti',
  'ir para o conteúdo(?: principal)?|saltar para o conteúdo(?: principal)?|pular para o conteúdo(?: principal)?|página inicial|pesquisar|(?:com)?partilh(?:ar|e)(?: .{0,40})?|compartilhar(?: .{0,40})?|imprimir(?: (?:esta )?página)?|voltar ao (?:topo|início)|política de (?:privacidade|cookies)|mapa do (?:site|sítio)|termos (?:de|e) (?:uso|utilização|condições)|acessibilidade|siga-nos(?: .{0,60})?|subscreva a (?:nossa )?newsletter|todos os direitos reservados\\.?|descarregar pdf|baixar pdf',
  'naar (?:de )?(?:hoofd)?inhoud(?: gaan)?|direct naar (?:de )?inhoud|ga naar (?:de )?inhoud|zoeken|delen|afdrukken|(?:deze )?pagina (?:delen|afdrukken)|deel (?:deze pagina|dit (?:artikel|bericht)|op .{1,30})|delen op .{1,30}|terug naar boven|naar boven|privacy(?:beleid|verklaring)|cookiebeleid|toegankelijkheid(?:sverklaring)?|volg ons(?: .{0,60})?|alle rechten voorbehouden\\.?',
  'przejdź do (?:głównej )?treści|szukaj|udostępnij(?: (?:tę )?stronę| artykuł| na .{1,30})?|(?:wy)?drukuj(?: stronę)?|do góry|polityka (?:prywatności|cookies)|mapa (?:strony|serwisu)|deklaracja dostępności|obserwuj nas(?: .{0,60})?|wszelkie prawa zastrzeżone\\.?',
  'přejít (?:na|k) (?:hlavní(?:mu)? )?obsahu?|sdílet(?: (?:tuto )?stránku| článek| na .{1,30})?|vytisknout(?: stránku)?|zdieľať(?: (?:túto )?stránku| článok| na .{1,30})?|vytlačiť(?: stránku)?|prejsť na (?:hlavný )?obsah|všechna práva vyhrazena\\.?|všetky práva vyhradené\\.?|nahoru|zásady ochrany osobních údajů|prohlášení o přístupnosti|skip innehåll|till huvudinnehåll(?:et)?|hoppa till (?:huvud)?innehåll(?:et)?|dela(?: (?:den här |denna )?(?:sidan?|artikeln?)| på .{1,30})?|skriv ut(?: (?:denne |den här )?(?:siden|sidan|artikeln))?|del (?:denne |denne her )?(?:siden?|artik(?:len|kelen))|del på .{1,30}|(?:udskriv|print)(?: siden?)?|alla rättigheter förbehållna\\.?|alle rettigheter (?:reservert|forbeholdt)\\.?|alle rettigheder forbeholdes\\.?|tillgänglighet|integritetspolicy|hopp til (?:hoved)?innhold(?:et)?|spring til (?:hoved)?indhold|siirry (?:suoraan )?sisältöön|jaa(?: (?:tämä )?(?:sivu|artikkeli))?|tulosta(?: (?:tämä )?sivu)?|kaikki oikeudet pidätetään\\.?|tietosuojaseloste|saavutettavuus(?:seloste)?',
  'перейти до (?:основного )?вмісту|поділитися(?: (?:цією )?сторінкою| [ув] .{1,30})?|(?:роз|на)друкувати(?: сторінку)?|усі права захищені?\\.?|політика конфіденційності|мапа сайту|към съдържанието|сподел(?:и|ете)(?: (?:тази )?страница(?:та)?| във? .{1,30})?|(?:отпечатай|принтирай)(?:те)?(?: страницата)?|всички права запазени\\.?|политика за поверителност|μετάβαση στο (?:κύριο )?περιεχόμενο|κοινοποίηση(?: (?:της )?σελίδας| στο .{1,30})?|(?:κοινοποιήστε|μοιραστείτε)(?: .{1,30})?|εκτύπωση(?: (?:της )?σελίδας)?|με επιφύλαξη παντός δικαιώματος\\.?|πολιτική απορρήτου|i̇çeriğe (?:geç|atla)|içeriğe (?:geç|atla)|(?:bu )?sayfayı (?:paylaş|yazdır)|paylaş|yazdır|gizlilik politikası|yasal uyarı|kullanım koşulları|tüm hakları saklıdır\\.?',
  'jaga(?: (?:seda )?lehte| .{0,20}s)?|prindi(?: leht)?|liigu (?:edasi )?põhisisu juurde|(?:dalīties|drukāt)(?: lapu)?|(?:dalintis|dalytis|spausdinti)(?: puslapį)?|pereiti prie (?:pagrindinio )?turinio|visos teisės saugomos\\.?|visas tiesības aizsargātas\\.?',
  '(?:(?:az )?oldal |(?:a )?cikk )?(?:megosztása|nyomtatása)|megosztás|nyomtatás|ugrás a (?:fő)?tartalomra|minden jog fenntartva\\.?|(?:distribui(?:e|ți)|partajează|tipărește|imprimă)(?: (?:această )?pagin[aă]| articolul| pe .{1,30})?|(?:salt|sari|treci) la conținut(?:ul principal)?|toate drepturile rezervate\\.?',
  'podijeli(?:te)?(?: (?:ovu )?stranicu| članak| na .{1,30})?|ispiši(?:te)?(?: stranicu)?|(?:preskoči|skoči|idi) na (?:glavni )?(?:sadržaj|vsebino)|deli(?:te)? (?:to )?stran|natisni(?: stran)?|sva prava pridržana\\.?|vse pravice pridržane\\.?',
  'comparteix(?: .{1,30})?|imprimeix(?: .{1,20})?|(?:vés|salta) al contingut(?: principal)?|tots els drets reservats\\.?|roinn(?: an leathanach seo)?|priontáil(?: an leathanach(?: seo)?)?|(?:léim|téigh) (?:go dtí|chuig) an (?:bpríomhábhar|ábhar)|gach ceart ar cosaint\\.?|rhannu(?:’r (?:dudalen|dudalen hon|erthygl))?|argraffu(?:’r dudalen(?: hon)?)?|neidio i’r (?:prif )?gynnwys|cedwir pob hawl\\.?|aqsam(?: din il-paġna)?|ipprintja(?: din il-paġna)?|id-drittijiet kollha riżervati\\.?',
].join('|');

/** What the first page of a site is called there: Startseite. */
export const STRANGE_HOME =
  /^(?:startseite|start|home|página inicial|início|strona główna|hem|startsida|forside|hjem|etusivu|avaleht|sākums|pradžia|úvod|domů|domov|főoldal|kezdőlap|acasă|naslovnica|početna|inici|головна|начало|αρχική(?: σελίδα)?|ana ?sayfa|baile|hafan|paġna ewlenija)$/iu;

/** What menus have behind it there. A pattern. */
export const STRANGE_MENU = [
  'aktuelles|nachrichten|kontakt|suche|themen|service|publikationen|veranstaltungen|über uns|medien|presse|dokumente|projekte|archiv',
  'notizie|contatti|cerca|pubblicazioni|eventi|chi siamo|stampa|documenti|servizi|temi|progetti|archivio|notícias|contactos|contatos|pesquisar|buscar|publicações|eventos|quem somos|imprensa|documentos|serviços|temas|projetos|arquivo|notícies|publicacions|qui som|premsa',
  'nieuws|contact|zoeken|publicaties|evenementen|over ons|pers|documenten|diensten|thema’s|projecten|archief|aktualności|szukaj|publikacje|wydarzenia|o nas|prasa|dokumenty|usługi|projekty|archiwum',
  'aktuality|zprávy|publikace|akce|o nás|tisk|dokumenty|služby|projekty|archiv|správy|publikácie|hírek|kiadványok|események|rólunk|sajtó|dokumentumok|știri|publicații|evenimente|despre noi|presă|documente|vijesti|novice|objave|događaji|o nama|mediji|dokumenti',
  'nyheter|sök|søk|søg|publikationer|evenemang|om oss|press|nyheder|publikationer|om os|presse|publikasjoner|uutiset|julkaisut|tapahtumat|tietoa meistä|uudised|meist|naujienos|apie mus|jaunumi|par mums',
  'новини|пошук|публікації|події|про нас|преса|документи|послуги|контакти|проєкти|публикации|събития|за нас|медии|документи|νέα|δημοσιεύσεις|εκδηλώσεις|ποιοι είμαστε|τύπος|έγγραφα|haberler|yayınlar|etkinlikler|hakkımızda|bas[ıI]n|belgeler|[iİ]let[iİ]ş[iİ]m|ara|nuacht|fúinn|newyddion|amdanom ni|aħbarijiet',
].join('|');

/** Weitere Nachrichten lesen; Leggi altre notizie: where a site goes on. */
const MORE = [
  '(?:mehr|weitere|alle|andere) (?:nachrichten|meldungen|neuigkeiten|news|artikel|medienmitteilungen|pressemitteilungen) (?:lesen|ansehen|anzeigen)',
  '(?:leggi|vedi|scopri) (?:altre|tutte le|le altre|più) (?:notizie|news)|(?:leggi|vedi) (?:altri|tutti i) (?:articoli|comunicati)',
  '(?:ler|leia|ver|veja) (?:mais|outras|todas as) notícias|(?:ler|ver) (?:mais|outros|todos os) (?:artigos|comunicados)',
  '(?:lees|bekijk) (?:meer|ander|al het) nieuws|(?:czytaj|zobacz) (?:więcej|inne|wszystkie) (?:wiadomości|aktualności)',
].join('|');

/** What stands there before the day on which a text was published. */
export const STRANGE_PUBLISHED =
  'yayın(?:lanma|lama|)? ?tarihi|veröffentlicht(?: am)?|publiziert(?: am)?|pubblicat[oa](?: il)?|publicad[oa](?: em)?|gepubliceerd(?: op)?|opublikowano|publikováno|zveřejněno|zverejnené|objavljeno|közzétéve|publicat(?: (?:la|pe data de|el))?|publicerad(?: den)?|publisert|offentliggjort|julkaistu|avaldatud|опубліковано|публикувано|δημοσιεύ[θτ]ηκε';

/** What says in brackets, in such a language, that a text is a translation. */
export const STRANGE_TRANSLATION =
  'übersetzung|traduzione|tradução|vertaling|tłumaczenie|překlad|preklad|prijevod|prevod|fordítás|traducere|översättning|over?settelse|oversættelse|käännös|tõlge|tulkojums|vertimas|переклад|превод|μετάφραση|çeviri|traducció|aistriúchán|traduzzjoni|cyfieithiad';

/** War diese Seite hilfreich?: where a site asks whether its page was of use. */
const OF_USE = [
  'war (?:diese seite|dieser artikel|diese information)(?: für sie)? (?:hilfreich|nützlich)(?!\\p{L}).{0,60}|(?:hat ihnen|fanden sie) (?:diese seite|dieser artikel|diesen artikel)(?: geholfen| hilfreich| nützlich).{0,60}',
  '(?:questa pagina|questo articolo|questa informazione) (?:ti|le|vi) è stat[oa] utile.{0,60}|(?:hai|ha) trovato utile (?:questa pagina|questo articolo).{0,60}',
  '(?:esta página|este artigo|esta informação) foi útil.{0,60}|achou (?:esta página|este artigo) útil.{0,60}',
  'was deze (?:pagina|informatie) nuttig.{0,60}|heeft deze (?:pagina|informatie) (?:u|je) geholpen.{0,60}',
  'czy (?:ta strona|ten artykuł|ta informacja) (?:była?|okazała? się) (?:pomocn[ay]|przydatn[ay]).{0,60}',
  'byla (?:tato|pro vás tato) stránka (?:užitečná|pro vás užitečná).{0,60}|bola (?:táto|pre vás táto) stránka užitočná.{0,60}',
  '(?:var|hadde|hade) (?:den här |denna |denne )?(?:sidan|side|siden) (?:till |til )?(?:hjälp|hjelp|hjælp|nyttig|användbar|nytte).{0,60}|(?:oliko tästä sivusta apua|oliko sivu hyödyllinen).{0,60}',
  'чи була (?:ця )?сторінка корисною.{0,60}|полезна ли (?:беше|ви беше) (?:тази )?страница.{0,60}|ήταν χρήσιμη (?:αυτή )?η σελίδα.{0,60}|bu sayfa (?:yararlı|faydalı) (?:oldu|mıydı) ?(?:mu)?.{0,60}',
].join('|');

/** What may be answered there, each in a word. A pattern. */
export const STRANGE_ANSWERS =
  'ja|nein|teilweise|sì|in parte|sim|não|em parte|nee|tak|nie|ano|áno|ne|da|nu|igen|nem|sí|nej|nei|kyllä|ei|jah|jā|nē|taip|так|ні|да|не|ναι|όχι|evet|hayır|iva|le|ydw|nac ydw';

const SITE_LINE = new RegExp(`^(?:${SITE}|${MORE}|${OF_USE})$`, 'iu');

/** Zum Inhalt springen; Informativa sulla privacy. */
export function isStrangeSiteLine(text: string): boolean {
  return SITE_LINE.test(text);
}

/** How sites offer a file there. A pattern. */
export const STRANGE_DOWNLOAD = [
  '(?:als )?(?:pdf|word)(?:-(?:datei|version|dokument|fassung))? (?:herunterladen|öffnen|ansehen|speichern)|herunterladen|downloaden|zum (?:download|herunterladen)',
  'scarica(?:re|te)?|baixar|baixe|descarregar|descarregue|transferir|pobierz|ściągnij',
  'stáhnout|stáhněte|stiahnuť|stiahnite|preuzmi(?:te)?|prenesi(?:te)?|letöltés(?:e)?|descărca(?:ți|re)|descarcă|descarrega(?:r|’n|’l)?',
  'ladda ne[dr]|hent|last ned|lataa|laadi alla|lejupielād(?:ēt|ējiet)|atsisiųsti|parsisiųsti|íoslódáil|niżżel|lawrlwytho',
  'завантажити|изтегл(?:и|ете|яне)|свал(?:и|ете)|λήψη|κατεβάστε|(?:i̇|i)ndir(?:in)?',
].join('|');

/** What heads the titles of other pages there. A pattern. */
export const STRANGE_RELATED = [
  '(?:verwandte|ähnliche|weitere|aktuelle|neueste) (?:artikel|beiträge|themen|meldungen|nachrichten|inhalte)|(?:weiterführende|verwandte|zugehörige) (?:links|dokumente|informationen|seiten)|mehr zum thema|mehr (?:meldungen|nachrichten|artikel|beiträge)|beliebte (?:artikel|beiträge)|meistgelesen|empfohlen(?:e .{1,20})?|das könnte (?:sie|dich) (?:auch )?interessieren|siehe auch',
  '(?:articoli|notizie|contenuti|documenti|link|collegamenti|pagine) (?:correlat[ie]|associat[ie]|simili)|leggi anche|(?:altre|ultime) notizie|(?:altri|ultimi) (?:articoli|comunicati)|per saperne di più|i più letti|consigliati|potrebbe(?:ro)? interessarti(?: anche)?',
  '(?:notícias|artigos|conteúdos?|documentos|links|ligações|páginas) (?:relacionad|associad)[oa]s|(?:leia|veja) também|(?:outras|mais|últimas) notícias|(?:outros|últimos|mais) (?:artigos|comunicados)|saiba mais|mais (?:lidas|lidos|vistas)|recomendad[oa]s|(?:leia|ver) mais',
  "gerelateerde? (?:artikelen|berichten|nieuws|inhoud|documenten|links|pagina[’']s)|lees ook|(?:meer|ander|laatste) nieuws|zie ook",
  'podobne (?:artykuły|wiadomości)|powiązane (?:artykuły|treści|dokumenty|linki|strony)|(?:zobacz|przeczytaj) (?:też|także|również)|(?:inne|najnowsze) (?:wiadomości|aktualności)',
  'související (?:články|zprávy|dokumenty|odkazy)|súvisiace (?:články|správy|dokumenty|odkazy)|povezane (?:novice|vijesti)|(?:další|ďalšie) (?:zprávy|správy)|kapcsolódó (?:cikkek|hírek)|(?:știri|articole) (?:similare|conexe)|(?:notícies|articles) relacionad(?:e|o)s|vegeu també',
  'relaterade? (?:artiklar|nyheter|dokument|länkar)|relaterte (?:artikler|nyheter|dokumenter|lenker)|relaterede (?:artikler|nyheder|dokumenter|links)|läs (?:också|även)|les også|læs også|(?:fler|flere) (?:nyheter|nyheder)|lue myös|aiheeseen liittyvää',
  '(?:son|diğer|ilgili|öne çıkan|benzer|güncel) (?:haberler|duyurular|açıklamalar|yazılar|içerikler|belgeler|bağlantılar|etkinlikler)|ayrıca (?:bakınız|okuyun)',
  "пов[’']язані (?:новини|статті|матеріали|документи|посилання)|читайте також|(?:інші|останні) новини|свързани (?:новини|статии)|още новини|σχετικά (?:άρθρα|νέα)|[iİ]lg[iİ]l[iİ] (?:haberler|içerikler)|diğer haberler",
].join('|');
