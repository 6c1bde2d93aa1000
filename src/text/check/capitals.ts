/** Turns passages into the capitals that lack their accents, by lists of words that have them. */
import { editDistance } from '../../diagnostics/index.ts';
import { type CapitalWords, once } from '../language/index.ts';
import { type Finding, findingIn, inEach, languageName, ofAll, shownPlace } from './finding.ts';
import { CAPITALS, LETTER, LETTERS, MARKS, type Passage, READ, SMALL, type VersionText } from './passages.ts';

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
  const withoutSingle = !own.includes(`${wrong} `) && !own.includes(`${wrong}\u00A0`);
  for (const { groups, index, 0: match } of withoutSingle ? [] : own.matchAll(pattern)) {
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

/*
 * Turns the text of a version into the acronyms that it uses and never spells out.
 */

/** Known to every reader of a statement, in whichever language. */
const KNOWN = once(() => ofAll(({ acronyms }) => acronyms));

const ACRONYM = new RegExp(
  String.raw`(?<![${LETTERS}${MARKS}\d/-])[${CAPITALS}]{2,7}s?(?![${LETTERS}${MARKS}\d/])`,
  'gu',
);
/** Words that stand together in capitals, one of which is longer than any acronym: LE SECRÉTAIRE GÉNÉRAL. */
const IN_CAPITALS = new RegExp(`(?<![${CAPITALS}])[${CAPITALS}]{2,}(?:[ \u00A0’'-][${CAPITALS}]{2,})+`, 'gu');
const LONG_WORD = new RegExp(`[${CAPITALS}]{8}`, 'u');
const TWO_CAPITALS = new RegExp(`[${CAPITALS}]{2}`, 'u');
const CAPITAL = new RegExp(`[${CAPITALS}]`, 'gu');
const SMALL_LETTER = new RegExp(`[${SMALL}]`, 'gu');
/** PORT ALDER, 12 May – The Council …: where a text is dated from. */
const PLACE_BEFORE_TEXT = new RegExp(
  String.raw`^[${CAPITALS}]{2,}(?:[ \u00A0’'-][${CAPITALS}]{2,}){0,3}(?:, [^–—]{1,40})?[ \u00A0][–—][ \u00A0]`,
  'u',
);
/** What follows an acronym that is spelled out behind it. */
const BRACKETED_WORD = new RegExp(`^ [([]${LETTER}`, 'u');
const ROMAN = /^[IVXLC]+$/u;
/** Filled-in gaps, which remains.ts tells of. */
const GAP = /^(?:X+|TBC|TBD|TBA|TK|TKTK)$/u;
/** Symbols of documents and addresses are no words. */
const REFERENCE = /(?<![^ ])[^ @]+@[^ ]+|(?<![A-Z\d.])[A-Z\d.]+(?:\/[A-Z\d.-]+)+|https?:\/\/[^ ]+/gu;
const CURRENCIES: ReadonlySet<string> = new Set('USD EUR GBP CHF JPY US CAN'.split(' '));

interface Acronyms {
  /** The first place of each that is not spelled out there. */
  readonly first: ReadonlyMap<string, { readonly passage: Passage; readonly at: number }>;
  readonly explained: ReadonlyMap<string, { readonly passage: Passage; readonly at: number }>;
}

function acronymsIn({ title, passages }: VersionText): Acronyms {
  const first = new Map<string, { readonly passage: Passage; readonly at: number }>();
  const explained = new Map<string, { readonly passage: Passage; readonly at: number }>();
  for (const passage of title === undefined ? passages : [title, ...passages]) {
    if (!TWO_CAPITALS.test(passage.own) || isInCapitals(passage.own)) continue;
    const text = (/[@/]/u.test(passage.own) ? passage.own.replace(REFERENCE, hidden) : passage.own)
      .replace(PLACE_BEFORE_TEXT, hidden)
      .replace(IN_CAPITALS, (words) => (LONG_WORD.test(words) ? hidden(words) : words));
    for (const { 0: written, index } of text.matchAll(ACRONYM)) {
      const acronym = written.replace(/s$/u, '');
      // ISO 9001: the name of a standard.
      if (/^[ \u00A0]\d{3,5}(?!\d)/u.test(text.slice(index + written.length, index + written.length + 7))) continue;
      if (CURRENCIES.has(acronym) || ROMAN.test(acronym) || GAP.test(acronym)) continue;
      const found = isExplained(text, index, written.length) ? explained : first;
      if (!found.has(acronym)) found.set(acronym, { passage, at: index });
    }
  }
  return { first, explained };
}

/** At its first use in the version. One that is spelled out later still is one the reader met unexplained, but not told of. */
export function unexplainedAcronyms(text: VersionText): readonly Finding[] {
  const { first, explained } = acronymsIn(text);
  return [...first].flatMap(([acronym, { passage, at }]) =>
    explained.has(acronym) || KNOWN().has(acronym)
      ? []
      : [
          findingIn(passage, at, {
            code: 'check/acronym',
            message: `${acronym} is spelled out nowhere in the ${languageName(text.version.lang)}`,
            hint: `write the full name, then (${acronym})`,
          }),
        ],
  );
}

/** Fewer letters differ by chance, or from language to language: WHO and WFP, ONU and OMU. */
const SHORTEST_MISSPELLED = 5;
/** So many other versions agree on an acronym that not every reader knows. Two may differ by right: FINUL, FPNUL. */
const AGREEING = 2;

/**
 * UNECEF in one version, and UNICEF in the others: an acronym that only one has, and that is a slip of the pen away from one
 * which only that lacks.
 */
export function misspelledAcronyms(versions: readonly VersionText[]): readonly Finding[] {
  const all = versions.map((text) => {
    const { first, explained } = acronymsIn(text);
    return { lang: text.version.lang, acronyms: new Map([...explained, ...first]) };
  });
  return all.flatMap(({ lang, acronyms }) => {
    const others = all.filter((other) => other.lang !== lang);
    return [...acronyms].flatMap(([acronym, { passage, at }]): readonly Finding[] => {
      if (
        acronym.length < SHORTEST_MISSPELLED ||
        KNOWN().has(acronym) ||
        others.some((one) => one.acronyms.has(acronym))
      )
        return [];
      for (const other of others) {
        for (const [right, found] of other.acronyms) {
          if (right.length !== acronym.length || acronyms.has(right) || editDistance(acronym, right, 1) > 1) continue;
          if (!KNOWN().has(right) && others.filter((one) => one.acronyms.has(right)).length < AGREEING) continue;
          const message =
            `${acronym} in the ${languageName(lang)} is ${right} in the ${languageName(other.lang)} ` +
            `at ${shownPlace(found.passage.placeAt(found.at))}`;
          return [findingIn(passage, at, { code: 'check/name', message, hint: 'spell the name in one way' })];
        }
      }
      return [];
    });
  });
}

function hidden(text: string): string {
  return READ.repeat(text.length);
}

/** In brackets after its words, or with its words in brackets or between commas after it. */
function isExplained(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + length, at + length + 3);
  return (/[([]$/u.test(before) && /^[)\],;]/u.test(after)) || BRACKETED_WORD.test(after);
}

/** A heading in capitals is no row of acronyms. */
function isInCapitals(text: string): boolean {
  const capitals = text.match(CAPITAL)?.length ?? 0;
  const small = text.match(SMALL_LETTER)?.length ?? 0;
  return capitals > small;
}
