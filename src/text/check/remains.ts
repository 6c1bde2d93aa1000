/** Turns passages into what they still carry of the web page they came from, and what was never written. */
import { excerpt, findingIn, type Finding } from './finding.ts';
import type { Passage } from './passages.ts';
import { LETTER, LETTERS, lowered } from './letters.ts';

/** Words by which a note in brackets speaks of the page or of the text, not in it. */
const BRACKET_NOTE = new RegExp(
  `\\[[^\\[\\]\\n]{0,80}?(?<!${LETTER})(?:scroll(?: |-)?(?:down|up)?|(?:french|english|spanish|bilingual|trilingual)[ ,;:-]?(?:version|text|translation|below|follows|as)|` +
    '(?:see|for|in) (?:the )?(?:all-)?(?:french|english|bilingual)|as (?:prepared|delivered|translated)|check against delivery|unofficial translation|' +
    'translated from|version (?:française|anglaise|originale|bilingue)|en (?:anglais|français) (?:ci-|plus )|(?:traduction|texte) (?:non )?offici|' +
    'tel(?:le)?s? que (?:prononcé|préparé)|seul le (?:texte )?prononcé|voir (?:plus bas|ci-dessous)|faire défiler|défilez|original(?: in)?:? (?:french|english|français|anglais))' +
    '[^\\[\\]\\n]{0,80}(?:\\]|$)',
  'u',
);
const ROUND_NOTE =
  /\((?:scroll down[^()\n]*|(?:french|english) (?:version|text|translation) (?:below|follows)[^()\n]*|version (?:française|anglaise) (?:ci-dessous|plus bas)[^()\n]*|faire défiler[^()\n]*)\)/u;

/** What is chrome wherever it stands. */
const ANYWHERE = new RegExp(
  String.raw`(?<!${LETTER})(?:skip to (?:main )?content|aller au contenu(?: principal)?|accept (?:all )?cookies|accepter (?:tous )?les cookies|this (?:web)?site uses cookies|ce site utilise des cookies|all rights reserved|tous droits réservés|follow us on|suivez-nous sur|sign up for our newsletter|click here to|cliquez ici pour)(?!${LETTER})`,
  'u',
);

/** What is chrome when it is all there is, but for marks around it. */
const WHOLE = new RegExp(
  String.raw`(?<=^[^${LETTERS}\d©]*)(?:share(?: this)?(?: page| article| story| on .{1,40})?|tweet|cookies?(?: policy| settings)?|read more|see more|learn more|more|print(?: this page)?|e-?mail this|latest (?:statements|news|messages|remarks)|related (?:news|links|articles|stories|content|documents)|statements on .{1,40}|home|menu|search|contact(?: us)?|site ?map|terms of use|privacy(?: (?:notice|policy))?|copyright.{0,60}|©.{0,80}|download(?: pdf)?|back to top|top of page|français|english|español|welcome to the united nations.{0,40}|partager(?: cette page| cet article| sur .{1,40})?|lire la suite|en savoir plus|voir plus|imprimer|accueil|recherche|plan du site|dernières (?:déclarations|nouvelles|actualités)|articles? (?:liés|connexes)|haut de page|retour en haut|télécharger(?: le pdf)?|bienvenue aux nations unies.{0,40}|conditions d’utilisation|confidentialité)(?=[^${LETTERS}\d]*$)`,
  'u',
);

/** What is chrome at the end of a paragraph. */
const AT_THE_END =
  /(?<=(?:^|[.!?…»”\]] ?))(?:read more|share this|lire la suite|partager cette page)(?=[ \u00A0\u202F]*[.…»›>→]*$)/u;

const NOTE_HINT = 'delete it; what it says of the state of the text goes into statement.yaml, as status';
const CHROME_HINT = 'delete it: it belongs to the page, not to the statement';

/** Longer, no paragraph is a button or a line of navigation. */
const LONGEST_CHROME = 120;

/** What is left of the page: a note in brackets, a button, a line of navigation. All patterns are in small letters. */
export function webRemains(passage: Passage): readonly Finding[] {
  const small = lowered(passage.text);
  const notes = [
    { match: small.includes('[') ? BRACKET_NOTE.exec(small) : null, hint: NOTE_HINT },
    { match: small.includes('(') ? ROUND_NOTE.exec(small) : null, hint: CHROME_HINT },
    { match: ANYWHERE.exec(small), hint: CHROME_HINT },
    { match: wholeOrEnd(small, passage), hint: CHROME_HINT },
  ];
  return notes.flatMap(({ match, hint }) => {
    if (match === null) return [];
    const { index } = match;
    const message = `${excerpt(passage.text.slice(index, index + match[0].length))} is left of the web page`;
    return [findingIn(passage, index, { code: 'check/web-page', message, hint })];
  });
}

function wholeOrEnd(small: string, { role }: Passage): RegExpExecArray | null {
  if (small.length < LONGEST_CHROME && role !== 'title' && role !== 'cell') {
    const whole = WHOLE.exec(small);
    if (whole !== null) return whole;
  }
  return AT_THE_END.exec(small);
}

/** Gaps that are told by their capitals. XX before e is a century; the Games and popes of that number are rarer than gaps. */
const CAPITAL_GAPS = new RegExp(
  String.raw`(?<![${LETTERS}\d])(?:X{2,}|TBC|TBD|TBA|TK|TKTK|T\.B\.[CD]\.)(?![${LETTERS}\d])`,
  'gu',
);

const GAPS = new RegExp(
  '\\[ ?(?:failing|tbc|tbd|tba|tk|insert[^\\]]{0,40}|add[^\\]]{0,40}|name|date|title|number|figure|place|country|speaker|quote|' +
    'to come|to be (?:confirmed|determined|completed|added)|check|missing|blank|nom|titre|lieu|pays|chiffre|nombre|' +
    'à (?:compléter|confirmer|préciser|vérifier|venir|insérer)[^\\]]{0,40}|insérer[^\\]]{0,40}|manquant|x+|\\.{3,}|_+|●|•) ?\\]' +
    '|\\((?:to be (?:confirmed|determined|completed)|tbc|tbd|à (?:compléter|confirmer|préciser|vérifier))\\)' +
    `|(?<!${LETTER})lorem ipsum(?!${LETTER})|_{3,}|\\?{3,}|\\{\\{[^{}]{0,60}\\}\\}|(?<!${LETTER})à compléter(?= ?(?:$|[.:;]))`,
  'gu',
);

/** What stands for something to be written. */
export function placeholders(passage: Passage): readonly Finding[] {
  const found = new Map<number, string>();
  for (const { 0: gap, index } of passage.text.matchAll(CAPITAL_GAPS)) found.set(index, gap);
  for (const { 0: gap, index } of lowered(passage.text).matchAll(GAPS))
    found.set(index, passage.text.slice(index, index + gap.length));
  return [...found].map(([at, what]) =>
    findingIn(passage, at, {
      code: 'check/placeholder',
      message: `${excerpt(what)} holds the place of something to be written`,
      hint: 'write what belongs here',
    }),
  );
}
