/** Holds what is taken for sure of the text to the faces that set it. */
import { describe, expect, it, test } from 'vitest';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { isSurelyCovered, isSurelySettable } from '../../../src/text/check/index.ts';
import { SESSION } from '../../support/session.ts';
import { statementIn, statementOf, valueOf } from '../../support/statement.ts';
import { readStatement } from '../../../src/app/statement-folder.ts';

const LAST = 0x2fff;
const ARABIC = /\p{Script_Extensions=Arabic}/u;

test('Every face that comes with Diptych has what is taken for sure', () => {
  const faces = ['source-serif-4', 'source-sans-3'].flatMap((name) => {
    const family = valueOf(openFamily(SESSION, name));
    return family.faceNames.map((face) => family.face(face));
  });
  const arabic = valueOf(openFamily(SESSION, 'noto-naskh-arabic'));
  const arabicFaces = arabic.faceNames.map((face) => arabic.face(face));
  const lacking: string[] = [];
  for (let codePoint = 0x20; codePoint <= LAST; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    if (!isSurelyCovered(character)) continue;
    const own = ARABIC.test(character) && codePoint >= 0x600 ? arabicFaces : faces;
    lacking.push(...own.filter((face) => !face.covers(codePoint)).map((face) => `${character} ${face.id}`));
  }
  expect(lacking).toEqual([]);
});

test('A plain text in two languages needs no page to be set', () => {
  expect(isSurelySettable(valueOf(readStatement('statements/2014-07-30-trafficking-in-persons')))).toBe(true);
});

describe('Whether the pages need be asked', () => {
  const settable = (en: readonly string[], titles?: { readonly en: string; readonly fr: string }) =>
    isSurelySettable(statementOf({ en, fr: en, ...(titles && { titles }) }));
  const word = (letters: number) => 'w'.repeat(letters);
  const note = (text: string) => `A word[^1] here.\n\n[^1]: ${text}`;
  const table = (letters: number) => `| ${word(letters)} | b |\n| --- | --- |\n| Bergen | 12345678 |`;

  it.each<readonly [what: string, (letters: number) => readonly string[], most: number]>([
    ['a word of a paragraph', (letters) => [`A ${word(letters)} here.`], 28],
    ['a word of an item', (letters) => [`- A ${word(letters)} here.`], 28],
    ['a word of a note', (letters) => [note(`A ${word(letters)} here.`)], 28],
    ['a word of a heading', (letters) => [`## A ${word(letters)}`, 'So.'], 18],
    ['the columns of a table', (letters) => [table(letters)], 12],
    ['a note', (letters) => [note(`${'An oar. '.repeat(101).slice(0, letters - 1)}.`)], 800],
  ])('follows from the length of %s', (_, written, most) => {
    expect(settable(written(most))).toBe(true);
    expect(settable(written(most + 1))).toBe(false);
  });

  it('follows from the titles, by their words and as a whole', () => {
    const titles = (en: string) => ({ en, fr: 'Les bateaux' });
    expect(settable(['So.'], titles(word(18)))).toBe(true);
    expect(settable(['So.'], titles(word(19)))).toBe(false);
    const long = 'The boats. '.repeat(30);
    expect(settable(['So.'], titles(long.slice(0, 250)))).toBe(true);
    expect(settable(['So.'], titles(`${long.slice(0, 250)}boat`))).toBe(false);
  });

  it('follows from the parts of a long word between which a line may end', () => {
    expect(settable([`See https://www.example.org/${word(20)}/${word(20)}?${word(20)}=1 here.`])).toBe(true);
    expect(settable([`A ${word(20)}-${word(20)} here.`])).toBe(true);
  });

  it('leaves less room to each of three languages', () => {
    const texts = { en: [`A ${word(19)} here.`], fr: ['Ici.'] };
    expect(isSurelySettable(statementIn(texts))).toBe(true);
    expect(isSurelySettable(statementIn({ ...texts, es: ['Aquí.'] }))).toBe(false);
  });

  it('is doubted for a character that not every face has', () => {
    expect(settable(['It is so.'])).toBe(true);
    expect(settable(['It is so ☺.'])).toBe(false);
  });
});
