/** Fits the copy to a number of pages, or to whole sheets, by the size and leading of its text. */
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import type { Pt } from '../geometry/index.ts';
import type { FitRules, Template } from '../template/index.ts';
import type { FittedStatement } from './columns.ts';
import { scaleTemplate } from './scale.ts';

/** What was chosen: the template as scaled, and what it made. */
export interface Copyfit {
  readonly template: Template;
  readonly fitted: FittedStatement;
  /** Between 0, the tightest that the template allows, and 1. */
  readonly ease: number;
}

/** Halvings of the range between the tightest and the easiest setting: a sixtieth of it is under a tenth of a point. */
const HALVINGS = 6;

/** Sets the statement with a template; `effort` as in fitColumns. */
export type Attempt = (template: Template, effort: number) => FittedStatement;

/**
 * The easiest setting that has the pages asked for. An even number for `sheet`: that of the template's own size rounded
 * to the nearest that the limits reach, the fewer first.
 */
export function copyfit(template: Template, rules: FitRules, attempt: Attempt): Outcome<Copyfit> {
  const at = (ease: number): Template => {
    const size: Pt = mix(rules.size.min, rules.size.max, ease);
    return scaleTemplate(template, size, size * mix(rules.leading.min, rules.leading.max, ease));
  };
  const pagesAt = (ease: number): number => attempt(at(ease), QUICK).fit.pages.length;
  const target = rules.pages === 'sheet' ? evenTarget(pagesAt(0), pagesAt(1)) : rules.pages;
  if (target === undefined || pagesAt(0) > target) return failed([tooLong(template, rules, attempt(at(0), 1), target)]);
  let low = 0;
  let high = 1;
  if (pagesAt(1) <= target) low = 1;
  else {
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      if (pagesAt(middle) <= target) low = middle;
      else high = middle;
    }
  }
  // The quick look may have been a page too hopeful or not hopeful enough; the thorough one decides.
  for (let ease = low; ease >= 0; ease -= BACK) {
    const fitted = attempt(at(ease), 1);
    if (fitted.fit.pages.length <= target) return done({ template: at(ease), fitted, ease });
  }
  return failed([tooLong(template, rules, attempt(at(0), 1), target)]);
}

const QUICK = 0.2;
const BACK = 1 / 32;

function mix(min: number, max: number, share: number): number {
  return min + (max - min) * share;
}

/** The even number of pages within reach: the smallest not under the tightest setting's. */
function evenTarget(tightest: number, easiest: number): number | undefined {
  // One page is a sheet with a blank back.
  if (easiest === 1) return 1;
  const even = tightest % 2 === 0 ? tightest : tightest + 1;
  return even <= easiest ? even : undefined;
}

function tooLong(template: Template, rules: FitRules, tightest: FittedStatement, target: number | undefined) {
  const { pages, freeRows } = tightest.fit;
  const rowsOfAPage = tightest.frame.lastRow - tightest.frame.laterFirstRow + 1;
  const over = target === undefined ? 0 : (pages.length - target) * rowsOfAPage - freeRows;
  const wanted = target === undefined ? 'whole sheets' : target === 1 ? '1 page' : `${target} pages`;
  const size = `${rules.size.min.toFixed(1)} pt`;
  return fault(
    'pages/too-long',
    `at its smallest (${size}) the text takes ${pages.length} pages, ${over} ${over === 1 ? 'row' : 'rows'} more than ${wanted}`,
    { file: `templates/${template.name}.yaml`, line: 1, column: 1 },
    'shorten the text, or widen the limits under `fit` in the template',
  );
}
