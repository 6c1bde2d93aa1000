/** Holds docs/performance.md to the command that writes it: each figure with what it was compared with, and on what machine. */
import { expect, test } from 'vitest';

interface Paper {
  readonly paperOf: (machine: Readonly<Record<string, unknown>>, rows: readonly unknown[]) => string;
}
interface Figures {
  readonly alone: (figure: { readonly measure: string; readonly own: readonly number[] }) => unknown;
  readonly compared: (figure: {
    readonly measure: string;
    readonly own: readonly number[];
    readonly other: readonly number[];
    readonly against: string;
    readonly target: number;
  }) => unknown;
}

const { paperOf } = (await import(new URL('paper.mjs', import.meta.url).href)) as Paper;
const { alone, compared } = (await import(new URL('figures.mjs', import.meta.url).href)) as Figures;

const MACHINE = {
  node: 'v22.23.3',
  platform: 'linux x64',
  processor: 'A Processor',
  processors: 2,
  memoryGb: 24,
  load: [0.4, 1.9],
  typst: 'Typst 0.15.2',
  commit: 'e86b2c5',
  before: '09939f5',
};

const ROWS = [
  compared({ measure: 'a batch', own: [90, 30, 20], other: [100, 20, 10], against: 'Typst 0.15.2', target: 0.8 }),
  alone({ measure: '  read before', own: [3, 1, 2] }),
];

test('The paper names the machine, both commits, and each ratio with its range and whether its target was met', () => {
  const paper = paperOf(MACHINE, ROWS);
  expect(paper).toContain('- 2 processors (A Processor), 24 GB of memory, linux x64\n- Node 22.23.3; Typst 0.15.2\n');
  expect(paper).toContain('- Diptych of commit e86b2c5; “before” is commit 09939f5\n');
  expect(paper).toContain('| a batch | 30 ms | Typst 0.15.2 | 20 ms | 1.50 | 0.90–2.00 | ≤ 0.8 missed |\n');
  expect(paper).toContain('| read before | 2 ms |  |  |  |  |  |\n');
});

test('The paper says of a machine that it was busy, and of a quiet one nothing', () => {
  expect(paperOf(MACHINE, ROWS)).not.toContain('more to do');
  expect(paperOf({ ...MACHINE, load: [1, 19] }, ROWS)).toContain('it had more to do than this');
});
