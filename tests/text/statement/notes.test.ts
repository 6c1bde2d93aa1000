/** Notes get their numbers in one place, by the order in which the text of a version refers to them. */
import { expect, test } from 'vitest';
import { lineOf, numberedNotes } from '../../../src/text/statement/index.ts';
import { heading, list, note, paragraph, quote, table } from '../../support/blocks.ts';
import { emphasis, HERE, text } from '../../support/inlines.ts';

const PLACED = { ...HERE, line: 7 };

test('Notes are numbered through all kinds of blocks, and stand aside', () => {
  const cell = { content: [text('e'), note('five')], place: HERE };
  const { blocks, notes } = numberedNotes([
    heading(1, 'a', note('one')),
    list(false, [
      paragraph('b', { kind: 'emphasis', children: [note('two')], place: HERE }),
      list(true, [paragraph(note('three'))]),
    ]),
    quote(paragraph('d', note('four'))),
    { ...table(['e']), rows: [[cell]] },
    paragraph('f', { ...note('six'), place: PLACED }),
  ]);
  expect(notes.map((one) => one.blocks.map(({ content }) => content))).toEqual(
    ['one', 'two', 'three', 'four', 'five', 'six'].map((words) => [[text(words)]]),
  );
  expect(notes.at(-1)?.mark).toEqual(PLACED);
  expect(blocks.at(-1)).toMatchObject({ content: [{ text: 'f' }, { kind: 'note', number: 6, place: PLACED }] });
  expect(JSON.stringify(blocks)).not.toContain('one');
});

test('A line over the text is as it was, and never has a note', () => {
  const line = [text('a'), emphasis('b')];
  expect(lineOf(line)).toEqual(line);
  expect(() => lineOf([emphasis('a'), note('b')])).toThrow('en.md:1');
});
