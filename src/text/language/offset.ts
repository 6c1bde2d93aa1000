/** Turns a clock's distance from UTC into the name that stands for it where it has no other. */
import type { ClockTime } from '../statement/index.ts';

/** UTC, UTC−5, UTC+5:30, with the minus sign. */
export function offsetFromUtc({ offset }: ClockTime): string {
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '\u2212' : '+'}${String(hours)}${rest}`;
}
