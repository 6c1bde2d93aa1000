/** Reads the text of a Word document as Word shows it without mark-up, and notes all that it has beside that text. */
import {
  type CharacterFacts,
  characterStyle,
  isOn,
  paragraphStyle,
  type ShownLabel,
  WordCounters,
  type WordLists,
  type WordStyles,
} from './docx-styles.ts';
import {
  blocksOfBox,
  type OfficeBlock,
  type OfficeCell,
  type OfficeInline,
  type OfficeParagraph,
  PLAIN_RUN,
  type RunStyle,
  showsWords,
} from './office-markup.ts';
import type { OfficeFinding } from './office-findings.ts';
import { equationPieces } from './office-equations.ts';
import { signOf } from './office-signs.ts';
import {
  isXmlElement,
  xmlChild,
  type XmlElement,
  xmlElements,
  type XmlNode,
  XmlFault,
  xmlText,
  xmlWithin,
} from './xml.ts';

export interface WordParts {
  readonly styles: WordStyles;
  readonly lists: WordLists;
  /** What links lead to, by the id of the relation. */
  readonly targets: ReadonlyMap<string, string>;
  /** What is embedded as text of another format, by the id of the relation: its HTML, or nothing if it cannot be read. */
  readonly chunks: ReadonlyMap<string, string | undefined>;
  /** Who says what in a comment, by its id. */
  readonly comments: ReadonlyMap<string, string>;
}

/** A field between its beginning and its end: its code, then what it shows. */
interface Field {
  code: string;
  phase: 'code' | 'result';
  href: string;
  shown: boolean;
  result: string;
}

/** What is known of the characters around. */
interface Around {
  readonly paragraph: CharacterFacts;
  readonly href: string;
  /** Whether they are taken out by a change that nobody has decided on. */
  readonly deleted: boolean;
}

/** What no reader of the document is shown, and properties, which are read where they belong. */
const NOT_READ: ReadonlySet<string> = new Set(
  (
    'w:pPr w:rPr w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:sdtPr w:sdtEndPr w:instrText w:delInstrText w:binData w:bookmarkStart w:bookmarkEnd ' +
    'w:proofErr w:permStart w:permEnd w:commentRangeStart w:commentRangeEnd w:annotationRef w:footnoteRef w:endnoteRef w:separator ' +
    'w:continuationSeparator w:lastRenderedPageBreak w:softHyphen w:pgNum w:smartTagPr w:customXmlPr w:fldData w:ffData w:rt'
  ).split(' '),
);

/** Fields that show nothing, whatever they hold. */
const SILENT_FIELDS =
  /^(?:XE|TC|TA|RD|SET|ADVANCE|PRIVATE|HYPERLINK|PAGE|NUMPAGES|SECTION|SECTIONPAGES|BOOKMARK|REVNUM)$/u;

/** Fields that list what stands on which page: of a document, and not of its text. */
const LISTS_OF_PAGES = /^\s*(?:TOC|INDEX|TOA)(?!\w)/u;

/** Fields that are filled anew whenever the document is opened, printed or saved. */
const TODAY = /^\s*(?:DATE|TIME|SAVEDATE|PRINTDATE)(?!\w)/u;

/** More than the longest of statements has, as of the lines of a page. */
const MOST_PARAGRAPHS = 10_000;

/** Walks one document; what it noted is in `findings`, in the document's order. */
export class WordReader {
  readonly findings: OfficeFinding[] = [];
  /** The notes that are referred to, in the order of their marks: f12, e3. */
  readonly referred: string[] = [];
  /** Marks that a writer has chosen for notes, by the id of the note. */
  readonly ownMarks = new Map<string, string>();
  readonly #parts: WordParts;
  readonly #counters: WordCounters;
  readonly #fields: Field[] = [];
  #boxes: XmlElement[] = [];
  #rules = 0;
  #markFor: string | undefined;
  /** The character that was read last in this paragraph. */
  #before = '';
  /** The paragraph that is read, from 1. */
  #line = 1;

  constructor(parts: WordParts) {
    this.#parts = parts;
    this.#counters = new WordCounters(parts.lists);
  }

  blocks(nodes: readonly XmlNode[]): readonly OfficeBlock[] {
    const blocks: OfficeBlock[] = [];
    let joined: readonly OfficeInline[] = [];
    for (const node of nodes) {
      if (!isXmlElement(node) || NOT_READ.has(node.name)) continue;
      if (node.name === 'w:p') {
        const content = [...joined, ...this.#content(node)];
        joined = [];
        // Where the mark of a paragraph is taken out, it is one with the next.
        if (markIsDeleted(node)) joined = content;
        else this.#finish(blocks, node, content);
      } else blocks.push(...this.#block(node));
    }
    if (joined.length > 0) this.#finish(blocks, undefined, joined);
    return blocks;
  }

  #block(element: XmlElement): readonly OfficeBlock[] {
    switch (element.name) {
      case 'w:tbl':
        return [{ kind: 'table', rows: this.#rows(element) }];
      case 'w:sdt':
        return this.#isPlaceholder(element) ? [] : this.blocks(xmlChild(element, 'w:sdtContent')?.children ?? []);
      case 'w:del':
      case 'w:moveFrom':
        this.#find('deleted', shownText(element));
        return [];
      case 'mc:AlternateContent':
        return this.blocks(branchOf(element));
      case 'w:altChunk':
        return this.#chunk(element.attributes.get('r:id') ?? '');
      case 'w:r':
      case 'w:hyperlink':
      case 'm:oMathPara':
      case 'm:oMath':
        return this.blocks([{ name: 'w:p', attributes: new Map(), children: [element] }]);
      default:
        return this.blocks(element.children);
    }
  }

  #chunk(id: string): readonly OfficeBlock[] {
    const html = this.#parts.chunks.get(id);
    if (html !== undefined) return [{ kind: 'markup', html }];
    this.#find('chunk', '');
    return [];
  }

  #rows(table: XmlElement): readonly (readonly OfficeCell[])[] {
    return xmlElements(table).flatMap((element): readonly (readonly OfficeCell[])[] => {
      if (element.name !== 'w:tr') return NOT_READ.has(element.name) ? [] : this.#rows(contentOf(element));
      if (xmlChild(xmlChild(element, 'w:trPr'), 'w:del') !== undefined) {
        this.#find('deleted', shownText(element));
        return [];
      }
      if (xmlChild(xmlChild(element, 'w:trPr'), 'w:ins') !== undefined) this.#find('inserted', shownText(element));
      return [this.#cells(element)];
    });
  }

  #cells(row: XmlElement): readonly OfficeCell[] {
    return xmlElements(row).flatMap((element): readonly OfficeCell[] => {
      if (element.name !== 'w:tc') return NOT_READ.has(element.name) ? [] : this.#cells(contentOf(element));
      const properties = xmlChild(element, 'w:tcPr');
      const columns = Number(xmlChild(properties, 'w:gridSpan')?.attributes.get('w:val') ?? 1);
      const merge = xmlChild(properties, 'w:vMerge');
      const rows = merge?.attributes.get('w:val') === 'restart' ? 2 : 1;
      return [{ blocks: this.blocks(element.children), columns: columns > 1 ? columns : 1, rows }];
    });
  }

  #finish(blocks: OfficeBlock[], element: XmlElement | undefined, content: readonly OfficeInline[]): void {
    const properties = element === undefined ? undefined : xmlChild(element, 'w:pPr');
    const { tag, numbering, depth, ofList } = paragraphStyle(properties, this.#parts.styles);
    this.#endFields();
    if (ofList) {
      this.#find('contents', content.map((one) => (one.kind === 'text' ? one.text : ' ')).join(''));
      return;
    }
    const paragraph = labelled({ kind: 'paragraph', tag, content }, deeper(this.#counters.next(numbering), depth));
    if (showsWords(paragraph) && ++this.#line > MOST_PARAGRAPHS)
      throw new XmlFault(`has more than ${MOST_PARAGRAPHS} paragraphs`, 'excess');
    blocks.push(paragraph);
    for (; this.#rules > 0; this.#rules--) blocks.push({ kind: 'rule' });
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) {
      const inside = this.blocks(box.children);
      this.#find('box', shownText(box));
      blocks.push(...blocksOfBox(inside));
    }
  }

  /** A field whose code no paragraph ends hides nothing of the next; a link ends with its paragraph. */
  #endFields(): void {
    for (let at = this.#fields.length - 1; at >= 0; at--) {
      const field = this.#fields[at];
      if (field?.phase === 'code') {
        this.#fields.splice(at, 1);
        this.#find('field', field.code.trim());
      } else if (field !== undefined) {
        field.href = '';
        field.result += ' ';
      }
    }
  }

  #content(paragraph: XmlElement): readonly OfficeInline[] {
    const { characters } = paragraphStyle(xmlChild(paragraph, 'w:pPr'), this.#parts.styles);
    this.#before = '';
    return this.#inlines(paragraph.children, { paragraph: characters, href: '', deleted: false });
  }

  #inlines(nodes: readonly XmlNode[], around: Around): readonly OfficeInline[] {
    return nodes.flatMap((node) => (isXmlElement(node) ? this.#inline(node, around) : []));
  }

  #inline(element: XmlElement, around: Around): readonly OfficeInline[] {
    const { name, children } = element;
    if (NOT_READ.has(name)) return [];
    switch (name) {
      case 'w:r':
        return this.#run(element, around);
      case 'w:hyperlink': {
        const href = this.#parts.targets.get(element.attributes.get('r:id') ?? '') ?? '';
        return this.#inlines(children, { ...around, href });
      }
      case 'w:fldSimple': {
        const code = element.attributes.get('w:instr') ?? '';
        const inside = this.#inlines(children, { ...around, href: linkIn(code) ?? around.href });
        const result = inside.map((one) => (one.kind === 'text' ? one.text : ' ')).join('');
        if (!around.deleted) this.#ended({ code, result });
        if (LISTS_OF_PAGES.test(code)) return [];
        return inside.length > 0 ? inside : this.#emptyField(code);
      }
      case 'w:ins':
      case 'w:moveTo':
        if (!around.deleted) this.#find('inserted', shownText(element));
        return this.#inlines(children, around);
      case 'w:del':
      case 'w:moveFrom': {
        this.#find('deleted', shownText(element));
        // Whatever is in it is not shown; but a field may end here that began before.
        this.#inlines(children, { ...around, deleted: true });
        return [];
      }
      case 'w:sdt':
        return this.#isPlaceholder(element)
          ? []
          : this.#inlines(xmlChild(element, 'w:sdtContent')?.children ?? [], around);
      case 'mc:AlternateContent':
        return this.#inlines(branchOf(element), around);
      case 'm:oMathPara':
      case 'm:oMath': {
        const pieces = equationPieces(element);
        this.#find('equation', pieces.map(({ text }) => text).join(''));
        return pieces.flatMap(({ text, raised, lowered }) =>
          this.#text(text, { ...PLAIN_RUN, raised, lowered }, around),
        );
      }
      default:
        return this.#inlines(children, around);
    }
  }

  #run(run: XmlElement, around: Around): readonly OfficeInline[] {
    const style = characterStyle(xmlChild(run, 'w:rPr'), around.paragraph, this.#parts.styles);
    return run.children.flatMap((node) => (isXmlElement(node) ? this.#piece(node, style, around) : []));
  }

  #piece(element: XmlElement, facts: CharacterFacts, around: Around): readonly OfficeInline[] {
    const { name, attributes } = element;
    if (name === 'w:instrText' || name === 'w:delInstrText') {
      const field = this.#fields.at(-1);
      if (field?.phase === 'code') field.code += xmlText(element);
      return [];
    }
    if (name === 'w:fldChar') return this.#fieldMark(attributes.get('w:fldCharType') ?? '', element, around);
    if (NOT_READ.has(name) || around.deleted || this.#fields.some(({ phase }) => phase === 'code')) return [];
    const style = this.#styleOf(facts, around);
    switch (name) {
      case 'w:t':
        return this.#written(xmlText(element), facts, style, around);
      case 'w:tab':
      case 'w:ptab':
        return this.#text('\t', style, around);
      case 'w:br':
      case 'w:cr':
        return facts.hidden === true || facts.struck === true ? [] : [{ kind: 'break' }];
      case 'w:noBreakHyphen':
        return this.#written('\u2011', { ...facts, signs: '' }, style, around);
      case 'w:sym':
        return this.#written(this.#sign(attributes), { ...facts, signs: '' }, style, around);
      case 'w:footnoteReference':
        return this.#note(`f${attributes.get('w:id') ?? ''}`, isOn(attributes.get('w:customMarkFollows')));
      case 'w:endnoteReference':
        return this.#note(`e${attributes.get('w:id') ?? ''}`, isOn(attributes.get('w:customMarkFollows')));
      case 'w:commentReference': {
        this.#find('comment', this.#parts.comments.get(attributes.get('w:id') ?? '') ?? '');
        return [];
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawn(element);
        return [];
      case 'mc:AlternateContent':
        return branchOf(element).flatMap((node) => (isXmlElement(node) ? this.#piece(node, facts, around) : []));
      case 'w:ruby': {
        this.#find('ruby', shownText(xmlChild(element, 'w:rt') ?? element));
        return this.#inlines(xmlChild(element, 'w:rubyBase')?.children ?? [], around);
      }
      default:
        return this.#inlines([element], around);
    }
  }

  #styleOf({ strong, emphasis, raised, lowered }: CharacterFacts, { href }: Around): RunStyle {
    const field = this.#fields.findLast((one) => one.href !== '');
    return {
      strong: strong ?? false,
      emphasis: emphasis ?? false,
      raised: raised ?? false,
      lowered: lowered ?? false,
      href: field?.href ?? href,
    };
  }

  /** Letters as they are shown: in capitals, as the signs of their font; hidden and struck ones not at all. */
  #written(raw: string, facts: CharacterFacts, style: RunStyle, around: Around): readonly OfficeInline[] {
    const text = this.#withoutOwnMark(raw);
    if (facts.hidden === true || facts.struck === true) {
      this.#find(facts.hidden === true ? 'hidden' : 'struck', text);
      return [];
    }
    const { signs = '' } = facts;
    const shown =
      signs === '' ? text : [...text].map((letter) => this.#signOrNothing(signs, letter.codePointAt(0) ?? 0)).join('');
    const capitals = facts.capitals === true || isSmallCapitals(this.#before, shown, facts);
    return this.#text(capitals ? shown.toUpperCase() : shown, style, around);
  }

  #text(text: string, style: RunStyle, around: Around): readonly OfficeInline[] {
    if (text === '' || around.deleted) return [];
    this.#before = text.at(-1) ?? '';
    for (const field of this.#fields) {
      field.shown = true;
      if (field.phase === 'result') field.result += text;
    }
    return this.#fields.some(({ code }) => LISTS_OF_PAGES.test(code)) ? [] : [{ kind: 'text', text, style }];
  }

  #sign(attributes: ReadonlyMap<string, string>): string {
    const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
    return Number.isNaN(code) ? '' : this.#signOrNothing(attributes.get('w:font') ?? '', code);
  }

  #signOrNothing(font: string, code: number): string {
    const sign = signOf(font, code);
    if (sign === undefined) this.#find('sign', `${font} ${code.toString(16).toUpperCase().padStart(4, '0')}`);
    return sign ?? '';
  }

  #note(id: string, ownMark: boolean): readonly OfficeInline[] {
    this.referred.push(id);
    this.#markFor = ownMark ? id : undefined;
    return [{ kind: 'note', id }];
  }

  /** A mark that the writer has chosen follows its reference: the note gets a number, and needs no second mark. */
  #withoutOwnMark(text: string): string {
    if (this.#markFor === undefined || text === '') return text;
    const mark = /^(?:[*†‡§¶#°]{1,4}|\p{L}|\p{Nd}{1,2})/u.exec(text)?.[0] ?? '';
    this.ownMarks.set(this.#markFor, mark);
    this.#markFor = undefined;
    return text.slice(mark.length);
  }

  #fieldMark(type: string, element: XmlElement, around: Around): readonly OfficeInline[] {
    if (type === 'begin') {
      const checkbox = xmlWithin(element, 'w:checkBox')[0];
      const on =
        checkbox === undefined ? undefined : (xmlChild(checkbox, 'w:checked') ?? xmlChild(checkbox, 'w:default'));
      this.#fields.push({ code: '', phase: 'code', href: '', shown: checkbox !== undefined, result: '' });
      if (checkbox === undefined || around.deleted) return [];
      return [
        {
          kind: 'text',
          text: on !== undefined && isOn(on.attributes.get('w:val') ?? 'true') ? '☒' : '☐',
          style: PLAIN_RUN,
        },
      ];
    }
    const field = this.#fields.at(-1);
    if (field === undefined) return [];
    if (type === 'separate') {
      field.phase = 'result';
      field.href = linkIn(field.code) ?? '';
      return [];
    }
    this.#fields.pop();
    if (!around.deleted) this.#ended(field);
    if (field.shown || around.deleted || this.#fields.some(({ phase }) => phase === 'code')) return [];
    return this.#emptyField(field.code);
  }

  #ended({ code, result }: Pick<Field, 'code' | 'result'>): void {
    if (LISTS_OF_PAGES.test(code)) this.#find('contents', result);
    else if (TODAY.test(code)) this.#find('today', result);
  }

  /** A field that shows nothing that was saved: some say in their code what they show. */
  #emptyField(code: string): readonly OfficeInline[] {
    const [, name = '', rest = ''] = /^\s*(\S+)\s*([^]*)$/u.exec(code) ?? [];
    if (name === 'SYMBOL') {
      const number = /^(?:0x([\da-f]+)|(\d+))/iu.exec(rest);
      const font = /\\f\s+"?([^"\\]+?)"?(?:\s|$)/u.exec(rest)?.[1] ?? '';
      const point = number?.[1] === undefined ? Number(number?.[2]) : Number.parseInt(number[1], 16);
      const text = Number.isInteger(point) ? this.#signOrNothing(font, point) : '';
      return text === '' ? [] : [{ kind: 'text', text, style: PLAIN_RUN }];
    }
    if (name === 'MACROBUTTON') {
      const text = rest.replace(/^\S+\s*/u, '').trim();
      if (text !== '') this.#find('placeholder', text);
      return [];
    }
    if (!SILENT_FIELDS.test(name)) this.#find('field', code.trim());
    return [];
  }

  #isPlaceholder(sdt: XmlElement): boolean {
    const shown = xmlChild(xmlChild(sdt, 'w:sdtPr'), 'w:showingPlcHdr');
    if (shown === undefined || !isOn(shown.attributes.get('w:val') ?? 'true')) return false;
    this.#find('placeholder', shownText(sdt));
    return true;
  }

  /** Boxes of text are read after the paragraph that they hang on; pictures are named. */
  #drawn(element: XmlElement): void {
    const boxes = boxesIn(element);
    this.#boxes.push(...boxes);
    for (const path of xmlWithin(element, 'v:textpath')) {
      const text = path.attributes.get('string') ?? '';
      if (text.trim() !== '') this.#boxes.push(asBox(text));
    }
    if (xmlWithin(element, 'v:rect').some(({ attributes }) => isOn(attributes.get('o:hr')))) this.#rules++;
    const described = xmlWithin(element, 'wp:docPr').map(
      ({ attributes }) => attributes.get('descr') ?? attributes.get('title') ?? attributes.get('name') ?? '',
    );
    const is = (...names: readonly string[]): boolean => names.some((name) => xmlWithin(element, name).length > 0);
    const kind = is('c:chart')
      ? 'a chart'
      : is('dgm:relIds')
        ? 'a diagram'
        : element.name === 'w:object'
          ? 'an embedded object'
          : is('pic:pic', 'a:blip', 'v:imagedata')
            ? 'a picture'
            : undefined;
    if (kind !== undefined) this.#find('object', [kind, ...described.filter((text) => text !== '')].join(': '));
  }

  #find(what: OfficeFinding['what'], text: string): void {
    const shown = text.replace(/\s+/gu, ' ').trim();
    // Changes of nothing but marks of paragraphs, and hidden or struck spaces, change no word.
    if (shown === '' && what !== 'chunk' && what !== 'comment') return;
    const last = this.findings.at(-1);
    if (
      last !== undefined &&
      last.what === what &&
      last.line === this.#line &&
      (what === 'hidden' || what === 'struck')
    )
      this.findings[this.findings.length - 1] = { ...last, text: `${last.text} ${shown}` };
    else this.findings.push({ what, text: shown, line: this.#line });
  }
}

/** What is typed in small letters alone and shown in small capitals: XIXe, HTML. Where it has capitals, they say what is one. */
function isSmallCapitals(before: string, text: string, { smallCapitals }: CharacterFacts): boolean {
  return smallCapitals === true && !/\p{L}/u.test(before) && !/\p{Lu}/u.test(text);
}

/** An item of a list of its own that stands within one of another, by its style. */
function deeper(label: ShownLabel | undefined, depth: number): ShownLabel | undefined {
  if (label === undefined || !('item' in label) || label.item.level > 0) return label;
  return { item: { ...label.item, level: depth } };
}

function labelled(paragraph: OfficeParagraph, label: ShownLabel | undefined): OfficeParagraph {
  if (label === undefined || !showsWords(paragraph)) return paragraph;
  if ('item' in label && paragraph.tag !== 'title' && paragraph.tag !== 'heading' && paragraph.tag !== 'subheading')
    return { ...paragraph, label: label.item };
  const words = 'item' in label ? (label.item.number === undefined ? '' : `${label.item.number}.`) : label.words.trim();
  if (words === '') return paragraph;
  return { ...paragraph, content: [{ kind: 'text', text: `${words} `, style: PLAIN_RUN }, ...paragraph.content] };
}

function markIsDeleted(paragraph: XmlElement): boolean {
  const mark = xmlChild(xmlChild(paragraph, 'w:pPr'), 'w:rPr');
  return xmlChild(mark, 'w:del') !== undefined || xmlChild(mark, 'w:moveFrom') !== undefined;
}

/** What an element of the document holds, where it only wraps it. */
function contentOf(element: XmlElement): XmlElement {
  return element.name === 'w:sdt' ? (xmlChild(element, 'w:sdtContent') ?? element) : element;
}

/** Of what a document has twice, for newer programs and for older ones, the first that shows something. */
function branchOf(element: XmlElement): readonly XmlNode[] {
  const branches = xmlElements(element).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  const shows = (branch: XmlElement): boolean =>
    ['w:t', 'w:txbxContent', 'a:blip', 'v:textpath', 'v:imagedata', 'w:sym'].some(
      (name) => xmlWithin(branch, name).length > 0,
    );
  return (branches.find(shows) ?? branches[0])?.children ?? [];
}

/** The boxes of a drawing, without those in boxes. */
function boxesIn(element: XmlElement): readonly XmlElement[] {
  return xmlElements(element).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    return child.name === 'mc:AlternateContent'
      ? branchOf(child).filter(isXmlElement).flatMap(boxesIn)
      : boxesIn(child);
  });
}

function asBox(text: string): XmlElement {
  const element = (name: string, children: readonly XmlNode[]): XmlElement => ({
    name,
    attributes: new Map(),
    children,
  });
  return element('w:txbxContent', [element('w:p', [element('w:r', [element('w:t', [text])])])]);
}

function linkIn(code: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/u.exec(code) ?? [];
  return quoted ?? bare;
}

/** The words of an element, also those that are taken out; what stands in codes of fields is none. */
export function shownText(element: XmlElement): string {
  const parts: string[] = [];
  const visit = (node: XmlElement): void => {
    if (node.name === 'w:t' || node.name === 'w:delText' || node.name === 'm:t') parts.push(xmlText(node));
    else if (node.name === 'w:tab' || node.name === 'w:br' || node.name === 'w:cr') parts.push(' ');
    else if (node.name === 'w:noBreakHyphen') parts.push('\u2011');
    else if (!NOT_READ.has(node.name) || node.name === 'w:rt') for (const child of xmlElements(node)) visit(child);
    if (node.name === 'w:p') parts.push(' ');
  };
  visit(element);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}
