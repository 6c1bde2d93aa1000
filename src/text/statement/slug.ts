/** The names that statements and their files may have: plain, sortable, safe on every disk and in every mail. */

const SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Room for a suffix such as `_en-fr_handout-a4.pdf` within the 143 bytes that encrypted disks allow a file name. */
const MAX_SLUG_LENGTH = 100;

/** Names that Windows keeps for devices in every folder, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Whether a file of this name could not be had on Windows. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

export function isSlug(text: string): boolean {
  return SHAPE.test(text) && text.length <= MAX_SLUG_LENGTH && !isDeviceName(text);
}

/** The nearest name of that kind to any text; '' if it has no letter or digit that can be written in ASCII. */
export function slugOf(text: string): string {
  const ascii = text
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, ' ');
  const words = ascii.match(/[a-z0-9]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    slug = longer;
  }
  return slug;
}
