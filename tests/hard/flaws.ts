/** Finds what no page may have: lines over each other, lines left alone on a page, ink outside of the type area, lines without ink. */
import type { Composition, Owner, Page, Tag, TextItem } from '../../src/page/pages/index.ts';
import { isText, type Template } from '../../src/page/template/index.ts';
import type { Margins } from '../../src/geometry/index.ts';
import type { Area, Print } from '../support/pixels.ts';

/** In points: marks that hang out of their column, descenders of the last line, the bearing and blur of a letter. */
const HANG = 4;
const BELOW = 4;
const BEARING = 4;

/** Of letters over their baseline and under it, in em: without accents and the deepest descenders. */
const HIGH = 0.6;
const DEEP = 0.12;
/** What touches by less is seen by nobody. */
const TOUCH = 0.6;

export function flawsOf(composition: Composition, prints: readonly Print[], template: Template, margins: Margins) {
  const flaws: string[] = [];
  if (prints.length !== composition.pages.length) flaws.push('pages were lost');
  for (const [i, page] of composition.pages.entries()) {
    const print = prints[i];
    if (print === undefined) continue;
    flaws.push(...overlapsOn(page), ...outsideOf(page, print, template, margins), ...unprintedOn(page, print));
  }
  return [...flaws, ...strandedIn(composition)];
}

/** What is printed: a table across both columns has lines that are only read, over those of the other version. */
function textsOf({ items }: Page): readonly TextItem[] {
  return items.filter((item): item is TextItem => item.kind === 'text' && isPrinted(item));
}

function isPrinted(item: TextItem): boolean {
  return wordsOf(item).trim() !== '' && item.runs.every(({ said }) => said !== true);
}

function wordsOf({ runs }: TextItem): string {
  return runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}

function areaOf(item: TextItem): Area {
  const size = Math.max(...item.runs.map((run) => run.size));
  return { left: item.x, right: wordsEnd(item), top: item.y - HIGH * size, bottom: item.y + DEEP * size };
}

/** Without the space at its end. */
function wordsEnd({ x, scale, runs }: TextItem): number {
  let [pen, end] = [x, x];
  for (const { glyphs, size, at } of runs) {
    if (at !== undefined) pen = x + at;
    for (const { advance, text } of glyphs) {
      pen += advance * size * scale;
      if (text.trim() !== '') end = Math.max(end, pen);
    }
  }
  return end;
}

function overlapsOn(page: Page): readonly string[] {
  const lines = textsOf(page).map((item) => ({ item, area: areaOf(item) }));
  return lines.flatMap(({ item, area }, i) =>
    lines.slice(i + 1).flatMap((other) => {
      const wide = Math.min(area.right, other.area.right) - Math.max(area.left, other.area.left);
      const high = Math.min(area.bottom, other.area.bottom) - Math.max(area.top, other.area.top);
      return wide > TOUCH && high > TOUCH
        ? [`page ${page.number}: “${wordsOf(item)}” is over “${wordsOf(other.item)}”`]
        : [];
    }),
  );
}

/** Bars at the edges of the paper are where the template has them. */
function outsideOf({ number, size }: Page, print: Print, { blocks }: Template, margins: Margins): readonly string[] {
  const bars = blocks.flatMap((block): readonly Area[] => {
    if (isText(block) || block.kind !== 'area') return [];
    return [{ left: 0, right: size.width, top: 0, bottom: block.thickness + 1 }];
  });
  const area = {
    left: margins.left - HANG,
    right: size.width - margins.right + HANG,
    top: margins.top - HANG,
    bottom: size.height - margins.bottom + BELOW,
  };
  const [first] = print.inkOutside([area, ...bars]);
  return first === undefined
    ? []
    : [`page ${number}: ink at ${first.x.toFixed(0)}, ${first.y.toFixed(0)} outside of the type area`];
}

function unprintedOn(page: Page, print: Print): readonly string[] {
  return textsOf(page).flatMap((item) => {
    const area = areaOf(item);
    const ink = print.extent(area);
    const isWhole = ink !== undefined && ink.right > area.right - BEARING && ink.left < area.left + BEARING;
    return isWhole || isWhite(item) ? [] : [`page ${page.number}: “${wordsOf(item)}” is not printed whole`];
  });
}

function isWhite({ runs }: TextItem): boolean {
  return runs.every(({ ink }) => ink.kind === 'rgb' && ink.r === 1 && ink.g === 1 && ink.b === 1);
}

/** A line of a paragraph alone at the foot or the head of a page, and a heading at the foot of a column. */
function strandedIn({ pages }: Composition): readonly string[] {
  const flaws: string[] = [];
  const rows = new Map<Tag, Map<number, Set<number>>>();
  for (const page of pages) {
    const last = new Map<Tag, { readonly y: number; readonly role: string; readonly text: string }>();
    for (const item of textsOf(page)) {
      const block = blockOf(item.runs[0]?.owner);
      if (block === undefined) continue;
      const own = rows.get(block) ?? new Map<number, Set<number>>();
      rows.set(block, own);
      own.set(page.number, (own.get(page.number) ?? new Set()).add(Math.round(item.y)));
      const sect = sectOf(block);
      const before = last.get(sect);
      if (isInText(block) && (before === undefined || item.y >= before.y))
        last.set(sect, { y: item.y, role: block.role, text: wordsOf(item) });
    }
    if (page === pages.at(-1)) continue;
    for (const { role, text } of last.values()) {
      if (/^H[123]$/u.test(role)) flaws.push(`page ${page.number}: the heading “${text}” ends a page`);
    }
  }
  for (const [tag, own] of rows) {
    if (own.size < 2 || !isInText(tag)) continue;
    for (const [page, ys] of own) if (ys.size < 2) flaws.push(`page ${page}: a line of a ${tag.role} stands alone`);
  }
  return flaws;
}

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3']);

function blockOf(owner: Owner | undefined): Tag | undefined {
  if (owner === undefined || 'artifact' in owner) return undefined;
  return BLOCKS.has(owner.role) ? owner : blockOf(owner.parent);
}

function sectOf(tag: Tag): Tag {
  return tag.role === 'Sect' || tag.parent === undefined ? tag : sectOf(tag.parent);
}

/** Notes and what stands at the foot are not of the text. */
function isInText(tag: Tag): boolean {
  if (tag.role === 'Note' || tag.role === 'Div') return false;
  return tag.parent === undefined || isInText(tag.parent);
}
