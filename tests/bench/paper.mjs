/** Turns the results of a benchmark into docs/performance.md: the machine, and one line a figure. */
import { cellsOf, HEADER } from './figures.mjs';

const INTRODUCTION = `# How fast it is

This paper is written by \`npm run performance\`, from one run of the benchmark on one machine. Absolute figures are worth little
on any other, and on a machine that has other work to do; what is compared is run by turns, and the ratio is the median of
the ratios of the turns, beside its range. A target that was missed is said to be.`;

export function paperOf(machine, rows) {
  return `${INTRODUCTION}

## The machine

${machineLines(machine)
  .map((line) => `- ${line}`)
  .join('\n')}

## The figures

${tableOf(rows)}
`;
}

function machineLines({ processor, processors, memoryGb, platform, node, typst, load, commit, before }) {
  const [from, to] = load.map((value) => value.toFixed(1));
  const busy = Math.max(...load) > processors + 1 ? ': it had more to do than this' : '';
  return [
    `${String(processors)} processors (${processor}), ${String(memoryGb)} GB of memory, ${platform}`,
    `Node ${node.slice(1)}; ${typst ?? 'without Typst'}`,
    `Diptych of commit ${commit}${before === null ? '' : `; “before” is commit ${before}`}`,
    `processes that wanted to run (load average): ${from} when the run began, ${to} when it ended${busy}`,
  ];
}

function tableOf(rows) {
  const lines = [HEADER, HEADER.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`).join('\n');
}
