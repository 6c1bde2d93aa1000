/** A press statement is a statement, whoever makes it. */
import { expect, it } from 'vitest';
import { readPage } from './importing.ts';

const TEXT =
  'Lindmar, 4 May 2027\n\nWe welcome the agreement that was reached this morning, and thank all who worked for it.\n';

it.each([
  'Press statement by Ada Brook, Minister of Fisheries',
  'Media statement by Ada Brook, Minister of Fisheries',
  'Statement by Ada Brook, Minister of Fisheries',
])('%s', async (title) => {
  const { facts, of } = await readPage(`${title}\n\n${TEXT}`);
  expect(facts).toContain('kind: statement\n');
  expect(of('en')).toContain(`title: ${title}\n`);
});

it('a press release or a press communiqué is a release', async () => {
  for (const title of ['Press release on the agreement', 'Press communiqué on the agreement'])
    expect((await readPage(`${title}\n\n${TEXT}`)).facts).toContain('kind: press-release\n');
});
