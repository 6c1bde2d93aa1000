/** Turns a page as pasted from the web into the files of a statement, and tells what it took for what. */
import { failed, fault, settle, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import { decodeText, formatStatementFolder, placeIn, unfitCharacters } from '../source/index.ts';
import { LANGS, pairBlocks, textOf, type Inline, type Meta, type Paragraph, type Version } from '../statement/index.ts';
import { factsOf, type Draft } from './facts.ts';
import { readHead } from './head.ts';
import { sortLines, type Line } from './lines.ts';
import { INVISIBLE, mend, type Mend } from './mend.ts';
import { readPastedText, type PageReader } from './page.ts';
import { splitSections } from './sections.ts';
import { statementSlug } from './slug.ts';
import type { Dropped, ImportSummary } from './summary.ts';

export interface Page {
  /** As diagnostics name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Imported {
  /** The name for the statement's folder. */
  readonly slug: string;
  /** The texts of its files by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly summary: ImportSummary;
}

/** The statement on a page of pasted text in UTF-8. A page that is not understood gives the reasons and nothing else. */
export function importPage(page: Page): Outcome<Imported> {
  const decoded = decodeText(page.bytes, page.name);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, page.name), INVISIBLE);
  return unfit.length > 0 ? failed(unfit) : recognise(text, readPastedText, page.name);
}

function recognise(text: string, read: PageReader, file: string): Outcome<Imported> {
  const lines = sortLines(read(text));
  const embargo = embargoes(lines, file);
  const split = splitSections(lines, file);
  if (!split.ok) return failed([...embargo, ...split.diagnostics]);
  const drafts = split.value.sections
    .map((section): Draft => ({ lang: section.lang, section, head: readHead(section.head, section.lang) }))
    .toSorted((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang));
  const facts = factsOf(drafts, file);
  const sides = drafts.map((draft) => mendedSide(draft, file));
  const pairs = pairBlocks(sides);
  const diagnostics = [...embargo, ...facts.diagnostics, ...pairs.diagnostics, ...leftOver(drafts, file)];
  if (!facts.ok || !pairs.ok) return failed(diagnostics);

  const meta = facts.value;
  const versions = sides.map((side) => versionOf(side, meta));
  const slug = statementSlug(meta.date, textOf(versions[0]?.title ?? []));
  return settle(
    {
      slug,
      files: formatStatementFolder({ slug, meta, versions, pairs: pairs.value }),
      summary: summaryOf(meta, drafts, sides, split.value.dropped),
    },
    diagnostics,
  );
}

/** A statement has no embargo yet, and to lose one would be grave. An arms embargo in the text is another matter. */
function embargoes(lines: readonly Line[], file: string): readonly Diagnostic[] {
  return lines
    .filter(({ plain }) => /embargo(?:ed)?:? (?:until|till|jusqu)|(?:under|sous) embargo|^embargo/iu.test(plain))
    .map(({ line, plain }) => {
      const message = `the page has an embargo, which cannot be kept yet: “${plain}”`;
      return fault('intake/embargo', message, { file, line, column: 1 }, 'import it once it is lifted');
    });
}

/** A version's own words, mended. */
interface Side extends Pick<Version, 'lang' | 'title' | 'blocks'> {
  readonly mends: readonly ReadonlyMap<Mend, number>[];
}

function mendedSide({ lang, section, head }: Draft, file: string): Side {
  const mends: ReadonlyMap<Mend, number>[] = [];
  const inline = (raw: string, line: number): readonly Inline[] => {
    const mended = mend(raw, lang);
    mends.push(mended.mends);
    return [{ kind: 'text', text: mended.text, place: { file, line, column: 1 } }];
  };
  const title = head.title === undefined ? [] : inline(head.title.text, head.title.line);
  const blocks = section.paragraphs.map(({ text, line }): Paragraph => {
    return { kind: 'paragraph', role: 'body', content: inline(text, line), place: { file, line, column: 1 } };
  });
  return { lang, title, blocks, mends };
}

function versionOf({ lang, title, blocks }: Side, meta: Meta): Version {
  const place = { file: '', line: 1, column: 1 };
  const usual = (text: string): readonly Inline[] => [{ kind: 'text', text, place }];
  return {
    lang,
    title,
    office: usual(meta.office.get(lang) ?? ''),
    dateline: usual(languageOf(lang).formatDateline(meta.place.get(lang) ?? '', meta.date)),
    blocks,
  };
}

/** Lines between title and text that nobody could explain: they are left out, and somebody must look. */
function leftOver(drafts: readonly Draft[], file: string): readonly Diagnostic[] {
  return drafts.flatMap(({ head }) =>
    head.inside.map(({ text, line }) =>
      fault(
        'intake/left-out',
        `this line was not understood and is left out: “${text}”`,
        { file, line, column: 1 },
        'if it belongs to the statement, write it into its files',
      ),
    ),
  );
}

function summaryOf(
  meta: Meta,
  drafts: readonly Draft[],
  sides: readonly Side[],
  dropped: readonly Line[],
): ImportSummary {
  return {
    kind: meta.kind,
    date: meta.date,
    status: meta.status,
    speaker: meta.speaker,
    ...(meta.symbol !== undefined && { symbol: meta.symbol }),
    versions: sides.map(({ lang, title, blocks }, n) => ({
      lang,
      title: textOf(title),
      office: meta.office.get(lang) ?? '',
      place: meta.place.get(lang) ?? '',
      paragraphs: blocks.length,
      line: drafts[n]?.head.title?.line ?? 1,
    })),
    dropped: droppedOf(drafts, dropped),
    mended: mendedIn(sides),
  };
}

function droppedOf(drafts: readonly Draft[], lines: readonly Line[]): readonly Dropped[] {
  const dropped = [
    ...lines.map(({ line, plain, role }): Dropped => ({
      line,
      what: role === 'separator' ? 'separator' : 'chrome',
      text: plain,
    })),
    ...drafts.flatMap(({ head }) => [
      ...head.above.map(({ line, text }): Dropped => ({ line, what: 'chrome', text })),
      ...head.inside.map(({ line, text }): Dropped => ({ line, what: 'unexplained', text })),
      ...head.notes.map(({ line, text }): Dropped => ({ line, what: 'note', text })),
    ]),
  ];
  return dropped.toSorted((a, b) => a.line - b.line);
}

function mendedIn(sides: readonly Side[]): ImportSummary['mended'] {
  const totals = new Map<Mend, number>();
  for (const [what, times] of sides.flatMap(({ mends }) => mends.flatMap((found) => [...found]))) {
    totals.set(what, (totals.get(what) ?? 0) + times);
  }
  return [...totals].map(([what, times]) => ({ what, times })).toSorted((a, b) => (a.what < b.what ? -1 : 1));
}
