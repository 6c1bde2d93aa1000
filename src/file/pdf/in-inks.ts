/** Turns a composition into the same one in other inks: what is blue on a screen is black, or has a plate, on paper. */
import type { Composition, DisplayItem, Ink, InkChange, Page } from '../../page/pages/index.ts';
import { shares } from './ink.ts';

/** Every ink of `composition` that `changes` name, changed; the others stay. An ink is known by its components. */
export function inInks(composition: Composition, changes: readonly InkChange[]): Composition {
  const byKey = new Map(changes.map(({ from, to }) => [keyOf(from), to]));
  const known = new Map<Ink, Ink>();
  const changed = (ink: Ink): Ink => {
    let to = known.get(ink);
    if (to === undefined) known.set(ink, (to = byKey.get(keyOf(ink)) ?? ink));
    return to;
  };
  return { ...composition, pages: composition.pages.map((page) => pageIn(page, changed)) };
}

function pageIn(page: Page, changed: (ink: Ink) => Ink): Page {
  return { ...page, items: page.items.map((item) => itemIn(item, changed)) };
}

function itemIn(item: DisplayItem, changed: (ink: Ink) => Ink): DisplayItem {
  if (item.kind !== 'text') return { ...item, ink: changed(item.ink) };
  return { ...item, runs: item.runs.map((run) => ({ ...run, ink: changed(run.ink) })) };
}

/** Every ink that `pages` use, each once, in the order of first use. */
export function inksOf(pages: readonly Page[]): readonly Ink[] {
  // A page has thousands of runs in three or four inks, which most often are the same objects.
  const used = new Set<Ink>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'text') used.add(item.ink);
      else for (const { ink } of item.runs) used.add(ink);
    }
  }
  const inks = new Map<string, Ink>();
  for (const ink of used) {
    const key = keyOf(ink);
    if (!inks.has(key)) inks.set(key, ink);
  }
  return [...inks.values()];
}

function keyOf(ink: Ink): string {
  switch (ink.kind) {
    case 'gray':
      return `gray ${ink.level}`;
    case 'rgb':
      return `rgb ${ink.r} ${ink.g} ${ink.b}`;
    case 'cmyk':
      return `cmyk ${ink.c} ${ink.m} ${ink.y} ${ink.k} ${ink.overprints === true}`;
    case 'spot':
      return `spot ${ink.tint} ${shares(ink.cmyk).join(' ')} ${ink.name}`;
    case 'registration':
      return 'registration';
  }
}
