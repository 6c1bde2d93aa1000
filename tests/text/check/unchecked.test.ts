/** A language that is not known well enough is not checked by half, and that is said. */
import { expect, test } from 'vitest';
import { checkStatement, uncheckedIn } from '../../../src/text/check/index.ts';
import { byLanguage, entriesOf, type BlockId, type Lang, type Statement } from '../../../src/text/statement/index.ts';
import { statementOf } from '../../support/statement.ts';

/** The same statement with its French said to be Italian, of which check knows nothing. */
function withItalian(statement: Statement): Statement {
  const it = 'it' as Lang;
  const renamed = (lang: Lang) => (lang === 'fr' ? it : lang);
  const renamedId = (id: BlockId) => id.replace(/^fr/u, 'it') as BlockId;
  return {
    ...statement,
    versions: statement.versions.map((version) => ({ ...version, lang: renamed(version.lang) })),
    pairs: statement.pairs.map(({ blocks }) => ({
      blocks: byLanguage(entriesOf(blocks).map(([lang, ids]) => [renamed(lang), ids.map(renamedId)] as const)),
    })),
  };
}

test('Nothing is left unchecked in English and French', () => {
  expect(uncheckedIn(statementOf({ en: ['We met.'], fr: ['Nous voilà.'] }))).toEqual([]);
});

test('What is not looked for in a language is said of it', () => {
  const statement = withItalian(statementOf({ en: ['We met.'], fr: ['Nous voilà.'] }));
  expect(uncheckedIn(statement)).toEqual([
    'not checked in Italian: numbers, dates and times; the spelling of names; the kind in its title; ' +
      'sentences in another language; spaces before marks',
  ]);
});

test('Numbers that cannot be read on one side are missed on neither', () => {
  const en = ['On 30 July 2014 Mr. Annan sent 45,000 books, for $5, to www.example.org/a at noon.'];
  const fr = ['Il 30 luglio il sig. Anan ha inviato libri a www.example.org/b proprio qui.'];
  expect(checkStatement(withItalian(statementOf({ en, fr }))).map(({ code }) => code)).toEqual([
    'check/address-differs',
  ]);
});
