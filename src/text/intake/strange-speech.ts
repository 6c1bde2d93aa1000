/** What speakers say to those present, what a speech says of its state, and what the lines of an invitation to the press begin with, in languages whose pages are not read. Patterns. */

/** How a line begins in which a speaker addresses those present. A mark ends it. */
export const STRANGE_SALUTATIONS = [
  'sehr (?:geehrte|verehrte)[rs]?|meine (?:sehr (?:geehrten|verehrten) )?damen|(?:hoch)?verehrte|exzellenz|liebe (?:freund|kolleg|mitbürger|bürger|landsleute|gäste|anwesende)|herr (?:\\p{L}+)?(?:präsident|vorsitzender|minister|bürgermeister|kanzler)|frau (?:\\p{L}+)?(?:präsidentin|vorsitzende|ministerin|bürgermeisterin|kanzlerin)',
  'signor[aei]?(?!\\p{L})|signore e signori|gentil(?:i|e|issim[oaie])(?!\\p{L})|egregi[oa]?(?!\\p{L})|onorevol|eccellenz|illustr|car[ei] (?:amic|collegh|concittadin)',
  'excelência|excelentíssim|(?:minhas |meus )?senhor(?:as|es|a)?(?!\\p{L})|car[oa]s (?:e car[oa]s )?(?:amig|colegas|concidad)|prezad[oa]s|ilustres?(?!\\p{L})|digníssim',
  'dames en heren|excellentie|geachte|beste (?:vrienden|collega)|(?:meneer|mijnheer|mevrouw) de',
  'szanown|ekscelencj|drodzy|panie i panowie|panie (?:przewodnicz|prezyden|ministr|marszał)|pani (?:przewodnicz|prezyden|minist|marszał)',
  'vážen|(?:pane|paní|pán|pani) (?:předsed|predsed|prezident|minist)|gospo(?:d|din|dine|đo|a) (?:predsjed|predsed|minist)|elnök (?:úr|asszony)|dámy a pán(?:ové|ovia|i)|excelenc|milí (?:přátelé|priatelia)|poštovan|spoštovan|dame i gospodo|dame in gospodje|ekselencij|tisztelt|hölgyeim|stima(?:te?|tă|[țţ]i)(?!\\p{L})|doamnelor|excelenț|domnule|doamnă',
  'mina damer|(?:herr|fru) (?:talman|borgmästare|borgmester|borgarråd|minister|statsminister|statsråd|ordförande|formand|ordfører|president|rektor|landshövding)|mine damer|ärade|ers? excellens|deres e(?:xc|ks|ksc)ell?en[cs]|kære|kjære|bästa|arvoisa|arvoisat|hyvät|austatud|lugupeetud|daamid|dāmas|cienījam|godāt|gerbiam|ponios',
  'шановн|пан[еі] (?:голов|президент|міністр)|пані та панове|ваш[аі] (?:високо|превелебн)|уважаеми?|госпо(?:жо|дин|дине) (?:председател|президент|минист)|дами и господа|ваш[еи] превъзходителств|κυρίες|κυρία πρόεδρ|κύριε πρόεδρ|εξοχότατ|αξιότιμ|αγαπητ|sayın|değerli|saygıdeğer|ekselans',
  'senyora?(?: (?:president|alcald|conseller|director|ministr|rector|secret))|senyores|excel·l|benvolgu|a dhaoine uaisle|a chairde|eċċellenz|sinjuri|għeżież|foneddigion|gyfeillion',
].join('|');

/** The same as whole lines, behind which some put no mark, as the Swiss do. */
export const WHOLE_SALUTATIONS = [
  '(?:sehr (?:geehrte|verehrte) |meine (?:sehr (?:geehrten|verehrten) )?)damen und herren|liebe (?:kolleginnen und kollegen|freundinnen und freunde|mitbürgerinnen und mitbürger|gäste|anwesende)|exzellenzen',
  'signore e signori|car[ei] (?:amiche e amici|amici|colleghe e colleghi|concittadine e concittadini)|eccellenze',
  'senhoras e senhores|minhas senhoras e meus senhores|car[oa]s (?:amig[oa]s|colegas)|excelências',
  'dames en heren|panie i panowie|szanowni państwo|dámy a pán(?:ové|ovia|i)|vážen[íé] (?:přítomní|prítomní|dámy a pán(?:ové|ovia|i))|dame i gospodo|dame in gospodje|hölgyeim és uraim|doamnelor și domnilor',
  'mina damer och herrar|mine damer og herrer|hyvät (?:naiset ja herrat|kuulijat)|daamid ja härrad|dāmas un kungi|ponios ir ponai',
  'пані та панове|дами и господа|κυρίες και κύριοι|senyores i senyors|bayanlar (?:ve )?baylar|hanımefendiler,? beyefendiler',
].join('|');

/** How a speaker thanks at the end of a speech. */
export const STRANGE_THANKS = [
  '(?:ich danke(?: ihnen)?|vielen dank|herzlichen dank|besten dank|danke(?: schön)?)(?: (?:allen|für (?:ihre|die) aufmerksamkeit))?',
  "(?:grazie|vi ringrazio)(?: (?:mille|a tutt[ie]|(?:a tutti )?per (?:la vostra |l[’']?\\s?)attenzione))?",
  '(?:muito )?obrigad[oa](?: a tod[oa]s| pela (?:vossa|sua) atenção)?',
  '(?:dank u(?: wel)?|ik dank u|bedankt)(?: voor uw aandacht)?',
  'dziękuję(?: (?:państwu|bardzo))?(?: za uwagę)?|děkuji(?: vám)?(?: za pozornost)?|ďakujem(?: vám)?(?: za pozornosť)?|hvala(?: (?:vam|lijepa|lepa))?(?: (?:na pažnji|na pozornosti|za pozornost))?',
  'köszönöm(?: (?:szépen|(?:a )?(?:megtisztelő )?figyelm(?:et|üket)))?|(?:vă )?mulțumesc(?: (?:mult|pentru atenție|tuturor))?|moltes gràcies|gràcies',
  'tack(?: så mycket| för (?:ordet|uppmärksamheten|er uppmärksamhet))?|(?:mange |tusen )?takk?(?: for (?:ordet|oppmerksomheten|opmærksomheden))?|kiitos(?: (?:teille|paljon))?|kiitän teitä|aitäh|tänan(?: teid)?|paldies(?: par uzmanību)?|ačiū(?: už dėmesį)?|dėkoju(?: už dėmesį)?',
  'дякую(?: вам)?(?: за увагу)?|благодаря(?: ви)?(?: за вниманието)?|(?:σας )?ευχαριστώ(?: πολύ)?(?: για την προσοχή σας)?|(?:çok )?teşekkür ede(?:rim|riz)|go raibh maith agaibh|grazzi|diolch(?: yn fawr)?',
].join('|');

/** How a speech says that only what is spoken counts. */
export const STRANGE_CHECK_AGAINST_DELIVERY = [
  '(?:es gilt|ma(?:ß|ss)geb(?:lich|end) ist) (?:nur |allein |ausschlie(?:ß|ss)lich )?das gesprochene wort',
  "(?:(?:fa|farà) fede|vale) (?:solo |soltanto |solamente |unicamente )?(?:(?:il|la) (?:testo|discorso|versione)|l[’']intervento) (?:effettivamente )?pronunciat[oa]",
  '(?:só |apenas |unicamente )?(?:faz fé|vale) (?:só |apenas |unicamente )?[oa] (?:texto|discurso|versão|intervenção) (?:efe(?:c)?tivamente )?(?:pronunciad|proferid|lid)[oa]',
  '(?:alleen |enkel |slechts |uitsluitend )?(?:het |de )?(?:uit)?gesproken (?:woord|tekst|versie) (?:geldt|telt|is geldig|is bindend)',
  '(?:obowiązuje|liczy się|wiążąc[ae] jest) (?:wyłącznie |tylko |jedynie )?(?:słowo|wersja|tekst|treść) (?:wypowiedzian|mówion|wygłoszon)[eay]',
  'platí (?:jen |pouze |len |iba )?(?:proslovené|mluvené|hovorené|vyslovené) slovo|az elhangzott (?:szöveg|beszéd) (?:az irányadó|a mérvadó|számít)|contează (?:doar |numai )?(?:discursul|textul) rostit|només fa fe el text pronunciat',
  'det talade ordet gäller|det talte ord (?:gælder|gjelder)|muutokset puhuttaessa mahdollisia|konuşma metni esastır|söylenen söz geçerlidir|звіряти з виголошеним',
].join('|');

/** What the lines of an invitation to the press begin with, before a colon: what, when, where, who. */
export const STRANGE_ADVISORY = [
  'was|wann|wo|wer|wie|anmeldung|akkreditierung|(?:che )?cosa|quando|dove|chi|come|o quê|onde|quem|como|wat|wanneer|waar|wie|hoe|co|kiedy|gdzie|kto|kdy|kde|kdo|čo|kedy',
  'što|kada|gdje|tko|kaj|kdaj|kje|mit|mikor|hol|ki|ce|când|unde|cine|què|quan|on|qui|vad|när|var|vem|hvad|hvornår|hvor|hvem|hva|når|mitä|milloin|missä|kuka|ketkä',
  'що|коли|де|хто|какво|кога|къде|кой|τι|πότε|πού|ποιο[ςι]|ne|ne zaman|nerede|kim',
].join('|');
