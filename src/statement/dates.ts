/** Turns a date as written into one that is known to exist. */
import type { IsoDate } from './types.ts';

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
