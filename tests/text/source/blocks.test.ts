import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/text/statement/index.ts';
import { FACTS, faultsOf, outline, parsed, sketch, statementOf } from './folders.ts';

/** An English text alone. */
const english = (body: string) =>
  parsed({
    'statement.yaml': FACTS.replace('[en, fr]', '[en]'),
    'en.md': `---\ntitle: Message\n---\n\n${body}\n`,
  });
const versionOf = (body: string) => statementOf(english(body)).versions[0];
const blocksOf = (body: string): readonly Block[] => versionOf(body)?.blocks ?? [];
const outlineOf = (body: string) => outline(blocksOf(body));
const faultsIn = (body: string) => faultsOf(english(body)).filter((fault) => !fault.includes('unused-file'));
const contentOf = (body: string): string => {
  const { blocks: [block] = [], notes } = versionOf(body) ?? {};
  return block !== undefined && 'content' in block ? sketch(block.content, notes) : '';
};

describe('a version', () => {
  it('has headings of two levels, quotations and thematic breaks between its paragraphs', () => {
    expect(outlineOf('## One *more* ##\nText\n\n### Two\n\n> a\n> b\n>\n> c\n\n* * *\n\n---\n\nEnd')).toEqual([
      'h1: One more',
      'p: Text',
      'h2: Two',
      'quote',
      '  p: a b',
      '  p: c',
      'thematic-break',
      'thematic-break',
      'p: End',
    ]);
  });

  it('has lists of three levels, an item of some paragraphs and lists', () => {
    expect(
      outlineOf(
        '1. one\n\n   more\n\n   - a\n     1) i\n     2) ii\n   - b\n\n   again\n2. two\n\n3) other\n\n* x\n+ y',
      ),
    ).toEqual([
      '1. p: one',
      '  p: more',
      '  - p: a',
      '    1. p: i',
      '    2. p: ii',
      '  - p: b',
      '  p: again',
      '2. p: two',
      '3. p: other',
      '- p: x',
      '- p: y',
    ]);
  });

  it('has lists whose items are all numbered alike, counted on from the first', () => {
    expect(outlineOf('5. a\n5. b\n5. c')).toEqual(['5. p: a', '6. p: b', '7. p: c']);
  });

  it('has tables, aligned, with empty cells and bars in the text', () => {
    expect(outlineOf('Text:\n\n| a | *b* | c | d |\n|---|:-:|--:|:--|\n| 1 |  | x\\|y | 4 |')).toEqual([
      'p: Text:',
      'table left centre right left',
      '  a | b | c | d',
      '  1 |  | x|y | 4',
    ]);
  });

  it('has salutations, sign-offs and signatures, each said before its paragraph', () => {
    expect(
      outlineOf('<!-- salutation -->\nDear all,\n\na\n\n<!--Sign-Off-->\n\nThank you.\n\n<!-- signature -->\nA'),
    ).toEqual(['salutation: Dear all,', 'p: a', 'sign-off: Thank you.', 'signature: A']);
  });

  it('knows where each of its blocks stands', () => {
    const places = (blocks: readonly Block[]): readonly string[] =>
      blocks.flatMap((block) => [
        `${block.kind} ${block.place.line}:${block.place.column}`,
        ...(block.kind === 'list'
          ? block.items.flatMap(({ place, blocks: inner }) => [`item ${place.line}:${place.column}`, ...places(inner)])
          : []),
        ...(block.kind === 'quote' ? places(block.blocks) : []),
        ...(block.kind === 'table'
          ? [block.head, ...block.rows].flat().map(({ place }) => `cell ${place.line}:${place.column}`)
          : []),
      ]);
    expect(places(blocksOf('## a\n\n- b\n  - c\n\n> d\n\n| e | f |\n|---|---|\n| g |   |'))).toEqual([
      'heading 5:1',
      'list 7:1',
      'item 7:1',
      'paragraph 7:3',
      'list 8:3',
      'item 8:3',
      'paragraph 8:5',
      'quote 10:1',
      'paragraph 10:3',
      'table 12:1',
      'cell 12:3',
      'cell 12:7',
      'cell 14:3',
      'cell 14:5',
    ]);
  });
});

describe('running text', () => {
  it('has raised letters and line ends', () => {
    expect(contentOf('1<sup>er</sup> mai,\\\n  n<sup>*os*</sup>  \nend')).toBe(
      '5:1“1” 5:2superscript(5:7“er”) 5:15“ mai,” 5:20break 6:3“n” 6:4superscript(6:9emphasis(6:10“os”)) 6:19break 7:1“end”',
    );
  });

  it('knows where each line stands in a quotation, an item and a note', () => {
    const inner = (body: string): string => {
      const { blocks: [block] = [], notes } = versionOf(body) ?? {};
      if (block?.kind === 'quote') return sketch(block.blocks.flatMap((paragraph) => paragraph.content));
      const first = block?.kind === 'list' ? block.items[0]?.blocks[0] : block;
      return first?.kind === 'paragraph' ? sketch(first.content, notes) : '';
    };
    expect(inner('> a\n>  b\nc')).toBe('5:1“a ” 6:4“b ” 7:1“c”'.replace('5:1', '5:3'));
    expect(inner('1. a\n   b')).toBe('5:4“a ” 6:4“b”');
    expect(inner('a[^x]\n\n[^x]: b\n    c')).toBe('5:1“a” 5:2note 1(7:7“b ” 8:5“c”)');
  });
});

describe('notes', () => {
  it('are numbered by the order in which they are referred to, wherever they are written', () => {
    expect(contentOf('One,[^b] two![^A]\n\n[^a]: alpha\n\n    beta\n[^b]: gamma')).toBe(
      '5:1“One,” 5:5note 1(10:7“gamma”) 5:9“ two!” 5:14note 2(7:7“alpha” / 9:5“beta”)',
    );
    const { blocks: [, list, , table] = [], notes } =
      versionOf('[^z]: z\n\n## a[^1]\n\n- b[^z]\n\n> c[^3]\n\n| d[^4] |\n|---|\n\n[^1]: w\n[^3]: x\n[^4]: y') ?? {};
    const item = list?.kind === 'list' ? list.items[0]?.blocks[0] : undefined;
    expect(item?.kind === 'paragraph' && sketch(item.content, notes)).toBe('9:3“b” 9:4note 2(5:7“z”)');
    expect(table?.kind === 'table' && table.head.map((cell) => sketch(cell.content, notes))).toEqual([
      '13:3“d” 13:4note 4(18:7“y”)',
    ]);
  });

  it('are referred to once and defined once, or it is a fault where it stands', () => {
    expect(faultsIn('a[^1] b[^1] c[^2] d[^x y]\n\n[^1]: one\n[^3]: three\n[^1]: again')).toEqual([
      'en.md:5:8  source/note  the note [^1] is referred to a second time; the first is at en.md:5',
      'en.md:5:14  source/note  there is no note [^2]',
      'en.md:8:1  source/note  nothing refers to the note [^3]',
      'en.md:9:1  source/note  there is a note [^1] already',
    ]);
    expect(faultsIn('no notes\nat all[^1]')).toEqual(['en.md:6:7  source/note  there is no note [^1]']);
  });

  it('have no place in a title', () => {
    const outcome = parsed({ 'en.md': '---\ntitle: Message[^1]\n---\n\na\n\nb\n\n[^1]: c\n' });
    expect(faultsOf(outcome)).toEqual([
      'en.md:2:15  source/unsupported  a note cannot stand in a title',
      'en.md:9:1  source/note  nothing refers to the note [^1]',
    ]);
  });
});

describe('a mark', () => {
  it.each([
    ['<!-- for later -->\na', '5:1', 'the comment “for later” is no mark'],
    ['<!-- pair: 2-3 -->\na', '5:1', 'the comment “pair: 2-3” is no mark'],
    ['<!-- signature --> a', '5:1', 'a mark must stand on a line of its own'],
    ['<!-- signature --><!-- pair: same -->\na', '5:1', 'a mark must stand on a line of its own'],
    ['<!-- signature -->\n<!-- salutation -->\na', '6:1', 'this block has such a mark already'],
    ['<!-- pair: same -->\n<!-- pair: alone -->\na', '6:1', 'this block has such a mark already'],
    ['<!-- signature -->\n## a', '5:1', 'a heading (##) cannot be a signature'],
    ['a\n\n<!-- signature -->', '7:1', 'no block follows this mark'],
    ['a[^1]\n\n<!-- pair: alone -->\n[^1]: b', '7:1', 'no block follows this mark'],
  ])('%j is a fault', (body, at, message) => {
    expect(faultsIn(body)).toContain(`en.md:${at}  source/mark  ${message}`);
  });

  it('that is misspelt is guessed, and all are listed', () => {
    expect(english('<!-- pair: sane -->\na').diagnostics[0]?.hint).toBe(
      'did you mean <!-- pair: same -->? The marks are <!-- salutation -->, <!-- lead -->, <!-- turn -->, <!-- numbered -->, <!-- sign-off -->, <!-- signature -->, <!-- end-mark -->, <!-- facts -->, <!-- notes-to-editors -->, <!-- about -->, <!-- contacts -->, <!-- text -->, <!-- pair: same -->, <!-- pair: alone -->',
    );
  });
});
