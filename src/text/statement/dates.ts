/** Turns a date or an instant as written into one that is known to exist. */
import type { Instant, IsoDate, Meta } from './types.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/u;

const DAYS_IN_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date, if `text` is `YYYY-MM-DD` and the proleptic Gregorian calendar has that day. */
export function isoDate(text: string): IsoDate | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return day >= 1 && day <= daysIn(year, month) ? (text as IsoDate) : undefined;
}

/** The same from numbers; months count from 1. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | undefined {
  return isoDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

function digits(n: number, length: number): string {
  return String(n).padStart(length, '0');
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS_IN_MONTH[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?:Z|([+-])(\d{2}):(\d{2}))$/u;

/** The farthest that any clock has been from UTC is 14 hours. */
const MOST_OFFSET_MINUTES = 14 * 60;

/** An instant as the clock shows it, and how far the clock is from UTC. */
export interface ClockTime {
  readonly date: IsoDate;
  readonly hour: number;
  readonly minute: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** The instant, if `text` is `YYYY-MM-DDThh:mm` with `Z` or an offset such as `-05:00`, and there is such a time. */
export function instant(text: string): Instant | undefined {
  return readInstant(text) === undefined ? undefined : (text as Instant);
}

export function clockTimeOf(known: Instant): ClockTime {
  const time = readInstant(known);
  if (time === undefined) throw new Error(`not an instant: ${known}`);
  return time;
}

/** Whether the text is the one that stays: only then can it be archived as the official copy. */
export function isFinal({ status, embargo }: Meta): boolean {
  return status === 'final' && embargo === undefined;
}

function readInstant(text: string): ClockTime | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [, day = '', hour = 0, minute = 0, sign = '+', hours = 0, minutes = 0] = match;
  const date = isoDate(day);
  const offset = Number(hours) * 60 + Number(minutes);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  if (Number(minutes) > 59 || offset > MOST_OFFSET_MINUTES) return undefined;
  return { date, hour: Number(hour), minute: Number(minute), offset: sign === '-' ? -offset : offset };
}
