/** Turns pages as somebody got them into the files of a statement, and tells what was taken for what. */
import { failed, fault, settle, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import { languageOf, noticesOf } from '../language/index.ts';
import { formatStatementFolder, parseStatement } from '../source/index.ts';
import { LANGS, textOf, type Inline, type Lang, type Meta, type Side, type Version } from '../statement/index.ts';
import { blocksOf, placeOf, type DroppedLine } from './blocks.ts';
import { factsOf, NOTHING_GIVEN, type Draft, type Given } from './facts.ts';
import { readHead } from './head.ts';
import { sortLines, type Line } from './lines.ts';
import { mendBlock, mendBook, mendContent, type MendBook } from './mend-blocks.ts';
import { openPage } from './open.ts';
import type { OpenedPage, PageFile } from './page.ts';
import { pairSides, type PairedSides } from './pairs.ts';
import { splitSections, wholeSection, type Section, type Take } from './sections.ts';
import { statementSlug } from './slug.ts';
import type { Dropped, ImportSummary } from './summary.ts';

/** One page with all versions, or a page for each. */
export type Pages =
  | { readonly kind: 'together'; readonly page: PageFile }
  | { readonly kind: 'apart'; readonly pages: ReadonlyMap<Lang, PageFile> };

export interface ImportOptions {
  /** Mend nothing. */
  readonly strict?: boolean;
  /** Which text to take of a page that gives it several times. */
  readonly take?: Take;
  readonly given?: Given;
}

export interface Imported {
  /** The name for the statement's folder. */
  readonly slug: string;
  /** The texts of its files by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly summary: ImportSummary;
}

/** The statement on the pages. Pages that are not understood give the reasons and nothing else. */
export async function importPages(pages: Pages, options: ImportOptions = {}): Promise<Outcome<Imported>> {
  const strict = options.strict ?? false;
  if (pages.kind === 'together') {
    const opened = await openPage(pages.page, { strict });
    return opened.ok ? understood(together(opened.value, options), options, opened.diagnostics) : opened;
  }
  const opened = await Promise.all(
    [...pages.pages].map(async ([lang, page]) => ({ lang, opened: await openPage(page, { strict }) })),
  );
  const diagnostics = opened.flatMap((one) => one.opened.diagnostics);
  const ready = opened.flatMap((one) => (one.opened.ok ? [{ lang: one.lang, page: one.opened.value }] : []));
  if (ready.length < opened.length) return failed(diagnostics);
  return understood(apart(ready), options, diagnostics);
}

/** In UTF-16 units and in lines: more than any statement has, and more than a version's file may have. */
const LONGEST_LINE = 50_000;
const MOST_LINES = 10_000;

/** Faults: `intake/too-large`, of what would take long to look at and could not be read again. */
function tooMuch({ file, lines }: OpenedPage): readonly Diagnostic[] {
  const hint = 'leave only the page of the statement';
  if (lines.length > MOST_LINES) {
    const message = `the page has ${lines.length} lines; the most that are read are ${MOST_LINES}`;
    return [fault('intake/too-large', message, { file, line: 1, column: 1 }, hint)];
  }
  const long = lines.find(({ text }) => text.length > LONGEST_LINE);
  if (long === undefined) return [];
  const message = `this line has ${long.text.length} characters; the most that are read are ${LONGEST_LINE}`;
  return [fault('intake/too-large', message, placeOf(long), hint)];
}

/** The lines of one or several pages, cut into versions. */
interface Cut {
  readonly pages: readonly OpenedPage[];
  readonly sections: readonly Section[];
  readonly lines: readonly Line[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

function together(page: OpenedPage, { take }: ImportOptions): Outcome<Cut> {
  const much = tooMuch(page);
  if (much.length > 0) return failed(much);
  const lines = sortLines(page.lines);
  const split = splitSections(lines, { file: page.file, take });
  if (!split.ok) return failed([...embargoes(lines), ...split.diagnostics]);
  const { sections, dropped, leftOut } = split.value;
  return settle(
    {
      pages: [page],
      sections,
      lines,
      dropped: [...page.dropped, ...dropped.map(droppedLine), ...leftOut.map((line) => droppedAs(line, 'version'))],
      diagnostics: split.diagnostics,
    },
    [],
  );
}

/** Each page is one version in the language it was given for. */
function apart(pages: readonly { readonly lang: Lang; readonly page: OpenedPage }[]): Outcome<Cut> {
  const much = pages.flatMap(({ page }) => tooMuch(page));
  if (much.length > 0) return failed(much);
  const cuts = pages.map(({ lang, page }) => {
    const lines = sortLines(page.lines);
    return { page, lines, ...wholeSection(lines, lang) };
  });
  const empty = cuts
    .filter(({ section }) => section.body.length === 0)
    .map(({ page }) =>
      fault(
        'intake/no-paragraphs',
        'the page has no paragraph',
        { file: page.file, line: 1, column: 1 },
        'name the file that has the text',
      ),
    );
  const value: Cut = {
    pages: cuts.map(({ page }) => page),
    sections: cuts.map(({ section }) => section),
    lines: cuts.flatMap(({ lines }) => lines),
    dropped: cuts.flatMap(({ page, chrome }) => [...page.dropped, ...chrome.map(droppedLine)]),
    diagnostics: [],
  };
  return settle(value, empty);
}

function understood(cut: Outcome<Cut>, options: ImportOptions, opening: readonly Diagnostic[]): Outcome<Imported> {
  if (!cut.ok) return failed([...opening, ...cut.diagnostics]);
  const { sections, lines, diagnostics: cutting } = cut.value;
  const given = options.given ?? NOTHING_GIVEN;
  const drafts = sections
    .map((section): Draft => ({ lang: section.lang, section, head: readHead(section.head, section.lang) }))
    .toSorted((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang));
  const facts = factsOf(drafts, given);
  const book = mendBook(options.strict ?? false);
  const sides = drafts.map((draft) => mendedSide(draft, given, book));
  const paired = pairSides(sides);
  const diagnostics = [
    ...opening,
    ...embargoes(lines),
    ...cutting,
    ...facts.diagnostics,
    ...paired.diagnostics,
    ...leftOver(drafts, sides),
    ...(sides.length > 1 ? foreignPassages(sides) : []),
    ...unsureMarks(book),
  ];
  if (!facts.ok || !paired.ok) return failed(diagnostics);

  const meta = facts.value;
  const versions = sides.map((side, n) => versionOf({ ...side, blocks: paired.value.sides[n]?.blocks ?? [] }, meta));
  const slug = statementSlug(meta.date, textOf(versions[0]?.title ?? []));
  const files = formatStatementFolder({ slug, meta, versions, pairs: paired.value.pairs });
  return settle(
    {
      slug,
      files,
      summary: summaryOf({ meta, drafts, sides, versions, paired: paired.value, cut: cut.value, book, diagnostics }),
    },
    [...diagnostics, ...unreadable(slug, files)],
  );
}

/** What was understood must read as a statement again: a title may be too much for a name, or a mark for Markdown. */
function unreadable(slug: string, files: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const read = parseStatement({ slug, files });
  return read.ok ? [] : read.diagnostics.filter(({ severity }) => severity === 'error');
}

/** A statement has no embargo yet, and to lose one would be grave. An arms embargo in the text is another matter. */
function embargoes(lines: readonly Line[]): readonly Diagnostic[] {
  return lines
    .filter(({ plain }) =>
      /embargo(?:ed)?:? (?:until|till|jusqu)|(?:under|sous) embargo (?:until|jusqu)|^(?:under|sous) embargo\b|^embargo(?:ed)?\b|not for (?:release|publication|use) before|ne pas (?:publier|diffuser) avant/iu.test(
        plain,
      ),
    )
    .map((line) => {
      const message = `the page has an embargo, which cannot be kept yet: “${line.plain}”`;
      return fault('intake/embargo', message, placeOf(line), 'import it once it is lifted');
    });
}

/** A version's own words, mended. */
interface MendedSide extends Side {
  readonly title: readonly Inline[];
  readonly dateline: readonly Inline[] | undefined;
  readonly dropped: readonly DroppedLine[];
  readonly foreign: readonly Line[];
}

function mendedSide({ lang, section, head }: Draft, given: Given, book: MendBook): MendedSide {
  const [first] = [...section.head, ...section.body];
  const file = first?.file ?? '';
  const inline = (raw: string, line: number): readonly Inline[] =>
    mendContent([{ kind: 'text', text: raw, place: { file, line, column: 1 } }], lang, book);
  const title = given.titles.get(lang);
  book.notes = 0;
  const { blocks, dropped, foreign } = blocksOf(section);
  const range = head.date?.range;
  return {
    lang,
    title:
      title !== undefined ? inline(title, 1) : head.title === undefined ? [] : inline(head.title.text, head.title.line),
    dateline:
      range === undefined || head.place === undefined || head.date === undefined
        ? undefined
        : inline(`${head.place.text}, ${range}`, head.date.line),
    blocks: blocks.map((block) => mendBlock(block, lang, book)),
    dropped,
    foreign,
  };
}

function versionOf({ lang, title, dateline, blocks }: MendedSide, meta: Meta): Version {
  const place = { file: '', line: 1, column: 1 };
  const usual = (text: string): readonly Inline[] => [{ kind: 'text', text, place }];
  return {
    lang,
    title,
    office: usual(meta.office.get(lang) ?? ''),
    dateline: dateline ?? usual(languageOf(lang).formatDateline(meta.place.get(lang) ?? '', meta.date)),
    notices: noticesOf(meta, lang).map(usual),
    blocks,
  };
}

/** Lines of the head or under the text that nobody could explain: they are left out, and somebody must look. */
function leftOver(drafts: readonly Draft[], sides: readonly MendedSide[]): readonly Diagnostic[] {
  const inside = drafts.flatMap(({ head, section }) =>
    head.inside.map(({ text, line }) => ({ text, place: { file: section.head[0]?.file ?? '', line, column: 1 } })),
  );
  const after = sides.flatMap(({ dropped }) =>
    dropped
      .filter(({ what }) => what === 'unexplained')
      .map(({ line }) => ({ text: line.plain, place: placeOf(line) })),
  );
  return [...inside, ...after].map(({ text, place }) =>
    fault(
      'intake/left-out',
      `this line was not understood and is left out: “${text}”`,
      place,
      'if it belongs to the statement, write it into its files',
    ),
  );
}

/** In a page of two versions a paragraph in the other's language may be a quotation, or may have gone astray. */
function foreignPassages(sides: readonly MendedSide[]): readonly Diagnostic[] {
  return sides.flatMap(({ lang, foreign }) =>
    foreign.map((line) =>
      fault(
        'intake/foreign-passages',
        `this paragraph of the version in ${lang} seems to be in another language, and is marked so: “${line.plain.slice(0, 40)}…”`,
        placeOf(line),
        'compare it with the other version',
      ),
    ),
  );
}

function unsureMarks({ unsure }: MendBook): readonly Diagnostic[] {
  return unsure.map(({ line, file, text }) =>
    fault(
      'intake/unsure-mark',
      `a straight quotation mark was left as it is: “…${text}…”`,
      { file, line, column: 1 },
      'write the mark that is meant',
    ),
  );
}

interface Understood {
  readonly meta: Meta;
  readonly drafts: readonly Draft[];
  readonly sides: readonly MendedSide[];
  readonly versions: readonly Version[];
  readonly paired: PairedSides;
  readonly cut: Cut;
  readonly book: MendBook;
  readonly diagnostics: readonly Diagnostic[];
}

function summaryOf({ meta, drafts, sides, versions, paired, cut, book, diagnostics }: Understood): ImportSummary {
  return {
    kind: meta.kind,
    date: meta.date,
    status: meta.status,
    speaker: meta.speaker,
    ...(meta.symbol !== undefined && { symbol: meta.symbol }),
    pages: cut.pages.map(({ file, format, encoding }) => ({
      file,
      format,
      ...(encoding !== undefined && { encoding }),
    })),
    versions: versions.map(({ lang, title, dateline, blocks }, n) => {
      const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
      return {
        lang,
        title: textOf(title),
        office: meta.office.get(lang) ?? '',
        dateline: textOf(dateline),
        paragraphs,
        otherBlocks: blocks.length - paragraphs,
        line: drafts[n]?.head.title?.line ?? 1,
      };
    }),
    pairs: { count: paired.pairs.length, declared: paired.declared },
    dropped: droppedOf(drafts, sides, cut),
    mended: mendedIn(book, cut.pages),
    unsure: diagnostics
      .filter(({ severity }) => severity === 'warning')
      .map(({ place, message }) => ({ line: place?.line ?? 1, what: message })),
  };
}

function droppedAs({ line, plain }: Line, what: Dropped['what']): Dropped {
  return { line, what, text: plain };
}

function droppedLine(line: Line): Dropped {
  return droppedAs(line, line.role === 'separator' ? 'separator' : 'chrome');
}

function droppedOf(drafts: readonly Draft[], sides: readonly MendedSide[], cut: Cut): readonly Dropped[] {
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
