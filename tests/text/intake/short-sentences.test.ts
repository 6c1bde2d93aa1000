/** A short sentence is not taken for another language by words that several languages have. */
import { describe, expect, it } from 'vitest';
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

describe('a sentence that shows as much of another language stays in its own', () => {
  it.each([
    ['A partir de ahora, la Alianza abre sus puertas:'],
    ['A partir de ahora, la Alianza:'],
    ['Contacto de prensa: Ana Rollo, 555 0102.'],
  ])('%s', async (sentence) => {
    const page = `The Alliance opens its doors\n\nMadrid, 3 March 2027\n\nThe Alliance will open the doors of its reading rooms to the public.\n\nFrom now on, the Alliance:\n\nThe rooms are open every day of the week.\n\n***\n\nLa Alianza abre sus puertas\n\nMadrid, 3 de marzo de 2027\n\nLa Alianza abrirá al público las puertas de sus salas de lectura.\n\n${sentence}\n\nLas salas están abiertas todos los días de la semana.\n`;
    const { files } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
    );
    expect(files.get('es.md')).toContain(`\n${sentence}\n`);
    expect(files.get('es.md')).not.toContain('<span');
  });
});
