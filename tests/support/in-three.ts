/** Statements in two languages with a third version, for pages of three columns. */
import type { Lang, Statement } from '../../src/text/statement/index.ts';
import { FR } from './langs.ts';

/** French as it is written in Switzerland: set as French, and another language than that of France. */
export const FR_CH = 'fr-CH' as Lang;

/** The statement with a third version, which stands level with the second. */
export function inThree(statement: Statement): Statement {
  const french = statement.versions.find(({ lang }) => lang === FR);
  if (french === undefined) throw new Error('there is no French');
  return {
    ...statement,
    meta: { ...statement.meta, languages: [...statement.meta.languages, FR_CH] },
    versions: [...statement.versions, { ...french, lang: FR_CH }],
    pairs: statement.pairs.map(({ blocks }) => {
      const own = blocks[FR]?.map((id) => id.replace(/^fr:/u, 'fr-CH:') as typeof id);
      return { blocks: { ...blocks, ...(own && { [FR_CH]: own }) } };
    }),
  };
}
