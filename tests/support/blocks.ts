/** Blocks of every kind in a test's own words, and statements made of them. */
import type {
  Block,
  Heading,
  Inline,
  Lang,
  List,
  ListItem,
  Pair,
  Paragraph,
  ParagraphRole,
  Quote,
  Statement,
  Table,
  ThematicBreak,
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
  const sidesOf = (pair: Sides): Pair => ({
    blocks: new Map(
      (['en', 'fr'] as const).flatMap((lang) => {
        const side = pair[lang];
        return side === undefined ? [] : [[lang, isBlock(side) ? [side] : side] as const];
      }),
    ),
  });
  const bare = statementOf({ en: ['–'], fr: ['–'], ...(titles && { titles }) });
  const made = pairs.map(sidesOf);
  return {
    ...bare,
    pairs: made,
    versions: bare.versions.map((version) => ({
      ...version,
      blocks: made.flatMap(({ blocks }) => blocks.get(version.lang) ?? []),
    })),
  };
}

function isBlock(side: Block | readonly Block[]): side is Block {
  return 'kind' in side;
}
