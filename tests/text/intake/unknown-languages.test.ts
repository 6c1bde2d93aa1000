/** A text in a language that nobody can tell is kept, and asked about: it may be a version that can be set. */
import { expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = `The old bridge is open again

Lindmar, 24 November 2026

The old bridge was opened to the public again yesterday, after two years of work.

The Mayor thanked the workers and said that the bridge belongs to everybody.
`;

const SE = `Boares šaldi lea fas rabas

Boares šaldi rahppojuvvui ikte fas álbmogii guovtti jagi barggu maŋŋel.

Sátnejođiheaddji giittii bargiid ja dajai ahte šaldi gullá buohkaide.
`;

it('A text as long as the version beside it is kept and asked about', async () => {
  const { of, asked, diagnostics } = await readPage(`${EN}\n${SE}`);
  expect(asked).toEqual(['language']);
  expect(of('und')).toContain('Sátnejođiheaddji giittii');
  expect(of('en')).not.toContain('Sátnejođiheaddji');
  expect(diagnostics.filter(({ code }) => code === 'intake/other-language')).toHaveLength(1);
});
