/** How the items of lists are numbered: by the letters of each language, or as the text has them, which may refer to them. */
import { describe, expect, it } from 'vitest';
import { compose, type TextItem } from '../../../src/page/pages/index.ts';
import { loadTemplate, withListNumbers } from '../../../src/page/template/index.ts';
import { itemMark } from '../../../src/text/language/index.ts';
import type { Block, Lang } from '../../../src/text/statement/index.ts';
import { SESSION } from '../../support/session.ts';
import { statementIn, valueOf } from '../../support/statement.ts';

const LIST = '3. Salt\n4. Water\n   1. fresh\n   2. old';
const STATEMENT = statementIn({ en: [LIST], fr: [LIST], ar: [LIST] });

/** The marks of all items, in the order of the page. */
function marksOf(template: string): ReadonlySet<string> {
  const { composition } = valueOf(
    compose(STATEMENT, valueOf(loadTemplate(SESSION, template)), { session: SESSION, paper: 'a4' }),
  );
  const texts = composition.pages
    .flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'))
    .filter(({ runs: [run] }) => run !== undefined && 'role' in run.owner && run.owner.role === 'Lbl');
  return new Set(texts.map(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')));
}

function marksIn(block: Block | undefined, lang: string, depth = 0): readonly string[] {
  if (block?.kind !== 'list') return [];
  return block.items.flatMap(({ blocks }, index) => [
    itemMark(block, { lang: lang as Lang, depth, index }),
    ...blocks.flatMap((own) => marksIn(own, lang, depth + 1)),
  ]);
}

describe('The numbers of a list', () => {
  it.each(['plain', 'message', 'press-release', 'letter'])('stand in %s as they are written', (template) => {
    const marks = marksOf(template);
    for (const mark of ['3.', '4.', '1.', '2.']) expect(marks).toContain(mark);
    expect(marks).not.toContain('(c)');
  });

  it.each(['un-message'])('are in %s those of each language', (template) => {
    const marks = marksOf(template);
    for (const mark of ['(c)', '(d)', 'c)', 'd)', '(i)']) expect(marks).toContain(mark);
    expect(marks).not.toContain('3.');
  });

  it('are the same in the statement that mails and archives are made of', () => {
    const { versions } = withListNumbers(STATEMENT, valueOf(loadTemplate(SESSION, 'letter')));
    for (const { lang, blocks } of versions)
      expect(blocks.flatMap((block) => marksIn(block, lang))).toEqual(['3.', '4.', '1.', '2.']);
    expect(withListNumbers(STATEMENT, valueOf(loadTemplate(SESSION, 'un-message')))).toBe(STATEMENT);
  });
});
