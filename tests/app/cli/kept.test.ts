/** What a batch keeps of each statement until it is done. */
import { expect, test } from 'vitest';
import type { Terminal } from '../../../src/app/cli/terminal.ts';
import { eachStatement } from '../../../src/app/cli/job.ts';
import { done } from '../../../src/diagnostics/index.ts';

const terminal: Terminal = {
  json: false,
  result: () => undefined,
  remark: () => undefined,
  diagnostics: () => undefined,
  progress: () => undefined,
  close: () => undefined,
};

test('Of each statement of a batch only what is still to be said is kept', async () => {
  const folders = ['opening', 'closing'].map((slug) => ({ slug, path: `statements/${slug}` }));
  const all = await eachStatement(folders, terminal, {
    work: ({ slug }) => Promise.resolve(done({ slug, pages: 'x'.repeat(1000) })),
    tell: ({ pages }) => {
      expect(pages).toHaveLength(1000);
    },
    keep: (made) => ({ ...made, pages: '' }),
  });
  expect(all.map(({ made }) => made)).toEqual([
    { slug: 'opening', pages: '' },
    { slug: 'closing', pages: '' },
  ]);
});
