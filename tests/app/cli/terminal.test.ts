/** Turns what a command says into what the two streams carry, on a terminal and elsewhere. */
import { expect, test } from 'vitest';
import { fault } from '../../../src/diagnostics/index.ts';
import { openTerminal } from '../../../src/app/cli/terminal.ts';

interface Screen {
  readonly isTTY: boolean;
  readonly columns: number;
  readonly write: (text: string) => boolean;
  readonly text: () => string;
}

function screen(isTTY: boolean, columns = 40): Screen {
  let all = '';
  return {
    isTTY,
    columns,
    write: (text) => {
      all += text.replaceAll('\r\u001B[2K', '<clear>').replaceAll('\u001B', '<esc>');
      return true;
    },
    text: () => all,
  };
}

async function said({ isTTY = false, columns = 40, json = false, env = {} }) {
  const [stdout, stderr] = [screen(isTTY), screen(isTTY, columns)];
  const terminal = await openTerminal({ stdout, stderr, env, json });
  const place = { file: 'statements/opening/en.md', line: 7, column: 3 };
  terminal.progress(1, 2, 'opening');
  terminal.diagnostics([fault('paragraph/overfull', 'a line could not be fitted', place, 'shorten the word')]);
  terminal.progress(2, 2, 'closing');
  terminal.result('out/closing.pdf');
  terminal.remark('built 2 statements');
  terminal.close();
  return { stdout: stdout.text(), stderr: stderr.text() };
}

test('Elsewhere than on a terminal every step is a plain line', async () => {
  expect(await said({})).toEqual({
    stdout: 'out/closing.pdf\n',
    stderr: `1/2 opening
statements/opening/en.md:7:3  paragraph/overfull  a line could not be fitted
  shorten the word
2/2 closing
built 2 statements
`,
  });
});

test('On a terminal the progress is one line that gives way to all others', async () => {
  const { stderr } = await said({ isTTY: true, env: { NO_COLOR: '1' } });
  expect(stderr)
    .toBe(`<clear>1/2 opening<clear>statements/opening/en.md:7:3  paragraph/overfull  a line could not be fitted
  shorten the word
<clear>2/2 closing<clear>built 2 statements
`);
});

test('On a terminal a warning is yellow and its hint dim, unless NO_COLOR is set or the terminal is dumb', async () => {
  const yellow = '<esc>[33mparagraph/overfull<esc>[39m';
  expect((await said({ isTTY: true })).stderr).toContain(yellow);
  expect((await said({ isTTY: true })).stderr).toContain('<esc>[2mshorten the word<esc>[22m');
  expect((await said({ isTTY: true, env: { NO_COLOR: '1' } })).stderr).not.toContain('<esc>');
  expect((await said({ isTTY: true, env: { TERM: 'dumb' } })).stderr).not.toMatch(/<esc>|<clear>/);
  expect((await said({ isTTY: false, env: { CI: 'true' } })).stderr).not.toContain('<esc>');
});

test('A line of progress is cut to the width of the terminal, which may be unknown', async () => {
  expect((await said({ isTTY: true, columns: 8 })).stderr).toContain('<clear>1/2 ope<clear>');
  expect((await said({ isTTY: true, columns: 0 })).stderr).toContain('<clear>1/2 opening<clear>');
});

test('With --json nothing is said but the progress on a terminal', async () => {
  expect(await said({ json: true })).toEqual({ stdout: '', stderr: '' });
  expect(await said({ json: true, isTTY: true })).toEqual({
    stdout: '',
    stderr: '<clear>1/2 opening<clear>2/2 closing<clear>',
  });
});

test('Long work on a terminal says how fast it goes and how long it still takes', async () => {
  let ms = 0;
  const stderr = screen(true, 80);
  const terminal = await openTerminal({ stdout: screen(true), stderr, env: {}, json: false, now: () => ms });
  for (const [step, at] of [
    [1, 0],
    [11, 2000],
    [41, 4000],
  ] as const) {
    ms = at;
    terminal.progress(step, 1000, 'opening');
  }
  ms = 60_000;
  terminal.progress(13, 20, 'closing');
  expect(stderr.text()).toBe(
    '<clear>1/1000 opening<clear>11/1000 opening<clear>41/1000 opening, 10 a second, 1 min 36 s left<clear>13/20 closing, 5.0 s each, 40 s left',
  );
});
