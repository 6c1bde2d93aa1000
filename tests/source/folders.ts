/** Statements in files, as people write them, to be read whole or with one thing changed. */
import { parseStatement } from '../../src/source/index.ts';
import type { Outcome } from '../../src/diagnostics/index.ts';
import type { Block, Inline, Statement } from '../../src/statement/index.ts';

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

/** Inlines as one line of text: places as line:column, nesting in brackets. */
export function sketch(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      const at = `${inline.place.line}:${inline.place.column}`;
      if (inline.kind === 'text') return `${at}“${inline.text}”`;
      const attribute = inline.kind === 'link' ? ` ${inline.href}` : inline.kind === 'foreign' ? ` ${inline.lang}` : '';
      return `${at}${inline.kind}${attribute}(${'children' in inline ? sketch(inline.children) : ''})`;
    })
    .join(' ');
}
