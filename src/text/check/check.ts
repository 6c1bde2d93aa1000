/** Turns a statement into everything an editor would find by comparing its versions by hand. */
import { type Code, CODES, type Diagnostic } from '../../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import { type Statement, unsettledFaults } from '../statement/index.ts';
import { disagreements, readsQuantities } from './agreement.ts';
import { misspelledAcronyms, unaccentedCapitals, unexplainedAcronyms } from './capitals.ts';
import { type Finding, languageName } from './finding.ts';
import {
  foreignQuotes,
  mixedQuotes,
  marksOfOtherScripts,
  missingSigns,
  oddSpaces,
  straightQuotes,
  unbalancedQuotes,
} from './marks.ts';
import { differencesBetween, misspelledNames } from './names.ts';
import { foreignFigures } from './numbers.ts';
import { type Facing, type Passage, type Text, textOfStatement, type VersionText } from './passages.ts';
import { placeholders, webRemains } from './remains.ts';
import { unlikeSigns } from './signs.ts';
import { danglingReferences, missingRoles, unequalMarks, unequalNumbers, unequalStarts } from './unequal-parts.ts';
import { oddHeadings, openEnd, unlikeTitles } from './shape.ts';
import {
  headDisagreements,
  missingBlocks,
  missingNotes,
  missingQuotations,
  oddLengths,
  withoutSilenced,
} from './structure.ts';
import { otherLanguage } from './tongues.ts';

type FacingRule = (facing: Facing) => readonly Finding[];
type PassageRule = (passage: Passage) => readonly Finding[];

/** What the two sides of a pair must agree on; the rules that find errors are apart, for these are all that building asks. */
const CERTAIN_FACING_RULES: readonly FacingRule[] = [disagreements];
const FACING_RULES: readonly FacingRule[] = [
  ...CERTAIN_FACING_RULES,
  missingNotes,
  missingQuotations,
  misspelledNames,
  unequalMarks,
  unequalStarts,
  unlikeSigns,
  oddLengths,
];

/** What a passage must be by itself. */
const CERTAIN_PASSAGE_RULES: readonly PassageRule[] = [webRemains, placeholders, otherLanguage];
const PASSAGE_RULES: readonly PassageRule[] = [
  ...CERTAIN_PASSAGE_RULES,
  foreignQuotes,
  straightQuotes,
  marksOfOtherScripts,
  oddSpaces,
  unaccentedCapitals,
  foreignFigures,
  missingSigns,
];

/**
 * All rules over all of a statement, sorted by file, line and column. The titles are read one by one: each language has its
 * own, which need not be a translation, but is about as long. Pure; linear in the length of the text.
 */
export function checkStatement(statement: Statement): readonly Diagnostic[] {
  const text = textOfStatement(statement);
  const findings = [...betweenLanguages(text), ...withinVersions(text)];
  return sorted([...unsettledFaults(statement.meta), ...withoutSilenced(findings, statement)]);
}

/** The errors among what `checkStatement` finds, for which a statement is not to be set. Looks for nothing else. */
export function certainFaults(statement: Statement): readonly Diagnostic[] {
  const { facings, versions } = textOfStatement(statement);
  const languages = statement.versions.map(({ lang }) => lang);
  const findings = [
    ...missingRoles(statement.versions),
    ...facings.flatMap((facing) => [
      ...unequalNumbers(facing, languages),
      ...CERTAIN_FACING_RULES.flatMap((rule) => rule(facing)),
    ]),
    ...versions.flatMap((version) => [
      ...headDisagreements(version, statement.meta),
      ...linesOf(version).flatMap((passage) => CERTAIN_PASSAGE_RULES.flatMap((rule) => rule(passage))),
    ]),
  ];
  return sorted(withoutSilenced(findings, statement)).filter(({ severity }) => severity === 'error');
}

function linesOf({ title, lines, passages }: VersionText): readonly Passage[] {
  return [...(title === undefined ? [] : [title]), ...lines, ...passages];
}

function betweenLanguages({ statement, versions, facings }: Text): readonly Finding[] {
  const languages = statement.versions.map(({ lang }) => lang);
  return [
    ...missingRoles(statement.versions),
    ...unlikeTitles(statement),
    ...misspelledAcronyms(versions),
    ...facings.flatMap((facing) => [
      ...missingBlocks(facing, languages),
      ...unequalNumbers(facing, languages),
      ...FACING_RULES.flatMap((rule) => rule(facing)),
    ]),
  ];
}

function withinVersions({ statement, versions }: Text): readonly Finding[] {
  return versions.flatMap((version) => {
    return [
      ...headDisagreements(version, statement.meta),
      ...unbalancedQuotes(version),
      ...mixedQuotes(version),
      ...unexplainedAcronyms(version),
      ...danglingReferences(version),
      ...oddHeadings(version),
      ...openEnd(version),
      ...linesOf(version).flatMap((passage) => PASSAGE_RULES.flatMap((rule) => rule(passage))),
    ];
  });
}

/** By file, line and column; what is found at one place stays in the order of the rules. */
function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    const [p, q] = [a.place, b.place];
    if (p === undefined || q === undefined) return 0;
    if (p.file !== q.file) return p.file < q.file ? -1 : 1;
    return p.line - q.line || p.column - q.column;
  });
}

/*
 * Turns the codes of this room into the table of rules as the README shows it.
 */

/** One rule: its code, as a comment names it, and what it tells. */
interface Rule {
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

/*
 * Turns the languages of a statement into what cannot be checked in them yet, for whoever relies on the checks.
 */

/** What is left out, a line for each language: nothing where all rules apply. */
export function uncheckedIn({ versions }: Statement): readonly string[] {
  const languages = versions.map(({ lang }) => lang);
  return languages.flatMap((lang, n) => {
    const { setting, check } = languageOf(lang);
    const before = languages.slice(0, n);
    const missing = [
      ...(readsQuantities(lang) ? [] : ['numbers, dates and times']),
      ...(before.every((other) => differencesBetween(other, lang) !== undefined) ? [] : ['the spelling of names']),
      ...(check?.kinds === undefined ? ['the kind in its title'] : []),
      ...(check === undefined ? ['sentences in another language', 'spaces before marks'] : []),
      ...(setting === undefined ? ['quotation marks', 'lengths'] : []),
    ];
    return missing.length === 0 ? [] : [`not checked in ${languageName(lang)}: ${missing.join('; ')}`];
  });
}
