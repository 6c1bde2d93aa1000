/** Plants faults in finished pages, one at a time, as a defect of ours would: each has to be found, with its place in the source. */
import { expect, test } from 'vitest';
import { proveText } from '../../../src/file/fidelity/index.ts';
import {
  type Composed,
  type Composition,
  type DisplayItem,
  type GlyphRun,
  type Owner,
  surroundingsOf,
  type Tag,
  type TextItem,
} from '../../../src/page/pages/index.ts';

import { descriptionOf } from '../../../src/file/editions/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { composed, READING_ALOUD, seed, testStatement } from '../../support/published.ts';
import { houseStyle } from '../../support/statement.ts';
import { reader } from '../../support/made.ts';
import { SESSION, toPdf } from '../../support/session.ts';

const FOOTNOTES = '2026-05-01-day-of-the-footnote';

interface Made {
  readonly statement: Statement;
  readonly composed: Composed;
}

const made = new Map<string, Made>();

/** Composed once, for all the faults that are planted in it. */
function madeOf(slug: string): Made {
  const known = made.get(slug);
  if (known !== undefined) return known;
  const statement = slug === 'seed' ? seed() : testStatement(slug);
  const one = { statement, composed: composed(statement) };
  made.set(slug, one);
  return one;
}

function proofOf(slug: string, change: (composition: Composition) => Composition) {
  const { statement, composed: pages } = madeOf(slug);
  const languages = pages.report.columns.map(({ lang }) => lang);
  const bytes = toPdf(change(pages.composition), descriptionOf(SESSION, statement, languages));
  return proveText(statement, reader.read(bytes), {
    languages,
    around: (version) => surroundingsOf(version, { template: houseStyle(), meta: statement.meta }),
    spacing: houseStyle().spacing,
  });
}

/** Every item changed; an item that becomes none is left out, one that becomes several is doubled. */
function inItems(
  change: (item: DisplayItem, index: number) => DisplayItem | readonly DisplayItem[],
): (composition: Composition) => Composition {
  return (composition) => ({
    ...composition,
    pages: composition.pages.map((page) => ({ ...page, items: page.items.flatMap(change) })),
  });
}

function inText(change: (item: TextItem) => TextItem | readonly TextItem[]) {
  return inItems((item) => (item.kind === 'text' ? change(item) : item));
}

function inRuns(change: (run: GlyphRun) => GlyphRun) {
  return inText((item) => ({ ...item, runs: item.runs.map(change) }));
}

function textOf({ runs }: TextItem): string {
  return runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}

/** The text of glyphs changed, as a wrong ToUnicode would; the picture stays as it was. */
function saying(from: string, to: string, within?: string) {
  return inText((item) =>
    within !== undefined && !textOf(item).includes(within)
      ? item
      : {
          ...item,
          runs: item.runs.map((run) => ({
            ...run,
            glyphs: run.glyphs.map((glyph) => (glyph.text === from ? { ...glyph, text: to } : glyph)),
          })),
        },
  );
}

/** Each tag changed once, so that what was one element stays one. */
function inTags(change: (tag: Tag) => Tag): (composition: Composition) => Composition {
  const changed = new Map<Tag, Tag>();
  const own = (tag: Tag): Tag => {
    const known = changed.get(tag);
    if (known !== undefined) return known;
    const result = change({ ...tag, ...(tag.parent && { parent: own(tag.parent) }) });
    changed.set(tag, result);
    return result;
  };
  const owner = (one: Owner): Owner => ('artifact' in one ? one : own(one));
  return (composition) => {
    const { pages, outline } = inItems((item) =>
      item.kind === 'text'
        ? { ...item, runs: item.runs.map((run) => ({ ...run, owner: owner(run.owner) })) }
        : { ...item, owner: owner(item.owner) },
    )(composition);
    return { ...composition, pages, outline: outline.map((entry) => ({ ...entry, tag: own(entry.tag) })) };
  };
}

/** The words of a line, each as its glyphs. */
function withoutWord(item: TextItem, word: string): TextItem {
  const at = textOf(item).indexOf(word);
  let seen = 0;
  return {
    ...item,
    runs: item.runs.map((run) => ({
      ...run,
      glyphs: run.glyphs.filter(({ text }) => {
        const inside = seen >= at && seen < at + word.length;
        seen += text.length;
        return !inside;
      }),
    })),
  };
}

const TITLE = 'against Trafficking in Persons';

/** The first lines of the columns in each other's place, under the tags that the places have. */
function swapped(composition: Composition): Composition {
  const lineOf = (start: string) =>
    composition.pages[0]?.items.find((item) => item.kind === 'text' && textOf(item).startsWith(start));
  const [first, other] = [lineOf('Human trafficking is'), lineOf('La traite d’êtres humains est')];
  if (first?.kind !== 'text' || other?.kind !== 'text') throw new Error('there is a column without text');
  const owners = (item: TextItem, like: TextItem): TextItem => {
    const owner = like.runs[0]?.owner;
    return owner === undefined ? item : { ...item, runs: item.runs.map((run) => ({ ...run, owner })) };
  };
  return inText((item) => {
    if (item === first) return owners(other, first);
    if (item === other) return owners(first, other);
    return item;
  })(composition);
}

test('Nothing is found where nothing is planted', () => {
  for (const slug of ['seed', READING_ALOUD, FOOTNOTES]) expect(proofOf(slug, (same) => same).diagnostics).toEqual([]);
});

test.each([
  {
    fault: 'a word is dropped',
    plant: inText((item) => (textOf(item).startsWith('Human') ? withoutWord(item, 'callous ') : item)),
    lang: 'English',
    word: 'callous',
  },
  {
    fault: 'a line is dropped',
    plant: inText((item) => (textOf(item).startsWith('nisée') ? [] : item)),
    lang: 'French',
    word: 'organisée',
  },
  {
    fault: 'a line is there twice',
    plant: inText((item) =>
      textOf(item).includes('They are exploited') ? [item, { ...item, y: item.y + 300 }] : item,
    ),
    lang: 'English',
    word: 'to work',
  },
  { fault: 'the columns are swapped', plant: swapped, lang: 'English', word: 'Human' },
  { fault: 'a ligature says the wrong letters', plant: saying('ffi', 'fi'), lang: 'English', word: 'Trafficking' },
  { fault: 'an accent is lost', plant: saying('é', 'e', 'dignité et génère'), lang: 'French', word: 'dignité' },
  {
    fault: 'a letter is one of another alphabet that looks the same',
    plant: saying('a', '\u0430', 'callous'),
    lang: 'English',
    word: 'trafficking',
  },
  {
    fault: 'figures change places',
    plant: inText((item) => {
      const [one, four] = ['1', '4'];
      return textOf(item).includes('30\u00a0July')
        ? {
            ...item,
            runs: item.runs.map((run) => ({
              ...run,
              glyphs: run.glyphs.map((glyph) => ({
                ...glyph,
                text: glyph.text === one ? four : glyph.text === four ? one : glyph.text,
              })),
            })),
          }
        : item;
    }),
    lang: 'English',
    word: '2014',
  },
  {
    fault: 'a space is lost',
    plant: inText((item) => (textOf(item).startsWith('Human') ? withoutWord(item, ' ') : item)),
    lang: 'English',
    word: 'Human',
  },
  {
    fault: 'the title is furniture',
    plant: inText((item) =>
      textOf(item).startsWith(TITLE)
        ? { ...item, runs: item.runs.map((run) => ({ ...run, owner: { artifact: 'header' as const } })) }
        : item,
    ),
    lang: 'English',
    word: 'against',
  },
  {
    fault: 'furniture is read as text',
    plant: (composition: Composition) => {
      const lines = composition.pages.flatMap(({ items }) => items).filter((item) => item.kind === 'text');
      const [owner] = lines.flatMap((item) => (textOf(item).startsWith('Let us open') ? [item.runs[0]?.owner] : []));
      const title = lines.find((item) => textOf(item).startsWith('Message on'));
      if (title === undefined || owner === undefined) throw new Error('the seed is another');
      const again = { ...title, runs: title.runs.map((run) => ({ ...run, owner })) };
      return { ...composition, pages: composition.pages.map((page) => ({ ...page, items: [...page.items, again] })) };
    },
    lang: 'English',
    word: 'trafficking.',
  },
  {
    fault: 'a language is marked as the other',
    plant: inTags((tag) => (tag.lang === 'fr' ? { ...tag, lang: 'en-GB' } : tag)),
    lang: 'English',
    word: undefined,
  },
  {
    fault: 'a language is marked as none that was set',
    plant: inTags((tag) => (tag.lang === 'fr' ? { ...tag, lang: 'de' } : tag)),
    lang: 'French',
    word: undefined,
  },
  {
    fault: 'two paragraphs change places',
    plant: (composition: Composition) => {
      const lines = composition.pages[0]?.items.filter((item) => item.kind === 'text') ?? [];
      const ownerOf = (start: string) => lines.find((item) => textOf(item).startsWith(start))?.runs[0]?.owner;
      const [first, second] = [ownerOf('Human trafficking'), ownerOf('This first World Day')];
      const isOf = (item: DisplayItem, owner: Owner | undefined) =>
        item.kind === 'text' && item.runs[0]?.owner === owner;
      return {
        ...composition,
        pages: composition.pages.map((page) => ({
          ...page,
          items: [
            ...page.items.filter((item) => !isOf(item, first) && !isOf(item, second)).slice(0, 1),
            ...page.items.filter((item) => isOf(item, second)),
            ...page.items.filter((item) => isOf(item, first)),
            ...page.items.filter((item) => !isOf(item, first) && !isOf(item, second)).slice(1),
          ],
        })),
      };
    },
    lang: 'English',
    word: undefined,
  },
  {
    fault: 'two words change places',
    plant: inText((item) => {
      if (!textOf(item).startsWith('Human trafficking')) return item;
      const letters = Array.from('trafficking Human');
      let at = 0;
      return {
        ...item,
        runs: item.runs.map((run) => ({
          ...run,
          glyphs: run.glyphs.map((glyph) => {
            const { length } = glyph.text;
            const text = letters.slice(at, at + length).join('') || glyph.text;
            at += length;
            return { ...glyph, text };
          }),
        })),
      };
    }),
    lang: 'English',
    word: 'Human',
  },
])('It is found when $fault', ({ plant, lang, word }) => {
  const { ok, diagnostics } = proofOf('seed', plant);
  expect(ok).toBe(false);
  const own = diagnostics.filter(({ message }) => message.includes(lang));
  expect(own.length + diagnostics.filter(({ message }) => message.includes(' in de')).length).toBeGreaterThan(0);
  for (const one of diagnostics) expect(one.code).toBe('fidelity/differs');
  if (word === undefined) return;
  expect(own[0]?.message).toContain(word.split(' ').at(-1));
  expect(own[0]?.place).toMatchObject({ file: expect.stringMatching(/(?:en|fr)\.md$|statement\.yaml$/) });
});

test('The place of a fault is that of the word', () => {
  const plant = inText((item) => (textOf(item).startsWith('Human') ? withoutWord(item, 'callous ') : item));
  const [found] = proofOf('seed', plant).diagnostics;
  const { statement } = madeOf('seed');
  const first = statement.versions[0]?.blocks[0];
  const start = first?.kind === 'paragraph' ? first.content[0]?.place : undefined;
  expect(found?.place).toEqual({ ...start, column: (start?.column ?? 0) + 'Human trafficking is a '.length });
  expect(found?.message).toBe(
    'in English the finished file reads “is a global industry that” on page 1, where the source has “is a callous global industry”',
  );
});

test('A passage that is marked in the wrong language is found', () => {
  const { diagnostics } = proofOf(
    READING_ALOUD,
    inTags((tag) =>
      tag.role === 'Span' && tag.lang !== undefined ? { role: 'Span', parent: tag.parent ?? tag } : tag,
    ),
  );
  expect(diagnostics.map(({ message }) => message).join()).toMatch(/as (?:English|French)/);
});

test.each([
  { fault: 'the mark of a note has another number', plant: inMarks((text) => (text === '1' ? '2' : text)) },
  { fault: 'the mark of a note is lost', plant: inMarks(() => '') },
])('It is found when $fault', ({ plant }) => {
  expect(proofOf(FOOTNOTES, plant).diagnostics[0]).toMatchObject({
    code: 'fidelity/differs',
    message: expect.stringContaining('[1]'),
  });
});

function inMarks(change: (text: string) => string) {
  return inRuns((run) =>
    'role' in run.owner && run.owner.role === 'Reference'
      ? { ...run, glyphs: run.glyphs.map((glyph) => ({ ...glyph, text: change(glyph.text) })) }
      : run,
  );
}

test('A note that is dropped is found, at its place', () => {
  const { diagnostics } = proofOf(
    FOOTNOTES,
    inText((item) =>
      item.runs.some(({ owner }) => 'role' in owner && owner.parent?.role === 'Note' && owner.parent.id === 'fr-note-1')
        ? []
        : item,
    ),
  );
  expect(diagnostics).toMatchObject([
    { message: expect.stringContaining('in French'), place: { line: expect.any(Number) } },
  ]);
});
