/** On a terminal, and nowhere else, import offers to open an editor on what it was unsure of. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { offerEditor, openEditorSession, wordsFor, type EditorSession } from '../../../src/app/cli/import-editor.ts';
import { COMMAND, diptych, folderOf } from './diptych.ts';

const FILE = 'statements/a/fr.md';

test.each([
  ['vi', ['+12', FILE]],
  ['/usr/bin/nvim -f', ['+12', FILE]],
  ['emacsclient -t', ['+12', FILE]],
  ['code --wait', ['--goto', `${FILE}:12`]],
  ['subl -w', [`${FILE}:12`]],
  ['our-editor', [FILE]],
])('%s is told the line in its own way', (editor, words) => {
  expect(wordsFor(editor, FILE, 12)).toEqual(words);
});

describe('an offer', () => {
  const unsure = [
    { line: 3, what: 'no name', field: { file: 'statement.yaml', line: 4 } },
    { line: 40, what: 'a mark', field: { file: 'fr.md', line: 9 } },
    { line: 20, what: 'a mark', field: { file: 'fr.md', line: 7 } },
    { line: 50, what: 'a line that was left out' },
  ];

  function session(answer: string, code = 0) {
    const asked: string[] = [];
    const ran: (readonly string[])[] = [];
    const made: EditorSession = {
      editor: 'vi',
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
      run: (command, words) => {
        ran.push([command, ...words]);
        return Promise.resolve(code);
      },
    };
    return { made, asked, ran };
  }

  it('names each file once, and opens each at its first line', async () => {
    const { made, asked, ran } = session('y');
    expect(await offerEditor({ unsure }, 'statements/a', made)).toBe(true);
    expect(asked).toEqual(['open the editor at what is unsure (statement.yaml, line 4; fr.md, line 7)? [y/N] ']);
    expect(ran).toEqual([
      ['vi', '+4', path.join('statements/a', 'statement.yaml')],
      ['vi', '+7', path.join('statements/a', 'fr.md')],
    ]);
  });

  it.each(['', 'n', 'no', 'maybe'])('is declined by “%s”', async (answer) => {
    const { made, ran } = session(answer);
    expect(await offerEditor({ unsure }, 'statements/a', made)).toBe(false);
    expect(ran).toEqual([]);
  });

  it('is not made where nothing in the statement is unsure', async () => {
    const { made, asked } = session('y');
    expect(await offerEditor({ unsure: unsure.slice(3) }, 'statements/a', made)).toBe(false);
    expect(asked).toEqual([]);
  });

  it('opens no more once an editor has failed', async () => {
    const { made, ran } = session('yes', 1);
    await offerEditor({ unsure }, 'statements/a', made);
    expect(ran).toHaveLength(1);
  });

  it('is made to nobody without a terminal or without an editor', () => {
    const stream = (isTTY: boolean) => ({ isTTY }) as typeof process.stdin & typeof process.stdout;
    const at = (stdin: boolean, stdout: boolean, env: Readonly<Record<string, string>>) =>
      openEditorSession({ stdin: stream(stdin), stdout: stream(stdout), stderr: process.stderr, env });
    expect(at(true, true, { EDITOR: 'vi' })?.editor).toBe('vi');
    expect(at(true, true, { EDITOR: 'vi', VISUAL: 'code --wait' })?.editor).toBe('code --wait');
    expect(at(true, true, { EDITOR: ' ', VISUAL: '' })).toBeUndefined();
    expect(at(true, false, { EDITOR: 'vi' })).toBeUndefined();
    expect(at(false, true, { EDITOR: 'vi' })).toBeUndefined();
  });
});

/** Whose embargo nobody knows the end of. */
const PAGE = `Embargoed until noon
The Director
Geneva, 14 June 2019
Message on the Day of Lighthouses

A lighthouse asks nothing of the ships that it saves, and it does not choose among them.

*****

La Directrice
Message à l’occasion de la Journée des phares

Un phare ne demande rien aux navires qu’il sauve, et il ne choisit pas entre eux.
`;

/** An editor that writes down how it was called, and settles all questions. */
const EDITOR = `#!/bin/sh
echo "$@" > called.txt
sed -i.bak '/^unsettled:/,$d' "$2"
`;

function room() {
  const cwd = folderOf({ 'page.txt': PAGE, vi: EDITOR });
  chmodSync(path.join(cwd, 'vi'), 0o755);
  return cwd;
}

test('In a pipe nobody is asked, whatever editor is set', async () => {
  const cwd = room();
  const ran = await diptych(['import', 'page.txt'], { cwd, env: { EDITOR: './vi' } });
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stderr).toContain('to be looked at: line 1 of the page; in the statement statement.yaml:13');
  expect(ran.stderr).toContain('to be settled: 1 question, before it can be built: embargo');
  expect(ran.stderr).not.toContain('open the editor');
});

/** Runs a command on a terminal of its own; types the answer when it is asked, and no when it is asked again. What the page leaves open stays so. */
const ON_A_TERMINAL = `
import os, pty, sys
answer, words = sys.argv[1], sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(words[0], words)
shown = b""
typed = 0
left = 0
while True:
    try:
        part = os.read(fd, 4096)
    except OSError:
        break
    if not part:
        break
    shown += part
    while shown.count(b"\\n  > ") > left:
        os.write(fd, b"\\n")
        left += 1
    if shown.count(b"[y/N]") > typed:
        os.write(fd, (answer if typed == 0 else "n").encode() + b"\\n")
        typed += 1
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

const hasTerminals = spawnSync('python3', ['-c', 'import pty; pty.openpty()']).status === 0;

describe.skipIf(!hasTerminals)('on a terminal', () => {
  interface Typing {
    readonly words?: readonly string[];
    readonly page?: string;
    readonly editor?: string;
  }

  /** What a terminal shows; a question that nobody expects would wait for ever. */
  function typed(answer: string, { words = [], page = PAGE, editor = EDITOR }: Typing = {}) {
    const cwd = room();
    writeFileSync(path.join(cwd, 'page.txt'), page);
    writeFileSync(path.join(cwd, 'vi'), editor);
    const command = [process.execPath, COMMAND, 'import', 'page.txt', ...words];
    const { status, stdout } = spawnSync('python3', ['-c', ON_A_TERMINAL, answer, ...command], {
      cwd,
      env: { ...process.env, EDITOR: './vi', VISUAL: '' },
      encoding: 'utf8',
      // Only an answer that is waited for in vain takes so long, on a busy machine too.
      timeout: 100_000,
    });
    return { cwd, status, shown: stdout };
  }

  const folder = 'statements/2019-06-14-lighthouses';

  it('the editor is opened at the line, and what was written there stays', () => {
    const { cwd, shown } = typed('y');
    expect(shown).toContain('open the editor at what is unsure (statement.yaml, line 13)? [y/N]');
    expect(readFileSync(path.join(cwd, 'called.txt'), 'utf8')).toBe(`+13 ${folder}/statement.yaml\n`);
    expect(readFileSync(path.join(cwd, folder, 'statement.yaml'), 'utf8')).toMatch(/^symbol:\n$/mu);
  });

  it('a no, and --json, leave everything as it was imported', () => {
    for (const { cwd, shown } of [typed('n'), typed('y', { words: ['--json'] })]) {
      expect(() => readFileSync(path.join(cwd, 'called.txt'))).toThrow();
      expect(shown).toContain('2019-06-14-lighthouses');
    }
  });

  it('a page that was not understood is opened at its first fault, and tried again', () => {
    const page = PAGE.replace('asks', 'as\u202Eks');
    const editor = `#!/bin/sh\necho "$@" > called.txt\nsed -i.bak "\${1#+}s/.*/We are the keepers of the light, and we ask nothing./" "$2"\n`;
    const { cwd, shown, status } = typed('y', { page, editor });
    expect(shown).toContain('source/characters');
    expect(shown).toContain('open the editor at page.txt, line 6, and try again? [y/N]');
    expect(readFileSync(path.join(cwd, 'called.txt'), 'utf8')).toBe('+6 page.txt\n');
    // The second no leaves the question of the embargo open.
    expect(shown).toContain('(statement.yaml, line 13)? [y/N] n');
    expect(status).toBe(0);
  });

  it('a fault that was written in the editor is told', () => {
    const { shown, status } = typed('y', { editor: EDITOR.replace('/^unsettled:/,$d', 's/^status: .*/status: none/') });
    expect(status).toBe(1);
    expect(shown).toContain(`${folder}/statement.yaml:10`);
  });
});
