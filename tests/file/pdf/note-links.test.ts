/** Where the links of a file lead and stand: marks of notes to their notes, and links over their own words also where those are read from the right. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../../src/file/editions/index.ts';
import { imposeNup, type PaintOptions } from '../../../src/file/pdf/index.ts';
import type { Composition, Tag } from '../../../src/page/pages/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { bilingualTags, composition, line, page, run } from './compose.ts';
import { composed, testStatement } from '../../support/published.ts';
import { SESSION, toPdf } from '../../support/session.ts';

const FOOTNOTES = testStatement('2026-05-01-day-of-the-footnote');
interface FoundLink {
  readonly page: number;
  readonly rect: readonly number[];
  readonly url: string | undefined;
  readonly contents: string;
  /** The page it leads to, and how high on that. */
  readonly to: { readonly page: number; readonly y: number } | undefined;
}

async function linksOf(
  pages: Composition,
  statement: Statement,
  options: Omit<PaintOptions, 'session'> = {},
): Promise<readonly FoundLink[]> {
  const languages = statement.versions.map(({ lang }) => lang);
  const bytes = toPdf(pages, descriptionOf(SESSION, statement, languages), options);
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  try {
    const links: FoundLink[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const sheet = await document.getPage(number);
      for (const one of (await sheet.getAnnotations()) as readonly Record<string, unknown>[]) {
        const dest = one['dest'] as readonly [{ num: number; gen: number }, unknown, unknown, number] | undefined;
        links.push({
          page: number,
          rect: one['rect'] as readonly number[],
          url: one['url'] as string | undefined,
          contents: (one['contentsObj'] as { readonly str: string }).str,
          to: dest === undefined ? undefined : { page: 1 + (await document.getPageIndex(dest[0])), y: dest[3] },
        });
      }
    }
    return links;
  } finally {
    await task.destroy();
  }
}

describe('The mark of a note', () => {
  it('leads to its note, and says what that says', async () => {
    const { composition: pages } = composed(FOOTNOTES);
    const marks = (await linksOf(pages, FOOTNOTES)).filter(({ to }) => to !== undefined);
    const count = FOOTNOTES.versions.reduce((sum, { notes }) => sum + notes.length, 0);
    expect(count).toBeGreaterThan(4);
    expect(marks).toHaveLength(count);
    for (const { to, contents } of marks) {
      const home = pages.pages[(to?.page ?? 0) - 1];
      const lines = (home?.items ?? []).flatMap((item) =>
        item.kind === 'text' && item.runs.some(({ owner }) => 'role' in owner && owner.parent?.role === 'Note')
          ? [item]
          : [],
      );
      const wordsOf = (item: (typeof lines)[number]) =>
        item.runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join('');
      const start = contents.replace(/^\d+ /u, '').slice(0, 12);
      const first = lines.find((item) =>
        wordsOf(item)
          .replaceAll(/[\u00A0\u202F]/gu, ' ')
          .startsWith(start),
      );
      expect(first, contents).toBeDefined();
      const top = (home?.size.height ?? 0) - (first?.y ?? 0);
      expect(to?.y).toBeGreaterThan(top);
      expect(to?.y).toBeLessThan(top + 12);
    }
  });

  it('leads to where its note has come to on a sheet', async () => {
    const { composition: pages } = composed(FOOTNOTES);
    const imposition = imposeNup(pages, { up: 2 });
    const marks = (await linksOf(pages, FOOTNOTES, { imposition })).filter(({ to }) => to !== undefined);
    expect(new Set(marks.map(({ to }) => to?.page))).toEqual(new Set([1]));
  });

  it('leads nowhere in a file as version 0.1.0 made it', async () => {
    const { composition: pages } = composed(FOOTNOTES);
    const links = await linksOf(pages, FOOTNOTES, { asReleased: true });
    expect(links.filter(({ to }) => to !== undefined)).toEqual([]);
  });
});

describe('A link in a line that is read from the right', () => {
  it('can be followed where its words stand', async () => {
    const { en } = bilingualTags();
    const paragraph: Tag = { role: 'P', parent: en };
    const link: Tag = { role: 'Link', parent: paragraph, href: 'https://example.org/', contents: 'left' };
    const [first, second] = [run(paragraph, 'right '), run(link, 'left ')];
    const reversed = { reversed: true as const, glyphs: second.glyphs.toReversed() };
    const item = line(100, 200, [
      { ...first, at: 60 },
      { ...second, ...reversed, at: 0 },
    ]);
    const [found, ...others] = await linksOf(composition([page(1, [item])]), FOOTNOTES);
    expect(others).toEqual([]);
    const [space, ...words] = reversed.glyphs.map(({ advance }) => advance * second.size);
    const [left, , right] = found?.rect ?? [];
    expect(left).toBeCloseTo(100 + (space ?? 0), 2);
    expect(right).toBeCloseTo(100 + (space ?? 0) + words.reduce((sum, width) => sum + width, 0), 2);
  });
});
