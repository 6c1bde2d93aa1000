/**
 * A drawing as paths, from an SVG of whoever uses Diptych. It comes from strangers and goes into archives, so that it is read
 * strictly: plain shapes in one ink; no script, reference, text, picture, style sheet or effect.
 */
import { SaxesParser } from 'saxes';
import { boundsOf, ellipse, type PathStep } from '../../geometry/index.ts';

/** Filled paths in a box that begins at 0, 0. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

interface Shape {
  readonly steps: readonly PathStep[];
  readonly rule: 'nonzero' | 'evenodd';
}

/** An emblem has some thousand steps; a map or a tracing of a photograph has more. */
const MOST_STEPS = 20_000;
export const MOST_DRAWING_BYTES = 500_000;
const DEEPEST = 16;

/** What is wrong with a drawing, and where. */
export interface DrawingFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

interface At {
  readonly line: number;
  readonly column: number;
}

class Refused extends Error {
  /** Where it is wrong, if not where the reader is. */
  readonly at: At | undefined;

  constructor(message: string, at?: At) {
    super(message);
    this.at = at;
  }
}

/** The drawing, or what is wrong with it. Pure. */
export function readDrawing(svg: string): Drawing | DrawingFault {
  const parser = new SaxesParser({ position: true });
  const shapes: (Shape & Standing)[] = [];
  let firstFill: string | undefined;
  let box: readonly number[] | undefined;
  let boxPlace = { line: 1, column: 1 };
  const around: Surroundings[] = [];
  let steps = 0;
  parser.on('error', ({ message }) => refuse(`it is not well formed: ${message}`));
  parser.on('doctype', () => refuse('it declares a document type'));
  parser.on('processinginstruction', () => refuse('it has an instruction for programs'));
  parser.on('text', (text) => {
    if (text.trim() !== '' && around.at(-1)?.isSilent !== true) refuse('it has text: turn letters into paths');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const parent = around.at(-1);
    if (around.length >= DEEPEST) refuse('its groups are too deep');
    if (parent === undefined && name !== 'svg') refuse(`it is no SVG but a ${name}`);
    if (parent !== undefined && name === 'svg') refuse('it has a drawing in a drawing');
    if (SILENT.has(name) || parent?.isSilent === true) {
      around.push({ matrix: IDENTITY, rule: 'nonzero', fill: BLACK, isSilent: true });
      return;
    }
    const own = attributesOf(name, attributes);
    if (name === 'svg') {
      box = boxOf(own);
      boxPlace = { line: parser.line, column: parser.column };
    }
    const matrix = times(parent?.matrix ?? IDENTITY, matrixOf(own['transform'] ?? ''));
    const rule = own['fill-rule'] === undefined ? (parent?.rule ?? 'nonzero') : ruleOf(own['fill-rule']);
    const fill = own['fill'] === undefined ? (parent?.fill ?? BLACK) : fillOf(own['fill'], name);
    around.push({ matrix, rule, fill, isSilent: false });
    const drawn = fill === NO_FILL ? [] : stepsOf(name, own);
    steps += drawn.length;
    if (steps > MOST_STEPS) refuse(`it has more than ${MOST_STEPS} steps`);
    if (drawn.length === 0) return;
    firstFill ??= fill;
    if (fill !== firstFill) refuse(twoFills(name, fill, firstFill));
    const { line, column } = parser;
    shapes.push({ steps: drawn.map((step) => through(matrix, step)), rule, name, line, column });
  });
  parser.on('closetag', () => around.pop());
  try {
    parser.write(svg).close();
    const [x = 0, y = 0, width = 0, height = 0] = box ?? [];
    if (width <= 0 || height <= 0) refuse('it has no `viewBox` of some width and height');
    if (Math.max(width, height) > MOST_UNEVEN * Math.min(width, height))
      refuseAt(
        boxPlace,
        `its \`viewBox\` is ${width} wide and ${height} tall, which is no emblem: give it that of what is drawn`,
      );
    if (shapes.length === 0) refuse('it draws nothing');
    const outside = outsideOf({ x, y, width, height }, shapes);
    if (outside !== undefined) return outside;
    const toOrigin: Matrix = [1, 0, 0, 1, -x, -y];
    const moved = shapes.map(({ rule, steps: own }) => ({ steps: own.map((step) => through(toOrigin, step)), rule }));
    return { width, height, shapes: moved };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { line, column } = error.at ?? parser;
    return { message: error.message, line: Math.max(1, line), column: Math.max(1, column) };
  }
}

/** A drawing is at most so many times as long as it is wide: more is a line, or a mistake. */
const MOST_UNEVEN = 20;

/** How far a shape may reach out of its box, of the box's longer side: what programs round when they save. */
const OVERHANG = 0.005;

/** Where a shape stands in the file. */
interface Standing extends At {
  readonly name: string;
}

/** The first shape that would stand beside its place on the page, and the box that holds all. */
function outsideOf(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  shapes: readonly (Shape & Standing)[],
): DrawingFault | undefined {
  const most = Math.max(width, height) * OVERHANG;
  const all = shapes.map((shape) => ({ shape, bounds: boundsOf(shape.steps) }));
  const found = all.find(
    ({ bounds }) =>
      bounds.left < x - most ||
      bounds.top < y - most ||
      bounds.right > x + width + most ||
      bounds.bottom > y + height + most,
  );
  if (found === undefined) return undefined;
  const left = Math.floor(Math.min(x, ...all.map(({ bounds }) => bounds.left)));
  const top = Math.floor(Math.min(y, ...all.map(({ bounds }) => bounds.top)));
  const right = Math.ceil(Math.max(x + width, ...all.map(({ bounds }) => bounds.right)));
  const bottom = Math.ceil(Math.max(y + height, ...all.map(({ bounds }) => bounds.bottom)));
  const { name, line, column } = found.shape;
  const box = `viewBox="${left} ${top} ${right - left} ${bottom - top}"`;
  return { message: `its ${name} reaches out of its box: draw it inside, or write ${box}`, line, column };
}

function twoFills(name: string, fill: string, first: string): string {
  return (
    `its ${name} is filled with ${fill}, and what stands before it with ${first}: an emblem has one ink; ` +
    'make white parts holes of one path (fill-rule="evenodd"), and leave other colours out'
  );
}

const BLACK = '#000000';
const NO_FILL = 'none';

/** A colour as all of its spellings. */
function fillOf(written: string, name: string): string {
  const small = written.toLowerCase();
  if (small === NO_FILL) return small;
  if (small === 'black' || small === 'currentcolor') return BLACK;
  if (!FILLS.test(small)) refuse(`its ${name} is filled with ${written}: an emblem has one ink`);
  const digits = small.length < 6 ? small.slice(1).replaceAll(/./gu, '$&$&') : small.slice(1);
  if (digits.length === 8 && !digits.endsWith('ff')) refuse(`its ${name} is half transparent: an emblem has one ink`);
  return `#${digits.slice(0, 6)}`;
}

interface Surroundings {
  readonly matrix: Matrix;
  readonly rule: Shape['rule'];
  readonly fill: string;
  /** Says something of the drawing, and draws nothing. */
  readonly isSilent: boolean;
}

function refuse(message: string): never {
  throw new Refused(message);
}

function refuseAt(at: At, message: string): never {
  throw new Refused(message, at);
}

const SILENT: ReadonlySet<string> = new Set(['title', 'desc']);

/** The attributes that each element may have, beside those that say nothing of its shape. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  svg: ['viewBox', 'width', 'height', 'version'],
  g: [],
  path: ['d'],
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  polygon: ['points'],
};
const COMMON: readonly string[] = ['id', 'fill', 'fill-rule', 'transform', 'xmlns', 'role', 'aria-label'];

/** All is filled in the one ink that the template names, in whatever one colour it is drawn: another paint would be lost. */
const FILLS = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/u;

function attributesOf(name: string, written: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const known = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  if (known === undefined) return refuse(`it has an element ${name}, which an emblem may not have`);
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(written)) {
    if (typeof value !== 'string' || (!known.includes(key) && !COMMON.includes(key))) {
      return refuse(`its ${name} has ${key}, which an emblem may not have`);
    }
    own[key] = value;
  }
  return own;
}

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?/giu;
/** Beyond this nothing of a drawing is seen, and products of such numbers are none. */
const LARGEST = 1e6;

function numbersIn(text: string): readonly number[] {
  const rest = text.replaceAll(NUMBER, '').replaceAll(/[\s,]+/gu, '');
  if (rest !== '') refuse(`it has ${JSON.stringify(rest.slice(0, 20))} where a number should be`);
  return (text.match(NUMBER) ?? []).map((written) => {
    const number = Number(written);
    return Math.abs(number) <= LARGEST ? number : refuse(`its number ${written} is too large`);
  });
}

function numberOf(own: Readonly<Record<string, string>>, key: string): number {
  return numbersIn(own[key] ?? '0')[0] ?? 0;
}

function boxOf(own: Readonly<Record<string, string>>): readonly number[] | undefined {
  const box = numbersIn(own['viewBox'] ?? '');
  return box.length === 4 ? box : undefined;
}

function ruleOf(written: string): Shape['rule'] {
  return written === 'evenodd' || written === 'nonzero'
    ? written
    : refuse(`it has no rule of filling called ${written}`);
}

/** a c e / b d f (SVG 1.1, 7.4). */
type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Turning wants sines, whose last figures differ between machines: what is turned is to be saved as it lies. */
function matrixOf(written: string): Matrix {
  let matrix = IDENTITY;
  const rest = written.replaceAll(
    /(translate|scale|matrix)\(([^()]{0,200})\)[\s,]*/gu,
    (_, kind: string, inside: string) => {
      const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbersIn(inside);
      if (kind === 'translate') matrix = times(matrix, [1, 0, 0, 1, a, b ?? 0]);
      else if (kind === 'scale') matrix = times(matrix, [a, 0, 0, b ?? a, 0, 0]);
      else matrix = times(matrix, [a, b ?? 0, c, d, e, f]);
      return '';
    },
  );
  return rest.trim() === '' ? matrix : refuse(`it has a transform ${rest.trim().slice(0, 20)}: save it as it lies`);
}

function through([a, b, c, d, e, f]: Matrix, step: PathStep): PathStep {
  const at = (x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  if (step.op === 'close') return step;
  if (step.op !== 'curve') return { op: step.op, ...at(step.x, step.y) };
  const [first, second] = [at(step.x1, step.y1), at(step.x2, step.y2)];
  return { op: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...at(step.x, step.y) };
}

function stepsOf(name: string, own: Readonly<Record<string, string>>): readonly PathStep[] {
  const value = (key: string) => numberOf(own, key);
  const extent = (key: string) => {
    const size = value(key);
    return size < 0 ? refuse(`its ${name} has a ${key} of ${size}, which is less than nothing`) : size;
  };
  switch (name) {
    case 'path':
      return pathSteps(own['d'] ?? '');
    case 'rect': {
      const [x, y, width, height] = [value('x'), value('y'), extent('width'), extent('height')];
      return polygon([x, y, x + width, y, x + width, y + height, x, y + height]);
    }
    case 'polygon':
      return polygon(numbersIn(own['points'] ?? ''));
    case 'circle':
      return ellipse(value('cx'), value('cy'), extent('r'), extent('r'));
    case 'ellipse':
      return ellipse(value('cx'), value('cy'), extent('rx'), extent('ry'));
    default:
      return [];
  }
}

function polygon(numbers: readonly number[]): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    steps.push({ op: i === 0 ? 'move' : 'line', x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 });
  }
  return steps.length === 0 ? [] : [...steps, { op: 'close' }];
}

/** How many numbers each command of a path takes (SVG 1.1, 8.3). */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, z: 0 };

/** A path's commands as steps in absolute coordinates; quadratic curves become cubic ones. */
function pathSteps(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  const commands = d.split(/(?=[a-df-z])/iu).filter((part) => part.trim() !== '');
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let handle: { readonly kind: 'c' | 'q'; readonly x: number; readonly y: number } | undefined;
  for (const command of commands) {
    const letter = command.trim().charAt(0);
    const small = letter.toLowerCase();
    const arity = ARITY[small];
    if (arity === undefined) return refuse(`its path has ${letter}: save arcs as curves`);
    const numbers = numbersIn(command.trim().slice(1));
    if (arity === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % arity > 0) {
      return refuse(`its path has ${numbers.length} numbers after ${letter}`);
    }
    if (small === 'z') {
      steps.push({ op: 'close' });
      [x, y, handle] = [startX, startY, undefined];
      continue;
    }
    if (steps.length === 0 && small !== 'm') return refuse('its path begins with no move');
    for (let i = 0; i < numbers.length; i += arity) {
      const isRelative = letter === small;
      const at = (n: number, axis: 'x' | 'y') => (numbers[i + n] ?? 0) + (isRelative ? (axis === 'x' ? x : y) : 0);
      const mirrored = (kind: 'c' | 'q') =>
        handle?.kind === kind ? { x: 2 * x - handle.x, y: 2 * y - handle.y } : { x, y };
      switch (small) {
        case 'm':
        case 'l': {
          const op = small === 'm' && i === 0 ? 'move' : 'line';
          [x, y, handle] = [at(0, 'x'), at(1, 'y'), undefined];
          if (op === 'move') [startX, startY] = [x, y];
          steps.push({ op, x, y });
          break;
        }
        case 'h':
        case 'v':
          if (small === 'h') x = at(0, 'x');
          else y = at(0, 'y');
          handle = undefined;
          steps.push({ op: 'line', x, y });
          break;
        case 'c':
        case 's': {
          const first = small === 'c' ? { x: at(0, 'x'), y: at(1, 'y') } : mirrored('c');
          const n = small === 'c' ? 2 : 0;
          const second = { x: at(n, 'x'), y: at(n + 1, 'y') };
          [x, y] = [at(n + 2, 'x'), at(n + 3, 'y')];
          handle = { kind: 'c', ...second };
          steps.push({ op: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, x, y });
          break;
        }
        default: {
          const control = small === 'q' ? { x: at(0, 'x'), y: at(1, 'y') } : mirrored('q');
          const n = small === 'q' ? 2 : 0;
          const [endX, endY] = [at(n, 'x'), at(n + 1, 'y')];
          // A quadratic curve is the cubic one whose handles reach two thirds of the way (Bézier's degree elevation).
          const [x1, y1] = [x + (2 / 3) * (control.x - x), y + (2 / 3) * (control.y - y)];
          const [x2, y2] = [endX + (2 / 3) * (control.x - endX), endY + (2 / 3) * (control.y - endY)];
          [x, y] = [endX, endY];
          handle = { kind: 'q', ...control };
          steps.push({ op: 'curve', x1, y1, x2, y2, x, y });
        }
      }
    }
  }
  return steps;
}
