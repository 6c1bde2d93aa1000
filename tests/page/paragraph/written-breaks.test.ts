/** Where a word may be divided by what it is written with. */
import { describe, expect, it } from 'vitest';
import { writtenBreaks } from '../../../src/page/paragraph/itemize.ts';

/** The parts of a word between the places where it may be divided. */
function partsOf(word: string, emergency = false): readonly string[] {
  const offsets = [0, ...writtenBreaks(word, emergency).map(({ offset }) => offset), word.length];
  return offsets.slice(1).map((end, i) => word.slice(offsets[i], end));
}

describe('A hard hyphen', () => {
  it.each(['Jean-Noël', 'Anne-Marie,', '(Hans-Peter)', 'Marie-Claire'])(
    'does not end a line in two given names: %s',
    (name) => {
      expect(partsOf(name)).toEqual([name]);
      expect(partsOf(name, true)).toHaveLength(2);
    },
  );

  it.each([
    ['Papouasie-Nouvelle-Guinée', ['Papouasie-', 'Nouvelle-', 'Guinée']],
    ['porte-parole', ['porte-', 'parole']],
    ['Müller-Schmidt', ['Müller-', 'Schmidt']],
    ['Dejean-Noël', ['Dejean-', 'Noël']],
    ['Jean-foutre', ['Jean-', 'foutre']],
  ])('ends one in other words: %s', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });
});

describe('A long address', () => {
  it('ends a line after its slashes and dots, and before its hyphens, which nobody shall take for added ones', () => {
    expect(partsOf('https://papers.example.org/daily-list#change-of-address')).toEqual([
      'https://',
      'papers.',
      'example.',
      'org/',
      'daily',
      '-list#',
      'change',
      '-of',
      '-address',
    ]);
  });

  it('keeps its runs of hyphens whole', () => {
    expect(partsOf('www.example.org/collections/-/2026--draft')).toEqual([
      'www.',
      'example.',
      'org/',
      'collections/',
      '-/',
      '2026',
      '--draft',
    ]);
  });
});

describe('The address of a mailbox', () => {
  it.each([
    [
      'press.office@harbour-commission.example.org',
      ['press', '.office@', 'harbour', '-commission', '.example', '.org'],
    ],
    ['(press.office@example.org),', ['(press', '.office@', 'example', '.org),']],
    ['bureau.de.presse@exemple.example.', ['bureau', '.de', '.presse@', 'exemple', '.example.']],
  ])('is divided after its @ and before its dots, never before the full stop of a sentence: %s', (word, parts) => {
    expect(partsOf(word, true)).toEqual(parts);
  });

  it('stays whole where it is short and has room', () => {
    expect(partsOf('press@example.org')).toEqual(['press@example.org']);
  });
});
