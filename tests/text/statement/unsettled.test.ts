/** What is told of a statement that is not settled. */
import { expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { unsettledFaults } from '../../../src/text/statement/index.ts';
import { parsed, statementOf } from '../source/folders.ts';

const told = (entry: string) => {
  const statement = statementOf(
    parsed({ 'statement.yaml': `date:\nunsettled:\n  - { about: date, message: none is given }\n${entry}` }),
  );
  return unsettledFaults(statement.meta).map(({ message, hint, place }) => ({ message, hint, line: place?.line }));
};

it('a settled statement has nothing to tell', () => {
  expect(unsettledFaults(statementOf(parsed({})).meta)).toEqual([]);
});

it('each entry is told with its line, the place in the page, what it may be, and the line that ends it', () => {
  const entry = `  - about: title.fr
    message: two lines could be the title
    place: page.txt:12
    readings: ["Message : l’eau", Communiqué de presse]
`;
  expect(told(entry)).toEqual([
    {
      message: 'date is not settled: none is given',
      hint: 'write `date: 2014-07-30` in statement.yaml, and delete this entry, line 3 of statement.yaml',
      line: 3,
    },
    {
      message:
        'title.fr is not settled: two lines could be the title (page.txt:12); it may be “Message : l’eau” or “Communiqué de presse”',
      hint: 'write `title: "Message : l’eau"` at the top of fr.md, and delete this entry, lines 4 to 7 of statement.yaml',
      line: 4,
    },
  ]);
});

it.each([
  ['date', '[2027-03-04]', 'write `date: 2027-03-04` in statement.yaml'],
  ['embargo', '[2027-03-04T09:00+01:00]', 'write `embargo: 2027-03-04T09:00+01:00` in statement.yaml, or no embargo'],
  ['embargo', '[]', 'write `embargo: 2026-12-01T10:00-05:00` in statement.yaml, or no embargo'],
  ['dateline.fr', '[]', 'write `dateline: …` at the top of fr.md'],
  ['title', '[]', 'write `title: …` at the top of the version.md'],
  ['place', '[Quiet Harbour]', 'leave `place` in statement.yaml if it is one, or take it out'],
  ['pairs', '[]', 'compare the versions, put <!-- pair: same -->'],
  ['language.und', '[]', 'call the file of that text by the tag of its language and .md'],
  ['language.de', '[]', 'see that de.md holds that text, and of another version only what it quotes'],
  ['language', '[]', 'see that the file of each version holds its own text'],
  ['status', '[as-delivered]', 'write `status: as-delivered` in statement.yaml'],
  ['symbol', '[]', 'settle it in the statement’s files'],
])('what to write about %s', (about, readings, wanted) => {
  const [, { hint } = { hint: '' }] = told(`  - { about: ${about}, message: it is doubtful, readings: ${readings} }\n`);
  expect(hint).toContain(wanted);
  expect(hint).toMatch(/, and delete this entry, line 4 of statement\.yaml$/u);
});

it('the only entry takes its key with it', () => {
  const only = parsed({
    'statement.yaml': 'date: 2014-07-30\nunsettled:\n  - about: pairs\n    message: they may part\n',
  });
  expect(unsettledFaults(statementOf(only).meta)[0]?.hint).toMatch(
    /, and delete this entry, lines 3 to 4 of statement\.yaml, with `unsettled:` over it$/u,
  );
});

it('an entry in one line with its key is deleted with it, which is said by its line', () => {
  const only = parsed({
    'statement.yaml': 'date: 2014-07-30\nunsettled: [{ about: pairs, message: they may part }]\n',
  });
  expect(unsettledFaults(statementOf(only).meta)[0]?.hint).toMatch(
    /, and delete this entry, line 2 of statement\.yaml$/u,
  );
});

it('check tells of it, and nobody can allow it', () => {
  const statement = statementOf(
    parsed({
      'statement.yaml': 'kind: message\ndate: 2014-07-30\nunsettled: [{ about: pairs, message: they may part }]\n',
    }),
  );
  expect(checkStatement(statement)).toMatchObject([{ code: 'statement/unsettled', severity: 'error' }]);
});
