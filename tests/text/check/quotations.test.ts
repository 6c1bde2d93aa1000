/** Quotations over several paragraphs and within one another, and what else has two halves. */
import { describe, expect, test } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementOf } from '../../support/statement.ts';

const CODE = 'check/quotes-unbalanced';

/** `en:5:1 what is wrong`. */
function unbalanced(en: readonly string[], fr: readonly string[]): readonly string[] {
  return checkStatement(statementOf({ en, fr })).flatMap(({ code, place, message }) =>
    code === CODE ? [`${place?.file.slice(0, 2)}:${place?.line}:${place?.column} ${message}`] : [],
  );
}

describe('A quotation of several paragraphs', () => {
  test('opens anew with each and closes once', () => {
    expect(
      unbalanced(['“We shall row.', '“We shall row on.”'], ['« Nous ramerons.', '« Nous ramerons encore. »']),
    ).toEqual([]);
    expect(
      unbalanced(['He said “we shall row.', '“We rest.”'], ['Il a dit « nous ramerons.', '« Nous restons. »']),
    ).toEqual([]);
  });

  test('that does not open anew was never closed', () => {
    expect(
      unbalanced(['“We shall row.', 'We rest here.', 'We rest.'], ['« Nous ramerons. »', 'Nous restons.', 'Restons.']),
    ).toEqual(['en:5:1 the mark “ is not closed']);
  });

  test('that is the last of the text is told where it opens last', () => {
    expect(unbalanced(['“We shall row.', '“We rest.'], ['« Nous ramerons.', '« Nous restons.'])).toEqual([
      'en:7:1 the mark “ is not closed',
      'fr:7:1 the mark « is not closed',
    ]);
  });
});

test('A title has its quotations to itself', () => {
  const titles = { en: 'The “boats', fr: 'Les « bateaux »' };
  const found = checkStatement(statementOf({ en: ['“We shall row.”'], fr: ['« Nous ramerons. »'], titles }));
  expect(found.filter(({ code }) => code === CODE).map(({ message, place }) => `${place?.line} ${message}`)).toEqual([
    '2 the mark “ is not closed',
  ]);
});

describe('A quotation within another', () => {
  test('is closed before it', () => {
    expect(unbalanced(['He said “a ‘b’ c”.'], ['Il a dit « a “b” c ».'])).toEqual([]);
  });

  test('that is not closed is told, and the outer one that is closed is not', () => {
    expect(unbalanced(['He spoke.'], ['Il a dit « a “b » à nous.'])).toEqual(['fr:5:14 the mark “ is not closed']);
    expect(unbalanced(['He said “a “b” to us.'], ['Il a parlé.'])).toEqual(['en:5:9 the mark “ is not closed']);
  });
});

describe('Straight marks', () => {
  test('want an even number', () => {
    expect(unbalanced(['It was "so" and "not.'], ['C’est ainsi.'])).toEqual([
      'en:5:17 there is an odd number of straight quotes',
    ]);
    expect(unbalanced(['It was "so" and "not".'], ['C’est ainsi.'])).toEqual([]);
  });
});

describe('A single mark', () => {
  test.each(['‘It was so’, the boys’ coach said.', '‘It was the boys’.', 'We’re in the ’90s.'])(
    'that closes is no apostrophe: %s',
    (en) => {
      expect(unbalanced([en], ['C’est ainsi.'])).toEqual([]);
    },
  );

  test('is not closed by an apostrophe inside a word', () => {
    expect(unbalanced(['‘It’s a word.'], ['C’est ainsi.'])).toEqual(['en:5:1 the mark ‘ is not closed']);
  });
});
