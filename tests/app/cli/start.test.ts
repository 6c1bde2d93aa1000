/** Turns the installed command, its folder writable or not, into what it remembers of its code, and into the same results. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf, snapshot } from './diptych.ts';
import { statement } from './statements.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Diptych as it is installed, in a folder of its own. */
function installed(): string {
  const folder = folderOf();
  // Of the source, the patterns that words are divided by are in the package.
  for (const name of ['package.json', 'fonts', 'templates', 'dist/cli', 'src/text/language'])
    cpSync(path.join(ROOT, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'compile-cache',
    });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

function build(program: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const words = ['build', 'opening', '--edition', 'handout', '--force'];
  const { status, stderr } = spawnSync(process.execPath, [path.join(program, 'dist/cli/main.js'), ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stderr };
}

test('What was compiled is remembered beside the code, and nowhere else', () => {
  const program = installed();
  const cwd = folderOf(statement('opening'));
  expect(build(program, cwd)).toMatchObject({ status: 0 });
  const cache = path.join(program, 'dist/cli/compile-cache');
  expect(existsSync(cache)).toBe(true);
  rmSync(cache, { recursive: true });
  const before = snapshot(path.join(program, 'dist'));
  expect(build(program, cwd, { NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ status: 0 });
  expect(snapshot(path.join(program, 'dist'))).toEqual(before);
});

test('The second run has all the code that the first one ran, and the third is another use of it', () => {
  const program = installed();
  const cwd = folderOf(statement('opening'));
  expect(build(program, cwd)).toMatchObject({ status: 0 });
  const first = sizesOf(program);
  expect(first.get('build-handout')).toBeGreaterThan(1_000_000);
  expect(build(program, cwd)).toMatchObject({ status: 0 });
  expect(sizesOf(program)).toEqual(first);
  expect(spawnSync(process.execPath, [path.join(program, 'dist/cli/main.js'), '--help']).status).toBe(0);
  expect([...sizesOf(program).keys()]).toContain('other');
});

/** How many bytes are remembered of each use. */
function sizesOf(program: string): ReadonlyMap<string, number> {
  const kept = path.join(program, 'dist/cli/compile-cache', `diptych-${process.version}-${process.arch}`);
  return new Map(
    readdirSync(kept).map((name) => [name.replace(/-[0-9a-f]{16}$/, ''), readFileSync(path.join(kept, name)).length]),
  );
}

test('Where nothing can be remembered, the command does the same', () => {
  const program = installed();
  const cwd = folderOf(statement('opening'));
  // No folder can be made in its place, not even by one who may write everywhere.
  writeFileSync(path.join(program, 'dist/cli/compile-cache'), '');
  const before = snapshot(path.join(program, 'dist'));
  const { status, stderr } = build(program, cwd);
  expect(stderr).toMatch(/^1\/1 opening\n/);
  expect(status).toBe(0);
  expect(snapshot(path.join(program, 'dist'))).toEqual(before);
});

test('What is remembered of other code, or is damaged, is passed over', () => {
  const program = installed();
  const cwd = folderOf(statement('opening'));
  expect(build(program, cwd).status).toBe(0);
  const cache = path.join(program, 'dist/cli/compile-cache');
  if (!existsSync(cache)) mkdirSync(cache);
  const remembered = [...snapshot(cache)].filter(([, content]) => content !== 'folder').map(([file]) => file);
  for (const file of remembered) writeFileSync(path.join(cache, file), 'damaged');
  expect(build(program, cwd).status).toBe(0);
  // One bit in the middle is what V8 itself does not see.
  const sound = remembered.map(
    (file) => [path.join(cache, file), readFileSync(path.join(cache, file)).length] as const,
  );
  for (const [file] of sound) {
    const code = readFileSync(file);
    code[code.length >> 2] = (code[code.length >> 2] ?? 0) ^ 1;
    writeFileSync(file, code);
  }
  expect(build(program, cwd).status).toBe(0);
  for (const [file] of sound) {
    const code = readFileSync(file);
    expect(code.subarray(0, code.length / 2).equals(code.subarray(code.length / 2))).toBe(true);
  }
});

test('What is made new while a statement is built has no more room than at the start', () => {
  const cwd = folderOf(statement('opening'));
  const told = `process.on('exit', () => {
    const { space_size } = process.getBuiltinModule('node:v8').getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
    process.stderr.write(\`room \${space_size}\`);
  });`;
  const { status, stderr } = build(ROOT, cwd, {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(told)}`,
  });
  expect(status).toBe(0);
  // Two halves of a megabyte each; it would be sixteen times as much.
  expect(Number(/room (\d+)/.exec(stderr)?.[1])).toBeLessThanOrEqual(2 * 1024 * 1024);
});

test('The licences of all packages that are bundled lie beside them', () => {
  const notices = readFileSync(path.join(ROOT, 'dist/cli/THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['pdfkit', 'fontkit', 'zod', 'yaml', 'micromark', 'unicode-trie'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)$`, 'm'));
  expect(notices).not.toContain('(undefined)');
});

test('Who asks for the version alone is answered without the code of the command, and told if there is no version', () => {
  const program = installed();
  const ask = () =>
    spawnSync(process.execPath, [path.join(program, 'dist/cli/main.js'), '--version'], { encoding: 'utf8' });
  const said = spawnSync(process.execPath, [path.join(program, 'dist/cli/main.js'), 'build', '--version'], {
    encoding: 'utf8',
  });
  writeFileSync(path.join(program, 'dist/cli/start.cjs'), '(() => { throw new Error("too soon"); })');
  expect(ask()).toMatchObject({ status: 0, stdout: said.stdout, stderr: '' });
  // In a package that does not say what it is, the command is asked after all.
  writeFileSync(path.join(program, 'package.json'), '{ "name": "diptych", "type": "module", "exports": {} }');
  expect(ask().stderr).toContain('too soon');
});

test('What says a version, or that a command is not known, begins neither languages nor schemas nor what sets pages', () => {
  const program = installed();
  const file = path.join(program, 'dist/cli/start.cjs');
  const late = ['init_language', 'init_zod', 'init_rooms', 'init_pdfkit_node'];
  let code = readFileSync(file, 'latin1');
  for (const begin of late) {
    const beginning = `${begin}=__esmMin(()=>{`;
    expect(code.split(beginning).length, begin).toBe(2);
    code = code.replace(beginning, () => `${beginning}throw new Error("${begin} is too soon");`);
  }
  writeFileSync(file, code, 'latin1');
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [path.join(program, 'dist/cli/main.js'), ...words], { encoding: 'utf8' });
  expect(run('build', '--version')).toMatchObject({ status: 0, stderr: '' });
  expect(run('biuld').stderr).toContain('did you mean build?');
  expect(run('check', 'nowhere').stderr).toContain('is too soon');
});

test('A template that comes with it is known by its text, and read where a letter of it is another', () => {
  const cwd = folderOf({ ...statement('opening'), 'templates/un-message.yaml': templateWith('widths: unfitted') });
  const { status, stderr } = build(ROOT, cwd);
  expect(stderr).toContain('templates/un-message.yaml');
  expect(stderr).toContain('template/invalid');
  expect(status).toBe(1);
});

function templateWith(widths: string): string {
  return readFileSync(path.join(ROOT, 'templates/un-message.yaml'), 'utf8').replace('widths: fitted', widths);
}
