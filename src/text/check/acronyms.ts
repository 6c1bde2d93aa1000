/** Turns the text of a version into the acronyms that it uses and never spells out. */
import { findingIn, languageName, type Finding } from './finding.ts';
import { READ, type Passage, type VersionText } from './passages.ts';
import { CAPITALS, LETTER, LETTERS, MARKS, SMALL } from './letters.ts';
import { ofAll } from './words.ts';

/** Known to every reader of a statement, in whichever language. */
const KNOWN = ofAll(({ acronyms }) => acronyms);

const ACRONYM = new RegExp(
  String.raw`(?<![${LETTERS}${MARKS}\d/-])[${CAPITALS}]{2,7}s?(?![${LETTERS}${MARKS}\d/])`,
  'gu',
);
const TWO_CAPITALS = new RegExp(`[${CAPITALS}]{2}`, 'u');
const CAPITAL = new RegExp(`[${CAPITALS}]`, 'gu');
const SMALL_LETTER = new RegExp(`[${SMALL}]`, 'gu');
/** What follows an acronym that is spelled out behind it. */
const BRACKETED_WORD = new RegExp(`^ [([]${LETTER}`, 'u');
const ROMAN = /^[IVXLC]+$/u;
/** Filled-in gaps, which remains.ts tells of. */
const GAP = /^(?:X+|TBC|TBD|TBA|TK|TKTK)$/u;
/** Symbols of documents and addresses are no words. */
const REFERENCE = /[A-Z\d.]+(?:\/[A-Z\d.-]+)+|https?:\/\/[^ ]+|[^ ]+@[^ ]+/gu;
const CURRENCIES: ReadonlySet<string> = new Set('USD EUR GBP CHF JPY US CAN'.split(' '));

/** At its first use in the version. One that is spelled out later still is one the reader met unexplained, but not told of. */
export function unexplainedAcronyms({ version, title, passages }: VersionText): readonly Finding[] {
  const first = new Map<string, { readonly passage: Passage; readonly at: number }>();
  const explained = new Set<string>();
  for (const passage of title === undefined ? passages : [title, ...passages]) {
    if (!TWO_CAPITALS.test(passage.own) || isInCapitals(passage.own)) continue;
    const text = passage.own.replace(REFERENCE, (reference) => READ.repeat(reference.length));
    for (const { 0: written, index } of text.matchAll(ACRONYM)) {
      const acronym = written.replace(/s$/u, '');
      if (KNOWN.has(acronym) || CURRENCIES.has(acronym) || ROMAN.test(acronym) || GAP.test(acronym)) continue;
      if (isExplained(text, index, written.length)) explained.add(acronym);
      else if (!first.has(acronym)) first.set(acronym, { passage, at: index });
    }
  }
  return [...first].flatMap(([acronym, { passage, at }]) =>
    explained.has(acronym)
      ? []
      : [
          findingIn(passage, at, {
            code: 'check/acronym',
            message: `${acronym} is spelled out nowhere in the ${languageName(version.lang)}`,
            hint: `write the full name, then (${acronym})`,
          }),
        ],
  );
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
