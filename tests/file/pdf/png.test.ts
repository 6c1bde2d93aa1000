import zlib from 'node:zlib';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../src/file/pdf/png.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The chunks of a file, by the rules of ISO/IEC 15948, 5.3. */
function chunks(
  png: Uint8Array,
): readonly { readonly type: string; readonly data: Uint8Array; readonly crc: number }[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const found: { type: string; data: Uint8Array; crc: number }[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const data = png.subarray(at + 8, at + 8 + length);
    found.push({ type: latin1(png.subarray(at + 4, at + 8)), data, crc: view.getUint32(at + 8 + length) });
    at += length + 12;
  }
  return found;
}

describe('a PNG', () => {
  const [red, green, blue, white, black, grey] = [
    [255, 0, 0, 9],
    [0, 255, 0, 9],
    [0, 0, 255, 9],
    [255, 255, 255, 9],
    [0, 0, 0, 9],
    [128, 128, 128, 9],
  ] as const;
  /** Two rows of three pixels, four bytes each. */
  const pixels = Uint8Array.from([...red, ...green, ...blue, ...white, ...black, ...grey]);
  const png = encodePng({ width: 3, height: 2, pixels }, 144);

  it('has the signature and the chunks in their order', () => {
    expect(latin1(png.subarray(0, 8))).toBe('\u0089PNG\r\n\u001A\n');
    expect(chunks(png).map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  });

  it('tells its size in pixels and on paper', () => {
    const [header, density] = chunks(png);
    expect([...(header?.data ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
    // 144 pixels an inch are 5669 a metre.
    expect([...(density?.data ?? [])]).toEqual([0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1]);
  });

  it('has every pixel, without the byte that is passed over', () => {
    const data = chunks(png).find(({ type }) => type === 'IDAT')?.data ?? new Uint8Array();
    expect([...unzlibSync(data)]).toEqual([
      0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 255, 255, 255, 0, 0, 0, 128, 128, 128,
    ]);
  });

  it('has as many bytes as its rows take, and the check of each of its chunks', () => {
    const tall = encodePng({ width: 1, height: 3, pixels: Uint8Array.from([...white, ...grey, ...red]) }, 72);
    const data = chunks(tall).find(({ type }) => type === 'IDAT')?.data ?? new Uint8Array();
    expect([...unzlibSync(data)]).toEqual([0, 255, 255, 255, 0, 128, 128, 128, 0, 255, 0, 0]);
    for (const { type, data: own, crc } of [...chunks(png), ...chunks(tall)])
      expect(crc).toBe(zlib.crc32(Buffer.concat([Buffer.from(type), own])));
  });

  it('has the check that every decoder knows of an empty last chunk', () => {
    expect(chunks(png).at(-1)?.crc).toBe(0xae_42_60_82);
  });
});
