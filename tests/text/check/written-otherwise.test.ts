/** Numbers that two languages write in manners of their own: sums of headlines, ranges, thousands, telephones. */
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementOf } from '../../support/statement.ts';

function found(en: string, fr: string): readonly string[] {
  return checkStatement(statementOf({ en: [en], fr: [fr] })).map(
    ({ code, message, hint }) => `${code.slice('check/'.length)}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

describe('A sum in a letter', () => {
  it.each([
    ['The city gives £1.75m to the pier.', 'La ville donne 1,75 million de livres pour la jetée.'],
    ['The city gives $5bn to the pier.', 'La ville donne 5 milliards de dollars pour la jetée.'],
    ['The city gives €300k to the pier.', 'La ville donne 300 000 euros pour la jetée.'],
    ['The city gives €300,000 to the pier.', 'La ville donne 300 k€ pour la jetée.'],
    ['The pier draws 2.4m visitors.', 'La jetée attire 2,4 millions de visiteurs.'],
    ['The pier is 85m long.', 'La jetée mesure 85 mètres.'],
  ])('is the number in words: %s', (en, fr) => {
    expect(found(en, fr)).toEqual([]);
  });

  it('is told where it is another one', () => {
    expect(found('The city gives £1.75m to it.', 'La ville lui donne 1,57 million de livres.')).toEqual([
      'amount-missing: the English has “£1.75m”, but the French “1,57 million de livres” at fr.md:5:20 (make the two agree)',
    ]);
    expect(found('The city gives £1.75m to it.', 'La ville lui donne 1,75 milliard de livres.')).toHaveLength(1);
    expect(found('The city gives £1.75m to it.', 'La ville lui donne 1,75 million d’euros.')).toHaveLength(1);
  });
});

describe('A range of money', () => {
  it.each([
    ['It costs $5-10 million.', 'Il en coûte de 5 à 10 millions de dollars.'],
    ['It costs $5–10 million.', 'Il en coûte 5 millions à 10 millions de dollars.'],
    ['It costs $5m-10m.', 'Il en coûte de 5 à 10 millions de dollars.'],
    ['It costs $5-10m.', 'Il en coûte de 5 à 10 millions de dollars.'],
    ['It costs between $5 and $10 million.', 'Il en coûte entre 5 et 10 millions de dollars.'],
    ['It costs €5 to 10 million.', 'Il en coûte de 5 à 10 millions d’euros.'],
  ])('has one unit for both its ends: %s', (en, fr) => {
    expect(found(en, fr)).toEqual([]);
  });

  it.each([
    ['It costs $5-10 million.', 'Il en coûte de 6 à 10 millions de dollars.'],
    ['It costs $5-10 million.', 'Il en coûte de 5 à 10 milliards de dollars.'],
    ['It costs $5-10 million.', 'Il en coûte de 5 à 10 millions d’euros.'],
  ])('is told where an end is another: %s %s', (en, fr) => {
    expect(found(en, fr).length).toBeGreaterThan(0);
  });
});

describe('Thousands by the mark of the other language', () => {
  it('are read as what they can only be, and told as what they are', () => {
    expect(found('It drew 1,250,000 visitors.', 'Elle a attiré 1,250,000 visiteurs.')).toEqual([
      'figures: 1,250,000 has commas between its thousands, which the French has not (write 1 250 000)',
    ]);
    expect(found('It drew 1.250.000 visitors.', 'Elle a attiré 1 250 000 visiteurs.')).toEqual([
      'figures: 1.250.000 has points between its thousands, which the English has not (write 1,250,000)',
    ]);
    expect(found('It drew 1,250.5 visitors.', 'Elle a attiré 1,250.5 visiteurs.')).toEqual([
      'figures: 1,250.5 has commas between its thousands, which the French has not (write 1 250,5)',
    ]);
  });

  it('are told as written alike and read otherwise where they may be a broken number', () => {
    expect(found('It drew 1,250 visitors.', 'Elle a attiré 1,250 visiteurs.')).toEqual([
      'number-missing: both write 1,250, which is 1250 in the English, but 1.25 in the French at fr.md:5:15 (write each number in the manner of its language)',
    ]);
  });

  it('are those of Switzerland with its apostrophe', () => {
    expect(found('It drew 1,250,000 visitors.', 'Elle a attiré 1’250’000 visiteurs.')).toEqual([]);
  });
});

describe('A telephone number', () => {
  const line = (en: string, fr: string) => found(`The office answers at ${en}.`, `Le bureau répond au ${fr}.`);

  it.each([
    ['+41 22 555 01 20', '+41 22 555 01 20'],
    ['+41 22 555 01 20', '022 555 01 20'],
    ['(+41 22) 555 01 20', '+41-22-555-01-20'],
    ['+44 (0)20 7946 0018', '020 7946 0018'],
    ['+1 (212) 555-0123', '212-555-0123'],
    ['0041 22 555 01 20', '+41 22 555 01 20'],
  ])('is one however it is written: %s and %s', (en, fr) => {
    expect(line(en, fr)).toEqual([]);
  });

  it('that differs is told once, and whole', () => {
    expect(line('+41 22 555 01 20', '+41 22 566 07 28')).toEqual([
      'number-missing: the English has “+41 22 555 01 20”, but the French “+41 22 566 07 28” at fr.md:5:21 (make the two agree)',
    ]);
    expect(found('The office answers at 022 555 01 20.', 'Le bureau répond.')).toEqual([
      'number-missing: “022 555 01 20” in the English is not in the French at fr.md:5:1 (make the two agree)',
    ]);
  });

  it('is no row of years', () => {
    expect(found('It met in 2014, 2015 and 2016.', 'Il s’est réuni en 2014, 2015 et 2017.')).toHaveLength(1);
  });
});

describe('The mark of a list', () => {
  it('in one language alone is told where it stands', () => {
    expect(found('a\\) a roof over the new quay.', 'un toit sur le nouveau quai.')).toEqual([
      'list-mark: the English begins with a), the mark of a list, and the French at fr.md:5:1 does not (write both as the item of a list, or neither)',
    ]);
  });

  it('is told of whichever language has it', () => {
    expect(found('a roof over the new quay.', 'a\\) un toit sur le nouveau quai.')).toEqual([
      'list-mark: the French begins with a), the mark of a list, and the English at en.md:5:1 does not (write both as the item of a list, or neither)',
    ]);
  });

  it.each([
    ['\\(2\\) a roof over it all.', 'un toit sur le tout.', '(2)'],
    ['b\\) a roof over it all.', 'un toit sur le tout.', 'b)'],
    ['12\\. a roof over it all.', 'un toit sur le tout.', '12.'],
    ['• a roof over it all.', 'un toit sur le tout.', '•'],
    ['\\- a roof over it all.', 'un toit sur le tout.', '-'],
  ])('may be a letter, a figure or a bullet: %s', (en, fr, mark) => {
    expect(found(en, fr)).toContainEqual(
      expect.stringContaining(`list-mark: the English begins with ${mark}, the mark`),
    );
  });

  it.each([
    ['123\\. a roof over it all.', 'un toit sur le tout.'],
    ['ab\\) a roof over it all.', 'un toit sur le tout.'],
    ['a\\)roof over it all.', 'un toit sur le tout.'],
    ['A roof (2) over it all.', 'Un toit sur le tout.'],
  ])('stands before a space at the beginning: %s', (en, fr) => {
    expect(found(en, fr).filter((line) => line.startsWith('list-mark'))).toEqual([]);
  });

  it.each([
    ['a\\) a roof over the new quay.', 'a\\) un toit sur le nouveau quai.'],
    ['1\\. a roof over the new quay.', '\\- un toit sur le nouveau quai.'],
    ['“Stay here”, he said.', '— Restez ici, a-t-il dit.'],
  ])('in both is none of its business, nor a dash before speech: %s', (en, fr) => {
    expect(found(en, fr).filter((line) => line.startsWith('list-mark'))).toEqual([]);
  });
});
