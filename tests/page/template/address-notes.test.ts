/** What a link leads to is written in a note where pages are printed: once for each address, and never where the text says it. */
import { describe, expect, it } from 'vitest';
import { withAddressNotes } from '../../../src/page/template/index.ts';
import { textOf, textOfBlock, type Inline, type Statement } from '../../../src/text/statement/index.ts';
import { houseStyle, statementIn } from '../../support/statement.ts';

const NOTED = { ...houseStyle(), linkNotes: true };

const markOfFirst = ({ sign, number }: { readonly sign?: string; readonly number: number }): string =>
  sign ?? String(number);

function onPaper(text: string, lang = 'en'): Statement {
  return withAddressNotes(statementIn({ [lang]: text.split('\n\n') }), NOTED);
}

function notesIn(statement: Statement): readonly string[] {
  return (statement.versions[0]?.notes ?? []).map(({ blocks }) => blocks.map(textOfBlock).join(' '));
}

/** The text, with the signs of its notes in brackets. */
function markedText(statement: Statement): string {
  const marked = (inlines: readonly Inline[]): string =>
    inlines
      .map((one) => {
        if (one.kind === 'note') return `[${markOfFirst(one)}]`;
        return 'children' in one ? marked(one.children) : textOf([one]);
      })
      .join('');
  return (statement.versions[0]?.blocks ?? [])
    .map((block) => (block.kind === 'paragraph' ? marked(block.content) : textOfBlock(block)))
    .join(' | ');
}

describe('The address of a link', () => {
  it('is the note of its text, without what every address begins with', () => {
    const printed = onPaper(
      'Read [the report](https://www.example.org/rivers/report) and [write to us](mailto:desk@example.org?subject=Rivers).',
    );
    expect(markedText(printed)).toBe('Read the report[1] and write to us[2].');
    expect(notesIn(printed)).toEqual(['www.example.org/rivers/report', 'desk@example.org']);
  });

  it('leads where its text leads', () => {
    const { notes = [] } = onPaper('Read [the report](https://example.org/).').versions[0] ?? {};
    expect(notes[0]?.blocks[0]?.content).toMatchObject([
      { kind: 'link', href: 'https://example.org/', children: [{ text: 'example.org' }] },
    ]);
  });

  it('is written once, where it is first linked to', () => {
    const printed = onPaper(
      '[One](https://example.org/a), [two](https://example.org/b), [three](https://example.org/a).\n\n[Four](https://example.org/b).',
    );
    expect(markedText(printed)).toBe('One[1], two[2], three. | Four.');
    expect(notesIn(printed)).toEqual(['example.org/a', 'example.org/b']);
  });

  it.each([
    ['<https://example.org/a>'],
    ['[example.org/a](https://www.example.org/a/)'],
    ['[Example.org](http://example.org)'],
    ['[desk@example.org](mailto:desk@example.org)'],
    ['[the desk, desk@example.org](mailto:desk@example.org)'],
  ])('has no note where its text is the address: %s', (written) => {
    const statement = statementIn({ en: [`See ${written}.`] });
    expect(withAddressNotes(statement, NOTED)).toBe(statement);
  });

  it('has one where its text is but a part of it, or another', () => {
    expect(notesIn(onPaper('See [example.org](https://example.org/rivers/2031).'))).toEqual([
      'example.org/rivers/2031',
    ]);
    expect(notesIn(onPaper('See [example.org](https://example.com).'))).toEqual(['example.com']);
  });

  it('stands in the note itself where the link is in one, on a line of its own', () => {
    const printed = onPaper('Rivers rise.[^1]\n\n[^1]: See [the report](https://example.org/report).');
    expect(markedText(printed)).toBe('Rivers rise.[1]');
    expect(notesIn(printed)).toEqual(['See the report. example.org/report']);
  });

  it('leaves the numbers of other notes as they are, which the text may name, and is marked by a letter among them', () => {
    const printed = onPaper(
      'Rivers [rise](https://example.org/a).[^1] They [fall](https://example.org/b).[^2] Note 2 says when.\n\n[^1]: In spring.\n\n[^2]: In autumn.',
    );
    expect(markedText(printed)).toBe('Rivers rise[a].[1] They fall[b].[2] Note 2 says when.');
    expect(notesIn(printed)).toEqual(['example.org/a', 'In spring.', 'example.org/b', 'In autumn.']);
    expect(printed.versions[0]?.notes.map(({ sign }) => sign)).toEqual(['a', '1', 'b', '2']);
  });

  it('is found in lists, quotations and tables too', () => {
    const printed = onPaper(
      '- [one](https://example.org/1)\n\n> [two](https://example.org/2)\n\n| a | b |\n| - | - |\n| [three](https://example.org/3) | 4 |\n\n***\n\n[four](https://example.org/4)',
    );
    expect(notesIn(printed)).toEqual([1, 2, 3, 4].map((n) => `example.org/${String(n)}`));
    expect(printed.versions[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'list',
      'quote',
      'table',
      'thematic-break',
      'paragraph',
    ]);
  });

  it.each([
    ['en', 'a'],
    ['ar', 'a'],
    ['ru', 'а'],
    ['zh', 'a'],
  ])('is marked in %s by %s, which can be raised', (lang, letter) => {
    const printed = onPaper('[2031](https://example.org/a)[^1]\n\n[^1]: 2030', lang);
    expect(printed.versions[0]?.notes.map(({ sign }) => sign)).toEqual([letter, '1']);
  });

  it('has no note where the house has a place for what it stands in, or wants none', () => {
    const contacts = statementIn({ en: ['Text.', '<!-- contacts -->', '[The desk](https://example.org/desk)'] });
    const apart = { ...NOTED, blocks: NOTED.blocks.slice(0, 0) };
    expect(withAddressNotes(contacts, apart).versions[0]?.notes).toHaveLength(1);
    const block = { kind: 'part', of: 'contacts' } as unknown as (typeof apart.blocks)[number];
    expect(withAddressNotes(contacts, { ...apart, blocks: [block] })).toBe(contacts);
    expect(withAddressNotes(contacts, { ...apart, linkNotes: false })).toBe(contacts);
  });
});
