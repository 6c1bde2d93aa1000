/** Finds asterisks and underscores that were meant as emphasis, and would be printed as they are. */
import type { PhrasingContent } from 'mdast';
import { fault, type Diagnostic } from '../../diagnostics/index.ts';
import { placeWithin, sourceOf, type Reader } from './reader.ts';

/** Asterisks or underscores in a row that a text has. */
interface Marks {
  readonly node: PhrasingContent;
  /** From the beginning of the node's Markdown. */
  readonly at: number;
  readonly marks: string;
  readonly before: Side;
  readonly after: Side;
}

/** What stands beside them; `mark` where others of the same row are emphasis. */
type Side = 'space' | 'letter' | 'ideograph' | 'sign' | 'mark';

/** The first that look like emphasis, of those that are in the texts themselves. */
export function failedEmphasis(children: readonly PhrasingContent[], reader: Reader): readonly Diagnostic[] {
  const all = children.flatMap((node) => (node.type === 'text' ? marksIn(node, reader) : []));
  for (const [n, one] of all.entries()) {
    const partner = all.slice(n + 1).find(({ marks }) => marks === one.marks);
    const cure = cureOf(one, partner);
    if (cure !== undefined) return [printed(one, cure, reader)];
  }
  return [];
}

function marksIn(node: PhrasingContent, reader: Reader): readonly Marks[] {
  const source = sourceOf(node, reader);
  if (!/[*_]/u.test(source)) return [];
  const { text } = reader.passage;
  const start = node.position?.start.offset ?? 0;
  return [...source.matchAll(/(?<!\\)(?:\\\\)*(?<marks>\*+|_+)/gu)].map(({ index, 0: whole, groups }): Marks => {
    const marks = groups?.['marks'] ?? '';
    const at = index + whole.length - marks.length;
    const from = start + at;
    const before = /[^]?$/u.exec(text.slice(Math.max(0, from - 2), from))?.[0] ?? '';
    const after = /^[^]?/u.exec(text.slice(from + marks.length, from + marks.length + 2))?.[0] ?? '';
    return { node, at, marks, before: sideOf(before, marks), after: sideOf(after, marks) };
  });
}

function sideOf(character: string, marks: string): Side {
  if (character === '' || /^[\s\p{Z}]/u.test(character)) return 'space';
  if (character === marks.charAt(0)) return 'mark';
  if (/^[\p{Script=Han}\u3000-\u30FF\uFF01-\uFF65]/u.test(character)) return 'ideograph';
  return /^[\p{L}\p{M}\p{N}]/u.test(character) ? 'letter' : 'sign';
}

/** What mends it; undefined of what is printed because it should be: 5 * 3, f**k, a name_of_a_file, a line to be filled in. */
function cureOf(one: Marks, partner: Marks | undefined): string | undefined {
  const isStar = one.marks.startsWith('*');
  if (one.before === 'mark' || one.after === 'mark')
    return isStar ? 'write as many asterisks after the words as before them' : undefined;
  if (one.marks.length > LONGEST) return undefined;
  const stars = '*'.repeat(one.marks.length);
  const written = `${stars}words${stars}`;
  if (!isStar)
    return partner !== undefined && isUnderlined(one, partner) ? `write ${written}, with asterisks` : undefined;
  if (partner === undefined) {
    if (stars.length === 1 || isInWord(one) || (one.before === 'space' && one.after === 'space')) return undefined;
    return `${one.before === 'space' ? 'end' : 'begin'} it in the same paragraph: ${written}`;
  }
  if (one.after === 'space' || partner.before === 'space')
    return isSpacedInside(one, partner) ? `write ${written}, without spaces inside` : undefined;
  return isInWord(one) ? undefined : `leave a space outside of it, or write the marks beside it outside: “${written}”`;
}

function isInWord({ before, after }: Marks): boolean {
  return before === 'letter' && after === 'letter';
}

function isUnderlined({ marks, before, after }: Marks, partner: Marks): boolean {
  if (after === 'space' || partner.before === 'space') return false;
  return marks.length > 1 || before === 'ideograph' || partner.after === 'ideograph';
}

/** One asterisk is a multiplication's, or a note's after its word; two are neither. */
function isSpacedInside({ marks, before, after }: Marks, partner: Marks): boolean {
  return marks.length > 1 || (before === 'space' && after !== 'space' && partner.after !== 'space');
}

/** Longer rows are lines to be filled in, or a break. */
const LONGEST = 3;

function printed({ node, at, marks }: Marks, cure: string, reader: Reader): Diagnostic {
  const name = marks.startsWith('*') ? 'asterisk' : 'underscore';
  const one = marks.length === 1;
  const [these, would] = one ? [`this ${name}`, 'is no mark'] : [`these ${name}s`, 'are no marks'];
  const itself = `for the ${one ? `${name} itself` : `${name}s themselves`} write ${`\\${marks.charAt(0)}`.repeat(marks.length)}`;
  const message = `${these} would be printed, and ${would} of emphasis`;
  return fault('source/emphasis', message, placeWithin(node, at, reader), `${cure}; ${itself}`);
}
