/** On a terminal import asks what a page leaves open, one question after the other; elsewhere it asks nothing. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { askQuestions, openDialogue, type Dialogue } from '../../../src/app/cli/import-dialogue.ts';
import type { Given } from '../../../src/text/intake/index.ts';
import { COMMAND, diptych, folderOf } from './diptych.ts';

const NOTHING: Given = { titles: new Map(), offices: new Map() };
const question = (about: string, readings: readonly string[] = []) => ({
  about,
  message: `is ${about} right?`,
  line: 3,
  readings,
});

async function answered(questions: readonly ReturnType<typeof question>[], answers: readonly string[]) {
  const said: string[] = [];
  const left = [...answers];
  const dialogue: Dialogue = {
    ask: () => Promise.resolve(left.shift()),
    say: (line) => said.push(line),
    close: () => undefined,
  };
  const { given, settled } = await askQuestions(questions, { given: NOTHING, diagnostics: [], dialogue });
  return { given, settled: settled.map(({ about }) => about), said };
}

describe('an answer', () => {
  it('of a day or a title is taken, and Enter keeps the first reading', async () => {
    const date = question('date', ['2027-03-05', '2027-05-07']);
    expect((await answered([date], [''])).given.date).toBe('2027-03-05');
    expect((await answered([date], ['2027-05-07'])).given.date).toBe('2027-05-07');
    const { given } = await answered([question('title.fr', ['Les phares'])], ['Le jour des phares']);
    expect([...given.titles.values()][0]).toBe('Le jour des phares');
  });

  it('that is none is asked again', async () => {
    const { given, said } = await answered([question('date', ['2027-03-05'])], ['tomorrow', '2027-03-06']);
    expect(given.date).toBe('2027-03-06');
    expect(said.filter((line) => line.startsWith('  that is no answer'))).toHaveLength(1);
  });

  it('of an embargo is an instant or none, and Enter leaves it open', async () => {
    expect((await answered([question('embargo')], [''])).given.embargo).toBeUndefined();
    expect((await answered([question('embargo')], ['none'])).given.embargo).toBe('none');
    expect((await answered([question('embargo')], ['2027-03-05T10:00-05:00'])).given.embargo).toBeDefined();
  });

  it('never lifts a restriction by Enter, and lifts no embargo with it', async () => {
    expect((await answered([question('restriction')], [''])).settled).toEqual([]);
    const { given, settled } = await answered([question('restriction')], ['yes']);
    expect({ embargo: given.embargo, settled }).toEqual({ embargo: undefined, settled: ['restriction'] });
  });

  it('may be missing: what is not asked stays open', async () => {
    const { given, settled } = await answered([question('pairs'), question('date', ['2027-03-05'])], ['yes']);
    expect({ date: given.date, settled }).toEqual({ date: undefined, settled: ['pairs'] });
  });
});

test('Nobody is asked without a terminal', async () => {
  const stream = (isTTY: boolean) => ({ isTTY }) as typeof process.stdin & typeof process.stderr;
  expect(await openDialogue({ stdin: stream(false), stderr: stream(true) })).toBeUndefined();
  expect(await openDialogue({ stdin: stream(true), stderr: stream(false) })).toBeUndefined();
});

const PAGE = `Embargoed until noon
The Director
Geneva, 14 June 2019
Message on the Day of Lighthouses

A lighthouse asks nothing of the ships that it saves, and it does not choose among them.

1 July 2019
`;

test('In a pipe nobody is asked', async () => {
  const ran = await diptych(['import', 'page.txt'], { cwd: folderOf({ 'page.txt': PAGE }) });
  expect(ran.stderr).toContain('to be settled: 2 questions');
  expect(ran.stderr).not.toContain('Enter keeps');
});

/** Runs a command on a terminal of its own, and types an answer at each prompt. */
const ON_A_TERMINAL = `
import os, pty, sys
answers, words = sys.argv[1].split("|"), sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(words[0], words)
shown = b""
typed = 0
while True:
    try:
        part = os.read(fd, 4096)
    except OSError:
        break
    if not part:
        break
    shown += part
    while shown.count(b"\\n  > ") > typed and typed < len(answers):
        os.write(fd, answers[typed].encode() + b"\\n")
        typed += 1
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

const hasTerminals = spawnSync('python3', ['-c', 'import pty; pty.openpty()']).status === 0;

describe.skipIf(!hasTerminals)('on a terminal', () => {
  function typed(answers: string) {
    const cwd = folderOf({ 'page.txt': PAGE });
    const { status, stdout } = spawnSync(
      'python3',
      ['-c', ON_A_TERMINAL, answers, process.execPath, COMMAND, 'import', 'page.txt'],
      { cwd, env: { ...process.env, EDITOR: '', VISUAL: '' }, encoding: 'utf8', timeout: 100_000 },
    );
    const facts = (day: string) => readFileSync(path.join(cwd, `statements/${day}-lighthouses/statement.yaml`), 'utf8');
    return { status, stdout, facts };
  }

  it('all is asked, the place is shown, and the answers stand in statement.yaml', () => {
    const { status, stdout, facts } = typed('2019-07-01|?|2019-07-01T10:00+02:00');
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/→ 1 {2}Embargoed until noon/u);
    const yaml = facts('2019-07-01');
    expect(yaml).toContain('date: 2019-07-01');
    expect(yaml).toContain('2019-07-01T10:00+02:00');
    expect(yaml).not.toContain('unsettled');
  });

  it('and what is left open stays so', () => {
    const { facts } = typed('|');
    expect(facts('2019-06-14')).toMatch(/unsettled:\n {2}- about: embargo/u);
  });
});
