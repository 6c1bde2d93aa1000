/** Chooses the size of the text and the columns that suit a statement, within what nobody tells from the template's. */
import type { Template } from '../template/index.ts';
import { type ChosenColumns, chooseColumns, type FitContext, OWN_SIZE } from './columns.ts';
import { scaleTemplate } from './frame.ts';
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

/** The size and the split at which the statement is set best. */
export function chooseOwnSize(context: FitContext): OwnSize {
  const { template } = context.display;
  const { roles, grid } = template;
  const { arrangement, languages } = context.page;
  const sizes = arrangement === 'columns' && languages.length === 2 ? UNSEEN : OWN_SIZE;
  const chosen = chooseColumns({ ...context, sizes });
  const { scale } = chosen.tooth;
  if (scale === 1) return { template, chosen };
  return { template: scaleTemplate(template, roles.text.size * scale, grid.leading), chosen };
}
