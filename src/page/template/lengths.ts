/** Lengths as a template has them, and how they are written. */
import * as z from 'zod';
import { inch, mm, type Pt } from '../../geometry/index.ts';

const LENGTH = /^(\d+(?:\.\d+)?)\s*(pt|mm|in)$/;

export const length = z
  .string()
  .regex(LENGTH, { error: 'a length has a number and a unit: 12.6pt, 15mm, 0.5in', abort: true })
  .meta({ description: 'A length with its unit: 12.6pt, 15mm or 0.5in' });

export const leadings = z.number().min(0).max(20).meta({ description: 'In leadings of the grid' });

/** A written length in points. Throws if it isn't one: the schema has seen to that. */
export function points(written: string): Pt {
  const match = LENGTH.exec(written);
  if (match === null) throw new Error(`not a length: ${written}`);
  const value = Number(match[1]);
  if (match[2] === 'mm') return mm(value);
  if (match[2] === 'in') return inch(value);
  return value;
}
