/** Fits the copy to a number of pages, or to whole sheets, by the size and leading of its text. */
import { done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';
import type { Pt } from '../../geometry/index.ts';
import type { FitRules, Template } from '../template/index.ts';
import type { ChosenColumns } from './columns.ts';
import { scaleTemplate } from './frame.ts';

/** Halvings of the range between the tightest and the easiest setting: a sixtieth of it is under a tenth of a point. */
const HALVINGS = 6;

/** A statement fitted to its columns with a template, no line of it laid, and with it whatever is to be known of the one chosen. */
export interface Attempted {
  readonly fitted: ChosenColumns;
}

/** Fits the statement with a template; `effort` as in chooseColumns. */
export type Attempt<T extends Attempted> = (template: Template, effort: number) => T;

/**
 * Of the attempts, the easiest setting that has the pages asked for, or fewer: the widest gap between pairs that allows it, and with that
 * the largest size and leading, which grow together. `place` is where a fault of the statement is told. For `sheet` an even number of pages, the nearest to that of the
 * template's own size that the limits reach, the fewer first; a single page is a sheet with a blank back.
 */
export function copyfit<T extends Attempted>(
  template: Template,
  rules: FitRules,
  attempt: Attempt<T>,
  place: Place | undefined,
): Outcome<T> {
  const at = (ease: number, gap: number): Template => eased(template, rules, ease, gap);
  const pages = (tried: Template, effort: number): number => pagesOf(attempt(tried, effort).fitted);
  const tightest = attempt(at(0, rules.gap.min), 1);
  const least = pagesOf(tightest.fitted);
  const target =
    rules.pages === 'sheet'
      ? sheets({ least, most: pages(at(1, rules.gap.max), QUICK), own: pages(template, QUICK) })
      : rules.pages;
  if (target === undefined || least > target) return misfit(rules, tightest.fitted, place);
  for (let gap = rules.gap.max; gap >= rules.gap.min; gap--) {
    const low = easiest((ease) => pages(at(ease, gap), QUICK) <= target);
    if (low === undefined) continue;
    // The quick look may have been a page too hopeful; the thorough one decides.
    for (let ease = low; ease > -BACK; ease -= BACK) {
      const thorough = attempt(at(Math.max(0, ease), gap), 1);
      if (pagesOf(thorough.fitted) <= target) return done(thorough);
    }
  }
  return done(tightest);
}

/** Whether a statement has so many pages, or fewer, at its tightest: `copyfit` then finds a setting for it. */
export function isWithinReach<T extends Attempted>(template: Template, rules: FitRules, attempt: Attempt<T>): boolean {
  const target = rules.pages;
  if (target === 'sheet') return true;
  const tightest = eased(template, rules, 0, rules.gap.min);
  const quick = attempt(tightest, QUICK).fitted;
  if (pagesOf(quick) <= target) return true;
  const rows = quick.fit.units.reduce((sum, unit) => sum + unit.rows, 0);
  return rowsOver(quick, target) <= MISJUDGED * rows && pagesOf(attempt(tightest, 1).fitted) <= target;
}

/** The share of a text's rows that a quick look may set too many: where more are over no thorough one is needed. */
const MISJUDGED = 0.05;

/** A template as easy as its limits allow (1), as tight (0), or in between. */
function eased(template: Template, rules: FitRules, ease: number, gap: number): Template {
  const size: Pt = mix(rules.size, ease);
  return { ...scaleTemplate(template, size, size * mix(rules.leading, ease)), pairGap: gap };
}

/** How thorough a first look is, and by how much the ease goes back where it was too hopeful. */
const QUICK = 0.2;
const BACK = 1 / 32;

/** The largest ease that fits, by halving; undefined if not even the tightest does. */
function easiest(fits: (ease: number) => boolean): number | undefined {
  if (fits(1)) return 1;
  if (!fits(0)) return undefined;
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function mix({ min, max }: { readonly min: number; readonly max: number }, share: number): number {
  return min + (max - min) * share;
}

/** Pages of paper: an opening of facing pages is two. */
function pagesOf({ fit, frame }: ChosenColumns): number {
  return fit.pages.length * frame.leaves;
}

/** The even number of pages nearest to `own` between `least` and `most`, the fewer first. */
function sheets(pages: { readonly least: number; readonly most: number; readonly own: number }): number | undefined {
  const own = Math.max(pages.least, Math.min(pages.most, pages.own));
  if (own === 1) return 1;
  const fewer = own - (own % 2);
  if (fewer >= pages.least) return fewer;
  return fewer + 2 <= pages.most ? fewer + 2 : undefined;
}

/** Rows that stand on pages beyond so many. */
function rowsOver({ fit, frame, stacks }: ChosenColumns, pages: number): number {
  const { firstRow, lastRow } = stacks.later;
  const more = Math.ceil((fit.pages.length * frame.leaves - pages) / frame.leaves);
  return more * (lastRow - firstRow + 1) - fit.freeRows;
}

/** Says by how much the tightest setting misses what was asked for. */
function misfit(rules: FitRules, tightest: ChosenColumns, place: Place | undefined): Outcome<never> {
  const count = pagesOf(tightest);
  if (rules.pages !== 'sheet' && rules.pages < tightest.frame.leaves) {
    const message = `facing pages cannot be fitted to ${counted(rules.pages, 'page')}`;
    return failed([fault('pages/too-long', message, place, 'ask for an even number of pages')]);
  }
  const target = rules.pages === 'sheet' ? count - (count % 2) : rules.pages;
  const over = rowsOver(tightest, target);
  const wanted =
    rules.pages === 'sheet' ? `${counted(target, 'page')}, a whole number of sheets` : counted(target, 'page');
  const size = `${rules.size.min.toFixed(1)} on ${(rules.size.min * rules.leading.min).toFixed(1)} pt`;
  return failed([
    fault(
      'pages/too-long',
      `at its smallest (${size}) the text takes ${counted(count, 'page')}, ${counted(over, 'row')} more than ${wanted}`,
      place,
      `shorten the text by ${counted(over, 'line')} of the longer column, or widen the limits under \`fit\` in the template`,
    ),
  ]);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
