/** Chooses the size of the text, its leading and the columns that suit a statement, within what nobody tells from the template's. */
import type { Template } from '../template/index.ts';
import { type ChosenColumns, chooseColumns, chooseLike, type FitContext, OWN_SIZE } from './columns.ts';
import { scaleTemplate } from './frame.ts';
import { lastPageOf, leadingsAgainstScrap } from './last-page.ts';
import type { SizeRange } from './pair-search.ts';

/** The template as it suits the statement, and the columns chosen with it. */
interface OwnSize {
  readonly template: Template;
  readonly chosen: ChosenColumns;
}

/**
 * Sizes that nobody tells from the template's, as shares of it. At a hundredth or two more or less every paragraph has
 * other line ends, of which the best are chosen; it takes two sheets held together to see it.
 */
const UNSEEN: SizeRange = { least: 0.98, most: 1.03 };

/** Leadings that nobody tells from those that go with the size, as shares of them: six tenths of a point in twelve. */
const UNSEEN_LEADING = { least: 0.95, most: 1.05 } as const;

/** The size, the leading and the split at which the statement is set best. */
export function chooseOwnSize(context: FitContext): OwnSize {
  const { template } = context.display;
  const { roles, grid } = template;
  const { arrangement, languages } = context.page;
  const sizes = arrangement === 'columns' && languages.length === 2 ? UNSEEN : OWN_SIZE;
  const found = chooseColumns({ ...context, sizes });
  const { chosen, leading } = withoutScrap(context, found);
  const { scale } = chosen.tooth;
  if (scale === 1 && leading === 1) return { template, chosen };
  return { template: scaleTemplate(template, roles.text.size * scale, grid.leading * leading), chosen };
}

/** The same lines, on rows that are closer or wider where the last page would else hold a scrap of the text and need not. */
function withoutScrap(
  context: FitContext,
  chosen: ChosenColumns,
): { readonly chosen: ChosenColumns; readonly leading: number } {
  if (!lastPageOf(chosen).scrap) return { chosen, leading: 1 };
  const { display } = context;
  const { roles, grid } = display.template;
  const { scale } = chosen.tooth;
  const within = { least: UNSEEN_LEADING.least * scale, most: UNSEEN_LEADING.most * scale };
  for (const leading of leadingsAgainstScrap(chosen, within)) {
    const template = scaleTemplate(display.template, roles.text.size, grid.leading * leading);
    const tried = chooseLike({ ...context, display: { ...display, template } }, chosen);
    if (!lastPageOf(tried).scrap && tried.fit.pages.length <= chosen.fit.pages.length)
      return { chosen: tried, leading };
  }
  return { chosen, leading: 1 };
}
