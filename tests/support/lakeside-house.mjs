/** A house style that the program knows nothing of, with a second family: template files, fonts and nothing else. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const STYLE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/house-style');
const PACKAGE = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));

/** The faces of the second family, by their names; the letters are those of the first, under names of its own. */
const FACES = {
  regular: '400Regular/SourceSerif4_400Regular.ttf',
  italic: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  semibold: '600SemiBold/SourceSerif4_600SemiBold.ttf',
  'semibold-italic': '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
};

/** Two waves, in a box twice as wide as tall. */
export const WAVES =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 6q5-6 10 0t10 0 10 0 10 0v4q-5 6-10 0t-10 0-10 0-10 0zM0 14q5-6 10 0t10 0 10 0 10 0v4h-40z"/></svg>';

const CREST = '  - { block: emblem, at: end, beside: true, tall: 20pt, file: waves.svg, right: ours }\n';

/**
 * A folder of a house: the template `lakeside`, `lakeside-crest`, which has an emblem beside the names, and their family
 * `lakeside-display`.
 * @returns {string}
 */
export function lakesideHouse() {
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-house-'));
  cpSync(STYLE, folder, { recursive: true });
  const style = readFileSync(path.join(folder, 'templates/lakeside.yaml'), 'utf8');
  const names = style.split('\n').find((line) => line.includes('block: names,')) ?? '';
  writeFileSync(path.join(folder, 'templates/lakeside-crest.yaml'), style.replace(`${names}\n`, `${names}\n${CREST}`));
  writeFileSync(path.join(folder, 'templates/waves.svg'), WAVES);
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
