/**
 * Writes a set of files over and over, as one of several processes that share an output folder: `OUT SET [ROUNDS]`. Every
 * file of a set begins with its name, and no two sets have files of one length.
 */
import { openFolder, writeWhole } from '../../../dist/app/delivery/index.js';

const [, , out, set, rounds = '20'] = process.argv;
const FACTS = { edition: 'handout', variant: null, paper: null, pages: null, flavours: [], proof: null };
const NAMES = ['a.pdf', 'b.pdf', 'c.txt', 'bag/bagit.txt', 'bag/data/d.pdf', `bag/data/${set}.md`];

for (let round = 0; round < Number(rounds); round++) {
  const folder = openFolder(out);
  if (!folder.ok) throw new Error(folder.diagnostics[0].message);
  const files = new Map(NAMES.map((name, i) => [name, set.repeat(1000 + i)]));
  const facts = new Map(NAMES.map((name) => [name, FACTS]));
  const record = { key: set, diptych: '1.0.0', inputs: new Map([['set', set]]), facts, diagnostics: [], source: set };
  const written = await writeWhole(folder.value, { name: 'opening', files, existing: 'replace', record });
  if (!written.ok) throw new Error(written.diagnostics[0].message);
}
