/** What is wrong with a user's input, said once, with its place and its remedy. */
import { CODES, type Code } from './codes.ts';

export { CODES, type Code } from './codes.ts';
export { editDistance, nearest } from './nearest.ts';
export { isTooDeep, yamlWords } from './yaml.ts';

/** A position in a file the user can open. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  /** As the user would type it: relative to the working directory where that is shorter. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** One fault of the input. A fault of ours is thrown instead, with its cause. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence: what was found, and what was expected where that helps. No full stop at the end. */
  readonly message: string;
  /** Where; a file alone has line 1, column 1. Absent only when no file is concerned. */
  readonly place?: Place;
  /** The one thing to do about it. */
  readonly hint?: string;
}

/** What a stage that can meet faulty input returns: the value with its warnings, or the faults. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function done<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, diagnostics };
}

export function failed(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { ok: false, diagnostics };
}

/** `value` if nothing in `diagnostics` is an error, the diagnostics alone otherwise. */
export function settle<T>(value: T, diagnostics: readonly Diagnostic[]): Outcome<T> {
  return diagnostics.some((d) => d.severity === 'error') ? failed(diagnostics) : done(value, diagnostics);
}

export function fault(code: Code, message: string, at?: Place, hint?: string): Diagnostic {
  return {
    code,
    severity: CODES[code].severity,
    message,
    ...(at && { place: at }),
    ...(hint !== undefined && { hint }),
  };
}

/** The compile-time proof that a union was handled whole. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
