/** What reading a page in French takes. */
import type { IntakeWords } from '../intake-words.ts';
import { houseLine } from '../houses.ts';
import { PERSON } from '../language.ts';
import { places } from './places.ts';

const OFFICES =
  '(?:(?:Vice|Sous)-)?(?:Secrétaire|Présidente?|Directeur|Directrice|Haut[- ]Commissaire|Haute[- ]Commissaire|Commissaire|Envoyée?|' +
  'Représentante?|Médiat(?:eur|rice)|Vérificat(?:eur|rice)|Auditeur|Auditrice|Contrôleu(?:r|se)|Greffière?|Bibliothécaire|Conservateur|Conservatrice|Chancelière?|Recteur|Rectrice|Doyenne?|Rapporteure?|Rapporteuse|Conseillère|Conseiller|Administrateur|Administratrice|Coordonnateur|Coordonnatrice|Ministre|' +
  'Ambassadeur|Ambassadrice|Gouverneure?|Maire|Porte-parole)';
const ARTICLE = "(?:(?:Le|La) |L[’'])?";
/** What holders of offices do in headlines; the same words behind an article or a preposition are what an office is for. */
const HEADLINE_VERBS =
  'accepte|accorde|accueille|accuse|achève|adopte|adresse|annonce|appelle|apporte|approuve|appuie|assiste|assure|autorise|choisit|clôt|clôture|condamne|confirme|conclut|corrige|crée|débute|déclare|défend|démissionne|dénonce|déplore|désigne|dévoile|dirige|donne|effectue|encourage|entame|envoie|exhorte|exige|exprime|félicite|fixe|inaugure|insiste|interdit|invite|lance|lève|met|nomme|offre|ouvre|participe|pose|préconise|prend|présente|préside|prévient|promet|prononce|propose|publie|quitte|rappelle|réaffirme|reçoit|rectifie|refuse|rejette|rejoint|remercie|remet|rencontre|rend|répond|réunit|retire|salue|signe|souhaite|souligne|soutient|suspend|tient|transmet|visite|' +
  String.raw`se (?:dit|félicite|joint|prononce|rend|réjouit|réunit|rendra)|s[’']\p{L}+(?:e|t)|\p{L}{2,}(?:era|ira|ndra|vra|ttra)|(?:a|ont) \p{L}+(?:é|i|u|is|ert)`;
/** What the state of a text is said of. */
const TEXT = '(?:(?:(?:le|ce|la|cette) )?(?:texte|déclaration|allocution|discours|message|remarques|observations) )?';

/** What may stand around a note that is a whole line. */
const BRACKET = '[[(\\])]?';

const words = (text: string): readonly string[] => text.split(' ');

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['français'],
    commonWords:
      'le la les de des du un une et est dans que qui pour par sur nous nos notre en au aux il elle ils elles ce cette ces se sa son ses leur leurs plus ne pas avec ont sont été être a à ou où mais comme tout tous toute toutes si y je vous lui même aussi entre sans dont fait cet d l qu n s c j cela très ainsi fois deux encore avait était sera mai',
    never: String.raw`[^a-zàâæçéèêëîïôœùûüÿ]|[aiou]o$|ão|[cg]h[ei]$`,
    smallWords: words(
      'le la les de des du et à une un en que qui pour est dans par sur nous leur leurs avec cette ces aux au sont l d qu se s vous votre je mon notre nos',
    ),
    shows: String.raw`[àâçèêëîïœùû]|ée?s?(?!\p{L})|(?<!\p{L})(?:[cdjlmnst]|qu)[’']|(?:eur|euse|eux|aux|ique|aire|ière|isme|iste|oire|elle|ette|ville)s?(?!\p{L})|(?<!th|[a-z]m)ement(?!\p{L})`,
    dates: {
      months: [
        ['janv'],
        ['fevrier', 'févr'],
        [],
        ['avr'],
        [],
        [],
        ['juil'],
        ['aout'],
        ['sept'],
        ['oct'],
        ['nov'],
        ['decembre', 'déc'],
      ],
      weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\\.',
      before: 'le|du|les',
      article: 'le|du|les',
      several: 'les|du',
      ordinal: 'er',
      through: 'et|au',
      hour: String.raw`(?:à )?\d{1,2}(?:[:.]\d{2}(?: ?(?:h|heures?))?| ?(?:h|heures?)(?: ?\d{2})?)(?: (?:du matin|du soir|de l[’']après-midi))?`,
      labels: 'en date|fait|dates?|le|publiée?|mise? en ligne|parue?',
      states:
        '(?:état|situation|version|révision|révisée?s?|revue?s?|mise? à jour|mise à jour|dernière mise à jour|actualisée?|actualisation|modifiée?|modification|édition|projet|statut|au|en vigueur|valable|imprimée?|consultée?|approuvée?|adoptée?|signée?|envoyée?|reçue?|créée?)(?: (?:au|du|le|en date du))?',
      dayFirst: true,
    },
    thanks:
      "merci(?: beaucoup| à (?:toutes et à )?tous| infiniment| bien)?(?: de (?:votre|m’avoir|m'avoir)[^.!]{0,40})?|" +
      'je vous (?:en )?remercie(?: (?:toutes et tous|beaucoup|encore))?(?: de votre [^.!]{0,30})?',
  },
  pages: {
    places,
    head: {
      kinds: {
        'press-release': String.raw`^(?:communiqu[eé]s?(?!\p{L}| (?:conjoint|commun|final))|notes? de presse(?!\p{L}))`,
        remarks: String.raw`(?<!\p{L})(?:allocution|discours|observations|remarques)(?!\p{L})|^intervention (?:de|du|d[’'])(?!\p{Ll})`,
        message: String.raw`(?<!\p{L})message(?!\p{L})`,
        statement: String.raw`(?<!\p{L})déclaration(?!\p{L})|^communiqu[eé]s? (?:conjoint|commun|final)(?!\p{L})`,
      },
      labels:
        "communiqu[eé]s?(?: de presse)?(?: (?:commun|conjoint|final|officiel))?|note de presse|déclarations?(?: (?:conjointe|commune|officielle))?(?: (?:à la presse|conjointe|commune))?|document d[’']information|fiche d[’']information|" +
        "compte[ -]rendu|lettre ouverte|note (?:de service|interne|circulaire)|mémo(?:randum)?|entretien|note aux correspondants|discours|allocution|message|note d[’'](?:information|actualité)|avis(?: public| aux médias)?|décision|résolution|(?:résumé (?:de l[’']|du ))?(?:arrêt|jugement)|bulletin|circulaire|transcription|notes d[’']allocution|actualités?|annonce|" +
        'questions(?: et |-)réponses|information(?: de)? presse|dossier de presse|(?:avis|note|notice) (?:aux (?:médias|journalistes|voyageurs|usagers|passagers|consommateurs)|de sécurité|d’attribution|de marché|de recrutement)|rappel de produits?|point de (?:situation|presse)|(?:message|lettre) de condoléances|nomination|nécrologie|hommage|invitation(?: presse)?|note aux médias|conférence|témoignage|résultats? (?:de l’appel d’offres|des élections)',
      topics:
        "condoléances|nécrologie|hommages?|év[éè]nements?|agenda|culture|éducation|enseignement|santé|sciences?|recherche|environnement|climat|économie|finances?|commerce|sécurité|défense|politique|société|sports?|technologies?|énergie|transports?|agriculture|pêche|migrations?|droits de l[’']homme|justice|paix|récits|prix|nominations?|visites?|réunions?|conférences?|publications?|rapports?|campagnes?|consultations?|appels d[’']offres|projets?",
      headings:
        'introduction|contexte|historique|résumé|synthèse|compte[ -]rendu|aperçu|conclusions?|généralités|points? (?:clés?|saillants|essentiels)|tribune|opinion|commentaire|analyse|éditorial|entretien|interview|préface|avant-propos|constatations|recommandations|annexe|programme|ordre du jour|en bref',
      houseGoesOn: 'auprès|près|de|du|des|pour',
      titleGoesOn: 'DU|DES|DE LA|SUR|PAR|RELATIVE?|CONCERNANT|AUX?|À|DEVANT|LORS|PENDANT',
      occasions: String.raw`(?<!\p{L}|des |du |de la )(?:journée|semaine|année|décennie|congrès|conférence|sommet|forum|festival|symposium|anniversaire|jeux|session|réunion|séance|débat)(?!\p{L})`,
      institutions:
        'Ministère|Département|Bureau|Office|Agence|Commission|Conseil|Comité|Autorité|Secrétariat|Union|Banque|Institut|Organisation|Fondation|Fédération|' +
        'Association|Parlement|Assemblée|Cour|Université|Musée|Fonds|Programme|Service|Services|Direction|Délégation|Ambassade|Mission|Nations|Gouvernement|' +
        'Administration|Centre|Chambre|Société|Groupe|Affaires|Municipalité|Ville|Mairie|Police|Chancellerie|Présidence|Haut-Commissariat',
      houseLine: houseLine({
        articles: "l['’]|la |les? ",
        nouns:
          'ministère|conseil|secrétariat|commission|comité|autorité|agence|bureau|office|fédération|association|organisation|fondation|union|banque|institut|université|musée|' +
          'parlement|assemblée (?:nationale|législative|parlementaire)|cour|chambre|ambassade|délégation|municipalité|mairie|préfecture|chancellerie|présidence|haut-commissariat|observatoire|syndicat|direction|département|société|' +
          'palais|cabinet d[ue]|maison royale|sénat|tribunal|port|bibliothèque|trésor|académie|hôpital|état-major|mission permanente|consulat|ville|parquet|gouvernement|' +
          'garde (?:côtière|nationale|républicaine)|croix-rouge|service (?:météorologique|national|fédéral)',
        adjectives:
          '(?:inter)?nation(?:al|ale|aux|ales)|fédéra(?:le?|ux)|généra(?:le?|ux)|région(?:ale?|aux)|central(?:e|es)?|municip(?:ale?|aux)|cantona(?:le?|ux)|départementale?|local(?:e|es)?|' +
          'permanente?s?|supérieure?s?|européen(?:ne)?s?|africain(?:e)?s?|mondiale?s?|publi(?:c|que)s?|économiques?|sociale?s?|fluvia(?:le?|ux)|maritimes?|portuaires?|constitutionnel(?:le)?s?|' +
          'étrang(?:er|ère)s?|unie?s?|civile?s?|intérieure?s?|populaires?|métropolitaine?s?|exécuti(?:f|ve)s?|mixtes?|indépendante?s?|nationaux|royale?s?|suprêmes?|électora(?:le?|ux)|présidentiel(?:le)?|législati(?:f|ve)|météorologiques?|géologiques?|' +
          // Frontalières, humanitaire: no verb ends so.
          String.raw`\p{L}{3,}(?:ières?|iers|(?<!f)aires?)`,
        joiners: 'de|du|des|la|le|les|et|pour|aux?|à|en|sur|contre|chargée?|près',
      }),
      issuer: '(?:communiqué )?(?:par|de)|émetteur|source|émis par|publié par',
      placeLabel: 'lieu|endroit|où',
      advisory: 'quoi|quand|où|qui|pourquoi|comment|objet|contexte',
      addressed:
        "(?:à (?:l[’']attention (?:de|des|du)|l[’']ensemble|tou(?:s|tes)|mes|nos|mesdames|messieurs|m\\.|mme)|aux) ",
      memo: {
        to: "à|a|au|aux|destinataires?|copie|cc|à l[’']attention de",
        from: 'de|de la part de|émetteur|expéditeur',
        date: 'date',
        subject: 'objet|sujet|concerne',
      },
      doneAt: '(?:fait|signée?|adoptée?|donnée?) à',
      symbolLabel: 'n[o°º]\\.?|numéro|réf(?:érence)?\\.?(?: n[o°º]\\.?)?|dossier(?: n[o°º]\\.?)?|document|doc\\.?|cote',
      office: String.raw`(?<!\p{L})${OFFICES}(?!\p{L})`,
      officesHaveCapitals: false,
      officeLine: String.raw`^${ARTICLE}${OFFICES}(?!\p{L})`,
      headlineVerbs: String.raw`(?<!(?:^| )(?:de|du|des|la|le|les|et|un|une|à|au|aux|en|pour|sur|par|sa|son|ses|chargée?)) (?:${HEADLINE_VERBS})`,
      officeGoesOn: String.raw`,| (?:du|des?|d[’'].*|à|aux?|auprès|près|pour|sur|en|et|contre|chargée?|délégué-?e?|générale?|exécuti(?:f|ve)|spéciale?|adjointe?|permanente?|fédérale?|principale?|extraordinaire|honoraire|sortante?|élue?|national[e]?)(?!\p{L})| [(&–-]`,
      noHouse: String.raw`(?:(?:\p{L}+ième|premi(?:er|ère)|\p{Nd}+(?:er|ère|e|ème)) )?(?:réunion|session|sommet|visite|signature|ouverture|clôture|lancement|nomination|élection|inauguration|anniversaire|entretien|adoption|décès|fermeture|réouverture|résultats?|conclusions)(?: \p{L}+(?:elle|aire|iale|nte|ive))? (?:du|des?|d[’']|sur|entre|avec|à|aux?|en)|aux? |à (?:la |l[’'])`,
      bareOffice: `${ARTICLE}${OFFICES}(?: (?:générale?|exécuti(?:f|ve)|spéciale?|adjointe?|permanente?))?`,
      attributed: 'attribu',
      officeThenName: String.raw`^${ARTICLE}(?<office>${OFFICES}(?: \p{Ll}+){0,2}) (?<name>${PERSON})$`,
      officeBeforeNameIsWhole: false,
      by: 'de|par|du|de la',
      speakerInTitle: [
        // Message du Secrétaire général à l’occasion de …
        String.raw`^(?<kind>(?:Message(?: vidéo)?|Déclaration|Allocution|Discours|Observations|Remarques)) (?:(?<article>du|de la|attribuable au|attribuable à la) |(?<elided>de l[’']))(?<office>.+?)(?<rest> (?:à|sur|lors|devant|pour|concernant|prononcée?|au sujet)(?!\p{L})[^]*)$`,
      ],
      honorifics: String.raw`(?:S\. ?E\. )?(?:M\.|Mme|Mlle|Mgr|Dre?|Pre?)`,
      withArticle: (office, article) => {
        if (article === 'du' || article === 'attribuable au') return `Le ${office}`;
        return article === 'de la' || article === 'attribuable à la' ? `La ${office}` : `L’${office}`;
      },
      spokesperson: String.raw`(?<!\p{L})porte-parole(?!\p{L})`,
      notInNames:
        '^(?:Présidence|Chancellerie|Palais|Port|Ville|Hôpital|Parquet|Gouvernement|Mairie|Préfecture|Cour|Chambre|Mission)|Messages?|Bureau|Presse|Réunion|Conférence|Sommet|Session|Conseil|Comité|Assemblée|Forum|Groupe|Commission|Organisation|Autorité|Agence|Centre|Union|Institut|Fondation|Fédération|Association|Société|Tribunal|Ministère|Direction|Secrétariat|Réseau|Académie|Université|Alliance|Parlement|Sénat|Service|Fonds|Banque|Premi(?:er|ère)|Deuxième|Troisième|Quatrième|Cinquième',
      inPlaces: 'de|du|la|le|les|sur',
      offices: {
        'secretary-general': 'Le Secrétaire général',
        spokesperson: 'Le Porte-parole du Secrétaire général',
        spokesman: 'Le Porte-parole du Secrétaire général',
      },
      exampleOffice: 'Le Secrétaire général',
    },
    status: {
      'check-against-delivery':
        "(?:seul )?le (?:texte )?prononcé (?:seul )?fait foi|(?:à )?(?:vérifier|contrôler) (?:au prononcé|à l[’']audition)|sous réserve (?:du prononcé|de modifications au prononcé)",
      'as-prepared': `${TEXT}tel(?:le)?s? que préparée?s?|^${BRACKET}(?:texte|version|discours|allocution) (?:écrite?|préparée?)${BRACKET}$`,
      'as-delivered': `${TEXT}tel(?:le)?s? que prononcée?s?|^${BRACKET}(?:texte|version|discours|allocution|déclaration|propos) (?:effectivement )?prononcée?s?${BRACKET}$`,
    },
    speech: {
      salutation:
        String.raw`(?:vos?|votre|leurs?) (?:\p{L}+ )?(?:excellenc|majest|altesse|éminence|honou?r|royal)|excellences?(?!\p{L})|` +
        String.raw`mesdames|messieurs|monsieur l|monsieur le|madame l|madame la|` +
        '(?:mes )?ch(?:er|ère)s? |(?:mes )?ami(?:e)?s |distinguée?s? |honorables? |ami(?:e)?s|collègues|chefs d',
      notInSalutation: 'sur|lors|à',
      and: 'et',
    },
    embargo: {
      begins:
        String.raw`(?:(?:merci|prière) de |veuillez )?(?:(?:ce|cette|le|la) \p{L}+ (?:est|reste) )?(?:strict(?:ement)? )?(?:sous embargo(?!\p{L})|(?:à )?retenir jusqu[’'e]|` +
        String.raw`embargo(?!\p{L})(?=[^\p{L}\d]*$| ?[:,–—-]| (?:jusqu|avant|levé|au \d|le \d|\d))|` +
        String.raw`(?:à )?ne pas (?:publier|diffuser|utiliser|communiquer|divulguer|rendre public)(?:(?: ou| ni|,) (?:publier|diffuser|utiliser|communiquer|divulguer|citer)){0,3} avant(?!\p{L})|` +
        String.raw`(?:pour (?:publication|diffusion)|à (?:publier|diffuser)) (?:le|à|à partir d[eu]|après|demain|dès)(?!\p{L})|(?:heure|date) de (?:publication|diffusion)(?!\p{L}) ?:|interdit de (?:publication|diffusion) avant(?!\p{L}))`,
      restricted:
        '(?:(?:merci|prière) de |veuillez )?(?:(?:avant-)?projet de (?:texte|discours|déclaration|communiqué|message|allocution)|(?:premier |deuxième |dernier )?(?:projet|brouillon|ébauche)(?= ?(?:$|[-–—:(,]|n[o°º]|v\\\\.?\\\\d|\\\\d|du |au ))|(?:strictement )?confidentiel(?:le)?|' +
        '(?:à )?(?:usage|diffusion) (?:strictement )?(?:interne|restreinte?)|(?:à )?ne pas (?:publier|diffuser|distribuer|citer|communiquer|partager|transférer)(?: (?:avant|hors|en dehors|sans) .{1,60})?|version (?:provisoire|préliminaire)|document (?:interne|provisoire)|(?:pour|en attente d[e’]|sous réserve d[e’]) ?(?:(?:votre|vos|sa|son|leur|notre) )?(?:validation|approbation|accord|relecture|commentaires?)|non (?:validée?|approuvée?)|(?:document|version) de travail|(?:pour|à) (?:usage|diffusion) (?:strictement )?(?:interne|restreinte?))',
      hints: [
        String.raw`(?:texte|déclaration|communiqué(?: de presse)?|rapport|informations?|contenu|discours|allocution|document|message|chiffres|conclusions)(?: [\p{L}’'-]+){0,5}(?: (?:est|sont|reste(?:nt)?|demeure(?:nt)?))?(?: strictement| encore)? sous embargo(?!\p{L})`,
        String.raw`(?:respecter|respectez|observer) (?:strictement )?(?:l[’']|cet )embargo(?!\p{L})`,
        String.raw`(?:merci|prière|veuillez|prions)(?: [\p{L}’'-]+){0,3} (?:de )?ne (?:pas|rien) (?:encore )?(?:l[ea’'] ?)?(?:partager|publier|diffuser|communiquer|divulguer|citer|transmettre|transférer|faire circuler)(?: [\p{L}’'-]+){0,6} (?:encore|avant|jusqu[’'e]\p{L}*|pour l[’']instant|pour le moment)(?!\p{L})`,
        String.raw`(?:merci|prière|veuillez) (?:de )?ne pas (?:encore )?(?:l[ea’'] ?)?(?:partager|publier|diffuser|communiquer|divulguer|transmettre)(?= ?(?:[.!,;:)]|$))`,
        String.raw`(?:gardons|gardez|garder|que (?:ceci|cela) reste|cela reste|ceci reste)(?: [\p{L}’'-]+){0,4} (?:entre nous|pour (?:nous|vous)|confidentiel(?:le)?|en interne)(?!\p{L})`,
        String.raw`entre nous (?:jusqu[’'e]\p{L}*|pour l[’']instant)(?!\p{L})`,
        String.raw`(?:texte|déclaration|communiqué(?: de presse)?|rapport|informations?|contenu|discours|allocution|document|message|chiffres|conclusions)(?: [\p{L}’'-]+){0,5} ne (?:peut|peuvent|doit|doivent|saurai(?:t|ent))(?: pas)? être (?:cité|publié|diffusé|utilisé|repris|résumé|communiqué)\p{L}{0,2}(?:,?(?: [\p{L}’'-]+)){0,16} (?:avant|jusqu[’'e]\p{L}*|qu[’']à partir|qu[’']après)(?!\p{L})`,
        String.raw`publication (?:autorisée|possible|permise) (?:à partir|à compter|dès|après)(?!\p{L})`,
      ].join('|'),
      holds: 'sous embargo jusqu',
      until: String.raw`jusqu[’'e]\p{L}*|avant|pas plus tôt|au plus tôt`,
      when: "demain|après-demain|aujourd[’']hui|ce soir|matin(?:ée)?|après-midi|soir(?:ée)?|midi|minuit|semaine prochaine|week-end",
      bare: '(?:strict(?:ement)? )?(?:sous )?embargo',
      telling: 'sous|jusqu|avant|au|à|le|heures?|midi|h',
      noon: 'midi',
      midnight: 'minuit',
      hours: 'heures?|h',
      fillers: words(
        'embargo strict strictement sous jusqu jusque au à le la les ce cette texte déclaration allocution discours communiqué message est reste ' +
          'ne pas pour publier diffuser utiliser communiquer divulguer rendre public interdit publication partir après avant et heure heures date diffusion presse médias ou ni citer lundi mardi mercredi jeudi vendredi samedi dimanche',
      ),
    },
    site: {
      mailHeaders: 'de|à|cc|cci|date|envoyé(?: le)?|objet',
      mailSenders: 'de|envoyé(?: le)?|objet',
      mailQuote: 'le .{1,160} a écrit ?:',
      mailNotice: String.raw`(?:avis|clause|mention) de confidentialité(?: ?[:.–—-]? ?(?:ce|cette|le|les)(?!\p{L})| ?:?$)|(?:ce|le présent) (?:courriel|message|courrier électronique|mél)(?!\p{L}).{0,240}(?<!\p{L})(?:confidentiel|destiné)`,
      mailLeave:
        '(?:bien )?(?:cordialement|à vous|à toi)|(?:mes |nos )?(?:meilleures|cordiales|sincères) salutations|salutations (?:distinguées|cordiales)',
      mailGreeting: String.raw`(?:bonjour|bonsoir|salut|ch(?:er|ère)s?|mesdames|madame|messieurs|monsieur)(?!\p{L})(?:,? (?:à toutes et à tous|à (?:tous|toutes)|toutes et tous|et|ch(?:er|ère)s|collègues?|confrères?|amie?s|journalistes?|madame|mesdames|monsieur|messieurs|[\p{L}.’'-]{1,24})){0,6}`,
      mailBelow: String.raw`(?<!\p{L})(?:(?:veuillez |vous )?(?:trouver(?:ez)?|voici)(?: [\p{L}’' -]{1,40})? ci-?(?:dessous|après)|(?:ci-?dessous|ci-?après),? (?:le|la|les|notre|nos|un|une|vous trouverez|veuillez trouver)|(?:texte|communiqué|déclaration)(?: [\p{L}’' -]{1,30})? (?:figure |copiée? |collée? )?ci-?(?:dessous|après)|voici (?:le|notre|la|un) (?:communiqué|texte|déclaration|message)|voir ci-?dessous|pour (?:votre )?information)(?!\p{L})`,
      attached: 'ci-?jointe?s?|pièces? jointes?|en annexe',
      welcome: 'bienvenue (?:à|au|aux|sur) .{1,120}',
      lines: [
        "début (?:du|de la|de l[’'])\\s?(?:texte|communiqué|message|déclaration|transcription) ?:?",
        String.raw`(?:re)?chercher (?:sur|dans) (?:ce|le) site ?(?:\.{3}|…)?`,
        'accueil|rechercher|partager|imprimer|envoyer|fermer|retour|haut de page|suivant|précédent|connexion|contact(?:ez-nous)?',
        'aller (?:au|aux|à la) (?:contenus?|menu|recherche|navigation|pied de page)(?: principale?)?',
        String.raw`(?:voir|afficher|lire|consulter|ouvrir) (?:ce|cet|le|la) (?:message|courriel|e-?mail|newsletter|infolettre).{0,40}navigateur.{0,40}`,
        String.raw`(?:cliquez ici pour )?(?:se|vous) (?:désabonner|désinscrire)(?!\p{L}).{0,120}|désabonnement|gérer (?:vos|mes) abonnements`,
        String.raw`page \d{1,3} (?:sur|de|/) \d{1,3}`,
        "lire la suite|en savoir plus|à lire aussi|plan du site|conditions (?:générales )?d[’']utilisation|(?:politique de |règles de )?confidentialité|mentions légales|accessibilité(?: ?:? (?:non|partiellement|totalement) conforme)?|(?:gestion|politique) des? cookies",
        "partage[rz]?(?: (?:cette|la|sur|par) .{0,40}| ?:)?|imprimer (?:cette|la) page|version imprimable|version pour (?:l[’']impression|imprimer)|écouter(?: (?:la page|l[’']article))?|menu(?: principal)?|fil d[’']ariane|vous êtes ici.{0,80}",
        "(?:choisir|changer)(?: (?:une|la|de))? langue|langues?|tout accepter|accepter les cookies|gérer les (?:cookies|témoins)|s[’']abonner(?: .{1,60})?|abonnez-vous(?: .{1,80})?|inscrivez-vous(?: .{1,80})?",
        '(?:suivez[- ]nous|restez (?:informés?|connectés?)|retrouvez[- ]nous)(?: .{0,80})?',
        "recherche d[’']informations? connexes?.{0,300}|détails de la page|signaler un problème.{0,80}|voir (?:tout|plus)|temps de lecture.{0,60}|\\d{1,3} min(?:utes?)? de lecture|télécharger (?:le|en) (?:pdf|word)|télécharger .{1,60}\\((?:pdf|docx?|word).{0,20}\\)|à lire aussi ?:? .{1,100}|lire aussi ?:? .{1,100}|\\d{1,4} commentaires?|faire un don|(?:saisissez |entrez )?votre (?:adresse )?(?:e-?mail|courriel|électronique).{0,20}|articles? (?:liés?|similaires?|connexes?)|dans la même rubrique|sur le même sujet",
        '(?:dernières|toutes les) (?:déclarations|actualités|nouvelles)',
        'tous droits réservés.*',
        String.raw`.*\butilise (?:des|les) cookies\b[^]*`,
        String.raw`[àa] l[’'](?:intention|usage) des organes d[’']information\b.*`,
        String.raw`document non officiel\.?`,
        "(?:-+ ?)?(?:message transféré|message d[’']origine)(?: ?-+)?",
      ],
      around: [
        String.raw`(?:vous (?:souhaitez|voulez|désirez)|pour) (?:modifier|changer) (?:la façon dont|comment) vous recevez (?:ces|nos) (?:e-?mails|courriels|messages)\b.{0,200}|notre adresse postale ?:?`,
        String.raw`(?:ce (?:message|courriel|mail) (?:vous )?(?:est|a été) )?(?:envoyé|diffusé) par .{1,120}\. (?:pour (?:vous (?:désabonner|désinscrire)|ne plus recevoir)).{0,160}`,
        String.raw`(?:lettre d[’']information|infolettre|newsletter)s?|rece(?:vez|voir) (?:nos|tous nos|toutes nos|notre|les|l[’']) ?[\p{L}’' -]{1,60} (?:par|dans votre boîte) (?:courriel|e-?mail|mail|électronique).{0,40}`,
        '(?:envoyer|transmettre|recommander)(?: (?:cette page|cet article|ceci))? (?:à un(?:e)? ami(?:e)?|à un(?:e)? collègue|par (?:courriel|e-?mail|mail))|(?:copier le )?lien|à lire aussi ?: [^.]{1,120}|(?:sur le même thème|voir aussi) ?: [^.]{1,120}',
        String.raw`(?:si vous ne (?:souhaitez|voulez) plus recevoir|pour (?:vous (?:désabonner|désinscrire)|ne plus recevoir))(?!\p{L}).{0,160}`,
        String.raw`(?:vues?|affichages?|lectures?|visites?|clics|consultations?|téléchargements?) ?: ?\d[\d.,\u00a0\u202f ]{0,9}|\d[\d.,\u00a0\u202f ]{0,9} ?(?:vues?|affichages?|lectures?|visites?|partages?|consultations?|téléchargements?)`,
        String.raw`(?:temps|durée) (?:estimée? )?de lecture ?:? ?.{0,20}|\d{1,3} ?(?:min(?:utes?|\.)?|mn) de lecture|lecture ?: ?\d{1,3} ?(?:min|mn)(?:utes?|\.)?`,
        String.raw`(?:écouter|lire à haute voix|version audio)(?: (?:cet|cette|l[’']|la|le) ?(?:article|page|texte|contenu))?`,
        String.raw`(?:article|billet|page|actualité|communiqué|publication)s? (?:précédente?|suivante?)s?(?: ?: ?.{1,160})?|(?:précédente?|suivante?)s?(?: ?: ?.{1,160})?`,
        String.raw`(?:laisser|laissez|écrire|ajouter|poster|publier) (?:un|votre) (?:commentaire|réponse|message)|(?:aucun|pas de) commentaires?(?: .{0,20})?|commentaires fermés|(?:laisser|annuler) (?:une |la )?réponse|répondre|soyez le premier à commenter`,
        String.raw`votre (?:adresse )?(?:e-?mail|courriel|de messagerie|électronique) ne sera (?:pas|jamais) (?:publiée?|communiquée?).{0,120}|(?:les )?champs (?:obligatoires|requis)(?: .{0,50})?|enregistrer mon nom.{0,140}|\*? ?(?:obligatoire|requis)`,
        String.raw`(?:cette page|cet article|ce contenu|cette information)(?: .{0,20})? (?:utile|aidée?)(?: .{0,30})? ?\??|avez-vous trouvé (?:cette page|cet article|ce contenu).{0,40}|est-ce que cette page.{0,40}`,
        String.raw`(?:donne[rz]|envoye[rz]|partage[rz]|laisse[rz])(?:[- ]nous)? (?:votre|vos|un) (?:avis|commentaires?|impressions|retours?|remarques?)(?: .{0,40})?|votre avis(?: .{0,40})?|(?:signaler|signalez)(?: une?)? (?:erreur|problème|anomalie)(?: .{0,60})?`,
        String.raw`(?:écrit|publié|rédigé|posté|mis en ligne|créé|ajouté) par ?:? ?(?:super ?(?:utilisateur|user)|admin(?:istrateur)?|web ?(?:mestre|master)|la rédaction|le webmestre)|par (?:admin|webmestre|webmaster)|auteur ?: ?(?:admin|webmestre|webmaster)`,
        String.raw`(?:catégorie|rubrique)s? ?: ?[^.]{1,100}|(?:publié|classé|posté) dans ?:? ?[^.\d]{1,60}`,
        String.raw`(?:votre |entrez votre |saisissez votre )?(?:adresse )?(?:e-?mail|courriel|nom|prénom)(?: électronique)? ?\*?|se connecter|s[’']identifier|mon compte|déconnexion|envoyer|valider|s[’']inscrire|inscription|je m[’']abonne|accepter|refuser|tout (?:accepter|refuser)|continuer sans accepter|paramétrer|personnaliser|j[’']accepte|(?:paramètres|préférences)(?: des cookies)?|d[’']accord`,
        String.raw`(?:ce|notre) site (?:web |internet )?(?:utilise|dépose|a recours à).{0,40}(?:cookies|témoins).{0,300}|(?:nous|nos partenaires et nous) (?:utilisons|respectons).{0,200}(?:cookies|témoins).{0,300}|en (?:poursuivant|continuant).{0,200}(?:cookies|témoins).{0,200}`,
        "(?:lire|voir|consulter|découvrir) (?:(?:d[’']autres|plus d[’']|toutes (?:les|nos)|tous (?:les|nos)|les (?:autres|dernières)) ?)(?:actualités|articles|communiqués(?: de presse)?|nouvelles|informations)",
        String.raw`vous recevez (?:ce|cet) (?:message|courriel|e-?mail)(?!\p{L}).{0,200}|vous (?:recevez|avez reçu) (?:ce|cet|cette) (?:message|courriel|e-?mail|infolettre|newsletter) (?:parce que|car|en tant)(?!\p{L}).{0,200}`,
        String.raw`cette page vous a-t-elle été utile(?!\p{L}).{0,60}|(?:cette page|cet article) vous a-t-(?:elle|il) aidée?s?(?!\p{L}).{0,60}`,
        String.raw`(?:publié|mis en ligne|mis à jour|modifié)e?s? ?:? il y a (?:\d{1,3}|une?) (?:secondes?|min(?:ute)?s?|heures?|jours?|semaines?|mois|ans?|années?)`,
        '(?:tags?|étiquettes?|mots[- ]cl[ée]s?|classé (?:dans|sous)) ?: [^.]{1,160}|(?:retour|revenir|remonter) (?:en )?(?:au )?haut(?: de (?:la )?page)?',
        "(?:retour|revenir) (?:à la |aux? |à l[’'])(?:liste|sommaire|accueil|index|actualités|communiqués(?: de presse)?|discours|déclarations)(?: des (?:actualités|communiqués(?: de presse)?|discours|déclarations))?|retour à tou(?:te)?s les (?:actualités|communiqués(?: de presse)?|discours|déclarations)",
        "partage[rz]? (?:ce|cet|l[’'])(?: ?(?:article|page|communiqué|contenu|publication))(?: .{0,40}| ?:)?|copier le lien",
        "(?:p |🌳 ?|🌱 ?|♻️? ?)?(?:merci de |veuillez )?(?:pens(?:ez|er)|respect(?:ez|er)) (?:à )?l[’']environnement.{0,20} avant d[’']imprimer.{0,60}|(?:p |🌳 ?|🌱 ?|♻️? ?)?avant d[’']imprimer.{0,40} (?:pensez|respectez) (?:à )?l[’']environnement.{0,20}",
      ],
      credit: "(?:crédits? )?(?:photo|image|photographie|illustration|visuel)s?(?: d[’']archives?)?|crédits?",
      answers: 'oui|non|pas vraiment|en partie',
      download:
        'téléchargez?|télécharger|téléchargement|(?:ouvrir|consulter|afficher|voir|lire|enregistrer|imprimer)(?= (?:le |en |au |la version )?(?:format )?(?:pdf|word))|version(?= (?:en )?(?:pdf|word))',
      original: "original|langue originale|langue de l[’']original",
      related:
        '(?:(?:ces|les|nos) )?(?:articles?|actualités|pages?|contenus|cela|ceci) (?:peuvent|pourraient|devraient|peut|pourrait|devrait) (?:aussi |également )?vous intéresser(?: aussi| également)?|(?:articles?|communiqués?|discours|contenus?|informations?|actualités?|documents?|liens?|pages?|ressources?) (?:liée?s?|similaires?|connexes?|associée?s?)|en lien|(?:à lire|à découvrir|lire|voir) aussi|dans la même rubrique|sur le même sujet|(?:autres|dernières|toutes les) (?:actualités|nouvelles|articles)|derniers (?:articles|communiqués)|autres (?:articles|communiqués)|(?:à découvrir|à voir|pour aller plus loin|les plus (?:lus|consultés)|recommandés? pour vous|ces articles pourraient vous intéresser|vous aimerez aussi)',
      home: "accueil|page d[’']accueil",
      menu: 'actualités|publications|événements|à propos|médias|presse|documents|services|ressources|contacts?|thèmes|qui sommes-nous|agenda|carrières|bibliothèque|projets|archives|déclarations|discours',
      forRelease:
        '(?:pour )?(?:diffusion|publication) immédiate|à diffuser(?: immédiatement)?|pour (?:diffusion|publication)',
      end: "fin|fin (?:du|de la|de l[’'])\\s?(?:texte|communiqué|message|déclaration|transcription)|30",
      means: String.raw`tél(?:éphone|\.)?|mobile|télécopie(?:ur)?|courriels?|mél|fax`,
      contact:
        String.raw`(?:personnes?[- ]ressources?|contacts?|relations? (?:avec les )?(?:médias|presse))(?!\p{L})|personnes? (?:de contact|à contacter)|pour (?:de )?plus (?:amples |d[’'])(?:renseignements|informations)|` +
        String.raw`renseignements(?!\p{L})|les journalistes sont invités`,
      beside:
        "notes? (?:aux|pour les|à l[’']attention des|à l[’']intention des) (?:rédact(?:ions|eurs)|éditeurs|journalistes)|notes? de la rédaction|informations? (?:générales?|de référence)|rectificati(?:f|on)|erratum|corrigendum",
      ago: "il y a (?:\\d{1,2}|une?) (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois)|à l[’']instant",
      corrected: {
        name: '(?:(?:version|texte|copie|communiqué(?: de presse)?|déclaration|édition) (?:corrigée?|rectifiée?|révisée?|modifiée?|actualisée?|mise? à jour)|(?:nouvelle|seconde) (?:version|édition)|corrigée?|rectificatif|correction|erratum)',
        replaces: String.raw`(?:(?:le présent|la présente|ce|cet|cette|qui|il|elle|et)(?: \p{L}+){0,4} )?(?:(?:annul(?:e|ant) et )?remplac(?:e|ant)|corrige(?:ant)?|rectifi(?:e|ant)|annul(?:e|ant)) (?:le|la|les|l[’']|notre|nos|celui|celle|tout|toute|un|une|ce)(?:(?!\p{L})|(?<=[’']))`,
        itself: String.raw`(?:une version (?:antérieure|précédente) d(?:e |u ))?(?:ce|cet|cette|le présent|la présente|présent|présente) (?:communiqué|déclaration|texte|message|document|note|version)(?!\p{L})`,
        was: String.raw`corrigée?s?|corrige(?:r|ait)?|rectifiée?|rectifier|modifiée?|mise? à jour|actualisée?|erronée?s?|erreurs?|inexacte?s?|incorrecte?s?`,
      },
      published: '(?:date de )?publication|(?:publiée?|mise? en ligne)(?: le)?',
      ownDate:
        'date de modification|dernière (?:modification|mise à jour)|(?:page )?mise? à jour(?: le)?|modifiée? le|temps de lecture|(?:publiée?|mise? en ligne) le',
      leadIn:
        String.raw`on trouvera ci-après\b|(?:voici|ci-après) (?:le|la|les|l[’']|une?)(?!\p{L})|` +
        String.raw`(?:la|le|l[’']) ?(?:déclaration|message|allocution|communiqué)(?: (?:à la presse|de presse))? (?:suivante?|ci-après)\b`,
      dayIndex: '(?:déclarations|messages|actualités)(?: du)?',
      noteWords:
        '(?:français|anglais|espagnol|arabe|russe|chinois)(?: \\p{L}+)? (?:suit|ci-dessous)|bilingue|trilingue|traduction (?:non )?officielle|traduit de|voir plus bas|ci-dessous|défiler|plus bas|' +
        '(?:tout|intégralement|entièrement) en (?:français|anglais)|version (?:intégrale )?(?:en )?(?:française?|français|anglaise?|anglais)|' +
        'original ?:? ?(?:en )?(?:anglais|français|espagnol|russe|arabe|chinois)|tel(?:le)?s? que? (?:prononcée?s?|préparée?s?)|prononcée?|fait foi',
      translation: 'traduction',
      marker:
        'version (?:intégrale )?(?:en )?(?:française?|anglaise?|français|anglais)|(?:tout|intégralement) en (?:français|anglais)|(?:le )?texte (?:français|anglais)(?: suit)?|la version (?:française|anglaise) suit',
      whole: '(?:tout|intégralement|entièrement) en (?:français|anglais)|version intégrale',
      several: 'bilingue|trilingue|(?:tout|intégralement) en',
      below: 'défiler|plus bas|ci-dessous',
    },
    release: {
      facts:
        '(?:(?:les )?(?:faits? (?:en bref|saillants|marquants|essentiels)|chiffres? clés?|principaux chiffres|faits et chiffres|repères|points clés)|en (?:chiffres|bref))',
      notesToEditors:
        "notes? (?:aux|pour les|à l[’']attention des|à l[’']intention des) (?:rédact(?:ions|eurs)|éditeurs|journalistes|médias)|notes? de la rédaction",
      about: String.raw`à propos (?:de la |de l[’']|de |du |des |d[’'])\p{L}.{1,80}|qui sommes-nous ?\??`,
      contacts:
        "(?:contacts?(?: (?:de |pour (?:la |les )?)?(?:presse|médias|médiatiques?))?|personnes?[- ]ressources?|personnes? (?:de contact|à contacter)|renseignements|relations? (?:avec les )?(?:médias|presse)|pour (?:de )?plus (?:amples |d[’'])(?:renseignements|informations)(?:,? (?:veuillez|merci de|vous pouvez|prière de)? ?(?:contacter|vous adresser à|joindre|prendre contact avec))?|pour (?:en savoir plus|toute (?:question|demande|information)(?: (?:de (?:la )?presse|médias?|complémentaire|d[’']interview))?|les (?:médias|journalistes)|obtenir (?:un entretien|une interview)),? (?:veuillez|merci de|vous pouvez|prière de)? ?(?:contacter|vous adresser à|joindre|prendre contact avec)|demandes? (?:de renseignements|(?:de la |de )presse|des? médias|d[’'](?:interview|entretien)s?)|à l[’']attention des (?:médias|journalistes))",
      desk: "(?:(?:le )?(?:service|bureau|direction|cellule|pôle|département|division|section) (?:de |des |à )(?:(?:la |l[’'])?(?:presse|communication|information)|relations (?:avec (?:la |les )?(?:presse|médias)|presse|publiques))(?: et (?:de |des )?(?:la |l[’'])?(?:presse|communication|information|protocole|relations .{2,30}))?|bureau (?:du |de la )porte-parole)(?: (?:de |du |des |d[’']).{2,80})?",
      other:
        '(?:liens? (?:connexes?|utiles?|associés?)|liens?|documents?|éditeur|source|pour en savoir plus|documents? (?:connexes?|associés?))',
      turns: String.raw`(?:le |la |l[’']|un |une )?(?:question|réponse|q(?: ?\d{1,2})?|r(?: ?\d{1,2})?|animat(?:eur|rice)|modérat(?:eur|rice)|journaliste|intervieweu(?:r|se)|porte-parole|présentat(?:eur|rice)|présidente?(?: de séance)?|intervenante?|participante?|public)(?: ?\d{1,2})?|(?:m|mm|mme|mlle|dr|pr|professeure?|ambassadeur|ambassadrice)\.? \p{L}[\p{L}’' .-]{1,40}`,
      byline: '(?:rédigé |propos recueillis |entretien (?:réalisé|mené) )?par',
      kindLabel: 'type|catégorie|rubrique|type de document',
    },
    notes: { over: 'notes?(?: de bas de page)?|références', wayBack: 'retour', and: 'et|ou' },
    dash: '–',
    hyphenated: {
      first:
        'sous|demi|mi|grand|peut|celui|celle|ceux|celles|lui|elle|eux|nous|vous|quelques|là|ci|au|après|avant|porte|plate|arc|c’est|est|dit|a|y',
      last: 'ci|là|même|mêmes|il|ils|elle|elles|on|je|tu|nous|vous|moi|toi|lui|leur|ce|être|dire|à',
    },
    wordStyles: {
      Titre: 'title',
      'Titre 1': 'title',
      'Titre 2': 'heading',
      'Titre 3': 'subheading',
      Citation: 'quote',
    },
    genericTitleWords: words(
      'un une le la les l de des du d et a au aux en sur pour message declaration allocution discours communique occasion ' +
        'journee semaine annee internationale mondiale nations unies',
    ),
  },
};
