/** Turns a statement and a template into finished pages. */
import { failed, fault, settle, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Family } from '../fonts/index.ts';
import type { PaperName } from '../geometry/index.ts';
import { languageOf } from '../language/index.ts';
import {
  collect,
  layLines,
  missingGlyphs,
  prepareGalley,
  textStyle,
  type Line,
  type Strain,
  type StyledText,
} from '../paragraph/index.ts';
import { textOf, type Lang, type Statement } from '../statement/index.ts';
import type { Template } from '../template/index.ts';
import { fitStatement, type Fit, type FittedPair, type GalleyPair, type Slice } from './fit.ts';
import { baseline, frameOf, type Frame } from './frame.ts';
import { pageFurniture } from './furniture.ts';
import { headTexts, mastheadFurniture, placeColumnHead, setHead, type DisplayContext, type Head } from './head.ts';
import { blockTags, placeLine, type BlockTags } from './place.ts';
import type { Composition, DisplayItem, OutlineEntry, Page, Tag } from './types.ts';

export interface ComposeOptions {
  readonly paper: PaperName;
  readonly family: Family;
}

/** What was chosen, in figures. */
export interface CompositionReport {
  /** Width of each column in points. */
  readonly measures: readonly { readonly lang: Lang; readonly measure: number }[];
  /** Rows each pair takes, and its sides' line counts with their price. */
  readonly pairs: readonly {
    readonly rows: number;
    readonly sides: readonly {
      readonly lang: Lang;
      readonly lines: number;
      readonly demerits: number;
      readonly strain: Strain;
    }[];
  }[];
}

export interface Composed {
  readonly composition: Composition;
  readonly report: CompositionReport;
}

/** Composes a statement. Pure; faults are characters without a glyph, warnings lines that had to be forced. */
export function compose(statement: Statement, template: Template, options: ComposeOptions): Outcome<Composed> {
  const context: DisplayContext = { template, family: options.family };
  const frame = frameOf(
    template,
    options.paper,
    statement.versions.map((version) => version.lang),
  );
  const styled = stylePairs(statement, context);
  const texts = [...headTexts(context, statement.versions), ...styled.flatMap((pair) => [...pair.values()])];
  const missing = texts.flatMap(missingGlyphs);
  if (missing.length > 0) return failed(missing);
  const head = setHead(context, frame, statement.versions);
  const galleys = styled.map((pair) => galleyPair(pair, template));
  const fit = fitStatement(galleys, frame, head.textRow, template.pairGap);
  const pages = placePages({ statement, context, frame, head, fit });
  const report = {
    measures: frame.columns.map(({ lang, measure }) => ({ lang, measure })),
    pairs: fit.pairs.map(reportPair),
  };
  return settle({ composition: pages.composition, report }, pages.overfull);
}

function reportPair(pair: FittedPair): CompositionReport['pairs'][number] {
  const sides = [...pair.settings].map(([lang, { lineCount, demerits, strain }]) => ({
    lang,
    lines: lineCount,
    demerits,
    strain,
  }));
  return { rows: pair.rows, sides };
}

type StyledPair = ReadonlyMap<Lang, StyledText>;

function stylePairs(statement: Statement, context: DisplayContext): readonly StyledPair[] {
  const { template, family } = context;
  const style = textStyle(template.roles.text, family);
  return statement.pairs.map((pair) => {
    const sides = new Map<Lang, StyledText>();
    for (const [lang, blocks] of pair.blocks) {
      const [block] = blocks;
      if (block?.kind === 'paragraph')
        sides.set(lang, collect(block.content, { lang, style, spacing: template.spacing }));
    }
    return sides;
  });
}

function galleyPair(pair: StyledPair, template: Template): GalleyPair {
  return new Map(
    [...pair].map(([lang, styled]) => [lang, prepareGalley(styled, template.setting, { hyphenate: true })]),
  );
}

interface Layout {
  readonly statement: Statement;
  readonly context: DisplayContext;
  readonly frame: Frame;
  readonly head: Head;
  readonly fit: Fit;
}

function placePages(layout: Layout): { readonly composition: Composition; readonly overfull: readonly Diagnostic[] } {
  const { statement, context, frame, head, fit } = layout;
  const { template } = context;
  const document: Tag = { role: 'Document' };
  const outline: OutlineEntry[] = [];
  const overfull: Diagnostic[] = [];
  const columnsByPage: DisplayItem[][][] = fit.pages.map(() => []);
  for (const column of head.columns) {
    const { lang } = column.column;
    const version = statement.versions.find((candidate) => candidate.lang === lang);
    const { tag } = languageOf(lang);
    const title = textOf(version?.title ?? []);
    const sect: Tag = { role: 'Sect', parent: document, lang: tag, title };
    const placed = placeColumnHead(head, column, frame, context, sect);
    outline.push({ title, lang: tag, page: 1, y: placed.titleTop, tag: placed.heading });
    const paragraphs = paragraphsOf(fit, lang, sect);
    for (const paragraph of paragraphs) overfull.push(...overfullLines(paragraph?.lines ?? []));
    for (const [i, slices] of fit.pages.entries()) {
      const items: DisplayItem[] = i === 0 ? [...placed.items] : [];
      for (const slice of slices) {
        const paragraph = paragraphs[slice.pair];
        if (paragraph !== undefined) items.push(...placeSlice(slice, paragraph, column.column.x, frame, template));
      }
      columnsByPage[i]?.push(items);
    }
  }
  const pages = columnsByPage.map((columns, i): Page => {
    const furniture = pageFurniture(context, frame, statement.versions, i + 1);
    const masthead = i === 0 ? mastheadFurniture(head, frame, template) : [];
    return { number: i + 1, size: frame.size, items: [...columns.flat(), ...masthead, ...furniture] };
  });
  return { composition: { pages, outline }, overfull };
}

/** The lines of one side of a pair, and the tag that holds them on all pages. */
interface PlacedParagraph {
  readonly lines: readonly Line[];
  readonly tags: BlockTags;
}

function paragraphsOf(fit: Fit, lang: Lang, sect: Tag): readonly (PlacedParagraph | undefined)[] {
  return fit.pairs.map((pair) => {
    const setting = pair.settings.get(lang);
    return setting === undefined
      ? undefined
      : { lines: layLines(setting), tags: blockTags({ role: 'P', parent: sect }) };
  });
}

function placeSlice(
  slice: Slice,
  paragraph: PlacedParagraph,
  x: number,
  frame: Frame,
  template: Template,
): readonly DisplayItem[] {
  const { ink } = template.roles.text;
  return paragraph.lines
    .slice(slice.from, slice.to)
    .map((line, i) => placeLine(line, { x, y: baseline(frame, slice.row + i) }, ink, paragraph.tags));
}

/** What a printer would see: half a point beyond the column is nothing. */
const VISIBLY_OVERFULL = 0.5;

function overfullLines(lines: readonly Line[]): readonly Diagnostic[] {
  return lines
    .filter((line) => line.overfull > VISIBLY_OVERFULL)
    .map((line) =>
      fault(
        'paragraph/overfull',
        `a line is ${line.overfull.toFixed(1)} pt too long for its column`,
        line.place,
        'give it a place to break, or widen the column in the template',
      ),
    );
}
