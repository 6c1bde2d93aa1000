/** Turns what was understood of pages, and what was left of them, into the summary for whoever looks it over. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import { dateOf, officesIn, speakerNames, textOf, type Meta, type Version } from '../statement/index.ts';
import type { DroppedLine } from './blocks.ts';
import type { Draft } from './facts.ts';
import { fieldOf, type Written } from './head.ts';
import type { SourceLine } from './lines.ts';
import type { MendBook } from './mend.ts';
import type { Dropped, ImportSummary, OpenedPage, PageLine } from './page.ts';
import type { PairedSides } from './pairs.ts';

export interface Understood {
  readonly meta: Meta;
  readonly drafts: readonly Draft[];
  /** What each version's own lines left. */
  readonly sides: readonly { readonly dropped: readonly DroppedLine[] }[];
  readonly versions: readonly Version[];
  readonly paired: PairedSides;
  readonly cut: { readonly pages: readonly OpenedPage[]; readonly dropped: readonly Dropped[] };
  readonly book: MendBook;
  readonly diagnostics: readonly Diagnostic[];
  readonly written: Written;
}

export function summaryOf({
  meta,
  drafts,
  sides,
  versions,
  paired,
  cut,
  book,
  diagnostics,
  written,
}: Understood): ImportSummary {
  return {
    kind: meta.kind,
    date: dateOf(meta),
    status: meta.status,
    ...(meta.embargo && { embargo: meta.embargo.until }),
    speaker: speakerNames(meta).join(', '),
    ...(meta.symbol !== undefined && { symbol: meta.symbol }),
    pages: cut.pages.map(({ file, format, encoding }) => ({
      file,
      format,
      ...(encoding !== undefined && { encoding }),
    })),
    versions: versions.map(({ lang, title, dateline, blocks, notes }, n) => {
      const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
      return {
        lang,
        title: textOf(title),
        office: officesIn(meta, lang).join(', '),
        dateline: textOf(dateline),
        paragraphs,
        otherBlocks: blocks.length - paragraphs,
        notes: notes.length,
        line: drafts[n]?.head.title?.line ?? 1,
      };
    }),
    pairs: { count: paired.pairs.length, declared: paired.declared },
    dropped: droppedOf({ drafts, sides, cut }),
    mended: mendedIn(book, cut.pages),
    unsure: diagnostics
      .filter(({ severity }) => severity === 'warning')
      .map((diagnostic) => {
        const field = fieldOf(diagnostic, written);
        return { line: diagnostic.place?.line ?? 1, what: diagnostic.message, ...(field && { field }) };
      }),
  };
}

export function droppedAs({ line, plain }: SourceLine, what: Dropped['what']): Dropped {
  return { line, what, text: plain };
}

export function droppedLine(line: SourceLine): Dropped {
  return droppedAs(line, line.role === 'separator' ? 'separator' : 'chrome');
}

/** The rule or the word that stands over notes. */
export function overNotes({ line, text }: PageLine): Dropped {
  return { line, what: 'separator', text };
}

function droppedOf({ drafts, sides, cut }: Pick<Understood, 'drafts' | 'sides' | 'cut'>): readonly Dropped[] {
  const dropped = [
    ...cut.dropped,
    ...sides.flatMap((side) => side.dropped.map(({ line, what }) => droppedAs(line, what))),
    ...drafts.flatMap(({ head }) => [
      ...head.above.map(({ line, text }): Dropped => ({ line, what: 'chrome', text })),
      ...head.inside.map(({ line, text }): Dropped => ({ line, what: 'unexplained', text })),
      ...head.notes.map(({ line, text }): Dropped => ({ line, what: 'note', text })),
    ]),
  ];
  return dropped.toSorted((a, b) => a.line - b.line);
}

function mendedIn({ mends }: MendBook, pages: readonly OpenedPage[]): ImportSummary['mended'] {
  const spoiled = pages.flatMap(({ mojibake }) => mojibake);
  return [
    ...[...mends].map(([what, { times, lines }]) => ({ what, times, lines: [...lines].toSorted((a, b) => a - b) })),
    ...(spoiled.length > 0 ? [{ what: 'mojibake', times: spoiled.length, lines: spoiled } as const] : []),
  ].toSorted((a, b) => (a.what < b.what ? -1 : 1));
}
