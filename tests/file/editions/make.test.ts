/** The whole way: which papers are composed, that every PDF is proved, and that one fault leaves nothing. */
import { expect, test } from 'vitest';
import { done } from '../../../src/diagnostics/index.ts';
import type { Proofreader } from '../../../src/file/editions/index.ts';
import { openTemplate } from '../../../src/page/template/index.ts';
import { parseSources } from '../../../src/text/source/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
import { attempt, copyOf, proofreader, SLUG } from './copies.ts';
import { FR } from '../../support/langs.ts';

/** Reads as the others do; of the file number `which` of those that it reads, it finds no text. */
function blindTo(which: number): { readonly by: Proofreader; readonly read: () => number } {
  let count = 0;
  const by: Proofreader = {
    read: async (bytes) => {
      const own = count++;
      const text = await proofreader.read(bytes);
      return own === which ? { ...text, passages: [] } : text;
    },
  };
  return { by, read: () => count };
}

test('each paper is composed once, all for the handout, the first alone for the others', async () => {
  const both = valueOf(await attempt(copyOf(), { papers: ['letter', 'a4'] }));
  expect([...both.composed.keys()]).toEqual(['letter', 'a4']);
  expect(both.files.filter(({ edition }) => edition !== 'handout').every(({ paper }) => paper === 'letter')).toBe(true);
  const sent = valueOf(await attempt(copyOf(), { editions: ['email', 'archive'], papers: ['letter', 'a4'] }));
  expect([...sent.composed.keys()]).toEqual(['letter']);
});

test('editions come in the order in which they are asked for', async () => {
  const { files } = valueOf(await attempt(copyOf(), { editions: ['archive', 'handout'] }));
  expect([...new Set(files.map(({ edition }) => edition))]).toEqual(['archive', 'handout']);
});

test('every PDF is proved, and each has its own proof', async () => {
  const seen = blindTo(-2);
  const { files } = valueOf(await attempt(copyOf(), { papers: ['letter', 'a4'] }, seen.by));
  expect(seen.read()).toBe(4);
  for (const { path, text } of files) expect([path, text !== undefined]).toEqual([path, path.endsWith('.pdf')]);
});

test.each([0, 1, 2])('one file that does not say what its source says leaves nothing: number %i', async (which) => {
  const made = await attempt(copyOf(), {}, blindTo(which).by);
  expect(made.ok).toBe(false);
  expect(made.diagnostics.map(({ code }) => code)).toContain('fidelity/differs');
});

test('the same said of two files is said once', async () => {
  const blind: Proofreader = { read: async (bytes) => ({ ...(await proofreader.read(bytes)), passages: [] }) };
  const made = await attempt(copyOf(), {}, blind);
  const said = made.diagnostics.map((one) => JSON.stringify(one));
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said).size).toBe(said.length);
});

test('nothing is sealed that is not proved', async () => {
  let sealed = 0;
  const seal = (master: Uint8Array) => {
    sealed += 1;
    return Promise.resolve(done(master));
  };
  const orders = { editions: ['archive'], archive: { pdf: '1.7', seal } } as const;
  expect((await attempt(copyOf(), orders, blindTo(0).by)).ok).toBe(false);
  expect(sealed).toBe(0);
  expect((await attempt(copyOf(), orders)).ok).toBe(true);
  expect(sealed).toBe(1);
});

test('without a proofreader the files are read where they are made', async () => {
  const { makeEditions } = await import('../../../src/file/editions/index.ts');
  const made = await makeEditions(copyOf(), {
    editions: ['handout'],
    papers: ['a4'],
    wishes: { arrangement: 'columns' },
    handout: { press: false, booklet: false, nup: false },
    mail: { settings: { to: [] } },
    archive: { pdf: '1.7' },
  });
  expect(valueOf(made).files[0]?.text?.languages.map(({ words }) => words > 10)).toEqual([true, true]);
});

test('a fault in composing leaves nothing', async () => {
  const made = await attempt(
    copyOf('', (template) => ({ ...template, family: 'no-such-family' })),
    {},
  );
  expect(made.ok).toBe(false);
  expect(made.diagnostics.map(({ code }) => code)).toEqual(['font/unknown-family']);
});

test('the arrangement and the languages that are asked for are those composed', async () => {
  const facing = valueOf(await attempt(copyOf(), { editions: ['handout'], wishes: { arrangement: 'facing' } }));
  expect(facing.files[0]).toMatchObject({ path: expect.stringContaining('-facing') as unknown, pages: 2 });
  const alone = valueOf(
    await attempt(copyOf(), { editions: ['handout'], wishes: { arrangement: 'columns', languages: [FR] } }),
  );
  expect(alone.composed.get('a4')?.report.columns.map(({ lang }) => lang)).toEqual([FR]);
  expect(alone.files[0]?.text?.languages.map(({ lang }) => lang)).toEqual([FR]);
});

/** A table whose column is too narrow for its word, by a hair: on A4, which is narrower than Letter. */
function narrowTable() {
  const row = (cell: string) => `|${` ${cell} |`.repeat(6)}`;
  const text = (title: string, cell: string) =>
    Buffer.from(`---\ntitle: ${title}\n---\n\n${[row('a'), row('---'), row(cell)].join('\n')}\n`);
  const { template, text: templateText } = valueOf(openTemplate(SESSION, 'press-release'));
  const copy = copyOf('issuer: { en: Office of Light, fr: Bureau de la lumière }');
  const sources = new Map([
    ...copy.sources,
    ['en.md', text('Opening', 'strengt')],
    ['fr.md', text('Ouverture', 'streng')],
  ]);
  return { ...copy, sources, template, templateText, statement: valueOf(parseSources(SLUG, '', sources)) };
}

test('what is found on one of two papers alone says on which, and what is found on each does not', async () => {
  const broken = async (...papers: readonly ('a4' | 'letter')[]) =>
    (await attempt(narrowTable(), { editions: ['handout'], papers })).diagnostics
      .filter(({ code }) => code === 'pages/cell-broken')
      .map(({ message }) => message);
  expect(await broken('letter')).toEqual([]);
  const [alone = ''] = await broken('a4');
  expect(alone).toMatch(/^a column of a table is so narrow/u);
  expect(await broken('letter', 'a4')).toEqual((await broken('a4')).map((message) => `on a4, ${message}`));
});

/** The files of a bag that are text, by their names. */
async function bagOf(facts: string, archive: { readonly earlier?: string } = {}) {
  const { files } = valueOf(
    await attempt(copyOf(facts), { editions: ['archive'], archive: { pdf: '1.7', ...archive } }),
  );
  const texts = files.map(
    ({ path, content }) => [path.slice(path.indexOf('/') + 1), Buffer.from(content).toString()] as const,
  );
  const bag = new Map(texts);
  return (name: string) => bag.get(name) ?? '';
}

test('a copy that is kept says which one it replaces, where it does, by its name and by what readers know it by', async () => {
  const replacing = await bagOf('revision: 2\nreplaces: OE/MSG/4', { earlier: 'the-first-one' });
  expect(JSON.parse(replacing('data/build.json'))).toMatchObject({ replaces: 'the-first-one' });
  for (const name of ['bag-info.txt', 'metadata/dublin-core.xml'])
    for (const known of ['the-first-one', 'OE/MSG/4']) expect(replacing(name)).toContain(known);
  const alone = await bagOf('');
  expect(alone('data/build.json')).not.toContain('replaces');
  expect(alone('bag-info.txt')).not.toMatch(/replaces/iu);
});

test('a copy that is kept is known by its symbol, where it has one, and by its own name', async () => {
  const identifiers = (xml: string) => [...xml.matchAll(/<dc:identifier>([^<]*)</gu)].map(([, id]) => id);
  const withSymbol = identifiers((await bagOf('symbol: OE/2015/7'))('metadata/dublin-core.xml'));
  const without = identifiers((await bagOf(''))('metadata/dublin-core.xml'));
  expect(withSymbol).toEqual(['OE/2015/7', ...without]);
  expect(without).toHaveLength(1);
});
