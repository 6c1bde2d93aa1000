/** Turns the codes of this room into the table of rules as the README shows it. */
import { CODES, type Code } from '../../diagnostics/index.ts';

/** One rule: its code, as a comment names it, and what it tells. */
export interface Rule {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  readonly about: string;
}

const ROOM = 'check/';

export function checkRules(): readonly Rule[] {
  return Object.entries(CODES).flatMap(([code, { severity, about }]) =>
    code.startsWith(ROOM) ? [{ code: code as Code, severity, about }] : [],
  );
}

/** The rules as a table in Markdown, without the room's name before each: as a comment allows them. */
export function rulesTable(): string {
  const rows = checkRules().map(
    ({ code, severity, about }) => `| \`${code.slice(ROOM.length)}\` | ${severity} | ${about} |`,
  );
  return ['| rule | severity | what is found |', '|---|---|---|', ...rows].join('\n');
}
