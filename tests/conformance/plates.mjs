/** Turns a file for the press into what stands where it should not: on its plates, inside the page as it is cut. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Dots an inch: strokes of a text's hairlines are seen at it. */
const RESOLUTION = 150;

/** The text is on the plate of black alone, the house's colour on its own; nothing is left for the other inks. */
const INKED = ['Black', 'House Blue'];
const BARE = ['Cyan', 'Magenta', 'Yellow'];

/**
 * @param {string} file
 * @returns {readonly string[]}
 */
export function plateFaults(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-plates-'));
  try {
    const args = ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-dUseTrimBox', '-sCompression=none', `-r${RESOLUTION}`];
    const output = path.join(folder, 'page%d.tif');
    const { status, stdout, stderr } = spawnSync('gs', [...args, '-sDEVICE=tiffsep', '-o', output, file], {
      encoding: 'utf8',
    });
    if (status !== 0) return [`Ghostscript ended in ${status}: ${stdout}${stderr}`];
    const plates = readdirSync(folder).filter((name) => name.includes('('));
    return [...INKED, ...BARE].flatMap((ink) => {
      const own = plates.filter((name) => name.includes(`(${ink})`));
      if (own.length === 0) return [`there is no plate of ${ink}`];
      const inked = own.filter((name) => isInked(readFileSync(path.join(folder, name))));
      if (BARE.includes(ink)) return inked.map((name) => `${name} should be bare`);
      // Pages after the first may have nothing in the colour of the house.
      return inked.length > 0 ? [] : [`every plate of ${ink} is bare`];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** TIFF 6.0, sections 2 and 8: where the strips of an image are, and how long. */
const STRIP_OFFSETS = 273;
const STRIP_BYTE_COUNTS = 279;

/**
 * Whether any pixel of an uncompressed gray image is not white.
 * @param {Buffer} tiff
 */
function isInked(tiff) {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const number = (/** @type {number} */ at, /** @type {number} */ bytes) =>
    little ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  const directory = number(4, 4);
  const valuesOf = (/** @type {number} */ tag) => {
    for (let i = 0; i < number(directory, 2); i++) {
      const entry = directory + 2 + i * 12;
      if (number(entry, 2) !== tag) continue;
      const size = number(entry + 2, 2) === 3 ? 2 : 4;
      const count = number(entry + 4, 4);
      const start = count * size <= 4 ? entry + 8 : number(entry + 8, 4);
      return Array.from({ length: count }, (_, n) => number(start + n * size, size));
    }
    throw new Error(`the image has no tag ${tag}`);
  };
  const lengths = valuesOf(STRIP_BYTE_COUNTS);
  return valuesOf(STRIP_OFFSETS).some((offset, i) => {
    const strip = tiff.subarray(offset, offset + Number(lengths[i]));
    return strip.some((value) => value !== 255);
  });
}
