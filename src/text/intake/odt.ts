/** Turns an OpenDocument text (LibreOffice) into its lines and blocks, as the program shows it. */
import type { Outcome } from '../../diagnostics/index.ts';
import { letters, roman } from '../language/index.ts';
import { type OfficeDocument, openedOffice } from './office-document.ts';
import type { OfficeFinding } from './office-findings.ts';
import { readPart } from './office-lines.ts';
import {
  blocksOfBox,
  type ListLabel,
  markupOfOffice,
  type OfficeBlock,
  type OfficeCell,
  type OfficeInline,
  type OfficeNote,
  type OfficeParagraph,
  type OfficeTag,
  PLAIN_RUN,
  type RunStyle,
  showsWords,
} from './office-markup.ts';
import { rawWordsOfOdt } from './raw-words.ts';
import type { Surrounding } from './office-surroundings.ts';
import type { OpenedPage, OpenOptions } from './page.ts';
import { ALL_WORDS } from './wording.ts';
import {
  isXmlElement,
  MOST_ELEMENTS,
  treeOfPart,
  xmlChild,
  type XmlElement,
  xmlElements,
  type XmlNode,
  xmlText,
  xmlWithin,
} from './xml.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

export function openOdt(name: string, parts: Parts, { strict }: OpenOptions): Outcome<OpenedPage> {
  const place = { file: name, line: 1, column: 1 };
  const read = readPart('content.xml', place, () => readText(parts, name));
  if (!read.ok) return read;
  return openedOffice(read.value, { file: name, strict, format: 'odt' });
}

function readText(parts: Parts, file: string): OfficeDocument {
  const budget = { elements: MOST_ELEMENTS };
  const tree = (part: string): XmlElement | undefined => {
    const bytes = parts.get(part);
    return bytes === undefined ? undefined : treeOfPart(part, bytes, budget);
  };
  const content = tree('content.xml');
  const styles = tree('styles.xml');
  const text = xmlChild(xmlChild(content, 'office:body'), 'office:text');
  const reader = new OdtReader(new Map([...stylesOf(styles), ...stylesOf(content)]), {
    lists: new Map([...listStylesOf(styles), ...listStylesOf(content)]),
    changes: changesOf(text),
  });
  const blocks = reader.blocks(text?.children ?? []);
  return {
    html: markupOfOffice(blocks, reader.notes),
    findings: reader.findings,
    around: surroundingsOf(styles),
    raw: [
      ...(text === undefined ? [] : rawWordsOfOdt(text, { file, part: 'the text' })),
      ...(styles === undefined ? [] : rawWordsOfOdt(styles, { file, part: 'the header or footer of a page' })),
    ],
  };
}

function surroundingsOf(styles: XmlElement | undefined): readonly Surrounding[] {
  const pages = xmlElements(xmlChild(styles, 'office:master-styles') ?? NOTHING);
  return pages.flatMap((page) =>
    xmlElements(page).flatMap((element): readonly Surrounding[] => {
      const where = /^style:(header|footer)(?:-left|-first)?$/u.exec(element.name)?.[1];
      if (where === undefined) return [];
      return xmlWithin(element, 'text:p').map((paragraph) => ({
        where: where === 'header' ? 'header' : 'footer',
        text: xmlText(paragraph),
      }));
    }),
  );
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

interface OdtStyle {
  readonly name: string;
  readonly parent: string | undefined;
  readonly list: string | undefined;
  readonly text: ReadonlyMap<string, string>;
}

/** By family and name, as text:Strong and paragraph:P1. */
function stylesOf(root: XmlElement | undefined): ReadonlyMap<string, OdtStyle> {
  const sheets = root === undefined ? [] : xmlElements(root);
  return new Map(
    sheets.flatMap(xmlElements).flatMap((element) => {
      const { attributes } = element;
      const name = attributes.get('style:name');
      if (element.name !== 'style:style' || name === undefined) return [];
      const family = attributes.get('style:family') ?? '';
      const parent = attributes.get('style:parent-style-name');
      const style: OdtStyle = {
        name: attributes.get('style:display-name') ?? name.replaceAll('_20_', ' '),
        parent: parent === undefined ? undefined : `${family}:${parent}`,
        list: attributes.get('style:list-style-name'),
        text: xmlChild(element, 'style:text-properties')?.attributes ?? new Map(),
      };
      return [[`${family}:${name}`, style] as const];
    }),
  );
}

interface OdtLevel {
  /** Absent for a bullet. */
  readonly format?: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly shown: number;
}

type OdtLists = ReadonlyMap<string, ReadonlyMap<number, OdtLevel>>;

function listStylesOf(root: XmlElement | undefined): OdtLists {
  return new Map(
    (root === undefined ? [] : xmlWithin(root, 'text:list-style')).map((list) => [
      list.attributes.get('style:name') ?? '',
      new Map(
        xmlElements(list).map(({ name, attributes }) => {
          const format = attributes.get('style:num-format');
          const level: OdtLevel = {
            ...(name === 'text:list-level-style-number' && format !== undefined && { format }),
            prefix: attributes.get('style:num-prefix') ?? '',
            suffix: attributes.get('style:num-suffix') ?? '',
            start: Number(attributes.get('text:start-value') ?? 1),
            shown: Number(attributes.get('text:display-levels') ?? 1),
          };
          return [Number(attributes.get('text:level') ?? 1), level] as const;
        }),
      ),
    ]),
  );
}

interface Change {
  readonly kind: 'inserted' | 'deleted' | 'format';
  readonly text: string;
}

function changesOf(text: XmlElement | undefined): ReadonlyMap<string, Change> {
  return new Map(
    xmlElements(xmlChild(text, 'text:tracked-changes') ?? NOTHING).map((region) => {
      const deletion = xmlChild(region, 'text:deletion');
      const kind =
        deletion !== undefined ? 'deleted' : xmlChild(region, 'text:insertion') !== undefined ? 'inserted' : 'format';
      const id = region.attributes.get('text:id') ?? region.attributes.get('xml:id') ?? '';
      const paragraphs =
        deletion === undefined ? [] : xmlElements(deletion).filter(({ name }) => name !== 'office:change-info');
      return [id, { kind, text: paragraphs.map(xmlText).join(' ') }];
    }),
  );
}

interface OdtLook {
  readonly run: RunStyle;
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly capitals: boolean;
  readonly smallCapitals: boolean;
}

/** Names of styles in LibreOffice, besides those that Word has as well. */
const ODT_STYLES: Readonly<Record<string, OfficeTag>> = {
  quotations: 'quote',
  caption: 'caption',
  illustration: 'caption',
  figure: 'caption',
  drawing: 'caption',
};

const NAMED = new Map(
  ALL_WORDS.flatMap(({ wordStyles }) => Object.entries(wordStyles)).map(([name, style]) => [name.toLowerCase(), style]),
);

/** What stands in a paragraph and is none of its words. */
const NO_WORDS: ReadonlySet<string> = new Set(
  'text:tracked-changes office:annotation-end text:bookmark text:bookmark-start text:bookmark-end text:soft-page-break text:note-citation office:forms text:sequence-decls text:variable-decls text:user-field-decls svg:title svg:desc text:ruby-text'.split(
    ' ',
  ),
);

/** A line of paper has room for so many. */
const MOST_SPACES = 200;

/** How many spaces an element stands for: one, where it does not say. */
function spacesOf(count = '1'): number {
  return /^\d{1,6}$/u.test(count) ? Math.min(Number(count), MOST_SPACES) : 1;
}

class OdtReader {
  readonly findings: OfficeFinding[] = [];
  readonly notes: OfficeNote[] = [];
  readonly #styles: ReadonlyMap<string, OdtStyle>;
  readonly #lists: OdtLists;
  readonly #changes: ReadonlyMap<string, Change>;
  /** The last number of each list by its style and level. */
  readonly #counts = new Map<string, number>();
  #boxes: XmlElement[] = [];
  #inserting: { readonly id: string; text: string } | undefined;
  #listCount = 0;
  #line = 1;

  constructor(
    styles: ReadonlyMap<string, OdtStyle>,
    { lists, changes }: { readonly lists: OdtLists; readonly changes: ReadonlyMap<string, Change> },
  ) {
    this.#styles = styles;
    this.#lists = lists;
    this.#changes = changes;
  }

  blocks(nodes: readonly XmlNode[], label?: OdtLabel): readonly OfficeBlock[] {
    let own = label;
    return nodes.flatMap((node): readonly OfficeBlock[] => {
      if (!isXmlElement(node)) return [];
      if (node.name === 'text:p' || node.name === 'text:h') {
        const blocks = this.#paragraph(node, own);
        own = undefined;
        return blocks;
      }
      return this.#block(node, label);
    });
  }

  #block(element: XmlElement, label: OdtLabel | undefined): readonly OfficeBlock[] {
    const { name, attributes, children } = element;
    switch (name) {
      case 'text:list':
        return this.#list(element, label);
      case 'table:table':
        return [{ kind: 'table', rows: this.#rows(element) }];
      case 'text:section':
        if (attributes.get('text:display') === 'none') {
          this.#find('hidden', xmlText(element));
          return [];
        }
        return this.blocks(children);
      case 'text:table-of-content':
      case 'text:illustration-index':
      case 'text:table-index':
      case 'text:object-index':
      case 'text:user-index':
      case 'text:alphabetical-index': {
        const body = xmlChild(element, 'text:index-body') ?? NOTHING;
        this.#find('contents', xmlWithin(body, 'text:p').map(xmlText).join(' '));
        return [];
      }
      case 'draw:frame':
      case 'draw:custom-shape':
        this.#drawn(element);
        return this.#hung();
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
        this.#changed(element);
        return [];
      default:
        return NO_WORDS.has(name) ? [] : this.blocks(children);
    }
  }

  #list(list: XmlElement, around: OdtLabel | undefined): readonly OfficeBlock[] {
    const level = (around?.level ?? 0) + 1;
    const style = list.attributes.get('text:style-name') ?? around?.style ?? '';
    const key = `${style} ${level}`;
    const own = this.#lists.get(style)?.get(level);
    const goesOn =
      list.attributes.get('text:continue-numbering') === 'true' || list.attributes.has('text:continue-list');
    if (!goesOn) this.#counts.delete(key);
    const id = goesOn ? style : `${style} ${++this.#listCount}`;
    return xmlElements(list).flatMap((item) => {
      if (item.name !== 'text:list-item') return this.blocks(item.children);
      const start = item.attributes.get('text:start-value');
      const number = start === undefined ? (this.#counts.get(key) ?? (own?.start ?? 1) - 1) + 1 : Number(start);
      this.#counts.set(key, number);
      return this.blocks(item.children, { level, style, list: id, number, ...(own !== undefined && { shown: own }) });
    });
  }

  #rows(table: XmlElement): readonly (readonly OfficeCell[])[] {
    return xmlElements(table).flatMap((element): readonly (readonly OfficeCell[])[] => {
      if (element.name === 'table:table-row')
        return [
          xmlElements(element)
            .filter(({ name }) => name === 'table:table-cell')
            .map((cell) => ({
              blocks: this.blocks(cell.children),
              columns: Number(cell.attributes.get('table:number-columns-spanned') ?? 1),
              rows: Number(cell.attributes.get('table:number-rows-spanned') ?? 1),
            })),
        ];
      return /^table:table-(?:header-rows|rows|row-group)$/u.test(element.name) ? this.#rows(element) : [];
    });
  }

  #paragraph(element: XmlElement, label: OdtLabel | undefined): readonly OfficeBlock[] {
    const style = element.attributes.get('text:style-name') ?? '';
    const look = this.#look(`paragraph:${style}`, PLAIN_LOOK, false);
    const content = this.#inlines(element.children, look);
    const paragraph = labelled({ kind: 'paragraph', tag: this.#tag(element, style), content }, label);
    if (showsWords(paragraph)) this.#line++;
    return [paragraph, ...this.#hung()];
  }

  /** What hangs on the paragraph that was read. */
  #hung(): readonly OfficeBlock[] {
    const boxes = this.#boxes;
    this.#boxes = [];
    return boxes.flatMap((box) => {
      this.#find('box', xmlText(box));
      return blocksOfBox(this.blocks(box.children));
    });
  }

  #tag(element: XmlElement, style: string): OfficeTag {
    const named = this.#chain(`paragraph:${style}`)
      .map(({ name }) => ODT_STYLES[name.toLowerCase()] ?? NAMED.get(name.toLowerCase()))
      .find((tag) => tag !== undefined && tag !== 'strong' && tag !== 'emphasis');
    if (element.name !== 'text:h') return named ?? 'plain';
    const level = Number(element.attributes.get('text:outline-level') ?? 1);
    return level <= 1 ? 'title' : level === 2 ? 'heading' : 'subheading';
  }

  #chain(name: string): readonly OdtStyle[] {
    const found: OdtStyle[] = [];
    for (let at: string | undefined = name; at !== undefined && found.length < 12;) {
      const style = this.#styles.get(at);
      if (style === undefined) break;
      found.push(style);
      at = style.parent;
    }
    return found;
  }

  #look(name: string, around: OdtLook, characters: boolean): OdtLook {
    const chain = this.#chain(name);
    const value = (property: string): string | undefined =>
      chain.find(({ text }) => text.has(property))?.text.get(property);
    const position = value('style:text-position');
    const weight = characters ? value('fo:font-weight') : undefined;
    const slant = characters ? value('fo:font-style') : undefined;
    const through = value('style:text-line-through-style') ?? value('style:text-line-through-type');
    const display = value('text:display');
    const transform = value('fo:text-transform');
    const variant = value('fo:font-variant');
    return {
      run: {
        ...around.run,
        strong: weight === undefined ? around.run.strong : weight === 'bold' || Number(weight) >= 600,
        emphasis: slant === undefined ? around.run.emphasis : slant !== 'normal',
        raised: position === undefined ? around.run.raised : /^(?:super|[1-9])/u.test(position),
        lowered: position === undefined ? around.run.lowered : /^(?:sub|-)/u.test(position),
      },
      hidden: display === undefined ? around.hidden : display === 'none',
      struck: through === undefined ? around.struck : through !== 'none',
      capitals: transform === undefined ? around.capitals : transform === 'uppercase',
      smallCapitals: variant === undefined ? around.smallCapitals : variant === 'small-caps',
    };
  }

  #inlines(nodes: readonly XmlNode[], look: OdtLook): readonly OfficeInline[] {
    return nodes.flatMap((node) => (isXmlElement(node) ? this.#inline(node, look) : this.#text(node, look)));
  }

  #text(text: string, { run, hidden, struck, capitals, smallCapitals }: OdtLook): readonly OfficeInline[] {
    if (text === '') return [];
    if (hidden || struck) {
      this.#find(hidden ? 'hidden' : 'struck', text);
      return [];
    }
    if (this.#inserting !== undefined) this.#inserting.text += text;
    const shown = capitals || (smallCapitals && !/\p{Lu}/u.test(text)) ? text.toUpperCase() : text;
    return [{ kind: 'text', text: shown, style: run }];
  }

  #inline(element: XmlElement, look: OdtLook): readonly OfficeInline[] {
    const { name, attributes, children } = element;
    switch (name) {
      case 'text:span':
        return this.#inlines(children, this.#look(`text:${attributes.get('text:style-name') ?? ''}`, look, true));
      case 'text:a':
        return this.#inlines(children, { ...look, run: { ...look.run, href: attributes.get('xlink:href') ?? '' } });
      case 'text:s':
        return this.#text(' '.repeat(spacesOf(attributes.get('text:c'))), look);
      case 'text:tab':
        return this.#text('\t', look);
      case 'text:line-break':
        return [{ kind: 'break' }];
      case 'text:note': {
        const id = `n${this.notes.length}`;
        const body = xmlChild(element, 'text:note-body');
        // Its place among the notes is that of its mark.
        this.notes.push({
          id,
          blocks:
            body === undefined
              ? []
              : new OdtReader(this.#styles, { lists: this.#lists, changes: this.#changes }).blocks(body.children),
        });
        return [{ kind: 'note', id }];
      }
      case 'office:annotation': {
        const author = xmlWithin(element, 'dc:creator').map(xmlText).join('');
        const text = xmlWithin(element, 'text:p').map(xmlText).join(' ');
        this.#find('comment', author === '' ? text : `${author}: ${text}`);
        return [];
      }
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
        this.#changed(element);
        return [];
      case 'text:date':
      case 'text:time':
      case 'text:modification-date':
      case 'text:print-date':
        if (attributes.get('text:fixed') !== 'true') this.#find('today', xmlText(element));
        return this.#inlines(children, look);
      case 'text:placeholder':
        this.#find('placeholder', xmlText(element));
        return [];
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (attributes.get('text:is-hidden') === 'false') return this.#inlines(children, look);
        this.#find('hidden', attributes.get('text:string-value') ?? xmlText(element));
        return [];
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g':
        this.#drawn(element);
        return [];
      default:
        return NO_WORDS.has(name) ? [] : this.#inlines(children, look);
    }
  }

  #changed({ name, attributes }: XmlElement): void {
    const id = attributes.get('text:change-id') ?? '';
    const change = this.#changes.get(id);
    if (name === 'text:change' && change?.kind === 'deleted') this.#find('deleted', change.text);
    if (name === 'text:change-start' && change?.kind === 'inserted') this.#inserting = { id, text: '' };
    if (name === 'text:change-end' && this.#inserting?.id === id) {
      this.#find('inserted', this.#inserting.text);
      this.#inserting = undefined;
    }
  }

  #drawn(element: XmlElement): void {
    const boxes = element.name === 'draw:custom-shape' ? [element] : xmlWithin(element, 'draw:text-box');
    this.#boxes.push(...boxes.filter((box) => xmlText(box).trim() !== ''));
    const described = [...xmlWithin(element, 'svg:title'), ...xmlWithin(element, 'svg:desc')].map(xmlText);
    if (xmlWithin(element, 'draw:object').length > 0)
      this.#find('object', ['an embedded object', ...described].join(': '));
    else if (xmlWithin(element, 'draw:image').length > 0) this.#find('object', ['a picture', ...described].join(': '));
  }

  #find(what: OfficeFinding['what'], text: string): void {
    const shown = text.replace(/\s+/gu, ' ').trim();
    if (shown !== '') this.findings.push({ what, text: shown, line: this.#line });
  }
}

const PLAIN_LOOK: OdtLook = { run: PLAIN_RUN, hidden: false, struck: false, capitals: false, smallCapitals: false };

/** The list that a paragraph is an item of. */
interface OdtLabel {
  readonly level: number;
  readonly style: string;
  readonly list: string;
  readonly number: number;
  readonly shown?: OdtLevel;
}

/** As `style:num-format` says. */
function numberOf(number: number, format: string): string {
  switch (format) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(Math.min(number, MOST_ROMAN));
    case 'I':
      return roman(Math.min(number, MOST_ROMAN)).toUpperCase();
    default:
      return String(number);
  }
}

/** More have no Roman numeral that anybody reads. */
const MOST_ROMAN = 4999;

function labelled(paragraph: OfficeParagraph, label: OdtLabel | undefined): OfficeParagraph {
  if (label === undefined || !showsWords(paragraph)) return paragraph;
  const { shown, number, list } = label;
  const level = label.level - 1;
  if (shown?.format === '' || (shown === undefined && paragraph.tag !== 'plain')) return paragraph;
  const item: ListLabel = { level, list, ...(shown?.format !== undefined && { number }) };
  // Lists of a statement have figures, and letters only where they stand in others.
  const counted = level > 0 || shown?.format === undefined || shown.format === '1';
  const simple =
    counted && /^\(?$/u.test(shown?.prefix ?? '') && /^[.)]?$/u.test(shown?.suffix ?? '') && (shown?.shown ?? 1) <= 1;
  if (simple && paragraph.tag === 'plain') return { ...paragraph, label: item };
  if (shown?.format === undefined) return paragraph;
  const words = `${shown.prefix}${numberOf(number, shown.format)}${shown.suffix} `;
  return { ...paragraph, content: [{ kind: 'text', text: words, style: PLAIN_RUN }, ...paragraph.content] };
}
