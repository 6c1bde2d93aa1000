/** Word and OpenDocument files for tests, made of the mark-up of their paragraphs. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

export interface WordFile {
  /** The text; its first paragraphs are those of `HEAD` unless `bare`. */
  readonly body: string;
  readonly bare?: boolean;
  readonly header?: string;
  readonly footer?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Other parts: their name from word/ on, their type of relation, and what they hold. */
  readonly others?: readonly (readonly [name: string, type: string, content: string])[];
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const par = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
export const item = (text: string, list: number, level = 0): string =>
  par(text, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

const HEAD = [
  par('The Director'),
  par('Message on the Day of Rivers', '<w:pStyle w:val="Title"/>'),
  par('Geneva, 14 March 2027'),
].join('');

const TITLE = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>';

export function wordFile({ body, bare = false, ...parts }: WordFile): Uint8Array {
  const named = [
    ['styles', 'w:styles', `${TITLE}${parts.styles ?? ''}`],
    ['numbering', 'w:numbering', parts.numbering],
    ['comments', 'w:comments', parts.comments],
    ['footnotes', 'w:footnotes', parts.footnotes],
    ['header', 'w:hdr', parts.header],
    ['footer', 'w:ftr', parts.footer],
  ] as const;
  const own = named.flatMap(([type, root, content]) =>
    content === undefined ? [] : [[`${type}.xml`, type, `${XML}<${root} ${SPACES}>${content}</${root}>`] as const],
  );
  const all = [...own, ...(parts.others ?? [])];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return zipSync(
    Object.fromEntries(
      [
        ['_rels/.rels', relations(relation('r1', 'officeDocument', 'word/document.xml'))],
        [
          'word/_rels/document.xml.rels',
          relations(all.map(([name, type]) => relation(`r-${name.replace(/\..*$/u, '')}`, type, name)).join('')),
        ],
        ['word/document.xml', `${XML}<w:document ${SPACES}><w:body>${bare ? '' : HEAD}${body}</w:body></w:document>`],
        ...all.map(([name, , content]) => [`word/${name}`, content]),
      ].map(([name = '', content = '']) => [name, strToU8(content)]),
    ),
  );
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** An OpenDocument text: what its body holds, and its automatic styles. */
export function odtFile(body: string, styles = '', pages = ''): Uint8Array {
  const spaces =
    `xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:style="${ODF}:style:1.0" ` +
    `xmlns:draw="${ODF}:drawing:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `${XML}<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `${XML}<office:document-styles ${spaces}><office:master-styles><style:master-page>${pages}</style:master-page></office:master-styles></office:document-styles>`,
    ),
  });
}
