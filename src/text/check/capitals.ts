/** Turns passages into the capitals that lack their accents, by lists of words that have them. */
import type { CapitalWords } from '../language/index.ts';
import { findingIn, type Finding } from './finding.ts';
import { READ, type Passage } from './passages.ts';
import { CAPITALS, LETTERS, MARKS } from './letters.ts';
import { inEach } from './words.ts';

const COMBINING = new RegExp(`[${MARKS}]`, 'gu');

/** Words in capitals that are shorter may well be acronyms. */
const SHORTEST_IN_CAPITALS = 3;

interface Accents extends Pick<CapitalWords, 'endings' | 'letters'> {
  readonly withInitial: ReadonlySet<string>;
  /** By what is left of them in capitals without any accent: etat, secretaire. */
  readonly folded: ReadonlyMap<string, string>;
  readonly single: { readonly wrong: string; readonly right: string; readonly pattern: RegExp };
}

const ACCENTS = inEach(({ capitals }) => (capitals === undefined ? undefined : accentsOf(capitals)));

function accentsOf({ initial, inside, endings, letters, single }: CapitalWords): Accents {
  const withInitial = initial.split(' ');
  return {
    endings,
    letters,
    withInitial: new Set(withInitial),
    folded: new Map([...withInitial, ...inside.split(' ')].map((word) => [unaccented(word), word])),
    single: { ...single, pattern: new RegExp(single.pattern, 'gu') },
  };
}

const WORD = new RegExp(String.raw`(?<![${LETTERS}${MARKS}])[${CAPITALS}][${LETTERS}${MARKS}]*`, 'gu');

/** Of languages whose capitals have accents; the marked words of other languages are left out. */
export function unaccentedCapitals(passage: Passage): readonly Finding[] {
  const { own, lang } = passage;
  const accents = ACCENTS.get(lang);
  if (accents === undefined) return [];
  const { wrong, right: single, pattern } = accents.single;
  const findings: Finding[] = [];
  for (const { groups, index, 0: match } of own.matchAll(pattern)) {
    if (groups?.['word'] !== undefined)
      findings.push(unaccentedCapital(passage, index + match.length - 1, [wrong, single]));
  }
  for (const { 0: word, index } of own.matchAll(WORD)) {
    const right = accented(word, accents);
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
function accented(word: string, { endings, letters, withInitial, folded }: Accents): string | undefined {
  if (word.length < 2 || word.includes(READ)) return undefined;
  const small = word.toLowerCase();
  const stems = endings
    .filter((ending) => small.endsWith(ending))
    .map((ending) => ({ ending, stem: small.slice(0, small.length - ending.length) }));
  if (word === word.toUpperCase()) {
    if (small.length < SHORTEST_IN_CAPITALS) return undefined;
    const known = stems.find(({ stem }) => folded.has(stem));
    return known && `${folded.get(known.stem)}${known.ending}`.toUpperCase();
  }
  const letter = letters[small.charAt(0)]?.find((one) =>
    stems.some(({ stem }) => withInitial.has(one + stem.slice(1))),
  );
  return letter && letter.toUpperCase() + word.slice(1);
}

function unaccented(word: string): string {
  return word.normalize('NFD').replace(COMBINING, '').replace(/œ/gu, 'oe');
}
