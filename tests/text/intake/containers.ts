/** Puts a known statement into a page of each format that people send: text, wrapped mail, HTML, Word, Markdown. */
import { strToU8, zipSync } from 'fflate';
import { withMark, type Both, type Piece } from './composing.ts';
import type { EnOrFr } from '../../support/langs.ts';

/** The lines over a text. */
export interface HeadLines {
  readonly office: Both;
  readonly speaker: string;
  readonly dateline: Both;
  readonly title: Both;
  /** What is said of the state of the text before anything else. */
  readonly notice?: Both;
}

export interface Page {
  readonly head: HeadLines;
  readonly pieces: readonly Piece[];
  readonly order: readonly EnOrFr[];
}

type Lined = Extract<Piece, { readonly text: Both }>;

/** How a text without mark-up writes its notes. */
export const NOTE_FORMS = ['square', 'round', 'raised', 'ruled'] as const;
export type NoteForm = (typeof NOTE_FORMS)[number];

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (n: number) => String(n).replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? '');

const MARKS: Readonly<Record<NoteForm, (n: number) => string>> = {
  square: (n) => `[${String(n)}]`,
  round: (n) => `(${String(n)})`,
  raised,
  ruled: (n) => `[${String(n)}]`,
};
const NOTE_STARTS: Readonly<Record<NoteForm, (n: number) => string>> = {
  square: (n) => `[${String(n)}] `,
  round: (n) => `(${String(n)}) `,
  raised: (n) => `${raised(n)} `,
  ruled: (n) => `${String(n)}. `,
};

function overText({ notice, office, speaker, dateline }: HeadLines, lang: EnOrFr, named: boolean): readonly string[] {
  return [...(notice ? [notice[lang]] : []), office[lang], ...(named ? [speaker] : []), dateline[lang]];
}

/** The notes of a version, and its pieces with their marks in them as a format has them. */
function noted(pieces: readonly Piece[], lang: EnOrFr, mark: (n: number) => string) {
  const notes: string[] = [];
  const marked = pieces.map((piece): Piece => {
    if (piece.kind !== 'paragraph') return piece;
    if (piece.note === undefined) return { ...piece, text: { ...piece.text, [lang]: withMark(piece.text[lang], '') } };
    notes.push(piece.note[lang]);
    return { ...piece, text: { ...piece.text, [lang]: withMark(piece.text[lang], mark(notes.length)) } };
  });
  return { marked, notes };
}

export interface TextForm {
  readonly notes: NoteForm;
  readonly bullet: string;
  readonly separator: string;
  /** Columns at which a mail program ends its lines. */
  readonly width?: number;
}

export function textPage({ head, pieces, order }: Page, { notes: form, bullet, separator, width }: TextForm): string {
  const versions = order.map((lang, n) => {
    const { marked, notes } = noted(pieces, lang, MARKS[form]);
    const lines = marked.map((piece) =>
      piece.kind === 'list'
        ? piece.items.map((item, at) => `${piece.ordered ? `${String(at + 1)}.` : bullet} ${item[lang]}`).join('\n')
        : wrapped(piece.text[lang], width),
    );
    const rule = form === 'ruled' && notes.length > 0 ? ['_____'] : [];
    const under = notes.map((note, at) => NOTE_STARTS[form](at + 1) + note).join('\n');
    const over = [...overText(head, lang, n === 0), head.title[lang]];
    return [over.join('\n'), ...lines, [...rule, under].join('\n')].filter((part) => part !== '').join('\n\n');
  });
  return `${versions.join(`\n\n${separator}\n\n`)}\n`;
}

function wrapped(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

export type MailForm = 'eight-bit' | 'base64' | 'quoted' | 'alternative';

export function mailPage(text: string, html: string, form: MailForm): string {
  const head = 'From: press@example.org\r\nTo: editors@example.net\r\nSubject: Day of Rivers\r\nMIME-Version: 1.0\r\n';
  const lines = (body: string) => body.replaceAll('\n', '\r\n');
  const base64 = (body: string) =>
    (
      Buffer.from(lines(body))
        .toString('base64')
        .match(/.{1,76}/gu) ?? []
    ).join('\r\n');
  const part = (type: string, encoding: string, body: string) =>
    `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  switch (form) {
    case 'eight-bit':
      return head + part('text/plain', '8bit', lines(text));
    case 'base64':
      return head + part('text/plain', 'base64', base64(text));
    case 'quoted':
      return head + part('text/plain', 'quoted-printable', quotedPrintable(lines(text)));
    case 'alternative':
      return `${head}Content-Type: multipart/alternative; boundary="=_b"\r\n\r\n--=_b\r\n${part('text/plain', 'base64', base64('See the other part.'))}--=_b\r\n${part('text/html', 'base64', base64(html))}--=_b--\r\n`;
  }
}

/** RFC 2045, section 6.7, every line soft-broken well before 76 characters. */
function quotedPrintable(text: string): string {
  return text
    .split('\r\n')
    .map((line) => {
      const units = [...line].map((character) =>
        /[!-<>-~ ]/u.test(character)
          ? character
          : [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
      );
      const lines = [''];
      for (const unit of units) {
        if ((lines.at(-1) ?? '').length + unit.length > 72) lines.push('');
        lines[lines.length - 1] += unit;
      }
      return lines.join('=\r\n');
    })
    .join('\r\n');
}

export interface HtmlForm {
  /** Whether a note's mark is a link to it, or figures alone. */
  readonly linked: boolean;
  /** Whether the versions say their language. */
  readonly tagged: boolean;
  readonly separator: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function htmlPage({ head, pieces, order }: Page, { linked, tagged, separator }: HtmlForm): string {
  const versions = order.map((lang, n) => {
    const id = (note: number) => `${lang}-note-${String(note)}`;
    const sign = (note: number) =>
      linked ? `<sup><a href="#${id(note)}">${String(note)}</a></sup>` : `<sup>${String(note)}</sup>`;
    const { marked, notes } = noted(pieces, lang, (note) => `\uE000${String(note)}\uE001`);
    const text = (raw: string) =>
      // The marks are put in once the text is escaped.
      escaped(raw).replace(new RegExp('\uE000(\\d+)\uE001', 'gu'), (_, note: string) => sign(Number(note)));
    const under = linked
      ? `<ol>${notes.map((note, at) => `<li id="${id(at + 1)}">${escaped(note)} <a href="#top">↑</a></li>`).join('')}</ol>`
      : `<hr>${notes.map((note, at) => `<p><sup>${String(at + 1)}</sup> ${escaped(note)}</p>`).join('')}`;
    const over = overText(head, lang, n === 0);
    return `<div${tagged ? ` lang="${lang}"` : ''}>
${over.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<h1>${escaped(head.title[lang])}</h1>
${marked.map((piece) => htmlOf(piece, lang, text)).join('\n')}
${notes.length > 0 ? under : ''}
</div>`;
  });
  return `<!doctype html><html><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main>${versions.join(`\n${separator}\n`)}</main><footer>© Office of Examples</footer></body></html>`;
}

function htmlOf(piece: Piece, lang: EnOrFr, text: (raw: string) => string): string {
  switch (piece.kind) {
    case 'list': {
      const tag = piece.ordered ? 'ol' : 'ul';
      return `<${tag}>${piece.items.map((item) => `<li>${text(item[lang])}</li>`).join('')}</${tag}>`;
    }
    case 'heading':
      return `<h2>${text(piece.text[lang])}</h2>`;
    case 'quote':
      return `<blockquote><p>${text(piece.text[lang])}</p></blockquote>`;
    default:
      return `<p>${text(piece.text[lang])}</p>`;
  }
}

export function markdownPage({ head, pieces, order }: Page, facts: boolean): string {
  return order
    .map((lang) => {
      const { marked, notes } = noted(pieces, lang, (n) => `[^${lang}${String(n)}]`);
      const over = facts
        ? `---\n${stateOf(head, lang)}title: ${JSON.stringify(head.title[lang])}\noffice: ${JSON.stringify(head.office[lang])}\nspeaker: ${head.speaker}\ndateline: ${JSON.stringify(head.dateline[lang])}\n---`
        : [...overText(head, lang, true), `# ${head.title[lang]}`].join('\n\n');
      const blocks = marked.map((piece) => markdownOf(piece, lang));
      return [over, ...blocks, ...notes.map((note, n) => `[^${lang}${String(n + 1)}]: ${note}`)].join('\n\n');
    })
    .join('\n\n');
}

function stateOf({ notice }: HeadLines, lang: EnOrFr): string {
  if (notice === undefined) return '';
  return `${/embargo/iu.test(notice[lang]) ? 'embargo' : 'status'}: ${JSON.stringify(notice[lang])}\n`;
}

function markdownOf(piece: Piece, lang: EnOrFr): string {
  if (piece.kind === 'list')
    return piece.items.map((item, n) => `${piece.ordered ? `${String(n + 1)}.` : '-'} ${item[lang]}`).join('\n');
  const before: Readonly<Record<Lined['kind'], string>> = {
    heading: '## ',
    quote: '> ',
    salutation: '<!-- salutation -->\n',
    'sign-off': '<!-- sign-off -->\n',
    paragraph: '',
  };
  return before[piece.kind] + piece.text[lang];
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word document: one version after the other, or the two in the columns of a table. */
export function wordPage({ head, pieces, order }: Page, columns: boolean): Uint8Array {
  const footnotes: string[] = [];
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const paragraph = (text: string, properties = '') =>
    `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text
      .split(/(\uE000\d+\uE001)/u)
      .map((part) =>
        part.startsWith('\uE000') ? `<w:r><w:footnoteReference w:id="${part.slice(1, -1)}"/></w:r>` : run(part),
      )
      .join('')}</w:p>`;
  const style = (name: string) => `<w:pStyle w:val="${name}"/>`;
  const versions = order.map((lang, n) => {
    const { marked, notes } = noted(pieces, lang, (at) => `\uE000${String(footnotes.length + at)}\uE001`);
    footnotes.push(...notes);
    const item = (ordered: boolean) =>
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${ordered ? '1' : '2'}"/></w:numPr>`;
    const over = overText(head, lang, n === 0);
    const body = marked.map((piece) => {
      if (piece.kind === 'list') return piece.items.map((one) => paragraph(one[lang], item(piece.ordered))).join('');
      const named = piece.kind === 'heading' ? style('Heading1') : piece.kind === 'quote' ? style('Quote') : '';
      return paragraph(piece.text[lang], named);
    });
    return [...over.map((line) => paragraph(line)), paragraph(head.title[lang], style('Title')), ...body].join('');
  });
  const cells = versions.map((version) => `<w:tc>${version}</w:tc>`).join('');
  const body = columns ? `<w:tbl><w:tr>${cells}</w:tr></w:tbl>` : versions.join('');
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'numbering', 'footnotes'].map((type) => [type, `${type}.xml`]),
    ),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${[
      ['Title', 'Title'],
      ['Heading1', 'heading 1'],
      ['Quote', 'Quote'],
    ]
      .map(
        ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id ?? ''}"><w:name w:val="${name ?? ''}"/></w:style>`,
      )
      .join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${WORD}">${['decimal', 'bullet']
      .map(
        (format, n) =>
          `<w:abstractNum w:abstractNumId="${String(n)}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`,
      )
      .join(
        '',
      )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${WORD}">${footnotes
      .map((note, n) => `<w:footnote w:id="${String(n + 1)}">${paragraph(note)}</w:footnote>`)
      .join('')}</w:footnotes>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(XML + text)])));
}

function relationships(targets: readonly (readonly string[])[]): string {
  const each = targets.map(
    ([type = '', target = ''], n) =>
      `<Relationship Id="rId${String(n + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** The bytes of a text in one of the encodings that are told apart. */
export const ENCODINGS = ['utf-8', 'utf-8 with a mark', 'utf-16 le', 'utf-16 be', 'windows-1252'] as const;

export function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with a mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16 le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16 be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(
        text.replace(/[’“”•–—]/gu, (mark) => String.fromCharCode(0x91 + '‘’“”•–—'.indexOf(mark))),
        'latin1',
      );
  }
}
