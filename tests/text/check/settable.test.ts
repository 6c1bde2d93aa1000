/** Holds what is taken for sure of the text to the faces that set it. */
import { expect, test } from 'vitest';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { isSurelyCovered, isSurelySettable } from '../../../src/text/check/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
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
