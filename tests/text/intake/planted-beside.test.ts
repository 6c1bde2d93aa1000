/** Plants notices, comments and contacts in the places that office documents and mails have beside their text, and finds each again. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { trials } from '../../support/runs.ts';
import { importPages } from './importing.ts';
import { odtFile, par, run, wordFile } from './word-files.ts';

const ENGLISH = [
  'Message on the Day of Rivers',
  'Geneva, 5 May 2017',
  'A river knows no border and asks for no passport. It carries what we give it, good and bad, to those who live downstream.',
  'The people of the valley have shown that it can be done: they measured, they argued, and they agreed with each other.',
  'It is time to give the same chance to the other rivers of the country, and to the towns that stand on them.',
];

const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is planted says something that stands nowhere else. */
const BESIDE = [
  'Embargoed until Wednesday at noon',
  'Not for distribution',
  'Hal Dunmore, Keeper of the Weirs',
  'Press office: +41 22 555 01 77',
  'Is the gauge at Holm right?',
  'The weir at Holm was built in 1912',
] as const;

type InPlace = (text: string) => { readonly name: string; readonly bytes: Uint8Array };

const bodyParagraphs = ENGLISH.map((text) => par(run(escaped(text))));
const withWord = (file: Omit<Parameters<typeof wordFile>[0], 'body' | 'bare'>, body = bodyParagraphs.join('')) => ({
  name: 'page.docx',
  bytes: wordFile({ bare: true, body, ...file }),
});
const odtParagraphs = ENGLISH.map((text) => `<text:p>${escaped(text)}</text:p>`);
const withOdt = (body: readonly string[], pages = '') => ({
  name: 'page.odt',
  bytes: odtFile(body.join(''), '', pages),
});
const mailText = ENGLISH.join('\r\n\r\n');
const MAIL_HEAD = 'From: Press <press@example.org>\r\nSubject: Rivers\r\nMIME-Version: 1.0\r\n';
const plainPart = (text: string) => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
const withMail = (mail: string) => ({ name: 'page.eml', bytes: Buffer.from(mail) });

const inText = (inline: string) => bodyParagraphs.with(3, par(`${run(escaped(ENGLISH[3] ?? ''))}${inline}`)).join('');
const box = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${par(text)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${par(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const PLACES: Readonly<Record<string, InPlace>> = {
  'a page header of Word': (text) => withWord({ header: par(text) }),
  'a page footer of Word': (text) => withWord({ footer: par(text) }),
  'a comment of Word': (text) =>
    withWord(
      { comments: `<w:comment w:id="0" w:author="K">${par(text)}</w:comment>` },
      inText('<w:r><w:commentReference w:id="0"/></w:r>'),
    ),
  'a text box of Word': (text) => withWord({}, inText(box(text))),
  'hidden words of Word': (text) => withWord({}, inText(run(text, '<w:vanish/>'))),
  'struck words of Word': (text) => withWord({}, inText(run(` ${text}`, '<w:strike/>'))),
  'a change that puts words in': (text) =>
    withWord({}, inText(`<w:ins w:id="1" w:author="K">${run(` ${text}`)}</w:ins>`)),
  'a change that takes words out': (text) =>
    withWord({}, inText(`<w:del w:id="1" w:author="K"><w:r><w:delText>${text}</w:delText></w:r></w:del>`)),
  'a footnote of Word': (text) =>
    withWord(
      { footnotes: `<w:footnote w:id="1">${par(text)}</w:footnote>` },
      inText('<w:r><w:footnoteReference w:id="1"/></w:r>'),
    ),
  'a control of Word': (text) =>
    withWord({}, inText(`<w:sdt><w:sdtPr/><w:sdtContent>${run(` ${text}`)}</w:sdtContent></w:sdt>`)),
  'a cell of a table of Word': (text) =>
    withWord(
      {},
      `${bodyParagraphs.join('')}<w:tbl><w:tr><w:tc>${par('Gauge')}</w:tc><w:tc>${par(text)}</w:tc></w:tr></w:tbl>`,
    ),
  'a page header of OpenDocument': (text) =>
    withOdt(odtParagraphs, `<style:header><text:p>${text}</text:p></style:header>`),
  'a comment of OpenDocument': (text) =>
    withOdt(
      odtParagraphs.with(
        3,
        `<text:p><office:annotation><text:p>${text}</text:p></office:annotation>${ENGLISH[3] ?? ''}</text:p>`,
      ),
    ),
  'a frame of OpenDocument': (text) =>
    withOdt(
      odtParagraphs.with(
        3,
        `<text:p>${ENGLISH[3] ?? ''}<draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></text:p>`,
      ),
    ),
  'a note of OpenDocument': (text) =>
    withOdt(
      odtParagraphs.with(
        3,
        `<text:p>${ENGLISH[3] ?? ''}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note></text:p>`,
      ),
    ),
  'a section of OpenDocument that is hidden': (text) =>
    withOdt([...odtParagraphs, `<text:section text:display="none"><text:p>${text}</text:p></text:section>`]),
  'the subject of a mail': (text) =>
    withMail(MAIL_HEAD.replace('Subject: Rivers', `Subject: ${text}`) + plainPart(mailText)),
  'the signature of a mail': (text) => withMail(MAIL_HEAD + plainPart(`${mailText}\r\n\r\n-- \r\n${text}`)),
  'the mail that is answered': (text) =>
    withMail(MAIL_HEAD + plainPart(`${mailText}\r\n\r\nOn Monday, Newsroom wrote:\r\n> ${text}`)),
  'a text that is attached to a mail': (text) =>
    withMail(
      `${MAIL_HEAD}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n${plainPart(`Please find the message attached.\r\n\r\n${text}`)}--b\r\nContent-Disposition: attachment; filename="a.txt"\r\n${plainPart(mailText)}--b--\r\n`,
    ),
  'the HTML of a mail that has it as plain text too': (text) =>
    withMail(
      `${MAIL_HEAD}Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\n${plainPart(mailText)}--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${ENGLISH.map((one) => `<p>${one}</p>`).join('')}<p>${text}</p>\r\n--b--\r\n`,
    ),
};

it.each(Object.keys(PLACES))(
  'what stands in %s is in the text, the facts, the questions or what is left out',
  async (place) => {
    for (const text of BESIDE) {
      const page = PLACES[place]?.(text) ?? withMail('');
      const made = await importPages({ kind: 'together', page });
      if (!made.ok) throw new Error(`${text}: ${made.diagnostics.map(({ message }) => message).join('\n')}`);
      const { files, summary } = made.value;
      const kept = [...files.values(), ...summary.dropped.map((one) => one.text)].join('\n');
      const said = [kept, summary.embargo, ...made.diagnostics.map(({ message }) => message)].join('\n');
      const found = new Set(wordsOf(said));
      expect(
        wordsOf(text).filter((word) => !found.has(word)),
        text,
      ).toEqual([]);
      // A notice binds wherever it stands; only behind a sentence, in its own paragraph, is it a sentence of the text.
      if (place !== 'a control of Word' && (text.startsWith('Embargoed') || text.startsWith('Not for')))
        expect(summary.questions.length, `${text} in ${place}`).toBeGreaterThan(0);
      const written = (files.get('en.md') ?? '').replaceAll('\u00A0', ' ');
      for (const paragraph of ENGLISH.slice(2))
        expect(wordsOf(written).join(' '), text).toContain(wordsOf(paragraph).join(' '));
    }
  },
);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What may stand on a page of its own, in one paragraph or several. */
const PLANTS = [
  ['Embargoed until Wednesday at noon'],
  ['DRAFT – NOT FOR RELEASE'],
  ['- a gauge that is read daily', '- a ledger for the readings'],
  ['Olga Wrightson', 'Keeper of the Weirs'],
  ['Press contacts:', 'Hal Dunmore (dunmore@example.org)'],
  ['Notes to editors', 'The weir at Holm was built in 1912'],
  ['Share this page'],
  ['About the Office', 'The Office was founded by seven millers'],
  ['Page 1 of 2'],
  ['###'],
] as const;

const planted = fc.record({
  plants: fc.array(fc.record({ lines: fc.constantFrom<readonly string[]>(...PLANTS), at: fc.nat(ENGLISH.length) }), {
    minLength: 1,
    maxLength: 3,
  }),
  isWord: fc.boolean(),
  inLines: fc.boolean(),
});

interface Planted {
  readonly plants: readonly { readonly lines: readonly string[]; readonly at: number }[];
  readonly isWord: boolean;
  /** Whether the lines of a plant stand in one paragraph, with breaks between them. */
  readonly inLines: boolean;
}

/** What of the plants is in nothing that was written, left out or told, and the text of the page as it was written. */
async function importedWith({ plants, isWord, inLines }: Planted) {
  const parts: (readonly string[])[] = ENGLISH.map((part) => [part]);
  for (const { lines, at } of plants.toSorted((a, b) => b.at - a.at)) parts.splice(at, 0, lines);
  const paragraphs = inLines ? parts : parts.flatMap((lines) => lines.map((line) => [line]));
  const page = isWord
    ? withWord(
        {},
        paragraphs.map((lines) => par(lines.map((line) => run(escaped(line))).join('<w:r><w:br/></w:r>'))).join(''),
      )
    : withOdt(paragraphs.map((lines) => `<text:p>${lines.map(escaped).join('<text:line-break/>')}</text:p>`));
  const made = await importPages({ kind: 'together', page });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  const said = [
    ...files.values(),
    ...summary.dropped.map(({ text }) => text),
    ...made.diagnostics.map(({ message }) => message),
  ].join('\n');
  const found = new Set(wordsOf(said));
  const written = (files.get('en.md') ?? '').replaceAll('\u00A0', ' ').replaceAll('\\', '');
  return {
    missing: plants.map(({ lines }) => lines.flatMap(wordsOf).filter((word) => !found.has(word))),
    written: wordsOf(written).join(' '),
  };
}

it('whatever is planted at any place of a Word or OpenDocument text is found again', async () => {
  await fc.assert(
    fc.asyncProperty(planted, async (page) => {
      const { missing, written } = await importedWith(page);
      for (const words of missing) expect(words).toEqual([]);
      for (const paragraph of ENGLISH.slice(2)) expect(written).toContain(wordsOf(paragraph).join(' '));
    }),
    trials(80),
  );
}, 600_000);

it.each([true, false])(
  'who stands over the contacts, and the office under that name, are found again, also where one paragraph has both (Word: %s)',
  async (isWord) => {
    for (const inLines of [true, false]) {
      const { missing } = await importedWith({
        plants: [
          { lines: ['Press contacts:', 'Hal Dunmore (dunmore@example.org)'], at: 0 },
          { lines: ['Olga Wrightson', 'Keeper of the Weirs'], at: 0 },
        ],
        isWord,
        inLines,
      });
      expect(missing, `in lines: ${String(inLines)}`).toEqual([[], []]);
    }
  },
);
