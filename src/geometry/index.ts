/** Turns the lengths people write (mm, in, pt) into points, and names the papers we print on. */

/** A length in PostScript points, 1/72 inch. Inside Diptych there is no other unit; y grows downwards. */
export type Pt = number;

export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

export interface Margins {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
}

const PT_PER_INCH = 72;
const MM_PER_INCH = 25.4;

/** Millimetres to points. */
export function mm(lengthMm: number): Pt {
  return (lengthMm * PT_PER_INCH) / MM_PER_INCH;
}

/** Inches to points. */
export function inch(lengthInch: number): Pt {
  return lengthInch * PT_PER_INCH;
}

/** The papers a template can be set on: ISO 216 A4 and ANSI Letter, upright. */
export const PAPERS = {
  a4: { width: mm(210), height: mm(297) },
  letter: { width: inch(8.5), height: inch(11) },
} as const satisfies Record<string, Size>;

export type PaperName = keyof typeof PAPERS;

/** Two lengths closer than this are the same length: a hundredth of what any printer resolves. */
export const EPSILON_PT: Pt = 1e-4;

export { type Bounds, boundsOf, ellipse, type PathStep } from './paths.ts';
