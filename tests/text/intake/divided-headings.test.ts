/** A heading that gives its words in two languages is divided into the titles of both versions. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

const ROWS = [
  ['No.', 'English', 'Français'],
  ['1', 'The law enters into force on 1 June.', 'La loi entre en vigueur le 1er juin.'],
  ['2', 'Families stay together in every case.', 'Les familles restent ensemble dans tous les cas.'],
  ['3', 'Applications are decided within 90 days.', 'Les demandes sont tranchées dans un délai de 90 jours.'],
];
const HEADING = 'Key messages on the new asylum law / Messages clés sur la nouvelle loi sur l’asile';
const TITLES = ['Key messages on the new asylum law', 'Messages clés sur la nouvelle loi sur l’asile'];

async function summaryOf(name: string, bytes: Uint8Array) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return { titles: summary.versions.map(({ title }) => title), questions: summary.questions, files };
}

const inHtml = (html: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html><body>${html}</body></html>`);

it('a heading over the columns of a table in Word', async () => {
  const cells = ROWS.map((row) => `<w:tr>${row.map((text) => `<w:tc>${par(text)}</w:tc>`).join('')}</w:tr>`).join('');
  const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${HEADING}</w:t></w:r></w:p>`;
  const styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  const { titles, questions } = await summaryOf(
    'page.docx',
    wordFile({
      body: `${heading}${par('Bern, 4 May 2026 / Berne, le 4 mai 2026')}<w:tbl>${cells}</w:tbl>`,
      styles,
      bare: true,
    }),
  );
  expect(titles).toEqual(TITLES);
  expect(questions).toEqual([]);
});

it('a heading over the columns of a table of a web page', async () => {
  const cells = ROWS.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const { titles } = await summaryOf('page.html', inHtml(`<h1>${HEADING}</h1><table>${cells}</table>`));
  expect(titles).toEqual(TITLES);
});

it('a heading in one language keeps its stroke', async () => {
  const html =
    '<h1>The rules on lorries / buses in the city</h1><p>Bern, 4 May 2026</p><p>The rules of 2019 end on 1 June, and the new ones are simpler for all who drive.</p><p>Nobody needs a second permit.</p>';
  const { titles } = await summaryOf('page.html', inHtml(html));
  expect(titles).toEqual(['The rules on lorries / buses in the city']);
});

it('a heading between paragraphs in turns is a heading in both versions', async () => {
  const html =
    '<h1>The harbour reopens / Le port rouvre</h1><p>Geneva, 4 May 2026 / Genève, le 4 mai 2026</p><p>The harbour opens again on 1 June after two years of work.</p><p>Le port rouvre le 1er juin après deux ans de travaux.</p><h2>What changes for the city / Ce qui change pour la ville</h2><p>Ferries leave every ten minutes, and the quay is free of cars.</p><p>Les bacs partent toutes les dix minutes, et le quai est sans voitures.</p>';
  const { titles, files } = await summaryOf('page.html', inHtml(html));
  expect(titles).toEqual(['The harbour reopens', 'Le port rouvre']);
  expect(files.get('en.md')).toMatch(/work\.\n\n## What changes for the city\n\nFerries/u);
  expect(files.get('fr.md')).toMatch(/travaux\.\n\n## Ce qui change pour la ville\n\nLes bacs/u);
});
