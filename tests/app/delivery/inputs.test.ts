/** Turns what builds are made from into digests: the same for the same, others for all else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputsDigest } from '../../../src/app/delivery/index.ts';
import { digestOfDigests, inputDigests } from '../../../src/app/delivery/manifest.ts';

const SEED = [
  ['statement.yaml', 'kind: message'],
  ['en.md', 'Distinguished delegates'],
  ['fr.md', 'Mesdames et Messieurs les délégués'],
] as const;

test('The order in which inputs are given makes no difference', () => {
  expect(inputsDigest(new Map(SEED.toReversed()))).toBe(inputsDigest(new Map(SEED)));
});

test('Text counts as its bytes in UTF-8', () => {
  const bytes = SEED.map(([name, text]) => [name, Buffer.from(text)] as const);
  expect(inputsDigest(new Map(bytes))).toBe(inputsDigest(new Map(SEED)));
});

test.each([
  ['a byte', [...SEED.slice(0, 2), ['fr.md', 'Mesdames et Messieurs les déléguées']]],
  ['a name', [...SEED.slice(0, 2), ['FR.md', SEED[2][1]]]],
  ['a part more', [...SEED, ['', '']]],
  ['a part less', SEED.slice(0, 2)],
  ['texts that have changed places', [SEED[0], ['en.md', SEED[2][1]], ['fr.md', SEED[1][1]]]],
] as const)('With %s the digest is another', (_, parts) => {
  expect(inputsDigest(new Map(parts))).not.toBe(inputsDigest(new Map(SEED)));
});

test('The digest can be had from those of the parts, as a manifest has them', () => {
  const digests = inputDigests(new Map(SEED));
  expect([...digests.keys()]).toEqual(['en.md', 'fr.md', 'statement.yaml']);
  expect(digests.get('statement.yaml')).toBe('1eaff4d439dee3de22bf0b2643fc0e5d2fbd0cdab6d5cba23946c6134461ed4c');
  expect(digestOfDigests(digests)).toBe(inputsDigest(new Map(SEED)));
});

test('No two sets of parts are read as one, whatever their names', () => {
  // Names made of what is put between names.
  const name = fc.stringMatching(/^[0-9a-f:]{0,8}$/);
  const parts = fc.dictionary(name, fc.constantFrom('', 'a')).map((one) => new Map(Object.entries(one)));
  const written = (map: ReadonlyMap<string, string>) =>
    JSON.stringify([...map.keys()].toSorted().map((key) => [key, map.get(key)]));
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(inputsDigest(a) === inputsDigest(b)).toBe(written(a) === written(b));
    }),
  );
});
