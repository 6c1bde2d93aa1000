/** Reads the drawings of emblems, and refuses what may not be archived. */
import { expect, test } from 'vitest';
import { readDrawing } from '../../../src/page/template/drawing.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 10 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

test('Plain shapes become filled paths in a box that begins at its corner', () => {
  const drawing = readDrawing(
    svg('<g transform="translate(1 2) scale(2)"><path d="M0 0h2v2H0z"/></g>', 'viewBox="1 2 10 20"'),
  );
  expect(drawing).toEqual({
    width: 10,
    height: 20,
    shapes: [
      {
        rule: 'nonzero',
        steps: [
          { op: 'move', x: 0, y: 0 },
          { op: 'line', x: 4, y: 0 },
          { op: 'line', x: 4, y: 4 },
          { op: 'line', x: 0, y: 4 },
          { op: 'close' },
        ],
      },
    ],
  });
});

test('A quadratic curve is the cubic one that lies on it, and smooth ones go on as they came', () => {
  const drawing = readDrawing(svg('<path fill-rule="evenodd" d="M0 0Q3 3 6 0t6 0M0 0c1 1 2 1 3 0s2-1 3 0"/>'));
  if ('message' in drawing) throw new Error(drawing.message);
  const [shape] = drawing.shapes;
  expect(shape?.rule).toBe('evenodd');
  expect(shape?.steps[1]).toEqual({ op: 'curve', x1: 2, y1: 2, x2: 4, y2: 2, x: 6, y: 0 });
  expect(shape?.steps[2]).toMatchObject({ x1: 8, y1: -2, x: 12, y: 0 });
  expect(shape?.steps[5]).toMatchObject({ x1: 4, y1: -1, x2: 5, y2: -1, x: 6, y: 0 });
});

test.each([
  ['a script', '<script>alert(1)</script>', 'an element script'],
  ['a reference', '<use href="#a"/>', 'an element use'],
  ['a picture', '<image href="http://example.org/a.png"/>', 'an element image'],
  ['a style sheet', '<style>path{}</style>', 'an element style'],
  ['letters', '<text>Lakeside</text>', 'an element text'],
  ['loose letters', '<g>Lakeside</g>', 'it has text'],
  ['what runs when it is clicked', '<path onclick="x()" d="M0 0z"/>', 'its path has onclick'],
  ['a gradient', '<path fill="url(#g)" d="M0 0z"/>', 'an emblem has one ink'],
  ['arcs', '<path d="M0 0A1 1 0 0 1 2 2"/>', 'save arcs as curves'],
  ['rotations', '<g transform="rotate(30)"><path d="M0 0z"/></g>', 'save it as it lies'],
  ['no numbers', '<path d="M0 NaN"/>', 'its path has'],
  ['a number beyond all paper', '<path d="M0 1e9"/>', 'is too large'],
  ['half a point', '<path d="M0 0 5"/>', '3 numbers after M'],
  ['nothing', '', 'it draws nothing'],
  ['more than any emblem', `<path d="M0 0${'h1'.repeat(20_001)}"/>`, 'more than 20000 steps'],
])('A drawing with %s is refused, with its place', (_, inside, message) => {
  const found = readDrawing(svg(inside));
  expect('message' in found ? found.message : 'taken').toContain(message);
  expect('line' in found && found.line).toBe(1);
});

test.each([
  ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'a document type'],
  ['what is not well formed', '<svg viewBox="0 0 1 1"><path></svg>', 'not well formed'],
  ['another document', '<html/>', 'no SVG but a html'],
  ['no box', '<svg><path d="M0 0h1"/></svg>', 'no `viewBox`'],
])('%s is no drawing', (_, text, message) => {
  const found = readDrawing(text);
  expect('message' in found ? found.message : 'taken').toContain(message);
});
