/** Publishes a statement's folder on both papers and prints a digest of each file, as a process of its own. */
import { createHash } from 'node:crypto';
import { publish } from '../../../dist/publish.js';
import { readStatement } from '../../../dist/text/source/index.js';
import { nodeResources } from '../../../dist/app/resources.js';
import { openSession } from '../../../dist/page/fonts/index.js';
import { loadTemplate } from '../../../dist/page/template/index.js';

const [, , folder] = process.argv;
const session = await openSession(nodeResources());
const statement = readStatement(folder);
const template = loadTemplate(session, 'un-message');
if (!statement.ok || !template.ok) throw new Error('the statement or the template cannot be read');
for (const paper of ['a4', 'letter']) {
  const published = publish(statement.value, template.value, { session, paper });
  if (!published.ok) throw new Error(published.diagnostics[0].message);
  console.log(createHash('sha256').update(published.value.bytes).digest('hex'));
}
