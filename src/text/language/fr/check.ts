/** What comparing a text in French with its translation takes. */
import type { CheckWords } from '../check-words.ts';
import { LETTERS } from '../latin.ts';
import { SPACE } from '../spacing.ts';
import { figures, spoken } from './numbers.ts';

const LETTER = `[${LETTERS}]`;
const HOUR = (name: string): string => `(?<${name}>[01]?\\d|2[0-4])`;

const words = (text: string): readonly string[] => text.split(' ');
/** In figures, or in words that are read as all numbers are. */
const NUMBER = `(?:\\d{1,3}|[${LETTERS}-]+)`;

export const check: CheckWords = {
  commonWords: (
    'le la les des du de et une dans que qui est sont était pour avec par cette ces ce cet aux au sur nous vous ils elles leur leurs ' +
    'notre nos votre vos mais ou où dont plus pas ne se sa ses être avoir ont avait été comme tout tous toutes même aussi entre sans sous ' +
    'lorsque afin ainsi chaque donc il elle je mon ma mes très depuis vers chez lui y'
  ).split(' '),
  sharedWords: words('plus des tout entre sans comme est y'),
  acronyms: words(
    'GMT UTC CET CEST BST ISO GPS SMS QR ONU UNESCO UNICEF VIH SIDA COVID UE US USA OTAN ONG OMS PIB ADN TV CD DVD PDF PS NB RSVP MM',
  ),
  tightMarks: ',.',
  numberSign: { letters: `(?:(?<capital>N)|n)o\\.(?=${SPACE}?\\d)`, sign: 'no', capital: 'No' },
  addressParts: ['fre', 'fr-fr', 'fr-ca', 'francais', 'anglais'],
  kinds: {
    'press-release': String.raw`^communiqué(?!${LETTER})`,
    remarks: String.raw`^(?:allocution|discours|remarques|observations|propos|déclarations? à la presse)(?!${LETTER})`,
    message: String.raw`^message(?!${LETTER})`,
    // A joint communiqué is what its authors declare, not what their press offices send.
    statement: String.raw`^(?:déclaration|communiqué(?! de presse))(?!${LETTER})`,
  },
  quantities: {
    dates: { ordinal: 'er', first: 'premier', joins: 'au|et|ou|à', monthFirst: false },
    times: {
      written:
        `(?<![\\d.,:])(?:${HOUR('hour')}${SPACE}?h(?:${SPACE}?(?<minute>[0-5]\\d))?(?![${LETTERS}\\d])` +
        `|(?<=(?<!${LETTER})(?:[Àà]|[Dd]ès|[Vv]ers|[Jj]usqu[’']à|[Aa]vant|[Aa]près)${SPACE})${HOUR('clock')}${SPACE}heures?(?:${SPACE}(?<clockMinute>[0-5]\\d))?(?![${LETTERS}\\d])` +
        `|${HOUR('military')}:(?<militaryMinute>[0-5]\\d)(?!\\d)` +
        `|(?:(?<noon>midi)|(?<midnight>minuit))(?!${LETTER}))`,
      named: 'midi|minuit',
      late: "du soir|de l[’']après-midi|ce soir|cet après-midi|après-midi|soir",
      early: 'du matin|ce matin',
      said: {
        cue: 'heures? |midi |minuit |h et ',
        times: `(?<![${LETTERS}])(?:(?<hour>(?:vingt${SPACE}et${SPACE}une|${NUMBER}))${SPACE}(?:heures?|h)|(?<noon>midi)|(?<midnight>minuit))${SPACE}(?:(?<half>et${SPACE}demie?)|(?<quarter>et${SPACE}quart)|(?<quarterTo>moins${SPACE}le${SPACE}quart)|moins${SPACE}(?<to>${NUMBER})|(?<past>(?:cinq|dix|quinze|vingt|trente|quarante|cinquante)(?:-cinq)?)(?=$|[.,;:!?)\n]|${SPACE}(?:à|dans|au|du|et|heure|ce|pour)(?![${LETTERS}])))(?![${LETTERS}])`,
      },
      lengths: {
        cue: '(?:h|heures?)[ \\u00A0\\u202F][a-zé\\d \\u00A0\\u202F-]{1,24}min',
        times: `(?<![${LETTERS}])(?<hour>${NUMBER})${SPACE}?(?:h|heures?)${SPACE}(?:et${SPACE})?(?<minute>${NUMBER})${SPACE}?(?:min|minutes?)(?![${LETTERS}])`,
      },
    },
    figures,
    spoken,
  },
  names: {
    titles: String.raw`MM?\.|Mmes?|Mlle|Me|Dr|Pr|Professeur|Président|Présidente|Ministre|Ambassadeur|Ambassadrice|Chancelier|Chancelière|général|générale|Juge|Secrétaire général|Commissaire`,
    others: words(
      'le la les un une des nous vous ils elles cette ces cet il elle en au aux ce dans pour par monsieur madame président présidente ministre ' +
        'secrétaire général assemblée conseil nations unies organisation internationale journée',
    ),
    against: {
      en: {
        endings: [
          ['a', 'e'],
          ['y', 'ie'],
          ['y', 'é'],
          ['y', 'e'],
          ['o', 'ou'],
          ['an', 'ain'],
          ['ian', 'ien'],
          ['n', 'nne'],
          ['ic', 'ique'],
          ['al', 'aux'],
          ['or', 'eur'],
          ['er', 're'],
          ['ary', 'aire'],
          ['ean', 'éen'],
          ['ese', 'ais'],
          ['', 'e'],
          ['um', 'e'],
          ['us', 'e'],
        ],
        cognates: [
          ['ory', 'oire'],
          ['tion', 'tion'],
          ['sion', 'sion'],
          ['ment', 'ment'],
          ['ity', 'ité'],
          ['ism', 'isme'],
          ['ist', 'iste'],
          ['ogy', 'ogie'],
          ['cy', 'cie'],
          ['ure', 'ure'],
          ['ute', 'ut'],
          ['tre', 'tre'],
          ['ter', 'tre'],
          ['ics', 'ique'],
          ['tive', 'tif'],
          ['tive', 'tive'],
          ['ery', 'erie'],
        ],
        transcriptions: [
          ['tch', 'ch'],
          ['ou', 'u'],
          ['dj', 'j'],
          ['gu(?=[ei])', 'g'],
          ['ï', 'i'],
          ['ine$', 'in'],
          ['aï', 'ai'],
        ],
        transcribed: 'tch|ou|dj|gu|ine$',
        ownSpellings:
          '(?:s[ée]n[ée]gal|m[ée]xi|ha[ïi]ti|lib[ée]ria|alg[ée]ri|nig[ée]ri|p[ée]rou|peru|panam|br[ée]sil|brazil|isra[ëe]l|bahre[ïi]n|kowe[ïi]t|ukrain|tha[ïi]l|v[ée]n[ée]z|gen[eè]v|montr[ée]al|qu[ée]bec|am[ée]ri|afri[cq]|asi[ae]|europ|arab|chr[ée]t|protoc|conven|organi[sz]|commi[ts]|d[ée]clar|f[ée]d[ée]r|r[ée]publi|d[ée]mocr|pr[ée]sid|d[ée]part|s[ée]curit|hum[a]n|univer|soci[ée]t|acad[ée]m|interna|natio|r[ée]gio|g[ée]n[ée]r|minist|represent|repr[ée]sent|dire[ck]t|charter|chart|palestin|s[yi]ri|liban|leban|egypt|[ée]gypt|jorda|kosov|k[ée]nya|som[aâ]li|soudan|sudan|cong|cambod|nép|nep|p[ée]tersb|christian|bah[aá])',
      },
    },
  },
  capitals: {
    initial:
      'écart échange échapper échéance échec échelle échelon éclairer éclat école écologie écologique ' +
      'économie économique économiquement économiste écosystème écouter écran écrire écrit écrivain éditeur ' +
      'édition éducatif éducation égal également égalité égard église égypte égyptien élaboration élaborer ' +
      'élan élargir élargissement électeur élection électoral électricité électrique électronique élément ' +
      'élevage élève élever élimination éliminer élite éloge éloigner élu émanciper émancipation émerger ' +
      'émergence éminence émirats émissaire émission émotion énergétique énergie énergique énième énoncer ' +
      'énorme énormément énumérer épargne épargner épidémie épidémique époque épouse épouvantable épreuve ' +
      'éprouver épuisement épuiser équateur équilibre équilibrer équipage équipe équipement équiper ' +
      'équitable équité équivalent éradication éradiquer ère ériger érosion érythrée éruption établir ' +
      'établissement étage étaient était étant étape état étatique éteindre étendre étendue éternel ' +
      'éthiopie éthiopien éthique étoile étonnant étranger étrangère être étroit étroitement étude étudiant ' +
      'étudier évacuation évacuer évaluation évaluer éveil événement évènement éventail éventuel ' +
      'éventuellement évêque évidemment évidence évident éviter évocation évolution évoluer évoquer êtes ' +
      'île îlot âge âgé âme âpre ôter ça',
    inside:
      'accès académie algérie amitié armée autorité bénévole célébration cérémonie clôture comité ' +
      'commémoration communauté communiqué conférence congrès coopération créateur création déclaration ' +
      'délégation délégué démocratie démocratique département désarmement développement dignité diversité ' +
      'européen européenne fédéral fédération forêt français française général générale généraux génération ' +
      'genève grâce haïti hôpital humanité intérêt journée liberté média médias mère modèle noël numérique ' +
      'numéro océan opération pauvreté père période préparation présidence président présidente prévention ' +
      'problème progrès réfugié régional région représentant représentante répression république résolution ' +
      'réunion santé secrétaire secrétariat sécurité sénégal siècle société solidarité stratégie succès ' +
      'système télévision théâtre unité université vérité',
    endings: ['', 's', 'es', 'e'],
    letters: { e: ['é', 'ê', 'è'], a: ['â', 'à'], i: ['î'], o: ['ô'], c: ['ç'] },
    single: {
      wrong: 'A',
      right: 'À',
      pattern: String.raw`(?:^|[.!?…:»”] |\n|« ?|“)(?<word>A)(?=[ \u00A0](?:[lL][’']|LA |CET? |CETTE |la |le moment|cet? |cette |ces |nos |vos |notre |votre |leurs? |mes |mon |ma |ses |son |sa |tous |toutes? |tout |partir |travers |titre |mesure |moins |propos |quand |chaque |défaut |terme |long |court |ceux |celles?|compter |plusieurs |présent|vrai |cause |côté |force |bien |jamais|peine|nouveau|cent |deux |trois |New York|Genève|Paris|Nairobi|Vienne|Rome|Londres|Bruxelles))`,
    },
  },
  paragraphs: {
    word: String.raw`paragraphes?|par\.|alinéas?|points?`,
    item: 'points?',
    joint: ',|et|ou|à|–|-',
    elsewhere: String.raw`(?:de|du|des)(?!\p{L})|d[’']`,
    holder: String.raw`articles?|art\.?|résolutions?|décisions?|sections?|chapitres?|annexe|règles?`,
  },
  remains: {
    bracketed:
      'version (?:française|anglaise|originale|bilingue)|en (?:anglais|français) (?:ci-|plus )|(?:traduction|texte) (?:non )?offici|' +
      'tel(?:le)?s? que (?:prononcé|préparé)|seul le (?:texte )?prononcé|voir (?:plus bas|ci-dessous)|faire défiler|défilez|original(?: in)?:? (?:français|anglais)',
    round: String.raw`version (?:française|anglaise) (?:ci-dessous|plus bas)[^()\n]*|faire défiler[^()\n]*`,
    anywhere:
      'aller au contenu(?: principal)?|accepter (?:tous )?les cookies|ce site utilise des cookies|tous droits réservés|suivez-nous sur|cliquez ici pour',
    whole:
      'français|partager(?: cette page| cet article| sur .{1,40})?|lire la suite|en savoir plus|voir plus|imprimer|accueil|recherche|plan du site|' +
      'dernières (?:déclarations|nouvelles|actualités)|articles? (?:liés|connexes)|haut de page|retour en haut|télécharger(?: le pdf)?|' +
      'bienvenue aux nations unies.{0,40}|conditions d’utilisation|confidentialité',
    atEnd: 'lire la suite|partager cette page',
    gaps: String.raw`nom|titre|lieu|pays|chiffre|nombre|à (?:compléter|confirmer|préciser|vérifier|venir|insérer)[^\]]{0,40}|insérer[^\]]{0,40}|manquant`,
    roundGaps: 'à (?:compléter|confirmer|préciser|vérifier)',
    bareGaps: `(?<!${LETTER})à compléter(?= ?(?:$|[.:;]))`,
  },
};
