/** Every kind of block read back from the finished file, word for word, in the order of its source. */
import { describe, expect, it } from 'vitest';
import { withAddressNotes } from '../../../src/page/template/index.ts';
import { settingOf } from '../../../src/text/language/index.ts';
import { textOf, type Block, type Inline, type Lang, type Statement } from '../../../src/text/statement/index.ts';
import { elements, read, type ReadElement } from '../pdf/read.ts';
import { allTestStatements, testStatement } from '../../support/published.ts';
import { wordsOf } from '../../support/reading.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { pdfOf } from '../../support/made.ts';

/** What a reader gets between the lines, but the source does not say: numbers of items and of notes, and the notes. */
const ASIDE: ReadonlySet<string> = new Set(['Lbl', 'Reference', 'Note']);

/** An element's text without what stands aside in it, each block on a line of its own. */
function textIn(element: ReadElement): string {
  const inner = element.parts
    .map((part) => (typeof part === 'string' ? part : ASIDE.has(part.role) ? '' : textIn(part)))
    .join('');
  return BLOCKS.has(element.role) ? `${inner}\n` : inner;
}

const BLOCKS: ReadonlySet<string> = new Set(['P', 'H1', 'H2', 'H3', 'TH', 'TD']);

function blocksOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.content];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(blocksOf));
    case 'quote':
      return block.blocks.flatMap(blocksOf);
    case 'table':
      return [block.head, ...block.rows].flat().map((cell) => cell.content);
    case 'thematic-break':
      return [];
  }
}

function written(statement: Statement, lang: Lang) {
  const version = statement.versions.find((candidate) => candidate.lang === lang);
  if (version === undefined) throw new Error(`no version in ${lang}`);
  const blocks = version.blocks.flatMap(blocksOf);
  return {
    body: wordsOf(blocks.map(textOf).join('\n')),
    notes: wordsOf(version.notes.flatMap((note) => note.blocks.map(({ content }) => textOf(content))).join('\n')),
  };
}

const joined = (text: string) => wordsOf(text.replaceAll(/\u00AD\n?/gu, ''));

describe('a published file', () => {
  it.each(allTestStatements())('has every word of every block, and of every note: %s', async (slug) => {
    // As it is printed: with the addresses of its links in notes.
    const statement = withAddressNotes(testStatement(slug), houseStyle());
    const file = valueOf(await pdfOf(testStatement(slug)));
    const { pages } = await read(file.bytes);
    for (const { lang } of statement.versions) {
      const tag = settingOf(lang).tag;
      const sects = pages.flatMap(({ structure }) => sectsIn(structure).filter((sect) => sect.lang === tag));
      const { body, notes } = written(statement, lang);
      expect(joined(sects.map(textIn).join('')).slice(-body.length)).toBe(body);
      expect(joined(sects.flatMap((sect) => elements(sect, 'Note').map(textIn)).join(''))).toBe(notes);
    }
  });
});

function sectsIn(element: ReadElement): readonly ReadElement[] {
  return element.role === 'Sect' ? [element] : element.children.flatMap(sectsIn);
}
