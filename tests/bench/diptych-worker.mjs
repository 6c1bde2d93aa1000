/** Turns requests, a line of JSON each, into times: Diptych at work in a process of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { setUpForBatch, STATEMENTS_BEFORE } from '../../dist/app/cli/batch-memory.js';
import { startReading } from '../../dist/app/cli/reading-thread.js';
import { openFolder, writeWhole } from '../../dist/app/delivery/index.js';
import { descriptionOf, makeEditions } from '../../dist/file/editions/index.js';
import { openSession } from '../../dist/page/fonts/index.js';
import { compose, Editing } from '../../dist/page/pages/index.js';
import { paint } from '../../dist/file/pdf/index.js';
import { readFolder, readStatement } from '../../dist/app/statement-folder.js';
import { nodeResources } from '../../dist/app/resources.js';
import { parseSources } from '../../dist/text/source/index.js';
import { openTemplate } from '../../dist/page/template/index.js';

const PAPER = 'a4';
const session = await openSession(nodeResources());
const { template, text: templateText } = valueOf(openTemplate(session, 'un-message'));

const ALL_EDITIONS = {
  editions: ['handout', 'email', 'archive'],
  papers: [PAPER],
  wishes: { arrangement: 'columns' },
  handout: { press: false, booklet: false, nup: false },
  mail: { settings: { to: [] } },
  archive: { pdf: '1.7' },
};

let proofreader;
let folders = 0;
let built = 0;

const TASKS = {
  /** Reads, composes and paints each statement; milliseconds of each, and of its reading alone. */
  build({ inputs }) {
    const read = [];
    const whole = [];
    let last;
    let pages;
    for (const { folder } of inputs) {
      // As the command does.
      if (built++ === STATEMENTS_BEFORE) setUpForBatch();
      const start = performance.now();
      const statement = valueOf(readStatement(folder, { session }));
      read.push(performance.now() - start);
      const { composition } = valueOf(compose(statement, template, { session, paper: PAPER }));
      last = paint(composition, descriptionOf(session, statement, statement.meta.languages), { session });
      pages = composition.pages.length;
      whole.push(performance.now() - start);
    }
    return { whole, read, pages, bytes: last.length };
  },
  /** Makes the three editions of each statement, `times` times over, and writes them into a folder that is not there yet. */
  async editions({ inputs, times, out }) {
    proofreader ??= startReading();
    const [made, written] = [[], []];
    for (let i = 0; i < times; i++) {
      for (const { folder } of inputs) {
        const start = performance.now();
        const { statement, sources } = readFolder(folder);
        const copy = { session, statement: valueOf(statement), sources, template, templateText };
        const { files } = valueOf(await makeEditions(copy, ALL_EDITIONS, proofreader));
        made.push(performance.now() - start);
        const opened = valueOf(openFolder(path.join(out, String(folders++))));
        const contents = new Map(files.map(({ path: file, content }) => [file, content]));
        valueOf(await writeWhole(opened, { name: 'statement', files: contents, existing: 'replace' }));
        written.push(performance.now() - start);
      }
    }
    return { made, written };
  },
  /** Composes each statement, `times` times over. */
  compose({ inputs, times }) {
    const statements = inputs.map(({ folder }) => valueOf(readStatement(folder)));
    const whole = [];
    for (let i = 0; i < times; i++) {
      for (const statement of statements) {
        const start = performance.now();
        valueOf(compose(statement, template, { session, paper: PAPER }));
        whole.push(performance.now() - start);
      }
    }
    return { whole };
  },
  /** Types letters into a statement, into its versions by turns; milliseconds of each until it is read, and until it is set. */
  type({ inputs: [{ folder }], letters }) {
    const names = readdirSync(folder);
    const sources = new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
    const versions = names.filter((name) => name.endsWith('.md'));
    const read = () =>
      valueOf(
        parseSources('typed', '', new Map([...sources].map(([name, text]) => [name, Buffer.from(text)])), session),
      );
    const editing = new Editing(template, { session, paper: PAPER });
    const { composition } = valueOf(editing.settled(read()));
    const [reading, setting] = [[], []];
    for (let i = 0; i < letters; i++) {
      const name = versions[i % versions.length];
      const text = sources.get(name);
      // A place that is far from the last one, inside a word of running text.
      const words = [...text.matchAll(/(?<=\p{Ll} )\p{Ll}{4,}(?= \p{Ll})/gu)];
      const at = words[(i * 7919) % words.length].index + 2;
      sources.set(name, `${text.slice(0, at)}e${text.slice(at)}`);
      const start = performance.now();
      const statement = read();
      reading.push(performance.now() - start);
      valueOf(editing.typed(statement));
      setting.push(performance.now() - start - reading.at(-1));
    }
    return { pages: composition.pages.length, reading, setting };
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
  process.stdout.write(`${JSON.stringify(await TASKS[task](request))}\n`);
}
