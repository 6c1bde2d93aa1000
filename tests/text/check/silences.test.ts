/** Comments that allow what is found, each with its reason. */
import { expect, test } from 'vitest';
import { checkRules, checkStatement, rulesTable } from '../../../src/text/check/index.ts';
import { formatStatementFolder, parseStatement } from '../../../src/text/source/index.ts';
import { statementOf, valueOf } from '../../support/statement.ts';

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

/** A statement of a prize whose title calls it otherwise than its kind, with comments over some of its lines. */
function headed(comments: Readonly<Partial<Record<'facts' | 'title' | 'office' | 'dateline', string>>>) {
  const over = (comment: string | undefined) => (comment === undefined ? '' : `${comment}\n`);
  const files = new Map([
    [
      'statement.yaml',
      `kind: message\ndate: 2014-07-30\nplace: Paris\nspeaker: Anne Example\n${over(comments.facts)}office:\n  en: The Director's Office\n  fr: Le Bureau de la Directrice\nlanguages: [en, fr]\nstatus: final\nsymbol:\n`,
    ],
    [
      'en.md',
      `---\n${over(comments.title)}title: Statement on the Day of Prizes\n${over(comments.dateline)}dateline: Paris, 31 July 2014\n---\n\nThe work goes on.\n`,
    ],
    [
      'fr.md',
      `---\ntitle: Message pour la Journée des prix\n${over(comments.office)}office: La DIRECTRICE GENERALE\n---\n\nLe travail continue.\n`,
    ],
  ]);
  const read = parseStatement({ slug: 'prizes', files });
  return {
    files,
    read,
    found: read.ok ? checkStatement(read.value).map(({ code, place }) => `${code} ${place?.file}:${place?.line}`) : [],
    faults: read.diagnostics.map(
      ({ message, hint, place }) => `${place?.file}:${place?.line} ${message}; ${hint ?? ''}`,
    ),
  };
}

const HEAD_COMMENTS = {
  facts: '# check: allow straight-quotes because the sign on the door has it so',
  title: '# check: allow title-kind because that is what the prize is called',
  office: '# check: allow unaccented-capital because so it stands on the door',
  dateline: '# check: allow dateline because it was read out a day later',
};

test('What is found in a title, an office or a date line is allowed by a comment over it', () => {
  expect(headed({}).found).toEqual([
    'check/title-kind en.md:2',
    'check/dateline en.md:3',
    'check/unaccented-capital fr.md:3',
    'check/straight-quotes statement.yaml:6',
  ]);
  expect(headed({ title: HEAD_COMMENTS.title, office: HEAD_COMMENTS.office }).found).toEqual([
    'check/dateline en.md:4',
    'check/straight-quotes statement.yaml:6',
  ]);
  expect(headed(HEAD_COMMENTS)).toMatchObject({ found: [], faults: [] });
});

test('Such a comment is written back over its line', () => {
  const { files, read } = headed(HEAD_COMMENTS);
  const written = formatStatementFolder(valueOf(read));
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(files));
});

test.each([
  { comments: { title: '# check: allow title-date because so it is' }, found: 'check/silence-unused en.md:2' },
  { comments: { facts: '# check: allow spaces because so it is' }, found: 'check/silence-unused statement.yaml:5' },
])('One that allows what is not there is told, once: $found', ({ comments, found }) => {
  expect(headed(comments).found.filter((one) => one.includes('unused'))).toEqual([found]);
});

test.each([
  { comment: '# check: allow title-kind', says: 'does not say what it allows' },
  { comment: '# check: allow title-knd because so', says: 'there is no rule title-knd; did you mean title-kind?' },
  {
    comment: '# check: allow spaces because so\nlayout: post',
    says: 'nothing is checked in layout; put it over label or title or subtitle',
  },
])('One over a line that cannot be understood is a fault: $comment', ({ comment, says }) => {
  expect(headed({ title: comment }).faults.join('\n')).toContain(says);
});

test('Any other comment in YAML is the writer’s own', () => {
  expect(headed({ title: '# checked by hand on Friday', facts: '# check with the office' }).faults).toEqual([]);
});
