/** Blocks of every kind in a test's own words, and statements made of them. */
import {
  blockId,
  byLanguage,
  entriesOf,
  type Block,
  type ByLanguage,
  type Heading,
  type Inline,
  type Lang,
  type List,
  type ListItem,
  type Pair,
  type Paragraph,
  type ParagraphRole,
  type Quote,
  type Statement,
  type Table,
  type ThematicBreak,
} from '../../src/text/statement/index.ts';
import { HERE, text } from './inlines.ts';
import { statementOf, type Written } from './statement.ts';

/** Strings stand for text. */
type Content = readonly (string | Inline)[];

function inlines(content: Content): readonly Inline[] {
  return content.map((part) => (typeof part === 'string' ? text(part) : part));
}

export function paragraph(...content: Content): Paragraph {
  return { kind: 'paragraph', role: 'body', content: inlines(content), place: HERE };
}

export function paragraphAs(role: ParagraphRole, ...content: Content): Paragraph {
  return { ...paragraph(...content), role };
}

export function heading(level: Heading['level'], ...content: Content): Heading {
  return { kind: 'heading', level, content: inlines(content), place: HERE };
}

/** Each item is its blocks. */
export function list(ordered: boolean, ...items: readonly ListItem['blocks'][]): List {
  return { kind: 'list', ordered, start: 1, items: items.map((blocks) => ({ blocks, place: HERE })), place: HERE };
}

export function quote(...blocks: readonly Paragraph[]): Quote {
  return { kind: 'quote', blocks, place: HERE };
}

/** The first row is the head; the first column is set left, the others right. */
export function table(...rows: readonly (readonly string[])[]): Table {
  const [head = [], ...others] = rows.map((row) => row.map((cell) => ({ content: [text(cell)], place: HERE })));
  return { kind: 'table', align: head.map((_, i) => (i === 0 ? 'left' : 'right')), head, rows: others, place: HERE };
}

export const PAUSE: ThematicBreak = { kind: 'thematic-break', place: HERE };

export const LINE_BREAK: Inline = { kind: 'break', place: HERE };

export function note(number: number, ...content: Content): Inline {
  return { kind: 'note', number, note: { blocks: [paragraph(...content)], place: HERE }, place: HERE };
}

/** The blocks of either side of a pair; a side left out is blank. */
export type Sides = Partial<Readonly<Record<Lang, Block | readonly Block[]>>>;

export function statementOfPairs(pairs: readonly Sides[], titles?: Written['titles']): Statement {
  const bare = statementOf({ en: ['–'], fr: ['–'], ...(titles && { titles }) });
  const sides = (lang: Lang) => pairs.map(({ [lang]: side = [] }) => (isBlock(side) ? [side] : side));
  return { ...bare, ...inPairs(bare, { en: sides('en'), fr: sides('fr') }) };
}

/** The versions with these blocks, and the pairs of those: list `n` of each language stands level; an empty one is blank. */
export function inPairs(
  { versions }: Statement,
  sides: ByLanguage<readonly (readonly Block[])[]>,
): Pick<Statement, 'versions' | 'pairs'> {
  const count = Math.max(0, ...entriesOf(sides).map(([, own]) => own.length));
  const pairs = Array.from({ length: count }, (_, n): Pair => ({
    blocks: byLanguage(
      versions.flatMap(({ lang }) => {
        const { [lang]: own = [] } = sides;
        const before = own.slice(0, n).flat().length;
        const ids = (own[n] ?? []).map((_block, i) => blockId(lang, before + i));
        return ids.length === 0 ? [] : [[lang, ids] as const];
      }),
    ),
  }));
  return { versions: versions.map((version) => ({ ...version, blocks: (sides[version.lang] ?? []).flat() })), pairs };
}

function isBlock(side: Block | readonly Block[]): side is Block {
  return 'kind' in side;
}
