/** What Diptych made of a statement gives it back: the archive's PDF and its bag, byte for byte. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diptych, folderOf } from './diptych.ts';

/** With a comment and spaces of its own, which no writer of ours would make. */
const FACTS = `# by hand
kind: message
date:   2027-03-14
place: Geneva
languages: [en, fr]
status: final
`;
const EN = `---
title: Message on the Day of Rivers
---

The river feeds the towns that stand on it,
and they owe it clean water in return.
`;
const FR = `---
title: Message à l’occasion de la Journée des fleuves
---

Le fleuve nourrit les villes qui le bordent, et elles lui doivent en retour une eau propre.
`;
const SLUG = '2027-03-14-rivers';
const SOURCES: Readonly<Record<string, string>> = { 'statement.yaml': FACTS, 'en.md': EN, 'fr.md': FR };

async function built(edition: 'archive' | 'email') {
  const cwd = folderOf(
    Object.fromEntries(Object.entries(SOURCES).map(([name, text]) => [`statements/${SLUG}/${name}`, text])),
  );
  const ran = await diptych(['build', SLUG, '--edition', edition], { cwd });
  expect(ran.code, ran.stderr).toBe(0);
  const out = path.join(cwd, 'out', SLUG);
  const find = (folder: string, ending: string) =>
    path.join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '');
  return { cwd, out, find };
}

async function givenBack(cwd: string, from: string, to: string) {
  const ran = await diptych(['import', from, '--to', to], { cwd });
  expect(ran.code, ran.stderr).toBe(0);
  const folder = path.join(cwd, to, SLUG);
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

test('The PDF of the archive and its bag give back their sources; a bag that was altered does not', async () => {
  const { cwd, out, find } = await built('archive');
  const bag = find(out, 'archive-a4');
  expect(await givenBack(cwd, find(path.join(bag, 'data'), '.pdf'), 'of-pdf')).toEqual(SOURCES);
  expect(await givenBack(cwd, bag, 'of-bag')).toEqual(SOURCES);
  writeFileSync(path.join(bag, 'data', 'sources', 'en.md'), EN.replace('clean', 'no'));
  const ran = await diptych(['import', bag, '--to', 'of-altered'], { cwd });
  expect(ran.code).not.toBe(0);
  expect(ran.stderr).toContain('archive/altered');
}, 60_000);

test('A PDF of the archive in which one bit of a source is another gives back nothing, and says why', async () => {
  const { cwd, out, find } = await built('archive');
  const pdf = find(path.join(find(out, 'archive-a4'), 'data'), '.pdf');
  const bytes = readFileSync(pdf);
  const contents = bytes.indexOf('stream', bytes.indexOf('/EmbeddedFile\n')) + 100;
  bytes[contents] = (bytes[contents] ?? 0) ^ 1;
  writeFileSync(path.join(cwd, 'damaged.pdf'), bytes);
  const ran = await diptych(['import', 'damaged.pdf', '--to', 'of-damaged'], { cwd });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain('damaged.pdf:1:1  intake/format  the PDF is damaged');
}, 60_000);

test('A PDF that carries no statement says what to do instead', async () => {
  const { cwd, out, find } = await built('email');
  const ran = await diptych(['import', find(out, '.pdf'), '--to', 'none'], { cwd });
  expect(ran.code).not.toBe(0);
  expect(ran.stderr).toContain('if Diptych made it, import the archive copy or the mail (.eml)');
}, 60_000);
