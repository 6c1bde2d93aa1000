/** Turns an ink into the operators that set it, for what is filled and for what is stroked. */
import { hexOf, utf8 } from '../../bytes/index.ts';
import type { Cmyk, Composition, DisplayItem, Ink, InkChange, Page } from '../../page/pages/index.ts';
import { type Dictionary, nameOf, type PdfFile, type PdfValue } from './document.ts';
import { decimal } from './numbers.ts';
import { deflatedSrgb } from './output-intent.ts';

/** A thousandth of a component: finer than the eight bits of any screen. */
const INK_DECIMALS = 3;

/** Graphics states by which an ink leaves what lies under it, or prints over it. */
const OVERPRINT_STATES = {
  KnockOut: { Type: 'ExtGState', OP: false, op: false, OPM: 0 },
  // Mode 1 leaves alone the plates of which a colour in CMYK has nothing (ISO 32000-1, 8.6.7).
  Overprint: { Type: 'ExtGState', OP: true, op: true, OPM: 1 },
} as const;

/** A page begins by knocking out. */
export const KNOCK_OUT = '/KnockOut gs';
export const OVERPRINT = '/Overprint gs';

/** The operator (ISO 32000-1, 8.6.8) that fills with `ink`; text is filled. */
export function fillOperator(ink: Ink): string {
  return inkOperator(ink, { gray: 'g', rgb: 'rg', cmyk: 'k', space: 'cs', tint: 'scn' });
}

export function strokeOperator(ink: Ink): string {
  return inkOperator(ink, { gray: 'G', rgb: 'RG', cmyk: 'K', space: 'CS', tint: 'SCN' });
}

export function overprints(ink: Ink): boolean {
  return ink.kind === 'cmyk' && ink.overprints === true;
}

/** The name, among the resources of a page, of the colour space of an ink that has a plate of its own, or all of them. */
function colourSpaceName(ink: Extract<Ink, { kind: 'spot' | 'registration' }>): string {
  if (ink.kind === 'registration') return 'Registration';
  return `Spot${hexOf(utf8(ink.name))}`;
}

type Operators = Readonly<Record<'gray' | 'rgb' | 'cmyk' | 'space' | 'tint', string>>;

function inkOperator(ink: Ink, { gray, rgb, cmyk, space, tint }: Operators): string {
  switch (ink.kind) {
    case 'gray':
      return `${component(ink.level)} ${gray}`;
    case 'rgb':
      return `${[ink.r, ink.g, ink.b].map(component).join(' ')} ${rgb}`;
    case 'cmyk':
      return `${shares(ink).map(component).join(' ')} ${cmyk}`;
    case 'spot':
      return `/${colourSpaceName(ink)} ${space} ${component(ink.tint)} ${tint}`;
    case 'registration':
      return `/${colourSpaceName(ink)} ${space} 1 ${tint}`;
  }
}

/** In the order of DeviceCMYK. */
function shares({ c, m, y, k }: Cmyk): readonly number[] {
  return [c, m, y, k];
}

function component(value: number): string {
  return decimal(Math.min(1, Math.max(0, value)), INK_DECIMALS);
}

/*
 * Turns a composition into the same one in other inks: what is blue on a screen is black, or has a plate, on paper.
 */

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

/*
 * Turns the inks of a composition into the colour spaces and graphics states that its pages name.
 */

/** What a plate of registration marks looks like where there are no plates. */
const EVERY_INK: Cmyk = { c: 1, m: 1, y: 1, k: 1 };

/**
 * The entries of a resource dictionary for `inks`. In a file for CMYK, RGB is defined by sRGB beside the output intent
 * (ISO 19005-2, 6.2.4.3). Throws when one name stands for two inks, or an ink of the press has no profile of CMYK.
 */
export function colourResources(file: PdfFile, inks: readonly Ink[], output: 'rgb' | 'cmyk'): Dictionary {
  const spaces = new Map<string, PdfValue>();
  const looks = new Map<string, string>();
  let states = false;
  for (const ink of inks) {
    if (ink.kind === 'gray') continue;
    if (ink.kind === 'rgb') {
      if (output === 'cmyk' && !spaces.has('DefaultRGB')) spaces.set('DefaultRGB', srgb(file));
      continue;
    }
    if (output === 'rgb') throw new Error('an ink of the press is in a file for screens');
    states ||= overprints(ink);
    if (ink.kind === 'cmyk') continue;
    const look = ink.kind === 'spot' ? ink.cmyk : EVERY_INK;
    const name = colourSpaceName(ink);
    const known = looks.get(name);
    if (known === undefined) spaces.set(name, separation(file, ink.kind === 'spot' ? ink.name : 'All', look));
    else if (known !== String(shares(look))) throw new Error(`two inks are called ${name}`);
    looks.set(name, String(shares(look)));
  }
  return {
    ColorSpace: spaces.size > 0 ? Object.fromEntries(spaces) : undefined,
    ExtGState: states ? OVERPRINT_STATES : undefined,
  };
}

/** ISO 32000-1, 8.6.6.4: a plate of its own, and a straight line to what it looks like without. */
function separation(file: PdfFile, name: string, look: Cmyk): PdfValue {
  const tint = file.add({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: shares(look), N: 1 });
  return ['Separation', nameOf(name), 'DeviceCMYK', tint];
}

function srgb(file: PdfFile): PdfValue {
  return ['ICCBased', file.addDeflated({ N: 3 }, deflatedSrgb(file.session))];
}
