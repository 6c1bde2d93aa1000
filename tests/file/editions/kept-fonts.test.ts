/** The house's own fonts: in the bag, or known by their digests, so that it can be made again where the house is not. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { checkBag } from '../../../src/file/archive/index.ts';
import { type Copy, rebuild } from '../../../src/file/editions/index.ts';
import { openTemplate } from '../../../src/page/template/index.ts';
import { lakesideHouse } from '../../support/house-style.ts';
import { SESSION, sessionIn } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
import { bytesOf, copyOf, madeOf, rawText, SLUG } from './copies.ts';

const houses: string[] = [];
afterAll(() => {
  for (const folder of houses) rmSync(folder, { recursive: true });
});

/** A house with fonts of its own; `mend` changes its catalogue. */
async function houseWith(
  mend: (catalogue: string) => string = (same) => same,
  also: (fonts: string) => void = () => {},
) {
  const folder = lakesideHouse();
  houses.push(folder);
  also(path.join(folder, 'fonts'));
  const catalogue = path.join(folder, 'fonts/catalogue.yaml');
  writeFileSync(catalogue, mend(readFileSync(catalogue, 'utf8')));
  return sessionIn(folder);
}

async function bagIn(session: Copy['session']): Promise<ReadonlyMap<string, Uint8Array>> {
  const { template, text } = valueOf(openTemplate(session, 'lakeside'));
  const copy = { ...copyOf(), session, template, templateText: text };
  const files = await madeOf(copy, { editions: ['archive'] });
  const stem = `${SLUG}_en-fr_archive-a4/`;
  return new Map([...files].map(([file, { content }]) => [file.replace(stem, ''), bytesOf(content)]));
}

const WITHHELD = (catalogue: string) =>
  catalogue.replace('    licence: OFL-1.1\n', '    licence: ours\n    archive: digest\n');

test('A bag has the faces that its template names, and its entry of the catalogue', async () => {
  const bag = await bagIn(await houseWith());
  expect([...bag.keys()].filter((file) => file.startsWith('data/sources/fonts/'))).toEqual(
    ['catalogue.yaml', 'italic.ttf', 'regular.ttf', 'semibold-italic.ttf', 'semibold.ttf'].map(
      (file) => `data/sources/fonts/${file}`,
    ),
  );
  expect(rawText(bag.get('data/sources/fonts/catalogue.yaml'))).toContain('lakeside-display:');
});

test('It is made again where nobody has the fonts, and where others have the same names', async () => {
  const bag = await bagIn(await houseWith());
  const whole = valueOf(await checkBag(bag));
  const others = await houseWith((catalogue) => catalogue.replace('regular: regular.ttf', 'regular: italic.ttf'));
  for (const session of [SESSION, others]) {
    const again = await rebuild(session, whole, bag);
    expect(again.diagnostics).toEqual([]);
    expect(valueOf(again).same).toBe(bag.size);
  }
});

test('A face whose name no other system would take, or that another has, is in it under a name of its own', async () => {
  const session = await houseWith(
    (catalogue) => catalogue.replace('regular: regular.ttf', 'regular: aux.ttf').replace(': italic.ttf', ': AUX.ttf'),
    (fonts) => {
      renameSync(path.join(fonts, 'regular.ttf'), path.join(fonts, 'aux.ttf'));
      renameSync(path.join(fonts, 'italic.ttf'), path.join(fonts, 'AUX.ttf'));
    },
  );
  const bag = await bagIn(session);
  const catalogue = rawText(bag.get('data/sources/fonts/catalogue.yaml'));
  const [regular, italic] = [/ regular: (\S+)/u, / italic: (\S+)/u].map((face) => face.exec(catalogue)?.[1]);
  expect([regular, italic].every((name) => /^font-\d+\.ttf$/u.test(name ?? ''))).toBe(true);
  expect(bag.has(`data/sources/fonts/${regular}`) && bag.has(`data/sources/fonts/${italic}`)).toBe(true);
  expect(regular).not.toBe(italic);
  expect(valueOf(await rebuild(SESSION, valueOf(await checkBag(bag)), bag)).same).toBe(bag.size);
});

test('Fonts whose licence forbids it are in no bag: it has their digests, and asks for them', async () => {
  const session = await houseWith(WITHHELD);
  const bag = await bagIn(session);
  expect([...bag.keys()].filter((file) => file.endsWith('.ttf'))).toEqual([]);
  expect(rawText(bag.get('data/build.json'))).toContain('"file": "semibold.ttf"');
  const whole = valueOf(await checkBag(bag));
  expect(valueOf(await rebuild(session, whole, bag)).same).toBe(bag.size);
  const { ok, diagnostics } = await rebuild(SESSION, whole, bag);
  expect(ok).toBe(false);
  expect(diagnostics[0]).toMatchObject({
    code: 'archive/font',
    message: 'the font regular.ttf is not here, and its licence lets no copy stand in the bag',
    place: { file: 'data/build.json' },
  });
});

test('Another font of that name is not taken for the one it was made with', async () => {
  const session = await houseWith(WITHHELD);
  const bag = await bagIn(session);
  const folder = houses.at(-1) ?? '';
  writeFileSync(path.join(folder, 'fonts/regular.ttf'), readFileSync(path.join(folder, 'fonts/italic.ttf')));
  const { diagnostics } = await rebuild(await sessionIn(folder), valueOf(await checkBag(bag)), bag);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'the font regular.ttf is another here than the bag was made with, and its licence lets no copy stand in the bag',
  ]);
});

test('What is wrong with the sources of a bag has its place in the bag', async () => {
  const bag = new Map(await bagIn(await houseWith()));
  bag.delete('data/sources/fonts/catalogue.yaml');
  const payload = new Map(
    [...bag].flatMap(([file, bytes]) => (file.startsWith('data/') ? [[file.slice(5), bytes]] : [])),
  );
  const { diagnostics } = await rebuild(SESSION, { payload, info: new Map(), files: 0, bytes: 0 }, bag);
  expect(diagnostics[0]).toMatchObject({
    code: 'font/unknown-family',
    place: { file: 'data/sources/template.yaml' },
  });
});

test('A catalogue that says of a family neither copy nor digest is refused', async () => {
  const session = await houseWith((catalogue) => catalogue.replace('    licence: OFL-1.1\n', '    archive: never\n'));
  const { template } = valueOf(openTemplate(session, 'lakeside'));
  expect(openFamily(session, template.families['furniture'] ?? '').diagnostics[0]?.message).toBe(
    'what an archive keeps of lakeside-display is neither `copy` nor `digest`',
  );
});
