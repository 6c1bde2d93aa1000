/** Statements in files, as people write them, to be read whole or with one thing changed. */
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import {
  entriesOf,
  notesOf,
  pairedBlocks,
  textOf,
  type Block,
  type Inline,
  type Note,
  type Statement,
} from '../../../src/text/statement/index.ts';

export const FACTS = `kind: message
date: 2014-07-30
place: New York
speaker: Anne Example
office:
  en: The Director
  fr: La Directrice
languages: [en, fr]
status: final
symbol:
`;

export const ENGLISH = `---
title: Message on the Day of Examples
---

Every example is worth
two rules.

Let us give more of them.
`;

export const FRENCH = `---
title: Message à l’occasion de la Journée des exemples
---

Chaque exemple vaut deux règles.

Donnons-en davantage.
`;

export function parsed(files: Readonly<Record<string, string>>, slug = '2014-07-30-examples'): Outcome<Statement> {
  return parseStatement({
    slug,
    files: new Map(Object.entries({ 'statement.yaml': FACTS, 'en.md': ENGLISH, 'fr.md': FRENCH, ...files })),
  });
}

/** The statement; a test that expects one fails on the first fault. */
export function statementOf(outcome: Outcome<Statement>): Statement {
  if (outcome.ok) return outcome.value;
  throw new Error(
    outcome.diagnostics
      .map((d) => `${d.place?.file}:${d.place?.line}:${d.place?.column}  ${d.code}  ${d.message}`)
      .join('\n'),
  );
}

/** Each fault as the command prints it, without its hint. */
export function faultsOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.diagnostics.map(
    (d) => `${d.place?.file}:${d.place?.line}:${d.place?.column}  ${d.code}  ${d.message}`,
  );
}

/** What a paragraph holds; nothing for any other block. */
export function contentOf(block: Block | undefined): readonly Inline[] {
  return block?.kind === 'paragraph' ? block.content : [];
}

/** Inlines as one line of text: places as line:column, nesting in brackets, of notes what they say. */
export function sketch(content: readonly Inline[], notes: readonly Note[] = []): string {
  return content
    .map((inline) => {
      const at = `${inline.place.line}:${inline.place.column}`;
      switch (inline.kind) {
        case 'text':
          return `${at}“${inline.text}”`;
        case 'break':
          return `${at}break`;
        case 'note':
          return `${at}note ${inline.number}(${(notes[inline.number - 1]?.blocks ?? []).map((block) => sketch(block.content)).join(' / ')})`;
        default: {
          const attribute =
            inline.kind === 'link' ? ` ${inline.href}` : inline.kind === 'foreign' ? ` ${inline.lang}` : '';
          return `${at}${inline.kind}${attribute}(${sketch(inline.children, notes)})`;
        }
      }
    })
    .join(' ');
}

/** Blocks as an indented outline, a line each, without places: what they are and their text. */
export function outline(blocks: readonly Block[], indent = ''): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [`${indent}${block.role === 'body' ? 'p' : block.role}: ${textOf(block.content)}`];
      case 'heading':
        return [`${indent}h${block.level}: ${textOf(block.content)}`];
      case 'list':
        return block.items.flatMap((item, n) => {
          const mark = block.ordered ? `${block.start + n}.` : '-';
          const [first = '', ...others] = outline(item.blocks, `${indent}  `);
          return [`${indent}${mark} ${first.trimStart()}`, ...others];
        });
      case 'quote':
        return [`${indent}quote`, ...outline(block.blocks, `${indent}  `)];
      case 'table':
        return [
          `${indent}table ${block.align.join(' ')}`,
          ...[block.head, ...block.rows].map(
            (row) => `${indent}  ${row.map((cell) => textOf(cell.content)).join(' | ')}`,
          ),
        ];
      default:
        return [`${indent}${block.kind}`];
    }
  });
}

/** The numbers of the notes of each pair, in a line: `en 1 2 | fr 1`; '' for a pair that has none. */
export function notesInPairs({ versions, pairs }: Statement): readonly string[] {
  return pairedBlocks(versions, pairs).map((pair) =>
    entriesOf(pair)
      .map(([lang, side]) => [lang, ...notesOf(side).map(({ number }) => number)])
      .flatMap((words) => (words.length > 1 ? [words.join(' ')] : []))
      .join(' | '),
  );
}

/** Pairs as one line each: `en 5 | fr 5,7` by the lines that the blocks stand on. */
export function pairsOf({ versions, pairs }: Statement): readonly string[] {
  return pairedBlocks(versions, pairs).map((pair) =>
    entriesOf(pair)
      .map(([lang, side]) => `${lang} ${side.map((block) => block.place.line).join()}`)
      .join(' | '),
  );
}
