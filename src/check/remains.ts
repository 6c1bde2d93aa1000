/** Turns passages into what they still carry of the web page they came from, and what was never written. */
import { excerpt, findingIn, type Finding } from './finding.ts';
import type { Passage } from './passages.ts';

/** Words by which a note in brackets speaks of the page or of the text, not in it. */
const BRACKET_NOTE = new RegExp(
  '\\[[^\\[\\]\\n]{0,80}?(?<!\\p{L})(?:scroll(?: |-)?(?:down|up)?|(?:french|english|spanish|bilingual|trilingual)[ ,;:-]?(?:version|text|translation|below|follows|as)|' +
    '(?:see|for|in) (?:the )?(?:all-)?(?:french|english|bilingual)|as (?:prepared|delivered|translated)|check against delivery|unofficial translation|' +
    'translated from|version (?:française|anglaise|originale|bilingue)|en (?:anglais|français) (?:ci-|plus )|(?:traduction|texte) (?:non )?offici|' +
    'tel(?:le)?s? que (?:prononcé|préparé)|seul le (?:texte )?prononcé|voir (?:plus bas|ci-dessous)|faire défiler|défilez|original(?: in)?:? (?:french|english|français|anglais))' +
    '[^\\[\\]\\n]{0,80}(?:\\]|$)',
  'iu',
);
const ROUND_NOTE =
  /\((?:scroll down[^()\n]*|(?:french|english) (?:version|text|translation) (?:below|follows)[^()\n]*|version (?:française|anglaise) (?:ci-dessous|plus bas)[^()\n]*|faire défiler[^()\n]*)\)/iu;

/** What is chrome wherever it stands. */
const ANYWHERE =
  /(?<!\p{L})(?:skip to (?:main )?content|aller au contenu(?: principal)?|accept (?:all )?cookies|accepter (?:tous )?les cookies|this (?:web)?site uses cookies|ce site utilise des cookies|all rights reserved|tous droits réservés|follow us on|suivez-nous sur|sign up for our newsletter|click here to|cliquez ici pour)(?!\p{L})/iu;

/** What is chrome when it is all there is, but for marks around it. */
const WHOLE =
  /^(?:share(?: this)?(?: page| article| story| on .{1,40})?|tweet|cookies?(?: policy| settings)?|read more|see more|learn more|more|print(?: this page)?|e-?mail this|latest (?:statements|news|messages|remarks)|related (?:news|links|articles|stories|content|documents)|statements on .{1,40}|home|menu|search|contact(?: us)?|site ?map|terms of use|privacy(?: (?:notice|policy))?|copyright.{0,60}|©.{0,80}|download(?: pdf)?|back to top|top of page|français|english|español|welcome to the united nations.{0,40}|partager(?: cette page| cet article| sur .{1,40})?|lire la suite|en savoir plus|voir plus|imprimer|accueil|recherche|plan du site|dernières (?:déclarations|nouvelles|actualités)|articles? (?:liés|connexes)|haut de page|retour en haut|télécharger(?: le pdf)?|bienvenue aux nations unies.{0,40}|conditions d’utilisation|confidentialité)$/iu;

/** What is chrome at the end of a paragraph. */
const AT_THE_END =
  /(?:^|[.!?…»”\]] ?)(?<words>read more|share this|lire la suite|partager cette page)[ \u00A0\u202F]*[.…»›>→]*$/iu;

const MARKS_AROUND = /^[^\p{L}\d©]+|[^\p{L}\d]+$/gu;

const CHROME_HINT = 'delete it: it belongs to the page, not to the statement';

/** What is left of the page: a note in brackets, a button, a line of navigation. */
export function webRemains(passage: Passage): readonly Finding[] {
  const { text } = passage;
  const found: { readonly at: number; readonly what: string; readonly hint: string }[] = [];
  if (text.includes('['))
    addMatch(
      found,
      BRACKET_NOTE.exec(text),
      'delete it; what it says of the state of the text goes into statement.yaml, as status',
    );
  if (text.includes('(')) addMatch(found, ROUND_NOTE.exec(text), CHROME_HINT);
  addMatch(found, ANYWHERE.exec(text), CHROME_HINT);
  const bare = text.length < 120 ? text.replace(MARKS_AROUND, '') : '';
  if (bare !== '' && passage.role !== 'title' && passage.role !== 'cell' && WHOLE.test(bare))
    found.push({ at: Math.max(0, text.indexOf(bare)), what: bare, hint: CHROME_HINT });
  else {
    const end = AT_THE_END.exec(text);
    const words = end?.groups?.['words'];
    if (end !== null && words !== undefined)
      found.push({ at: end.index + end[0].indexOf(words), what: words, hint: CHROME_HINT });
  }
  return found.map(({ at, what, hint }) =>
    findingIn(passage, at, { code: 'check/web-page', message: `${excerpt(what)} is left of the web page`, hint }),
  );
}

function addMatch(
  found: { readonly at: number; readonly what: string; readonly hint: string }[],
  match: RegExpExecArray | null,
  hint: string,
): void {
  if (match !== null) found.push({ at: match.index, what: match[0], hint });
}

/** Gaps that are told by their capitals. XX before e is a century; the Games and popes of that number are rarer than gaps. */
const CAPITAL_GAPS = /(?<![\p{L}\d])(?:X{2,}|TBC|TBD|TBA|TK|TKTK|T\.B\.[CD]\.)(?![\p{L}\d])/gu;

const GAPS = new RegExp(
  '\\[ ?(?:failing|tbc|tbd|tba|tk|insert[^\\]]{0,40}|add[^\\]]{0,40}|name|date|title|number|figure|place|country|speaker|quote|' +
    'to come|to be (?:confirmed|determined|completed|added)|check|missing|blank|nom|titre|lieu|pays|chiffre|nombre|' +
    'à (?:compléter|confirmer|préciser|vérifier|venir|insérer)[^\\]]{0,40}|insérer[^\\]]{0,40}|manquant|x+|\\.{3,}|_+|●|•) ?\\]' +
    '|\\((?:to be (?:confirmed|determined|completed)|tbc|tbd|à (?:compléter|confirmer|préciser|vérifier))\\)' +
    '|(?<!\\p{L})lorem ipsum(?!\\p{L})|_{3,}|\\?{3,}|\\{\\{[^{}]{0,60}\\}\\}|(?<!\\p{L})à compléter(?= ?(?:$|[.:;]))',
  'giu',
);

/** What stands for something to be written. */
export function placeholders(passage: Passage): readonly Finding[] {
  const found = new Map<number, string>();
  for (const pattern of [CAPITAL_GAPS, GAPS])
    for (const match of passage.text.matchAll(pattern)) found.set(match.index, match[0]);
  return [...found].map(([at, what]) =>
    findingIn(passage, at, {
      code: 'check/placeholder',
      message: `${excerpt(what)} holds the place of something to be written`,
      hint: 'write what belongs here',
    }),
  );
}
