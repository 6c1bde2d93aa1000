/** Turns a statement into everything an editor would find by comparing its versions by hand. */
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Statement } from '../statement/index.ts';
import { unexplainedAcronyms } from './acronyms.ts';
import { disagreements } from './agreement.ts';
import { unaccentedCapitals } from './capitals.ts';
import type { Finding } from './finding.ts';
import { headDisagreements } from './head.ts';
import { foreignQuotes, oddSpaces, straightQuotes, unbalancedQuotes } from './marks.ts';
import { misspelledNames } from './names.ts';
import { textOfStatement, type Facing, type Passage, type Text } from './passages.ts';
import { placeholders, webRemains } from './remains.ts';
import { withoutSilenced } from './silences.ts';
import { missingBlocks, missingNotes, missingQuotations, oddLengths } from './structure.ts';
import { otherLanguage } from './tongues.ts';

/** What the two sides of a pair must agree on. */
const FACING_RULES: readonly ((facing: Facing) => readonly Finding[])[] = [
  disagreements,
  missingNotes,
  missingQuotations,
  misspelledNames,
  oddLengths,
];

/** What a passage must be by itself. */
const PASSAGE_RULES: readonly ((passage: Passage) => readonly Finding[])[] = [
  webRemains,
  placeholders,
  otherLanguage,
  foreignQuotes,
  straightQuotes,
  oddSpaces,
  unaccentedCapitals,
];

/**
 * All rules over all of a statement, sorted by file, line and column. The titles are read one by one: each language has its
 * own, which need not be a translation. Pure; linear in the length of the text.
 */
export function checkStatement(statement: Statement): readonly Diagnostic[] {
  const text = textOfStatement(statement);
  const findings = [...betweenLanguages(text), ...withinVersions(text)];
  return sorted(withoutSilenced(findings, statement));
}

function betweenLanguages({ statement, facings }: Text): readonly Finding[] {
  const languages = statement.versions.map(({ lang }) => lang);
  return facings.flatMap((facing) => [
    ...missingBlocks(facing, languages),
    ...FACING_RULES.flatMap((rule) => rule(facing)),
  ]);
}

function withinVersions({ statement, versions }: Text): readonly Finding[] {
  return versions.flatMap((version) => {
    const { title, passages } = version;
    const lines = title === undefined ? passages : [title, ...passages];
    return [
      ...headDisagreements(version, statement.meta),
      ...unbalancedQuotes(version),
      ...unexplainedAcronyms(version),
      ...lines.flatMap((passage) => PASSAGE_RULES.flatMap((rule) => rule(passage))),
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
