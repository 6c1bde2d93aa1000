/** The door of the room: what the two languages disagree on, and what is left of the web page. */
export { certainFaults, checkStatement } from './check.ts';
export { uncheckedIn } from './unchecked.ts';
export { checkRules, rulesTable } from './rules.ts';
