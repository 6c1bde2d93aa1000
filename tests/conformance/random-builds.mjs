/**
 * Builds statements made up at random in every edition, paper, arrangement and template, and has veraPDF judge what each file
 * claims: no claim may fail, whatever a statement holds. The statements are the same in every run, so that what fails can be
 * looked at; `RANDOM_SEED=7 node tests/conformance/random-builds.mjs` makes others.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diptych } from './builds.mjs';
import { writeRandomStatements } from './random-statements.mjs';
import { FLAVOURS, validate } from './verapdf.mjs';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

/** Drawn with its right, in the head of a template that has all that can stand on a page. */
const EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>';

const BLOCKS = `blocks:
  - { block: area, at: top, thickness: 4mm, ink: house, pages: all }
  - { block: emblem, file: emblem.svg, tall: 12mm, right: 'ours, as the run that draws it can tell', at: start }
  - { block: names, at: end, text: { en: Lakeside Council, fr: Conseil du bord du lac } }
  - { block: label, space: 1.5 }
  - { block: contact, at: ends, text: { en: Ask the Council., fr: Demandez au Conseil. } }
  - { block: code, url: 'https://www.example.org/{slug}/{lang}', size: 15mm, at: end }
  - { block: about, in: foot, text: { en: We keep the lake., fr: Nous gardons le lac. } }
`;

/** How statements are built, and how many of them so. */
const WAYS = /** @type {readonly (readonly [count: number, ...options: string[]])[]} */ ([
  [20, '--paper', 'a4,letter', '--template', 'un-message'],
  [16, '--paper', 'letter', '--press', '--booklet', '--nup', '2', '--edition', 'handout'],
  [30, '--paper', 'a4', '--edition', 'archive', '--pdf', '2.0'],
  [20, '--paper', 'letter', '--edition', 'archive', '--pdf', '2.0', '--template', 'of-all'],
  [16, '--paper', 'a4', '--arrangement', 'facing', '--press', '--edition', 'handout,archive'],
  [10, '--languages', 'fr', '--edition', 'email,archive', '--pdf', '2.0'],
  [10, '--languages', 'fr,en', '--fit', '3', '--template', 'of-all'],
  [10, '--draft', '--paper', 'a4,letter'],
]);

/** The least that a run has to judge, so that it cannot pass by judging little. */
const LEAST_FILES = 300;

/**
 * @param {string} folder an empty one
 * @returns {{ readonly judged: number, readonly faults: readonly string[] }}
 */
export function randomFaults(folder) {
  const seed = Number(process.env['RANDOM_SEED'] ?? '1');
  mkdirSync(path.join(folder, 'templates'));
  const plain = readFileSync(path.join(TEMPLATES, 'plain.yaml'), 'utf8');
  const ragged = plain.replace(/^setting:\n/mu, '$&  text: ragged\n').replace(/^blocks:\n/mu, BLOCKS);
  writeFileSync(path.join(folder, 'templates/of-all.yaml'), ragged);
  writeFileSync(path.join(folder, 'templates/emblem.svg'), EMBLEM);
  const files = WAYS.flatMap(([count, ...options], way) => {
    const statements = path.join(folder, `statements-${way}`);
    mkdirSync(statements);
    const out = path.join(folder, `out-${way}`);
    diptych(
      ['build', ...writeRandomStatements(statements, count, seed * 100 + way), ...options, '--out', out],
      {},
      { cwd: folder },
    );
    return readdirSync(out).flatMap((slug) => claimsIn(path.join(out, slug)));
  });
  const verdicts = validate(files.map(({ file }) => file));
  const faults = files.flatMap(({ file, claims }) =>
    FLAVOURS.filter((flavour) => claims.includes(flavour)).flatMap((flavour) =>
      (verdicts.get(file)?.(flavour) ?? ['veraPDF did not look at it']).map(
        (fault) => `${path.relative(folder, file)}: ${flavour}: ${fault}`,
      ),
    ),
  );
  const few = files.length < LEAST_FILES ? [`only ${files.length} files were made`] : [];
  return { judged: files.length, faults: [...few, ...faults] };
}

/**
 * The PDFs of a statement, each with what it claims.
 * @param {string} folder
 */
function claimsIn(folder) {
  /** @type {{ files: readonly { path: string, flavours: readonly string[] }[] }} */
  const { files } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  return files
    .filter(({ flavours }) => flavours.length > 0)
    .map(({ path: name, flavours }) => ({ file: path.join(folder, name), claims: flavours }));
}
