/**
 * Turns a printing condition, or the constants of sRGB made into an ICC profile of half a kilobyte, into the output intents
 * that PDF/A and PDF/X ask for (ISO 19005-2, 6.2.3; ISO 15930-7, 6.2.2).
 */
import type { CacheKey, Session } from '../../session/index.ts';
import { deflate, textString, type Dictionary, type PdfFile } from './document.ts';

/** D50, the white all ICC profiles are relative to (ICC.1:2004-10, 6.3.4.3). */
const D50 = [0.9642, 1, 0.8249] as const;

/** The primaries of IEC 61966-2-1 as X, Y, Z, adapted from D65 to D50 with the Bradford matrix below. */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

/** Bradford's adaptation from D65 to D50, by rows. */
const BRADFORD = [1.04788, 0.02292, -0.0502, 0.0296, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168] as const;

/** IEC 61966-2-1's transfer curve as ICC function type 3: ((a x + b) ^ g from d up, c x below it): g, a, b, c, d. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

const NAME = 'sRGB IEC61966-2.1';
const HEADER_BYTES = 128;
const TAG_ENTRY_BYTES = 12;

/** Profiles as they stand in files: the one of a press has a megabyte, and both are the same in every file of a run. */
const PROFILES: CacheKey<{ srgb?: Uint8Array; readonly ofPresses: WeakMap<Uint8Array, Uint8Array> }> = {
  name: 'deflated profiles',
  create: () => ({ ofPresses: new WeakMap() }),
};

/** The profile of sRGB, deflated. */
export function deflatedSrgb(session: Session): Uint8Array {
  const known = session.cache(PROFILES);
  return (known.srgb ??= deflate(srgbProfile()));
}

export function outputIntent(file: PdfFile): Dictionary {
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: textString(NAME),
    Info: textString(NAME),
    DestOutputProfile: file.addDeflated({ N: 3 }, deflatedSrgb(file.session)),
  };
}

/** A printing condition, as an output intent states it (ISO 32000-1, 14.11.5). */
export interface OutputProfile {
  /** An ICC profile of four inks, of version 2 to 4.2. */
  readonly icc: Uint8Array;
  /** What the profile calls itself. */
  readonly description: string;
  /** What the printing condition is called, e.g. FOGRA39. */
  readonly condition: string;
}

/** Where the printing conditions of the world have their names: the ICC's registry of characterization data. */
const REGISTRY = 'http://www.color.org';
const REGISTERED = /^(?:FOGRA|CGATS|IFRA|JC|PSRgravure|SWOP|TR ?00)/;

/** One intent for each of `purposes`, in their order; they share the profile, as ISO 19005-2, 6.2.3 wants it. */
export function pressIntents(
  file: PdfFile,
  { icc, description, condition }: OutputProfile,
  purposes: readonly ('GTS_PDFX' | 'GTS_PDFA1')[],
): readonly Dictionary[] {
  const { ofPresses } = file.session.cache(PROFILES);
  let deflated = ofPresses.get(icc);
  if (deflated === undefined) ofPresses.set(icc, (deflated = deflate(icc)));
  const profile = file.addDeflated({ N: 4 }, deflated);
  return purposes.map((purpose) => {
    return {
      Type: 'OutputIntent',
      S: purpose,
      OutputConditionIdentifier: textString(condition),
      RegistryName: REGISTERED.test(condition) ? textString(REGISTRY) : undefined,
      Info: textString(description),
      DestOutputProfile: profile,
    };
  });
}

/** An ICC 4.2 display profile (ICC.1:2004-10), which PDF 1.7 takes. */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve(CURVE);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', localised(NAME)],
    ['cprt', localised('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ['chad', fixedArray('sf32', BRADFORD)],
    ['rXYZ', xyz(PRIMARIES.rXYZ)],
    ['gXYZ', xyz(PRIMARIES.gXYZ)],
    ['bXYZ', xyz(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const offsets = new Map<Uint8Array, number>();
  let size = HEADER_BYTES + 4 + tags.length * TAG_ENTRY_BYTES;
  for (const [, bytes] of tags) {
    if (offsets.has(bytes)) continue;
    offsets.set(bytes, size);
    size += bytes.length;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view);
  view.setUint32(HEADER_BYTES, tags.length);
  for (const [i, [signature, bytes]] of tags.entries()) {
    const entry = HEADER_BYTES + 4 + i * TAG_ENTRY_BYTES;
    const offset = offsets.get(bytes) ?? 0;
    writeAscii(profile, entry, signature);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, bytes.length);
    profile.set(bytes, offset);
  }
  return profile;
}

/** ICC.1:2004-10, 7.2. The date is the profile's own: it never changes. */
function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x04200000);
  writeAscii(profile, 12, 'mntrRGB XYZ ');
  for (const [i, part] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + i * 2, part);
  writeAscii(profile, 36, 'acsp');
  for (const [i, value] of D50.entries()) view.setInt32(68 + i * 4, fixed(value));
}

function xyz(values: readonly number[]): Uint8Array {
  return fixedArray('XYZ ', values);
}

/** A type of s15Fixed16 numbers after its signature and four reserved bytes. */
function fixedArray(signature: string, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + values.length * 4);
  writeAscii(bytes, 0, signature);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setInt32(8 + i * 4, fixed(value));
  return bytes;
}

/** ICC.1:2004-10, 10.15, function type 3. */
function parametricCurve(parameters: readonly number[]): Uint8Array {
  const numbers = fixedArray('para', parameters);
  const bytes = new Uint8Array(numbers.length + 4);
  bytes.set(numbers.subarray(0, 8));
  new DataView(bytes.buffer).setUint16(8, 3);
  bytes.set(numbers.subarray(8), 12);
  return bytes;
}

/** One English record of a multiLocalizedUnicodeType (ICC.1:2004-10, 10.13), filled up to whole words. */
function localised(text: string): Uint8Array {
  const start = 28;
  const bytes = new Uint8Array(Math.ceil((start + text.length * 2) / 4) * 4);
  const view = new DataView(bytes.buffer);
  writeAscii(bytes, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, TAG_ENTRY_BYTES);
  writeAscii(bytes, 16, 'enUS');
  view.setUint32(20, text.length * 2);
  view.setUint32(24, start);
  for (let i = 0; i < text.length; i++) view.setUint16(start + i * 2, text.charCodeAt(i));
  return bytes;
}

function fixed(value: number): number {
  return Math.round(value * 0x10000);
}

function writeAscii(bytes: Uint8Array, offset: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[offset + i] = text.charCodeAt(i);
}
