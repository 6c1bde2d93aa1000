/** What a draft says on its pages before all else. */
import { expect, it } from 'vitest';
import { draftOf } from '../../../src/text/language/index.ts';
import type { Inline, Statement } from '../../../src/text/statement/index.ts';
import { HERE } from '../../support/inlines.ts';
import { statementOf } from '../../support/statement.ts';

const ENGLISH = 'Draft – not for publication';
const FRENCH = 'Projet – ne pas diffuser';

function noticesOf(statement: Statement): readonly (readonly string[])[] {
  return draftOf(statement).versions.map(({ notices }) => notices.map(said));
}

function said(line: readonly Inline[]): string {
  return line.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

/** With a doubt that quotes a line of its page. */
function doubted(about: string, line: string): Statement {
  const statement = statementOf({ en: ['One.'], fr: ['Un.'] });
  const unsettled = [{ about, message: `whether this holds the text back: “${line}”`, readings: [], place: HERE }];
  return { ...statement, meta: { ...statement.meta, unsettled } };
}

it('A draft says that it is one in the language of each version, before what the version says itself', () => {
  const statement = statementOf({ en: ['One.'], fr: ['Un.'] });
  expect(noticesOf(statement)).toEqual([[ENGLISH], [FRENCH]]);
  expect(noticesOf(draftOf(statement))).toEqual([
    [ENGLISH, ENGLISH],
    [FRENCH, FRENCH],
  ]);
});

it('A draft whose embargo is open says it in the words of its page, or that there is one where a reader cannot read them', () => {
  expect(noticesOf(doubted('embargo', 'Not before noon'))).toEqual([
    [ENGLISH, 'Not before noon'],
    [FRENCH, 'Not before noon'],
  ]);
  expect(noticesOf(doubted('restriction', 'Не для печати'))).toEqual([
    [ENGLISH, 'Embargoed'],
    [FRENCH, 'Sous embargo'],
  ]);
  expect(noticesOf(doubted('title', 'Not before noon'))).toEqual([[ENGLISH], [FRENCH]]);
});
