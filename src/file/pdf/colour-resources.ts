/** Turns the inks of a composition into the colour spaces and graphics states that its pages name. */
import type { Cmyk, Ink } from '../../page/pages/index.ts';
import { nameOf, type Dictionary, type PdfFile, type PdfValue } from './document.ts';
import { colourSpaceName, OVERPRINT_STATES, overprints, shares } from './ink.ts';
import { deflatedSrgb } from './output-intent.ts';

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
