/** A cell of a column that holds one language is that version's, however short it is. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

const ROWS = [
  ['Dear neighbours,', 'Chers voisins,'],
  [
    'The new bridge opens on 12 May after two years of work.',
    'Le nouveau pont ouvre le 12 mai après deux ans de travaux.',
  ],
  ['It will carry 8,000 people a day.', 'Il sera emprunté par 8 000 personnes par jour.'],
  ['Thank you.', 'Je vous remercie.'],
];

async function versionsOf(name: string, bytes: Uint8Array) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    texts: summary.versions.map(({ lang }) => files.get(`${lang}.md`) ?? ''),
    titles: summary.versions.map(({ title }) => title),
    questions: summary.questions,
  };
}

const inHtml = (rows: readonly (readonly string[])[]): Uint8Array => {
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const heads =
    '<h1>Remarks by the Mayor</h1><p>Lima, 8 May 2026</p><h1>Allocution de la Maire</h1><p>Lima, le 8 mai 2026</p>';
  return new TextEncoder().encode(`<!doctype html><html><body>${heads}<table>${cells}</table></body></html>`);
};

const inWord = (rows: readonly (readonly string[])[]): Uint8Array => {
  const cells = rows.map((row) => `<w:tr>${row.map((text) => `<w:tc>${par(text)}</w:tc>`).join('')}</w:tr>`).join('');
  const heads = ['Remarks by the Mayor / Allocution de la Maire', 'Lima, 8 May 2026 / Lima, le 8 mai 2026'];
  return wordFile({ body: `${heads.map((head) => par(head)).join('')}<w:tbl>${cells}</w:tbl>`, bare: true });
};

describe.each([
  ['page.html', inHtml],
  ['page.docx', inWord],
])('the salutations beside each other in %s', (name, file) => {
  it.each([
    ['Dear neighbours,', 'Chers voisins,'],
    ['Excellencies,', 'Excellences,'],
    ['Dear friends,', 'Chères amies, chers amis,'],
  ])('stand over the texts of their versions: %s %s', async (...salutations) => {
    const { texts, questions } = await versionsOf(name, file([salutations, ...ROWS.slice(1)]));
    expect(questions).toEqual([]);
    expect(texts[0]).not.toContain(salutations[1]);
    for (const [n, words] of salutations.entries())
      expect(texts[n]).toMatch(new RegExp(`---\\n\\n<!-- salutation -->\\n${words}\\n\\n(?!<!--)`, 'u'));
  });
});
