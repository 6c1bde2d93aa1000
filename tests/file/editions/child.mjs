/** Publishes a statement's folder on both papers and prints a digest of each file, as a process of its own. */
import { createHash } from 'node:crypto';
import { makeEditions } from '../../../dist/file/editions/index.js';
import { readStatement } from '../../../dist/app/statement-folder.js';
import { nodeResources } from '../../../dist/app/resources.js';
import { openSession } from '../../../dist/page/fonts/index.js';
import { loadTemplate } from '../../../dist/page/template/index.js';

const [, , folder] = process.argv;
const session = await openSession(nodeResources());
const statement = readStatement(folder);
const template = loadTemplate(session, 'un-message');
if (!statement.ok || !template.ok) throw new Error('the statement or the template cannot be read');
const made = await makeEditions(
  { session, statement: statement.value, sources: new Map(), template: template.value, templateText: '' },
  {
    editions: ['handout'],
    papers: ['a4', 'letter'],
    wishes: { arrangement: 'columns' },
    handout: { press: false, booklet: false, nup: false },
    mail: { settings: { to: [] } },
    archive: { pdf: '1.7' },
  },
);
if (!made.ok) throw new Error(made.diagnostics[0].message);
for (const { content } of made.value.files) console.log(createHash('sha256').update(content).digest('hex'));
