import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder, readStatement } from '../../src/app/statement-folder.ts';
import { Session } from '../../src/session/index.ts';
import { MAX_FILE_BYTES } from '../../src/text/source/index.ts';
import { ENGLISH, FACTS, faultsOf, FRENCH, statementOf } from '../text/source/folders.ts';

let root: string;
let folder: string;

/** Writes the example with some of its files changed; null leaves one out. */
function write(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): void {
  mkdirSync(folder, { recursive: true });
  const files: Readonly<Record<string, string | Uint8Array | null>> = {
    'statement.yaml': FACTS,
    'en.md': ENGLISH,
    'fr.md': FRENCH,
    ...changes,
  };
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) writeFileSync(path.join(folder, name), content);
  }
}

/** The faults, the temporary folder's path left out. */
const faults = (dir = folder) => faultsOf(readStatement(dir)).map((fault) => fault.replaceAll(`${root}/`, ''));

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'diptych-source-'));
  folder = path.join(root, '2014-07-30-examples');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a folder', () => {
  it('is read whole, its name the slug', () => {
    write();
    const statement = statementOf(readStatement(folder));
    expect(statement.slug).toBe('2014-07-30-examples');
    expect(statement.versions[0]?.blocks[0]?.place.file).toBe(path.join(folder, 'en.md'));
    const closed = statementOf(readStatement(`${folder}/`));
    expect([closed.slug, closed.versions[0]?.blocks[0]?.place.file]).toEqual([
      '2014-07-30-examples',
      path.join(folder, 'en.md'),
    ]);
  });

  it('gives the bytes of each of its files that could be read, its facts first, and of no other', () => {
    write({ 'notes.txt': 'ours', 'de.md': Uint8Array.of(0xff), 'fr.md': null });
    mkdirSync(path.join(folder, 'fr.md'));
    const { sources } = readFolder(folder);
    expect([...sources.keys()]).toEqual(['statement.yaml', 'de.md', 'en.md']);
    expect(Buffer.from(sources.get('en.md') ?? []).toString()).toBe(ENGLISH);
    expect(readFolder(path.join(root, 'nowhere')).sources.size).toBe(0);
  });

  it('that says no languages has those of the house that it has a file of, in the order of the house', () => {
    write({ 'statement.yaml': FACTS.replace(/^languages:.*\n/mu, '') });
    const inOrder = (...languages: readonly ('en' | 'fr' | 'es')[]) =>
      statementOf(readStatement(folder, { languages: languages as never })).meta.languages;
    expect(inOrder('fr', 'es', 'en')).toEqual(['fr', 'en']);
    expect(inOrder('en', 'fr')).toEqual(['en', 'fr']);
  });

  it('is read once in a session while nothing in it changes, and anew when something does', () => {
    write();
    const session = new Session({ read: () => undefined });
    const first = statementOf(readStatement(folder, { session }));
    expect(statementOf(readStatement(folder, { session }))).toBe(first);
    write({ 'en.md': ENGLISH.replace('two', 'three') });
    expect(statementOf(readStatement(folder, { session }))).not.toBe(first);
    expect(statementOf(readStatement(folder))).not.toBe(statementOf(readStatement(folder)));
  });

  it('may be read for a draft, in which what one version alone marks is told, and taken', () => {
    write({ 'en.md': ENGLISH.replace('Every example', '<!-- salutation -->\nEvery example') });
    expect(readFolder(folder).statement.ok).toBe(false);
    const draft = readFolder(folder, { draft: true }).statement;
    expect([draft.ok, draft.diagnostics.map(({ code }) => code)]).toEqual([true, ['statement/unlike-blocks']]);
  });

  it('names its files by themselves where it is the working directory', () => {
    write({ 'fr.md': null });
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const dir of ['.', process.cwd()])
        expect(faultsOf(readStatement(dir))).toEqual(['fr.md:1:1  source/missing-file  fr.md is missing']);
    } finally {
      process.chdir(before);
    }
  });

  it('in which an import was interrupted is not read, for its files may be of two pages', () => {
    const marked = { 'UNFINISHED.txt': 'Diptych has not finished here.\nSince yesterday.\n' };
    write(marked);
    expect(faults()).toEqual([
      '2014-07-30-examples/UNFINISHED.txt:1:1  source/unfinished  an import was interrupted here, so that files of one page may stand beside files of another',
    ]);
    expect(readFolder(folder).sources.size).toBe(0);
  });

  it('may have a file of that name that is somebody’s own, or none to be read', () => {
    write({ 'UNFINISHED.txt': 'What is not finished: Diptych has not finished here.\n' });
    expect(faults()).toEqual([]);
    write({ 'UNFINISHED.txt': `Diptych has not finished here.\n${'x'.repeat(10_000)}` });
    expect(faults()).toEqual([]);
    writeFileSync(path.join(root, 'other.txt'), 'Diptych has not finished here.\n');
    rmSync(path.join(folder, 'UNFINISHED.txt'));
    symlinkSync('../other.txt', path.join(folder, 'UNFINISHED.txt'));
    expect(faults()).toEqual([]);
  });

  it('names its files from the working directory where that is shorter', () => {
    const [version] = statementOf(readStatement(path.resolve('statements/2014-07-30-trafficking-in-persons'))).versions;
    expect(version?.blocks[0]?.place.file).toBe('statements/2014-07-30-trafficking-in-persons/en.md');
  });

  it('that is not there, or is a file, is named once', () => {
    expect(faults(path.join(root, 'nowhere'))).toEqual([
      'nowhere:1:1  source/unreadable  there is no folder nowhere, or it cannot be read (ENOENT)',
    ]);
    writeFileSync(path.join(root, 'page'), 'x');
    expect(faults(path.join(root, 'page'))).toEqual(['page:1:1  source/unreadable  page is not a folder']);
  });

  it('without one of its files says which', () => {
    write({ 'fr.md': null });
    expect(faults()).toEqual(['2014-07-30-examples/fr.md:1:1  source/missing-file  fr.md is missing']);
    rmSync(path.join(folder, 'statement.yaml'));
    expect(faults()).toEqual([
      '2014-07-30-examples/statement.yaml:1:1  source/missing-file  statement.yaml is missing',
    ]);
  });
});

describe('a file', () => {
  it('that is empty, a folder, or too large is named', () => {
    write({ 'en.md': '', 'statement.yaml': `# ${'x'.repeat(MAX_FILE_BYTES)}`, 'fr.md': null });
    mkdirSync(path.join(folder, 'fr.md'));
    expect(faults()).toEqual([
      '2014-07-30-examples/en.md:1:1  source/empty  the file is empty',
      '2014-07-30-examples/fr.md:1:1  source/unreadable  fr.md is a folder',
      '2014-07-30-examples/statement.yaml:1:1  source/too-large  the file has 2000002 bytes; the most that is read is 2000000',
    ]);
  });

  it('that is a pipe is named, and not waited for', () => {
    write({ 'fr.md': null });
    execFileSync('mkfifo', [path.join(folder, 'fr.md')]);
    expect(faults()).toEqual(['2014-07-30-examples/fr.md:1:1  source/unreadable  fr.md is not a file']);
  });

  it('that is a link is not followed, for what it leads to would be published', () => {
    write({ 'fr.md': null });
    writeFileSync(path.join(root, 'secret.md'), FRENCH);
    symlinkSync('../secret.md', path.join(folder, 'fr.md'));
    expect(faults()).toEqual([
      '2014-07-30-examples/fr.md:1:1  source/unreadable  fr.md is a link, which may lead anywhere',
    ]);
  });

  // The superuser may read everything, so there is nothing to see.
  it.skipIf(process.getuid?.() === 0)('that may not be read is named', () => {
    write();
    chmodSync(path.join(folder, 'fr.md'), 0);
    expect(faults()).toEqual(['2014-07-30-examples/fr.md:1:1  source/denied  the file cannot be read (EACCES)']);
  });

  it('in another encoding is named with the place of the first byte that is wrong', () => {
    write({ 'fr.md': Buffer.from(FRENCH, 'latin1'), 'en.md': Buffer.from(`\uFEFF${ENGLISH}`, 'utf16le') });
    expect(faults()).toEqual([
      '2014-07-30-examples/en.md:1:1  source/encoding  the file is in UTF-16, not in UTF-8',
      '2014-07-30-examples/fr.md:2:16  source/encoding  the file is not in UTF-8: a byte here begins no character',
    ]);
  });

  it('cut off within a character is named where it ends', () => {
    write({ 'fr.md': Buffer.concat([Buffer.from(FRENCH.trimEnd()), Buffer.from([0xc3])]) });
    expect(faults()).toEqual([
      '2014-07-30-examples/fr.md:7:22  source/encoding  the file is not in UTF-8: a byte here begins no character',
    ]);
  });
});
