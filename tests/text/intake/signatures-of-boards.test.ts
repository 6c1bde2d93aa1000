/** Who signs for somebody, and of what house: all lines of a block that ends a text are one signature. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const signed = (lines: readonly string[]) => `\n\n<!-- signature -->\n${lines.join('\\\n')}\n`;

describe('One signature is', () => {
  it.each([
    [
      'en',
      'Decision on connection charges\n\nVernoy, 2 March 2027\n\nThe charge for a connection is fixed at 1,150 euros in mountain communes.',
      ['For the Board,', 'The President,', 'Solange Arbogast'],
    ],
    [
      'fr',
      'Décision relative aux tarifs de raccordement\n\nVernoy, le 2 mars 2027\n\nLe tarif de raccordement est fixé à 1 150 euros dans les communes de montagne.',
      ['Pour le collège,', 'La présidente,', 'Solange Arbogast'],
    ],
    [
      'en',
      'Open letter to the mayors of the lake towns\n\nLugano, 5 May 2027\n\nDear Mayors,\n\nThree summers ago you stood on the same jetty and signed a promise.',
      ['Chiara Bernasconi', 'Secretary General', 'Association of the Lake Towns'],
    ],
  ])('for whom somebody signs, or the house under an office (%s)', async (lang, text, lines) => {
    const { of } = await readPage(`${text}\n\n${lines.join('\n')}\n`);
    expect(of(lang).endsWith(signed(lines))).toBe(true);
  });

  it('no line that leads to a text, nor a house apart from who signs', async () => {
    const { of } = await readPage(
      'Open letter\n\nLugano, 5 May 2027\n\nDear Mayors,\n\nThree summers ago you signed a promise on the jetty of this town.\n\nChiara Bernasconi\nSecretary General\n\nAssociation of the Lake Towns\n',
    );
    expect(of('en')).toContain('Chiara Bernasconi\\\nSecretary General\n\n');
    const { of: listed } = await readPage(
      'Opening of the school\n\nLugano, 5 May 2027\n\nThe school opens in September.\n\nFor the children,\nbooks and bread\n',
    );
    expect(listed('en')).not.toContain('signature');
  });
});
