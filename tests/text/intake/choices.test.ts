/** Turns pages that leave something open into the choice that a person has, and the choice into a statement. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECOND_TITLE_MISSING } from './pages.ts';
import { importPages, type Options } from './importing.ts';

const GIVEN_TWICE = readFileSync(new URL('cases/given-twice/input.txt', import.meta.url));

async function imported(bytes: string | Uint8Array, options: Options = {}) {
  const page = { name: 'page.txt', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
  const outcome = await importPages({ kind: 'together', page }, options);
  const faults = outcome.diagnostics.map(({ code, message, hint }) => `${code} ${message}; ${hint ?? ''}`);
  return { outcome, faults, languages: outcome.ok ? outcome.value.summary.versions.map(({ lang }) => lang) : [] };
}

describe('a page that gives its text several times', () => {
  it('takes its whole versions, merges none, and asks', async () => {
    const { outcome, faults, languages } = await imported(GIVEN_TWICE);
    expect(faults).toEqual([
      'intake/several-texts the page gives its text several times: both (from line 24), as-delivered (from line 6), all-english (from line 24), all-french (from line 37); both was taken; choose with --take both or --take as-delivered or --take all-english or --take all-french',
    ]);
    expect(languages).toEqual(['en', 'fr']);
    if (!outcome.ok) throw new Error('not imported');
    expect(outcome.value.files.get('statement.yaml')).toContain('  - about: language\n');
    expect(outcome.value.summary.dropped.filter(({ what }) => what === 'version').length).toBeGreaterThan(2);
  });

  it('gives the one that is asked for, and lists the others', async () => {
    const { outcome, languages } = await imported(GIVEN_TWICE, { take: 'as-delivered' });
    expect(languages).toEqual(['en']);
    if (!outcome.ok) throw new Error('not imported');
    expect(outcome.value.files.get('en.md')).toContain('<span lang="fr">');
    expect(outcome.value.summary.dropped.filter(({ what }) => what === 'version').length).toBeGreaterThan(6);
    expect((await imported(GIVEN_TWICE, { take: 'all-english' })).languages).toEqual(['en']);
    expect((await imported(GIVEN_TWICE, { take: 'both' })).languages).toEqual(['en', 'fr']);
  });
});

describe('strict import', () => {
  const page = SECOND_TITLE_MISSING.replace(
    'Le Directeur\n',
    'Le Directeur\nMessage à l’occasion de la Journée des phares\n',
  );

  it('mends no mark and no space', async () => {
    const rough = page.replace('asks nothing', 'asks "nothing" -- it\'s free --');
    const { outcome } = await imported(rough, { strict: true });
    if (!outcome.ok) throw new Error('not imported');
    expect(outcome.value.files.get('en.md')).toContain('asks "nothing" -- it\'s free --');
    expect(outcome.value.summary.mended).toEqual([]);
    const mended = (await imported(rough)).outcome;
    expect(mended.ok && mended.value.files.get('en.md')).toContain('asks “nothing” — it’s free —');
  });

  it('refuses what nobody sees', async () => {
    const { faults } = await imported(page.replace('ships', 'sh\u00ADips'), { strict: true });
    expect(faults[0]).toMatch(/^source\/characters U\+00AD is an invisible character/u);
  });
});

describe('quotation marks of which nobody is certain', () => {
  it('stay, and are reported with their line', async () => {
    const page = SECOND_TITLE_MISSING.replace(
      'Le Directeur\n',
      'Le Directeur\nMessage à l’occasion de la Journée des phares\n',
    );
    const { outcome } = await imported(page.replace('asks nothing', 'of 6" lamps asks nothing'));
    if (!outcome.ok) throw new Error('not imported');
    expect(outcome.value.summary.unsure.map(({ line, what }) => `${line} ${what}`)).toContainEqual(
      expect.stringMatching(/^5 a straight quotation mark was left as it is: .* of 6" lamps/u),
    );
  });
});

describe('versions of which the pairs are not certain', () => {
  it('are left to a person', async () => {
    const en = [
      'One thing is sure.',
      'The other is that it is not.',
      'So it is.',
      'And the sea is the sea for all of us.',
    ];
    const fr = ['Une chose est sûre.', 'L’autre est que non.'];
    const page = `The Director\nAnne Example\nGeneva, 14 June 2019\nMessage on rivers\n\n${en.join('\n\n')}\n\n***\n\nLa Directrice\nMessage sur les fleuves\n\n${fr.join('\n\n')}\n`;
    const { faults } = await imported(page);
    expect(faults[0]).toMatch(
      /^intake\/unsure-pair what belongs together here is not certain: .*% sure\).*; join or divide paragraphs/u,
    );
  });
});
