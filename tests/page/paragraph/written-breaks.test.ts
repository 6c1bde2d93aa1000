/** Where a word may be divided by what it is written with. */
import { describe, expect, it } from 'vitest';
import { writtenBreaks } from '../../../src/page/paragraph/itemize.ts';

/** The price from which on a place is taken only where a paragraph would end in the tail of a word. */
const LAST_RESORT = 5_000;

/** The parts of a word between the places where it may be divided, those of last resort left aside. */
function partsOf(word: string, emergency = false): readonly string[] {
  const breaks = writtenBreaks(word, emergency).filter(({ cost }) => cost < LAST_RESORT);
  const offsets = [0, ...breaks.map(({ offset }) => offset), word.length];
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
  it('ends a line after its slashes, and before its dots and hyphens, which nobody shall take for full stops or added ones', () => {
    expect(partsOf('https://papers.example.org/daily-list#change-of-address')).toEqual([
      'https://',
      'papers',
      '.example',
      '.org/',
      'daily',
      '-list#',
      'change',
      '-of',
      '-address',
    ]);
  });

  it('keeps its runs of hyphens whole', () => {
    expect(partsOf('www.example.org/collections/-/2026--draft')).toEqual([
      'www',
      '.example',
      '.org/',
      'collections/',
      '-/',
      '2026',
      '--draft',
    ]);
  });

  it('ends a line after a dot where there is no other way, and never after one that no word follows', () => {
    const word = 'https://papers.example.org/list...all.';
    const dear = writtenBreaks(word, false).filter(({ cost }) => cost >= LAST_RESORT);
    expect(dear.map(({ offset }) => word.slice(0, offset))).toEqual(['https://papers.', 'https://papers.example.']);
  });

  it('keeps the full stop of its sentence, and dots that stand together', () => {
    expect(partsOf('www.example.org/collections/a...z/daily.html.')).toEqual([
      'www',
      '.example',
      '.org/',
      'collections/',
      'a...z/',
      'daily',
      '.html.',
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
