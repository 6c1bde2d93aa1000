/** Turns a statement into what its mail says, in order: the state of the text in all languages, then each version, spaced. */
import { wordingOf } from '../../text/language/index.ts';
import {
  type Block,
  type Inline,
  type Lang,
  type List,
  type Note,
  type Statement,
  type TableCell,
  type Version,
} from '../../text/statement/index.ts';
import { spaced, spacedParagraph, type SpacingOptions } from './spaced.ts';

export interface Letter {
  /** A line each: of all versions the embargo, then of all versions the state of the text. */
  readonly notices: readonly Line[];
  /** What is said of each version that stands further down, in its own language. */
  readonly announcements: readonly Line[];
  readonly versions: readonly LetterVersion[];
}

export interface Line {
  readonly lang: Lang;
  readonly content: readonly Inline[];
}

export interface LetterVersion {
  readonly lang: Lang;
  /** Its name in its own language; undefined for the only one. */
  readonly name?: string;
  /** Said again where the version does not stand first. */
  readonly notices: readonly (readonly Inline[])[];
  readonly office: readonly Inline[];
  readonly title: readonly Inline[];
  readonly dateline: readonly Inline[];
  readonly symbol?: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

export function letterOf(
  { meta }: Statement,
  versions: readonly Version[],
  profiles: ReadonlyMap<Lang, string>,
): Letter {
  const { symbol } = meta;
  const sent = versions.map((version, i): LetterVersion => {
    const { lang } = version;
    const options = { lang, profiles };
    const blocks = version.blocks.map((block) => spacedBlock(block, options));
    return {
      lang,
      ...(versions.length > 1 && { name: wordingOf(lang).ownName }),
      notices: i === 0 ? [] : version.notices.map((notice) => spaced(notice, options)),
      office: spaced(version.office, options),
      title: spaced(version.title, options),
      dateline: spaced(version.dateline, options),
      ...(symbol !== undefined && { symbol }),
      blocks,
      notes: version.notes.map((note) => ({
        ...note,
        blocks: note.blocks.map((block) => spacedParagraph(block, options)),
      })),
    };
  });
  return { notices: noticesOf(versions, profiles), announcements: announcementsOf(versions), versions: sent };
}

/** The first line of the mail is an embargo if there is one, in the language that stands first. */
function noticesOf(versions: readonly Version[], profiles: ReadonlyMap<Lang, string>): readonly Line[] {
  const most = Math.max(0, ...versions.map(({ notices }) => notices.length));
  return Array.from({ length: most }, (_, i) =>
    versions.flatMap(({ lang, notices }) =>
      notices.slice(i, i + 1).map((content) => ({ lang, content: spaced(content, { lang, profiles }) })),
    ),
  ).flat();
}

function announcementsOf(versions: readonly Version[]): readonly Line[] {
  return versions.slice(1).map(({ lang, title }) => {
    const [{ place } = { place: { file: '', line: 1, column: 1 } }] = title;
    return { lang, content: [{ kind: 'text', text: wordingOf(lang).textFollows, place }] };
  });
}

function spacedBlock(block: Block, options: SpacingOptions): Block {
  switch (block.kind) {
    case 'paragraph':
      return spacedParagraph(block, options);
    case 'heading':
      return { ...block, content: spaced(block.content, options) };
    case 'list':
      return spacedList(block, options);
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => spacedParagraph(inner, options)) };
    case 'table': {
      const row = (cells: readonly TableCell[]): readonly TableCell[] =>
        cells.map((cell) => ({ ...cell, content: spaced(cell.content, options) }));
      return { ...block, head: row(block.head), rows: block.rows.map(row) };
    }
    case 'thematic-break':
      return block;
  }
}

function spacedList(list: List, options: SpacingOptions): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      blocks: item.blocks.map((block) =>
        block.kind === 'list' ? spacedList(block, options) : spacedParagraph(block, options),
      ),
    })),
  };
}
