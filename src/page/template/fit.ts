/** Says within what limits copy is fitted to pages where a template does not. */
import type { Pt } from '../../geometry/index.ts';
import type { FitRules, Template } from './types.ts';

/** Most pages that copy can be asked to be fitted to. */
export const MOST_PAGES = 999;

/** Running text that is read without effort, held in the hand: below it the French column looks like a footnote. */
export const FIT_SIZE: { readonly min: Pt; readonly max: Pt } = { min: 9, max: 10.5 };

/** Closer, descenders touch the accents of capitals; wider, a page falls into lines. */
export const FIT_LEADING = { min: 1.24, max: 1.4 } as const;

/** The limits of our own, with the gap between pairs as it is. */
export function fitRules(pages: FitRules['pages'], gap: number): FitRules {
  return { pages, size: FIT_SIZE, leading: FIT_LEADING, gap: { min: gap, max: gap } };
}

/** The template fitted to other pages than its own: within its limits, or ours where it has none. */
export function fittedTo(template: Template, pages: FitRules['pages']): Template {
  return { ...template, fit: { ...(template.fit ?? fitRules(pages, template.pairGap)), pages } };
}
