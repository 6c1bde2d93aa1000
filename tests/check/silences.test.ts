/** Comments that allow what is found, each with its reason. */
import { expect, test } from 'vitest';
import { checkRules, checkStatement, rulesTable } from '../../src/check/index.ts';
import { formatStatementFolder, parseStatement } from '../../src/source/index.ts';
import { statementOf, valueOf } from '../support/statement.ts';

const ALLOWED = '<!-- check: allow number-missing because the French rounds -->';
const ROUNDED = { en: 'There were 2,134 of them.', fr: 'Ils étaient plus de 2 000.' };

const codes = (en: readonly string[], fr: readonly string[]) =>
  checkStatement(statementOf({ en, fr })).map(({ code, place }) => `${code} ${place?.file}:${place?.line}`);

test('A finding is allowed before the paragraph it is in, in either language', () => {
  expect(codes([ROUNDED.en], [ROUNDED.fr])).toEqual(['check/number-missing en.md:5']);
  expect(codes([`${ALLOWED}\n${ROUNDED.en}`], [ROUNDED.fr])).toEqual([]);
  expect(codes([ROUNDED.en], [`${ALLOWED}\n${ROUNDED.fr}`])).toEqual([]);
});

test('Nothing else is allowed with it, and nothing in the next paragraph', () => {
  const en = [`${ALLOWED}\n${ROUNDED.en} Some 5 per cent stayed.`, 'The bridge has 1,200 steps.'];
  const fr = [`${ROUNDED.fr} Quelque 6 % sont restés.`, 'Le pont compte 1 300 marches.'];
  expect(codes(en, fr)).toEqual(['check/percentage-missing en.md:6', 'check/number-missing en.md:8']);
});

test('A comment that allows what is not there is told', () => {
  expect(codes([`${ALLOWED}\nThere were many.`], ['Ils étaient nombreux.'])).toEqual(['check/silence-unused en.md:5']);
});

test.each([
  { comment: 'check: allow number-missing', says: 'does not say what it allows, and why', hint: 'because the French' },
  { comment: 'check: alow number-missing because I say so', says: 'does not say', hint: 'for example' },
  { comment: 'check: allow number-mising because I say so', says: 'no rule number-mising', hint: 'number-missing?' },
])('A comment that allows nothing there is is a fault: $comment', ({ comment, says, hint }) => {
  const version = (lines: string) => `---\ntitle: Message\n---\n\n${lines}\n`;
  const files = new Map([
    [
      'statement.yaml',
      'kind: message\ndate: 2014-07-30\nplace: Paris\nspeaker: A\noffice: {en: A}\nlanguages: [en]\nstatus: final\n',
    ],
    ['en.md', version(`<!-- ${comment} -->\nThe work goes on.`)],
  ]);
  const read = parseStatement({ slug: 'work', files });
  const faults = read.diagnostics.filter(({ code }) => code === 'source/mark');
  expect(faults).toMatchObject([
    { message: expect.stringContaining(says), hint: expect.stringContaining(hint), place: { file: 'en.md', line: 5 } },
  ]);
});

test('Comments are written back with their reasons, beside the other marks', () => {
  const silences = `${ALLOWED}\n<!-- check: allow spaces because that is how the poet wrote it -->\n<!-- salutation -->\n`;
  const en = [`${silences}${ROUNDED.en}`];
  const fr = [`<!-- salutation -->\n${ROUNDED.fr}`];
  const statement = statementOf({ en, fr });
  expect(formatStatementFolder(statement).get('en.md')).toContain(`\n\n${silences}${ROUNDED.en}\n`);
  const again = valueOf(parseStatement({ slug: statement.slug, files: formatStatementFolder(statement) }));
  expect(checkStatement(again)).toEqual(checkStatement(statement));
});

test('Every rule is in the table, by the name that a comment gives it', () => {
  const rows = rulesTable().split('\n').slice(2);
  expect(rows).toHaveLength(checkRules().length);
  expect(rows).toContain(
    '| `number-missing` | error | a large or broken number stands in one language only, or the two have different numbers |',
  );
});
