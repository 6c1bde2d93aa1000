/** Turns passages that stand level into the names of people that they spell differently. */
import { editDistance, fault } from '../../diagnostics/index.ts';
import { type NameDifferences, once } from '../language/index.ts';
import { type Finding, inEach, languageName, ofAll, shownPlace } from './finding.ts';
import { CAPITALS, type Facing, type FacingSide, LETTERS, MARKS, type Passage, SMALL } from './passages.ts';

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
const TITLES = inEach(({ names }) =>
  names === undefined ? undefined : new RegExp(`(?:${names.titles})\\.?[ \u00A0]$`, 'u'),
);

/** How a name ends that is in the genitive: Santerra’s. */
const GENITIVE = inEach(({ names }) =>
  names?.genitive === undefined ? undefined : new RegExp(`(?:${names.genitive})$`, 'u'),
);

/** Words with a capital that are no part of a name. */
const NO_NAMES = once(() => ofAll(({ names }) => names?.others ?? []));

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
    const differences = differencesBetween(a.lang, b.lang);
    if (differences === undefined) return [];
    const right = namesOf(b);
    const [inLeft, inRight] = [new Set(left.map(({ word }) => word)), new Set(right.map(({ word }) => word))];
    const strange = distinct(left.filter(({ word }) => !inRight.has(word)));
    const foreign = distinct(right.filter(({ word }) => !inLeft.has(word)));
    return strange.flatMap((name) => {
      const other = foreign.find((candidate) => isSameName(name, candidate, differences));
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
    const genitive = GENITIVE.get(lang);
    const words = [...text.matchAll(CAPITALISED)].map(({ 0: word, index: at }) => ({
      word: genitive === undefined ? word : word.replace(genitive, ''),
      at,
      end: at + word.length,
    }));
    return words.flatMap(({ word, at, end }, n): readonly Name[] => {
      const small = word.toLowerCase();
      if (word.length < SHORTEST || NO_NAMES().has(small)) return [];
      const previous = words[n - 1];
      const next = words[n + 1];
      const isBeside =
        (previous !== undefined &&
          !NO_NAMES().has(previous.word.toLowerCase()) &&
          joins(text.slice(previous.end, at))) ||
        (next !== undefined && !NO_NAMES().has(next.word.toLowerCase()) && joins(text.slice(end, next.at)));
      const titled = TITLES.get(lang)?.test(text.slice(Math.max(0, at - 24), at)) === true;
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

function isSameName(a: Name, b: Name, { own, differ }: Differences): boolean {
  if (a.personal === undefined || b.personal === undefined) return false;
  const [long, short] = [Math.max(a.folded.length, b.folded.length), Math.min(a.folded.length, b.folded.length)];
  const most = long < LONG ? 1 : 2;
  if (long - short > most || a.folded.charAt(0) !== b.folded.charAt(0)) return false;
  const [mine, other] = a.passage.lang === own ? [a, b] : [b, a];
  const titled = a.personal === 'titled' && b.personal === 'titled';
  if (differ({ mine: mine.word.toLowerCase(), other: other.word.toLowerCase(), titled })) return false;
  return editDistance(a.folded, b.folded, most) <= most;
}

/** How the names of two languages differ where both are right. */
interface Differences {
  /** The language that tells it of the other. */
  readonly own: string;
  /** Whether a difference is that of the languages, and no slip. A person by title has no ending of a country. */
  readonly differ: (names: { readonly mine: string; readonly other: string; readonly titled: boolean }) => boolean;
}

/** By the language that tells of them, then by the other. */
const DIFFERENCES = inEach(({ names }, tag) =>
  names?.against === undefined
    ? undefined
    : new Map(Object.entries(names.against).map(([other, told]) => [other, once(() => differencesOf(tag, told))])),
);

/** Nothing for two languages of which nobody has told: whatever differs in them may be right. */
export function differencesBetween(a: string, b: string): Differences | undefined {
  return (DIFFERENCES.get(a)?.get(b) ?? DIFFERENCES.get(b)?.get(a))?.();
}

function differencesOf(own: string, told: NameDifferences): Differences {
  const transcriptions = told.transcriptions.map(([from, to]) => [new RegExp(from, 'gu'), to] as const);
  const transcribed = (word: string) =>
    transcriptions.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
  const inTranscription = new RegExp(told.transcribed, 'u');
  const ownSpellings = new RegExp(`^${told.ownSpellings}`, 'u');
  const inFolded = (pairs: NameDifferences['endings']) =>
    pairs.map(([other, mine]) => [folded(other), folded(mine)] as const);
  const [endings, cognates] = [inFolded(told.endings), inFolded(told.cognates)];
  return {
    own,
    differ: ({ mine, other, titled }) => {
      if (mine !== other && transcribed(mine) === transcribed(other) && inTranscription.test(mine + other)) return true;
      if (titled) return false;
      if (ownSpellings.test(other)) return true;
      const [whole, wholeOther] = [folded(mine), folded(other)];
      const stems = ([ofOther, ofMine]: readonly [string, string]) =>
        [stemOf(whole, ofMine), stemOf(wholeOther, ofOther)] as const;
      if (cognates.map(stems).some((both) => !both.includes(undefined))) return true;
      return endings.map(stems).some(([stem, stemOfOther]) => stem !== undefined && stem === stemOfOther);
    },
  };
}

/** A word without its ending, and without that of the plural, but where the ending is one with it: Togolese, togolais. */
function stemOf(word: string, ending: string): string | undefined {
  const plain = ending.endsWith('s') ? word : word.replace(/s$/u, '');
  return plain.endsWith(ending) ? plain.slice(0, plain.length - ending.length) : undefined;
}
