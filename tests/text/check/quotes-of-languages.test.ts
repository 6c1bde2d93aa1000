/** Quotation marks that close in one language open in another: each is read by its own. */
import { expect, test } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import type { Lang, Statement } from '../../../src/text/statement/index.ts';
import { statementOf } from '../../support/statement.ts';

/** The statement with its French version in another language. */
function inLanguage(lang: string, text: string): Statement {
  return statementIn(lang, [text]);
}

function statementIn(lang: string, texts: readonly string[]): Statement {
  const statement = statementOf({ en: texts.map(() => 'They said “yes” and went home together.'), fr: texts });
  const versions = statement.versions.map((version) =>
    version.lang === 'fr' ? { ...version, lang: lang as Lang } : version,
  );
  const pairs = statement.pairs.map(({ blocks }) => ({
    blocks: Object.fromEntries(Object.entries(blocks).map(([tag, block]) => [tag === 'fr' ? lang : tag, block])),
  }));
  return { ...statement, meta: { ...statement.meta, languages: ['en' as Lang, lang as Lang] }, versions, pairs };
}

const quotesIn = (lang: string, text: string) =>
  checkStatement(inLanguage(lang, text)).flatMap(({ code, message }) =>
    code.startsWith('check/quotes') ? [message] : [],
  );

test.each([
  ['de', 'Sie sagten „ja“ und gingen gemeinsam nach Hause.'],
  ['de', 'Sie sagten »ja« und gingen gemeinsam nach Hause.'],
  ['de', 'Sie sagten «ja» und gingen gemeinsam nach Hause.'],
  ['de', 'Sie sagten «ja, „immer“» und gingen gemeinsam nach Hause.'],
  ['pl', 'Powiedzieli „tak” i poszli razem do domu.'],
  ['sv', 'De sade ”ja” och gick hem tillsammans.'],
  ['ru', 'Они сказали «да» и вместе пошли домой.'],
  ['es', 'Dijeron “sí” y se fueron juntos a casa.'],
  ['es', 'Dijeron «sí» y se fueron juntos a casa.'],
  ['it', 'Dissero «sì» e tornarono a casa insieme.'],
  ['it', 'Dissero “sì” e tornarono a casa insieme.'],
  ['ar', 'قالوا: «سمعنا ”نعم“ من الجميع» ثم عادوا معاً.'],
  ['ar', 'قالوا: «سمعنا “نعم” من الجميع» ثم عادوا معاً.'],
  ['pt', 'Disseram «sim» e foram juntos para casa.'],
])('Nothing is found in the marks of %s', (lang, text) => {
  expect(quotesIn(lang, text)).toEqual([]);
});

test.each([
  ['ar', 'قالوا ”نعم ثم عادوا معاً.', 'the mark ” is not closed'],
  ['de', 'Sie sagten „ja und gingen gemeinsam nach Hause.', 'the mark „ is not closed'],
  ['de', 'Sie sagten “ja” und gingen gemeinsam nach Hause.', '” is not a quotation mark of the German'],
  ['pl', 'Powiedzieli “tak” i poszli razem do domu.', '“ is not a quotation mark of the Polish'],
  ['ru', 'Они сказали «да и вместе пошли домой.', 'the mark « is not closed'],
  ['es', 'Dijeron «sí y se fueron juntos a casa.', 'the mark « is not closed'],
  ['es', 'Dijeron „sí” y se fueron juntos a casa.', '„ is not a quotation mark of the Spanish'],
])('A mark of %s that is wrong is found: %s', (lang, text, wanted) => {
  expect(quotesIn(lang, text)).toContain(wanted);
});

test('Either marks of German are right, and one text has one of them: where both stand in it, it is told once', () => {
  const version = (...texts: readonly string[]) =>
    checkStatement(statementIn('de', texts)).flatMap(({ code, message }) =>
      code.startsWith('check/quotes') ? [message] : [],
    );
  const yes = 'Sie sagten „ja“ und gingen gemeinsam nach Hause.';
  const no = 'Sie sagten »ja« und gingen gemeinsam nach Hause.';
  expect(version(yes, yes, no)).toEqual(['» stands for a quotation here, „ “ elsewhere in the German']);
  expect(version(no, no, yes)).toEqual(['„ stands for a quotation here, » « elsewhere in the German']);
  expect(version(no, no, no)).toEqual([]);
});
