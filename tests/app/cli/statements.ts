/** Statements in files as the command finds them: good ones, and one fault in each of the others. */

const FACTS = `kind: message
date: 2015-06-21
place: {en: Geneva, fr: Genève}
speaker: Anne Example
office:
  en: The Director
  fr: La Directrice
languages: [en, fr]
status: final
`;

const ENGLISH = `---
title: Message on the longest day
---

We have gathered every year since the first stone was laid.

Let us begin.
`;

const FRENCH = `---
title: Message pour le jour le plus long
---

Nous nous réunissons chaque année depuis la pose de la première pierre.

Commençons.
`;

/** The three files of a statement in statements/`slug`, or elsewhere; `changes` puts others in their place, or none. */
export function statement(
  slug: string,
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  folder = 'statements',
): Readonly<Record<string, string | Uint8Array>> {
  const files: typeof changes = { 'statement.yaml': FACTS, 'en.md': ENGLISH, 'fr.md': FRENCH, ...changes };
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, content]) =>
      content === undefined ? [] : [[`${folder}/${slug}/${name}`, content] as const],
    ),
  );
}

/** What `build` prints of a final statement, a line each: the files and the bag of all its editions. */
export function published(slug: string, { out = 'out', paper = 'a4' } = {}): string {
  const names = ['archive', 'email.eml', 'email.html', 'email.pdf', 'email.txt', 'handout.pdf'];
  return names
    .map((name) => name.replace(/^\w+/, (edition) => `${edition}-${paper}`))
    .map((name) => `${out}/${slug}/${slug}_en-fr_${name}\n`)
    .join('');
}

/** Where the PDF of a statement's handout goes, from the working directory. */
export function pdfOf(slug: string, { out = 'out', paper = 'a4' } = {}): string {
  return `${out}/${slug}/${slug}_en-fr_handout-${paper}.pdf`;
}
