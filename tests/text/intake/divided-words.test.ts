/** A word that a line's end has divided is one again; a hyphen that belongs to it stays. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';

const wrapped = (before: string, after: string) => `The Executive Director

Message on the Day of Clean Water

Geneva, 5 March 2027

The office of the first keeper is effective: every school needs a well, and
every well needs ${before}
${after} and a man who is paid to look after it, day after day, in
the dry season and in the wet one, for as long as the school stands there and
the children come to it.
`;

it.each([
  ['inter-', 'national work', 'needs international work'],
  ['inter-', 'governmental work', 'needs intergovernmental work'],
  ['some-', 'body who cares', 'needs somebody who cares'],
  ['co-', 'operation', 'needs co-operation'],
  ['self-', 'restraint', 'needs self-restraint'],
])('%s / %s', async (before, after, expected) => {
  const bytes = Buffer.from(wrapped(before, after));
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  expect(made.ok && made.value.files.get('en.md')).toContain(expected);
});
