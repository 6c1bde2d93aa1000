/** Paragraphs that nobody writes, and that a file may hold all the same: they are set in a time that grows with them. */
import { describe, expect, it } from 'vitest';
import { compose, type Page } from '../../../src/page/pages/index.ts';
import { blockFamily } from '../../support/block-face.ts';
import { paragraph, statementOfPairs, table, type Sides } from '../../support/blocks.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';

const both = (text: string): Sides => ({ en: [paragraph(text)], fr: [paragraph(text)] });
const row = (piece: string, count: number) => Array.from({ length: count }, () => piece);
const WORDS = ['lamps', 'are', 'lit', 'along', 'the', 'river', 'until', 'morning'];

/** How many characters but spaces are painted. */
function painted(pages: readonly Page[]): number {
  const glyphs = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? item.runs.flatMap((run) => run.glyphs) : [])),
  );
  return glyphs.reduce((sum, { text }) => sum + text.trim().length, 0);
}

describe('a monster', () => {
  const cell = Array.from({ length: 5_000 }, (_, i) => WORDS[(i * 7) % WORDS.length]).join(' ');
  it.each<[string, Sides, number]>([
    ['of one-letter words', both(row('a', 10_000).join(' ')), 10_000],
    ['of single figures', both(row('7', 10_000).join(' ')), 10_000],
    ['of spaced dashes', both(`x ${row('–', 10_000).join(' ')} x`), 10_000],
    ['of hyphens', both(`x${row('-', 20_000).join('')}x`), 20_000],
    [
      'in a table’s cell',
      { en: [table(['a', 'b'], [cell, 'b'])], fr: [table(['a', 'b'], [cell, 'b'])] },
      cell.replaceAll(' ', '').length,
    ],
    // Work that grew as the square of these took from many minutes to hours; the time is for what hangs.
  ])('%s is set while one waits', { timeout: 60_000 }, (_what, sides, least) => {
    const { composition } = valueOf(
      compose(statementOfPairs([sides]), houseStyle(), { session: SESSION, paper: 'a4', family: blockFamily() }),
    );
    expect(painted(composition.pages)).toBeGreaterThanOrEqual(2 * least);
  });
});
