/** What the languages disagree on, and what is left of the web page. */
export { certainFaults, checkRules, checkStatement, rulesTable, uncheckedIn } from './check.ts';
export { isSurelyCovered, isSurelySettable } from './settable.ts';
