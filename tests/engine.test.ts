/** What `diptych/engine` exports, used as its own documentation says: with nothing but bytes that were fetched before. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeResources } from '../src/app/resources.ts';
import {
  compose,
  descriptionOf,
  fetchedResources,
  makeEditions,
  openReader,
  openSession,
  openTemplate,
  paint,
  parseSources,
  proveText,
  surroundingsOf,
  type Orders,
  type Outcome,
  type Resources,
} from '../src/engine.ts';
import { fetchedResources as fetchedBySession, Session } from '../src/session/index.ts';
import { EN, FR } from './support/langs.ts';

const SEED = 'statements/2014-07-30-trafficking-in-persons';
const SLUG = path.basename(SEED);
const sources = new Map(readdirSync(SEED).map((name) => [name, readFileSync(path.join(SEED, name))]));

const ORDERS: Orders = {
  editions: ['handout', 'archive'],
  papers: ['a4'],
  wishes: { arrangement: 'columns' },
  handout: { press: false, booklet: false, nup: false },
  mail: { settings: { to: [] } },
  archive: { pdf: '1.7' },
};

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

async function made(resources: Resources) {
  const session = await openSession(resources);
  const { template, text: templateText } = valueOf(openTemplate(session, 'un-message'));
  const statement = valueOf(parseSources(SLUG, '', sources));
  const { files } = valueOf(await makeEditions({ session, statement, sources, template, templateText }, ORDERS));
  return files.map(({ path: file, content }) => [file, Buffer.from(content).toString('base64')]);
}

/** What these orders read of the resources, as a browser would fetch it. */
async function fetched(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const { read } = nodeResources();
  await made({
    read(name) {
      const bytes = read(name);
      if (bytes !== undefined) files.set(name, bytes);
      return bytes;
    },
  });
  return files;
}

const FETCHED = await fetched();

test('the files are the same bytes from what was fetched as from the disk, in any session', async () => {
  const here = await made(nodeResources());
  expect(here.length).toBeGreaterThan(8);
  expect(await made(fetchedResources(FETCHED))).toEqual(here);
});

test('a statement is composed, painted, read back and proved as the documentation says', async () => {
  const session = await openSession(fetchedResources(FETCHED));
  const { template } = valueOf(openTemplate(session, 'un-message'));
  const statement = valueOf(parseSources(SLUG, '', sources));
  const composed = valueOf(compose(statement, template, { session, paper: 'a4' }));
  const pdf = paint(composed.composition, descriptionOf(session, statement, statement.meta.languages), { session });
  const reader = await openReader(session);
  const proof = proveText(statement, reader.read(pdf), {
    languages: [EN, FR],
    around: (version) => surroundingsOf(version, { template, meta: statement.meta }),
    spacing: template.spacing,
  });
  expect(valueOf(proof).languages.map(({ lang, words }) => [lang, words > 200])).toEqual([
    [EN, true],
    [FR, true],
  ]);
});

test('a resource that was not fetched is missed by name', async () => {
  const without = new Map([...FETCHED].filter(([name]) => !name.endsWith('.ttf')));
  await expect(made(fetchedResources(without))).rejects.toThrow(/SourceSerif4/u);
});

test('fetched resources are listed by their folder, none of those below it', () => {
  const { list } = fetchedBySession(
    new Map(['a/b.yaml', 'a/c/d.yaml', 'ab/e.yaml'].map((name) => [name, new Uint8Array()])),
  );
  expect(list?.('a')).toEqual(['b.yaml']);
});

test('a session that was not opened opens no face', () => {
  const session = new Session(fetchedResources(FETCHED));
  const { template } = valueOf(openTemplate(session, 'un-message'));
  const statement = valueOf(parseSources(SLUG, '', sources));
  expect(() => compose(statement, template, { session, paper: 'a4' })).toThrow('openSession');
});
