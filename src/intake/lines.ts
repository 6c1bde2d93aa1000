/** Turns the lines of a page into lines that are known for what they are: text, heads, separators, navigation. */
import type { Lang } from '../statement/index.ts';
import { findDate } from './dates.ts';
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';

/** A line as recognition sees it. */
export interface Line extends PageLine {
  /** Its text with every gap one ordinary space. */
  readonly plain: string;
  readonly role: 'text' | 'head' | 'separator' | 'chrome';
  /** The language it is surely in. */
  readonly lang: Lang | undefined;
}

export function sortLines(lines: readonly PageLine[]): readonly Line[] {
  return lines.map((line) => {
    const plain = folded(line.text);
    return { ...line, plain, role: roleOf(plain), lang: languageOfText(plain) };
  });
}

export function wordsIn(text: string): number {
  return text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Three stars or more, or a rule of hyphens or the like, with spaces between or not. */
const SEPARATOR = /^(?:(?:\* ?){3,}|(?:[-–—_=~#] ?){3,}|(?:[•·] ?){3,})$/u;

/** Running text ends as a sentence does; so do a salutation (Excellencies,) and the words before a list. */
const SENTENCE_END = /[.!?…:;,][\])}»›”’"']*$/u;
/** Where no mark ends a line, so many words are still no title. */
const LONGEST_HEAD_WORDS = 45;

function roleOf(plain: string): Line['role'] {
  if (SEPARATOR.test(plain)) return 'separator';
  if (isChrome(plain)) return 'chrome';
  const { text } = withoutNotes(plain);
  return SENTENCE_END.test(text) || wordsIn(text) > LONGEST_HEAD_WORDS ? 'text' : 'head';
}

/** What sites write around a text, in the words of no statement. Each is a whole line. */
const CHROME: readonly RegExp[] = [
  /^(?:home|menu|search|share|print|email|e-mail|tweet|facebook|twitter|whatsapp|linkedin|close|back|top|next|previous|login|contact(?: us)?)$/iu,
  /^(?:accueil|rechercher|partager|imprimer|envoyer|fermer|retour|haut de page|suivant|précédent|connexion|contact(?:ez-nous)?)$/iu,
  /^(?:skip|jump) to (?:main |the )?content$/iu,
  /^aller au contenu(?: principal)?$/iu,
  /^(?:back to top|read more|learn more|related (?:news|stories|content|statements)|site map|terms of use|privacy(?: notice| policy)?)$/iu,
  /^(?:lire la suite|en savoir plus|à lire aussi|plan du site|conditions d[’']utilisation|confidentialité)$/iu,
  /^(?:latest|recent|all|more) (?:statements|messages|remarks|news|press releases)$/iu,
  /^(?:dernières|toutes les) (?:déclarations|actualités|nouvelles)$/iu,
  /^(?:welcome to|bienvenue (?:à|au|aux|sur)) .{1,120}$/iu,
  /^(?:(?:english|français|español|русский|中文|العربية|عربي|kiswahili|português)(?: ?[|/·•] ?| |$)){2,}$/iu,
  /^(?:©|copyright\b|all rights reserved|tous droits réservés).*$/iu,
  /^.*\b(?:uses? cookies|utilise (?:des|les) cookies)\b.*$/iu,
  /^for information media\b.*$/iu,
];

/** Statements on 30 July 2014; Déclarations du 30 juillet 2014. */
const DAY_INDEX =
  /^(?:statements|messages|remarks|news|press releases|déclarations|actualités)(?: (?:on|of|for|du))?$/iu;

function isChrome(plain: string): boolean {
  if (CHROME.some((pattern) => pattern.test(plain))) return true;
  const dated = findDate(plain);
  return dated !== undefined && dated.after === '' && DAY_INDEX.test(dated.before);
}

/** Notes to the web reader and on delivery, as [scroll down for French version] or [as delivered], closed or not. */
const NOTE = /[[(]([^\])]*)(?:[\])]|$)/gu;
const NOTE_WORDS =
  /\b(?:scroll|as delivered|as prepared|prepared for delivery|check against delivery|bilingual|translat\w+|follows|below|voir plus bas|ci-dessous|version (?:française|anglaise)|(?:french|english) version|prononcé|fait foi)\b/iu;

/** A line without its notes, and the notes. */
export function withoutNotes(plain: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const text = plain.replace(NOTE, (bracketed, inside: string) => {
    if (!NOTE_WORDS.test(inside)) return bracketed;
    notes.push(bracketed);
    return '';
  });
  return { text: notes.length === 0 ? plain : folded(text), notes };
}

/** Small words that stand in every second line of one language and in no line of the other. */
const SMALL_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is that for with are by we our this be their from it has have who must all these not which'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de des du et à une un que qui pour est dans par sur nous leur leurs avec cette ces aux au sont l d qu se s'.split(
      ' ',
    ),
  ),
};

/** A language is sure when its small words are so many times those of the other. */
const SURE_RATIO = 2;

/** The language a text is in, if its small words say so. */
function languageOfText(plain: string): Lang | undefined {
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  const en = words.filter((word) => SMALL_WORDS.en.has(word)).length;
  const fr = words.filter((word) => SMALL_WORDS.fr.has(word)).length;
  if (en > SURE_RATIO * fr) return 'en';
  return fr > SURE_RATIO * en ? 'fr' : undefined;
}
