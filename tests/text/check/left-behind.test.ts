/** What a finished text carries no more: gaps to be filled, the page it came from, acronyms that nobody spells out. */
import { describe, expect, test } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementOf } from '../../support/statement.ts';

/** `8 placeholder “XX”`: the column, the code, and what is quoted, of what is found in the English. */
function found(en: string): readonly string[] {
  return checkStatement(statementOf({ en: [en], fr: ['Nous en parlons ce matin avec vous.'] })).flatMap(
    ({ code, place, message }) =>
      /acronym|placeholder|web-page/u.test(code)
        ? [`${place?.column} ${code.slice('check/'.length)} ${/“[^”]*”/u.exec(message)?.[0] ?? message.split(' ')[0]}`]
        : [],
  );
}

describe('An acronym', () => {
  test.each([
    ['The OSCE spoke this morning.', ['5 acronym OSCE']],
    ['The OSCEs spoke, then the OSCE.', ['5 acronym OSCE']],
    ['The Organization (OSCE) spoke; the OSCE did.', []],
    ['The Organization [OSCE] spoke; the OSCE did.', []],
    ['The OSCE spoke; the Organization (OSCE) did.', []],
    ['The OSCE (an organization) spoke.', []],
    ['The group (OSCE, for short) spoke.', []],
    ['Chapter XIV, and USD and CHF, are known.', []],
    ['Document OSCE/DOC/1 and a@OSCE.example.org say so.', []],
    ['THE OSCE SPOKE.', []],
    ['The OSCE-led talks began.', ['5 acronym OSCE']],
    ['The pre-OSCE talks began.', []],
    ['The ABCDEFGH spoke here.', []],
    ['The plan B spoke here.', []],
  ])('%s', (en, codes) => {
    expect(found(en)).toEqual(codes);
  });
});

describe('A gap', () => {
  test.each([
    ['We met XX people today.', ['8 placeholder “XX”']],
    ['We met XXXX people today.', ['8 placeholder “XXXX”']],
    ['We met X people today.', []],
    ['We met [x] people today.', ['8 placeholder “[x]”']],
    ['We met [ xx ] people today.', ['8 placeholder “[ xx ]”']],
    ['We met [...] people today.', ['8 placeholder “[...]”']],
    ['We met [___] people today.', ['8 placeholder “[___]”']],
    ['We met [•] people today.', ['8 placeholder “[•]”']],
    ['We met ___ people today.', ['8 placeholder “___”']],
    ['We met __ people today.', []],
    ['We met ??? people today.', ['8 placeholder “???”']],
    ['We met ?? people today.', []],
    ['We met {{number}} people today.', ['8 placeholder “{{number}}”']],
    ['We say lorem ipsum to them.', ['8 placeholder “lorem ipsum”']],
    ['We met TBC people today.', ['8 placeholder “TBC”']],
  ])('%s', (en, codes) => {
    expect(found(en)).toEqual(codes);
  });
});

describe('What belongs to a page', () => {
  test.each([
    ['© 2031 The River House', ['1 web-page “© 2031 The River House”']],
    ['Share this', ['1 web-page “Share this”']],
    ['→ Share this →', ['3 web-page “Share this”']],
    ['We ask you to share this water.', []],
    ['We spoke of it. Read more', ['17 web-page “Read more”']],
    ['We spoke of it. Read more »', ['17 web-page “Read more”']],
    ['We read more every year.', []],
    ['[As delivered] We spoke of it.', ['1 web-page “[As delivered]”']],
    ['We spoke [all in English] of it.', ['10 web-page “[all in English]”']],
    ['We spoke [in their words] of it.', []],
  ])('%s', (en, codes) => {
    expect(found(en)).toEqual(codes);
  });
});
