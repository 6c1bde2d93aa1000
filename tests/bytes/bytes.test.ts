/** Bytes as digits, text and digests agree with Node's own, on any bytes. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64, digestHex, hexOf, joined, latin1, latin1Text, sameBytes, utf8 } from '../../src/bytes/index.ts';

const bytesOfAnyLength = fc.uint8Array({ maxLength: 300 });

test('hexadecimal digits are those of Node', () => {
  fc.assert(fc.property(bytesOfAnyLength, (bytes) => hexOf(bytes) === Buffer.from(bytes).toString('hex')));
});

test('base64 is that of Node', () => {
  fc.assert(fc.property(bytesOfAnyLength, (bytes) => base64(bytes) === Buffer.from(bytes).toString('base64')));
});

test('a text of one byte a character goes there and back, however long it is', () => {
  fc.assert(
    fc.property(bytesOfAnyLength, (bytes) => {
      expect(latin1Text(bytes)).toBe(Buffer.from(bytes).toString('latin1'));
      expect(latin1(latin1Text(bytes))).toEqual(bytes);
    }),
  );
  const long = Uint8Array.from({ length: 200_001 }, (_, i) => i);
  expect(sameBytes(latin1(latin1Text(long)), long)).toBe(true);
});

test('of a character beyond one byte its last eight bits are taken, as Node takes them', () => {
  expect(latin1('a\u0142\u2019')).toEqual(new Uint8Array(Buffer.from('a\u0142\u2019', 'latin1')));
});

test('text is written in UTF-8, a lone surrogate as what stands for the unreadable', () => {
  expect(utf8('é\ud800')).toEqual(new Uint8Array(Buffer.from('é\ud800', 'utf8')));
});

test.each(['md5', 'sha1', 'sha256', 'sha512'] as const)('%s is that of Node, also of nothing', async (name) => {
  await fc.assert(
    fc.asyncProperty(bytesOfAnyLength, async (bytes) => {
      expect(await digestHex(name, bytes)).toBe(createHash(name).update(bytes).digest('hex'));
    }),
  );
  expect(await digestHex(name, new Uint8Array())).toBe(createHash(name).digest('hex'));
});

test('a digest is that of a part of a larger piece of memory, not of the whole', async () => {
  const whole = Uint8Array.of(1, 2, 3, 4);
  expect(await digestHex('sha256', whole.subarray(1, 3))).toBe(
    createHash('sha256').update(Uint8Array.of(2, 3)).digest('hex'),
  );
});

test('bytes are the same only if they are as many and each is', () => {
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false);
  expect(sameBytes(Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2))).toBe(false);
});

test('parts are joined in their order', () => {
  expect(joined([Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)])).toEqual(Uint8Array.of(1, 2, 3));
});
