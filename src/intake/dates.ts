/** Turns a line into the date that stands in it and what stands around it. */
import { isoDate, isoDateOf, type IsoDate } from '../statement/index.ts';

export interface FoundDate {
  readonly date: IsoDate;
  /** The line before and after the date, without the marks and words that led to it. */
  readonly before: string;
  readonly after: string;
}

/** Month names of both languages, and their usual abbreviations, by number. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan', 'janvier', 'janv'],
    ['february', 'feb', 'février', 'févr'],
    ['march', 'mar', 'mars'],
    ['april', 'apr', 'avril', 'avr'],
    ['may', 'mai'],
    ['june', 'jun', 'juin'],
    ['july', 'jul', 'juillet', 'juil'],
    ['august', 'aug', 'août', 'aout'],
    ['september', 'sept', 'sep', 'septembre'],
    ['october', 'oct', 'octobre'],
    ['november', 'nov', 'novembre'],
    ['december', 'dec', 'décembre', 'déc'],
  ].flatMap((names, n) => names.map((name) => [name, n + 1] as const)),
);

const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? ';
const LEAD = `(?:\\b(?:le|on) )?(?:${WEEKDAY})?(?:le )?`;
const EDGES = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** 30 July 2014; 1er mai 2014; le mercredi 30 juillet 2014. Then July 30, 2014. Then 2014-07-30. */
const SHAPES: readonly RegExp[] = [
  new RegExp(`${EDGES}${LEAD}(?<day>\\d{1,2})(?:er|st|nd|rd|th)? ${MONTH},? (?<year>\\d{4})${END}`, 'iu'),
  new RegExp(`${EDGES}${LEAD}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${END}`, 'iu'),
  new RegExp(`${EDGES}(?<iso>\\d{4}-\\d{2}-\\d{2})${END}`, 'iu'),
];

/** What joins a date to a place or a title: New York, 30 July 2014 - Message. */
const JOINTS_BEFORE = /[ ,;:|•·–—-]+$/u;
const JOINTS_AFTER = /^[ ,;:|•·–—-]+/u;

/** The first date of a line whose gaps are single ordinary spaces; days that do not exist are passed over. */
export function findDate(line: string): FoundDate | undefined {
  for (const shape of SHAPES) {
    const match = shape.exec(line);
    const date = match?.groups === undefined ? undefined : dateOf(match.groups);
    if (match === null || date === undefined) continue;
    return {
      date,
      before: line.slice(0, match.index).replace(JOINTS_BEFORE, ''),
      after: line.slice(match.index + match[0].length).replace(JOINTS_AFTER, ''),
    };
  }
  return undefined;
}

function dateOf(parts: Readonly<Record<string, string | undefined>>): IsoDate | undefined {
  if (parts['iso'] !== undefined) return isoDate(parts['iso']);
  const month = MONTHS.get((parts['month'] ?? '').toLowerCase());
  return month === undefined ? undefined : isoDateOf(Number(parts['year']), month, Number(parts['day']));
}
