/** Turns a folder into two versions of the same statements, A and B, of which no file but the smallest is the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'A' | 'B'} Version */

export const SLUGS = ['2026-03-20-closing', '2026-03-20-opening'];

const TEXTS = {
  A: {
    en: 'Clean water is a right, and it is within our reach.',
    fr: 'L’eau potable est un droit, et elle est à notre portée.',
  },
  B: {
    en: 'Clean water is a duty, and we shall be judged by it.',
    fr: 'L’eau potable est un devoir, et c’est sur lui qu’on nous jugera.',
  },
};

/**
 * @param {string} root a folder to be filled
 * @returns {(version: Version) => readonly string[]} the folders of the statements
 */
export function writeVersions(root) {
  for (const [version, text] of Object.entries(TEXTS)) {
    for (const slug of SLUGS) {
      const folder = path.join(root, version, slug);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'statement.yaml'), FACTS);
      writeFileSync(path.join(folder, 'en.md'), page('Message on clean water', text.en, 'Thank you.'));
      writeFileSync(path.join(folder, 'fr.md'), page('Message sur l’eau potable', text.fr, 'Je vous remercie.'));
    }
  }
  return (version) => SLUGS.map((slug) => path.join(root, version, slug));
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
