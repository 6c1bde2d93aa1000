/** A Word and an ODT document with one of each thing that such documents have, to be damaged. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';

const run = (text, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const field = (code, shown) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const BODY = [
  paragraph(run('Opening of the Harbour Library'), '<w:pStyle w:val="Title"/>'),
  paragraph(run('Geneva, ') + field(' DATE ', '13 May 2033')),
  paragraph(
    `${run('The library opens on ')}<w:ins w:id="1" w:author="A">${run('Monday')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>Sunday</w:delText></w:r></w:del>${run(', and whoever waits for the ferry can read.')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
  ),
  paragraph(
    `<w:hyperlink r:id="rId9">${run('Its shelves')}</w:hyperlink>${run(' were built of old ')}${run('boats', '<w:caps/>')}${run(' that nobody sails.', '<w:vanish/>')}${run(' They hold what the town has given.')}<w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  paragraph(run('a desk for letters'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  paragraph(run('a stove for winter'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run('Hours'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('Monday'))}</w:tc><w:tc>${paragraph(run('8 to 18'))}</w:tc></w:tr></w:tbl>`,
  `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('Nobody needs a card.'))}</w:sdtContent></w:sdt>`,
  paragraph(
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph(run('Embargoed until Friday'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`,
  ),
  '<w:altChunk r:id="rId8"/>',
  paragraph(run('Ouverture de la bibliothèque du port'), '<w:pStyle w:val="Title"/>'),
  paragraph(run('Genève, le 13 mai 2033')),
  paragraph(run('La bibliothèque ouvre lundi, et qui attend le bac peut lire.')),
  paragraph(run('Ses rayons sont faits de vieux bateaux. Ils portent ce que la ville a donné.')),
].join('');

const related = (list) =>
  `<Relationships xmlns="${P}/relationships">${list
    .map(
      ([id, type, target, mode = '']) =>
        `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`;

/** The parts of the Word document, by their names. */
export const WORD_PARTS = {
  '[Content_Types].xml': `<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': related([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/_rels/document.xml.rels': related([
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
    ['rId3', 'footnotes', 'footnotes.xml'],
    ['rId4', 'comments', 'comments.xml'],
    ['rId5', 'header', 'header1.xml'],
    ['rId6', 'footer', 'footer1.xml'],
    ['rId8', 'aFChunk', 'chunk.html'],
    ['rId9', 'hyperlink', 'https://example.org/shelves', 'External'],
  ]),
  'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${BODY}<w:sectPr/></w:body></w:document>`,
  'word/styles.xml': `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  'word/footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:id="1">${paragraph(run('As the council decided in 2031.'))}</w:footnote></w:footnotes>`,
  'word/comments.xml': `<w:comments xmlns:w="${W}"><w:comment w:id="0" w:author="B">${paragraph(run('Is that cleared?'))}</w:comment></w:comments>`,
  'word/header1.xml': `<w:hdr xmlns:w="${W}">${paragraph(run('DRAFT'))}</w:hdr>`,
  'word/footer1.xml': `<w:ftr xmlns:w="${W}">${paragraph(run('Harbour Office'))}</w:ftr>`,
  'word/chunk.html': '<html><body><p>The stove was given by the <b>ferry</b>.</p></body></html>',
};

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = ['office', 'text', 'style', 'table', 'draw']
  .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  .concat(
    `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

/** The parts of the ODT, by their names. */
export const ODT_PARTS = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': '<manifest/>',
  'content.xml': `<office:document-content ${SPACES}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>on Sunday</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Opening of the Harbour Library</text:h><text:p>Geneva, 13 May 2033</text:p>
<text:p>The library opens <text:change text:change-id="c1"/><text:span text:style-name="T1">on Monday</text:span>, and whoever waits<text:s text:c="2"/>for the ferry can read.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>As the council decided.</text:p></text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>a desk for letters</text:p></text:list-item><text:list-item><text:p>a stove for winter</text:p></text:list-item></text:list>
<text:p><office:annotation><dc:creator>B</dc:creator><text:p>Is that cleared?</text:p></office:annotation>Nobody needs a card.<draw:frame><draw:text-box><text:p>Embargoed until Friday</text:p></draw:text-box></draw:frame></text:p>
<table:table><table:table-row><table:table-cell><text:p>Monday</text:p></table:table-cell><table:table-cell><text:p>8 to 18</text:p></table:table-cell></table:table-row></table:table>
<text:h text:outline-level="1">Ouverture de la bibliothèque du port</text:h><text:p>Genève, le 13 mai 2033</text:p><text:p>La bibliothèque ouvre lundi, et qui attend le bac peut lire.</text:p>
</office:text></office:body></office:document-content>`,
  'styles.xml': `<office:document-styles ${SPACES}><office:master-styles><style:master-page style:name="Standard"><style:header><text:p>DRAFT</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
};

/** @param {Readonly<Record<string, string | Uint8Array>>} parts */
export function archiveOf(parts) {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}
