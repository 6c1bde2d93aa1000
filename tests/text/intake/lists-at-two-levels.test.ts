/** Bullets at two levels in a text that was pasted: the mark tells the level. */
import { expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = `Readout of the call

17 June 2026

They discussed:
• the quota for 2027, including
  – the share of coastal boats;
  – the closed season;
• the rescue of the trawler.

They agreed to meet in September.
`;
const FR = `Compte rendu de l’appel

17 juin 2026

Ils ont abordé :
• le quota pour 2027, notamment
  – la part des bateaux côtiers ;
  – la période de fermeture ;
• le sauvetage du chalutier.

Ils sont convenus de se revoir en septembre.
`;

it('Items with one mark between items with another are under the item before them', async () => {
  const { of, asked } = await readPage(`${EN}\n${FR}`);
  expect(asked).toEqual([]);
  expect(of('en')).toMatch(
    /^- the quota for 2027, including\n+ {2}- the share of coastal boats;\n {2}- the closed season;\n+- the rescue of the trawler\.$/mu,
  );
  expect(of('fr')).not.toContain('•');
});

it('Items with another mark under the last of a list are a list of their own', async () => {
  const { of } = await readPage(
    'Two lists\n\n17 June 2026\n\nThey discussed these matters:\n• boats;\n• nets.\n– one by one;\n– at length.\n\nThey agreed to meet again.\n',
  );
  expect(of('en')).not.toMatch(/[•–] (?:boats|nets|one|at)/u);
  expect(of('en')).toMatch(/^\* one by one;$/mu);
});
