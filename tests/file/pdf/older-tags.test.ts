/** What becomes of tags that an older form of the file has no name for: their text goes to what holds it. */
import { describe, expect, it } from 'vitest';
import type { Composition, DisplayItem, Owner, Tag } from '../../../src/page/pages/index.ts';
import { withOlderTags } from '../../../src/file/pdf/older-tags.ts';
import { A4, BLACK, composition, line, page, run } from './compose.ts';

const DOCUMENT: Tag = { role: 'Document' };
const SECT: Tag = { role: 'Sect', parent: DOCUMENT, lang: 'en-GB' };
const P: Tag = { role: 'P', parent: SECT };
const STRONG: Tag = { role: 'Strong', parent: P };
const EM: Tag = { role: 'Em', parent: STRONG };
const LINK: Tag = { role: 'Link', parent: EM, href: 'https://example.org' };
const TABLE: Tag = { role: 'Table', parent: SECT };
const HEAD_CELL: Tag = { role: 'TH', parent: { role: 'TR', parent: { role: 'THead', parent: TABLE } } };
const CELL: Tag = { role: 'TD', parent: { role: 'TR', parent: { role: 'TBody', parent: TABLE } } };

function owners({ pages }: Composition): readonly Owner[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item): readonly Owner[] =>
      item.kind === 'text' ? item.runs.map(({ owner }) => owner) : [item.owner],
    ),
  );
}

/** Document/Sect/P, as a tag stands in the tree. */
function pathOf(owner: Owner): string {
  if ('artifact' in owner) return owner.artifact;
  return owner.parent === undefined ? owner.role : `${pathOf(owner.parent)}/${owner.role}`;
}

const ITEMS: readonly DisplayItem[] = [
  line(57, 100, [run(P, 'We are '), run(STRONG, 'strong'), run(EM, ' and '), run(LINK, 'linked')]),
  line(57, 120, [run(HEAD_CELL, 'Year'), run(CELL, '2031'), { ...run(CELL, ''), glyphs: [] }]),
  { kind: 'rule', x: 57, y: 130, width: 40, thickness: 0.5, ink: BLACK, owner: { artifact: 'footer' } },
  { kind: 'box', x: 57, y: 140, width: 40, height: 8, ink: BLACK, owner: EM },
];
const OUTLINE = [
  { title: 'Title', lang: 'en-GB', page: 1, y: 90, tag: P, level: 1 },
  { title: 'Heading', lang: 'en-GB', page: 1, y: 110, tag: EM, level: 2 },
] as const;
const COMPOSED: Composition = { ...composition([page(1, ITEMS)]), outline: OUTLINE };

const paths = (made: Composition) => owners(made).map(pathOf);

describe('PDF 2.0', () => {
  it('has a name for each: nothing is made anew', () => {
    expect(withOlderTags(COMPOSED, { isNewer: true, asReleased: false })).toBe(COMPOSED);
  });
});

describe('PDF 1.7', () => {
  const older = withOlderTags(COMPOSED, { isNewer: false, asReleased: false });

  it('has none for stress: its text is of what holds it, and what stands in it as well', () => {
    expect(paths(older)).toEqual([
      'Document/Sect/P',
      'Document/Sect/P',
      'Document/Sect/P',
      'Document/Sect/P/Link',
      'Document/Sect/Table/THead/TR/TH',
      'Document/Sect/Table/TBody/TR/TD',
      'Document/Sect/Table/TBody/TR/TD',
      'footer',
      'Document/Sect/P',
    ]);
  });

  it('keeps one object for each tag, the same where nothing over it went, and all that a tag says', () => {
    const [first, second, third, link, head] = owners(older);
    expect(first).toBe(P);
    expect(second).toBe(P);
    expect(third).toBe(P);
    expect(head).toBe(HEAD_CELL);
    expect(link).toMatchObject({ role: 'Link', href: 'https://example.org', parent: P });
  });

  it('keeps runs, glyphs, pages and bookmarks as they were, but for whom they are of', () => {
    expect(older.outline.map(({ title, level, tag }) => [title, level, tag.role])).toEqual([
      ['Title', 1, 'P'],
      ['Heading', 2, 'P'],
    ]);
    expect(older.pages.map(({ number, size }) => [number, size])).toEqual([[1, A4]]);
    const words = ({ pages }: Composition) =>
      pages.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'text' ? item.runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')) : [],
        ),
      );
    expect(words(older)).toEqual(words(COMPOSED));
  });
});

describe('Files as version 0.1.0 made them', () => {
  it.each([true, false])(
    'have no groups of rows, no cells without a word and no bookmarks of headings (2.0: %s)',
    (isNewer) => {
      const released = withOlderTags(COMPOSED, { isNewer, asReleased: true });
      expect(paths(released)).toEqual([
        'Document/Sect/P',
        'Document/Sect/P',
        'Document/Sect/P',
        'Document/Sect/P/Link',
        'Document/Sect/Table/TR/TH',
        'Document/Sect/Table/TR/TD',
        'footer',
        'Document/Sect/P',
      ]);
      expect(released.outline.map(({ title }) => title)).toEqual(['Title']);
    },
  );

  it('keep a tag that nothing holds', () => {
    const alone: Tag = { role: 'Em' };
    const made = withOlderTags(composition([page(1, [line(57, 100, [run(alone, 'alone')])])]), {
      isNewer: false,
      asReleased: true,
    });
    expect(owners(made)).toEqual([alone]);
  });
});
