/** What a translation is likely to have of a text, whatever its language: addresses, numbers, names, words of one root. */
import { describe, expect, it } from 'vitest';
import { anchorsOf, sentencesIn } from '../../../src/text/statement/likeness.ts';

const anchors = (text: string) => Object.fromEntries(anchorsOf(text));

describe('The anchors of a text', () => {
  it('are the first four letters of its longer words, small and without accents', () => {
    expect(anchors('the Élèves of œuvres')).toEqual({ elev: 'name', oeuv: 'word' });
  });

  it('are its short names too, but no short word', () => {
    expect(anchors('when Ban saw the map of Rio, an UN city')).toEqual({
      when: 'word',
      ban: 'name',
      rio: 'name',
      city: 'word',
    });
  });

  it('are its numbers by their digits, however a language groups or breaks them', () => {
    expect(anchors('10,000 and 2.5')).toMatchObject({ '#10000': 'number', '#25': 'number' });
    expect(anchors('10 000 et 2,5')).toMatchObject({ '#10000': 'number', '#25': 'number' });
    // A group has three digits.
    expect(Object.keys(anchors('10 00'))).toEqual(['#10', '#00']);
  });

  it('are its addresses and symbols as they are, without the full stop after', () => {
    expect(anchors('to https://www.example.org/a_b.')).toEqual({ 'https://www.example.org/a_b': 'address' });
    expect(anchors('to Press.Room@example.org, on A/RES/70/1:')).toEqual({
      'press.room@example.org': 'address',
      'a/res/70/1': 'address',
    });
  });

  it('are marks that survive translation, whatever their shape', () => {
    const signs = { '“': 'sign', '?': 'sign', '(': 'sign', '%': 'sign' };
    expect(anchors('“a” (b)? 5 per cent')).toMatchObject(signs);
    expect(anchors('« a » (b) ? 5 %')).toMatchObject(signs);
    expect(anchors('5 pour cent')).toMatchObject({ '%': 'sign' });
    expect(Object.values(anchors('nothing of the kind'))).not.toContain('sign');
  });
});

describe('The sentences of a text', () => {
  it.each([
    ['It is so.', 1],
    ['It is so. Is it? It is!', 3],
    ['He said “so it is.” And went (at last). ', 2],
    ['« Soit ! » Il partit.', 2],
    ['Mr. B. Anan came.', 2],
    ['at 4.15 in the morning', 0],
    ['A heading', 0],
    ['Well… we shall see.', 2],
  ])('are as many as end in it: %s', (text, count) => {
    expect(sentencesIn(text)).toBe(count);
  });
});
