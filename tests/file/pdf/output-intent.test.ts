import { expect, it } from 'vitest';
import { srgbProfile } from '../../../src/file/pdf/output-intent.ts';

const bytes = srgbProfile();
const profile = new DataView(bytes.buffer);
const ascii = (offset: number, length = 4) => String.fromCharCode(...bytes.subarray(offset, offset + length));

/** Tags by signature: where each is and how long. */
function tags() {
  return new Map(
    Array.from({ length: profile.getUint32(128) }, (_, i) => {
      const entry = 132 + i * 12;
      return [ascii(entry), { offset: profile.getUint32(entry + 4), size: profile.getUint32(entry + 8) }];
    }),
  );
}

it('is a display profile in RGB that knows its own length', () => {
  expect(profile.getUint32(0)).toBe(bytes.length);
  expect([ascii(12), ascii(16), ascii(20), ascii(36)]).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp']);
  expect(bytes.length).toBeLessThan(600);
});

it('has every tag a matrix profile needs, on whole words, inside of the file', () => {
  expect([...tags().keys()]).toEqual(['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']);
  for (const [name, { offset, size }] of tags()) {
    expect(offset % 4, name).toBe(0);
    expect(offset + size, name).toBeLessThanOrEqual(bytes.length);
  }
});

it('has no tag over another, nor over the list of them, and each is of the type that it is to be', () => {
  const all = [...new Map([...tags().values()].map((tag) => [tag.offset, tag])).values()].toSorted(
    (a, b) => a.offset - b.offset,
  );
  let end = 132 + 12 * tags().size;
  for (const { offset, size } of all) {
    expect(offset).toBeGreaterThanOrEqual(end);
    end = offset + size;
  }
  expect(end).toBeLessThanOrEqual(bytes.length);
  const types = Object.fromEntries([...tags()].map(([name, { offset }]) => [name, ascii(offset)]));
  expect(types).toEqual({
    desc: 'mluc',
    cprt: 'mluc',
    wtpt: 'XYZ ',
    chad: 'sf32',
    rXYZ: 'XYZ ',
    gXYZ: 'XYZ ',
    bXYZ: 'XYZ ',
    rTRC: 'para',
    gTRC: 'para',
    bTRC: 'para',
  });
});

it('adds its primaries up to its white', () => {
  const xyz = (name: string) =>
    [0, 1, 2].map((i) => profile.getInt32((tags().get(name)?.offset ?? 0) + 8 + i * 4) / 0x10000);
  const sum = [0, 1, 2].map((i) => ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + (xyz(name)[i] ?? 0), 0));
  for (const [i, white] of xyz('wtpt').entries()) expect(sum[i]).toBeCloseTo(white, 3);
});

it('has the curve of IEC 61966-2-1, continuous where its line meets its power', () => {
  const at = tags().get('gTRC')?.offset ?? 0;
  const [g = 0, a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3, 4].map((i) => profile.getInt32(at + 12 + i * 4) / 0x10000);
  expect((a * d + b) ** g).toBeCloseTo(c * d, 4);
  expect((a + b) ** g).toBeCloseTo(1, 4);
  expect((a * 0.5 + b) ** g).toBeCloseTo(0.21404, 4);
});
