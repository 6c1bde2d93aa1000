/** Sets the names of a masthead in a face of known widths, and holds how wide they may be. */
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/page/pages/index.ts';
import { blockFamily } from '../../support/block-face.ts';
import { seed } from '../../support/published.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle } from '../../support/statement.ts';
import { named, namesOf, withBlock, withNamesAtEnds } from '../../support/template.ts';

const HOUSE = withNamesAtEnds(houseStyle());

/** A name of so many letters, each 5.7 points wide and 1.026 apart from the next. */
const name = (letters: number) => 'N'.repeat(letters);

/** The languages whose names have no room; between the margins of A4 there are 510.2 points. */
function tooWide(en: string, fr: string, house = HOUSE): readonly string[] {
  const names = new Map([...namesOf(house).keys()].map((lang) => [lang, lang === 'en' ? en : fr] as const));
  const template = named(house, names);
  const outcome = compose(seed(), template, { session: SESSION, paper: 'a4', family: blockFamily() });
  return outcome.diagnostics.map(({ code, message }) => `${code} ${/ (N+) /.exec(message)?.[1]?.length ?? ''}`);
}

/** The house style with a smaller roundel, and with none. */
const SMALLER = withBlock(HOUSE, 'roundel', (block) => ({
  ...block,
  ...(block.kind === 'roundel' && { diameter: 20 }),
}));
const WITHOUT = { ...HOUSE, blocks: HOUSE.blocks.filter(({ kind }) => kind !== 'roundel') };

describe('A name of the masthead', () => {
  it('may reach to an em before the device, and no further', () => {
    // 236.1 points on either side of 38 in the middle, less 11.4: 220.9 and 227.7.
    expect(tooWide(name(33), name(33))).toEqual([]);
    expect(tooWide(name(34), name(33))).toEqual(['pages/name-too-wide 34']);
    expect(tooWide(name(33), name(34))).toEqual(['pages/name-too-wide 34']);
    expect(tooWide(name(34), name(33), SMALLER)).toEqual([]);
  });

  it('may have more than half of the width where there is no device and the other is short', () => {
    // 335.3 points beside 133.5, 167.1 and 173.9, an em apart.
    expect(tooWide(name(50), name(20), WITHOUT)).toEqual([]);
    expect(tooWide(name(50), name(24), WITHOUT)).toEqual([]);
    expect(tooWide(name(50), name(25), WITHOUT)).toEqual(['pages/name-too-wide 50']);
    expect(tooWide(name(37), name(37), WITHOUT)).toEqual([]);
  });

  it('is one line: what would go on in a second has no room', () => {
    expect(tooWide(`${name(60)} ${name(40)}`, name(3), WITHOUT)[0]).toContain('pages/name-too-wide');
  });
});
