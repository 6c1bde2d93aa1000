/** What one language sets in italics and another in quotation marks, and what one says in two words and another in a sentence, is said alike. */
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementIn } from '../../support/statement.ts';

function codes(sides: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return checkStatement(statementIn(sides)).map(({ code }) => code);
}

describe('A title in italics', () => {
  const EN = 'The Council opened its exhibition *Archives for All* in the old mill on Monday.';

  it.each([
    ['zh', '理事会周一在旧磨坊举办了“人人可及的档案”展览。'],
    ['fr', 'Le Conseil a ouvert lundi dans le vieux moulin son exposition « Des archives pour tous ».'],
    ['ar', 'افتتح المجلس يوم الاثنين معرضه «أرشيف للجميع» في الطاحونة القديمة.'],
  ])('has quotation marks in %s', (lang, text) => {
    expect(codes({ en: [EN], [lang]: [text] })).not.toContain('check/quotation-missing');
  });

  it('is no sentence that somebody said', () => {
    const fr = 'La présidente a dit lundi au *Courrier* : « Les archives sont à tous. »';
    const en = 'The President spoke to the *Courrier* on Monday about archives for all.';
    expect(codes({ en: [en], fr: [fr] })).toContain('check/quotation-missing');
  });

  it('stands for one quotation alone', () => {
    const zh = '理事会周一在旧磨坊举办了“人人可及的档案”和“河流的记忆”展览。';
    expect(codes({ en: [EN], zh: [zh] })).toContain('check/quotation-missing');
  });
});

it.each([
  [
    'Yours faithfully,',
    'Veuillez agréer, Mesdames et Messieurs les Ministres, l’expression de notre haute considération.',
  ],
  [
    'Dear Ministers,',
    'Mesdames et Messieurs les Ministres, Mesdames et Messieurs les Représentants des îles et des ports,',
  ],
])('no length is told of “%s”', (en, fr) => {
  expect(codes({ en: [en], fr: [fr] })).not.toContain('check/length');
});
