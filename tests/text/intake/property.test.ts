/** Composes pages of the family at random from statements that are known, and gets the statements back. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseStatement } from '../../../src/text/source/index.ts';
import { textOf, textOfBlock } from '../../../src/text/statement/index.ts';
import { importPages } from './importing.ts';
import { enOrFr, type EnOrFr } from '../../support/langs.ts';

/** Paragraphs and their translations; each has small words enough to be known for its language. */
const PARAGRAPHS: readonly Readonly<Record<EnOrFr, string>>[] = [
  {
    en: 'A river knows no border and asks for no passport. It carries what we give it, good and bad, to those who live downstream.',
    fr: 'Un fleuve ne connaît pas de frontière et ne demande pas de passeport. Il porte ce que nous lui donnons à ceux qui vivent en aval.',
  },
  {
    en: 'In 1987 there were 14 weirs on this river; there are 9 today, and the salmon have come back for the first time.',
    fr: 'En 1987, il y avait 14 barrages sur ce fleuve ; il y en a 9 aujourd’hui, et les saumons sont revenus pour la première fois.',
  },
  {
    en: 'The people of the valley have shown that it can be done: they measured, they argued, and they agreed with each other.',
    fr: 'Les habitants de la vallée ont montré que c’était possible : ils ont mesuré, ils ont débattu et ils se sont mis d’accord.',
  },
  {
    en: '“We did not wait for a law,” the miller said to me. “We asked the neighbours, and that was the law for us.”',
    fr: '« Nous n’avons pas attendu une loi », m’a dit le meunier. « Nous avons demandé aux voisins, et c’était la loi pour nous. »',
  },
  {
    en: 'It is time to give the same chance to the other rivers of the country, and to the towns that stand on them.',
    fr: 'Le moment est venu de donner la même chance aux autres fleuves du pays, et aux villes qui sont sur leurs rives.',
  },
  {
    en: 'I call on all those who draw water from it, and on all those who return it, to meet once a year on the same bridge.',
    fr: 'J’appelle tous ceux qui y puisent de l’eau et tous ceux qui la lui rendent à se retrouver une fois par an sur le même pont.',
  },
];

const TITLES: Readonly<Record<EnOrFr, string>> = {
  en: 'Message on the Day of Rivers',
  fr: 'Message à l’occasion de la Journée des fleuves',
};
const OFFICES: Readonly<Record<EnOrFr, string>> = { en: 'The Director', fr: 'La Directrice' };
const PLACES: Readonly<Record<EnOrFr, string>> = { en: 'Geneva', fr: 'Genève' };
const DATES: Readonly<Record<EnOrFr, readonly string[]>> = {
  en: ['5 May 2017', '05 May 2017', 'May 5, 2017', 'Friday, 5 May 2017', '2017-05-05'],
  fr: ['5 mai 2017', 'le 5 mai 2017', 'vendredi 5 mai 2017', 'Le 5 mai 2017', '2017-05-05'],
};
const NOTES = [
  '',
  ' [scroll down for French version]',
  ' [scroll down for the French version',
  ' (French version follows)',
  ' [As prepared for delivery]',
];
const SEPARATORS = ['\n*****\n', '\n***\n', '\n* * *\n', '\n--------\n', '\n_____\n', ''];
const CHROME = [
  '',
  'Home\nSearch\n\n',
  'Welcome to the Office of Examples. It’s your office.\n\nLatest Statements\n\n',
  'Accueil\nRechercher\n\n',
];
const FEET = ['', '\nStatements on 5 May 2017\n', '\nPrint\nShare\n© Office of Examples\n', '\nHaut de page\n'];

/** How the page is stored; as HTML, each of its lines is a paragraph. */
const ENCODINGS = ['utf8', 'bom', 'utf16le', 'utf16be', '1252', 'html'] as const;

interface Shape {
  readonly order: readonly EnOrFr[];
  readonly head: 'one-line' | 'lines' | 'title-first';
  readonly dates: Readonly<Record<EnOrFr, number>>;
  readonly note: string;
  readonly separator: string;
  readonly chrome: string;
  readonly foot: string;
  readonly between: string;
  readonly encoding: (typeof ENCODINGS)[number];
  readonly ends: '\n' | '\r\n';
  readonly spaces: 'plain' | 'doubled' | 'no-break';
  readonly paragraphs: readonly Readonly<Record<EnOrFr, string>>[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  order: fc.constantFrom<readonly EnOrFr[]>(['en', 'fr'], ['fr', 'en']),
  head: fc.constantFrom('one-line' as const, 'lines' as const, 'title-first' as const),
  dates: fc.record({ en: fc.nat(4), fr: fc.nat(4) }),
  note: fc.constantFrom(...NOTES),
  separator: fc.constantFrom(...SEPARATORS),
  chrome: fc.constantFrom(...CHROME),
  foot: fc.constantFrom(...FEET),
  between: fc.constantFrom('\n\n', '\n', '\n \u00A0\n'),
  encoding: fc.constantFrom(...ENCODINGS),
  ends: fc.constantFrom('\n' as const, '\r\n' as const),
  spaces: fc.constantFrom('plain' as const, 'doubled' as const, 'no-break' as const),
  paragraphs: fc.subarray([...PARAGRAPHS], { minLength: 2 }),
});

function headOf(lang: EnOrFr, { head, dates, note, order }: Shape): string {
  const date = DATES[lang][dates[lang]] ?? '';
  const title = TITLES[lang] + (lang === order[0] ? note : '');
  switch (head) {
    case 'one-line':
      return `${OFFICES[lang]}\n\n${PLACES[lang]}, ${date} - ${title}`;
    case 'lines':
      return `${PLACES[lang]}\n\n${date}\n\n${title}\n\n${OFFICES[lang]}`;
    case 'title-first':
      return `${OFFICES[lang]}\n${title}\n${PLACES[lang]}, ${date}`;
  }
}

function pageOf(shaped: Shape): string {
  const { order, separator, chrome, foot, between, paragraphs, spaces } = shaped;
  const spaced = (text: string) => {
    if (spaces === 'doubled') return text.replaceAll('. ', '.  ');
    return spaces === 'no-break' ? text.replaceAll('. ', '.\u00A0 ') : text;
  };
  const versions = order.map(
    (lang) => `${headOf(lang, shaped)}\n\n${paragraphs.map((pair) => spaced(pair[lang])).join(between)}\n`,
  );
  return chrome + versions.join(`${separator}\n`) + foot;
}

function encoded(text: string, { encoding, ends }: Shape): Uint8Array {
  const page = text.replaceAll('\n', ends);
  switch (encoding) {
    case 'utf8':
      return Buffer.from(page);
    case 'bom':
      return Buffer.from(`\uFEFF${page}`);
    case 'utf16le':
      return Buffer.from(`\uFEFF${page}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(page, 'utf16le').swap16();
    case 'html':
      return Buffer.from(
        `<!doctype html><body>${text.replaceAll('&', '&amp;').replace(/^(.*\S.*)$/gmu, '<p>$1</p>')}</body>`,
      );
    case '1252':
      return Buffer.from(page.replaceAll('’', '\u0092').replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
  }
}

it('whatever the head, the order, the separator, the notes, the chrome and the encoding, the statement comes back', async () => {
  await fc.assert(
    fc.asyncProperty(shape, async (shaped) => {
      const bytes = encoded(pageOf(shaped), shaped);
      const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
      if (!made.ok)
        throw new Error(made.diagnostics.map(({ message, place }) => `${place?.line} ${message}`).join('\n'));
      const read = parseStatement(made.value);
      if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
      const { meta, versions, pairs } = read.value;
      expect(meta.date).toBe('2017-05-05');
      expect(meta.place).toEqual({ en: 'Geneva', fr: 'Genève' });
      expect(versions.map(({ lang }) => lang)).toEqual(shaped.order);
      expect(meta.speakers[0]?.office).toEqual({ en: 'The Director', fr: 'La Directrice' });
      for (const { lang, title, blocks } of versions) {
        expect(textOf(title)).toBe(TITLES[enOrFr(lang)]);
        expect(blocks.map((block) => textOfBlock(block).replaceAll('\u00A0', ' '))).toEqual(
          shaped.paragraphs.map((pair) => pair[enOrFr(lang)]),
        );
      }
      expect(pairs).toHaveLength(shaped.paragraphs.length);
    }),
    { numRuns: 120, seed: 20140730 },
  );
}, 60_000);
