/** What the tests of editions are made from: a short statement in its files, and orders for it. */
import { openReader } from '../../../src/file/fidelity/index.ts';
import {
  makeEditions,
  type Copy,
  type EditionFile,
  type Made,
  type Orders,
  type Proofreader,
} from '../../../src/file/editions/index.ts';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import { loadProfile, openTemplate, type OutputProfile, type Template } from '../../../src/page/template/index.ts';
import { parseSources } from '../../../src/text/source/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

export const SLUG = '2015-06-21-longest-day';

const FILES = {
  'statement.yaml': `kind: message
date: 2015-06-21
place: {en: Geneva, fr: Genève}
speaker: Anne Example
office: {en: The Director, fr: La Directrice}
languages: [en, fr]
status: final
`,
  'en.md': `---
title: Message on the longest day
---

We have gathered every year since the first stone was laid.

Let us begin.
`,
  'fr.md': `---
title: Message pour le jour le plus long
---

Nous nous réunissons chaque année depuis la pose de la première pierre.

Commençons.
`,
};

const opened = valueOf(openTemplate(SESSION, 'un-message'));

export const PROFILE: OutputProfile = valueOf(loadProfile(SESSION, opened.template));

/** The statement in the house style; `facts` are written after its own, `change` is made in the template. */
export function copyOf(facts = '', change: (template: Template) => Template = (same) => same): Copy {
  const written = { ...FILES, 'statement.yaml': replaced(FILES['statement.yaml'], facts) };
  const sources = new Map(Object.entries(written).map(([name, text]) => [name, Buffer.from(text)]));
  return {
    session: SESSION,
    statement: valueOf(parseSources(SLUG, '', sources)),
    sources,
    template: change(opened.template),
    templateText: opened.text,
  };
}

/** Facts by their keys, the later ones instead of the earlier. */
function replaced(written: string, facts: string): string {
  const lines = `${written}${facts}`.split('\n').filter((line) => line !== '');
  return [...new Map(lines.map((line) => [line.split(':')[0], line])).values()].map((line) => `${line}\n`).join('');
}

const ORDERS: Orders = {
  editions: ['handout', 'email', 'archive'],
  papers: ['a4'],
  wishes: { arrangement: 'columns' },
  handout: { press: false, booklet: false, nup: false },
  mail: { settings: { to: ['desk@example.org'] } },
  archive: { pdf: '1.7' },
};

const reader = await openReader(SESSION);
export const proofreader: Proofreader = { read: (bytes) => Promise.resolve(reader.read(bytes)) };

export function attempt(copy: Copy, orders: Partial<Orders>, by = proofreader): Promise<Outcome<Made>> {
  return makeEditions(copy, { ...ORDERS, ...orders }, by);
}

/** The files that are made, each by its path; a fault fails the test. */
export async function madeOf(copy: Copy, orders: Partial<Orders>): Promise<ReadonlyMap<string, EditionFile>> {
  const { files } = valueOf(await attempt(copy, orders));
  return new Map(files.map((file) => [file.path, file]));
}

export function bytesOf(content: Uint8Array | string | undefined): Uint8Array {
  return Buffer.from(content ?? '');
}

/** A character for each byte: dictionaries can be read in it, streams cannot. */
export function rawText(content: Uint8Array | string | undefined): string {
  return Buffer.from(content ?? '').toString('latin1');
}
