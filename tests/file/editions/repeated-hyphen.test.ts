/** A compound that is divided at its own hyphen: in some languages the next line begins with another. */
import { expect, it } from 'vitest';
import { composedOnA4, paintedBytes, proofOf, textOf } from '../fidelity/proving.ts';
import { statementOf } from '../../support/statement.ts';

const SHY = '\u00AD';

function linesOf(
  lang: string,
  words: string,
): { readonly lines: readonly string[]; readonly faults: readonly string[] } {
  const statement = statementOf({ en: ['One.'], fr: [`Un : <span lang="${lang}">${words}</span>.`] });
  const composed = composedOnA4(statement);
  const lines = composed.composition.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])),
  );
  const { diagnostics } = proofOf(statement, paintedBytes(statement, composed));
  return { lines, faults: diagnostics.map(({ message }) => message) };
}

const COMPOUNDS = 'biało-czerwonoskrzydły żółto-niebieskoskrzydły czarno-zielonoskrzydły '.repeat(8).trim();

it('begins with a hyphen in Polish, which no reader takes for one of the text', () => {
  const { lines, faults } = linesOf('pl', COMPOUNDS);
  const at = lines.findIndex((line) => line.endsWith('-'));
  expect(at).toBeGreaterThan(-1);
  expect(lines[at + 1]?.startsWith(SHY)).toBe(true);
  expect(faults).toEqual([]);
});

it('begins with its word in a language that wants no second hyphen', () => {
  const { lines, faults } = linesOf('de', COMPOUNDS);
  expect(lines.some((line) => line.startsWith(SHY))).toBe(false);
  expect(faults).toEqual([]);
});
