/** Where bookmarks stand under each other, and where each leads. */
import { describe, expect, it } from 'vitest';
import type { OutlineEntry, Tag } from '../../../src/page/pages/index.ts';
import { targetOf } from '../../../src/file/pdf/outline.ts';
import { toPdf } from '../../support/session.ts';
import { bilingualTags, composition, description, line, page, run } from './compose.ts';

const { en } = bilingualTags();
const P: Tag = { role: 'P', parent: en };

/** The bookmarks of a file, as the entries of their dictionaries name each other. */
function bookmarksOf(levels: readonly (1 | 2 | 3)[]) {
  const outline = levels.map((level, n): OutlineEntry => ({
    title: `Entry ${n}`,
    lang: 'en-GB',
    page: 1,
    y: 100 + n,
    tag: P,
    level,
  }));
  const made = { ...composition([page(1, [line(57, 100, [run(P, 'Text')])])]), outline };
  const text = Buffer.from(toPdf(made, description())).toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(?<id>\d+) 0 obj\n(?<body>[^]*?)\nendobj/gu)].map(({ groups }) => [
      groups?.['id'] ?? '',
      groups?.['body'] ?? '',
    ]),
  );
  const ref = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(body)?.[1];
  const titleOf = (id: string | undefined) =>
    id === undefined
      ? undefined
      : (/\/Title \((?<title>Entry \d+)\)/u.exec(objects.get(id) ?? '')?.groups?.['title'] ?? 'top');
  return [...objects.values()]
    .filter((body) => body.includes('/Title (Entry'))
    .map((body) => ({
      title: /\/Title \((?<title>Entry \d+)\)/u.exec(body)?.groups?.['title'],
      parent: titleOf(ref(body, 'Parent')),
      previous: titleOf(ref(body, 'Prev')),
      next: titleOf(ref(body, 'Next')),
      first: titleOf(ref(body, 'First')),
      last: titleOf(ref(body, 'Last')),
      count: /\/Count (?<count>-?\d+)/u.exec(body)?.groups?.['count'],
    }))
    .toSorted((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1));
}

describe('Bookmarks', () => {
  it('stand under the nearest before them of a higher level, with all that is under each counted', () => {
    expect(bookmarksOf([1, 2, 3, 3, 2, 1])).toEqual([
      {
        title: 'Entry 0',
        parent: 'top',
        previous: undefined,
        next: 'Entry 5',
        first: 'Entry 1',
        last: 'Entry 4',
        count: '4',
      },
      {
        title: 'Entry 1',
        parent: 'Entry 0',
        previous: undefined,
        next: 'Entry 4',
        first: 'Entry 2',
        last: 'Entry 3',
        count: '2',
      },
      {
        title: 'Entry 2',
        parent: 'Entry 1',
        previous: undefined,
        next: 'Entry 3',
        first: undefined,
        last: undefined,
        count: undefined,
      },
      {
        title: 'Entry 3',
        parent: 'Entry 1',
        previous: 'Entry 2',
        next: undefined,
        first: undefined,
        last: undefined,
        count: undefined,
      },
      {
        title: 'Entry 4',
        parent: 'Entry 0',
        previous: 'Entry 1',
        next: undefined,
        first: undefined,
        last: undefined,
        count: undefined,
      },
      {
        title: 'Entry 5',
        parent: 'top',
        previous: 'Entry 0',
        next: undefined,
        first: undefined,
        last: undefined,
        count: undefined,
      },
    ]);
  });

  it('stand at the top where nothing before them is higher', () => {
    expect(bookmarksOf([3, 2, 2]).map(({ title, parent }) => [title, parent])).toEqual([
      ['Entry 0', 'top'],
      ['Entry 1', 'top'],
      ['Entry 2', 'top'],
    ]);
  });
});

describe('A bookmark leads', () => {
  const sheet = { reference: { id: 7 }, width: 595, height: 842 };
  const pages = [sheet, { ...sheet, reference: { id: 9 } }] as unknown as Parameters<typeof targetOf>[1]['pages'];
  const element = { id: 12 };
  const entry = { page: 2, y: 100.123_456, tag: P };

  it('to a place on its page, counted from below', () => {
    expect(targetOf(entry, { pages, elementOf: () => undefined, toElements: false })).toEqual({
      Dest: [{ id: 9 }, 'XYZ', null, 741.877, null],
    });
  });

  it('to an element beside, and through an action where standards want the element first', () => {
    const place = [{ id: 9 }, 'XYZ', null, 741.877, null];
    expect(targetOf(entry, { pages, elementOf: () => element, toElements: false })).toEqual({
      Dest: place,
      SE: element,
    });
    expect(targetOf(entry, { pages, elementOf: () => element, toElements: true })).toEqual({
      A: { S: 'GoTo', D: place, SD: [element, 'XYZ', null, 741.877, null] },
    });
    expect(targetOf(entry, { pages, elementOf: () => undefined, toElements: true })).toEqual({ Dest: place });
  });

  it.each([0, 3])('to no page that is not there: %i', (number) => {
    expect(() =>
      targetOf({ ...entry, page: number }, { pages, elementOf: () => undefined, toElements: false }),
    ).toThrow(`page ${number} of 2`);
  });
});
