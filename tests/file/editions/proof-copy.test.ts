/** The proof for editors: of the pages that editions were made of, or of its own. */
import { expect, test } from 'vitest';
import { inspect } from '../../../src/file/editions/index.ts';
import { valueOf } from '../../support/statement.ts';
import { read } from '../pdf/read.ts';
import { attempt, copyOf } from './copies.ts';
import { FR } from '../../support/langs.ts';

const WISHES = { arrangement: 'columns' } as const;

test('it is the same of pages that were composed for editions as of its own', async () => {
  const copy = copyOf();
  const made = valueOf(await attempt(copy, { editions: ['handout'] }));
  const composed = made.composed.get('a4');
  if (composed === undefined) throw new Error('no pages');
  const own = valueOf(inspect(copy, { wishes: WISHES, paper: 'a4' }));
  expect(valueOf(inspect(copy, { wishes: WISHES, paper: 'a4', composed }))).toEqual(own);
  // Given pages are used as they are, whatever they are of.
  const letter = valueOf(await attempt(copy, { editions: ['handout'], papers: ['letter'] })).composed.get('letter');
  if (letter === undefined) throw new Error('no pages');
  expect(valueOf(inspect(copy, { wishes: WISHES, paper: 'a4', composed: letter })).bytes).not.toEqual(own.bytes);
});

test('it says that it is a proof, in the languages that were asked for, and what stands where', async () => {
  const proof = valueOf(inspect(copyOf(), { wishes: { ...WISHES, languages: [FR] }, paper: 'letter' }));
  expect(proof).toMatchObject({ paper: 'letter', pages: 1 });
  expect(proof.survey).toHaveLength(1);
  const { metadata, language } = await read(proof.bytes);
  expect(metadata.get('dc:title')).toContain('[proof] Message pour le jour le plus long');
  expect(language).toBe(FR);
});

test('what cannot be composed has no proof', () => {
  const copy = copyOf('', (template) => ({ ...template, family: 'no-such-family' }));
  const proof = inspect(copy, { wishes: WISHES, paper: 'a4' });
  expect(proof.ok).toBe(false);
  expect(proof.diagnostics.map(({ code }) => code)).toEqual(['font/unknown-family']);
});
