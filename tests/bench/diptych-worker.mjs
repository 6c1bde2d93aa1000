/** Turns requests, a line of JSON each, into times: Diptych at work in a process of its own. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openFamily } from '../../dist/fonts/index.js';
import { compose } from '../../dist/pages/index.js';
import { publish } from '../../dist/publish.js';
import { readStatement } from '../../dist/source/index.js';
import { loadTemplate } from '../../dist/template/index.js';

const PAPER = 'a4';
const template = valueOf(loadTemplate('un-message'));

const TASKS = {
  /** Reads, composes and paints each statement; milliseconds of each, and of its reading alone. */
  build({ inputs }) {
    const read = [];
    const whole = [];
    let last;
    for (const { folder } of inputs) {
      const start = performance.now();
      const statement = valueOf(readStatement(folder));
      read.push(performance.now() - start);
      last = valueOf(publish(statement, template, { paper: PAPER }));
      whole.push(performance.now() - start);
    }
    return { whole, read, pages: last.pages, bytes: last.bytes.length };
  },
  /** Composes each statement, `times` times over. */
  compose({ inputs, times }) {
    const family = valueOf(openFamily(template.family));
    const statements = inputs.map(({ folder }) => valueOf(readStatement(folder)));
    const whole = [];
    for (let i = 0; i < times; i++) {
      for (const statement of statements) {
        const start = performance.now();
        valueOf(compose(statement, template, { paper: PAPER, family }));
        whole.push(performance.now() - start);
      }
    }
    return { whole };
  },
  /** The most memory the process has had, in MB. */
  memory: () => ({ peakMb: peakKb() / 1024 }),
};

/** Linux counts into ru_maxrss what the parent had when it forked; VmHWM is the process's own. */
function peakKb() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

function valueOf(outcome) {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
}

process.stdout.write('{"ready":true}\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { task, ...request } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(TASKS[task](request))}\n`);
}
