/** Which words are lost: those whose line leaves the page, by the margin beside the column that they stand in. */
import { expect, it } from 'vitest';
import { compose, lostWords } from '../../../src/page/pages/index.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementOf, valueOf } from '../../support/statement.ts';

function lost(en: string, fr: string): readonly (string | undefined)[] {
  const statement = statementOf({ en: [`See ${en}.`], fr: [`Voir ${fr}.`] });
  const { layout } = valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4' }));
  return lostWords(layout.fitted).map(({ place }) => place?.file);
}

it('A word that is wider than its column is lost where the column stands at the edge of the page', () => {
  expect(lost('x'.repeat(80), 'y')).toEqual([]);
  expect(lost('x', 'y'.repeat(80))).toEqual(['fr.md']);
  expect(lost('x'.repeat(200), 'y')).toEqual(['en.md']);
});
