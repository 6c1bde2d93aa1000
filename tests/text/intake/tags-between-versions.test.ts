/** What says only which version follows is no paragraph of the version over it. */
import { expect, test } from 'vitest';
import { readPage } from './importing.ts';

const imported = (...paragraphs: readonly string[]) => readPage(paragraphs.join('\n\n'));

const ENGLISH = [
  'A lighthouse asks nothing of those it helps. It does not know the name of the ship, the flag it flies or the cargo.',
  'That is why sailors of all nations have trusted such lights for two thousand years, and why we honour their keepers.',
];
const FRENCH = [
  'Un phare ne demande rien à ceux qu’il aide. Il ne connaît ni le nom du navire, ni son pavillon, ni sa cargaison.',
  'C’est pourquoi les marins de toutes les nations se fient à ces feux depuis deux mille ans, et nous rendons hommage à ceux qui les gardent.',
];

test.each(['FR', 'Français', 'French'])(
  'Under the signature of the version over it, %s is left out and listed',
  async (tag) => {
    const { of, summary } = await imported(
      'Message from the Director-General',
      'Message de la Directrice générale',
      '28 November 2026 / 28 novembre 2026',
      'EN',
      ...ENGLISH,
      'Amina Sow',
      tag,
      ...FRENCH,
      'Amina Sow',
    );
    expect(of('en').trimEnd()).toMatch(/Amina Sow$/u);
    expect(of('fr').trimEnd()).toMatch(/Amina Sow$/u);
    expect(JSON.stringify(summary.dropped)).toContain(`"${tag}"`);
  },
);
