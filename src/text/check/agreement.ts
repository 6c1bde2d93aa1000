/** Turns passages that stand level into what one language says and the other does not: numbers, dates, symbols, addresses. */
import { fault, type Place } from '../../diagnostics/index.ts';
import { consumeDates, consumeNumericDates, perhapsMonths } from './date-mentions.ts';
import { excerpt, languageName, shownPlace, type CheckCode, type Finding } from './finding.ts';
import { languageOf, withFigures } from '../language/index.ts';
import { notesOf } from '../statement/index.ts';
import type { Facing, FacingSide, Mention, Passage, Sort } from './passages.ts';
import { numberMentions } from './numbers.ts';
import { consumeReferences, consumeTelephones, linkMentions, nearKeys } from './references.ts';
import { consumeTimes } from './times.ts';

const CODE_OF: Readonly<Record<Sort, CheckCode>> = {
  address: 'check/address-missing',
  telephone: 'check/number-missing',
  symbol: 'check/symbol-missing',
  date: 'check/date-missing',
  time: 'check/time-missing',
  amount: 'check/amount-missing',
  percentage: 'check/percentage-missing',
  number: 'check/number-missing',
};

/** What may stand for each other when a translator has slipped: “45” for “45 per cent”, but no date for an address. */
const FAMILY: Readonly<Record<Sort, string>> = {
  address: 'address',
  telephone: 'telephone',
  symbol: 'symbol',
  date: 'time',
  time: 'time',
  amount: 'quantity',
  percentage: 'quantity',
  number: 'quantity',
};

/** A mention with its place, as a finding shows it. */
interface Placed {
  readonly mention: Mention;
  readonly passage: Passage;
  readonly place: Place;
  readonly written: string;
}

/** The mentions of one passage, in order. Every stage sees only what those before it have left. */
export function mentionsOf({ text, lang }: Passage): readonly Mention[] {
  const references = consumeReferences(withFigures(text));
  const numeric = consumeNumericDates(references.rest);
  const telephones = consumeTelephones(numeric.rest);
  const dates = consumeDates(telephones.rest, lang);
  const times = consumeTimes(dates.rest, lang);
  return [
    ...references.mentions,
    ...numeric.mentions,
    ...telephones.mentions,
    ...dates.mentions,
    ...perhapsMonths(dates.rest, lang),
    ...times.mentions,
    ...numberMentions(times.rest, lang),
  ].toSorted((a, b) => a.start - b.start);
}

/** What the sides of a pair do not both say. A pair with one side has nothing to agree on. */
export function disagreements({ sides }: Facing): readonly Finding[] {
  const [first, ...others] = sides;
  if (first === undefined) return [];
  return others.flatMap((other) => parallel(first, other).flatMap(([a, b]) => compare(a, b)));
}

type Parallel = readonly (readonly [FacingSide, FacingSide])[];

/** Passage by passage where both sides have the same; otherwise all that stands level together, and all its notes. */
export function parallel(a: FacingSide, b: FacingSide): Parallel {
  const [notesA, notesB] = [notesOf(a.blocks).length, notesOf(b.blocks).length];
  const isNote = ({ role }: Passage) => role === 'note';
  const without = (side: FacingSide) => ({ ...side, passages: side.passages.filter((passage) => !isNote(passage)) });
  const only = (side: FacingSide) => ({ ...side, passages: side.passages.filter(isNote) });
  // A note that one language has alone is a finding of its own; which one it is, its numbers would only guess at.
  return [...oneByOne(without(a), without(b)), ...(notesA === notesB ? oneByOne(only(a), only(b)) : [])];
}

function oneByOne(a: FacingSide, b: FacingSide): Parallel {
  const alike =
    a.passages.length === b.passages.length && a.passages.every(({ role }, n) => role === b.passages[n]?.role);
  if (!alike) return [[a, b]];
  return a.passages.flatMap((passage, n) => {
    const other = b.passages[n];
    return other === undefined
      ? []
      : [
          [
            { ...a, passages: [passage] },
            { ...b, passages: [other] },
          ] as const,
        ];
  });
}

function compare(a: FacingSide, b: FacingSide): readonly Finding[] {
  // A number means nothing to a language whose numbers are not known: what is left is written alike in all.
  const read = readsQuantities(a.lang) && readsQuantities(b.lang) ? mentionsOf : referencesOf;
  const [left, right] = [placed(a, read), placed(b, read)];
  const missingRight = unanswered(left, right);
  const missingLeft = unanswered(right, left);
  const findings: Finding[] = [];
  const paired = new Set<Placed>();
  for (const one of missingRight) {
    const instead = insteadOf(one, missingLeft, paired);
    if (instead !== undefined) paired.add(instead);
    findings.push(
      instead === undefined ? missing(one, { from: a, other: b, others: right }) : differing(one, instead, [a, b]),
    );
  }
  for (const one of missingLeft) {
    if (!paired.has(one)) findings.push(missing(one, { from: b, other: a, others: left }));
  }
  return findings;
}

/** Whether numbers, dates and times can be read in a language. */
export function readsQuantities(lang: string): boolean {
  return languageOf(lang).check?.quantities !== undefined;
}

function referencesOf({ text }: Passage): readonly Mention[] {
  return consumeReferences(text).mentions;
}

function placed({ passages }: FacingSide, read: (passage: Passage) => readonly Mention[]): readonly Placed[] {
  return passages.flatMap((passage) => [
    ...read(passage).map((mention) => ({
      mention,
      passage,
      place: passage.placeAt(mention.start),
      written: passage.text.slice(mention.start, mention.end),
    })),
    ...linkMentions(passage).map(({ link, ...mention }) => ({
      mention,
      passage,
      place: passage.links[link]?.place ?? passage.place,
      written: passage.links[link]?.href ?? '',
    })),
  ]);
}

/** Those that ask for what the other side does not give; each value once. */
function unanswered(mine: readonly Placed[], theirs: readonly Placed[]): readonly Placed[] {
  const given = new Set(theirs.flatMap(({ mention }) => mention.gives));
  const seen = new Set<string>();
  return mine.filter(({ mention: { asks } }) => {
    const [key] = asks;
    if (key === undefined || seen.has(key) || asks.some((ask) => given.has(ask))) return false;
    seen.add(key);
    return true;
  });
}

/** What the other side has in its place: of the same sort best. Words stand for words, figures for either. */
function insteadOf({ mention }: Placed, others: readonly Placed[], taken: ReadonlySet<Placed>): Placed | undefined {
  const free = others.filter((other) => !taken.has(other) && goTogether(mention, other.mention));
  return free.find((other) => other.mention.sort === mention.sort) ?? free[0];
}

function goTogether(a: Mention, b: Mention): boolean {
  if (FAMILY[a.sort] !== FAMILY[b.sort]) return false;
  return a.weight === 'scale' || b.weight === 'scale' ? a.weight === b.weight : true;
}

function differing(one: Placed, other: Placed, [a, b]: readonly [FacingSide, FacingSide]): Finding {
  const near = nearKeys(one.mention).some((key) => other.mention.gives.includes(key));
  const figures = sameFigures(one, other);
  if (figures !== undefined)
    return {
      diagnostic: fault(
        CODE_OF[one.mention.sort],
        `both write ${figures}, which is ${valueOf(one)} in the ${languageName(a.lang)}, but ${valueOf(other)} in the ${languageName(b.lang)} at ${shownPlace(other.place)}`,
        one.place,
        'write each number in the manner of its language',
      ),
      parts: [...a.ids, ...b.ids],
    };
  const worded = one.mention.weight === 'words' && other.mention.weight === 'words' && one.mention.sort === 'number';
  return {
    diagnostic: fault(
      near ? 'check/address-differs' : worded ? 'check/number-unmatched' : CODE_OF[one.mention.sort],
      `the ${languageName(a.lang)} has ${excerpt(one.written)}, but the ${languageName(b.lang)} ${excerpt(other.written)} at ${shownPlace(other.place)}`,
      one.place,
      'make the two agree',
    ),
    parts: [...a.ids, ...b.ids],
  };
}

const FIGURES = /\d[\d.,]*/u;

/** What both sides have written, and means another number in each: 1,000. */
function sameFigures(one: Placed, other: Placed): string | undefined {
  const [own, theirs] = [one, other].map(({ written }) => FIGURES.exec(written)?.[0]);
  const areNumbers = FAMILY[one.mention.sort] === 'quantity' && valueOf(one) !== valueOf(other);
  return areNumbers && own !== undefined && /[.,]/u.test(own) && own === theirs ? own : undefined;
}

/** The number itself, without its unit. */
function valueOf({ mention }: Placed): string {
  return mention.asks[0]?.replace(/^[^:]*:/u, '') ?? '';
}

interface MissingFrom {
  readonly from: FacingSide;
  readonly other: FacingSide;
  readonly others: readonly Placed[];
}

function missing(one: Placed, { from, other, others }: MissingFrom): Finding {
  const { mention, place, written } = one;
  const where = other.passages[0]?.place;
  const near = nearKeys(mention).some((key) => others.some((candidate) => candidate.mention.gives.includes(key)));
  const code = near
    ? 'check/address-differs'
    : mention.weight === 'figures'
      ? CODE_OF[mention.sort]
      : 'check/number-unmatched';
  return {
    diagnostic: fault(
      code,
      `${excerpt(written)} in the ${languageName(from.lang)} is not in the ${languageName(other.lang)}` +
        (where === undefined ? '' : ` at ${shownPlace(where)}`),
      place,
      'make the two agree',
    ),
    parts: [...from.ids, ...other.ids],
  };
}
