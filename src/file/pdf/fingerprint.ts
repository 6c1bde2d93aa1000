/** Turns bytes into sixteen bytes that differ when they do: a name for what was written, and no protection of it. */

/** FNV-1a with 32 bits (Fowler, Noll and Vo). */
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/** Four lanes of 32 bits, each taking every fourth byte, make 128. */
const LANES = 4;

/** The same bytes give the same sixteen on every machine, however they are cut into chunks. */
export function fingerprint(chunks: readonly Uint8Array[]): Uint8Array {
  let [a, b, c, d] = [FNV_OFFSET, FNV_OFFSET, FNV_OFFSET, FNV_OFFSET];
  for (const chunk of chunks) {
    // Four bytes bring each lane to its next turn; most files are read here before this is compiled.
    let i = 0;
    for (const whole = chunk.length - (chunk.length % LANES); i < whole; i += LANES) {
      a = Math.imul(a ^ (chunk[i] ?? 0), FNV_PRIME);
      b = Math.imul(b ^ (chunk[i + 1] ?? 0), FNV_PRIME);
      c = Math.imul(c ^ (chunk[i + 2] ?? 0), FNV_PRIME);
      d = Math.imul(d ^ (chunk[i + 3] ?? 0), FNV_PRIME);
    }
    for (; i < chunk.length; i++) [a, b, c, d] = [b, c, d, Math.imul(a ^ (chunk[i] ?? 0), FNV_PRIME)];
  }
  const view = new DataView(new ArrayBuffer(LANES * 4));
  for (const [lane, hash] of blend([a, b, c, d]).entries()) view.setInt32(lane * 4, hash);
  return new Uint8Array(view.buffer);
}

/** Lets every bit of each lane depend on all of them, as MurmurHash3 (Appleby) closes its 128 bits. */
function blend(lanes: readonly number[]): number[] {
  const sum = lanes.reduce((total, lane) => (total + lane) | 0, 0);
  return lanes.map((lane, i) => {
    let hash = lane + Math.imul(sum, 2 * i + 1);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  });
}
