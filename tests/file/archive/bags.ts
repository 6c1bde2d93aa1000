/** Bags for tests: payloads of any kind, small ones of a known kind, and bags that others could have made. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { bagOf, type BagInfo } from '../../../src/file/archive/index.ts';

/** Of the form that version 0.1.0 gave to bags. */
export const INFO: BagInfo = {
  form: 1,
  date: '2027-03-05',
  identifier: '2027-03-05-day-of-clean-water_en-fr_archive-a4',
  description: 'Message on the Day of Clean Water / Message à l’occasion de la Journée de l’eau propre',
  software: 'Diptych 0.1.0',
  versions: new Map([
    ['yaml', '2.9.0'],
    ['fontkit', '2.0.4'],
  ]),
  masterSha512: 'ab'.repeat(64),
};

export type Bag = ReadonlyMap<string, Uint8Array>;

const SMALL = await bagOf(
  new Map([
    ['message.pdf', '%PDF'],
    ['sources/en.md', 'Friends,'],
    ['sources/fr.md', 'Chers amis,'],
  ]),
  INFO,
);

export function smallBag(): Bag {
  return SMALL;
}

/** The same bag with other files in it; undefined takes one out. */
export function changed(bag: Bag, changes: Readonly<Record<string, string | Uint8Array | undefined>>): Bag {
  const files = new Map(bag);
  for (const [path, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(path);
    else files.set(path, Buffer.from(content));
  }
  return files;
}

/** The same bag with its tag manifest made anew, as someone would who means to be believed. */
export function resealed(bag: Bag): Bag {
  const tags = [...bag].filter(([path]) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
  const lines = tags.map(([path, bytes]) => `${digest('sha512', bytes)}  ${path}\n`);
  return changed(bag, { 'tagmanifest-sha512.txt': lines.join('') });
}

export function digest(algorithm: string, bytes: Uint8Array | string): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

export function textAt(bag: Bag, path: string): string {
  const bytes = bag.get(path);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return Buffer.from(bytes).toString('utf8');
}

/** Names of files and folders that are safe everywhere, some with what manifests have to encode. */
const NAME = fc
  .array(fc.constantFrom('a', 'é', '-', '_', '7', '%', '\r', '\n', ' ', '\u2028', '水', '\u{1F54A}'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((chars) => `x${chars.join('')}`);

/** Files by path, no path another's folder. */
export const PAYLOADS: fc.Arbitrary<ReadonlyMap<string, Uint8Array>> = fc
  .array(fc.tuple(fc.array(NAME, { maxLength: 2 }), NAME, fc.uint8Array({ maxLength: 40 })), { maxLength: 6 })
  .map((files) => new Map(files.map(([folders, name, bytes]) => [[...folders, `${name}.md`].join('/'), bytes])));
