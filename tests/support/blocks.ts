/** Blocks of every kind in a test's own words, and statements made of them. */
import {
  blockId,
  byLanguage,
  entriesOf,
  numberedNotes,
  type DraftBlock,
  type ByLanguage,
  type DraftHeading,
  type DraftInline,
  type DraftList,
  type DraftListItem,
  type Pair,
  type DraftParagraph,
  type ProseRole,
  type DraftQuote,
  type Statement,
  type DraftTable,
  type ThematicBreak,
} from '../../src/text/statement/index.ts';
import { HERE, text } from './inlines.ts';
import { statementOf, type Written } from './statement.ts';
import { type EnOrFr } from './langs.ts';

/** Strings stand for text. */
type Content = readonly (string | DraftInline)[];

function inlines(content: Content): readonly DraftInline[] {
  return content.map((part) => (typeof part === 'string' ? text(part) : part));
}

export function paragraph(...content: Content): DraftParagraph {
  return { kind: 'paragraph', role: 'body', content: inlines(content), place: HERE };
}

export function paragraphAs(role: ProseRole, ...content: Content): DraftParagraph {
  return { kind: 'paragraph', role, content: inlines(content), place: HERE };
}

export function heading(level: DraftHeading['level'], ...content: Content): DraftHeading {
  return { kind: 'heading', level, content: inlines(content), place: HERE };
}

/** Each item is its blocks. */
export function list(ordered: boolean, ...items: readonly DraftListItem['blocks'][]): DraftList {
  return { kind: 'list', ordered, start: 1, items: items.map((blocks) => ({ blocks, place: HERE })), place: HERE };
}

export function quote(...blocks: readonly DraftParagraph[]): DraftQuote {
  return { kind: 'quote', blocks, place: HERE };
}

/** The first row is the head; the first column is set left, the others right. */
export function table(...rows: readonly (readonly string[])[]): DraftTable {
  const [head = [], ...others] = rows.map((row) => row.map((cell) => ({ content: [text(cell)], place: HERE })));
  return { kind: 'table', align: head.map((_, i) => (i === 0 ? 'left' : 'right')), head, rows: others, place: HERE };
}

export const PAUSE: ThematicBreak = { kind: 'thematic-break', place: HERE };

export const LINE_BREAK: DraftInline = { kind: 'break', place: HERE };

export function note(...content: Content): DraftInline {
  return { kind: 'note', note: { blocks: [paragraph(...content)], place: HERE }, place: HERE };
}

/** The blocks of either side of a pair; a side left out is blank. */
export type Sides = Partial<Readonly<Record<EnOrFr, DraftBlock | readonly DraftBlock[]>>>;

export function statementOfPairs(pairs: readonly Sides[], titles?: Written['titles']): Statement {
  const bare = statementOf({ en: ['–'], fr: ['–'], ...(titles && { titles }) });
  const sides = (lang: EnOrFr) => pairs.map(({ [lang]: side = [] }) => (isBlock(side) ? [side] : side));
  return { ...bare, ...inPairs(bare, { en: sides('en'), fr: sides('fr') }) };
}

/** The versions with these blocks, and the pairs of those: list `n` of each language stands level; an empty one is blank. */
export function inPairs(
  { versions }: Statement,
  sides: ByLanguage<readonly (readonly DraftBlock[])[]>,
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
  return {
    versions: versions.map((version) => ({ ...version, ...numberedNotes((sides[version.lang] ?? []).flat()) })),
    pairs,
  };
}

function isBlock(side: DraftBlock | readonly DraftBlock[]): side is DraftBlock {
  return 'kind' in side;
}
