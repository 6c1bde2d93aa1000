/** Writes a set of three files over and over, as one of several processes that share an output folder. */
import { openFolder, writeWhole } from '../../dist/delivery/index.js';

const [, , out, set] = process.argv;
for (let round = 0; round < 20; round++) {
  const folder = openFolder(out);
  if (!folder.ok) throw new Error(folder.diagnostics[0].message);
  const files = new Map(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => [name, set.repeat(1000)]));
  const written = writeWhole(folder.value, { name: 'opening', files, existing: 'replace' });
  if (!written.ok) throw new Error(written.diagnostics[0].message);
}
