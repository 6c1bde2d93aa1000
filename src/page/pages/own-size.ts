/** Chooses the size of the text and the columns that suit a statement, within what nobody tells from the template's. */
import type { Template } from '../template/index.ts';
import { type ChosenColumns, chooseColumns, type FitContext, OWN_SIZE } from './columns.ts';
import { scaleTemplate } from './frame.ts';
import { lastPageOf } from './last-page.ts';
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

/** Those in which the text may take a page less. */
const SMALLER: SizeRange = { least: UNSEEN.least, most: 0.99 };

/** The share of the text's rows that such a size saves at most: where more stand on the last page none is tried. */
const MOST_SAVED = 0.1;

/**
 * The size and the split at which the statement is set best: where its last page would hold a scrap, in a size that saves the
 * page, if there is one.
 */
export function chooseOwnSize(context: FitContext): OwnSize {
  const { template } = context.display;
  const { roles, grid } = template;
  const { arrangement, languages } = context.page;
  const sizes = arrangement === 'columns' && languages.length === 2 ? UNSEEN : OWN_SIZE;
  const first = chooseColumns({ ...context, sizes });
  const chosen = onAPageLess(context, first) ?? first;
  const { scale } = chosen.tooth;
  if (scale === 1) return { template, chosen };
  return { template: scaleTemplate(template, roles.text.size * scale, grid.leading), chosen };
}

/** The text in a smaller size whose pages are fewer; nothing where the last of them holds no scrap, or none saves it. */
function onAPageLess(context: FitContext, { fit, ...first }: ChosenColumns): ChosenColumns | undefined {
  const { arrangement, languages } = context.page;
  const { scrap, rows } = lastPageOf({ fit, ...first });
  const all = fit.units.reduce((sum, unit) => sum + unit.rows, 0);
  // Three columns have the template's size.
  if (!scrap || rows > MOST_SAVED * all || (arrangement === 'columns' && languages.length > 2)) return undefined;
  const smaller = chooseColumns({ ...context, sizes: SMALLER });
  return smaller.fit.pages.length < fit.pages.length ? smaller : undefined;
}
