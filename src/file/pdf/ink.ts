/** Turns an ink into the operators that set it, for what is filled and for what is stroked. */
import { hexOf, utf8 } from '../../bytes/index.ts';
import type { Cmyk, Ink } from '../../page/pages/index.ts';
import { decimal } from './numbers.ts';

/** A thousandth of a component: finer than the eight bits of any screen. */
const INK_DECIMALS = 3;

/** Graphics states by which an ink leaves what lies under it, or prints over it. */
export const OVERPRINT_STATES = {
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
export function colourSpaceName(ink: Extract<Ink, { kind: 'spot' | 'registration' }>): string {
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
export function shares({ c, m, y, k }: Cmyk): readonly number[] {
  return [c, m, y, k];
}

function component(value: number): string {
  return decimal(Math.min(1, Math.max(0, value)), INK_DECIMALS);
}
