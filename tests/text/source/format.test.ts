import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStatementFolder, parseStatement } from '../../../src/text/source/index.ts';
import { textOf, type Inline, type Paragraph, type Statement } from '../../../src/text/statement/index.ts';
import { essence } from './essence.ts';
import { contentOf, ENGLISH, FACTS, FRENCH, parsed, statementOf } from './folders.ts';

const again = (statement: Statement): Statement =>
  statementOf(parseStatement({ slug: statement.slug, files: formatStatementFolder(statement) }));

/** An English statement of these titles and paragraphs. */
function statementWith(title: string, ...paragraphs: readonly string[]): Statement {
  const place = { file: 'page.txt', line: 1, column: 1 };
  const inline = (text: string): readonly Inline[] => [{ kind: 'text', text, place }];
  const blocks = paragraphs.map((text): Paragraph => ({
    kind: 'paragraph',
    role: 'body',
    content: inline(text),
    place,
  }));
  const base = statementOf(parsed({ 'statement.yaml': FACTS.replace('[en, fr]', '[en]') }));
  const [version] = base.versions;
  if (version === undefined) throw new Error('the example has no version');
  return { ...base, versions: [{ ...version, title: inline(title), blocks }], pairs: [] };
}

describe('a statement written to files', () => {
  it('is the files it was read from, if those were plain', () => {
    const files = formatStatementFolder(statementOf(parsed({})));
    expect([...files]).toEqual([
      ['statement.yaml', FACTS],
      ['en.md', ENGLISH.replace('worth\ntwo', 'worth two')],
      ['fr.md', FRENCH],
    ]);
  });

  it('reads as the same statement, its own office and date lines, links and passages included', () => {
    const statement = statementOf(
      parsed({
        'statement.yaml': FACTS.replace('New York', '{en: Geneva, fr: Genève}').replace(
          'symbol:',
          'symbol: A/RES/70/1\nkeywords: [rules, "a: b"]',
        ),
        'en.md': ENGLISH.replace('---\n\n', 'office: The *Deputy* Director\ndateline: "Geneva: noon"\n---\n\n').replace(
          'two rules',
          '**two** [*rules*](https://example.org/a_(b)?c=<d>) and <span lang="fr">*bonne* chance</span>',
        ),
      }),
    );
    expect(essence(again(statement))).toEqual(essence(statement));
  });

  it('reads as the same statement, whatever of its facts is missing, or there several times', () => {
    const speakers = `speakers:
  - name: Anne Example
    office: { en: The Director, fr: La Directrice }
  - name: Paul Sample
  - office: { en: The Chair, fr: Le Président }
`;
    const unsettled = `unsettled:
  - { about: date, message: 'two dates: which?', place: "page.txt:3", readings: ['2014-07-30', '2014-07-31'] }
  - { about: pairs, message: the second paragraphs may part }
`;
    for (const yaml of [
      'date: 2014-07-30\n',
      'date: 2014-07-30\nspeaker: Anne Example\n',
      'date: 2014-07-30\nrevision: 3\nreplaces: A/RES/70/1\n',
      'date: 2014-07-30\noffice: { en: The Director, fr: La Directrice }\n',
      `date: 2014-07-30\nissuer: { en: Office of Examples, fr: Bureau des exemples }\n${speakers}`,
      `date:\nplace: Paris\n${unsettled}`,
    ]) {
      const statement = statementOf(parsed({ 'statement.yaml': yaml }));
      expect(essence(again(statement))).toEqual(essence(statement));
    }
  });

  it('keeps characters that Markdown or YAML would take for marks', () => {
    const odd = [
      '*****',
      '# 5',
      '- 5',
      '+ 5',
      '5. May',
      '12) x',
      '> x',
      '    x',
      '---',
      '===',
      '```',
      '~~~',
      '~~x~~',
      '[as delivered]',
      '[x](y)',
      '[x]: y',
      '![x](y)',
      '[^1]',
      '<b>',
      '<span lang="fr">x</span>',
      'AT&amp;T',
      '&#65;',
      'a_b_c',
      'a * b',
      '\\',
      'a\\',
      '`a`',
      'x | y',
      '#hash',
      '1.',
      '_',
      '<https://example.org>',
      'a\u00A0: b',
      '« a »',
      '\u00A0a\u00A0',
      '“a”',
      'null',
      'true',
      '2014-07-30',
      '1',
      "'a'",
      '"a"',
      '@a',
      '%a',
      '&a',
      '{a}',
      'a: b',
      'a #b',
      '? a',
      '!a',
      '|',
      'é',
    ];
    for (const text of odd) {
      const read = again(statementWith(text.replace(/^ +/u, ''), text.replace(/^ +/u, ''))).versions[0];
      expect([textOf(read?.title ?? []), textOf(contentOf(read?.blocks[0]))]).toEqual([
        text.replace(/^ +/u, ''),
        text.replace(/^ +/u, ''),
      ]);
    }
  });

  it('reads as the same text, whatever the text', () => {
    const letters = fc.constantFrom(
      ...'ab1.)#*_`~[]()<>&;:!|\\/-+="\'%@ {},?^é«»\u00A0\u202F—’x'.split(''),
      'span',
      'https://',
      '&amp;',
      '](',
      '[^',
      '~~',
      '**',
    );
    const text = fc
      .array(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1, maxLength: 20 })
      .map((parts) =>
        parts
          .join('')
          .normalize('NFC')
          .replace(
            // Ligatures too, which are read as their letters.
            /[\p{Cc}\p{Cs}\uFB00-\uFB06\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFD-\uFFFF]/gu,
            '',
          )
          .normalize('NFC')
          .replace(/ {2,}/gu, ' ')
          .replace(/^ | $/gu, ''),
      )
      .filter((t) => /[^\p{Z}]/u.test(t));
    fc.assert(
      fc.property(text, text, text, (title, first, second) => {
        const read = again(statementWith(title, first, second)).versions[0];
        expect(textOf(read?.title ?? [])).toBe(title);
        expect(read?.blocks.map((block) => textOf(contentOf(block)))).toEqual([first, second]);
      }),
      { numRuns: 120 },
    );
  });
});
