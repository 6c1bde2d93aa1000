/** Turns what was understood of pages, and what was left of them, into the summary for whoever looks it over. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import { type Lang, officesIn, speakerNames, textOf, type Meta, type Version } from '../statement/index.ts';
import type { DroppedLine } from './body-blocks.ts';
import { isHour } from './datelines.ts';
import { findDateOf } from './dates.ts';
import type { Draft, Titled } from './head-facts.ts';
import type { LabelLine } from './head-lines.ts';
import { isEndMark, type SourceLine } from './lines.ts';
import type { MendBook } from './mend.ts';
import type { Dropped, ImportSummary, OpenedPage, PageLine } from './page.ts';
import type { PairedSides } from './pairs.ts';
import type { Question } from './questions.ts';
import type { SaidAbove } from './run-in.ts';
import { fieldOf, questionPlace, type Written } from './written-places.ts';

export interface Understood {
  readonly meta: Meta;
  readonly drafts: readonly Draft[];
  readonly titled: readonly Titled[];
  readonly questions: readonly Question[];
  /** What each version's own lines left. */
  readonly sides: readonly { readonly dropped: readonly DroppedLine[]; readonly saidAbove: readonly SaidAbove[] }[];
  readonly versions: readonly Version[];
  readonly paired: PairedSides;
  readonly cut: { readonly pages: readonly OpenedPage[]; readonly dropped: readonly Dropped[] };
  readonly book: MendBook;
  readonly diagnostics: readonly Diagnostic[];
  readonly written: Written;
  readonly dropped: readonly Dropped[];
}

export function summaryOf({
  meta,
  drafts,
  titled,
  questions,
  versions,
  paired,
  cut,
  book,
  diagnostics,
  written,
  dropped,
}: Understood): ImportSummary {
  return {
    kind: meta.kind,
    ...(meta.date !== undefined && { date: meta.date }),
    status: meta.status,
    ...(meta.embargo && { embargo: meta.embargo.until }),
    speaker: speakerNames(meta).join(', '),
    ...(meta.symbol !== undefined && { symbol: meta.symbol }),
    pages: cut.pages.map(({ file, format, encoding }) => ({
      file,
      format,
      ...(encoding !== undefined && { encoding }),
    })),
    versions: versions.map(({ lang, label, title, dateline, blocks, notes }, n) => {
      const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
      const issuer = meta.issuer?.[lang];
      const dayOnPage = dayWithMore(drafts[n], textOf(dateline));
      return {
        lang,
        ...(issuer !== undefined && { issuer }),
        ...(label !== undefined && { label: textOf(label) }),
        title: textOf(title),
        office: officesIn(meta, lang).join(', '),
        dateline: textOf(dateline),
        ...(dayOnPage !== undefined && { dayOnPage }),
        paragraphs,
        otherBlocks: blocks.length - paragraphs,
        notes: notes.length,
        line: titled[n]?.title?.line ?? drafts[n]?.section.body[0]?.line ?? 1,
      };
    }),
    pairs: { count: paired.pairs.length, declared: paired.declared },
    dropped,
    mended: mendedIn(book, cut.pages),
    unsure: diagnostics
      .filter(({ severity }) => severity === 'warning')
      .map((diagnostic) => {
        const asked = questions.find(
          ({ message, place }) => message === diagnostic.message && place === diagnostic.place,
        );
        const field = asked === undefined ? fieldOf(diagnostic, written) : questionPlace(asked.about, written);
        return { line: diagnostic.place?.line ?? 1, what: diagnostic.message, ...(field && { field }) };
      }),
    questions: questions.map(({ about, message, place, readings }) => ({ about, message, line: place.line, readings })),
  };
}

/** The day of a head as it is written there, where a date line set anew lacks one of its words: the day of the week, the mark of a year. */
function dayWithMore(draft: Draft | undefined, dateline: string): string | undefined {
  const line = draft?.head.date?.text;
  const found = draft === undefined || line === undefined ? undefined : findDateOf(line, draft.lang);
  if (line === undefined || found === undefined) return undefined;
  const day = line.slice(found.start, found.end);
  const said = new Set(rawWordsOf(dateline));
  return rawWordsOf(day).every((word) => said.has(word)) ? undefined : day;
}

function rawWordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

export function droppedAs({ line, plain }: SourceLine, what: Dropped['what']): Dropped {
  return { line, what, text: plain };
}

export function droppedLine(line: SourceLine): Dropped {
  if (line.namesColumns === true) return droppedAs(line, 'columns');
  return droppedAs(line, line.role !== 'separator' ? 'chrome' : isEndMark(line.plain) ? 'end-mark' : 'separator');
}

/** The rule or the word that stands over notes. */
export function overNotes({ line, text }: PageLine): Dropped {
  return { line, what: 'separator', text };
}

/** What of the page is not in the statement, in its order. */
export function droppedOf({
  drafts,
  titled,
  sides,
  cut,
  labels,
}: Pick<Understood, 'drafts' | 'titled' | 'sides' | 'cut'> & {
  readonly labels: ReadonlyMap<Lang, LabelLine>;
}): readonly Dropped[] {
  // Where there is one page, nobody needs its name.
  const fileOf = (n: number): Pick<Dropped, 'file'> => {
    const file = cut.pages.length > 1 ? drafts[n]?.section.file : undefined;
    return file === undefined ? {} : { file };
  };
  const dropped = [
    ...cut.dropped,
    ...sides.flatMap((side, n) => side.dropped.map(({ line, what }) => ({ ...droppedAs(line, what), ...fileOf(n) }))),
    ...sides.flatMap(({ saidAbove }, n) =>
      saidAbove.map(({ line, text }): Dropped => ({ line, what: 'fact', text, ...fileOf(n) })),
    ),
    ...titled.flatMap(({ over }, n) =>
      over.map(({ line, text }): Dropped => ({ line, what: 'unexplained', text, ...fileOf(n) })),
    ),
    ...drafts.flatMap(({ head, lang }, n) => [
      ...head.labels
        .filter((label) => labels.get(lang) !== label)
        .map(({ line, text, listed }): Dropped => ({
          line,
          what: listed === true ? 'note' : 'label',
          text,
          ...fileOf(n),
        })),
      ...head.notes.map(({ line, text }): Dropped => ({
        line,
        what: isHour(text) ? 'hour' : 'note',
        text,
        ...fileOf(n),
      })),
      ...head.corrections.map(({ line, text }): Dropped => ({ line, what: 'correction', text, ...fileOf(n) })),
      ...head.contacts.map(({ line, text }): Dropped => ({ line, what: 'contact', text, ...fileOf(n) })),
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
