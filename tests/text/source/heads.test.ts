/** What the files of a statement allow over a line of their head, and what the file of a version that is kept says. */
import { describe, expect, it } from 'vitest';
import { formatKeptVersion, formatStatementFolder } from '../../../src/text/source/index.ts';
import { textOf } from '../../../src/text/statement/index.ts';
import { ENGLISH, FACTS, faultsOf, parsed, statementOf } from './folders.ts';

const allow = (code: string) => `# check: allow ${code} because the house writes it so\n`;

describe('a comment over a line of the head', () => {
  it.each(['label', 'title', 'subtitle', 'office', 'dateline'])(
    'allows something in the %s, and is written again',
    (key) => {
      const line = key === 'title' ? 'title: Message on the Day of Examples' : `${key}: Words over it`;
      const head =
        key === 'title'
          ? `${allow('titles')}${line}\n`
          : `title: Message on the Day of Examples\n${allow('titles')}${line}\n`;
      const statement = statementOf(
        parsed({ 'en.md': ENGLISH.replace('title: Message on the Day of Examples\n', head) }),
      );
      const english = formatStatementFolder(statement).get('en.md') ?? '';
      expect(english).toContain(`${allow('titles')}${line}\n`);
      expect(english.split('# check: allow')).toHaveLength(2);
    },
  );

  it('may be one of two, each of which is written once', () => {
    const two = `${allow('titles')}${allow('spaces')}${allow('spaces')}`;
    const statement = statementOf(parsed({ 'en.md': ENGLISH.replace('title:', `${two}title:`) }));
    expect(formatStatementFolder(statement).get('en.md')).toContain(
      `---\n${allow('titles')}${allow('spaces')}title: Message`,
    );
  });

  it('is a fault where no line follows, or one in which nothing is checked', () => {
    const atEnd = parsed({ 'en.md': ENGLISH.replace('Examples\n---', `Examples\n${allow('titles')}---`) });
    expect(faultsOf(atEnd)).toEqual(['en.md:3:1  source/mark  this comment allows nothing, for no line follows']);
    const overKind = parsed({ 'statement.yaml': FACTS.replace('kind:', `${allow('titles')}kind:`) });
    expect(faultsOf(overKind)).toEqual([
      'statement.yaml:1:1  source/mark  this comment allows nothing, for nothing is checked in kind',
    ]);
  });
});

describe('the file of a version that is kept beside the others', () => {
  const [version] = statementOf(parsed({})).versions;
  if (version === undefined) throw new Error('the example has no version');
  const body = '\nEvery example is worth two rules.\n\nLet us give more of them.\n';

  it('has its title, its date line if it has one, and its text', () => {
    expect(textOf(version.dateline)).not.toBe('');
    expect(formatKeptVersion(version)).toBe(
      `---\ntitle: Message on the Day of Examples\ndateline: ${textOf(version.dateline)}\n---\n${body}`,
    );
    expect(formatKeptVersion({ ...version, dateline: [] })).toBe(
      `---\ntitle: Message on the Day of Examples\n---\n${body}`,
    );
  });
});

describe('Markdown that is written', () => {
  it.each([
    'A <span lang="de">Bote</span> and <span lang="ru">лодка</span> sail.',
    'The 2<sup>nd</sup> boat sails.',
    'A boat[^1] sails.\n\n[^1]: Of wood.',
    'See [the boats](<https://example.org/boats>) and [*them*](<https://example.org/a b>).',
    'One **boat** and *another*; un*sink*able.',
    '1. The first boat sails.\n2. The second boat waits.',
    '- a boat\n- a sail',
    '> A boat is a boat.',
    '| boats | days |\n| --- | --: |\n| 12 | 3 |',
    'A first line\\\nand a second.',
  ])('is as it was read: %s', (text) => {
    const files = {
      'statement.yaml': FACTS.replace('[en, fr]', '[en]'),
      'en.md': `---\ntitle: Message on the Day of Examples\n---\n\n${text}\n`,
    };
    const folder = formatStatementFolder(statementOf(parsed(files)));
    expect(folder.get('en.md')).toBe(files['en.md']);
    expect(formatStatementFolder(statementOf(parsed(Object.fromEntries(folder))))).toEqual(folder);
  });
});
