/** Reads the drawings of emblems, and refuses what may not be archived. */
import { expect, test } from 'vitest';
import { sizeOf, type ShapeBlock } from '../../../src/page/template/blocks.ts';
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
  const drawing = readDrawing(
    svg('<path fill-rule="evenodd" d="M0 0Q3 3 6 0t6 0M0 0c1 1 2 1 3 0s2-1 3 0"/>', 'viewBox="0 -5 12 10"'),
  );
  if ('message' in drawing) throw new Error(drawing.message);
  const [shape] = drawing.shapes;
  expect(shape?.rule).toBe('evenodd');
  expect(shape?.steps[1]).toEqual({ op: 'curve', x1: 2, y1: 7, x2: 4, y2: 7, x: 6, y: 5 });
  expect(shape?.steps[2]).toMatchObject({ x1: 8, y1: 3, x: 12, y: 5 });
  expect(shape?.steps[5]).toMatchObject({ x1: 4, y1: 4, x2: 5, y2: 4, x: 6, y: 5 });
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
  [
    'white shapes over blue ones',
    '<path fill="#009edb" d="M0 0h10v10H0z"/><path fill="#fff" d="M2 2h6v6H2z"/>',
    'its path is filled with #ffffff, and what stands before it with #009edb: an emblem has one ink; make white parts holes',
  ],
  ['a fill that is seen through', '<path fill="#009edb80" d="M0 0h10v10H0z"/>', 'its path is half transparent'],
  ['a width of less than nothing', '<rect x="5" width="-3" height="2"/>', 'its rect has a width of -3'],
  ['a circle of less than nothing', '<circle r="-3"/>', 'its circle has a r of -3'],
  [
    'what reaches out of its box',
    '<rect x="2" y="2" width="20" height="2"/>',
    'its rect reaches out of its box: draw it inside, or write viewBox="0 0 22 20"',
  ],
  ['a curve that reaches out of its box', '<path d="M0 10C-8 10 -8 20 0 20z"/>', 'viewBox="-6 0 16 20"'],
  ['more than any emblem', `<path d="M0 0${'h1'.repeat(20_001)}"/>`, 'more than 20000 steps'],
])('A drawing with %s is refused, with its place', (_, inside, message) => {
  const found = readDrawing(svg(inside));
  expect('message' in found ? found.message : 'taken').toContain(message);
  expect('line' in found && found.line).toBe(1);
});

test('One colour, however it is written, is one ink; what is filled with nothing is not drawn', () => {
  const drawing = readDrawing(
    svg(
      '<g fill="#00A"><path d="M0 0h2v2H0z"/><rect fill="#0000aaff" width="1" height="1"/></g><path fill="none" d="M0 0h9z"/>',
    ),
  );
  expect('shapes' in drawing && drawing.shapes.length).toBe(2);
});

test('A curve is in its box though its handles are not', () => {
  expect(readDrawing(svg('<path d="M4 10C-1 10 -1 20 4 20z"/>'))).toHaveProperty('shapes');
});

test.each([
  [
    'a line for a drawing',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10000 1"><path d="M0 0h1v1z"/>\n</svg>',
    'its `viewBox` is 10000 wide and 1 tall',
  ],
  ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'a document type'],
  ['what is not well formed', '<svg viewBox="0 0 1 1"><path></svg>', 'not well formed'],
  ['another document', '<html/>', 'no SVG but a html'],
  ['no box', '<svg><path d="M0 0h1"/></svg>', 'no `viewBox`'],
])('%s is no drawing', (_, text, message) => {
  const found = readDrawing(text);
  expect('message' in found ? found.message : 'taken').toContain(message);
});

test('An emblem is as tall as its template says, and as wide as that makes its drawing', () => {
  const drawing = readDrawing(svg('<path d="M0 0h2v2H0z"/>', 'viewBox="0 0 10 20"'));
  const emblem = { kind: 'emblem', tall: 30, drawing } as ShapeBlock;
  expect(sizeOf(emblem)).toEqual({ width: 15, height: 30 });
});

test('A box that does not begin at nought is told by its own corner, with what it is to hold', () => {
  const found = readDrawing(svg('<rect x="2" y="3.5" width="20" height="4"/>', 'viewBox="5 5 10 10"'));
  expect('message' in found && found.message).toBe(
    'its rect reaches out of its box: draw it inside, or write viewBox="2 3 20 12"',
  );
  const over = [
    'x="4" y="6" width="2" height="2"',
    'x="6" y="4" width="2" height="2"',
    'x="5" y="6" width="11" height="2"',
    'x="6" y="5" width="2" height="11"',
  ];
  for (const rect of over)
    expect(readDrawing(svg(`<rect ${rect}/>`, 'viewBox="5 5 10 10"')), rect).toHaveProperty('message');
  expect(readDrawing(svg('<rect x="5" y="5" width="10" height="10"/>', 'viewBox="5 5 10 10"'))).toHaveProperty(
    'shapes',
  );
});

test.each([
  ['nonzero', true],
  ['evenodd', true],
  ['inherit', false],
])('A rule of filling that is called %s is known: %s', (rule, isKnown) => {
  const found = readDrawing(svg(`<path fill-rule="${rule}" d="M0 0h2v2z"/>`));
  expect('shapes' in found ? found.shapes[0]?.rule : found.message).toBe(
    isKnown ? rule : `it has no rule of filling called ${rule}`,
  );
});

test.each([
  // Of a matrix the first two numbers are where the unit to the right comes to, the next two that of the unit down.
  ['matrix(0 1 2 0 3 4)', [3, 4, 7, 5]],
  ['translate(3 4) matrix(0 1 2 0 0 0)', [3, 4, 7, 5]],
  ['matrix(0 1 2 0 0 0) translate(3 4)', [8, 3, 12, 4]],
  ['matrix(1 2 3 4 5 6) matrix(0 1 1 0 1 1)', [9, 12, 14, 20]],
  ['scale(2) translate(1)', [2, 0, 4, 4]],
  ['scale(2, 3) translate(1, 1)', [2, 3, 4, 9]],
])('What stands in a group is moved by its transform: %s', (transform, [fromX, fromY, toX, toY]) => {
  const found = readDrawing(svg(`<g transform="${transform}"><path d="M0 0L1 2z"/></g>`, 'viewBox="0 0 100 100"'));
  const [from, to] = 'shapes' in found ? (found.shapes[0]?.steps ?? []) : [];
  expect([from, to]).toEqual([
    { op: 'move', x: fromX, y: fromY },
    { op: 'line', x: toX, y: toY },
  ]);
});

test.each([
  ['M0 0z3', 'its path has 1 numbers after z'],
  ['M', 'its path has 0 numbers after M'],
  ['M0 0H', 'its path has 0 numbers after H'],
  ['M0 0C1 2 3 4 5', 'its path has 5 numbers after C'],
  ['L1 1z', 'its path begins with no move'],
  ['M0 0X1', 'its path has X: save arcs as curves'],
])('A path that is %j is refused: %s', (d, message) => {
  const found = readDrawing(svg(`<path d="${d}"/>`));
  expect('message' in found ? found.message : 'taken').toContain(message);
});
