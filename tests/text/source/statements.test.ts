import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { formatStatementFolder, parseStatement } from '../../../src/text/source/index.ts';
import { pairedBlocks, type Statement } from '../../../src/text/statement/index.ts';
import { essence } from './essence.ts';
import { notesInPairs, statementOf } from './folders.ts';

const read = (slug: string): Statement => statementOf(readStatement(`tests/statements/${slug}`));

/** Each pair as what its sides are: `p|p` for a paragraph each, `p|pp` for one with two, `h2|` for a heading alone. */
const shape = ({ versions, pairs }: Statement): readonly string[] =>
  pairedBlocks(versions, pairs).map((pair) =>
    versions
      .map(({ lang }) =>
        (pair[lang] ?? [])
          .map((block) => {
            if (block.kind === 'paragraph') return block.role === 'body' ? 'p' : `(${block.role})`;
            return block.kind === 'heading' ? `h${block.level}` : `(${block.kind})`;
          })
          .join(''),
      )
      .join('|'),
  );

const both = (kind: string, count = 1): readonly string[] => Array.from({ length: count }, () => `${kind}|${kind}`);

describe('a statement of the tests', () => {
  it('has headings of both levels, one of each language alone', () => {
    expect(shape(read('2026-03-02-opening-of-the-reading-room'))).toEqual([
      ...both('(salutation)'),
      ...both('p'),
      ...both('h1'),
      ...both('p'),
      ...both('h2'),
      ...both('p'),
      ...both('h2'),
      ...both('p'),
      ...both('h1'),
      '|h2',
      ...both('p'),
      'h2|',
      ...both('p'),
      ...both('h1'),
      ...both('p', 2),
      ...both('(sign-off)'),
    ]);
  });

  it('has lists in lists in lists, and a table', () => {
    const statement = read('2026-04-14-naming-of-examples');
    expect(shape(statement)).toEqual([
      ...both('p'),
      ...both('h1'),
      ...both('p', 4),
      ...both('(list)'),
      ...both('(table)'),
      ...both('(list)'),
      ...both('p'),
    ]);
    const lists = statement.versions.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'list'));
    expect(lists.map(({ start, items }) => [start, items.length])).toEqual([
      [1, 3],
      [4, 2],
      [1, 3],
      [4, 2],
    ]);
  });

  it('has quotations, and notes on both sides and on one', () => {
    const statement = read('2026-05-01-day-of-the-footnote');
    expect(shape(statement)).toEqual([
      ...both('p', 2),
      ...both('(quote)'),
      ...both('p', 3),
      ...both('(quote)'),
      ...both('p'),
    ]);
    expect(notesInPairs(statement).filter((numbers) => numbers !== '')).toEqual([
      'en 1 | fr 1',
      'fr 2',
      'en 2 | fr 3',
      'en 3',
    ]);
  });

  it('is as verse: short lines, a sentence a paragraph, a signature', () => {
    expect(shape(read('2026-06-21-night-of-the-lamps'))).toEqual([
      ...both('(salutation)'),
      ...both('p', 26),
      ...both('(sign-off)'),
      ...both('(signature)'),
    ]);
  });

  it('pairs one paragraph with two and three, and leaves one of each side alone', () => {
    expect(shape(read('2026-09-08-bridge-at-exampleville'))).toEqual([
      'p|ppp',
      'pp|p',
      ...both('p'),
      'p|',
      '|p',
      ...both('p'),
      'pp|pp',
      ...both('(sign-off)'),
    ]);
  });

  it('has addresses and symbols longer than a column', () => {
    const statement = read('2026-10-24-where-to-find-what-we-publish');
    expect(shape(statement)).toEqual([...both('p', 3), ...both('(list)'), ...both('p', 3), ...both('h2')]);
  });

  it.each([
    '2026-03-02-opening-of-the-reading-room',
    '2026-04-14-naming-of-examples',
    '2026-05-01-day-of-the-footnote',
    '2026-06-21-night-of-the-lamps',
    '2026-09-08-bridge-at-exampleville',
    '2026-10-24-where-to-find-what-we-publish',
  ])('%s is the same when written and read again', (slug) => {
    const statement = read(slug);
    const again = statementOf(parseStatement({ slug, files: formatStatementFolder(statement) }));
    expect(essence(again)).toEqual(essence(statement));
  });
});
