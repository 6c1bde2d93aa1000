/** A word planted in any part of a Word document, an OpenDocument text or a mail is in the statement, in what is left out, or in a message. */
import { describe, expect, it, test } from 'vitest';
import { importPages } from './importing.ts';
import { odtFile, par, run, wordFile } from './word-files.ts';

const EN = [
  'The river feeds the towns that stand on it, and they owe it clean water in return.',
  'We thank all those who have worked for this day, and all those who will go on with it tomorrow.',
];
const FR = [
  'Le fleuve nourrit les villes qui le bordent, et elles lui doivent en retour une eau propre.',
  'Nous remercions tous ceux qui ont travaillé pour ce jour, et tous ceux qui continueront demain.',
];
const FRENCH_HEAD = ['La Directrice', 'Message à l’occasion de la Journée des fleuves', 'Genève, le 14 mars 2027'];
const PLANT = 'zymurgy';

async function told(name: string, bytes: Uint8Array): Promise<string> {
  const made = await importPages({ kind: 'together', page: { name, bytes } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message, place }) => `${place?.line} ${message}`).join('\n'));
  const { files, summary } = made.value;
  return [
    ...files.values(),
    ...summary.questions.map(({ message }) => message),
    ...made.diagnostics.map(({ message }) => message),
  ].join('\n');
}

const word = (inside: string, parts: Omit<Parameters<typeof wordFile>[0], 'body'> = {}): Uint8Array =>
  wordFile({
    body: [...EN.map((one) => par(one)), inside, ...[...FRENCH_HEAD, ...FR].map((one) => par(one))].join(''),
    ...parts,
  });

const BOX = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('in a Word document', () => {
  it.each<readonly [where: string, bytes: Uint8Array]>([
    ['the header of a page', word('', { header: par(`Office of ${PLANT}`) })],
    ['the footer of a page', word('', { footer: par(`Office of ${PLANT}`) })],
    [
      'what is taken out of a header',
      word('', { header: par(`<w:del w:id="1"><w:r><w:delText>${PLANT}</w:delText></w:r></w:del>`) }),
    ],
    ['what is hidden in a footer', word('', { footer: par(run(PLANT, '<w:vanish/>')) })],
    ['a text box', word(par(BOX(par(`Call the ${PLANT}`))))],
    [
      'a text box of older programs alone',
      word(par(`<w:r><w:pict><v:textbox><w:txbxContent>${par(PLANT)}</w:txbxContent></v:textbox></w:pict></w:r>`)),
    ],
    [
      'the second branch of a drawing',
      word(par(BOX(par('Call us')).replace(/(<mc:Fallback>.*)Call us/u, `$1${PLANT}`))),
    ],
    ['a comment', word('', { comments: `<w:comment w:id="1" w:author="Ann">${par(PLANT)}</w:comment>` })],
    [
      'a footnote',
      word(par(`${run('A word')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`), {
        footnotes: `<w:footnote w:id="2">${par(`The ${PLANT} of it.`)}</w:footnote>`,
      }),
    ],
    [
      'a footnote that nothing refers to',
      word('', { footnotes: `<w:footnote w:id="2">${par(`The ${PLANT} of it.`)}</w:footnote>` }),
    ],
    ['what a change takes out', word(par(`<w:del w:id="1"><w:r><w:delText>${PLANT}</w:delText></w:r></w:del>`))],
    [
      'a row that a change takes out',
      word(`<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${par(PLANT)}</w:tc></w:tr></w:tbl>`),
    ],
    [
      'a cell in a cell',
      word(`<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${par(PLANT)}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`),
    ],
    ['what is hidden', word(par(run(PLANT, '<w:vanish/>')))],
    ['what is struck out', word(par(run(PLANT, '<w:strike/>')))],
    [
      'a diagram',
      word('', {
        others: [
          [
            'diagrams/data1.xml',
            'diagramData',
            `<dgm:x xmlns:dgm="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>${PLANT}</a:t></a:r></a:p></dgm:x>`,
          ],
        ],
      }),
    ],
    [
      'a part that nothing refers to',
      word('', {
        others: [
          [
            'document2.xml',
            'other',
            `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${par(PLANT)}</w:body></w:document>`,
          ],
        ],
      }),
    ],
    [
      'the code of a field',
      word(
        par(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(PLANT)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      ),
    ],
    ['what is in no element that is known', word(`<w:customThing>${par(PLANT)}</w:customThing>`)],
  ])('%s', async (_, bytes) => {
    expect(await told('page.docx', bytes)).toContain(PLANT);
  });
});

const odt = (inside: string, pages = ''): Uint8Array =>
  odtFile(
    [
      '<text:p>The Director</text:p><text:h text:outline-level="1">Message on the Day of Rivers</text:h><text:p>Geneva, 14 March 2027</text:p>',
      ...EN.map((one) => `<text:p>${one}</text:p>`),
      inside,
      ...[...FRENCH_HEAD, ...FR].map((one) => `<text:p>${one}</text:p>`),
    ].join(''),
    '<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>',
    pages,
  );

describe('in an OpenDocument text', () => {
  it.each<readonly [where: string, bytes: Uint8Array]>([
    ['the header of a page', odt('', `<style:header><text:p>Office of ${PLANT}</text:p></style:header>`)],
    ['the footer of a left page', odt('', `<style:footer-left><text:p>${PLANT}</text:p></style:footer-left>`)],
    ['a header of another kind', odt('', `<style:header-other><text:p>${PLANT}</text:p></style:header-other>`)],
    [
      'a text box',
      odt(`<text:p><draw:frame><draw:text-box><text:p>${PLANT}</text:p></draw:text-box></draw:frame></text:p>`),
    ],
    [
      'a note',
      odt(
        `<text:p>A word<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The ${PLANT} of it.</text:p></text:note-body></text:note>.</text:p>`,
      ),
    ],
    [
      'a note in a heading',
      odt(
        `<text:h text:outline-level="2">A word<text:note text:note-class="endnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The ${PLANT} of it.</text:p></text:note-body></text:note></text:h>`,
      ),
    ],
    [
      'a comment',
      odt(
        `<text:p>A word<office:annotation><dc:creator>Ann</dc:creator><text:p>${PLANT}</text:p></office:annotation>.</text:p>`,
      ),
    ],
    [
      'what a change takes out',
      odt(
        `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>${PLANT}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>A word<text:change text:change-id="c1"/>.</text:p>`,
      ),
    ],
    [
      'a change that stands nowhere',
      odt(
        `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>${PLANT}</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
      ),
    ],
    [
      'a table of contents',
      odt(
        `<text:table-of-content><text:index-body><text:p>${PLANT}</text:p></text:index-body></text:table-of-content>`,
      ),
    ],
    ['what is hidden', odt(`<text:p><text:span text:style-name="Gone">${PLANT}</text:span></text:p>`)],
    [
      'a row that is repeated',
      odt(
        `<table:table><table:table-rows><table:table-row><table:table-cell><text:p>${PLANT}</text:p></table:table-cell></table:table-row></table:table-rows></table:table>`,
      ),
    ],
    ['a section that is not shown', odt(`<text:section text:display="none"><text:p>${PLANT}</text:p></text:section>`)],
  ])('%s', async (_, bytes) => {
    expect(await told('page.odt', bytes)).toContain(PLANT);
  });
});

const TEXT = [
  'The Director',
  'Message on the Day of Rivers',
  'Geneva, 14 March 2027',
  ...EN,
  '***',
  ...FRENCH_HEAD,
  ...FR,
];
const MARKUP = TEXT.map((one) => `<p>${one}</p>`).join('\n');
const HEAD = 'From: press@example.org\r\nSubject: Day of Rivers\r\nMIME-Version: 1.0\r\n';
const part = (type: string, body: string, more = ''): string =>
  `--=_b\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n${more}\r\n${body.replaceAll('\n', '\r\n')}\r\n`;
const mail = (kind: string, ...parts: readonly string[]): Uint8Array =>
  Buffer.from(`${HEAD}Content-Type: multipart/${kind}; boundary="=_b"\r\n\r\n${parts.join('')}--=_b--\r\n`);

describe('in a mail', () => {
  it.each<readonly [where: string, bytes: Uint8Array]>([
    [
      'the plain text alone',
      mail('alternative', part('text/plain', `${TEXT.join('\n\n')}\n\n${PLANT}`), part('text/html', MARKUP)),
    ],
    [
      'the HTML alone',
      mail('alternative', part('text/plain', TEXT.join('\n\n')), part('text/html', `${MARKUP}<p>${PLANT}</p>`)),
    ],
    [
      'what the HTML hides',
      mail(
        'alternative',
        part('text/plain', TEXT.join('\n\n')),
        part('text/html', `<div style="display:none">${PLANT}</div>${MARKUP}`),
      ),
    ],
    ['a signature', mail('mixed', part('text/plain', `${TEXT.join('\n\n')}\n\n-- \nAnn ${PLANT}\nPress Officer\n`))],
    ['a second text', mail('mixed', part('text/plain', TEXT.join('\n\n')), part('text/plain', PLANT))],
    [
      'the name of what is attached',
      mail(
        'mixed',
        part('text/plain', TEXT.join('\n\n')),
        part('application/pdf', 'x', `Content-Disposition: attachment; filename="${PLANT}.pdf"\r\n`),
      ),
    ],
    [
      'the mail that it answers',
      mail(
        'mixed',
        part(
          'text/plain',
          `${TEXT.join('\n\n')}\n\nOn Mon, 8 Mar 2027 at 10:02, Newsroom wrote:\n> When will we have the ${PLANT}?\n`,
        ),
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await told('page.eml', bytes)).toContain(PLANT);
  });
});

test('A notice that no reader took is asked about, and many words are', async () => {
  const header = par(`<w:del w:id="1"><w:r><w:delText>Not for distribution</w:delText></w:r></w:del>`);
  const made = await importPages({ kind: 'together', page: { name: 'page.docx', bytes: word('', { header }) } });
  expect(made.ok && made.value.summary.questions.map(({ about }) => about)).toEqual(['restriction']);
  const passage = `The ${PLANT} was drawn up by a clerk of the mill and lost in the flood of that year, with all its pages.`;
  const footnotes = `<w:footnote w:id="2">${par(passage)}</w:footnote>`;
  const long = await importPages({ kind: 'together', page: { name: 'page.docx', bytes: word('', { footnotes }) } });
  expect(long.ok && long.value.summary.questions.map(({ about, message }) => `${about}: ${message}`)).toEqual([
    `text: 23 words of the file were not read, the first in the footnotes: “${passage}”`,
  ]);
  expect(long.ok && long.value.files.get('left-out.txt')).toContain(passage);
});
