/** Paragraphs that nobody writes, and that a file may hold all the same: they are set in a time that grows with them. */
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/page/pages/index.ts';
import { blockFamily } from '../../support/block-face.ts';
import { paragraph, statementOfPairs, table, type Sides } from '../../support/blocks.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';

const both = (text: string): Sides => ({ en: [paragraph(text)], fr: [paragraph(text)] });
const row = (piece: string, count: number) => Array.from({ length: count }, () => piece);
const WORDS = ['lamps', 'are', 'lit', 'along', 'the', 'river', 'until', 'morning'];

describe('a monster', () => {
  const cell = Array.from({ length: 5_000 }, (_, i) => WORDS[(i * 7) % WORDS.length]).join(' ');
  it.each<[string, Sides]>([
    ['of one-letter words', both(row('a', 10_000).join(' '))],
    ['of single figures', both(row('7', 10_000).join(' '))],
    ['of spaced dashes', both(`x ${row('–', 10_000).join(' ')} x`)],
    ['of hyphens', both(`x${row('-', 20_000).join('')}x`)],
    ['in a table’s cell', { en: [table(['a', 'b'], [cell, 'b'])], fr: [table(['a', 'b'], [cell, 'b'])] }],
    // Work that grew as the square of these took from many minutes to hours; the time is for what hangs.
  ])('%s is set while one waits', { timeout: 60_000 }, (_what, sides) => {
    const { composition } = valueOf(
      compose(statementOfPairs([sides]), houseStyle(), { session: SESSION, paper: 'a4', family: blockFamily() }),
    );
    expect(composition.pages.length).toBeGreaterThan(1);
  });
});
