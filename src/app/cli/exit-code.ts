/** Turns what was found into the number a shell sees. */
import type { Code, Diagnostic } from '../../diagnostics/index.ts';

export const EXIT = {
  done: 0,
  /** The statements have faults. */
  faulty: 1,
  /** The command was used wrongly, or could not write where it was told to. */
  usage: 2,
  /** Diptych itself is at fault. */
  ours: 3,
  /** 128 and the signal's number, as shells count. */
  interrupted: 130,
  terminated: 143,
} as const;

/** What is wrong with what was named, and not with a statement. */
const WRONG_USAGE: ReadonlySet<Code> = new Set([
  'mail/address',
  'mail/attachment-name',
  'mail/subject',
  'signature/certificate',
  'signature/key',
  'signature/passphrase',
  'signature/timestamp',
  'signature/timestamp-address',
  'signature/weak',
  'template/unknown',
]);

/** Usage outranks faults: it is to be put right first. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length === 0) return EXIT.done;
  return errors.some(({ code }) => /^(?:cli|delivery)\//.test(code) || WRONG_USAGE.has(code))
    ? EXIT.usage
    : EXIT.faulty;
}
