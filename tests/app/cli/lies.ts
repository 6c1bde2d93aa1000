/** A signed bag for tests, and its checksums made anew after a lie, as someone would who means to be believed. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certified, fileOf } from '../../file/signature/keys.ts';
import { diptych } from './diptych.ts';
import { statement } from './statements.ts';

export const BAG = 'opening_en-fr_archive-a4';
export const PDF = `data/${BAG}.pdf`;

/** What stands in a bag, by path. */
export type Files = ReadonlyMap<string, Buffer>;

/** Bags of one statement signed by two offices, one that nobody has signed, and one of another statement. */
export async function madeBags() {
  const [records, other] = [await certified({ name: 'Records Office' }), await certified({ name: 'Other Office' })];
  const cwd = mkdtempSync(path.join(tmpdir(), 'diptych-test-'));
  const farewell = {
    'en.md': '---\ntitle: Farewell\n---\n\nGo well.\n',
    'fr.md': '---\ntitle: Adieu\n---\n\nBonne route.\n',
  };
  const files = {
    'diptych.yaml': 'template: un-message\n',
    ...statement('opening'),
    ...statement('closing', farewell),
    'records.pem': fileOf(records),
    'other.pem': fileOf(other),
  };
  write(cwd, new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)])));
  const bag = async (slug: string, out: string, ...words: readonly string[]): Promise<Files> => {
    const { code, stderr } = await diptych(['build', slug, '--edition', 'archive', '--out', out, ...words], { cwd });
    if (code !== 0) throw new Error(stderr);
    return filesIn(path.join(cwd, out, slug, BAG.replace('opening', slug)));
  };
  const made = {
    root: records.pem,
    strange: other.pem,
    signed: await bag('opening', 'signed', '--sign', 'records.pem'),
    byOther: await bag('opening', 'other', '--sign', 'other.pem'),
    plain: await bag('opening', 'plain'),
    closing: await bag('closing', 'signed', '--sign', 'records.pem'),
  };
  rmSync(cwd, { recursive: true });
  return made;
}

function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(paths.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]));
}

/** Writes a bag in place of what stands there. */
export function write(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
}

/** The same bag with other files in it, or without some, and every checksum and size right again. */
export function believable(files: Files, changes: Readonly<Record<string, Buffer | string | undefined>>): Files {
  const all = new Map(files);
  for (const [file, content] of Object.entries(changes)) {
    if (content === undefined) all.delete(file);
    else all.set(file, Buffer.from(content));
  }
  const payload = [...all].filter(([file]) => file.startsWith('data/'));
  const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const info = textAt(all, 'bag-info.txt').replace(
    /Payload-Oxum: .*/,
    `Payload-Oxum: ${String(size)}.${String(payload.length)}`,
  );
  all.set('bag-info.txt', Buffer.from(info));
  all.set('manifest-sha512.txt', Buffer.from(linesOf(payload)));
  const tags = [...all].filter(([file]) => !file.startsWith('data/') && !file.startsWith('tagmanifest-'));
  all.set('tagmanifest-sha512.txt', Buffer.from(linesOf(tags)));
  return all;
}

function linesOf(files: readonly (readonly [string, Buffer])[]): string {
  return files.map(([file, bytes]) => `${sha512(bytes)}  ${file}\n`).join('');
}

export function sha512(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex');
}

export function textAt(files: Files, file: string): string {
  return bytesAt(files, file).toString('utf8');
}

export function bytesAt(files: Files, file: string): Buffer {
  const bytes = files.get(file);
  if (bytes === undefined) throw new Error(`no ${file}`);
  return bytes;
}
