/** Turns a Word document into its lines and blocks, by way of the HTML that it amounts to. */
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { listsOf, stylesOf } from './docx-styles.ts';
import { shownText, type WordParts, WordReader } from './docx-text.ts';
import { type OfficeDocument, openedOffice } from './office-document.ts';
import type { OfficeFinding } from './office-findings.ts';
import { readPart } from './office-lines.ts';
import { markupOfOffice, type OfficeBlock, type OfficeInline, type OfficeNote } from './office-markup.ts';
import type { Surrounding } from './office-surroundings.ts';
import type { OpenedPage, OpenOptions, PageFile } from './page.ts';
import { type RawWords, rawWordsOfWord } from './raw-words.ts';
import {
  MOST_ELEMENTS,
  treeOfPart,
  type XmlBudget,
  xmlChild,
  type XmlElement,
  xmlElements,
  XmlFault,
  xmlWithin,
} from './xml.ts';
import { unzipped } from './zip.ts';

/** What the text of all parts may have unpacked: a statement of 40 pages has 2 MB of mark-up. */
const MOST_BYTES = 24_000_000;

/** The parts that hold text, and what is needed to find and to read them. Of all else, macros and media, nothing is kept. */
const TEXT_PARTS = /\.(?:xml|rels|x?html?|mht|txt)$/iu;
const NO_TEXT_PARTS = /(?:^customXml\/|\/theme\/|\/(?:stylesWithEffects|fontTable|webSettings|settings)\.xml$)/u;

const MACROS = /(?:^|\/)vbaProject\.bin$/u;

export async function openDocx({ name, bytes }: PageFile, options: OpenOptions): Promise<Outcome<OpenedPage>> {
  const place = { file: name, line: 1, column: 1 };
  const opened = unzipped(bytes, {
    place,
    wanted: (part) => TEXT_PARTS.test(part) && !NO_TEXT_PARTS.test(part),
    mostWanted: MOST_BYTES,
  });
  if (!opened.ok) return opened;
  const { names, parts } = opened.value;
  const named = readPart('_rels/.rels', place, () => mainPart(parts));
  if (!named.ok) return named;
  const main = named.value;
  if (main === undefined) {
    if (parts.has('content.xml')) {
      const { openOdt } = await import('./odt.ts');
      return openOdt(name, parts, options);
    }
    const message = 'the file is an archive, but no Word document';
    return failed([fault('intake/format', message, place, 'name a .docx, or unpack it and name the text')]);
  }
  const macros = names.some((part) => MACROS.test(part))
    ? [
        fault(
          'intake/macros',
          'the document has macros; they were neither looked at nor run',
          place,
          'ask its sender for a .docx',
        ),
      ]
    : [];
  const read = readPart(main, place, () => readDocument(parts, main, name));
  if (!read.ok) return read;
  const page = openedOffice(read.value, { file: name, strict: options.strict, format: 'docx' });
  return page.ok ? done(page.value, [...macros, ...page.diagnostics]) : page;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const DOCUMENT = /\/officeDocument$/u;

/** The document's name is said by the archive's relations; by use it is word/document.xml. */
function mainPart(parts: Parts): string | undefined {
  const named = relations(parts, '', { elements: 2000 }).find(({ type }) => DOCUMENT.test(type))?.target;
  return [named, 'word/document.xml'].find((part) => part !== undefined && parts.has(part));
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

function relations(parts: Parts, part: string, budget: XmlBudget): readonly Relation[] {
  const end = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, end), part.slice(end)];
  const own = `${folder}_rels/${file}.rels`;
  const bytes = parts.get(own);
  if (bytes === undefined) return [];
  return xmlElements(treeOfPart(own, bytes, budget)).map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const outside = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: outside ? target : resolved(folder, target),
      outside,
    };
  });
}

/** The name of a part as another has it: from the root, or from its own folder. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readDocument(parts: Parts, main: string, file: string): OfficeDocument {
  const budget = { elements: MOST_ELEMENTS };
  const links = relations(parts, main, budget);
  const tree = (type: RegExp): XmlElement | undefined => {
    const target = links.find((link) => type.test(link.type))?.target;
    const bytes = target === undefined ? undefined : parts.get(target);
    return target === undefined || bytes === undefined ? undefined : treeOfPart(target, bytes, budget);
  };
  const bytes = parts.get(main);
  const document = bytes === undefined ? undefined : treeOfPart(main, bytes, budget);
  const comments = tree(/\/comments$/u);
  const shared: WordParts = {
    styles: stylesOf(tree(/\/styles$/u)),
    lists: listsOf(tree(/\/numbering$/u)),
    targets: targetsOf(links),
    chunks: chunksOf(parts, links),
    comments: new Map(commentsOf(comments)),
  };
  const reader = new WordReader(shared);
  const blocks = reader.blocks(xmlChild(document, 'w:body')?.children ?? []);
  const notes = notesOf(reader, [
    ['f', 'w:footnote', tree(/\/footnotes$/u)],
    ['e', 'w:endnote', tree(/\/endnotes$/u)],
  ]);
  return {
    html: markupOfOffice(blocks, notes),
    findings: [...reader.findings, ...unreferred(comments, reader.findings)],
    around: links.flatMap(({ type, target }) => {
      const kind = /\/(header|footer)$/u.exec(type)?.[1];
      const part = kind === undefined ? undefined : parts.get(target);
      if (part === undefined) return [];
      const where = kind === 'header' ? 'header' : 'footer';
      return surroundingsOf(treeOfPart(target, part, budget), where, {
        ...shared,
        targets: targetsOf(relations(parts, target, budget)),
      });
    }),
    raw: rawWordsIn(parts, main, file),
  };
}

/** Parts with no words of the text: building blocks that a program offers, and how lists are numbered. */
const NO_WORDS = /\/(?:glossary\/.*|styles|numbering|people|comments\w+)\.xml$/u;

const PARTS: readonly (readonly [name: RegExp, called: string])[] = [
  [/\/header\d*\.xml$/u, 'the header of a page'],
  [/\/footer\d*\.xml$/u, 'the footer of a page'],
  [/\/footnotes\.xml$/u, 'the footnotes'],
  [/\/endnotes\.xml$/u, 'the endnotes'],
  [/\/comments\.xml$/u, 'the comments'],
  [/\/charts?\//u, 'a chart'],
  [/\/diagrams\//u, 'a diagram'],
];

/** All words of the archive, whether anything refers to the part that has them or not. */
function rawWordsIn(parts: Parts, main: string, file: string): readonly RawWords[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const budget = { elements: MOST_ELEMENTS };
  return [...parts].flatMap(([name, bytes]) => {
    if (!name.startsWith(folder) || !name.endsWith('.xml') || NO_WORDS.test(name)) return [];
    const called = name === main ? 'the text' : (PARTS.find(([pattern]) => pattern.test(name))?.[1] ?? name);
    try {
      return rawWordsOfWord(treeOfPart(name, bytes, budget), { file, part: called });
    } catch (error) {
      // What is broken and not read otherwise has no words.
      if (error instanceof XmlFault) return [];
      throw error;
    }
  });
}

function targetsOf(links: readonly Relation[]): ReadonlyMap<string, string> {
  return new Map(links.filter(({ outside }) => outside).map(({ id, target }) => [id, target]));
}

/** Passages that are embedded as files of other formats: those in HTML and in text are read. */
function chunksOf(parts: Parts, links: readonly Relation[]): ReadonlyMap<string, string | undefined> {
  return new Map(
    links
      .filter(({ type }) => type.endsWith('/aFChunk'))
      .map(({ id, target }) => {
        const bytes = parts.get(target);
        const text = bytes === undefined ? undefined : new TextDecoder().decode(bytes);
        if (text === undefined) return [id, undefined];
        if (/\.x?html?$/iu.test(target)) return [id, bodyOf(text)];
        return [id, /\.txt$/iu.test(target) ? paragraphs(text) : undefined];
      }),
  );
}

/** What stands between the tags of the body, or all where there are none. */
function bodyOf(html: string): string {
  const low = html.toLowerCase();
  const start = low.indexOf('<body');
  const from = start === -1 ? -1 : low.indexOf('>', start);
  const to = low.lastIndexOf('</body>');
  return html.slice(from + 1, to === -1 ? html.length : to);
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replace(/^(.*\S.*)$/gmu, '<p>$1</p>');
}

function commentsOf(root: XmlElement | undefined): readonly (readonly [id: string, text: string])[] {
  return (root === undefined ? [] : xmlWithin(root, 'w:comment')).map((comment) => {
    const author = comment.attributes.get('w:author') ?? '';
    const text = shownText(comment);
    return [
      comment.attributes.get('w:id') ?? '',
      author === '' || text.startsWith(`${author}:`) ? text : `${author}: ${text}`,
    ];
  });
}

/** Comments whose place the document does not say. */
function unreferred(root: XmlElement | undefined, findings: readonly OfficeFinding[]): readonly OfficeFinding[] {
  const told = new Set(findings.flatMap(({ what, text }) => (what === 'comment' ? [text] : [])));
  return commentsOf(root).flatMap(([, text]): readonly OfficeFinding[] =>
    told.has(text) ? [] : [{ what: 'comment', text, line: 1 }],
  );
}

function notesOf(
  reader: WordReader,
  sources: readonly (readonly [letter: string, name: string, root: XmlElement | undefined])[],
): readonly OfficeNote[] {
  const elements = new Map(
    sources.flatMap(([letter, name, root]) =>
      (root === undefined ? [] : xmlElements(root))
        .filter((element) => element.name === name && element.attributes.get('w:type') === undefined)
        .map((element) => [`${letter}${element.attributes.get('w:id') ?? ''}`, element] as const),
    ),
  );
  return [...new Set(reader.referred)].flatMap((id) => {
    const element = elements.get(id);
    if (element === undefined) return [];
    return [{ id, blocks: withoutMark(reader.blocks(element.children), reader.ownMarks.get(id) ?? '') }];
  });
}

/** A note that begins with the mark its writer chose has a number instead. */
function withoutMark(blocks: readonly OfficeBlock[], mark: string): readonly OfficeBlock[] {
  const [first, ...rest] = blocks;
  if (mark === '' || first?.kind !== 'paragraph') return blocks;
  const at = first.content.findIndex((inline) => inline.kind === 'text' && inline.text.trim() !== '');
  const inline = first.content[at];
  if (inline?.kind !== 'text' || !inline.text.trimStart().startsWith(mark)) return blocks;
  const own: OfficeInline = { ...inline, text: inline.text.trimStart().slice(mark.length).trimStart() };
  return [{ ...first, content: first.content.with(at, own) }, ...rest];
}

/** The lines of a page's header or footer, and what is drawn behind its text. */
function surroundingsOf(root: XmlElement, where: 'header' | 'footer', parts: WordParts): readonly Surrounding[] {
  const reader = new WordReader(parts);
  const marks = xmlWithin(root, 'v:textpath').flatMap(({ attributes }) => attributes.get('string') ?? []);
  const drawn = new Set(marks.map((text) => text.trim()));
  const text = (content: readonly OfficeInline[]): string =>
    content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '')).join('');
  const lines = (blocks: readonly OfficeBlock[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return text(block.content).split('\n');
      return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => lines(cell.blocks))) : [];
    });
  return [
    ...lines(reader.blocks(root.children))
      .filter((line) => !drawn.has(line.trim()))
      .map((line): Surrounding => ({ where, text: line })),
    ...[...drawn].map((mark): Surrounding => ({ where: 'watermark', text: mark })),
  ];
}
