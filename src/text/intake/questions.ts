/** What is doubtful on a page and changes what is published: asked of whoever imports it, in words and as an entry of `unsettled`. */
import { type Code, type Diagnostic, fault, type Place } from '../../diagnostics/index.ts';
import type { Unsettled } from '../statement/index.ts';

export interface Question {
  /** As an entry of `unsettled` names it: `date`, `title.fr`, `embargo`, `pairs`, `language`. */
  readonly about: string;
  readonly message: string;
  readonly place: Place;
  readonly code: Code;
  /** What answers it. */
  readonly hint: string;
  /** What it may be, the likeliest first. */
  readonly readings: readonly string[];
}

export function ask(
  about: string,
  message: string,
  { place, code, hint, readings = [] }: Pick<Question, 'place' | 'code' | 'hint'> & Partial<Pick<Question, 'readings'>>,
): Question {
  return { about, message, place, code, hint, readings };
}

export function unsettledBy({ about, message, place, readings }: Question): Unsettled {
  return { about, message, origin: `${place.file}:${String(place.line)}`, readings, place };
}

export function questionTold({ message, place, code, hint }: Question): Diagnostic {
  return fault(code, message, place, hint);
}
