/** Turns a command line into what the built command made of it: a child process in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export function diptych(words: readonly string[], { cwd, stdin, env }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...words], { cwd, env: { ...process.env, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    // A command that doesn't read its input may be gone before it is all there.
    child.stdin.on('error', () => undefined).end(stdin);
  });
}

/** A house that has chosen what the tests know; one with settings of its own keeps them. */
const CHOSEN = { 'diptych.yaml': 'template: un-message\n' };

/** A folder with these files, by path; gone after the test. Where statements are, a house style is chosen. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const hasStatements = Object.keys(files).some((file) => file.endsWith('statement.yaml'));
  for (const [file, content] of Object.entries({ ...(hasStatements && CHOSEN), ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** Every file under `folder` with its bytes and its time, to be compared before and after. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    files.map((file) => {
      const { mtimeMs } = statSync(path.join(folder, file));
      const isFolder = statSync(path.join(folder, file)).isDirectory();
      return [
        file,
        isFolder ? 'folder' : `${String(mtimeMs)} ${readFileSync(path.join(folder, file)).toString('base64')}`,
      ];
    }),
  );
}
