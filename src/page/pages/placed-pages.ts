/** Places all that was chosen on its pages: blocks, text and notes, each language's for itself. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Bounds } from '../../geometry/index.ts';
import type { Statement } from '../../text/statement/index.ts';
import { fineCodes } from './block-faults.ts';
import type { FittedStatement } from './columns.ts';
import { repeatedHead } from './fit.ts';
import type { FlowTags } from './flow.ts';
import { boundsOfColumn, overlaps, type PlacedBlock } from './overlaps.ts';
import type { Composition, DisplayContext, DisplayItem, OutlineEntry, Tag } from './page.ts';
import { type BlockPage, placeFurniture, placeRead, placeTints } from './placed-blocks.ts';
import { placeNotes } from './placed-notes.ts';
import { placeOrnaments, placeSlice } from './slices.ts';
import { kindOf, stacksOn } from './stack.ts';

/** A statement that is set, with the tag that holds each of its versions. */
interface ToPlace {
  readonly statement: Statement;
  readonly context: DisplayContext;
  readonly tags: FlowTags;
}

/** The pages, and what is wrong with how their blocks stand. */
interface PlacedPages {
  readonly composition: Composition;
  readonly faults: readonly Diagnostic[];
}

export function placePages({ statement, context, tags }: ToPlace, fitted: FittedStatement): PlacedPages {
  const { frame, stacks, fit, laid } = fitted;
  const { template } = context;
  const facts = { template, meta: statement.meta };
  const outline: OutlineEntry[] = [];
  const openings = fit.pages.length;
  const leaves = openings * frame.leaves;
  const onPage: DisplayItem[][] = Array.from({ length: leaves }, () => []);
  const onBlocks: PlacedBlock[][] = Array.from({ length: leaves }, () => []);
  const texts: Bounds[][] = Array.from({ length: leaves }, () => []);
  for (const column of frame.columns) {
    const [sect, footTag] = [tags.sects.get(column.lang), tags.feet.get(column.lang)];
    if (sect === undefined || footTag === undefined) throw new Error(`no tag holds ${column.lang}`);
    const pageAt = (opening: number): BlockPage => ({
      context,
      frame,
      facts,
      slug: statement.slug,
      stacks: stacksOn(stacks, opening, openings),
      leaf: column.leaf,
      kind: kindOf(opening, openings),
    });
    const { blocks: head, title } = placeRead(pageAt(0), 'head', column.lang, sect);
    if (title === undefined) throw new Error(`the title in ${column.lang} stands nowhere`);
    const { title: name = '', lang = '' } = sect;
    outline.push({ title: name, lang, page: column.leaf + 1, y: title.top, tag: title.tag, level: 1 });
    for (const [i, { slices, notes }] of fit.pages.entries()) {
      const at = i * frame.leaves + column.leaf;
      const { firstRow, lastRow } = stacksOn(stacks, i, openings);
      const text: DisplayItem[] = [];
      const repeated = repeatedHead(fit, slices[0], firstRow);
      if (repeated !== undefined) {
        const artifact = { artifact: 'header' } as const;
        text.push(...placeSlice(repeated, laid, column, frame, { template, artifact }));
        text.push(...placeOrnaments(repeated, { fit, firstRow }, column, frame, template));
      }
      for (const slice of slices) {
        text.push(...placeSlice(slice, laid, column, frame, { template }));
        text.push(...placeOrnaments(slice, { fit, firstRow }, column, frame, template));
      }
      outline.push(...headingsIn(text, outline, { lang, page: at + 1, leading: frame.leading }));
      text.push(...placeNotes(fitted, { notes, lastRow }, column, template));
      const foot = placeRead(pageAt(i), 'foot', column.lang, footTag).blocks;
      outline.push(...headingsIn(itemsOf(foot), outline, { lang, page: at + 1, leading: frame.leading }));
      const first = i === 0 ? head : [];
      onPage[at]?.push(...itemsOf(first), ...text, ...itemsOf(foot));
      onBlocks[at]?.push(...first, ...foot);
      texts[at]?.push(...boundsOfColumn(text, column));
    }
  }
  const pages = onPage.map((items, i) => {
    const opening = Math.floor(i / frame.leaves);
    const page = {
      context,
      frame,
      facts,
      slug: statement.slug,
      stacks: stacksOn(stacks, opening, openings),
      leaf: i % frame.leaves,
      kind: kindOf(opening, openings),
    };
    const furniture = placeFurniture(page, statement.versions, { number: i + 1, total: leaves });
    const tints = placeTints(page);
    const all = [...itemsOf(tints), ...items, ...itemsOf(furniture)];
    const blocks = [...tints, ...(onBlocks[i] ?? []), ...furniture];
    return { page: { number: i + 1, size: frame.size, items: all }, blocks, text: texts[i] ?? [] };
  });
  const over = overlaps(
    pages.map(({ page: { number }, blocks, text }) => ({ number, blocks, text })),
    template,
  );
  const codes = fineCodes({
    context,
    frame,
    facts,
    slug: statement.slug,
    stacks: stacks.first,
    leaf: 0,
    kind: 'first',
  });
  const faults = [...codes, ...over];
  const order = {
    ...(frame.fromRight && { fromRight: true as const }),
    ...(new Set(frame.columns.map((column) => column.fromRight)).size > 1 && { bothWays: true as const }),
  };
  return {
    composition: { pages: pages.map(({ page }) => page), outline, facing: frame.leaves > 1, ...order },
    faults,
  };
}

/** Bookmarks for the headings that begin in a column. */
function headingsIn(
  items: readonly DisplayItem[],
  known: readonly OutlineEntry[],
  { lang, page, leading }: { readonly lang: string; readonly page: number; readonly leading: number },
): readonly OutlineEntry[] {
  const seen = new Set(known.map(({ tag }) => tag));
  const found: OutlineEntry[] = [];
  for (const item of items) {
    const owner = item.kind === 'text' ? item.runs[0]?.owner : undefined;
    const tag = owner === undefined || 'artifact' in owner ? undefined : headingOf(owner);
    if (item.kind !== 'text' || tag?.bookmark === undefined || seen.has(tag)) continue;
    seen.add(tag);
    const level = tag.role === 'H2' ? 2 : 3;
    found.push({ title: tag.bookmark, lang, page, y: item.y - leading, tag, level });
  }
  return found;
}

/** The heading that a tag is, or is in. */
function headingOf(tag: Tag): Tag | undefined {
  if (tag.bookmark !== undefined) return tag;
  return tag.parent && headingOf(tag.parent);
}

function itemsOf(blocks: readonly PlacedBlock[]): readonly DisplayItem[] {
  return blocks.flatMap(({ items }) => items);
}
