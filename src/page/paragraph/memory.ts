/** Remembers what paragraphs came to: the same words in the same style at the same measure are fitted once. */
import type { CacheKey, Session } from '../../session/index.ts';
import type { Face } from '../fonts/index.ts';
import type { SettingLimits } from '../template/index.ts';
import type { StyledText } from './collect.ts';
import { itemize, type Itemized } from './itemize.ts';
import { compileBreakpoints, type Breakpoints, type Solution } from './total-fit.ts';

/** A paragraph's items, with the solutions found for them so far. Nothing in it knows where the paragraph stands. */
export interface Prepared {
  readonly itemized: Itemized;
  readonly breakpoints: Breakpoints;
  readonly solutions: Map<string, readonly Solution[]>;
}

export interface PrepareOptions {
  readonly session: Session;
  readonly setting: SettingLimits;
  readonly hyphenate: boolean;
  readonly emergency: boolean;
}

/** Paragraphs remembered; some 30 kB each. Then the memory is emptied: a process that lives for months must not grow. */
const PARAGRAPHS = 256;
/** Solutions remembered for one paragraph: a search for a column split asks for some forty. */
const SOLUTIONS = 128;

interface Memory {
  readonly paragraphs: Map<string, Prepared>;
  /** Faces by the order they were met in: two that say the same of themselves may yet be two. */
  readonly numbers: WeakMap<Face, number>;
  faces: number;
}

const MEMORY: CacheKey<Memory> = {
  name: 'paragraphs',
  create: () => ({ paragraphs: new Map(), numbers: new WeakMap(), faces: 0 }),
};

/** The items of a text, made anew only if no text of the same words and style has been asked for lately. */
export function prepare(styled: StyledText, options: PrepareOptions): Prepared {
  const memory = options.session.cache(MEMORY);
  const { paragraphs } = memory;
  const key = keyOf(memory, styled, options);
  let prepared = paragraphs.get(key);
  if (prepared === undefined) {
    if (paragraphs.size >= PARAGRAPHS) paragraphs.clear();
    const itemized = itemize(styled, options);
    prepared = { itemized, breakpoints: compileBreakpoints(itemized.items), solutions: new Map() };
    paragraphs.set(key, prepared);
  }
  return prepared;
}

/** Solutions under a key that says all they depend on; found by `find` when they are not remembered. */
export function solved(prepared: Prepared, key: string, find: () => readonly Solution[]): readonly Solution[] {
  const { solutions } = prepared;
  let known = solutions.get(key);
  if (known === undefined) {
    if (solutions.size >= SOLUTIONS) solutions.clear();
    // Lines are traced now: a solution that is yet to trace them keeps all the nodes of its search.
    known = find().map(({ lineCount, demerits, lines }) => ({ lineCount, demerits, lines }));
    solutions.set(key, known);
  }
  return known;
}

function numberOf(memory: Memory, face: Face): number {
  let number = memory.numbers.get(face);
  if (number === undefined) memory.numbers.set(face, (number = memory.faces++));
  return number;
}

/** All that a paragraph's items depend on: its words, the faces, features and languages of its runs, and the limits. */
function keyOf(
  memory: Memory,
  { text, runs, style }: StyledText,
  { setting, hyphenate, emergency }: PrepareOptions,
): string {
  const parts = runs.map(
    ({ end, face, lang, shaping }) => `${end} ${numberOf(memory, face)} ${lang} ${shaping.features.join(' ')}`,
  );
  const limits = Object.values(setting).join(' ');
  return [text, style.size, style.trackingEm, style.allCapitals, hyphenate, emergency, limits, ...parts].join('\n');
}
