/** Turns what a rule has found into a diagnostic, and keeps the blocks in which it may be silenced. */
import { fault, type Code, type Place } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import type { PartId } from '../statement/index.ts';
import type { Passage } from './passages.ts';

/** The codes of this room. */
export type CheckCode = Extract<Code, `check/${string}`>;

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** A silence before any of these covers it. */
  readonly parts: readonly PartId[];
}

/** What is found in one passage at an offset. */
export function findingIn(
  passage: Passage,
  offset: number,
  { code, message, hint }: { readonly code: CheckCode; readonly message: string; readonly hint?: string },
): Finding {
  return {
    diagnostic: fault(code, message, passage.placeAt(offset), hint),
    parts: [passage.part],
  };
}

/** A language as our messages call it. */
export function languageName(lang: string): string {
  return languageOf(lang).name;
}

/** As a person types it to get there. */
export function shownPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** The words a finding shows: enough to find them, never a screenful. */
const SHOWN_CHARACTERS = 50;

export function excerpt(text: string): string {
  const plain = text.replace(/[ \u00A0\u202F\u2009\n]+/gu, ' ').replace(/^ | $/gu, '');
  return `“${plain.length > SHOWN_CHARACTERS ? `${plain.slice(0, SHOWN_CHARACTERS)}…` : plain}”`;
}
