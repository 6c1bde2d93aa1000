/** A short sentence is not taken for another language by words that several languages have. */
import { expect, it } from 'vitest';
import { valueOf } from '../../support/statement.ts';
import { importPages } from './importing.ts';

it('A French paragraph with “no 14” stays in the French version', async () => {
  const page =
    'La rivière rouvre au public\n\nParis, le 3 mars 2027\n\nL’Agence a annoncé la réouverture des berges, fermées depuis les crues de novembre.\n\nLa fréquentation devrait augmenter de 30 % d’ici à 2029, selon l’étude no 14 de l’Agence.\n\n***\n\nThe river reopens to the public\n\nParis, 3 March 2027\n\nThe Agency announced the reopening of the banks, closed since the floods of November.\n\nVisitor numbers are expected to rise by 30% by 2029, according to study No. 14.\n';
  const { files } = valueOf(
    await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
  );
  expect([...files.keys()].toSorted()).toEqual(['en.md', 'fr.md', 'statement.yaml']);
  expect(files.get('fr.md')).toContain('selon l’étude no 14 de l’Agence.');
});
