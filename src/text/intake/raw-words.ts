/** Lists all words that a file has, by its bare mark-up and with none of the readers' rules, so that what a reader passes over is seen. */
import { BLOCKS, type ChildNode, type Element, isElement, isTextNode, lineOfNode } from './html-tree.ts';
import { isXmlElement, type XmlElement, xmlText } from './xml.ts';

/** Words that stand together in a file: a paragraph, a line, a comment. */
export interface RawWords {
  readonly text: string;
  readonly file: string;
  /** As of a page's lines. */
  readonly line: number;
  /** What of the file they stand in. What has the same text twice, as the parts of a mail, is several. */
  readonly part: string;
}

interface RawPart {
  readonly file: string;
  readonly part: string;
}

/** Where a line of a statement begins anew: a list's items are paragraphs as well. */
const WORD_PARAGRAPHS: ReadonlySet<string> = new Set(['w:p', 'a:p', 'w:comment']);
const WORD_WORDS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);
/** Parts of an equation, which stand over, under and beside each other. */
const EQUATION_PARTS: ReadonlySet<string> = new Set(['m:num', 'm:den', 'm:e', 'm:sup', 'm:sub', 'm:deg']);
const WORD_GAPS: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab', 'w:noBreakHyphen']);

/** Fonts that have signs in the places of letters. */
const SIGN_FONTS = /^(?:Symbol|Wingdings.*|Webdings|MT Extra)$/u;

/** The words of a part of a Word document. Drawings for older programs say again what newer ones show. */
export function rawWordsOfWord(root: XmlElement, at: RawPart): readonly RawWords[] {
  const read = new RawStretches(at);
  const visit = (element: XmlElement, part: string): void => {
    const { name } = element;
    if (WORD_WORDS.has(name)) read.add(xmlText(element));
    else if (WORD_GAPS.has(name)) read.add(' ');
    else if (name === 'w:del' || name === 'w:moveFrom' || (name === 'w:r' && isUnshown(element)))
      read.aside(() => {
        for (const child of element.children) if (isXmlElement(child)) visit(child, part);
      });
    else if (name !== 'w:r' || !hasSignFont(element)) {
      if (EQUATION_PARTS.has(name)) read.add(' ');
      const own = name === 'mc:Fallback' ? `${at.part}, for older programs` : part;
      const around = WORD_PARAGRAPHS.has(name) ? read.begin(own) : undefined;
      for (const child of element.children) if (isXmlElement(child)) visit(child, own);
      if (around !== undefined) read.end(around);
    }
  };
  visit(root, at.part);
  return read.all;
}

function hasSignFont(run: XmlElement): boolean {
  return propertiesOf(run).some(
    ({ name, attributes }) => name === 'w:rFonts' && SIGN_FONTS.test(attributes.get('w:ascii') ?? ''),
  );
}

/** Whether a run's letters are hidden or struck: they are no part of the word beside them. */
function isUnshown(run: XmlElement): boolean {
  return propertiesOf(run).some(({ name }) => name === 'w:vanish' || name === 'w:strike' || name === 'w:dstrike');
}

function propertiesOf(run: XmlElement): readonly XmlElement[] {
  const properties = run.children.find((child): child is XmlElement => isXmlElement(child) && child.name === 'w:rPr');
  return (properties?.children ?? []).filter(isXmlElement);
}

/** Of a paragraph of OpenDocument these are no words of its writer. */
const ODT_NO_WORDS: ReadonlySet<string> = new Set(['text:note-citation', 'dc:date', 'dc:creator', 'meta:date-string']);
const ODT_GAPS: ReadonlySet<string> = new Set(['text:tab', 'text:line-break', 'text:s']);

/** The words of a part of an OpenDocument text. */
export function rawWordsOfOdt(root: XmlElement, at: RawPart): readonly RawWords[] {
  const read = new RawStretches(at);
  const visit = (element: XmlElement, inside: boolean): void => {
    if (ODT_NO_WORDS.has(element.name)) return;
    if (ODT_GAPS.has(element.name)) read.add(' ');
    const begins = element.name === 'text:p' || element.name === 'text:h';
    const around = begins ? read.begin(at.part) : undefined;
    for (const child of element.children)
      if (isXmlElement(child)) visit(child, inside || begins);
      else if (inside || begins) read.add(child);
    if (around !== undefined) read.end(around);
  };
  visit(root, false);
  return read.all;
}

/** What is open while a paragraph in a paragraph, of a note or a box, is read. */
interface Stretch {
  text: string;
  line: number;
  part: string;
}

class RawStretches {
  readonly all: RawWords[] = [];
  readonly #file: string;
  #open: Stretch;
  #line = 0;

  constructor({ file, part }: RawPart) {
    this.#file = file;
    this.#open = { text: '', line: 1, part };
  }

  add(text: string): void {
    this.#open.text += text;
  }

  /** What stands in a paragraph, and not in its text. */
  aside(read: () => void): void {
    const around = this.#open;
    this.#open = { ...around, text: '' };
    read();
    const { text, line, part } = this.#open;
    if (text.trim() !== '') this.all.push({ text, file: this.#file, line, part });
    this.#open = around;
  }

  begin(part: string): Stretch {
    const around = this.#open;
    this.#open = { text: '', line: this.#line + 1, part };
    return around;
  }

  end(around: Stretch): void {
    const { text, line, part } = this.#open;
    this.#open = around;
    if (text.trim() === '') return;
    this.#line++;
    this.all.push({ text, file: this.#file, line, part });
  }
}

/** What no browser shows, and addresses of a plain text, which are links in what shows it. */
const UNSEEN: ReadonlySet<string> = new Set(
  'script style template head title meta link base source track area'.split(' '),
);

/** What is set off from the words beside it, and begins no line. */
const GAPS: ReadonlySet<string> = new Set('br sup rt rp option select button'.split(' '));

/** The words of a page of HTML, seen or not. */
export function rawWordsOfHtml(root: Element, { file, part }: RawPart): readonly RawWords[] {
  const all: RawWords[] = [];
  let [text, line] = ['', 0];
  const flush = (): void => {
    if (text.trim() !== '') all.push({ text, file, line: Math.max(line, 1), part });
    [text, line] = ['', 0];
  };
  const visit = (node: ChildNode): void => {
    if (isTextNode(node)) {
      if (line === 0 && node.value.trim() !== '') line = lineOfNode(node);
      text += node.value;
    }
    if (!isElement(node) || UNSEEN.has(node.tagName)) return;
    const cuts = BLOCKS.has(node.tagName);
    if (cuts) flush();
    // The mark of a note is no part of the word before it.
    const gap = GAPS.has(node.tagName) ? ' ' : '';
    text += gap;
    for (const child of node.childNodes) visit(child);
    text += gap;
    if (cuts) flush();
  };
  for (const child of root.childNodes) visit(child);
  flush();
  return all;
}

/** An address in a plain text is that of a link in what shows it. */
export const ADDRESS = /<?(?:https?|mailto|tel):[^\s<>]+>?|\[(?:cid|image):[^[\]\n]{0,300}\]/giu;

/** The words of a plain text, its paragraphs cut at blank lines. */
export function rawWordsOfText(text: string, { file, part }: RawPart): readonly RawWords[] {
  const all: RawWords[] = [];
  let own: string[] = [];
  const lines = text.split('\n');
  for (const [n, line] of [...lines, ''].entries()) {
    if (line.trim() !== '') own.push(line);
    else if (own.length > 0) {
      all.push({ text: own.join('\n').replace(ADDRESS, ' '), file, line: n - own.length + 1, part });
      own = [];
    }
  }
  return all;
}
