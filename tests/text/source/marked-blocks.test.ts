/** What comments make of a version's blocks: the roles of a release, its parts, its numbered paragraphs. */
import { describe, expect, it } from 'vitest';
import { formatStatementFolder, parseStatement } from '../../../src/text/source/index.ts';
import type { Block } from '../../../src/text/statement/index.ts';
import { textOf } from '../../../src/text/statement/index.ts';
import { essence } from './essence.ts';
import { FACTS, faultsOf, parsed, statementOf } from './folders.ts';

const english = (body: string) =>
  parsed({
    'statement.yaml': FACTS.replace('[en, fr]', '[en]'),
    'en.md': `---\ntitle: Message\n---\n\n${body}\n`,
  });
const blocksOf = (body: string): readonly Block[] => statementOf(english(body)).versions[0]?.blocks ?? [];
const faultsIn = (body: string) => faultsOf(english(body)).filter((fault) => !fault.includes('unused-file'));
const hintOf = (body: string) => english(body).diagnostics[0]?.hint;

/** What each block is, its number and its words: `numbered 12. What stays`; in a part after its name. */
const shown = (body: string): readonly string[] => blocksOf(body).map(line);

function line(block: Block): string {
  const part = block.matter === undefined ? '' : `${block.matter}: `;
  if (block.kind === 'quote') return `${part}quote [${block.blocks.map(line).join('; ')}]`;
  if (block.kind !== 'paragraph') return part + block.kind;
  const number = block.role === 'numbered' ? ` ${block.number}` : '';
  return `${part}${block.role}${number} ${textOf(block.content)}`;
}

describe('A paragraph', () => {
  it('is a lead, a turn of speech or an end mark where a comment says so', () => {
    expect(
      shown('<!-- lead -->\nWhat matters.\n\n<!-- turn -->\n**Question:** Why?\n\n<!-- end-mark -->\nEnds'),
    ).toEqual(['lead What matters.', 'turn Question: Why?', 'end-mark Ends']);
  });

  it.each(['###', '#', '-30-', '***', '* * *', '– Ends –', '\\#\\#\\#'])('may end a text as %s', (sign) => {
    expect(shown(`Said.\n\n<!-- end-mark -->\n${sign}`)).toEqual([
      'body Said.',
      `end-mark ${sign.replaceAll('\\', '')}`,
    ]);
  });

  it('that is a turn begins with who speaks', () => {
    expect(faultsIn('<!-- turn -->\nQuestion: Why?')).toEqual([
      'en.md:6:1  source/mark  this turn does not begin with who speaks',
    ]);
    expect(hintOf('<!-- turn -->\nQuestion: Why?')).toBe('write **Name:** and then what is said, or delete the mark');
  });
});

describe('What is written line by line', () => {
  const LINES = ['Press **Office**', '+41 22 555 01 20', '[press@libraries.example](mailto:press@libraries.example)'];
  const endsIn = (body: string) =>
    blocksOf(body).map((block) => (block.kind === 'paragraph' ? block.content.map(({ kind }) => kind) : block.kind));

  it.each(['salutation', 'signature', 'contacts'])('keeps the ends of its lines: a %s', (mark) => {
    const kept = endsIn(`Said.\n\n<!-- ${mark} -->\n${LINES.join('\n')}`);
    expect(kept.at(-1)).toEqual(['text', 'strong', 'break', 'text', 'break', 'link']);
    expect(kept).toEqual(endsIn(`Said.\n\n<!-- ${mark} -->\n${LINES.join('\\\n')}`));
  });

  it('keeps them in the items of a list of contacts, with the line of each', () => {
    const [, list] = blocksOf('Said.\n\n<!-- contacts -->\n- Press Office\n  Geneva\n- City Library');
    const [first] = list?.kind === 'list' ? list.items : [];
    const [paragraph] = first?.blocks ?? [];
    const content = paragraph?.kind === 'paragraph' ? paragraph.content : [];
    expect(content.map(({ kind, place }) => `${kind} ${place.line}:${place.column}`)).toEqual([
      'text 8:3',
      'break 8:15',
      'text 9:3',
    ]);
  });

  it.each(['about', 'facts', 'lead', 'sign-off'])('is no other text: the lines of a %s run on', (mark) => {
    expect(endsIn(`Said.\n\n<!-- ${mark} -->\nOne line\nand the next`).at(-1)).not.toContain('break');
  });
});

describe('A quotation', () => {
  it('ends with who said it where a comment in it says so', () => {
    expect(shown('> “We read.”\n>\n> <!-- speaker -->\n> Maria Example')).toEqual([
      'quote [body “We read.”; speaker Maria Example]',
    ]);
  });

  it.each([
    [
      'before what is quoted',
      '> <!-- speaker -->\n> Maria Example\n>\n> “We read.”',
      '5:3',
      'a speaker stands under what is quoted',
    ],
    ['alone', '> <!-- speaker -->\n> Maria Example', '5:3', 'a speaker stands under what is quoted'],
    ['nowhere', '> “We read.”\n>\n> <!-- speaker -->', '7:3', 'no block follows this mark'],
    ['outside it', '<!-- speaker -->\nMaria Example', '5:1', 'the comment “speaker” is no mark'],
  ])('has no speaker %s', (_, body, at, message) => {
    expect(faultsIn(body)).toEqual([`en.md:${at}  source/mark  ${message}`]);
  });

  it('says where its speaker is to be marked', () => {
    expect(hintOf('<!-- speaker -->\nMaria Example')).toContain('> <!-- speaker -->');
  });
});

describe('A numbered paragraph', () => {
  it.each(['12.', '12)', '(12)', '12 bis.', '1.2', '1.2.', '(a)', 'a)', '(iv)', '[3]', '§ 4'])(
    'keeps its number: %s',
    (number) => {
      const written = number.replace(/^(\d+)([.)])$/u, '$1\\$2');
      expect(shown(`<!-- numbered -->\n${written} What *stays* as it is.`)).toEqual([
        `numbered ${number} What stays as it is.`,
      ]);
    },
  );

  it('has its words where they stand in the source', () => {
    const [block] = blocksOf('<!-- numbered -->\n12\\. What stays.');
    const [text] = block?.kind === 'paragraph' ? block.content : [];
    expect(text).toMatchObject({ kind: 'text', text: 'What stays.', place: { line: 6, column: 6 } });
  });

  it('may be one of many that Markdown takes for a list, with what belongs to it', () => {
    expect(
      shown('<!-- numbered -->\n3. Each shall:\n\n   - measure;\n   - tell.\n\n   And more.\n4. None else.'),
    ).toEqual(['numbered 3. Each shall:', 'list', 'body And more.', 'numbered 4. None else.']);
  });

  it.each([
    ['What stays.', '6:1  source/mark  this paragraph does not begin with its number'],
    ['1945 was the year.', '6:1  source/mark  this paragraph does not begin with its number'],
    ['**12.** What stays.', '6:1  source/mark  this paragraph does not begin with its number'],
    ['(a)', '5:1  source/empty  nothing follows the number (a)'],
    ['- What stays', '5:1  source/mark  a list cannot be a numbered paragraph'],
  ])('has one, in the text, and something after it: %s', (text, fault) => {
    expect(faultsIn(`<!-- numbered -->\n${text}`)).toEqual([`en.md:${fault}`]);
  });
});

describe('A part after the text', () => {
  const RELEASE =
    'Said.\n\n<!-- facts -->\n## Facts\n\n- one\n\n<!-- contacts -->\nPaul Sample\n\n<!-- text -->\nMore.';

  it('goes on as far as the next', () => {
    expect(shown(RELEASE)).toEqual([
      'body Said.',
      'facts: heading',
      'facts: list',
      'contacts: body Paul Sample',
      'body More.',
    ]);
  });

  it('may begin with a block that has a role of its own', () => {
    expect(shown('<!-- about -->\n<!-- lead -->\nWho we are.')).toEqual(['about: lead Who we are.']);
  });

  it.each([
    ['<!-- fact -->\na', '5:1', 'the comment “fact” is no mark'],
    ['<!-- notes to editors -->\na', '5:1', 'the comment “notes to editors” is no mark'],
    ['<!-- facts -->\n<!-- about -->\na', '6:1', 'this block has such a mark already'],
    ['a\n\n<!-- contacts -->', '7:1', 'no block follows this mark'],
  ])('is told from a slip of the pen: %j', (body, at, message) => {
    expect(faultsIn(body)).toContain(`en.md:${at}  source/mark  ${message}`);
  });

  it.each([
    ['fact', 'did you mean <!-- facts -->?'],
    ['notes to editors', 'did you mean <!-- notes-to-editors -->?'],
    ['contact', 'did you mean <!-- contacts -->?'],
    ['title', 'write it between the two lines of --- at the top of the file: title: …'],
    ['question', 'write <!-- turn --> before it, and begin it with **Question:**'],
  ])('says what a comment may have meant: %s', (said, hint) => {
    expect(hintOf(`<!-- ${said} -->\na`)).toContain(hint);
  });
});

describe('Both languages', () => {
  const both = (en: string, fr: string) =>
    faultsOf(
      parsed({ 'en.md': `---\ntitle: Message\n---\n\n${en}\n`, 'fr.md': `---\ntitle: Message\n---\n\n${fr}\n` }),
    );

  it('have a part where it begins, and are told once where one has not', () => {
    expect(both('a\n\n<!-- facts -->\nb\n\nc', 'a\n\nb\n\nc')).toEqual([
      'en.md:8:1  statement/unlike-blocks  en.md:8 “b” belongs to the part “facts”, but fr.md:7 “b” to the text',
    ]);
    expect(both('a\n\n<!-- facts -->\nb', 'a\n\n<!-- about -->\nb')).toEqual([
      'en.md:8:1  statement/unlike-blocks  en.md:8 “b” belongs to the part “facts”, but fr.md:8 “b” to the part “about”',
    ]);
  });

  it('have the same roles, and who is quoted', () => {
    expect(both('<!-- lead -->\na', 'a')).toEqual([
      'en.md:6:1  statement/unlike-blocks  en.md:6 “a” is a lead, but fr.md:5 “a” is a paragraph',
    ]);
    expect(both('> a\n>\n> <!-- speaker -->\n> b', '> a\n>\n> b')).toEqual([
      'en.md:8:3  statement/unlike-blocks  en.md:8 “b” is who is quoted, but fr.md:7 “b” is not',
    ]);
  });

  it('do not pair a block with one of another part', () => {
    expect(both('a\n\n<!-- pair: same -->\n<!-- facts -->\nb', 'a')).toEqual([
      'en.md:7:1  statement/pair-mark  en.md:9 “b” begins another part than the block above it belongs to',
    ]);
  });
});

describe('A label and a subtitle', () => {
  const release = parsed({
    'en.md': '---\nlabel: Press *release*\ntitle: Message\nsubtitle: One line more\n---\n\na\n\nb\n',
    'fr.md': '---\nlabel: Communiqué\ntitle: Message\nsubtitle: Une ligne encore\n---\n\na\n\nb\n',
  });

  it('stand with the title, and are written there again', () => {
    const statement = statementOf(release);
    const [en] = statement.versions;
    expect([textOf(en?.label ?? []), textOf(en?.subtitle ?? [])]).toEqual(['Press release', 'One line more']);
    expect(formatStatementFolder(statement).get('en.md')).toContain(
      'label: Press *release*\ntitle: Message\nsubtitle: One line more\n',
    );
    expect(
      essence(statementOf(parseStatement({ slug: statement.slug, files: formatStatementFolder(statement) }))),
    ).toEqual(essence(statement));
  });

  it('are told where they stand by whoever marks a paragraph as one', () => {
    expect(hintOf('<!-- subtitle -->\na')).toBe(
      'write it between the two lines of --- at the top of the file: subtitle: …',
    );
  });
});
