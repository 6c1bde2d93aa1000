/** The archive: what the bag holds, what its PDF has inside, how it is sealed, and that it can be made again. */
import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { done, failed, fault } from '../../../src/diagnostics/index.ts';
import { checkBag, type CheckedBag } from '../../../src/file/archive/index.ts';
import { rebuild, type Copy, type EditionFile, type Orders } from '../../../src/file/editions/index.ts';
import { versionOf, type Program } from '../../../src/session/index.ts';
import { programOf } from '../../../src/file/editions/description.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
import { attempt, bytesOf, copyOf, madeOf, rawText, SLUG } from './copies.ts';
import { EN, FR } from '../../support/langs.ts';

const ARCHIVE = { editions: ['archive'] } as const;
const STEM = `${SLUG}_en-fr_archive-a4`;

/** The files of the bag by their paths in it. */
function insideOf(files: ReadonlyMap<string, EditionFile>, stem = STEM): Map<string, Uint8Array> {
  return new Map([...files].map(([path, { content }]) => [path.replace(`${stem}/`, ''), bytesOf(content)]));
}

async function bagOf(orders: Partial<Orders> = {}, stem = STEM): Promise<Map<string, Uint8Array>> {
  return insideOf(await madeOf(copyOf(), { ...ARCHIVE, ...orders }), stem);
}

function recordIn(bag: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, unknown>> {
  return JSON.parse(rawText(bag.get('data/build.json'))) as Readonly<Record<string, unknown>>;
}

test('it names whom to ask where the house says so, and nobody where it does not', async () => {
  const house = { contact: { name: 'Press Office', email: 'press@example.org' } };
  const asked = insideOf(await madeOf({ ...copyOf(), house }, ARCHIVE));
  expect(rawText(asked.get('bag-info.txt'))).toContain(
    'Contact-Name: Press Office\nContact-Email: press@example.org\n',
  );
  expect(rawText((await bagOf()).get('bag-info.txt'))).not.toContain('Contact-');
});

test('it is a bag with the PDF, the texts, and all it was made from', async () => {
  const files = await madeOf(copyOf(), ARCHIVE);
  expect([...files.keys()].every((path) => path.startsWith(`${STEM}/`))).toBe(true);
  const { payload } = valueOf(await checkBag(insideOf(files)));
  expect([...payload.keys()]).toEqual(
    [
      `${STEM}.pdf`,
      `${STEM}.en.akn.xml`,
      `${STEM}.fr.akn.xml`,
      'build.json',
      'sources/en.md',
      'sources/fr.md',
      'sources/statement.yaml',
      'sources/template.yaml',
    ].toSorted(),
  );
  const copy = copyOf();
  expect(rawText(payload.get('sources/template.yaml'))).toBe(rawText(copy.templateText));
  expect(rawText(payload.get('sources/en.md'))).toBe(rawText(copy.sources.get('en.md')));
});

test('only its PDF claims anything, has pages, and is proved', async () => {
  const files = await madeOf(copyOf(), ARCHIVE);
  for (const [path, { edition, paper, pages, claims, text }] of files) {
    expect({ edition, paper }).toEqual({ edition: 'archive', paper: 'a4' });
    if (path === `${STEM}/data/${STEM}.pdf`) {
      expect({ pages, claims }).toEqual({ pages: 1, claims: ['PDF/A-3a', 'PDF/UA-1'] });
      expect(text?.languages.map(({ lang }) => lang)).toEqual([EN, FR]);
    } else expect({ pages, claims, text }).toEqual({ pages: undefined, claims: [], text: undefined });
  }
});

test('the PDF has the sources inside, told apart, and each text in a form for programs', async () => {
  const pdf = rawText((await bagOf()).get(`data/${STEM}.pdf`));
  const described = [
    ...pdf.matchAll(
      /\/F \((?<name>[^)]+)\)\s*\/UF \([^)]+\)\s*\/Desc \((?<about>[^)]+)\)\s*\/AFRelationship \/(?<relation>\w+)/gu,
    ),
  ];
  expect(described.map(({ groups }) => [groups?.['name'], groups?.['about'], groups?.['relation']])).toEqual([
    ['en.md', 'Source: the text, en.md', 'Source'],
    ['fr.md', 'Source: the text, fr.md', 'Source'],
    ['statement.yaml', 'Source: the facts of the statement', 'Source'],
    [`${SLUG}.en.akn.xml`, 'The text in Akoma Ntoso, en', 'Alternative'],
    [`${SLUG}.fr.akn.xml`, 'The text in Akoma Ntoso, fr', 'Alternative'],
  ]);
  expect([...pdf.matchAll(/\/Subtype \/((?:application|text)#2f\S+)/gu)].map(([, mime]) => mime)).toEqual([
    'text#2fmarkdown',
    'text#2fmarkdown',
    'application#2fyaml',
    'application#2fakn+xml',
    'application#2fakn+xml',
  ]);
});

test('of PDF 2.0 it claims what is of PDF 2.0', async () => {
  const files = await madeOf(copyOf(), { ...ARCHIVE, archive: { pdf: '2.0' } });
  const pdf = files.get(`${STEM}/data/${STEM}.pdf`);
  expect(pdf?.claims[0]).toBe('PDF/A-4f');
  expect(rawText(pdf?.content).slice(0, 8)).toBe('%PDF-2.0');
  expect(recordIn(insideOf(files))['pdf']).toBe('2.0');
});

test('one language alone has the text of that language alone', async () => {
  const stem = `${SLUG}_en_archive-a4`;
  const bag = await bagOf({ wishes: { arrangement: 'columns', languages: [EN] } }, stem);
  expect([...bag.keys()].filter((path) => path.endsWith('.akn.xml'))).toEqual([`data/${stem}.en.akn.xml`]);
  expect(rawText(bag.get('bag-info.txt'))).toContain('External-Description: Message on the longest day\n');
  expect(recordIn(bag)['languages']).toEqual([EN]);
});

test('the record says how it was made, and names the PDF by its digest', async () => {
  const bag = await bagOf({ papers: ['letter'] }, STEM.replace('a4', 'letter'));
  const pdf = bag.get(`data/${STEM.replace('a4', 'letter')}.pdf`) ?? new Uint8Array();
  const sha512 = createHash('sha512').update(pdf).digest('hex');
  const record = recordIn(bag);
  expect(record).toMatchObject({
    slug: SLUG,
    diptych: versionOf(SESSION),
    template: 'un-message',
    paper: 'letter',
    languages: [EN, FR],
    arrangement: 'columns',
    pdf: '1.7',
    master: { sha512, bytes: pdf.length },
    signed: false,
  });
  expect(record).not.toHaveProperty('fit');
  const info = rawText(bag.get('bag-info.txt')).replaceAll('\n ', ' ');
  expect(info).toContain(`Master-SHA512: ${sha512}\n`);
  expect(info).toContain(`Bag-Software-Agent: Diptych ${versionOf(SESSION)}\n`);
  expect(rawText(bag.get('bag-info.txt'))).not.toContain('Bagging-Date');
});

test('it is sealed after it has been proved: the record keeps what it was before', async () => {
  const given: Uint8Array[] = [];
  const seal = (master: Uint8Array) => {
    given.push(master);
    return Promise.resolve(done(Buffer.concat([master, Buffer.from('signature')])));
  };
  const bag = await bagOf({ archive: { pdf: '1.7', seal } });
  const plain = (await bagOf()).get(`data/${STEM}.pdf`);
  expect(given).toHaveLength(1);
  expect(rawText(given[0])).toBe(rawText(plain));
  expect(rawText(bag.get(`data/${STEM}.pdf`))).toBe(`${rawText(plain)}signature`);
  expect(recordIn(bag)).toMatchObject({ signed: true, master: { bytes: plain?.length } });
});

test('one that cannot be sealed is not made', async () => {
  const seal = () => Promise.resolve(failed([fault('signature/key', 'the key is of no use')]));
  const made = await attempt(copyOf(), { ...ARCHIVE, archive: { pdf: '1.7', seal } });
  expect(made.ok).toBe(false);
  expect(made.diagnostics.map(({ message }) => message)).toEqual(['the key is of no use']);
});

test('its PDF is the plain one where a seal of another file stands in the bag', async () => {
  const bag = await bagOf();
  const checked = valueOf(await checkBag(bag));
  const record = rawText(bag.get('data/build.json')).replace('"signed": false', '"signed": true');
  const payload = new Map([
    ...checked.payload,
    ['build.json', bytesOf(record)],
    [`${STEM}.pdf`, bytesOf('%PDF-1.7 of another')],
  ]);
  const again = await rebuild(SESSION, { ...checked, payload }, bag);
  // Made again as it is, though what stands in its place begins otherwise; only the record, which was changed here, differs.
  expect(again.diagnostics.flatMap(({ place }) => place?.file ?? [])).not.toContain(`data/${STEM}.pdf`);
});

async function rebuilt(bag: ReadonlyMap<string, Uint8Array>, whole: CheckedBag, files = bag) {
  const again = await rebuild(SESSION, whole, files);
  return {
    same: again.ok ? again.value.same : undefined,
    said: again.diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

test('it can be made again from nothing but itself, also fitted and sealed', async () => {
  const seal = (master: Uint8Array) => Promise.resolve(done(Buffer.concat([master, Buffer.from('signature')])));
  for (const orders of [{}, { archive: { pdf: '2.0', seal } }, { papers: ['letter'] }] as const) {
    const stem = 'papers' in orders ? STEM.replace('a4', 'letter') : STEM;
    const bag = await bagOf(orders, stem);
    expect(await rebuilt(bag, valueOf(await checkBag(bag)))).toEqual({ same: bag.size, said: [] });
  }
});

test('what differs, is missing or is not made again is named', async () => {
  const bag = await bagOf();
  const whole = valueOf(await checkBag(bag));
  const changed = new Map(bag).set('data/sources/en.md', bytesOf('other')).set('data/empty.txt', new Uint8Array());
  changed.delete('bagit.txt');
  expect(await rebuilt(bag, whole, changed)).toEqual({
    same: undefined,
    said: [
      'archive/differs bagit.txt is missing',
      'archive/differs data/sources/en.md is not the same when it is made again',
      'archive/differs data/empty.txt is not made again',
    ],
  });
});

/** What another version would say that made a bag, its libraries with `change`. */
function earlier(version: string, change: Readonly<Record<string, string>> = {}): Program {
  return { version, libraries: new Map([...programOf(copyOf()).libraries, ...Object.entries(change)]) };
}

async function oldBag(program: Program, change: (copy: Copy) => Copy = (same) => same) {
  return insideOf(await madeOf(change(copyOf()), { ...ARCHIVE, archive: { pdf: '1.7', program } }));
}

/** The same with the files of `changed`; its record names the PDF that is in it. */
function withFiles(bag: ReadonlyMap<string, Uint8Array>, changed: Readonly<Record<string, Uint8Array>>) {
  const files = new Map([...bag, ...Object.entries(changed)]);
  const pdf = files.get(PDF) ?? new Uint8Array();
  const record = {
    ...recordIn(bag),
    master: { sha512: createHash('sha512').update(pdf).digest('hex'), bytes: pdf.length },
  };
  return files.set('data/build.json', bytesOf(`${JSON.stringify(record, undefined, 2)}\n`));
}

const PDF = `data/${STEM}.pdf`;

/** What is found when a bag is made again that holds `files`, whatever its manifests say of them. */
async function found(files: ReadonlyMap<string, Uint8Array>) {
  const payload = new Map(
    [...files].flatMap(([path, bytes]) => (path.startsWith('data/') ? [[path.slice(5), bytes]] : [])),
  );
  const whole = { payload, info: new Map(), files: payload.size, bytes: 0 };
  const { ok, diagnostics, ...rest } = await rebuild(SESSION, whole, files);
  const said = diagnostics.filter(({ code }) => code !== 'archive/other-version');
  return {
    ok,
    counts: 'value' in rest ? rest.value : undefined,
    said: said.map(({ code, message }) => `${code} ${message}`),
  };
}

test.each<[string, Program, string]>([
  ['Diptych', earlier('0.0.1'), 'with Diptych 0.0.1'],
  [
    'a library that has no part in it and another',
    earlier(versionOf(SESSION), { yargs: '0.1.2', fflate: '0.1.2' }),
    'with fflate 0.1.2',
  ],
  ['a library', earlier(versionOf(SESSION), { pdfkit: '0.1.2' }), 'with pdfkit 0.1.2'],
  ['both', earlier('0.0.1', { 'left-pad': '1.0.0' }), 'with Diptych 0.0.1, left-pad 1.0.0'],
  [
    'no libraries',
    { version: versionOf(SESSION), libraries: new Map() },
    `without ${[...programOf(copyOf()).libraries.keys()].join(', ')}`,
  ],
])('a bag of another version of %s is made again as that one says it was made', async (_, program, made) => {
  const bag = await oldBag(program);
  const whole = valueOf(await checkBag(bag));
  expect(await rebuilt(bag, whole)).toEqual({
    same: bag.size,
    said: [`archive/other-version the bag was made ${made}`],
  });
});

test('its metadata names every file of the payload by its path in the bag', async () => {
  const bag = await bagOf();
  const premis = rawText(bag.get('metadata/premis.xml'));
  const named = [...premis.matchAll(/>(data\/[^<]*)</gu)].map(([, path = '']) => path);
  expect([...new Set(named)].toSorted()).toEqual([...bag.keys()].filter((path) => path.startsWith('data/')).toSorted());
});

test.each([
  [
    'the statement says itself',
    'keywords: { en: [daylight], fr: [lumière du jour] }',
    ['en-GB daylight', 'fr lumière du jour'],
  ],
  ['its kind, who speaks and where', '', ['en-GB Message', 'fr Message', ' Anne Example', 'en-GB Geneva', 'fr Genève']],
])('it is found by what %s', async (_, facts, words) => {
  const bag = insideOf(await madeOf(copyOf(facts), ARCHIVE));
  const core = new TextDecoder().decode(bag.get('metadata/dublin-core.xml'));
  const subjects = [...core.matchAll(/<dc:subject(?: xml:lang="([\w-]+)")?>([^<]*)</gu)];
  expect(subjects.map(([, lang = '', word = '']) => `${lang} ${word}`)).toEqual(words);
});

test('when it was made stands in its texts too, and is taken from the bag when it is made again', async () => {
  const bag = await bagOf({ made: '2030-02-03T23:30:00Z' });
  expect(rawText(bag.get(`data/${STEM}.en.akn.xml`))).toContain('<FRBRdate date="2030-02-03" name="markup"/>');
  expect(await rebuilt(bag, valueOf(await checkBag(bag)))).toEqual({ same: bag.size, said: [] });
});

test.each([
  ['no release is named so', '0.0.1', true],
  ['an earlier release', '0.1.0', false],
  ['this version', versionOf(SESSION), false],
])('to verify with the version that a bag names is advised where %s', async (_, version, isAdvised) => {
  const bag = await oldBag(earlier(version));
  const changed = new Map(bag).set(`data/${STEM}.en.akn.xml`, bytesOf('<akomaNtoso/>'));
  const { diagnostics } = await rebuild(SESSION, valueOf(await checkBag(bag)), changed);
  const [told] = diagnostics.filter(({ code }) => code === 'archive/differs');
  expect(told?.hint?.includes(`says that Diptych ${version} made it, which is no earlier release`) ?? false).toBe(
    isAdvised,
  );
});

test('what another version wrote in other bytes is held against what it says and how it looks', async () => {
  const bag = await oldBag(earlier('0.1.0'));
  const commented = Buffer.concat([bag.get(PDF) ?? Buffer.alloc(0), Buffer.from('% another writer\n')]);
  const info = rawText(bag.get('bag-info.txt'))
    .replace(/Payload-Oxum: .*/u, 'Payload-Oxum: 1.8')
    .replace(/Master-SHA512:[^]*/u, 'Master-SHA512: 00\n');
  const other = withFiles(bag, {
    [PDF]: commented,
    'manifest-sha512.txt': bytesOf('another\n'),
    'bag-info.txt': bytesOf(info),
  });
  expect(await found(other)).toEqual({ ok: true, counts: { same: bag.size - 4, alike: 4, otherwise: 0 }, said: [] });
});

test('the same in a bag of this version is a fault', async () => {
  const bag = await bagOf();
  const commented = Buffer.concat([bag.get(PDF) ?? Buffer.alloc(0), Buffer.from('% another writer\n')]);
  const { ok, said } = await found(withFiles(bag, { [PDF]: commented }));
  expect(ok).toBe(false);
  expect(said).toContain(`archive/differs ${PDF} is not the same when it is made again`);
});

test('what another version set otherwise is not called altered, but told', async () => {
  const bag = await oldBag(earlier('0.1.0'));
  const wide = await oldBag(earlier('0.1.0'), ({ template, ...copy }) => {
    return { ...copy, template: { ...template, grid: { ...template.grid, leading: template.grid.leading + 1 } } };
  });
  expect(await found(withFiles(bag, { [PDF]: wide.get(PDF) ?? new Uint8Array() }))).toEqual({
    ok: true,
    counts: { same: bag.size - 2, alike: 1, otherwise: 1 },
    said: [`archive/otherwise ${PDF} says the same, but now looks otherwise on page 1`],
  });
});

test('a text that is written otherwise is a fault, and so is what is said otherwise of the bag, whatever version made it', async () => {
  const bag = await oldBag(earlier('0.1.0'));
  const info = rawText(bag.get('bag-info.txt')).replace('Bag-Software-Agent: D', 'Bag-Software-Agent: E');
  const text = `data/${STEM}.en.akn.xml`;
  const { ok, said } = await found(new Map(bag).set(text, bytesOf('<akomaNtoso/>')).set('bag-info.txt', bytesOf(info)));
  expect(ok).toBe(false);
  expect(said.toSorted()).toEqual([
    'archive/differs bag-info.txt says other things of the bag',
    `archive/differs ${text} is not the same when it is made again`,
  ]);
});

test.each([
  ['a version that never was released', earlier('0.0.1')],
  ['this version with other libraries', earlier(versionOf(SESSION), { pdfkit: '0.1.2' })],
])('nothing is excused by the claim that %s has made the bag', async (_, program) => {
  const bag = await oldBag(program);
  const commented = Buffer.concat([bag.get(PDF) ?? Buffer.alloc(0), Buffer.from('% another writer\n')]);
  const { ok, said } = await found(withFiles(bag, { [PDF]: commented }));
  expect(ok).toBe(false);
  expect(said).toContain(`archive/differs ${PDF} is not the same when it is made again`);
});

test('a PDF that does not say what its sources say is a fault, whatever version made it', async () => {
  const bag = await oldBag(earlier('0.1.0'));
  const { statement } = copyOf();
  const shorter = {
    ...statement,
    versions: statement.versions.map((one) => ({ ...one, blocks: one.blocks.slice(0, 1) })),
  };
  const other = await oldBag(earlier('0.1.0'), (copy) => ({ ...copy, statement: shorter }));
  const { ok, said } = await found(withFiles(bag, { [PDF]: other.get(PDF) ?? new Uint8Array() }));
  expect(ok).toBe(false);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`archive/differs ${PDF} does not say what its sources say: in English`);
});

test('a PDF that is not the one its record names is a fault', async () => {
  const bag = await oldBag(earlier('0.1.0'));
  const commented = Buffer.concat([Buffer.from('%'), bag.get(PDF) ?? Buffer.alloc(0)]);
  const record = rawText(bag.get('data/build.json')).replace(/"bytes": \d+/u, '"bytes": 7');
  const { ok, said } = await found(new Map(bag).set(PDF, commented).set('data/build.json', bytesOf(record)));
  expect(ok).toBe(false);
  expect(said).toContain('archive/differs data/build.json names another PDF than the one in the bag');
});

test('a file that is not made again, or is missing, is a fault, whatever version made the bag', async () => {
  const bag = await oldBag(earlier('0.1.0'));
  const other = new Map(bag).set('data/extra.txt', bytesOf('more'));
  other.delete(`data/${STEM}.fr.akn.xml`);
  expect((await found(other)).said).toEqual([
    `archive/differs data/${STEM}.fr.akn.xml is missing`,
    'archive/differs data/extra.txt is not made again',
  ]);
});

test('a bag whose record, statement or template cannot be read is not made again', async () => {
  const bag = await bagOf();
  const whole = valueOf(await checkBag(bag));
  const without = (path: string, text: string) =>
    rebuilt(bag, { ...whole, payload: new Map(whole.payload).set(path, bytesOf(text)) });
  expect((await without('build.json', '{}')).same).toBeUndefined();
  const unread = await without('sources/template.yaml', 'paper: [');
  expect(unread.same).toBeUndefined();
  expect((await without('sources/statement.yaml', 'kind: nothing')).same).toBeUndefined();
});

test('it names the libraries that have a part in it, and no other that Diptych is built with', async () => {
  const libraries = recordIn(await bagOf())['libraries'] as object;
  expect(libraries).toHaveProperty('pdfkit');
  expect(libraries).not.toHaveProperty('yargs');
});
