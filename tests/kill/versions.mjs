/**
 * Turns a folder into the same statements in two versions, A and B: in one house style and in another. Their texts are the
 * same, for an archive copy of another text would not be written over.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'A' | 'B'} Version */

export const SLUGS = ['2026-03-20-closing', '2026-03-20-opening'];

const TEMPLATES = { A: 'un-message', B: 'plain' };

/**
 * @param {string} root a folder to be filled
 * @returns {(version: Version) => readonly string[]} what `build` is to be given: the statements' folders, and the style
 */
export function writeVersions(root) {
  for (const slug of SLUGS) {
    const folder = path.join(root, slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'statement.yaml'), FACTS);
    const en = 'Clean water is a right, and it is within our reach.';
    const fr = 'L’eau potable est un droit, et elle est à notre portée.';
    writeFileSync(path.join(folder, 'en.md'), page('Message on clean water', en, 'Thank you.'));
    writeFileSync(path.join(folder, 'fr.md'), page('Message sur l’eau potable', fr, 'Je vous remercie.'));
  }
  return (version) => [...SLUGS.map((slug) => path.join(root, slug)), '--template', TEMPLATES[version]];
}

const FACTS = `kind: message
date: 2026-03-20
place: New York
speaker: Amina Laurent
office:
  en: The Secretary-General
  fr: La Secrétaire générale
languages: [en, fr]
status: final
symbol:
`;

/** @param {string} title @param {readonly string[]} paragraphs */
function page(title, ...paragraphs) {
  return `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`;
}
