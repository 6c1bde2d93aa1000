/** Turns bytes into their MD5 digest (RFC 1321), by which a PDF says whether a file inside it is whole; it proves nothing more. */

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 16;
/** The length of the message ends its last block (3.2). */
const LENGTH_BYTES = 8;

/** How far each of a round's four turns rotates (3.4). */
const ROTATIONS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

/** Which word of the block the n-th step of each round takes: `factor` × n + `offset`, of sixteen (3.4). */
const WORDS = [
  { factor: 1, offset: 0 },
  { factor: 5, offset: 1 },
  { factor: 3, offset: 5 },
  { factor: 7, offset: 0 },
] as const;

/** The whole parts of 2^32 × |sin(n)| for n from 1 to 64, as 3.4 gives them. */
// prettier-ignore
const SINES = Int32Array.from([
  0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
  0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
  0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
  0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
  0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
  0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
  0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
  0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
]);

type State = readonly [number, number, number, number];

/** 3.3. */
const INITIAL: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];

/** Sixteen bytes. Written out here because this room takes nothing of the machine's, its libraries of ciphers included. */
export function md5(bytes: Uint8Array): Uint8Array {
  const padded = pad(bytes);
  let state = INITIAL;
  for (let at = 0; at < padded.byteLength; at += BLOCK_BYTES) state = digestBlock(state, padded, at);
  const digest = new DataView(new ArrayBuffer(DIGEST_BYTES));
  for (const [i, word] of state.entries()) digest.setInt32(i * 4, word, true);
  return new Uint8Array(digest.buffer);
}

/** The message, a bit that is set, and its length in bits at the end of a block (3.1, 3.2). */
function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(length - LENGTH_BYTES, BigInt(bytes.length) * 8n, true);
  return view;
}

function digestBlock(state: State, message: DataView, at: number): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < SINES.length; step++) {
    const round = step >> 4;
    const { factor, offset } = WORDS[round] ?? WORDS[0];
    const word = message.getInt32(at + ((factor * step + offset) % 16) * 4, true);
    const sum = (a + mixed(round, b, c, d) + word + (SINES[step] ?? 0)) | 0;
    const turn = (ROTATIONS[round] ?? ROTATIONS[0])[step & 3] ?? 0;
    [a, b, c, d] = [d, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0, b, c];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

/** F, G, H and I of 3.4. */
function mixed(round: number, x: number, y: number, z: number): number {
  if (round === 0) return (x & y) | (~x & z);
  if (round === 1) return (x & z) | (y & ~z);
  return round === 2 ? x ^ y ^ z : y ^ (x | ~z);
}
