/** What a role of the template becomes for shaping. */
import { expect, test } from 'vitest';
import { faceNameOf, textStyle } from '../../../src/page/paragraph/items.ts';
import type { RoleStyle } from '../../../src/page/template/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { houseStyle } from '../../support/statement.ts';

const { plain } = blockStyle(10);
const FACES = new Map(
  ['regular', 'italic', 'semibold'].map((name) => [name, { ...plain, id: `block/${name}` }] as const),
);
const ROLE: RoleStyle = {
  ...houseStyle().roles.text,
  face: 'regular',
  emphasis: 'italic',
  strong: 'semibold',
  strongEmphasis: 'semibold-italic',
};

function styleOf(more: Partial<RoleStyle> = {}) {
  return textStyle({ ...ROLE, ...more }, FACES);
}

test('A style has the faces that were opened, each in its place', () => {
  const style = styleOf({ size: 9.5, trackingEm: 0.04 });
  expect([style.plain.id, style.emphasis?.id, style.strong?.id]).toEqual([
    'block/regular',
    'block/italic',
    'block/semibold',
  ]);
  expect(style.strongEmphasis).toBeUndefined();
  expect([style.size, style.trackingEm]).toEqual([9.5, 0.04]);
});

test('A role whose plain face was not opened is a fault of ours', () => {
  expect(() => styleOf({ face: 'black' })).toThrow('the face black was not opened');
});

test('Each variant of a role is called as the role has it', () => {
  expect(
    (['plain', 'emphasis', 'strong', 'strongEmphasis'] as const).map((variant) => faceNameOf(ROLE, variant)),
  ).toEqual(['regular', 'italic', 'semibold', 'semibold-italic']);
});

test('Figures are those of text or of capitals, always proportional, and small capitals are asked of the font', () => {
  expect(styleOf({ figures: 'old-style', capitals: 'none' }).features).toEqual(['onum', 'pnum']);
  expect(styleOf({ figures: 'lining', capitals: 'none' }).features).toEqual(['lnum', 'pnum']);
  expect(styleOf({ figures: 'old-style', capitals: 'small' }).features).toEqual(['onum', 'pnum', 'smcp']);
  expect(styleOf({ figures: 'lining', capitals: 'all' }).features).toEqual(['lnum', 'pnum']);
});

test('Capitals are made of letters only where the role is all in capitals', () => {
  expect((['none', 'all', 'small'] as const).map((capitals) => styleOf({ capitals }).allCapitals)).toEqual([
    false,
    true,
    false,
  ]);
});

test('Acronyms are in small capitals only where the role has them so', () => {
  expect(styleOf({ acronyms: 'small-capitals' }).smallAcronyms).toBe(true);
  expect(styleOf({ acronyms: 'capitals' }).smallAcronyms).toBe(false);
});
