/** Chooses the size of the text and the columns that suit a statement, within what nobody tells from the template's. */
import type { Template } from '../template/index.ts';
import { type ChosenColumns, chooseColumns, type FitContext, OWN_SIZE } from './columns.ts';
import { scaleTemplate } from './frame.ts';
import { lastPageOf } from './last-page.ts';
import type { SizeRange } from './pair-search.ts';
import { stacksOn } from './stack.ts';

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

/** The share of the text's rows that such a size saves at most: where more are without room none is tried. */
const MOST_SAVED = 0.1;

/**
 * The size and the split at which the statement is set best: where its last page would hold a scrap, in a size and a leading
 * that save the page, if there are such.
 */
export function chooseOwnSize(context: FitContext): OwnSize {
  const { template } = context.display;
  const { arrangement, languages } = context.page;
  const sizes = arrangement === 'columns' && languages.length === 2 ? UNSEEN : OWN_SIZE;
  const first = chooseColumns({ ...context, sizes });
  return onAPageLess(context, first) ?? sizedAs(first, template);
}

function sizedAs(chosen: ChosenColumns, template: Template): OwnSize {
  const { scale } = chosen.tooth;
  const { roles, grid } = template;
  if (scale === 1) return { template, chosen };
  return { template: scaleTemplate(template, roles.text.size * scale, grid.leading), chosen };
}

/**
 * The text in a smaller size whose pages are fewer, or in one whose pages hold a row more as well; nothing where the last of
 * them holds no scrap, or none saves it.
 */
function onAPageLess(context: FitContext, { fit, ...first }: ChosenColumns): OwnSize | undefined {
  const { display } = context;
  const { arrangement, languages } = context.page;
  const { scrap, rows, of } = lastPageOf({ fit, ...first });
  const all = fit.units.reduce((sum, unit) => sum + unit.rows, 0);
  const over = rows - rowsLeftBefore({ fit, stacks: first.stacks });
  // Three columns have the template's size.
  if (!scrap || over > MOST_SAVED * all || (arrangement === 'columns' && languages.length > 2)) return undefined;
  const pages = fit.pages.length;
  // A row more on each page before has to be enough: text that is smaller and closer shall not be the looser for it.
  const templates = over < pages ? [display.template, closer(display.template, of)] : [display.template];
  for (const template of templates) {
    const smaller = chooseColumns({ ...context, display: { ...display, template }, sizes: SMALLER });
    if (smaller.fit.pages.length < pages) return sizedAs(smaller, template);
  }
  return undefined;
}

/** Rows that the page before the last one has left blank: what is on the last went overleaf together, and not for want of all. */
function rowsLeftBefore({ fit, stacks }: Pick<ChosenColumns, 'fit' | 'stacks'>): number {
  const before = fit.pages.length - 2;
  const { slices = [], notes = [] } = fit.pages[before] ?? {};
  const last = slices.at(-1);
  if (last === undefined || notes.length > 0) return 0;
  return stacksOn(stacks, before, fit.pages.length).lastRow - (last.row + last.to - last.from - 1);
}

/** The template with the leading at which a page of so many rows has one more: a fiftieth less, which nobody tells either. */
function closer(template: Template, rows: number): Template {
  const { leading } = template.grid;
  return { ...template, grid: { ...template.grid, leading: leading * Math.max(UNSEEN.least, rows / (rows + 1)) } };
}
