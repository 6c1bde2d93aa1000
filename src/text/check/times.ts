/** Turns times of day and lengths of time, in figures or words, into mentions with one key for one minute of the day. */
import { SPACE, type TimeWords } from '../language/index.ts';
import { inEach } from './finding.ts';
import { numberMentions } from './numbers.ts';
import { consume, type Consumed, LETTERS, lowered, type Mention, numberKey, spanOf } from './passages.ts';

interface Patterns {
  readonly named: RegExp;
  readonly written: RegExp;
  readonly late: RegExp;
  readonly early: RegExp;
  readonly nearLate: RegExp;
  readonly said: { readonly cue: RegExp; readonly pattern: RegExp } | undefined;
  readonly lengths: { readonly cue: RegExp; readonly pattern: RegExp };
}

const PATTERNS = inEach(({ quantities }) => quantities && patternsOf(quantities.times));

function patternsOf({ named, written, late, early, said, lengths }: TimeWords): Patterns {
  const end = `(?![${LETTERS}])`;
  return {
    named: new RegExp(named, 'u'),
    written: new RegExp(written, 'gu'),
    late: new RegExp(`^${SPACE}?(?:${late})${end}`, 'u'),
    early: new RegExp(`^${SPACE}?(?:${early})${end}`, 'u'),
    nearLate: new RegExp(`(?<![${LETTERS}])(?:${late})${end}`, 'u'),
    said: said && { cue: new RegExp(said.cue, 'u'), pattern: new RegExp(said.times, 'gu') },
    lengths: { cue: new RegExp(lengths.cue, 'u'), pattern: new RegExp(lengths.times, 'gu') },
  };
}

/**
 * 3.30 p.m., 15:30, noon; 15 h 30, à 15 heures; half past three, trois heures et demie. A whole hour may be a mere number
 * of hours on the other side.
 */
export function consumeTimes(text: string, lang: string): Consumed {
  const patterns = PATTERNS.get(lang);
  if (patterns === undefined) return { mentions: [], rest: text };
  const seen = lowered(text);
  const said = consumeSaid(text, seen, { lang, patterns });
  const lengths = patterns.lengths.cue.test(seen) ? lengthsIn(seen, lang, patterns) : [];
  const written =
    /\d/u.test(said.rest) || patterns.named.test(seen)
      ? consume(said.rest, patterns.written, (match) => [timeOf(match, text, patterns)])
      : { mentions: [], rest: said.rest };
  return { mentions: [...said.mentions, ...lengths, ...written.mentions], rest: written.rest };
}

function timeOf(match: RegExpExecArray, text: string, patterns: Patterns): Mention {
  const groups = match.groups ?? {};
  if (groups['noon'] !== undefined || groups['midnight'] !== undefined) {
    const hour = groups['noon'] === undefined ? 0 : NOON;
    const gives = [`time:${hour}:0`, `n:${hour}`, ...(hour === 0 ? ['time:24:0'] : [])];
    return { sort: 'time', weight: 'words', ...spanOf(match), asks: [], gives };
  }
  const minute = Number(groups['minute'] ?? groups['clockMinute'] ?? groups['militaryMinute'] ?? 0);
  const written = Number(groups['hour'] ?? groups['clock'] ?? groups['military']);
  const half = groups['half'] ?? (groups['late'] === undefined ? undefined : 'p');
  const hours =
    half === undefined
      ? hoursMeant(written, sideOf(text, match, patterns), [written])
      : [(written % NOON) + (half.toLowerCase() === 'p' ? NOON : 0)];
  const keys = hours.map((hour) => `time:${hour}:${minute}`);
  const whole = minute === 0;
  // 22 heures may be ten in the evening in words, or a mere number of hours.
  const numbers = [...new Set(hours.flatMap((hour) => [`n:${hour}`, ...(hour > NOON ? [`n:${hour - NOON}`] : [])]))];
  return {
    sort: 'time',
    weight: whole && half === undefined ? 'words' : 'figures',
    ...spanOf(match),
    asks: whole ? [...keys, ...numbers] : keys,
    gives: [...keys, ...numbers, ...(whole ? [] : [`n:${minute}`])],
  };
}

const NOON = 12;
const MINUTES = 60;

/** On which side of noon the words after a time put it; `maybe` after it, if some other word of its sentence does. */
type Side = 'early' | 'late' | 'maybe' | undefined;

/** As many characters as are looked at on each side of a time for its part of the day. */
const NEAR = 60;
const SENTENCE_ENDS = /[.;:!?][ \u00A0\n]|[。！？؟]/u;

function sideOf(text: string, match: RegExpExecArray, { late, early, nearLate }: Patterns): Side {
  const end = match.index + match[0].length;
  const after = lowered(text.slice(end, end + NEAR));
  if (early.test(after)) return 'early';
  if (late.test(after)) return 'late';
  const before = lowered(text.slice(Math.max(0, match.index - NEAR), match.index));
  const clause = `${before.split(SENTENCE_ENDS).at(-1)}\n${after.split(SENTENCE_ENDS)[0]}`;
  return nearLate.test(clause) ? 'maybe' : undefined;
}

function hoursMeant(hour: number, side: Side, unsaid: readonly number[]): readonly number[] {
  if (hour === 0 || hour > NOON) return [hour];
  switch (side) {
    case 'early':
      return [hour % NOON];
    case 'late':
      return [(hour % NOON) + NOON];
    case 'maybe':
      return [hour, (hour % NOON) + NOON];
    case undefined:
      return unsaid;
  }
}

/** Times that are said by the clock's face: half past nine, neuf heures et quart. They may be of either half of the day. */
function consumeSaid(
  text: string,
  seen: string,
  { lang, patterns }: { readonly lang: string; readonly patterns: Patterns },
): Consumed {
  const { said } = patterns;
  if (said === undefined || !said.cue.test(seen)) return { mentions: [], rest: text };
  return consume(
    text,
    said.pattern,
    (match) => {
      const groups = match.groups ?? {};
      const hour = hourSaid(groups, lang);
      const minutes = minutesSaid(groups, lang);
      if (hour === undefined || minutes === undefined) return undefined;
      return [saidTime(hour, minutes, { match, side: sideOf(text, match, patterns) })];
    },
    seen,
  );
}

function hourSaid(groups: Groups, lang: string): number | undefined {
  if ((groups['noon'] ?? groups['twelve']) !== undefined) return NOON;
  return groups['midnight'] === undefined ? valueOf(groups['hour'], lang) : 0;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Minutes after the full hour, or before the hour that is to come. */
const PARTS: readonly (readonly [group: string, minutes: number])[] = [
  ['half', 30],
  ['quarter', 15],
  ['third', 20],
  ['full', 0],
  ['threeQuarters', 45],
  ['halfTo', -30],
  ['quarterTo', -15],
  ['quarterOfNext', -45],
];

function minutesSaid(groups: Groups, lang: string): number | undefined {
  const part = PARTS.find(([group]) => groups[group] !== undefined);
  if (part !== undefined) return part[1];
  if (groups['past'] !== undefined) return valueOf(groups['past'], lang);
  const to = valueOf(groups['to'], lang);
  return to === undefined ? undefined : -to;
}

/** Two and a half hours may be meant as well: deux heures et demie. */
function saidTime(
  hour: number,
  minutes: number,
  { match, side }: { readonly match: RegExpExecArray; readonly side: Side },
): Mention {
  const [whole, minute] = minutes < 0 ? [hour - 1, minutes + MINUTES] : [hour, minutes];
  const full = whole === 0 && hour === 1 ? NOON : whole;
  const hours = hoursMeant(full, side, full > NOON ? [full] : [full % NOON, (full % NOON) + NOON]);
  const keys = [...hours.map((one) => `time:${one}:${minute}`), `n:${numberKey(hour + minutes / MINUTES)}`];
  return {
    sort: 'time',
    weight: 'words',
    ...spanOf(match),
    asks: keys,
    gives: [...keys, `n:${hour}`, `n:${Math.abs(minutes)}`],
  };
}

/** What 6 h 20 is as 6 hours and 20 minutes: its numbers ask for themselves. */
function lengthsIn(seen: string, lang: string, { lengths }: Patterns): readonly Mention[] {
  return [...seen.matchAll(lengths.pattern)].flatMap((match) => {
    const { hour, minute } = match.groups ?? {};
    const [hours, minutes] = [valueOf(hour, lang), valueOf(minute, lang)];
    if (hours === undefined || minutes === undefined) return [];
    return [{ sort: 'time', weight: 'words', ...spanOf(match), asks: [], gives: [`time:${hours}:${minutes}`] }];
  });
}

/** A number in figures or words. */
function valueOf(written: string | undefined, lang: string): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d+$/u.test(written)) return Number(written);
  const [key] = numberMentions(written, lang).flatMap(({ gives }) => gives.filter((one) => one.startsWith('n:')));
  return key === undefined ? undefined : Number(key.slice('n:'.length));
}
