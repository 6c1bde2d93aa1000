/** What is told of a statement that is not settled: each doubt, what it may be, and the line that ends it. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import type { Meta, Unsettled } from './model.ts';

/** An error for each entry; none of a statement that can be published. */
export function unsettledFaults({ unsettled = [] }: Pick<Meta, 'unsettled'>): readonly Diagnostic[] {
  return unsettled.map((entry) =>
    fault('statement/unsettled', messageOf(entry), entry.place, remedyOf(entry, unsettled.length === 1)),
  );
}

function messageOf({ about, message, origin, readings }: Unsettled): string {
  const where = origin === undefined ? '' : ` (${origin})`;
  const [last, ...others] = readings.toReversed();
  const may =
    last === undefined ? '' : `; it may be ${[...others.toReversed(), last].map((one) => `“${one}”`).join(' or ')}`;
  return `${about} is not settled: ${message}${where}${may}`;
}

/** An entry in a line of its own begins so far in at most; one farther in stands in one line with its key. */
const DEEPEST_ENTRY = 9;

/** The readings are as they would stand in the files; where there is none, nobody but the reader knows what to write. */
function remedyOf({ about, readings, place, lastLine = place.line }: Unsettled, isOnly: boolean): string {
  const [reading] = readings;
  const lines = place.line === lastLine ? `line ${place.line}` : `lines ${place.line} to ${lastLine}`;
  const isUnder = isOnly && place.column <= DEEPEST_ENTRY;
  const then = `and delete this entry, ${lines} of statement.yaml${isUnder ? ', with `unsettled:` over it' : ''}`;
  const [fact = '', lang] = about.split('.');
  switch (fact) {
    case 'title':
    case 'dateline':
      return `write \`${fact}: ${reading === undefined ? '…' : inYaml(reading)}\` at the top of ${lang ?? 'the version'}.md, ${then}`;
    case 'date':
      return `write \`date: ${reading ?? '2014-07-30'}\` in statement.yaml, ${then}`;
    case 'embargo':
      return `write \`embargo: ${reading ?? '2026-12-01T10:00-05:00'}\` in statement.yaml, or no embargo if there is none, ${then}`;
    case 'place':
      return `leave \`place\` in statement.yaml if it is one, or take it out, ${then}`;
    case 'pairs':
      return `compare the versions, put <!-- pair: same --> or <!-- pair: alone --> where they part, ${then}`;
    case 'language':
      if (reading !== undefined) return `call the file of that text ${reading}.md, ${then}`;
      return lang === undefined
        ? `see that the file of each version holds its own text, ${then}`
        : lang === 'und'
          ? `call the file of that text by the tag of its language and .md, ${then}`
          : `see that ${lang}.md holds that text, and of another version only what it quotes, ${then}`;
    default:
      return reading === undefined
        ? `settle it in the statement’s files, ${then}`
        : `write \`${about}: ${inYaml(reading)}\` in statement.yaml, ${then}`;
  }
}

/** What YAML could take for something else stands in quotes. */
function inYaml(text: string): string {
  return /^[\p{L}\p{N}](?:(?!: | #|:$)[^"\\])*$/u.test(text) ? text : JSON.stringify(text);
}
