/** What the styles and the numbering of a Word document make of its paragraphs and characters. */
import { letters, roman } from '../language/index.ts';
import { ALL_WORDS } from './wording.ts';
import type { ListLabel, OfficeTag } from './office-markup.ts';
import { xmlChild, type XmlElement, xmlElements } from './xml.ts';

/** What is switched on or off for characters; nothing where neither is said. */
export interface CharacterFacts {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly capitals?: boolean;
  /** Letters that are typed small are shown as small capitals. */
  readonly smallCapitals?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** A font of signs, whose letters are none. */
  readonly signs?: string;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: NumberingAt | undefined;
  readonly outline: number | undefined;
  readonly characters: CharacterFacts;
}

interface NumberingAt {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export interface WordStyles {
  readonly paragraphs: ReadonlyMap<string, Style>;
  readonly characters: ReadonlyMap<string, Style>;
  readonly defaultParagraph: string | undefined;
}

/** Styles that are based on styles: no document has more than a few. */
const DEEPEST_STYLE = 12;

export function stylesOf(root: XmlElement | undefined): WordStyles {
  const paragraphs = new Map<string, Style>();
  const characters = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const element of root === undefined ? [] : xmlElements(root)) {
    const id = element.attributes.get('w:styleId');
    if (element.name !== 'w:style' || id === undefined) continue;
    const properties = xmlChild(element, 'w:pPr');
    const style: Style = {
      name: valueOf(xmlChild(element, 'w:name')) ?? id,
      basedOn: valueOf(xmlChild(element, 'w:basedOn')),
      numbering: numberingAt(properties),
      outline: numberOf(xmlChild(properties, 'w:outlineLvl')),
      characters: characterFacts(xmlChild(element, 'w:rPr')),
    };
    const type = element.attributes.get('w:type') ?? 'paragraph';
    if (type === 'paragraph') {
      paragraphs.set(id, style);
      if (isOn(element.attributes.get('w:default'))) defaultParagraph = id;
    } else if (type === 'character') characters.set(id, style);
  }
  return { paragraphs, characters, defaultParagraph };
}

/** A style and those it is based on, the nearest first. */
function chain(styles: ReadonlyMap<string, Style>, id: string | undefined): readonly Style[] {
  const found: Style[] = [];
  for (let at = id; at !== undefined && found.length < DEEPEST_STYLE;) {
    const style = styles.get(at);
    if (style === undefined) break;
    found.push(style);
    at = style.basedOn;
  }
  return found;
}

export interface ParagraphStyle {
  readonly tag: OfficeTag;
  /** Whether it is a line of a table of contents, or the title of one. */
  readonly ofList: boolean;
  readonly numbering: NumberingAt;
  /** How deep its style stands among those of lists: List Bullet 2 has a list of its own, and is within an item of another. */
  readonly depth: number;
  readonly characters: CharacterFacts;
}

/** What a paragraph is by its own properties, or else by its style, or else by what that is based on. */
export function paragraphStyle(properties: XmlElement | undefined, styles: WordStyles): ParagraphStyle {
  const own = chain(styles.paragraphs, valueOf(xmlChild(properties, 'w:pStyle')) ?? styles.defaultParagraph);
  const named = own.map(({ name }) => wordStyleOf(name)).find((tag) => tag !== undefined);
  const outline =
    numberOf(xmlChild(properties, 'w:outlineLvl')) ?? own.find((style) => style.outline !== undefined)?.outline;
  const numbering = [numberingAt(properties), ...own.map((style) => style.numbering)];
  return {
    tag: tagOf(named) ?? (outline === undefined || outline > 8 ? 'plain' : headingTag(outline)),
    ofList: own.some(({ name }) => OF_LISTS.test(name)),
    numbering: {
      list: numbering.find((one) => one?.list !== undefined)?.list,
      level: numbering.find((one) => one?.level !== undefined)?.level,
    },
    depth: own.flatMap(({ name }) => OF_DEPTH.exec(name)?.[1] ?? []).map((depth) => Number(depth) - 1)[0] ?? 0,
    // Of a paragraph's style only what hides or spells its words otherwise: bold headings are no stressed words.
    characters: merged(
      own.map(({ characters: { capitals, smallCapitals, hidden, struck, signs } }) =>
        facts({ capitals, smallCapitals, hidden, struck, signs }),
      ),
    ),
  };
}

/** Word has these names in its files in every language. */
const OF_DEPTH = /^list (?:bullet|number) ([2-5])$/iu;

const OF_LISTS = /^(?:toc \d|toc heading|table of figures|table of authorities|index \d)$/iu;

/** What styles are in the languages of Word that translators use, by their names in small letters. */
const NAMED = new Map(
  ALL_WORDS.flatMap(({ wordStyles }) => Object.entries(wordStyles)).map(([name, style]) => [name.toLowerCase(), style]),
);

function wordStyleOf(name: string) {
  if (/^caption$/iu.test(name)) return 'caption';
  const level = /^heading ([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? NAMED.get(name.toLowerCase()) : headingTag(Number(level) - 1);
}

function headingTag(outline: number): 'title' | 'heading' | 'subheading' {
  return outline === 0 ? 'title' : outline === 1 ? 'heading' : 'subheading';
}

function tagOf(style: ReturnType<typeof wordStyleOf>): OfficeTag | undefined {
  return style === 'strong' || style === 'emphasis' ? undefined : style;
}

/** What characters are, in a paragraph of a style: by themselves, or by their own style, or by the paragraph's. */
export function characterStyle(
  properties: XmlElement | undefined,
  paragraph: CharacterFacts,
  styles: WordStyles,
): CharacterFacts {
  if (properties === undefined) return paragraph;
  const own = chain(styles.characters, valueOf(xmlChild(properties, 'w:rStyle')));
  const named = own.map(({ name }): CharacterFacts => {
    const style = wordStyleOf(name);
    return style === 'strong' ? { strong: true } : style === 'emphasis' ? { emphasis: true } : {};
  });
  return merged([characterFacts(properties), ...own.map(({ characters }) => characters), ...named, paragraph]);
}

function merged(all: readonly CharacterFacts[]): CharacterFacts {
  return all.reduceRight<CharacterFacts>((under, over) => ({ ...under, ...over }), {});
}

const SIGN_FONTS = /^(?:Symbol|Wingdings(?: [23])?|Webdings|ZapfDingbats)$/u;

function characterFacts(properties: XmlElement | undefined): CharacterFacts {
  if (properties === undefined) return {};
  const on = (name: string): boolean | undefined => {
    const element = xmlChild(properties, name);
    return element === undefined ? undefined : isOn(element.attributes.get('w:val') ?? 'true');
  };
  const alignment = valueOf(xmlChild(properties, 'w:vertAlign'));
  const fonts = xmlChild(properties, 'w:rFonts');
  const font = fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi');
  return facts({
    strong: on('w:b'),
    emphasis: on('w:i'),
    capitals: on('w:caps'),
    smallCapitals: on('w:smallCaps'),
    hidden: on('w:vanish') ?? on('w:webHidden'),
    struck: on('w:strike') ?? on('w:dstrike'),
    raised: alignment === undefined ? undefined : alignment === 'superscript',
    lowered: alignment === undefined ? undefined : alignment === 'subscript',
    signs: font === undefined ? undefined : SIGN_FONTS.test(font) ? font : '',
  });
}

/** Without what is not said: a fact that is absent hides none that is under it. */
function facts(all: { readonly [K in keyof CharacterFacts]: CharacterFacts[K] | undefined }): CharacterFacts {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off|none)$/u.test(value);
}

export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val');
}

function numberOf(element: XmlElement | undefined): number | undefined {
  const value = Number(valueOf(element) ?? Number.NaN);
  return Number.isInteger(value) ? value : undefined;
}

function numberingAt(properties: XmlElement | undefined): NumberingAt | undefined {
  const element = xmlChild(properties, 'w:numPr');
  if (element === undefined) return undefined;
  return { list: valueOf(xmlChild(element, 'w:numId')), level: numberOf(xmlChild(element, 'w:ilvl')) };
}

/*
 * Turns the numbering of a document into what Word shows before its paragraphs.
 */

interface Level {
  readonly format: string;
  /** With %1 for the number of the first level, %2 for that of the second. */
  readonly text: string;
  readonly start: number;
  /** The level, from 1, whose next number begins this one anew; 0 for none, nothing for any above it. */
  readonly restart: number | undefined;
  /** Whether the numbers of the levels above are in figures here. */
  readonly figures: boolean;
}

interface WordList {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin at a number of their own when this list is first used. */
  readonly overrides: ReadonlyMap<number, number>;
}

export type WordLists = ReadonlyMap<string, WordList>;

export function listsOf(root: XmlElement | undefined): WordLists {
  if (root === undefined) return new Map();
  const elements = xmlElements(root);
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  const byStyle = new Map<string, string>();
  const links = new Map<string, string>();
  for (const element of elements.filter(({ name }) => name === 'w:abstractNum')) {
    const id = element.attributes.get('w:abstractNumId') ?? '';
    abstracts.set(id, levelsOf(element));
    const style = valueOf(xmlChild(element, 'w:styleLink'));
    if (style !== undefined) byStyle.set(style, id);
    const link = valueOf(xmlChild(element, 'w:numStyleLink'));
    if (link !== undefined) links.set(id, link);
  }
  const lists = new Map<string, WordList>();
  for (const element of elements.filter(({ name }) => name === 'w:num')) {
    const named = valueOf(xmlChild(element, 'w:abstractNumId')) ?? '';
    const abstract = byStyle.get(links.get(named) ?? '') ?? named;
    const levels = new Map(abstracts.get(abstract));
    const overrides = new Map<number, number>();
    for (const override of xmlElements(element).filter(({ name }) => name === 'w:lvlOverride')) {
      const level = Number(override.attributes.get('w:ilvl') ?? 0);
      const start = numberOf(xmlChild(override, 'w:startOverride'));
      if (start !== undefined) overrides.set(level, start);
      for (const [n, own] of levelsOf(override)) levels.set(n, own);
    }
    lists.set(element.attributes.get('w:numId') ?? '', { abstract, levels, overrides });
  }
  return lists;
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    xmlElements(element)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [
        Number(level.attributes.get('w:ilvl') ?? 0),
        {
          format: valueOf(xmlChild(level, 'w:numFmt')) ?? 'decimal',
          text: valueOf(xmlChild(level, 'w:lvlText')) ?? `%${Number(level.attributes.get('w:ilvl') ?? 0) + 1}.`,
          start: numberOf(xmlChild(level, 'w:start')) ?? 1,
          restart: numberOf(xmlChild(level, 'w:lvlRestart')),
          figures: xmlChild(level, 'w:isLgl') !== undefined,
        },
      ]),
  );
}

/** What stands before a paragraph: an item of a list, or words that no list of a statement has. */
export type ShownLabel = { readonly item: ListLabel } | { readonly words: string };

/** Counts a document's paragraphs as Word does; each is to be asked for once, in the document's order. */
export class WordCounters {
  readonly #lists: WordLists;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(lists: WordLists) {
    this.#lists = lists;
  }

  /** Nothing for a paragraph of no list. */
  next({ list: id, level: given }: NumberingAt): ShownLabel | undefined {
    const list = id === undefined || id === '0' ? undefined : this.#lists.get(id);
    const level = Math.max(0, Math.min(given ?? 0, 8));
    const own = list?.levels.get(level);
    if (id === undefined || list === undefined || own === undefined) return undefined;
    const counts = this.#counts.get(list.abstract) ?? new Map<number, number>();
    this.#counts.set(list.abstract, counts);
    const override = list.overrides.get(level);
    const first = override !== undefined && !this.#begun.has(`${id} ${level}`);
    this.#begun.add(`${id} ${level}`);
    const before = counts.get(level);
    counts.set(level, first ? override : before === undefined ? own.start : before + 1);
    for (const under of counts.keys()) {
      const restart = list.levels.get(under)?.restart;
      if (under > level && (restart === undefined || (restart > 0 && level < restart))) counts.delete(under);
    }
    // A level that was passed over counts as its first.
    for (let over = 0; over < level; over++) if (!counts.has(over)) counts.set(over, list.levels.get(over)?.start ?? 1);
    if (own.format === 'bullet' || (own.format === 'none' && own.text === ''))
      return own.text === '' ? undefined : { item: { level, list: list.abstract } };
    return labelOf(list, level, counts);
  }
}

/** A number with a point or brackets, which a statement's list has of its own. */
const SIMPLE = /^\(?%(\d)(?:\.|\)|°|\.\))?$/u;
const FIGURES = /^(?:decimal|decimalZero|ordinal)$/u;
const COUNTED = /^(?:decimal|decimalZero|lowerLetter|upperLetter|lowerRoman|upperRoman|ordinal)$/u;

function labelOf(list: WordList, level: number, counts: ReadonlyMap<number, number>): ShownLabel | undefined {
  const own = list.levels.get(level);
  if (own === undefined) return undefined;
  const number = counts.get(level) ?? own.start;
  const simple = SIMPLE.exec(own.text)?.[1];
  // Lists of a statement have figures, and letters only where they stand in others.
  const counted = (level === 0 ? FIGURES : COUNTED).test(own.format);
  if (simple === String(level + 1) && counted && number > 0 && number < 1000)
    return { item: { level, number, list: list.abstract } };
  const words = own.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels.get(at)?.format ?? 'decimal';
    return numberAs(counts.get(at) ?? list.levels.get(at)?.start ?? 1, own.figures && at < level ? 'decimal' : format);
  });
  return words.trim() === '' ? undefined : { words };
}

/** More have no Roman numeral that anybody reads. */
const MOST_ROMAN = 4999;

function numberAs(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(Math.min(number, MOST_ROMAN));
    case 'upperRoman':
      return roman(Math.min(number, MOST_ROMAN)).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}
