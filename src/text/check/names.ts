/** Turns passages that stand level into the names of people that they spell differently. */
import { fault } from '../../diagnostics/index.ts';
import type { Lang } from '../statement/index.ts';
import { languageName, shownPlace, type Finding } from './finding.ts';
import type { Facing, FacingSide, Passage } from './passages.ts';
import { CAPITALS, LETTERS, MARKS, SMALL } from './letters.ts';

/** Shorter names differ by chance. */
const SHORTEST = 4;
/** Letters in which a name may differ and still be the same, by its length: one, and two from seven letters on. */
const LONG = 7;

const CAPITALISED = new RegExp(
  String.raw`(?<![${LETTERS}${MARKS}])[${CAPITALS}][${SMALL}${MARKS}’']*[${SMALL}](?![${LETTERS}])`,
  'gu',
);

const NO_LETTER = new RegExp(`[${MARKS}’']`, 'gu');

/** What stands before a person's name. */
const TITLES: Readonly<Record<Lang, RegExp>> = {
  en: /(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lady|Professor|President|Minister|Ambassador|Chancellor|General|Judge|Secretary-General|Director-General|Commissioner)\.?[ \u00A0]$/u,
  fr: /(?:MM?\.|Mmes?|Mlle|Me|Dr|Pr|Professeur|Président|Présidente|Ministre|Ambassadeur|Ambassadrice|Chancelier|Chancelière|général|générale|Juge|Secrétaire général|Commissaire)[ \u00A0]$/u,
};

/** Words with a capital that are no part of a name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'the this that these those our we you they when where what there here today first let all and but for from with mr mrs ms dr sir professor ' +
    'le la les un une des nous vous ils elles cette ces cet il elle en au aux ce dans pour par monsieur madame president président présidente minister ministre ' +
    'secretary secrétaire general général assembly assemblée council conseil united nations unies organization organisation international internationale day journée world'
  ).split(' '),
);

interface Name {
  readonly word: string;
  readonly folded: string;
  readonly passage: Passage;
  readonly at: number;
  /** A title before it, or another name beside it. */
  readonly personal: 'titled' | 'beside' | undefined;
}

export function misspelledNames({ sides }: Facing): readonly Finding[] {
  const [a, ...others] = sides;
  if (a === undefined) return [];
  const left = namesOf(a);
  return others.flatMap((b) => {
    const right = namesOf(b);
    const [inLeft, inRight] = [new Set(left.map(({ word }) => word)), new Set(right.map(({ word }) => word))];
    const strange = distinct(left.filter(({ word }) => !inRight.has(word)));
    const foreign = distinct(right.filter(({ word }) => !inLeft.has(word)));
    return strange.flatMap((name) => {
      const other = foreign.find((candidate) => isSameName(name, candidate));
      return other === undefined ? [] : [finding(name, other, [a, b])];
    });
  });
}

function finding(name: Name, other: Name, [a, b]: readonly [FacingSide, FacingSide]): Finding {
  return {
    diagnostic: fault(
      'check/name',
      `${name.word} in the ${languageName(a.lang)} is ${other.word} in the ${languageName(b.lang)} at ${shownPlace(other.passage.placeAt(other.at))}`,
      name.passage.placeAt(name.at),
      'spell the name in one way',
    ),
    parts: [...a.ids, ...b.ids],
  };
}

function distinct(names: readonly Name[]): readonly Name[] {
  const byWord = new Map<string, Name>();
  for (const name of names) if (byWord.get(name.word)?.personal === undefined) byWord.set(name.word, name);
  return [...byWord.values()];
}

function namesOf({ passages, lang }: FacingSide): readonly Name[] {
  return passages.flatMap((passage) => {
    const { text } = passage;
    const words = [...text.matchAll(CAPITALISED)].map(({ 0: word, index: at }) => ({
      word,
      at,
      end: at + word.length,
    }));
    return words.flatMap(({ word, at, end }, n): readonly Name[] => {
      const small = word.toLowerCase();
      if (word.length < SHORTEST || NO_NAMES.has(small)) return [];
      const previous = words[n - 1];
      const next = words[n + 1];
      const isBeside =
        (previous !== undefined && !NO_NAMES.has(previous.word.toLowerCase()) && joins(text.slice(previous.end, at))) ||
        (next !== undefined && !NO_NAMES.has(next.word.toLowerCase()) && joins(text.slice(end, next.at)));
      const titled = TITLES[lang].test(text.slice(Math.max(0, at - 24), at));
      return [
        { word, folded: folded(word), passage, at, personal: titled ? 'titled' : isBeside ? 'beside' : undefined },
      ];
    });
  });
}

/** What stands between the parts of one name. */
function joins(gap: string): boolean {
  return /^(?:[ \u00A0]|-|[ \u00A0](?:de|da|dos|van|von|der|al|bin|el)[ \u00A0])$/u.test(gap);
}

/** Small letters without accents, and without the spellings by which French and English write the sounds of a third. */
function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(NO_LETTER, '').replace(/œ/gu, 'oe');
}

function isSameName(a: Name, b: Name): boolean {
  if (a.personal === undefined || b.personal === undefined) return false;
  const [long, short] = [Math.max(a.folded.length, b.folded.length), Math.min(a.folded.length, b.folded.length)];
  const most = long < LONG ? 1 : 2;
  if (long - short > most || a.folded.charAt(0) !== b.folded.charAt(0)) return false;
  const [english, french] = a.passage.lang === 'en' ? [a, b] : [b, a];
  const titled = a.personal === 'titled' && b.personal === 'titled';
  if (isTranslated(english.word.toLowerCase(), french.word.toLowerCase(), titled)) return false;
  return distance(a.folded, b.folded, most) <= most;
}

/** Endings by which the name of a country, a people or an office differs between the languages, English first. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ia', 'ie'],
  ['a', 'e'],
  ['y', 'ie'],
  ['y', 'é'],
  ['y', 'e'],
  ['o', 'ou'],
  ['an', 'ain'],
  ['ian', 'ien'],
  ['n', 'nne'],
  ['ic', 'ique'],
  ['al', 'ale'],
  ['al', 'aux'],
  ['or', 'eur'],
  ['er', 're'],
  ['ary', 'aire'],
  ['ean', 'éen'],
  ['ese', 'ais'],
  ['ed', 'is'],
  ['', 'e'],
  ['um', 'e'],
  ['us', 'e'],
  ['ent', 'ente'],
];

/** Letters for sounds of a third language, as French writes them and as English does. */
const TRANSCRIPTIONS: readonly (readonly [RegExp, string])[] = [
  [/tch/gu, 'ch'],
  [/ou/gu, 'u'],
  [/dj/gu, 'j'],
  [/gu(?=[ei])/gu, 'g'],
  [/ï/gu, 'i'],
  [/ine$/gu, 'in'],
  [/aï/gu, 'ai'],
];

/** Names that are common to both languages and spelled in each in its own way, told by their beginning. */
const OWN_SPELLINGS =
  /^(?:s[ée]n[ée]gal|m[ée]xi|ha[ïi]ti|lib[ée]ria|alg[ée]ri|nig[ée]ri|p[ée]rou|peru|panam|br[ée]sil|brazil|isra[ëe]l|bahre[ïi]n|kowe[ïi]t|ukrain|tha[ïi]l|v[ée]n[ée]z|gen[eè]v|montr[ée]al|qu[ée]bec|am[ée]ri|afri[cq]|asi[ae]|europ|arab|chr[ée]t|protoc|conven|organi[sz]|commi[ts]|d[ée]clar|f[ée]d[ée]r|r[ée]publi|d[ée]mocr|pr[ée]sid|d[ée]part|s[ée]curit|hum[a]n|univer|soci[ée]t|acad[ée]m|interna|natio|r[ée]gio|g[ée]n[ée]r|minist|represent|repr[ée]sent|dire[ck]t|charter|chart|palestin|s[yi]ri|liban|leban|egypt|[ée]gypt|jorda|kosov|k[ée]nya|som[aâ]li|soudan|sudan|cong|cambod|nép|nep|p[ée]tersb|christian|bah[aá])/u;

/** Whether a difference is that of the languages, and no slip. A person by title has no ending of a country. */
function isTranslated(english: string, french: string, titled: boolean): boolean {
  if (transcribed(english) === transcribed(french) && english !== french && /tch|ou|dj|gu|ine$/u.test(french + english))
    return true;
  if (titled) return false;
  if (OWN_SPELLINGS.test(english)) return true;
  const plainFrench = folded(french).replace(/s$/u, '');
  const plainEnglish = folded(english).replace(/s$/u, '');
  return ENDINGS.some(([en, fr]) => {
    const ending = folded(fr);
    return (
      plainEnglish.endsWith(en) &&
      plainFrench.endsWith(ending) &&
      plainEnglish.slice(0, plainEnglish.length - en.length) ===
        plainFrench.slice(0, plainFrench.length - ending.length)
    );
  });
}

function transcribed(word: string): string {
  return TRANSCRIPTIONS.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
}

/** Levenshtein's distance; more than `most` is told as most + 1. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
