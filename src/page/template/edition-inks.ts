/** Turns what a template says of its inks in an edition into what becomes of each of them on paper. */
import * as z from 'zod';
import type { Cmyk, Ink, InkChange, PressInk, ScreenInk } from './template.ts';

/** The white of the paper, in which letters stand on a tint. */
export const PAPER = 'paper';

const COLOUR = /^#[0-9a-f]{6}$/i;
const TINT = /^(\d{1,3})%$/;
/** Printed in the margin in a face of the page, and written as a name into the PDF. */
const SPOT_NAME = /^[A-Za-z0-9][A-Za-z0-9 -]{0,39}$/;
/** Names that mean plates every press has, or all of them, or none (ISO 32000-1, 8.6.6.4). */
const PROCESS_NAMES = ['all', 'none', 'cyan', 'magenta', 'yellow', 'black'];

const share = z.number().min(0).max(1);
const cmyk = z
  .tuple([share, share, share, share])
  .meta({ description: 'Shares of cyan, magenta, yellow and black, from 0 to 1' });

/** An ink of the house style. */
export const ink = z
  .string()
  .regex(/^(black|#[0-9a-f]{6})$/i, 'an ink is `black` or a colour such as "#1a6fb0"')
  .meta({ description: '`black` (pure, as printers want it) or a colour such as "#1a6fb0"' });

/** What an ink becomes in the handout. */
export const handoutInk = z
  .string()
  .refine((text) => text === 'black' || COLOUR.test(text) || tintOf(text) !== undefined, {
    error: 'an ink of the handout is `black`, a tint of it such as 70%, or a colour such as "#1a6fb0"',
  })
  .meta({ description: '`black`, a tint of black such as 70%, or a colour such as "#1a6fb0"' });

/** What an ink becomes in the copy for the printing house. */
export const pressInk = z.union([
  z
    .string()
    .refine((text) => text === 'black' || tintOf(text) !== undefined, {
      error: 'an ink of the press is `black`, a tint of it such as 70%, or has its `cmyk`',
    })
    .meta({ description: '`black`, or a tint of black such as 70%' }),
  z.strictObject({ cmyk }),
  z.strictObject({
    spot: z
      .string()
      .regex(SPOT_NAME, 'the name of a spot ink has letters, figures, spaces and hyphens')
      .refine((name) => !PROCESS_NAMES.includes(name.toLowerCase()), { error: 'that name means a plate of its own' })
      .meta({ description: 'The name of its plate, e.g. House Blue' }),
    cmyk,
  }),
]);

type Written<T> = Readonly<Record<string, T | undefined>>;

/** All inks of a template by their names, as they are written. */
type Inks = Readonly<Record<string, string>>;

/** What an ink of the house style is on a screen. */
export function screenInk(written: string): ScreenInk {
  if (written === 'black') return { kind: 'gray', level: 0 };
  const component = (at: number) => Number.parseInt(written.slice(at, at + 2), 16) / 255;
  return { kind: 'rgb', r: component(1), g: component(3), b: component(5) };
}

/** Inks that the handout does not mention stay as they are; where black is K, so are all grays. */
export function handoutInks(inks: Inks, written: Written<string>, black: 'gray' | 'k'): readonly InkChange[] {
  const onPaper = (own: string): Ink => {
    const tint = own === 'black' ? 1 : tintOf(own);
    if (tint === undefined) return screenInk(own);
    return black === 'k' ? { kind: 'cmyk', ...tintOfBlack(tint) } : { kind: 'gray', level: 1 - tint };
  };
  return Object.entries(inks).map(([name, own]) => ({ from: screenInk(own), to: onPaper(written[name] ?? own) }));
}

/** An ink that the press does not mention is printed in black, as dark as it is on a screen. */
export function pressInks(inks: Inks, written: Written<z.output<typeof pressInk>>): readonly InkChange[] {
  return Object.entries(inks).map(([name, screen]): InkChange => {
    const from = screenInk(screen);
    const own = written[name];
    return { from, to: own === undefined ? inBlack(1 - lightness(from)) : pressInkOf(own) };
  });
}

function pressInkOf(written: z.output<typeof pressInk>): PressInk {
  if (typeof written === 'string') return inBlack(tintOf(written) ?? 1);
  const [c, m, y, k] = written.cmyk;
  if ('spot' in written) return { kind: 'spot', name: written.spot, tint: 1, cmyk: { c, m, y, k } };
  return { kind: 'cmyk', c, m, y, k };
}

/** Solid black is printed over what is there; a tint of it would be darkened by it. */
function inBlack(tint: number): PressInk {
  return { kind: 'cmyk', ...tintOfBlack(tint), ...(tint === 1 && { overprints: true }) };
}

function tintOfBlack(k: number): Cmyk {
  return { c: 0, m: 0, y: 0, k };
}

/** ISO 32000-1, 10.3.2, rounded to whole percents. */
function lightness(own: ScreenInk): number {
  const level = own.kind === 'gray' ? own.level : 0.3 * own.r + 0.59 * own.g + 0.11 * own.b;
  return Math.round(level * 100) / 100;
}

/** A share from 0 to 1. */
function tintOf(written: string): number | undefined {
  const match = TINT.exec(written);
  if (match === null) return undefined;
  const percent = Number(match[1]);
  return percent > 100 ? undefined : percent / 100;
}

/** Two names of one ink that are to become two different ones: on a page they cannot be told apart. */
export function torn(names: readonly string[], changes: readonly InkChange[]): readonly [string, string] | undefined {
  for (const [i, a] of changes.entries()) {
    for (const [j, b] of changes.entries()) {
      const [first, second] = [names[i], names[j]];
      if (j <= i || first === undefined || second === undefined || !isSame(a.from, b.from)) continue;
      if (!isSame(a.to, b.to)) return [first, second];
    }
  }
  return undefined;
}

function isSame(a: Ink, b: Ink): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
