/** How a speech ends and begins: thanks with whom they are said to, and what of it counts. */
import { describe, expect, it } from 'vitest';
import { isSignOff, isStatusLine } from '../../../src/text/intake/wording.ts';

describe('A speech ends', () => {
  it.each([
    'I thank you, Madam Chair.',
    'Thank you, Mr President.',
    'Je vous remercie, Madame la Présidente.',
    'Gracias, señora Presidenta.',
  ])('with thanks to somebody: %s', (line) => {
    expect(isSignOff(line)).toBe(true);
  });

  it.each([
    'I thank you, and I turn to the budget.',
    'Thank you, Council.',
    'I thank you, Madam Chair. The floor is open.',
  ])('but not with thanks that lead on: %s', (line) => {
    expect(isSignOff(line)).toBe(false);
  });
});

it.each([
  'Enkel de uitgesproken tekst telt',
  'Gesproken tekst geldt.',
  'Só faz fé a versão proferida',
  'Obowiązuje wersja wygłoszona',
  'Maßgeblich ist das gesprochene Wort',
  'Fa fede la versione pronunciata',
])('Only what is spoken counts: %s', (line) => {
  expect(isStatusLine(line)).toBe(true);
});
