/** Turns French passages into the capitals that lack their accents, by a list of words that begin with one. */
import { findingIn, type Finding } from './finding.ts';
import { READ, type Passage } from './passages.ts';
import { CAPITALS, LETTERS, MARKS } from './letters.ts';

const COMBINING = new RegExp(`[${MARKS}]`, 'gu');

/** Words whose first letter has an accent, which many keyboards leave off a capital; endings aside. */
const ACCENTED =
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
  'île îlot âge âgé âme âpre ôter ça';

/** Words that have accents inside, which titles in capitals lose. */
const ACCENTED_INSIDE =
  'accès académie algérie amitié armée autorité bénévole célébration cérémonie clôture comité ' +
  'commémoration communauté communiqué conférence congrès coopération créateur création déclaration ' +
  'délégation délégué démocratie démocratique département désarmement développement dignité diversité ' +
  'européen européenne fédéral fédération forêt français française général générale généraux génération ' +
  'genève grâce haïti hôpital humanité intérêt journée liberté média médias mère modèle noël numérique ' +
  'numéro océan opération pauvreté père période préparation présidence président présidente prévention ' +
  'problème progrès réfugié régional région représentant représentante répression république résolution ' +
  'réunion santé secrétaire secrétariat sécurité sénégal siècle société solidarité stratégie succès ' +
  'système télévision théâtre unité université vérité';

const WITH_INITIAL: ReadonlySet<string> = new Set(ACCENTED.split(' '));
/** Words in capitals that are shorter may well be acronyms. */
const SHORTEST_IN_CAPITALS = 3;
/** By what is left of them in capitals without any accent: etat, secretaire. */
const FOLDED: ReadonlyMap<string, string> = new Map(
  [...WITH_INITIAL, ...ACCENTED_INSIDE.split(' ')].map((word) => [unaccented(word), word]),
);
/** The endings without which a word may be one of the list. */
const ENDINGS = ['', 's', 'es', 'e'] as const;

/** What a capital A without accent is followed by when it is the preposition. */
const PREPOSITION =
  /(?:^|[.!?…:»”] |\n|« ?|“)(?<word>A)(?=[ \u00A0](?:[lL][’']|LA |CET? |CETTE |la |le moment|cet? |cette |ces |nos |vos |notre |votre |leurs? |mes |mon |ma |ses |son |sa |tous |toutes? |tout |partir |travers |titre |mesure |moins |propos |quand |chaque |défaut |terme |long |court |ceux |celles?|compter |plusieurs |présent|vrai |cause |côté |force |bien |jamais|peine|nouveau|cent |deux |trois |New York|Genève|Paris|Nairobi|Vienne|Rome|Londres|Bruxelles))/gu;

const WORD = new RegExp(String.raw`(?<![${LETTERS}${MARKS}])[${CAPITALS}][${LETTERS}${MARKS}]*`, 'gu');

/** French alone; the marked words of other languages are left out. */
export function unaccentedCapitals(passage: Passage): readonly Finding[] {
  if (passage.lang !== 'fr') return [];
  const { own } = passage;
  const findings: Finding[] = [];
  for (const { groups, index, 0: match } of own.matchAll(PREPOSITION)) {
    if (groups?.['word'] !== undefined) findings.push(unaccentedCapital(passage, index + match.length - 1, ['A', 'À']));
  }
  for (const { 0: word, index } of own.matchAll(WORD)) {
    const right = accented(word);
    if (right !== undefined) findings.push(unaccentedCapital(passage, index, [word, right]));
  }
  return findings;
}

function unaccentedCapital(passage: Passage, at: number, [wrong, right]: readonly [string, string]): Finding {
  return findingIn(passage, at, {
    code: 'check/unaccented-capital',
    message: `${wrong} lacks its accent`,
    hint: `write ${right}: capitals keep their accents`,
  });
}

/** The word with its accents, if it is one that lacks them. */
function accented(word: string): string | undefined {
  if (word.length < 2 || word.includes(READ)) return undefined;
  const small = word.toLowerCase();
  const endings = ENDINGS.filter((ending) => small.endsWith(ending));
  const stems = endings.map((ending) => ({ ending, stem: small.slice(0, small.length - ending.length) }));
  if (word === word.toUpperCase()) {
    if (small.length < SHORTEST_IN_CAPITALS) return undefined;
    const known = stems.find(({ stem }) => FOLDED.has(stem));
    return known && `${FOLDED.get(known.stem)}${known.ending}`.toUpperCase();
  }
  const letter = INITIALS[small.charAt(0)]?.find((one) =>
    stems.some(({ stem }) => WITH_INITIAL.has(one + stem.slice(1))),
  );
  return letter && letter.toUpperCase() + word.slice(1);
}

/** The accented letters that a capital without accent may stand for. */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  e: ['é', 'ê', 'è'],
  a: ['â', 'à'],
  i: ['î'],
  o: ['ô'],
  c: ['ç'],
};

function unaccented(word: string): string {
  return word.normalize('NFD').replace(COMBINING, '').replace(/œ/gu, 'oe');
}
