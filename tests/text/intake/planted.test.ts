/** Plants notices, lists, signatures, contacts and notes at random places of pages, and finds each of them again. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { odtFile, par, run, wordFile } from './word-files.ts';

/** A page in parts; something may be planted before any of them, and at the end. */
const ENGLISH = [
  'Message on the Day of Rivers',
  'Geneva, 5 May 2017',
  'A river knows no border and asks for no passport. It carries what we give it, good and bad, to those who live downstream.',
  'The people of the valley have shown that it can be done: they measured, they argued, and they agreed with each other.',
  'It is time to give the same chance to the other rivers of the country, and to the towns that stand on them.',
];
const FRENCH = [
  'Message à l’occasion de la Journée des fleuves',
  'Genève, le 5 mai 2017',
  'Un fleuve ne connaît pas de frontière et ne demande pas de passeport. Il porte ce que nous lui donnons à ceux qui vivent en aval.',
  'Les habitants de la vallée ont montré que c’était possible : ils ont mesuré, ils ont débattu et ils se sont mis d’accord.',
  'Le moment est venu de donner la même chance aux autres fleuves du pays, et aux villes qui sont sur leurs rives.',
];

/** Each has words that no other part of the page has. */
const PLANTS = [
  ['Embargoed until Wednesday at noon'],
  ['DRAFT – NOT FOR RELEASE'],
  ['Not for distribution'],
  ['- a gauge that is read daily', '- a ledger for the readings'],
  ['Olga Wrightson', 'Keeper of the Weirs'],
  ['For further information: Hal Dunmore, +41 22 555 01 77'],
  ['Press contacts:', 'Hal Dunmore (dunmore@example.org)'],
  ['Notes to editors', 'The weir at Holm was built in 1912'],
  ['Bottle, one litre: free', 'Canister, ten litres: $2'],
  ['Share this page'],
  ['Follow us on the fediverse and elsewhere'],
  ['About the Office', 'The Office was founded by seven millers'],
  ['Reading time: 2 min (410 words)'],
  ['Quotes'],
  ['###'],
  ['By the Newsroom'],
  ['Home > Archive > Weirs'],
  ['Quick facts', 'Weirs in service: nineteen', 'Length of the towpath: 61 kilometres'],
  ['Associated links', 'Timetable of the barges'],
  ['“Nobody asked the otters,” he said.', '— Bram Tolliver, lockkeeper'],
  ['Question: Who mends the sluices?', 'Answer: The millers mend them.'],
  ['Published on the intranet'],
  ['Ulrike Vogt, Agence des écluses', 'vogt@example.org'],
  ['Release time: Wednesday'],
  ['(Translation by the Registry)'],
  ['2 comments', 'Splendid news, wrote one reader from Upper Holm.'],
  ['SOURCE Consortium of the Lockkeepers'],
  ['Download the ledger (PDF, 90 KB)'],
  ['12 bis. The ministers took note of the tolls.'],
] as const;

/** What a web page may set a part in; what is in none of these is a paragraph. */
const BOXES = [
  (inner: string) => `<p>${inner}</p>`,
  (inner: string) => `<div class="box">${inner}</div>`,
  (inner: string) => `<aside><h3>${inner}</h3></aside>`,
  (inner: string) => `<section class="related">${inner}</section>`,
  (inner: string) => `<blockquote>${inner}</blockquote>`,
  (inner: string) => `<ul><li>${inner.replaceAll('<br>', '</li><li>')}</li></ul>`,
  (inner: string) => `<div>${inner.replaceAll('<br>', '</div><div>')}</div>`,
  (inner: string) => `<div><span>${inner.replaceAll('<br>', '</span> <span>')}</span></div>`,
  (inner: string) => `<dl><dt>${inner.replace('<br>', '</dt><dd>')}</dd></dl>`,
  (inner: string) => `<details><summary>${inner.replace('<br>', '</summary>')}</details>`,
  (inner: string) => `<table><tr><td>${inner.replaceAll('<br>', '</td><td>')}</td></tr></table>`,
  (inner: string) => `<div id="comments">${inner}</div>`,
  (inner: string) => `<footer>${inner}</footer>`,
  (inner: string) => `<figure><img src="a.png" alt="A weir"><figcaption>${inner}</figcaption></figure>`,
] as const;

/** What a site sets its text in. */
const SITES = [
  (text: string) => text,
  (text: string) => `<main>${text}</main>`,
  (text: string) =>
    `<div class="cookie-banner"><p>We use cookies on this site.</p></div><nav><a href="/">Home</a></nav><div class="page"><article>${text}</article></div><footer><p>© Office of Weirs</p></footer>`,
  (text: string) =>
    `<header><h2>Office of Weirs</h2></header><div><div><div>${text}</div></div><aside><p>Other pages of the office may be of interest.</p></aside></div>`,
] as const;

const FORMATS = ['text', 'html', 'markdown', 'mail', 'docx', 'odt'] as const;

interface Planted {
  readonly plants: readonly { readonly lines: readonly string[]; readonly at: number; readonly box: number }[];
  readonly site: number;
  readonly format: (typeof FORMATS)[number];
  readonly languages: readonly ('en' | 'fr')[];
}

const planted: fc.Arbitrary<Planted> = fc.record({
  plants: fc.array(
    fc.record({
      lines: fc.constantFrom<readonly string[]>(...PLANTS),
      at: fc.nat(ENGLISH.length + FRENCH.length),
      box: fc.nat(BOXES.length - 1),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  site: fc.nat(SITES.length - 1),
  format: fc.constantFrom(...FORMATS),
  languages: fc.constantFrom<readonly ('en' | 'fr')[]>(['en', 'fr'], ['fr', 'en'], ['en'], ['fr']),
});

const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function pageOf({ plants, site, format, languages }: Planted): { readonly name: string; readonly bytes: Uint8Array } {
  const parts: (readonly string[])[] = languages
    .flatMap((lang) => (lang === 'en' ? ENGLISH : FRENCH))
    .map((part) => [part]);
  for (const { lines, at } of plants.toSorted((a, b) => b.at - a.at))
    parts.splice(Math.min(at, parts.length), 0, lines);
  const text = parts.map((lines) => lines.join('\n')).join('\n\n');
  switch (format) {
    case 'text':
      return { name: 'page.txt', bytes: Buffer.from(`${text}\n`) };
    case 'markdown':
      return { name: 'page.md', bytes: Buffer.from(`${text.replaceAll('#', '\\#')}\n`) };
    case 'mail':
      return {
        name: 'page.eml',
        bytes: Buffer.from(
          `Subject: Message\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`,
        ),
      };
    case 'docx':
      return {
        name: 'page.docx',
        bytes: wordFile({
          bare: true,
          body: parts.flatMap((lines) => lines.map((line) => par(run(escaped(line))))).join(''),
        }),
      };
    case 'odt':
      return {
        name: 'page.odt',
        bytes: odtFile(
          parts.map((lines) => `<text:p>${lines.map(escaped).join('<text:line-break/>')}</text:p>`).join(''),
          '',
          '',
        ),
      };
    case 'html': {
      const boxes = new Map(plants.map(({ lines, box }) => [lines, BOXES[box]]));
      const blocks = parts.map((lines) => (boxes.get(lines) ?? BOXES[0])(lines.map(escaped).join('<br>')));
      const page = (SITES[site] ?? SITES[0])(blocks.join('\n'));
      return { name: 'page.html', bytes: Buffer.from(`<!doctype html><body>${page}</body>`) };
    }
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

it('whatever is planted where on a page, its words are in the text, the facts, the questions or what is left out', async () => {
  await fc.assert(
    fc.asyncProperty(planted, async (page) => {
      const made = await importPages({ kind: 'together', page: pageOf(page) });
      if (!made.ok)
        throw new Error(made.diagnostics.map(({ message, place }) => `${place?.line} ${message}`).join('\n'));
      const { files, summary } = made.value;
      const said = [
        ...files.values(),
        ...summary.dropped.map(({ text }) => text),
        ...summary.questions.map(({ message }) => message),
        ...made.diagnostics.map(({ message }) => message),
      ].join('\n');
      const found = new Set(wordsOf(said));
      for (const { lines } of page.plants)
        expect(lines.flatMap(wordsOf).filter((word) => !found.has(word))).toEqual([]);
      const texts = page.languages.map((lang) => (lang === 'en' ? ENGLISH : FRENCH)).flatMap((parts) => parts.slice(2));
      const written = [...files].map(([, text]) => text.replaceAll('\u00A0', ' ').replaceAll('\\', '')).join('\n');
      for (const paragraph of texts) expect(wordsOf(written).join(' ')).toContain(wordsOf(paragraph).join(' '));
    }),
    { numRuns: 200, seed: 20170505 },
  );
}, 60_000);

it('and a notice that binds the text always asks', async () => {
  for (let at = 0; at <= ENGLISH.length; at++)
    for (const notice of ['Embargoed until Wednesday at noon', 'DRAFT – NOT FOR RELEASE', 'Not for distribution']) {
      const page: Planted = { plants: [{ lines: [notice], at, box: 0 }], site: 0, format: 'text', languages: ['en'] };
      const made = await importPages({ kind: 'together', page: pageOf(page) });
      expect(made.ok && made.value.summary.questions.map(({ about }) => about), `${notice}, before part ${at}`).toEqual(
        [notice.startsWith('E') ? 'embargo' : 'restriction'],
      );
    }
});
