/**
 * Sets the seed, and a text of what few fonts have, in families of other houses, in every style on both papers: any family
 * under the OFL may be used. Ends in 0 when all are built without a word of warning.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = path.join(ROOT, 'dist/cli/main.js');
const SEED = '2014-07-30-trafficking-in-persons';
const STYLES = ['un-message', 'message', 'press-release', 'letter'];

/** Packages of static TrueType with their files' own names; fetched here, and dependencies of nothing. */
const FAMILIES = [
  { name: 'eb-garamond', files: 'EBGaramond', version: '0.4.3' },
  { name: 'crimson-pro', files: 'CrimsonPro', version: '0.4.2' },
  { name: 'spectral', files: 'Spectral', version: '0.4.1' },
  { name: 'lora', files: 'Lora', version: '0.4.2' },
  { name: 'alegreya', files: 'Alegreya', version: '0.4.2' },
  { name: 'ibm-plex-serif', files: 'IBMPlexSerif', version: '0.4.1' },
  { name: 'inter', files: 'Inter', version: '0.4.2' },
  { name: 'fira-sans', files: 'FiraSans', version: '0.4.1' },
  { name: 'pt-serif', files: 'PTSerif', version: '0.4.1', semibold: '700Bold' },
];

/** Narrow spaces, raised letters and figures, and numbers that are none, in the two languages that have most of them. */
const WORDS = {
  'statement.yaml': `kind: message
date: 2033-04-01
place: Exampleville
languages: [en, fr]
status: final
`,
  'en.md': `---
title: Message on the 1st century of the 19 bridges
---

The office at 12, rue des Ponts, F-75007 Paris, is reached at +41 22 917 12 34; gifts go to CH93 0076 2011 6238 5295 7.

Mrs Example, Miss Model and Mr Essay: no. 5, nos. 1 to 3, 19th century, 2nd gate, 1,234,567 visitors, of whom 3.5 million came on foot; “421 ppm” (A/RES/70/1, para. 5)!

Is it too much? No.[^1]

[^1]: “Bridges”, no. 5, pp. 12–34.
`,
  'fr.md': `---
title: Message pour le 1er siècle des 19 ponts
---

Le bureau, 12, rue des Ponts, F-75007 Paris, répond au +41 22 917 12 34 ; les dons vont à CH93 0076 2011 6238 5295 7.

Mme Exemple, Mlle Modèle et M. Essai : n° 5, nos 1 à 3, XIXe siècle, 2e porte, 1 234 567 visiteurs, dont 3,5 millions venus à pied ; « 421 ppm » (A/RES/70/1, par. 5) !

Est-ce trop ? Non[^1].

[^1]: « Ponts », n° 5, p. 12 à 34.
`,
};

const folder = mkdtempSync(path.join(tmpdir(), 'diptych-families-'));
try {
  fetched(folder);
  const faults = FAMILIES.flatMap((family) => STYLES.flatMap((style) => faultsOf(folder, family, style)));
  for (const fault of faults) console.log(fault);
  const count = FAMILIES.length * STYLES.length * 2 * 2;
  console.log(
    `families: ${FAMILIES.length} in ${STYLES.length} styles, ${count} pages asked for, ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The packages, and a house that has each family in its catalogue. @param {string} at */
function fetched(at) {
  writeFileSync(path.join(at, 'package.json'), '{ "private": true }\n');
  const packages = FAMILIES.map(({ name, version }) => `@expo-google-fonts/${name}@${version}`);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...packages], {
    cwd: at,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(path.join(at, 'diptych.yaml'), 'issuer: { en: Office of Examples, fr: Bureau des exemples }\n');
  mkdirSync(path.join(at, 'fonts'));
  mkdirSync(path.join(at, 'templates'));
  cpSync(path.join(ROOT, 'statements', SEED), path.join(at, 'statements', SEED), { recursive: true });
  const words = path.join(at, 'statements/2033-04-01-words');
  mkdirSync(words);
  for (const [file, text] of Object.entries(WORDS)) writeFileSync(path.join(words, file), text);
  const entries = FAMILIES.map(({ name, files, semibold = '600SemiBold' }) => {
    const faces = Object.entries({ regular: '400Regular', semibold, bold: '700Bold' }).flatMap(([face, weight]) =>
      [weight, `${weight}_Italic`].map((cut, i) => {
        const file = `${files}_${cut}.ttf`;
        copyFileSync(path.join(at, 'node_modules/@expo-google-fonts', name, cut, file), path.join(at, 'fonts', file));
        const own = i === 0 ? face : face === 'regular' ? 'italic' : `${face}-italic`;
        return `      ${own}: ${file}\n`;
      }),
    );
    return `  ${name}:\n    licence: OFL-1.1\n    scripts: [Latn]\n    faces:\n${faces.join('')}`;
  });
  writeFileSync(path.join(at, 'fonts/catalogue.yaml'), `families:\n${entries.join('')}`);
}

/** What is wrong with both statements on both papers. @param {string} at @param {(typeof FAMILIES)[number]} family @param {string} style */
function faultsOf(at, { name }, style) {
  const own = readFileSync(path.join(ROOT, 'templates', `${style}.yaml`), 'utf8');
  const template = `${style}-${name}`;
  writeFileSync(path.join(at, 'templates', `${template}.yaml`), own.replace(/^family: .*$/mu, `family: ${name}`));
  const words = ['build', '--template', template, '--paper', 'a4,letter', '--edition', 'handout', '--out', template];
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { cwd: at, encoding: 'utf8' });
  const said = stderr.split('\n').filter((line) => /\b(?:error|warning)\b/u.test(line));
  return status === 0 && said.length === 0 ? [] : [`${template}: exit ${status}\n${said.join('\n') || stderr}`];
}
