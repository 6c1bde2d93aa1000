/** Equations of a Word document as they stand in running text: what is above, below and between stays told apart. */
import { describe, expect, it } from 'vitest';
import { equationPieces } from '../../../src/text/intake/office-equations.ts';
import { MOST_ELEMENTS, treeOfPart } from '../../../src/text/intake/xml.ts';

const SPACE = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** The equation in one line: “^{…}” around what is raised, “_{…}” around what is lowered. */
function written(inside: string): string {
  const bytes = new TextEncoder().encode(`<m:oMath ${SPACE}>${inside}</m:oMath>`);
  return equationPieces(treeOfPart('word/document.xml', bytes, { elements: MOST_ELEMENTS }))
    .map(({ text, raised, lowered }) => (raised ? `^{${text}}` : lowered ? `_{${text}}` : text))
    .join('');
}

const say = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const base = (text: string) => `<m:e>${say(text)}</m:e>`;
const above = (text: string) => `<m:sup>${say(text)}</m:sup>`;
const below = (text: string) => `<m:sub>${say(text)}</m:sub>`;
const fraction = (over: string, under: string) => `<m:f><m:num>${say(over)}</m:num><m:den>${say(under)}</m:den></m:f>`;

describe('a fraction', () => {
  it.each([
    ['of single letters and figures has a stroke alone', fraction('a', 'b'), 'a/b'],
    ['of decimals too', fraction('1.5', '2,5'), '1.5/2,5'],
    ['has a sum above it in brackets', fraction('a+b', 'c'), '(a+b)/c'],
    ['has a sum under it in brackets', fraction('a', 'b+c'), 'a/(b+c)'],
    ['has two words in brackets', fraction('net loss', 'year'), '(net loss)/year'],
  ])('%s', (_, equation, line) => {
    expect(written(equation)).toBe(line);
  });
});

describe('what stands above or below', () => {
  it.each([
    ['a power is raised', `<m:sSup>${base('x')}${above('2')}</m:sSup>`, 'x^{2}'],
    ['an index is lowered', `<m:sSub>${base('CO')}${below('2')}</m:sSub>`, 'CO_{2}'],
    ['an index stands before its power', `<m:sSubSup>${base('x')}${below('i')}${above('2')}</m:sSubSup>`, 'x_{i}^{2}'],
    ['a root has its degree raised', `<m:rad><m:deg>${say('3')}</m:deg>${base('x')}</m:rad>`, '^{3}√x'],
    ['a root of a sum has brackets', `<m:rad>${base('x+y')}</m:rad>`, '√(x+y)'],
  ])('%s', (_, equation, line) => {
    expect(written(equation)).toBe(line);
  });
});

describe('what is bracketed', () => {
  const bracketed = (properties: string) => `<m:d>${properties}${base('a+b')}</m:d>`;

  it('has round brackets where none are named', () => {
    expect(written(bracketed(''))).toBe('(a+b)');
    expect(written(bracketed('<m:dPr></m:dPr>'))).toBe('(a+b)');
  });

  it('has those that are named', () => {
    expect(written(bracketed('<m:dPr><m:begChr m:val="["/><m:endChr m:val="["/></m:dPr>'))).toBe('[a+b[');
    expect(written(bracketed('<m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>'))).toBe('{a+b');
  });
});

it('An equation within others is written from the inside', () => {
  expect(written(`<m:f><m:num>${fraction('a', 'b')}</m:num><m:den>${say('c')}</m:den></m:f>${say('=d')}`)).toBe(
    '(a/b)/c=d',
  );
});

it('What is not known keeps its words in their order', () => {
  expect(written(`<m:groupChr>${base('sum')}</m:groupChr>${say(' of n')}`)).toBe('sum of n');
});
