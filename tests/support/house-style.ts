/** A house style that the program knows nothing of, with a second family: a template file, fonts and nothing else. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const STYLE = path.join(import.meta.dirname, '../fixtures/house-style');
const PACKAGE = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));

/** The faces of the second family, by their names; the letters are those of the first, under names of its own. */
const FACES = {
  regular: '400Regular/SourceSerif4_400Regular.ttf',
  italic: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  semibold: '600SemiBold/SourceSerif4_600SemiBold.ttf',
  'semibold-italic': '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
};

/** A folder of a house: the template `lakeside`, and its family `lakeside-display`. */
export function lakesideHouse(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-house-'));
  cpSync(STYLE, folder, { recursive: true });
  mkdirSync(path.join(folder, 'fonts'));
  const faces = Object.entries(FACES).map(([name, file]) => {
    cpSync(path.join(PACKAGE, file), path.join(folder, 'fonts', `${name}.ttf`));
    return `      ${name}: ${name}.ttf`;
  });
  writeFileSync(
    path.join(folder, 'fonts/catalogue.yaml'),
    [
      'families:',
      '  lakeside-display:',
      '    name: Lakeside Display',
      '    licence: OFL-1.1',
      '    scripts: [Latn]',
      '    faces:',
      ...faces,
      '',
    ].join('\n'),
  );
  return folder;
}
